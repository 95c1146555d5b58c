#include "daejo/rule/offices.h"

#include <algorithm>
#include <map>
#include <set>

#include "daejo/rule/judge.h"
#include "daejo/rule/load_claims.h"
#include "daejo/rule/say.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

constexpr int one_time = 100;  // days that the dates of two documents may lie apart

// One name that a document gives an office.
struct Holding {
  std::size_t claim = 0;
  std::size_t document = 0;
  std::size_t sentence = 0;
  std::size_t person = 0;  // entity
  const Office* office = nullptr;
  std::string body;  // of the office, as text that is equal for equal bodies; may be empty
};

std::vector<char32_t> letters(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    out.push_back(c.value);
    at += c.size;
  }
  return out;
}

// 이서윤 and 이서연: Korean names of three syllables that differ in one.
bool nearly_one(std::string_view a, std::string_view b) {
  const std::vector<char32_t> x = letters(a), y = letters(b);
  if (x.size() != 3 || y.size() != 3 || !std::all_of(x.begin(), x.end(), is_hangul) ||
      !std::all_of(y.begin(), y.end(), is_hangul))
    return false;
  int same = 0;
  for (std::size_t i = 0; i < 3; ++i) same += x[i] == y[i];
  return same == 2;
}

class Holders {
 public:
  Holders(const Facts& facts, const RuleSet& rules, const Rule& rule)
      : facts_(facts), set_(facts.set()), rules_(rules), rule_(rule) {}

  std::vector<Finding> run() {
    read();
    if (holdings_.empty()) return {};
    std::map<std::pair<std::string, std::string>, std::vector<const Holding*>> offices;
    for (const Holding& h : holdings_) offices[{h.office->id, h.body}].push_back(&h);
    for (const auto& [key, holders] : offices) one_office(key.second, holders);
    std::map<std::string, std::vector<const Holding*>> kinds;
    for (const Holding& h : holdings_) kinds[h.office->id].push_back(&h);
    for (const auto& [id, holders] : kinds) near_names(holders);
    for (const auto& [key, holders] : offices) second_office(key.first, key.second, holders);
    return std::move(out_);
  }

 private:
  void read() {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> entities;
    for (std::size_t e = 0; e < set_.entities.size(); ++e)
      for (const Spelling& spelling : set_.entities[e].spellings) {
        by_name_.emplace(spelling.name, e);
        for (const MentionRef& place : spelling.places) entities[{place.document, place.mention}] = e;
      }
    for (std::size_t i = 0; i < set_.claims.size(); ++i) {
      const Claim& claim = set_.claims[i];
      const NameValue* name = claim.name();
      if (name == nullptr || claim.repeats) continue;
      const auto person = entities.find({claim.document, claim.mention});
      if (person == entities.end()) continue;
      people_[claim.document].insert(person->second);
      for (const Office& office : name->offices)
        if (office.current)
          holdings_.push_back(
              {i, claim.document, claim.sentence, person->second, &office, body_of(office.body)});
    }
  }

  std::string body_of(const std::string& body) const {
    const auto entity = by_name_.find(body);
    return entity == by_name_.end() ? body : set_.entities[entity->second].name;
  }

  bool apart_in_time(const Holding& a, const Holding& b) const {
    const auto &x = set_.documents[a.document].published, &y = set_.documents[b.document].published;
    if (!x || !y) return false;
    const auto days = (*x - *y).count();
    return days > one_time || days < -one_time;
  }

  // Does a document speak of both? Then it knows them as two.
  bool named_together(std::size_t p, std::size_t q) const {
    return std::any_of(people_.begin(), people_.end(), [&](const auto& document) {
      return document.second.count(p) != 0 && document.second.count(q) != 0;
    });
  }

  using People = std::map<std::size_t, std::vector<const Holding*>>;

  static People people_of(const std::vector<const Holding*>& holders) {
    People people;
    for (const Holding* h : holders) people[h->person].push_back(h);
    return people;
  }

