//! Directional isolates: Unicode characters that keep a run of text apart from the direction of its
//! neighbours.
//!
//! They work in HTML, canvas, SVG and the clipboard alike, so each number is isolated once, where it is
//! formatted.

use super::Direction;

/// Starts a left-to-right isolate.
const LTR: char = '\u{2066}';
/// Starts a right-to-left isolate.
const RTL: char = '\u{2067}';
/// Starts an isolate whose direction is that of its first strong character.
const FIRST_STRONG: char = '\u{2068}';
/// Ends an isolate.
const END: char = '\u{2069}';
/// Start an embedding of each direction, and end it.
const LTR_EMBEDDING: char = '\u{202a}';
const RTL_EMBEDDING: char = '\u{202b}';
const END_EMBEDDING: char = '\u{202c}';
/// Invisible letters of each direction.
const LTR_MARK: char = '\u{200e}';
const RTL_MARK: char = '\u{200f}';

fn wrap(start: char, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(start);
    out.push_str(text);
    out.push(END);
    out
}

/// The text as a left-to-right isolate: numbers, signs, Latin names.
pub fn ltr(text: &str) -> String {
    wrap(LTR, text)
}

/// The text as a right-to-left isolate.
pub fn rtl(text: &str) -> String {
    wrap(RTL, text)
}

/// The text as an isolate with the direction of its first strong character: text of unknown language.
pub fn isolate(text: &str) -> String {
    wrap(FIRST_STRONG, text)
}

/// The text with embeddings in the place of its isolates, and as an embedding of its own if it runs from right
/// to left. WebKit ignores isolates on a canvas and in SVG, but not embeddings.
///
/// An embedding counts for its neighbours as text of its own direction, an isolate doesn't. So each
/// embedding has the mark of the direction around it on both sides.
pub fn embed(text: &str, direction: Direction) -> String {
    let (whole, mut outer) = match direction {
        Direction::Ltr => (false, vec![LTR_MARK]),
        Direction::Rtl => (true, vec![RTL_MARK]),
    };
    let mut out = String::with_capacity(text.len() + 8);
    if whole {
        out.push(RTL_EMBEDDING);
    }
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let around = outer.last().copied().unwrap_or(LTR_MARK);
        let starts = match c {
            LTR => Some((LTR_EMBEDDING, LTR_MARK)),
            RTL => Some((RTL_EMBEDDING, RTL_MARK)),
            FIRST_STRONG if is_first_strong_rtl(rest.as_str()) => Some((RTL_EMBEDDING, RTL_MARK)),
            FIRST_STRONG => Some((LTR_EMBEDDING, LTR_MARK)),
            _ => None,
        };
        match starts {
            Some((start, mark)) => {
                out.extend([around, start]);
                outer.push(mark);
            }
            // An end without a start is left out.
            None if c == END && outer.len() == 1 => {}
            None if c == END => {
                outer.pop();
                out.extend([END_EMBEDDING, outer.last().copied().unwrap_or(LTR_MARK)]);
            }
            None => out.push(c),
        }
    }
    if whole {
        out.push(END_EMBEDDING);
    }
    out
}

/// Whether the first letter with a direction is one of a right-to-left script.
fn is_first_strong_rtl(text: &str) -> bool {
    let rtl = |c: &char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    let ltr = |c: &char| {
        c.is_ascii_alphabetic()
            || matches!(c, '\u{c0}'..='\u{58f}' | '\u{900}'..='\u{1fff}' | '\u{3040}'..='\u{9fff}')
    };
    text.chars()
        .find(|c| rtl(c) || ltr(c))
        .is_some_and(|c| rtl(&c))
}

/// The text without directional characters, for CSV, search and comparison.
pub fn strip(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, LTR..=END | '\u{202a}'..='\u{202e}' | '\u{200e}' | '\u{200f}' | '\u{61c}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strip_takes_away_what_the_others_add() {
        let text = format!(
            "نمو {} في {}\u{200f}\u{61c}",
            ltr("−7%"),
            rtl(&isolate("TEU"))
        );
        assert_eq!(strip(&text), "نمو −7% في TEU");
        assert_eq!(strip(""), "");
    }

    #[test]
    fn embeddings_stand_where_isolates_stood() {
        let text = format!("{} في {}", ltr("12–14"), isolate("TEU"));
        assert_eq!(
            embed(&text, Direction::Rtl),
            "\u{202b}\u{200f}\u{202a}12–14\u{202c}\u{200f} في \u{200f}\u{202a}TEU\u{202c}\u{200f}\u{202c}"
        );
        let inner = rtl(&format!("+{}", ltr("٣٠")));
        assert_eq!(
            embed(&inner, Direction::Ltr),
            "\u{200e}\u{202b}+\u{200f}\u{202a}٣٠\u{202c}\u{200f}\u{202c}\u{200e}"
        );
        assert_eq!(embed("8.8", Direction::Ltr), "8.8");
        assert_eq!(embed("a\u{2069}", Direction::Ltr), "a", "no start");
        for direction in [Direction::Ltr, Direction::Rtl] {
            assert_eq!(strip(&embed(&text, direction)), strip(&text));
        }
    }

    #[test]
    fn every_start_has_its_end() {
        for text in [ltr("a"), rtl("a"), isolate("a"), ltr("")] {
            let depth = text.chars().fold(0, |depth, c| match c {
                '\u{2066}'..='\u{2068}' => depth + 1,
                END => depth - 1,
                _ => depth,
            });
            assert_eq!(depth, 0, "{text:?}");
        }
    }
}
