#include "rules/rule_page.h"

#include "base/pack.h"

namespace firstread {
namespace {

void put(Packer& out, const std::vector<Example>& examples) {
  out.number(static_cast<std::uint32_t>(examples.size()));
  for (const Example& example : examples) {
    out.text(example.text);
    out.number(static_cast<std::uint32_t>(example.marks.size()));
    for (const Span& span : example.marks) {
      out.number(number(span.begin));
      out.number(number(span.end));
    }
    out.number(example.fixed.has_value());
    if (example.fixed) out.text(*example.fixed);
  }
}

std::vector<Example> get_examples(Unpacker& in) {
  std::vector<Example> out(in.count(12));
  for (Example& example : out) {
    example.text = in.text();
    example.marks.resize(in.count(8));
    for (Span& span : example.marks) {
      span.begin = Offset{in.number()};
      span.end = Offset{in.number()};
    }
    if (in.number() != 0) example.fixed = std::string(in.text());
  }
  return out;
}

}  // namespace

PackedPage::PackedPage(const RulePage& page) {
  Packer out;
  out.text(page.why);
  out.texts(page.sources);
  out.text(page.differ);
  put(out, page.wrong);
  put(out, page.right);
  bytes_ = Bytes::of(std::move(out).take());
}

RulePage PackedPage::read() const {
  RulePage out;
  Unpacker in(bytes_.view);
  out.why = in.text();
  out.sources = in.texts();
  out.differ = in.text();
  out.wrong = get_examples(in);
  out.right = get_examples(in);
  return out;
}

}  // namespace firstread
