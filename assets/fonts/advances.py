"""Writes crates/jisr-charts/src/text/glyph_metrics.rs, how wide each letter is, and widths.tsv, lines to test it by.

Arabic letters that differ only in their dots have the same widths, so they share a shape. (Alef
maksura shares one with yeh: it differs inside a word, where Arabic never writes it.)
"""

import itertools

import uharfbuzz as hb

import jisr_sans
from shape import load, width

FIRST, LAST = 0x621, 0x64A
JOINER = "\u200d"
FORMS = ["alone", "initial", "medial", "final"]

# Lines for the tests: our own words and bare letters, each script, mixed, with marks and isolates.
LINES = """\
الصين تحصي أكثر من كازاخستان
صادرات كازاخستان إلى الصين
واردات كازاخستان من الصين
حجم التجارة في خمسة أشهر
مليار دولار
\u20668.8\u2069 مليار دولار
نحو \u20667\u2069 آلاف حاوية
\u206612–14\u2069 قطارًا في اليوم
\u20663,218\u2069 قطارًا
\u2066−7%\u2069
\u2066+26.3%\u2069
\u2066−1.6%\u2069
كانون الثاني/يناير
أيلول/سبتمبر \u20662022\u2069
لا إله، لأن الآن، لإيران، ملأى، الأمم، الإمارات، بالآلاف
كلا، جلال، سلام، فلأنّ، بلا
بني، تي، ثي، ني، يي، ئي، بى، نى، يى
سبي، كتبي، مبنى، يثني، حيي، شيئي
بر، كبر، بز، عنز، ير، كثير، يزن، كنز، سفير
بين، ثمانين، بلدين، عشرين، متين
سي، شي، قاسي، مسي، ماشي، سر، شر، بسر، نشر، كسرى، عاشر
صي، ضي، قاصي، مضي، صر، ضر، نصر، مضر، نصي
في، فى، قي، قى، كفي، شقي، كي، كى، لكي، شكى، لي، لى، علي، إلى
شمالي، مالي، تالي، بولي
قطار، قطارات، مركبة، محطة، ظهر، عظيم، غاز، نفط
هل، مهم، شبه، هذه، فيه، ماه، جهة
أُنجِزَ، عدّة، مؤقّتًا، ذٰلك، قطارًا، دولةٌ، إنّما، شيءٍ، مرّةً
ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويى
ؤلؤ، سؤال، رؤساء، بئر، رئيس، شاطئ
أوزبكستان وقيرغيزستان وطاجيكستان وتركمانستان
منظمة التفاعل وتدابير بناء الثقة في آسيا (CICA)
قمة «آسيا الوسطى – الصين»؛ أ، ب، ج؟
نانينغ؛ أورومتشي؛ تشنغدو؛ ألماتي؛ بافلودار
١٬٠٤٦ شركة
٪٠١٢٣٤٥٦٧٨٩٫٤
المصدر: لجنة إيرادات الدولة ¶14
حُسبت: \u2066332,000 ÷ 3,218 = 103\u2069
السكك الحديدية • عدد الحاويات ← ↑ → ↓ ↗
TEU حاوية مكافئة لعشرين قدمًا
Two ledgers of one border
China counts \u20662.7\u2069 billion more
Exports to China, January–May 2022
8.8 billion US dollars (+26.3%)
The quick brown fox jumps over the lazy dog
SPHINX OF BLACK QUARTZ, JUDGE MY VOW
0123456789 1,046 3,218 −1.6% +41%
“Quoted” ‘quoted’ «quoted» — en–dash … 5×7 ÷ = ≈ ± ≠ ≤ ≥ ° ¶ § · •
fi ff ffi fl AV To Ty We r. f) office affiliate
L. N. Gumilyov Eurasian National University
Toraighyrov University, Pavlodar
!"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~
Два учёта одной границы
Экспорт в Китай: 5,1 млрд долларов (+30,7 %)
3\u202f218 поездов, −7\u00a0%
АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ
абвгдеёжзийклмнопрстуфхцчшщъыьэюя №
Бір шекараның екі есебі
Қазақстанның Қытайға экспорты: 5,1 млрд АҚШ доллары
ӘҒҚҢӨҰҮҺІ әғқңөұүһі
Тоқтардың үйінде үлкен өзгеріс, ғимарат, һауа
"""


def plain_runs():
    """Characters that do not join, as runs of neighbours."""
    unseen = [*jisr_sans.UNSEEN, *range(0x64B, 0x653), 0x670]
    points = {ord(c) for c in jisr_sans.ARABIC + jisr_sans.LATIN + jisr_sans.CYRILLIC}
    points |= {jisr_sans.NARROW_SPACE, jisr_sans.HYPHEN_NO_BREAK}
    points = sorted(p for p in points if not FIRST <= p <= LAST and p not in unseen)
    runs = []
    for p in points:
        if runs and runs[-1][0] + runs[-1][1] == p:
            runs[-1][1] += 1
        else:
            runs.append([p, 1])
    return points, runs


def is_cyrillic(p):
    return 0x400 <= p <= 0x4FF or p == 0x2116


def form_widths(fonts, letter):
    """Widths of the four forms in both weights; 0 for a form that the letter has not."""
    result = []
    for font in fonts:
        alone = width(font, letter)
        initial = width(font, letter + JOINER)
        medial = width(font, JOINER + letter + JOINER)
        final = width(font, JOINER + letter)
        joins_back = glyph(font, JOINER + letter) != glyph(font, letter)
        joins_on = glyph(font, letter + JOINER) != glyph(font, letter)
        result.append([alone, initial if joins_on else 0, medial if joins_on else 0, final if joins_back else 0])
    return tuple(tuple(map(int, forms)) for forms in result)


