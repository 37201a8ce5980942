// How well are findings matched between two drafts of a text?   matching FOLDER [--pairs N] [--show]
//
// FOLDER holds texts and gold.json, a list of {"file", "paragraphs": [{"offset", "edits": {"0": [[begin, end,
// correction], …]}}]} with places in code points from the paragraph's start. Every second correction is applied, by a
// fixed rule, which gives a second draft; in a second round its paragraphs also change places. Since every edit is
// known, so is where each finding of the first draft stands in the second: it is still there when the same rule finds
// it there again, else it is fixed. The comparison, which is not told of the edits, must say the same of every finding.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/machine.h"
#include "app/session.h"
#include "skills/comparison.h"
#include "text/utf8.h"

namespace firstread {
namespace {

struct Change {
  std::uint32_t begin, end;  // bytes of the first draft
  std::string text;
};

struct Seen {
  std::string rule;
  Span span;
};

struct Score {
  std::size_t right = 0, all = 0, pairs = 0;
};

std::uint32_t byte_of(std::string_view text, std::uint32_t points) {
  std::size_t at = 0;
  while (points-- > 0 && at < text.size()) at += point_at(text, at).bytes;
  return static_cast<std::uint32_t>(at);
}

// Paragraph by paragraph, so that a paragraph can be moved: its text with half of its corrections applied.
struct Mended {
  std::string text;
  std::vector<Change> changes;  // places in the paragraph as it was
};

Mended mend(const std::string& paragraph, const nlohmann::json& edits, unsigned& turn) {
  Mended out;
  std::uint32_t reached = 0;
  for (const auto& edit : edits) {
    if (!edit[2].is_string() || turn++ % 2 == 0) continue;
    const std::uint32_t begin = byte_of(paragraph, edit[0]), end = byte_of(paragraph, edit[1]);
    if (begin < reached) continue;
    out.text += paragraph.substr(reached, begin - reached) + edit[2].get<std::string>();
    out.changes.push_back({begin, end, edit[2]});
    reached = end;
  }
  out.text += paragraph.substr(reached);
  return out;
}

// Where [begin, end) of the paragraph stands in its mended form; edits that touch it belong to it.
std::pair<std::uint32_t, std::uint32_t> carried(const std::vector<Change>& changes, std::uint32_t begin,
                                                std::uint32_t end) {
  std::int64_t before = 0, inside = 0;
  std::int64_t from = begin, to = end;
  for (const Change& change : changes) {
    const std::int64_t grown = static_cast<std::int64_t>(change.text.size()) - (change.end - change.begin);
    if (change.end < begin)
      before += grown;
    else if (change.begin <= end) {
      from = std::min<std::int64_t>(from, change.begin);
      to = std::max<std::int64_t>(to, change.end);
      inside += grown;
    }
  }
  return {static_cast<std::uint32_t>(from + before),
          static_cast<std::uint32_t>(std::max(from + before, to + before + inside))};
}

class Measure {
 public:
  Measure(const Session& session, bool show) : session_(session), show_(show) {}

  // Paragraphs of one text, then and now in the order given.
  void pair(const std::vector<std::string>& then, const std::vector<Mended>& now, const std::vector<std::size_t>& order,
            Score& score) {
    std::string first, second;
    std::vector<std::uint32_t> first_at(then.size()), second_at(then.size());
    for (std::size_t k = 0; k < then.size(); ++k)
      first_at[k] = static_cast<std::uint32_t>(first.size()), first += then[k] + "\n\n";
    for (const std::size_t k : order)
      second_at[k] = static_cast<std::uint32_t>(second.size()), second += now[k].text + "\n\n";
    std::vector<Seen> before, after;
    const Sketch one = read(first, before), other = read(second, after);
    if (before.size() < 2) return;
    const DraftComparison said = compare(one, other);
    ++score.pairs;
    std::vector<bool> old(after.size(), false);
    for (std::size_t k = 0; k < before.size(); ++k) {
      std::size_t p = then.size() - 1;
      while (p > 0 && first_at[p] > number(before[k].span.begin)) --p;
      const auto [begin, end] =
          carried(now[p].changes, number(before[k].span.begin) - first_at[p], number(before[k].span.end) - first_at[p]);
      const Span there{Offset{second_at[p] + begin}, Offset{second_at[p] + end}};
      bool still = false;
      for (std::size_t j = 0; j < after.size() && !still; ++j)
        if (!old[j] && after[j].rule == before[k].rule &&
            overlap({there.begin, there.end + 1}, {after[j].span.begin, after[j].span.end + 1}) &&
            (overlap(there, after[j].span) || empty(there) || empty(after[j].span)))
          old[j] = still = true;
      judge(said.then[k] == Fate::still_there, still, score, before[k], first, "then");
    }
    for (std::size_t j = 0; j < after.size(); ++j)
      judge(said.now[j] == Fate::still_there, old[j], score, after[j], second, "now");
  }

