#include "daejo/mention/time.h"

#include <algorithm>
#include <array>

#include "daejo/mention/time_reader.h"
#include "daejo/text/literal.h"
#include "daejo/text/utf8.h"

namespace daejo {

int hour_of_day(int hour, std::string_view rule) {
  if (hour > 12) return hour;
  if (rule.starts_with("am")) return hour == 12 ? 0 : hour;
  if (rule.starts_with("pm")) return hour == 12 || hour == 0 ? 12 : hour + 12;
  if (rule.starts_with("noon")) return hour <= 6 ? hour + 12 : hour;
  if (rule.starts_with("night")) return hour == 12 ? 0 : hour >= 5 ? hour + 12 : hour;
  return hour;
}

// Each case says what the readers want of the characters at `at`.
bool TimeReader::may_be_time(const Calendar& words, std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (!is_digit(byte(at)))
    return words.may_begin(text, at,
                           {CalendarWord::clock, CalendarWord::day_part, CalendarWord::hour_word}) ||
           is_ascii_letter(byte(at));
  std::size_t end = at;
  while (is_digit(byte(end))) ++end;
  const std::size_t count = end - at;
  const unsigned next = byte(end);
  if (count == 3 || count > 4) return false;
  if (next >= 0x80) {
    const char32_t c = decode(text, end).value;
    return !is_syllable(c) || c == U'시';
  }
  if (is_ascii_letter(next)) return true;
  const unsigned then = byte(end + 1);
  switch (next) {
    case ' ': {  // "7 시 ", "7 pm", "7 ~ 9시", "0113 GMT"
      const char32_t c = decode(text, end + 1).value;
      return !is_syllable(c) || c == U'시';
    }
    case '.':  // 8.10 pm, 8.am
      return is_ascii_letter(then) || (is_digit(then) && is_digit(byte(end + 2)) && !is_digit(byte(end + 3)));
    case ':':
    case '-':
    case '~':
      return count <= 2;
    default:
      return false;
  }
}

std::optional<TimePhrase> TimeReader::read(const TimePhrase* before) {
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

std::optional<TimePhrase> TimeReader::done() {
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

bool TimeReader::clock_word() {
  const CalendarFound word = words().find(text_, at_, CalendarWord::clock);
  if (!word) return false;
  if ((text_[at_] & 0x80) != 0 && !words().ends_word(text_, at_ + word.size)) return false;
  phrase_.hour = word->first;
  phrase_.whole = true;
  phrase_.hedged = word->of == "about";
  phrase_.end = at_ + word.size;
  return true;
}

bool TimeReader::clock_figures() {
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
  return hour.count == 2 || phrase_.second >= 0 || time_stands() || clock_range(end) || before_ != nullptr ||
         phrase_.part != nullptr;
}

bool TimeReader::clock_range(std::size_t at) const {
  const std::size_t sign = range_sign(text_, at);
  const Digits hour = sign != 0 ? read_figure(text_, at + sign, 2) : Digits{};
  if (hour.count == 0 || hour.value > 24 || !rest(hour.end).starts_with(":")) return false;
  const Digits minutes = read_figure(text_, hour.end + 1, 2);
  return minutes.count == 2 && minutes.value < 60;
}

bool TimeReader::time_stands() const {
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

void TimeReader::hedge() {
  const std::size_t hedge = first_at(text_, phrase_.end, "쯤", "께", "경", "무렵", "즈음", " 쯤", " 무렵",
                                     " 경", " 즈음", " 전후", " 정도");
  if (hedge != 0 && words().ends_word(text_, phrase_.end + hedge)) {
    phrase_.hedged = true;
    phrase_.end += hedge;
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

void TimeReader::zone() {
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

namespace {

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

struct WholeRead {
  Span span;
  TimeValue value;
};

std::optional<WholeRead> read_whole(const DateText& in, std::size_t at) {
  if (!may_begin(in, at) || !TimeReader::may_be_time(in.calendar, in.text, at)) return std::nullopt;
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
  return WholeRead{{first->begin, end}, value};
}

bool read_into(const DateText& in, std::size_t at, Mention& found) {
  const std::optional<WholeRead> time = read_whole(in, at);
  if (!time) return false;
  found.kind = Kind::time;
  found.span = time->span;
  found.value = time->value;
  found.furniture = found.aside = false;
  return true;
}

}  // namespace

std::optional<Mention> read_time(const DateText& in, std::size_t at) {
  Mention found;
  return read_into(in, at, found) ? std::optional(found) : std::nullopt;
}

bool read_time(const Place& place, std::size_t at, Mention& found) {
  if (place.anchor.kinds == Anchor::digit && counts(place.text, place.anchor.span)) return false;
  // A Korean number word that begins no word of the calendar is an hour, or nothing.
  if (place.anchor.kinds == Anchor::numeral && (place.text[at] & 0x80) != 0) {
    const CalendarFound hour = place.lexicon.calendar().find(place.text, at, CalendarWord::hour_word);
    if (!hour || first_at(place.text, at + hour.size, "시", " 시", "  시") == 0) return false;
  }
  return read_into(DateText{place.text, place.floor, place.lexicon.calendar(), place.dates,
                            place.document.language != "en"},
                   at, found);
}

}  // namespace daejo
