#include "english/word_pieces.h"

#include <algorithm>
#include <string>

namespace firstread {
namespace {

class Neighbours {
 public:
  Neighbours(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon)
      : tokens_(tokens), k_(k), lexicon_(lexicon) {}

  bool touches_before() const { return k_ > 0 && !tokens_[k_].space_before; }
  bool touches_after() const { return k_ + 1 < tokens_.size() && !tokens_[k_ + 1].space_before; }

  // "and the foll...", "I was go—": what is there begins a word.
  bool cut_at_end() const {
    if (lexicon_.tree().empty() || !touches_after() ||
        !(ellipsis(tokens_[k_ + 1]) || tokens_[k_ + 1].text == "\xE2\x80\x94"))
      return false;
    std::uint32_t node = 0;
    for (const char letter : tokens_[k_].lower) {
      std::uint32_t child = lexicon_.tree()[node].child();
      if (child == 0) return false;
      while (lexicon_.tree()[child].letter() != letter) {
        if (lexicon_.tree()[child].last()) return false;
        ++child;
      }
      node = child;
    }
    return true;
  }

  // "...ollowing the war": a quotation that begins inside a word.
  bool cut_at_start() const {
    if (!touches_before() || !ellipsis(tokens_[k_ - 1]) || tokens_[k_].capital) return false;
    return k_ < 2 || tokens_[k_ - 1].space_before || tokens_[k_ - 2].span.end != tokens_[k_ - 1].span.begin;
  }

  // "Todo.txt", ".bashrc", "the .iso file": the point is part of a name.
  bool in_file_name() const {
    if (touches_before() && tokens_[k_ - 1].text == "." && is_ending_of_file(tokens_[k_].lower)) return true;
    return k_ + 2 < tokens_.size() && touches_after() && tokens_[k_ + 1].text == "." && !tokens_[k_ + 2].space_before &&
           is_ending_of_file(tokens_[k_ + 2].lower);
  }

  // "200 yds", "5 kgs".
  bool is_unit() const {
    constexpr std::string_view units[] = {"yds", "kgs", "kms", "mgs", "cms", "mms", "pkgs", "lbs", "hrs", "mins"};
    return k_ > 0 && tokens_[k_ - 1].kind == TokenKind::number &&
           std::find(std::begin(units), std::end(units), tokens_[k_].lower) != std::end(units);
  }

  bool at_sign() const {
    const Token& t = tokens_[k_];
    if (touches_after()) {
      const Token& next = tokens_[k_ + 1];
      if (sign(next) || next.lower == "n't" || (next.is_word() && next.lower.front() != '\'')) return true;
      if (next.text == "-" && (t.lower.size() <= 5 || t.capital || known_together(k_, k_ + 2))) return true;
    }
    if (touches_before()) {
      const Token& last = tokens_[k_ - 1];
      if (sign(last) || last.is_word()) return true;
      if (last.text == "-")
        return t.lower.size() <= 5 || t.capital || last.space_before || (k_ > 1 && after_hyphen(tokens_[k_ - 2]));
    }
    return false;
  }

 private:
  static bool is_ending_of_file(std::string_view lower) {
    constexpr std::string_view endings[] = {
        "avi",  "bat",  "bib",  "bmp",  "cfg", "conf", "cpp",    "css",   "csv",   "dat",      "dll",  "doc",
        "docx", "exe",  "flac", "gif",  "gz",  "html", "img",    "ini",   "iso",   "jar",      "jpeg", "jpg",
        "js",   "json", "lua",  "md",   "mov", "odt",  "ogg",    "pdf",   "php",   "png",      "pptx", "psd",
        "py",   "rar",  "rb",   "rtf",  "sql", "svg",  "tar",    "tex",   "tiff",  "ts",       "txt",  "wav",
        "xls",  "xlsx", "xml",  "yaml", "yml", "zip",  "bashrc", "zshrc", "vimrc", "gitignore"};
    return std::find(std::begin(endings), std::end(endings), lower) != std::end(endings);
  }

  static bool ellipsis(const Token& token) { return token.text.starts_with("...") || token.text == "\xE2\x80\xA6"; }

  static bool sign(const Token& other) {
    constexpr std::string_view signs = "/_\\*&+=<>|";
    return other.text.size() == 1 && signs.find(other.text[0]) != std::string_view::npos;
  }

  // "teen-agers" is "teenagers" with a hyphen; in "Re-electionist" and "β-catenin" a name or a letter leads.
  bool after_hyphen(const Token& first) const {
    return first.capital || first.text.size() <= 2 || !first.is_word() || known_together(k_ - 2, k_) ||
           !lexicon_.find(first.lower);
  }

  bool known_together(std::uint32_t first, std::uint32_t second) const {
    if (second >= tokens_.size()) return false;
    return lexicon_.find(std::string(tokens_[first].lower) + std::string(tokens_[second].lower)).has_value();
  }

  std::span<const Token> tokens_;
  std::uint32_t k_;
  const Lexicon& lexicon_;
};

}  // namespace

bool is_word_piece(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon) {
  const Token& t = tokens[k];
  if (t.lower.front() == '\'' || t.lower == "n't") return true;  // "'s"
  const Neighbours near(tokens, k, lexicon);
  return near.at_sign() || near.in_file_name() || near.is_unit() || near.cut_at_end() || near.cut_at_start();
}

bool is_in_name_or_code(std::span<const Token> tokens, std::uint32_t k) {
  const Token& t = tokens[k];
  const auto capital = [&](std::uint32_t i) {
    return i < tokens.size() && tokens[i].is_word() && tokens[i].capital && tokens[i].lower != "i";
  };
  const auto touches_after = [&](std::uint32_t i) { return i + 1 < tokens.size() && !tokens[i + 1].space_before; };
  if (t.capital) return false;
  if (k + 2 < tokens.size() && touches_after(k) && tokens[k + 1].text == "(" && tokens[k + 2].text == ")") return true;
  // "infront-cycle.svg": a file
  if (touches_after(k) && tokens[k + 1].text == "-")
    for (std::uint32_t i = k + 2; i + 1 < tokens.size() && i < k + 6 && !tokens[i].space_before; ++i)
      if (tokens[i].text.find('.') != std::string_view::npos && touches_after(i) && tokens[i + 1].is_word())
        return true;
  if (k == 0) return false;
  if (capital(k - 1) && tokens[k - 1].text.size() == 2 && tokens[k - 1].text[1] == '.') return true;
  if (k > 1 && tokens[k - 1].text == "." && capital(k - 2) && tokens[k - 2].text.size() == 1) return true;
  return t.lower.size() <= 3 && capital(k - 1) && capital(k + 1) && !tokens[k - 1].first;
}

}  // namespace firstread
