#pragma once
// How a claim's pairs stand to each other: what it matches best in a document, and whether it has its equal
// there.
//
//   Partners partners(claims, documents);
//   partners.note(pair, document_of_a, document_of_b);   // every pair, once
//   partners.tell(pair, document_of_a, document_of_b);   // the aspects rank, margin and partner
//
// While only some of the pairs are noted the levels told are the best that can be: a better partner that is
// yet to come can only raise them. To tell of a pair for good, the rivals of its two claims must be noted,
// the other pairs of each with the document of the other, if they score enough to matter:
//
//   partners.ask_rivals(pair, document_of_a, document_of_b);
//   partners.least(claim, document)      // pairs of the claim with the document matter from this outlook on

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "daejo/graph/pairs.h"

namespace daejo {

class Partners {
 public:
  // Where claims times documents are few they are kept in a table of all; else by hash, side by side in
  // memory.
  Partners(std::size_t claims, std::size_t documents);

  void note(const ClaimPair& pair, std::uint32_t document_of_a, std::uint32_t document_of_b) {
    at(pair.a, document_of_b).note(pair.item, pair.agree);
    at(pair.b, document_of_a).note(pair.item, pair.agree);
  }
  void tell(ClaimPair& pair, std::uint32_t document_of_a, std::uint32_t document_of_b);

  static constexpr std::int32_t not_asked = std::numeric_limits<std::int32_t>::max();
  void ask_rivals(const ClaimPair& pair, std::uint32_t document_of_a, std::uint32_t document_of_b) {
    // A pair that scores less by this much than another is nothing to what is told of the other.
    const std::int32_t least = Outlook::units(pair.item - reach - 1e-6);
    const auto ask = [&](Best& best) { best.least = std::min(best.least, least); };
    ask(at(pair.a, document_of_b));
    ask(at(pair.b, document_of_a));
  }
  std::int32_t least(std::size_t claim, std::uint32_t document) { return at(claim, document).least; }

 private:
  static constexpr double reach = 1.5;
  // How well a claim matches the claims of one document.
  struct Best {
    double score = -1e9;
    double second = -1e9;
    double equal = -1e9;
    std::int32_t least = not_asked;

    void note(double item, bool agree) {
      second = std::max(second, std::min(score, item));
      score = std::max(score, item);
      if (agree) equal = std::max(equal, item);
    }
  };
  struct Slot {
    std::uint64_t key = 0;
    Best best;
    bool used = false;
  };

  // The reference holds until the next new key.
  Best& at(std::size_t claim, std::uint32_t document) {
    return slots_.empty() ? all_[claim * documents_ + document]
                          : at_key(std::uint64_t{claim} << 32U | document);
  }
  Best& at_key(std::uint64_t key);
  Slot& place(std::uint64_t key);
  void grow();

  std::size_t documents_;
  std::vector<Best> all_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace daejo
