// Which spellings are one thing, why, and which must never be.

#include "daejo/graph/entities.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "daejo/name/tables.h"
#include "daejo/text/reader.h"

using namespace daejo;

namespace {

const Resources& resources() {
  static const Resources all;
  return all;
}

std::vector<Entity> entities_of(std::vector<std::string> texts) {
  static const Reader reader = *Reader::make(resources());
  static const NameLexicon lexicon = *NameLexicon::load(resources());
  static const NameTables tables = *NameTables::load(resources());
  std::vector<Document> documents;
  for (std::string& text : texts)
    documents.push_back(reader.read_text({.id = std::to_string(documents.size()), .text = std::move(text)}));
  std::vector<std::vector<Mention>> mentions;
  std::vector<std::vector<NameTie>> ties;
  for (NameFinding& found : find_names(documents, lexicon, {.tables = &tables})) {
    mentions.push_back(std::move(found.mentions));
    ties.push_back(std::move(found.ties));
  }
  return resolve_entities(documents, mentions, ties, lexicon, tables);
}

// "량원펑 = 梁文鋒 = 양원펑 (person, orthography)", one an entity with several spellings
std::string joined(std::vector<std::string> texts) {
  std::string out;
  for (const Entity& e : entities_of(std::move(texts))) {
    if (e.spellings.size() < 2) continue;
    if (!out.empty()) out += " | ";
    for (std::size_t s = 0; s < e.spellings.size(); ++s) out += (s ? " = " : "") + e.spellings[s].name;
    out += " (" + std::string(name(e.kind)) + ", " + e.preferred_why + ")";
  }
  return out;
}

}  // namespace

TEST_CASE("spellings of one thing") {
  CHECK(joined({"설립자 량원펑(梁文鋒·40)이 말했다. 량원펑은 웃었다.", "창업자 양원펑을 만났다."}) ==
        "량원펑 = 梁文鋒 = 양원펑 (person, orthography)");
  CHECK(joined({"챗GPT를 만든 오픈AI가 답했다.", "OpenAI의 ChatGPT는 빨랐다."}) ==
        "챗GPT = ChatGPT (product, given-standard) | 오픈AI = OpenAI (organisation, given-standard)");
  CHECK(joined({"SK하이닉스가 올랐다.", "하이닉스는 내렸다."}) ==
        "SK하이닉스 = 하이닉스 (organisation, given-standard)");
  CHECK(joined({"갤럭시 S23이 팔렸다.", "갤럭시S23은 비쌌다."}).find("갤럭시") == 0);
  CHECK(joined({"윤영빈 청장이 왔다. 윤 청장은 곧 갔다.",
                "It flew, said Yoon Young-bin, administrator of the agency."})
            .find("윤영빈 = 윤 = Yoon Young-bin (person") == 0);
}

TEST_CASE("a spelling in one script shows the name in the other") {
  CHECK(joined({"The ship left Southampton at noon. Crowds had come to Southampton early.",
                "배는 사우샘프턴을 떠났다."}) == "사우샘프턴 = Southampton (other, majority)");
  CHECK(joined({"Climbers praised Kenton Cool, 49, for it.", "그날 켄튼 쿨도 정상에 섰다."})
            .find("켄튼 쿨 = Kenton Cool (person") != std::string::npos);
  CHECK(joined({"창업자 샘 올트먼은 웃었다.", "이사회는 샘 알트만과 다퉜다.",
                "The board asked Sam Altman, 39, to return."}) ==
        "샘 올트먼 = 샘 알트만 = Sam Altman (person, majority)");
}

TEST_CASE("class words, numbers and offices tie names together") {
  CHECK(joined({"로켓은 나로우주센터에서 떠올랐다.", "It rose from the Naro Space Center."}) ==
        "나로우주센터 = Naro Space Center (place, majority)");
  CHECK(joined({"차세대중형위성 3호를 실었다.", "차세대 중형위성 3호가 떴다.",
                "The rocket carried CAS500-3."}) ==
        "차세대중형위성 3호 = 차세대 중형위성 3호 = CAS500-3 (product, majority)");
  CHECK(joined({"리비아 적신월사는 다르게 셌다.", "The Libyan Red Crescent counted more."})
            .find("적신월사 = Libyan Red Crescent") != std::string::npos);
  // A slip needs an office that both hold.
  CHECK(joined({"Mayor Abdel-Moneim Ghaithar said so.", "Abdulmenam Ghaithar, the mayor, said so."}) ==
        "Abdel-Moneim Ghaithar = Abdulmenam Ghaithar (person, majority)");
  CHECK(joined({"Professor Abdel-Moneim Ghaithar said so.", "Abdulmenam Ghaithar, the mayor, said so."}) ==
        "");
}

TEST_CASE("what must stay apart") {
  CHECK(joined({"The author is Lee Seo-yun, an engineer.", "이서윤 교수가 썼다.", "이서연 교수가 고쳤다."})
            .find("이서윤 = 이서연") == std::string::npos);
  CHECK(joined({"김정일 위원장과 김정은 위원장을 비교했다.",
                "김정은 위원장은 웃었다. 김정일 위원장은 없었다."}) == "");
  CHECK(joined({"SK하이닉스와 SK텔레콤이 올랐다.", "SK텔레콤은 내렸다."}) == "");
  CHECK(joined({"현대차는 올랐다.", "현대차증권은 목표를 낮췄다."}) == "");
  CHECK(joined({"Llama 3를 냈다.", "Llama 3.1을 냈다."}) == "");
  CHECK(joined({"H100을 썼다.", "H800을 썼다."}) == "");
}

TEST_CASE("every alias has its reason, every spelling its places") {
  const std::vector<Entity> all =
      entities_of({"설립자 량원펑(梁文鋒·40)이 말했다.", "창업자 양원펑을 만났다."});
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].spellings.size() == 3);
  bool initial_sound = false;
  for (const Alias& alias : all[0].aliases) {
    CHECK(alias.strength > 0);
    REQUIRE(!alias.why.empty());
    initial_sound = initial_sound || alias.why.front().reason == "initial-sound-law";
  }
  CHECK(initial_sound);
  for (const Spelling& s : all[0].spellings) CHECK(s.places.size() == 1);
}

TEST_CASE("no documents, no entities") { CHECK(entities_of({}).empty()); }
