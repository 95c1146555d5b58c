#include "daejo/rule/keys.h"

#include <algorithm>

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

// What can be added: counted things whatever they are called, money of one currency, percent with percentage points.
std::string family_of(Kind kind, const Quantity* q) {
  switch (kind) {
    case Kind::count:
    case Kind::number:
      return "count";
    case Kind::money:
      return "money " + q->unit;
    default:
      return std::string(name(kind));
  }
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

Facts::Facts(const Case& set) : set_(set), items_(set.claims.size()) {
  for (std::size_t i = 0; i < set.items.size(); ++i) {
    for (const std::size_t c : set.items[i].claims) {
      if (c < items_.size()) items_[c].push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  keys_.reserve(set.claims.size());
  for (std::size_t i = 0; i < set.claims.size(); ++i) index(i);
}

void Facts::index(std::size_t i) {
  const Claim& c = claim(i);
  keys_.emplace_back();
  const auto known = [&](char tag, std::string text) {
    return text.empty() ? 0U : intern(tag + std::move(text));
  };
  const Quantity* q = c.quantity();
  for (std::size_t n = 0; n < key_count; ++n) {
    const Key k = static_cast<Key>(n);
    std::uint32_t& into = keys_.back()[static_cast<std::size_t>(k)];
    switch (k) {
      case Key::subject:
      case Key::maybe_subject:
        into = known('s', subject_text(c));
        break;
      case Key::property:
        into = known('p', property_text(c));
        break;
      case Key::time:
        into = c.qualifiers.time
                   ? known('t', c.qualifiers.time->from.text() + '/' + c.qualifiers.time->to.text())
                   : 0;
        break;
      case Key::scope:
        into = known('c', folded(c.qualifiers.scope));
        break;
      case Key::base:
        into = known('b', folded(c.qualifiers.base));
        break;
      case Key::speaker:
        into = known('k', folded(c.speaker));
        break;
      case Key::unit:
        into = intern('u' + (q == nullptr ? std::string() : q->unit));
        break;
      case Key::like:
        into = q == nullptr ? 0 : intern('l' + family_of(c.kind, q));
        break;
      case Key::kind:
        into = static_cast<std::uint32_t>(c.kind) + 1;
        break;
      case Key::form:
        into = static_cast<std::uint32_t>(c.form) + 1;
        break;
      case Key::item:
        into = i < items_.size() && !items_[i].empty() ? items_[i].front() : 0;
        break;
      case Key::document:
        into = static_cast<std::uint32_t>(c.document) + 1;
        break;
      case Key::sentence:
      case Key::neighbour:
        into = known('n', fmt::format("{}/{}", c.document, c.sentence));
        break;
      case Key::paragraph: {
        if (c.document >= set_.documents.size()) break;
        const Document& d = set_.documents[c.document];
        if (c.sentence >= d.sentences.size() || d.sentences[c.sentence].block >= d.blocks.size()) break;
        into =
            known('g', fmt::format("{}/{}", c.document, d.blocks[d.sentences[c.sentence].block].paragraph));
        break;
      }
    }
  }
  classify(i);
  if (c.repeats) return;
  by_kind_[static_cast<std::size_t>(c.kind)].push_back(i);
  if (c.parenthesis_of) parentheses_[*c.parenthesis_of].push_back(i);
}

void Facts::classify(std::size_t i) {
  const Claim& c = claim(i);
  std::string text = value_text(c);
  for (const Key k : {Key::kind, Key::form, Key::subject, Key::property, Key::time, Key::scope, Key::base})
    text += fmt::format("|{}", key(i, k));
  text +=
      fmt::format("|{}|{}|{}", static_cast<int>(c.certainty), derived(i) != nullptr, c.repeats.has_value());
  const auto [it, fresh] =
      class_numbers_.emplace(std::move(text), static_cast<std::uint32_t>(classes_.size()));
  if (fresh) classes_.emplace_back();
  class_of_.push_back(it->second);
  classes_[it->second].push_back(i);
}

std::uint32_t Facts::intern(std::string text) {
  return numbers_.emplace(std::move(text), static_cast<std::uint32_t>(numbers_.size() + 1)).first->second;
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

const std::vector<std::uint32_t>& Facts::items(std::size_t i) const {
  static const std::vector<std::uint32_t> none;
  return i < items_.size() ? items_[i] : none;
}

bool Facts::in_clear_item(std::size_t i, std::size_t j) const {
  for (const std::uint32_t item : items(i)) {
    if (!set_.items[item - 1].clear) continue;
    const auto& other = items(j);
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

}  // namespace daejo
