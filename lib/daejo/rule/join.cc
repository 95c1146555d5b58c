#include "daejo/rule/join.h"

#include <algorithm>
#include <utility>

#include <boost/container/small_vector.hpp>

#include "daejo/rule/company.h"
#include "daejo/rule/engine.h"
#include "daejo/rule/judge.h"
#include "daejo/rule/slot.h"

namespace daejo {
namespace {

// A run of claims longer than this is a table column, not a sentence with its total.
constexpr std::size_t longest_list = 12;

// What stands further apart than this is not said in one breath.
constexpr std::size_t longest_gap = 600;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  return (hash ^ value) * 0x9E3779B97F4A7C15ULL + (hash >> 29);
}

class Join {
 public:
  Join(Run& run, const Rule& rule, const std::function<void(const Tuple&)>& take)
      : facts_(run.facts),
        rules_(run.rules),
        figures_(run.figures),
        rule_(rule),
        take_(take),
        cues_(run.cues),
        plain_(run.plain),
        answers_(run.answers),
        plan_(run.plan(rule)) {}

  void run() {
    if (rule_.claims[0].list) return;  // the loader asks for a first claim that is one
    boost::container::small_vector<PatternMatcher, 4> matchers;
    for (std::size_t i = 0; i < rule_.claims.size(); ++i) {
      matchers.emplace_back(facts_, rule_.claims[i], plan_.slots[i], cues_);
      if (!matchers.back().has_words()) return;  // so it is with many rules
    }
    for (std::size_t i = 0; i < matchers.size(); ++i) {
      matchers[i].find_plain(plain_);
      if (matchers[i].plain().first.empty() && !plan_.slots[i].leader) return;
    }
    const std::vector<std::size_t> firsts = candidates_of(matchers[0]);
    if (firsts.empty()) return;
    quick_.emplace(facts_, rule_, plan_, figures_);
    variables_.reserve(matchers.size());
    for (std::size_t i = 0; i < matchers.size(); ++i) {
      Slot& v = variables_.emplace_back(
          Slot{.pattern = &rule_.claims[i], .plan = &plan_.slots[i], .matcher = std::move(matchers[i])});
      for (const Alone& a : v.plan->alone)
        v.answers.push_back(a.plain.tells_all ? nullptr : &answers_.to(a.answers, facts_.size()));
    }
    tuple_.resize(rule_.claims.size());
    // Later variables first: where one has no candidates at all, the rule is done.
    for (std::size_t i = 1; i < variables_.size(); ++i) {
      Slot& v = variables_[i];
      if (v.plan->leader || v.plan->place) continue;
      const std::vector<std::size_t> all = candidates_of(v.matcher);
      if (all.empty()) return;
      for (const std::size_t c : all) add_to_index(v, c);
      std::sort(v.index.begin(), v.index.end());
    }
    Company company(facts_, variables_);
    for (const std::size_t c : firsts) {
      if (!company.is_there(c)) continue;
      tuple_[0].assign(1, c);
      if (may_be(0)) choose(1);
    }
  }

 private:
  // Claims that say the same of the same thing are one where the place does not matter.
  std::vector<std::size_t> candidates_of(const PatternMatcher& matcher) const {
    std::vector<std::size_t> all = matcher.all();
    if (!plan_.local) {
      std::erase_if(all, [&](std::size_t c) { return facts_.same_claims(c).front() != c; });
    }
    return all;
  }

  // Conditions on what is chosen so far.
  bool may_be(std::size_t i) { return may_be_alone(i) && may_be_with_others(i); }

  bool may_be_with_others(std::size_t i) {
    return std::all_of(plan_.slots[i].conditions.begin(), plan_.slots[i].conditions.end(),
                       [&](std::size_t w) { return quick_->may_be(rule_.where[w], tuple_); });
  }

