#pragma once
// The tables, loaded once for all cases.

#include "daejo/name/tables.h"

inline const daejo::NameTables& name_tables() {
  static const daejo::Resources files;
  static const daejo::NameTables tables = daejo::NameTables::load(files).value();
  return tables;
}
