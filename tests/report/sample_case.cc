#include "report/sample_case.h"

namespace daejo::test {

std::size_t Sample::claim(std::size_t d, const std::string& quote, Kind kind, Value value, int nth) {
  const Document& document = set.documents[d];
  std::size_t at = document.text.find(quote);
  for (int i = 1; i < nth; ++i) at = document.text.find(quote, at + 1);
  Claim c;
  c.document = d;
  c.span = {at, at + quote.size()};
  c.kind = kind;
  c.value = std::move(value);
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    if (document.sentences[i].span.contains(at)) c.sentence = i;
  }
  c.mention = set.mentions[d].size();
  set.mentions[d].push_back({c.span, kind, c.value});
  set.claims.push_back(c);
  return set.claims.size() - 1;
}

Quantity plain(Decimal value, std::string unit, int coarsest) {
  return {.value = value, .interval = Interval::at(value), .unit = std::move(unit), .coarsest = coarsest};
}

namespace {

Document document(std::string id, std::string source, std::string text) {
  Document d;
  d.id = d.path = std::move(id);
  d.source = std::move(source);
  d.language = "ko";
  d.text = std::move(text);
  std::size_t begin = 0;
  while (begin < d.text.size()) {  // a sentence a line
    std::size_t end = d.text.find('\n', begin);
    if (end == std::string::npos) end = d.text.size();
    if (end > begin) {
      d.blocks.push_back(
          {{begin, end}, Role::body, d.sentences.size(), d.sentences.size() + 1, d.blocks.size()});
      d.sentences.push_back({{begin, end}, d.blocks.size() - 1, std::nullopt});
    }
    begin = end + 1;
  }
  return d;
}

}  // namespace

