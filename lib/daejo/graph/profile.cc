#include "daejo/graph/profile.h"

#include "daejo/base/ascii.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace daejo {
namespace {

bool hangul(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xEA && byte <= 0xED;
  });
}

std::string value_key(const Comparable& value) {
  if (value.date) return value.date->from.text() + '/' + value.date->to.text();
  if (value.time) return value.time->from.text() + '/' + value.time->to.text();
  return value.value ? value.value->trimmed().text() : value.stated.text();
}

// The first three of at least four digits, with their place; 0 for what has fewer.
std::uint32_t leading_digits(const Comparable& value) {
  if (value.digits < 4 || !value.value || value.value->is_zero()) return 0;
  std::uint32_t out = 0;
  int taken = 0;
  for (const char c : value.value->trimmed().abs().text()) {
    if (c < '0' || c > '9' || (out == 0 && c == '0')) continue;
    out = out * 10 + static_cast<std::uint32_t>(c - '0');
    if (++taken == 3) break;
  }
  return out + 1000 * static_cast<std::uint32_t>(value.value->magnitude() + 64);
}

// Vectors are built in the order of words and ordered by id; a term that stands twice counts where it weighs most.
void finish(TermVector& v) {
  std::sort(v.terms.begin(), v.terms.end(), [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.id != b.id ? a.id < b.id : a.weight > b.weight;
  });
  v.terms.erase(std::unique(v.terms.begin(), v.terms.end(),
                            [](const WeightedTerm& a, const WeightedTerm& b) { return a.id == b.id; }),
                v.terms.end());
  v.sum = 0;
  for (const WeightedTerm& t : v.terms) v.sum += t.weight;
}

// 0 to 7.
std::uint8_t bin(float likeness) {
  constexpr std::array<float, 7> edges{0.03F, 0.1F, 0.18F, 0.28F, 0.38F, 0.5F, 0.65F};
  std::uint8_t out = 0;
  while (out < edges.size() && likeness >= edges[out]) ++out;
  return out;
}

// Weighted share of common terms of two sorted lists.
float shared_part(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
                  const std::vector<float>& rarity) {
  float shared = 0;
  float all = 0;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (j >= b.size() || (i < a.size() && a[i] < b[j])) {
      all += rarity[a[i++]];
    } else if (i >= a.size() || b[j] < a[i]) {
      all += rarity[b[j++]];
    } else {
      shared += 2 * rarity[a[i]];
      all += 2 * rarity[a[i]];
      ++i, ++j;
    }
  }
  return all > 0 ? shared / all : 0;
}

bool overlapping(const DateValue& a, const DateValue& b) { return !(a.to < b.from) && !(b.to < a.from); }

template <class T>
std::uint8_t level(T v) {
  return static_cast<std::uint8_t>(v);
}

// How much of the roles of two figures is common, in four steps; beyond them, across languages.
std::uint8_t role_level(const Profile& a, const Profile& b, const Property& x, const Property& y,
                        const std::vector<float>& rarity) {
  if ((!x.id.empty() && !y.id.empty()) || a.role.empty() || b.role.empty()) return 0;
  const float like = shared_part(a.role, b.role, rarity);
  const int step = like <= 0 ? 1 : like < 0.35F ? 2 : like < 0.7F ? 3 : 4;
  return static_cast<std::uint8_t>(step + (a.korean != b.korean ? 4 : 0));
}

std::uint8_t property_level(const Profile& a, const Profile& b, const Property& x, const Property& y,
                            const std::vector<float>& rarity) {
  if (a.value.date || a.value.time) {  // of what, is what the predicate says
    if (!x.id.empty() && x.id == y.id) return 7;
    if (a.property.empty() || b.property.empty()) return 10;
    return shared_part(a.property, b.property, rarity) > 0.5F ? 8 : 9;
  }
  if (!x.id.empty() && !y.id.empty()) return x.id == y.id ? 1 : 6;
  if (a.property.empty() || b.property.empty()) return 0;
  const float like = shared_part(a.property, b.property, rarity);
  if (like > 0.8F) return 2;
  if (like > 0.4F) return 3;
  if (a.head != 0 && a.head == b.head) return 4;
  return like > 0 ? 0 : 5;
}

