// The command line: names, help texts and checks of every option. Nothing here knows what a command does.

#include "options.h"
#include "reports.h"
#include "suggest.h"
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "daejo/base/version.h"

namespace daejo::tool {
namespace {

// An option that may be given several times takes one value each time (allow_extra_args): what follows is a
// PATH.
void add_knowledge(CLI::App* command, KnowledgeFiles& to) {
  command
      ->add_option("--rules", to.rules,
                   "Rule files of this directory are added to, or by name replace, the built-in ones")
      ->type_name("DIR")
      ->take_all()
      ->allow_extra_args(false);
  command
      ->add_option("--data", to.data,
                   "Data files of this directory are added to, or by name replace, the built-in ones")
      ->type_name("DIR")
      ->take_all()
      ->allow_extra_args(false);
}

void add_rates(CLI::App* command, KnowledgeFiles& to) {
  command
      ->add_option("--rates", to.rates,
                   "Exchange rates of days: the history file (CSV) of the European Central Bank")
      ->type_name("FILE");
}

void add_output(CLI::App* command, std::string& to) {
  command->add_option("-o,--output", to, "Write to FILE, whole or not at all ('-' = standard output)")
      ->type_name("FILE");
}

void add_from(CLI::App* command, bool& ndjson, const std::string& help) {
  command
      ->add_option_function<std::string>(
          "--from", [&ndjson](const std::string& v) { ndjson = v == "ndjson"; }, help)
      ->check(CLI::IsMember({"files", "ndjson"}).description(""))
      ->type_name("files|ndjson");
}

void add_sources(CLI::App* command, Sources& to, bool required = true) {
  command->add_option("PATH", to.paths, "Files and directories ('-' = standard input)")
      ->required(required)
      ->type_name("");
  add_from(command, to.ndjson,
           "ndjson: each line of PATH is a document "
           "{\"id\",\"text\",\"title\"?,\"source\"?,\"published\"?,\"language\"?}");
}

void add_config_choice(CLI::App* command, ConfigChoice& to) {
  CLI::Option* file =
      command
          ->add_option("--config", to.file,
                       "Configuration; the default is the nearest .daejo.yaml above the documents")
          ->type_name("FILE");
  command->add_flag("--no-config", to.none, "Use no configuration")->excludes(file);
}

void add_lang(CLI::App* command, std::string& to) {
  command
      ->add_option("--lang", to,
                   "Language of messages; the default is the locale's for text, English for JSON")
      ->check(CLI::IsMember({"ko", "en"}).description(""))
      ->type_name("ko|en");
}

void add_choice(CLI::App* command, const std::string& name, std::string& to,
                const std::vector<std::string>& values, const std::string& help) {
  command->add_option(name, to, help)
      ->check(CLI::IsMember(values).description(""))
      ->type_name(fmt::format("{}", fmt::join(values, "|")))
      ->capture_default_str();
}

// Everything that can be asked for. The structs live as long as the parser.
struct CommandLine {
  CLI::App app{
      "daejo (대조) reads documents on the same matters and says where they agree,\nwhere they only look "
      "different, and where they cannot both be right.",
      "daejo"};
  CheckOptions check;
  BaselineOptions baseline;
  ConfigOptions config;
  ExtractOptions extract;
  PairOptions compare;
  PairOptions names;
  GraphOptions graph;
  RulesOptions rules;

  CommandLine() {
    app.require_subcommand(1);
    app.set_version_flag("--version", fmt::format("daejo {}", version));
    app.set_help_flag("-h,--help", "Print this help");
    app.failure_message(CLI::FailureMessage::simple);
    add_check();
    add_baseline();
    add_config();
    add_extract();
    add_pairs();
    add_graph();
    add_rules();
    app.footer(
        "Exit status of check: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or nothing could "
        "be read,\n"
        "3 some inputs could not be read, 101 a bug in daejo.");
  }

