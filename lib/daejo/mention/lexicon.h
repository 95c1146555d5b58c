#pragma once
// The words that recognisers know, from the data files, found by the longest match at a place of a text.
//
//   const Result<Lexicon> lexicon = Lexicon::load(Resources());
//   lexicon->numeral("스물세 명", 0)      // {fact: native ten 20, size 6}
//   lexicon->anchors().next(text, 0)     // where a mention may begin (mention/anchor.h)
//
// data/numerals.tsv number words · data/units.tsv measures · data/counters.tsv counters · data/currencies.tsv
// money (made by tool/generate from ICU) · data/hedges.tsv hedges and bounds · data/quantity-endings.tsv what
// may follow · data/unit-senses.tsv what the words around make of a unit. Adding a word is a line there. The
// calendar's words belong to mention/calendar.h.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"
#include "daejo/base/span.h"
#include "daejo/base/trie.h"
#include "daejo/base/tsv.h"
#include "daejo/mention/anchor.h"
#include "daejo/mention/calendar.h"
#include "daejo/mention/mention.h"

namespace daejo {

// What a number word does in a number (mention/numeral.h).
enum class NumeralKind {
  zero,       // 영, 공
  digit,      // 일 … 구, 一 … 九
  small,      // 십, 백, 천: times what stands before it, inside a group of four digits
  large,      // 만, 억, 조, 경
  ten,        // 열, 스물 … 아흔
  one,        // 하나, 한, 둘 …
  pair,       // 한두, 두세: one of two or three
  sino_pair,  // 이삼: of what follows
  some,       // 수, 몇: 2 to 9 of what follows
  half,       // 반
  whole,      // stands alone: 절반
  days,       // 사흘, 보름: a duration in one word
  ordinal,    // 첫, 둘째
  fraction,   // ½
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
  bool glued = false;   // counts only right after a digit: k, m
  bool scarce = false;  // stands only before 달, 장, 잔
  bool alone = false;   // may stand for itself, without a unit: 하나, 절반
};

// What stands after a figure, or as a symbol before it, and says what it counts.
struct Unit {
  Kind kind = Kind::count;
  std::string code;  // as in Quantity::unit; empty for ranks and ordinals
  std::string word;
  std::string dimension;         // of a measure: length
  std::optional<Decimal> scale;  // its size in the dimension's base unit, where that is a plain decimal
  enum Note : std::uint32_t {
    symbol = 1,     // money that may stand before the figure
    glued = 2,      // only right after the figure: 5c
    sino = 4,       // also after one Sino-Korean syllable: 일등
    native = 8,     // only after native numerals: 두 분
    prefixed = 16,  // only after 제
    article = 32,   // of a law after 제
    noun = 64,      // an ordinary noun: only after native numerals
    english = 128,
    weak = 256,        // stands behind others of the same word
    verb = 512,        // an English verb too
    name = 1024,       // makes the figure part of a name
    minor = 2048,      // only after a main unit
    is_symbol = 4096,  // a symbol, written as it stands
    stop = 8192,       // no counter: a word in -s that is no noun
    whole = 16384,     // nothing but particles behind it: 3할, not 할인
    cued = 32768,      // only with a sense of data/unit-senses.tsv: 징역 6월
    exact = 65536,     // its figures are never rounded: 7430번
  };
  std::uint32_t notes = 0;
  std::optional<Decimal> factor;  // of a minor unit: cents are 0.01
  std::uint32_t next = 0;         // another reading of the same word, 0 = none
  std::uint32_t sense = 0;        // the first of its senses, 0 = none
  bool has(Note note) const { return (notes & note) != 0; }
};

// A note as the tables of units, counters and currencies name it; 0 for what is none.
std::uint32_t note_named(std::string_view name);

// What the words around a figure make of its unit: 총톤수 4만t are gross tons, 엘리자베스 2세 is nobody's
// age.
struct UnitSense {
  enum class Side {
    before,  // the cue ends where the amount begins
    clause,  // it stands before the amount in the same clause, at most 60 bytes away
    behind,  // it begins where the unit ends
  };
  Side side = Side::before;
  std::vector<std::string> cues;  // in small letters
  Kind kind = Kind::count;        // `name`: the figure is part of a name
  std::string code;
  std::uint32_t next = 0;  // another sense of the same unit
};

struct HedgeWord {
  Hedge hedge = Hedge::none;
  std::string word;
  bool outside = false;  // of those before a figure: a verb, which is no part of the mention
};

// A word before a figure that belongs to its value.
struct Prefix {
  enum class Effect { minus, plus, unit, per, ordinal, age, percent, mach, label, implied };
  Effect effect = Effect::minus;
  std::string value;      // the unit's code
  bool negative = false;  // 영하
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
  // May a number begin at `at`, with a digit (full-width ones have a first byte of their own) or with a
  // letter that begins a number word? False where none does.
  bool may_begin_number(std::string_view text, std::size_t at) const {
    if (at >= text.size()) return false;
    const auto b = static_cast<unsigned char>(text[at]);
    return is_digit(b) || b == 0xEF || numeral_trie_.may_begin(text, at);
  }

