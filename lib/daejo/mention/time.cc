#include "daejo/mention/time.h"

#include <algorithm>
#include <array>

#include "daejo/text/utf8.h"

namespace daejo {
namespace {

// What is written of one time of day.
struct TimePhrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  int hour = -1;
  int last_hour = -1;  // 2~4시
  int minute = 0;
  int second = -1;
  bool minute_given = false;
  bool whole = false;  // of 24 hours: nothing more to know
  const CalendarWord* part = nullptr;
  bool hedged = false;
  std::optional<int> utc_offset;
};

bool ascii_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// The hour of 24, by the part of the day: noon is 12 p.m., 밤 1시 is 01:00, 낮 1시 13:00.
int hour_of_day(int hour, std::string_view rule) {
  if (hour > 12) return hour;
  if (rule.starts_with("am")) return hour == 12 ? 0 : hour;
  if (rule.starts_with("pm")) return hour == 12 || hour == 0 ? 12 : hour + 12;
  if (rule.starts_with("noon")) return hour <= 6 ? hour + 12 : hour;
  if (rule.starts_with("night")) return hour == 12 ? 0 : hour >= 5 ? hour + 12 : hour;
  return hour;
}

class TimeReader {
 public:
  TimeReader(const DateText& in, std::size_t at) : in_(in), text_(in.text), at_(at) {}

  std::optional<TimePhrase> read(const TimePhrase* before) {
    before_ = before;
    phrase_ = {};
    phrase_.begin = at_;
    const auto c = static_cast<unsigned char>(at_ < text_.size() ? text_[at_] : ' ');
    if (is_digit(c)) {
      if (korean_hour(at_) || clock_figures() || english_hour()) return done();
      return std::nullopt;
    }
    if (c >= 0xE3) {
      if (clock_word()) return done();
      return korean_part();
    }
    if (is_ascii_letter(c)) {
      if (clock_word() || english_words()) return done();
    }
    return std::nullopt;
  }

 private:
  const Calendar& words() const { return in_.calendar; }
  std::string_view rest(std::size_t at) const { return text_.substr(std::min(at, text_.size())); }

  std::optional<TimePhrase> done() {
    if (phrase_.part != nullptr && !phrase_.whole) {
      phrase_.hour = hour_of_day(phrase_.hour, phrase_.part->of);
      if (phrase_.last_hour >= 0) phrase_.last_hour = hour_of_day(phrase_.last_hour, phrase_.part->of);
    } else if (before_ != nullptr && before_->part != nullptr && !phrase_.whole && phrase_.part == nullptr) {
      // 오후 2시부터 4시까지: the part of the day goes on.
      const int same = hour_of_day(phrase_.hour, before_->part->of);
      if (same >= before_->hour) phrase_.hour = same;
    }
    if (phrase_.hour < 0 || phrase_.hour > 24 || phrase_.minute > 59 || phrase_.second > 59)
      return std::nullopt;
    if (phrase_.hour == 24 && phrase_.minute != 0) return std::nullopt;
    hedge();
    zone();
    return phrase_;
  }

