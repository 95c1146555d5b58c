#pragma once
// Times of day, Korean and English.
//
//   오전 1시 13분 01:13   새벽 2시 02:00      밤 11시께 22:45 .. 23:15 (hedged: 15 minutes each side)
//   오후 2~4시 14:00 .. 16:00   정오 12:00    오전 00:00 .. 12:00
//   1:13 a.m. 01:13       13:05               0113 GMT 01:13, utc_offset 0
//   ten past 9 in the evening 21:10
//
// What is none: 2시간 (a duration), 3:2 (a score), 광주시, 16:9, 요한복음 3:16.

#include <optional>

#include "daejo/mention/date_phrase.h"
#include "daejo/mention/mention.h"
#include "daejo/mention/recogniser.h"

namespace daejo {

std::optional<Mention> read_time(const DateText& in, std::size_t at);
bool read_time(const Place& place, std::size_t at, Mention& found);

}  // namespace daejo
