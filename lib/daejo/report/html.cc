#include "daejo/report/html.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "daejo/base/version.h"
#include "daejo/report/excerpt.h"
#include "daejo/report/html_page.h"
#include "daejo/report/markup.h"
#include "daejo/report/sha256.h"

namespace daejo {
namespace {

struct Group {
  std::string_view key;  // of its heading in words.tsv, and its id
  std::vector<std::size_t> findings;
  bool folded = false;
};

// In the order in which an editor reads: conflicts, names, notes, agreements, and last what has been set
// aside.
std::vector<Group> groups_of(const Report& report) {
  std::vector<Group> out{
      {"conflict"}, {"name-variant"}, {"reconcilable"}, {"agreement", {}, true}, {"set-aside", {}, true}};
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
      if (report.findings[i].level != level) continue;
      const std::size_t verdict = static_cast<std::size_t>(report.findings[i].verdict);
      out[counts(report, i) ? verdict : 4].findings.push_back(i);
    }
  }
  return out;
}

class PagePrinter {
 public:
  PagePrinter(const Report& report, const PageLimits& limits)
      : report_(report), limits_(limits), page_(report), groups_(groups_of(report)) {}

  void print(std::string& out) {
    choose();
    print_documents();
    print_findings();
    append_template(out, page_file("page.html"), [&](std::string_view slot) { return value(slot); });
  }

 private:
  // A finding takes about so much; exact sizes are kept to when they are printed.
  static std::size_t estimate(const Finding& f) { return 900 + 700 * f.sides.size(); }

  // Which findings are shown: as many as there is room for, the important ones first.
  void choose() {
    std::size_t room = limits_.findings;
    for (Group& group : groups_) {
      std::size_t n = 0;
      while (n < group.findings.size()) {
        const std::size_t size = estimate(report_.findings[group.findings[n]]);
        if (size > room) break;
        room -= size;
        ++n;
      }
      left_out_ += group.findings.size() - n;
      group.findings.resize(n);
      for (const std::size_t f : group.findings) {
        for (const Side& side : report_.findings[f].sides) {
          for (const std::size_t c : side.claims) {
            std::vector<std::size_t>& of = page_.findings_of[c];
            if (of.empty() || of.back() != f) of.push_back(f);
          }
        }
      }
    }
  }

  void print_documents() {
    std::size_t text = 0;
    for (const Document& d : report_.set.documents) text += d.text.size();
    const bool whole = text <= limits_.whole_documents;
    if (!whole) documents_ += "<p class=\"told\">" + page_.words("excerpts") + "</p>\n";
    std::vector<std::vector<std::size_t>> claims(report_.set.documents.size());
    for (std::size_t c = 0; c < report_.set.claims.size(); ++c) {
      if (page_.shown(c)) claims[report_.set.claims[c].document].push_back(c);
    }
    std::size_t missing = 0;
    for (std::size_t d = 0; d < claims.size(); ++d) {
      std::stable_sort(claims[d].begin(), claims[d].end(), [&](std::size_t a, std::size_t b) {
        return report_.set.claims[a].span.begin < report_.set.claims[b].span.begin;
      });
      if (documents_.size() < limits_.documents)
        append_html_document(documents_, page_, d, whole, claims[d]);
      else
        ++missing;
    }
    if (missing > 0)
      documents_ += "<p class=\"told\">" + page_.words("documents-left-out", missing) + "</p>\n";
  }

  void print_findings() {
    std::size_t pictures = 0;
    for (const Group& group : groups_) {
      if (group.findings.empty()) continue;
      const std::string title =
          fmt::format("<h2>{} <small>{}</small></h2>", page_.words(group.key), group.findings.size());
      findings_ += group.folded ? fmt::format("<details class=\"group\" id=\"{}\"><summary>{}</summary>\n",
                                              group.key, title)
                                : fmt::format("<section class=\"group\" id=\"{}\">{}\n", group.key, title);
      for (const std::size_t f : group.findings)
        append_html_finding(findings_, page_, f, pictures++ < limits_.pictures);
      findings_ += group.folded ? "</details>\n" : "</section>\n";
    }
  }

