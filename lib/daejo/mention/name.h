#pragma once
// Names in documents: who and what a text speaks of, and which of its spellings the text itself ties
// together.
//
//   const Result<NameLexicon> lexicon = NameLexicon::load(Resources());
//   NameFinding found = find_names(document, *lexicon);
//
//   "딥시크(DeepSeek)의 창업자 량원펑(梁文鋒·40)은"
//     mentions  딥시크 organisation · DeepSeek · 량원펑 person, role 창업자 · 梁文鋒 person
//     ties      {0, 1, "parenthesis"}, {2, 3, "parenthesis"}
//
// A name is learned where the text shows that it is one: by a role or title beside it (배경훈 부총리, CEO Tim
// Cook), an age or a second script in parentheses, the last part of a body's name (최저임금위원회), capitals,
// quotation marks around a title, or data/aliases.tsv and data/places.tsv. What one document of a set teaches
// is then found in all of them, wherever a word begins with it and only particles follow (이재명은, but not
// 하나 in 하나은행). Later short mentions (윤 당선인, Cook) are tied to the full form in the same document.
//
// Time and memory are linear in the text.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "daejo/mention/lexicon.h"
#include "daejo/mention/mention.h"
#include "daejo/mention/name_lexicon.h"
#include "daejo/mention/opening.h"
#include "daejo/name/tables.h"
#include "daejo/text/document.h"

namespace daejo {

// Two mentions that the document ties together.
struct NameTie {
  std::size_t a = 0;  // indexes into NameFinding::mentions: the full or first form, the other one
  std::size_t b = 0;
  std::string
      reason;  // "parenthesis", "named-as" (중국명 환팡), "former-name", "short-form", "translated-title"
  friend bool operator==(const NameTie&, const NameTie&) = default;
};

struct NameFinding {
  std::vector<Mention> mentions;  // Kind::name, in the order of the text, not overlapping
  std::vector<NameTie> ties;
  Openings openings;  // for extract()
};

struct NameOptions {
  bool furniture = false;  // look in passages that state nothing as well, and mark what is found
  // Also find the Hangul words that only another spelling in the set shows to be names: 사우샘프턴 beside
  // Southampton.
  const NameTables* tables = nullptr;
  // Also tell where the mentions of this lexicon may begin: what extract() then need not look for.
  const Lexicon* figures = nullptr;
};

NameFinding find_names(const Document& document, const NameLexicon& lexicon, const NameOptions& options = {});
// The documents of a set teach each other.
std::vector<NameFinding> find_names(std::span<const Document> documents, const NameLexicon& lexicon,
                                    const NameOptions& options = {});

// Figures and names of one document by place, where they are. Where they overlap the name wins (GPT-4,
// 차세대중형위성 3호), but not over a date or a time that begins before it (오후부터 롯데리아), where the
// text is given.
std::vector<Mention*> merged_order(std::span<Mention> figures, std::span<Mention> names,
                                   std::string_view text = {});

// As one list. The names go into it; the ties stay, their indexes turned into those of the list, but for
// ties of names that are not in it.
std::vector<Mention> merge_mentions(std::vector<Mention> figures, NameFinding& names,
                                    std::string_view text = {});

}  // namespace daejo
