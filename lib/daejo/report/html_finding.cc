// One finding of the review page: heading, sides next to each other, the reckoning in one line.

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/html_page.h"
#include "daejo/report/markup.h"
#include "daejo/report/phrases.h"

namespace daejo {
namespace {

constexpr std::size_t sentence_columns = 360;
constexpr std::size_t most_places = 12;

struct Quoted {
  std::size_t claim = 0;  // the first
  Span sentence;
  std::vector<Span> figures;
  Certainty certainty = Certainty::stated;  // of the first that is not plainly stated
};

// The sentences of a side, each once; repeated passages only when there is nothing else.
std::vector<Quoted> quotes_of(const Case& set, const Side& side) {
  std::vector<Quoted> out;
  std::map<std::pair<std::size_t, Span>, std::size_t> met;
  for (const std::size_t i : side.claims) {
    const Claim& c = set.claims[i];
    const Document& d = set.documents[c.document];
    Span sentence = c.sentence < d.sentences.size() ? d.sentences[c.sentence].span : c.span;
    if (!sentence.contains(c.span)) sentence = c.span;
    const auto [at, fresh] = met.try_emplace({c.document, sentence}, out.size());
    if (fresh)
      out.push_back({i, sentence, {c.span}});
    else
      out[at->second].figures.push_back(c.span);
    if (out[at->second].certainty == Certainty::stated) out[at->second].certainty = c.certainty;
  }
  return out;
}

std::string quote(const Document& document, const Quoted& q) {
  // What a document holds never contains control characters after excerpt(): they can stand for the marks.
  const std::string text =
      excerpt(document.text, q.sentence, q.figures, document.masked, sentence_columns, {"\x01", "\x02", 0});
  std::string out;
  std::string part;
  for (const char c : text.substr(1, text.size() - 2)) {
    if (c != '\x01' && c != '\x02') {
      part += c;
      continue;
    }
    append_markup(out, part);
    part.clear();
    out += c == '\x01' ? "<mark>" : "</mark>";
  }
  append_markup(out, part);
  return out;
}

class FindingPrinter {
 public:
  FindingPrinter(std::string& out, HtmlPage& page, std::size_t index)
      : out_(out), page_(page), index_(index), finding_(page.report.findings[index]) {}

  void print(bool picture) {
    print_opening();
    out_ += "<ol class=\"sides\">";
    for (const Side& side : finding_.sides) print(side);
    out_ += "</ol>\n";
    print_reasons();
    if (picture) append_html_graph(out_, page_, index_);
    out_ += "</article>\n";
  }

 private:
  const Case& set() const { return page_.report.set; }

  void print_opening() {
    std::set<std::size_t> documents;
    std::set<std::size_t> entities;
    for (const Side& side : finding_.sides) {
      for (const std::size_t c : side.claims) {
        documents.insert(set().claims[c].document + 1);
        if (set().claims[c].entity) entities.insert(*set().claims[c].entity + 1);
      }
    }
    const Triaged* t = triaged(page_.report, index_);
    const Suppression* s = t && t->suppression ? &*t->suppression : nullptr;
    // A comment in a document stays there: it is not exported again.
    const Suppression* mark = s && !t->in_document ? s : nullptr;
    const std::string about = heading(page_.report, finding_);
    out_ += fmt::format(
        "<article class=\"finding {}\" id=\"f{}\" tabindex=\"-1\" data-verdict=\"{}\" data-level=\"{}\" "
        "data-documents=\"{}\" "
        "data-entities=\"{}\" data-fingerprint=\"{}\" data-about=\"{}\" data-mark=\"{}\" "
        "data-reason=\"{}\">\n",
        css_class(finding_), index_ + 1, name(finding_.verdict), name(finding_.level),
        fmt::join(documents, " "), fmt::join(entities, " "), markup(finding_.fingerprint), markup(about),
        mark ? name(mark->decision) : "", mark ? markup(mark->reason) : "");
    out_ += fmt::format(
        "<h3><span class=\"badge {}\">{}</span> <span class=\"about\">{}</span> <span "
        "class=\"rule\">{}</span></h3>\n",
        css_class(finding_), markup(word(phrases(page_.report.language), finding_)), markup(about),
        markup(finding_.rule));
    if (t && t->standing != Standing::counts) {
      out_ += fmt::format("<p class=\"aside\">{}{}{}</p>\n", page_.words(name(t->standing)), s ? ": " : "",
                          s ? markup(s->reason) : "");
    }
  }

  void print(const Side& side) {
    const std::vector<Quoted> quotes = quotes_of(set(), side);
    out_ += "<li class=\"side\"><p class=\"value\">" + markup(plain_line(side.label));
    if (side.derived) out_ += " <small>" + page_.words("derived") + "</small>";
    if (finding_.verdict == Verdict::name_variant)
      out_ += " <small>" + page_.words("times", side.claims.size()) + "</small>";
    out_ += "</p>\n";
    // A value that was reckoned shows all that it was reckoned from, one that is stated one sentence.
    const std::size_t shown =
        side.derived ? std::min<std::size_t>(quotes.size(), 3) : std::min<std::size_t>(quotes.size(), 1);
    for (std::size_t i = 0; i < shown; ++i) print(quotes[i]);
    print_others(quotes, shown);
    out_ += "</li>\n";
  }

  std::string link(std::size_t claim) {
    const Claim& c = set().claims[claim];
    return fmt::format("<a href=\"#c{}\">{}</a>", claim + 1,
                       markup(plain_line(page_.places.of(c.document, c.span.begin))));
  }

  void print(const Quoted& q) {
    const Claim& c = set().claims[q.claim];
    const Document& d = set().documents[c.document];
    out_ += fmt::format("<blockquote>{}</blockquote>\n<p class=\"place\">{}", quote(d, q), link(q.claim));
    if (!d.source.empty()) out_ += " <span>" + markup(plain_line(d.source)) + "</span>";
    if (d.published) out_ += " <span>" + markup(partial(*d.published).text()) + "</span>";
    if (!c.speaker.empty()) out_ += " <span>“" + markup(plain_line(c.speaker)) + "”</span>";
    if (q.certainty != Certainty::stated)
      out_ += " <em class=\"certainty\">" + page_.words(name(q.certainty)) + "</em>";
    out_ += "</p>\n";
  }

  void print_others(const std::vector<Quoted>& quotes, std::size_t from) {
    if (quotes.size() <= from) return;
    out_ += "<p class=\"others\">";
    const std::size_t end = std::min(quotes.size(), from + most_places);
    for (std::size_t i = from; i < end; ++i) out_ += (i > from ? ", " : "") + link(quotes[i].claim);
    if (end < quotes.size()) out_ += ' ' + page_.words("more", quotes.size() - end);
    out_ += "</p>\n";
  }

  void print_reasons() {
    std::string why;
    for (const Message& step : finding_.why) {
      const std::string line = plain_line(step.in(page_.report.language));
      if (!line.empty()) why += (why.empty() ? "" : " · ") + markup(line);
    }
    if (!why.empty()) out_ += "<p class=\"why\">" + why + "</p>\n";
    const std::string message = plain_line(finding_.message.in(page_.report.language));
    if (!message.empty()) out_ += "<p class=\"message\">" + markup(message) + "</p>\n";
  }

  std::string& out_;
  HtmlPage& page_;
  std::size_t index_;
  const Finding& finding_;
};

}  // namespace

void append_html_finding(std::string& out, HtmlPage& page, std::size_t finding, bool picture) {
  FindingPrinter(out, page, finding).print(picture);
}

}  // namespace daejo
