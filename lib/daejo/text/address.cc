#include "daejo/text/address.h"

#include <algorithm>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_name = 64;  // of a scheme, of the part before '@'

bool in_url(unsigned char c) {
  return c > ' ' && c < 0x7F && c != '"' && c != '<' && c != '>' && c != '|' && c != '`' && c != '{' &&
         c != '}' && c != '\\' && c != '^';
}
bool in_name(unsigned char c) {
  return is_digit(c) || is_ascii_letter(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%';
}

// The end of an address that begins before `at`: without the full stop, comma or bracket of the sentence
// around it.
std::size_t url_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  std::size_t open = 0;
  for (; end < text.size() && in_url(static_cast<unsigned char>(text[end])); ++end) {
    if (text[end] == '(') ++open;
    if (text[end] == ')' && open-- == 0) break;
  }
  while (end > at && std::string_view(".,;:!?'*_]").find(text[end - 1]) != none) --end;
  return end;
}

}  // namespace

void mask_addresses(std::string_view text, std::vector<Span>& masked) {
  std::vector<Span> found;
  // The search goes on behind what was found: "www.www.www." is looked at once.
  for (std::size_t at = text.find("://"); at != none; at = text.find("://", at)) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_name &&
           is_ascii_letter(static_cast<unsigned char>(text[begin - 1])))
      --begin;
    at += 3;
    if (begin + 3 == at) continue;
    const std::size_t end = url_end(text, at);
    if (end > at) found.push_back({begin, end});
    at = end;
  }
  for (std::size_t at = text.find("www."); at != none; at = text.find("www.", at)) {
    const std::size_t begin = at;
    at += 4;
    if (begin > 0 && in_name(static_cast<unsigned char>(text[begin - 1]))) continue;
    const std::size_t end = url_end(text, at);
    if (end > at) found.push_back({begin, end});
    at = end;
  }
  for (std::size_t at = text.find('@'); at != none; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_name && in_name(static_cast<unsigned char>(text[begin - 1])))
      --begin;
    std::size_t end = at + 1;
    while (end < text.size() && in_name(static_cast<unsigned char>(text[end]))) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    if (begin < at && text.substr(at, end - at).find('.') != none) found.push_back({begin, end});
  }
  if (found.empty()) return;
  found.insert(found.end(), masked.begin(), masked.end());
  std::sort(found.begin(), found.end());
  masked.clear();
  for (const Span span : found) {
    if (!masked.empty() && masked.back().end >= span.begin) {
      masked.back().end = std::max(masked.back().end, span.end);
    } else {
      masked.push_back(span);
    }
  }
}

}  // namespace daejo
