//! Lines of a text that is too long for its place.

use super::{Weight, text_width};

/// The text in lines of at most `width` scene units, broken at spaces, and between Chinese characters;
/// a piece wider than a line stands alone and overhangs.
pub fn wrap(text: &str, width: f64, size: f64, weight: Weight) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for (spaced, piece) in pieces(text) {
        let space = if spaced { " " } else { "" };
        match lines.last_mut() {
            Some(line)
                if text_width(&[line.as_str(), space, &piece].concat(), size, weight) <= width =>
            {
                line.push_str(space);
                line.push_str(&piece);
            }
            _ => lines.push(piece),
        }
    }
    lines
}

/// What a line may break between, each piece with whether a space stands before it. A Chinese character
/// takes with it what may not begin a line, and what opens before it.
fn pieces(text: &str) -> Vec<(bool, String)> {
    let mut pieces: Vec<(bool, String)> = vec![];
    let mut spaced = false;
    let mut before = ' ';
    for c in text.chars() {
        let breaks = square(before) && !opens(before) && !closes(c)
            || square(c) && !closes(c) && !opens(before);
        match pieces.last_mut() {
            _ if c == ' ' => spaced = true,
            Some((_, piece)) if !spaced && !breaks => piece.push(c),
            _ => {
                pieces.push((spaced && !pieces.is_empty(), c.into()));
                spaced = false;
            }
        }
        before = c;
    }
    pieces
}

/// Chinese characters and their punctuation.
fn square(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// What no line ends with: opening brackets and quotes, and marks of direction that open a piece.
fn opens(c: char) -> bool {
    matches!(c, '“' | '‘' | '（' | '《' | '「' | '\u{2066}'..='\u{2068}')
}

/// What no line begins with.
fn closes(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '”'
            | '’'
            | '）'
            | '》'
            | '」'
            | '–'
            | '%'
            | '\u{2069}'
    )
}

/// The text in as few lines as the width allows, and those as even as may be: no word is left alone
/// on the last one.
pub fn balance(text: &str, width: f64, size: f64, weight: Weight) -> Vec<String> {
    let mut lines = wrap(text, width, size, weight);
    for share in [0.9, 0.8, 0.7, 0.6] {
        let even = wrap(text, width * share, size, weight);
        if even.len() != lines.len() {
            break;
        }
        lines = even;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_words_stay_whole() {
        let text = "صادرات كازاخستان إلى الصين في خمسة أشهر";
        let lines = wrap(text, 90.0, 13.0, Weight::Regular);
        assert!(lines.len() > 1);
        assert!(
            lines
                .iter()
                .all(|l| text_width(l, 13.0, Weight::Regular) <= 90.0)
        );
        assert_eq!(lines.join(" "), text);
        assert!(wrap("", 90.0, 13.0, Weight::Regular).is_empty());
    }
}
