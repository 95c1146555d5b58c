#include "daejo/graph/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <map>
#include <numeric>

#include "daejo/base/ascii.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// Texts as numbers from 1; the empty one is 0.
class Numbers {
 public:
  std::uint32_t of(std::string_view text) {
    if (text.empty()) return 0;
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
    numbers_.emplace(texts_.emplace_back(text), next);
    return next;
  }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

// Equal for equal values of one family.
void append_key(std::string& out, const Comparable& value) {
  if (value.date) {
    out.append(value.date->from.text()).append(1, '/').append(value.date->to.text());
  } else if (value.time) {
    out.append(value.time->from.text()).append(1, '/').append(value.time->to.text());
  } else {
    out += value.value ? value.value->trimmed().text() : value.stated.text();
  }
}

// The first three of at least four digits, with their place; 0 for what has fewer.
std::uint32_t leading_digits(const Comparable& value) {
  if (value.digits < 4 || !value.value || value.value->is_zero()) return 0;
  const Decimal d = value.value->trimmed().abs();
  const int magnitude = d.magnitude();
  const int last = std::max(magnitude - 2, std::min(d.exponent(), 0));
  const Decimal first = d.cut(last).shifted(-last);
  Decimal::Coefficient digits = first.coefficient();
  for (int e = first.exponent(); e > 0; --e) digits *= 10;
  return static_cast<std::uint32_t>(digits) + 1000 * static_cast<std::uint32_t>(magnitude + 64);
}

// How often each digit stands in it: equal for 3612 and 3162.
std::uint32_t shuffled_digits(const Decimal& value) {
  const Decimal d = value.trimmed().abs();
  Decimal::Coefficient digits = d.coefficient();
  std::uint64_t often = 0;
  for (; digits != 0; digits /= 10) often += std::uint64_t{1} << (6U * static_cast<unsigned>(digits % 10));
  const auto mixed = often * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(d.magnitude() + 64);
  return static_cast<std::uint32_t>(mixed >> 32U ^ mixed) | 1U;
}

// A bit for each of 64 classes of numbers.
std::uint64_t bit_of(std::uint32_t id) { return std::uint64_t{1} << ((id * 0x9E3779B1U) >> 26U); }

std::uint64_t bits_of(std::span<const std::uint32_t> ids) {
  std::uint64_t out = 0;
  for (const std::uint32_t id : ids) out |= bit_of(id);
  return out;
}

void sort_unique(std::vector<std::uint32_t>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

Period period(const DateValue& time, bool stated) {
  const auto number = [](const PartialDate& d) {
    return (std::int64_t{d.year} * 64 + d.month) * 64 + d.day;  // in the order of the dates
  };
  return {number(time.from), number(time.to), true, stated, time.grain == Grain::day && time.from.month == 0};
}

bool is_name(std::string_view term) { return term.starts_with('@'); }

// What a term loses across so many clauses.
float across(std::size_t clauses) {
  static const std::array<float, 8> few = [] {
    std::array<float, 8> out{};
    for (std::size_t n = 0; n < out.size(); ++n) out[n] = std::pow(0.6F, static_cast<float>(n));
    return out;
  }();
  return clauses < few.size() ? few[clauses] : std::pow(0.6F, static_cast<float>(clauses));
}

}  // namespace

Profiles::Profiles(const Case& c, const ComparableTable& comparables)
    : case_(c), profiles_(c.claims.size()), values_(c.claims.size()), families_(1) {
  weigh_terms();
  weigh_sentences();
  find_leads();
  number_claims(comparables);
  find_dates_of_figures();
}

void Profiles::number_claims(const ComparableTable& comparables) {
  const Case& c = case_;
  Numbers families, subjects, values, properties, things, bases, scopes;
  std::vector<std::vector<std::uint32_t>> telling(c.contexts.size());
  std::string key;
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    const Claim& claim = c.claims[i];
    Profile& p = profiles_[i];
    p.document = static_cast<std::uint32_t>(claim.document);
    if (claim.kind == Kind::name || claim.repeats || claim.of_document) continue;
    Comparable& value = values_[i];
    value = comparables.of(claim);
    if (value.family.empty()) continue;
    p.value = QuickValue(value);
    p.family = families.of(value.family);
    if (p.family == families_.size()) families_.emplace_back();
    families_[p.family].push_back(i);
    key.assign(value.family).append(1, '|');
    append_key(key, value);
    p.group = values.of(key);
    if (value.digits >= 2 && claim.context < telling.size()) telling[claim.context].push_back(p.group);
    if (!claim.subject.empty()) {
      const std::string spelling = lower_ascii(claim.subject);
      const auto name = name_terms_.find(spelling);
      p.named = claim.entity || name != name_terms_.end();
      if (name != name_terms_.end()) p.name = name->second;
      p.subject = subjects.of(claim.entity ? '#' + std::to_string(*claim.entity) : spelling);
      p.one_word = claim.subject.find(' ') == std::string::npos;
    }
    p.property_id = properties.of(claim.property.id);
    p.thing = things.of(value.thing);
    p.per = things.of(value.per);
    p.per_time = value.per_time;
    p.near = things.of(claim.property.near);
    p.listed = value.listed;
    p.base = bases.of(claim.qualifiers.base);
    p.scope = scopes.of(claim.qualifiers.scope);
    p.region = scopes.of(claim.qualifiers.region);
    p.undated = scopes.of(claim.qualifiers.undated);
    p.leading = leading_digits(value);
    p.shuffled = p.leading == 0 ? 0 : shuffled_digits(*value.value);
    p.digits = value.digits;
    p.date = value.date.has_value();
    p.time_of_day = value.time.has_value();
    p.count = value.family == "count";
    read_claim(i);
  }
  count_claims();
  find_lists();
  std::vector<std::uint64_t> telling_bits(telling.size());
  for (std::size_t k = 0; k < telling.size(); ++k) {
    std::sort(telling[k].begin(), telling[k].end());
    sentences_[k].telling = add(telling[k]);
    telling_bits[k] = bits_of(telling[k]);
  }
  for (Profile& p : profiles_)
    if (p.family != 0 && p.context < telling_bits.size()) p.telling_bits = telling_bits[p.context];
}

