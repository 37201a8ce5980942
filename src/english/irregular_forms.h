// Forms of words that no rule makes: went, children, best; and the lists that the rules of spelling need.
#pragma once

#include <string_view>

namespace firstread::irregular {

struct Verb {
  std::string_view base, past, participle;
};
// Sorted by base. Where two forms live side by side, the one both sides of the Atlantic accept stands here.
// clang-format off
inline constexpr Verb verbs[] = {
    {"arise", "arose", "arisen"}, {"awake", "awoke", "awoken"}, {"be", "was", "been"}, {"bear", "bore", "borne"},
    {"beat", "beat", "beaten"}, {"become", "became", "become"}, {"begin", "began", "begun"}, {"bend", "bent", "bent"},
    {"bet", "bet", "bet"}, {"bid", "bid", "bid"}, {"bind", "bound", "bound"}, {"bite", "bit", "bitten"},
    {"bleed", "bled", "bled"}, {"blow", "blew", "blown"}, {"break", "broke", "broken"}, {"breed", "bred", "bred"},
    {"bring", "brought", "brought"}, {"broadcast", "broadcast", "broadcast"}, {"build", "built", "built"},
    {"burst", "burst", "burst"}, {"buy", "bought", "bought"}, {"cast", "cast", "cast"}, {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"}, {"cling", "clung", "clung"}, {"come", "came", "come"}, {"cost", "cost", "cost"},
    {"creep", "crept", "crept"}, {"cut", "cut", "cut"}, {"deal", "dealt", "dealt"}, {"dig", "dug", "dug"},
    {"do", "did", "done"}, {"draw", "drew", "drawn"}, {"drink", "drank", "drunk"}, {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"}, {"fall", "fell", "fallen"}, {"feed", "fed", "fed"}, {"feel", "felt", "felt"},
    {"fight", "fought", "fought"}, {"find", "found", "found"}, {"flee", "fled", "fled"}, {"fling", "flung", "flung"},
    {"fly", "flew", "flown"}, {"forbid", "forbade", "forbidden"}, {"forecast", "forecast", "forecast"},
    {"foresee", "foresaw", "foreseen"}, {"forget", "forgot", "forgotten"}, {"forgive", "forgave", "forgiven"},
    {"freeze", "froze", "frozen"}, {"get", "got", "got"}, {"give", "gave", "given"}, {"go", "went", "gone"},
    {"grind", "ground", "ground"}, {"grow", "grew", "grown"}, {"hang", "hung", "hung"}, {"have", "had", "had"},
    {"hear", "heard", "heard"}, {"hide", "hid", "hidden"}, {"hit", "hit", "hit"}, {"hold", "held", "held"},
    {"hurt", "hurt", "hurt"}, {"keep", "kept", "kept"}, {"know", "knew", "known"}, {"lay", "laid", "laid"},
    {"lead", "led", "led"}, {"leave", "left", "left"}, {"lend", "lent", "lent"}, {"let", "let", "let"},
    {"lie", "lay", "lain"}, {"lose", "lost", "lost"}, {"make", "made", "made"}, {"mean", "meant", "meant"},
    {"meet", "met", "met"}, {"mislead", "misled", "misled"}, {"mistake", "mistook", "mistaken"},
    {"misunderstand", "misunderstood", "misunderstood"}, {"outgrow", "outgrew", "outgrown"},
    {"overcome", "overcame", "overcome"}, {"overhear", "overheard", "overheard"}, {"oversee", "oversaw", "overseen"},
    {"oversleep", "overslept", "overslept"}, {"overtake", "overtook", "overtaken"},
    {"overthrow", "overthrew", "overthrown"}, {"pay", "paid", "paid"}, {"put", "put", "put"}, {"quit", "quit", "quit"},
    {"read", "read", "read"}, {"rebuild", "rebuilt", "rebuilt"}, {"redo", "redid", "redone"}, {"rid", "rid", "rid"},
    {"ride", "rode", "ridden"}, {"ring", "rang", "rung"}, {"rise", "rose", "risen"}, {"run", "ran", "run"},
    {"say", "said", "said"}, {"see", "saw", "seen"}, {"seek", "sought", "sought"}, {"sell", "sold", "sold"},
    {"send", "sent", "sent"}, {"set", "set", "set"}, {"shake", "shook", "shaken"}, {"shed", "shed", "shed"},
    {"shine", "shone", "shone"}, {"shoot", "shot", "shot"}, {"show", "showed", "shown"}, {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"}, {"sing", "sang", "sung"}, {"sink", "sank", "sunk"}, {"sit", "sat", "sat"},
    {"sleep", "slept", "slept"}, {"slide", "slid", "slid"}, {"speak", "spoke", "spoken"}, {"spend", "spent", "spent"},
    {"spin", "spun", "spun"}, {"split", "split", "split"}, {"spread", "spread", "spread"}, {"spring", "sprang", "sprung"},
    {"stand", "stood", "stood"}, {"steal", "stole", "stolen"}, {"stick", "stuck", "stuck"}, {"sting", "stung", "stung"},
    {"stink", "stank", "stunk"}, {"strike", "struck", "struck"}, {"strive", "strove", "striven"},
    {"swear", "swore", "sworn"}, {"sweep", "swept", "swept"}, {"swell", "swelled", "swollen"}, {"swim", "swam", "swum"},
    {"swing", "swung", "swung"}, {"take", "took", "taken"}, {"teach", "taught", "taught"}, {"tear", "tore", "torn"},
    {"tell", "told", "told"}, {"think", "thought", "thought"}, {"throw", "threw", "thrown"}, {"tread", "trod", "trodden"},
    {"undergo", "underwent", "undergone"}, {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"}, {"undo", "undid", "undone"}, {"uphold", "upheld", "upheld"},
    {"upset", "upset", "upset"}, {"wake", "woke", "woken"}, {"wear", "wore", "worn"}, {"weave", "wove", "woven"},
    {"weep", "wept", "wept"}, {"win", "won", "won"}, {"wind", "wound", "wound"}, {"withdraw", "withdrew", "withdrawn"},
    {"withstand", "withstood", "withstood"}, {"wring", "wrung", "wrung"}, {"write", "wrote", "written"},
};
// clang-format on

struct Noun {
  std::string_view singular, plural;
};
// clang-format off
inline constexpr Noun nouns[] = {
    {"analysis", "analyses"}, {"axis", "axes"}, {"basis", "bases"}, {"child", "children"}, {"crisis", "crises"},
    {"criterion", "criteria"}, {"deer", "deer"}, {"diagnosis", "diagnoses"}, {"fish", "fish"}, {"foot", "feet"},
    {"goose", "geese"}, {"grandchild", "grandchildren"}, {"half", "halves"}, {"hypothesis", "hypotheses"},
    {"calf", "calves"}, {"elf", "elves"}, {"knife", "knives"}, {"leaf", "leaves"}, {"life", "lives"}, {"loaf", "loaves"},
    {"louse", "lice"}, {"man", "men"}, {"mouse", "mice"}, {"oasis", "oases"}, {"ox", "oxen"}, {"parenthesis", "parentheses"},
    {"person", "people"}, {"phenomenon", "phenomena"}, {"series", "series"}, {"self", "selves"}, {"sheep", "sheep"},
    {"shelf", "shelves"}, {"species", "species"}, {"synthesis", "syntheses"}, {"thesis", "theses"}, {"thief", "thieves"},
    {"tooth", "teeth"}, {"wife", "wives"}, {"wolf", "wolves"}, {"woman", "women"}, {"aircraft", "aircraft"},
    {"means", "means"}, {"headquarters", "headquarters"}, {"gentleman", "gentlemen"}, {"policeman", "policemen"},
    {"fireman", "firemen"}, {"businessman", "businessmen"}, {"businesswoman", "businesswomen"},
    {"fisherman", "fishermen"}, {"sportsman", "sportsmen"}, {"salesman", "salesmen"}, {"chairman", "chairmen"},
    {"quiz", "quizzes"},
};
// clang-format on
inline constexpr std::string_view o_nouns_with_es[] = {"hero",    "potato",  "tomato",  "echo",     "veto",
                                                       "torpedo", "embargo", "volcano", "mosquito", "buffalo"};

struct Adjective {
  std::string_view positive, comparative, superlative;
};
// clang-format off
inline constexpr Adjective adjectives[] = {
    {"good", "better", "best"}, {"well", "better", "best"}, {"bad", "worse", "worst"}, {"badly", "worse", "worst"},
    {"far", "further", "furthest"}, {"little", "less", "least"}, {"much", "more", "most"}, {"many", "more", "most"},
    {"fun", "more fun", "most fun"}, {"wrong", "more wrong", "most wrong"}, {"real", "more real", "most real"},
    {"bored", "more bored", "most bored"}, {"tired", "more tired", "most tired"}, {"worth", "more worth", "most worth"},
    {"like", "more like", "most like"}, {"just", "more just", "most just"}, {"right", "more right", "most right"},
    {"famous", "more famous", "most famous"}, {"quiet", "quieter", "quietest"}, {"simple", "simpler", "simplest"},
    {"gentle", "gentler", "gentlest"}, {"narrow", "narrower", "narrowest"}, {"clever", "cleverer", "cleverest"},
    {"able", "abler", "ablest"}, {"noble", "nobler", "noblest"}, {"humble", "humbler", "humblest"},
    {"shallow", "shallower", "shallowest"}, {"yellow", "yellower", "yellowest"}, {"early", "earlier", "earliest"},
};
// clang-format on

// Verbs of several syllables whose last one is stressed, so that its consonant doubles: preferred, beginning.
// clang-format off
inline constexpr std::string_view stressed_last[] = {
    "abet", "abhor", "acquit", "admit", "allot", "begin", "commit", "compel", "concur", "confer", "control", "defer",
    "deter", "emit", "equip", "excel", "expel", "forbid", "forget", "format", "handicap", "incur", "infer", "kidnap",
    "occur", "omit", "outrun", "overrun", "patrol", "permit", "prefer", "program", "propel", "rebel", "rebut", "recur",
    "refer", "regret", "repel", "rerun", "reset", "submit", "transfer", "transmit", "unplug", "unwrap", "upset", "worship", "zigzag",
};
// clang-format on

// Verbs whose plain form looks like one with an ending, and those that only seem to have lost an e.
inline constexpr std::string_view plain_in_ed_or_s[] = {"bias",    "bus",   "canvas", "caucus", "chorus",
                                                        "embed",   "focus", "gas",    "imbed",  "plus",
                                                        "refocus", "shred", "sled",   "wed",    "shed"};

}  // namespace firstread::irregular
