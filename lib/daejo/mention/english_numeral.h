#pragma once
// The reading of one English number. Internal to english_numeral.cc (words and digits in their order) and
// english_fraction.cc (parts of one, decimal points in words).

#include <optional>
#include <string_view>

#include "daejo/mention/numeral.h"
#include "daejo/text/utf8.h"

namespace daejo {

inline char byte_of(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
// Does the lower-case `word` stand at `at`, whatever the case of the text?
bool word_at(std::string_view text, std::size_t at, std::string_view word);

// Words joined by spaces, hyphens and "and". Tens before ones, hundreds before both, scales from the largest
// down.
class EnglishNumeral {
 public:
  // `denominator`: what stands behind a numerator, the twenty-fifths of three twenty-fifths.
  EnglishNumeral(const Lexicon& lexicon, std::string_view text, std::size_t at, bool denominator = false)
      : lexicon_(lexicon), text_(text), denominator_(denominator) {
    n_.span = {at, at};
    n_.words = true;
    n_.english = true;
  }

  std::optional<Number> read();

 private:
  // What joins the words: nothing at the beginning and in thirtyfirst, else a space, a hyphen, "and".
  std::size_t joint(bool& and_word) const;
  bool letter_at(std::size_t at) const { return is_latin(decode(text_, at).value); }
  bool step();
  bool take(std::size_t end, NumeralKind kind);
  bool digits(std::size_t at);
  bool word(const Numeral& n, std::size_t at, std::size_t size);
  bool hundreds_left_out(const Numeral& ten, std::size_t end) const;
  void dozen(const Decimal& d);
  bool vague() const { return group_low_ != group_high_; }
  void grow(const Decimal& d) {
    group_low_ = group_low_ + d;
    group_high_ = group_high_ + d;
  }
  void multiply(const Decimal& d);
  bool ordinal(const Numeral& n, bool first, bool open, std::size_t at, std::size_t end);
  // several, few, dozens; hundreds of thousands, a few hundred, a couple of million
  bool some(const Numeral& n, bool first, std::size_t end);
  // Does a word of comparison follow: twice as many, twice the size?
  bool as_behind(std::size_t at) const;
  bool vague_ends() const { return n_.low != n_.high; }

  bool fraction(const Decimal& denominator, std::size_t end, NumeralKind kind);
  // half a million, quarter million; three quarters; half
  bool half(const Numeral& n, bool first, std::size_t end);
  // three twenty-firsts, one one hundred and fifth: the denominator stands behind a whole number.
  void parts();
  // a third of those, a trillionth, tenth of a gallon: an ordinal that is a part of something.
  void part_of();
  bool measure_behind(std::size_t at) const;
  // two thirds of a million
  void of_a_scale();
  // two point five, 1 point 1
  void spoken_point();
  // two and a half, one million and a half, five and three eighths; and then perhaps a scale: two and a half
  // million
  void and_a_half();
  bool scale_behind();

  const Lexicon& lexicon_;
  std::string_view text_;
  Number n_;
  Decimal total_low_, total_high_, group_low_, group_high_;
  NumeralKind last_ = NumeralKind::zero;
  Decimal whole_low_;   // what stands before "and"
  Decimal before_ten_;  // the group before the last ten
  int parts_before_ten_ = 0;
  bool plural_ = false;  // the ordinal is one of several parts: fifths
  bool denominator_ = false;
  int last_power_ = 1000;
  int scale_ = 0;         // the last scale's power
  bool literal_ = false;  // the last part was written in digits
  bool word_ = false;     // some part was a word
  bool done_ = false;
};

}  // namespace daejo
