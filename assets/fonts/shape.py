"""Width of a line, by HarfBuzz: what the browser will make of it."""

import io
import itertools

import uharfbuzz as hb
from fontTools.ttLib import TTFont


def load(path):
    """A font for HarfBuzz, from any file that fontTools reads."""
    font = TTFont(path)
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    return hb.Font(hb.Face(plain.getvalue()))


def is_arabic(c):
    """Letters and marks that join, and what stands unseen between them."""
    return "\u0620" <= c <= "\u065f" or c in "\u0670\u200c\u200d"


def width(font, text):
    """Width in thousandths of the font size. The page switches kerning off, so do we."""
    total = 0
    for arabic, run in itertools.groupby(text, is_arabic):
        buffer = hb.Buffer()
        buffer.add_str("".join(run))
        buffer.direction = "rtl" if arabic else "ltr"
        buffer.script = "Arab" if arabic else "Zyyy"
        buffer.language = "ar" if arabic else "en"
        hb.shape(font, buffer, {"kern": False})
        total += sum(p.x_advance for p in buffer.glyph_positions)
    return total * 1000 / font.face.upem