std::uint8_t form_level(Form a, Form b) {
  if (a == b) return 1;
  const auto change = [](Form f) { return f == Form::change_up || f == Form::change_down; };
  const auto times = [](Form f) { return f == Form::times_less || f == Form::times_more; };
  if (change(a) && change(b)) return 3;
  if (times(a) && times(b)) return 3;
  if ((change(a) && b == Form::level) || (change(b) && a == Form::level)) return 2;
  return 4;
}

std::uint8_t thing_level(const Comparable& a, const Comparable& b) {
  if (a.family != "count") return 0;
  if (a.thing == b.thing) return a.thing.empty() ? 0 : 1;
  if (a.thing.empty() || b.thing.empty()) return 2;
  return 3;
}

std::uint8_t time_level(const Claim& a, const Claim& b, const std::vector<Document>& documents) {
  const Qualifiers& p = a.qualifiers;
  const Qualifiers& q = b.qualifiers;
  if (a.date() || a.time()) return 0;
  if (!p.time || !q.time) {  // as far as nothing else is said, a figure is of the day that its document is
    if (a.document >= documents.size() || b.document >= documents.size() || a.document == b.document) return 0;
    const std::optional<Day> x = documents[a.document].published;
    const std::optional<Day> y = documents[b.document].published;
    if (!x || !y) return 0;
    return *x == *y ? 6 : 7;
  }
  const bool stated = p.time_stated && q.time_stated;
  if (*p.time == *q.time) return stated ? 1 : 2;
  if (overlapping(*p.time, *q.time)) return 3;
  return stated ? 5 : 4;
}

std::uint8_t pair_level(std::string_view a, std::string_view b) {
  if (a.empty() && b.empty()) return 0;
  if (a == b) return 1;
  return a.empty() || b.empty() ? 2 : 3;
}

std::uint8_t kind_level(Kind kind) {
  switch (kind) {
    case Kind::money: return 1;
    case Kind::percent: return 2;
    case Kind::ratio: return 3;
    case Kind::count: return 4;
    case Kind::number: return 5;
    case Kind::measure: return 6;
    case Kind::duration: return 7;
    case Kind::age: return 8;
    case Kind::rank:
    case Kind::ordinal: return 9;
    case Kind::date: return 10;
    case Kind::time: return 11;
    default: return 0;
  }
}

std::uint8_t digits_level(const Comparable& a, const Comparable& b) {
  if (a.time) return 6;
  const int least = std::min(a.digits, b.digits);
  if (a.date) return level(least >= 4 ? 9 : least == 3 ? 8 : 7);
  return level(std::clamp(least, 0, 5));
}

// How much of the sentence that says less the other says, too; unknown where the two share less than two terms.
std::uint8_t frame_level(const TermVector& a, const TermVector& b, const Shared& shared) {
  const float least = std::min(a.sum, b.sum);
  if (shared.terms < 2 || least <= 0) return 0;
  const float part = shared.weight / least;
  return part < 0.4F ? 1 : part < 0.7F ? 2 : part < 0.9F ? 3 : 4;
}

// Two long figures that are nearly one are of one thing, whatever else was read into the sentences around them: what would
// exclude that counts as not known.
void soften(Evidence& e) {
  const auto at = [&](Aspect aspect) -> std::uint8_t& { return e[static_cast<std::size_t>(aspect)]; };
  if (at(Aspect::subject) == 6) at(Aspect::subject) = 5;
  if (at(Aspect::property) == 6 || at(Aspect::property) == 9) at(Aspect::property) = 0;
  if (at(Aspect::form) > 1) at(Aspect::form) = 0;
  if (at(Aspect::time) == 5) at(Aspect::time) = 4;
  if (at(Aspect::base) == 3) at(Aspect::base) = 2;
  if (at(Aspect::scope) == 3) at(Aspect::scope) = 2;
  if (at(Aspect::thing) == 3) at(Aspect::thing) = 2;
}

}  // namespace

Shared shared_terms(const TermVector& a, const TermVector& b) {
  Shared out;
  auto x = a.terms.begin();
  auto y = b.terms.begin();
  while (x != a.terms.end() && y != b.terms.end()) {
    if (x->id < y->id) {
      ++x;
    } else if (y->id < x->id) {
      ++y;
    } else {
      out.weight += std::min(x->weight, y->weight);
      ++out.terms;
      ++x, ++y;
    }
  }
  return out;
}

