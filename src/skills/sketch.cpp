#include "skills/sketch.h"

#include <algorithm>

#include "base/pack.h"

namespace firstread {
namespace {

constexpr std::string_view mark = "firstread sketch 1\n";
constexpr std::uint32_t sampled = 4;           // one run in so many is kept
constexpr std::size_t most_sentences = 20000;  // of a draft; a book is not compared past here

std::uint64_t mixed(std::uint64_t value) {  // the finaliser of SplitMix64 (Steele, Lea & Flood 2014)
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
  value = (value ^ value >> 27) * 0x94D049BB133111EBu;
  return value ^ value >> 31;
}

std::uint64_t hash(std::string_view text, std::uint64_t salt) {  // FNV-1a, mixed
  std::uint64_t value = 0xCBF29CE484222325u ^ salt;
  for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  return mixed(value);
}

std::uint64_t joined(std::uint64_t left, std::uint64_t right) { return mixed(left * 31 + right); }

class Sketcher {
 public:
  Sketcher(const Analysis& analysis, std::uint64_t salt) : analysis_(analysis), salt_(salt) {}

  Sketch make(const Findings& findings) {
    std::uint64_t before_last = 0, last = 0;
    std::uint32_t paragraph = 0;
    for (const Paragraph& each : analysis_.paragraphs()) {
      for (std::uint32_t at = each.first; at < each.last && out_.sentences.size() < most_sentences; ++at)
        sentence(analysis_.sentences()[at], paragraph, before_last, last);
      ++paragraph;
    }
    out_.paragraphs = analysis_.measures().paragraphs;
    out_.words = analysis_.measures().words;
    std::sort(out_.runs.begin(), out_.runs.end());
    out_.runs.erase(std::unique(out_.runs.begin(), out_.runs.end()), out_.runs.end());
    for (const Finding& finding : findings) place(finding);
    return std::move(out_);
  }

 private:
  std::span<const Token> tokens(const Sentence& sentence) const {
    return analysis_.tokens().subspan(sentence.first, sentence.last - sentence.first);
  }

  void sentence(const Sentence& sentence, std::uint32_t paragraph, std::uint64_t& before_last, std::uint64_t& last) {
    SentenceSketch one;
    one.paragraph = paragraph;
    for (const Token& token : tokens(sentence)) {
      // Capitals are part of what makes two sentences equal, so that a capital put right is seen.
      one.hash = joined(one.hash, hash(token.text, salt_));
      if (!token.is_word() && token.kind != TokenKind::number) continue;
      const std::uint64_t word = hash(token.lower, salt_);
      one.words.push_back(static_cast<std::uint16_t>(word & 0xFFF));
      const std::uint64_t run = joined(joined(before_last, last), word);
      if (before_last != 0 && run % sampled == 0) out_.runs.push_back(static_cast<std::uint32_t>(run >> 32));
      before_last = last;
      last = word;
    }
    std::sort(one.words.begin(), one.words.end());
    one.words.erase(std::unique(one.words.begin(), one.words.end()), one.words.end());
    spans_.push_back({tokens(sentence).front().span.begin, tokens(sentence).back().span.end});
    sources_.push_back(&sentence);
    out_.sentences.push_back(std::move(one));
  }

  void place(const Finding& finding) {
    if (spans_.empty()) return;
    // The last sentence that begins at or before the finding; sentences are in the order of the text.
    auto at = std::upper_bound(spans_.begin(), spans_.end(), finding.span.begin,
                               [](Offset place, Span span) { return place < span.begin; });
    if (at != spans_.begin()) --at;
    const auto index = static_cast<std::size_t>(at - spans_.begin());
    FindingSketch one{finding.rule->id, finding.rule->skill, static_cast<std::uint32_t>(index)};
    std::size_t marked = 0, all = 0;
    for (const Token& token : tokens(*sources_[index])) {
      ++all;
      const std::uint64_t word = hash(token.lower, salt_);
      if (token.span.end <= finding.span.begin)
        one.before = word;
      else if (token.span.begin >= finding.span.end) {
        if (one.after == 0) one.after = word;
      } else
        ++marked;
    }
    one.text = hash(analysis_.source().text(finding.span), salt_);
    one.whole = marked * 5 >= all * 3 || finding.span.end > at->end;
    out_.findings.push_back(std::move(one));
  }

