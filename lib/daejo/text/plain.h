#pragma once
// The blocks of a plain text: a line is a paragraph, as pages saved as text have them, unless the text is
// hard-wrapped.
//
//   plain_layout("제목\n\n- 하나\n- 둘\n")     // body "제목", items "하나", "둘" of one paragraph
//   plain_layout("a | b\n--- | ---\n1 | 2")    // two rows, pipes masked, the rule between them dropped
//
// Hard-wrapped: no line is wider than 120 columns, and nearly every line that another follows was full, that
// is, the first word of the next would not have fitted. The lines of such a paragraph are one block.
// Headlines, bylines and furniture are told apart later (text/page.h).

#include <string_view>

#include "daejo/text/markdown.h"

namespace daejo {

Layout plain_layout(std::string_view text);

}  // namespace daejo