Sample sample() {
  Sample s;
  s.set.documents = {document("기사/a.md", "한빛일보",
                              "딥시크가 화제다.\n\n창업자 양원펑은 “적은 돈으로 만들었다”고 했다.\n업계에 "
                              "따르면 새 모델을 만드는 데 든 돈은 557만 6천 달러(약 80억원)로, "
                              "챗GPT 개발비의 5.6%에 그친다는 것이 회사가 낸 논문의 설명이다.\n"),
                     document("기사/b.txt", "",
                              "량원펑(梁文鋒·40)이 세운 딥시크\n딥시크는 550만 달러를 썼다고 밝혔다. "
                              "\n량원펑은 말을 아꼈다.\n오픈AI는 챗GPT에 수십억 달러를 썼다.\n")};
  s.set.documents[0].published = make_day(2025, 3, 25);
  s.set.documents[0].title = "딥시크가 화제다";
  s.set.mentions.resize(2);

  const std::size_t yang =
      s.claim(0, "양원펑", Kind::name, NameValue{"양원펑", EntityKind::person, "창업자"});
  const std::size_t exact = s.claim(0, "557만 6천 달러", Kind::money, plain(5576000, "USD", 3));
  const std::size_t won =
      s.claim(0, "약 80억원", Kind::money,
              Quantity{.value = Decimal::of(8, 9),
                       .interval = Interval::between(Decimal::of(75, 8), Decimal::of(85, 8)),
                       .unit = "KRW",
                       .hedge = Hedge::about,
                       .approximate = true,
                       .coarsest = 9});
  const std::size_t share = s.claim(0, "5.6%", Kind::percent,
                                    Quantity{.value = Decimal::of(56, -1),
                                             .interval = Interval::at(Decimal::of(56, -1)),
                                             .unit = "%",
                                             .finest = -1,
                                             .coarsest = -1});
  const std::size_t liang = s.claim(1, "량원펑", Kind::name, NameValue{"량원펑", EntityKind::person, ""});
  const std::size_t han = s.claim(1, "梁文鋒", Kind::name, NameValue{"梁文鋒", EntityKind::person, ""});
  const std::size_t cut = s.claim(1, "550만 달러", Kind::money, plain(5500000, "USD", 5));
  const std::size_t again = s.claim(1, "량원펑", Kind::name, NameValue{"량원펑", EntityKind::person, ""}, 2);
  const std::size_t billions =
      s.claim(1, "수십억 달러", Kind::money,
              Quantity{.interval = Interval::between(Decimal::of(2, 9), Decimal::of(99, 8)),
                       .unit = "USD",
                       .hedge = Hedge::vague,
                       .approximate = true});

  s.set.entities = {{EntityKind::person,
                     "량원펑",
                     "given-standard",
                     {{"량원펑", {{1, 0}, {1, 3}}}, {"梁文鋒", {{1, 1}}}, {"양원펑", {{0, 0}}}},
                     {{0, 1, {{"parenthesis", "량원펑", "梁文鋒"}}, 0.99},
                      {0, 2, {{"initial-sound-law", "량원펑", "양원펑"}}, 0.95}}},
                    {EntityKind::product, "딥시크", "majority", {{"딥시크", {}}}, {}}};
  for (const std::size_t c : {yang, liang, han, again}) s.set.claims[c].entity = 0;
  for (const std::size_t c : {exact, cut}) {
    s.set.claims[c].entity = 1;
    s.set.claims[c].subject = "딥시크";
    s.set.claims[c].property = {"development-cost", "든 돈", {"돈"}};
  }
  s.set.claims[won].parenthesis_of = exact;
  s.set.claims[share].form = Form::part_of;
  s.set.claims[share].qualifiers.base = "챗GPT";
  s.set.claims[share].qualifiers.time = DateValue::month(2024, 12);
  s.set.claims[share].certainty = Certainty::alleged;
  s.set.claims[share].speaker = "회사";
  s.set.claims[again].repeats = liang;
  s.set.items = {{{exact, cut}, 1, "딥시크", "development-cost", true}};

  s.findings = {{"implied-base",
                 Verdict::conflict,
                 Scope::across,
                 Level::error,
                 "챗GPT",
                 "development-cost",
                 {"20배 이상 차이", "more than 20 times apart"},
                 {{"557만6000 ÷ 5.6% = 9,957만 달러 (9,869만~1억 47만)",
                   "5,576,000 ÷ 5.6% = 99.57m USD (98.69m to 100.47m)"}},
                 {{"약 1억 달러", {exact, share}, true}, {"수십억 달러", {billions}, false}},
                 "f-1"},
                {"name-variant",
                 Verdict::name_variant,
                 Scope::across,
                 Level::warning,
                 "량원펑",
                 "",
                 {"권장: 량원펑", "preferred: 량원펑"},
                 {{"梁文鋒 → liáng wén fēng → 량원펑 (외래어 표기법)",
                   "梁文鋒 → liáng wén fēng → 량원펑 (loanword orthography)"},
                  {"양원펑은 두음법칙을 적용한 꼴", "양원펑 has the initial-sound law applied"}},
                 {{"량원펑", {liang, again}, false}, {"양원펑", {yang}, false}},
                 "f-2"},
                {"same-item",
                 Verdict::reconcilable,
                 Scope::across,
                 Level::note,
                 "딥시크",
                 "development-cost",
                 {"두 자리에서 버린 값 (반올림이면 560만)", "cut to two digits (rounded it would be 5.6m)"},
                 {},
                 {{"557만 6천 달러", {exact}, false}, {"550만 달러", {cut}, false}},
                 "f-3"},
                {"conversion",
                 Verdict::agreement,
                 Scope::within,
                 Level::note,
                 "딥시크",
                 "development-cost",
                 {"1달러 = 1,435원", "1 USD = 1,435 KRW"},
                 {},
                 {{"557만 6천 달러", {exact}, false}, {"약 80억원", {won}, false}},
                 "f-4"}};
  s.skipped = {{"기사/c.pdf", "kind of file that daejo does not read"}};
  return s;
}

}  // namespace daejo::test
