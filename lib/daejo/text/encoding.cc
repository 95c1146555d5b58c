#include "daejo/text/encoding.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "daejo/text/byte_block.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

unsigned char byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }
bool continues(std::string_view s, std::size_t i) { return i < s.size() && (byte_at(s, i) & 0xC0) == 0x80; }

// The size of the well-formed sequence at `i`, or 0. `bad` is then the length of the maximal ill-formed part.
std::size_t sequence_at(std::string_view s, std::size_t i, std::size_t& bad) {
  const unsigned char b = byte_at(s, i);
  bad = 1;
  if (b < 0x80) return 1;
  if (b < 0xC2 || b > 0xF4) return 0;
  if (b < 0xE0) return continues(s, i + 1) ? 2 : 0;
  // The second byte is narrower for some leads: no overlong forms, no surrogates, nothing above U+10FFFF.
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (b == 0xE0) low = 0xA0;
  if (b == 0xED) high = 0x9F;
  if (b == 0xF0) low = 0x90;
  if (b == 0xF4) high = 0x8F;
  if (i + 1 >= s.size() || byte_at(s, i + 1) < low || byte_at(s, i + 1) > high) return 0;
  bad = 2;
  if (!continues(s, i + 2)) return 0;
  if (b < 0xF0) return 3;
  bad = 3;
  return continues(s, i + 3) ? 4 : 0;
}

// How many bytes of the 64 at `at` are ASCII and whole letters of two and of three bytes, which nearly all
// are: 62 or more, or 0 when there is anything else among them.
std::size_t plain_letters(std::string_view s, std::size_t at) {
  const ByteBlock block(s.data() + at, s.size() - at);
  const std::uint64_t beyond = block.beyond_ascii();
  if (beyond == 0) return ByteBlock::size;
  const std::uint64_t two = block.between('\xC2', '\xDF'), three = block.between('\xE1', '\xEF'),
                      continuing = block.continuing();
  const std::uint64_t awaited = (two | three) << 1 | three << 2;
  const std::uint64_t surrogate = block.where_next([](ByteBlock::Part part, ByteBlock::Part next) {
    return ByteBlock::equal(part, '\xED') & (next > static_cast<signed char>(0x9F));
  });
  if (continuing != awaited || beyond != (two | three | continuing) || surrogate != 0) return 0;
  const std::uint64_t open = three >> 62 << 62 | two >> 63 << 63;
  return open == 0 ? ByteBlock::size : first_bit(open);
}

// Bytes in `charset` to UTF-8; `errors` counts what the charset does not know. No value when ICU lacks the
// charset.
bool convert(std::string_view bytes, const char* charset, std::string& out, std::size_t& errors) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset, &status), &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_FAILURE(status)) return false;
  out.clear();
  out.reserve(bytes.size() + bytes.size() / 2);
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  std::vector<char> buffer(1 << 16);
  std::vector<UChar> pivot(1 << 15);
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  bool reset = true;
  do {
    char* target = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end, pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, true, &status);
    reset = false;
    out.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  errors = 0;
  for (std::size_t at = out.find("\xEF\xBF\xBD"); at != std::string::npos;
       at = out.find("\xEF\xBF\xBD", at + 3))
    ++errors;
  return true;
}

// UTF-16 without a mark: its spaces, digits and line ends show as zero bytes, all on one side.
const char* utf16_by_zeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.size() < 4 || bytes.size() % 2 != 0 || head.find('\0') == std::string_view::npos) return nullptr;
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0';
  // What is UTF-8 as well needs the zeros of Latin text: every second byte.
  const bool utf8 = valid_utf8_prefix(head) + 3 >= head.size();
  const std::size_t enough = std::max<std::size_t>(1, head.size() / (utf8 ? 3 : 50));
  if (zeros[1] >= enough && zeros[0] * 20 <= zeros[1]) return "UTF-16LE";
  if (zeros[0] >= enough && zeros[1] * 20 <= zeros[0]) return "UTF-16BE";
  return nullptr;
}

// Most of what CP949 decodes to must be Hangul, or the bytes are of another charset.
bool looks_korean(std::string_view text) {
  std::size_t hangul = 0;
  std::size_t other = 0;
  const std::string_view head = text.substr(0, 1 << 16);
  for (std::size_t at = 0; at < head.size();) {
    const CodePoint c = decode(head, at);
    if (c.value >= 0x80) ++(is_hangul(c.value) ? hangul : other);
    at += c.size;
  }
  return hangul > other;
}

