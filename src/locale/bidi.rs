//! Marks that keep the direction of a piece of text from being settled by its neighbours.
//!
//! The same characters serve HTML, canvas, SVG and clipboard, so a text is isolated once, where it
//! is made.

/// Starts a piece that runs left to right.
const LTR: char = '\u{2066}';
/// Starts a piece that runs right to left.
const RTL: char = '\u{2067}';
/// Starts a piece that runs as its first strong letter does.
const FIRST_STRONG: char = '\u{2068}';
/// Ends the piece.
const END: char = '\u{2069}';

fn wrap(start: char, text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 6);
    out.push(start);
    out.push_str(text);
    out.push(END);
    out
}

/// The text as a piece of its own that runs left to right: numbers, signs, Latin names.
pub fn ltr(text: &str) -> String {
    wrap(LTR, text)
}

/// The text as a piece of its own that runs right to left.
pub fn rtl(text: &str) -> String {
    wrap(RTL, text)
}

/// The text as a piece of its own that runs as its first letter does: words of unknown language.
pub fn isolate(text: &str) -> String {
    wrap(FIRST_STRONG, text)
}

/// The text without marks of direction, for CSV, search and comparison.
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
