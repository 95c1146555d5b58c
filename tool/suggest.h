#pragma once
// "Did you mean …?" for commands and options.
//
//   nearest("chekc", {"check", "graph"}) == "check"      nearest("xyz", {"check"}) == ""

#include <string>
#include <string_view>
#include <vector>

namespace daejo::tool {

// The known word that is closest to `word`, when it is close enough to be meant: at most two slips (a letter
// left out, put in, changed, or two changed places), and fewer than half of the letters. Of two equally close
// ones the first.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace daejo::tool
