"""Which Penn tags a form can have: from the treebank where it is frequent there, else from WordNet's lemmas inflected by
the rules of English spelling, else from the ending."""
import re
from collections import defaultdict

VOWELS = "aeiou"
ENDINGS = (("ly", "RB"), ("ness", "NN"), ("nesses", "NNS"), ("ment", "NN"), ("ments", "NNS"), ("ity", "NN"), ("ities", "NNS"),
           ("ation", "NN"), ("ations", "NNS"), ("able", "JJ"), ("ible", "JJ"), ("less", "JJ"), ("ful", "JJ"), ("ous", "JJ"),
           ("ish", "JJ"), ("est", "JJS"), ("ing", "VBG NN JJ"), ("ed", "VBD VBN JJ"), ("ism", "NN"), ("isms", "NNS"),
           ("ist", "NN"), ("ists", "NNS"), ("er", "NN"), ("ers", "NNS"), ("ise", "VB VBP"), ("ize", "VB VBP"),
           ("ises", "VBZ"), ("izes", "VBZ"), ("al", "JJ"), ("ic", "JJ"), ("ship", "NN"), ("hood", "NN"))


def with_s(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        return [word + "es"]
    if re.search(r"[^aeiou]y$", word):
        return [word[:-1] + "ies"]
    return [word + "s", word + "es"] if word.endswith("o") else [word + "s"]


def stem_before_vowel(word):
    """The spellings a stem may take before -ed, -ing, -er, -est."""
    if word.endswith("e"):
        return [word[:-1]]
    if re.search(r"[^aeiou]y$", word):
        return [word[:-1] + "i", word]
    if re.search(r"[^aeiou][aeiou][^aeiouwxy]$", word) or re.search(r"qu[aeiou][^aeiouwxy]$", word):
        return [word + word[-1], word]
    return [word + "k", word] if word.endswith("c") else [word]


def inflected(lemmas, irregular):
    """{form: tags} of everything WordNet's lemmas can become."""
    tags, strong = defaultdict(set), defaultdict(set)
    for part in ("noun", "verb", "adj", "adv"):
        for form, lemma in irregular[part].items():
            strong[part, lemma].add(form)
    for word in lemmas["noun"]:
        tags[word].add("NN")
        for form in strong["noun", word] or with_s(word):
            tags[form].add("NNS")
    for word in lemmas["verb"]:
        tags[word] |= {"VB", "VBP"}
        for form in with_s(word):
            tags[form].add("VBZ")
        for stem in stem_before_vowel(word):
            tags[stem + "ing"].add("VBG")
        if word.endswith("ie"):
            tags[word[:-2] + "ying"].add("VBG")
        if word.endswith(("ee", "oe", "ye")):
            tags[word + "ing"].add("VBG")
        past = [f for f in strong["verb", word] if not f.endswith(("ing", "s"))]
        for form in past or [stem + "ed" for stem in stem_before_vowel(word)]:
            tags[form] |= {"VBD", "VBN"}
    for part, base, more, most in (("adj", "JJ", "JJR", "JJS"), ("adv", "RB", "RBR", "RBS")):
        for word in lemmas[part]:
            tags[word].add(base)
            if part == "adj" and len(word) <= 8:
                for stem in stem_before_vowel(word):
                    tags[stem + "er"].add(more)
                    tags[stem + "est"].add(most)
        for form in irregular[part]:
            tags[form].add(most if form.endswith("st") else more)
    return tags


def pasts(verbs, lemmas, senses, counted):
    """{form: the tags it may keep} of irregular pasts and participles: "rang" is no name, no noun and no participle. A noun
    stays one where WordNet or the treebank met it ("spoke" of a wheel), another verb's base too ("fell", "saw")."""
    bases = {base for base, _, _ in verbs} | set(lemmas["verb"])
    past, participle = {p for _, p, _ in verbs}, {p for _, _, p in verbs}
    kept = {}
    for form in (past | participle) - bases:
        if form.endswith("ed"):
            continue
        seen = {tag for tag, n in counted.get(form, {}).items() if n >= 2 and tag not in ("NNP", "NNPS")}
        mine = ({"VBD"} if form in past else set()) | ({"VBN", "JJ"} if form in participle else set())
        kept[form] = mine | (seen - {"VBD", "VBN", "VB", "VBP"}) | ({"NN"} if senses.get(form, 0) > 0 or form not in past else set())
    return kept


def choose(form, counted, known, capital_only):
    """The tags of one form."""
    seen = counted.get(form)
    total = sum(seen.values()) if seen else 0
    frequent = {tag for tag, n in seen.items() if n >= max(2, total * .004)} if seen else set()
    if total >= 60:
        return frequent
    found = set(frequent) | (set() if capital_only else known.get(form, set()))
    if capital_only and not found:
        found.add("NNPS" if form.endswith("s") and not form.endswith("ss") and form[:-1] in known else "NNP")
    if not found:
        for ending, tags in ENDINGS:
            if form.endswith(ending) and len(form) > len(ending) + 2:
                found |= set(tags.split())
    if not found and form.endswith("s") and known.get(form[:-1]):
        base = known[form[:-1]]
        found |= ({"NNS"} if "NN" in base else set()) | ({"VBZ"} if "VB" in base else set())
    return found or (set(seen) if seen else set())
