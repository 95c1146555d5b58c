// Latin letters against Latin letters: words are paired, and every pair, as every word that stays alone,
// needs a reason.

#include <algorithm>

#include "daejo/name/latin_words.h"
#include "daejo/name/spelling.h"

namespace daejo {
namespace {

using Word = LatinWord;

// A family of names: bill and william.
bool are_diminutives(const Word& a, const Word& b) {
  const auto full_of = [](const Word& x, const Word& y) {
    return x.full_names != nullptr &&
           std::any_of(x.full_names->begin(), x.full_names->end(), [&](const std::string& full) {
             return full == y.text ||
                    (y.full_names != nullptr &&
                     std::find(y.full_names->begin(), y.full_names->end(), full) != y.full_names->end());
           });
  };
  return full_of(a, b) || full_of(b, a);
}

enum class Link { none, equal, spelling, diminutive, initial, typo };

struct Match {
  Link link = Link::none;
  int cost = 1000;
};

Match match_words(const Word& a, const Word& b, bool person) {
  if (a.text == b.text) return {Link::equal, 0};
  if (a.number || b.number) return {};
  if (person && (a.initial || b.initial)) return a.text[0] == b.text[0] ? Match{Link::initial, 15} : Match{};
  const std::size_t longer = std::max(a.text.size(), b.text.size()),
                    shorter = std::min(a.text.size(), b.text.size());
  if (shorter < 2) return {};
  // Mario and Maria: the last vowel tells two persons apart.
  const auto ends_only = [&](char x, char y) {
    return a.text.size() == b.text.size() && a.text.ends_with(x) && b.text.ends_with(y) &&
           a.text.compare(0, longer - 1, b.text, 0, longer - 1) == 0;
  };
  if (person && (ends_only('a', 'o') || ends_only('o', 'a'))) return {};
  if (a.plain == b.plain && shorter > 2) return {Link::spelling, 5};
  const int length = static_cast<int>(longer);
  const int limit = std::max(110, 17 * length);
  int distance = limit + 1;
  if (least_distance(a.plain_letters, b.plain_letters) <= limit)
    distance = spelling_distance(a.plain, b.plain, limit);
  if (distance > 70 && least_distance(a.letters, b.letters) <= limit)
    distance = std::min(distance, spelling_distance(a.text, b.text, limit));
  // Three letters and fewer leave no room for slips.
  if (distance <= std::min(18 * length, 70) && (longer > 3 || distance <= 30))
    return {Link::spelling, distance};
  if (person && are_diminutives(a, b)) return {Link::diminutive, 15};
  if (distance <= 110 && shorter >= 4) return {Link::typo, distance};
  if (distance <= 17 * length && longer >= 8) return {Link::typo, distance};
  return {};
}

struct Pairing {
  struct Made {
    std::size_t a, b;
    Match match;
  };
  std::vector<Made> made;
  std::vector<std::size_t> left_a, left_b;
};

// The cheapest pairs first; among equals, those that stand alike.
Pairing pair_words(const std::vector<Word>& a, const std::vector<Word>& b, bool person) {
  Pairing out;
  std::vector<Pairing::Made> all;
  all.reserve(a.size() + b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      const Match match = match_words(a[i], b[j], person);
      if (match.link != Link::none) all.push_back({i, j, match});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) {
    const auto apart = [](const auto& m) { return m.a > m.b ? m.a - m.b : m.b - m.a; };
    return x.match.cost != y.match.cost ? x.match.cost < y.match.cost : apart(x) < apart(y);
  });
  std::vector<bool> used_a(a.size(), false), used_b(b.size(), false);
  for (const Pairing::Made& made : all) {
    if (used_a[made.a] || used_b[made.b]) continue;
    used_a[made.a] = used_b[made.b] = true;
    out.made.push_back(made);
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!used_a[i]) out.left_a.push_back(i);
  }
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (!used_b[j]) out.left_b.push_back(j);
  }
  return out;
}

std::string reason_of(Link link) {
  switch (link) {
    case Link::spelling:
      return "spelling";
    case Link::diminutive:
      return "diminutive";
    case Link::initial:
      return "initials";
    case Link::typo:
      return "slip";
    default:
      return {};
  }
}

// Whether the pairs stand in one order, but for a part that was moved whole from one end to the other: Putin,
// Vladimir; bin Salman Mohammed. Ahmad bin Hasan and Hasan bin Ahmad are father and son.
enum class Order { kept, turned, mixed };
Order order_of(const std::vector<Word>& a, const std::vector<Word>& b, const Pairing& pairing) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& made : pairing.made) {
    if (!a[made.a].particle) pairs.emplace_back(made.a, made.b);
  }
  const auto has_patronymic = [](const Word& word) { return word.patronymic; };
  if (std::any_of(a.begin(), a.end(), has_patronymic) && std::any_of(b.begin(), b.end(), has_patronymic)) {
    for (const auto& made : pairing.made) {
      if (!a[made.a].particle && a[made.a].patronymic != b[made.b].patronymic) return Order::mixed;
    }
  }
  std::sort(pairs.begin(), pairs.end());
  std::size_t falls = 0;
  for (std::size_t i = 0; i + 1 < pairs.size(); ++i) falls += pairs[i].second > pairs[i + 1].second ? 1U : 0U;
  if (falls == 0 || pairs.empty()) return Order::kept;
  return falls == 1 && pairs.back().second < pairs.front().second ? Order::turned : Order::mixed;
}

enum class Rest { none, allowed, short_form, forbidden };

