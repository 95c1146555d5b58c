#include "daejo/report/report.h"

#include <algorithm>

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

std::size_t count(std::span<const Finding> findings, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Finding& f) { return f.verdict == verdict; }));
}

}  // namespace daejo