float likeness(const TermVector& a, const TermVector& b, const Shared& shared) {
  const float all = a.sum + b.sum;
  return all > 0 ? 2 * shared.weight / all : 0;
}

Profiles::Profiles(const Case& c, const ComparableTable& comparables)
    : case_(c), profiles_(c.claims.size()), families_(1) {
  weigh_terms();
  std::unordered_map<std::string, std::uint32_t> families, subjects, values;
  std::unordered_map<std::string, std::size_t> things;
  per_document_.emplace_back();
  value_counts_.push_back(0);
  telling_.resize(c.contexts.size());
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    const Claim& claim = c.claims[i];
    if (claim.kind == Kind::name || claim.repeats) continue;
    Profile& p = profiles_[i];
    p.value = comparables.of(claim);
    if (p.value.family.empty()) continue;
    const auto family = families.emplace(p.value.family, static_cast<std::uint32_t>(families_.size()));
    if (family.second) {
      families_.emplace_back();
      per_document_.emplace_back(c.documents.size(), 0);
    }
    p.family = family.first->second;
    families_[p.family].push_back(i);
    if (claim.document < per_document_[p.family].size()) ++per_document_[p.family][claim.document];
    const auto value = values.emplace(p.value.family + '|' + value_key(p.value),
                                      static_cast<std::uint32_t>(value_counts_.size()));
    if (value.second) value_counts_.push_back(0);
    p.group = value.first->second;
    p.leading = leading_digits(p.value);
    ++value_counts_[p.group];
    if (p.value.digits >= 2 && claim.context < telling_.size()) telling_[claim.context].push_back(p.group);
    if (!claim.subject.empty()) {
      const std::string key = claim.entity ? '#' + std::to_string(*claim.entity) : lower_ascii(claim.subject);
      p.named = claim.entity || names_.contains(lower_ascii(claim.subject));
      if (const auto name = name_terms_.find(lower_ascii(claim.subject)); name != name_terms_.end()) p.name = name->second;
      p.subject = subjects.emplace(key, static_cast<std::uint32_t>(subjects.size() + 1)).first->second;
    }
    read_claim(i);
  }
  find_leads();
  for (auto& values_of : telling_) std::sort(values_of.begin(), values_of.end());
}

void Profiles::weigh_terms() {
  const std::size_t n = case_.terms.size();
  canonical_.resize(n);
  std::unordered_map<std::string, std::size_t> by_spelling;
  for (std::size_t e = 0; e < case_.entities.size(); ++e) {
    for (const Spelling& s : case_.entities[e].spellings) by_spelling.emplace(lower_ascii(s.name), e);
  }
  std::vector<std::uint32_t> first(case_.entities.size(), 0xFFFFFFFF);
  for (std::uint32_t t = 0; t < n; ++t) {
    canonical_[t] = t;
    const std::string& text = case_.terms[t];
    if (text.starts_with('@')) names_.insert(text.substr(1));
    if (text.empty() || text[0] == '=') continue;
    const auto it = by_spelling.find(text[0] == '@' ? text.substr(1) : text);
    if (it == by_spelling.end()) continue;
    std::uint32_t& stands = first[it->second];
    if (stands == 0xFFFFFFFF) stands = t;
    canonical_[t] = stands;
  }
  for (std::uint32_t t = 0; t < n; ++t) {
    if (case_.terms[t].starts_with('@')) name_terms_.emplace(case_.terms[t].substr(1), canonical_[t]);
  }
  std::vector<std::uint32_t> seen(n, 0);
  std::vector<std::uint32_t> last(n, 0xFFFFFFFF);
  for (std::uint32_t k = 0; k < case_.contexts.size(); ++k) {
    for (const Term& t : case_.contexts[k]) {
      const std::uint32_t id = canonical(t.id);
      if (last[id] != k) ++seen[id], last[id] = k;
    }
  }
  // A prior of twenty sentences, so that in a set of two sentences what they share still weighs.
  rarity_.resize(n);
  const double all = static_cast<double>(case_.contexts.size()) + 20;
  for (std::size_t i = 0; i < n; ++i) rarity_[i] = static_cast<float>(std::log(all / (seen[i] + 1.0)));
  sentences_.resize(case_.contexts.size());
  for (std::size_t k = 0; k < case_.contexts.size(); ++k) {
    TermVector& v = sentences_[k];
    for (const Term& t : case_.contexts[k]) v.terms.push_back({canonical(t.id), rarity_[canonical(t.id)]});
    finish(v);
  }
}

