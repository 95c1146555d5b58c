#include "daejo/rule/say.h"

#include <algorithm>

#include "daejo/rule/load_claims.h"
#include "daejo/rule/wording.h"

namespace daejo {
namespace {

std::string_view quoted(const Case& set, const Claim& claim) {
  if (claim.document >= set.documents.size()) return {};
  const std::string& text = set.documents[claim.document].text;
  if (claim.span.end > text.size() || claim.span.begin > claim.span.end) return {};
  return slice(text, claim.span);
}

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

std::string printed(const Brace& b, const Bindings& bindings, bool korean) {
  const Expression& e = b.expression;
  if (e.op == Op::variable) {
    std::string all;
    for (const Claim* c : bindings.variables[e.variable].claims)
      all.append(all.empty() ? "" : ", ").append(quoted(*bindings.set, *c));
    return all;
  }
  Datum d = evaluate(e, bindings);
  if (auto* text = std::get_if<std::string>(&d)) return std::move(*text);
  if (const auto* date = std::get_if<DateValue>(&d)) return date->from.text();
  const auto* amount = std::get_if<Magnitude>(&d);
  if (amount == nullptr) return "?";
  const auto moved = b.as.empty() ? std::nullopt : bindings.units->in_unit(*amount, b.as);
  Message out = amount_text(moved ? Magnitude{*moved, {{b.as, 1}}} : *amount);
  return std::move(korean ? out.ko : out.en);
}

// A text taken apart: what stands before each brace, the brace, and what stands behind the last.
struct Pieces {
  std::vector<std::pair<std::string, std::optional<Brace>>> braces;
  std::string rest;
};

Pieces taken_apart(std::string_view text, const std::vector<Variable>& variables) {
  Pieces out;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('{'), text.size());
    const std::size_t close = text.find('}', open);
    if (open == text.size() || close == std::string_view::npos) {
      out.rest = text.substr(0, open);
      break;
    }
    auto b = brace(text.substr(open + 1, close - open - 1), variables);
    out.braces.emplace_back(text.substr(0, open), b ? std::optional(std::move(*b)) : std::nullopt);
    text = text.substr(close + 1);
  }
  return out;
}

bool only_quotes(const Pieces& pieces) {
  return std::all_of(pieces.braces.begin(), pieces.braces.end(), [](const auto& piece) {
    return !piece.second || piece.second->expression.op == Op::variable;
  });
}

// With what print(out, brace) puts in the place of a brace.
template <class Print>
std::string filled_with(const Pieces& pieces, bool korean, Print print) {
  constexpr std::size_t longest_quote = 40;  // as nearly all
  std::size_t most = pieces.rest.size();
  for (const auto& [before, b] : pieces.braces) most += before.size() + longest_quote;
  std::string out;
  out.reserve(most);
  for (const auto& [before, b] : pieces.braces) {
    out += before;
    if (b) print(out, *b);
  }
  out += pieces.rest;
  return korean && out.find('(') != std::string::npos ? with_particles(out) : out;
}

std::string filled(const Pieces& pieces, const Bindings& bindings, bool korean) {
  return filled_with(pieces, korean,
                     [&](std::string& out, const Brace& b) { out += printed(b, bindings, korean); });
}

}  // namespace

std::string quote(const Case& set, const Claim& claim) { return std::string(quoted(set, claim)); }

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
  return {filled(taken_apart(message.ko, variables), bindings, true),
          filled(taken_apart(message.en, variables), bindings, false)};
}

struct Speaker::Parts {
  Pieces ko;
  Pieces en;
  Bind bind = Bind::claims;      // what the braces ask for
  std::optional<Message> plain;  // where there is nothing to fill in
};

Speaker::Speaker(const Rule& rule) : rule_(rule) {}
Speaker::~Speaker() = default;

Speaker::Parts* Speaker::parts_of(Verdict verdict) {
  const std::optional<Message>& message = rule_.says[static_cast<std::size_t>(verdict)];
  if (!message) return nullptr;
  std::unique_ptr<Parts>& parts = parts_[static_cast<std::size_t>(verdict)];
  if (parts == nullptr) {
    const std::vector<Variable> variables = message_variables(rule_);
    parts = std::make_unique<Parts>(
        Parts{.ko = taken_apart(message->ko, variables), .en = taken_apart(message->en, variables)});
    if (!only_quotes(parts->ko) || !only_quotes(parts->en)) parts->bind = Bind::values;
    if (parts->ko.braces.empty() && parts->en.braces.empty())
      parts->plain = Message{filled(parts->ko, {}, true), filled(parts->en, {}, false)};
  }
  return parts.get();
}

std::optional<Message> Speaker::say(Verdict verdict, const Case& set, std::span<const Claim* const> claims) {
  const Parts* parts = parts_of(verdict);
  if (parts == nullptr) return Message{};
  if (parts->plain) return parts->plain;
  if (parts->bind != Bind::claims) return std::nullopt;
  const auto quote_of = [&](std::string& out, const Brace& b) {
    out += quoted(set, *claims[b.expression.variable]);
  };
  return Message{filled_with(parts->ko, true, quote_of), filled_with(parts->en, false, quote_of)};
}

Message Speaker::say(Verdict verdict, const std::function<Bindings(Bind)>& bindings) {
  const Parts* parts = parts_of(verdict);
  if (parts == nullptr) return {};
  if (parts->plain) return *parts->plain;
  const Bindings bound = bindings(parts->bind);
  return {filled(parts->ko, bound, true), filled(parts->en, bound, false)};
}

}  // namespace daejo
