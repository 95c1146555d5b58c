#include "daejo/mention/extract.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "daejo/mention/recogniser.h"
#include "daejo/mention/table_unit.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

bool is_read(Role role, const ExtractOptions& options) {
  if (role == Role::front_matter) return false;
  return states(role) || role == Role::code || options.furniture || (options.bylines && role == Role::byline);
}

// Of a byline only when it was written.
bool is_kept(const Mention& m, std::string_view text, Role role, const ExtractOptions& options) {
  return role != Role::byline || options.furniture ||
         ((m.kind == Kind::date || m.kind == Kind::time) &&
          is_digit(static_cast<unsigned char>(text[m.span.begin])));
}

// --port 7420, --retries=3, port: 7420, "timeout": 300: what stands right behind an option or a key.
bool is_setting(std::string_view text, std::size_t begin, std::size_t floor) {
  std::size_t at = begin;
  const auto before = [&] { return at > floor ? text[at - 1] : '\0'; };
  if (before() == '"' || before() == '\'') --at;
  while (before() == ' ') --at;
  const bool sign = before() == ':' || before() == '=';
  if (sign) --at;
  while (sign && before() == ' ') --at;
  if (before() == '"' || before() == '\'') --at;
  const std::size_t end = at;
  const auto part = [](char c) {
    return is_ascii_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c)) ||
           c == '_' || c == '-';
  };
  while (at > floor && end - at < 60 && part(text[at - 1])) --at;
  if (end - at < 2) return false;
  if (sign) return is_ascii_letter(static_cast<unsigned char>(text[at])) || text[at] == '-';
  return text[at] == '-' && is_ascii_letter(static_cast<unsigned char>(text[end - 1]));
}

// What the recognisers find at a place; one mention for each of them, made once.
class Found {
 public:
  // Of the mentions that the recognisers of these kinds of anchors find, the longest; of equally long ones
  // the first of the table. Null when there is none.
  Mention* best(const Place& place, std::uint32_t kinds) {
    const std::size_t at = place.anchor.span.begin;
    Mention* best = nullptr;
    bool dated = false;
    for (std::size_t i = 0; i < recogniser_count; ++i) {
      const Recogniser& recogniser = table_[i];
      if ((recogniser.anchors & kinds) == 0) continue;
      if (dated && recogniser.yields_to_date != nullptr && recogniser.yields_to_date(place, at)) continue;
      Mention& m = all_[i];
      if (!recogniser.read(place, at, m)) continue;
      dated = dated || m.kind == Kind::date;
      if (best == nullptr || (m.span.size() > best->span.size() && !yields(m.kind, best->kind))) best = &m;
    }
    return best;
  }

 private:
  std::span<const Recogniser, recogniser_count> table_ = recognisers();
  std::array<Mention, recogniser_count> all_;
};

// The anchors of a document in the order of its text: those of the openings, where they are known.
class Anchors {
 public:
  Anchors(const AnchorScan& scan, const Openings* openings) : scan_(scan), openings_(openings) {}

  // What follows begins at `begin`, in a block of the role.
  void enter(Role role, std::size_t begin) {
    told_ = openings_ != nullptr && openings_->tell_of(role);
    if (!told_) return;
    const std::vector<Opening>& spans = openings_->spans;
    while (at_ > 0 && spans[at_ - 1].end > begin) --at_;  // of a word that masked text cuts the rest
    while (at_ < spans.size() && spans[at_].end <= begin) ++at_;
  }

  // The first that begins at or after `from` and before the end of `text`. `from` does not fall until the
  // next enter().
  Anchor next(std::string_view text, std::size_t from) {
    if (!told_) return scan_.next(text, from);
    for (; at_ < openings_->spans.size(); ++at_) {
      const Opening& span = openings_->spans[at_];
      if (span.begin >= text.size()) break;
      if (span.end <= from) continue;
      const std::size_t begin = std::max<std::size_t>(from, span.begin);
      if (const Anchor found = scan_.next(text, begin, std::min<std::size_t>(span.end, text.size())))
        return found;
    }
    return {};
  }

