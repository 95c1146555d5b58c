#pragma once
// Does the sentence speak of what was or of what is to come? Asked of a date that could be either.
//
//   "27일 서울에서 열린다."  -> future     "27일 서울에서 열렸다." -> past
//   "27일 \"…하겠다\"고 밝혔다." -> past      (what is quoted does not count)
//
// The first finite verb behind the date decides: Korean by its last syllables (ㅆ다 is past, ㄴ다 and 겠다
// are not), English and nouns (예정) by the words in data/calendar.tsv. It reads 300 bytes at most.

#include <cstddef>
#include <string_view>

#include "daejo/mention/calendar.h"

namespace daejo {

enum class Tense { unknown, past, future };

Tense tense_after(const Calendar& calendar, std::string_view text, std::size_t at);

}  // namespace daejo
