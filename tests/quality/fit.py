#!/usr/bin/env python3
"""Estimate the weights of data/claim/match.tsv from labelled sets of documents, and print what the bars trade off.

    fit.py MATCH_PAIRS STORY_DIR... [--write data/claim/match.tsv] [--bars ITEM AGREEMENT CONFLICT]

The bars are chosen by what the left-out stories show (choose_bars), or given.

MATCH_PAIRS is build/release/tests/quality/match-pairs; a story holds documents, gold.json and clusters.json as the
scorers of findings read them. Three logistic regressions over the levels of lib/daejo/graph/evidence.h: is a pair about
one item; do equal values say one thing; are different values of one item. Every figure printed is of stories that were
left out when the weights were estimated: what a threshold gives on texts never seen. Needs numpy (python3-numpy).
"""
import argparse, collections, json, os, subprocess

import numpy

DECIDING = {"digits", "frequency", "likeness", "partner", "rank", "margin", "kind", "documents", "whole"}  # not part of the item score
# What excludes a conflict whatever else speaks for it: known beforehand, too rare in small sets to be estimated.
EXCLUDED = {("form", "level-and-change"), ("form", "up-and-down"), ("form", "other"), ("form", "before-and-after"),
            ("time", "apart-stated"), ("base", "other"), ("scope", "other"), ("property", "other-entry"),
            ("property", "other-event"), ("documents", "one-sentence"), ("thing", "written-otherwise"),
            ("subject", "other-entity"), ("documents", "one")}
EXCLUSION = -6.0
# What an editor would say beforehand; the labels move the weights from there as far as they have evidence.
PRIOR = {"subject": {"same-given": 1.5, "same": 0.7, "related": 0.1, "other": -0.6, "other-given": -0.8, "other-entity": -2.5, "met": 0.0, "met-entity": -1.0},
         "property": {"same-entry": 1.5, "same-phrase": 1.5, "like-phrase": 0.7, "same-head": 0.4, "other-phrase": -0.7,
                      "other-entry": -2.0, "same-event": 1.5, "like-event": 0.7, "lasting-entry": 1.5, "only-event": 1.5, "no-event": -0.5, "one-event": -0.5, "unlike-event": -1.0, "other-event": -1.5},
         "form": {"same": 0.3, "level-and-change": -1.5, "up-and-down": -1.5, "other": -1.0, "before-and-after": -1.5},
         "thing": {"same": 0.5, "written-otherwise": -0.8},
         "time": {"same-stated": 0.8, "same": 0.3, "overlapping": 0.2, "apart": -0.4, "apart-stated": -1.5},
         "base": {"same": 0.5, "one-only": -0.5, "other": -1.5},
         "scope": {"same": 0.3, "one-only": -0.3, "other": -1.0},
         "frame": {"little": -0.2, "some": 0.0, "most": 0.7, "all": 1.2},
         "names": {"same": 0.4, "met": 0.0, "other": -0.6}}
ITEM_BAR = -2.5
RULED_OUT = -5.0    # an item score that no difference of values makes up for: nothing to learn from
NON_FINDINGS = 0.7  # a story
LOOSE_PAIRS = 10.0  # a story
TRUST = 150.0  # how much evidence it takes to leave them
# Two texts with one figure each leave but one pair to be about one item: what the odds of a conflict are more by than among
# the many pairs of the labelled sets (logit). Estimated on pairs of sentences with one number.
ALONE = 1.9
# Figures of five digits that differ in one, or of four with two swapped, are by chance one pair in two thousand: what the odds
# of a conflict are more by than the penalty lets a dozen labelled pairs say (all of them are conflicts).
SLIP = 1.75
STEPS = {"nearby": 8, "sentence": 8, "beside": 4, "role": 4}
PENALTY = 2.0  # L2, per weight, of the item and of agreement
# Conflicts are asked of all aspects anew and without anything believed beforehand: what holds equal values together (a
# subject, a phrase) need not be what sets different ones against each other.
PENALTY_OF_CONFLICT = 3.3


class Pair:
    __slots__ = ("a", "b", "agree", "levels", "same", "says", "labelled", "grouped")


def spans(text, quote, start):
    if start is not None:
        return [(start, start + len(quote))]
    out, i = [], text.find(quote)
    while i >= 0:
        out.append((i, i + len(quote)))
        i = text.find(quote, i + 1)
    return out