  // The longest unit at `at` that `fits(unit, size)`.
  template <class Fits>
  Found<Unit> unit(std::string_view text, std::size_t at, Fits fits) const {
    Found<Unit> best;
    const auto visit = [&](std::uint32_t value, std::size_t size) {
      for (std::uint32_t i = value; i != 0; i = units_[i].next) {
        if (size >= best.size && (size > best.size || !best) && fits(units_[i], size))
          best = {&units_[i], size};
      }
    };
    symbols_.each(text, at, visit);
    unit_words_.each(text, at, visit);
    return best;
  }
  // May a unit that stands behind one Sino-Korean syllable (mention/number_word.h) begin at `at`?
  bool may_begin_sole_unit(std::string_view text, std::size_t at) const {
    return sole_units_.may_begin(text, at);
  }
  // What the words around [begin, end) make of `unit`, whose amount it is; the first of data/unit-senses.tsv
  // that fits.
  const UnitSense* sense(const Unit& unit, std::string_view text, Span amount, std::size_t floor) const;
  // Money that ends right before `at`: "$", "US$", "EUR"; the longest that `fits(unit, size)`.
  template <class Fits>
  Found<Unit> money_before(std::string_view text, std::size_t at, Fits fits) const {
    Found<Unit> best;
    money_before_.each(text, at, [&](std::uint32_t value, std::size_t size) {
      if (fits(units_[value], size)) best = {&units_[value], size};
    });
    return best;
  }

