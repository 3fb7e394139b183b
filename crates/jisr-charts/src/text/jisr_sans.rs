//! Measures text in the shipped font: adds up the widths of its letters, for Arabic letters the
//! widths of their joined forms. The fonts have no kerning, so the sum is exact.

use super::glyph_metrics::{
    CHARACTER_RUNS, FIRST, FORM_WIDTHS, LETTER_SHAPES, LIGATURES, UNJOINED_WIDTHS,
};
use super::{FontMetrics, Weight};

/// The tables of Jisr Sans, the font that is shipped with the crate.
#[derive(Clone, Copy, Debug, Default)]
pub struct JisrSans;

/// Width of a character that the font doesn't have.
const UNKNOWN_WIDTH: u16 = 600;
/// Width of a Chinese character or its punctuation.
const FULL_WIDTH: u16 = 1000;

/// Columns of the table of joined forms.
const ISOLATED: usize = 0;
const INITIAL: usize = 1;
const MEDIAL: usize = 2;
const FINAL: usize = 3;

/// An Arabic letter whose form depends on the next character.
struct PendingLetter {
    shape: u8,
    /// Shape and form of the letter before it, if the two are joined.
    before: Option<(u8, usize)>,
}

impl PendingLetter {
    /// Its width if no letter follows that joins, with the correction for a ligature at the end.
    fn width_at_end(self, weight: usize) -> i32 {
        let Some((other, form)) = self.before else {
            return form_width(self.shape, ISOLATED, weight);
        };
        let ligature = LIGATURES
            .iter()
            .find(|l| (l.0, usize::from(l.1), l.2) == (other, form, self.shape));
        form_width(self.shape, FINAL, weight) + ligature.map_or(0, |l| i32::from(l.3[weight]))
    }
}

impl FontMetrics for JisrSans {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        text_width(text, size, weight)
    }
}

/// Width of one line in scene units, `size` being the font size.
fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let weight = usize::from(weight == Weight::Bold);
    let mut total = 0;
    let mut pending: Option<PendingLetter> = None;
    for c in text.chars().filter(|c| !is_transparent_joining(*c)) {
        let next = joining_shape(c);
        pending = match (pending, next) {
            (Some(letter), Some(next)) if joins(letter.shape, next) => {
                let form = if letter.before.is_some() {
                    MEDIAL
                } else {
                    INITIAL
                };
                total += form_width(letter.shape, form, weight);
                Some(PendingLetter {
                    shape: next,
                    before: Some((letter.shape, form)),
                })
            }
            (letter, next) => {
                total += letter.map_or(0, |l| l.width_at_end(weight));
                next.map(|shape| PendingLetter {
                    shape,
                    before: None,
                })
            }
        };
        if next.is_none() {
            total += i32::from(unjoined_width(c, weight));
        }
    }
    total += pending.map_or(0, |l| l.width_at_end(weight));
    f64::from(total) * size / 1000.0
}

fn form_width(shape: u8, form: usize, weight: usize) -> i32 {
    i32::from(FORM_WIDTHS[weight][usize::from(shape)][form])
}

/// Whether the second letter joins to the first.
fn joins(first: u8, second: u8) -> bool {
    form_width(first, INITIAL, 0) > 0 && form_width(second, FINAL, 0) > 0
}

/// The index of the shape of a letter that joins; `None` for other characters.
fn joining_shape(c: char) -> Option<u8> {
    let place = u32::from(c).checked_sub(FIRST)?;
    LETTER_SHAPES
        .get(place as usize)
        .copied()
        .filter(|s| *s != u8::MAX)
}

/// Marks above and below letters, and directional marks: they have no width and do not end the
/// joining.
fn is_transparent_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200d}'..='\u{200f}' | '\u{61c}')
}

fn unjoined_width(c: char, weight: usize) -> u16 {
    let mut place = 0;
    for (first, count) in CHARACTER_RUNS {
        let (point, first, count) = (u32::from(c), u32::from(first), usize::from(count));
        if point < first {
            break;
        }
        let within = (point - first) as usize;
        if within < count {
            return UNJOINED_WIDTHS[weight][place + within];
        }
        place += count;
    }
    match c {
        '\u{200c}' | '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => 0,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => FULL_WIDTH,
        _ => UNKNOWN_WIDTH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_wide_as_harfbuzz_makes_them() {
        let lines = include_str!("widths.tsv");
        let mut seen = 0;
        for line in lines.lines() {
            let mut fields = line.splitn(3, '\t');
            let (Some(regular), Some(bold), Some(text)) =
                (fields.next(), fields.next(), fields.next())
            else {
                panic!("three fields expected: {line}");
            };
            for (stated, weight) in [(regular, Weight::Regular), (bold, Weight::Bold)] {
                let stated: f64 = stated.parse().unwrap();
                assert_eq!(
                    text_width(text, 1000.0, weight),
                    stated,
                    "{text} ({weight:?})"
                );
            }
            seen += 1;
        }
        assert!(seen >= 60, "{seen} lines");
    }

    #[test]
    fn size_scales_and_nothing_is_nothing() {
        assert_eq!(text_width("", 16.0, Weight::Regular), 0.0);
        assert_eq!(text_width("00", 10.0, Weight::Regular), 12.0);
        assert_eq!(text_width("\u{2066}00\u{2069}", 10.0, Weight::Bold), 12.0);
    }

    #[test]
    fn chinese_is_square_and_the_unknown_has_a_width() {
        assert_eq!(text_width("中国，", 10.0, Weight::Regular), 30.0);
        assert_eq!(text_width("\u{1f600}", 10.0, Weight::Regular), 6.0);
    }
}
