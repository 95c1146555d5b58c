#include "daejo/rule/expression_types.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace daejo {
namespace {

using Base = Type::Base;

constexpr Type plain{};
constexpr Type date{Base::date};
constexpr Type time_of_day{Base::time};
constexpr Type text{Base::text};
constexpr Type truth{Base::truth};
constexpr Type duration{Base::amount, 0, 1};
constexpr Type list{Base::list};
constexpr Type any_amount{Base::amount, 0, 0, true};

// How the result follows from the arguments.
enum class Gives { number, span, any, truth_value, first, element };

struct Function {
  std::string_view name;
  std::array<std::optional<Type>, 3> takes;
  Gives gives;
  std::string_view about;
};

constexpr std::array<Function, 33> functions{{
    {"sum", {list}, Gives::element, "the values of a list, added"},
    {"mean", {list}, Gives::element, "the mean of a list"},
    {"largest", {list}, Gives::element, "the largest value of a list"},
    {"smallest", {list}, Gives::element, "the smallest value of a list"},
    {"count", {list}, Gives::number, "how many values a list has"},
    {"falling", {list}, Gives::truth_value, "can each value of a list be at most the one before it?"},
    {"abs", {any_amount}, Gives::first, "without its sign"},
    {"number", {any_amount}, Gives::number, "the figure without its unit"},
    {"whole", {any_amount}, Gives::truth_value, "can it be a whole number?"},
    {"year", {date}, Gives::number, "the calendar year"},
    {"month", {date}, Gives::number, "the month, 1 to 12"},
    {"day", {date}, Gives::number, "the day of the month"},
    {"weekday", {date}, Gives::number, "the weekday of a single day, 1 = Monday"},
    {"written_weekday", {date}, Gives::number, "the weekday written beside a date, 1 = Monday"},
    {"duration", {date, date}, Gives::span, "from the one date to the other, both grains kept"},
    {"full_years", {date, date}, Gives::number, "years completed between two dates (만 나이)"},
    {"calendar_years", {date, date}, Gives::number, "the difference of the years (연 나이)"},
    {"days_between",
     {date, date},
     Gives::number,
     "the days from the one date to the other, the first not counted"},
    {"begins", {text, text}, Gives::truth_value, "is the second text the first, or its first words?"},
    {"names",
     {text, text},
     Gives::truth_value,
     "does the first text hold the name that is the second, or its head (GPT of 챗GPT)?"},
    {"years", {duration}, Gives::number, "a duration in years"},
    {"months", {duration}, Gives::number, "a duration in months"},
    {"days", {duration}, Gives::number, "a duration in days"},
    {"rate",
     {text, text},
     Gives::any,
     "how much of the second currency one unit of the first bought: the user's table, else the plausible "
     "band"},
    {"rank", {any_amount, list}, Gives::number, "the place of a value among a list, 1 = largest"},
    {"in_unit", {any_amount, text}, Gives::number, "the figure in that unit"},
    {"of_unit", {plain, text}, Gives::any, "so many of that unit"},
    {"hull", {any_amount, any_amount}, Gives::first, "the interval from the one to the other"},
    {"figure",
     {any_amount},
     Gives::first,
     "the figure of a claim as it is written, without its rounding; what a hedge says where it has one"},
    {"digits",
     {any_amount},
     Gives::number,
     "how many digits of a claim's figure tell: 557만6000 has 4, 500 has 1"},
    {"slipped",
     {any_amount, any_amount},
     Gives::truth_value,
     "are two figures one slip of the pen apart: a digit changed, two neighbours swapped, a digit too many, "
     "ten times?"},
    {"clock", {time_of_day, time_of_day}, Gives::span, "from the one time of day to the next of the other"},
    {"age", {date, date}, Gives::number, "years of age by any of the three ways of counting"},
}};

struct Attribute {
  std::string_view name;
  Type type;
};

constexpr std::array<Attribute, 22> attributes{{
    {"unit", text},     {"subject", text},      {"property", text},  {"base", text},
    {"scope", text},    {"document", text},     {"per", text},       {"speaker", text},
    {"time", date},     {"published", date},    {"when", date},      {"form", text},
    {"kind", text},     {"hedged", truth},      {"out_of", plain},   {"per_amount", plain},
    {"derived", truth}, {"base_subject", text}, {"paragraph", text}, {"grain", text},
    {"year", text},     {"clause", text},
}};

bool matches(const Type& want, const Type& got) {
  if (want.base != got.base) return false;
  if (want.base != Base::amount || want.any || got.any) return true;
  return want.money == got.money && want.duration == got.duration;
}

bool same_dimension(const Type& a, const Type& b) {
  return a.any || b.any || (a.money == b.money && a.duration == b.duration);
}

tl::unexpected<ExpressionError> error(std::size_t at, std::string message, std::string expected = {}) {
  return tl::unexpected<ExpressionError>({at, std::move(message), std::move(expected)});
}

std::string all_names(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

std::string signature(const Function& f) {
  std::string out(f.name);
  out += '(';
  for (std::size_t i = 0; i < f.takes.size() && f.takes[i]; ++i) {
    const Type& t = *f.takes[i];
    if (i > 0) out += ", ";
    out += t.base == Base::list   ? "list"
           : t.base == Base::date ? "date"
           : t.base == Base::text ? "text"
           : t.base == Base::time ? "time"
           : t == duration        ? "duration"
                                  : "amount";
  }
  return out + ')';
}

Quick quick_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Quick>, 12> all{{{"figure", Quick::figure},
                                                                    {"digits", Quick::digits},
                                                                    {"count", Quick::count},
                                                                    {"sum", Quick::sum},
                                                                    {"number", Quick::number},
                                                                    {"in_unit", Quick::in_unit},
                                                                    {"abs", Quick::abs},
                                                                    {"slipped", Quick::slipped},
                                                                    {"hedged", Quick::hedged},
                                                                    {"unit", Quick::unit},
                                                                    {"kind", Quick::kind},
                                                                    {"form", Quick::form}}};
  const auto it = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == name; });
  return it == all.end() ? Quick::none : it->second;
}

