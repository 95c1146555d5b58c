#include "daejo/graph/profile.h"

#include <algorithm>
#include <deque>

#include "daejo/base/ascii.h"
#include "daejo/base/word_table.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// Texts as numbers from 1; the empty one is 0.
class Numbers {
 public:
  std::uint32_t of(std::string_view text) { return text.empty() ? 0 : of_some(text); }

 private:
  std::uint32_t of_some(std::string_view text) {
    if (const std::uint32_t* known = numbers_.find(text)) return *known;
    const auto next = static_cast<std::uint32_t>(numbers_.size() + 1);
    numbers_.insert(texts_.emplace_back(text), next);
    return next;
  }

  std::deque<std::string> texts_;
  WordTable numbers_;
};

// The order of dates.
std::int64_t number_of(const PartialDate& d) { return (std::int64_t{d.year} * 64 + d.month) * 64 + d.day; }
std::int64_t number_of(const TimeOfDay& t) { return (std::int64_t{t.hour} * 64 + t.minute) * 64 + t.second; }

// Values as numbers from 1, equal for equal values of one family.
class ValueNumbers {
 public:
  std::uint32_t of(const Comparable& value, std::uint32_t family) {
    Key key{.family = family};
    if (value.date) {
      key.first = number_of(value.date->from), key.second = number_of(value.date->to);
    } else if (value.time) {
      key.first = number_of(value.time->from), key.second = number_of(value.time->to);
    } else if (value.value) {
      const Decimal d = value.value->trimmed();
      key.first = static_cast<std::int64_t>(d.coefficient());
      key.second = static_cast<std::int64_t>(d.coefficient() >> 64);
      key.exponent = d.exponent();
    } else {
      key.first = ranges_.of(value.stated.text());
      key.range = true;
    }
    if (2 * (used_ + 1) > slots_.size()) grow();
    Slot& slot = place(key);
    if (slot.number == 0) slot = {key, static_cast<std::uint32_t>(++used_)};
    return slot.number;
  }

 private:
  struct Key {
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::int32_t exponent = 0;
    std::uint32_t family = 0;
    bool range = false;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    std::uint32_t number = 0;  // 0: free
  };
  Slot& place(const Key& key) {
    std::uint64_t hash = key.family;
    for (const std::int64_t part : {key.first, key.second, std::int64_t{key.exponent}})
      hash = (hash ^ static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15ULL, hash ^= hash >> 32U;
    return slots_[probe(slots_.size(), hash,
                        [&](std::size_t at) { return slots_[at].number == 0 || slots_[at].key == key; })];
  }
  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(256, slots_.size() * 2));
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.number != 0) place(slot.key) = slot;
  }

  std::vector<Slot> slots_;  // open addressing
  std::size_t used_ = 0;
  Numbers ranges_;
};

// Subjects as numbers from 1; those that are entities apart from those that are none.
class SubjectNumbers {
 public:
  struct Subject {
    std::uint32_t number = 0;
    std::uint32_t name = no_term;  // the term, where it is a name of the set
    bool one_word = false;
  };
  explicit SubjectNumbers(const WordTable& names) : names_(names) {}

  // The text must outlive this.
  Subject of(std::string_view text) {
    if (const std::uint32_t* known = by_text_.find(text)) return subjects_[*known];
    by_text_.insert(text, static_cast<std::uint32_t>(subjects_.size()));
    const std::string spelling = lower_ascii(text);
    const std::uint32_t* const name = names_.find(spelling);
    return subjects_.emplace_back(Subject{spellings_.of(spelling), name != nullptr ? *name : no_term,
                                          text.find(' ') == std::string_view::npos});
  }
  static std::uint32_t of_entity(std::size_t entity) {
    return std::uint32_t{1} << 31U | static_cast<std::uint32_t>(entity);
  }

 private:
  const WordTable& names_;
  Numbers spellings_;
  std::vector<Subject> subjects_;
  WordTable by_text_;  // index into subjects_
};

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

Period period(const DateValue& time, bool stated) {
  return {number_of(time.from), number_of(time.to), true, stated,
          time.grain == Grain::day && time.from.month == 0};
}

}  // namespace

Profiles::Profiles(const Case& c, const ComparableTable& comparables)
    : case_(c), profiles_(c.claims.size()), families_(1) {
  weigh_terms();
  weigh_sentences();
  find_leads();
  number_claims(comparables);
  find_dates_of_figures();
}

void Profiles::number_claims(const ComparableTable& comparables) {
  const Case& c = case_;
  Numbers families, properties, things, bases, scopes;
  ValueNumbers values;
  SubjectNumbers subjects(name_terms_);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> telling;  // contexts, and numbers of values
  const auto is_compared = [](const Claim& claim) {
    return claim.kind != Kind::name && !claim.repeats && !claim.of_document;
  };
  // Quick values point to them.
  values_.reserve(static_cast<std::size_t>(std::count_if(c.claims.begin(), c.claims.end(), is_compared)));
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    const Claim& claim = c.claims[i];
    Profile& p = profiles_[i];
    p.document = static_cast<std::uint32_t>(claim.document);
    if (!is_compared(claim)) continue;
    Comparable& value = values_.emplace_back();
    comparables.read(claim, value);
    if (value.family.empty()) continue;
    p.value = QuickValue(value);
    p.family = families.of(value.family);
    if (p.family == families_.size()) families_.emplace_back();
    families_[p.family].push_back(i);
    p.group = values.of(value, p.family);
    if (value.digits >= 2 && claim.context < c.contexts.size())
      telling.emplace_back(static_cast<std::uint32_t>(claim.context), p.group);
    if (!claim.subject.empty()) {
      const SubjectNumbers::Subject subject = subjects.of(claim.subject);
      p.named = claim.entity || subject.name != no_term;
      p.name = subject.name;
      p.subject = claim.entity ? SubjectNumbers::of_entity(*claim.entity) : subject.number;
      p.one_word = subject.one_word;
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
  std::sort(telling.begin(), telling.end());
  std::vector<std::uint64_t> telling_bits(sentences_.size());
  for (auto it = telling.begin(); it != telling.end();) {
    const std::uint32_t context = it->first;
    scratch_.clear();
    for (; it != telling.end() && it->first == context; ++it) scratch_.push_back(it->second);
    sentences_[context].telling = add(scratch_);
    telling_bits[context] = bits_of(scratch_);
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
  return out;
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
      p.korean = is_korean(claim);
    }
  }
}

bool Profiles::is_korean(const Claim& claim) {
  auto& last = last_sentence_;
  if (!last.known || last.document != claim.document || last.sentence != claim.sentence) {
    const Document& document = case_.documents[claim.document];
    last = {claim.document, claim.sentence, true,
            has_hangul(slice(document.text, document.sentences[claim.sentence].span))};
  }
  return last.korean;
}

}  // namespace daejo
