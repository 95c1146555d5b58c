#include "daejo/report/site.h"

#include <algorithm>

#include <fmt/format.h>

#include "daejo/report/excerpt.h"
#include "daejo/report/phrases.h"

namespace daejo {
namespace {

constexpr std::size_t most_of_a_side = 8;

std::string_view without_dot(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return path;
}

Site site_of(const Case& set, Places& places, std::size_t c, std::size_t side) {
  const Claim& claim = set.claims[c];
  const Document& d = set.documents[claim.document];
  return {c, side, std::string(without_dot(d.path.empty() ? d.id : d.path)),
          places.position(claim.document, claim.span.begin), places.position(claim.document, claim.span.end)};
}

std::vector<Site> sites_of(const Report& report, Places& places, const Finding& finding) {
  std::vector<Site> out;
  for (std::size_t s = 0; s < finding.sides.size(); ++s) {
    std::size_t shown = 0;
    for (const std::size_t c : finding.sides[s].claims) {
      if (shown > 0 && (report.set.claims[c].repeats || shown == most_of_a_side)) continue;
      out.push_back(site_of(report.set, places, c, s));
      ++shown;
    }
  }
  return out;
}

// "557만 6천 달러 (a.md:4) / 550만 달러 (b.md:9)": each side with its first place.
std::string sides_of(const Finding& finding, const std::vector<Site>& sites) {
  std::string out;
  for (std::size_t s = 0; s < finding.sides.size(); ++s) {
    const auto first =
        std::find_if(sites.begin(), sites.end(), [&](const Site& site) { return site.side == s; });
    if (!out.empty()) out += " / ";
    out += finding.sides[s].label;
    if (first != sites.end()) out += fmt::format(" ({}:{})", first->path, first->begin.line);
  }
  return out;
}

}  // namespace

std::vector<Entry> entries(const Report& report, Places& places, Include include) {
  const Phrases& words = phrases(report.language);
  std::vector<Entry> out;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (include != Include::all && finding.verdict == Verdict::agreement) continue;
    if (include == Include::counting && !counts(report, i)) continue;
    std::vector<Site> sites = sites_of(report, places, finding);
    if (sites.empty()) continue;
    Entry entry{.index = i, .finding = &finding};
    entry.title = fmt::format("{} · {}", word(words, finding), heading(report, finding));
    std::string message = finding.message.in(report.language);
    message += (message.empty() ? "" : ": ") + sides_of(finding, sites);
    for (const Message& step : finding.why) message += "; " + step.in(report.language);
    entry.message = plain_line(message);
    std::size_t primary = 0;
    if (const Triaged* t = triaged(report, i); t && t->changed) {
      const auto changed =
          std::find_if(sites.begin(), sites.end(), [&](const Site& s) { return s.claim == *t->changed; });
      if (changed != sites.end()) primary = static_cast<std::size_t>(changed - sites.begin());
    }
    entry.primary = sites[primary];
    sites.erase(sites.begin() + static_cast<std::ptrdiff_t>(primary));
    entry.others = std::move(sites);
    out.push_back(std::move(entry));
  }
  return out;
}

std::string uri_of(const std::string& path) {
  const std::string_view rest = without_dot(path);
  std::string out = rest.starts_with('/') ? "file://" : "";
  for (const char c : rest) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace daejo
