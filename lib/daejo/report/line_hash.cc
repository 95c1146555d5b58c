#include "daejo/report/line_hash.h"

#include <array>
#include <cstdint>
#include <unordered_map>

#include <fmt/format.h>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t block = 100;
constexpr std::uint64_t base = 37;
constexpr std::uint64_t base_to_the_block = [] {
  std::uint64_t power = 1;
  for (std::size_t i = 0; i < block; ++i) power *= base;
  return power;
}();

class LineHasher {
 public:
  // A code unit that counts: neither space nor tab, "\r\n" as "\n".
  void add(std::uint16_t unit) {
    emit();
    if (line_start_) begins_[at_] = true;
    line_start_ = unit == '\n';
    push(unit);
  }
  std::vector<std::string> finish() {
    add(0xFFFF);
    for (std::size_t i = 0; i < block; ++i) {
      emit();
      push(0);
    }
    return std::move(hashes_);
  }

 private:
  // The window is full again where a line began: its hash is known.
  void emit() {
    if (!begins_[at_]) return;
    begins_[at_] = false;
    hashes_.push_back(fmt::format("{:x}:{}", hash_, ++met_[hash_]));
  }
  void push(std::uint16_t unit) {
    hash_ = base * hash_ + unit - base_to_the_block * window_[at_];
    window_[at_] = unit;
    at_ = (at_ + 1) % block;
  }

  std::array<std::uint16_t, block> window_{};
  std::array<bool, block> begins_{};
  std::size_t at_ = 0;
  std::uint64_t hash_ = 0;
  bool line_start_ = true;
  std::unordered_map<std::uint64_t, int> met_;
  std::vector<std::string> hashes_;
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view text) {
  LineHasher hasher;
  bool after_return = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    const bool second_half = after_return && c.value == '\n';
    after_return = c.value == '\r';
    if (c.value == ' ' || c.value == '\t' || second_half) continue;
    if (c.value >= 0x10000) {
      hasher.add(static_cast<std::uint16_t>(0xD800 + ((c.value - 0x10000) >> 10)));
      hasher.add(static_cast<std::uint16_t>(0xDC00 + ((c.value - 0x10000) & 0x3FF)));
    } else {
      hasher.add(after_return ? u'\n' : static_cast<std::uint16_t>(c.value));
    }
  }
  return hasher.finish();
}

}  // namespace daejo