  const Analysis& analysis_;
  std::uint64_t salt_;
  Sketch out_;
  std::vector<Span> spans_;  // of the sentences in out_
  std::vector<const Sentence*> sources_;
};

void put(Packer& out, std::uint64_t value) {
  out.number(static_cast<std::uint32_t>(value));
  out.number(static_cast<std::uint32_t>(value >> 32));
}
std::uint64_t take_long(Unpacker& from) {
  const std::uint64_t low = from.number();
  return low | static_cast<std::uint64_t>(from.number()) << 32;
}

}  // namespace

Sketch sketch(const Analysis& analysis, const Findings& findings, std::uint64_t salt) {
  return Sketcher(analysis, salt).make(findings);
}

std::uint64_t Sketch::content() const {
  std::uint64_t value = words;
  for (const SentenceSketch& sentence : sentences) value = joined(value, sentence.hash);
  return value;
}

double likeness(const Sketch& one, const Sketch& other) {
  const std::size_t smaller = std::min(one.runs.size(), other.runs.size());
  if (smaller == 0) return !one.sentences.empty() && one.content() == other.content() ? 1 : 0;
  std::size_t shared = 0;
  for (auto left = one.runs.begin(), right = other.runs.begin(); left != one.runs.end() && right != other.runs.end();) {
    shared += *left == *right;
    if (*left < *right)
      ++left;
    else
      ++right;
  }
  return static_cast<double>(shared) / static_cast<double>(smaller);
}

std::string pack(const Sketch& sketch) {
  Packer out;
  out.text(mark);
  out.number(sketch.words);
  out.number(sketch.paragraphs);
  out.number(static_cast<std::uint32_t>(sketch.sentences.size()));
  for (const SentenceSketch& sentence : sketch.sentences) {
    put(out, sentence.hash);
    out.number(sentence.paragraph);
    std::string words;
    for (const std::uint16_t word : sentence.words) {
      words += static_cast<char>(word & 0xFF);
      words += static_cast<char>(word >> 8);
    }
    out.text(words);
  }
  out.number(static_cast<std::uint32_t>(sketch.findings.size()));
  for (const FindingSketch& finding : sketch.findings) {
    out.text(finding.rule);
    out.text(finding.skill);
    out.number(finding.sentence);
    for (const std::uint64_t value : {finding.text, finding.before, finding.after}) put(out, value);
    out.number(finding.whole ? 1 : 0);
  }
  out.number(static_cast<std::uint32_t>(sketch.runs.size()));
  for (const std::uint32_t run : sketch.runs) out.number(run);
  return std::move(out).take();
}

Result<Sketch> unpack_sketch(std::string_view bytes) {
  Unpacker from(bytes);
  Sketch out;
  const bool marked = from.text() == mark;
  out.words = from.number();
  out.paragraphs = from.number();
  for (std::uint32_t left = from.count(16); left > 0 && from.ok(); --left) {
    SentenceSketch sentence;
    sentence.hash = take_long(from);
    sentence.paragraph = from.number();
    const std::string_view words = from.text();
    for (std::size_t at = 0; at + 1 < words.size(); at += 2)
      sentence.words.push_back(static_cast<std::uint16_t>(static_cast<unsigned char>(words[at]) |
                                                          static_cast<unsigned char>(words[at + 1]) << 8));
    out.sentences.push_back(std::move(sentence));
  }
  for (std::uint32_t left = from.count(40); left > 0 && from.ok(); --left) {
    FindingSketch finding;
    finding.rule = from.text();
    finding.skill = from.text();
    finding.sentence = from.number();
    for (std::uint64_t* value : {&finding.text, &finding.before, &finding.after}) *value = take_long(from);
    finding.whole = from.number() != 0;
    if (finding.sentence >= out.sentences.size()) return Error{"a remembered draft is damaged"};
    out.findings.push_back(std::move(finding));
  }
  out.runs.resize(from.count());
  for (std::uint32_t& run : out.runs) run = from.number();
  if (!marked || !from.ok() || !from.at_end()) return Error{"a remembered draft is damaged"};
  return out;
}

}  // namespace firstread
