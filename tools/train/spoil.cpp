#include "spoil.h"

#include <algorithm>

#include "english/inflect.h"
#include "english/parse_state.h"
#include "text/unicode.h"

namespace firstread::train {
namespace {

void write(Word& word, std::string text) {
  if (starts_upper(word.text)) text = capitalised(text);
  word.text = std::move(text);
  word.lower = lower_of(word.text);
}

bool plain_letters(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// The other number of a verb's present (and of "was").
void swap_agreement(Word& word) {
  struct Pair {
    std::string_view one, many;
  };
  static constexpr Pair pairs[] = {{"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"}};
  for (const Pair& pair : pairs) {
    if (word.lower == pair.one) {
      if (word.tag.xpos == Xpos::vbz) word.tag.xpos = Xpos::vbp;
      return write(word, std::string(pair.many));
    }
    if (word.lower == pair.many && (word.tag.xpos == Xpos::vbp || word.tag.xpos == Xpos::vbd)) {
      if (word.tag.xpos == Xpos::vbp) word.tag.xpos = Xpos::vbz;
      return write(word, std::string(pair.one));
    }
  }
}

void misspell(Word& word, Random& random) {
  std::string text = word.text;
  const std::size_t at = 1 + random.below(text.size() - 2);
  switch (random.below(4)) {
    case 0:
      text.erase(at, 1);
      break;
    case 1:
      text.insert(at, 1, text[at]);
      break;
    case 2:
      std::swap(text[at], text[at + 1]);
      break;
    default: {
      static constexpr std::string_view vowels = "aeiou";
      if (vowels.find(text[at]) != std::string_view::npos)
        text[at] = vowels[random.below(vowels.size())];
      else
        text.erase(at, 1);
    }
  }
  word.text = text;
  word.lower = lower_of(text);
}

class Spoiler {
 public:
  Spoiler(const TreeSentence& sentence, Random& random, Random* verbs)
      : from_(sentence), random_(random), verbs_(verbs) {}

  TreeSentence run() {
    std::vector<bool> has_children(from_.words.size(), false), has_determiner(from_.words.size(), false);
    for (const Word& word : from_.words) {
      if (word.head < 0) continue;
      has_children[static_cast<std::size_t>(word.head)] = true;
      const Relation relation = parsed_relations[word.label];
      if (relation == Relation::det || relation == Relation::nummod || word.tag.xpos == Xpos::prp_poss ||
          word.tag.xpos == Xpos::pos)
        has_determiner[static_cast<std::size_t>(word.head)] = true;
    }
    std::vector<std::int32_t> place(from_.words.size(), -1);
    for (std::size_t i = 0; i < from_.words.size(); ++i) {
      const Word& word = from_.words[i];
      if (!has_children[i] && dropped(word, i)) continue;
      const bool noun = word.tag.xpos == Xpos::nn || word.tag.xpos == Xpos::nns;
      if (noun && !has_determiner[i] && random_.chance(0.03)) {
        Word article{.text = random_.chance(0.6) ? "the" : "a", .lower = "", .lemma = "", .tag = {Upos::det, Xpos::dt}};
        article.lower = article.lemma = article.text;
        article.head = static_cast<std::int32_t>(i);
        article.label = label_of(Relation::det);
        out_.words.push_back(std::move(article));
      }
      place[i] = static_cast<std::int32_t>(out_.words.size());
      out_.words.push_back(word);
      change(out_.words.back());
    }
    for (Word& word : out_.words)
      if (word.head >= 0) word.head = place[static_cast<std::size_t>(word.head)];
    if (!out_.words.empty() && random_.chance(0.25)) {
      Word& first = out_.words.front();
      if (first.lower != "i") write_as(first, to_lower(first.text));
    }
    if (random_.chance(0.03))
      for (Word& word : out_.words) write_as(word, to_lower(word.text));
    out_.document = from_.document;
    return std::move(out_);
  }

 private:
  static void write_as(Word& word, std::string text) {
    word.text = std::move(text);
    word.lower = lower_of(word.text);
  }

  bool dropped(const Word& word, std::size_t i) {
    if (word.tag.xpos == Xpos::dt && (word.lower == "a" || word.lower == "an" || word.lower == "the"))
      return random_.chance(0.15);
    if (word.text == ",") return random_.chance(0.3);
    if (i + 1 == from_.words.size() && word.text == "." && i > 0) return random_.chance(0.06);
    return false;
  }

  void change(Word& word) {
    switch (word.tag.xpos) {
      case Xpos::vbz:
      case Xpos::vbp:
      case Xpos::vbd:
        if (random_.chance(0.15)) swap_agreement(word);
        if (word.tag.upos == Upos::verb && word.lower == word.text && plain_letters(word.lemma)) change_verb(word);
        break;
      case Xpos::vb:
        if (verbs_ != nullptr && word.tag.upos == Upos::verb && plain_letters(word.lemma) && verbs_->chance(0.025)) {
          const bool past = verbs_->chance(0.5);  // "did you went", "she can sings"
          write(word, inflect(word.lemma, past ? Form::past : Form::third));
          word.tag.xpos = past ? Xpos::vbd : Xpos::vbz;
        }
        break;
      case Xpos::vbn:
        if (word.tag.upos == Upos::verb && plain_letters(word.lemma) && random_.chance(0.03)) {
          const std::string past = inflect(word.lemma, Form::past), base = word.lemma;
          if (past != word.lower && random_.chance(0.5)) {  // "has went"
            write(word, past);
            word.tag.xpos = Xpos::vbd;
          } else {
            write(word, base);
            word.tag.xpos = Xpos::vb;
          }
        }
        break;
      case Xpos::nns:
        if (word.tag.upos == Upos::noun && plain_letters(word.lemma) && word.lemma != word.lower &&
            random_.chance(0.1)) {
          write(word, word.lemma);
          word.tag.xpos = Xpos::nn;
        }
        break;
      case Xpos::nn:
        if (word.tag.upos == Upos::noun && plain_letters(word.lower) && word.lower == word.lemma &&
            random_.chance(0.04)) {
          write(word, inflect(word.lemma, Form::plural));
          word.tag.xpos = Xpos::nns;
        }
        break;
      default:
        break;
    }
    const std::size_t apostrophe = word.text.find('\'');
    if (apostrophe != std::string::npos && word.text.size() > 1 && word.tag.upos != Upos::punct &&
        random_.chance(0.3)) {
      std::string text = word.text;
      text.erase(apostrophe, 1);
      write_as(word, text);
    }
    if (word.text == "I" && random_.chance(0.2)) write_as(word, "i");
    if (word.text.size() >= 4 && plain_letters(word.text) && random_.chance(0.03)) misspell(word, random_);
  }

  void change_verb(Word& word) {
    if (word.tag.xpos == Xpos::vbz && random_.chance(0.12)) {
      write(word, word.lemma);
      word.tag.xpos = Xpos::vbp;
    } else if (word.tag.xpos == Xpos::vbp && word.lower == word.lemma && random_.chance(0.06)) {
      write(word, inflect(word.lemma, Form::third));
      word.tag.xpos = Xpos::vbz;
    } else if (word.tag.xpos == Xpos::vbd && random_.chance(0.04)) {
      write(word, word.lemma);
      word.tag.xpos = Xpos::vbp;
    } else if (verbs_ != nullptr && word.tag.xpos == Xpos::vbd && verbs_->chance(0.025)) {
      write(word, inflect(word.lemma, Form::third));  // "he opened the door and walks in"
      word.tag.xpos = Xpos::vbz;
    }
  }

  const TreeSentence& from_;
  Random& random_;
  Random* verbs_;  // chance of the errors that only training copies have; null elsewhere
  TreeSentence out_;
};

// Two sentences as one: "It rained, we stayed."
TreeSentence run_together(TreeSentence first, TreeSentence second, bool comma) {
  const auto is_stop = [](const Word& word) { return word.text == "." || word.text == "!"; };
  std::int32_t first_root = 0;
  for (std::size_t i = 0; i < first.words.size(); ++i)
    if (first.words[i].head < 0) first_root = static_cast<std::int32_t>(i);
  if (is_stop(first.words.back())) first.words.pop_back();
  if (comma) {
    Word mark{.text = ",", .lower = ",", .lemma = ",", .tag = {Upos::punct, Xpos::comma}};
    mark.head = -2;  // under the second root
    mark.label = label_of(Relation::punct);
    first.words.push_back(std::move(mark));
  }
  const auto shift = static_cast<std::int32_t>(first.words.size());
  std::int32_t second_root = shift;
  for (std::size_t i = 0; i < second.words.size(); ++i)
    if (second.words[i].head < 0) second_root = shift + static_cast<std::int32_t>(i);
  for (Word& word : first.words)
    if (word.head == -2) word.head = second_root;
  for (Word& word : second.words) {
    if (word.head < 0) {
      word.head = first_root;
      word.label = label_of(Relation::parataxis);
    } else {
      word.head += shift;
    }
    first.words.push_back(std::move(word));
  }
  return first;
}

bool clause(const TreeSentence& sentence) {
  if (sentence.words.size() < 4 || sentence.words.size() > 25 || sentence.words.back().text != ".") return false;
  if (std::ranges::any_of(sentence.words, [&](const Word& word) {
        return word.head == static_cast<std::int32_t>(sentence.words.size()) - 1;
      }))
    return false;
  return std::ranges::any_of(sentence.words, [](const Word& word) {
    const Xpos tag = word.tag.xpos;
    return word.head < 0 && (tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::vbd);
  });
}

}  // namespace

namespace {

TreeSentence spoilt(const TreeSentence& sentence, Random& random, Random* verbs) {
  TreeSentence out = Spoiler(sentence, random, verbs).run();
  return out.words.empty() ? sentence : out;
}

}  // namespace

std::vector<TreeSentence> spoilt(const std::vector<TreeSentence>& sentences, std::uint64_t seed, bool wrong_verbs) {
  Random random(seed), verb_chance(seed + 1000);
  Random* const verbs = wrong_verbs ? &verb_chance : nullptr;
  std::vector<TreeSentence> out;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool pair = i + 1 < sentences.size() && sentences[i].document == sentences[i + 1].document &&
                      clause(sentences[i]) && clause(sentences[i + 1]);
    if (pair && random.chance(0.25)) {
      TreeSentence second = sentences[i + 1];
      if (Word& word = second.words.front(); word.tag.upos != Upos::propn && word.text != "I") {
        word.text = word.lower;
      }
      const bool comma = random.chance(0.7);
      second = spoilt(second, random, verbs);
      out.push_back(run_together(spoilt(sentences[i], random, verbs), std::move(second), comma));
      ++i;
    } else {
      out.push_back(spoilt(sentences[i], random, verbs));
    }
  }
  return out;
}

}  // namespace firstread::train
