//! Number formatting by CLDR, with a minus sign (U+2212) and an en dash.
//!
//! In right-to-left text, and with Arabic-Indic digits in any text, numbers and ranges are isolated.
//! Otherwise the text around a number could move its sign, or turn the range `12–14` into `14–12`.
//! Western digits are left to right with their sign. Arabic-Indic numbers follow CLDR's patterns for
//! Arabic: from the right, sign, digits and per cent sign follow each other, ٪٣٠٫٧+.

use std::borrow::Cow;

use super::{Digits, Direction, Lang, Locale, key, ltr, rtl};
use crate::story::{Decimal, Value};

const MINUS: char = '\u{2212}';
const RANGE: &str = "–";
const NO_BREAK: char = '\u{a0}';
/// The Arabic letter mark. CLDR puts it before the sign and after the per cent sign of Arabic-Indic
/// numbers: they stay with the number, and on their side of it.
const LETTER_MARK: &str = "\u{61c}";

impl Locale {
    /// The number, safe to stand in any text: `8.8`, `3,218`, `−1.6`.
    pub fn number(&self, number: Decimal) -> String {
        let plain = self.format_unisolated(number);
        if self.digits == Digits::Arab && number.mantissa < 0 {
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

    /// A figure's number without its unit; empty where it has none. `about` puts the language's
    /// word for it before.
    pub fn format_value(&self, value: Value, about: bool) -> String {
        match value {
            Value::None => String::new(),
            Value::One(number) => self.with_about(self.number(number), about),
            Value::Range(from, to) => self.with_about(self.range(from, to), about),
        }
    }

    /// A figure's per cent: as [`Locale::format_value`], with the sign.
    pub(super) fn format_percent_value(&self, value: Value, about: bool) -> String {
        match value {
            Value::None => String::new(),
            Value::One(number) => self.with_about(self.percent(number), about),
            Value::Range(from, to) => {
                let range =
                    self.range_text(&self.format_unisolated(from), &self.format_unisolated(to));
                let range = match self.digits {
                    Digits::Latn => range,
                    // The per cent sign runs from the right, the range does not.
                    Digits::Arab => ltr(&range),
                };
                self.with_about(self.with_percent_sign(range), about)
            }
        }
    }

    /// A year, never grouped: `2022`.
    pub fn year(&self, year: i16) -> String {
        let sign = if year < 0 { "\u{2212}" } else { "" };
        let digits = format!("{sign}{}", year.unsigned_abs());
        self.isolate_number(self.digits(&digits).into_owned())
    }

    /// A count of things, such as a day of a month, without a fraction.
    pub fn count(&self, count: usize) -> String {
        self.number(Decimal::new(i64::try_from(count).unwrap_or(i64::MAX), 0))
    }

    /// The paragraphs of the article, as a list: `¶14, ¶15`.
    pub fn paragraphs(&self, paragraphs: &[u8]) -> String {
        let each: Vec<String> = paragraphs.iter().map(|p| self.paragraph(*p)).collect();
        each.join(self.message(key::LIST_SEPARATOR))
    }

    /// A paragraph of the article: `¶14`.
    pub fn paragraph(&self, paragraph: u8) -> String {
        self.isolate_number(format!("¶{}", self.digits(&paragraph.to_string())))
    }

    /// The text with its digits in the reader's shape.
    pub fn digits<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.digits == Digits::Latn || !text.bytes().any(|b| b.is_ascii_digit()) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(self.digits.convert(text))
    }

    /// What parts whole and fraction, and what groups thousands.
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

    pub(super) fn isolate_number(&self, text: String) -> String {
        if self.isolates() { ltr(&text) } else { text }
    }

    /// Two ends of a range. Arabic-Indic numbers draw the dash between them into their own
    /// direction, so each is isolated from it.
    pub(super) fn range_text(&self, from: &str, to: &str) -> String {
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
