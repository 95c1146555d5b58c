#include "daejo/graph/observer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

namespace daejo {
namespace {

// 0 to 7.
std::uint8_t bin(float likeness) {
  constexpr std::array<float, 7> edges{0.03F, 0.1F, 0.18F, 0.28F, 0.38F, 0.5F, 0.65F};
  unsigned out = 0;
  for (const float edge : edges) out += likeness >= edge;
  return static_cast<std::uint8_t>(out);
}

// 2 × shared ÷ (a + b): what two lists share of what both have.
float common_part(float a, float b, const Shared& shared) {
  const float all = a + b;
  return all > 0 ? 2 * shared.weight / all : 0;
}

bool overlapping(const DateValue& a, const DateValue& b) { return !(a.to < b.from) && !(b.to < a.from); }

template <class T>
std::uint8_t level(T v) {
  return static_cast<std::uint8_t>(v);
}

bool holds(std::span<const std::uint32_t> ids, std::uint32_t id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::uint8_t form_level(Form a, Form b) {
  if (a == Form::rate) a = Form::level;  // what it is a rate of is told by what it is per
  if (b == Form::rate) b = Form::level;
  if (a == b) return 1;
  const auto change = [](Form f) { return f == Form::change_up || f == Form::change_down; };
  const auto times = [](Form f) { return f == Form::times_less || f == Form::times_more; };
  if (change(a) && change(b)) return 3;
  if (times(a) && times(b)) return 3;
  if ((change(a) && b == Form::level) || (change(b) && a == Form::level)) return 2;
  return 4;
}

std::uint8_t time_level(const Profile& a, const Profile& b) {
  if (a.date || a.time_of_day) return 0;
  if (a.undated != 0 && b.undated != 0)
    return a.undated == b.undated ? 0 : 5;  // 올해, 내년, whichever they are
  if (a.time == nullptr || b.time == nullptr) {
    // As far as nothing else is said, a figure is of the day that its document is.
    if (a.document == b.document || !a.published || !b.published) return 0;
    return *a.published == *b.published ? 6 : 7;
  }
  const bool stated = a.time_stated && b.time_stated;
  if (a.time->from == b.time->from && a.time->to == b.time->to) return stated ? 1 : 2;
  const auto bare_day = [](const DateValue& d) { return d.grain == Grain::day && d.from.month == 0; };
  if (bare_day(*a.time) || bare_day(*b.time)) return 0;  // "5일" of nobody knows which month
  if (overlapping(*a.time, *b.time)) return 3;
  return stated ? 5 : 4;
}

// Of two numbered texts.
std::uint8_t pair_level(std::uint32_t a, std::uint32_t b) {
  if (a == b) return a == 0 ? 0 : 1;
  return a == 0 || b == 0 ? 2 : 3;
}

// "five climbers" and 5명: nobody knows that they are two things; votes and people are.
std::uint8_t thing_level(const Profile& a, const Profile& b) {
  const std::uint8_t per = std::min<std::uint8_t>(pair_level(a.per, b.per), 2);
  if (!a.count) return per;
  const std::uint8_t out = pair_level(a.thing, b.thing);
  return out == 3 && !(a.listed && b.listed) ? 0 : std::max(out, per);
}

// Which figure of the thing: a total is neither the average nor one of the parts that a list gives, and two
// totals are alike; figures of two markets are apart.
std::uint8_t scope_level(const Profile& a, const Profile& b) {
  const auto whole_and_part = [](const Profile& x, const Profile& y) {
    return x.total && !y.total && (y.average || y.in_list);
  };
  if (whole_and_part(a, b) || whole_and_part(b, a) || pair_level(a.region, b.region) == 3) return 3;
  const std::uint8_t scope = pair_level(a.scope, b.scope);
  return scope == 0 && a.total && b.total ? 1 : scope;
}

std::uint8_t kind_level(Kind kind) {
  switch (kind) {
    case Kind::money:
      return 1;
    case Kind::percent:
      return 2;
    case Kind::ratio:
      return 3;
    case Kind::count:
      return 4;
    case Kind::number:
      return 5;
    case Kind::measure:
      return 6;
    case Kind::duration:
      return 7;
    case Kind::age:
      return 8;
    case Kind::rank:
    case Kind::ordinal:
      return 9;
    case Kind::date:
      return 10;
    case Kind::time:
      return 11;
    default:
      return 0;
  }
}

std::uint8_t place_level(const Profile& a, const Profile& b) {
  if (a.title || b.title) return a.title && b.title ? 5 : 4;
  const float apart = std::abs(a.place - b.place);
  return apart < 0.12F ? 1 : apart < 0.35F ? 2 : 3;
}

std::uint8_t documents_level(const Profile& a, const Profile& b) {
  if (a.document != b.document) return 1;
  if (a.context == b.context) return 3;
  return a.title != b.title ? 4 : 2;
}

std::uint8_t digits_level(const Profile& a, const Profile& b) {
  if (a.time_of_day) return 6;
  const int least = std::min(a.digits, b.digits);
  if (a.date) return level(least >= 4 ? 9 : least == 3 ? 8 : 7);
  return level(std::clamp(least, 0, 5));
}

// How much of the sentence that says less the other says, too; unknown where the two share less than two
// terms.
std::uint8_t frame_level(float a, float b, const Shared& shared) {
  const float least = std::min(a, b);
  if (shared.terms < 2 || least <= 0) return 0;
  const float part = shared.weight / least;
  return part < 0.4F ? 1 : part < 0.7F ? 2 : part < 0.9F ? 3 : 4;
}

std::uint8_t at(const Evidence& e, Aspect aspect) { return e[static_cast<std::size_t>(aspect)]; }
void set(Evidence& e, Aspect aspect, int level) {
  e[static_cast<std::size_t>(aspect)] = static_cast<Observed>(level);
}

// Subject and property given and the same, and nothing known that differs.
bool is_clear(const Evidence& e, const Profile& a, const Profile& b) {
  const auto one_of = [&](Aspect aspect, std::initializer_list<std::uint8_t> levels) {
    return std::find(levels.begin(), levels.end(), at(e, aspect)) != levels.end();
  };
  return at(e, Aspect::subject) == 1 && one_of(Aspect::property, {1, 2, 7, 11, 12}) &&
         at(e, Aspect::form) == 1 && one_of(Aspect::time, {0, 1, 2, 3, 6, 7}) &&
         one_of(Aspect::base, {0, 1}) && one_of(Aspect::scope, {0, 1}) && a.document != b.document &&
         !a.title && !b.title;
}

// Two long figures that are nearly one are of one thing, whatever else was read into the sentences around
// them: what would exclude that counts as not known.
void soften(Evidence& e) {
  if (at(e, Aspect::subject) == 6) set(e, Aspect::subject, 5);
  if (at(e, Aspect::property) == 6 || at(e, Aspect::property) == 9) set(e, Aspect::property, 0);
  if (at(e, Aspect::form) > 1) set(e, Aspect::form, 0);
  if (at(e, Aspect::time) == 5) set(e, Aspect::time, 4);
  if (at(e, Aspect::base) == 3) set(e, Aspect::base, 2);
  if (at(e, Aspect::scope) == 3) set(e, Aspect::scope, 2);
  if (at(e, Aspect::thing) == 3) set(e, Aspect::thing, 2);
}

}  // namespace

void LaidTerms::lay(TermVector terms) {
  for (const std::uint32_t id : laid_) by_term_[id] = 0;
  laid_.assign(terms.ids.begin(), terms.ids.end());
  for (std::size_t i = 0; i < terms.ids.size(); ++i) by_term_[terms.ids[i]] = terms.weights[i];
  sum_ = terms.sum;
}

Shared LaidTerms::shared(TermVector terms) const {
  Shared out;
  for (std::size_t i = 0; i < terms.ids.size(); ++i) {
    const float own = by_term_[terms.ids[i]];
    out.weight += std::min(own, terms.weights[i]);
    out.terms += own > 0 ? 1 : 0;
  }
  return out;
}

Observer::Observer(const Profiles& profiles)
    : profiles_(profiles),
      nearby_(profiles.terms()),
      sentence_(profiles.terms()),
      sentences_(profiles.contexts()) {}

void Observer::hold(std::size_t claim) {
  held_ = claim;
  nearby_.lay(profiles_.nearby(claim));
  const std::uint32_t context = profiles_.of(claim).context;
  if (context == context_ || context >= profiles_.contexts()) return;
  context_ = context;
  sentence_.lay(profiles_.sentence(context));
  for (const std::uint32_t k : told_) sentences_[k] = {};
  told_.clear();
}

Observer::Sentences Observer::sentences(std::uint32_t context) {
  Sentences& out = sentences_[context];
  if (out.told) return out;
  const TermVector other = profiles_.sentence(context);
  const Shared shared = sentence_.shared(other);
  out = {bin(common_part(sentence_.sum(), other.sum, shared)),
         frame_level(sentence_.sum(), other.sum, shared), true};
  told_.push_back(context);
  return out;
}

// Weighted share of the common terms of two lists.
float Observer::shared_part(IdList first, IdList second) const {
  const std::span<const std::uint32_t> a = profiles_.ids(first);
  const std::span<const std::uint32_t> b = profiles_.ids(second);
  float shared = 0;
  float all = 0;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (j >= b.size() || (i < a.size() && a[i] < b[j])) {
      all += profiles_.rarity(a[i++]);
    } else if (i >= a.size() || b[j] < a[i]) {
      all += profiles_.rarity(b[j++]);
    } else {
      shared += 2 * profiles_.rarity(a[i]);
      all += 2 * profiles_.rarity(a[i]);
      ++i, ++j;
    }
  }
  return all > 0 ? shared / all : 0;
}

// Whose figure it is: the same; another that the other's sentence or document is about, too ("met"); another.
std::uint8_t Observer::subject(const Profile& a, const Profile& b) const {
  if (a.subject == 0 || b.subject == 0) return 0;
  const bool given = a.given && b.given;
  if (a.subject == b.subject) return given ? 1 : 2;
  if ((a.subject_bits & b.subject_bits) != 0) {
    const float like = shared_part(a.subject_terms, b.subject_terms);
    if (like > 0.85F) return given ? 1 : 2;
    if (like > 0.6F) return 3;
    // 한빛은행, 나래은행: one kind of thing, two of them.
    if (given && a.one_word && b.one_word && like > 0) return 6;
  }
  const auto about = [&](std::uint32_t name, const Profile& other) {
    return name != no_term &&
           (holds(profiles_.ids(other.names), name) || (!other.given && other.lead == name));
  };
  const bool met = about(a.name, b) || about(b.name, a);
  if (given && a.named && b.named) return met ? 8 : 6;
  return met ? 7 : given ? 4 : 5;
}

// How much of the roles of two figures is common, in four steps; beyond them, across languages.
std::uint8_t Observer::role(const Profile& a, const Profile& b) const {
  if ((a.property_id != 0 && b.property_id != 0) || a.role.size == 0 || b.role.size == 0) return 0;
  const float like = (a.role_bits & b.role_bits) == 0 ? 0 : shared_part(a.role, b.role);
  const int step = like <= 0 ? 1 : like < 0.35F ? 2 : like < 0.7F ? 3 : 4;
  return level(step + (a.korean != b.korean ? 4 : 0));
}

std::uint8_t Observer::property(const Profile& a, const Profile& b) const {
  const auto like = [&] {
    return (a.property_bits & b.property_bits) == 0 ? 0 : shared_part(a.property, b.property);
  };
  const bool empty = a.property.size == 0 || b.property.size == 0;
  if (a.date || a.time_of_day) {  // of what, is what the predicate says
    if (a.property_id != 0 && a.property_id == b.property_id) return a.single ? 12 : 7;
    if (empty) return (a.property_id != 0) != (b.property_id != 0) ? 13 : 10;
    if (like() > 0.5F) return 8;
    if (a.near != 0 && a.near == b.near) return 14;
    // Two words of two languages that no concept covers may still be one, and English has many for one event.
    return a.korean == b.korean || (a.property_id != 0 && b.property_id != 0) ? 9 : 14;
  }
  if (a.property_id != 0 && b.property_id != 0)
    return a.property_id != b.property_id ? (a.near != 0 && a.near == b.near ? 5 : 6) : a.lasting ? 11 : 1;
  if (empty) return 0;
  const float shared = like();
  if (shared > 0.8F) return 2;
  if (shared > 0.4F) return 3;
  if (a.head != 0 && a.head == b.head) return 4;
  return shared > 0 ? 0 : 5;
}

std::uint8_t Observer::names(const Profile& a, const Profile& b) const {
  const std::span<const std::uint32_t> p = profiles_.ids(a.names);
  const std::span<const std::uint32_t> q = profiles_.ids(b.names);
  if (p.empty() || q.empty()) return 0;
  if (p.front() == q.front()) return 1;
  return holds(p, q.front()) || holds(q, p.front()) ? 2 : 3;
}

// How many of the next terms on both sides they share, up to three.
std::uint8_t Observer::beside(const Profile& a, const Profile& b) const {
  if ((a.beside_bits & b.beside_bits) == 0) return 0;
  unsigned both = 0;
  for (const std::uint32_t x : profiles_.ids(a.beside)) {
    for (const std::uint32_t y : profiles_.ids(b.beside)) both += x == y;
  }
  return level(std::min(both, 3U));
}

// How many other telling values the two sentences share, up to two.
std::uint8_t Observer::company(const Profile& a, const Profile& b) const {
  if ((profiles_.telling_bits(a.context) & profiles_.telling_bits(b.context)) == 0) return 0;
  const std::span<const std::uint32_t> p = profiles_.telling(a.context);
  const std::span<const std::uint32_t> q = profiles_.telling(b.context);
  unsigned shared = 0;
  std::size_t i = 0, j = 0;
  while (i < p.size() && j < q.size()) {
    if (p[i] < q[j]) {
      ++i;
    } else if (q[j] < p[i]) {
      ++j;
    } else {
      shared += p[i] != a.group && p[i] != b.group;
      ++i, ++j;
    }
  }
  return level(std::min(shared, 2U));
}

std::uint8_t Observer::scarcity(const Profile& a, const Profile& b) const {
  if (a.document >= profiles_.documents() || b.document >= profiles_.documents()) return 0;
  if (a.document != b.document && profiles_.figures_in(a.document) == 1 &&
      profiles_.figures_in(b.document) == 1)
    return 6;
  const std::uint32_t x = profiles_.count_in(a.family, a.document);
  const std::uint32_t n = a.document == b.document ? x : x * profiles_.count_in(a.family, b.document);
  return n <= 1 ? 1 : n <= 4 ? 2 : n <= 16 ? 3 : n <= 64 ? 4 : 5;
}

void Observer::against(std::size_t other, Evidence& e) {
  const Profile& p = profiles_.of(held_);
  const Profile& q = profiles_.of(other);
  const auto set = [&](Aspect aspect, int level) { daejo::set(e, aspect, level); };
  set(Aspect::subject, subject(p, q));
  set(Aspect::role, role(p, q));
  set(Aspect::property, property(p, q));
  const std::uint8_t time = time_level(p, q);
  set(Aspect::form, p.former != q.former && (time == 0 || time > 3) ? 5 : form_level(p.form, q.form));
  set(Aspect::thing, thing_level(p, q));
  set(Aspect::time, time);
  set(Aspect::base, pair_level(p.base, q.base));
  set(Aspect::scope, scope_level(p, q));
  set(Aspect::names, names(p, q));
  const bool translated = p.korean != q.korean;
  set(Aspect::beside, 1 + beside(p, q) + (translated ? 4 : 0));
  const int shift = translated ? 8 : 0;
  const TermVector nearby = profiles_.nearby(other);
  set(Aspect::nearby, 1 + bin(common_part(nearby_.sum(), nearby.sum, nearby_.shared(nearby))) + shift);
  if (p.context < profiles_.contexts() && q.context < profiles_.contexts()) {
    const Sentences both = sentences(q.context);
    set(Aspect::sentence, 1 + both.likeness + shift);
    if (p.context != q.context) {
      set(Aspect::frame, both.frame);
      set(Aspect::company, company(p, q));
    }
  }
  set(Aspect::scarcity, scarcity(p, q));
  set(Aspect::place, place_level(p, q));
  set(Aspect::documents, documents_level(p, q));
  set(Aspect::kind, kind_level(p.kind));
  set(Aspect::whole, is_clear(e, p, q) ? 1 : 0);
  const QuickValue& x = profiles_.value(held_);
  const QuickValue& y = profiles_.value(other);
  if (values_agree(x, y)) {
    set(Aspect::digits, digits_level(p, q));
    const std::uint32_t n = std::max(profiles_.count_of(p.group), profiles_.count_of(q.group));
    set(Aspect::frequency, n <= 3 ? 1 : n <= 6 ? 2 : 3);
    return;
  }
  if (p.dated != 0 && q.dated != 0 && p.dated != q.dated) set(Aspect::form, 4);
  if (p.additive != q.additive) set(Aspect::form, 4);
  const Likeness like = likeness(x, y);
  set(Aspect::likeness, static_cast<int>(like) + 1);
  if (like == Likeness::telling_slip || like == Likeness::telling_close) soften(e);
  // "사례집은 총 20편으로 구성돼 있다", "… 10편으로 …": one sentence with another figure, however far the two
  // are apart.
  const bool unlike = like == Likeness::near || like == Likeness::same_order || like == Likeness::far;
  if (unlike && at(e, Aspect::frame) >= 3 && at(e, Aspect::thing) < 2 && at(e, Aspect::form) == 1)
    set(Aspect::likeness, 10);
}

}  // namespace daejo
