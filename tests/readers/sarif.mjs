// SARIF, read by Microsoft's validator with the rules of SARIF and of GitHub Advanced Security. Its exit status says
// nothing: what it writes is read.
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, daejo, equal, exists, finish, folder, module_path, root, skip, write, write_articles } from "./support.mjs";

const tool = join(module_path("@microsoft/sarif-multitool-linux"), "Sarif.Multitool");
if (!exists(tool)) skip("Microsoft's SARIF validator is not installed (./tool/test installs it)");
chmodSync(tool, 0o755);

// A tool without a home page cannot name one.
const allowed = new Set(["SARIF2005"]);

function validate(name, ...args) {
  const file = join(folder, name);
  const run = daejo("check", ...args, "--format", "sarif=" + file, "--fail-on", "never");
  check(run.status === 0 || run.status === 3, `daejo check for ${name}: ${run.status} ${run.err}`);
  const told = file + ".validation";
  const validator = spawnSync(tool, ["validate", file, "--rule-kind", "Sarif;Ghas", "--output", told, "--log", "ForceOverwrite"], {
    encoding: "utf8",
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
  });
  if (!exists(told)) {
    check(false, `the validator wrote nothing for ${name}: ${validator.stdout}${validator.stderr}`);
    return null;
  }
  for (const result of JSON.parse(readFileSync(told, "utf8")).runs[0].results ?? []) {
    if (!allowed.has(result.ruleId)) check(false, `${name}: ${result.ruleId} ${JSON.stringify(result.message)} ${JSON.stringify(result.locations)}`);
  }
  check(validator.stdout.includes("Analysis completed successfully"), `${name}: ${validator.stdout}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

write_articles();
write("in/broken.md", "");
const log = validate("found.sarif", "in", "missing.md");
equal(log?.runs[0].invocations[0].toolExecutionNotifications.length, 1, "notifications");
check(log?.runs[0].results.length >= 1, "there are results");
validate("sample.sarif", join(root, "data/samples/deepseek"), "--lang", "en");
validate("nothing.sarif", write("calm.txt", "비가 내린다.\n"));

const baseline = join(folder, "baseline.json");
equal(daejo("baseline", "write", "in", "-o", baseline).status, 0, "baseline write");
validate("known.sarif", "in", "--baseline", baseline);
finish();
