// verb_patterns CORPUS: what follows verbs in edited prose, counted in a corpus that read_corpus made. One line a verb:
// lemma, uses, with an object, right before "to do", of these those that it completes ("hope to do", not "stop to
// rest"), with an object before "to do", right before "doing", before a clause, and the commonest prepositions with
// their counts. Uses in the passive do not count: "is said to be" tells nothing of "say".
#include <algorithm>
#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "corpus.h"
#include "english/grammar.h"

namespace firstread::statistics {
namespace {

constexpr std::size_t least_uses = 100, prepositions_shown = 3;

struct Counts {
  std::size_t uses = 0, object = 0, to = 0, completed = 0, object_to = 0, ing = 0, clause = 0;
  std::map<std::string, std::size_t> prepositions;
};

class Sentence {
 public:
  Sentence(const Corpus& corpus, std::span<const Record> records) : corpus_(corpus), records_(records) {}

  int size() const { return static_cast<int>(records_.size()); }
  Xpos xpos(int k) const { return static_cast<Xpos>(at(k).xpos); }
  Relation relation(int k) const { return static_cast<Relation>(at(k).relation); }
  const std::string& lower(int k) const { return corpus_.strings[at(k).lower]; }
  const std::string& lemma(int k) const { return corpus_.strings[at(k).lemma]; }
  bool is_child(int k, int head) const { return at(k).head != 0 && k + at(k).head == head; }

  bool is_full_verb(int k) const {
    const Xpos tag = xpos(k);
    const bool verb = tag == Xpos::vb || tag == Xpos::vbd || tag == Xpos::vbg || tag == Xpos::vbn || tag == Xpos::vbp ||
                      tag == Xpos::vbz;
    return verb && relation(k) != Relation::aux && relation(k) != Relation::aux_pass && relation(k) != Relation::cop &&
           relation(k) != Relation::amod;
  }
  bool is_active(int k) const {
    if (xpos(k) != Xpos::vbn) return true;
    bool have = false;
    for (int c = std::max(0, k - 8); c < k; ++c) {
      if (!is_child(c, k)) continue;
      if (relation(c) == Relation::aux_pass) return false;
      have |= relation(c) == Relation::aux && lemma(c) == "have";
    }
    return have;  // "the plan made in 1990"
  }

 private:
  const Record& at(int k) const { return records_[static_cast<std::size_t>(k)]; }
  const Corpus& corpus_;
  std::span<const Record> records_;
};

bool is_finite(const Sentence& s, int k) {
  const auto shows_time = [&](int at) {
    const Xpos tag = s.xpos(at);
    return tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::vbd || tag == Xpos::md;
  };
  if (shows_time(k)) return true;
  for (int c = std::max(0, k - 10); c < k; ++c)
    if (s.is_child(c, k) && shows_time(c)) return true;
  return false;
}

void count_verb(const Sentence& s, int verb, Counts& counts) {
  ++counts.uses;
  // What stands right behind the verb is told by its tag alone, whatever the tree makes of it.
  if (verb + 2 < s.size() && s.lower(verb + 1) == "to" && s.xpos(verb + 2) == Xpos::vb) {
    ++counts.to;
    counts.completed += s.is_child(verb + 2, verb) && s.relation(verb + 2) == Relation::xcomp;
  }
  if (verb + 1 < s.size() && s.xpos(verb + 1) == Xpos::vbg && s.relation(verb + 1) != Relation::amod &&
      s.relation(verb + 1) != Relation::case_ && s.relation(verb + 1) != Relation::compound)
    ++counts.ing;
  bool object = false, clause = false, infinitive = false;
  for (int c = verb + 1; c < std::min(s.size(), verb + 30); ++c) {
    if (!s.is_child(c, verb)) continue;
    object |= s.relation(c) == Relation::obj;
    clause |= s.relation(c) == Relation::ccomp && is_finite(s, c);
    infinitive |= s.relation(c) == Relation::xcomp && object && s.xpos(c) == Xpos::vb && s.lower(c - 1) == "to";
    if (s.relation(c) != Relation::obl && s.relation(c) != Relation::advcl) continue;
    for (int p = verb + 1; p < c; ++p)
      if (s.is_child(p, c) && s.xpos(p) == Xpos::in &&
          (s.relation(p) == Relation::case_ || (s.relation(p) == Relation::mark && s.xpos(c) == Xpos::vbg))) {
        ++counts.prepositions[s.lower(p)];
        break;
      }
  }
  counts.object += object;
  counts.clause += clause;
  counts.object_to += infinitive;
}

int run(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "usage: verb_patterns CORPUS\n");
    return 2;
  }
  const Corpus corpus = load(arguments[1]);
  std::map<std::string, Counts> all;
  for (std::size_t first = 0; first < corpus.records.size();) {
    std::size_t last = first;
    while (last < corpus.records.size() && !corpus.records[last].sentence_end) ++last;
    const Sentence sentence(
        corpus, std::span(corpus.records).subspan(first, std::min(last + 1, corpus.records.size()) - first));
    for (int k = 0; k < sentence.size(); ++k)
      if (sentence.is_full_verb(k) && sentence.is_active(k)) count_verb(sentence, k, all[sentence.lemma(k)]);
    first = last + 1;
  }
  for (const auto& [lemma, counts] : all) {
    if (counts.uses < least_uses) continue;
    std::printf("%s\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu", lemma.c_str(), counts.uses, counts.object, counts.to,
                counts.completed, counts.object_to, counts.ing, counts.clause);
    std::vector<std::pair<std::size_t, std::string>> prepositions;
    for (const auto& [word, times] : counts.prepositions) prepositions.emplace_back(times, word);
    std::ranges::sort(prepositions, [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (std::size_t k = 0; k < std::min(prepositions_shown, prepositions.size()); ++k)
      std::printf("\t%s %zu", prepositions[k].second.c_str(), prepositions[k].first);
    std::printf("\n");
  }
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
