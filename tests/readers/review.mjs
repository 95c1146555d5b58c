// The review page in a browser: Debian's Chromium, driven by playwright-core, and axe-core for accessibility.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { check, daejo, equal, exists, finish, folder, hostile, load, module_path, skip, write, write_articles } from "./support.mjs";

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(exists);
if (!chromium) skip("there is no Chromium (./tool/test installs it)");
const playwright = load("playwright-core");
const axe = readFileSync(join(module_path("axe-core"), "axe.min.js"), "utf8");

write_articles();
const file = join(folder, "review.html");
const made = daejo("check", "in", "--format", "html=" + file);
equal(made.status, 1, "exit status of check");
check(made.err.includes("review.html"), "the closing line names the page: " + made.err);
const url = pathToFileURL(file).href;

const browser = await playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });

// A page whose every complaint and request is kept.
async function open(options = {}, address = url) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.requests = [];
  page.on("console", (m) => ["error", "warning"].includes(m.type()) && page.complaints.push(m.text()));
  page.on("pageerror", (e) => page.complaints.push(String(e)));
  page.on("request", (r) => page.requests.push(r.url()));
  await page.goto(address);
  return page;
}
const close = (page) => page.context().close();
// Whether a reader gets to see the text there. Not innerText: it leaves out what stands off the screen and is not laid out
// yet (content-visibility).
const shows = (there, text) => there.getByText(text).first().waitFor({ timeout: 20_000 }).then(() => true, () => false);
const visible = (page) => page.locator(".finding:visible").count();

async function accessible(page, what) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const v of result.violations) {
    const where = v.nodes.slice(0, 3).map((n) => n.target.join(" ") + ": " + n.failureSummary).join("\n  ");
    check(false, `axe, ${what}: ${v.id} (${v.nodes.length}) ${v.help}\n  ${where}`);
  }
}