  void add_check() {
    CLI::App* c = app.add_subcommand("check", "Read the documents under each PATH and print findings");
    add_sources(c, check.sources, false);  // the configuration may name them
    c->add_option("--format", check.formats, "Form of the report, as often as wanted: " + format_names())
        ->type_name("F[=FILE]")
        ->take_all()
        ->allow_extra_args(false)
        ->check(&wrong_format);
    add_output(c, check.output);
    add_choice(c, "--fail-on", check.fail_on, {"error", "warning", "note", "never"},
               "Exit with 1 when there are findings of this level or above (error)");
    add_config_choice(c, check.config);
    c->add_flag("--all", check.all, "Show agreements one by one");
    c->add_flag("--explain", check.explain, "Say below each finding what the match of its claims rests on");
    c->add_option("--baseline", check.baseline,
                  "Findings that FILE holds are known and do not fail ('daejo baseline write')")
        ->type_name("FILE");
    c->add_option("--suppress", check.suppressions,
                  "Findings that FILE sets aside, with a reason, do not fail")
        ->type_name("FILE")
        ->take_all()
        ->allow_extra_args(false);
    c->add_option("--diff", check.diff,
                  "Only findings with a figure on a line that this unified diff adds or changes ('-' = "
                  "standard input)")
        ->type_name("FILE");
    c->add_flag("-q,--quiet", check.quiet, "No progress and no closing line on standard error");
    add_lang(c, check.lang);
    add_choice(c, "--color", check.color, {"auto", "always", "never"},
               "Colour in text; auto: on a terminal, unless NO_COLOR is set");
    add_knowledge(c, check.knowledge);
    add_rates(c, check.knowledge);
  }

  void add_baseline() {
    CLI::App* c =
        app.add_subcommand("baseline", "Keep the findings that are there, so that only new ones fail");
    c->require_subcommand(1);
    c = c->add_subcommand("write",
                          "Write the findings of the documents under each PATH, for check --baseline");
    add_sources(c, baseline.sources, false);
    add_config_choice(c, baseline.config);
    add_output(c, baseline.output);
    add_knowledge(c, baseline.knowledge);
    add_rates(c, baseline.knowledge);
  }

  void add_config() {
    CLI::App* c = app.add_subcommand("config", "Show the configuration and where each value came from");
    c->require_subcommand(1);
    c = c->add_subcommand("show", "Print what holds for the documents under PATH (the working directory)");
    add_sources(c, config.sources, false);
    add_config_choice(c, config.config);
    add_output(c, config.output);
  }

  void add_extract() {
    CLI::App* c =
        app.add_subcommand("extract", "Print the mentions of each document, one JSON object a line");
    add_sources(c, extract.sources);
    add_output(c, extract.output);
    c->add_flag("--furniture", extract.furniture,
                "Also mentions of menus, rankings, bylines; marked \"furniture\":true");
    c->add_flag("--ledger", extract.ledger,
                "Instead account for every run of digits: which mention holds it, or why none does");
    add_knowledge(c, extract.knowledge);
  }

  void add_pairs() {
    CLI::App* c = app.add_subcommand("compare", "Compare two texts and print the verdict and why, as JSON");
    c->add_option("A_B", compare.pair, "Two texts: files, '-', or the texts themselves")
        ->required()
        ->type_name("");
    add_from(c, compare.ndjson, "ndjson: each line of the one argument is a pair {\"id\",\"a\",\"b\"}");
    add_output(c, compare.output);
    add_lang(c, compare.lang);
    add_knowledge(c, compare.knowledge);
    c = app.add_subcommand(
        "names", "Say whether two names are one name in two spellings or scripts, and why, as JSON");
    c->add_option("A_B", names.pair, "Two names")->required()->type_name("");
    add_from(c, names.ndjson,
             "ndjson: each line of the one argument is a pair {\"id\",\"a\",\"b\",\"kind\"?}");
    c->add_option("--kind", names.kind, "What the names stand for")
        ->check(CLI::IsMember({"person", "organisation"}).description(""))
        ->type_name("person|organisation");
    add_output(c, names.output);
    add_knowledge(c, names.knowledge);
  }

  void add_graph() {
    CLI::App* c = app.add_subcommand("graph", "Write the claim graph");
    add_sources(c, graph.sources, false);
    add_config_choice(c, graph.config);
    add_choice(c, "--format", graph.format, {"dot", "graphml", "json"}, "Form of the graph");
    add_output(c, graph.output);
    add_knowledge(c, graph.knowledge);
    add_rates(c, graph.knowledge);
  }

