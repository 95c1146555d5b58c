#!/usr/bin/env python3
"""Makes data/names/han.tsv and data/names/han_forms.tsv.

    tool/generate/han.py /usr/share/libhangul/hanja/hanja.txt data/names

Sino-Korean readings: the single characters of libhangul's hanja.txt (BSD). Pinyin and simplified-traditional pairs: the
ICU transliterators Han-Latin, Han-Latin/Names and Hans-Hant, asked one character at a time through uconv (Unicode licence).
Kept are the characters of GB 2312, KS X 1001, JIS X 0208 and the first level of Big5. A reading that the initial-sound law
makes out of another reading of the same character is left out: the program applies the law itself.
"""
import subprocess, sys
from collections import defaultdict

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
NARROW = {2, 3, 6, 7, 12, 17, 20}  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ


def initial_sound(c):
    code = ord(c) - 0xAC00
    initial, vowel, rest = code // 588, code % 588 // 28, code % 28
    if INITIALS[initial] == "ㄹ":
        initial = INITIALS.index("ㅇ" if vowel in NARROW else "ㄴ")
    elif INITIALS[initial] == "ㄴ" and vowel in NARROW:
        initial = INITIALS.index("ㅇ")
    return chr(0xAC00 + initial * 588 + vowel * 28 + rest)


def charset():
    chars = set()
    for lead in range(0xA1, 0xFF):
        for trail in range(0x40, 0xFF):
            for codec in ("gb2312", "euc_kr", "euc_jp", "big5"):
                if codec == "big5" and not 0xA4 <= lead <= 0xC6:
                    continue
                try:
                    c = bytes([lead, trail]).decode(codec)
                except UnicodeDecodeError:
                    continue
                if len(c) == 1 and 0x4E00 <= ord(c) <= 0x9FFF:
                    chars.add(c)
    return sorted(chars)


def transliterate(chars, how):
    out = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", how], input="\n".join(chars).encode(),
                         stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    return dict(zip(chars, out))


def main(source, folder):
    chars = charset()
    korean = defaultdict(list)
    for line in open(source, encoding="utf-8"):
        parts = line.rstrip("\n").split(":")
        if not line.startswith("#") and len(parts) > 1 and len(parts[1]) == 1 and len(parts[0]) == 1:
            korean[parts[1]].append(parts[0])
    first, names = transliterate(chars, "Han-Latin"), transliterate(chars, "Han-Latin/Names")
    traditional = transliterate(chars, "Hans-Hant")
    groups = defaultdict(str)
    for c in chars:
        readings = korean.get(c) or korean.get(traditional[c], [])
        lawful = {initial_sound(r) for r in readings if initial_sound(r) != r}
        readings = [r for r in readings if r not in lawful]
        pinyin = list(dict.fromkeys(p for p in (first[c], names[c]) if p and p != c))
        if readings or pinyin:
            groups["|".join(readings), "|".join(pinyin)] += c
    note = "# Made by tool/generate/han.py"
    with open(folder + "/han.tsv", "w", encoding="utf-8") as f:
        f.write(note + " from libhangul's hanja.txt (BSD-3-Clause, Choe Hwanjin) and ICU's Han-Latin and Han-Latin/Names (Unicode licence).\n"
                "# Sino-Korean readings without those that the initial-sound law makes of another; pinyin with tones.\n"
                "korean\tpinyin\tcharacters\n")
        for (k, p), cs in sorted(groups.items()):
            f.write(f"{k}\t{p}\t{cs}\n")
    with open(folder + "/han_forms.tsv", "w", encoding="utf-8") as f:
        f.write(note + " from ICU's Hans-Hant (Unicode licence): simplified characters, and the traditional ones they stand for.\n"
                "simplified\ttraditional\n")
        pairs = [(c, traditional[c]) for c in chars if len(traditional[c]) == 1 and traditional[c] != c]
        for i in range(0, len(pairs), 60):
            part = pairs[i:i + 60]
            f.write("".join(a for a, _ in part) + "\t" + "".join(b for _, b in part) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
