#include "english/inflect.h"

#include <algorithm>

#include "english/irregular_forms.h"
#include "text/same.h"

namespace firstread {
namespace {

using irregular::Adjective;
using irregular::adjectives;
using irregular::Noun;
using irregular::nouns;
using irregular::o_nouns_with_es;
using irregular::plain_in_ed_or_s;
using irregular::stressed_last;
using irregular::Verb;
using irregular::verbs;

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool consonant(char c) { return c >= 'a' && c <= 'z' && !vowel(c); }

template <class List>
bool has(const List& list, std::string_view word) {
  return std::any_of(std::begin(list), std::end(list), [&](std::string_view one) { return same(one, word); });
}

std::string join(std::string_view a, std::string_view b) {
  std::string out(a);
  return out += b;
}

// Groups of vowels; a silent e does not count.
int groups(std::string_view w) {
  int n = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const bool here = vowel(w[i]) || (w[i] == 'y' && i > 0);
    const bool before = i > 0 && (vowel(w[i - 1]) || (w[i - 1] == 'y' && i > 1));
    n += here && !before;
  }
  if (n > 1 && w.ends_with("e") && !w.ends_with("le") && consonant(w[w.size() - 2])) --n;
  return n;
}

// stop → stopp-, but not open, show, fix, rain.
bool doubles(std::string_view w, bool british) {
  const std::size_t n = w.size();
  if (n < 2 || !consonant(w[n - 1]) || !vowel(w[n - 2]) ||
      std::string_view("wxyh").find(w[n - 1]) != std::string_view::npos)
    return false;
  if (n >= 3 && vowel(w[n - 3]) && !(n >= 4 && w[n - 3] == 'u' && w[n - 4] == 'q')) return false;
  if (has(stressed_last, w)) return true;
  if (british && w[n - 1] == 'l') return true;
  return groups(w) == 1;
}

std::string stem_before_vowel(std::string_view w, bool british) {
  std::string out(w);
  if (w.ends_with("e") && !w.ends_with("ee") && !w.ends_with("oe") && !w.ends_with("ye"))
    out.pop_back();
  else if (w.ends_with("c") && w.size() > 3)
    out += 'k';  // panicking
  else if (doubles(w, british))
    out += w.back();
  return out;
}

std::string with_s(std::string_view w) {
  const std::size_t n = w.size();
  if (n > 1 && w[n - 1] == 'y' && consonant(w[n - 2])) return join(w.substr(0, n - 1), "ies");
  if (w.ends_with("s") || w.ends_with("x") || w.ends_with("z") || w.ends_with("ch") || w.ends_with("sh"))
    return join(w, w == "stomach" || w == "monarch" || w == "epoch" ? "s" : "es");
  return join(w, "s");
}

std::string third(std::string_view w) {
  if (w == "be") return "is";
  if (w == "have") return "has";
  if (w.ends_with("o") && w.size() > 1 && consonant(w[w.size() - 2])) return join(w, "es");  // goes, does, vetoes
  return with_s(w);
}

std::string ed(std::string_view w, bool british) {
  const std::size_t n = w.size();
  if (n > 1 && w[n - 1] == 'y' && consonant(w[n - 2])) return join(w.substr(0, n - 1), "ied");
  if (w.ends_with("e")) return join(w, "d");
  return stem_before_vowel(w, british) + "ed";
}

std::string ing(std::string_view w, bool british) {
  if (w.size() > 2 && w.ends_with("ie")) return join(w.substr(0, w.size() - 2), "ying");
  if (w == "be" || w == "singe" || w == "tinge" || w == "dye" || w == "eye") return join(w, "ing");
  return stem_before_vowel(w, british) + "ing";
}

std::string plural(std::string_view w) {
  for (const Noun& noun : nouns)
    if (same(noun.singular, w)) return std::string(noun.plural);
  if (has(o_nouns_with_es, w)) return join(w, "es");
  return with_s(w);
}

std::string compared(std::string_view w, bool most, bool british) {
  for (const Adjective& a : adjectives)
    if (same(a.positive, w)) return std::string(most ? a.superlative : a.comparative);
  const std::string_view end = most ? "est" : "er";
  const std::size_t n = w.size();
  const int length = groups(w);
  if (n > 2 && length <= 2 && w[n - 1] == 'y' && consonant(w[n - 2]) && !w.ends_with("ly"))
    return join(w.substr(0, n - 1), most ? "iest" : "ier");
  if (length == 1 && !w.ends_with("ed")) return join(stem_before_vowel(w, british), end);
  return join(most ? "most " : "more ", w);
}

std::string inflect_lower(std::string_view w, Form form, bool british) {
  const auto verb = std::lower_bound(std::begin(verbs), std::end(verbs), w,
                                     [](const Verb& v, std::string_view base) { return v.base < base; });
  const bool irregular = verb != std::end(verbs) && verb->base == w;
  switch (form) {
    case Form::base:
    case Form::singular:
      return std::string(w);
    case Form::third:
      return third(w);
    case Form::past:
      return irregular ? std::string(verb->past) : ed(w, british);
    case Form::participle:
      return irregular ? std::string(verb->participle) : ed(w, british);
    case Form::gerund:
      return ing(w, british);
    case Form::plural:
      return plural(w);
    case Form::comparative:
      return compared(w, false, british);
    case Form::superlative:
      return compared(w, true, british);
  }
  return std::string(w);
}

}  // namespace

