#include "english/confusion_sets.h"

#include <algorithm>
#include <array>

#include "english/clitics.h"

namespace firstread {
namespace {

// A change here needs the classifier trained again (tools/confusions).
// clang-format off
constexpr std::string_view names[] = {
    "their/there/they're", "to/too/two", "its/it's", "your/you're", "then/than", "affect/effect", "affects/effects",
    "affected/effected", "loose/lose", "loosing/losing", "quiet/quite", "weather/whether", "were/where/we're",
    "accept/except", "advice/advise", "whose/who's", "past/passed", "lead/led", "principal/principle",
    "principals/principles", "of/off", "hear/here", "know/now/no", "knew/new", "brake/break", "by/buy/bye",
    "peace/piece", "right/write", "threw/through", "thorough/through", "though/thought/through", "wear/where",
    "which/witch", "wood/would", "hole/whole", "hour/our", "one/won", "sea/see", "son/sun", "tail/tale", "weak/week",
    "wait/weight", "waist/waste", "way/weigh", "meat/meet", "plain/plane", "pair/pear", "road/rode", "sail/sale",
    "scene/seen", "stationary/stationery", "steal/steel", "desert/dessert", "device/devise", "breath/breathe",
    "clothes/cloths", "choose/chose", "complement/compliment", "council/counsel", "conscience/conscious",
    "personal/personnel", "costume/custom", "later/latter", "sense/since", "form/from", "have/of", "allowed/aloud",
    "altar/alter", "ate/eight", "bare/bear", "board/bored", "cell/sell", "cite/sight/site", "coarse/course",
    "dear/deer", "die/dye", "fair/fare", "flour/flower", "for/four", "formally/formerly", "heal/heel",
    "knight/night", "lessen/lesson", "made/maid", "mail/male", "morning/mourning", "patience/patients",
    "precede/proceed", "raise/rise", "role/roll", "root/route", "sole/soul", "some/sum", "stair/stare", "vain/vein",
    "wander/wonder", "angel/angle", "dairy/diary", "trail/trial", "casual/causal", "bath/bathe", "coast/cost",
    "ever/every", "feel/fell", "feel/fill", "leave/live", "thing/think", "want/went", "want/won't", "has/his",
    "as/has", "his/is", "on/one", "an/and", "us/use", "three/tree", "them/then", "the/they", "he/the", "you/your",
    "are/our", "were/wear", "even/event", "least/lest", "lightening/lightning", "moral/morale", "price/prize",
    "respectfully/respectively", "suit/suite", "taught/thought", "woman/women", "man/men", "worse/worst",
    "everyday/every day", "maybe/may be", "sometime/some time/sometimes", "anyone/any one", "everyone/every one",
    "altogether/all together", "already/all ready", "into/in to", "onto/on to", "anyway/any way", "apart/a part",
    "along/a long", "awhile/a while", "asleep/a sleep", "around/a round", "nobody/no body", "lets/let's",
    "whit/white", "waht/what", "am/an", "at/it", "be/by", "but/bought", "cant/can't", "dose/does", "fine/find",
    "he/her", "i/it", "if/of", "in/and", "me/my", "no/not", "of/or", "our/or", "put/but", "see/she", "so/some",
    "there/the", "they/there", "they/then", "to/do", "wan/when", "want/what", "war/were", "went/when", "went/whent",
    "weal/well", "will/well", "would/word", "work/walk", "year/hear", "brought/bright", "buy/boy", "clam/calm",
    "comes/cones", "day/they", "even/ever", "fist/first", "frist/first", "fiend/friend", "heard/herd", "hole/hall",
    "hop/hope", "hoping/hopping", "lose/loss", "lunch/launch", "many/may", "more/mor", "must/most", "night/nite",
    "now/how", "own/on", "people/peoples", "place/palace", "please/place", "quick/quit", "read/red", "ready/really",
    "send/sent", "shore/sure", "shot/shoot", "sort/short", "spend/spent", "still/steal", "stop/stopped", "take/tack",
    "than/thank", "thing/thin", "through/trough", "till/tell", "time/team", "tired/tried", "told/tolled",
    "very/vary", "walk/wake", "wash/wish", "watch/which", "wish/which", "won/want", "world/word", "wright/right",
    "live/life", "lives/lifes", "belief/believe", "proof/prove", "safe/save", "success/succeed", "analyses/analysis",
    "criteria/criterion", "alone/along", "beside/besides", "wat/what", "gave/give", "come/came", "done/don",
    "fro/for", "had/hade", "had/hard", "this/these", "that/than", "were/ware", "with/whit", "said/sad", "saw/sow",
    "left/let", "all/ill", "bed/bad", "mad/made", "cloud/could", "form/firm", "house/horse", "plan/plane",
    "quite/quit", "began/begin", "become/became", "run/ran", "sit/set", "where/there", "her/here", "who/how",
    "feet/feat", "bought/brought", "collage/college", "message/massage", "contact/contract", "adapt/adopt",
    "access/excess", "ensure/insure", "elicit/illicit", "eminent/imminent", "allusion/illusion", "ascent/assent",
    "capital/capitol", "discreet/discrete", "uninterested/disinterested"};
// clang-format on

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    const std::size_t at = clitic(word);
    out.emplace_back(word.substr(0, at == 0 ? word.size() : at));
    if (at != 0) out.emplace_back(word.substr(at));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return out;
}

}  // namespace