  bool may_be_alone(std::size_t i) {
    const std::size_t c = tuple_[i].front();
    const Slot& v = variables_[i];
    for (std::size_t k = 0; k < v.answers.size(); ++k) {
      const PlainTest& test = v.plan->alone[k].plain;
      if (!may_pass(test, facts_, figures_, c)) return false;
      if (test.tells_all) continue;
      Answers::Answer& answer = (*v.answers[k])[c];
      if (answer == Answers::not_asked)
        answer = is_possible(v.plan->alone[k], i) ? Answers::perhaps : Answers::no;
      if (answer == Answers::no) return false;
    }
    return true;
  }

  bool is_possible(const Alone& a, std::size_t i) {
    const Expression& condition = rule_.where[a.condition];
    if (!quick_->may_be(condition, tuple_)) return false;
    if (!a.exactly) return true;
    Tuple only(tuple_.size());
    only[i] = tuple_[i];
    return holds(condition, bindings_of(facts_, rules_, only)).value_or(false);
  }

  // Does the text between the claims read as the rule wants it?
  bool reads(const Gap& gap, std::size_t first, std::size_t second) const {
    const Claim& a = facts_.claim(first);
    const Claim& b = facts_.claim(second);
    if (a.document != b.document || a.span.end > b.span.begin) return false;
    const Wording& w = rule_.wording[gap.wording];
    if (w.is.empty() && w.is_not.empty()) return true;
    if (b.span.begin - a.span.end > longest_gap || a.document >= facts_.set().documents.size()) return false;
    const std::string_view text = slice(facts_.set().documents[a.document].text, {a.span.end, b.span.begin});
    return w.is.found_in(text) && (w.is_not.empty() || !w.is_not.found_in(text));
  }
  // For one claim of the variable, or the first and last of a list.
  bool reads(const Slot& v, std::size_t front, std::size_t back) const {
    return std::all_of(v.plan->gaps.begin(), v.plan->gaps.end(), [&](const Gap& g) {
      const auto& other = tuple_[g.other];
      return g.other_first ? reads(g, other.back(), front) : reads(g, back, other.front());
    });
  }
  // Members of a list stand on their side of the other claim, whatever stands between.
  bool on_its_side(const Slot& v, std::size_t c) const {
    return std::all_of(v.plan->gaps.begin(), v.plan->gaps.end(), [&](const Gap& g) {
      return g.other_first ? tuple_[g.other].back() < c : c < tuple_[g.other].front();
    });
  }

  bool by_item(const Slot& v) const {
    return std::any_of(v.plan->filters.begin(), v.plan->filters.end(),
                       [](const Tie& t) { return t.key == Key::item; });
  }

  // The hash of what a claim shares; nothing when one of it is not known.
  std::optional<std::uint64_t> hash(const Slot& v, std::size_t c, bool own) const {
    std::uint64_t h = 0x51ED270B;
    for (const Tie& t : v.plan->ties) {
      const std::uint32_t key = facts_.key(own ? c : tuple_[t.earlier].front(), t.key);
      if (key == 0) return std::nullopt;
      h = mixed(h, key);
    }
    return h;
  }

  void add_to_index(Slot& v, std::size_t c) {
    const std::optional<std::uint64_t> h = hash(v, c, true);
    if (!h) return;
    if (!by_item(v)) {
      v.index.emplace_back(*h, c);
      return;
    }
    for (const std::uint32_t item : facts_.items(c)) v.index.emplace_back(mixed(*h, item), c);
  }

  // Claims that may stand for the variable and have what is wished, rising.
  Group& candidates(Slot& v) const {
    if (!v.plan->leader) return v.plan->place ? of_place(v) : of_hash(v);
    std::vector<std::size_t>& out = v.found.claims;
    v.found.is_told = false;
    std::size_t one = 0;
    const auto found = following(facts_, v, tuple_[*v.plan->leader].front(), one);
    out.assign(found.begin(), found.end());
    std::erase_if(out, [&](std::size_t c) { return !granted(v, c) || !v.matcher.fits(c); });
    return v.found;
  }

