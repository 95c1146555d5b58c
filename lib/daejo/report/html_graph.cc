// The claim graph of one finding as SVG: documents state claims, derived values follow from them, and what
// agrees or conflicts is joined by an arc. Columns: documents, claims, derived values and what it is about.

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/html_page.h"
#include "daejo/report/markup.h"
#include "daejo/text/width.h"

namespace daejo {
namespace {

constexpr int row = 44;
constexpr int height = 32;
constexpr std::size_t most_of_a_side = 4;
constexpr std::size_t columns = 22;  // of a terminal, in a box

struct Box {
  std::string_view kind;
  std::string label;
  int x = 0;
  int y = 0;  // of its middle
  int width = 0;
};

struct Drawing {
  std::vector<Box> boxes;
  std::string paths;

  std::size_t add(std::string_view kind, std::string_view label, int x, int y, int width) {
    boxes.push_back({kind, fit(plain_line(label), columns), x, y, width});
    return boxes.size() - 1;
  }
  void line(std::size_t from, std::size_t to, std::string_view kind) {
    const Box& a = boxes[from];
    const Box& b = boxes[to];
    const int x = a.x + a.width;
    const int bend = (b.x - x) / 2;
    paths += fmt::format("<path class=\"{}\" d=\"M{} {}C{} {} {} {} {} {}\"/>", kind, x, a.y, x + bend, a.y,
                         b.x - bend, b.y, b.x, b.y);
  }
};

struct Sign {
  std::string_view css, text;
};

Sign sign_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conflict:
      return {"conflicts", "≠"};
    case Verdict::name_variant:
      return {"variants", "≈"};
    case Verdict::reconcilable:
      return {"agrees", "≈"};
    case Verdict::agreement:
      break;
  }
  return {"agrees", "="};
}

std::string title_of(const Report& report, const Finding& f) {
  std::string out = heading(report, f) + ": ";
  for (std::size_t s = 0; s < f.sides.size(); ++s)
    out += (s > 0 ? fmt::format(" {} ", sign_of(f.verdict).text) : "") + f.sides[s].label;
  return markup(plain_line(out));
}

}  // namespace

void append_html_graph(std::string& out, HtmlPage& page, std::size_t index) {
  const Report& report = page.report;
  const Finding& f = report.findings[index];
  Drawing drawing;
  std::vector<std::size_t> anchors;                           // of each side: the box that stands for it
  std::map<std::size_t, std::vector<std::size_t>> documents;  // document -> boxes of its claims
  std::map<std::size_t, std::size_t> box_of;  // claim -> its box: one claim may stand on two sides
  int y = height;
  bool derived = false;
  for (const Side& side : f.sides) {
    std::vector<std::size_t> claims;
    for (std::size_t i = 0; i < std::min(side.claims.size(), most_of_a_side); ++i) {
      const Claim& c = report.set.claims[side.claims[i]];
      const auto [at, fresh] = box_of.try_emplace(side.claims[i], drawing.boxes.size());
      if (fresh) {
        drawing.add("claim", slice(report.set.documents[c.document].text, c.span), 210, y, 180);
        documents[c.document].push_back(at->second);
        y += row;
      }
      claims.push_back(at->second);
    }
    if (claims.empty()) continue;
    if (!side.derived) {
      anchors.push_back(claims.front());
      continue;
    }
    derived = true;
    int middle = 0;
    for (const std::size_t box : claims) middle += drawing.boxes[box].y;
    const std::size_t value =
        drawing.add("derived", side.label, 460, middle / static_cast<int>(claims.size()), 180);
    for (const std::size_t box : claims) drawing.line(box, value, "derived-from");
    anchors.push_back(value);
  }
  // Each document beside its claims, and below the one before.
  std::vector<std::pair<int, std::size_t>> order;
  for (const auto& [document, claims] : documents) {
    int middle = 0;
    for (const std::size_t box : claims) middle += drawing.boxes[box].y;
    order.emplace_back(middle / static_cast<int>(claims.size()), document);
  }
  std::sort(order.begin(), order.end());
  int free = height;
  for (const auto& [middle, document] : order) {
    const std::size_t box = drawing.add("paper", page.places.name(document), 0, std::max(middle, free), 150);
    free = drawing.boxes[box].y + row;
    for (const std::size_t claim : documents[document]) drawing.line(box, claim, "states");
  }
  // The item, where it has a name of its own; a name variant is about its spellings.
  const int right = derived ? 740 : 490;
  int width = right;
  if (f.verdict != Verdict::name_variant && !(f.subject.empty() && f.property.empty()) && !anchors.empty()) {
    int middle = 0;
    for (const std::size_t box : anchors) middle += drawing.boxes[box].y;
    const std::size_t item =
        drawing.add("item", heading(report, f), right, middle / static_cast<int>(anchors.size()), 180);
    for (const std::size_t box : anchors) drawing.line(box, item, "of");
    width = right + 182;
  }
  const Sign sign = sign_of(f.verdict);
  std::string arcs;
  for (std::size_t i = 1; i < anchors.size(); ++i) {
    const Box& a = drawing.boxes[anchors[i - 1]];
    const Box& b = drawing.boxes[anchors[i]];
    if (anchors[i - 1] == anchors[i]) continue;
    const int from = a.x + a.width;
    const int to = b.x + b.width;
    const int out_to = std::max(from, to) + 46;
    arcs += fmt::format("<path class=\"{}\" d=\"M{} {}C{} {} {} {} {} {}\"/>", sign.css, from, a.y, out_to,
                        a.y, out_to, b.y, to, b.y);
    arcs += fmt::format("<text class=\"sign\" x=\"{}\" y=\"{}\">{}</text>", out_to + 2, (a.y + b.y) / 2 + 5,
                        sign.text);
  }
  const int bottom = std::max(y, free) - row + height;
  out += fmt::format(
      "<details class=\"graph\"><summary>{0}</summary><svg width=\"{1}\" viewBox=\"-1 0 {1} {2}\" "
      "role=\"img\" "
      "aria-label=\"{3}\">",
      page.words("graph"), width, bottom, title_of(report, f));
  out += drawing.paths + arcs;
  for (const Box& b : drawing.boxes) {
    out += fmt::format(
        "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/><text x=\"{}\" "
        "y=\"{}\">{}</text></g>",
        b.kind, b.x, b.y - height / 2, b.width, height, b.x + 10, b.y + 4, markup(b.label));
  }
  out += "</svg></details>\n";
}

}  // namespace daejo
