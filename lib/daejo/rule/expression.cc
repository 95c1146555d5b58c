#include "daejo/rule/expression.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "daejo/rule/expression_types.h"

namespace daejo {
namespace {

// Deep enough for any rule that a person can read; keeps recursion off hostile files.
constexpr int max_depth = 40;
constexpr std::size_t max_size = 4000;

using Parsed = tl::expected<Expression, ExpressionError>;

struct Spelling {
  std::string_view text;
  Op op;
};

// Longer spellings first: "<=" before "<".
constexpr std::array<Spelling, 14> relations{{{"<=", Op::less_equal},
                                              {">=", Op::greater_equal},
                                              {"!=", Op::not_equal},
                                              {"≤", Op::less_equal},
                                              {"≥", Op::greater_equal},
                                              {"≠", Op::not_equal},
                                              {"≈", Op::overlaps},
                                              {"==", Op::equal},
                                              {"~", Op::overlaps},
                                              {"=", Op::equal},
                                              {"<", Op::less},
                                              {">", Op::greater},
                                              {"in", Op::in},
                                              {"∈", Op::in}}};
constexpr std::array<Spelling, 3> sums{{{"+", Op::add}, {"-", Op::subtract}, {"−", Op::subtract}}};
constexpr std::array<Spelling, 4> products{
    {{"*", Op::multiply}, {"×", Op::multiply}, {"/", Op::divide}, {"÷", Op::divide}}};

bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool in_name(char c) { return starts_name(c) || digit(c); }

class Parser {
 public:
  Parser(std::string_view text, const std::vector<Variable>& variables)
      : text_(text), variables_(variables) {}

  Parsed all() {
    Parsed out = either();
    if (!out) return out;
    skip();
    if (at_ < text_.size())
      return wrong("unexpected text", "an operator (~ = < <= + - * / and or in) or the end");
    return out;
  }

 private:
  Parsed either() { return chain(&Parser::both, "or", Op::either); }
  Parsed both() { return chain(&Parser::relation, "and", Op::both); }

  Parsed chain(Parsed (Parser::*part)(), std::string_view word, Op op) {
    Parsed left = (this->*part)();
    while (left) {
      skip();
      const std::size_t at = at_;
      if (!take(word)) break;
      Parsed right = (this->*part)();
      if (!right) return right;
      left = node(op, at, {std::move(*left), std::move(*right)});
    }
    return left;
  }

  Parsed relation() {
    skip();
    const std::size_t start = at_;
    if (take("not")) {
      if (++depth_ > max_depth) return wrong("nested too deeply", {});
      Parsed of = relation();
      --depth_;
      return of ? node(Op::refute, start, {std::move(*of)}) : of;
    }
    Parsed left = binary(&Parser::product, sums);
    if (!left) return left;
    skip();
    const std::size_t at = at_;
    for (const Spelling& r : relations) {
      if (!take(r.text)) continue;
      Parsed right = binary(&Parser::product, sums);
      if (!right) return right;
      return node(r.op, at, {std::move(*left), std::move(*right)});
    }
    return left;
  }

  Parsed product() { return binary(&Parser::unary, products); }

  template <std::size_t N>
  Parsed binary(Parsed (Parser::*part)(), const std::array<Spelling, N>& operators) {
    Parsed left = (this->*part)();
    while (left) {
      skip();
      const std::size_t at = at_;
      const auto op =
          std::find_if(operators.begin(), operators.end(), [&](const Spelling& s) { return take(s.text); });
      if (op == operators.end()) break;
      Parsed right = (this->*part)();
      if (!right) return right;
      left = node(op->op, at, {std::move(*left), std::move(*right)});
    }
    return left;
  }

  Parsed unary() {
    skip();
    const std::size_t at = at_;
    if (++depth_ > max_depth) return wrong("nested too deeply", "at most 40 levels of parentheses");
    Parsed out = [&]() -> Parsed {
      if (take("-") || take("−")) {
        Parsed of = unary();
        return of ? node(Op::negate, at, {std::move(*of)}) : of;
      }
      return primary();
    }();
    --depth_;
    return out;
  }

  Parsed primary() {
    const std::size_t at = at_;
    if (at_ == text_.size())
      return wrong("the expression ends here", "a claim's name, a number or a function");
    const char c = text_[at_];
    if (digit(c)) return number();
    if (c == '\'') return quoted();
    if (take("(")) {
      Parsed inner = either();
      if (!inner) return inner;
      if (!close(")")) return wrong("a parenthesis is not closed", "')'");
      return inner;
    }
    if (take("[")) {
      Parsed low = either();
      if (!low) return low;
      if (!close(",")) return wrong("an interval has two ends", "',' between the ends");
      Parsed high = either();
      if (!high) return high;
      if (!close("]")) return wrong("an interval is not closed", "']'");
      return node(Op::interval, at, {std::move(*low), std::move(*high)});
    }
    if (!starts_name(c))
      return wrong("not part of the language", "a claim's name, a number, a function or '('");
    return named();
  }

