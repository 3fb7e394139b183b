//! Digits that a text types: years, and names that have digits in them.
//!
//! Texts are prepared once, when a language is made for a page, so that whoever shows one need not
//! know of it. Years take the reader's digits, and a range of them is isolated as our own ranges are;
//! the digits of a Latin name (COVID-19, A320, 5G) are letters of that name and stay.

use super::{Digits, Direction, Lang, ltr};

/// The text with the digits that it types in the reader's shape. What stands in braces is a name of
/// the story and stays.
pub fn typed(text: &str, lang: Lang, digits: Digits) -> String {
    let isolates = lang.direction() == Direction::Rtl || digits == Digits::Arab;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c == '{' || in_word(c)) {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = if rest.starts_with('{') {
            rest.find('}').map_or(rest.len(), |end| end + 1)
        } else {
            let end = rest.find(|c| !(in_word(c) || joins(c)));
            // What joins stands between: a full stop or a dash at the end is none of the word.
            rest[..end.unwrap_or(rest.len())]
                .trim_end_matches(joins)
                .len()
        };
        let (word, tail) = rest.split_at(end);
        rest = tail;
        if word.starts_with('{') || is_name(word) || !word.bytes().any(|b| b.is_ascii_digit()) {
            out.push_str(word);
        } else if isolates && word.contains(['-', '–']) && word.chars().all(|c| !c.is_alphabetic())
        {
            out.push_str(&range(word, digits));
        } else {
            out.push_str(&turned(word, digits));
        }
    }
    out.push_str(rest);
    out
}

/// The digits in the reader's shape.
fn turned(text: &str, digits: Digits) -> String {
    digits.convert(text)
}

/// A range as one piece that runs left to right. Arabic-Indic numbers would draw the dash into their
/// own direction, so each is isolated from it.
fn range(word: &str, digits: Digits) -> String {
    if digits == Digits::Latn {
        return ltr(word);
    }
    let mut inner = String::new();
    for piece in word.split_inclusive(['-', '–']) {
        let number = piece.trim_end_matches(['-', '–']);
        inner += &ltr(&turned(number, digits));
        inner += &piece[number.len()..];
    }
    ltr(&inner)
}

/// Letters of names that keep their digits, and digits.
fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{c0}'..='\u{24f}')
}

/// What may stand inside a word: COVID-19, C5+1, 2021–2022, 3.5G.
fn joins(c: char) -> bool {
    matches!(c, '-' | '–' | '+' | '.')
}

/// Whether a word is a name whose digits are part of it: it begins with a capital letter (A320, C5+1,
/// COVID-19), or a digit stands right before one (5G, 3D). "2022-style" and "Mid-2022" are not: a
/// year after a hyphen is a year.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let number = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let year = word.split(['-', '–']).skip(1).any(number);
    let digit_then_capital = word
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_digit() && pair[1].is_ascii_uppercase());
    let word_of_capitals = !word.chars().any(char::is_lowercase);
    digit_then_capital || capital && (!year || word_of_capitals)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Isolates made visible: `[` runs left to right.
    fn seen(text: &str, lang: Lang, digits: Digits) -> String {
        let text = typed(text, lang, digits);
        text.replace('\u{2066}', "[").replace('\u{2069}', "]")
    }

    #[test]
    fn case_c7_digits_of_latin_names_stay_and_numbers_turn() {
        for (typed, arab) in [
            ("COVID-19", "COVID-19"),
            ("بعد COVID-19 في 2022", "بعد COVID-19 في ٢٠٢٢"),
            ("A320", "A320"),
            ("G20، ثم C5+1", "G20، ثم C5+1"),
            ("5G, 3D, 4K", "5G, 3D, 4K"),
            ("F-16 in 2022.", "F-16 in ٢٠٢٢."),
            ("the 1990s", "the ١٩٩٠s"),
            ("Mid-2022", "Mid-٢٠٢٢"),
            ("pre-2020", "pre-٢٠٢٠"),
            ("EXPO-2017", "EXPO-2017"),
            ("2022-го", "٢٠٢٢-го"),
            ("2022年", "٢٠٢٢年"),
            ("May 2022", "May ٢٠٢٢"),
            ("{event.c5:years} in 2022", "{event.c5:years} in ٢٠٢٢"),
            ("no digits – {n} –", "no digits – {n} –"),
            ("{n", "{n"),
            ("", ""),
        ] {
            assert_eq!(seen(typed, Lang::Ar, Digits::Arab), arab);
            let strange = typed.contains(['–']) && typed.contains("20");
            assert!(strange || super::typed(typed, Lang::Ar, Digits::Latn) == typed);
        }
    }

    #[test]
    fn case_c7_typed_ranges_of_years_read_like_our_own() {
        for dash in ['-', '–'] {
            let text = format!("في 2021{dash}2022.");
            let arab = format!("في [[٢٠٢١]{dash}[٢٠٢٢]].");
            assert_eq!(seen(&text, Lang::Ar, Digits::Arab), arab);
            assert_eq!(
                seen(&text, Lang::Ar, Digits::Latn),
                format!("في [2021{dash}2022].")
            );
            assert_eq!(seen(&text, Lang::En, Digits::Latn), text);
            assert_eq!(seen(&text, Lang::En, Digits::Arab), arab);
        }
    }
}
