#include "score.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "base/strings.h"
#include "text/unicode.h"

namespace firstread::score {
namespace {

std::string without_spaces(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == ' ') continue;
    if (form.substr(i, 2) == "\u00A0") {
      ++i;
      continue;
    }
    out += form[i];
  }
  return out;
}

std::string_view main_part(std::string_view relation) { return relation.substr(0, relation.find(':')); }

// Pairs of places of the same word, gold and system.
using Alignment = std::vector<std::pair<std::size_t, std::size_t>>;

// The longest common run of forms, in order, of a stretch where one side has words without spans of their own.
void align_forms(const File& gold, const File& system, Extent from_gold, Extent from_system, Alignment& out) {
  const std::size_t n = from_gold.end - from_gold.begin, m = from_system.end - from_system.begin;
  std::vector<std::vector<int>> table(n + 1, std::vector<int>(m + 1, 0));
  const auto same = [&](std::size_t i, std::size_t k) {
    return to_lower(gold.words[from_gold.begin + i].form) == to_lower(system.words[from_system.begin + k].form);
  };
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t k = m; k-- > 0;)
      table[i][k] = same(i, k) ? table[i + 1][k + 1] + 1 : std::max(table[i + 1][k], table[i][k + 1]);
  for (std::size_t i = 0, k = 0; i < n && k < m;) {
    if (same(i, k))
      out.emplace_back(from_gold.begin + i++, from_system.begin + k++);
    else if (table[i + 1][k] >= table[i][k + 1])
      ++i;
    else
      ++k;
  }
}

Alignment align(const File& gold, const File& system) {
  Alignment out;
  std::size_t g = 0, s = 0;
  while (g < gold.words.size() && s < system.words.size()) {
    const Word &left = gold.words[g], &right = system.words[s];
    const bool overlap = left.begin < right.end && right.begin < left.end;
    if ((left.in_multiword || right.in_multiword) && overlap) {
      // Widen until both sides end at the same character.
      std::size_t end = 0, to_g = g, to_s = s;
      if (left.in_multiword) end = std::max(end, left.end);
      if (right.in_multiword) end = std::max(end, right.end);
      for (bool grown = true; grown;) {
        grown = false;
        while (to_g < gold.words.size() && gold.words[to_g].begin < end) {
          if (gold.words[to_g].in_multiword && gold.words[to_g].end > end) end = gold.words[to_g].end;
          ++to_g;
          grown = true;
        }
        while (to_s < system.words.size() && system.words[to_s].begin < end) {
          if (system.words[to_s].in_multiword && system.words[to_s].end > end) end = system.words[to_s].end;
          ++to_s;
          grown = true;
        }
      }
      align_forms(gold, system, {g, to_g}, {s, to_s}, out);
      g = to_g;
      s = to_s;
    } else if (left.begin == right.begin && left.end == right.end) {
      out.emplace_back(g++, s++);
    } else if (left.begin <= right.begin) {
      ++g;
    } else {
      ++s;
    }
  }
  return out;
}

Measure spans(const std::vector<Extent>& gold, const std::vector<Extent>& system) {
  Measure out{.gold = gold.size(), .system = system.size()};
  for (std::size_t g = 0, s = 0; g < gold.size() && s < system.size();) {
    if (gold[g] == system[s]) ++out.correct;
    if (gold[g].begin < system[s].begin)
      ++g;
    else if (system[s].begin < gold[g].begin)
      ++s;
    else
      ++g, ++s;
  }
  return out;
}

// For each main clause with a finite verb: the verb's place, and its subject's (or −1).
std::map<int, int> main_clauses(const File& file) {
  std::map<int, int> out;
  const auto finite = [](const Word& word) {
    return word.xpos == "VBZ" || word.xpos == "VBP" || word.xpos == "VBD" || word.xpos == "MD";
  };
  std::vector<int> verb(file.words.size(), -1), subject(file.words.size(), -1);
  for (std::size_t i = 0; i < file.words.size(); ++i) {
    const Word& word = file.words[i];
    if (word.head < 0) continue;
    const auto head = static_cast<std::size_t>(word.head);
    if ((word.relation == "aux" || word.relation == "cop") && finite(word) && verb[head] < 0)
      verb[head] = static_cast<int>(i);
    if (word.relation == "nsubj" && subject[head] < 0) subject[head] = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < file.words.size(); ++i) {
    const bool main = file.words[i].head < 0 || (file.words[i].relation == "conj" &&
                                                 file.words[static_cast<std::size_t>(file.words[i].head)].head < 0);
    if (!main) continue;
    const int found = verb[i] >= 0 ? verb[i] : finite(file.words[i]) ? static_cast<int>(i) : -1;
    if (found >= 0) out[found] = subject[i];
  }
  return out;
}

}  // namespace

