"""The best tree from the scores of arcs (Chu & Liu 1965, Edmonds 1967), with one root."""

import numpy as np


def is_tree(heads):
    size = len(heads)
    if sum(head == size for head in heads) != 1:
        return False
    for i in range(size):
        at, steps = i, 0
        while at != size:
            at, steps = heads[at], steps + 1
            if steps > size:
                return False
    return True


def cycle_of(heads, root):
    seen = {}
    for start in range(len(heads)):
        at, path = start, []
        while at != root and at not in seen:
            seen[at] = start
            path.append(at)
            at = heads[at]
        if at != root and seen[at] == start and at in path:
            return path[path.index(at):]
    return None


def arborescence(scores):
    """scores[child][head], the root last; heads of the children."""
    size = scores.shape[0]
    scores = scores.copy()
    scores[np.arange(size), np.arange(size)] = -np.inf
    heads = list(scores.argmax(1))
    cycle = cycle_of(heads, size)
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(size) if i not in inside]
    number = {old: new for new, old in enumerate(rest)}
    one, total = len(rest), sum(scores[i, heads[i]] for i in cycle)
    small = np.full((len(rest) + 1, len(rest) + 2), -np.inf)
    enter, leave = {}, {}
    for child in rest:
        for head in rest + [size]:
            small[number[child], number.get(head, one + 1)] = scores[child, head]
        leave[child] = max(cycle, key=lambda head: scores[child, head])
        small[number[child], one] = scores[child, leave[child]]
    for head in rest + [size]:
        best = max(cycle, key=lambda child: scores[child, head] - scores[child, heads[child]])
        enter[head] = best
        small[one, number.get(head, one + 1)] = total + scores[best, head] - scores[best, heads[best]]
    found = arborescence(small)
    out = list(heads)
    for child in rest:
        head = found[number[child]]
        out[child] = leave[child] if head == one else size if head == one + 1 else rest[head]
    from_where = found[one]
    head = size if from_where == one + 1 else rest[from_where]
    out[enter[head]] = head
    return out


def best_tree(scores):
    size = scores.shape[0]
    heads = [int(h) for h in scores.argmax(1)]
    if is_tree(heads):
        return heads
    scores = scores.astype(np.float64).copy()
    root = int(scores[:, size].argmax())
    others = np.arange(size) != root
    scores[others, size] = -1e9
    scores[root, :size] = -1e9
    return [int(h) for h in arborescence(scores)]
