// How fast daejo is on one core, beside a program that only counts characters.
//
//   build/release/tests/bench/bench        30 MB of generated articles
//   build/release/tests/bench/bench 5      5 MB
//   build/release/tests/bench/bench 5 data/samples/deepseek/*.md    … and these files, over and over: wc -m,
//                                           extraction, and the check of them as one set
//
// MB/s of: wc -m on the same bytes in a file, reading (blocks, sentences, furniture, repeats), extraction
// with its JSON, and the whole check with its JSON report in sets of eight articles; of the check also the
// milliseconds that each pass takes for a megabyte. Best of three; JSON goes nowhere. Cost follows mentions
// more than bytes, so their number for a kilobyte is printed too, and there are articles with as many of them
// as the news has, and dense ones.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "corpus.h"
#include <fmt/format.h>
#include <sys/resource.h>

#include "daejo/check/check.h"
#include "daejo/mention/extract.h"
#include "daejo/mention/name.h"
#include "daejo/name/compare.h"
#include "daejo/report/json.h"
#include "daejo/report/mention_json.h"
#include "daejo/rule/engine.h"

namespace {

using namespace daejo;

constexpr std::size_t set_size = 8;

// Processor seconds of this process and of those it ran: other work on the machine does not count.
double used() {
  double sum = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    struct rusage usage {};
    getrusage(who, &usage);
    for (const timeval& t : {usage.ru_utime, usage.ru_stime}) {
      sum += static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    }
  }
  return sum;
}

double seconds(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const double begin = used();
    work();
    best = std::min(best, used() - begin);
  }
  return best;
}

void line(std::string_view what, std::size_t bytes, double time) {
  fmt::print("{:<34} {:8.1f} MB/s\n", what, static_cast<double>(bytes) / 1e6 / time);
  std::fflush(stdout);
}

using Sets = std::vector<std::vector<std::string>>;

Document read(const Knowledge& knowledge, std::size_t i, const std::string& text) {
  return knowledge.reader.read(fmt::format("{:06}.txt", i), text, Format::plain);
}

// The whole check of each set; the seconds of each pass are added to `passes`. How many mentions there are.
std::size_t check(const Knowledge& knowledge, const Sets& sets,
                  std::vector<std::pair<std::string, double>>& passes) {
  double last = used();
  const auto done = [&](std::string_view pass) {
    const double now = used();
    auto it = std::find_if(passes.begin(), passes.end(), [&](const auto& p) { return p.first == pass; });
    if (it == passes.end()) it = passes.insert(it, {std::string(pass), 0});
    it->second += now - last;
    last = now;
  };
  std::size_t mentions = 0;
  for (const std::vector<std::string>& set : sets) {
    std::vector<Document> documents;
    for (const std::string& text : set) documents.push_back(read(knowledge, documents.size(), text));
    done("read");
    const Case built = build_case(std::move(documents), knowledge, done);
    for (const auto& of : built.mentions) mentions += of.size();
    const std::vector<Finding> findings = evaluate(built, knowledge.rules);
    done("rules");
    std::string out;
    append_report_json(out, {.set = built, .findings = findings, .skipped = {}});
    done("report");
  }
  return mentions;
}

// MB/s, mentions for a kilobyte, and a line for each pass of the best round.
void report_check(std::string_view what, const Knowledge& knowledge, const Sets& sets) {
  std::size_t bytes = 0, mentions = 0;
  for (const auto& set : sets)
    for (const std::string& text : set) bytes += text.size();
  double best = 1e9;
  std::vector<std::pair<std::string, double>> passes;
  for (int round = 0; round < 3; ++round) {
    std::vector<std::pair<std::string, double>> now;
    const double begin = used();
    mentions = check(knowledge, sets, now);
    if (used() - begin < best) best = used() - begin, passes = std::move(now);
  }
  line(what, bytes, best);
  fmt::print("  {:.1f} mentions a KB\n", static_cast<double>(mentions) * 1e3 / static_cast<double>(bytes));
  for (const auto& [pass, time] : passes)
    fmt::print("  {:<32} {:8.1f} ms/MB\n", pass, time * 1e9 / static_cast<double>(bytes));
}

// The time of `wc -m` on the texts in one file; 0 when there is no wc.
double time_of_wc(const std::vector<std::string>& texts) {
  std::array<char, 32> path{"/tmp/daejo-bench-XXXXXX"};
  const int fd = mkstemp(path.data());
  if (fd < 0) return 0;
  std::FILE* file = fdopen(fd, "wb");
  for (const std::string& text : texts) std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
  const std::string command = fmt::format("LC_ALL=C.UTF-8 wc -m < {} > /dev/null", path.data());
  bool good = true;
  const double time = seconds([&] { good = std::system(command.c_str()) == 0 && good; });
  std::remove(path.data());
  return good ? time : 0;
}

