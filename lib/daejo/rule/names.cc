#include "daejo/rule/names.h"

#include <algorithm>
#include <map>
#include <optional>

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

// Does the mention stand right after an opening parenthesis, behind another spelling of its entity?
// 디스플레이(SDC) is none of 삼성디스플레이's.
bool is_gloss(const Case& set, const Claim& claim, const Entity& entity) {
  const std::string& text = set.documents[claim.document].text;
  std::size_t at = std::min(claim.span.begin, text.size());
  while (at > 0 && text[at - 1] == ' ') --at;
  const auto is_spelling = [&](std::string_view name) {
    return std::any_of(entity.spellings.begin(), entity.spellings.end(),
                       [&](const Spelling& spelling) { return spelling.name == name; });
  };
  if (claim.parenthesis_of) {
    const NameValue* head = set.claims[*claim.parenthesis_of].name();
    if (head != nullptr && is_spelling(head->name)) return true;
  }
  if (at == 0 || text[at - 1] != '(') return false;
  std::string_view before = std::string_view(text).substr(0, at - 1);
  while (!before.empty() && !is_word(decode_before(before, before.size()).value))
    before.remove_suffix(decode_before(before, before.size()).size);
  return std::any_of(entity.spellings.begin(), entity.spellings.end(),
                     [&](const Spelling& spelling) { return before.ends_with(spelling.name); });
}

std::string_view in_korean(std::string_view reason) {
  constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"initial-sound-law", "두음법칙"},
      {"sino-korean-reading", "한자음"},
      {"chinese-orthography", "외래어 표기법: 중국어"},
      {"japanese-orthography", "외래어 표기법: 일본어"},
      {"korean-romanization", "로마자 표기"},
      {"latin-sound", "소리대로 적은 꼴"},
      {"transliteration", "로마자로 옮긴 꼴"},
      {"pinyin", "병음"},
      {"han-forms", "한자 자형"},
      {"letter-names", "글자 이름"},
      {"letter-case", "대소문자"},
      {"spacing", "띄어쓰기"},
      {"punctuation", "문장부호"},
      {"width-or-marks", "전각·부호"},
      {"name-order", "성명 차례"},
      {"legal-form", "법인 형태"},
      {"title", "직함"},
      {"initials", "머리글자"},
      {"left-out", "일부를 줄인 꼴"},
      {"diminutive", "애칭"},
      {"number-word", "숫자말"},
      {"spelling", "표기 차이"},
      {"slip", "한 글자 차이"},
      {"short-form", "줄인 이름"},
      {"class-word", "갈래말"},
      {"parenthesis", "괄호에 함께 적음"},
      {"named-as", "다른 이름이라고 적음"},
      {"former-name", "옛 이름이라고 적음"},
      {"translated-title", "옮긴 제목이라고 적음"},
      {"alias-list", "이름 목록"}};
  for (const auto& [id, korean] : words)
    if (id == reason) return korean;
  return reason;
}

Message reason(const Entity& entity, const Alias& alias) {
  std::string chain = entity.spellings[alias.a].name;
  for (const NameStep& s : alias.why) {
    if (!s.to.empty() && s.to != chain) chain += " → " + s.to;
  }
  const std::string& last = entity.spellings[alias.b].name;
  if (!chain.ends_with(last)) chain += " → " + last;
  if (alias.why.empty()) return {chain, chain};
  const std::string& why = alias.why.front().reason;
  return {chain + " (" + std::string(in_korean(why)) + ")", chain + " (" + why + ")"};
}

// "권장: 량원펑 (외래어 표기법)"
Message preferred(const Entity& entity) {
  Message out{"권장: " + entity.name, "preferred: " + entity.name};
  constexpr std::pair<std::string_view, std::pair<std::string_view, std::string_view>> reasons[] = {
      {"given-standard", {"표준 목록", "the list of standard names"}},
      {"orthography", {"외래어 표기법", "the orthography"}},
      {"majority", {"더 많이 쓴 꼴", "the commoner spelling"}}};
  for (const auto& [id, words] : reasons) {
    if (entity.preferred_why != id) continue;
    out.ko.append(" (").append(words.first).append(")");
    out.en.append(" (").append(words.second).append(")");
  }
  return out;
}

