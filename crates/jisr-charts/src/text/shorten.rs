//! Shortens text to one line.

use super::TextStyle;

/// Stands for what is left out.
const ELLIPSIS: char = '…';
const FIRST_ISOLATE: char = '\u{2066}';
const POP_ISOLATE: char = '\u{2069}';

/// As much of the beginning of the text as fits into the width with an ellipsis behind it, cut between
/// words if that keeps at least half of it. The whole text if it fits. Isolates that the cut would leave
/// open are closed.
pub(super) fn shorten(text: &str, width: f64, style: TextStyle) -> String {
    if style.width(text) <= width {
        return text.to_owned();
    }
    let (mut whole, mut words) = (String::new(), String::new());
    let mut part = String::new();
    for (c, next) in text.chars().zip(text.chars().skip(1)) {
        part.push(c);
        if attaches(next) || (FIRST_ISOLATE..POP_ISOLATE).contains(&c) {
            continue;
        }
        let cut = with_ellipsis(&part);
        if style.width(&cut) > width {
            break;
        }
        if next == ' ' {
            words.clone_from(&cut);
        }
        whole = cut;
    }
    let between_words = words.chars().count() * 2 >= whole.chars().count();
    match (between_words && !words.is_empty(), whole.is_empty()) {
        (true, _) => words,
        (false, false) => whole,
        (false, true) => ELLIPSIS.into(),
    }
}

/// The text without spaces and separators at its end, with an ellipsis, and with its isolates closed.
fn with_ellipsis(part: &str) -> String {
    let end = |c: char| {
        matches!(
            c,
            ' ' | '\u{a0}' | ',' | '،' | '，' | ';' | '؛' | ':' | '-' | '–' | '/'
        )
    };
    let mut cut = part.trim_end_matches(end).to_owned();
    let count = |f: fn(&char) -> bool| part.chars().filter(f).count();
    let open = count(|c| (FIRST_ISOLATE..POP_ISOLATE).contains(c));
    let closed = count(|c| *c == POP_ISOLATE);
    cut.push(ELLIPSIS);
    cut.extend(std::iter::repeat_n(
        POP_ISOLATE,
        open.saturating_sub(closed),
    ));
    cut
}

/// Whether a character belongs to the one before it: marks above and below letters, joiners, and the end
/// of an isolate.
fn attaches(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6ed}' | '\u{200c}'..='\u{200f}' | POP_ISOLATE)
}

#[cfg(test)]
mod tests {
    use crate::text::style::LABEL;

    #[test]
    fn a_text_that_fits_stays_whole() {
        assert_eq!(LABEL.shorten("صادرات", 200.0), "صادرات");
        assert_eq!(LABEL.shorten("", 20.0), "");
    }

    #[test]
    fn a_longer_text_is_cut_between_words_and_fits() {
        let text = "صادرات كازاخستان إلى الصين في خمسة أشهر";
        for width in [60.0, 90.0, 150.0, 200.0] {
            let cut = LABEL.shorten(text, width);
            assert!(LABEL.width(&cut) <= width, "{cut}");
            let kept = cut.strip_suffix('…').unwrap();
            assert!(text.starts_with(kept), "{cut}");
        }
        assert_eq!(LABEL.shorten(text, 170.0), "صادرات كازاخستان إلى الصين في…");
    }

    #[test]
    fn a_word_is_cut_between_letters_and_keeps_its_marks() {
        let width = LABEL.width("فلأنّ…") + 0.1;
        assert_eq!(LABEL.shorten("فلأنّهمايكتبون", width), "فلأنّ…");
        assert_eq!(LABEL.shorten("Donaudampfschiff", 4.0), "…");
    }

    #[test]
    fn isolates_are_closed() {
        let text = "\u{2066}1,046 companies\u{2069} in 2022";
        let cut = LABEL.shorten(text, LABEL.width("1,046 com…") + 0.1);
        assert_eq!(cut, "\u{2066}1,046…\u{2069}");
    }
}
