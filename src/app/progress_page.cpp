#include "app/progress_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/exported.h"
#include "report/snippet.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr int bar_cells = 24;

std::string rate(double value) {
  const double tenths = std::round(value * 10) / 10;
  std::string out = std::to_string(static_cast<int>(tenths));
  const int rest = static_cast<int>(std::lround(tenths * 10)) % 10;
  return value >= 10 || rest == 0 ? std::to_string(static_cast<int>(std::lround(value >= 10 ? value : tenths)))
                                  : out + "." + std::to_string(rest);
}

std::string padded(std::string text, int width) {
  const int missing = width - cells(text);
  return missing > 0 ? text + std::string(static_cast<std::size_t>(missing), ' ') : text;
}

std::string count(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

// Whole cells and an eighth more, so that small numbers are told apart.
std::string bar(double value, double most) {
  constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (most <= 0) return "";
  const int eighths = static_cast<int>(std::lround(value / most * bar_cells * 8));
  std::string out;
  for (int k = 0; k < eighths / 8; ++k) out += "█";
  return out + std::string(parts[static_cast<std::size_t>(eighths % 8)]);
}

class Page {
 public:
  Page(std::ostream& out, const ProgressView& view, const PageStyle& style) : out_(out), view_(view), style_(style) {}

  void write() {
    if (view_.drafts.empty()) {
      out_ << "No draft is remembered yet. Run: firstread FILE\n";
      return;
    }
    std::size_t essays = 0;
    for (const DraftRow& draft : view_.drafts) essays += draft.first;
    out_ << count(view_.drafts.size(), "draft", "drafts") << " of " << count(essays, "essay", "essays") << ", from "
         << trimmed(day(view_.drafts.front().at)) << " to " << trimmed(day(view_.drafts.back().at)) << "\n";
    summary("Learnt", Course::learnt);
    summary("Came back", Course::came_back);
    for (const SkillTrend& skill : view_.skills) one(skill);
    if (view_.exercises > 0)
      out_ << "\nPractice: " << count(view_.exercises, "exercise", "exercises") << ", " << view_.exercises_right
           << " right.\n";
    note();
  }

 private:
  static std::string trimmed(std::string text) { return text.front() == ' ' ? text.substr(1) : text; }

  void summary(std::string_view title, Course course) {
    std::string out;
    for (const SkillTrend& skill : view_.skills)
      if (skill.course == course) out += (out.empty() ? "" : "; ") + skill.title;
    if (!out.empty()) paragraph(std::string(title) + ": " + out + ".", 0);
  }

  void paragraph(std::string_view words, int indent) {
    const int width = (style_.comfort ? std::min(style_.width, 66) : style_.width) - indent;
    for (const std::string& line : wrapped(words, width))
      out_ << std::string(static_cast<std::size_t>(indent), ' ') << line << "\n";
  }

  void one(const SkillTrend& skill) {
    const bool goal =
        std::find(view_.profile.goals.begin(), view_.profile.goals.end(), skill.skill) != view_.profile.goals.end();
    out_ << "\n" << style_.colours.title << skill.title << style_.colours.end << (goal ? " (your goal)" : "") << "\n";
    paragraph(said(skill) + ".", 2);
    const std::vector<TrendPoint> points = milestones(skill, view_.drafts);
    const std::size_t first = points.size() > style_.most_drafts ? points.size() - style_.most_drafts : 0;
    double most = 0;
    int width = 0;
    for (std::size_t k = first; k < points.size(); ++k) {
      most = std::max(most, points[k].per_thousand);
      width = std::max(width, std::min(24, cells(view_.drafts[points[k].draft].name)));
    }
    for (std::size_t k = first; k < points.size(); ++k) {
      const TrendPoint& point = points[k];
      const DraftRow& draft = view_.drafts[point.draft];
      if (style_.comfort && k > first) out_ << "\n";
      if (style_.plain)
        out_ << "  " << trimmed(day(draft.at)) << ", " << draft.name << ": " << count(point.errors, "place", "places")
             << ", " << rate(point.per_thousand) << " per 1,000 words.\n";
      else
        out_ << "  " << day(draft.at) << "  " << padded(draft.name, width) << "  " << bar(point.per_thousand, most)
             << (point.per_thousand > 0 ? " " : "") << rate(point.per_thousand) << "\n";
    }
  }

  void note() {
    out_ << "\n";
    paragraph(
        std::string(style_.plain ? "" : "Bars: places to mend in every 1,000 words. ") +
            "“About so many of 100 right” counts what went right as well; in brackets, where it most likely lies. "
            "For it, a place counts once, in the draft it first stood in.",
        0);
  }

  std::ostream& out_;
  const ProgressView& view_;
  const PageStyle& style_;
};

std::string field(std::string_view text) {  // of CSV: RFC 4180
  if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

}  // namespace

void write_text(std::ostream& out, const ProgressView& view, const PageStyle& style) { Page(out, view, style).write(); }

void write_json(std::ostream& out, const ProgressView& view) {
  using Json = nlohmann::ordered_json;
  Json all{{"drafts", Json::array()},
           {"skills", Json::array()},
           {"exercises", view.exercises},
           {"exercises_right", view.exercises_right}};
  for (const DraftRow& draft : view.drafts)
    all["drafts"].push_back({{"essay", draft.essay},
                             {"name", draft.name},
                             {"at", iso_time(draft.at)},
                             {"words", draft.words},
                             {"fixed", draft.fixed},
                             {"removed", draft.removed},
                             {"still_there", draft.still_there},
                             {"new", draft.fresh}});
  for (const SkillTrend& skill : view.skills) {
    const ShareRange likely = range(skill.now);
    Json one{{"skill", skill.skill},         {"title", skill.title},
             {"course", name(skill.course)}, {"standing", name(skill.now.standing)},
             {"right", skill.now.share},     {"right_low", likely.low},
             {"right_high", likely.high},    {"seen", skill.now.seen},
             {"exercises", skill.exercises}, {"exercises_right", skill.exercises_right},
             {"drafts", Json::array()}};
    for (const TrendPoint& point : skill.points)
      one["drafts"].push_back({{"draft", point.draft},
                               {"opportunities", point.opportunities},
                               {"errors", point.errors},
                               {"per_thousand_words", point.per_thousand},
                               {"standing", name(point.standing)}});
    all["skills"].push_back(std::move(one));
  }
  out << all.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

void write_csv(std::ostream& out, const ProgressView& view) {
  out << "at,essay,draft,words,skill,opportunities,errors,per_thousand_words,standing\n";
  for (const SkillTrend& skill : view.skills)
    for (const TrendPoint& point : skill.points) {
      const DraftRow& draft = view.drafts[point.draft];
      out << iso_time(draft.at) << "," << draft.essay << "," << field(draft.name) << "," << draft.words << ","
          << field(skill.skill) << "," << point.opportunities << "," << point.errors << "," << rate(point.per_thousand)
          << "," << name(point.standing) << "\n";
    }
}

void write_html(std::ostream& out, const ProgressView& view) {
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Progress</title>\n<style>\n"
         "body{font:16px/1.5 Verdana,Tahoma,Arial,sans-serif;background:#fdf8ec;color:#222;max-width:44em;margin:2em "
         "auto;padding:0 1em;text-align:left}\n"
         "h2{font-size:1.15em;margin:1.6em 0 .2em}table{border-collapse:collapse}td{padding:.15em .8em .15em "
         "0;vertical-align:middle}\n"
         ".bar{background:#3b6ea5;height:.9em;display:inline-block}.n{white-space:nowrap}\n</style>\n</"
         "head>\n<body>\n<h1>Progress</h1>\n";
  if (view.drafts.empty()) out << "<p>No draft is remembered yet.</p>\n";
  for (const SkillTrend& skill : view.skills) {
    const std::vector<TrendPoint> points = milestones(skill, view.drafts);
    double most = 0;
    for (const TrendPoint& point : points) most = std::max(most, point.per_thousand);
    out << "<h2>" << escaped(skill.title) << "</h2>\n<p>" << escaped(said(skill)) << ".</p>\n<table>\n";
    for (const TrendPoint& point : points) {
      const DraftRow& draft = view.drafts[point.draft];
      const double width = most > 0 ? 18 * point.per_thousand / most : 0;
      out << "<tr><td class=\"n\">" << day(draft.at) << "</td><td>" << escaped(draft.name)
          << "</td><td class=\"n\"><span class=\"bar\" style=\"width:" << rate(width) << "em\"></span> "
          << rate(point.per_thousand) << "</td></tr>\n";
    }
    out << "</table>\n";
  }
  out << "<p>Bars: places to mend in every 1,000 words.</p>\n</body>\n</html>\n";
}

}  // namespace firstread
