#pragma once
// The words that recognisers know, from the data files, found by the longest match at a place of a text.
//
//   const Result<Lexicon> lexicon = Lexicon::load(Resources());
//   lexicon->numeral("스물세 명", 0)      // {fact: native ten 20, size 6}
//   lexicon->anchors().next(text, 0)     // where a mention may begin (mention/anchor.h)
//
// data/numerals.tsv number words · data/units.tsv measures · data/counters.tsv counters · data/currencies.tsv
// money (made by tool/generate from ICU) · data/hedges.tsv hedges and bounds. Adding a word is a line there.
// The calendar's words belong to mention/calendar.h.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/trie.h"
#include "daejo/base/tsv.h"
#include "daejo/mention/anchor.h"
#include "daejo/mention/calendar.h"
#include "daejo/mention/mention.h"

namespace daejo {

// What a number word does in a number (mention/numeral.h).
enum class NumeralKind {
  zero,      // 영, 공
  digit,     // 일 … 구, 一 … 九
  small,     // 십, 백, 천: times what stands before it, inside a group of four digits
  large,     // 만, 억, 조, 경
  ten,       // 열, 스물 … 아흔
  one,       // 하나, 한, 둘 …
  pair,      // 한두, 두세, 이삼: one of two or three digits
  some,      // 수, 몇: 2 to 9 of what follows
  half,      // 반
  whole,     // stands alone: 절반
  ordinal,   // 첫, 둘째
  fraction,  // ½
  en_zero,
  en_one,  // one … nineteen
  en_ten,  // twenty … ninety
  en_hundred,
  en_large,  // thousand, million …; also glued to digits: m, bn
  en_dozen,
  en_some,           // several, few, dozens
  en_half,           // half, quarter
  en_times,          // twice
  en_ordinal,        // first … ninetieth
  en_ordinal_scale,  // hundredth, thousandth
  en_parts,          // thirds, fourths
};

struct Numeral {
  NumeralKind kind = NumeralKind::digit;
  Decimal low;                         // the value
  Decimal high;                        // the other end of a vague word; else equal to `low`
  std::optional<Decimal> denominator;  // of ⅓
  std::string word;
  bool glued = false;  // counts only right after a digit: k, m
};

struct HedgeWord {
  Hedge hedge = Hedge::none;
  bool exact = false;  // says nothing about the value (총, 무려, 단) but belongs to the span
  std::string word;
};

template <class T>
struct Found {
  const T* fact = nullptr;
  std::size_t size = 0;
  explicit operator bool() const { return fact != nullptr; }
  const T* operator->() const { return fact; }
};

class Lexicon {
 public:
  static Result<Lexicon> load(const Resources& resources);

  const AnchorScan& anchors() const { return anchors_; }
  const Calendar& calendar() const { return calendar_; }
  Found<Numeral> numeral(std::string_view text, std::size_t at) const;

 private:
  Result<void> load_numerals(const Resource& file);

  AnchorScan anchors_;
  Calendar calendar_;
  Trie numeral_trie_{Trie::Case::ignore};
  std::vector<Numeral> numerals_;
};

}  // namespace daejo
