//! Directional isolates: Unicode characters that keep a run of text apart from the direction of its
//! neighbours.
//!
//! They work in HTML, canvas, SVG and the clipboard alike, so each number is isolated once, where it is
//! formatted.

/// Starts a left-to-right isolate.
const LTR: char = '\u{2066}';
/// Starts a right-to-left isolate.
const RTL: char = '\u{2067}';
/// Starts an isolate whose direction is that of its first strong character.
const FIRST_STRONG: char = '\u{2068}';
/// Ends an isolate.
const END: char = '\u{2069}';

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
