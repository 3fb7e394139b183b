"""Writes style/fonts.css and style/fonts-LANGUAGE.css: the faces of the page, and local fonts made to the same measure.

Until the web font is there, a local one stands in. Each stand-in is scaled (`size-adjust`) so that
the language's own texts are as wide as in ours, and given our line box, so the change moves next to nothing.
"""

import functools
import re
import tomllib

import jisr_sans
from npm_package import fetch
from shape import load, width

# A sample of Latin, with digits as often as the page has them: that face is the same in every language.
LATIN_SAMPLE = (
    "Trade between the two countries grew by 26.3% in five months of 2022, to 8.8 billion dollars; "
    "each of the ledgers counts the same goods, and yet one of them is larger by 2.7 billion."
)
RANGES = {
    "latin": "U+0-2FF,U+2000-2BFF",
    "arabic": "U+600-6FF,U+750-77F",
    "cyrillic": "U+400-4FF,U+2116",
}


# How browsers name the systems that they run on: `assets/boot/fallback-fonts.js` writes it into `data-os`.
SYSTEMS = ["Android", "Windows", "Mac OS", "Linux"]


class Local:
    """A font that readers of some systems have, and an open one of the same widths to measure it by."""

    def __init__(self, family, on, scripts, package, file, names):
        self.family, self.on, self.scripts, self.package, self.file, self.names = family, on, scripts, package, file, names


ARIMO = ("@fontsource/arimo", "5.3.0")
ROBOTO = ("@fontsource/roboto", "5.3.0")
NOTO = ("@fontsource/noto-sans-arabic", "5.3.0")
NASKH = ("@fontsource/noto-naskh-arabic", "5.3.0")
DEJAVU = ("dejavu-fonts-ttf", "2.37.3")
LOCALS = [
    # First where it is: it has all scripts, so no other is asked for.
    Local("Jisr DejaVu", ["Linux"], ["latin", "arabic", "cyrillic"], DEJAVU, "ttf/DejaVuSans{bold}.ttf",
          {400: ["DejaVu Sans"], 700: ["DejaVu Sans Bold"]}),
    Local("Jisr Arial", ["Windows", "Mac OS", "Linux"], ["latin", "cyrillic"], ARIMO, "files/arimo-{script}-{weight}-normal.woff2",
          {400: ["Arial", "Liberation Sans", "Arimo"], 700: ["Arial Bold", "Liberation Sans Bold", "Arimo Bold"]}),
    Local("Jisr Roboto", ["Android"], ["latin", "cyrillic"], ROBOTO, "files/roboto-{script}-{weight}-normal.woff2",
          {400: ["Roboto", "Roboto Regular"], 700: ["Roboto Bold"]}),
    Local("Jisr Noto", ["Linux"], ["arabic"], NOTO, "files/noto-sans-arabic-arabic-{weight}-normal.woff2",
          {400: ["Noto Sans Arabic", "Noto Sans Arabic Regular"], 700: ["Noto Sans Arabic Bold"]}),
    Local("Jisr Naskh", ["Android"], ["arabic"], NASKH, "files/noto-naskh-arabic-arabic-{weight}-normal.woff2",
          {400: ["Noto Naskh Arabic UI", "Noto Naskh Arabic"], 700: ["Noto Naskh Arabic UI Bold", "Noto Naskh Arabic Bold"]}),
    # No open font has the widths of these: only the line box is settled.
    Local("Jisr System", ["Windows", "Mac OS"], ["arabic"], None, None,
          {400: ["Segoe UI", "Geeza Pro", "Arial"], 700: ["Segoe UI Bold", "Geeza Pro Bold", "Arial Bold"]}),
]

# Chinese has no file of ours: the system's fonts, the ones with simplified forms first.
CHINESE = [
    ("PingFang SC", ["Mac OS"]),
    ("Microsoft YaHei", ["Windows"]),
    ("Noto Sans SC", ["Android", "Linux"]),
    ("Noto Sans CJK SC", ["Android", "Linux"]),
    ("Source Han Sans SC", ["Linux"]),
]

# The style sheet of each language, with the files it may load and their scripts.
LATIN = ("jisr-sans-latin", ["latin"])
CYRILLIC = ("jisr-sans-cyrillic", ["cyrillic"])
SHEETS = {
    "fonts.css": ("ar", "Arabic", [("jisr-sans", ["arabic", "latin"])], []),
    "fonts-en.css": ("en", "English", [LATIN], []),
    "fonts-zh.css": ("zh", "Chinese", [LATIN], CHINESE),
    "fonts-ru.css": ("ru", "Russian", [LATIN, CYRILLIC], []),
    "fonts-kk.css": ("kk", "Kazakh", [LATIN, CYRILLIC], []),
}


