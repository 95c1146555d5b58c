#pragma once
// Are two names one name?
//
//   NameTables tables = *NameTables::load(resources);
//   NameAnswer a = compare_names(tables, "양원펑", "梁文鋒", NameKind::person);
//   a.verdict == NameVerdict::variant;  a.why.back() == {"initial-sound-law", "량원펑", "양원펑"}
//
// `same`: equal but for spacing, punctuation, case or width. `variant`: one name in two spellings or scripts,
// with the named reason and its steps. `different`: no reason was found. Reasons are tried as rules; edit
// distance comes last and only over what is really confused.
//
//   reason                joins                                         strength
//   letter-case, spacing,
//   punctuation,
//   width-or-marks        Deep Seek, DeepSeek                           1 (same)
//   initial-sound-law     양원펑, 량원펑                                0.95; 0.7 beyond the law
//   sino-korean-reading   文在寅, 문재인; 모택동, 마오쩌둥              0.95; 0.7 from Hangul to Hangul
//   chinese-orthography   梁文鋒, Liang Wenfeng, 량원펑                 0.95; 0.7 with a slip
//   japanese-orthography  とうきょう, Tokyo, 도쿄                       0.95; 0.85 by custom
//   korean-romanization   윤석열, Yoon Suk Yeol, Yun Sŏk-yŏl            0.9; 0.8 far from the orthography
//   latin-sound           도널드 트럼프, Donald Trump                   0.9; 0.75 by rarer sounds
//   transliteration       Путин, Putin                                  as the reason that follows
//   pinyin, han-forms     馬雲, Ma Yun, 马云                            0.95
//   letter-names          오픈AI, 오픈에이아이                          0.95
//   name-order            Trump, Donald                                 as the others
//   class-word            나로우주센터, Naro Space Center; 타이타닉호,  as the reason that follows,
//                         Titanic                                       or 0.15 less
//   legal-form, title     ㈜카카오, 카카오; Dr. Weber, Weber            0.8 to 0.95
//   initials, left-out    D. Trump, Donald John Trump                   0.75, 0.7
//   diminutive            Bill, William: by table alone                 0.75
//   number-word,
//   look-alike-digits     Forty 4, 44; Ig0r, Igor                       0.95
//   spelling              도널드, 도날드; Mohammed, Muhammad            0.6 in Hangul, 0.85 in Latin letters
//   slip                  one letter wrong, in a longer word            0.45
//   short-form            하이닉스, SK하이닉스; Weber, Angela Weber     0.35 to 0.4
//
// From 0.6 a reason may join by itself; below, it should have another: a shared role, a parenthesis, one
// document.

#include <string>
#include <string_view>
#include <vector>

#include "daejo/base/error.h"
#include "daejo/base/resources.h"

namespace daejo {

enum class NameKind { any, person, organisation };
enum class NameVerdict { same, variant, different };
std::string_view name(NameVerdict verdict);

struct NameStep {
  std::string reason;  // "letter-case", "initial-sound-law", "chinese-orthography" …
  std::string from;    // the form before and after the step, both readable: "梁文鋒", "liáng wén fēng"
  std::string to;
  friend bool operator==(const NameStep&, const NameStep&) = default;
};

struct NameAnswer {
  NameVerdict verdict = NameVerdict::different;
  std::vector<NameStep> why;
  std::string
      preferred;        // which of the two (or the standard form that follows); empty when neither is better
  double strength = 0;  // 0 to 1: how surely one name
};

class NameTables;    // name/tables.h: what data/names/ holds, loaded once
class ComparedName;  // name/bare.h: a name made ready

NameAnswer compare_names(const NameTables& tables, std::string_view a, std::string_view b,
                         NameKind kind = NameKind::any);
// Of names that are compared with many others, and made ready once.
NameAnswer compare_names(const NameTables& tables, const ComparedName& a, const ComparedName& b,
                         NameKind kind = NameKind::any);

}  // namespace daejo
