"""What follows verbs, from verb_patterns.tsv (which the program of the same name counts in edited prose), as one number a verb;
src/english/verb_patterns.h is the other side of it."""
import os

USUAL, OFTEN, SELDOM = 1 / 5, 1 / 50, 1 / 400
LEAST_USES = 300          # of a verb, before it tells anything that it was never seen so
PREPOSITION = 1 / 10
PREPOSITIONS = ("about after against around as at before behind between by down during for from in into like of off on onto out over "
                "through to toward towards under upon with without").split()


def use(times, uses):
    """0 unknown, 1 hardly ever, 2 seldom, 3 often, 4 usual. Half a use more than was seen: never in few is not never."""
    if times / uses >= OFTEN:
        return (4 if times / uses >= USUAL else 3) if times >= 5 else 2
    if (times + 0.5) / uses < SELDOM:
        return 1 if uses >= LEAST_USES else 0
    return 2 if times else 0


def packed(path):
    """{lemma: number}"""
    out = {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        lemma, *numbers = line.rstrip("\n").split("\t")
        uses, objects, to, completed, object_to, ing, clause = [int(number) for number in numbers[:7]]
        prepositions = numbers[7:]
        # "He stopped to rest" stands there as often as anybody rests; what is often is told by what completes the verb.
        infinitive = max(2, use(completed, uses)) if use(to, uses) > 2 else use(to, uses)
        levels = [use(objects, uses), infinitive, use(object_to, uses), use(ing, uses), use(clause, uses)]
        number = sum(level << 3 * place for place, level in enumerate(levels))
        found = [word for word, times in (one.rsplit(" ", 1) for one in prepositions)
                 if word in PREPOSITIONS and int(times) >= max(5, PREPOSITION * uses)]
        for place, word in enumerate(found[:2]):
            number |= PREPOSITIONS.index(word) + 1 << 15 + 5 * place
        out[lemma] = number
    return out


def load():
    return packed(os.path.join(os.path.dirname(os.path.abspath(__file__)), "verb_patterns.tsv"))
