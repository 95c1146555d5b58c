#pragma once
// Text as XML and HTML hold it.
//
//   append_markup(out, "a < b & \"c\"");      // a &lt; b &amp; &quot;c&quot;
//
// Right in an element and in an attribute with double quotes. What XML 1.0 cannot hold (controls, U+FFFE,
// U+FFFF) becomes U+FFFD. Line ends and tabs stay.

#include <string>
#include <string_view>

namespace daejo {

void append_markup(std::string& out, std::string_view text);
std::string markup(std::string_view text);

}  // namespace daejo