WordsAround::WordsAround(std::span<const Token> sentence, const Lexicon& lexicon) {
  words_.reserve(sentence.size());
  for (const Token& token : sentence) {
    Word& out = words_.emplace_back(Word{hash_of(token.lower), 0, false});
    if (token.kind == TokenKind::punctuation) {
      out.kinds = token.text.empty() ? 3 : 4 + static_cast<unsigned char>(token.text[0]);
      continue;
    }
    if (!token.is_word()) {
      out.kinds = token.kind == TokenKind::number ? 300 : 301;
      continue;
    }
    if (token.lower.front() == '\'' || token.lower == "n't") {
      out.kinds = 302 + static_cast<std::uint64_t>(token.lower.back());
      continue;
    }
    const auto word = lexicon.find(token.lower);
    out.misspelt = !token.capital && (!word || word->misspelling);
    out.kinds = !word                                           ? (token.capital ? 600u : 601u)
                : token.capital && !token.first && !word->lower ? 602u
                                                                : 1000 + word->tags;
  }
}

ConfusionSets::ConfusionSets() {
  for (const std::string_view name : names) {
    ConfusionSet set{.name = name};
    for (std::string_view rest = name; !rest.empty();) {
      const auto slash = std::min(rest.find('/'), rest.size());
      set.members.emplace_back(rest.substr(0, slash));
      set.tokens.push_back(cut(set.members.back()));
      rest.remove_prefix(std::min(slash + 1, rest.size()));
    }
    for (std::uint32_t m = 0; m < set.tokens.size(); ++m)
      starts_.push_back({token_key(set.tokens[m].front()), static_cast<std::uint32_t>(sets_.size()), m});
    sets_.push_back(std::move(set));
  }
  std::stable_sort(starts_.begin(), starts_.end(), [](const Start& a, const Start& b) { return a.key < b.key; });
  for (const Start& start : starts_) begins_.set(start.key % begins_.size());
}

const ConfusionSet* ConfusionSets::find(std::string_view name) const {
  const auto found =
      std::find_if(sets_.begin(), sets_.end(), [&](const ConfusionSet& set) { return set.name == name; });
  return found == sets_.end() ? nullptr : &*found;
}

std::vector<ConfusionSets::Slot> ConfusionSets::slots(std::span<const Token> sentence) const {
  std::vector<Slot> out;
  for (std::uint32_t i = 0; i < sentence.size(); ++i) {
    const std::uint64_t key = sentence[i].key;
    if (!begins_.test(key % begins_.size())) continue;
    auto at = std::lower_bound(starts_.begin(), starts_.end(), key,
                               [](const Start& a, std::uint64_t b) { return a.key < b; });
    const std::size_t from = out.size();
    for (; at != starts_.end() && at->key == key; ++at) {
      const auto& tokens = sets_[at->set].tokens[at->member];
      if (i + tokens.size() > sentence.size()) continue;
      bool same = true;
      for (std::size_t k = 1; k < tokens.size(); ++k) same = same && sentence[i + k].lower == tokens[k];
      if (!same) continue;
      const Slot slot{at->set, at->member, i, i + static_cast<std::uint32_t>(tokens.size())};
      // The longest member of a set is the one written: "it's" is not "it".
      auto other = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(),
                                [&](const Slot& s) { return s.set == slot.set; });
      if (other == out.end())
        out.push_back(slot);
      else if (other->last < slot.last)
        *other = slot;
    }
  }
  return out;
}

void ConfusionSets::add_cues(const WordsAround& words, const Slot& slot, Cues& cues) {
  const int left = static_cast<int>(slot.first) - 1, right = static_cast<int>(slot.last);
  const auto l1 = words.hash(left), l2 = words.hash(left - 1), l3 = words.hash(left - 2), r1 = words.hash(right),
             r2 = words.hash(right + 1), r3 = words.hash(right + 2);
  const auto kl1 = words.kinds(left), kl2 = words.kinds(left - 1);
  const auto kr1 = words.kinds(right), kr2 = words.kinds(right + 1), kr3 = words.kinds(right + 2);
  const std::uint64_t set = slot.set;
  cues.add(0, set);
  cues.add(1, set, l1);
  cues.add(2, set, l2);
  cues.add(3, set, l3);
  cues.add(4, set, r1);
  cues.add(5, set, r2);
  cues.add(6, set, r3);
  cues.add(7, set, l1, r1);
  cues.add(8, set, l2, l1);
  cues.add(9, set, r1, r2);
  cues.add(10, set, l3, l2, l1);
  cues.add(11, set, r1, r2, r3);
  cues.add(12, set, l2, l1, r1);
  cues.add(13, set, l1, r1, r2);
  cues.add(14, set, kl1);
  cues.add(15, set, kr1);
  cues.add(16, set, kl1, kr1);
  cues.add(17, set, kl2, kl1);
  cues.add(18, set, kr1, kr2);
  cues.add(19, set, kl2, kl1, kr1);
  cues.add(20, set, kl1, kr1, kr2);
  cues.add(21, set, kr1, kr2, kr3);
  cues.add(22, set, l1, kr1);
  cues.add(23, set, kl1, r1);
  cues.add(24, set, l1, kr1, kr2);
  cues.add(25, set, kl2, kl1, r1);
  cues.add(26, set, l2, l1, kr1);
  cues.add(27, set, kl1, r1, kr2);
  cues.add(28, set, l1, r2);
  cues.add(29, set, l2, r1);
  for (int k = 0; k < 6; ++k) {  // what the sentence is about
    if (left - 1 - k >= 0) cues.add(30, set, words.hash(left - 1 - k));
    if (right + 1 + k < words.size()) cues.add(30, set, words.hash(right + 1 + k));
  }
}

}  // namespace firstread
