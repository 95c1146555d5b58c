// Writes data/calendar-indian-years.tsv: the days of Indian festivals, from the positions of the Sun and the
// Moon.
//
//   build/release/generate/generate-hindu-days > data/calendar-indian-years.tsv
//
// A festival falls on the day on which its lunar day (tithi: 12 degrees of the Moon's distance from the Sun)
// runs at its hour of the day, in a month named after the sign that the Sun enters in it (months end with the
// new moon; a month in which it enters none is a leap month and has no festivals). Sun: Meeus, Astronomical
// Algorithms, chapter 25; Moon: chapter 47, the largest terms. Signs: sidereal, Lahiri. Place: Delhi; the
// hours are those of Indian time.

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr double rad = 3.14159265358979323846 / 180;
double wrap(double degrees) { return degrees - 360 * std::floor(degrees / 360); }
double sine(double degrees) { return std::sin(degrees * rad); }

double centuries(double julian_day) { return (julian_day - 2451545.0) / 36525; }

double sun(double jd) {
  const double t = centuries(jd);
  const double mean = 280.46646 + 36000.76983 * t;
  const double anomaly = 357.52911 + 35999.05029 * t;
  const double centre =
      (1.914602 - 0.004817 * t) * sine(anomaly) + 0.019993 * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
  return wrap(mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t));
}

double moon(double jd) {
  const double t = centuries(jd);
  const double l = 218.3164477 + 481267.88123421 * t;
  const double d = 297.8501921 + 445267.1114034 * t;
  const double m = 357.5291092 + 35999.0502909 * t;
  const double p = 134.9633964 + 477198.8675055 * t;
  const double f = 93.2720950 + 483202.0175233 * t;
  struct Term {
    double d, m, p, f, size;
  };
  static constexpr Term terms[] = {
      {0, 0, 1, 0, 6.288774},  {2, 0, -1, 0, 1.274027}, {2, 0, 0, 0, 0.658314},   {0, 0, 2, 0, 0.213618},
      {0, 1, 0, 0, -0.185116}, {0, 0, 0, 2, -0.114332}, {2, 0, -2, 0, 0.058793},  {2, -1, -1, 0, 0.057066},
      {2, 0, 1, 0, 0.053322},  {2, -1, 0, 0, 0.045758}, {0, 1, -1, 0, -0.040923}, {1, 0, 0, 0, -0.034720},
      {0, 1, 1, 0, -0.030383}, {2, 0, 0, -2, 0.015327}, {0, 0, 1, 2, -0.012528},  {0, 0, 1, -2, 0.010980},
      {4, 0, -1, 0, 0.010675}, {0, 0, 3, 0, 0.010034},  {4, 0, -2, 0, 0.008548},  {2, 1, -1, 0, -0.007888},
      {2, 1, 0, 0, -0.006766}, {1, 0, -1, 0, -0.005163}};
  double sum = 0;
  for (const Term& x : terms) sum += x.size * sine(x.d * d + x.m * m + x.p * p + x.f * f);
  return wrap(l + sum - 0.00478 * sine(125.04 - 1934.136 * t));
}

double sidereal_sun(double jd) { return wrap(sun(jd) - 23.853 - 1.39688 * centuries(jd)); }
int sign(double jd) { return static_cast<int>(sidereal_sun(jd) / 30); }  // 0 = Mesha
double elongation(double jd) { return wrap(moon(jd) - sun(jd)); }
int tithi(double jd) { return static_cast<int>(elongation(jd) / 12) + 1; }

// The last new moon at or before the time.
double new_moon_before(double jd) {
  double t = jd - elongation(jd) / 12.1907;
  for (int i = 0; i < 6; ++i) {
    double e = elongation(t);
    if (e > 180) e -= 360;
    t -= e / 12.1907;
  }
  return t > jd ? new_moon_before(jd - 20) : t;
}

// 1 = Chaitra … 12 = Phalguna; 0 in a leap month.
int month(double jd) {
  const double begin = new_moon_before(jd);
  const double end = new_moon_before(begin + 35);
  const int first = sign(begin);
  return sign(end) == first ? 0 : (first + 1) % 12 + 1;
}

double julian(int year, int mon, int day) {
  const int a = (14 - mon) / 12;
  const int y = year + 4800 - a;
  const int m = mon + 12 * a - 3;
  return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;  // noon of the day
}

// The time of the day in India, in hours.
double at(int day, double hour) { return day - 0.5 + (hour - 5.5) / 24; }

