// One document of the review page: its passages with the marked figures, and in the margin the findings.

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/html_page.h"
#include "daejo/report/markup.h"
#include "daejo/report/phrases.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

std::string_view css_of(Role role) {
  switch (role) {
    case Role::title:
    case Role::heading:
    case Role::item:
    case Role::row:
    case Role::code:
      return name(role);
    case Role::front_matter:
    case Role::byline:
    case Role::caption:
    case Role::furniture:
      return "quiet";
    case Role::body:
      break;
  }
  return "body";
}

class DocumentPrinter {
 public:
  DocumentPrinter(std::string& out, HtmlPage& page, std::size_t index, const std::vector<std::size_t>& claims)
      : out_(out), page_(page), index_(index), document_(page.report.set.documents[index]), claims_(claims) {}

  void print(bool whole) {
    const std::string path = markup(plain_line(page_.places.name(index_)));
    out_ +=
        fmt::format("<article class=\"document\" id=\"d{}\" lang=\"{}\"><h3>{}</h3>\n", index_ + 1,
                    markup(document_.language.empty() ? page_.report.language : document_.language), path);
    std::string meta;
    const auto add = [&](const std::string& text) {
      if (!text.empty()) meta += (meta.empty() ? "" : " · ") + markup(plain_line(text));
    };
    add(document_.title);
    add(document_.source);
    if (document_.published) add(partial(*document_.published).text());
    if (!meta.empty()) out_ += "<p class=\"meta\">" + meta + "</p>\n";
    bool gap = false;
    for (const Block& block : document_.blocks) {
      const std::vector<std::size_t> here = claims_in(block.span);
      if (block.role == Role::front_matter && here.empty()) continue;  // title, source and date stand above
      if (!whole && here.empty()) {
        gap = true;
        continue;
      }
      if (gap) out_ += "<p class=\"gap\">…</p>\n";
      gap = false;
      print(block, here);
    }
    out_ += "</article>\n";
  }

 private:
  std::vector<std::size_t> claims_in(Span span) const {
    const auto& all = page_.report.set.claims;
    auto at = std::lower_bound(claims_.begin(), claims_.end(), span.begin,
                               [&](std::size_t c, std::size_t begin) { return all[c].span.begin < begin; });
    std::vector<std::size_t> out;
    for (; at != claims_.end() && all[*at].span.begin < span.end; ++at) out.push_back(*at);
    return out;
  }

  void print(const Block& block, const std::vector<std::size_t>& claims) {
    std::string text;
    append_marked(text, block.span, claims);
    if (text.find_first_not_of(" \n\t") == std::string::npos) return;
    out_ += fmt::format("<div class=\"block {}\"><span class=\"no\" aria-hidden=\"true\">{}</span><p>{}</p>",
                        css_of(block.role), page_.places.line(index_, block.span.begin), text);
    print_margin(claims);
    out_ += "</div>\n";
  }

  // Without markup, controls, and marks of direction; a run of line ends is one.
  void append_text(std::string& out, Span span) const {
    const std::string_view text = document_.text;
    auto mask = std::lower_bound(document_.masked.begin(), document_.masked.end(), span.begin,
                                 [](Span m, std::size_t at) { return m.end <= at; });
    std::string kept;
    for (std::size_t at = span.begin; at < span.end;) {
      while (mask != document_.masked.end() && mask->end <= at) ++mask;
      if (mask != document_.masked.end() && mask->contains(at)) {
        at = mask->end;
        continue;
      }
      const CodePoint c = decode(text, at);
      if (c.value == '\n' || c.value == '\t' || is_harmless(c.value)) kept += text.substr(at, c.size);
      at += c.size;
    }
    append_markup(out, kept);
  }

  void append_marked(std::string& out, Span span, const std::vector<std::size_t>& claims) const {
    std::size_t at = span.begin;
    for (const std::size_t c : claims) {
      const Claim& claim = page_.report.set.claims[c];
      if (claim.span.begin < at) {  // inside another mark: only the place to link to
        out += fmt::format("<span id=\"c{}\"></span>", c + 1);
        continue;
      }
      append_text(out, {at, claim.span.begin});
      const std::size_t first = page_.findings_of[c].front();
      out += fmt::format("<a class=\"m {}\" id=\"c{}\" href=\"#f{}\">",
                         css_class(page_.report.findings[first]), c + 1, first + 1);
      append_markup(out, plain_line(slice(document_.text, claim.span)));
      out += "</a>";
      at = claim.span.end;
    }
    if (at < span.end) append_text(out, {at, span.end});
  }

  void print_margin(const std::vector<std::size_t>& claims) {
    std::set<std::size_t> findings;
    for (const std::size_t c : claims)
      findings.insert(page_.findings_of[c].begin(), page_.findings_of[c].end());
    if (findings.empty()) return;
    out_ += fmt::format("<ul class=\"margin\" aria-label=\"{}\">", page_.words("marked-places"));
    // One mark for each verdict, with how many there are: the figures themselves lead to each.
    std::array<std::vector<std::size_t>, 4> by_verdict;
    for (const std::size_t f : findings)
      by_verdict[static_cast<std::size_t>(page_.report.findings[f].verdict)].push_back(f);
    for (const std::vector<std::size_t>& of : by_verdict) {
      if (of.empty()) continue;
      const Finding& first = page_.report.findings[of.front()];
      std::string about;
      for (const std::size_t f : of) {
        if (about.size() > 200) break;
        about += (about.empty() ? "" : "; ") + heading(page_.report, page_.report.findings[f]);
      }
      out_ += fmt::format("<li class=\"{}\"><a href=\"#f{}\" title=\"{}\">{}{}</a></li>", css_class(first),
                          of.front() + 1, markup(about), markup(word(phrases(page_.report.language), first)),
                          of.size() > 1 ? fmt::format(" {}", of.size()) : "");
    }
    out_ += "</ul>";
  }

  std::string& out_;
  HtmlPage& page_;
  std::size_t index_;
  const Document& document_;
  const std::vector<std::size_t>& claims_;
};

}  // namespace

void append_html_document(std::string& out, HtmlPage& page, std::size_t document, bool whole,
                          const std::vector<std::size_t>& claims) {
  if (!whole && claims.empty()) return;
  DocumentPrinter(out, page, document, claims).print(whole);
}

}  // namespace daejo
