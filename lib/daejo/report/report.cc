#include "daejo/report/report.h"

#include <algorithm>

namespace daejo {

std::size_t count(std::span<const Finding> findings, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Finding& f) { return f.verdict == verdict; }));
}

}  // namespace daejo
