#pragma once
// What something is compared with, told from what is: "전 분기보다", "3일에서 7일로", "more than in 2022",
// "12 years ago".

#include <cstddef>

#include "daejo/claim/binding.h"

namespace daejo {

// Is the figure or date at word `at` what was, or what something is measured by, and not what is?
bool is_former(const Scene& scene, std::size_t at);

// Is the date at word `date` what the figure at word `figure`, of that form, is compared with, and so not its
// time?
bool is_compared_with(const Scene& scene, std::size_t date, std::size_t figure, Form form);

}  // namespace daejo
