#include "daejo/graph/profile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <numeric>
#include <string>
#include <unordered_map>

namespace daejo {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

bool hangul(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xEA && byte <= 0xED;
  });
}

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
  const auto bytes = [&](const auto& v) { out.append(reinterpret_cast<const char*>(&v), sizeof v); };
  if (value.date) {
    out += 'd';
    bytes(value.date->from);
    bytes(value.date->to);
  } else if (value.time) {
    out += 't';
    bytes(value.time->from);
    bytes(value.time->to);
  } else if (value.value) {
    out += '=';
    const Decimal v = value.value->trimmed();
    const Decimal::Coefficient digits = v.coefficient();
    const int exponent = v.exponent();
    bytes(digits);
    bytes(exponent);
  } else {
    out += value.stated.text();
  }
}

// A bit for each of 64 classes of numbers.
std::uint64_t bit_of(std::uint32_t id) { return std::uint64_t{1} << ((id * 0x9E3779B1U) >> 26U); }

bool is_name(std::string_view term) { return !term.empty() && term[0] == '@'; }

}  // namespace

Profiles::Profiles(const Case& c, const ComparableTable& comparables)
    : case_(c), profiles_(c.claims.size()), values_(c.claims.size()), families_(1) {
  weigh_terms();
  weigh_sentences();
  number_claims(comparables);
}

void Profiles::number_claims(const ComparableTable& comparables) {
  const Case& c = case_;
  Numbers families, subjects, values, properties, things, bases, scopes;
  per_document_.emplace_back();
  value_counts_.push_back(0);
  std::vector<std::vector<std::uint32_t>> telling(c.contexts.size());
  std::string key;
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    const Claim& claim = c.claims[i];
    if (claim.kind == Kind::name || claim.repeats) continue;
    Profile& p = profiles_[i];
    Comparable value = comparables.of(claim);
    if (value.family.empty()) continue;
    p.family = families.of(value.family);
    if (p.family == families_.size()) {
      families_.emplace_back();
      per_document_.emplace_back(c.documents.size(), 0);
    }
    families_[p.family].push_back(i);
    p.document = static_cast<std::uint32_t>(claim.document);
    if (claim.document < per_document_[p.family].size()) ++per_document_[p.family][claim.document];
    key.assign(reinterpret_cast<const char*>(&p.family), sizeof p.family);
    append_key(key, value);
    p.group = values.of(key);
    if (p.group == value_counts_.size()) value_counts_.push_back(0);
    ++value_counts_[p.group];
    p.context = static_cast<std::uint32_t>(claim.context);
    if (value.digits >= 2 && claim.context < telling.size()) telling[claim.context].push_back(p.group);
    if (!claim.subject.empty()) {
      const std::string spelling = lower(claim.subject);
      p.named = claim.entity || names_.contains(spelling);
      p.subject = subjects.of(claim.entity ? '#' + std::to_string(*claim.entity) : spelling);
      p.one_word = claim.subject.find(' ') == std::string::npos;
    }
    p.property_id = properties.of(claim.property.id);
    p.thing = things.of(value.thing);
    p.base = bases.of(claim.qualifiers.base);
    p.scope = scopes.of(claim.qualifiers.scope);
    p.digits = value.digits;
    p.date = value.date.has_value();
    p.time_of_day = value.time.has_value();
    p.count = value.family == "count";
    values_[i] = QuickValue(std::move(value));
    read_claim(i);
  }
  for (std::size_t k = 0; k < telling.size(); ++k) {
    std::sort(telling[k].begin(), telling[k].end());
    sentences_[k].telling = add(telling[k]);
    for (const std::uint32_t group : telling[k]) sentences_[k].telling_bits |= bit_of(group);
  }
}

Part Profiles::add(std::span<const std::uint32_t> ids) {
  const Part out{static_cast<std::uint32_t>(ids_.size()), static_cast<std::uint32_t>(ids.size())};
  ids_.insert(ids_.end(), ids.begin(), ids.end());
  weights_.resize(ids_.size());
  return out;
}

