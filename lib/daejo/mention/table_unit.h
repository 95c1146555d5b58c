#pragma once
// The unit that a table or a line states once for all of its figures.
//
//   | 구분(억원) | 3분기 | 증감률(%) |
//   | 매출       | 936   | 7.5       |      936 is money, 93600000000 KRW; 7.5 is a percentage
//   (단위: 조원) 2022년 1분기 14.12, 4분기 4.31      14.12 is money, 14120000000000 KRW
//
// A figure that carries a unit of its own keeps it. The unit of the figure's row comes before that of its
// column, that before the one of the first cell, and that before the one of the line above the table.

#include <vector>

#include "daejo/mention/lexicon.h"
#include "daejo/mention/mention.h"
#include "daejo/text/document.h"

namespace daejo {

// `mentions` are those of the document, in the order of its text.
void give_stated_units(const Document& document, const Lexicon& lexicon, std::vector<Mention>& mentions);

}  // namespace daejo