  void add_rules() {
    CLI::App* c =
        app.add_subcommand("rules", "List the rules, explain one, run their examples, or begin a new one");
    c->require_subcommand(1);
    CLI::App* list = c->add_subcommand("list", "One line for each rule");
    CLI::App* explain = c->add_subcommand("explain", "What a rule says, with its examples");
    explain->add_option("ID", rules.id, "The rule's id")->required()->type_name("");
    CLI::App* test = c->add_subcommand("test", "Run the rules' own examples; exit with 1 when one fails");
    test->add_option("PATH", rules.paths, "Rule files or directories; the default is every rule")
        ->type_name("");
    CLI::App* fresh = c->add_subcommand("new", "A rule file to begin with");
    fresh->add_option("ID", rules.id, "The rule's id: small letters, digits and hyphens")
        ->required()
        ->type_name("");
    CLI::App* pages = c->add_subcommand("pages", "Write README.md and a page for each rule into a directory");
    pages->add_option("DIR", rules.paths, "The directory")->required()->expected(1)->type_name("");
    CLI::App* schema = c->add_subcommand("schema", "The JSON Schema of rule files, for editors");
    for (CLI::App* action : {list, explain, test, fresh, pages, schema}) {
      action->parse_complete_callback([this, action] { rules.action = action->get_name(); });
      add_output(action, rules.output);
      add_lang(action, rules.lang);
      add_knowledge(action, rules.knowledge);
    }
  }

  Exit run_parsed() const {
    if (app.got_subcommand("check")) return run_check(check);
    if (app.got_subcommand("baseline")) return run_baseline(baseline);
    if (app.got_subcommand("config")) return run_config(config);
    if (app.got_subcommand("extract")) return run_extract(extract);
    if (app.got_subcommand("compare")) return run_compare(compare);
    if (app.got_subcommand("names")) return run_names(names);
    if (app.got_subcommand("graph")) return run_graph(graph);
    return run_rules(rules);
  }

  // The deepest command that was given: the one whose options the user meant.
  const CLI::App* current() const {
    const CLI::App* at = &app;
    while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
    return at;
  }
};

std::vector<std::string> options_of(const CLI::App* command) {
  std::vector<std::string> out;
  for (const CLI::Option* option : command->get_options()) {
    for (const std::string& name : option->get_lnames()) out.push_back("--" + name);
  }
  return out;
}

std::vector<std::string> commands_of(const CLI::App* command) {
  std::vector<std::string> out;
  for (const CLI::App* sub : command->get_subcommands([](const CLI::App*) { return true; }))
    out.push_back(sub->get_name());
  return out;
}

// What daejo did not understand, and what was perhaps meant.
std::string unknown(const CLI::App* command, const std::string& word) {
  const bool option = word.starts_with("-") && word != "-";
  const std::string bare = word.substr(0, word.find('='));
  const std::string meant = nearest(bare, option ? options_of(command) : commands_of(command));
  const bool wants_command = !option && !commands_of(command).empty();
  std::string out = option          ? fmt::format("unknown option '{}'", bare)
                    : wants_command ? fmt::format("unknown command '{}'", word)
                                    : fmt::format("unexpected argument '{}'", word);
  if (!meant.empty()) out += fmt::format("; did you mean '{}'?", meant);
  return out;
}

std::string explain(const CommandLine& line, const CLI::ParseError& error) {
  const CLI::App* command = line.current();
  const std::vector<std::string> left = line.app.remaining(true);
  if (!left.empty() &&
      (dynamic_cast<const CLI::ExtrasError*>(&error) || dynamic_cast<const CLI::RequiredError*>(&error))) {
    return unknown(command, left.front());
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) && !commands_of(command).empty()) {
    return fmt::format("no command given; expected one of {}", fmt::join(commands_of(command), ", "));
  }
  return error.what();
}

}  // namespace

Exit run(int argc, const char* const* argv) {
  CommandLine line;
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    line.app.exit(success);
    return Exit::ok;
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "daejo: {}\n", explain(line, error));
    const CLI::App* command = line.current();
    fmt::print(stderr, "Try 'daejo {}--help'.\n", command == &line.app ? "" : command->get_name() + ' ');
    return Exit::usage;
  }
  return line.run_parsed();
}

}  // namespace daejo::tool