Result<File> read_file(std::string_view text) {
  File out;
  std::size_t sentence_words = 0, sentence_begin = 0;  // where the sentence starts, in words and characters
  std::vector<int> heads;
  int number = 0, multiword_until = 0;
  Extent multiword;
  const auto end_sentence = [&] {
    for (std::size_t i = 0; i < heads.size(); ++i)
      out.words[sentence_words + i].head = heads[i] == 0 ? -1 : static_cast<int>(sentence_words) + heads[i] - 1;
    if (!heads.empty()) out.sentences.push_back({sentence_begin, out.characters.size()});
    heads.clear();
    sentence_words = out.words.size();
    sentence_begin = out.characters.size();
    multiword_until = 0;
  };
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      end_sentence();
      continue;
    }
    const auto column = split(line, '\t');
    if (column.size() != 10) return Error{.message = "A line of CoNLL-U has ten columns.", .line = number};
    if (column[0].find('.') != std::string_view::npos) continue;
    if (const auto dash = column[0].find('-'); dash != std::string_view::npos) {
      std::from_chars(column[0].data() + dash + 1, column[0].data() + column[0].size(), multiword_until);
      multiword.begin = out.characters.size();
      out.characters += without_spaces(column[1]);
      multiword.end = out.characters.size();
      out.tokens.push_back(multiword);
      continue;
    }
    Word word{.form = std::string(column[1]),
              .lemma = std::string(column[2]),
              .upos = std::string(column[3]),
              .xpos = std::string(column[4]),
              .relation = std::string(main_part(column[7]))};
    int head = 0;
    std::from_chars(column[6].data(), column[6].data() + column[6].size(), head);
    heads.push_back(head);
    word.in_multiword = static_cast<int>(heads.size()) <= multiword_until;
    if (word.in_multiword) {
      word.begin = multiword.begin;
      word.end = multiword.end;
    } else {
      word.begin = out.characters.size();
      out.characters += without_spaces(column[1]);
      word.end = out.characters.size();
      out.tokens.push_back({word.begin, word.end});
    }
    out.words.push_back(std::move(word));
  }
  end_sentence();
  for (const Word& word : out.words)
    if (word.head >= static_cast<int>(out.words.size())) return Error{.message = "A head lies outside the file."};
  return out;
}

Result<Scores> compare(const File& gold, const File& system) {
  if (gold.characters != system.characters) {
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(gold.characters, system.characters).in1 -
                                             gold.characters.begin());
    return Error{.message = "The two files are not of the same text: they part at “" +
                            gold.characters.substr(at > 20 ? at - 20 : 0, 40) + "”."};
  }
  Scores out;
  out.tokens = spans(gold.tokens, system.tokens);
  out.sentences = spans(gold.sentences, system.sentences);
  const Alignment aligned = align(gold, system);
  const Measure none{.gold = gold.words.size(), .system = system.words.size()};
  out.words = out.upos = out.xpos = out.lemmas = out.uas = out.las = none;
  out.words.correct = aligned.size();
  std::vector<int> system_of(gold.words.size(), -2);
  for (const auto& [g, s] : aligned) system_of[g] = static_cast<int>(s);
  for (const auto& [g, s] : aligned) {
    const Word &left = gold.words[g], &right = system.words[s];
    out.upos.correct += left.upos == right.upos;
    out.xpos.correct += left.xpos == right.xpos;
    out.lemmas.correct += left.lemma == "_" || left.lemma == right.lemma;
    const int wanted = left.head < 0 ? -1 : system_of[static_cast<std::size_t>(left.head)];
    if (wanted != right.head) continue;
    ++out.uas.correct;
    out.las.correct += left.relation == right.relation;
  }
  const auto gold_clauses = main_clauses(gold), system_clauses = main_clauses(system);
  out.finite_verbs = {.gold = gold_clauses.size(), .system = system_clauses.size()};
  const auto has_subject = [](const auto& clause) { return clause.second >= 0; };
  out.subjects = {.gold = static_cast<std::size_t>(std::ranges::count_if(gold_clauses, has_subject)),
                  .system = static_cast<std::size_t>(std::ranges::count_if(system_clauses, has_subject))};
  for (const auto& [verb, subject] : gold_clauses) {
    const auto found = system_clauses.find(system_of[static_cast<std::size_t>(verb)]);
    if (found == system_clauses.end()) continue;
    ++out.finite_verbs.correct;
    out.subjects.correct += subject >= 0 && system_of[static_cast<std::size_t>(subject)] == found->second;
  }
  return out;
}

}  // namespace firstread::score