{
  const page = await open();
  await page.locator("#filters").waitFor();
  equal(page.complaints, [], "complaints of the browser");
  equal(page.requests, [url], "requests");
  equal(await page.locator("img").count(), 0, "images");
  check((await page.title()).startsWith("대조 검토"), "the title is ours: " + (await page.title()));
  check(await shows(page.locator("#documents"), hostile), "markup in a document is text");

  // Filters.
  const all = await page.locator(".finding").count();
  check(all >= 3, `findings: ${all}`);
  await page.selectOption("[name=verdict]", "conflict");
  const conflicts = await visible(page);
  check(conflicts >= 1 && conflicts < all, `conflicts: ${conflicts} of ${all}`);
  equal(await page.locator(".finding:visible:not(.conflict)").count(), 0, "others while conflicts are shown");
  check((await page.locator("#shown").innerText()).startsWith(conflicts + " /"), "the count of what is shown");
  await page.fill("[name=text]", "623억");
  check((await visible(page)) >= 1, "search for a figure");
  await page.fill("[name=text]", "그런 말은 없다");
  equal(await visible(page), 0, "search for nothing");
  check(await page.locator("#none-left").isVisible(), "it says that nothing is left");
  await page.click("button[type=reset]");
  await page.waitForFunction(() => document.querySelector("#none-left").hidden);
  await page.selectOption("[name=document]", "3");
  equal(await page.locator(".document:visible").count(), 1, "documents while one is chosen");
  for (const f of await page.locator(".finding:visible").all())
    check((await f.getAttribute("data-documents")).split(" ").includes("3"), "findings of the chosen document");
  await page.selectOption("[name=document]", "");
  const entities = await page.locator("[name=entity] option").count();
  if (entities > 1) {
    await page.selectOption("[name=entity]", { index: 1 });
    check((await visible(page)) >= 1, "findings of an entity");
    await page.selectOption("[name=entity]", "");
  }

  // From the finding to the place and back.
  const finding = page.locator(".finding.conflict").first();
  const link = finding.locator(".place a").first();
  const target = (await link.getAttribute("href")).slice(1);
  await link.click();
  const place = page.locator("#" + target);
  await page.waitForFunction((id) => {
    const box = document.getElementById(id).getBoundingClientRect();
    return box.top > 0 && box.bottom < innerHeight;
  }, target);
  check(page.url().endsWith("#" + target), "the address names the place");
  const back = (await place.getAttribute("href")).slice(1);
  await place.click();
  await page.waitForFunction((id) => document.activeElement && document.activeElement.id === id, back);
  equal(await page.locator(".finding.current").getAttribute("id"), back, "the finding of the mark");

  // Pictures.
  await finding.locator("details.graph summary").click();
  check(await finding.locator("svg").isVisible(), "the picture");
  check((await finding.locator("svg g.claim").count()) >= 2, "claims in the picture");

  // Keys and marks.
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  const first = await page.locator(".finding.current").getAttribute("id");
  await page.keyboard.press("j");
  check((await page.locator(".finding.current").getAttribute("id")) !== first, "j goes on");
  await page.keyboard.press("k");
  equal(await page.locator(".finding.current").getAttribute("id"), first, "k goes back");
  await page.keyboard.press("a");
  const current = page.locator(".finding.current");
  equal(await current.locator("[data-mark=accepted]").getAttribute("aria-pressed"), "true", "a marks as accepted");
  check(await current.locator(".missing").isVisible(), "a reason is asked for");
  await page.keyboard.press("r");
  await page.keyboard.type("회사가 낸 \"잠정\" 값: 5% \\ 안팎 #1");
  check(!(await current.locator(".missing").isVisible()), "the reason is there");
  await page.keyboard.press("Escape");

  const others = page.locator(".finding.conflict:not(.current), .finding.name-variant");
  for (const f of await others.all()) {
    await f.locator("[data-mark=false-alarm]").click();
    await f.locator(".decide input").fill("다른 것");
  }
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#export")]);
  const marks = join(folder, "marks.yaml");
  await download.saveAs(marks);
  await page.locator("dialog button").click();
  const honoured = daejo("check", "in", "--suppress", marks);
  equal(honoured.status, 0, "check with the exported marks: " + honoured.err + readFileSync(marks, "utf8"));
  check(honoured.out.includes("conflicts 0"), "no conflict is left");
  equal(page.complaints, [], "complaints after all that");
  equal(page.requests.filter((r) => r !== url && !r.startsWith("blob:")), [], "requests after all that");
  await accessible(page, "light");

  // A second page shows what was decided, apart.
  daejo("check", "in", "--suppress", marks, "--format", "html=" + join(folder, "again.html"));
  const again = await open({}, pathToFileURL(join(folder, "again.html")).href);
  await again.locator("#set-aside summary").first().click();
  check((await again.locator("#set-aside .finding").count()) >= 1, "what was set aside");
  check(await shows(again.locator("#set-aside"), "\"잠정\" 값"), "with its reason");
  await close(again);
  await close(page);
}
{
  const page = await open({ javaScriptEnabled: false });
  check(await page.locator(".finding.conflict").first().isVisible(), "findings without script");
  check(await shows(page.locator(".finding.conflict").first(), "557억 원"), "their figures without script");
  check(!(await page.locator("#filters").isVisible()), "no filters that would not work");
  const link = page.locator(".finding.conflict .place a").first();
  await link.click();
  check(page.url().includes("#c"), "links without script");
  await close(page);
}
{
  const page = await open({ colorScheme: "dark" });
  await accessible(page, "dark");
  await close(page);
  const narrow = await open({ viewport: { width: 390, height: 800 } });
  await accessible(narrow, "narrow");
  check(await narrow.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scrolling on a telephone");
  await close(narrow);
  const print = await open();
  await print.emulateMedia({ media: "print" });
  check(!(await print.locator("#filters").isVisible()), "no filters on paper");
  equal(await print.locator(".document").count(), 3, "the documents on paper");
  await close(print);
}
{
  // Seven documents: under a megabyte, and open in under a second.
  for (let i = 0; i < 7; ++i)
    write(`seven/${i}.md`, `# 가람전자 ${i}\n\n` + Array.from({ length: 30 }, (_, n) => `가람전자의 매출은 ${500 + ((n * 7 + i) % 40)}억 원이다. 직원은 ${1000 + n}명이고 공장은 ${n + 2}곳이다.`).join("\n\n") + "\n");
  const seven = join(folder, "seven.html");
  daejo("check", "seven", "--format", "html=" + seven);
  check(statSync(seven).size < 1_000_000, `seven documents: ${statSync(seven).size} bytes`);
  // A quarter of a second where nothing else runs; where something does, the best of five openings.
  let took = Infinity;
  for (let i = 0; i < 5 && took >= 4000; ++i) {
    const began = performance.now();
    const page = await open({}, pathToFileURL(seven).href);
    await page.locator("#filters").waitFor();
    took = Math.min(took, performance.now() - began);
    await close(page);
  }
  check(took < 4000, `seven documents open in ${took.toFixed(0)} ms`);
}
{
  // Two thousand documents: a page that can be used.
  const words = ["가람", "나래", "다온", "라온", "마루", "바다", "사라", "아람", "자람", "차오", "카라", "타래", "파도", "하늘"];
  const lines = Array.from({ length: 2000 }, (_, i) => {
    const name = words[i % 14] + words[(i * 5 + 3) % 14] + "전자";
    const filler = Array.from({ length: 25 }, (_, n) => `회사는 ${words[(i + n) % 14]}동에 있고 사람들은 그 길을 ${words[n % 14]}길이라고 부른다.`).join(" ");
    return JSON.stringify({ id: `기사-${i}`, text: `${name}의 한 해\n\n${name}의 매출은 ${100 + (i % 97)}억 원이다.\n\n${filler}\n\n${name}의 직원은 ${300 + (i % 31)}명이다.`, published: "2025-03-25" });
  });
  const many = join(folder, "many.html");
  writeFileSync(join(folder, "many.ndjson"), lines.join("\n") + "\n");
  daejo("check", "--from", "ndjson", "many.ndjson", "--format", "html=" + many);
  const size = statSync(many).size;
  check(size < 30_000_000, `2,000 documents: ${size} bytes`);
  const page = await open({}, pathToFileURL(many).href);
  await page.locator("#filters").waitFor();
  const began = performance.now();
  await page.keyboard.press("Tab");
  await page.selectOption("[name=verdict]", "conflict");
  const took = performance.now() - began;
  check(took < 20000, `a filter over ${await page.locator(".finding").count()} findings takes ${took.toFixed(0)} ms`);
  console.log(`2,000 documents: ${(size / 1e6).toFixed(1)} MB, filter ${took.toFixed(0)} ms`);
  await close(page);
}
await browser.close();
finish();