tl::expected<void, ExpressionError> check_call(Expression& node) {
  const auto f = std::find_if(functions.begin(), functions.end(),
                              [&](const Function& x) { return x.name == node.name; });
  if (f == functions.end()) {
    return error(node.at, fmt::format("unknown function '{}'", node.name),
                 "one of " + all_names(function_signatures()));
  }
  node.quick = quick_of(node.name);
  const auto arity = static_cast<std::size_t>(
      std::count_if(f->takes.begin(), f->takes.end(), [](const auto& t) { return t.has_value(); }));
  if (node.of.size() != arity) {
    return error(
        node.at,
        fmt::format("{} takes {} argument{}, not {}", f->name, arity, arity == 1 ? "" : "s", node.of.size()),
        signature(*f));
  }
  for (std::size_t i = 0; i < arity; ++i) {
    if (!matches(*f->takes[i], node.of[i].type)) {
      return error(node.of[i].at, fmt::format("{} is no argument of {}", describe(node.of[i].type), f->name),
                   signature(*f));
    }
  }
  if ((f->name == "figure" || f->name == "digits") && node.of[0].op != Op::variable)
    return error(node.of[0].at, fmt::format("{} is of a claim", f->name), "a claim's name");
  switch (f->gives) {
    case Gives::number:
      node.type = plain;
      break;
    case Gives::span:
      node.type = duration;
      break;
    case Gives::any:
      node.type = any_amount;
      break;
    case Gives::truth_value:
      node.type = truth;
      break;
    case Gives::first:
      node.type = node.of[0].type;
      break;
    case Gives::element:
      node.type = node.of[0].type;
      node.type.base = Base::amount;
      break;
  }
  return {};
}