 private:
  const AnchorScan& scan_;
  const Openings* openings_;
  bool told_ = false;
  std::size_t at_ = 0;  // the first opening that may hold what follows
};

class Walk {
 public:
  Walk(const Document& document, const Lexicon& lexicon, const ExtractOptions& options,
       std::vector<Mention>& out)
      : document_(document),
        lexicon_(lexicon),
        options_(options),
        out_(out),
        anchors_(lexicon.anchors(), options.openings) {
    dates_.published = document.published;
  }

  void block(const Block& b) {
    // The stretches of the block between masked spans.
    std::size_t at = b.span.begin;
    while (mask_ < document_.masked.size() && document_.masked[mask_].end <= at) ++mask_;
    for (std::size_t m = mask_; m < document_.masked.size() && document_.masked[m].begin < b.span.end; ++m) {
      stretch(b, {at, std::max(at, document_.masked[m].begin)});
      at = std::max(at, document_.masked[m].end);
    }
    stretch(b, {at, std::max(at, b.span.end)});
  }

 private:
  void stretch(const Block& b, Span span) {
    const std::string_view text = std::string_view(document_.text).substr(0, span.end);
    std::size_t floor = span.begin, next = span.begin;
    anchors_.enter(b.role, next);
    for (bool date = false;;) {
      // The anchor is made where it stays: a copy would wait for its parts to be stored.
      Place place{document_, b, lexicon_, text, floor, anchors_.next(text, next), dates_};
      Anchor& a = place.anchor;
      // 24일오후 11시: a part of the day written to the date
      if (date && a.span.begin != next) {
        if (const CalendarFound part = lexicon_.calendar().find(text, next, CalendarWord::day_part);
            part && is_hangul(decode(text, next).value))
          a = {Anchor::calendar, {next, next + part.size}};
      }
      if (!a) return;
      // "a year": what is no amount may be a date from its second word on.
      next = a.kinds == Anchor::other ? a.span.begin + 1 : a.span.end;
      const bool told = b.role != Role::code || is_setting(text, a.span.begin, b.span.begin);
      Mention* const m = told ? found_.best(place, a.kinds) : nullptr;
      date = m && m->kind == Kind::date;
      if (m && is_kept(*m, text, b.role, options_)) {
        m->furniture =
            !states(b.role) && b.role != Role::code && !(options_.bylines && b.role == Role::byline);
        // The periods of a table are not what the text below speaks of.
        if (b.role != Role::byline && b.role != Role::row && !m->aside) remember(dates_, *m);
        floor = m->span.end;
        next = std::max(next, floor);
        out_.push_back(std::move(*m));
      }
      // A mention may end inside a run of digits: the rest of it is no number of its own.
      if (next > a.span.end && is_digit(static_cast<unsigned char>(text[next - 1]))) {
        while (next < text.size() && is_digit(static_cast<unsigned char>(text[next]))) ++next;
      }
    }
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const ExtractOptions& options_;
  std::vector<Mention>& out_;
  DateContext dates_;
  Anchors anchors_;
  Found found_;
  std::size_t mask_ = 0;
};

}  // namespace

std::vector<Mention> extract(const Document& document, const Lexicon& lexicon,
                             const ExtractOptions& options) {
  std::vector<Mention> out;
  // As many as there are places for, or as most texts have: a list of them is not to grow.
  constexpr std::size_t bytes_of_mention = 64;
  const bool told = options.openings != nullptr && options.openings->known;
  out.reserve(told ? options.openings->spans.size() : document.text.size() / bytes_of_mention);
  Walk walk(document, lexicon, options, out);
  for (const Block& block : document.blocks) {
    if (is_read(block.role, options)) walk.block(block);
  }
  give_stated_units(document, lexicon, out);
  return out;
}

}  // namespace daejo
