#include "daejo/report/excerpt.h"

#include <algorithm>
#include <vector>

#include "daejo/text/utf8.h"
#include "daejo/text/width.h"

namespace daejo {
namespace {

struct Glyph {
  std::string_view bytes;
  std::size_t width = 0;
  bool figure = false;
  bool space = false;
};

std::vector<Glyph> glyphs(std::string_view text, Span sentence, std::span<const Span> figures,
                          std::span<const Span> masked) {
  std::vector<Glyph> out;
  const auto in_figure = [&](std::size_t at) {
    return std::any_of(figures.begin(), figures.end(), [&](Span f) { return f.contains(at); });
  };
  auto mask = std::lower_bound(masked.begin(), masked.end(), sentence.begin,
                               [](Span m, std::size_t at) { return m.end <= at; });
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    while (mask != masked.end() && mask->end <= at) ++mask;
    if (mask != masked.end() && mask->contains(at) && !in_figure(at)) {
      at = mask->end;
      continue;
    }
    const CodePoint c = decode(text, at);
    const bool figure = in_figure(at);
    const bool space = is_space(c.value) && c.value != 0xFEFF;
    if (space) {
      if (!out.empty() && !out.back().space) out.push_back({" ", 1, figure, true});
    } else if (is_harmless(c.value)) {
      out.push_back({text.substr(at, c.size), display_width(c.value), figure, false});
    }
    at += c.size;
  }
  if (!out.empty() && out.back().space) out.pop_back();
  return out;
}

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::size_t width_of(const std::vector<Glyph>& line, Window w) {
  std::size_t width = 0;
  for (std::size_t i = w.begin; i < w.end; ++i) width += line[i].width;
  return width;
}

// The figures that fit into the room, from the first one on.
Window figures_in(const std::vector<Glyph>& line, std::size_t room) {
  Window w;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!line[i].figure) continue;
    if (w.end == 0) w.begin = i;
    std::size_t end = i;
    while (end < line.size() && line[end].figure) ++end;
    if (w.end != 0 && width_of(line, {w.begin, end}) > room) break;
    w.end = i = end;
  }
  return w;
}

// Grows from the figures (from the start, when there is none) to both sides as long as there is room.
Window around(const std::vector<Glyph>& line, std::size_t room) {
  Window w = figures_in(line, room);
  const Window figure = w;
  std::size_t width = width_of(line, w);
  bool left = w.begin > 0;
  bool right = w.end < line.size();
  for (bool turn = true; left || right; turn = !turn) {
    if (left && (turn || !right)) {
      left = width + line[w.begin - 1].width <= room;
      if (left) width += line[--w.begin].width;
      left = left && w.begin > 0;
    } else if (right) {
      right = width + line[w.end].width <= room;
      if (right) width += line[w.end++].width;
      right = right && w.end < line.size();
    }
  }
  // To the next space, when one is near: half words are hard to read.
  constexpr std::size_t near = 5;
  for (std::size_t i = w.begin; w.begin > 0 && i < std::min(w.begin + near, figure.begin); ++i) {
    if (!line[i].space) continue;
    w.begin = i + 1;
    break;
  }
  for (std::size_t i = w.end; w.end < line.size() && i > figure.end && i + near > w.end; --i) {
    if (!line[i - 1].space) continue;
    w.end = i - 1;
    break;
  }
  return w;
}

}  // namespace

// Controls, and U+202A–202E, U+2066–2069, U+200E–200F, U+061C: marks of direction.
bool is_harmless(char32_t c) {
  return c >= 0x20 && !(c >= 0x7F && c < 0xA0) && !(c >= 0x202A && c <= 0x202E) &&
         !(c >= 0x2066 && c <= 0x2069) && c != 0x200E && c != 0x200F && c != 0x61C && c != 0xFEFF;
}

std::string excerpt(std::string_view text, Span sentence, std::span<const Span> figures,
                    std::span<const Span> masked, std::size_t columns, const Marks& marks) {
  const std::vector<Glyph> line = glyphs(text, sentence, figures, masked);
  std::size_t fixed = 2;  // the quotation marks
  for (std::size_t i = 0; i < line.size(); ++i)
    fixed += line[i].figure && (i == 0 || !line[i - 1].figure) ? marks.columns : 0;
  Window w{0, line.size()};
  if (fixed + width_of(line, w) > columns) {
    const std::size_t ellipses = 4;  // "… " and " …"
    w = around(line, columns > fixed + ellipses ? columns - fixed - ellipses : 0);
  }
  std::string out = "\"";
  if (w.begin > 0) out += "… ";
  bool open = false;
  for (std::size_t i = w.begin; i < w.end; ++i) {
    if (line[i].figure != open) out += open ? marks.close : marks.open;
    open = line[i].figure;
    out += line[i].bytes;
  }
  if (open) out += marks.close;
  if (w.end < line.size()) out += " …";
  return out + '"';
}

std::string plain_line(std::string_view text) {
  std::string out;
  for (const Glyph& g : glyphs(text, {0, text.size()}, {}, {})) out += g.bytes;
  return out;
}

}  // namespace daejo
