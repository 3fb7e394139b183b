"""The family "Jisr Sans": where its files are, its weights, characters and line box."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

FAMILY = "Jisr Sans"
WEIGHTS = {400: "Regular", 700: "Bold"}

ARABIC = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
    "،؛؟٠١٢٣٤٥٦٧٨٩٫٬٪"
)
LATIN = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0–—−«»“”‘’…×÷=≈±≠≤≥°¶§·•←↑→↓↗©é"
CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "ЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ№"
# Written into the text, but not seen: joiners, marks of direction, isolates.
UNSEEN = [0x200C, 0x200D, 0x200E, 0x200F, 0x061C, *range(0x2066, 0x206A)]
# The narrow space between thousands. The source's 118 is too narrow to be seen in small text.
NARROW_SPACE, NARROW_WIDTH = 0x202F, 180
HYPHEN_NO_BREAK = 0x2011

# One line box for all scripts, so that a mixed line is no taller than a plain one.
ASCENT, DESCENT = 1085, 415