void Profiles::count_claims() {
  std::vector<std::uint32_t> of_value, of_document(case_.documents.size());
  for (const Profile& p : profiles_) {
    if (p.family == 0) continue;
    if (p.group >= of_value.size()) of_value.resize(p.group + 1);
    ++of_value[p.group];
    if (p.document < of_document.size()) ++of_document[p.document];
  }
  for (const std::vector<std::size_t>& family : families_) {
    for (std::size_t i = 0; i < family.size();) {
      std::size_t end = i;
      while (end < family.size() && profiles_[family[end]].document == profiles_[family[i]].document) ++end;
      for (const std::size_t n = end - i; i < end; ++i) {
        Profile& p = profiles_[family[i]];
        if (p.document < of_document.size()) {
          p.in_document = static_cast<std::uint32_t>(n);
          p.alone = of_document[p.document] == 1;
        }
        p.frequency = of_value[p.group];
      }
    }
  }
}

IdList Profiles::add(std::span<const std::uint32_t> ids) {
  const IdList out{static_cast<std::uint32_t>(ids_.size()), static_cast<std::uint32_t>(ids.size())};
  ids_.insert(ids_.end(), ids.begin(), ids.end());
  weights_.resize(ids_.size());
  return out;
}

void Profiles::weigh_terms() {
  const std::size_t n = case_.terms.size();
  canonical_.resize(n);
  std::unordered_map<std::string, std::size_t> by_spelling;
  for (std::size_t e = 0; e < case_.entities.size(); ++e) {
    for (const Spelling& s : case_.entities[e].spellings) by_spelling.emplace(lower_ascii(s.name), e);
  }
  std::vector<std::uint32_t> first(case_.entities.size(), no_term);
  std::string text;
  for (std::uint32_t t = 0; t < n; ++t) {
    canonical_[t] = t;
    const std::string_view term = case_.terms[t];
    if (term.empty() || term[0] == '=') continue;
    text = is_name(term) ? term.substr(1) : term;
    const auto it = by_spelling.find(text);
    if (it == by_spelling.end()) continue;
    std::uint32_t& stands = first[it->second];
    if (stands == no_term) stands = t;
    canonical_[t] = stands;
  }
  for (std::uint32_t t = 0; t < n; ++t) {
    const std::string_view term = case_.terms[t];
    if (is_name(term)) name_terms_.emplace(term.substr(1), canonical_[t]);
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
  std::vector<float> by_count(case_.contexts.size() +
                              1);  // 0: not yet worked out, but for what weighs nothing
  for (std::size_t i = 0; i < n; ++i) {
    float& rarity = by_count[seen[i]];
    if (rarity == 0) rarity = static_cast<float>(std::log(all / (seen[i] + 1.0)));
    rarity_[i] = rarity;
  }
}

void Profiles::weigh_sentences() {
  sentences_.resize(case_.contexts.size());
  order_.resize(case_.contexts.size());
  for (std::size_t k = 0; k < case_.contexts.size(); ++k) {
    const std::vector<Term>& terms = case_.contexts[k];
    std::vector<std::uint32_t>& order = order_[k];
    order.resize(terms.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return canonical(terms[a].id) < canonical(terms[b].id);
    });
    Sentence& sentence = sentences_[k];
    sentence.terms.begin = static_cast<std::uint32_t>(ids_.size());
    for (const std::uint32_t i : order) {
      const std::uint32_t id = canonical(terms[i].id);
      if (ids_.size() > sentence.terms.begin && ids_.back() == id) continue;
      ids_.push_back(id);
      weights_.push_back(rarity_[id]);
      sentence.sum += rarity_[id];
    }
    sentence.terms.size = static_cast<std::uint32_t>(ids_.size()) - sentence.terms.begin;
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
      if (is_name(case_.terms[t.id])) ++counts[document[k]][canonical(t.id)];
  }
  for (std::size_t d = 0; d < counts.size(); ++d) {
    std::size_t most = 1;
    for (const auto& [name, n] : counts[d]) {
      if (n > most || (n == most && n > 1 && name < leads_[d])) most = n, leads_[d] = name;
    }
  }
}

