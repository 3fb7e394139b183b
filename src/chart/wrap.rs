//! Lines of a text that is too long for its place.

use super::{Weight, text_width};

/// The text in lines of at most `width` scene units, broken at spaces only; a word wider than a
/// line stands alone and overhangs.
pub fn wrap(text: &str, width: f64, size: f64, weight: Weight) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        match lines.last_mut() {
            Some(line)
                if text_width(&[line.as_str(), " ", word].concat(), size, weight) <= width =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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
