#!/usr/bin/env python3
"""Makes data/names/sound_pinyin.tsv: every pinyin syllable and its Hangul.

    tool/generate/pinyin.py > data/names/sound_pinyin.tsv

외래어 표기법 제2장 표 5 (중국어의 주음 부호와 한글 대조표) and 제3장 제7절: the initials, the finals, and that ㅑ ㅖ ㅛ ㅠ
after ㅈ ㅉ ㅊ are written ㅏ ㅔ ㅗ ㅜ.
"""
LEAD, VOWEL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
INITIAL = dict(b="ㅂ", p="ㅍ", m="ㅁ", f="ㅍ", d="ㄷ", t="ㅌ", n="ㄴ", l="ㄹ", g="ㄱ", k="ㅋ", h="ㅎ", j="ㅈ", q="ㅊ", x="ㅅ",
               zh="ㅈ", ch="ㅊ", sh="ㅅ", r="ㄹ", z="ㅉ", c="ㅊ", s="ㅆ")
OPEN = dict(a="아", o="오", e="어", ai="아이", ei="에이", ao="아오", ou="어우", an="안", en="언", ang="앙", eng="엉", ong="웅")
I = dict(i="이", ia="야", io="요", ie="예", iao="야오", iu="유", ian="옌", **{"in": "인"}, iang="양", ing="잉", iong="융")
U = dict(u="우", ua="와", uo="워", uai="와이", ui="우이", uan="완", un="운", uang="왕")
Y = dict(u="위", ue="웨", uan="위안", un="윈")
BARE = dict(a="아", o="오", e="어", ai="아이", ei="에이", ao="아오", ou="어우", an="안", en="언", ang="앙", eng="엉", er="얼",
            yi="이", ya="야", yo="요", ye="예", yai="야이", yao="야오", you="유", yan="옌", yin="인", yang="양", ying="잉",
            yong="융", wu="우", wa="와", wo="워", wai="와이", wei="웨이", wan="완", wen="원", wang="왕", weng="웡",
            yu="위", yue="웨", yuan="위안", yun="윈")
ROWS = {"b p m f": "a o ai ei ao ou an en ang eng i ie iao iu ian in ing u", "d t": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
        "n l": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve", "g k h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "j q x": "i ia ie iao iu ian in iang ing iong u ue uan un", "zh ch sh r": "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
        "z c s": "a e i ai ei ao ou an en ang eng ong u uo ui uan un"}


def join(initial, final):
    lead, code = INITIAL[initial], ord(final[0]) - 0xAC00
    vowel = VOWEL[code % 588 // 28]
    if lead in "ㅈㅉㅊ":  # 제3장 제7절 제2항
        vowel = dict(zip("ㅑㅖㅛㅠ", "ㅏㅔㅗㅜ")).get(vowel, vowel)
    return chr(0xAC00 + LEAD.index(lead) * 588 + VOWEL.index(vowel) * 28 + code % 28) + final[1:]


table = dict(BARE)
for initials, finals in ROWS.items():
    for initial in initials.split():
        for final in finals.split():
            if initial in ("zh", "ch", "sh", "r", "z", "c", "s") and final == "i":
                sound = "으"
            elif initial in "jqx" and final in Y:
                sound = Y[final]
            elif final in ("v", "ve"):
                sound = Y["u" + final[1:]]
            else:
                sound = OPEN.get(final) or I.get(final) or U[final]
            # ü: lv is how machines write it, lyu passports
            for spelling in {"v": ["v", "yu"], "ve": ["ve", "ue"]}.get(final, [final]):
                table[initial + spelling] = join(initial, sound)
print("# Made by tool/generate/pinyin.py from 외래어 표기법 제2장 표 5 and 제3장 제7절. One pinyin syllable and its Hangul.\nlatin\tsound\tcost\tleft\tright")
for latin, hangul in sorted(table.items()):
    print(f"{latin}\t{hangul}")