def read_story(program, folder):
    labels = os.path.join(folder, "gold.json")
    if not os.path.exists(labels):
        labels = os.path.join(folder, "expected.json")  # the project's own samples
    files = sorted(f for f in os.listdir(folder) if not f.endswith(".json"))
    lines = subprocess.run([os.path.abspath(program)] + files, cwd=folder, capture_output=True, text=True, check=True)
    texts = {f: open(os.path.join(folder, f), encoding="utf-8-sig").read() for f in files}
    gold = json.load(open(labels, encoding="utf-8"))

    def where(m):
        return m["doc"], spans(texts[m["doc"]], m["quote"], m.get("start"))

    def touches(claim, place):
        return claim[0] == place[0] and any(claim[1] < e and s < claim[2] for s, e in place[1])

    findings = []
    for g in gold["findings"]:
        if g["verdict"] == "name-variant":
            continue
        says = {v.replace("internal-", "") for v in [g["verdict"]] + (g.get("accept") or [])}
        findings.append((where(g["a"]), where(g["b"]), says))
    for g in gold.get("non_findings", []):
        findings.append((where(g["a"]), where(g["b"]), {"none"}))
    path = os.path.join(folder, "clusters.json")
    clusters = []
    if os.path.exists(path):
        for c in json.load(open(path, encoding="utf-8"))["clusters"]:
            clusters.append([where(m) for m in c["members"]])
    by_claim = {}

    def about(claim):
        if claim not in by_claim:
            by_claim[claim] = ([(k, 0) for k, f in enumerate(findings) if touches(claim, f[0])] +
                               [(k, 1) for k, f in enumerate(findings) if touches(claim, f[1])],
                               {k for k, c in enumerate(clusters) if any(touches(claim, m) for m in c)})
        return by_claim[claim]

    pairs = []
    for line in lines.stdout.splitlines():
        f = line.split()
        p = Pair()
        p.a = (f[0], int(f[1]), int(f[2]))
        p.b = (f[3], int(f[4]), int(f[5]))
        p.agree = f[6] == "1"
        p.levels = {k: v for k, v in (x.split(":", 1) for x in f[8:]) if v != "unknown"}
        if p.levels.get("scarcity") == "alone":
            p.levels["scarcity"] = "only-ones"
        fa, ca = about(p.a)
        fb, cb = about(p.b)
        p.says = set()
        for k, side in fa:
            if (k, 1 - side) in fb:
                p.says |= findings[k][2]
        p.labelled = bool(p.says)
        p.grouped = bool(ca & cb)
        p.same = bool(p.says - {"none"}) or (p.grouped and "none" not in p.says)
        pairs.append(p)
    return {"name": os.path.basename(os.path.normpath(folder)), "pairs": pairs, "findings": findings,
            "touches": touches}


