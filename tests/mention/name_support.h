#pragma once
// The shipped lexicon of names, and documents of a sentence.

#include <string>
#include <utility>

#include "support/shipped.h"

#include "daejo/mention/name_lexicon.h"
#include "daejo/text/reader.h"

namespace daejo::test {

inline const Resources& resources() { return shipped_resources(); }
inline const NameLexicon& lexicon() { return shipped<NameLexicon>(); }
inline Document document(std::string text) {
  static const Reader reader = *Reader::make(resources());
  return reader.read_text({.id = "d", .text = std::move(text)});
}

}  // namespace daejo::test
