#include "daejo/mention/name.h"

#include <algorithm>
#include <numeric>

#include "daejo/mention/name_dictionary.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::uint32_t gone = static_cast<std::uint32_t>(-1);

FoundNames find_in(const NameText& text, const NameLexicon& lexicon) {
  FoundNames found;
  found.names.reserve(text.words.size() / 8);  // as many as most texts have, those of the dictionary included
  find_parentheses(text, lexicon, found);
  find_korean_people(text, lexicon, found);
  find_korean_bodies(text, lexicon, found);
  find_quoted_names(text, lexicon, found);
  find_latin_names(text, lexicon, found);
  find_english_names(text, lexicon, found);
  return found;
}

// In the order of their places, the surest and longest first at each.
std::vector<std::uint32_t> by_place(const std::vector<FoundName>& names) {
  std::vector<std::uint32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  const auto rank = [](const FoundName& f) { return f.sure == NameSure::guess ? 0 : 1; };
  const auto before = [&](std::uint32_t x, std::uint32_t y) {
    const FoundName &a = names[x], &b = names[y];
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    if (rank(a) != rank(b)) return rank(a) > rank(b);
    return a.span.end > b.span.end;
  };
  // Names that were settled before stand first, and few are new.
  const auto fresh = std::is_sorted_until(order.begin(), order.end(), before);
  std::stable_sort(fresh, order.end(), before);
  std::inplace_merge(order.begin(), fresh, order.end(), before);
  return order;
}

bool in_furniture(const NameText& text, Span span) {
  const auto word = std::partition_point(text.words.begin(), text.words.end(),
                                         [&](const TextWord& w) { return w.end <= span.begin; });
  return word != text.words.end() && word->is(TextWord::furniture);
}

NameFinding finding_of(const NameText& text, const NameLexicon& lexicon, const FoundNames& names,
                       const NameOptions& options) {
  NameFinding out;
  out.mentions.reserve(names.names.size());
  for (const FoundName& f : names.names)
    out.mentions.emplace_back(
        f.span, Kind::name,
        NameValue{std::string(slice(text.text(), f.span)), f.kind, std::string(slice(text.text(), f.role)),
                  offices_of(text, lexicon, f)},
        options.furniture && in_furniture(text, f.span), false);
  for (const FoundPair& p : names.pairs) out.ties.push_back({p.a, p.b, p.reason});
  std::stable_sort(out.ties.begin(), out.ties.end(), [](const NameTie& x, const NameTie& y) {
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
  out.ties.erase(std::unique(out.ties.begin(), out.ties.end()), out.ties.end());
  return out;
}

}  // namespace

void settle(const NameText& text, const NameDictionary& dictionary, FoundNames& names) {
  // A guess counts as much as the rest of the set makes of it; that of a family name before a role (윤
  // 당선인) waits for tie_short_forms.
  for (FoundName& f : names.names)
    if (f.sure == NameSure::guess && f.learn && dictionary.find(slice(text.text(), f.span)) != nullptr)
      f.sure = NameSure::likely;
  const std::vector<std::uint32_t> order = by_place(names.names);
  std::vector<FoundName> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t n : order) sorted.push_back(names.names[n]);
  // Those that stay move to the front.
  std::vector<std::uint32_t> to(order.size(), gone);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    FoundName f = sorted[i];
    f.span = dictionary.trimmed(text.text(), f);
    if (f.sure == NameSure::guess && f.learn) continue;
    if (kept != 0 && f.span.begin < sorted[kept - 1].span.end) {
      FoundName& last = sorted[kept - 1];
      // One name found twice, or a part of it: the longer keeps what the other knows.
      if (last.span == f.span) {
        to[order[i]] = kept - 1;
        if (last.kind == EntityKind::other || (f.kind == EntityKind::person && !f.role.empty()))
          last.kind = f.kind == EntityKind::other ? last.kind : f.kind;
        if (last.role.empty()) last.role = f.role;
        last.sure = std::max(last.sure, f.sure);
      }
      continue;
    }
    if (f.kind == EntityKind::other)
      if (const auto* entry = dictionary.find(slice(text.text(), f.span))) f.kind = entry->kind;
    to[order[i]] = kept;
    sorted[kept++] = f;
  }
  sorted.resize(kept);
  names.names = std::move(sorted);
  // The pairs are renumbered; those of names that are gone go too.
  for (FoundPair& p : names.pairs) p.a = to[p.a], p.b = to[p.b];
  std::erase_if(names.pairs, [](const FoundPair& p) { return p.a == gone || p.b == gone || p.a == p.b; });
}

std::vector<NameFinding> find_names(std::span<const Document> documents, const NameLexicon& lexicon,
                                    const NameOptions& options) {
  // Learn from each document …
  std::vector<NameText> texts;
  std::vector<FoundNames> found;
  NameDictionary dictionary;
  NameTypes types(lexicon, options.figures);
  for (const Document& document : documents) {
    texts.push_back(name_words(document, types, options.furniture));
    found.push_back(find_in(texts.back(), lexicon));
    dictionary.learn(texts.back(), found.back());
  }
  dictionary.freeze(lexicon, types);
  // … then look for all that was learned in all of them.
  std::vector<std::vector<Span>> guesses(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (const FoundName& f : found[d].names)
      if (f.sure == NameSure::guess && f.learn) guesses[d].push_back(f.span);
    dictionary.scan(texts[d], lexicon, found[d]);
    settle(texts[d], dictionary, found[d]);
  }
  // Words that another script or spelling of the set shows to be names.
  if (options.tables != nullptr) {
    NameDictionary more(NameDictionary::Known::left_out);
    for (const auto& [name, kind] : names_across(texts, found, guesses, lexicon, *options.tables))
      more.teach(name, kind);
    if (!more.empty()) {
      more.freeze(lexicon, types);
      for (std::size_t d = 0; d < documents.size(); ++d) {
        more.scan(texts[d], lexicon, found[d]);
        settle(texts[d], dictionary, found[d]);
      }
    }
  }
  std::vector<NameFinding> out;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    tie_short_forms(texts[d], lexicon, found[d]);
    // Guesses that no full form took up go; the new ones find their places.
    for (FoundName& f : found[d].names) f.learn = true;
    settle(texts[d], dictionary, found[d]);
    out.push_back(finding_of(texts[d], lexicon, found[d], options));
    out.back().openings = std::move(texts[d].openings);
  }
  return out;
}

NameFinding find_names(const Document& document, const NameLexicon& lexicon, const NameOptions& options) {
  return std::move(find_names(std::span(&document, 1), lexicon, options)[0]);
}

}  // namespace daejo