void Profiles::read_claim(std::size_t i) {
  const Claim& claim = case_.claims[i];
  Profile& p = profiles_[i];
  for (const std::uint32_t t : claim.property_terms) p.property.push_back(canonical(t));
  if (!p.property.empty()) p.head = p.property.back() + 1;
  p.role = p.property;
  // What the list, the table or the sentence before has named for the figure stands as near as its neighbours.
  for (const std::uint32_t t : p.property) p.nearby.terms.push_back({t, rarity_[t] * 0.8F});
  if (claim.predicate != 0xFFFF && claim.context < case_.contexts.size()) {
    for (const Term& t : case_.contexts[claim.context])
      if (t.word == claim.predicate) p.role.push_back(canonical(t.id));
  }
  std::sort(p.role.begin(), p.role.end());
  p.role.erase(std::unique(p.role.begin(), p.role.end()), p.role.end());
  std::sort(p.property.begin(), p.property.end());
  p.property.erase(std::unique(p.property.begin(), p.property.end()), p.property.end());
  for (const std::uint32_t t : claim.subject_terms) p.subject_terms.push_back(canonical(t));
  std::sort(p.subject_terms.begin(), p.subject_terms.end());
  if (claim.context < case_.contexts.size()) {
    for (const Term& t : case_.contexts[claim.context]) {
      const std::uint32_t id = canonical(t.id);
      const int apart = std::abs(static_cast<int>(t.word) - static_cast<int>(claim.word));
      const int clauses = std::abs(static_cast<int>(t.clause) - static_cast<int>(claim.clause));
      const float weight = rarity_[id] * 4.0F / static_cast<float>(4 + apart) * std::pow(0.6F, static_cast<float>(clauses));
      p.nearby.terms.push_back({id, weight});
    }
    finish(p.nearby);
    stand_beside(p, claim, case_.contexts[claim.context]);
    for (const WeightedTerm& t : p.nearby.terms) {
      if (rarity_[t.id] > 1) p.signature |= std::uint64_t{1} << ((t.id * 0x9E3779B1U) >> 26U);
    }
  }
  if (claim.document < case_.documents.size()) {
    const Document& document = case_.documents[claim.document];
    p.place = document.text.empty() ? 0 : static_cast<float>(claim.span.begin) / static_cast<float>(document.text.size());
    if (claim.sentence < document.sentences.size()) {
      const Sentence& sentence = document.sentences[claim.sentence];
      p.title = document.blocks[sentence.block].role == Role::title;
      p.korean = hangul(slice(document.text, sentence.span));
    }
  }
}

void Profiles::find_leads() {
  leads_.assign(case_.documents.size(), no_term);
  std::vector<std::size_t> document(case_.contexts.size(), case_.documents.size());
  for (const Claim& claim : case_.claims)
    if (claim.context < document.size()) document[claim.context] = claim.document;
  std::vector<std::unordered_map<std::uint32_t, std::size_t>> counts(case_.documents.size());
  for (std::size_t k = 0; k < document.size(); ++k) {
    if (document[k] >= counts.size()) continue;
    for (const Term& t : case_.contexts[k])
      if (case_.terms[t.id].starts_with('@')) ++counts[document[k]][canonical(t.id)];
  }
  for (std::size_t d = 0; d < counts.size(); ++d) {
    std::size_t most = 1;
    for (const auto& [name, n] : counts[d]) {
      if (n > most || (n == most && n > 1 && name < leads_[d])) most = n, leads_[d] = name;
    }
  }
}