  // Those that the claim before has found, where this one wishes the same.
  Group& of_hash(Slot& v) const {
    if (v.is_found && !by_item(v) && v.found.wishes == v.wishes) return v.found;
    v.found.claims.clear();
    by_hash(v, v.found.claims);
    std::erase_if(v.found.claims, [&](std::size_t c) { return !granted(v, c); });
    v.found.wishes = v.wishes;
    v.found.is_told = false;
    v.is_found = true;
    return v.found;
  }

  // Claims of one place follow one another here: what was found for one holds for the next.
  Group& of_place(Slot& v) const {
    const auto place = facts_.place(tuple_[v.plan->place->earlier].front(), v.plan->place->key);
    if (place != v.at) {
      v.at = place;
      v.group_count = 0;
      v.fitting.clear();
      v.matcher.plain().first.each(place.first, place.second, [&](std::size_t c) { v.fitting.push_back(c); });
    }
    for (std::size_t g = 0; g < v.group_count; ++g) {
      if (v.groups[g].wishes == v.wishes) return v.groups[g];
    }
    if (v.group_count == v.groups.size()) v.groups.emplace_back();
    Group& g = v.groups[v.group_count++];
    g.wishes = v.wishes;
    g.is_told = false;
    // Each is written down and stays if it is granted: which are cannot be foretold.
    g.claims.resize(v.fitting.size());
    std::size_t count = 0;
    for (const std::size_t c : v.fitting) {
      g.claims[count] = c;
      count += granted(v, c);
    }
    g.claims.resize(count);
    return g;
  }

  void by_hash(const Slot& v, std::vector<std::size_t>& out) const {
    const std::optional<std::uint64_t> h = hash(v, 0, false);
    if (!h) return;
    const auto from = [&](std::uint64_t key) {
      auto it = std::lower_bound(v.index.begin(), v.index.end(), std::pair(key, std::size_t{0}));
      for (; it != v.index.end() && it->first == key; ++it) out.push_back(it->second);
    };
    if (!by_item(v)) return from(*h);
    for (const Tie& t : v.plan->filters) {
      if (t.key != Key::item) continue;
      for (const std::uint32_t item : facts_.items(tuple_[t.earlier].front())) from(mixed(*h, item));
      break;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
  }

  // What a claim must share with those that are chosen, told by its numbers alone. False where something of
  // it is not known: then no claim will do.
  bool wish(Slot& v) const {
    v.wishes.clear();
    for (const Tie& t : v.plan->ties) {
      const std::uint32_t number = facts_.key(tuple_[t.earlier].front(), t.key);
      if (number == 0) return false;
      v.wishes.push_back({t.key, number});
    }
    return true;
  }
  bool granted(const Slot& v, std::size_t c) const {
    bool all = true;
    for (const Wish& w : v.wishes) all &= facts_.key(c, w.key) == w.number;
    return all;
  }

  bool is_chosen(std::size_t i, std::size_t c) const {  // before the i-th variable
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      for (const std::size_t chosen : tuple_[earlier]) {
        if (chosen == c) return true;
      }
    }
    return false;
  }

  // And what it was not yet asked: `c` has all that is wished.
  bool fits_so_far(const Slot& v, std::size_t i, std::size_t c) const {
    if (is_chosen(i, c)) return false;
    const auto shared = [&](const Tie& t) { return shares(facts_, t.key, c, tuple_[t.earlier].front()); };
    if (!std::all_of(v.plan->filters.begin(), v.plan->filters.end(), shared)) return false;
    for (const Tie& t : v.plan->differ) {
      const std::uint32_t a = facts_.key(c, t.key);
      const std::uint32_t b = facts_.key(tuple_[t.earlier].front(), t.key);
      if (a == 0 || b == 0 || a == b) return false;
    }
    return !v.pattern->list || on_its_side(v, c);
  }

