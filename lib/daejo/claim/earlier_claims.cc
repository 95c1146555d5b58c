#include "daejo/claim/earlier_claims.h"

namespace daejo {
namespace {

bool plausible_age(const Claim& c) {
  const Quantity* q = c.quantity();
  return q != nullptr && q->value && q->unit.empty() && q->value->is_integer() && *q->value >= Decimal(1) &&
         *q->value <= Decimal(120);
}

}  // namespace

void EarlierClaims::paragraph(std::size_t number) {
  if (number == paragraph_) return;
  paragraph_ = number;
  property_ = nullptr;
}

std::optional<std::size_t> EarlierClaims::claim_at(int mention) const {
  if (mention < 0 || claim_of_[static_cast<std::size_t>(mention)] == npos) return std::nullopt;
  return claim_of_[static_cast<std::size_t>(mention)];
}

void EarlierClaims::join(Claim& c, const Binding& binding) {
  c.part_claim = claim_at(binding.part_mention);
  c.parenthesis_of = claim_at(binding.parenthesis_of);
  if (c.parenthesis_of) in_parentheses(c);
}

// "557만6000달러(약 80억원)", "량원펑(梁文鋒·40)": about what stands before the parentheses.
void EarlierClaims::in_parentheses(Claim& c) const {
  const Claim& head = claims_[*c.parenthesis_of];
  c.subject = head.subject;
  c.subject_given = head.subject_given;
  if (head.kind == Kind::name) {
    if (c.kind == Kind::age || (c.kind == Kind::number && plausible_age(c))) {
      c.kind = Kind::age;
      c.property = {.id = "age"};
    }
    return;
  }
  if (head.quantity() && c.quantity()) {
    c.property = head.property;
    c.qualifiers = head.qualifiers;
    const bool change = head.form == Form::change_up || head.form == Form::change_down;  // "170원(1.7%) 오른"
    if (c.kind == head.kind || change) c.form = head.form;
    c.certainty = head.certainty;
    c.speaker = head.speaker;
  }
}

void EarlierClaims::go_on(Claim& c, std::size_t own) {
  if (c.quantity() == nullptr) return;
  if (!c.parenthesis_of) from_list(c);
  from_same_figure(c, own);
}

// "예스24 43만2000부, 교보문고 36만부": a figure without a property takes the one of the figure before it of
// its kind.
void EarlierClaims::from_list(Claim& c) {
  const std::string& unit = c.quantity()->unit;
  if (c.property.id.empty() && c.property.phrase.empty()) {
    if (property_ != nullptr && kind_ == c.kind && unit_ == unit) {
      c.property = *property_;
      c.property.inherited = true;
    }
  }
  if (!c.property.id.empty() || !c.property.phrase.empty()) {
    // A claim's property is named once; one that the tables name already stays as it is.
    property_ = &c.property;
    if (c.property.id.empty()) {
      open_ = c.property;
      property_ = &open_;
    }
    kind_ = c.kind;
    unit_ = unit;
  }
  if (c.kind == Kind::age && c.property.id.empty()) c.property.id = "age";
}

// "557만6000달러는 챗GPT 개발비의 5.6%다": a telling figure that the document has given before is about the
// same again.
void EarlierClaims::from_same_figure(Claim& c, std::size_t own) {
  const std::size_t first = figures_.first_with(c.kind, *c.quantity(), own).value_or(own);
  if (first == own) return;
  const Claim& earlier = claims_[first];
  if (!c.property.id.empty() || earlier.property.id.empty() || earlier.form != c.form) return;
  c.property = earlier.property;
  c.property.inherited = true;
  if (!c.subject_given) c.subject = earlier.subject;
}

}  // namespace daejo
