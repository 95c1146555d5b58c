#pragma once
// Why two figures of one thing may differ though both are right: they were told at other stages of it.
//
//   stage_apart(a, b)   // a "오후 6시 현재 41%", b "49%": Stage::counted

#include "daejo/claim/claim.h"

namespace daejo {

enum class Stage {
  same,
  counted,      // one is as of an hour at which the other is not
  preliminary,  // one is
  planned,      // one is a plan or a forecast
};

Stage stage_apart(const Claim& a, const Claim& b);

}  // namespace daejo
