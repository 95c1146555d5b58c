// JUnit XML, read by junit2json; annotations, against GitHub's own writer of workflow commands (@actions/core).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, daejo, equal, finish, folder, load, write, write_articles } from "./support.mjs";

const { parse } = load("junit2json");
const { issueCommand } = load("@actions/core/lib/command");

write_articles();
write("in/a,b:100%.md", "# 가람전자\n\n가람전자의 매출은 711억 원이다.\n");
const junit = join(folder, "daejo.xml");
const run = daejo("check", "in", "missing.md", "--format", "junit=" + junit, "--format", "github");

const suites = await parse(readFileSync(junit, "utf8"));
const cases = suites.testsuite.flatMap((s) => s.testcase ?? []);
equal(suites.tests, cases.length, "tests of JUnit");
equal(suites.failures, cases.filter((c) => c.failure).length, "failures of JUnit");
equal(suites.errors, cases.filter((c) => c.error).length, "errors of JUnit");
equal(suites.errors, 1, "the input that is missing");
for (const suite of suites.testsuite) equal(suite.tests, (suite.testcase ?? []).length, "tests of " + suite.name);
for (const c of cases) check(c.name && c.classname, "every case has a name and a class: " + JSON.stringify(c));
check(cases.some((c) => c.failure?.[0].message.includes("가람전자") && c.failure[0].inner.includes("711억 원")), "a failure that says what is wrong");

// Each line, taken apart and written again by GitHub's code, is the same line.
const undo = (text) => text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const lines = run.out.trimEnd().split("\n");
check(lines[0] !== "", "there are annotations");
for (const line of lines) {
  const [, command, properties, message] = /^::(error|warning|notice) (.*?)::(.*)$/s.exec(line) ?? [];
  check(command, "an annotation: " + line);
  if (!command) continue;
  const parsed = Object.fromEntries(properties.split(",").map((p) => [p.slice(0, p.indexOf("=")), undo(p.slice(p.indexOf("=") + 1))]));
  let again = "";
  const write_out = process.stdout.write;
  process.stdout.write = (text) => ((again += text), true);
  issueCommand(command, parsed, undo(message));
  process.stdout.write = write_out;
  equal(again.trimEnd(), line, "what GitHub's writer writes");
}
check(lines.some((l) => l.includes("file=in/a%2Cb%3A100%25.md")), "a path with commas, colons and percent signs");
finish();