// A person, a product, or what a document explains in parentheses, that several documents write in one way.
std::optional<Finding> one_spelling(const Case& set, const Rule& rule, const Entity& entity, const Side& side,
                                    const std::vector<Side>& glosses) {
  const auto& message = rule.says[static_cast<std::size_t>(Verdict::agreement)];
  if (!message || !rule.reports[static_cast<std::size_t>(Verdict::agreement)]) return std::nullopt;
  Side first{.label = side.label}, others{.label = side.label};
  const auto add = [&](std::size_t claim) {
    if (set.claims[claim].repeats) return;
    const bool same = set.claims[claim].document == set.claims[side.claims.front()].document;
    (same ? first : others).claims.push_back(claim);
  };
  for (const std::size_t claim : side.claims) add(claim);
  for (const Side& gloss : glosses)
    for (const std::size_t claim : gloss.claims) add(claim);
  if (first.claims.empty() || others.claims.empty()) return std::nullopt;
  std::sort(first.claims.begin(), first.claims.end());
  std::sort(others.claims.begin(), others.claims.end());
  return Finding{.rule = rule.id,
                 .verdict = Verdict::agreement,
                 .subject = entity.name,
                 .message = *message,
                 .sides = {std::move(first), std::move(others)}};
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
    std::vector<Side> sides;
    std::vector<bool> gloss;
    std::vector<std::size_t> index;
    std::vector<Side> glosses;
    for (std::size_t s = 0; s < entity.spellings.size(); ++s) {
      Side side{.label = entity.spellings[s].name};
      bool only_gloss = true;
      for (const MentionRef& place : entity.spellings[s].places) {
        const auto it = claims.find({place.document, place.mention});
        if (it == claims.end()) continue;
        side.claims.push_back(it->second);
        only_gloss = only_gloss && is_gloss(set, set.claims[it->second], entity);
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
      glosses.push_back(sides[i]);
      sides.erase(sides.begin() + at), gloss.erase(gloss.begin() + at), index.erase(index.begin() + at);
    }
    if (sides.size() == 1 &&
        (!glosses.empty() || entity.kind == EntityKind::person || entity.kind == EntityKind::product))
      if (auto f = one_spelling(set, rule, entity, sides.front(), glosses)) out.push_back(std::move(*f));
    if (sides.size() < 2) continue;
    Finding f{
        .rule = rule.id, .verdict = Verdict::name_variant, .subject = entity.name, .sides = std::move(sides)};
    for (const Alias& alias : entity.aliases) {
      const bool both = std::find(index.begin(), index.end(), alias.a) != index.end() &&
                        std::find(index.begin(), index.end(), alias.b) != index.end();
      if (both) f.why.push_back(reason(entity, alias));
    }
    if (!entity.name.empty()) f.why.push_back(preferred(entity));
    if (const auto& message = rule.says[static_cast<std::size_t>(Verdict::name_variant)]) {
      f.message = say(*message, message_variables(rule),
                      bindings_of(facts, rules, {{f.sides[0].claims.front()}, {f.sides[1].claims.front()}}));
    }
    out.push_back(std::move(f));
  }
  return out;
}

namespace {

// Reasons that make two spellings of one script an error within one document; not short forms and the like.
bool drifts(const Alias& alias) {
  for (const NameStep& step : alias.why) {
    for (const std::string_view reason :
         {"short-form", "left-out", "initials", "alias-list", "parenthesis", "named-as", "former-name",
          "translated-title", "class-word", "title", "legal-form", "name-order", "letter-case", "spacing",
          "punctuation", "letter-names", "diminutive"})
      if (step.reason == reason) return false;
  }
  return !alias.why.empty();
}

}  // namespace

std::vector<Finding> drifts_of_names(const Facts& facts, const RuleSet& rules, const Rule& rule) {
  const Case& set = facts.set();
  ByMention claims;
  for (std::size_t i = 0; i < set.claims.size(); ++i) {
    if (set.claims[i].kind == Kind::name)
      claims.emplace(std::pair{set.claims[i].document, set.claims[i].mention}, i);
  }
  std::vector<Finding> out;
  for (const Entity& entity : set.entities) {
    // What each spelling is one spelling away from; 샘 알트만 and 샘 올트먼 by Sam Altman.
    const auto near = [&](std::size_t a, std::size_t b) {
      const auto tied = [&](std::size_t x, std::size_t y) {
        return std::any_of(entity.aliases.begin(), entity.aliases.end(), [&](const Alias& alias) {
          return std::minmax(alias.a, alias.b) == std::minmax(x, y) && drifts(alias);
        });
      };
      if (tied(a, b)) return true;
      for (std::size_t c = 0; c < entity.spellings.size(); ++c)
        if (c != a && c != b && tied(a, c) && tied(c, b)) return true;
      return false;
    };
    for (std::size_t a = 0; a < entity.spellings.size(); ++a) {
      for (std::size_t b = a + 1; b < entity.spellings.size(); ++b) {
        const Spelling &x = entity.spellings[a], &y = entity.spellings[b];
        if (script(x.name) != script(y.name) || !near(a, b)) continue;
        std::map<std::size_t, std::pair<Side, Side>> documents;
        const auto add = [&](const Spelling& spelling, bool first) {
          for (const MentionRef& place : spelling.places) {
            const auto it = claims.find({place.document, place.mention});
            if (it == claims.end() || set.claims[it->second].repeats) continue;
            auto& sides = documents[place.document];
            Side& side = first ? sides.first : sides.second;
            side.label = spelling.name;
            side.claims.push_back(it->second);
          }
        };
        add(x, true), add(y, false);
        for (auto& [document, sides] : documents) {
          if (sides.first.claims.empty() || sides.second.claims.empty()) continue;
          Finding f{.rule = rule.id, .verdict = Verdict::name_variant, .subject = entity.name};
          f.sides = {std::move(sides.first), std::move(sides.second)};
          if (const auto& message = rule.says[static_cast<std::size_t>(Verdict::name_variant)])
            f.message =
                say(*message, message_variables(rule),
                    bindings_of(facts, rules, {{f.sides[0].claims.front()}, {f.sides[1].claims.front()}}));
          out.push_back(std::move(f));
        }
      }
    }
  }
  return out;
}

}  // namespace daejo
