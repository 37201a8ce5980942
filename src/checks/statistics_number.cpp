// Finds nouns in the number that English writers would rarely choose there, by a classifier and the n-gram model
// together.
#include "english/gain.h"
#include "english/tree.h"
#include "english/workings.h"
#include "rules/missing_article.h"
#include "rules/other_number.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

class Numbers {
 public:
  Numbers(const OtherNumber& number, const std::optional<MissingArticle>& article, bool wants_plural)
      : number_(number), article_(article), wants_plural_(wants_plural) {}

  void operator()(const Passage& passage, Sink& sink) const {
    const Workings& workings = passage.workings();
    if (!workings.running_prose()) return;
    for (const NumberSlot& slot : workings.numbers()) {
      if (slot.plural != wants_plural_ && !is_anothers(passage.tokens(), slot.head))
        add(passage, workings.surroundings(), slot, sink);
    }
  }

 private:
  // "a well and truly good effort"; "rather than worry about it", which is a verb.
  static bool is_one_thing(const Surroundings& s, const NumberSlot& slot) {
    if (s.is(slot.first - 1, "than") && s.is(slot.first - 2, "rather")) return true;
    for (int k = slot.first - 1, farthest = slot.first - 4; s.inside(k) && k >= farthest; --k) {
      if (one_of(s.token(k).lower, {"a", "an"})) return true;
      if (!s.has(k, tags::adjective | tags::adverb | bit(Xpos::cc) | bit(Xpos::vbn))) return false;
    }
    return false;
  }

  void add(const Passage& passage, const Surroundings& s, const NumberSlot& slot, Sink& sink) const {
    if (wants_plural_ && is_one_thing(s, slot)) return;
    const Remedy other = number_.remedy(passage, s, slot);
    if (other.words.empty()) return;
    MissingArticle::Found missing;
    if (article_ && slot.determiner < 0) missing = article_->before(passage, s, slot.head);
    const float surplus = together(other, missing.remedy);
    if (surplus < -most_help || missing.remedy.surplus >= other.surplus) return;
    // A noun that may lack an article as well is marked with all that belongs to it.
    const int first = missing.first >= 0 ? slot.first : slot.head;
    std::vector<std::string> instead = {with_head(passage, first, slot.head, other.words)};
    if (missing.first == first)
      instead.push_back(with_article(passage, missing.remedy.words, missing.first, slot.head));
    sink.add(weighed(span_of(passage, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(slot.head) + 1),
                     {{"noun", std::string(s.token(slot.head).text)}, {"better", other.words}}, std::move(instead),
                     surplus));
  }

  OtherNumber number_;
  std::optional<MissingArticle> article_;
  bool wants_plural_;
};

Result<Prepared> prepare(const Settings& settings, const English& english) {
  const std::string what = settings.text("find");
  if (what != "plural" && what != "singular")
    return Error{"`find` is \"" + what + "\"; it must be plural or singular."};
  const auto number = OtherNumber::find(english, settings, "margin");
  if (!number) return Prepared{.run = [](const Passage&, Sink&) {}};
  const bool wants_plural = what == "plural";
  return Prepared{
      .run = Numbers(*number, wants_plural ? MissingArticle::find(english, settings) : std::nullopt, wants_plural)};
}

constexpr Parameter parameters[] = {
    {"find", SettingType::text, true, "the number that is missed: plural or singular"},
    {"margin", SettingType::number, true, "evidence asked, natural-log units"},
    {"margin-a", SettingType::number, false, "plural: evidence that the rule of articles asks for a or an"},
    {"margin-the", SettingType::number, false, "plural: evidence that the rule of articles asks for the"},
    {"more-for-both", SettingType::number, false, "asked beyond that of nouns that are used with and without number"},
    {"more-after-the", SettingType::number, false, "plural: asked beyond that where a noun follows the, this or my"},
    gain_parameter,
    at_home_parameter,
};

}  // namespace

extern const Check check_statistics_number;
const Check check_statistics_number{.name = "statistics_number",
                                    .summary = "singular and plural against usage",
                                    .parameters = parameters,
                                    .needs_trees = true,
                                    .prepare = prepare};

}  // namespace firstread
