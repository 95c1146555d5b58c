#pragma once
// A table of the shipped data, loaded once.
//
//   shipped<ClaimTables>(), shipped<NameLexicon>()

#include "daejo/base/resources.h"

namespace daejo::test {

inline const Resources& shipped_resources() {
  static const Resources all;
  return all;
}

template <class Table>
const Table& shipped() {
  static const Table one = *Table::load(shipped_resources());
  return one;
}

}  // namespace daejo::test
