#include "daejo/mention/ledger.h"

#include <algorithm>
#include <array>

#include "daejo/mention/not_a_figure.h"
#include "daejo/mention/recogniser.h"

namespace daejo {
namespace {

// The mention that holds the place; names and figures may overlap, figures go first.
Fate fate_in(std::span<const Mention> mentions, Span span) {
  auto it = std::upper_bound(mentions.begin(), mentions.end(), span.begin,
                             [](std::size_t at, const Mention& m) { return at < m.span.begin; });
  Fate fate = Fate::unread;
  for (int i = 0; i < 4 && it != mentions.begin(); ++i) {
    --it;
    if (!it->span.overlaps(span)) continue;
    if (it->kind != Kind::name) return it->furniture ? Fate::furniture : Fate::mention;
    fate = Fate::name;
  }
  return fate;
}

std::string_view why_unread(const Document& document, const Lexicon& lexicon, const Block& block,
                            const Anchor& anchor) {
  const std::string_view text = std::string_view(document.text).substr(0, block.span.end);
  const DateContext dates;
  const Place place{document, block, lexicon, text, block.span.begin, anchor, dates};
  if (block.role == Role::front_matter) return "front matter";
  if (block.role == Role::code) return "code";
  const std::optional<Number> n = read_number(lexicon, text, anchor.span.begin);
  if (!n)
    return anchor.is(Anchor::digit) ? "more digits than a number has"
                                    : "a word that only begins like a number";
  if (const std::string_view why = why_no_figure(place, *n, false); !why.empty()) return why;
  return n->words ? "a number word without a unit" : "part of a name or of a date";
}

}  // namespace

std::string_view name(Fate fate) {
  static constexpr std::array<std::string_view, 5> names{"mention", "name", "furniture", "masked", "unread"};
  return names[static_cast<std::size_t>(fate)];
}

std::vector<LedgerEntry> ledger(const Document& document, const Lexicon& lexicon,
                                std::span<const Mention> mentions) {
  std::vector<LedgerEntry> out;
  const std::string_view text = document.text;
  std::size_t mask = 0;
  for (Anchor a = lexicon.anchors().next(text, 0); a; a = lexicon.anchors().next(text, a.span.end)) {
    // H1 is a half-year: a word of the calendar with a digit in it counts as well.
    const std::string_view word = slice(text, a.span);
    if (!a.is(Anchor::digit) && !a.is(Anchor::numeral) &&
        word.find_first_of("0123456789") == std::string_view::npos)
      continue;
    LedgerEntry entry{a.span, fate_in(mentions, a.span), {}};
    if (entry.fate == Fate::unread) {
      while (mask < document.masked.size() && document.masked[mask].end <= a.span.begin) ++mask;
      const Block* block = document.block_at(a.span.begin);
      if (mask < document.masked.size() && document.masked[mask].contains(a.span.begin)) {
        entry.fate = Fate::masked;
      } else if (block == nullptr) {
        entry.fate = Fate::furniture;
      } else if (!states(block->role) && block->role != Role::front_matter && block->role != Role::code) {
        entry.fate = Fate::furniture;
      } else {
        entry.reason = why_unread(document, lexicon, *block, a);
      }
    }
    out.push_back(entry);
  }
  return out;
}

}  // namespace daejo
