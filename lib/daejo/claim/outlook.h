#pragma once
// What is to come, told from the words around a figure.
//
//   announces_plan("비행 계획은 이렇다.")    // what follows in the paragraph is planned
//   is_forecast(property of "영업이익 컨센서스 7조원")    // what was expected, not what came out

#include <string_view>

#include "daejo/claim/claim.h"

namespace daejo {

bool announces_plan(std::string_view sentence);
bool is_forecast(const Property& property);

}  // namespace daejo