  Parsed named() {
    const std::size_t at = at_;
    std::string name = word();
    if (close("(")) return call(std::move(name), at);
    const auto it =
        std::find_if(variables_.begin(), variables_.end(), [&](const Variable& v) { return v.name == name; });
    if (it == variables_.end()) {
      std::string known;
      for (const Variable& v : variables_) known += (known.empty() ? "one of " : ", ") + v.name;
      at_ = at;
      return wrong(fmt::format("unknown name '{}'", name), known);
    }
    if (it->parameter)
      return Expression{.op = Op::number, .number = *it->parameter, .name = std::move(name), .at = at};
    Expression e{.op = Op::variable, .name = std::move(name), .at = at, .type = it->type};
    e.variable = static_cast<std::size_t>(it - variables_.begin());
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      e.op = Op::attribute;
      e.at = at_;
      e.name = word();
      if (auto typed = check_types(e); !typed) return tl::unexpected(typed.error());
    }
    return e;
  }

  Parsed call(std::string name, std::size_t at) {
    std::vector<Expression> arguments;
    if (!close(")")) {
      do {
        Parsed argument = either();
        if (!argument) return argument;
        arguments.push_back(std::move(*argument));
      } while (close(","));
      if (!close(")")) return wrong("the arguments are not closed", "',' or ')'");
    }
    Parsed out = node(Op::call, at, std::move(arguments), std::move(name));
    return out;
  }

  Parsed number() {
    const std::size_t at = at_;
    while (at_ < text_.size() && (digit(text_[at_]) || text_[at_] == '_')) ++at_;
    if (at_ + 1 < text_.size() && text_[at_] == '.' && digit(text_[at_ + 1])) {
      ++at_;
      while (at_ < text_.size() && digit(text_[at_])) ++at_;
    }
    std::string digits(text_.substr(at, at_ - at));
    std::erase(digits, '_');
    const std::optional<Decimal> value = Decimal::parse(digits);
    if (!value) {
      at_ = at;
      return wrong("not a number", "at most 38 digits");
    }
    Expression e{.op = Op::number, .number = *value, .at = at};
    if (take("%")) e.number = e.number.shifted(-2);
    return e;
  }

  Parsed quoted() {
    const std::size_t at = at_;
    const std::size_t end = text_.find('\'', at + 1);
    if (end == std::string_view::npos) return wrong("the text is not closed", "'");
    at_ = end + 1;
    Expression e{.op = Op::text, .name = std::string(text_.substr(at + 1, end - at - 1)), .at = at};
    e.type.base = Type::Base::text;
    return e;
  }

  Parsed node(Op op, std::size_t at, std::vector<Expression> of, std::string name = {}) {
    Expression e{.op = op, .name = std::move(name), .of = std::move(of), .at = at};
    if (auto typed = check_types(e); !typed) return tl::unexpected(typed.error());
    return e;
  }

  std::string word() {
    const std::size_t at = at_;
    while (at_ < text_.size() && in_name(text_[at_])) ++at_;
    return std::string(text_.substr(at, at_ - at));
  }

  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) ++at_;
  }

  // Takes an operator or a word; a word must end where it ends ("in" is not the start of "interest").
  bool take(std::string_view token) {
    if (!text_.substr(at_).starts_with(token)) return false;
    const std::size_t end = at_ + token.size();
    if (starts_name(token[0]) && end < text_.size() && in_name(text_[end])) return false;
    at_ = end;
    return true;
  }

  bool close(std::string_view token) {
    skip();
    return take(token);
  }

  tl::unexpected<ExpressionError> wrong(std::string message, std::string expected) const {
    return tl::unexpected<ExpressionError>({at_, std::move(message), std::move(expected)});
  }

  std::string_view text_;
  const std::vector<Variable>& variables_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

void collect(const Expression& e, std::vector<std::size_t>& out) {
  if (e.op == Op::variable || e.op == Op::attribute) out.push_back(e.variable);
  for (const Expression& side : e.of) collect(side, out);
}

}  // namespace

bool is_relation(Op op) { return op >= Op::overlaps && op <= Op::in; }

Parsed parse_expression(std::string_view text, const std::vector<Variable>& variables) {
  if (text.size() > max_size)
    return tl::unexpected<ExpressionError>({max_size, "the expression is too long", "at most 4000 bytes"});
  return Parser(text, variables).all();
}

bool asks_beyond_quick(const Expression& e) {
  const auto any = [](const Expression& of, const auto& self, auto is) -> bool {
    return is(of) || std::any_of(of.of.begin(), of.of.end(),
                                 [&](const Expression& part) { return self(part, self, is); });
  };
  const auto beyond = [](const Expression& of) {
    return (of.op == Op::call || of.op == Op::attribute) && of.quick == Quick::none;
  };
  const auto rate = [](const Expression& of) { return of.op == Op::call && of.name == "rate"; };
  return any(e, any, beyond) && !any(e, any, rate);
}

bool alike(const Expression& a, const Expression& b) {
  const bool named = a.op != Op::number && a.op != Op::variable;  // not by its parameter, or the variable
  return a.op == b.op && a.quick == b.quick && a.number == b.number && (!named || a.name == b.name) &&
         std::equal(a.of.begin(), a.of.end(), b.of.begin(), b.of.end(), alike);
}

std::uint64_t hash_of(const Expression& e) {
  std::uint64_t hash = static_cast<std::uint64_t>(e.op) << 8U | static_cast<std::uint64_t>(e.quick);
  for (const Expression& side : e.of) hash = (hash ^ hash_of(side)) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
  return hash;
}

std::vector<std::size_t> variables_of(const Expression& expression) {
  std::vector<std::size_t> out;
  collect(expression, out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace daejo
