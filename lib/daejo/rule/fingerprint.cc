#include "daejo/rule/fingerprint.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "daejo/rule/keys.h"

namespace daejo {
namespace {

// FNV-1a of texts one behind the other.
class Hash {
 public:
  Hash& add(std::string_view text) {
    for (const char c : text) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return *this;
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xCBF29CE484222325ULL;
};

std::string hexadecimal(std::uint64_t number) {
  std::string out(16, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, number >>= 4U)
    *digit = "0123456789abcdef"[number & 15U];
  return out;
}

// Of texts that do not depend on the order of the documents, the first; those of a better kind go before
// others.
class Smallest {
 public:
  void offer(int kind, std::string_view text) {
    if (text.empty()) return;
    if (text_.empty() || std::tie(kind, text) < std::tie(kind_, text_)) {
      kind_ = kind;
      text_ = text;
    }
  }
  std::string_view text() const { return text_; }

 private:
  int kind_ = 0;
  std::string_view text_;
};

// Where the parts of a fingerprint are gathered, finding after finding.
struct Bench {
  explicit Bench(const Case& set) {
    for (const Entity& entity : set.entities) {
      Smallest first;
      for (const Spelling& spelling : entity.spellings) first.offer(0, spelling.name);
      names.push_back(first.text());
    }
  }
  // Of each entity the first spelling: which one is preferred can hang on the order of the documents.
  std::vector<std::string_view> names;
  std::vector<std::string> sides;
  std::vector<std::string_view> order;  // of the sides
  std::vector<std::string_view> values;
};

std::uint64_t fingerprint(const Facts& facts, const Finding& finding, Bench& bench) {
  const Case& set = facts.set();
  Smallest subject;
  Smallest property;
  auto& [names, sides, order, values] = bench;
  if (sides.size() < finding.sides.size()) sides.resize(finding.sides.size());
  order.clear();
  for (const Side& side : finding.sides) {
    values.clear();
    for (const std::size_t i : side.claims) {
      const Claim& c = set.claims[i];
      if (values.empty() || values.back() != facts.value_text(i)) values.push_back(facts.value_text(i));
      property.offer(0, c.property.id);
      // Of an open phrase ("든 돈", "들어간 돈") the head: what stands around it is wording.
      if (!c.property.stems.empty()) property.offer(1, c.property.stems.back());
      property.offer(2, c.property.phrase);
      subject.offer(1, c.subject);
      if (c.entity && c.kind != Kind::name) subject.offer(0, names[*c.entity]);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::string& all = sides[order.size()];
    all.clear();
    for (const std::string_view v : values) all.append(v).append(1, '\n');
    order.push_back(all);
  }
  std::sort(order.begin(), order.end());
  Hash hash;
  hash.add(finding.rule).add("\n").add(subject.text()).add("|").add(property.text()).add("\n");
  for (const std::string_view s : order) hash.add(s).add("--\n");
  return hash.value();
}

}  // namespace

void add_fingerprints(const Facts& facts, std::vector<Finding>& findings) {
  std::unordered_map<std::uint64_t, int> met;
  met.reserve(findings.size());
  Bench bench(facts.set());
  for (Finding& f : findings) {
    const std::uint64_t hash = fingerprint(facts, f, bench);
    f.fingerprint = hexadecimal(hash);
    const int n = ++met[hash];
    if (n > 1) f.fingerprint += fmt::format("-{}", n);
  }
}

}  // namespace daejo