def ours(script, weight):
    """Our file for a script."""
    stem = "jisr-sans-cyrillic" if script == "cyrillic" else "jisr-sans"
    return jisr_sans.HERE / f"{stem}-{weight}.woff2"


def percent(x):
    """Hundredths of a per cent are far below what is seen."""
    return f"{round(x * 100, 1):g}%"


@functools.cache
def texts(code):
    """All that the story says in a language, with a number where one is filled in."""
    story = tomllib.loads((jisr_sans.ROOT / f"assets/story/text/{code}.toml").read_text())

    def words(part):
        return " ".join(map(words, part.values())) if isinstance(part, dict) else part

    return re.sub(r"\{[^}]*\}", "2.7", words(story))


def within(script, text):
    """The runs of a text that a script's face is asked for: spaces and digits are of the Latin one."""
    ends = [[int(n, 16) for n in part[2:].split("-")] for part in RANGES[script].split(",")]
    return "".join(c if any(e[0] <= ord(c) <= e[-1] for e in ends) else "\n" for c in text).split("\n")


@functools.cache
def measured(path, script, text):
    """How wide a script's part of a text is."""
    font = load(path)
    return sum(width(font, run) for run in within(script, text))


def theirs(local, script, weight):
    """The file to measure a local font by."""
    path = local.file.format(script=script, weight=weight, bold="-Bold" if weight == 700 else "")
    return fetch(local.package) / path


def fit(local, script, weight, code):
    """How much larger a local font has to be for a language's text to be as wide as in ours.

    What the Latin face makes of spaces and digits is made up for by the letters: lines are to break where
    they will.
    """
    def both(script, text):
        return measured(ours(script, weight), script, text), measured(theirs(local, script, weight), script, text)

    latin = 0
    if "latin" in local.scripts:
        wide, is_wide = both("latin", LATIN_SAMPLE)
        latin = wide / is_wide
    if script == "latin":
        return latin
    wide, is_wide = both(script, texts(code))
    if latin:
        space, is_space = both("latin", texts(code))
        wide += space - is_space * latin
    return wide / is_wide


def stand_in(local, script, weight, code):
    """The face of one local font, script and weight."""
    scale = fit(local, script, weight, code) if local.package else 1.0
    sources = ",".join(f'local("{n}")' for n in local.names[weight])
    adjust = f"size-adjust:{percent(scale)};" if local.package else ""
    return (
        f'@font-face{{font-family:"{local.family}";font-weight:{weight};src:{sources};unicode-range:{RANGES[script]};'
        f"{adjust}ascent-override:{percent(jisr_sans.ASCENT / 1000 / scale)};"
        f"descent-override:{percent(jisr_sans.DESCENT / 1000 / scale)};line-gap-override:0%}}"
    )


def stack(local, system):
    """The list of families. To ask for a font that a reader's system doesn't have takes time, so each system gets a list."""
    families = [jisr_sans.FAMILY, *(one.family for one in local), *(family for family, _ in system)]
    return "--font:" + ",".join(f'"{family}"' for family in families) + ",sans-serif"


def write():
    for sheet, (code, language, files, system) in SHEETS.items():
        scripts = [s for _, covered in files for s in covered]
        lines = [f"/* Fonts of the {language} page: written by assets/fonts/make.py. The build rewrites the addresses. */"]
        for stem, covered in files:
            limit = f"unicode-range:{RANGES[covered[0]]};" if len(files) > 1 else ""
            for weight in jisr_sans.WEIGHTS:
                lines.append(
                    f'@font-face{{font-family:"{jisr_sans.FAMILY}";font-weight:{weight};font-display:swap;{limit}'
                    f'src:url("fonts/{stem}-{weight}.woff2")format("woff2")}}'
                )
        used = [local for local in LOCALS if set(local.scripts) & set(scripts)]
        for local in used:
            lines += [stand_in(local, s, w, code) for s in local.scripts if s in scripts for w in jisr_sans.WEIGHTS]
        lines.append(f":root{{{stack(used, system)}}}")
        lists = {}
        for name in SYSTEMS:
            own = [local for local in used if name in local.on]
            names = [(family, on) for family, on in system if name in on]
            lists.setdefault(stack(own, names), []).append(f':root[data-os="{name}"]')
        lines += [f"{','.join(systems)}{{{fonts}}}" for fonts, systems in lists.items()]
        (jisr_sans.ROOT / "style" / sheet).write_text("\n".join(lines) + "\n")
