// What practice keeps of itself in the progress database: the writer's own sentences, tries, and cards.
#include "skills/progress.h"
#include "skills/progress_columns.h"

namespace firstread {

Result<std::vector<PracticeSentence>> Progress::sentences() {
  const auto rows =
      database_.ask("SELECT skill, rule, text, mark_begin, mark_end, replacement FROM sentences ORDER BY id DESC");
  if (!rows) return rows.error();
  std::vector<PracticeSentence> out;
  for (const Row& row : *rows) {
    const Span mark{Offset{small(row.number(3))}, Offset{small(row.number(4))}};
    if (mark.begin <= mark.end && number(mark.end) <= row.text(2).size())
      out.push_back({row.text(0), row.text(1), row.text(2), mark, row.text(5)});
  }
  return out;
}

Result<std::vector<Attempt>> Progress::attempts() {
  const auto rows = database_.ask("SELECT skill, kind, exercise, at, was_right FROM attempts ORDER BY id");
  if (!rows) return rows.error();
  std::vector<Attempt> out;
  for (const Row& row : *rows)
    out.push_back({row.text(0), row.text(1), static_cast<std::uint64_t>(row.number(2)), at_second(row.number(3)),
                   row.number(4) != 0});
  return out;
}

Result<std::vector<Card>> Progress::cards() {
  const auto rows = database_.ask("SELECT exercise, box, due FROM cards");
  if (!rows) return rows.error();
  std::vector<Card> out;
  for (const Row& row : *rows)
    out.push_back(
        {static_cast<std::uint64_t>(row.number(0)), static_cast<int>(row.number(1)), at_second(row.number(2))});
  return out;
}

std::optional<Error> Progress::practised(const std::vector<Attempt>& attempts, const std::vector<Card>& cards) {
  return database_.together([&]() -> std::optional<Error> {
    for (const Attempt& one : attempts)
      if (auto failed = database_.run(
              "INSERT INTO attempts (skill, kind, exercise, at, was_right) VALUES (?, ?, ?, ?, ?)",
              {one.skill, one.kind, static_cast<std::int64_t>(one.exercise), seconds(one.at), std::int64_t{one.right}}))
        return failed;
    for (const Card& card : cards)
      if (auto failed =
              database_.run("INSERT OR REPLACE INTO cards VALUES (?, ?, ?)",
                            {static_cast<std::int64_t>(card.exercise), std::int64_t{card.box}, seconds(card.due)}))
        return failed;
    return std::nullopt;
  });
}

}  // namespace firstread