// MB/s of each text read, its mentions found and printed.
void report_extract(std::string_view what, const Knowledge& knowledge,
                    const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  line(what, bytes, seconds([&] {
         std::string out;
         for (std::size_t i = 0; i < texts.size(); ++i) {
           const Document document = read(knowledge, i, texts[i]);
           NameFinding names = find_names(document, knowledge.names, {.figures = &knowledge.lexicon});
           std::vector<Mention> figures = extract(document, knowledge.lexicon, {.openings = &names.openings});
           MentionPrinter printer(document);
           for (const Mention* mention : merged_order(figures, names.mentions, document.text))
             printer.append(out, *mention);
           if (out.size() > (1 << 16)) out.clear();
         }
       }));
}

// Articles of one density, about so many bytes of them.
void measure(const Knowledge& knowledge, bench::Density density, std::size_t wanted) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (unsigned i = 0; bytes < wanted; ++i) {
    texts.push_back(bench::article(i, density));
    bytes += texts.back().size();
  }
  fmt::print("{}: {} articles, {:.1f} MB\n",
             density == bench::Density::news ? "with figures as in the news" : "dense with figures",
             texts.size(), static_cast<double>(bytes) / 1e6);
  if (const double time = time_of_wc(texts); time > 0) line("wc -m", bytes, time);

  line("reading", bytes, seconds([&] {
         for (std::size_t i = 0; i < texts.size(); ++i) read(knowledge, i, texts[i]);
       }));

  report_extract("extract, JSON included", knowledge, texts);

  Sets sets;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i % set_size == 0) sets.emplace_back();
    sets.back().push_back(texts[i]);
  }
  report_check("check, JSON report included", knowledge, sets);
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t wanted = (argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 30) * 1'000'000;
  Result<Knowledge> knowledge = Knowledge::load(Resources());
  if (!knowledge) {
    fmt::print(stderr, "{}\n", format(knowledge.error()));
    return 2;
  }
  for (const bench::Density density : {bench::Density::news, bench::Density::dense})
    measure(*knowledge, density, wanted);
  if (argc > 2) {
    std::vector<std::string> files;
    for (int a = 2; a < argc; ++a) {
      std::ifstream in(argv[a], std::ios::binary);
      files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    constexpr std::size_t times = 100;
    std::vector<std::string> all;
    for (std::size_t i = 0; i < times; ++i) all.insert(all.end(), files.begin(), files.end());
    std::size_t bytes = 0;
    for (const std::string& text : all) bytes += text.size();
    fmt::print("the files, over and over\n");
    if (const double time = time_of_wc(all); time > 0) line("wc -m", bytes, time);
    report_extract("extract, JSON included", *knowledge, all);
    report_check("check, JSON report included", *knowledge, Sets(times, files));
  }

  // Every name of one list with every name of another: nearly all differ, as in a set.
  constexpr std::string_view latin[] = {"Angela Weber",
                                        "Dr. Mohammed Farouk",
                                        "Sergey Orlov",
                                        "Weber, Angela",
                                        "Volodymyr Zelenskyy",
                                        "Kim Jong-un",
                                        "Lee Jae-myung",
                                        "Bergmann Holdings Ltd.",
                                        "Northern Light Shipping Company",
                                        "J. P. Wenzel",
                                        "Maria Lopez Garcia",
                                        "Abdul Rahman al-Tikriti",
                                        "Ursula von der Leyen",
                                        "Acme Widgets International",
                                        "Emmanuel Macron",
                                        "Xi Jinping"};
  constexpr std::string_view hangul[] = {
      "앙겔라 베버", "무함마드 파루크", "세르게이 오를로프", "젤렌스키", "김정은", "이재명",
      "베르크만",    "마리아 로페스",   "압둘 라흐만",       "시진핑",   "마크롱", "나로우주센터"};
  const auto pairs = [&](std::string_view what, auto& from, auto& to) {
    constexpr int rounds = 200;
    std::size_t same = 0;
    const double time = seconds([&] {
      for (int round = 0; round < rounds; ++round)
        for (const std::string_view a : from)
          for (const std::string_view b : to)
            same += compare_names(knowledge->name_tables, a, b, NameKind::person).verdict !=
                    NameVerdict::different;
    });
    fmt::print("{:<34} {:8.0f} pairs/s\n", what,
               static_cast<double>(rounds * std::size(from) * std::size(to)) / time);
    return same;
  };
  pairs("names, Latin", latin, latin);
  pairs("names, Hangul and Latin", hangul, latin);
  pairs("names, Hangul", hangul, hangul);
  return 0;
}