  static bool share_document(const std::vector<const Holding*>& a, const std::vector<const Holding*>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Holding* x) {
      return std::any_of(b.begin(), b.end(), [&](const Holding* y) { return x->document == y->document; });
    });
  }

  void one_office(const std::string& body, const std::vector<const Holding*>& holders) {
    const People people = people_of(holders);
    for (const auto& [person, of] : people) agreement(body, of);
    // Where many hold it, it is none of one holder: founders are often several.
    if (people.size() != 2 || body.empty()) return;
    const auto& [p, first] = *people.begin();
    const auto& [q, second] = *std::next(people.begin());
    if (nearly(p, q) || !first[0]->office->exclusive || !second[0]->office->exclusive) return;
    // A document that gives the office to both knows why.
    if (apart_in_time(*first[0], *second[0]) || share_document(first, second)) return;
    contested_.insert({first[0]->office->id, body});
    conflict(body, {side(first), side(second)}, {"한 자리에 두 사람", "two persons in one office"});
  }

  // 이서윤 and 이서연 in one office, of one body as far as it is told
  void near_names(const std::vector<const Holding*>& holders) {
    const People people = people_of(holders);
    for (auto p = people.begin(); p != people.end(); ++p) {
      for (auto q = std::next(p); q != people.end(); ++q) {
        const Holding &a = *p->second.front(), &b = *q->second.front();
        if (!nearly(p->first, q->first) || apart_in_time(a, b)) continue;
        if (a.body != b.body && !a.body.empty() && !b.body.empty()) continue;
        if (named_together(p->first, q->first) && !slipped(p->second, q->second)) continue;
        conflict(a.body.empty() ? b.body : a.body, {side(p->second), side(q->second)},
                 {"이름이 한 글자만 다릅니다", "the names differ in one syllable"});
      }
    }
  }

  // One document has both, the one many times and the other once, and no sentence has both: a slip.
  static bool slipped(const std::vector<const Holding*>& a, const std::vector<const Holding*>& b) {
    const std::vector<const Holding*>&once = a.size() < b.size() ? a : b,
                            &often = a.size() < b.size() ? b : a;
    if (once.size() != 1 || often.size() < 2) return false;
    return std::none_of(often.begin(), often.end(), [&](const Holding* h) {
      return h->sentence == once[0]->sentence && h->document == once[0]->document;
    });
  }

  bool nearly(std::size_t p, std::size_t q) const {
    for (const Spelling& x : set_.entities[p].spellings)
      for (const Spelling& y : set_.entities[q].spellings)
        if (nearly_one(x.name, y.name)) return true;
    return false;
  }

  // 배경훈 is 과학기술정보통신부 장관 in one document and 우주항공청장, which is another's office, in the
  // next.
  void second_office(const std::string& id, const std::string& body,
                     const std::vector<const Holding*>& holders) {
    if (contested_.count({id, body}) == 0) return;
    for (const Holding* wrong : holders) {
      std::map<std::pair<std::string, std::string>, std::vector<const Holding*>> others;
      bool both = false;
      for (const Holding& h : holdings_) {
        if (h.person != wrong->person || !h.office->exclusive || h.body.empty()) continue;
        if (h.office->id == id && h.body == body) continue;
        both = both || h.document == wrong->document;
        if (contested_.count({h.office->id, h.body}) == 0 && !apart_in_time(h, *wrong))
          others[{h.office->id, h.body}].push_back(&h);
      }
      if (both || others.empty()) continue;
      std::vector<const Holding*> same;
      for (const Holding* h : holders)
        if (h->person == wrong->person) same.push_back(h);
      // Whom most name in the office holds it; what else he is, is no wonder.
      if (same.front() != wrong || same.size() * 2 >= holders.size()) continue;
      const auto& [office, first] = *others.begin();
      Side a = side(first), b = side(same);
      a.label = office.second, b.label = body;
      conflict(set_.entities[wrong->person].name, {std::move(a), std::move(b)},
               {"한 사람이 두 자리에", "one person in two offices"});
    }
  }

  void agreement(const std::string& body, const std::vector<const Holding*>& of) {
    const Holding* first = of.front();
    if (body.empty() && !first->office->exclusive) return;
    std::vector<const Holding*> mine, others;
    for (const Holding* h : of) (h->document == first->document ? mine : others).push_back(h);
    if (others.empty()) return;
    finding(Verdict::agreement, body.empty() ? set_.entities[first->person].name : body,
            {side(mine), side(others)}, {"같은 사람", "the same person"});
  }

  Side side(const std::vector<const Holding*>& of) const {
    Side out{.label = set_.entities[of.front()->person].name};
    for (const Holding* h : of) out.claims.push_back(h->claim);
    std::sort(out.claims.begin(), out.claims.end());
    out.claims.erase(std::unique(out.claims.begin(), out.claims.end()), out.claims.end());
    return out;
  }

  void conflict(std::string subject, std::vector<Side> sides, Message why) {
    finding(Verdict::conflict, std::move(subject), std::move(sides), std::move(why));
  }

  void finding(Verdict verdict, std::string subject, std::vector<Side> sides, Message why) {
    if (!rule_.reports[static_cast<std::size_t>(verdict)]) return;
    Finding f{.rule = rule_.id, .verdict = verdict, .subject = std::move(subject), .sides = std::move(sides)};
    f.why.push_back(std::move(why));
    if (const auto& message = rule_.says[static_cast<std::size_t>(verdict)])
      f.message =
          say(*message, message_variables(rule_),
              bindings_of(facts_, rules_, {{f.sides[0].claims.front()}, {f.sides[1].claims.front()}}));
    out_.push_back(std::move(f));
  }

  const Facts& facts_;
  const Case& set_;
  const RuleSet& rules_;
  const Rule& rule_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::map<std::size_t, std::set<std::size_t>> people_;  // per document: the entities it names
  std::vector<Holding> holdings_;
  std::set<std::pair<std::string, std::string>> contested_;
  std::vector<Finding> out_;
};

}  // namespace

std::vector<Finding> holders_of_offices(const Facts& facts, const RuleSet& rules, const Rule& rule) {
  return Holders(facts, rules, rule).run();
}

}  // namespace daejo
