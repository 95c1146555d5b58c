#pragma once
// The report of a check as an editor reads it: one block a finding, the sides under each other, the reason
// below.
//
//   충돌   챗GPT · 개발비                                              implied-base
//          약 1억 달러  a.md:4 한빛일보  "… 든 돈은 «557만 6천 달러»(약 80억원)로, …"
//                                        557만6000 ÷ 5.6% = 9,957만 달러 (9,869만~1억 47만)
//          수십억 달러  b.txt:4          "오픈AI는 챗GPT에 «수십억 달러»를 썼다."
//          20배 이상 차이
//
//   문서 2 (기사/) · 주장 9 · 충돌 1 · 표기 1 · 참고 1 · 일치 1 (모두 보기: --all)
//
// Conflicts come first (충돌? where a side is only estimated, alleged, planned or denied), then name
// variants, then what is reconcilable; agreements are counted, and shown with `all`. Figures are marked by «
// », with colour by bold type, and then the part in which two labels differ is coloured too.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

struct TextStyle {
  bool all = false;           // agreements one by one
  bool colour = false;        // ANSI escapes
  std::size_t columns = 100;  // of a line; at least 60 are used
};

void append_report_text(std::string& out, const Report& report, const TextStyle& style = {});

}  // namespace daejo
