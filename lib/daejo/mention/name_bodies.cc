// Names of bodies, places and products in Korean sentences: by their last part, by the class noun before
// them, and words of foreign syllables, which are names when the set shows them with several particles.

#include "daejo/mention/name_found.h"
#include "daejo/text/utf8.h"

namespace daejo {
namespace {

class Bodies {
 public:
  Bodies(const NameText& text, const NameLexicon& lexicon, FoundNames& out)
      : text_(text), lexicon_(lexicon), out_(out) {}

  void run() {
    for (const std::size_t i : text_.telling) {
      const TextWord& w = text_.words[i];
      if (!w.tells(asked) || w.is(TextWord::furniture)) continue;
      if (w.tells(WordType::body)) {
        const WordType& type = text_.type(i);
        out_.add({{w.begin, w.begin + type.body_size},
                  type.kind,
                  type.sure_body ? NameSure::certain : NameSure::likely,
                  true,
                  {}});
        continue;
      }
      if (w.tells(WordType::class_noun)) class_noun(i);
      if (w.tells(WordType::numbered)) numbered(i);
      if (w.tells(WordType::class_word)) class_word(i);
      if (w.tells(WordType::first_half)) foreign_pair(i);
      if (w.tells(WordType::person))
        out_.add({{w.begin, w.stem}, EntityKind::person, NameSure::likely, true});
      else if (w.tells(WordType::bare_person) && text_.gap(i).starts_with("("))
        out_.add({{w.begin, w.end}, EntityKind::person, NameSure::likely, true});
    }
  }

 private:
  static constexpr std::uint16_t asked = WordType::body | WordType::class_noun | WordType::numbered |
                                         WordType::class_word | WordType::first_half | WordType::person |
                                         WordType::bare_person;

  // 스타트업 딥시크가, 여객선 타이타닉호가, 항구도시 데르나에서만, 태풍 힌남노가
  void class_noun(std::size_t i) {
    const TextWord& w = text_.words[i];
    if (!w.only_hangul() || !text_.next(i)) return;
    const NameLexicon::RoleMatch match = lexicon_.role(text_.word(i));
    if (match.role == nullptr || match.role->kind == EntityKind::person || !match.role->after) return;
    const std::size_t j = i + 1;
    const TextWord& name = text_.words[j];
    if (!name.only_hangul()) return;
    const std::string_view stem = text_.stem(j);
    if (stem.size() < 6 || lexicon_.find(stem) != nullptr || lexicon_.role(stem).role != nullptr) return;
    const bool foreign = lexicon_.foreign(stem);
    if (!foreign && !strange(j)) return;
    // 폭풍 휩쓴: the form of a verb that stands before a noun
    if (name.particle == Particle::none && (decode_before(stem, stem.size()).value - 0xAC00) % 28 == 4 &&
        stem.size() <= 6)
      return;
    // "영화 끝나고" is no title: a product's name needs to be met again.
    const bool told = !foreign && lexicon_.class_word(stem).size != 0;
    const NameSure sure =
        match.role->kind == EntityKind::product && !told ? NameSure::guess : NameSure::likely;
    out_.add({{name.begin, name.stem}, match.role->kind, sure, true});
  }

  // No word of the dictionary and none made of such, with the particle of a noun: 다누리가, 힌남노의
  bool strange(std::size_t j) const {
    const std::string_view stem = text_.stem(j);
    switch (text_.words[j].particle) {
      case Particle::topic:
      case Particle::subject:
      case Particle::object:
      case Particle::genitive:
        break;
      default:
        return false;
    }
    return stem.size() >= 9 && !lexicon_.ordinary(stem) && !lexicon_.native(stem) &&
           !lexicon_.ordinary(text_.word(j)) && lexicon_.organisation_suffix(stem).size == 0;
  }

  // 쿰부 빙폭에서: a foreign word, and what it is called by
  void class_word(std::size_t i) {
    if (i == 0 || text_.words[i].is(TextWord::first) || !text_.next(i - 1)) return;
    const std::string_view stem = text_.stem(i);
    const NameLexicon::ClassMatch match = lexicon_.class_word(stem);
    if (match.size != stem.size() || match.of->how != NameClass::word) return;
    const TextWord& front = text_.words[i - 1];
    const std::string_view word = text_.word(i - 1);
    if (!front.only_hangul() || front.size_of() < 6 || lexicon_.common(word) ||
        lexicon_.role(word).role != nullptr)
      return;
    const KnownName* known = lexicon_.find(word);
    if (known != nullptr
            ? known->kind != EntityKind::place
            : lexicon_.ordinary(word) || lexicon_.native(word) || lexicon_.foreign_weight(word) < 20)
      return;
    out_.add({{front.begin, text_.words[i].stem}, match.of->kind, NameSure::likely, true});
  }

  // 차세대중형위성 3호는, 한울 1호기: a name, or the class of a thing with what stands before it, and a
  // number
  void numbered(std::size_t i) {
    if (i == 0 || text_.words[i].is(TextWord::first) || !text_.next(i - 1)) return;
    const TextWord& front = text_.words[i - 1];
    const std::string_view word = text_.word(i - 1);
    if (!front.only_hangul() || front.size_of() < 6) return;
    const NameLexicon::ClassMatch match = lexicon_.class_word(word);
    const bool thing =
        match.size != 0 && match.of->how == NameClass::numbered && match.size + 6 <= word.size();
    const KnownName* known = lexicon_.find(word);
    if (known != nullptr && known->kind != EntityKind::product) return;
    if (!thing && known == nullptr) {
      if (lexicon_.ordinary(word) || lexicon_.native(word) || lexicon_.role(word).role != nullptr) return;
      if (front.particle != Particle::none && !lexicon_.foreign(word)) return;
    }
    out_.add({{front.begin, text_.words[i].stem}, EntityKind::product, NameSure::likely, true});
  }

  // 일론 머스크, 텐징 노르게이가: two words of foreign syllables that are no loanwords, the first without a
  // particle.
  void foreign_pair(std::size_t i) {
    if (!text_.next(i) || !text_.words[i + 1].tells(WordType::second_half)) return;
    const TextWord& a = text_.words[i];
    const TextWord& b = text_.words[i + 1];
    // It must stand in a sentence as a name does: with a case particle, or in a list.
    const std::string_view gap = text_.gap(i + 1);
    const bool list = gap.starts_with(",") || gap.starts_with("·") || gap.starts_with("(");
    const bool with_case = b.particle != Particle::none && b.particle < Particle::quote;
    const bool others = b.stem == b.end && text_.next(i + 1) && text_.stem(i + 2) == "등";
    if (!list && !with_case && !others) return;
    if (text_.type(i).weight + text_.type(i + 1).stem_weight < 40) return;
    if (i > 0 && !a.is(TextWord::first) && text_.next(i - 1) && text_.words[i - 1].tells(WordType::long_half))
      return;  // a longer run of such words is no name of a person
    out_.add({{a.begin, b.stem}, EntityKind::person, NameSure::likely, true});
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
