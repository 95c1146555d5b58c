#include "daejo/mention/time_reader.h"
#include "daejo/text/utf8.h"

// Korean times: the part of the day, then the hour: 오전 1시 13분.

namespace daejo {

std::optional<TimePhrase> TimeReader::korean_part() {
  CalendarFound part = words().find(text_, at_, CalendarWord::day_part);
  std::size_t next = at_;
  if (part) {
    phrase_.part = part.word;
    next = skip_spaces(text_, at_ + part.size);
  }
  // 밤 저녁 11시
  if (const CalendarFound second =
          part ? words().find(text_, next, CalendarWord::day_part) : CalendarFound{}) {
    const std::size_t after = skip_spaces(text_, next + second.size);
    if (ascii_digit(text_, after)) {
      phrase_.part = second.word;
      next = after;
    }
  }
  if (korean_hour(next)) return done();
  if (part && clock_behind(next)) return done();
  if (!part) return std::nullopt;
  return part_alone(*part.word, at_ + part.size);
}

bool TimeReader::clock_behind(std::size_t at) {
  if (!ascii_digit(text_, at)) return false;
  const std::size_t saved = at_;
  at_ = at;
  const bool found = clock_figures();
  at_ = saved;
  phrase_.whole = false;
  return found;
}

std::optional<TimePhrase> TimeReader::part_alone(const CalendarWord& part, std::size_t end) {
  if (!words().ends_word(text_, end)) return std::nullopt;
  if (part.of.ends_with("never")) return std::nullopt;
  if (part.of.ends_with("dated") && !behind_date()) {
    bool placed = false;
    for (const std::string_view word :
         {"에는", "에도", "부터", "까지", "에 ", "사이", " 사이", " 시간", " 늦게", "늦게", " 한때", "께"})
      placed = placed || rest(end).starts_with(word);
    if (!placed) return std::nullopt;
    const char32_t before = decode_before(text_, at_).value;
    if (is_word(before)) return std::nullopt;
  }
  phrase_.hour = part.first;
  phrase_.last_hour = part.last;
  phrase_.end = end;
  return phrase_;
}

bool TimeReader::behind_date() const {
  const std::size_t end = in_.context.date_end;
  return end != 0 && at_ >= end && at_ - end <= 1;
}

bool TimeReader::korean_hour(std::size_t at) {
  int hour = -1;
  int last = -1;
  std::size_t end = at;
  const Digits d = read_figure(text_, at, 2);
  if (d.count > 0) {
    hour = d.value;
    end = d.end;
    if (const std::size_t sign = range_sign(text_, end, true)) {
      const Digits other = read_figure(text_, end + sign, 2);
      if (other.count > 0) {
        last = other.value;
        end = other.end;
      }
    }
  } else if (const CalendarFound word = words().find(text_, at, CalendarWord::hour_word);
             word && (text_[at] & 0x80) != 0) {
    hour = word->first;
    end = at + word.size;
    if (rest(end).starts_with(" ")) ++end;
  } else {
    return false;
  }
  if (rest(end).starts_with(" 시 ")) ++end;
  if (!rest(end).starts_with("시") || rest(end).starts_with("시간") || hour > 24) return false;
  end += 3;
  phrase_.hour = hour;
  phrase_.last_hour = last;
  // Minutes in figures or words: 30분, 십오분.
  const std::size_t next = skip_spaces(text_, end, 1);
  const Digits minutes = read_figure(text_, next, 2);
  if (minutes.count > 0 && rest(minutes.end).starts_with("분") && !rest(minutes.end).starts_with("분간") &&
      minutes.value < 60) {
    phrase_.minute = minutes.value;
    phrase_.minute_given = true;
    end = minutes.end + 3;
    const std::size_t then = skip_spaces(text_, end, 1);
    const Digits seconds = read_figure(text_, then, 2);
    if (seconds.count > 0 && rest(seconds.end).starts_with("초") && seconds.value < 60) {
      phrase_.second = seconds.value;
      end = seconds.end + 3;
    }
  } else if (rest(next).starts_with("반") && words().ends_word(text_, next + 3)) {
    phrase_.minute = 30;
    phrase_.minute_given = true;
    end = next + 3;
  } else if (d.count == 0 && phrase_.part == nullptr && !native_hour_stands(end)) {
    return false;
  } else if (!words().ends_word(text_, end) && !rest(end).starts_with("정각")) {
    // 10시도, 3시장: only a particle may follow the hour.
    return false;
  }
  phrase_.end = end;
  return true;
}

bool TimeReader::native_hour_stands(std::size_t end) const {
  for (const std::string_view word : {"에", "부터", "까지", "쯤", "께", "경", " 정각", "정각", " 무렵"}) {
    if (rest(end).starts_with(word)) return words().ends_word(text_, end);
  }
  return false;
}

}  // namespace daejo