tl::expected<void, ExpressionError> check_arithmetic(Expression& node) {
  for (const Expression& side : node.of) {
    if (side.type.base != Base::amount) {
      return error(
          side.at, fmt::format("{} cannot be reckoned with", describe(side.type)),
          side.type.base == Base::list ? "sum(…), mean(…) or another function of a list" : "an amount");
    }
  }
  node.type = node.of[0].type;
  if (node.op == Op::negate) return {};
  const Type& a = node.of[0].type;
  const Type& b = node.of[1].type;
  if (node.op == Op::add || node.op == Op::subtract) {
    if (!same_dimension(a, b)) {
      return error(node.at,
                   fmt::format("{} and {} cannot be {}", describe(a), describe(b),
                               node.op == Op::add ? "added" : "subtracted"),
                   "two amounts of one kind");
    }
    if (a.any) node.type = b;
    return {};
  }
  const int sign = node.op == Op::multiply ? 1 : -1;
  node.type = {Base::amount, a.money + sign * b.money, a.duration + sign * b.duration, a.any || b.any};
  return {};
}

tl::expected<void, ExpressionError> check_relation(Expression& node) {
  const Type& a = node.of[0].type;
  const Type& b = node.of[1].type;
  node.type = truth;
  const bool fits = a.base == b.base && (a.base != Base::amount || same_dimension(a, b));
  if (!fits) {
    return error(node.at, fmt::format("{} and {} cannot be compared", describe(a), describe(b)),
                 "two values of one kind");
  }
  if (a.base == Base::list || a.base == Base::truth) {
    return error(node.at, fmt::format("{} cannot be compared", describe(a)),
                 a.base == Base::list ? "sum(…) or another function of a list" : "amounts, dates or texts");
  }
  if (a.base == Base::text && node.op != Op::equal && node.op != Op::not_equal) {
    return error(node.at, "texts are only equal or not", "= or !=");
  }
  return {};
}

}  // namespace

std::string describe(const Type& type) {
  switch (type.base) {
    case Base::list:
      return "a list of amounts";
    case Base::date:
      return "a date";
    case Base::time:
      return "a time of day";
    case Base::text:
      return "a text";
    case Base::truth:
      return "a truth";
    case Base::amount:
      break;
  }
  if (type.any) return "a measure";
  if (type.money == 0 && type.duration == 0) return "a plain number";
  if (type.money == 1 && type.duration == 0) return "money";
  if (type.money == 0 && type.duration == 1) return "a duration";
  if (type.money == 1 && type.duration == -1) return "money per duration";
  return fmt::format("an amount of money^{} × duration^{}", type.money, type.duration);
}

tl::expected<void, ExpressionError> check_types(Expression& node) {
  switch (node.op) {
    case Op::number:
      node.type = plain;
      return {};
    case Op::text:
      node.type = text;
      return {};
    case Op::variable:
      return {};  // the parser knows it
    case Op::attribute: {
      const auto it = std::find_if(attributes.begin(), attributes.end(),
                                   [&](const Attribute& x) { return x.name == node.name; });
      if (it == attributes.end()) {
        return error(node.at, fmt::format("unknown attribute '{}'", node.name),
                     "one of " + all_names(attribute_names()));
      }
      node.type = it->type;
      node.quick = quick_of(node.name);
      return {};
    }
    case Op::call:
      return check_call(node);
    case Op::interval:
    case Op::negate:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide: {
      if (node.op != Op::interval) return check_arithmetic(node);
      auto ends = check_arithmetic(node);  // its ends are reckoned with like any two operands
      if (ends) node.type = node.of[0].type;
      return ends;
    }
    case Op::both:
    case Op::either:
    case Op::refute:
      for (const Expression& side : node.of) {
        if (side.type.base != Base::truth)
          return error(side.at, fmt::format("{} is neither true nor false", describe(side.type)),
                       "a relation");
      }
      node.type = truth;
      return {};
    default:
      return check_relation(node);
  }
}

std::vector<std::string> function_signatures() {
  std::vector<std::string> out;
  for (const Function& f : functions) out.push_back(signature(f));
  return out;
}

std::vector<std::string> attribute_names() {
  std::vector<std::string> out;
  for (const Attribute& a : attributes) out.emplace_back(a.name);
  return out;
}

}  // namespace daejo
