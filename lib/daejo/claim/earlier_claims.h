#pragma once
// What a claim takes over from earlier ones of its document: from the one before its parentheses, from the
// figure before it in a list, from the one that gave the same telling figure.
//
//   EarlierClaims earlier(claims, mentions.size());
//   earlier.paragraph(passage.paragraph);        // a list ends with its paragraph
//   earlier.take_over(claim, binding);           // claims in the order of the text, each bound
//   earlier.add(claim);                          // and told to those behind it

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "daejo/claim/binding.h"
#include "daejo/claim/telling_figures.h"

namespace daejo {

class EarlierClaims {
 public:
  // `claims` are all of the set so far, and stay where they are; `mentions` is how many the document has.
  EarlierClaims(std::vector<Claim>& claims, std::size_t mentions)
      : claims_(claims), claim_of_(mentions, npos) {}

  void paragraph(std::size_t number);
  // Of the last figure of the paragraph that has one; null before.
  const Property* property() const { return property_; }

  // The claims that the claim belongs to: what it is a part of, what it stands behind in parentheses. Of the
  // latter it has the subject and more.
  void join(Claim& c, const Binding& binding);
  // What a claim without a property has from the figures before it. `own` is its place.
  void go_on(Claim& c, std::size_t own);
  // The claim at `own` is done.
  void add(std::size_t own) { claim_of_[claims_[own].mention] = own; }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  std::optional<std::size_t> claim_at(int mention) const;
  void in_parentheses(Claim& c) const;
  void from_list(Claim& c);
  void from_same_figure(Claim& c, std::size_t own);

  std::vector<Claim>& claims_;
  std::vector<std::size_t> claim_of_;  // by mention
  TellingFigures figures_;
  std::size_t paragraph_ = 0;
  const Property* property_ = nullptr;  // of a claim, or open_
  Property open_;                       // one that is but a phrase, as it was before anything named it
  Kind kind_ = Kind::number;            // of the figure that has the property
  std::string_view unit_;
};

}  // namespace daejo
