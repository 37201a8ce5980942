#include "report/class_plots.h"

#include <algorithm>

#include "base/escape.h"

namespace firstread {
namespace {

constexpr std::size_t fewest_drafts = 5;  // a plot of fewer says less than the table

struct Bin {
  std::string label;
  std::size_t drafts = 0;
};

// 100, 200, 250 or 500 words (or ten times that) to a bin, so that there are about ten.
std::uint32_t step_for(std::uint32_t longest) {
  std::uint32_t step = 10;
  for (std::size_t k = 0; longest / step > 10; ++k) step = step / 2 * (k % 2 == 0 ? 5 : 4);
  return step;
}

std::string histogram(const std::vector<Bin>& bins, const std::string& title) {
  constexpr std::size_t wide = 44, gap = 6, tall = 110, top = 20, bottom = 24;
  std::size_t most = 1;
  for (const Bin& bin : bins) most = std::max(most, bin.drafts);
  std::string inside, said = title + ": ";
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const std::size_t x = i * (wide + gap), height = bins[i].drafts * tall / most;
    const std::string middle = std::to_string(x + wide / 2), count = std::to_string(bins[i].drafts);
    if (bins[i].drafts > 0) {
      inside += "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(top + tall - height) + "\" width=\"" +
                std::to_string(wide) + "\" height=\"" + std::to_string(std::max<std::size_t>(height, 2)) +
                "\" rx=\"2\"/><text x=\"" + middle + "\" y=\"" + std::to_string(top + tall - height - 5) + "\">" +
                count + "</text>";
    }
    inside += "<text x=\"" + middle + "\" y=\"" + std::to_string(top + tall + 17) + "\">" + escape_html(bins[i].label) +
              "</text>";
    said += (i == 0 ? "" : ", ") + bins[i].label + ": " + count;
  }
  const std::string width = std::to_string(bins.size() * (wide + gap) - gap);
  return "<figure><figcaption>" + escape_html(title) + "</figcaption><svg role=\"img\" aria-label=\"" +
         escape_html(said) + "\" viewBox=\"0 0 " + width + " " + std::to_string(top + tall + bottom) + "\" width=\"" +
         width + "\"><path d=\"M0 " + std::to_string(top + tall) + "H" + width + "\"/>" + inside + "</svg></figure>\n";
}

std::vector<const ClassStudent*> read_drafts(const ClassReport& report) {
  std::vector<const ClassStudent*> out;
  for (const ClassStudent& draft : report.drafts)
    if (draft.trouble.empty() && draft.words > 0) out.push_back(&draft);
  return out;
}

}  // namespace

std::string share_bar(std::size_t part, std::size_t whole) {
  const std::size_t width = whole == 0 ? 0 : 200 * part / whole;
  return "<svg class=\"share\" aria-hidden=\"true\" viewBox=\"0 0 200 12\" width=\"200\" height=\"12\"><rect "
         "class=\"rest\" width=\"200\" height=\"12\" rx=\"2\"/><rect width=\"" +
         std::to_string(part > 0 ? std::max<std::size_t>(width, 2) : 0) + "\" height=\"12\" rx=\"2\"/></svg>";
}

std::string length_plot(const ClassReport& report) {
  const auto drafts = read_drafts(report);
  if (drafts.size() < fewest_drafts) return "";
  std::uint32_t longest = 0;
  for (const ClassStudent* draft : drafts) longest = std::max(longest, draft->words);
  // One draft of ten thousand words would press all others into the first bin: what is far out shares the last one.
  longest = std::min(longest, 4 * std::max(report.middle_words, 25u));
  const std::uint32_t step = step_for(longest);
  std::vector<Bin> bins(longest / step + 1);
  for (const ClassStudent* draft : drafts) ++bins[std::min<std::size_t>(draft->words / step, bins.size() - 1)].drafts;
  for (std::size_t i = 0; i < bins.size(); ++i)
    bins[i].label = std::to_string(i * step) + (i + 1 == bins.size() ? "+" : "");
  return histogram(bins, "How long the drafts are, in words (from … on)");
}

std::string error_plot(const ClassReport& report) {
  constexpr std::size_t most_in_hundred = 10;
  const auto drafts = read_drafts(report);
  if (drafts.size() < fewest_drafts) return "";
  std::vector<Bin> bins(most_in_hundred + 1);
  std::size_t last = 0;
  for (const ClassStudent* draft : drafts) {
    const std::size_t bin =
        std::min<std::size_t>((100 * draft->errors + draft->words / 2) / draft->words, most_in_hundred);
    ++bins[bin].drafts;
    last = std::max(last, bin);
  }
  bins.resize(std::max<std::size_t>(last + 1, 3));
  for (std::size_t i = 0; i < bins.size(); ++i) bins[i].label = std::to_string(i) + (i == most_in_hundred ? "+" : "");
  return histogram(bins, "Errors in 100 words, and how many drafts have so many");
}

}  // namespace firstread
