//! Number formatting by CLDR, with a minus sign (U+2212) and an en dash.
//!
//! In right-to-left text, and with Arabic-Indic digits in any text, numbers and ranges are isolated.
//! Otherwise the text around a number could move its sign, or turn the range `12–14` into `14–12`.
//! Western digits are left to right with their sign. Arabic-Indic numbers follow CLDR's patterns for
//! Arabic: from the right, sign, digits and per cent sign follow each other, ٪٣٠٫٧+.

use std::borrow::Cow;

use super::{Decimal, Digits, Direction, Lang, ltr, rtl};

const MINUS: char = '\u{2212}';
const RANGE: &str = "–";
const NO_BREAK: char = '\u{a0}';
/// The Arabic letter mark. CLDR puts it before the sign and after the per cent sign of Arabic-Indic
/// numbers, to keep them on their side of the number.
const LETTER_MARK: &str = "\u{61c}";

/// How a language writes numbers with one shape of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    /// The language.
    pub lang: Lang,
    /// The shape of digits.
    pub digits: Digits,
}

impl NumberFormat {
    /// The number, safe to stand in any text: `8.8`, `3,218`, `−1.6`.
    pub fn number(&self, number: Decimal) -> String {
        let plain = self.format_unisolated(number);
        if self.digits == Digits::Arab && number.mantissa < 0 {
            return rtl(&[LETTER_MARK, &plain].concat());
        }
        self.isolate_number(plain)
    }

    /// The number with its sign, also if it is positive: `+8.8`, `−1.6`, `0`.
    pub fn signed(&self, number: Decimal) -> String {
        if number.mantissa <= 0 {
            return self.number(number);
        }
        let plain = ["+", &self.format_unisolated(number)].concat();
        if self.digits == Digits::Arab {
            return rtl(&[LETTER_MARK, &plain].concat());
        }
        self.isolate_number(plain)
    }

    /// The number without directional characters, for files.
    pub fn format_unisolated(&self, number: Decimal) -> String {
        let (point, group) = self.separators();
        // Written digit by digit from the last one. `format!` and string slicing would add their panic
        // messages and tables to the program, about 5 kB.
        let scale = usize::from(number.scale);
        let (mut rest, mut place) = (number.mantissa.unsigned_abs(), 0);
        let mut reversed = vec![];
        while rest > 0 || place <= scale {
            if place == scale && scale > 0 {
                reversed.push(point);
            } else if place > scale && (place - scale).is_multiple_of(3) {
                reversed.push(group);
            }
            reversed.push(char::from(b'0' + (rest % 10) as u8));
            rest /= 10;
            place += 1;
        }
        if number.mantissa < 0 {
            reversed.push(MINUS);
        }
        let out: String = reversed.into_iter().rev().collect();
        self.digits(&out).into_owned()
    }

    /// The number as per cent: `26.3%`.
    pub fn percent(&self, number: Decimal) -> String {
        self.signed_percent("", number)
    }

    /// The number as a change in per cent, with its sign: `+26.3%`, `−1.6%`, `0%`.
    pub fn change(&self, number: Decimal) -> String {
        let sign = if number.mantissa > 0 { "+" } else { "" };
        self.signed_percent(sign, number)
    }

    fn signed_percent(&self, sign: &str, number: Decimal) -> String {
        let signed = self.digits == Digits::Arab && (number.mantissa < 0 || !sign.is_empty());
        let mark = if signed { LETTER_MARK } else { "" };
        self.with_percent_sign([mark, sign, &self.format_unisolated(number)].concat())
    }

    /// From one number to another: `12–14`.
    pub fn range(&self, from: Decimal, to: Decimal) -> String {
        self.isolate_number(
            self.range_text(&self.format_unisolated(from), &self.format_unisolated(to)),
        )
    }

    /// From one number to another, as per cent: `12–14%`.
    pub fn percent_range(&self, from: Decimal, to: Decimal) -> String {
        let range = self.range_text(&self.format_unisolated(from), &self.format_unisolated(to));
        self.with_percent_sign(match self.digits {
            Digits::Latn => range,
            // The per cent sign runs from the right, the range does not.
            Digits::Arab => ltr(&range),
        })
    }

    /// A year, never grouped: `2022`.
    pub fn year(&self, year: i16) -> String {
        let sign = if year < 0 { "\u{2212}" } else { "" };
        let digits = format!("{sign}{}", year.unsigned_abs());
        self.isolate_number(self.digits(&digits).into_owned())
    }

    /// From one year to another: `2021–2022`.
    pub fn year_range(&self, from: i16, to: i16) -> String {
        let plain = |year: i16| self.digits(&year.to_string()).into_owned();
        self.isolate_number(self.range_text(&plain(from), &plain(to)))
    }

    /// A count of things, such as a day of a month, without a fraction.
    pub fn count(&self, count: usize) -> String {
        self.number(Decimal::new(i64::try_from(count).unwrap_or(i64::MAX), 0))
    }

    /// The text with its digits in the reader's shape.
    pub fn digits<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.digits == Digits::Latn || !text.bytes().any(|b| b.is_ascii_digit()) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(self.digits.convert(text))
    }

    /// The decimal separator and the group separator.
    const fn separators(&self) -> (char, char) {
        match (self.digits, self.lang) {
            (Digits::Arab, _) => ('٫', '٬'),
            (Digits::Latn, Lang::Ar | Lang::En | Lang::Zh) => ('.', ','),
            (Digits::Latn, Lang::Ru | Lang::Kk) => (',', NO_BREAK),
        }
    }

    /// Whether numbers need isolation. Latin digits in left-to-right text don't.
    fn isolates(&self) -> bool {
        self.lang.direction() == Direction::Rtl || self.digits == Digits::Arab
    }

    /// The text as a left-to-right isolate if numbers need one in this language.
    pub fn isolate_number(&self, text: String) -> String {
        if self.isolates() { ltr(&text) } else { text }
    }

    /// Two formatted ends of a range. Between Arabic-Indic numbers the dash would take their direction, so
    /// each of them is isolated.
    fn range_text(&self, from: &str, to: &str) -> String {
        match self.digits {
            Digits::Latn => [from, RANGE, to].concat(),
            Digits::Arab => [&ltr(from), RANGE, &ltr(to)].concat(),
        }
    }

    fn with_percent_sign(&self, number: String) -> String {
        match (self.digits, self.lang) {
            (Digits::Arab, _) => rtl(&[&number, "٪", LETTER_MARK].concat()),
            (Digits::Latn, Lang::Ru) => self.isolate_number(number + "\u{a0}%"),
            (Digits::Latn, _) => self.isolate_number(number + "%"),
        }
    }
}