std::string iso(int jdn) {
  const int a = jdn + 32044;
  const int b = (4 * a + 3) / 146097;
  const int c = a - 146097 * b / 4;
  const int d = (4 * c + 3) / 1461;
  const int e = c - 1461 * d / 4;
  const int m = (5 * e + 2) / 153;
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", 100 * b + d - 4800 + m / 10, m + 3 - 12 * (m / 10),
                e - (153 * m + 2) / 5 + 1);
  return text;
}

struct Festival {
  const char* name;
  int month;
  int tithi;
  double hour;  // when the lunar day must run: 6.3 sunrise, 12.2 midday, 14 afternoon, 18.6 dusk, 24 midnight
};

constexpr Festival festivals[] = {{"ugadi", 1, 1, 6.2},
                                  {"rama-navami", 1, 9, 12.2},
                                  {"mahavir-jayanti", 1, 13, 6.1},
                                  {"buddha-purnima", 2, 15, 6},
                                  {"ratha-yatra", 4, 2, 5.8},
                                  {"guru-purnima", 4, 15, 5.8},
                                  {"raksha-bandhan", 5, 15, 6.2},
                                  {"janmashtami", 5, 23, 24},
                                  {"ganesh-chaturthi", 6, 4, 12.3},
                                  {"navaratri", 7, 1, 6.4},
                                  {"maha-saptami", 7, 7, 6.4},
                                  {"maha-ashtami", 7, 8, 6.4},
                                  {"maha-navami", 7, 9, 6.4},
                                  {"dussehra", 7, 10, 14.3},
                                  {"valmiki-jayanti", 7, 15, 6.5},
                                  {"dhanteras", 7, 28, 18.6},
                                  {"naraka-chaturdashi", 7, 29, 24},
                                  {"diwali", 7, 30, 18.5},
                                  {"bhai-dooj", 8, 2, 14},
                                  {"chhath", 8, 6, 6.7},
                                  {"guru-nanak", 8, 15, 6.8},
                                  {"vasant-panchami", 11, 5, 9},
                                  {"ravidass-jayanti", 11, 15, 7},
                                  {"dayananda-jayanti", 11, 25, 7},
                                  {"shivaratri", 11, 29, 24},
                                  {"holika-dahan", 12, 15, 18.9}};

}  // namespace

int main(int argc, char** argv) {
  const int first_year = argc > 1 ? std::atoi(argv[1]) : 1970;
  const int last_year = argc > 2 ? std::atoi(argv[2]) : 2050;
  std::puts(
      "# Days of Indian festivals. Made by tool/generate/hindu_days.cc; not edited by hand.\n"
      "calendar\tyear\tfirst\tleap\tmonths");
  for (const Festival& f : festivals) {
    for (int year = first_year; year <= last_year; ++year) {
      const int begin = static_cast<int>(julian(year, 1, 1));
      for (int day = begin; day < begin + 366; ++day) {
        const double t = at(day, f.hour);
        if (month(t) != f.month) continue;
        const int now = tithi(t);
        // A lunar day that begins and ends between two such hours is kept on the day on which it begins.
        const bool skipped = now == (f.tithi + 28) % 30 + 1 && tithi(t + 1) == f.tithi % 30 + 1;
        if (now != f.tithi && !skipped) continue;
        std::printf("%s\t%d\t%s\t0\t0\n", f.name, year, iso(day).c_str());
        break;
      }
    }
  }
  // The Sun's entry into a sign, by the day on which it has happened at dusk.
  struct Entry {
    const char* name;
    int sign;
    int from;
  };
  for (const Entry& e : {Entry{"makar-sankranti", 9, 10}, Entry{"mesha-sankranti", 0, 100}}) {
    for (int year = first_year; year <= last_year; ++year) {
      const int begin = static_cast<int>(julian(year, 1, 1));
      for (int day = begin; day < begin + 120; ++day) {
        if (sign(at(day, 18)) != e.sign || sign(at(day - 1, 18)) == e.sign) continue;
        std::printf("%s\t%d\t%s\t0\t0\n", e.name, year, iso(day).c_str());
        break;
      }
    }
  }
  // The Shahenshahi year of 365 days.
  for (int year = first_year; year <= last_year; ++year) {
    std::printf("parsi-year\t%d\t%s\t0\t0\n", year,
                iso(static_cast<int>(julian(2022, 8, 16)) + 365 * (year - 2022)).c_str());
  }
}
