#include "daejo/text/page_line.h"

#include <algorithm>

namespace daejo {
namespace {

constexpr std::size_t none = std::string_view::npos;

}  // namespace

LinePart part_of(std::string_view line, const PageCues& cues, bool closed) {
  std::size_t pieces = 0;
  std::size_t bylines = 0;
  std::size_t furniture = 0;
  std::size_t sections = 0;
  std::size_t dates = 0;                        // nothing but a date: counts only beside other evidence
  const bool dots = line.find('\xB7') != none;  // most lines have none
  for (std::size_t at = 0; at <= line.size();) {
    std::size_t end = line.find('|', at);
    const std::size_t dot = dots ? line.find(" \u00B7 ", at) : none;
    std::size_t next = 0;
    if (dot < end) {
      end = dot;
      next = dot + 4;
    } else {
      end = std::min(end, line.size());
      next = end + 1;
    }
    const std::string_view piece = line.substr(at, end - at);
    at = next;
    if (piece.find_first_not_of(" \t") == none) continue;
    ++pieces;
    const Shape shape = shape_of(piece, cues);
    if (closed && !shape.phone && !shape.mail && !shape.colon_after_cue && shape.other() != 0) continue;
    if (pieces == 1 && at > line.size() && (shape.first & PageCue::caption) != 0 && piece.find(':') != none &&
        shape.other() > 0 && !shape.phone && !shape.mail && !closed) {
      return LinePart::caption;  // "사진: 새별 사옥"; with "=" it only says whose picture it is
    }
    if ((shape.date || shape.time) && shape.words == 0 && !shape.mail) {
      ++dates;
    } else if (is_byline(shape)) {
      ++bylines;
    } else if (is_furniture(shape)) {
      ++furniture;
      sections += (shape.cues & PageCue::section) != 0 && shape.numbers == 0 && !shape.colon_after_cue;
    }
  }
  if (pieces == 0) return LinePart::open;
  if (dates == pieces) return LinePart::byline;
  if ((bylines + furniture + dates) * 2 < pieces || bylines + furniture == 0) return LinePart::open;
  if (pieces == 1 && sections == 1) return LinePart::section;
  return bylines >= furniture ? LinePart::byline : LinePart::furniture;
}

std::optional<Day> labelled_date(std::string_view line, const PageCues& cues, bool head) {
  bool labelled = false;
  std::optional<Day> bare;
  for (std::size_t at = 0; at < line.size();) {
    const bool begins = at == 0 || !is_word(decode_before(line, at).value);
    if (begins) {
      if (const PageCues::Found cue = cues.at(line, at);
          (cue.kinds & (PageCue::entry | PageCue::change)) != 0) {
        labelled = (cue.kinds & PageCue::entry) != 0;
        at += cue.size;
        continue;
      }
      if (const std::optional<Day> day = byline_date(line.substr(at))) {
        if (labelled) return day;
        if (!bare) bare = day;
        at += 6;
        continue;
      }
    }
    const CodePoint c = decode(line, at);
    if (c.value == '|') labelled = false;
    at += c.size;
  }
  return head ? bare : std::nullopt;
}

std::uint64_t key_of(std::string_view line) {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  bool any = false;
  for (std::size_t at = 0; at < line.size();) {
    // U+B000 to U+CFFF, as most letters are, need not be looked at more closely.
    const auto first = static_cast<unsigned char>(line[at]);
    if ((first == 0xEB || first == 0xEC) && line.size() - at >= 3) {
      h = (h ^ syllable_at(line, at)) * 0x100000001B3ULL;
      any = true;
      at += 3;
      continue;
    }
    const CodePoint c = decode(line, at);
    at += c.size;
    if (!is_word(c.value)) continue;
    any = any || !is_digit(c.value);
    h = (h ^ c.value) * 0x100000001B3ULL;
  }
  return any ? h | 1 : 0;
}

char32_t last_letter(std::string_view line) {
  for (std::size_t at = line.size(); at > 0;) {
    const CodePoint c = decode_before(line, at);
    if (is_word(c.value)) return c.value;
    at -= c.size;
  }
  return 0;
}

std::uint32_t ends_of(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = decode(line, at);
    if (is_word(c.value)) return c.value << 16 | last_letter(line);
    at += c.size;
  }
  return 0;
}

bool looks_like_headline(std::string_view line) {
  for (const std::string_view mark :
       {"\u201C", "\u2018", "\u2026", "\u2192", "\"", "'", "?", "!", "..", "[", "("}) {
    if (line.find(mark) != none) return true;
  }
  return false;
}

}  // namespace daejo
