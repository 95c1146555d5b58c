// What the readers share: checks that go on after a failure, the program, a scratch folder.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const [, , program, readers] = process.argv;
export const root = process.argv[4];
const require = createRequire(join(readers, "package.json"));

// CTest looks for this word (SKIP_REGULAR_EXPRESSION).
export function skip(why) {
  console.log("SKIPPED: " + why);
  process.exit(0);
}

export function load(name) {
  try {
    return require(name);
  } catch {
    return skip(`${name} is not installed in ${readers} (./tool/test installs it)`);
  }
}

export const module_path = (name) => join(readers, "node_modules", name);
export const exists = existsSync;

let failures = 0;
export function check(condition, what) {
  if (condition) return;
  failures += 1;
  console.error("FAILED: " + what);
}
export function equal(is, should, what) {
  check(JSON.stringify(is) === JSON.stringify(should), `${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`);
}
export function finish() {
  rmSync(folder, { recursive: true, force: true });
  if (failures > 0) {
    console.error(`${failures} checks failed`);
    process.exit(1);
  }
  console.log("all checks passed");
}

export const folder = mkdtempSync(join(tmpdir(), "daejo-readers-"));
export function write(name, text) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
export function daejo(...args) {
  const run = spawnSync(program, args, { encoding: "utf8", cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" }, maxBuffer: 1 << 28 });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

// Two articles that disagree, one of them with what must stay text.
export const hostile = "</script><img src=x onerror=\"document.title='broken'\">";
export function write_articles() {
  write("in/first.md", "---\ntitle: 가람전자, 새 공장\nsource: 한빛일보\ndate: 2025-03-25\n---\n# 가람전자, 새 공장\n\n" +
    "가람전자의 매출은 557억 원이다. 직원은 1200명이다.\n\n" +
    Array.from({ length: 40 }, (_, i) => `문단 ${"가나다라마바사"[i % 7]}에서는 날씨를 말한다. 비가 오면 길이 막힌다.`).join("\n\n") +
    "\n\n가람전자의 영업이익은 51억 원이다.\n");
  write("in/second.txt", `가람전자의 한 해\n\n가람전자의 매출은 623억 원이다. 그는 ${hostile}라고 적었다.\n\n가람전자의 영업이익은 51억 원이다.\n`);
  write("in/third.md", "---\nsource: 나래신문\ndate: 2025-03-26\n---\n# 나래의 눈\n\n가람전자의 매출은 약 560억 원이다.\n\n가람전자의 직원은 1300명으로 추정된다.\n");
}
