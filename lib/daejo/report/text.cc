#include "daejo/report/text.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/phrases.h"
#include "daejo/report/place.h"
#include "daejo/text/utf8.h"
#include "daejo/text/width.h"

namespace daejo {
namespace {

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view dim = "\x1b[2m";
constexpr std::string_view bold_red = "\x1b[1;31m";

std::string_view colour_of(const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::conflict:
      return finding.level == Level::error ? "\x1b[1;31m" : "\x1b[31m";
    case Verdict::name_variant:
      return "\x1b[33m";
    case Verdict::reconcilable:
      return "\x1b[36m";
    case Verdict::agreement:
      break;
  }
  return "\x1b[32m";
}

// A sentence of a side with the figures to be marked in it.
struct Quoted {
  std::size_t document = 0;
  Span sentence;
  std::vector<Span> figures;
};

// Marked in one sentence; more do not fit on a line anyway.
constexpr std::size_t most_figures = 16;

// A side, ready to be laid out.
struct SideLines {
  std::string label;
  std::string count;  // " 31회", for spellings
  std::string place;
  Quoted first;
  std::string others;  // further places, in one line; may be empty
  bool derived = false;
};

// What two labels begin and end with alike, in bytes: the rest is the difference.
Span difference(std::string_view mine, std::string_view other) {
  std::size_t begin = 0;
  while (begin < mine.size() && begin < other.size()) {
    const std::size_t size = decode(mine, begin).size;
    if (mine.substr(begin, size) != other.substr(begin, size)) break;
    begin += size;
  }
  std::size_t end = 0;
  while (begin + end < mine.size() && begin + end < other.size()) {
    const std::size_t size = decode_before(mine, mine.size() - end).size;
    if (begin + end + size > mine.size() || begin + end + size > other.size()) break;
    if (mine.substr(mine.size() - end - size, size) != other.substr(other.size() - end - size, size)) break;
    end += size;
  }
  return {begin, mine.size() - end};
}

class TextPrinter {
 public:
  TextPrinter(std::string& out, const Report& report, const TextStyle& style)
      : out_(out),
        report_(report),
        style_(style),
        words_(phrases(report.language)),
        places_(report.set),
        columns_(std::max<std::size_t>(style.columns, 60)) {}

  void print() {
    for (const Verdict verdict :
         {Verdict::conflict, Verdict::name_variant, Verdict::reconcilable, Verdict::agreement}) {
      if (verdict == Verdict::agreement && !style_.all) break;
      for (const Level level : {Level::error, Level::warning, Level::note}) {
        for (std::size_t i = 0; i < report_.findings.size(); ++i) {
          const Finding& finding = report_.findings[i];
          if (finding.verdict == verdict && finding.level == level && counts(report_, i)) print(finding);
        }
      }
    }
    print_summary();
  }

 private:
  std::string painted(std::string_view text, std::string_view colour) const {
    return style_.colour && !text.empty() ? fmt::format("{}{}{}", colour, text, reset) : std::string(text);
  }

  void print_heading(const Finding& f) {
    out_ += painted(padded(word(words_, f), words_.margin), colour_of(f));
    const std::size_t room = columns_ - words_.margin - display_width(f.rule) - 2;
    const std::string shown = fit(heading(report_, f), room);
    out_ += painted(shown, bold);
    out_.append(columns_ - words_.margin - display_width(shown) - display_width(f.rule), ' ');
    out_ += painted(f.rule, dim) + '\n';
  }

  Quoted quoted(std::size_t claim) const {
    const Claim& c = report_.set.claims[claim];
    const Document& d = report_.set.documents[c.document];
    const Span sentence = c.sentence < d.sentences.size() ? d.sentences[c.sentence].span : c.span;
    return {c.document, sentence.contains(c.span) ? sentence : c.span, {c.span}};
  }

  // Claims of one sentence are shown in one excerpt; repeated passages are not shown again.
  SideLines lay_out(const Finding& f, const Side& side) {
    std::vector<Quoted> quotes;
    std::map<std::pair<std::size_t, Span>, std::size_t> shown;  // document, sentence -> index into `quotes`
    for (const std::size_t claim : side.claims) {
      Quoted q = quoted(claim);
      const auto same = shown.find({q.document, q.sentence});
      if (same != shown.end()) {
        std::vector<Span>& figures = quotes[same->second].figures;
        if (figures.size() < most_figures) figures.push_back(q.figures.front());
      } else if (quotes.empty() || !report_.set.claims[claim].repeats) {
        shown[{q.document, q.sentence}] = quotes.size();
        quotes.push_back(std::move(q));
      }
    }
    SideLines lines;
    lines.derived = side.derived;
    lines.label = plain_line(side.label);
    if (f.verdict == Verdict::name_variant)
      lines.count = fmt::format(" {}{}", side.claims.size(), words_.times);
    if (quotes.empty()) return lines;
    lines.first = quotes.front();
    lines.place = place(lines.first);
    lines.others = further_places(quotes);
    return lines;
  }

  // Where else the side stands: each line once, without those that the first place names.
  std::string further_places(const std::vector<Quoted>& quotes) {
    std::set<std::string> seen{line_of(quotes.front())};
    std::vector<std::string> places;
    for (const Quoted& q : quotes) {
      if (std::string at = line_of(q); seen.insert(at).second) places.push_back(std::move(at));
    }
    constexpr std::size_t shown = 3;
    std::string out;
    for (std::size_t i = 0; i < std::min(places.size(), shown); ++i) out += (i > 0 ? ", " : "") + places[i];
    if (places.size() > shown) {
      out += fmt::format(" {}{}{}", words_.more_before, places.size() - shown, words_.more_after);
    }
    return out;
  }

