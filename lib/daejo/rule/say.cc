#include "daejo/rule/say.h"

#include <algorithm>

#include "daejo/rule/wording.h"

namespace daejo {
namespace {

struct Brace {
  Expression expression;
  std::string as;
};

// The expression between the braces and the unit asked for.
tl::expected<Brace, ExpressionError> brace(std::string_view inside, const std::vector<Variable>& variables) {
  Brace out;
  const std::size_t as = inside.rfind(" as ");
  if (as != std::string_view::npos) {
    out.as = std::string(inside.substr(as + 4));
    inside = inside.substr(0, as);
  }
  auto parsed = parse_expression(inside, variables);
  if (!parsed) return tl::unexpected(parsed.error());
  out.expression = std::move(*parsed);
  return out;
}

Message printed(const Brace& b, const Bindings& bindings) {
  const Expression& e = b.expression;
  if (e.op == Op::variable) {
    std::string all;
    for (const Claim* c : bindings.variables[e.variable].claims)
      all += (all.empty() ? "" : ", ") + quote(*bindings.set, *c);
    return {all, all};
  }
  const Datum d = evaluate(e, bindings);
  if (const auto* text = std::get_if<std::string>(&d)) return {*text, *text};
  if (const auto* date = std::get_if<DateValue>(&d)) return {date->from.text(), date->from.text()};
  const auto* amount = std::get_if<Magnitude>(&d);
  if (amount == nullptr) return {"?", "?"};
  if (b.as.empty()) return amount_text(*amount);
  const auto moved = bindings.units->in_unit(*amount, b.as);
  return amount_text(moved ? Magnitude{*moved, {{b.as, 1}}} : *amount);
}

std::string filled(std::string_view text, const std::vector<Variable>& variables, const Bindings& bindings,
                   bool korean) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    out += text.substr(0, open);
    const std::size_t close = text.find('}', open);
    if (open == text.size() || close == std::string_view::npos) break;
    if (auto b = brace(text.substr(open + 1, close - open - 1), variables)) {
      const Message m = printed(*b, bindings);
      out += korean ? m.ko : m.en;
    }
    text = text.substr(close + 1);
  }
  return korean ? with_particles(out) : out;
}

}  // namespace

std::string quote(const Case& set, const Claim& claim) {
  if (claim.document >= set.documents.size()) return {};
  const std::string& text = set.documents[claim.document].text;
  if (claim.span.end > text.size() || claim.span.begin > claim.span.end) return {};
  return std::string(slice(text, claim.span));
}

tl::expected<void, ExpressionError> check_message(std::string_view text,
                                                  const std::vector<Variable>& variables) {
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string_view::npos;) {
    const std::size_t close = text.find('}', at);
    if (close == std::string_view::npos)
      return tl::unexpected<ExpressionError>({at, "a brace is not closed", "'}'"});
    if (auto b = brace(text.substr(at + 1, close - at - 1), variables); !b) {
      ExpressionError e = b.error();
      e.at += at + 1;
      return tl::unexpected(std::move(e));
    }
    at = close + 1;
  }
  return {};
}

Message say(const Message& message, const std::vector<Variable>& variables, const Bindings& bindings) {
  return {filled(message.ko, variables, bindings, true), filled(message.en, variables, bindings, false)};
}

}  // namespace daejo
