#include "daejo/rule/keys.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace daejo {
namespace {

// Letter case says nothing about the thing.
std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// What can be added: counted things whatever they are called, money of one currency, percent with percentage
// points.
std::uint32_t family_of(Kind kind, std::uint32_t unit) {
  if (kind == Kind::money) return 100 + unit;
  return 1 + static_cast<std::uint32_t>(kind == Kind::number ? Kind::count : kind);
}

std::size_t key_of_paragraph(const Document& d, const Claim& c) {
  const std::size_t block = c.sentence < d.sentences.size() ? d.sentences[c.sentence].block : d.blocks.size();
  return block < d.blocks.size() ? d.blocks[block].paragraph : 0;
}

}  // namespace

std::string subject_text(const Claim& c) {
  if (c.entity) return fmt::format("#{}", *c.entity);
  return folded(c.subject);
}

std::string value_text(const Claim& c) {
  if (const Quantity* q = c.quantity()) {
    // A plain figure is its number; the digits that were written count too: 5.60 is not 5.6.
    std::string out = q->value ? q->value->text() : q->interval.text();
    if (q->hedge != Hedge::none) out += fmt::format("~{}{}", static_cast<int>(q->hedge), q->interval.text());
    if (q->out_of) out += "/" + q->out_of->text();
    return out + ' ' + q->unit + (q->per.empty() ? "" : "/" + q->per);
  }
  if (const DateValue* d = c.date()) return d->from.text() + '/' + d->to.text();
  if (const TimeValue* t = c.time()) return t->from.text() + '/' + t->to.text();
  return c.name()->name;
}

std::string property_text(const Claim& c) {
  if (!c.property.id.empty()) return "#" + c.property.id;
  std::string out;
  for (const std::string& stem : c.property.stems) out += (out.empty() ? "" : " ") + folded(stem);
  return out.empty() ? folded(c.property.phrase) : out;
}

Facts::Facts(const Case& set) : set_(set) {
  find_items();
  entity_numbers_.assign(set.entities.size(), 0);
  find_places();
  keys_.reserve(set.claims.size());
  values_.reserve(set.claims.size());
  briefs_.reserve(set.claims.size());
  for (std::size_t i = 0; i < set.claims.size(); ++i) index(i);
}

// The items of each claim, lists one behind the other.
void Facts::find_items() {
  const auto each = [&](auto f) {
    for (std::size_t i = 0; i < set_.items.size(); ++i) {
      for (const std::size_t c : set_.items[i].claims) {
        if (c < set_.claims.size()) f(c, static_cast<std::uint32_t>(i + 1));
      }
    }
  };
  item_begins_.assign(set_.claims.size() + 1, 0);
  each([&](std::size_t c, std::uint32_t) { ++item_begins_[c + 1]; });
  std::partial_sum(item_begins_.begin(), item_begins_.end(), item_begins_.begin());
  items_.resize(item_begins_.back());
  std::vector<std::uint32_t> next = item_begins_;
  each([&](std::size_t c, std::uint32_t item) { items_[next[c]++] = item; });
}

// Claims stand by document, then by sentence.
void Facts::find_places() {
  std::size_t sentences = 0;
  std::uint32_t paragraphs = 1;
  for (const Document& d : set_.documents) {
    first_sentence_.push_back(sentences);
    first_paragraph_.push_back(paragraphs);
    sentences += d.sentences.size();
    for (const Block& b : d.blocks)
      paragraphs =
          std::max(paragraphs, first_paragraph_.back() + static_cast<std::uint32_t>(b.paragraph) + 1);
    ++paragraphs;
  }
  first_sentence_.push_back(sentences);
  sentences_.assign(sentences + 1, set_.claims.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < set_.claims.size(); ++i) {
    const Claim& c = set_.claims[i];
    if (c.document >= set_.documents.size() || c.sentence >= set_.documents[c.document].sentences.size())
      continue;
    const std::size_t number = first_sentence_[c.document] + c.sentence;
    for (; next <= number; ++next) sentences_[next] = i;
  }
  paragraphs_.resize(set_.documents.size());
  for (std::size_t d = 0; d < set_.documents.size(); ++d) {
    const Document& document = set_.documents[d];
    for (std::size_t s = 0; s < document.sentences.size(); ++s) {
      const std::size_t block = document.sentences[s].block;
      const std::size_t paragraph = block < document.blocks.size() ? document.blocks[block].paragraph : 0;
      auto& ends = paragraphs_[d];
      if (ends.size() < 2 * (paragraph + 1)) {
        ends.resize(2 * (paragraph + 1), 0);
        ends[2 * paragraph] = sentences_[first_sentence_[d] + s];
      }
      ends[2 * paragraph + 1] = sentences_[first_sentence_[d] + s + 1];
    }
  }
}

