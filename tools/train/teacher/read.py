"""Reads sentences with the trained teacher: lines of words to CoNLL-U, with how sure it is of each tree."""

import argparse

import torch

from model import Reader
from sentences import Numbers, batches, read_plain
from teach import read_vectors
from trees import best_tree


def main():
    parse = argparse.ArgumentParser()
    parse.add_argument("--work", required=True)
    parse.add_argument("--first", type=int, default=0, help="of the lines of the file")
    parse.add_argument("--lines", type=int, default=1_000_000)
    parse.add_argument("--out", default="teacher-trees.conllu")
    given = parse.parse_args()
    torch.set_num_threads(1)
    kept = torch.load(given.work + "/teacher.pt", weights_only=True)
    vector_words, vectors = read_vectors(given.work + "/vectors.txt")
    numbers = Numbers([], vector_words)
    numbers.words, numbers.tags, numbers.labels = kept["words"], kept["tags"], kept["labels"]
    model = Reader(len(numbers.words), len(numbers.tags), len(numbers.labels), vectors)
    model.load_state_dict(kept["mean"], strict=False)
    model.eval()

    sentences = read_plain(given.work + "/prose.txt")[given.first:given.first + given.lines]
    with open(given.work + "/" + given.out, "w", encoding="utf-8") as out, torch.no_grad(), \
            torch.autocast("cpu", dtype=torch.bfloat16):
        for begin in range(0, len(sentences), 20_000):
            part = sentences[begin:begin + 20_000]
            lines = [""] * len(part)
            for group in batches(part, 4000):
                x = numbers.batch([part[i] for i in group])[0]
                tag_scores, arcs, child, head = model(x)
                heads = torch.tensor([best_tree(a) for a in arcs.numpy()])
                label_scores = model.labels_for(child, head, heads).softmax(-1)
                sure = arcs.softmax(-1).gather(2, heads[..., None]).squeeze(-1) * label_scores.amax(-1)
                labels, tags = label_scores.argmax(-1).tolist(), tag_scores.argmax(-1).tolist()
                for k, i in enumerate(group):
                    rows = ["# sure = %.4f" % sure[k].mean().item()]
                    size = len(part[i].words)
                    for j, word in enumerate(part[i].words):
                        upos, xpos = numbers.tags[tags[k][j]].split("|")
                        at = int(heads[k, j])
                        rows.append("%d\t%s\t_\t%s\t%s\t_\t%d\t%s\t_\t_" % (
                            j + 1, word, upos, xpos, 0 if at == size else at + 1, numbers.labels[labels[k][j]]))
                    lines[i] = "\n".join(rows) + "\n\n"
            out.writelines(lines)
            out.flush()


if __name__ == "__main__":
    main()