  std::string counted() const {
    std::string out;
    for (const Group& group : groups_) {
      if (group.key == "set-aside" && group.findings.empty()) continue;
      const std::string inside =
          fmt::format("<strong>{}</strong> {}", group.findings.size(), page_.words(group.key));
      // What there is none of cannot be gone to.
      out += group.findings.empty()
                 ? fmt::format("<li>{}</li>", inside)
                 : fmt::format("<li class=\"{0}\"><a href=\"#{0}\">{1}</a></li>", group.key, inside);
    }
    return out;
  }

  std::string notes() const {
    std::string out;
    if (left_out_ > 0) out += "<p class=\"told\">" + page_.words("left-out", left_out_) + "</p>\n";
    if (findings_.empty()) out += "<p class=\"empty\">" + page_.words("no-findings") + "</p>\n";
    if (report_.skipped.empty()) return out;
    out += fmt::format("<details class=\"told\"><summary>{} {}</summary><ul>", page_.words("unread"),
                       report_.skipped.size());
    constexpr std::size_t most = 200;
    for (std::size_t i = 0; i < std::min(most, report_.skipped.size()); ++i)
      out += fmt::format("<li>{}: {}</li>", markup(plain_line(report_.skipped[i].path)),
                         markup(plain_line(report_.skipped[i].reason)));
    return out + "</ul></details>\n";
  }

  std::string document_options() {
    std::string out;
    for (std::size_t d = 0; d < report_.set.documents.size(); ++d)
      out += fmt::format("<option value=\"{}\">{}</option>", d + 1, markup(plain_line(page_.places.name(d))));
    return out;
  }

  // The entities of the findings that are shown, those of most findings first.
  std::string entity_options() const {
    std::map<std::size_t, std::size_t> count;
    for (std::size_t c = 0; c < page_.findings_of.size(); ++c) {
      if (report_.set.claims[c].entity) count[*report_.set.claims[c].entity] += page_.findings_of[c].size();
    }
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const auto& [entity, n] : count) {
      if (n > 0) order.emplace_back(n, entity);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string out;
    for (const auto& [n, entity] : order)
      out += fmt::format("<option value=\"{}\">{}</option>", entity + 1,
                         markup(plain_line(report_.set.entities[entity].name)));
    return out;
  }

  std::string value(std::string_view slot) {
    if (slot.starts_with("word:")) return page_.words(slot.substr(5));
    if (slot == "language") return std::string(report_.language == "ko" ? "ko" : "en");
    if (slot == "policy") {
      return fmt::format(
          "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action "
          "'none'",
          sha256_base64(page_file("review.css")), sha256_base64(page_file("review.js")));
    }
    if (slot == "version") return std::string(version);
    if (slot == "style") return std::string(page_file("review.css"));
    if (slot == "script") return std::string(page_file("review.js"));
    if (slot == "title") return page_.words("title") + " " + set_name();
    if (slot == "set") return set_name();
    if (slot == "facts") {
      return fmt::format("{} {} · {} {}", page_.words("documents"), report_.set.documents.size(),
                         page_.words("claims"), report_.set.claims.size());
    }
    if (slot == "counts") return counted();
    if (slot == "notes") return notes();
    if (slot == "findings") return std::move(findings_);
    if (slot == "documents") return std::move(documents_);
    if (slot == "document-options") return document_options();
    if (slot == "entity-options") return entity_options();
    return "";
  }

  std::string set_name() const { return markup(plain_line(page_.places.common())); }

  const Report& report_;
  const PageLimits& limits_;
  HtmlPage page_;
  std::vector<Group> groups_;
  std::size_t left_out_ = 0;
  std::string findings_;
  std::string documents_;
};

}  // namespace

void append_report_html(std::string& out, const Report& report, const PageLimits& limits) {
  PagePrinter(report, limits).print(out);
}

void append_report_html(std::string& out, const Report& report) { append_report_html(out, report, {}); }

}  // namespace daejo