  // 오전 1시 13분, 새벽, 오후에
  std::optional<TimePhrase> korean_part() {
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

  // 낮 12:30, 오후 3:20
  bool clock_behind(std::size_t at) {
    if (!ascii_digit(text_, at)) return false;
    const std::size_t saved = at_;
    at_ = at;
    const bool found = clock_figures();
    at_ = saved;
    phrase_.whole = false;
    return found;
  }

  std::optional<TimePhrase> part_alone(const CalendarWord& part, std::size_t end) {
    if (!words().ends_word(text_, end)) return std::nullopt;
    if (part.of.ends_with("never")) return std::nullopt;
    if (part.of.ends_with("dated") && !behind_date()) {
      bool placed = false;
      for (const std::string_view word :
           {"에는", "에도", "부터", "까지", "에 ", "사이", " 시간", " 늦게", "늦게", " 한때", "께"})
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

  // Does a date stand right before?
  bool behind_date() const {
    if (in_.context.last_end == 0 && in_.floor == 0) return false;
    return at_ >= in_.floor && at_ - in_.floor <= 1 && in_.floor > 0;
  }

  // 1시 13분 20초, 세 시 반, 2~4시
  bool korean_hour(std::size_t at) {
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

  // 한시도, 한시적: an hour in words is one only before what times have.
  bool native_hour_stands(std::size_t end) const {
    for (const std::string_view word : {"에", "부터", "까지", "쯤", "께", "경", " 정각", "정각", " 무렵"}) {
      if (rest(end).starts_with(word)) return words().ends_word(text_, end);
    }
    return false;
  }

  bool clock_word() {
    const CalendarFound word = words().find(text_, at_, CalendarWord::clock);
    if (!word) return false;
    if ((text_[at_] & 0x80) != 0 && !words().ends_word(text_, at_ + word.size)) return false;
    phrase_.hour = word->first;
    phrase_.whole = true;
    phrase_.hedged = word->of == "about";
    phrase_.end = at_ + word.size;
    return true;
  }

  // The part of the day behind an English time: 3 p.m., 8:15 in the morning.
  bool part_behind(std::size_t at) {
    const std::size_t next = skip_spaces(text_, at, 1);
    const CalendarFound part = words().find(text_, next, CalendarWord::day_part);
    if (!part || (text_[next] & 0x80) != 0) return false;
    const bool after = part->of.ends_with(" after");
    const bool around = part->of.ends_with(" in") && next != at;
    if (!after && !around) return false;
    phrase_.part = part.word;
    phrase_.end = next + part.size;
    return true;
  }

  // 13:05, 1:13:20, 1:13 a.m., 0113 GMT, 8.10 pm
  bool clock_figures() {
    const Digits hour = read_figure(text_, at_, 4);
    if (hour.count == 0) return false;
    if (hour.count == 4) {
      const CalendarFound zone = words().find(text_, skip_spaces(text_, hour.end, 1), CalendarWord::zone);
      if (!zone || hour.value / 100 > 23 || hour.value % 100 > 59) return false;
      phrase_.hour = hour.value / 100;
      phrase_.minute = hour.value % 100;
      phrase_.minute_given = phrase_.whole = true;
      phrase_.end = hour.end;
      return true;
    }
    if (hour.count > 2 || hour.end >= text_.size()) return false;
    const char sign = text_[hour.end];
    if (sign != ':' && sign != '.') return false;
    const Digits minutes = read_figure(text_, hour.end + 1, 2);
    if (minutes.count != 2 || minutes.value > 59 || hour.value > 24) return false;
    phrase_.hour = hour.value;
    phrase_.minute = minutes.value;
    phrase_.minute_given = true;
    std::size_t end = minutes.end;
    if (sign == '.') {
      phrase_.end = end;
      return part_behind(end);
    }
    if (end < text_.size() && text_[end] == ':') {
      const Digits seconds = read_figure(text_, end + 1, 2);
      if (seconds.count != 2 || seconds.value > 59) return false;
      phrase_.second = seconds.value;
      end = seconds.end;
    }
    if (end < text_.size() && (text_[end] == ':' || (text_[end] == '.' && ascii_digit(text_, end + 1))))
      return false;
    const char32_t next = decode(text_, end).value;
    phrase_.end = end;
    if (part_behind(end)) return true;
    if (is_latin(next) && next != 'Z') return false;
    phrase_.whole = hour.count == 2;
    // 3:16 may be a verse or a ratio: an hour of one digit wants a word of time before it, a part of the day
    // around it.
    return hour.count == 2 || phrase_.second >= 0 || time_stands() || clock_range(end) ||
           before_ != nullptr || phrase_.part != nullptr;
  }

  // 9:30 ~ 11:00
  bool clock_range(std::size_t at) const {
    const std::size_t sign = range_sign(text_, at);
    const Digits hour = sign != 0 ? read_figure(text_, at + sign, 2) : Digits{};
    if (hour.count == 0 || hour.value > 24 || !rest(hour.end).starts_with(":")) return false;
    const Digits minutes = read_figure(text_, hour.end + 1, 2);
    return minutes.count == 2 && minutes.value < 60;
  }

  bool time_stands() const {
    if (behind_date()) return true;
    std::size_t space = at_;
    while (space > in_.floor && text_[space - 1] == ' ') --space;
    const char32_t before = decode_before(text_, at_).value;
    if (before == U'(' || before == U'[') return false;
    for (const std::string_view word : {"at", "At", "by", "until", "till", "from", "to", "since", "before",
                                        "after", "around", "about", "입력", "수정", "등록", "시각"}) {
      if (!text_.substr(0, space).ends_with(word)) continue;
      if (space - word.size() <= in_.floor || !is_word(decode_before(text_, space - word.size()).value))
        return true;
    }
    return false;
  }

  // 3 pm, 9 o'clock, 11ish, 20 past eight
  bool english_hour() {
    const Digits hour = read_figure(text_, at_, 2);
    if (hour.count == 0 || hour.end >= text_.size()) return false;
    phrase_.hour = hour.value;
    if (hour.value <= 12 && hour.value >= 1) {
      phrase_.end = hour.end;
      if (part_behind(hour.end) || hours_to(hour)) return true;
      for (const std::string_view word : {" o'clock", " o’clock", "ish", " oclock"}) {
        if (!rest(hour.end).starts_with(word)) continue;
        phrase_.end = hour.end + word.size();
        phrase_.hedged = word == "ish";
        part_behind(phrase_.end);
        return true;
      }
    }
    return past(hour.value, hour.end);
  }

  // 2-4 pm: the part of the day stands behind the second hour.
  bool hours_to(const Digits& hour) {
    const std::size_t sign = range_sign(text_, hour.end);
    const Digits other = sign != 0 ? read_figure(text_, hour.end + sign, 2) : Digits{};
    if (other.count == 0 || other.value > 12 || other.value <= hour.value || !part_behind(other.end))
      return false;
    phrase_.last_hour = other.value;
    return true;
  }

  // minutes past or to an hour: 20 min past eight, ten to 9.
  bool past(int minutes, std::size_t at) {
    if (minutes > 59 || minutes < 1) return false;
    std::size_t next = skip_spaces(text_, at, 1);
    for (const std::string_view word : {"minutes", "min"}) {
      if (rest(next).starts_with(word)) {
        next = skip_spaces(text_, next + word.size(), 1);
        break;
      }
    }
    const bool after = rest(next).starts_with("past ");
    const bool until = rest(next).starts_with("to ");
    if (!after && !until) return false;
    next = skip_spaces(text_, next + (after ? 5 : 3), 1);
    int hour = -1;
    std::size_t end = next;
    if (const Digits d = read_figure(text_, next, 2); d.count > 0) {
      hour = d.value;
      end = d.end;
      if (is_word(decode(text_, end).value) && !part_behind(end)) return false;
    } else if (const CalendarFound word = words().find(text_, next, CalendarWord::hour_word)) {
      hour = word->first;
      end = next + word.size;
    } else if (const CalendarFound clock = words().find(text_, next, CalendarWord::clock)) {
      hour = clock->first;
      end = next + clock.size;
      phrase_.whole = true;
    }
    if (hour < 0 || hour > 12) return false;
    phrase_.end = end;
    const bool told = part_behind(end) || phrase_.whole;
    // "10 to 12" is a range of numbers: only with the part of the day it is a time.
    if (until && !told) return false;
    if (phrase_.part != nullptr) hour = hour_of_day(hour, phrase_.part->of);
    phrase_.whole = true;
    const int total = hour * 60 + (after ? minutes : -minutes);
    phrase_.hour = (total + 1440) / 60 % 24;
    phrase_.minute = (total + 1440) % 60;
    phrase_.minute_given = true;
    return true;
  }

  // eight o'clock, seven p.m., half past three, ten past 9, one in the morning
  bool english_words() {
    if (const CalendarFound part = words().find(text_, at_, CalendarWord::day_part);
        part && part->of.ends_with(" in")) {
      std::size_t next = skip_spaces(text_, at_ + part.size, 1);
      if (!rest(next).starts_with("at ")) return false;
      next += 3;
      const Digits hour = read_figure(text_, next, 2);
      if (hour.count == 0 || hour.value > 12) return false;
      phrase_.hour = hour.value;
      phrase_.end = hour.end;
      if (rest(hour.end).starts_with(":")) {
        const Digits minutes = read_figure(text_, hour.end + 1, 2);
        if (minutes.count != 2 || minutes.value > 59) return false;
        phrase_.minute = minutes.value;
        phrase_.minute_given = true;
        phrase_.end = minutes.end;
      } else if (is_word(decode(text_, hour.end).value)) {
        return false;
      }
      phrase_.part = part.word;
      return true;
    }
    const auto starts = [&](std::string_view word) { return rest(at_).starts_with(word); };
    if (starts("half past ")) return past(30, at_ + 4);
    if (starts("a quarter past ") || starts("a quarter to ")) return past(15, at_ + 9);
    if (starts("quarter past ") || starts("quarter to ")) return past(15, at_ + 7);
    if (starts("fifteen past ")) return past(15, at_ + 7);
    if (starts("twenty past ")) return past(20, at_ + 6);
    const CalendarFound word = words().find(text_, at_, CalendarWord::hour_word);
    if (!word || (text_[at_] & 0x80) != 0) return false;
    const std::size_t end = at_ + word.size;
    phrase_.hour = word->first;
    if (rest(end).starts_with(" o'clock") || rest(end).starts_with(" o’clock")) {
      phrase_.end = end + rest(end).find("clock") + 5;
      part_behind(phrase_.end);
      return true;
    }
    phrase_.end = end;
    if (part_behind(end)) return true;
    return past(word->first, end);
  }

  void hedge() {
    const std::string_view text = rest(phrase_.end);
    for (const std::string_view word :
         {"쯤", "께", "경", "무렵", "즈음", " 쯤", " 무렵", " 경", " 즈음", " 전후", " 정도"}) {
      if (!text.starts_with(word) || !words().ends_word(text_, phrase_.end + word.size())) continue;
      phrase_.hedged = true;
      phrase_.end += word.size();
      break;
    }
    std::size_t space = phrase_.begin;
    while (space > in_.floor && text_[space - 1] == ' ') --space;
    if (space == phrase_.begin) return;
    for (const std::string_view word : {"약", "대략", "around", "about", "Around", "About"}) {
      const std::string_view head = text_.substr(0, space);
      if (!head.ends_with(word) || space - word.size() < in_.floor) continue;
      if (space > word.size() && is_word(decode_before(text_, space - word.size()).value)) continue;
      phrase_.hedged = true;
      phrase_.begin = space - word.size();
      break;
    }
  }

  void zone() {
    const std::size_t at = skip_spaces(text_, phrase_.end, 1);
    if (const CalendarFound found = words().find(text_, at, CalendarWord::zone)) {
      phrase_.utc_offset = found->first;
      phrase_.end = at + found.size;
      return;
    }
    if (!phrase_.minute_given || at != phrase_.end || at >= text_.size()) return;
    // +09:00 and Z of ISO 8601.
    if (text_[at] == 'Z' && !is_word(decode(text_, at + 1).value)) {
      phrase_.utc_offset = 0;
      phrase_.end = at + 1;
    } else if (text_[at] == '+' && phrase_.second >= 0) {
      const Digits hours = read_figure(text_, at + 1, 2);
      if (hours.count != 2 || !rest(hours.end).starts_with(":")) return;
      const Digits minutes = read_figure(text_, hours.end + 1, 2);
      if (minutes.count != 2) return;
      phrase_.utc_offset = hours.value * 60 + minutes.value;
      phrase_.end = minutes.end;
    }
  }

  const DateText& in_;
  std::string_view text_;
  std::size_t at_;
  const TimePhrase* before_ = nullptr;
  TimePhrase phrase_;
};

bool may_begin(const DateText& in, std::size_t at) {
  if (at <= in.floor) return true;
  const char32_t before = decode_before(in.text, at).value;
  if (!ascii_digit(in.text, at)) return !is_latin(before) && !is_digit(before);
  if (before == U'T' && at >= 2 && is_digit(decode_before(in.text, at - 1).value)) return true;
  if (is_latin(before) || is_digit(before) || before == U':' || before == U'$' || before == U'#')
    return false;
  if (before == U'.' || before == U',' || before == U'/' || before == U'-') {
    return !is_digit(decode_before(in.text, at - 1).value);
  }
  return true;
}

TimeOfDay moved(TimeOfDay time, int minutes) {
  const int total = (time.hour * 60 + time.minute + minutes + 1440) % 1440;
  return {total / 60, total % 60, time.second};
}

// 오후 2시부터 4시까지: the second hour is of the afternoon too.
void afternoon_goes_on(const DateText& in, TimePhrase& phrase) {
  const std::optional<TimeValue>& last = in.context.last_time;
  if (!last || phrase.part != nullptr || phrase.whole || phrase.hour >= 12 || last->from.hour < 12) return;
  if (phrase.begin < in.context.last_time_end || phrase.hour + 12 < last->from.hour) return;
  const std::string_view between =
      in.text.substr(in.context.last_time_end, phrase.begin - in.context.last_time_end);
  for (const std::string_view joint : {"부터 ", "에서 ", "과 ", "와 "}) {
    if (between == joint) phrase.hour += 12;
  }
}

}  // namespace

std::optional<Mention> read_time(const DateText& in, std::size_t at) {
  if (!may_begin(in, at)) return std::nullopt;
  std::optional<TimePhrase> first = TimeReader(in, at).read(nullptr);
  if (!first) return std::nullopt;
  afternoon_goes_on(in, *first);
  TimeValue value;
  value.from = {first->hour, first->minute, first->second};
  value.to = first->last_hour >= 0 ? TimeOfDay{first->last_hour, first->minute, -1} : value.from;
  value.grain = first->second >= 0 ? Grain::second : first->minute_given ? Grain::minute : Grain::hour;
  value.utc_offset = first->utc_offset;
  std::size_t end = first->end;
  const bool alone = first->part != nullptr && first->last_hour == first->part->last &&
                     !first->minute_given && first->hour == first->part->first;
  // 9:30 ~ 11:00, 오후 2시~4시, 3pm-5pm. Joined by words (9시부터 18시까지) each end is a mention of its own.
  const std::size_t sign = first->last_hour < 0 ? range_sign(in.text, end) : 0;
  if (sign != 0) {
    const std::optional<TimePhrase> second = TimeReader(in, end + sign).read(&*first);
    if (second && second->last_hour < 0) {
      value.to = {second->hour, second->minute, second->second};
      // 2-4 pm: the part of the day is the other's.
      if (first->part == nullptr && second->part != nullptr && !first->whole) {
        const int same = hour_of_day(first->hour, second->part->of);
        if (same <= second->hour) value.from.hour = same;
      }
      if (second->utc_offset) value.utc_offset = second->utc_offset;
      end = second->end;
    }
  }
  if (first->hedged && !alone) {
    value.from = moved(value.from, -15);
    value.to = moved(value.to, 15);
  }
  Mention mention;
  mention.kind = Kind::time;
  mention.span = {first->begin, end};
  mention.value = value;
  return mention;
}

std::optional<Mention> read_time(const Place& place, std::size_t at) {
  return read_time(DateText{place.text, place.floor, place.lexicon.calendar(), place.dates,
                            place.document.language != "en"},
                   at);
}

}  // namespace daejo
