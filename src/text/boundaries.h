// Word, sentence and line breaks by Unicode's rules (ICU, UAX 29 and 14), as byte offsets into UTF-8. English
// corrections stand in english/; this is the neutral ground they start from. A Breaks is made once and used by one
// thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace firstread {

class Breaks {
 public:
  enum class Kind { word, sentence, line };
  explicit Breaks(Kind);
  ~Breaks();
  Breaks(Breaks&&) noexcept;
  Breaks& operator=(Breaks&&) noexcept;

  // Every break of `text`, 0 and its size included, in order. Linear in the text.
  void find(std::string_view text, std::vector<std::uint32_t>& breaks);

 private:
  struct Body;
  std::unique_ptr<Body> body_;
};

}  // namespace firstread
