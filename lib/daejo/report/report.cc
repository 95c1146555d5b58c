#include "daejo/report/report.h"

#include <algorithm>

#include "daejo/report/excerpt.h"

namespace daejo {

PropertyNames property_names(const ClaimTables& tables) {
  PropertyNames names;
  for (const PropertyEntry& entry : tables.properties()) names[entry.id] = {entry.label_ko, entry.label_en};
  return names;
}

std::string property_name(const Report& report, const std::string& property) {
  if (!report.properties) return property;
  const auto known = report.properties->find(property);
  return known == report.properties->end() ? property : known->second.in(report.language);
}

bool counts(const Report& report, std::size_t finding) {
  return !report.triage || report.triage->counts(finding);
}

const Triaged* triaged(const Report& report, std::size_t finding) {
  return report.triage ? &report.triage->findings[finding] : nullptr;
}

bool fails(const Report& report, std::size_t finding) {
  return report.fail_on && report.findings[finding].level >= *report.fail_on && counts(report, finding);
}

std::string heading(const Report& report, const Finding& finding) {
  if (finding.verdict != Verdict::name_variant && (!finding.subject.empty() || !finding.property.empty())) {
    const std::string property = property_name(report, finding.property);
    const bool both = !finding.subject.empty() && !property.empty();
    return plain_line(finding.subject + (both ? " · " : "") + property);
  }
  std::string labels;
  for (const Side& side : finding.sides) labels += (labels.empty() ? "" : " / ") + side.label;
  return plain_line(labels);
}

std::string_view language_of_documents(const Case& set) {
  std::size_t korean = 0;
  std::size_t other = 0;
  for (const Document& d : set.documents) ++(d.language == "ko" ? korean : other);
  return korean > 0 && korean >= other ? "ko" : "en";
}

std::size_t count(std::span<const Finding> findings, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Finding& f) { return f.verdict == verdict; }));
}

std::size_t count(const Report& report, Verdict verdict) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    n += report.findings[i].verdict == verdict && counts(report, i);
  return n;
}

}  // namespace daejo