  Found<HedgeWord> hedge_before(std::string_view text, std::size_t at) const {
    return before_.may_begin(text, at) ? hedge_in(before_, text, at) : Found<HedgeWord>();
  }
  Found<HedgeWord> hedge_after(std::string_view text, std::size_t at) const {
    return after_.may_begin(text, at) ? hedge_in(after_, text, at) : Found<HedgeWord>();
  }
  Found<HedgeWord> hedge_verb(std::string_view text, std::size_t at) const {
    return verb_.may_begin(text, at) ? hedge_in(verb_, text, at) : Found<HedgeWord>();
  }
  // Sizes of words at `at`, 0 = none.
  std::size_t adverb(std::string_view text, std::size_t at) const { return size_in(adverb_, text, at); }
  // Between a figure and its noun: more.
  std::size_t adjective(std::string_view text, std::size_t at) const { return size_in(adjective_, text, at); }
  // Before "from … to": rose, cut.
  std::size_t change(std::string_view text, std::size_t at) const { return size_in(change_, text, at); }
  // 마이너스, 플러스.
  std::size_t sign_at(std::string_view text, std::size_t at) const { return size_in(signs_, text, at); }
  // That only begins like a number: 열정, 만화.
  std::size_t no_number(std::string_view text, std::size_t at) const {
    return size_in(not_numbers_, text, at);
  }
  // The same of a number and its counter: 두통, 천장.
  std::size_t no_count(std::string_view text, std::size_t at) const { return size_in(not_counts_, text, at); }
  // A noun of data/people.tsv.
  std::size_t people(std::string_view text, std::size_t at) const { return size_in(people_, text, at); }
  std::size_t particle(std::string_view text, std::size_t at) const { return size_in(particles_, text, at); }
  Found<Prefix> prefix(std::string_view text, std::size_t at) const {  // that ends at `at`
    return prefix_trie_.may_begin(text, at) ? prefix_in(text, at) : Found<Prefix>();
  }
  // The size of a hedge, a comparison or a particle at `at` that is no unit when it is longer than one: 초과,
  // 보다, 부터, 사이.
  std::size_t outweighs_unit(std::string_view text, std::size_t at) const;
  // Do number words and units, bounds behind a figure, particles begin with all of `word` and go on with a
  // space or a mark?
  bool counts_apart(std::string_view word) const {
    return numeral_trie_.goes_on_apart(word) || unit_words_.goes_on_apart(word) ||
           symbols_.goes_on_apart(word);
  }
  bool bounds_apart(std::string_view word) const {
    return after_.goes_on_apart(word) || verb_.goes_on_apart(word);
  }
  bool particle_apart(std::string_view word) const { return particles_.goes_on_apart(word); }

  // Which loading made it: what is remembered of one holds for no other.
  std::uint64_t number() const { return number_; }

 private:
  // The longest word of the table at `at`. At most places its letters tell that there is none.
  static std::size_t size_in(const Trie& table, std::string_view text, std::size_t at) {
    return table.may_begin(text, at) ? longest_in(table, text, at) : 0;
  }
  static std::size_t longest_in(const Trie& table, std::string_view text, std::size_t at);
  Found<Prefix> prefix_in(std::string_view text, std::size_t at) const;
  Found<HedgeWord> hedge_in(const Trie& table, std::string_view text, std::size_t at) const;
  Result<void> load_numerals(const Resource& file);
  Result<void> load_units(const Resource& file);
  Result<void> load_counters(const Resource& file);
  Result<void> load_currencies(const Resource& file);
  Result<void> load_currency_words(const Resource& file);
  Result<void> load_hedges(const Resource& file);
  Result<void> load_prefixes(const Resource& file);
  Result<void> load_not_numbers(const Resource& file);
  Result<void> load_particles(const Resource& file);
  Result<void> load_people(const Resource& file);
  Result<void> load_senses(const Resource& file);
  void add_unit(Unit unit, std::string_view word, bool as_symbol);
  void freeze();

  std::uint64_t number_ = 0;
  AnchorScan anchors_;
  Calendar calendar_;
  Trie numeral_trie_{Trie::Case::ignore};
  std::vector<Numeral> numerals_;
  Trie unit_words_{Trie::Case::ignore};
  Trie symbols_;
  Trie sole_units_{Trie::Case::ignore};
  Trie money_before_{Trie::Case::ignore, Trie::Direction::backward};
  std::vector<Unit> units_{1};                                // 0 is none
  std::vector<UnitSense> senses_{1};                          // 0 is none
  std::map<std::string, std::uint32_t> unit_at_, symbol_at_;  // while loading: the first reading of a word
  Trie before_{Trie::Case::ignore, Trie::Direction::backward};
  Trie after_{Trie::Case::ignore};
  Trie verb_;
  Trie adverb_;
  Trie adjective_{Trie::Case::ignore};
  Trie change_{Trie::Case::ignore};
  Trie signs_;
  std::vector<HedgeWord> hedges_;
  Trie prefix_trie_{Trie::Case::ignore, Trie::Direction::backward};
  std::vector<Prefix> prefixes_;
  Trie particles_;
  Trie strong_particles_;
  Trie not_numbers_;
  Trie not_counts_;
  Trie people_;
};

}  // namespace daejo
