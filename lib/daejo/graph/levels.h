#pragma once
// The levels (graph/evidence.h) that the circumstances of two claims of one family alone tell: plain numbers
// held together, for nearly all pairs of a set.
//
//   time_level(a, b)       // 5: both state a time, and another one
//
// For graph/observer.cc.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "daejo/graph/circumstances.h"

namespace daejo {

// What is asked of nearly all pairs is told without branches, which nobody could foretell.

// Of two numbered texts: 0 neither is known, 1 the same, 2 one only, 3 another.
inline int pair_level(std::uint32_t a, std::uint32_t b) {
  const int known = static_cast<int>(a != 0) + static_cast<int>(b != 0);
  const int other = static_cast<int>(a != b);
  return (known >> (1 - other)) + other;
}

inline int time_level(const Circumstances& a, const Circumstances& b) {
  if (a.date || a.time_of_day) return 0;
  if (a.undated != 0 && b.undated != 0)
    return a.undated == b.undated ? 0 : 5;  // 올해, 내년, whichever they are
  if (!a.time.known || !b.time.known) {
    // As far as nothing else is said, a figure is of the day that its document is.
    if (a.document == b.document || a.published == no_day || b.published == no_day) return 0;
    return a.published == b.published ? 6 : 7;
  }
  const bool stated = a.time.stated && b.time.stated;
  if (a.time.from == b.time.from && a.time.to == b.time.to) return stated ? 1 : 2;
  if (a.time.bare_day || b.time.bare_day) return 0;
  if (a.time.to >= b.time.from && b.time.to >= a.time.from) return 3;  // overlapping
  return stated ? 5 : 4;
}

// By Form; a rate counts as a level, for what it is a rate of is told by what it is per.
inline int form_level(Form a, Form b) {
  enum : std::uint8_t { same = 1, level_and_change = 2, up_and_down = 3, other = 4 };
  constexpr std::size_t forms = 8;
  static constexpr auto table = [] {
    std::array<std::array<std::uint8_t, forms>, forms> out{};
    const auto plain = [](std::size_t f) {
      return f == static_cast<std::size_t>(Form::rate) ? Form::level : static_cast<Form>(f);
    };
    const auto change = [](Form f) { return f == Form::change_up || f == Form::change_down; };
    const auto times = [](Form f) { return f == Form::times_less || f == Form::times_more; };
    for (std::size_t i = 0; i < forms; ++i) {
      for (std::size_t j = 0; j < forms; ++j) {
        const Form x = plain(i), y = plain(j);
        out[i][j] = x == y                                                               ? same
                    : (change(x) && change(y)) || (times(x) && times(y))                 ? up_and_down
                    : (change(x) && y == Form::level) || (change(y) && x == Form::level) ? level_and_change
                                                                                         : other;
      }
    }
    return out;
  }();
  return table[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
}

inline int form_level(const Circumstances& a, const Circumstances& b, int time) {
  if (!(a.qualified | b.qualified)) return form_level(a.form, b.form);
  constexpr int before_and_after = 5;
  return a.former != b.former && (time == 0 || time > 3) ? before_and_after : form_level(a.form, b.form);
}

// Of two different values: of two years of one figure, or the one beside another and not the other.
inline bool are_apart(const Circumstances& a, const Circumstances& b) {
  return (a.dated != b.dated && a.dated != 0 && b.dated != 0) || a.additive != b.additive;
}

// "five climbers" and 5명: nobody knows that they are two things; votes and people are.
inline int thing_level(const Circumstances& a, const Circumstances& b) {
  const int per = std::min(pair_level(a.per, b.per), 2);
  if (!a.count) return per;
  const int out = pair_level(a.thing, b.thing);
  return out == 3 && !(a.listed && b.listed) ? 0 : std::max(out, per);
}

// Which figure of the thing: a total is neither the average nor one of the parts that a list gives, and two
// totals are alike; figures of two markets are apart.
inline int scope_level(const Circumstances& a, const Circumstances& b) {
  if (!(a.scoped | b.scoped)) return 0;
  const auto whole_and_part = [](const Circumstances& x, const Circumstances& y) {
    return x.total && !y.total && (y.average || y.in_list);
  };
  if (whole_and_part(a, b) || whole_and_part(b, a) || pair_level(a.region, b.region) == 3) return 3;
  const int scope = pair_level(a.scope, b.scope);
  return scope == 0 && a.total && b.total ? 1 : scope;
}

inline int kind_level(Kind kind) {
  // money, count, percent, ratio, rank, ordinal, age, duration, measure, number, date, time, name
  static constexpr std::array<std::uint8_t, 13> levels{1, 4, 2, 3, 9, 9, 8, 7, 6, 5, 10, 11, 0};
  return levels[static_cast<std::size_t>(kind)];
}

inline int place_level(const Circumstances& a, const Circumstances& b) {
  if (a.title || b.title) return a.title && b.title ? 5 : 4;
  const float apart = std::abs(a.place - b.place);
  return 1 + (apart >= 0.12F) + (apart >= 0.35F);
}

inline int documents_level(const Circumstances& a, const Circumstances& b) {
  if (a.document != b.document) return 1;
  if (a.context == b.context) return 3;
  return a.title != b.title ? 4 : 2;
}

// How many such values the documents have; in_document is 0 where a claim is of no document.
inline int scarcity_level(const Circumstances& a, const Circumstances& b) {
  const bool same = a.document == b.document;
  const std::uint32_t n = a.in_document * (same ? 1 : b.in_document);
  const int some = 1 + (n > 1) + (n > 4) + (n > 16) + (n > 64);
  const bool alone = !same & a.alone & b.alone;
  const bool known = (a.in_document != 0) & (b.in_document != 0);
  return static_cast<int>(known) * (alone ? 6 : some);
}

// Of an equal value.
inline int digits_level(const Circumstances& a, const Circumstances& b) {
  if (a.time_of_day) return 6;
  const int least = std::min(a.digits, b.digits);
  if (a.date) return least >= 4 ? 9 : least == 3 ? 8 : 7;
  return std::clamp(least, 0, 5);
}

inline int frequency_level(const Circumstances& a, const Circumstances& b) {
  const std::uint32_t n = std::max(a.frequency, b.frequency);
  return n <= 3 ? 1 : n <= 6 ? 2 : 3;
}

}  // namespace daejo