def regress(rows, prior_of=PRIOR, least=PENALTY, rounds=12):
    """rows: (features {name: value}, label, weight). Penalised logistic regression by Newton's method; {name: weight}."""
    names = [""] + sorted({n for x, _, _ in rows for n in x})
    index = {n: i for i, n in enumerate(names)}
    x = numpy.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for k, (features, _, _) in enumerate(rows):
        for n, v in features.items():
            x[k, index[n]] = v
    y = numpy.array([r[1] for r in rows], dtype=float)
    w = numpy.array([r[2] for r in rows], dtype=float)
    believed = [prior_of.get(n.split("\t")[0], {}).get(n.split("\t")[-1]) if "\t" in n else None for n in names]
    prior = numpy.array([b or 0.0 for b in believed])
    penalty = numpy.array([least if b is None else TRUST for b in believed])
    penalty[0] = 1e-6
    beta = prior.copy()
    for _ in range(rounds):
        q = 1 / (1 + numpy.exp(-numpy.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (q - y)) + penalty * (beta - prior)
        curve = (x * (w * q * (1 - q))[:, None]).T @ x + numpy.diag(penalty)
        step = numpy.linalg.solve(curve, gradient)
        beta -= step
        if numpy.abs(step).max() < 1e-3:
            break
    return dict(zip(names, beta.tolist()))


def key(aspect, level):
    return aspect + "\t" + level


def coded(aspect, level):
    """Levels that are steps of a likeness are coded as all steps up to them, so that neighbours have like weights."""
    if aspect not in STEPS:
        return [key(aspect, level)]
    prefix, step = level.rsplit("-", 1) if "-" in level else ("", level)
    stem = prefix + "-" if prefix else ""
    out = [key(aspect, stem + str(k)) for k in range(int(step) + 1)]
    # What holds in one language holds in part across two.
    return out if not prefix else out + [key(aspect, str(k)) for k in range(1, int(step) + 1)]


def level_weight(weights, aspect, level):
    return sum(weights.get(n, 0) for n in coded(aspect, level))


def item_features(p):
    return {n: 1.0 for k, v in p.levels.items() if k not in DECIDING for n in coded(k, v)}


def score(weights, features):
    return weights.get("", 0) + sum(weights.get(n, 0) * v for n, v in features.items())


def rank_and_partner(pairs, scores):
    best, second, equal = {}, {}, {}
    for p, s in zip(pairs, scores):
        for one, other in ((p.a, p.b), (p.b, p.a)):
            k = (one, other[0])
            second[k] = max(second.get(k, -1e9), min(best.get(k, -1e9), s))
            best[k] = max(best.get(k, -1e9), s)
            if p.agree:
                equal[k] = max(equal.get(k, -1e9), s)
    for p, s in zip(pairs, scores):
        x, y = (p.a, p.b[0]), (p.b, p.a[0])
        firsts = (s >= best[x] - 1e-9) + (s >= best[y] - 1e-9)
        p.levels["rank"] = ("neither", "one-best", "both-best")[firsts]
        lead = min(s - (second[k] if s >= best[k] - 1e-9 else best[k]) for k in (x, y))
        p.levels["margin"] = "wide" if lead > 1.5 else "some" if lead > 0.5 else "narrow" if lead >= -1e-9 else "behind"
        if not p.agree:
            n = (equal.get(x, -1e9) >= s - 1.5) + (equal.get(y, -1e9) >= s - 1.5)
            p.levels["partner"] = ("none", "one", "both")[n]


def deciding_features(p, s):
    out = {key(k, v): 1.0 for k, v in p.levels.items() if k in DECIDING and (k != "whole" or not p.agree)}
    out["item"] = s
    return out


def features_of(p, s):
    """What the question of this pair is asked of: agreement of what decides it, conflict of all aspects."""
    return deciding_features(p, s) if p.agree else {**item_features(p), **deciding_features(p, s)}


def excluded(p):
    return any(p.levels.get(a) == l for a, l in EXCLUDED)


def train(stories):
    # Labels do not name every pair: an equal value that no label names may well be of one item, another value hardly.
    rows = [(item_features(p), 1 if p.same else 0, 1.0) for s in stories for p in s["pairs"]
            if p.same or p.labelled or not p.agree]
    item = regress(rows)
    agreement, conflict = [], []
    for s in stories:
        scores = [score(item, item_features(p)) for p in s["pairs"]]
        rank_and_partner(s["pairs"], scores)
        for p, x in zip(s["pairs"], scores):
            f = features_of(p, x)
            if p.agree:
                agreement.append((f, 1 if p.same else 0, 1.0))
            elif (p.labelled or not p.grouped) and not excluded(p) and x > RULED_OUT:
                conflict.append((f, 1 if p.says & {"conflict", "reconcilable"} else 0, 1.0))
    return item, regress(agreement), regress(conflict, {}, PENALTY_OF_CONFLICT)


def judge(story, model):
    """(pair, total score of its question) for all pairs of a story."""
    item, agreement, conflict = model
    scores = [score(item, item_features(p)) for p in story["pairs"]]
    rank_and_partner(story["pairs"], scores)
    return [(p, score(agreement if p.agree else conflict, features_of(p, s)) + (0 if p.agree else EXCLUSION * excluded(p)), s)
            for p, s in zip(story["pairs"], scores)]


def curves(results, stories):
    total = collections.Counter()
    for s in stories:
        for _, _, says in s["findings"]:
            total["conflict"] += "conflict" in says
            total["agreement"] += "agreement" in says
    print("agreement: bar, findings reached, pairs that are no item, non-findings")
    for bar in (-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2):
        hit, wrong, non = set(), 0, 0
        for story, judged in zip(stories, results):
            for p, z, _ in judged:
                if not p.agree or z < bar:
                    continue
                if not p.same:
                    wrong += 1
                non += "none" in p.says
                if "agreement" in p.says:
                    hit.add((story["name"],) + found(story, p, "agreement"))
        print("  %5.1f  %5d/%d  %5d  %5d" % (bar, len(hit), total["agreement"], wrong, non))
    print("conflict: bar, findings reached, good pairs, labelled otherwise, in one group, unlabelled")
    for bar in (-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3):
        hit, c = set(), collections.Counter()
        for story, judged in zip(stories, results):
            for p, z, _ in judged:
                if p.agree or z < bar:
                    continue
                what = ("good" if p.says & {"conflict", "reconcilable"} else "bad" if p.labelled else
                        "grouped" if p.grouped else "unlabelled")
                c[what] += 1
                if "conflict" in p.says:
                    hit.add((story["name"],) + found(story, p, "conflict"))
        print("  %5.1f  %4d/%d  %5d  %4d  %4d  %4d" %
              (bar, len(hit), total["conflict"], c["good"], c["bad"], c["grouped"], c["unlabelled"]))


def choose_bars(results, stories):
    """The lowest bars that left-out stories bear: agreement with as many wrong non-findings as NON_FINDINGS allows, conflict
    with LOOSE_PAIRS wrong or unlabelled pairs a story; about one finding comes of five such pairs."""
    agreement, conflict = [], []
    for judged in results:
        for p, z, _ in judged:
            if p.agree and "none" in p.says:
                agreement.append(z)
            elif not p.agree and not p.says & {"conflict", "reconcilable"} and (p.labelled or not p.grouped):
                conflict.append(z)
    agreement.sort(reverse=True)
    conflict.sort(reverse=True)
    return [ITEM_BAR, agreement[round(NON_FINDINGS * len(stories))], conflict[round(LOOSE_PAIRS * len(stories))]]


def found(story, p, verdict):
    t = story["touches"]
    for k, (a, b, says) in enumerate(story["findings"]):
        if verdict in says and ((t(p.a, a) and t(p.b, b)) or (t(p.a, b) and t(p.b, a))):
            return (k,)
    return (-1,)


def write(path, model, bars):
    """In units where the item score counts once in every question."""
    item, agreement, conflict = model
    lines = [l for l in open(path, encoding="utf-8") if l.startswith("#")]
    lines.append("aspect\tlevel\titem\tagreement\tconflict\n")
    names = {n for m in model for n in m if "\t" in n} | {key(a, l) for a, l in EXCLUDED}
    for weights, more in ((item, 0), (agreement, 0), (conflict, ALONE)):
        weights[key("scarcity", "alone")] = weights.get(key("scarcity", "only-ones"), 0) + more
    conflict[key("likeness", "telling-slip")] = conflict.get(key("likeness", "telling-slip"), 0) + SLIP
    names = sorted(names | {key("scarcity", "alone")} | {key(a, t + str(k)) for a, n in STEPS.items() for t in ("", "translated-") for k in range(n)})
    a, c = agreement["item"], conflict["item"]
    shift = item[""]
    lines.append("bar\t\t%.2f\t%.2f\t%.2f\n" % (
        bars[0] - shift, (bars[1] - agreement[""]) / a - shift, (bars[2] - conflict[""]) / c - shift))
    for n in names:
        aspect, level = n.split("\t")
        w = [level_weight(item, aspect, level), agreement.get(n, 0) / a, level_weight(conflict, aspect, level) / c]
        if tuple(n.split("\t")) in EXCLUDED:
            w[2] += EXCLUSION / c
        if any(abs(x) >= 0.005 for x in w):
            lines.append(n + "\t" + "\t".join("%.2f" % x if abs(x) >= 0.005 else "" for x in w).rstrip("\t") + "\n")
    open(path, "w", encoding="utf-8").writelines(lines)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("stories", nargs="+")
    ap.add_argument("--write")
    ap.add_argument("--bars", nargs=3, type=float, help="logits; chosen by the left-out stories where not given")
    ap.add_argument("--each", help="a folder: for every story the weights estimated without it, as a data folder of its own")
    ap.add_argument("--no-curves", action="store_true")
    ap.add_argument("--show", action="store_true", help="print the pairs that a conflict bar of 0 lets through")
    o = ap.parse_args()
    stories = [read_story(o.program, s) for s in o.stories
               if any(os.path.exists(os.path.join(s, f)) for f in ("gold.json", "expected.json"))]
    if not o.no_curves or not o.bars:
        results = []
        for s in stories:
            results.append(judge(s, train([x for x in stories if x is not s])))
            if o.show:
                for p, z, i in sorted(results[-1], key=lambda r: -r[1]):
                    if not p.agree and z > (o.bars or [0, 0, 0])[2]:
                        print("%-14s %5.2f item %5.2f %s %s %s | %s" % (s["name"], z, i, p.says or (
                            "grouped" if p.grouped else "-"), p.a, p.b,
                            " ".join(k + ":" + v for k, v in sorted(p.levels.items()))))
        o.bars = o.bars or choose_bars(results, stories)
        print("bars: item %.2f agreement %.2f conflict %.2f" % tuple(o.bars))
        if not o.no_curves:
            curves(results, stories)
    if o.each:
        for s in stories:
            folder = os.path.join(o.each, s["name"], "claim")
            os.makedirs(folder, exist_ok=True)
            path = os.path.join(folder, "match.tsv")
            open(path, "w").close()
            write(path, train([x for x in stories if x is not s]), o.bars)
    if o.write:
        write(o.write, train(stories), o.bars)


if __name__ == "__main__":
    main()
