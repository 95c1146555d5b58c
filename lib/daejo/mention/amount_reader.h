#pragma once
// The reading of one amount. Internal to amount.cc (what stands before the figure), amount_fraction.cc (what
// the figure is worth), amount_unit.cc (the unit behind it), amount_noun.cc (nouns that are no listed unit)
// and amount_compound.cc (what goes on behind the unit).

#include <algorithm>
#include <optional>
#include <string_view>

#include "daejo/mention/amount.h"
#include "daejo/text/literal.h"

namespace daejo {

inline bool starts_with(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(std::min(at, text.size()), word.size()) == word;
}
inline char byte_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

class AmountReader {
 public:
  AmountReader(const Place& place, const AmountOptions& options, Amount& amount)
      : a_(amount),
        place_(place),
        lexicon_(place.lexicon),
        text_(place.text),
        options_(options),
        floor_(std::max(place.floor, options.floor)) {}

  // Fills the amount; false where there is none.
  bool read(std::size_t at);

 private:
  // Is the figure the number of a page, a table?
  bool is_label();
  bool is_article_of_law(const Number& n) const;
  // 마이너스삼: where the number behind a sign in words begins.
  std::size_t behind_sign(std::size_t at) const;
  // The "a" of "a mile", which is one where something says so (`article_counts`).
  bool unit_article(std::size_t at, Number& n) const;
  bool article_counts() const;
  // .25 where no digit or letter stands before the point.
  void leading_point(Number& n);
  // a hundred, an estimated dozen
  void article();
  // Symbols, signs and other words that end where the figure begins.
  void before();
  void lone_minus();
  void cold();
  void take(const Prefix& prefix, std::size_t end, std::size_t size);
  bool fits_before(const Unit& money, std::size_t begin, std::size_t end) const;
  bool fits_prefix(const Prefix& prefix, std::size_t begin, std::size_t end, std::size_t at) const;
  void sign();
  bool prefix_alone();

  // Does a syllable stand right behind the number? No letter for a scale, no power, no English words do.
  bool syllable_behind() const {
    const auto b = static_cast<unsigned char>(byte_at(text_, a_.number.span.end));
    return b >= 0xEA && b <= 0xED;
  }
  // $5m, $1.2b: with money before it, one letter is a scale; else only M and B in capitals, where no unit is
  // meant.
  void scale_letter();
  // 1.2m tons, 3m people
  bool lone_k() const;
  bool million_of(std::size_t at) const;
  void set_quotient(Decimal numerator, Decimal denominator, std::size_t end);
  // 3분의 2, 1/2, 1 4/5, 3대 1, 3:1, 삼과 오분의 일.
  void fraction();
  bool against(std::size_t at);
  bool parts_of(const Number& denominator, std::size_t end);
  void slash(Number numerator, std::size_t at, Decimal whole);
  // one out of three, 1 in 20, one over three
  void ratio_in_words();
  // 1.3x10^6, 3×10⁸, 1.3e6, 1.1^23
  void power();
  // The exponent of a power of ten at `at`, and where it ends.
  std::optional<int> exponent(std::size_t at, bool& superscript, std::size_t& end) const;

  // The unit and what belongs to it.
  bool after();
  // 75 USD million; 30 MUSD
  void scale_behind_money();
  Found<Unit> scaled_code(std::size_t at) const;
  std::size_t over_plus(std::size_t at);
  // two more minutes: the place of the unit behind such a word.
  std::size_t over_adjective(std::size_t at) const;
  Found<Unit> find_unit(std::size_t end, std::size_t at) const;
  bool take_bracketed(std::size_t end, std::size_t at);
  bool take_headed();
  bool heads_a_figure() const;
  bool take_scaled(const Unit& unit, int power);
  bool fits(const Unit& u, std::size_t at, std::size_t size, bool gap) const;
  bool fits_figure(const Unit& u, std::size_t at, std::size_t size, bool gap) const;
  bool is_feet(const Unit& u, std::size_t end) const;
  bool says_size(std::size_t at) const;
  bool is_decade_of_degrees() const;
  void split_second();
  bool longer_unit(std::size_t at, std::size_t size) const;
  std::optional<Number> minutes_behind(std::size_t at) const;
  bool counted_noun();
  bool money_word_before();
  bool ends_time(std::size_t at) const;
  // Korean number words that are more often something else before most units.
  bool fits_words(const Unit& u, std::size_t at, std::size_t size, bool gap) const;
  void take_unit(const Unit& u, std::size_t at, std::size_t size);
  // What the words around make of the unit; false: part of a name.
  bool take_sense();

  // 1달러 20센트, 3 dollars 50 cents
  void minor();
  // 2시간 40분, 3 m 20 cm: in the smallest of the units, where the others are multiples of it; feet and
  // inches in feet.
  void compound();
  void join(const Unit& unit, const Number& number);
  // 15 dollars 50, 2 hours ten, six foot two: a number at the end of a clause that is of the next smaller
  // unit.
  std::optional<Number> last_number(std::size_t at, bool one_digit = false) const;
  // an hour and a half
  void and_a_half();

  Amount& a_;
  const Place& place_;
  const Lexicon& lexicon_;
  std::string_view text_;
  const AmountOptions& options_;
  std::size_t floor_;
  const Unit* money_ = nullptr;
  const Prefix* prefix_ = nullptr;
  const Unit* last_ = nullptr;  // of a compound, the unit read last
  bool minus_ = false;
  bool fraction_ = false;
  bool to_nil_ = false;    // 3대 0: a score with nothing on the other side
  bool compound_ = false;  // something stands behind the unit
  bool whole_ = false;     // a sign in words stands before it: 마이너스삼
};

}  // namespace daejo
