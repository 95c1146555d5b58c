#include "daejo/mention/date_between.h"

namespace daejo {

bool same_sentence(std::string_view text, std::size_t from, std::size_t to) {
  if (from > to || to - from > 240) return false;
  const std::string_view between = text.substr(from, to - from);
  if (between.find('\n') != std::string_view::npos) return false;
  std::size_t stop = 0;
  while ((stop = between.find(". ", stop)) != std::string_view::npos) {
    // "2025. 3. 5. 발표" and "Jan. 5" are no ends of sentences: a Korean sentence ends in 다, 요, 음 or the
    // like.
    if (stop >= 3 && (static_cast<unsigned char>(between[stop - 1]) & 0x80) != 0) return false;
    if (stop >= 4 && between[stop - 1] >= 'a' && between[stop - 1] <= 'z' && between[stop - 3] != '.' &&
        between[stop - 4] != ' ')
      return false;
    // … since 1988. The …
    if (stop >= 1 && between[stop - 1] >= '0' && between[stop - 1] <= '9' && stop + 2 < between.size() &&
        between[stop + 2] >= 'A' && between[stop + 2] <= 'Z')
      return false;
    ++stop;
  }
  return true;
}

bool same_paragraph(std::string_view text, std::size_t from, std::size_t to) {
  return from > to || text.substr(from, to - from).find('\n') == std::string_view::npos;
}

bool coordinated(std::string_view text, std::size_t from, std::size_t to) {
  if (from > to || to - from > 12) return false;
  std::string_view between = text.substr(from, to - from);
  while (between.ends_with(' ')) between.remove_suffix(1);
  if (between.starts_with('(')) return false;
  for (const std::string_view joint :
       {"부터", "에서", "에서부터", "과", "와", "·", "ㆍ", ",", "나", "이나", "to", "and", "or"}) {
    if (between == joint || (between.starts_with(' ') && between.substr(1) == joint)) return true;
  }
  return false;
}

}  // namespace daejo
