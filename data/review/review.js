// The script of the review page: filters, keys, marks. Without it the page reads the same.
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (selector, root = document) => root.querySelector(selector);
  const findings = all(".finding");
  const form = one("#filters");
  const status = one("#status");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));

  // Marks live in this browser until they are exported; a browser that keeps nothing for files still works.
  const key = "daejo:" + document.title + ":" + findings.length;
  const store = {
    read() { try { return JSON.parse(localStorage.getItem(key)) || {}; } catch { return {}; } },
    write(marks) { try { localStorage.setItem(key, JSON.stringify(marks)); } catch { /* not kept */ } },
  };
  const marks = store.read();  // fingerprint -> {mark, reason}

  const mark_of = (finding) => marks[finding.dataset.fingerprint] || { mark: finding.dataset.mark || "", reason: finding.dataset.reason || "" };
  const needs_reason = (m) => (m.mark === "accepted" || m.mark === "false-alarm") && !m.reason.trim();

  function show_mark(finding) {
    const m = mark_of(finding);
    const box = one(".decide", finding);
    all("button", box).forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.mark === m.mark)));
    one("input", box).value = m.reason;
    one(".missing", box).hidden = !needs_reason(m);
    box.classList.toggle("decided", m.mark !== "");
  }
  function set_mark(finding, change) {
    const m = { ...mark_of(finding), ...change };
    marks[finding.dataset.fingerprint] = m;
    store.write(marks);
    show_mark(finding);
  }

  // Filters.
  const text_of = new Map();
  const searchable = (finding) => {
    if (!text_of.has(finding)) text_of.set(finding, finding.textContent.toLowerCase());
    return text_of.get(finding);
  };
  const holds = (list, value) => (" " + list + " ").includes(" " + value + " ");
  function matches(finding, f) {
    const d = finding.dataset;
    const m = mark_of(finding).mark;
    return (!f.verdict || d.verdict === f.verdict) && (!f.level || d.level === f.level) &&
      (!f.document || holds(d.documents, f.document)) && (!f.entity || holds(d.entities, f.entity)) &&
      (!f.mark || (f.mark === "none" ? m === "" : m === f.mark)) &&
      (!f.text || searchable(finding).includes(f.text.toLowerCase()));
  }
  function filter() {
    const f = Object.fromEntries(new FormData(form));
    const asked = Object.values(f).some((v) => v);
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = asked && !matches(finding, f);
      if (!finding.hidden) shown += 1;
    }
    for (const group of all(".group")) {
      const left = all(".finding:not([hidden])", group).length;
      group.hidden = asked && left === 0;
      if (asked && left > 0 && group.tagName === "DETAILS") group.open = true;
    }
    for (const doc of all(".document")) doc.hidden = Boolean(f.document) && doc.id !== "d" + f.document;
    one("#none-left").hidden = shown > 0 || findings.length === 0;
    const out = one("#shown");
    out.textContent = fill(out.dataset.text, { shown, all: findings.length });
  }

  // Where the eye is.
  let current = null;
  function go_to(finding) {
    if (!finding) return;
    if (current) current.classList.remove("current");
    current = finding;
    const group = finding.closest("details.group");
    if (group) group.open = true;
    finding.classList.add("current");
    finding.scrollIntoView({ block: "nearest" });
    finding.focus({ preventScroll: true });
  }
  function step(by) {
    const seen = findings.filter((f) => !f.hidden && !(f.closest("details.group") && !f.closest("details.group").open));
    const at = current ? seen.indexOf(current) : -1;
    go_to(seen[Math.min(Math.max(at + by, 0), seen.length - 1)]);
  }
  let lit = [];
  function light(finding) {
    lit.forEach((m) => m.classList.remove("current"));
    lit = finding ? all('.place a, .others a', finding).map((a) => document.getElementById(a.hash.slice(1))).filter(Boolean) : [];
    lit.forEach((m) => m.classList.add("current"));
  }
  function follow_hash() {
    const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!target) return;
    if (target.classList.contains("finding")) {
      if (target.hidden) { form.reset(); filter(); }
      go_to(target);
    } else {
      const doc = target.closest(".document");
      if (doc && doc.hidden) { form.reset(); filter(); }
      if (target.closest("details")) target.closest("details").open = true;
      target.scrollIntoView({ block: "center" });
    }
  }

  // The marks as the file that `daejo check --suppress` reads. A JSON string is a YAML string in double quotes.
  function exported() {
    const lines = ["version: 1", "suppressions:"];
    let n = 0;
    let missing = 0;
    for (const finding of findings) {
      const m = mark_of(finding);
      if (!m.mark) continue;
      if (needs_reason(m)) { missing += 1; continue; }
      n += 1;
      lines.push("  - finding: " + JSON.stringify(finding.dataset.fingerprint), "    mark: " + m.mark);
      if (m.reason.trim()) lines.push("    reason: " + JSON.stringify(m.reason.trim()));
      lines.push("    about: " + JSON.stringify(finding.dataset.about));
    }
    if (n === 0) lines[1] = "suppressions: []";
    return { text: lines.join("\n") + "\n", n, missing };
  }
  function export_marks() {
    const out = exported();
    if (out.n + out.missing === 0) { status.textContent = status.dataset.nothing; return; }
    if (out.n > 0) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([out.text], { type: "application/yaml" }));
      link.download = "daejo-suppressions.yaml";
      link.click();
      const dialog = one("#exported");
      one("textarea", dialog).value = out.text;
      if (dialog.showModal && !dialog.open) dialog.showModal();
    }
    status.textContent = (out.n > 0 ? fill(status.dataset.exported, { n: out.n }) : "") +
      (out.missing > 0 ? " " + fill(status.dataset.missing, { n: out.missing }) : "");
  }

  const template = one("#decide");
  for (const finding of findings) {
    finding.append(template.content.cloneNode(true));
    show_mark(finding);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".choices button");
    const finding = event.target.closest(".finding");
    if (finding) light(finding);
    if (button) set_mark(finding, { mark: mark_of(finding).mark === button.dataset.mark ? "" : button.dataset.mark });
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) follow_hash();
  });
  document.addEventListener("input", (event) => {
    const finding = event.target.closest(".finding");
    if (finding) set_mark(finding, { reason: event.target.value });
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) {
      if (event.key === "Escape" && event.target.closest(".decide, .filters")) event.target.blur();
      return;
    }
    const at = current && !current.hidden ? current : null;
    const toggle = (mark) => at && set_mark(at, { mark: mark_of(at).mark === mark ? "" : mark });
    const keys = {
      j: () => step(1), k: () => step(-1), a: () => toggle("accepted"), x: () => toggle("to-fix"), f: () => toggle("false-alarm"),
      r: () => at && one(".decide input", at).focus(), o: () => at && one(".place a", at) && one(".place a", at).click(),
      "/": () => form.elements.text.focus(), e: export_marks,
    };
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  one("#export").addEventListener("click", export_marks);
  window.addEventListener("hashchange", follow_hash);
  form.hidden = false;
  filter();
  // So that arrow keys scroll the findings at once; and Tab from nowhere would have the browser lay out every document.
  one("#findings").focus({ preventScroll: true });
  follow_hash();
})();
