#include "english/morphology.h"

#include <algorithm>
#include <iterator>

namespace firstread {
namespace {

struct Pronoun {
  std::string_view form;
  Person person;
  Number number;
  Case grammatical_case;
  PronType type = PronType::personal;
};
constexpr Pronoun pronouns[] = {
    {"i", Person::first, Number::singular, Case::nominative},
    {"me", Person::first, Number::singular, Case::accusative},
    {"my", Person::first, Number::singular, Case::possessive},
    {"mine", Person::first, Number::singular, Case::possessive},
    {"myself", Person::first, Number::singular, Case::accusative, PronType::reflexive},
    {"we", Person::first, Number::plural, Case::nominative},
    {"us", Person::first, Number::plural, Case::accusative},
    {"'s", Person::first, Number::plural, Case::accusative},  // let's
    {"our", Person::first, Number::plural, Case::possessive},
    {"ours", Person::first, Number::plural, Case::possessive},
    {"ourselves", Person::first, Number::plural, Case::accusative, PronType::reflexive},
    {"you", Person::second, Number::none, Case::none},
    {"your", Person::second, Number::none, Case::possessive},
    {"yours", Person::second, Number::none, Case::possessive},
    {"yourself", Person::second, Number::singular, Case::accusative, PronType::reflexive},
    {"yourselves", Person::second, Number::plural, Case::accusative, PronType::reflexive},
    {"he", Person::third, Number::singular, Case::nominative},
    {"him", Person::third, Number::singular, Case::accusative},
    {"his", Person::third, Number::singular, Case::possessive},
    {"himself", Person::third, Number::singular, Case::accusative, PronType::reflexive},
    {"she", Person::third, Number::singular, Case::nominative},
    {"her", Person::third, Number::singular, Case::accusative},
    {"hers", Person::third, Number::singular, Case::possessive},
    {"herself", Person::third, Number::singular, Case::accusative, PronType::reflexive},
    {"it", Person::third, Number::singular, Case::none},
    {"its", Person::third, Number::singular, Case::possessive},
    {"itself", Person::third, Number::singular, Case::accusative, PronType::reflexive},
    {"they", Person::third, Number::plural, Case::nominative},
    {"them", Person::third, Number::plural, Case::accusative},
    {"their", Person::third, Number::plural, Case::possessive},
    {"theirs", Person::third, Number::plural, Case::possessive},
    {"themselves", Person::third, Number::plural, Case::accusative, PronType::reflexive},
    {"themself", Person::third, Number::plural, Case::accusative, PronType::reflexive},
    {"who", Person::none, Number::none, Case::nominative, PronType::interrogative},
    {"whom", Person::none, Number::none, Case::accusative, PronType::interrogative},
    {"whose", Person::none, Number::none, Case::possessive, PronType::interrogative},
};

struct Determiner {
  std::string_view form;
  PronType type;
  Definite definite = Definite::none;
  Number number = Number::none;
};
constexpr Determiner determiners[] = {
    {"the", PronType::article, Definite::definite},
    {"a", PronType::article, Definite::indefinite, Number::singular},
    {"an", PronType::article, Definite::indefinite, Number::singular},
    {"this", PronType::demonstrative, Definite::none, Number::singular},
    {"that", PronType::demonstrative, Definite::none, Number::singular},
    {"these", PronType::demonstrative, Definite::none, Number::plural},
    {"those", PronType::demonstrative, Definite::none, Number::plural},
    {"all", PronType::total},
    {"both", PronType::total, Definite::none, Number::plural},
    {"every", PronType::total, Definite::none, Number::singular},
    {"each", PronType::total, Definite::none, Number::singular},
    {"no", PronType::negative},
    {"neither", PronType::negative, Definite::none, Number::singular},
    {"either", PronType::indefinite, Definite::none, Number::singular},
    {"another", PronType::indefinite, Definite::none, Number::singular},
    {"some", PronType::indefinite},
    {"any", PronType::indefinite},
};

Features pronoun(std::string_view lower, Xpos xpos) {
  const auto* found = std::ranges::find(pronouns, lower, &Pronoun::form);
  if (found == std::end(pronouns)) return {.pron_type = PronType::personal};
  Features out{.number = found->number,
               .person = found->person,
               .grammatical_case = found->grammatical_case,
               .pron_type = found->type};
  if (xpos == Xpos::prp_poss) out.grammatical_case = Case::possessive;  // her book
  return out;
}

Features determiner(std::string_view lower) {
  const auto* found = std::ranges::find(determiners, lower, &Determiner::form);
  if (found == std::end(determiners)) return {.pron_type = PronType::indefinite};
  return {.number = found->number, .definite = found->definite, .pron_type = found->type};
}

Features finite(std::string_view lower, Tense tense) {
  Features out{.tense = tense, .verb_form = VerbForm::finite, .mood = Mood::indicative};
  if (lower == "am" || lower == "'m") {
    out.number = Number::singular;
    out.person = Person::first;
  } else if (lower == "are" || lower == "'re" || lower == "were") {
    out.number = Number::plural;
  } else if (lower == "was") {
    out.number = Number::singular;
  }
  return out;
}

}  // namespace

Features features(Upos upos, Xpos xpos, std::string_view lower) {
  switch (xpos) {
    case Xpos::nn:
      if (upos == Upos::pron) {
        const bool total = lower.starts_with("every"), negative = lower.starts_with("no");
        return {.number = Number::singular,
                .pron_type = total      ? PronType::total
                             : negative ? PronType::negative
                                        : PronType::indefinite};
      }
      return {.number = Number::singular};
    case Xpos::nnp:
      return {.number = Number::singular};
    case Xpos::nns:
    case Xpos::nnps:
      return {.number = Number::plural};
    case Xpos::vbz: {
      Features out = finite(lower, Tense::present);
      out.number = Number::singular;
      out.person = Person::third;
      return out;
    }
    case Xpos::vbp:
      return finite(lower, Tense::present);
    case Xpos::vbd:
      return finite(lower, Tense::past);
    case Xpos::md:
      return {.verb_form = VerbForm::finite};
    case Xpos::vb:
      return {.verb_form = VerbForm::infinitive};
    case Xpos::vbg:
      return {.tense = Tense::present, .verb_form = VerbForm::participle};
    case Xpos::vbn:
      return {.tense = Tense::past, .verb_form = VerbForm::participle};
    case Xpos::prp:
    case Xpos::prp_poss:
      return pronoun(lower, xpos);
    case Xpos::wp:
    case Xpos::wp_poss: {
      Features out = pronoun(lower, xpos);
      out.pron_type = PronType::interrogative;
      return out;
    }
    case Xpos::wdt:
      return {.pron_type = PronType::relative};
    case Xpos::wrb:
      return {.pron_type = PronType::interrogative};
    case Xpos::dt:
    case Xpos::pdt:
      return determiner(lower);
    case Xpos::jj:
      return {.degree = Degree::positive};
    case Xpos::jjr:
    case Xpos::rbr:
      return {.degree = Degree::comparative};
    case Xpos::jjs:
    case Xpos::rbs:
      return {.degree = Degree::superlative};
    default:
      return {};
  }
}

}  // namespace firstread