// Whose figure it is: the same; another that the other's sentence or document is about, too ("met"); another.
std::uint8_t Profiles::subject_level(std::size_t i, std::size_t j) const {
  const Profile& a = profiles_[i];
  const Profile& b = profiles_[j];
  const Claim& x = case_.claims[i];
  const Claim& y = case_.claims[j];
  if (a.subject == 0 || b.subject == 0) return 0;
  const bool given = x.subject_given && y.subject_given;
  if (a.subject == b.subject) return given ? 1 : 2;
  if (!a.subject_terms.empty() && !b.subject_terms.empty()) {
    const float like = shared_part(a.subject_terms, b.subject_terms, rarity_);
    if (like > 0.85F) return given ? 1 : 2;
    if (like > 0.6F) return 3;
    // 한빛은행, 나래은행: one kind of thing, two of them.
    const bool words = x.subject.find(' ') == std::string::npos && y.subject.find(' ') == std::string::npos;
    if (given && words && like > 0) return 6;
  }
  const auto about = [&](std::uint32_t name, const Profile& other, const Claim& claim) {
    return name != no_term && (std::find(other.names.begin(), other.names.end(), name) != other.names.end() ||
                               (!claim.subject_given && leads_[claim.document] == name));
  };
  const bool met = about(a.name, b, y) || about(b.name, a, x);
  if (met) return given && a.named && b.named ? 8 : 7;
  if (given && a.named && b.named) return 6;
  return given ? 4 : 5;
}

// The two next terms before and behind the figure, names aside, and the names by their distance.
void Profiles::stand_beside(Profile& p, const Claim& claim, const std::vector<Term>& terms) const {
  constexpr std::size_t next = 2;
  std::vector<std::pair<int, std::uint32_t>> names;
  std::vector<std::uint32_t> before;
  std::size_t behind = 0;
  for (const Term& t : terms) {
    const std::uint32_t id = canonical(t.id);
    if (!case_.terms[t.id].empty() && case_.terms[t.id][0] == '@') {
      // A name before the figure stands nearer than one behind it.
      const int apart = static_cast<int>(claim.word) - static_cast<int>(t.word);
      names.emplace_back(apart >= 0 ? apart : 3 - apart, id);
      continue;
    }
    if (t.word <= claim.word) {
      before.push_back(id);
    } else if (behind < next) {
      p.beside.push_back(id);
      ++behind;
    }
  }
  const std::size_t from = before.size() > next ? before.size() - next : 0;
  p.beside.insert(p.beside.end(), before.begin() + static_cast<std::ptrdiff_t>(from), before.end());
  std::sort(p.beside.begin(), p.beside.end());
  p.beside.erase(std::unique(p.beside.begin(), p.beside.end()), p.beside.end());
  std::sort(names.begin(), names.end());
  for (const auto& [apart, id] : names) p.names.push_back(id);
}

bool Profiles::worth_a_look(std::size_t a, std::size_t b) const {
  const Profile& p = profiles_[a];
  const Profile& q = profiles_[b];
  if ((p.signature & q.signature) != 0 || p.group == q.group) return true;
  if (p.leading != 0 && p.leading == q.leading) return true;
  if (families_[p.family].size() <= 24) return true;  // so few that circumstances may tell
  if (p.subject != 0 && p.subject == q.subject) return true;
  const std::string& x = case_.claims[a].property.id;
  return !x.empty() && x == case_.claims[b].property.id;
}

