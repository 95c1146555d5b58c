#include <algorithm>
#include <cmath>

#include "daejo/graph/items.h"

namespace daejo {
namespace {

// What the JSON unit of a count stands for, so that 명, people and a bare number of people meet. Counters are
// otherwise compared as written.
std::string_view counted(std::string_view unit) {
  struct Alike {
    std::string_view written, thing;
  };
  static constexpr Alike alike[] = {{"명", "person"},        {"인", "person"},      {"사람", "person"},
                                    {"people", "person"},    {"persons", "person"}, {"대", "machine"},
                                    {"vehicles", "machine"}, {"cars", "machine"},   {"units", "machine"},
                                    {"부", "copy"},          {"권", "copy"},        {"copies", "copy"},
                                    {"표", "vote"},          {"votes", "vote"},     {"건", "case"},
                                    {"cases", "case"},       {"회", "time"},        {"번", "time"},
                                    {"times", "time"},       {"차례", "time"},      {"개", ""},
                                    {"주", "share"},         {"shares", "share"}};
  for (const Alike& a : alike) {
    if (a.written == unit) return a.thing;
  }
  return unit;
}

bool overlapping(const DateValue& a, const DateValue& b) { return !(a.to < b.from) && !(b.to < a.from); }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return out;
}

// Shared pairs of letters, as a part of the shorter phrase: open phrases are compared by what they are made
// of.
double likeness(const Property& a, const Property& b) {
  const auto joined = [](const Property& p) {
    std::u32string out;
    for (const std::string& stem : p.stems) {
      for (std::size_t at = 0; at < stem.size();) {
        const auto byte = static_cast<unsigned char>(stem[at]);
        const std::size_t n = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        char32_t c = 0;
        for (std::size_t i = 0; i < n && at + i < stem.size(); ++i)
          c = (c << 8) | static_cast<unsigned char>(stem[at + i]);
        out += c;
        at += n;
      }
    }
    return out;
  };
  const std::u32string x = joined(a);
  const std::u32string y = joined(b);
  if (x.empty() || y.empty()) return 0;
  if (x == y) return 1;
  if (x.size() < 2 || y.size() < 2) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0; i + 1 < x.size(); ++i) shared += y.find(x.substr(i, 2)) != std::u32string::npos;
  return double(shared) / double(std::max(x.size(), y.size()) - 1);
}

}  // namespace

std::string family(const Claim& claim) {
  if (const Quantity* q = claim.quantity()) {
    switch (claim.kind) {
      case Kind::money:
        return "money:" + q->unit;
      case Kind::percent:
        return q->unit == "pp" ? "pp" : "%";
      case Kind::ratio:
        return "ratio";
      case Kind::count:
        return "count:" + std::string(counted(q->unit));
      case Kind::measure:
        return "measure:" + q->unit;
      case Kind::duration:
        return "duration:" + q->unit;
      case Kind::age:
        return "age";
      case Kind::rank:
      case Kind::ordinal:
        return "rank";
      case Kind::number:
        return "count:";
      default:
        return {};
    }
  }
  // A date of which nothing is known (이날 without a date, a weekday by itself) is like no other.
  if (claim.date()) return claim.date()->from == PartialDate{} ? "" : "date";
  if (claim.time()) return "time";
  return {};
}

int telling_digits(const Claim& claim) {
  if (const Quantity* q = claim.quantity()) {
    if (!q->value) return 0;
    const Decimal d = q->value->trimmed();
    return d.is_zero() ? 0 : d.magnitude() - d.exponent() + 1;
  }
  if (const DateValue* d = claim.date())
    return d->from.year == 0 ? 1 : d->grain == Grain::day ? 4 : d->grain == Grain::month ? 3 : 2;
  if (claim.time()) return 2;
  return 0;
}

bool values_agree(const Claim& a, const Claim& b) {
  const Quantity* p = a.quantity();
  const Quantity* q = b.quantity();
  if (p && q) {
    if (overlap(p->interval, q->interval)) return true;
    if (!p->value || !q->value) return false;
    // Rounded to the coarser of the two.
    const int power = std::max(p->coarsest, q->coarsest);
    const Quantity& coarse = p->coarsest >= q->coarsest ? *p : *q;
    const Quantity& fine = p->coarsest >= q->coarsest ? *q : *p;
    return overlap(rounded_to(coarse, power), fine.interval) && p->coarsest != q->coarsest;
  }
  if (a.date() && b.date())
    return *a.date() == *b.date() ||
           (a.date()->resolved() && b.date()->resolved() && overlapping(*a.date(), *b.date()));
  if (a.time() && b.time()) return !(a.time()->to < b.time()->from) && !(b.time()->to < a.time()->from);
  return false;
}

