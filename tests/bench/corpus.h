#pragma once
// Korean articles out of sentence patterns: the same bytes for the same number, on every machine.
//
//   article(7)   // about 3 KB: headline, byline, paragraphs with figures, dates and names, a last line of
//   furniture

#include <string>

namespace daejo::bench {

std::string article(unsigned number);

}  // namespace daejo::bench
