"""Makes the web fonts of the page, and what the program must know of them.

    make fonts

From IBM Plex Sans Arabic and IBM Plex Sans, as their npm packages carry them, it cuts the family
"Jisr Sans" (the licence reserves the name Plex) and writes

    assets/fonts/jisr-sans-{400,700}.woff2            Arabic and Latin: the Arabic page
    assets/fonts/jisr-sans-latin-{400,700}.woff2      Latin alone: every other page
    assets/fonts/jisr-sans-cyrillic-{400,700}.woff2   Russian and Kazakh, beside the Latin
    style/fonts.css, style/fonts-LANGUAGE.css         faces, and fallbacks of the same size
    crates/jisr-charts/src/text/glyph_metrics.rs     how wide each letter is
    crates/jisr-charts/src/text/widths.tsv           lines measured by HarfBuzz, for the tests

Left out on purpose: kerning, `liga` and `calt`, so that a line is as wide as its letters add up to.
Arabic keeps its joining forms and required ligatures (`rlig`), composed marks (`ccmp`) and marks.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

import advances
import faces
from jisr_sans import (
    ARABIC, ASCENT, CYRILLIC, DESCENT, FAMILY, HERE, HYPHEN_NO_BREAK, LATIN, NARROW_SPACE, NARROW_WIDTH, ROOT, UNSEEN,
    WEIGHTS,
)
from npm_package import fetch

# The sources: package, version.
ARABIC_PACKAGE = ("@ibm/plex-sans-arabic", "1.1.0")
SANS_PACKAGE = ("@ibm/plex-sans", "1.1.0")


def rename(font, weight):
    """Names the font ours, keeping the copyright and the licence's address."""
    names, style = font["name"], WEIGHTS[weight]
    copyright_line = names.getDebugName(0)
    names.names = []
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    for number, text in {
        0: copyright_line,
        1: FAMILY,
        2: style,
        3: f"1.0;{postscript}",
        4: f"{FAMILY} {style}",
        6: postscript,
        14: "http://scripts.sil.org/OFL",
    }.items():
        names.setName(text, number, 3, 1, 0x409)


def add_empty(font, name, width, characters):
    """Adds a glyph without outline for these characters, where the font has none."""
    cmap = font.getBestCmap()
    missing = [c for c in characters if c not in cmap]
    if not missing:
        return
    font["glyf"].glyphs[name] = Glyph()
    font["glyf"].glyphOrder = [*font.getGlyphOrder(), name]
    font.setGlyphOrder(font["glyf"].glyphOrder)
    font["hmtx"][name] = (width, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(dict.fromkeys(missing, name))


def settle_height(font):
    """Gives the font the family's line box."""
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ASCENT, -DESCENT, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ASCENT, -DESCENT, 0
    os2.usWinAscent, os2.usWinDescent = ASCENT, DESCENT


def cut(source, weight, characters, features, target):
    """Cuts the characters out of the source and writes a woff2 file of the family."""
    font = TTFont(source, recalcTimestamp=False)
    wanted = [ord(c) for c in characters]
    if ord("a") in wanted:
        wanted += [*UNSEEN, NARROW_SPACE, HYPHEN_NO_BREAK]
        add_empty(font, "unseen", 0, UNSEEN)
        add_empty(font, "narrow", NARROW_WIDTH, [NARROW_SPACE])
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap.setdefault(HYPHEN_NO_BREAK, table.cmap[ord("-")])
    absent = [c for c in wanted if c not in font.getBestCmap()]
    if absent:
        sys.exit(f"{source.name} has no {', '.join(f'U+{c:04X}' for c in absent)}")
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = ["*"]
    options.notdef_outline = False
    options.flavor = "woff2"
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    rename(font, weight)
    settle_height(font)
    subset.save_font(font, target, options)
    print(f"{target.stat().st_size:6} {target.relative_to(ROOT)}")


def main():
    arabic = fetch(ARABIC_PACKAGE) / "fonts/complete/woff2"
    sans = fetch(SANS_PACKAGE) / "fonts/complete/woff2"
    joining = ["init", "medi", "fina", "rlig", "ccmp", "mark", "mkmk"]
    for weight, style in WEIGHTS.items():
        plex_arabic = arabic / f"IBMPlexSansArabic-{style}.woff2"
        plex_sans = sans / f"IBMPlexSans-{style}.woff2"
        cut(plex_arabic, weight, ARABIC + LATIN, joining, HERE / f"jisr-sans-{weight}.woff2")
        cut(plex_arabic, weight, LATIN, [], HERE / f"jisr-sans-latin-{weight}.woff2")
        cut(plex_sans, weight, CYRILLIC, [], HERE / f"jisr-sans-cyrillic-{weight}.woff2")

    # These read what was just written.
    advances.write()
    faces.write()


if __name__ == "__main__":
    main()