Evidence Profiles::observe(std::size_t a, std::size_t b) const {
  const Profile& p = profiles_[a];
  const Profile& q = profiles_[b];
  const Claim& x = case_.claims[a];
  const Claim& y = case_.claims[b];
  Evidence e{};
  const auto set = [&](Aspect aspect, std::uint8_t at) { e[static_cast<std::size_t>(aspect)] = at; };
  set(Aspect::subject, subject_level(a, b));
  set(Aspect::role, role_level(p, q, x.property, y.property, rarity_));
  set(Aspect::property, property_level(p, q, x.property, y.property, rarity_));
  const std::uint8_t time = time_level(x, y, case_.documents);
  set(Aspect::form, x.former != y.former && time != 1 && time != 2 ? 5 : form_level(x.form, y.form));
  set(Aspect::thing, thing_level(p.value, q.value));
  set(Aspect::time, time);
  set(Aspect::base, pair_level(x.qualifiers.base, y.qualifiers.base));
  set(Aspect::scope, pair_level(x.qualifiers.scope, y.qualifiers.scope));
  if (!p.names.empty() && !q.names.empty()) {
    const auto holds = [](const std::vector<std::uint32_t>& names, std::uint32_t id) {
      return std::find(names.begin(), names.end(), id) != names.end();
    };
    const bool met = holds(p.names, q.names.front()) || holds(q.names, p.names.front());
    set(Aspect::names, p.names.front() == q.names.front() ? 1 : met ? 2 : 3);
  }
  const std::uint8_t shift = p.korean != q.korean ? 8 : 0;
  std::size_t side_by_side = 0;
  for (const std::uint32_t id : p.beside)
    side_by_side += std::binary_search(q.beside.begin(), q.beside.end(), id);
  set(Aspect::beside, static_cast<std::uint8_t>(1 + std::min<std::size_t>(side_by_side, 3) + shift / 2));
  set(Aspect::nearby, static_cast<std::uint8_t>(1 + bin(likeness(p.nearby, q.nearby, shared_terms(p.nearby, q.nearby))) + shift));
  if (x.context < sentences_.size() && y.context < sentences_.size()) {
    const TermVector& own = sentences_[x.context];
    const TermVector& other = sentences_[y.context];
    const Shared common = shared_terms(own, other);
    set(Aspect::sentence, static_cast<std::uint8_t>(1 + bin(likeness(own, other, common)) + shift));
    if (x.context != y.context) {
      set(Aspect::frame, frame_level(own, other, common));
      std::size_t shared = 0;
      auto i = telling_[x.context].begin();
      auto j = telling_[y.context].begin();
      while (i != telling_[x.context].end() && j != telling_[y.context].end()) {
        if (*i < *j) {
          ++i;
        } else if (*j < *i) {
          ++j;
        } else {
          shared += *i != p.group && *i != q.group;
          ++i, ++j;
        }
      }
      set(Aspect::company, level(std::min<std::size_t>(shared, 2)));
    }
  }
  const auto count = [&](const Claim& c) { return per_document_[p.family][c.document]; };
  if (p.family < per_document_.size() && x.document < per_document_[p.family].size() &&
      y.document < per_document_[p.family].size()) {
    const std::uint32_t n = x.document == y.document ? count(x) : count(x) * count(y);
    set(Aspect::scarcity, level(n <= 1 ? 1 : n <= 4 ? 2 : n <= 16 ? 3 : n <= 64 ? 4 : 5));
  }
  if (p.title || q.title) {
    set(Aspect::place, p.title && q.title ? 5 : 4);
  } else {
    const float apart = std::abs(p.place - q.place);
    set(Aspect::place, apart < 0.12F ? 1 : apart < 0.35F ? 2 : 3);
  }
  set(Aspect::documents, x.document != y.document      ? 1
                         : x.context == y.context     ? 3
                         : p.title != q.title         ? 4
                                                      : 2);
  set(Aspect::kind, kind_level(x.kind));
  const auto at = [&](Aspect aspect) { return e[static_cast<std::size_t>(aspect)]; };
  const auto one_of = [&](Aspect aspect, std::initializer_list<std::uint8_t> levels) {
    return std::find(levels.begin(), levels.end(), at(aspect)) != levels.end();
  };
  const bool clear = at(Aspect::subject) == 1 && one_of(Aspect::property, {1, 2, 7}) && at(Aspect::form) == 1 &&
                     one_of(Aspect::time, {0, 1, 2, 3, 6, 7}) && one_of(Aspect::base, {0, 1}) &&
                     one_of(Aspect::scope, {0, 1}) && x.document != y.document && !p.title && !q.title;
  set(Aspect::whole, clear ? 1 : 0);
  if (values_agree(p.value, q.value)) {
    set(Aspect::digits, digits_level(p.value, q.value));
    const std::uint32_t n = std::max(value_counts_[p.group], value_counts_[q.group]);
    set(Aspect::frequency, n <= 3 ? 1 : n <= 6 ? 2 : 3);
  } else {
    const Likeness like = daejo::likeness(p.value, q.value);
    set(Aspect::likeness, level(static_cast<std::size_t>(like) + 1));
    if (like == Likeness::telling_slip || like == Likeness::telling_close) soften(e);
    // "사례집은 총 20편으로 구성돼 있다", "… 10편으로 …": one sentence with another figure, however far the two are apart.
    if (at(Aspect::frame) >= 3 && at(Aspect::thing) < 2 && at(Aspect::form) == 1 &&
        (like == Likeness::near || like == Likeness::same_order || like == Likeness::far))
      set(Aspect::likeness, 10);
  }
  return e;
}

}  // namespace daejo