std::pair<std::size_t, std::size_t> Facts::place(std::size_t i, Key key) const {
  if (i >= set_.claims.size()) return {0, 0};
  const Claim& c = set_.claims[i];
  if (c.document >= set_.documents.size() || c.sentence >= set_.documents[c.document].sentences.size())
    return {0, 0};
  const std::size_t first = first_sentence_[c.document];
  const std::size_t last = first_sentence_[c.document + 1];
  const std::size_t own = first + c.sentence;
  switch (key) {
    case Key::sentence:
      return {sentences_[own], sentences_[own + 1]};
    case Key::neighbour:
      return {sentences_[own == first ? own : own - 1], sentences_[std::min(own + 2, last)]};
    case Key::paragraph: {
      const std::size_t paragraph = key_of_paragraph(set_.documents[c.document], c);
      return {paragraphs_[c.document][2 * paragraph], paragraphs_[c.document][2 * paragraph + 1]};
    }
    case Key::document:
      return {sentences_[first], sentences_[last]};
    default:
      return {0, 0};
  }
}

void Facts::index(std::size_t i) {
  const Claim& c = claim(i);
  const Quantity* q = c.quantity();
  Brief& brief = briefs_.emplace_back();
  brief.kind = c.of_document ? Brief::no_kind : static_cast<std::uint8_t>(c.kind);
  brief.form = static_cast<std::uint8_t>(c.form);
  brief.quantity = q != nullptr;
  brief.bare = q != nullptr && q->per.empty() && !q->out_of;
  brief.repeats = c.repeats.has_value();
  brief.derived = i >= set_.claims.size();
  if (c.document < set_.documents.size() && c.sentence < set_.documents[c.document].sentences.size())
    brief.sentence = static_cast<std::uint32_t>(first_sentence_[c.document] + c.sentence);

  auto& keys = keys_.emplace_back();
  const auto at = [&](Key k) -> std::uint32_t& { return keys[static_cast<std::size_t>(k)]; };
  std::uint32_t subject = 0;
  if (c.entity && *c.entity < entity_numbers_.size()) {
    std::uint32_t& known = entity_numbers_[*c.entity];
    if (known == 0) known = number(subjects, subject_text(c));
    subject = known;
  } else if (c.entity || !c.subject.empty()) {
    subject = number(subjects, subject_text(c));
  }
  at(Key::subject) = at(Key::maybe_subject) = subject;
  const std::string property = property_text(c);
  at(Key::property) = property.empty() ? 0 : number(properties, property);
  if (const auto& time = c.qualifiers.time) {
    const std::array<int, 6> parts{time->from.year, time->from.month, time->from.day,
                                   time->to.year,   time->to.month,   time->to.day};
    at(Key::time) = number(times, {reinterpret_cast<const char*>(parts.data()), sizeof parts});
  }
  const auto text = [&](Table table, const std::string& of) {
    return of.empty() ? 0 : number(table, folded(of));
  };
  at(Key::scope) = text(scopes, c.qualifiers.scope);
  at(Key::base) = text(bases, c.qualifiers.base);
  at(Key::speaker) = text(speakers, c.speaker);
  const std::uint32_t unit = number(units, q == nullptr ? std::string_view() : std::string_view(q->unit));
  at(Key::unit) = unit;
  at(Key::like) = q == nullptr ? 0 : family_of(c.kind, unit);
  at(Key::kind) = static_cast<std::uint32_t>(c.kind) + 1;
  at(Key::form) = static_cast<std::uint32_t>(c.form) + 1;
  at(Key::item) = items(i).empty() ? 0 : items(i).front();
  at(Key::document) = static_cast<std::uint32_t>(c.document) + 1;
  const std::size_t base = c.document < set_.documents.size() ? first_sentence_[c.document] : 0;
  at(Key::sentence) = at(Key::neighbour) = static_cast<std::uint32_t>(base + c.sentence) + 1;
  if (c.document < set_.documents.size())
    at(Key::paragraph) = first_paragraph_[c.document] +
                         static_cast<std::uint32_t>(key_of_paragraph(set_.documents[c.document], c));

  Numbers& texts = numbers_[values];
  std::string own = daejo::value_text(c);
  auto value = texts.find(own);
  if (value == texts.end())
    value = texts.emplace(std::move(own), static_cast<std::uint32_t>(texts.size() + 1)).first;
  values_.push_back({value->second, &value->first});

  if (c.repeats || c.of_document) return;
  if (c.parenthesis_of) parentheses_[*c.parenthesis_of].push_back(i);
}

