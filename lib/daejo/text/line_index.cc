#include "daejo/text/line_index.h"

#include <algorithm>

namespace daejo {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1))
    starts_.push_back(i + 1);
}

std::size_t LineIndex::line(std::size_t at) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), at) - starts_.begin());
}

std::size_t LineIndex::start(std::size_t line) const { return starts_[std::min(line, starts_.size()) - 1]; }

}  // namespace daejo