Matcher::Matcher(const Case& c) : case_(c), rarity_(c.stems.size(), 0) {
  std::vector<std::size_t> seen(c.stems.size(), 0);
  for (const auto& context : c.contexts) {
    for (const std::uint32_t stem : context) ++seen[stem];
  }
  const double all = double(std::max<std::size_t>(c.contexts.size(), 2));
  for (std::size_t i = 0; i < seen.size(); ++i)
    rarity_[i] = std::log(all / double(std::max<std::size_t>(seen[i], 1)));
}

double Matcher::shared_words(const Claim& a, const Claim& b) const {
  const auto& x = case_.contexts[a.context];
  const auto& y = case_.contexts[b.context];
  double shared = 0, all = 0;
  std::size_t i = 0, j = 0;
  while (i < x.size() || j < y.size()) {
    if (j >= y.size() || (i < x.size() && x[i] < y[j])) {
      all += rarity_[x[i++]];
    } else if (i >= x.size() || y[j] < x[i]) {
      all += rarity_[y[j++]];
    } else {
      shared += rarity_[x[i]], all += rarity_[x[i]];
      ++i, ++j;
    }
  }
  return all > 0 ? shared / all : 0;
}

Match Matcher::match(std::size_t ia, std::size_t ib) const {
  const Claim& a = case_.claims[ia];
  const Claim& b = case_.claims[ib];
  Match m;
  const auto part = [&](std::string_view name, double weight) {
    m.score += weight;
    if (weight != 0) m.parts.push_back({name, weight});
  };
  if (family(a) != family(b)) {
    m.excluded = true;
    return m;
  }
  // Subject.
  const bool known = !a.subject.empty() && !b.subject.empty();
  const bool given = a.subject_given && b.subject_given;
  if (known) {
    const bool same = (a.entity && b.entity) ? *a.entity == *b.entity : lower(a.subject) == lower(b.subject);
    if (same) {
      m.same_subject = true;
      part("subject", given ? 2.5 : 1.5);
    } else {
      part("subject", given ? -4 : -1.5);
    }
  }
  // Property.
  if (!a.property.id.empty() && !b.property.id.empty()) {
    if (a.property.id == b.property.id) {
      m.same_property = true;
      part("property", 3);
    } else {
      part("property", -5);
    }
  } else {
    const double like = likeness(a.property, b.property);
    if (like > 0.6) m.same_property = like > 0.85 && (a.property.id.empty() == b.property.id.empty());
    if (!a.property.stems.empty() && !b.property.stems.empty())
      part("property", like > 0.3 ? 4 * (like - 0.25) : -1.5);
  }
  // Form: a level and its change are two properties.
  if (a.form != b.form) m.excluded = true;
  // Qualifiers.
  const Qualifiers& p = a.qualifiers;
  const Qualifiers& q = b.qualifiers;
  if (p.time && q.time && !a.date() && !a.time()) {
    if (overlapping(*p.time, *q.time)) {
      part("time", 0.5);
    } else {
      const bool stated = p.time_stated && q.time_stated;
      part("time", stated ? -4 : -1.5);
      if (stated) m.excluded = true;
    }
  }
  if (p.base != q.base) {
    part("base", p.base.empty() || q.base.empty() ? -1 : -4);
    if (!p.base.empty() && !q.base.empty() && a.form != Form::part_of) m.excluded = true;
  } else if (!p.base.empty()) {
    part("base", 1);
  }
  if (p.scope != q.scope) part("scope", -2);
  const Quantity* x = a.quantity();
  const Quantity* y = b.quantity();
  if (x && y && x->per != y->per) part("scope", -3);
  part("context", 4 * shared_words(a, b));
  if (values_agree(a, b)) part("value", std::min(telling_digits(a), telling_digits(b)) - 1.0);
  return m;
}

}  // namespace daejo
