#include "text/boundaries.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <stdexcept>

namespace firstread {

struct Breaks::Body {
  std::unique_ptr<icu::BreakIterator> iterator;
  UText text = UTEXT_INITIALIZER;
  ~Body() { utext_close(&text); }
};

Breaks::Breaks(Kind kind) : body_(std::make_unique<Body>()) {
  UErrorCode status = U_ZERO_ERROR;
  // The root locale: English adds nothing to these rules, and asking for it would load more data.
  const icu::Locale& locale = icu::Locale::getRoot();
  switch (kind) {
    case Kind::word:
      body_->iterator.reset(icu::BreakIterator::createWordInstance(locale, status));
      break;
    case Kind::sentence:
      body_->iterator.reset(icu::BreakIterator::createSentenceInstance(locale, status));
      break;
    case Kind::line:
      body_->iterator.reset(icu::BreakIterator::createLineInstance(locale, status));
      break;
  }
  // Only an installation without ICU's data comes here; there is no going on without it.
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

Breaks::~Breaks() = default;
Breaks::Breaks(Breaks&&) noexcept = default;
Breaks& Breaks::operator=(Breaks&&) noexcept = default;

void Breaks::find(std::string_view text, std::vector<std::uint32_t>& breaks) {
  breaks.clear();
  UErrorCode status = U_ZERO_ERROR;
  // Over UTF-8 the native index of a UText is the byte, so breaks are byte offsets.
  utext_openUTF8(&body_->text, text.data(), static_cast<std::int64_t>(text.size()), &status);
  body_->iterator->setText(&body_->text, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  for (auto at = body_->iterator->first(); at != icu::BreakIterator::DONE; at = body_->iterator->next())
    breaks.push_back(static_cast<std::uint32_t>(at));
  if (breaks.size() == 1 && !text.empty()) breaks.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace firstread
