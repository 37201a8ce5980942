"""Sentences of CoNLL-U and of plain lines, and the numbers that stand for their words."""

import re
import zlib

import torch

SUFFIXES, PREFIXES = (1, 2, 3, 4), (1, 2, 3)
HASHED = 20_000  # rows of hashed parts of words
SHAPES = 12


class Sentence:
    def __init__(self, words, tags=None, heads=None, labels=None):
        self.words, self.tags, self.heads, self.labels = words, tags, heads, labels


def read_conllu(path):
    out, rows = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line and rows:
            out.append(Sentence([row[1] for row in rows], [row[3] + "|" + row[4] for row in rows],
                                [int(row[6]) for row in rows], [row[7] for row in rows]))
            rows = []
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
    return out


def read_plain(path):
    return [Sentence(line.split()) for line in open(path, encoding="utf-8")]


def key_of(word):
    return re.sub("[0-9]", "0", word.lower().replace("\u2019", "'"))


def shape_of(word):
    if word.islower():
        return 1 if word.isalpha() else 2
    if word.isupper():
        return 3 if len(word) == 1 else 4 if word.isalpha() else 5
    if word[0].isupper():
        return 6 if word[1:].islower() else 7
    if word.isdigit():
        return 8
    if any(c.isdigit() for c in word):
        return 9
    return 10 if any(c.isalpha() for c in word) else 11


def part(text):
    return 1 + zlib.crc32(text.encode()) % (HASHED - 1)


class Numbers:
    """Numbers of words, tags and labels. 0 stands for what is not known."""

    def __init__(self, train, vector_words, least=3):
        counts = {}
        for sentence in train:
            for word in sentence.words:
                counts[key_of(word)] = counts.get(key_of(word), 0) + 1
        self.words = {word: i + 1 for i, word in enumerate(sorted(w for w, n in counts.items() if n >= least))}
        self.vectors = {word: i for i, word in enumerate(vector_words)}  # 0: any other word
        self.tags = sorted({tag for sentence in train for tag in sentence.tags})
        self.labels = sorted({label for sentence in train for label in sentence.labels})
        self.tag_numbers = {tag: i for i, tag in enumerate(self.tags)}
        self.label_numbers = {label: i for i, label in enumerate(self.labels)}
        self.known = {}

    def of_word(self, word):
        found = self.known.get(word)
        if found is None:
            key = key_of(word)
            found = [self.words.get(key, 0), self.vectors.get(key, 0), shape_of(word)]
            found += [part("-%s" % key[-n:]) if len(key) >= n else 0 for n in SUFFIXES]
            found += [part("%s-" % key[:n]) if len(key) >= n else 0 for n in PREFIXES]
            grams = "<" + key + ">"
            found += [part(grams[i:i + 3]) for i in range(min(len(grams) - 2, 12))]
            found += [0] * (3 + len(SUFFIXES) + len(PREFIXES) + 12 - len(found))
            self.known[word] = found
        return found

    def batch(self, sentences):
        """Sentences of one length, as tensors; heads count from 0, the root is the word after the last."""
        words = torch.tensor([[self.of_word(word) for word in s.words] for s in sentences])
        if sentences[0].heads is None:
            return words, None, None, None
        size = len(sentences[0].words)
        tags = torch.tensor([[self.tag_numbers.get(t, 0) for t in s.tags] for s in sentences])
        heads = torch.tensor([[h - 1 if h > 0 else size for h in s.heads] for s in sentences])
        labels = torch.tensor([[self.label_numbers.get(x, 0) for x in s.labels] for s in sentences])
        return words, tags, heads, labels


def batches(sentences, most_words, rng=None):
    """Groups of sentences that have one length."""
    by_length = {}
    for i, sentence in enumerate(sentences):
        by_length.setdefault(len(sentence.words), []).append(i)
    out = []
    for length in sorted(by_length):
        group = by_length[length]
        if rng:
            rng.shuffle(group)
        each = max(1, most_words // length)
        out += [group[i:i + each] for i in range(0, len(group), each)]
    if rng:
        rng.shuffle(out)
    return out
