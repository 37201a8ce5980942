"""Trains the offline teacher. README.md of the folder above says how to call it."""

import argparse
import random
import time

import torch
from torch.nn import functional

from model import Reader
from sentences import Numbers, batches, read_conllu
from trees import best_tree

BATCH = 1000  # words
RATE = 2e-3


def read_vectors(path):
    words, rows = [], []
    for line in open(path, encoding="utf-8"):
        word, *figures = line.rstrip("\n").split(" ")
        words.append(word)
        rows.append([float(figure) for figure in figures])
    vectors = torch.tensor(rows)
    return words, vectors / vectors.std()


def score(model, numbers, sentences):
    model.eval()
    right = [0, 0, 0, 0]
    words = 0
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for group in batches(sentences, 4000):
            x, tags, heads, labels = numbers.batch([sentences[i] for i in group])
            tag_scores, arcs, child, head = model(x)
            found = torch.tensor([best_tree(a) for a in arcs.numpy()])
            found_labels = model.labels_for(child, head, found).argmax(-1)
            given = tag_scores.argmax(-1)
            words += heads.numel()
            for k, i in enumerate(group):
                for j, tag in enumerate(sentences[i].tags):
                    upos, xpos = numbers.tags[given[k, j]].split("|")
                    right[0] += upos == tag.split("|")[0]
                    right[1] += xpos == tag.split("|")[1]
            right[2] += int((found == heads).sum())
            right[3] += int(((found == heads) & (found_labels == labels)).sum())
    model.train()
    return "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f" % tuple(100 * r / words for r in right)


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("--work", required=True)
    parse.add_argument("--steps", type=int, default=2200)
    parse.add_argument("--seed", type=int, default=1)
    parse.add_argument("--every", type=int, default=400)
    given = parse.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(given.seed)
    rng = random.Random(given.seed)

    clean = read_conllu(given.work + "/clean-train.conllu")
    copies = [read_conllu("%s/spoilt-train-%d.conllu" % (given.work, i)) for i in range(3)]
    dev, spoilt = (read_conllu("%s/%s-dev.conllu" % (given.work, kind)) for kind in ("clean", "spoilt"))
    vector_words, vectors = read_vectors(given.work + "/vectors.txt")
    numbers = Numbers(clean, vector_words)
    model = Reader(len(numbers.words), len(numbers.tags), len(numbers.labels), vectors)
    learnt = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(learnt, lr=RATE, betas=(0.9, 0.95), weight_decay=0.01, fused=True)
    mean = {name: value.clone() for name, value in model.state_dict().items() if name != "vectors.weight"}

    def save():
        torch.save({"mean": mean, "words": numbers.words, "tags": numbers.tags, "labels": numbers.labels},
                   given.work + "/teacher.pt")

    def score_mean():
        kept = {name: value.clone() for name, value in model.state_dict().items() if name in mean}
        model.load_state_dict(mean, strict=False)
        print("  dev:", score(model, numbers, dev), flush=True)
        print("  spoilt dev:", score(model, numbers, spoilt), flush=True)
        model.load_state_dict(kept, strict=False)

    step, turn, started, cpu = 0, 0, time.time(), time.process_time()
    queue, total = [], 0.0
    while step < given.steps:
        if not queue:
            sentences = clean + copies[turn % 3]
            turn += 1
            queue = [[sentences[i] for i in group] for group in batches(sentences, BATCH, rng)]
        x, tags, heads, labels = numbers.batch(queue.pop())
        warm, left = min(1.0, (step + 1) / 60), 1 - step / given.steps
        for group in optimizer.param_groups:
            group["lr"] = RATE * warm * (0.02 + 0.98 * left)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            tag_scores, arcs, child, head = model(x)
            label_scores = model.labels_for(child, head, heads)
            loss = (functional.cross_entropy(tag_scores.float().flatten(0, 1), tags.flatten())
                    + functional.cross_entropy(arcs.flatten(0, 1), heads.flatten())
                    + functional.cross_entropy(label_scores.flatten(0, 1), labels.flatten()))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 5.0)
        optimizer.step()
        step += 1
        total += loss.item()
        if step % 5 == 0:
            keep = min(0.98, step / (step + 100))
            with torch.no_grad():
                for name, value in model.state_dict().items():
                    if name in mean:
                        mean[name].lerp_(value, 1 - keep)
        if step % 25 == 0:
            print("%d of %d: loss %.3f, %d s, %d s of processor" % (step, given.steps, total / 25, time.time() - started,
                                                                   time.process_time() - cpu), flush=True)
            total = 0.0
        if step % given.every == 0:
            save()
            score_mean()
    save()


if __name__ == "__main__":
    main()
