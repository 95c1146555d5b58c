#pragma once
// A recogniser is a pure function from a place in a text to a mention.
//
//   bool read_quantity(const Place& place, std::size_t at, Mention& found);
//
// True where it found one: then all of `found` is the mention's, whatever it held before. Mentions are large,
// and at most places nothing is found: one is made once and filled again.
//
// `at` is where the anchor begins. A recogniser looks at place.text from there on, and back to place.floor
// for the words before (약, $, 지난); the mention's span holds all that belongs to it. It reads no further
// than it must: a bounded way ahead and back, so that the walk stays linear. All recognisers stand in one
// table (recogniser.cc); of the mentions that they find at an anchor the longest wins, and of equally long
// ones the first of the table.

#include <optional>
#include <span>
#include <string_view>

#include "daejo/mention/anchor.h"
#include "daejo/mention/date_context.h"
#include "daejo/mention/lexicon.h"
#include "daejo/mention/mention.h"
#include "daejo/text/document.h"

namespace daejo {

struct Place {
  const Document& document;
  const Block& block;
  const Lexicon& lexicon;
  std::string_view text;  // the document's text up to the end of the block or the next masked span: offsets
                          // are the document's
  std::size_t floor =
      0;  // where the block, the last masked span or the last mention ends: nothing before it may be taken
  Anchor anchor;
  const DateContext& dates;
};

struct Recogniser {
  std::string_view name;
  std::uint32_t anchors;  // the kinds of anchors at which it is asked
  bool (*read)(const Place& place, std::size_t at, Mention& found);
  // Asked where a date was found: would nothing that `read` could find be kept instead? Null: perhaps.
  bool (*yields_to_date)(const Place& place, std::size_t at) = nullptr;
};

// 2014년부터 2018년까지, from 2014 to 2018: what a date was read from is no range of numbers or of years.
inline bool yields(Kind figure, Kind to) {
  return to == Kind::date && (figure == Kind::duration || figure == Kind::number);
}

constexpr std::size_t recogniser_count = 3;
std::span<const Recogniser, recogniser_count> recognisers();

}  // namespace daejo
