#pragma once
// Korean articles out of sentence patterns: the same bytes for the same number, on every machine.
//
//   article(7)   // about 3 KB: headline, byline, paragraphs with figures, dates and names, furniture

#include <string>

namespace daejo::bench {

// How many of the sentences say something with a figure: about as many as in the news, 14 mentions a KB (news
// sentences of KLUE: 13.9; pages of newspapers: 13.1), or more than half of them, as in reports on earnings.
enum class Density { news, dense };

std::string article(unsigned number, Density density = Density::news);

}  // namespace daejo::bench
