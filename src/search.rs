//! Normalises text for search, so that spellings which readers don't distinguish are equal.

/// The text as it is compared. `decomposed` must be in Unicode's decomposed form (NFKD) and in lower case. The
/// browser does both, so the program needs no Unicode tables.
///
/// The function removes marks above and below letters (vowel marks, the hamza of أ and ئ, Latin diacritics),
/// tatweel, and marks of direction and joining. It replaces ي ى ی, ك ک and ة ه ە ہ by one letter each, and the
/// digits of three sets by ASCII digits. It removes group separators from numbers, writes a full stop before the
/// fraction and a hyphen for every dash and minus, and joins white space to one space.
pub fn fold(decomposed: &str) -> String {
    let letters: Vec<char> = decomposed.chars().filter_map(fold_char).collect();
    let mut out = String::with_capacity(decomposed.len());
    for (i, &c) in letters.iter().enumerate() {
        match c {
            ',' | ' ' | '\'' | '\u{2019}' if is_group_separator(&letters, i) => {}
            ',' if between_digits(&letters, i) => out.push('.'),
            ' ' if out.ends_with(' ') => {}
            c => out.push(c),
        }
    }
    out
}

/// The character that a letter, digit or sign is replaced by; `None` if it is removed.
fn fold_char(c: char) -> Option<char> {
    Some(match c {
        '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}'
        | '\u{61c}'
        | '\u{621}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{66c}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return None,
        '\u{671}' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۃ' => 'ه',
        '٠'..='٩' => ascii_digit(c, '٠'),
        '۰'..='۹' => ascii_digit(c, '۰'),
        '٫' => '.',
        '،' => ',',
        '٪' => '%',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\t' | '\n' | '\r' => ' ',
        c => c,
    })
}

/// The ASCII digit for a digit of the set that begins at `zero`.
fn ascii_digit(c: char, zero: char) -> char {
    char::from((u32::from(c) - u32::from(zero)) as u8 + b'0')
}

fn is_digit_at(letters: &[char], i: usize) -> bool {
    letters.get(i).is_some_and(char::is_ascii_digit)
}

fn between_digits(letters: &[char], i: usize) -> bool {
    i > 0 && is_digit_at(letters, i - 1) && is_digit_at(letters, i + 1)
}

/// Whether the character at `i` separates groups of thousands: a digit is before it, and exactly three are after
/// it. After a single zero it separates the fraction.
fn is_group_separator(letters: &[char], i: usize) -> bool {
    let lone_zero = i > 0 && letters[i - 1] == '0' && (i == 1 || !is_digit_at(letters, i - 2));
    between_digits(letters, i)
        && !lone_zero
        && (1..=3).all(|n| is_digit_at(letters, i + n))
        && !is_digit_at(letters, i + 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    /// The text as the page compares it: the browser decomposes it and makes it lower case, then it is folded.
    fn folded(text: &str) -> String {
        fold(&text.nfkd().collect::<String>().to_lowercase())
    }

    #[test]
    fn case_c6_spellings_that_readers_take_for_the_same_are_the_same() {
        for (seen, typed) in [
            // Digits of three sets, points, groups.
            ("8.8 مليار", "٨٫٨"),
            ("8.8 مليار", "٨.٨"),
            ("\u{2066}٨٫٨\u{2069} مليار", "8.8"),
            ("8,8 миллиарда", "8.8"),
            ("8,8 миллиарда", "٨٫٨"),
            ("3,218 قطارًا", "۳۲۱۸"),
            ("3,218 قطارًا", "3218"),
            ("٣٬٢١٨ قطارًا", "3218"),
            ("٣٬٢١٨ قطارًا", "۳٬۲۱۸"),
            ("3\u{a0}218 поездов", "3218"),
            ("3\u{a0}218 поездов", "3 218"),
            ("3\u{202f}218 поездов", "3,218"),
            ("332,000 ÷ 3,218", "332000"),
            ("1,234,567", "1234567"),
            ("0,332", "0.332"),
            // Signs and dashes.
            ("\u{2066}−1.6%\u{2069}", "-1.6"),
            ("\u{2067}\u{61c}−١٫٦٪\u{61c}\u{2069}", "-1.6"),
            (
                "\u{2066}\u{2066}١٢\u{2069}–\u{2066}١٤\u{2069}\u{2069}",
                "12-14",
            ),
            ("12–14 trains", "12-14"),
            ("12–14 trains", "12—14"),
            ("\u{2067}٢٦٫٣٪\u{61c}\u{2069}", "26.3%"),
            // Arabic letters.
            ("إحصاء الصين", "احصا الصين"),
            ("الجمارك الصينية", "الجمارك الصينيه"),
            ("الصيني", "الصينى"),
            ("الصينيّة", "الصینیه"),
            ("تجارة", "تجاره"),
            ("كازاخستان", "کازاخستان"),
            ("نيسان/أبريل", "ابريل"),
            ("محـــسوب", "مَحسُوب"),
            ("مسؤول قارئ آسيا", "مسوول قاري اسيا"),
            ("می\u{200c}خواهم", "ميخواهم"),
            // Latin and Cyrillic.
            ("Façade", "facade"),
            ("Ёлка", "елка"),
            ("TEU", "teu"),
            ("ﬁgure", "figure"),
            ("１２３", "123"),
        ] {
            let (text, words) = (folded(seen), folded(typed));
            assert!(
                text.contains(&words),
                "{typed:?} is {words:?}, not in {text:?}"
            );
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (seen, typed) in [
            ("8.8", "88"),
            ("88亿美元", "8.8"),
            ("1.6%", "-1.6"),
            ("12, 14", "12-14"),
            ("12, 145", "12145"),
            ("قطار", "قطاع"),
        ] {
            assert!(
                !folded(seen).contains(&folded(typed)),
                "{typed:?} in {seen:?}"
            );
        }
    }

    #[test]
    fn folding_a_folded_text_changes_nothing() {
        for text in ["٣٬٢١٨ قطارًا", "3 218,5", "a  b\n c", "", "– 7"] {
            assert_eq!(fold(&folded(text)), folded(text));
        }
    }
}