std::string detected_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  if (U_FAILURE(status)) return {};
  const std::string_view head = bytes.substr(0, 1 << 16);
  ucsdet_setText(detector.get(), head.data(), static_cast<int32_t>(head.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return {};
  if (ucsdet_getConfidence(match, &status) < 50) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_FAILURE(status) || name == nullptr ? std::string() : std::string(name);
}

std::string plural(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view s) {
  std::size_t at = 0;  // always where a letter begins
  while (at < s.size()) {
    std::size_t plain_to = s.size();
    if (s.size() - at >= ByteBlock::size) {
      if (const std::size_t plain = plain_letters(s, at); plain != 0) {
        at += plain;
        continue;
      }
      plain_to = at + ByteBlock::size;
    }
    while (at < plain_to) {
      std::size_t bad = 0;
      const std::size_t size = sequence_at(s, at, bad);
      if (size == 0) return at;
      at += size;
    }
  }
  return at;
}

std::string replace_ill_formed(std::string_view bytes, std::size_t& replaced) {
  std::string out;
  out.reserve(bytes.size() + 16);
  replaced = 0;
  while (!bytes.empty()) {
    const std::size_t good = valid_utf8_prefix(bytes);
    out.append(bytes.substr(0, good));
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    std::size_t bad = 1;
    sequence_at(bytes, 0, bad);
    out += "\xEF\xBF\xBD";
    ++replaced;
    bytes.remove_prefix(std::min(bad, bytes.size()));
  }
  return out;
}

Decoded decode_bytes(std::string bytes) {
  Decoded result;
  const auto note_zeros = [&result] {
    if (result.text.find('\0') == std::string::npos) return;
    const auto zeros = static_cast<std::size_t>(std::count(result.text.begin(), result.text.end(), '\0'));
    result.notes.push_back(plural(zeros, "NUL byte", "NUL bytes") + " in the text");
  };
  std::string_view rest = bytes;
  const char* utf16 = nullptr;
  if (rest.starts_with("\xFF\xFE"))
    utf16 = "UTF-16LE", rest.remove_prefix(2);
  else if (rest.starts_with("\xFE\xFF"))
    utf16 = "UTF-16BE", rest.remove_prefix(2);
  else
    utf16 = utf16_by_zeros(rest);
  std::size_t errors = 0;
  if (utf16 != nullptr && convert(rest, utf16, result.text, errors)) {
    result.notes.push_back(fmt::format("read as {}", utf16));
    if (errors != 0) result.notes.push_back(plural(errors, "character", "characters") + " could not be read");
    note_zeros();
    return result;
  }

  if (rest.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3), rest = bytes;
  std::size_t good = valid_utf8_prefix(rest);
  if (good == rest.size()) {
    result.text = std::move(bytes);
    note_zeros();
    return result;
  }

  // Not UTF-8. A few mistakes in what is otherwise UTF-8 stay UTF-8; else another charset is tried.
  std::size_t replaced = 0;
  std::string mended = replace_ill_formed(rest, replaced);
  const std::size_t high = static_cast<std::size_t>(
      std::count_if(rest.begin(), rest.end(), [](char c) { return (c & 0x80) != 0; }));
  if (replaced * 10 > high) {
    std::string text;
    if (convert(rest, "windows-949", text, errors) && errors * 100 <= high && looks_korean(text)) {
      result.text = std::move(text);
      result.notes.emplace_back("read as CP949");
      if (errors != 0)
        result.notes.push_back(plural(errors, "character", "characters") + " could not be read");
      return result;
    }
    const std::string charset = detected_charset(rest);
    if (!charset.empty() && charset != "UTF-8" && convert(rest, charset.c_str(), text, errors) &&
        errors * 100 <= high) {
      result.text = std::move(text);
      result.notes.push_back("read as " + charset);
      return result;
    }
  }
  result.text = std::move(mended);
  result.notes.push_back(
      plural(replaced, "byte sequence that is not UTF-8 was", "byte sequences that are not UTF-8 were") +
      " replaced");
  note_zeros();
  return result;
}

}  // namespace daejo
