#include "daejo/graph/observer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

#include "daejo/graph/levels.h"

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

template <class T>
std::uint8_t level(T v) {
  return static_cast<std::uint8_t>(v);
}

bool holds(std::span<const std::uint32_t> ids, std::uint32_t id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// How much of the sentence that says less the other says, too; unknown where the two share less than two
// terms.
std::uint8_t frame_level(float a, float b, const Shared& shared) {
  const float least = std::min(a, b);
  if (shared.terms < 2 || least <= 0) return 0;
  const float part = shared.weight / least;
  return static_cast<std::uint8_t>(1 + (part >= 0.4F) + (part >= 0.7F) + (part >= 0.9F));
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
         one_of(Aspect::time, {0, 1, 2, 3, 6, 7}) && one_of(Aspect::base, {0, 1}) &&
         one_of(Aspect::scope, {0, 1}) && a.document != b.document && !a.title && !b.title;
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

// Writes down what is observed, and reckons how high the score can still come.
class Tally {
 public:
  Tally(Evidence& evidence, const Floors::Floor& floor, PairKind kind)
      : evidence_(evidence),
        outlook_(floor.outlooks != nullptr ? (*floor.outlooks)[kind.index()] : nothing_asked),
        left_(outlook_.most() - floor.units) {}
  // Of an aspect that is not observed yet.
  void set(Aspect aspect, int level) {
    daejo::set(evidence_, aspect, level);
    left_ -= outlook_.lost(aspect, static_cast<std::size_t>(level));
  }
  // What another level than the one observed would add, if it adds anything.
  std::int32_t gain(Aspect aspect, int level) const {
    return std::max(0, outlook_.lost(aspect, at(evidence_, aspect)) -
                           outlook_.lost(aspect, static_cast<std::size_t>(level)));
  }
  void change(Aspect aspect, int level) {
    left_ += outlook_.lost(aspect, at(evidence_, aspect));
    set(aspect, level);
  }
  bool stays_below(std::int32_t hope) const { return left_ + hope < 0; }

 private:
  static constexpr Outlook nothing_asked{};
  Evidence& evidence_;
  const Outlook& outlook_;
  std::int32_t left_;
};

}  // namespace

void LaidTerms::lay(TermVector terms) {
  for (const std::uint32_t id : laid_) by_term_[id] = 0;
  laid_.assign(terms.ids.begin(), terms.ids.end());
  for (std::size_t i = 0; i < terms.ids.size(); ++i) by_term_[terms.ids[i]] = terms.weights[i];
  sum_ = terms.sum;
}

Shared LaidTerms::shared(TermVector terms) const {
  Shared out;
  const float* const own = by_term_.data();
  const float* weight = terms.weights.data();
  for (const std::uint32_t id : terms.ids) {
    out.weight += std::min(own[id], *weight++);
    out.terms += own[id] > 0;
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

Observer::Sentences Observer::tell_sentences(std::uint32_t context) {
  const TermVector other = profiles_.sentence(context);
  const Shared shared = sentence_.shared(other);
  told_.push_back(context);
  return sentences_[context] = {bin(common_part(sentence_.sum(), other.sum, shared)),
                                frame_level(sentence_.sum(), other.sum, shared), true};
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
  if ((a.subject == 0) | (b.subject == 0)) return 0;
  const bool given = a.given & b.given;
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
  if (((a.property_id != 0) & (b.property_id != 0)) | (a.role.size == 0) | (b.role.size == 0)) return 0;
  const float like = (a.role_bits & b.role_bits) == 0 ? 0 : shared_part(a.role, b.role);
  const int step = like <= 0 ? 1 : like < 0.35F ? 2 : like < 0.7F ? 3 : 4;
  return level(step + (a.korean != b.korean ? 4 : 0));
}

std::uint8_t Observer::property(const Profile& a, const Profile& b) const {
  const auto like = [&] {
    return (a.property_bits & b.property_bits) == 0 ? 0 : shared_part(a.property, b.property);
  };
  const bool empty = (a.property.size == 0) | (b.property.size == 0);
  if (a.date || a.time_of_day) {  // of what, is what the predicate says
    if (a.property_id != 0 && a.property_id == b.property_id) return a.single ? 12 : 7;
    if (empty) return (a.property_id != 0) != (b.property_id != 0) ? 13 : 10;
    if (like() > 0.5F) return 8;
    if (a.near != 0 && a.near == b.near) return 14;
    // Two words of two languages that no concept covers may still be one, and English has many for one event.
    return a.korean == b.korean || (a.property_id != 0 && b.property_id != 0) ? 9 : 14;
  }
  if ((a.property_id != 0) & (b.property_id != 0))
    return a.property_id != b.property_id ? (a.near != 0 && a.near == b.near ? 5 : 6) : a.lasting ? 11 : 1;
  if (empty) return 0;
  const float shared = like();
  if (shared > 0.8F) return 2;
  if (shared > 0.4F) return 3;
  if (a.head != 0 && a.head == b.head) return 4;
  return shared > 0 ? 0 : 5;
}

std::uint8_t Observer::names(const Profile& a, const Profile& b) const {
  if ((a.first_name == no_term) | (b.first_name == no_term)) return 0;
  if (a.first_name == b.first_name) return 1;
  return holds(profiles_.ids(a.names), b.first_name) || holds(profiles_.ids(b.names), a.first_name) ? 2 : 3;
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

bool Observer::against(std::size_t other, const Floors& floors, Evidence& e) {
  const Profile& p = profiles_.of(std::min(held_, other));
  const Profile& q = profiles_.of(std::max(held_, other));
  const bool agree = values_agree(p.value, q.value);
  const Likeness like = agree ? Likeness::far : likeness(p.value, q.value);
  const bool telling = like == Likeness::telling_slip || like == Likeness::telling_close;
  const Floors::Floor& floor = agree ? floors.agreeing : floors.differing;
  // What softens at the end promises nothing before.
  const PairKind kind{p.korean != q.korean, p.date || p.time_of_day};
  Tally tally(e, telling ? Floors::Floor{} : floor, kind);

  // What numbers alone tell.
  const int time = time_level(p, q);
  const int form = form_level(p, q, time);
  const bool other_form = !agree && (p.qualified | q.qualified) && are_apart(p, q);
  tally.set(Aspect::form, other_form ? 4 : form);
  tally.set(Aspect::time, time);
  tally.set(Aspect::documents, documents_level(p, q));
  tally.set(Aspect::scarcity, scarcity_level(p, q));
  tally.set(Aspect::kind, kind_level(p.kind));
  // "사례집은 총 20편으로 구성돼 있다", "… 10편으로 …": one sentence with another figure, however far the two
  // are apart.
  constexpr int in_frame = 10;
  const bool may_be_in_frame =
      !agree && !other_form && form == 1 &&
      (like == Likeness::near || like == Likeness::same_order || like == Likeness::far) &&
      thing_level(p, q) < 2;
  if (agree) {
    tally.set(Aspect::digits, digits_level(p, q));
    tally.set(Aspect::frequency, frequency_level(p, q));
  } else {
    tally.set(Aspect::likeness, static_cast<int>(like) + 1);
  }
  const std::int32_t hope = may_be_in_frame ? tally.gain(Aspect::likeness, in_frame) : 0;
  if (tally.stays_below(hope)) return false;

  if (p.context != q.context)
    tally.set(Aspect::company, (p.telling_bits & q.telling_bits) == 0 ? 0 : company(p, q));
  if (tally.stays_below(hope)) return false;

  tally.set(Aspect::property, property(p, q));
  tally.set(Aspect::place, place_level(p, q));
  if (tally.stays_below(hope)) return false;

  tally.set(Aspect::thing, thing_level(p, q));
  tally.set(Aspect::base, pair_level(p.base, q.base));
  tally.set(Aspect::scope, scope_level(p, q));
  tally.set(Aspect::subject, subject(p, q));
  if (tally.stays_below(hope)) return false;

  // What the sentences have in common.
  const int translated = kind.translated;
  if (p.context < profiles_.contexts() && q.context < profiles_.contexts()) {
    const Sentences both = sentences(profiles_.of(other).context);
    tally.set(Aspect::sentence, 1 + both.likeness + 8 * translated);
    if (p.context != q.context) tally.set(Aspect::frame, both.frame);
  }
  if (may_be_in_frame && at(e, Aspect::frame) >= 3) tally.change(Aspect::likeness, in_frame);
  if (tally.stays_below(0)) return false;

  // What stands around the figures; the dearest last.
  tally.set(Aspect::role, role(p, q));
  tally.set(Aspect::names, names(p, q));
  tally.set(Aspect::beside, 1 + beside(p, q) + 4 * translated);
  if (tally.stays_below(0)) return false;
  const TermVector nearby = profiles_.nearby(other);
  tally.set(Aspect::nearby,
            1 + bin(common_part(nearby_.sum(), nearby.sum, nearby_.shared(nearby))) + 8 * translated);
  tally.set(Aspect::whole, form == 1 && is_clear(e, p, q) ? 1 : 0);
  if (!telling) return !tally.stays_below(0);
  soften(e);
  return floor.outlooks == nullptr || (*floor.outlooks)[kind.index()].of(e) >= floor.units;
}

}  // namespace daejo
