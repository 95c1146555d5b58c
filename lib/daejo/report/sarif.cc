#include "daejo/report/sarif.h"

#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "daejo/base/version.h"
#include "daejo/report/excerpt.h"
#include "daejo/report/json_text.h"
#include "daejo/report/line_hash.h"
#include "daejo/report/sarif_rules.h"
#include "daejo/report/site.h"

namespace daejo {
namespace {

constexpr std::string_view schema = "https://json.schemastore.org/sarif-2.1.0.json";

// Brackets and backslashes mean links in a message.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

class SarifPrinter {
 public:
  SarifPrinter(std::string& out, const Report& report)
      : out_(out), report_(report), places_(report.set), hashes_(report.set.documents.size()) {
    for (Entry& e : entries(report, places_, Include::set_aside_too)) {
      const Triaged* t = triaged(report, e.index);
      if (!t || t->standing != Standing::elsewhere) entries_.push_back(std::move(e));
    }
    for (const Entry& e : entries_) rules_.emplace(e.finding->rule, 0);
    std::size_t n = 0;
    for (auto& [rule, index] : rules_) index = n++;
  }

  void print() {
    out_ += "{\"$schema\":";
    append_json(out_, schema);
    out_ += ",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"daejo\",\"semanticVersion\":";
    append_json(out_, version);
    out_ += ",\"rules\":[";
    for (const auto& [rule, index] : rules_) {
      out_ += index == 0 ? "\n" : ",\n";
      append_sarif_rule(out_, report_, rule);
    }
    out_ += "],\"notifications\":[";
    print_notification();
    out_ += "]}},\n";
    out_ += "\"columnKind\":\"unicodeCodePoints\",\"automationDetails\":{\"id\":\"daejo/\"},\n";
    print_invocation();
    out_ += ",\n\"results\":[";
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      out_ += i == 0 ? "\n" : ",\n";
      print(entries_[i]);
    }
    out_ += "]}]}\n";
  }

 private:
  void print_notification() {
    constexpr std::string_view what = "An input could not be read.";
    JsonFields fields(out_);
    fields.add("id", "input");
    fields.add("name", "SkippedInput");
    for (const std::string_view key : {"shortDescription", "fullDescription", "help"}) {
      JsonFields text(fields.key(key));
      text.add("text", key == "help" ? "Name the file in a form that daejo reads, or leave it out." : what);
      text.close();
    }
    fields.close();
  }

  void print_invocation() {
    out_ += "\"invocations\":[{\"executionSuccessful\":true,\"toolExecutionNotifications\":";
    append_list(out_, report_.skipped, [&](const SkippedInput& s) {
      JsonFields fields(out_);
      JsonFields descriptor(fields.key("descriptor"));
      descriptor.add("id", "input");
      descriptor.add("index", 0);
      descriptor.close();
      fields.add("level", "warning");
      JsonFields message(fields.key("message"));
      message.add("text", plain_line(s.path + ": " + s.reason));
      message.close();
      fields.key("locations") += "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":";
      append_json(out_, uri_of(s.path));
      out_ += "}}}]";
      fields.close();
    });
    out_ += "}]";
  }

  void add_physical(JsonFields& to, const Site& site) {
    JsonFields location(to.key("physicalLocation"));
    JsonFields artifact(location.key("artifactLocation"));
    artifact.add("uri", uri_of(site.path));
    artifact.close();
    JsonFields region(location.key("region"));
    region.add("startLine", site.begin.line);
    region.add("startColumn", site.begin.column);
    region.add("endLine", site.end.line);
    region.add("endColumn", site.end.column);
    JsonFields snippet(region.key("snippet"));
    const Claim& claim = report_.set.claims[site.claim];
    snippet.add("text", slice(report_.set.documents[claim.document].text, claim.span));
    snippet.close();
    region.close();
    location.close();
  }

  // What is wrong, and the sides; the other ones are links to the related locations.
  std::string message_of(const Entry& e) const {
    const Finding& f = *e.finding;
    std::string out = escaped(plain_line(f.message.in(report_.language)));
    if (out.empty()) out = escaped(e.title);
    out += ": ";
    for (std::size_t s = 0; s < f.sides.size(); ++s) {
      if (s > 0) out += " / ";
      out += escaped(plain_line(f.sides[s].label));
      if (e.primary.side == s) out += fmt::format(" ({}:{})", escaped(e.primary.path), e.primary.begin.line);
      for (std::size_t i = 0; i < e.others.size(); ++i) {
        if (e.others[i].side != s) continue;
        out += fmt::format(" ([{}:{}]({}))", escaped(e.others[i].path), e.others[i].begin.line, i + 1);
        break;
      }
    }
    for (const Message& step : f.why) out += "; " + escaped(plain_line(step.in(report_.language)));
    return out + ".";
  }

  // Nothing where the text was mended or recoded on reading: the file's bytes are others.
  std::optional<std::string> line_hash(const Site& site) {
    const std::size_t d = report_.set.claims[site.claim].document;
    const Document& document = report_.set.documents[d];
    if (!document.notes.empty()) return std::nullopt;
    if (hashes_[d].empty()) hashes_[d] = line_hashes(document.text);
    if (site.begin.line > hashes_[d].size()) return std::nullopt;
    return hashes_[d][site.begin.line - 1];
  }

  void print(const Entry& e) {
    const Finding& f = *e.finding;
    JsonFields fields(out_);
    fields.add("ruleId", f.rule);
    fields.add("ruleIndex", rules_.at(f.rule));
    fields.add("level", name(f.level));
    JsonFields message(fields.key("message"));
    message.add("text", message_of(e));
    message.close();
    fields.key("locations") += "[";
    JsonFields location(out_);
    add_physical(location, e.primary);
    location.close();
    out_ += ']';
    std::size_t id = 0;
    append_list(fields.key("relatedLocations"), e.others, [&](const Site& site) {
      JsonFields one(out_);
      one.add("id", ++id);
      add_physical(one, site);
      JsonFields label(one.key("message"));
      label.add("text", escaped(plain_line(f.sides[site.side].label)));
      label.close();
      one.close();
    });
    JsonFields prints(fields.key("partialFingerprints"));
    if (const auto hash = line_hash(e.primary)) prints.add("primaryLocationLineHash", *hash);
    prints.add("daejo/v1", f.fingerprint);
    prints.close();
    print_triage(fields, e.index);
    JsonFields properties(fields.key("properties"));
    properties.add("verdict", name(f.verdict));
    properties.add("scope", name(f.scope));
    properties.add_or_null("about", heading(report_, f));
    properties.close();
    fields.close();
  }

  void print_triage(JsonFields& fields, std::size_t index) {
    const Triaged* t = triaged(report_, index);
    if (!t) return;
    if (report_.triage->has_baseline) fields.add("baselineState", t->known ? "unchanged" : "new");
    if (t->standing != Standing::suppressed) return;
    fields.key("suppressions") += "[";
    JsonFields one(out_);
    one.add("kind", t->in_document ? "inSource" : "external");
    one.add("status", "accepted");
    one.add("justification", t->suppression->reason);
    one.close();
    out_ += ']';
  }

  std::string& out_;
  const Report& report_;
  Places places_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> rules_;
  std::vector<std::vector<std::string>> hashes_;
};

}  // namespace

void append_report_sarif(std::string& out, const Report& report) { SarifPrinter(out, report).print(); }

}  // namespace daejo
