#include "daejo/text/document.h"

#include <algorithm>
#include <array>

namespace daejo {
namespace {

template <class T>
const T* holding(const std::vector<T>& parts, std::size_t at) {
  auto it = std::upper_bound(parts.begin(), parts.end(), at,
                             [](std::size_t x, const T& p) { return x < p.span.begin; });
  if (it == parts.begin()) return nullptr;
  --it;
  return it->span.contains(at) ? &*it : nullptr;
}

}  // namespace

std::string_view name(Role role) {
  static constexpr std::array<std::string_view, 10> names{
      "front-matter", "title", "heading", "body", "item", "row", "code", "caption", "byline", "furniture"};
  return names[static_cast<std::size_t>(role)];
}

const Block* Document::block_at(std::size_t at) const { return holding(blocks, at); }
const Sentence* Document::sentence_at(std::size_t at) const { return holding(sentences, at); }

}  // namespace daejo
