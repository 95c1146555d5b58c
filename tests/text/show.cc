#include "text/show.h"

#include <fmt/format.h>

#include "daejo/text/repeat.h"

namespace daejo::test {

const Reader& reader() {
  static const Reader one = *Reader::make(Resources());
  return one;
}

std::string show(const Document& d) {
  std::string out;
  for (const Block& b : d.blocks) {
    out += fmt::format("{}: ", name(b.role));
    for (std::size_t i = b.first_sentence; i < b.last_sentence; ++i) {
      const Sentence& s = d.sentences[i];
      if (i != b.first_sentence) out += " | ";
      if (s.repeats) out += fmt::format("<{}> ", *s.repeats);
      out += slice(d.text, s.span);
    }
    out += '\n';
  }
  return out;
}

std::string show(std::string_view text, Format format) {
  Document document = reader().read("a", std::string(text), format);
  mark_repeats(document);
  return show(document);
}

std::string show_masked(const Document& d) {
  std::string out;
  for (const Span s : d.masked) out += fmt::format("[{}]", slice(d.text, s));
  return out;
}

}  // namespace daejo::test
