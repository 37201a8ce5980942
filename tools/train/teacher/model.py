"""A deep biaffine reader (Dozat & Manning 2017): one network that gives tags, heads and labels."""

import torch
from torch import nn

from sentences import HASHED, PREFIXES, SHAPES, SUFFIXES

WORD, PART, GRAM, HIDDEN, LAYERS, ARC, LABEL = 96, 24, 64, 256, 2, 320, 96


class Shared(nn.Module):
    """Dropout that leaves out the same figures at every word of a sentence."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.share) / (1 - self.share)
        return x * mask.to(x.dtype)


class Reader(nn.Module):
    def __init__(self, words, tags, labels, vectors):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.from_vector = nn.Linear(vectors.shape[1], 128)
        self.words = nn.Embedding(words + 1, WORD)
        self.shapes = nn.Embedding(SHAPES, 16)
        parts = len(SUFFIXES) + len(PREFIXES)
        self.parts = nn.Embedding(HASHED, PART, padding_idx=0)
        self.grams = nn.EmbeddingBag(HASHED, GRAM, mode="mean", padding_idx=0)
        nn.init.zeros_(self.words.weight)
        size = 128 + WORD + 16 + parts * PART + GRAM
        self.drop_in = Shared(0.25)
        self.lstms = nn.ModuleList(
            nn.LSTM(size if i == 0 else 2 * HIDDEN, HIDDEN, bidirectional=True, batch_first=True)
            for i in range(LAYERS))
        self.drops = nn.ModuleList(Shared(0.33) for _ in range(LAYERS))
        out = 2 * HIDDEN
        self.tag_part = nn.Sequential(nn.Linear(out, 192), nn.LeakyReLU(0.1), nn.Dropout(0.3), nn.Linear(192, tags))
        self.root = nn.Parameter(torch.zeros(out))
        self.child = nn.Sequential(nn.Linear(out, ARC + LABEL), nn.LeakyReLU(0.1), Shared(0.33))
        self.head = nn.Sequential(nn.Linear(out, ARC + LABEL), nn.LeakyReLU(0.1), Shared(0.33))
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label = nn.Parameter(torch.zeros(labels, LABEL + 1, LABEL + 1))

    def encode(self, x):
        words = x[:, :, 0]
        if self.training:  # so that it learns to do without a word it knows
            words = words * (torch.rand(words.shape) > 0.15)
        parts = len(SUFFIXES) + len(PREFIXES)
        shape = x.shape[:2]
        grams = self.grams(x[:, :, 3 + parts:].reshape(-1, x.shape[2] - 3 - parts)).view(*shape, -1)
        h = torch.cat((self.from_vector(self.vectors(x[:, :, 1])), self.words(words), self.shapes(x[:, :, 2]),
                       self.parts(x[:, :, 3:3 + parts]).flatten(2), grams), -1)
        h = self.drop_in(h)
        for lstm, drop in zip(self.lstms, self.drops):
            h = drop(lstm(h)[0])
        return h

    def forward(self, x):
        """Scores of tags (of every word), of heads (child, head; the root last) and what labels are scored from."""
        h = self.encode(x)
        tags = self.tag_part(h)
        rooted = torch.cat((h, self.root.to(h.dtype).expand(h.shape[0], 1, -1)), 1)
        child, head = self.child(h), self.head(rooted)
        ones = torch.ones(*child.shape[:2], 1, dtype=child.dtype)
        arcs = torch.cat((child[..., :ARC], ones), -1) @ self.arc.to(child.dtype) @ head[..., :ARC].transpose(1, 2)
        return tags, arcs.float(), child[..., ARC:], head[..., ARC:]

    def labels_for(self, child, head, heads):
        """Scores of the labels of the arcs to `heads`."""
        chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        one = torch.ones(*child.shape[:2], 1, dtype=child.dtype)
        c, h = torch.cat((child, one), -1).flatten(0, 1), torch.cat((chosen, one), -1).flatten(0, 1)
        kinds = self.label.shape[0]
        through = (c @ self.label.to(c.dtype).permute(1, 0, 2).reshape(LABEL + 1, -1)).view(-1, kinds, LABEL + 1)
        return torch.bmm(through, h[:, :, None]).squeeze(-1).view(*heads.shape, kinds).float()