  std::string line_of(const Quoted& q) { return plain_line(places_.of(q.document, q.figures.front().begin)); }

  std::string place(const Quoted& q) {
    const std::string& source = report_.set.documents[q.document].source;
    const std::string at = line_of(q);
    return source.empty() ? at : at + ' ' + fit(plain_line(source), 16);
  }

  // The label and count in `width` columns; of two labels, the part in which they differ is coloured.
  std::string label(const std::vector<SideLines>& sides, std::size_t i, std::size_t width) const {
    const auto shown = [&](const SideLines& side) {
      return fit(side.label, width - display_width(side.count));
    };
    const std::string mine = shown(sides[i]);
    const std::string rest =
        sides[i].count + std::string(width - display_width(mine) - display_width(sides[i].count), ' ');
    if (!style_.colour || sides.size() != 2) return painted(mine, bold) + rest;
    const Span differs = difference(mine, shown(sides[1 - i]));
    std::string out = painted(mine.substr(0, differs.begin), bold);
    out += painted(slice(mine, differs), bold_red);
    return out + painted(mine.substr(differs.end), bold) + rest;
  }

  void print(const Finding& f) {
    print_heading(f);
    std::vector<SideLines> sides;
    for (const Side& side : f.sides) sides.push_back(lay_out(f, side));
    std::size_t label_width = 0;
    std::size_t place_width = 0;
    for (const SideLines& side : sides) {
      label_width = std::max(label_width, display_width(side.label) + display_width(side.count));
      place_width = std::max(place_width, display_width(side.place));
    }
    label_width = std::min<std::size_t>(label_width, 30);
    // Where little room would be left beside the place, the sentence gets a line of its own.
    const std::size_t beside = words_.margin + label_width + 2 + place_width + 2;
    const bool below = beside + 40 > columns_;
    const std::size_t indent = below ? words_.margin + label_width + 2 : beside;
    const std::string margin(words_.margin, ' ');
    bool reasons_told = false;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      out_ += margin + label(sides, i, label_width) + "  ";
      out_ += painted(below ? sides[i].place : padded(sides[i].place, place_width), dim);
      if (!sides[i].place.empty()) print_excerpt(sides[i].first, indent, below);
      out_ += '\n';
      if (!sides[i].others.empty())
        out_ += std::string(words_.margin + label_width + 2, ' ') + painted(sides[i].others, dim) + '\n';
      if (!sides[i].derived || reasons_told) continue;
      print_lines(f.why, indent);
      reasons_told = true;
    }
    if (!reasons_told) print_lines(f.why, words_.margin);
    print_lines({f.message}, words_.margin);
    out_ += '\n';
  }

  void print_excerpt(const Quoted& q, std::size_t indent, bool below) {
    const Document& d = report_.set.documents[q.document];
    const Marks marks = style_.colour ? Marks{bold, reset, 0} : Marks{"«", "»", 2};
    out_ += below ? '\n' + std::string(indent, ' ') : "  ";
    out_ += excerpt(d.text, q.sentence, q.figures, d.masked, columns_ - indent, marks);
  }

  void print_lines(const std::vector<Message>& lines, std::size_t indent) {
    for (const Message& message : lines) {
      const std::string line = plain_line(message.in(report_.language));
      if (!line.empty()) out_ += std::string(indent, ' ') + line + '\n';
    }
  }

  void print_summary() {
    const auto number = [&](Verdict v) { return count(report_, v); };
    const std::size_t agreements = number(Verdict::agreement);
    const std::string folder =
        places_.common().empty() ? "" : fmt::format(" ({})", plain_line(places_.common()));
    out_ += fmt::format("{} {}{} · {} {}", words_.documents, report_.set.documents.size(), folder,
                        words_.claims, report_.set.claims.size());
    const std::string conflicts = fmt::format("{} {}", words_.conflicts, number(Verdict::conflict));
    out_ += " · " + (number(Verdict::conflict) > 0 ? painted(conflicts, "\x1b[1;31m") : conflicts);
    out_ += fmt::format(" · {} {} · {} {} · {} {}", words_.name_variants, number(Verdict::name_variant),
                        words_.notes, number(Verdict::reconcilable), words_.agreements, agreements);
    if (agreements > 0 && !style_.all) out_ += fmt::format(" ({})", words_.show_all);
    for (const auto& [standing, label] :
         {std::pair(Standing::suppressed, words_.suppressed), std::pair(Standing::known, words_.known),
          std::pair(Standing::elsewhere, words_.elsewhere)}) {
      const std::size_t n = report_.triage ? report_.triage->count(standing) : 0;
      if (n > 0) out_ += fmt::format(" · {} {}", label, n);
    }
    if (!report_.skipped.empty()) out_ += fmt::format(" · {} {}", words_.not_read, report_.skipped.size());
    out_ += '\n';
  }

  std::string& out_;
  const Report& report_;
  const TextStyle& style_;
  const Phrases& words_;
  Places places_;
  std::size_t columns_;
};

}  // namespace

void append_report_text(std::string& out, const Report& report, const TextStyle& style) {
  TextPrinter(out, report, style).print();
}

}  // namespace daejo