 private:
  Sketch read(const std::string& text, std::vector<Seen>& seen) {
    auto document = session_.parsed(Source("draft.txt", text), "plain");
    const Analysis analysis = session_.analyse(*std::move(document));
    const Findings found = session_.findings(analysis).findings;
    for (const Finding& one : found) seen.push_back({one.rule->id, one.span});
    return sketch(analysis, found, 1);
  }

  void judge(bool said, bool still, Score& score, const Seen& seen, const std::string& text, const char* draft) {
    ++score.all;
    score.right += said == still;
    if (show_ && said != still) {
      const std::uint32_t from = number(seen.span.begin) > 40 ? number(seen.span.begin) - 40 : 0;
      std::cout << draft << " " << seen.rule << ": said " << (said ? "still there" : "not there") << " – …"
                << text.substr(from, length(seen.span) + 80) << "…\n";
    }
  }

  const Session& session_;
  bool show_;
};

int run(const std::filesystem::path& folder, std::size_t pairs, bool show) {
  const auto files = disk();
  const World world = machine(*files);
  auto opening = Session::open(world, Config{.dialect = "en-US", .tier = Tier::ask});
  for (const Error& mistake : opening.mistakes) std::cerr << mistake.text() << "\n";
  if (!opening.session) return 2;
  std::ifstream list(folder / "gold.json");
  const auto gold = nlohmann::json::parse(list, nullptr, false);
  if (!gold.is_array()) {
    std::cerr << (folder / "gold.json").string() << ": no list of texts\n";
    return 2;
  }
  Score single, whole, moved;
  Measure measure(*opening.session, show);
  unsigned turn = 0;
  for (const auto& text : gold) {
    std::ifstream in(folder / text["file"].get<std::string>(), std::ios::binary);
    std::string all((std::istreambuf_iterator<char>(in)), {});
    std::erase(all, '\r');  // places are counted without them
    std::vector<std::string> paragraphs;
    std::vector<Mended> mended;
    for (std::size_t k = 0; k < text["paragraphs"].size(); ++k) {
      const auto& one = text["paragraphs"][k];
      const std::uint32_t begin = byte_of(all, one["offset"]);
      const std::uint32_t end = k + 1 < text["paragraphs"].size() ? byte_of(all, text["paragraphs"][k + 1]["offset"])
                                                                  : static_cast<std::uint32_t>(all.size());
      std::string paragraph = all.substr(begin, end - begin);
      while (!paragraph.empty() && paragraph.back() == '\n') paragraph.pop_back();
      mended.push_back(mend(paragraph, one["edits"].begin().value(), turn));
      paragraphs.push_back(std::move(paragraph));
    }
    std::vector<std::size_t> order(paragraphs.size()), rotated;
    for (std::size_t k = 0; k < order.size(); ++k) order[k] = k, rotated.push_back((k + 1) % order.size());
    for (std::size_t k = 0; k < paragraphs.size() && single.pairs < pairs; ++k)
      measure.pair({paragraphs[k]}, {mended[k]}, {0}, single);
    if (whole.pairs < pairs) measure.pair(paragraphs, mended, order, whole);
    if (moved.pairs < pairs && paragraphs.size() > 1) measure.pair(paragraphs, mended, rotated, moved);
  }
  const auto print = [](const char* name, const Score& score) {
    std::printf("%-28s %5zu pairs %6zu findings %6.2f %% right\n", name, score.pairs, score.all,
                score.all == 0 ? 0.0 : 100.0 * static_cast<double>(score.right) / static_cast<double>(score.all));
  };
  print("paragraphs", single);
  print("whole texts", whole);
  print("texts, paragraphs moved", moved);
  return 0;
}

}  // namespace
}  // namespace firstread

int main(int count, char** words) {
  std::filesystem::path folder;
  std::size_t pairs = 50;
  bool show = false;
  for (int k = 1; k < count; ++k) {
    const std::string_view word = words[k];
    if (word == "--show")
      show = true;
    else if (word == "--pairs" && k + 1 < count)
      pairs = std::strtoul(words[++k], nullptr, 10);
    else
      folder = word;
  }
  if (folder.empty()) {
    std::cerr << "matching FOLDER [--pairs N] [--show]\n";
    return 2;
  }
  return firstread::run(folder, pairs, show);
}