void Profiles::weigh_terms() {
  const std::size_t n = case_.terms.size();
  canonical_.resize(n);
  std::unordered_map<std::string_view, std::size_t> by_spelling;
  std::deque<std::string> spellings;
  for (std::size_t e = 0; e < case_.entities.size(); ++e) {
    for (const Spelling& s : case_.entities[e].spellings) by_spelling.emplace(spellings.emplace_back(lower(s.name)), e);
  }
  std::vector<std::uint32_t> first(case_.entities.size(), 0xFFFFFFFF);
  for (std::uint32_t t = 0; t < n; ++t) {
    canonical_[t] = t;
    const std::string_view text = case_.terms[t];
    if (is_name(text)) names_.insert(text.substr(1));
    if (text.empty() || text[0] == '=') continue;
    const auto it = by_spelling.find(is_name(text) ? text.substr(1) : text);
    if (it == by_spelling.end()) continue;
    std::uint32_t& stands = first[it->second];
    if (stands == 0xFFFFFFFF) stands = t;
    canonical_[t] = stands;
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

void Profiles::read_claim(std::size_t i) {
  const Claim& claim = case_.claims[i];
  Profile& p = profiles_[i];
  p.form = claim.form;
  p.kind = claim.kind;
  p.given = claim.subject_given;
  p.former = claim.former;
  if (claim.parenthesis_of) p.parenthesis_of = static_cast<std::uint32_t>(*claim.parenthesis_of);
  p.time_stated = claim.qualifiers.time_stated;
  if (!claim.date() && !claim.time() && claim.qualifiers.time) p.time = &*claim.qualifiers.time;
  scratch_.clear();
  for (const std::uint32_t t : claim.property_terms) scratch_.push_back(canonical(t));
  if (!scratch_.empty()) p.head = scratch_.back() + 1;
  std::sort(scratch_.begin(), scratch_.end());
  scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
  p.property = add(scratch_);
  for (const std::uint32_t t : scratch_) p.property_bits |= bit_of(t);
  scratch_.clear();
  for (const std::uint32_t t : claim.subject_terms) scratch_.push_back(canonical(t));
  std::sort(scratch_.begin(), scratch_.end());
  p.subject_terms = add(scratch_);
  for (const std::uint32_t t : scratch_) p.subject_bits |= bit_of(t);
  if (claim.context < case_.contexts.size()) {
    weigh_around(p, claim);
    stand_beside(p, claim, case_.contexts[claim.context]);
  }
  if (claim.document < case_.documents.size()) {
    const Document& document = case_.documents[claim.document];
    p.place = document.text.empty() ? 0 : static_cast<float>(claim.span.begin) / static_cast<float>(document.text.size());
    if (claim.sentence < document.sentences.size()) {
      const daejo::Sentence& sentence = document.sentences[claim.sentence];
      p.title = document.blocks[sentence.block].role == Role::title;
      p.korean = hangul(slice(document.text, sentence.span));
    }
  }
}

// A term that stands twice counts where it weighs most.
void Profiles::weigh_around(Profile& p, const Claim& claim) {
  static const std::array<float, 8> across = [] {
    std::array<float, 8> out{};
    for (std::size_t n = 0; n < out.size(); ++n) out[n] = std::pow(0.6F, static_cast<float>(n));
    return out;
  }();
  const std::vector<Term>& terms = case_.contexts[claim.context];
  p.nearby.begin = static_cast<std::uint32_t>(ids_.size());
  for (const std::uint32_t at : order_[claim.context]) {
    const Term& t = terms[at];
    const std::uint32_t id = canonical(t.id);
    const int apart = std::abs(static_cast<int>(t.word) - static_cast<int>(claim.word));
    const auto clauses = static_cast<std::size_t>(std::abs(static_cast<int>(t.clause) - static_cast<int>(claim.clause)));
    const float less = clauses < across.size() ? across[clauses] : std::pow(0.6F, static_cast<float>(clauses));
    const float weight = rarity_[id] * 4.0F / static_cast<float>(4 + apart) * less;
    if (ids_.size() > p.nearby.begin && ids_.back() == id) {
      weights_.back() = std::max(weights_.back(), weight);
      continue;
    }
    ids_.push_back(id);
    weights_.push_back(weight);
    if (rarity_[id] > 1) p.signature |= bit_of(id);
  }
  p.nearby.size = static_cast<std::uint32_t>(ids_.size()) - p.nearby.begin;
  for (std::size_t i = p.nearby.begin; i < weights_.size(); ++i) p.nearby_sum += weights_[i];
}

// The two next terms before and behind the figure, names aside, and the names by their distance.
void Profiles::stand_beside(Profile& p, const Claim& claim, const std::vector<Term>& terms) {
  constexpr std::size_t next = 2;
  std::vector<std::pair<int, std::uint32_t>> names;
  std::array<std::uint32_t, next> before{};  // the last ones, in a ring
  std::size_t passed = 0;
  std::size_t behind = 0;
  scratch_.clear();
  for (const Term& t : terms) {
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
  std::sort(scratch_.begin(), scratch_.end());
  scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
  p.beside = add(scratch_);
  std::sort(names.begin(), names.end());
  scratch_.clear();
  for (const auto& [apart, id] : names) scratch_.push_back(id);
  p.names = add(scratch_);
}

}  // namespace daejo
