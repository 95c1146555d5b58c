// Names of bodies, places and products in Korean sentences: by their last part, by the class noun before
// them, and words of foreign syllables, which are names when the set shows them with several particles.

#include "daejo/mention/name_found.h"

namespace daejo {
namespace {

class Bodies {
 public:
  Bodies(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < text_.words.size(); ++i) {
      const WordType& type = text_.type(i);
      const TextWord& w = text_.words[i];
      if (type.flags == 0 || w.is(TextWord::furniture)) continue;
      if (type.is(WordType::body)) {
        out_.add({{w.begin, w.begin + type.body_size},
                  EntityKind::organisation,
                  type.sure_body ? NameSure::certain : NameSure::likely,
                  true,
                  {}});
        continue;
      }
      if (type.is(WordType::class_noun)) class_noun(i);
      if (type.is(WordType::first_half)) foreign_pair(i);
      if (type.is(WordType::person))
        out_.add({{w.begin, w.stem}, EntityKind::person, NameSure::likely, true, {}});
    }
  }

 private:
  // 스타트업 딥시크가, 여객선 타이타닉호가, 항구도시 데르나에서만
  void class_noun(std::size_t i) {
    const TextWord& w = text_.words[i];
    if (!w.only_hangul() || !text_.next(i)) return;
    const NameLexicon::RoleMatch match = lexicon_.role(text_.word(i));
    if (match.role == nullptr || match.role->kind == EntityKind::person || !match.role->after) return;
    const std::size_t j = i + 1;
    if (!text_.words[j].only_hangul()) return;
    const std::string_view stem = text_.stem(j);
    if (stem.size() < 6 || lexicon_.find(stem) != nullptr || !lexicon_.foreign(stem) ||
        lexicon_.role(stem).role != nullptr)
      return;
    // "영화 끝나고" is no title: a product's name needs to be met again.
    const NameSure sure = match.role->kind == EntityKind::product ? NameSure::guess : NameSure::likely;
    out_.add({{text_.words[j].begin, text_.words[j].stem}, match.role->kind, sure, true, {}});
  }

  // 일론 머스크, 텐징 노르게이가: two words of foreign syllables that are no loanwords, the first without a
  // particle.
  void foreign_pair(std::size_t i) {
    if (!text_.next(i) || !text_.type(i + 1).is(WordType::second_half)) return;
    const TextWord& a = text_.words[i];
    const TextWord& b = text_.words[i + 1];
    // It must stand in a sentence as a name does: with a case particle, or in a list.
    const std::string_view gap = text_.gap(i + 1);
    const bool list = gap.starts_with(",") || gap.starts_with("·") || gap.starts_with("(");
    const bool with_case = b.particle != Particle::none && b.particle < Particle::quote;
    const bool others = b.stem == b.end && text_.next(i + 1) && text_.stem(i + 2) == "등";
    if (!list && !with_case && !others) return;
    if (text_.type(i).weight + text_.type(i + 1).stem_weight < 40) return;
    if (i > 0 && !a.is(TextWord::first) && text_.next(i - 1) && text_.type(i - 1).is(WordType::long_half))
      return;  // a longer run of such words is no name of a person
    out_.add({{a.begin, b.stem}, EntityKind::person, NameSure::likely, true, {}});
  }

  const NameText& text_;
  const NameLexicon& lexicon_;
  FoundNames& out_;
};

}  // namespace

void find_korean_bodies(const NameText& text, const NameLexicon& lexicon, FoundNames& out) {
  Bodies(text, lexicon, out).run();
}

}  // namespace daejo