  void choose(std::size_t i) {
    if (i == variables_.size()) {
      if (quick_->may_hold(tuple_)) take_(tuple_);
      return;
    }
    Slot& v = variables_[i];
    if (!wish(v)) return;
    Group& group = candidates(v);
    if (v.plan->plain) {
      choose_ready(i, group);
    } else {
      v.kept.clear();
      for (const std::size_t c : group.claims) {
        if (!fits_so_far(v, i, c)) continue;
        if (v.kept.size() == max_bucket) return;  // not clear which belongs to which
        v.kept.push_back(c);
      }
      if (v.pattern->list) {
        const bool checked = !v.plan->place;  // text and all
        if (!checked) std::erase_if(v.kept, [&](std::size_t c) { return !v.matcher.fits_text(c); });
        choose_lists(i, v.kept);
      } else {
        choose_one(i, v.kept, v.kept.size(), false);
      }
    }
    tuple_[i].clear();
  }

  // What is asked of one alone is asked once for all choices of the others.
  void choose_ready(std::size_t i, Group& group) {
    if (!group.is_told) {
      group.is_told = true;
      group.ready.clear();
      for (const std::size_t c : group.claims) {
        tuple_[i].assign(1, c);
        if (may_be_alone(i)) group.ready.push_back(c);
      }
    }
    if (group.ready.empty()) return;
    std::size_t others = group.claims.size();
    for (std::size_t earlier = 0; earlier < i; ++earlier) {
      for (const std::size_t c : tuple_[earlier])
        others -= std::binary_search(group.claims.begin(), group.claims.end(), c);
    }
    if (others <= max_bucket) choose_one(i, group.ready, others, true);
  }

  // Each of the claims, of so many that it could be; `ready` ones may be what is asked of one alone.
  void choose_one(std::size_t i, const std::vector<std::size_t>& claims, std::size_t others, bool ready) {
    const Slot& v = variables_[i];
    const bool last = i + 1 == variables_.size() && others > 1;
    const std::optional<Range> want = last ? quick_->wanted_of_last(tuple_) : std::nullopt;
    for (const std::size_t c : claims) {
      if (want && apart(figures_.widest(c), *want)) continue;
      if (v.plan->plain && is_chosen(i, c)) continue;
      tuple_[i].assign(1, c);
      if (!ready && !may_be_alone(i)) continue;
      if (!may_be_with_others(i) || (v.plan->place && !v.matcher.fits_text(c)) || !reads(v, c, c)) continue;
      choose(i + 1);
    }
  }

  void take_list(std::size_t i) {
    if (may_be(i) && reads(variables_[i], tuple_[i].front(), tuple_[i].back())) choose(i + 1);
  }

  // Every run of neighbours among the candidates that is long enough, and every run of every other one.
  void choose_lists(std::size_t i, const std::vector<std::size_t>& found) {
    const std::size_t least = variables_[i].pattern->at_least;
    if (variables_[i].pattern->whole_list) {
      if (found.size() < least || found.size() > longest_list) return;
      tuple_[i] = found;
      take_list(i);
      return;
    }
    for (const std::size_t step : {1U, 2U}) {
      if (step == 2 && least < 3) break;  // any two are every other one of something
      for (std::size_t from = 0; from < found.size(); ++from) {
        tuple_[i].clear();
        for (std::size_t at = from; at < found.size() && tuple_[i].size() < longest_list; at += step) {
          tuple_[i].push_back(found[at]);
          if (tuple_[i].size() >= least) take_list(i);
        }
      }
    }
  }

  const Facts& facts_;
  const RuleSet& rules_;
  Figures& figures_;
  const Rule& rule_;
  const std::function<void(const Tuple&)>& take_;
  const Cues& cues_;
  PlainClaims& plain_;
  Answers& answers_;
  const RulePlan& plan_;
  std::optional<QuickCheck> quick_;  // once there is something to ask
  std::vector<Slot> variables_;
  Tuple tuple_;
};

}  // namespace

void join(Run& run, const Rule& rule, const std::function<void(const Tuple&)>& take) {
  if (!rule.claims.empty()) Join(run, rule, take).run();
}

}  // namespace daejo