void Profiles::read_claim(std::size_t i) {
  const Claim& claim = case_.claims[i];
  Profile& p = profiles_[i];
  p.context = static_cast<std::uint32_t>(claim.context);
  p.form = claim.form;
  p.single = claim.property.single;
  p.lasting = claim.property.lasting;
  p.kind = claim.kind;
  p.given = claim.subject_given;
  p.former = claim.former;
  if (claim.parenthesis_of) p.parenthesis_of = static_cast<std::uint32_t>(*claim.parenthesis_of);
  p.additive = claim.qualifiers.additive;
  p.qualified = p.former || p.additive;
  p.total = claim.qualifiers.total;
  p.average = claim.qualifiers.scope == "average";
  p.scoped = p.scope != 0 || p.region != 0 || p.total;
  if (claim.qualifiers.time) p.time = period(*claim.qualifiers.time, claim.qualifiers.time_stated);
  read_terms(p, claim);
  if (claim.document < case_.documents.size()) {
    const Document& document = case_.documents[claim.document];
    p.lead = leads_[claim.document];
    if (document.published)
      p.published = static_cast<std::int32_t>(document.published->time_since_epoch().count());
    p.place = document.text.empty()
                  ? 0
                  : static_cast<float>(claim.span.begin) / static_cast<float>(document.text.size());
    if (claim.sentence < document.sentences.size()) {
      const daejo::Sentence& sentence = document.sentences[claim.sentence];
      p.title = document.blocks[sentence.block].role == Role::title;
      p.korean = has_hangul(slice(document.text, sentence.span));
    }
  }
}

