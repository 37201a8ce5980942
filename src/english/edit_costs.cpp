#include "english/edit_costs.h"

#include <algorithm>
#include <array>

namespace firstread {
namespace {

using Where = SoundRule::Where;

// Sorted by the first letter written. After Mitton (1987, 1996) and Pollock & Zamora (1984) on what learners and pupils
// do.
// clang-format off
constexpr SoundRule rules[] = {
    {"ax", "acc", .5f}, {"axs", "acc", .5f}, {"abz", "abs", .5f}, {"aps", "abs", .5f},
    {"ante", "anti", .4f, Where::start}, {"anty", "anti", .4f, Where::start}, {"aly", "ually", .6f, Where::end},
    {"ant", "iant", .6f, Where::end}, {"a", "ai", .6f}, {"a", "er", .55f, Where::end}, {"a", "or", .7f, Where::end},
    {"a", "ar", .55f}, {"a", "au", .6f}, {"a", "ea", .7f}, {"a", "augh", .8f}, {"a", "eigh", .9f},
    {"able", "ible", .3f}, {"abel", "able", .35f}, {"abul", "able", .5f}, {"acion", "ation", .3f},
    {"ai", "ay", .45f}, {"ai", "ei", .45f}, {"ai", "a", .6f}, {"ai", "ea", .6f}, {"ai", "i", .8f},
    {"ait", "ate", .5f}, {"aj", "age", .6f, Where::end}, {"ak", "ac", .4f}, {"ak", "acq", .6f}, {"ake", "ache", .5f},
    {"al", "le", .5f, Where::end}, {"al", "el", .4f}, {"aly", "ally", .35f}, {"an", "en", .4f},
    {"ance", "ence", .3f}, {"ans", "ance", .45f}, {"ant", "ent", .3f}, {"aq", "acq", .4f}, {"ar", "er", .45f},
    {"ar", "a", .7f}, {"ary", "ery", .35f}, {"ary", "ory", .4f}, {"as", "ous", .7f, Where::end},
    {"asion", "ation", .4f}, {"ashun", "ation", .4f}, {"au", "o", .6f}, {"au", "ou", .45f}, {"aut", "ought", .6f},
    {"aut", "aught", .5f}, {"aw", "au", .45f}, {"aw", "or", .7f}, {"aw", "ough", .7f}, {"aw", "augh", .6f},
    {"ay", "ai", .45f}, {"ay", "a", .65f}, {"ay", "ey", .5f}, {"ay", "eigh", .6f}, {"ayt", "ate", .5f},
    {"buty", "beauty", .5f, Where::start}, {"beut", "beaut", .35f}, {"but", "beaut", .6f, Where::start},
    {"bis", "busi", .4f, Where::start}, {"biz", "busi", .5f, Where::start}, {"ber", "bour", .5f},
    {"ber", "bre", .4f, Where::end}, {"bel", "ble", .35f}, {"bul", "ble", .45f, Where::end},
    {"bil", "ble", .5f, Where::end}, {"bal", "ble", .45f, Where::end}, {"cy", "psy", .6f, Where::start},
    {"cyc", "psych", .5f, Where::start}, {"conel", "colonel", .5f}, {"cialy", "cially", .3f}, {"c", "ch", .6f},
    {"c", "ck", .4f}, {"c", "sc", .45f}, {"c", "qu", .7f}, {"c", "ss", .55f}, {"c", "x", .8f}, {"ca", "qua", .8f},
    {"cal", "cle", .5f, Where::end}, {"cal", "cal", 0}, {"caly", "cally", .3f}, {"cely", "cally", .6f},
    {"cly", "cally", .45f}, {"ce", "se", .4f}, {"ch", "tch", .35f}, {"ch", "t", .7f}, {"ch", "sh", .6f},
    {"cher", "ture", .45f}, {"cha", "ture", .6f, Where::end}, {"chun", "tion", .5f}, {"chon", "tion", .5f},
    {"cial", "tial", .35f}, {"cian", "tion", .5f}, {"cion", "tion", .3f}, {"cious", "tious", .35f},
    {"cius", "cious", .4f}, {"ck", "k", .4f}, {"ck", "c", .4f}, {"ck", "ch", .55f}, {"ck", "que", .7f, Where::end},
    {"ck", "q", .6f}, {"cks", "x", .5f}, {"cks", "cs", .4f}, {"co", "quo", .8f}, {"cqu", "qu", .45f},
    {"cs", "x", .5f}, {"cs", "cks", .4f}, {"cs", "xc", .5f}, {"cshun", "ction", .4f},
    {"ct", "cked", .7f, Where::end}, {"cum", "com", .5f}, {"cus", "cause", .7f, Where::end},
    {"cuz", "cause", .6f, Where::end}, {"cw", "qu", .5f}, {"d", "th", .8f}, {"des", "dis", .45f, Where::start},
    {"dis", "des", .45f, Where::start}, {"dess", "dis", .5f, Where::start}, {"d", "ed", .5f, Where::end},
    {"d", "dd", .4f}, {"da", "the", .9f}, {"dg", "dge", .5f}, {"dg", "g", .5f}, {"dj", "dg", .5f}, {"dj", "j", .4f},
    {"dge", "ge", .45f}, {"du", "dew", .8f}, {"eet", "eipt", .6f, Where::end}, {"eat", "eipt", .6f, Where::end},
    {"es", "ex", .5f, Where::start}, {"ecs", "ex", .4f}, {"enter", "inter", .5f, Where::start},
    {"en", "in", .5f, Where::start}, {"em", "im", .5f, Where::start}, {"ely", "ually", .7f, Where::end},
    {"ence", "ience", .5f, Where::end}, {"ents", "ience", .7f, Where::end}, {"e", "ea", .55f}, {"e", "ee", .55f},
    {"e", "ie", .6f}, {"e", "ei", .65f}, {"e", "ai", .7f}, {"e", "y", .6f}, {"e", "ey", .5f, Where::end},
    {"ea", "ee", .4f}, {"ea", "e", .5f}, {"ea", "ie", .5f}, {"ea", "ei", .5f}, {"ear", "eer", .4f},
    {"ear", "ere", .5f}, {"ear", "er", .6f}, {"ee", "ea", .4f}, {"ee", "ie", .45f}, {"ee", "ei", .45f},
    {"ee", "e", .5f}, {"ee", "y", .55f}, {"ee", "i", .6f}, {"ee", "eo", .7f}, {"eed", "ede", .5f},
    {"eer", "ear", .4f}, {"eer", "ere", .5f}, {"eer", "ier", .5f}, {"ei", "ie", .3f}, {"ei", "ai", .5f},
    {"ei", "ey", .5f}, {"el", "le", .35f}, {"el", "al", .35f}, {"eley", "ely", .4f}, {"eous", "ious", .35f},
    {"er", "re", .4f}, {"er", "or", .4f}, {"er", "ar", .4f}, {"er", "our", .45f}, {"er", "ir", .45f},
    {"er", "ur", .45f}, {"er", "ear", .55f}, {"er", "ure", .55f, Where::end}, {"er", "a", .6f, Where::end},
    {"ery", "ary", .35f}, {"ery", "ory", .4f}, {"es", "ous", .7f, Where::end}, {"ess", "ous", .6f, Where::end},
    {"et", "ette", .7f}, {"eu", "ou", .6f}, {"ew", "u", .6f}, {"ew", "ue", .5f}, {"ew", "ough", .7f},
    {"ew", "eau", .6f}, {"ew", "ui", .6f}, {"exs", "exc", .4f}, {"exs", "ex", .4f}, {"ey", "y", .45f},
    {"ey", "ay", .5f}, {"ey", "ie", .5f}, {"ent", "ant", .3f}, {"ence", "ance", .3f}, {"ens", "ence", .45f},
    {"ents", "ence", .5f}, {"es", "s", .6f, Where::start}, {"esc", "sc", .6f, Where::start}, {"ez", "es", .45f},
    {"egs", "ex", .5f}, {"eks", "ex", .45f}, {"f", "th", .6f}, {"for", "fore", .4f, Where::start},
    {"fore", "for", .4f, Where::start}, {"f", "ph", .35f}, {"f", "gh", .5f}, {"f", "ff", .35f}, {"f", "v", .7f},
    {"ff", "gh", .5f}, {"ff", "ph", .4f}, {"full", "ful", .15f}, {"fle", "ful", .5f},
    {"fel", "ful", .5f, Where::end}, {"fuly", "fully", .2f}, {"fly", "fully", .5f, Where::end}, {"fur", "for", .5f},
    {"gar", "guar", .4f}, {"ger", "guer", .5f}, {"gard", "guard", .35f}, {"g", "gg", .4f}, {"g", "j", .5f},
    {"g", "gu", .5f}, {"g", "gh", .5f}, {"g", "dge", .6f}, {"ge", "dge", .4f}, {"ge", "gue", .5f}, {"gh", "g", .5f},
    {"gs", "x", .6f}, {"gz", "x", .45f}, {"gul", "gle", .5f, Where::end}, {"gal", "gle", .5f, Where::end},
    {"hansem", "handsome", .5f, Where::start}, {"h", "wh", .5f, Where::start}, {"hi", "high", .6f},
    {"ile", "isle", .5f}, {"ix", "ex", .5f, Where::start}, {"inter", "enter", .5f, Where::start},
    {"im", "em", .5f, Where::start}, {"ize", "yse", .4f}, {"i", "igh", .55f}, {"i", "y", .45f}, {"i", "ie", .55f},
    {"i", "ea", .7f}, {"i", "ee", .6f}, {"i", "ui", .6f}, {"i", "ai", .7f}, {"ibel", "ible", .35f},
    {"ible", "able", .3f}, {"ical", "icle", .5f, Where::end}, {"ickle", "icle", .45f},
    {"icle", "ical", .45f, Where::end}, {"id", "ed", .5f, Where::end}, {"ie", "ei", .3f}, {"ie", "y", .45f},
    {"ie", "igh", .6f}, {"ieing", "ying", .3f}, {"ies", "ys", .5f, Where::end}, {"ies", "y's", .6f, Where::end},
    {"ify", "efy", .5f}, {"il", "le", .5f, Where::end}, {"il", "al", .5f, Where::end},
    {"in", "ing", .6f, Where::end}, {"in", "en", .5f}, {"in", "un", .5f, Where::start},
    {"im", "un", .6f, Where::start}, {"inn", "in", .4f, Where::start}, {"ious", "eous", .35f}, {"ir", "er", .45f},
    {"ir", "ur", .45f}, {"is", "ous", .7f, Where::end}, {"ise", "ize", .3f}, {"ise", "ice", .4f},
    {"ish", "icious", .8f}, {"ishun", "ition", .4f}, {"ision", "ition", .4f}, {"iss", "ous", .7f, Where::end},
    {"it", "ight", .6f}, {"ite", "ight", .4f}, {"ize", "ise", .3f}, {"ius", "ious", .4f},
    {"ite", "ate", .5f, Where::end}, {"j", "g", .45f}, {"j", "dg", .5f}, {"j", "ge", .6f},
    {"j", "dge", .5f, Where::end}, {"ju", "du", .5f}, {"kern", "colone", .5f}, {"ken", "cken", .4f},
    {"kwa", "qua", .2f}, {"k", "c", .35f}, {"k", "ck", .35f}, {"k", "ch", .45f}, {"k", "cc", .55f}, {"k", "q", .6f},
    {"k", "que", .6f, Where::end}, {"kn", "n", .45f, Where::start}, {"ks", "x", .4f}, {"ks", "cc", .5f},
    {"kshun", "ction", .35f}, {"kw", "qu", .25f}, {"kyu", "cu", .5f}, {"kal", "cle", .5f, Where::end},
    {"kul", "cle", .5f, Where::end}, {"kel", "cle", .5f, Where::end}, {"kle", "cle", .35f, Where::end},
    {"laf", "laugh", .4f}, {"larf", "laugh", .4f}, {"lyn", "line", .6f, Where::end}, {"l", "le", .5f, Where::end},
    {"l", "al", .65f, Where::end}, {"l", "ll", .35f}, {"le", "el", .35f, Where::end}, {"le", "al", .4f, Where::end},
    {"lely", "ly", .4f}, {"ley", "ly", .35f}, {"lie", "ly", .4f, Where::end}, {"li", "ly", .4f, Where::end},
    {"lley", "ly", .5f, Where::end}, {"lly", "ly", .3f}, {"ly", "lly", .3f}, {"ly", "ally", .5f, Where::end},
    {"ley", "lly", .5f}, {"mas", "mess", .7f}, {"m", "mb", .5f}, {"m", "mn", .5f}, {"m", "mm", .35f},
    {"ment", "mant", .5f}, {"mant", "ment", .4f}, {"mint", "ment", .4f}, {"munt", "ment", .5f}, {"ms", "mes", .6f},
    {"nf", "nth", .45f}, {"num", "pneum", .6f, Where::start}, {"new", "pneu", .5f, Where::start},
    {"nu", "pneu", .6f, Where::start}, {"n", "kn", .5f, Where::start}, {"n", "gn", .6f}, {"n", "nn", .35f},
    {"n", "en", .6f, Where::end}, {"n", "ne", .5f, Where::end}, {"nal", "nel", .4f}, {"nite", "night", .4f},
    {"ns", "nce", .5f, Where::end}, {"nse", "nce", .35f}, {"nts", "nce", .5f, Where::end}, {"nk", "nc", .4f},
    {"nsh", "nti", .5f}, {"nsh", "nci", .5f}, {"nchy", "ncy", .6f}, {"nsy", "ncy", .35f}, {"ng", "nge", .5f},
    {"nj", "ng", .5f}, {"nowle", "nowle", 0}, {"o", "ou", .55f}, {"o", "au", .6f}, {"o", "oa", .55f},
    {"o", "ow", .55f}, {"o", "ough", .8f}, {"o", "oo", .55f}, {"o", "oe", .55f}, {"oa", "o", .55f}, {"oe", "o", .5f},
    {"ofe", "ough", .7f}, {"off", "ough", .5f}, {"of", "ough", .6f}, {"oi", "oy", .4f}, {"oy", "oi", .4f},
    {"ol", "al", .5f, Where::end}, {"oo", "u", .55f}, {"oo", "ou", .5f}, {"oo", "ui", .6f}, {"oo", "o", .55f},
    {"oo", "ue", .55f}, {"oo", "ew", .5f}, {"oo", "ough", .7f}, {"or", "er", .4f}, {"or", "our", .4f},
    {"or", "oar", .55f}, {"or", "ore", .45f}, {"or", "aur", .5f}, {"or", "ar", .45f}, {"or", "aw", .6f},
    {"ort", "ought", .55f}, {"ort", "aught", .55f}, {"ory", "ary", .4f}, {"ory", "ery", .4f},
    {"os", "ous", .45f, Where::end}, {"osity", "ocity", .4f}, {"ot", "ought", .7f}, {"ou", "ow", .45f},
    {"ou", "o", .6f}, {"ou", "oo", .55f}, {"ou", "u", .6f}, {"ous", "us", .5f}, {"our", "or", .35f},
    {"our", "er", .5f}, {"out", "ought", .6f}, {"ow", "ou", .45f}, {"ow", "o", .55f}, {"ow", "ough", .6f},
    {"ow", "oa", .6f}, {"ower", "our", .5f}, {"ower", "ure", .7f}, {"pro", "per", .6f, Where::start},
    {"per", "pro", .6f, Where::start}, {"p", "pp", .35f}, {"ph", "f", .45f}, {"pur", "per", .45f},
    {"ple", "pal", .5f, Where::end}, {"pul", "ple", .45f, Where::end}, {"pal", "ple", .45f, Where::end},
    {"pel", "ple", .4f, Where::end}, {"par", "per", .45f}, {"pre", "per", .5f, Where::start},
    {"per", "pre", .5f, Where::start}, {"quire", "choir", .5f}, {"q", "qu", .4f}, {"q", "cqu", .6f},
    {"q", "ck", .6f}, {"q", "k", .6f}, {"qu", "cqu", .35f}, {"qu", "c", .7f}, {"ran", "rn", .6f},
    {"r", "wr", .5f, Where::start}, {"r", "rh", .6f}, {"r", "rr", .35f}, {"r", "er", .6f}, {"r", "re", .6f},
    {"re", "er", .4f, Where::end}, {"re", "wre", .6f, Where::start}, {"rite", "right", .4f}, {"rit", "right", .6f},
    {"rs", "res", .6f}, {"sy", "psy", .5f, Where::start}, {"syc", "psych", .4f, Where::start},
    {"syk", "psych", .4f, Where::start}, {"sik", "psych", .5f, Where::start}, {"shed", "sched", .5f, Where::start},
    {"shaly", "cially", .5f}, {"shly", "cially", .6f}, {"shens", "tience", .6f, Where::end},
    {"shence", "tience", .4f}, {"sm", "ism", .7f, Where::end}, {"sum", "some", .4f, Where::end},
    {"som", "some", .4f, Where::end}, {"s", "c", .45f}, {"s", "ss", .35f}, {"s", "sc", .45f},
    {"s", "ce", .45f, Where::end}, {"s", "se", .45f, Where::end}, {"s", "z", .5f}, {"s", "ps", .7f, Where::start},
    {"s", "es", .55f, Where::end}, {"s", "'s", .45f, Where::end}, {"s", "x", .8f}, {"s", "cs", .7f},
    {"sc", "s", .5f}, {"sc", "ss", .5f}, {"se", "ce", .4f}, {"sed", "ced", .4f}, {"sel", "stle", .55f, Where::end},
    {"sc", "c", .45f}, {"sh", "ti", .5f}, {"sh", "ci", .5f}, {"sh", "si", .55f}, {"sh", "ssi", .5f},
    {"sh", "ch", .55f}, {"sh", "su", .7f}, {"shal", "cial", .4f}, {"shal", "tial", .4f}, {"shall", "tial", .5f},
    {"shall", "cial", .5f}, {"shan", "tion", .5f}, {"shan", "cian", .45f}, {"shen", "tion", .5f},
    {"shent", "tient", .45f}, {"shent", "cient", .45f}, {"shin", "tion", .5f}, {"shion", "tion", .4f},
    {"shon", "tion", .45f}, {"shun", "tion", .3f}, {"shun", "sion", .35f}, {"shun", "cian", .5f},
    {"shun", "ssion", .4f}, {"shure", "sure", .5f}, {"shus", "cious", .4f}, {"shus", "tious", .4f},
    {"shes", "cious", .6f}, {"shi", "ti", .5f}, {"sion", "tion", .3f}, {"sion", "ssion", .35f},
    {"si", "psy", .9f, Where::start}, {"sk", "sc", .35f}, {"sk", "sch", .5f}, {"sley", "sely", .4f},
    {"sly", "sely", .4f}, {"ss", "sc", .45f}, {"ss", "c", .5f}, {"ss", "s", .45f}, {"ss", "st", .5f},
    {"ss", "ce", .55f, Where::end}, {"sed", "ssed", .4f}, {"sm", "sthm", .8f}, {"ssion", "tion", .4f},
    {"stion", "tion", .5f}, {"sy", "cy", .35f, Where::end}, {"sin", "cin", .5f}, {"sul", "stle", .6f, Where::end},
    {"sur", "cer", .6f}, {"sur", "cir", .6f}, {"th", "f", .6f}, {"tialy", "tially", .3f}, {"t", "tt", .35f},
    {"t", "ed", .6f, Where::end}, {"t", "te", .5f, Where::end}, {"t", "ght", .6f}, {"t", "th", .65f},
    {"t", "bt", .6f}, {"t", "pt", .8f}, {"tch", "ch", .4f}, {"ter", "tre", .35f, Where::end}, {"th", "t", .6f},
    {"tial", "cial", .35f}, {"tian", "tion", .4f}, {"tient", "cient", .35f}, {"tion", "sion", .3f},
    {"tion", "ssion", .35f}, {"tion", "cian", .45f}, {"tious", "cious", .35f}, {"tchure", "ture", .4f},
    {"tur", "ture", .4f}, {"ter", "ture", .55f, Where::end}, {"tel", "tle", .35f, Where::end},
    {"tal", "tle", .45f, Where::end}, {"til", "tle", .5f, Where::end}, {"ten", "tain", .55f, Where::end},
    {"tin", "tain", .55f, Where::end}, {"tan", "tain", .5f, Where::end}, {"ton", "tion", .5f},
    {"toin", "tion", .35f}, {"toin", "tion", .35f}, {"tien", "tion", .4f}, {"tshun", "tion", .5f},
    {"ttion", "tion", .35f}, {"ung", "ongue", .5f}, {"ual", "ually", .6f}, {"u", "oo", .55f}, {"u", "ou", .55f},
    {"u", "ew", .6f}, {"u", "ough", .8f}, {"u", "eu", .5f}, {"u", "eau", .6f}, {"u", "ue", .5f}, {"u", "ui", .55f},
    {"u", "you", .7f, Where::start}, {"ud", "ould", .6f, Where::end}, {"ue", "ew", .5f}, {"uff", "ough", .45f},
    {"uf", "ough", .5f}, {"ul", "le", .45f, Where::end}, {"ul", "al", .45f, Where::end}, {"ul", "ful", .9f},
    {"un", "en", .5f}, {"un", "in", .5f, Where::start}, {"un", "im", .6f, Where::start},
    {"un", "dis", .8f, Where::start}, {"un", "ir", .8f, Where::start}, {"ur", "er", .45f}, {"ur", "ir", .45f},
    {"ur", "or", .5f}, {"ur", "our", .45f}, {"ur", "ear", .6f}, {"ur", "ure", .4f}, {"ury", "ary", .5f},
    {"us", "ous", .3f, Where::end}, {"us", "ess", .6f, Where::end}, {"usly", "ously", .3f}, {"ute", "uit", .6f},
    {"uw", "ew", .5f}, {"uce", "use", .4f}, {"use", "uce", .4f}, {"ut", "out", .6f}, {"v", "th", .75f},
    {"vall", "val", .3f}, {"v", "f", .6f}, {"v", "ve", .5f, Where::end}, {"vel", "ble", .9f},
    {"wens", "wednes", .4f, Where::start}, {"wat", "what", .5f, Where::start}, {"w", "wh", .35f}, {"w", "u", .6f},
    {"wa", "ua", .5f}, {"wh", "w", .35f}, {"wh", "h", .6f, Where::start}, {"wer", "ure", .8f}, {"wor", "war", .5f},
    {"wer", "wor", .45f}, {"wir", "wor", .5f}, {"wur", "wor", .45f}, {"wo", "wa", .45f}, {"wun", "one", .8f},
    {"wt", "ught", .7f}, {"x", "xc", .4f}, {"x", "cs", .6f}, {"x", "cc", .6f}, {"x", "cks", .6f}, {"x", "ct", .9f},
    {"x", "xs", .5f}, {"xs", "xc", .35f}, {"xs", "x", .4f}, {"xion", "ction", .4f}, {"xsh", "xi", .5f},
    {"xshun", "ction", .4f}, {"xz", "x", .45f}, {"yot", "yacht", .5f}, {"y", "ie", .5f}, {"y", "igh", .6f},
    {"y", "i", .45f}, {"y", "ey", .4f, Where::end}, {"y", "ee", .6f, Where::end}, {"yea", "yie", .5f},
    {"yoo", "u", .6f}, {"you", "u", .6f}, {"yu", "u", .5f}, {"yer", "ier", .4f}, {"yer", "ure", .6f},
    {"ye", "ie", .45f}, {"yr", "ir", .5f}, {"yed", "ied", .35f}, {"yes", "ies", .35f}, {"zm", "sm", .4f, Where::end},
    {"zim", "sm", .5f, Where::end}, {"z", "s", .4f}, {"z", "se", .5f, Where::end}, {"z", "ss", .6f},
    {"z", "x", .7f, Where::start}, {"zh", "s", .6f}, {"zhun", "sion", .4f}, {"z", "c", .7f},
};
// clang-format on

constexpr bool sorted() {
  for (std::size_t i = 1; i < std::size(rules); ++i)
    if (rules[i - 1].written[0] > rules[i].written[0]) return false;
  return true;
}
static_assert(sorted());

// Pairs of letters that are taken for each other more than others are, by sound, shape or place on the keyboard.
struct Pair {
  char a, b;
  float cost;
};
// clang-format off
constexpr Pair pairs[] = {
    {'a', 'e', .6f}, {'e', 'i', .55f}, {'i', 'y', .45f}, {'a', 'o', .7f}, {'o', 'u', .65f}, {'a', 'i', .7f},
    {'a', 'u', .75f}, {'e', 'o', .75f}, {'e', 'u', .75f}, {'i', 'o', .8f}, {'i', 'u', .8f}, {'e', 'y', .7f},
    {'a', 'y', .9f}, {'o', 'y', .95f}, {'u', 'y', .85f}, {'c', 's', .5f}, {'c', 'k', .4f}, {'k', 'q', .6f},
    {'c', 'q', .65f}, {'s', 'z', .45f}, {'g', 'j', .45f}, {'f', 'v', .65f}, {'d', 't', .65f}, {'b', 'p', .75f},
    {'m', 'n', .6f}, {'v', 'w', .75f}, {'g', 'k', .8f}, {'b', 'd', .7f}, {'b', 'v', .8f}, {'l', 'r', .85f},
    {'u', 'w', .7f}, {'s', 'x', .75f}, {'p', 'q', .85f}, {'n', 'r', .9f}, {'c', 't', .85f}, {'c', 'x', .85f},
    {'h', 'n', .9f}, {'j', 'y', .9f}, {'d', 'g', .95f}, {'c', 'g', .85f}, {'s', 't', .9f}, {'h', 'k', .95f},
    {'u', 'v', .9f}, {'y', 'z', .85f},
};
// clang-format on

constexpr std::string_view rows[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

struct Table {
  std::array<std::array<float, 32>, 32> cost{};
  constexpr Table() {
    for (auto& row : cost)
      for (float& value : row) value = 1.0f;
    for (char a = 'a'; a <= 'z'; ++a)
      for (char b = 'a'; b <= 'z'; ++b)
        if (vowel(a) != vowel(b)) cost[index(a)][index(b)] = 1.15f;
    for (const std::string_view row : rows)
      for (std::size_t i = 1; i < row.size(); ++i) set(row[i - 1], row[i], .85f);
    for (const Pair& pair : pairs) set(pair.a, pair.b, pair.cost);
  }
  static constexpr bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }
  static constexpr unsigned index(char c) { return c >= 'a' && c <= 'z' ? static_cast<unsigned>(c - 'a') + 1 : 0; }
  constexpr void set(char a, char b, float value) {
    float& one = cost[index(a)][index(b)];
    if (value < one) one = cost[index(b)][index(a)] = value;
  }
};
constexpr Table table;
constexpr float first_letter = .55f;  // the first letter of a word is rarely wrong

}  // namespace

bool is_vowel(char c) { return Table::vowel(c); }

bool neighbouring_keys(char a, char b) {
  for (const std::string_view row : rows)
    for (std::size_t i = 1; i < row.size(); ++i)
      if ((row[i - 1] == a && row[i] == b) || (row[i - 1] == b && row[i] == a)) return true;
  return false;
}

float substitution(std::string_view written, std::size_t at, char meant) {
  const float cost = table.cost[Table::index(written[at])][Table::index(meant)];
  if (at == 0) return cost + (cost < .55f ? .25f : first_letter);
  return cost;
}

float needless(std::string_view written, std::size_t at, char target_before) {
  const char c = written[at];
  if (c == '\'' || c == '-') return .3f;
  if (at == 0) return c == 'h' || c == 'e' ? 1.1f : 1.4f;
  if (c == target_before && c == written[at - 1]) return .45f;
  if (at + 1 < written.size() && c == written[at + 1]) return .5f;
  if (at + 1 == written.size()) return c == 'e' ? .5f : c == 's' ? .8f : .95f;
  if (c == 'e') return .65f;
  return is_vowel(c) ? .8f : c == 'h' ? .7f : c == 'r' ? .85f : .95f;
}

float missing(std::string_view written, std::size_t at, char meant, char target_before) {
  if (meant == '\'' || meant == '-') return .35f;
  if (at == 0) return meant == 'h' ? 1.0f : 1.4f;
  if (meant == target_before) return .4f;
  if (at == written.size()) return meant == 'e' ? .5f : meant == 's' ? .85f : meant == 'd' ? .8f : 1.0f;
  if (meant == 'e') return .6f;
  if (is_vowel(meant)) return .75f;
  switch (meant) {
    case 'h':
      return .65f;
    case 'r':
      return .75f;
    case 'n':
      return .8f;
    case 'c':
      return target_before == 's' || written[at] == 'k' ? .55f : .9f;
    case 't':
    case 'd':
    case 'l':
    case 'g':
      return .85f;
    default:
      return .95f;
  }
}

float swapped(std::string_view written, std::size_t at) {
  const bool vowels = is_vowel(written[at]) && is_vowel(written[at + 1]);
  return (vowels ? .45f : .65f) + (at == 0 ? .4f : 0);
}

std::span<const SoundRule> sound_rules(char first) {
  const auto less = [](const SoundRule& rule, char letter) { return rule.written[0] < letter; };
  const auto* begin = std::lower_bound(std::begin(rules), std::end(rules), first, less);
  const auto* end = begin;
  while (end != std::end(rules) && end->written[0] == first) ++end;
  return {begin, end};
}

}  // namespace firstread