def glyph(font, text):
    """The glyphs of a text, without the joiners' own."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.CHARACTERS
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "rtl", "Arab", "ar"
    hb.shape(font, buffer)
    return [i.codepoint for i in buffer.glyph_infos if text[i.cluster] != JOINER]


def shapes(fonts):
    """Each letter's shape, and each shape's widths and letters."""
    table, letters, of = [], [], []
    for p in range(FIRST, LAST + 1):
        letter = chr(p)
        if letter not in jisr_sans.ARABIC:
            of.append(None)
            continue
        # Letters of one shape must also make the same ligatures: lam with alef is the one where
        # letters of equal width differ.
        key = (form_widths(fonts, letter), tuple(width(f, "ل" + letter) for f in fonts))
        if key not in table:
            table.append(key)
            letters.append(letter)
        of.append(table.index(key))
    return of, [key[0] for key in table], letters


def ligatures(fonts, forms, letters):
    """Pairs of shapes that are narrower or wider together than apart."""
    found = []
    for form, before in ((1, ""), (2, JOINER)):
        for a, first in enumerate(letters):
            for b, second in enumerate(letters):
                if not forms[a][0][1] or not forms[b][0][3]:
                    continue
                more = [
                    int(width(f, before + first + second)) - forms[a][w][form] - forms[b][w][3]
                    for w, f in enumerate(fonts)
                ]
                if any(more):
                    found.append((a, form, b, *more))
    return found


def array(values, per_line=18):
    lines = [values[i : i + per_line] for i in range(0, len(values), per_line)]
    return "".join(f"    {', '.join(map(str, line))},\n" for line in lines)


def write():
    fonts = [load(jisr_sans.HERE / f"jisr-sans-{w}.woff2") for w in jisr_sans.WEIGHTS]
    cyrillic = [load(jisr_sans.HERE / f"jisr-sans-cyrillic-{w}.woff2") for w in jisr_sans.WEIGHTS]
    points, runs = plain_runs()
    of, forms, letters = shapes(fonts)
    pairs = ligatures(fonts, forms, letters)
    out = ["//! How wide the letters of Jisr Sans are, in thousandths of the font size.\n"]
    out.append("//! Written by `assets/fonts/make.py` with the fonts; pairs are regular and bold.\n\n")
    out.append("/// Runs of neighbouring characters: the first, and how many.\n")
    out.append("#[rustfmt::skip]\n")
    out.append(f"pub(super) const CHARACTER_RUNS: [(u16, u8); {len(runs)}] = [\n{array([f'({a}, {n})' for a, n in runs], 10)}];\n\n")
    out.append("/// Widths of the characters of all runs, one after the other.\n")
    out.append("#[rustfmt::skip]\n")
    out.append(f"pub(super) const UNJOINED_WIDTHS: [[u16; {len(points)}]; 2] = [\n")
    for w in range(2):
        widths = [int(width((cyrillic if is_cyrillic(p) else fonts)[w], chr(p))) for p in points]
        out.append(f"    [\n{array(widths)}    ],\n")
    out.append("];\n\n")
    out.append("/// The first letter that joins.\n")
    out.append(f"pub(super) const FIRST: u32 = {FIRST:#x};\n\n")
    out.append("/// The shape of each letter from [`FIRST`] on; letters of one shape differ in dots only.\n")
    out.append("#[rustfmt::skip]\n")
    out.append(f"pub(super) const LETTER_SHAPES: [u8; {len(of)}] = [\n{array([255 if s is None else s for s in of])}];\n\n")
    out.append("/// Widths of each shape alone, initial, medial, final; 0 for a form that it has not.\n")
    out.append("#[rustfmt::skip]\n")
    out.append(f"pub(super) const FORM_WIDTHS: [[[u16; 4]; {len(forms)}]; 2] = [\n")
    for w in range(2):
        out.append(f"    [\n{array([f'[{a}, {b}, {c}, {d}]' for a, b, c, d in (f[w] for f in forms)], 4)}    ],\n")
    out.append("];\n\n")
    out.append("/// Ligatures: a shape, its form, the shape after it (final), and how much wider than apart.\n")
    out.append("#[rustfmt::skip]\n")
    out.append(f"pub(super) const LIGATURES: [(u8, u8, u8, [i16; 2]); {len(pairs)}] = [\n")
    out.append(array([f"({a}, {f}, {b}, [{m}, {n}])" for a, f, b, m, n in pairs], 4) + "];\n")
    (jisr_sans.ROOT / "crates/jisr-charts/src/text/glyph_metrics.rs").write_text("".join(out))

    rows = []
    for line in LINES.splitlines():
        both = []
        for w in range(2):
            both.append(sum(width((cyrillic if is_cyrillic(ord(c[0])) else fonts)[w], c) for c in parts(line)))
        rows.append(f"{both[0]:g}\t{both[1]:g}\t{line}\n")
    (jisr_sans.ROOT / "crates/jisr-charts/src/text/widths.tsv").write_text("".join(rows))


def parts(line):
    """The line cut where the face changes."""
    return ["".join(run) for _, run in itertools.groupby(line, lambda c: is_cyrillic(ord(c)))]
