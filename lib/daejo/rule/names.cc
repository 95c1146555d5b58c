#include "daejo/rule/names.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "daejo/rule/judge.h"
#include "daejo/rule/load_claims.h"
#include "daejo/rule/say.h"
#include "daejo/rule/wording.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

using ByMention = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

// 'k' Hangul, 'h' Han, 'j' kana, 'l' letters.
char script(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = decode(name, at);
    if (is_hangul(c.value)) return 'k';
    if (is_kana(c.value)) return 'j';
    if (is_han(c.value)) return 'h';
    at += c.size;
  }
  return 'l';
}

// Does the mention stand right after an opening parenthesis?
bool is_gloss(const Case& set, const Claim& claim) {
  const std::string& text = set.documents[claim.document].text;
  std::size_t at = std::min(claim.span.begin, text.size());
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at > 0 && text[at - 1] == '(') return true;
  return claim.parenthesis_of.has_value();
}

Message reason(const Entity& entity, const Alias& alias) {
  std::string chain = entity.spellings[alias.a].name;
  for (const NameStep& s : alias.why) {
    if (!s.to.empty() && s.to != chain) chain += " → " + s.to;
  }
  const std::string& last = entity.spellings[alias.b].name;
  if (!chain.ends_with(last)) chain += " → " + last;
  const std::string named = alias.why.empty() ? std::string() : " (" + alias.why.front().reason + ")";
  return {chain + named, chain + named};
}

}  // namespace

std::vector<Finding> spellings_of_entities(const Facts& facts, const RuleSet& rules, const Rule& rule) {
  const Case& set = facts.set();
  ByMention claims;
  for (std::size_t i = 0; i < set.claims.size(); ++i) {
    if (set.claims[i].kind == Kind::name)
      claims.emplace(std::pair{set.claims[i].document, set.claims[i].mention}, i);
  }
  std::vector<Finding> out;
  for (const Entity& entity : set.entities) {
    if (entity.spellings.size() < 2) continue;
    std::vector<Side> sides;
    std::vector<bool> gloss;
    std::vector<std::size_t> index;
    for (std::size_t s = 0; s < entity.spellings.size(); ++s) {
      Side side{.label = entity.spellings[s].name};
      bool only_gloss = true;
      for (const MentionRef& place : entity.spellings[s].places) {
        const auto it = claims.find({place.document, place.mention});
        if (it == claims.end()) continue;
        side.claims.push_back(it->second);
        only_gloss = only_gloss && is_gloss(set, set.claims[it->second]);
      }
      if (side.claims.empty()) continue;
      std::sort(side.claims.begin(), side.claims.end());
      sides.push_back(std::move(side));
      gloss.push_back(only_gloss);
      index.push_back(s);
    }
    for (std::size_t i = sides.size(); i-- > 0;) {
      const auto same_script = [&](std::size_t j) {
        return j != i && script(sides[j].label) == script(sides[i].label);
      };
      bool other = false;
      for (std::size_t j = 0; j < sides.size(); ++j) other = other || same_script(j);
      if (!gloss[i] || other) continue;
      const auto at = static_cast<std::ptrdiff_t>(i);
      sides.erase(sides.begin() + at), gloss.erase(gloss.begin() + at), index.erase(index.begin() + at);
    }
    if (sides.size() < 2) continue;
    Finding f{
        .rule = rule.id, .verdict = Verdict::name_variant, .subject = entity.name, .sides = std::move(sides)};
    for (const Alias& alias : entity.aliases) {
      const bool both = std::find(index.begin(), index.end(), alias.a) != index.end() &&
                        std::find(index.begin(), index.end(), alias.b) != index.end();
      if (both) f.why.push_back(reason(entity, alias));
    }
    if (!entity.name.empty()) f.why.push_back({"권장: " + entity.name, "preferred: " + entity.name});
    if (const auto& message = rule.says[static_cast<std::size_t>(Verdict::name_variant)]) {
      f.message = say(*message, message_variables(rule),
                      bindings_of(facts, rules, {{f.sides[0].claims.front()}, {f.sides[1].claims.front()}}));
    }
    out.push_back(std::move(f));
  }
  return out;
}

}  // namespace daejo
