#pragma once
// The hash of a line by which GitHub follows an alert through edits
// (partialFingerprints.primaryLocationLineHash).
//
//   line_hashes(" a\nb\n  \t\tc\n d")[1] == "54703d4cd895b18:1"
//
// A polynomial hash, modulo 2^64, of the 100 UTF-16 code units from the beginning of the line on that are
// neither space nor tab, line ends counted as "\n" and the end of the file as U+FFFF followed by zeros; then
// a colon, and how often the same hash was met. Defined by what github/codeql-action does
// (src/fingerprints.ts); an alert whose hash differs from what GitHub reckons itself draws a warning there.

#include <string>
#include <string_view>
#include <vector>

namespace daejo {

// Of each line, in order; line ends are "\n", "\r\n" and "\r".
std::vector<std::string> line_hashes(std::string_view text);

}  // namespace daejo
