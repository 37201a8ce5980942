"""Writes the lexicon's file; src/english/lexicon_format.h is the other side of it. All numbers little-endian.

header   "FRLEX001", then u32: buckets, classes, at of offsets, at of entries, at of classes, at of trie, nodes of trie
offsets  u32 a bucket, and one more: where its entries begin, in bytes from the start of the entries
entry    u8 length of the key in bytes (bit 7: the key is UTF-8, else five bits a letter), the key, u16 class, u8 zipf × 25,
         u8: syllables in bits 0–4, bit 5 begins with a vowel sound, bit 6 that is known from a pronunciation, bit 7 suggested
class    u64 tags, u8 dialects, u8 shape (1 lower, 2 Capital, 4 CAPITALS, 8 miXed), u8 flags (1 name, 2 countable,
         4 uncountable, 8 misspelling), u32 of what follows a verb (verb_patterns.py), a byte of nothing
trie     u32 a node: bits 0–4 letter, 5 last of its siblings, 6 a word ends here, 7–11 the highest zipf × 4 at or below,
         12–31 the node of its first child (0: none). Node 0 is the root's; its children begin at node 1.
"""
import struct

LETTERS = {c: i + 1 for i, c in enumerate("abcdefghijklmnopqrstuvwxyz'-.")}


def key_bytes(word):
    """(bytes, is raw). Five bits a letter, first letter in the low bits; no letter is 0, so length needs no store."""
    if all(c in LETTERS for c in word):
        bits = 0
        for i, c in enumerate(word):
            bits |= LETTERS[c] << (5 * i)
        return bits.to_bytes((5 * len(word) + 7) // 8, "little"), False
    return word.encode("utf-8"), True


def fnv(data):
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def trie(words):
    """words: {lower form: zipf}. The nodes, level by level, siblings together and sorted by letter."""
    root = {}
    for word, zipf in words.items():
        node = root
        for c in word:
            node = node.setdefault(LETTERS[c], {})
        node[0] = zipf

    def highest(node):
        best = max([node[0]] if 0 in node else [0.0])
        for letter, child in node.items():
            if letter:
                best = max(best, highest(child))
        node[-1] = best
        return best

    highest(root)
    nodes, level = [0], [root]
    children_at = [1]
    owners = [0]
    while level:
        following, following_owners = [], []
        for node, owner in zip(level, owners):
            letters = sorted(k for k in node if k > 0)
            if letters:
                nodes[owner] |= len(nodes) << 12
            for letter in letters:
                child = node[letter]
                top = min(31, max(0, round(child[-1] * 4)))
                nodes.append(letter | (32 if letter == letters[-1] else 0) | (64 if 0 in child else 0) | top << 7)
                following.append(child)
                following_owners.append(len(nodes) - 1)
        level, owners = following, following_owners
    assert len(nodes) < 1 << 20, len(nodes)
    return nodes


def write(path, entries, candidates):
    """entries: {lower key: (tags, dialects, shape, flags, zipf, syllables, vowel, sound known, suggested, what follows)}."""
    classes, numbered = [], {}
    buckets = max(1, len(entries) // 8)
    filled = [[] for _ in range(buckets)]
    for word in sorted(entries):
        tags, dialects, shape, flags, zipf, syllables, vowel, known, suggested, follows = entries[word]
        kind = struct.pack("<QBBBIx", tags, dialects, shape, flags, follows)
        if kind not in numbered:
            numbered[kind] = len(classes)
            classes.append(kind)
        key, raw = key_bytes(word)
        sound = min(31, syllables) | vowel << 5 | known << 6 | suggested << 7
        filled[fnv(key) % buckets].append((-zipf, struct.pack("<B", len(key) | raw << 7) + key
                                           + struct.pack("<HBB", numbered[kind], min(255, round(zipf * 25)), sound)))
    assert len(classes) < 1 << 16
    offsets, body = [], b""
    chunks, at = [], 0
    for bucket in filled:
        offsets.append(at)
        for _, entry in sorted(bucket):  # frequent words first
            chunks.append(entry)
            at += len(entry)
    offsets.append(at)
    body = b"".join(chunks)
    body += b"\0" * (-len(body) % 8)
    nodes = trie(candidates)
    head = 8 + 7 * 4 + 4
    entries_at = head + 4 * len(offsets)
    entries_at += -entries_at % 8
    classes_at = entries_at + len(body)
    trie_at = classes_at + 16 * len(classes)
    data = b"FRLEX001" + struct.pack("<8I", buckets, len(classes), head, entries_at, classes_at, trie_at, len(nodes), 0)
    data += struct.pack(f"<{len(offsets)}I", *offsets)
    data += b"\0" * (entries_at - len(data)) + body + b"".join(classes) + struct.pack(f"<{len(nodes)}I", *nodes)
    with open(path, "wb") as out:
        out.write(data)
    return len(data), len(classes), len(nodes)
