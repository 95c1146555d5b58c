#pragma once
// What is to come and what is long past, told from the words around a figure.
//
//   announces_plan("비행 계획은 이렇다.")    // what follows in the paragraph is planned
//   is_forecast(property of "영업이익 컨센서스 7조원")    // what was expected, not what came out

#include <string_view>

#include "daejo/claim/claim.h"
#include "daejo/text/document.h"

namespace daejo {

bool announces_plan(std::string_view sentence);
bool is_forecast(const Property& property);
// "당시 득표율 차는", "In 1997 it was …": not of what the text reports, and so not as preliminary as that.
bool is_of_another_year(const Claim& claim, const Document& document);

}  // namespace daejo