std::size_t Facts::AlikeHash::operator()(const Alike& alike) const {
  std::uint64_t hash = 0;
  for (const std::uint32_t number : alike) hash = (hash ^ number) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
  return hash;
}

void Facts::classify() const {
  class_of_.reserve(size());
  classes_.reserve(size());
  class_numbers_.reserve(size());
  for (std::size_t i = class_of_.size(); i < size(); ++i) {
    const Claim& c = claim(i);
    const std::uint32_t flags = 4 * static_cast<std::uint32_t>(c.certainty) +
                                2 * static_cast<std::uint32_t>(derived(i) != nullptr) +
                                static_cast<std::uint32_t>(c.repeats.has_value());
    const Alike alike{value(i),
                      key(i, Key::kind),
                      key(i, Key::form),
                      key(i, Key::subject),
                      key(i, Key::property),
                      key(i, Key::time),
                      key(i, Key::scope),
                      key(i, Key::base),
                      flags};
    const auto [it, fresh] = class_numbers_.emplace(alike, static_cast<std::uint32_t>(classes_.size()));
    if (fresh) classes_.push_back({.first = i, .several = {}});
    class_of_.push_back(it->second);
    if (fresh) continue;
    Class& same = classes_[it->second];
    if (same.several.empty()) same.several.push_back(same.first);
    same.several.push_back(i);
  }
}

std::uint32_t Facts::number(Table table, std::string_view text) {
  Numbers& all = numbers_[table];
  const auto it = all.find(text);
  if (it != all.end()) return it->second;
  const auto next = static_cast<std::uint32_t>(all.size() + 1);
  all.emplace(std::string(text), next);
  return next;
}

std::size_t Facts::add(Derived derived) {
  derived_.push_back(std::move(derived));
  index(size() - 1);
  return size() - 1;
}

std::vector<std::size_t> Facts::stated(std::size_t i) const {
  const Derived* d = derived(i);
  return d == nullptr ? std::vector<std::size_t>{i} : d->from;
}

std::span<const std::uint32_t> Facts::items(std::size_t i) const {
  if (i >= set_.claims.size()) return {};
  return std::span(items_).subspan(item_begins_[i], item_begins_[i + 1] - item_begins_[i]);
}

bool Facts::in_clear_item(std::size_t i, std::size_t j) const {
  for (const std::uint32_t item : items(i)) {
    if (!set_.items[item - 1].clear) continue;
    const auto other = items(j);
    if (std::find(other.begin(), other.end(), item) != other.end()) return true;
  }
  return false;
}

const std::vector<std::size_t>& Facts::in_parentheses_after(std::size_t i) const {
  static const std::vector<std::size_t> none;
  const auto it = parentheses_.find(i);
  return it == parentheses_.end() ? none : it->second;
}

std::optional<std::size_t> Facts::next(std::size_t i, bool amounts) const {
  for (std::size_t j = i + 1; i < set_.claims.size() && j < set_.claims.size(); ++j) {
    const Claim& a = set_.claims[i];
    const Claim& b = set_.claims[j];
    if (a.document != b.document || a.sentence != b.sentence) break;
    if (b.kind != Kind::name && (!amounts || b.quantity() != nullptr)) return j;
  }
  return std::nullopt;
}

bool is_soft(Key key) {
  return key == Key::time || key == Key::scope || key == Key::base || key == Key::speaker ||
         key == Key::maybe_subject;
}

int narrowness(Key key) {
  switch (key) {
    case Key::sentence:
      return 4;
    case Key::neighbour:
      return 3;
    case Key::paragraph:
      return 2;
    case Key::document:
      return 1;
    default:
      return 0;
  }
}

bool shares(const Facts& facts, Key key, std::size_t a, std::size_t b) {
  if (key == Key::item) {
    const auto x = facts.items(a);
    const auto y = facts.items(b);
    return std::any_of(x.begin(), x.end(),
                       [&](std::uint32_t item) { return std::find(y.begin(), y.end(), item) != y.end(); });
  }
  if (key == Key::neighbour) {
    const Claim& x = facts.claim(a);
    const Claim& y = facts.claim(b);
    return x.document == y.document &&
           (x.sentence > y.sentence ? x.sentence - y.sentence : y.sentence - x.sentence) <= 1;
  }
  const std::uint32_t x = facts.key(a, key);
  const std::uint32_t y = facts.key(b, key);
  if (is_soft(key)) return x == 0 || y == 0 || x == y;
  return x != 0 && x == y;
}

}  // namespace daejo
