#pragma once
// The claims as a table: RFC 4180, with a byte order mark, so that spreadsheets show Hangul.
//
//   document,line,quote,kind,value,low,high,unit,from,to,subject,property,time,scope,base,form,speaker,certainty,
//   repeats,id,sentence
//
// Numbers are plain, dates ISO 8601. A text that a spreadsheet would take for a formula (it begins with = + -
// @, a tab or a line end) gets an apostrophe in front; who needs the exact text reads the JSON.

#include <string>

#include "daejo/report/report.h"

namespace daejo {

void append_report_csv(std::string& out, const Report& report);

}  // namespace daejo
