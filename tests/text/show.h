#pragma once
// A document as text, for tests: one line a block, "role: sentence | sentence".

#include <string>

#include "daejo/text/reader.h"

namespace daejo::test {

const Reader& reader();
std::string show(const Document& document);  // with "<n> " before a sentence that repeats sentence n
std::string show(std::string_view text, Format format);  // read and shown
std::string show_masked(const Document& document);       // "[a][b]"

}  // namespace daejo::test