void Profiles::read_terms(Profile& p, const Claim& claim) {
  const bool in_context = claim.context < case_.contexts.size();
  scratch_.clear();
  for (const std::uint32_t t : claim.subject_terms) scratch_.push_back(canonical(t));
  std::sort(scratch_.begin(), scratch_.end());
  p.subject_terms = add(scratch_);
  p.subject_bits = bits_of(scratch_);
  scratch_.clear();
  for (const std::uint32_t t : claim.property_terms) scratch_.push_back(canonical(t));
  if (!scratch_.empty()) p.head = scratch_.back() + 1;
  sort_unique(scratch_);
  p.property = add(scratch_);
  p.property_bits = bits_of(scratch_);
  if (in_context) weigh_around(p, claim, scratch_);
  if (claim.predicate != 0xFFFF && in_context) {
    for (const Term& t : case_.contexts[claim.context])
      if (t.word == claim.predicate) scratch_.push_back(canonical(t.id));
    sort_unique(scratch_);
  }
  p.role = add(scratch_);
  p.role_bits = bits_of(scratch_);
  if (in_context) stand_beside(p, claim);
}

// The terms of the sentence by their distance. What the list, the table or the sentence before has named for
// the figure stands as near as its neighbours; a term that stands twice counts where it weighs most.
void Profiles::weigh_around(Profile& p, const Claim& claim, std::span<const std::uint32_t> property) {
  const std::vector<Term>& terms = case_.contexts[claim.context];
  p.nearby.begin = static_cast<std::uint32_t>(ids_.size());
  const auto take = [&](std::uint32_t id, float weight) {
    if (ids_.size() > p.nearby.begin && ids_.back() == id) {
      weights_.back() = std::max(weights_.back(), weight);
      return;
    }
    ids_.push_back(id);
    weights_.push_back(weight);
    if (rarity_[id] > 1) p.signature |= bit_of(id);
  };
  auto named = property.begin();
  for (const std::uint32_t at : order_[claim.context]) {
    const Term& t = terms[at];
    const std::uint32_t id = canonical(t.id);
    for (; named != property.end() && *named <= id; ++named) take(*named, rarity_[*named] * 0.8F);
    const int apart = std::abs(static_cast<int>(t.word) - static_cast<int>(claim.word));
    const auto clauses =
        static_cast<std::size_t>(std::abs(static_cast<int>(t.clause) - static_cast<int>(claim.clause)));
    take(id, rarity_[id] * 4.0F / static_cast<float>(4 + apart) * across(clauses));
  }
  for (; named != property.end(); ++named) take(*named, rarity_[*named] * 0.8F);
  p.nearby.size = static_cast<std::uint32_t>(ids_.size()) - p.nearby.begin;
  for (std::size_t i = p.nearby.begin; i < weights_.size(); ++i) p.nearby_sum += weights_[i];
}

// The two next terms before and behind the figure, names aside, and the names by their distance.
void Profiles::stand_beside(Profile& p, const Claim& claim) {
  constexpr std::size_t next = 2;
  std::vector<std::pair<int, std::uint32_t>> names;
  std::array<std::uint32_t, next> before{};  // the last ones, in a ring
  std::size_t passed = 0;
  std::size_t behind = 0;
  scratch_.clear();
  for (const Term& t : case_.contexts[claim.context]) {
    const std::uint32_t id = canonical(t.id);
    if (is_name(case_.terms[t.id])) {
      // A name before the figure stands nearer than one behind it.
      const int apart = static_cast<int>(claim.word) - static_cast<int>(t.word);
      names.emplace_back(apart >= 0 ? apart : 3 - apart, id);
      continue;
    }
    if (t.word <= claim.word) {
      before[passed++ % next] = id;
    } else if (behind < next) {
      scratch_.push_back(id);
      ++behind;
    }
  }
  scratch_.insert(scratch_.end(), before.begin(), before.begin() + std::min(passed, next));
  sort_unique(scratch_);
  p.beside = add(scratch_);
  p.beside_bits = bits_of(scratch_);
  std::sort(names.begin(), names.end());
  scratch_.clear();
  for (const auto& [apart, id] : names) scratch_.push_back(id);
  p.names = add(scratch_);
  if (!scratch_.empty()) p.first_name = scratch_.front();
}

}  // namespace daejo
