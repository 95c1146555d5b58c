#include "daejo/report/phrases.h"

#include <cstdlib>

namespace daejo {

const Phrases& phrases(std::string_view language) {
  static constexpr Phrases korean{"충돌",        "충돌?",
                                  "표기",        "참고",
                                  "일치",        7,
                                  "회",          "외 ",
                                  "곳",          "문서",
                                  "주장",        "충돌",
                                  "표기",        "참고",
                                  "일치",        "모두 보기: --all",
                                  "읽지 못함",   "확인하고 넘김",
                                  "기준에 있음", "바뀌지 않은 곳"};
  static constexpr Phrases english{"conflict",
                                   "conflict?",
                                   "names",
                                   "note",
                                   "agrees",
                                   11,
                                   "×",
                                   "and ",
                                   " more",
                                   "documents",
                                   "claims",
                                   "conflicts",
                                   "name variants",
                                   "notes",
                                   "agreements",
                                   "show: --all",
                                   "not read",
                                   "suppressed",
                                   "in the baseline",
                                   "on unchanged lines"};
  return language == "ko" ? korean : english;
}

std::string_view word(const Phrases& phrases, const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::conflict:
      return finding.level == Level::error ? phrases.conflict : phrases.doubtful_conflict;
    case Verdict::name_variant:
      return phrases.name_variant;
    case Verdict::reconcilable:
      return phrases.reconcilable;
    case Verdict::agreement:
      break;
  }
  return phrases.agreement;
}

std::string_view language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value && *value) return std::string_view(value).starts_with("ko") ? "ko" : "en";
  }
  return "en";
}

}  // namespace daejo
