#include "daejo/report/json_pen.h"

#include "daejo/report/json_text.h"
#include "daejo/text/byte_block.h"

namespace daejo {
namespace {

using Part = ByteBlock::Part;

template <class T>
T bytes_at(const char* at) {
  T bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

// Of sixteen bytes those that cannot stand in a string of JSON.
Part marks(Part part) { return ByteBlock::within(part, '\0', '\x1F') | (part == '"') | (part == '\\'); }

Part pair(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t both[2] = {a, b};
  return bytes_at<Part>(reinterpret_cast<const char*>(both));
}

}  // namespace

// The first bytes and the last ones, which may be some of the first: no loop and no branch for each of them.
bool JsonPen::copy_plain(char* to, std::string_view text) {
  const char* const from = text.data();
  const std::size_t size = text.size();
  Part found;
  if (size >= sizeof(Part)) {
    constexpr std::size_t at_once = sizeof(Part);
    const Part last = bytes_at<Part>(from + size - at_once);
    found = marks(last);
    for (std::size_t at = 0; at < size - at_once; at += at_once) {
      const Part part = bytes_at<Part>(from + at);
      std::memcpy(to + at, &part, at_once);
      found |= marks(part);
    }
    std::memcpy(to + size - at_once, &last, at_once);
  } else if (size >= 8) {
    const auto first = bytes_at<std::uint64_t>(from), last = bytes_at<std::uint64_t>(from + size - 8);
    std::memcpy(to, &first, 8);
    std::memcpy(to + size - 8, &last, 8);
    found = marks(pair(first, last));
  } else if (size >= 4) {
    const auto first = bytes_at<std::uint32_t>(from), last = bytes_at<std::uint32_t>(from + size - 4);
    std::memcpy(to, &first, 4);
    std::memcpy(to + size - 4, &last, 4);
    const std::uint64_t both = first | std::uint64_t{last} << 32;
    found = marks(pair(both, both));
  } else {
    if (size == 0) return true;
    const char first = to[0] = from[0], second = to[size / 2] = from[size / 2],
               last = to[size - 1] = from[size - 1];
    found = marks(Part{first, second, last, ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '});
  }
  return ByteBlock::high_bits(found) == 0;
}

char* JsonPen::grown(std::string& block, char* at, std::size_t bytes) {
  const auto size = static_cast<std::size_t>(at - block.data());
  block.resize(2 * (size + bytes + margin));
  return block.data() + size;
}

char* JsonPen::long_number(std::string& block, char* at, const Decimal& number) {
  JsonPen pen(block);
  pen.at_ = at;
  pen.raw(number.text());
  return pen.at_;
}

char* JsonPen::escaped(std::string& block, char* at, std::string_view text) {
  std::string json;
  append_json(json, text);
  JsonPen pen(block);
  pen.at_ = at;
  pen.raw(json);
  return pen.at_;
}

}  // namespace daejo