std::optional<Form> form(std::string_view name) {
  constexpr std::pair<std::string_view, Form> names[] = {{"base", Form::base},
                                                         {"third", Form::third},
                                                         {"past", Form::past},
                                                         {"participle", Form::participle},
                                                         {"gerund", Form::gerund},
                                                         {"singular", Form::singular},
                                                         {"plural", Form::plural},
                                                         {"comparative", Form::comparative},
                                                         {"superlative", Form::superlative}};
  for (const auto& [known, value] : names)
    if (known == name) return value;
  return std::nullopt;
}

std::string inflect(std::string_view lemma, Form form, bool british) {
  std::string lower(lemma);
  const bool capital = !lower.empty() && lower[0] >= 'A' && lower[0] <= 'Z';
  if (capital) lower[0] = static_cast<char>(lower[0] + 32);
  // The last word of a compound or phrasal base carries the ending: "role model" → "role models".
  const std::size_t cut = form == Form::plural ? lower.find_last_of(" -") : std::string::npos;
  std::string out =
      cut == std::string::npos
          ? inflect_lower(lower, form, british)
          : lower.substr(0, cut + 1) + inflect_lower(std::string_view(lower).substr(cut + 1), form, british);
  if (capital && !out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

bool is_irregular_verb(std::string_view lemma) {
  const auto verb = std::lower_bound(std::begin(verbs), std::end(verbs), lemma,
                                     [](const Verb& v, std::string_view base) { return v.base < base; });
  return verb != std::end(verbs) && verb->base == lemma;
}

std::string verb_lemma(std::string_view w) {
  for (const std::string_view plain : plain_in_ed_or_s) {
    if (w.empty() || w.front() != plain.front() || !w.starts_with(plain)) continue;
    if (w == plain) return std::string(plain);
    for (const std::string_view ending : {"es", "s", "ed", "ing", "ses", "sed", "sing", "ded", "ding"})
      if (w.substr(plain.size()) == ending) return std::string(plain);
  }
  if (w == "am" || w == "is" || w == "are" || w == "were" || w == "was" || w == "been" || w == "being") return "be";
  if (w == "has") return "have";
  for (const Verb& verb : verbs)
    if (same(verb.past, w) || same(verb.participle, w)) return std::string(verb.base);
  if (is_irregular_verb(w)) return std::string(w);
  const std::size_t n = w.size();
  const auto strip = [](std::string_view stem) {  // "stopp" → "stop", "hop" → "hope" or "hop" by its shape
    std::string out(stem);
    const std::size_t m = out.size();
    if (m > 2 && out[m - 1] == out[m - 2] && consonant(out[m - 1]) &&
        std::string_view("lsfz").find(out[m - 1]) == std::string_view::npos)
      out.pop_back();
    else if (m > 2 && consonant(out[m - 1]) && vowel(out[m - 2]) && groups(out) == 1 && consonant(out[m - 3]) &&
             std::string_view("wxy").find(out[m - 1]) == std::string_view::npos)
      out += 'e';
    else if (out.ends_with("at") || out.ends_with("iz") || out.ends_with("v") || out.ends_with("c") ||
             out.ends_with("us") || out.ends_with("u") || out.ends_with("ag") || out.ends_with("rg") ||
             out.ends_with("dg") || out.ends_with("ng") || out.ends_with("ur") || out.ends_with("ir") ||
             out.ends_with("as") || out.ends_with("id") || out.ends_with("bl") || out.ends_with("pl") ||
             out.ends_with("tl") || out.ends_with("gl") || out.ends_with("ns") || out.ends_with("rs"))
      out += 'e';
    return out;
  };
  if (n > 4 && (w.ends_with("ied") || w.ends_with("ies"))) return join(w.substr(0, n - 3), "y");
  if (n > 4 && w.ends_with("ing")) return strip(w.substr(0, n - 3));
  if (n > 3 && w.ends_with("eed")) return std::string(w.substr(0, n - 1));
  if (n > 3 && w.ends_with("ed")) return strip(w.substr(0, n - 2));
  if (n > 3 &&
      (w.ends_with("ches") || w.ends_with("shes") || w.ends_with("sses") || w.ends_with("xes") || w.ends_with("oes")))
    return std::string(w.substr(0, n - 2));
  if (n > 2 && w.ends_with("s") && !w.ends_with("ss")) return std::string(w.substr(0, n - 1));
  return std::string(w);
}

std::string noun_lemma(std::string_view w) {
  for (const Noun& noun : nouns)
    if (same(noun.plural, w)) return std::string(noun.singular);
  const std::size_t n = w.size();
  if (n > 3 && w.ends_with("ies")) return n == 4 ? std::string(w.substr(0, n - 1)) : join(w.substr(0, n - 3), "y");
  if (n > 4 && (w.ends_with("ches") || w.ends_with("shes") || w.ends_with("sses") || w.ends_with("xes")))
    return std::string(w.substr(0, n - 2));
  if (n > 4 && w.ends_with("oes") && has(o_nouns_with_es, w.substr(0, n - 2))) return std::string(w.substr(0, n - 2));
  if (n > 2 && w.ends_with("s") && !w.ends_with("ss") && !w.ends_with("us") && !w.ends_with("is"))
    return std::string(w.substr(0, n - 1));
  return std::string(w);
}

}  // namespace firstread