// What remains when the pairs are made may be particles, initials or middle names on one side; on both sides
// it tells persons apart.
Rest judge_rest(const NamePair& pair, const std::vector<Word>& a, const std::vector<Word>& b,
                const Pairing& pairing, bool person) {
  const auto content = [](const std::vector<Word>& words, const std::vector<std::size_t>& left) {
    return static_cast<std::size_t>(
        std::count_if(left.begin(), left.end(), [&](std::size_t i) { return !words[i].particle; }));
  };
  const std::size_t more_a = content(a, pairing.left_a), more_b = content(b, pairing.left_b);
  if (more_a == 0 && more_b == 0)
    return pairing.left_a.empty() && pairing.left_b.empty() ? Rest::none : Rest::allowed;
  if (more_a != 0 && more_b != 0) return Rest::forbidden;
  const std::vector<Word>&longer = more_a != 0 ? a : b, &shorter = more_a != 0 ? b : a;
  const std::vector<std::size_t>& left = more_a != 0 ? pairing.left_a : pairing.left_b;
  if (!person) {
    const bool regions = std::all_of(left.begin(), left.end(), [&](std::size_t i) {
      return pair.tables.word(longer[i].text, WordKind::region) != nullptr;
    });
    return regions ? Rest::short_form : Rest::forbidden;
  }
  const auto full = std::count_if(pairing.made.begin(), pairing.made.end(), [&](const auto& m) {
    return !a[m.a].particle && a[m.a].text.size() > 1 && b[m.b].text.size() > 1;
  });
  if (full >= 2) return Rest::allowed;
  // A family name alone, last in the longer form.
  const auto& made = pairing.made.front();
  const bool last = (more_a != 0 ? made.a : made.b) + 1 == longer.size();
  return shorter.size() == 1 && last && shorter[0].text.size() >= 4 && made.match.cost <= 5 ? Rest::short_form
                                                                                            : Rest::forbidden;
}

}  // namespace

NameAnswer compare_latin(const NamePair& pair) {
  if (pair.kind == NameKind::any) {
    NameAnswer out = compare_latin({pair.tables, pair.of_a, pair.of_b, NameKind::person});
    return out.verdict != NameVerdict::different
               ? out
               : compare_latin({pair.tables, pair.of_a, pair.of_b, NameKind::organisation});
  }
  const bool person = pair.kind == NameKind::person;
  const BareName &bare_a = pair.of_a.bare(pair.kind), &bare_b = pair.of_b.bare(pair.kind);
  std::vector<Word> a = latin_words(pair.tables, bare_a, person),
                    b = latin_words(pair.tables, bare_b, person);
  if (a.empty() || b.empty()) return different_names();
  join_split_words(pair.tables, a, b, person);
  join_split_words(pair.tables, b, a, person);
  const Pairing pairing = pair_words(a, b, person);
  if (pairing.made.empty()) return different_names();
  const Rest rest = judge_rest(pair, a, b, pairing, person);
  if (rest == Rest::forbidden) return different_names();
  int slips = 0, cost = 0;
  std::size_t letters = 0;
  NameAnswer out;
  out.verdict = NameVerdict::variant;
  out.strength = 0.95;
  for (const auto& [file, form] : {std::pair{&pair.a, &pair.b}, std::pair{&pair.b, &pair.a}}) {
    (void)form;
    if (!file->transliterated.empty())
      out.why.push_back({"transliteration", std::string(file->written), file->transliterated});
  }
  for (const auto& made : pairing.made) {
    cost += made.match.cost;
    letters += std::max(a[made.a].text.size(), b[made.b].text.size());
    if (made.match.link == Link::typo) ++slips;
    const Word &x = a[made.a], &y = b[made.b];
    if (made.match.link == Link::equal) {
      if (const char* how = x.how != nullptr ? x.how : y.how; how != nullptr && x.written != y.written) {
        out.why.push_back(
            {how, x.how != nullptr ? x.written : x.text, y.how != nullptr ? y.written : y.text});
      }
      continue;
    }
    out.why.push_back({reason_of(made.match.link), a[made.a].text, b[made.b].text});
    out.strength = std::min(out.strength, made.match.link == Link::typo       ? 0.45
                                          : made.match.link == Link::spelling ? 0.85
                                                                              : 0.75);
  }
  // One short word alone: KASA is not Kakao.
  if (slips == 1 && pairing.made.size() == 1 && letters < 6) return different_names();
  if (slips > 1 || cost > 12 * static_cast<int>(letters) + 40) return different_names();
  const Order order = order_of(a, b, pairing);
  if (order == Order::mixed && person) return different_names();
  if (order != Order::kept) {
    if (!person && a.size() < 3) return different_names();
    out.why.push_back({"name-order", std::string(pair.a.written), std::string(pair.b.written)});
  }
  if (rest != Rest::none) {
    out.why.push_back({rest == Rest::short_form ? "short-form" : "left-out", std::string(pair.a.written),
                       std::string(pair.b.written)});
    out.strength = std::min(out.strength, rest == Rest::short_form ? 0.35 : out.strength < 0.9 ? 0.5 : 0.7);
  }
  const auto note = [&](const char* reason, bool when) {
    if (when) out.why.push_back({reason, std::string(pair.a.written), std::string(pair.b.written)});
  };
  note("legal-form", bare_a.forms != bare_b.forms);
  note("title", bare_a.titles != bare_b.titles);
  note("punctuation", out.why.empty());
  return out;
}

}  // namespace daejo
