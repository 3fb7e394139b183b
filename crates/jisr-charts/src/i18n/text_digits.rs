//! Converts the digits that are typed in a text, such as years, to the shape of digits of a page.
//!
//! A catalogue of messages is converted once, when it is made for a page, so code that shows a message
//! needs no conversion of its own. Years are converted, and a range of years is isolated in the same way
//! as the ranges that we format. The digits of a Latin name (COVID-19, A320, 5G) are part of the name and
//! are not converted.

use super::{Digits, Direction, Lang, Placeholder, ltr};

/// The text with its typed digits in this shape. Placeholders are not changed.
pub fn convert_typed_digits(text: &str, lang: Lang, digits: Digits) -> String {
    let isolates = lang.direction() == Direction::Rtl || digits == Digits::Arab;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(placeholder) = Placeholder::first(rest) {
        convert_words(placeholder.before, digits, isolates, &mut out);
        out.extend(["{", placeholder.name, "}"]);
        rest = placeholder.after;
    }
    convert_words(rest, digits, isolates, &mut out);
    out
}

/// Appends a text without placeholders, converted, to `out`. `isolates` says whether ranges are isolated.
fn convert_words(text: &str, digits: Digits, isolates: bool, out: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find(is_word_char) {
        let (before, from_word) = rest.split_at(start);
        out.push_str(before);
        let end = from_word.find(|c| !(is_word_char(c) || is_joiner(c)));
        let (word, _) = from_word.split_at(end.unwrap_or(from_word.len()));
        // A full stop or dash after the last letter or digit is punctuation and not part of the word.
        let word = word.trim_end_matches(is_joiner);
        rest = &from_word[word.len()..];
        if is_name(word) || !word.bytes().any(|b| b.is_ascii_digit()) {
            out.push_str(word);
        } else if isolates && word.contains(['-', '–']) && word.chars().all(|c| !c.is_alphabetic())
        {
            out.push_str(&isolated_range(word, digits));
        } else {
            out.push_str(&digits.convert(word));
        }
    }
    out.push_str(rest);
}

/// A range as one left-to-right isolate. Next to Arabic-Indic digits the dash would take their direction, so
/// each number has an isolate of its own.
fn isolated_range(word: &str, digits: Digits) -> String {
    if digits == Digits::Latn {
        return ltr(word);
    }
    let mut inner = String::new();
    for piece in word.split_inclusive(['-', '–']) {
        let number = piece.trim_end_matches(['-', '–']);
        inner += &ltr(&digits.convert(number));
        inner += &piece[number.len()..];
    }
    ltr(&inner)
}

/// Whether this is a digit, or a letter of the Latin names that keep their digits.
fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{c0}'..='\u{24f}')
}

/// Whether this may be inside a word: COVID-19, C5+1, 2021–2022, 3.5G.
fn is_joiner(c: char) -> bool {
    matches!(c, '-' | '–' | '+' | '.')
}

/// Whether a word is a name whose digits are part of it: it begins with a capital letter (A320, C5+1,
/// COVID-19), or has a digit directly before a capital letter (5G, 3D). "2022-style" and "Mid-2022" are
/// not names, because four digits after a hyphen are a year.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let ends_in_year = word.split(['-', '–']).skip(1).any(is_year);
    let digit_then_capital = word
        .as_bytes()
        .windows(2)
        .any(|pair| pair[0].is_ascii_digit() && pair[1].is_ascii_uppercase());
    let word_of_capitals = !word.chars().any(char::is_lowercase);
    digit_then_capital || capital && (!ends_in_year || word_of_capitals)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The converted text with brackets instead of the characters of a left-to-right isolate.
    fn with_visible_isolates(text: &str, lang: Lang, digits: Digits) -> String {
        let text = convert_typed_digits(text, lang, digits);
        text.replace('\u{2066}', "[").replace('\u{2069}', "]")
    }

    #[test]
    fn case_c7_digits_of_latin_names_stay_and_numbers_are_converted() {
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
            assert_eq!(with_visible_isolates(typed, Lang::Ar, Digits::Arab), arab);
            assert_eq!(convert_typed_digits(typed, Lang::Ar, Digits::Latn), typed);
        }
    }

    #[test]
    fn case_c7_typed_ranges_of_years_read_like_our_own() {
        for dash in ['-', '–'] {
            let text = format!("في 2021{dash}2022.");
            let arab = format!("في [[٢٠٢١]{dash}[٢٠٢٢]].");
            assert_eq!(with_visible_isolates(&text, Lang::Ar, Digits::Arab), arab);
            assert_eq!(
                with_visible_isolates(&text, Lang::Ar, Digits::Latn),
                format!("في [2021{dash}2022].")
            );
            assert_eq!(with_visible_isolates(&text, Lang::En, Digits::Latn), text);
            assert_eq!(with_visible_isolates(&text, Lang::En, Digits::Arab), arab);
        }
    }
}
