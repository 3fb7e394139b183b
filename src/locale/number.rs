//! Numbers as each language writes them, by CLDR, with a true minus and an en dash.
//!
//! In a right-to-left text, and wherever Arabic-Indic digits stand, a number with its sign is a
//! piece of its own that runs left to right, and so is a range: `−7` never turns into `7−`, nor
//! `12–14` into `14–12`. The Arabic per cent sign stands at the left of its number.

use std::borrow::Cow;

use super::{Digits, Direction, Lang, Locale, ltr, rtl};
use crate::story::{Decimal, Value};

const MINUS: char = '\u{2212}';
const RANGE: &str = "–";
const NO_BREAK: char = '\u{a0}';

impl Locale {
    /// The number, safe to stand in any text: `8.8`, `3,218`, `−1.6`.
    pub fn number(&self, number: Decimal) -> String {
        self.piece(self.plain(number))
    }

    /// The number without marks of direction, for files.
    pub fn plain(&self, number: Decimal) -> String {
        let (point, group) = self.separators();
        // From the last digit on, without the library's formatting and slicing: what these say when they
        // fail is written by code and tables of 5 kB.
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
        self.with_percent_sign(self.plain(number))
    }

    /// The number as a change in per cent, with its sign: `+26.3%`, `−1.6%`, `0%`.
    pub fn change(&self, number: Decimal) -> String {
        let sign = if number.mantissa > 0 { "+" } else { "" };
        self.with_percent_sign([sign, &self.plain(number)].concat())
    }

    /// From one number to another: `12–14`.
    pub fn range(&self, from: Decimal, to: Decimal) -> String {
        self.piece(self.joined(&self.plain(from), &self.plain(to)))
    }

    /// A figure's number without its unit; empty where it has none. `about` puts the language's
    /// word for it before.
    pub fn value(&self, value: Value, about: bool) -> String {
        match value {
            Value::None => String::new(),
            Value::One(number) => self.about(self.number(number), about),
            Value::Range(from, to) => self.about(self.range(from, to), about),
        }
    }

    /// A figure's per cent: as [`Locale::value`], with the sign.
    pub(super) fn value_percent(&self, value: Value, about: bool) -> String {
        match value {
            Value::None => String::new(),
            Value::One(number) => self.about(self.percent(number), about),
            Value::Range(from, to) => {
                let range = self.joined(&self.plain(from), &self.plain(to));
                self.about(self.with_percent_sign(range), about)
            }
        }
    }

    /// A year, never grouped: `2022`.
    pub fn year(&self, year: i16) -> String {
        let sign = if year < 0 { "\u{2212}" } else { "" };
        let digits = format!("{sign}{}", year.unsigned_abs());
        self.piece(self.digits(&digits).into_owned())
    }

    /// A count of things, such as a day of a month, without a fraction.
    pub fn count(&self, count: usize) -> String {
        self.number(Decimal::new(i64::try_from(count).unwrap_or(i64::MAX), 0))
    }

    /// Where in the article: `¶14`.
    pub fn paragraph(&self, paragraph: u8) -> String {
        self.piece(format!("¶{}", self.digits(&paragraph.to_string())))
    }

    /// The text with its digits in the reader's shape.
    pub fn digits<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.digits == Digits::Latn || !text.bytes().any(|b| b.is_ascii_digit()) {
            return Cow::Borrowed(text);
        }
        let turned = text.chars().map(|c| match c {
            '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + 0x660).unwrap_or(c),
            _ => c,
        });
        Cow::Owned(turned.collect())
    }

    /// What parts whole and fraction, and what groups thousands.
    const fn separators(&self) -> (char, char) {
        match (self.digits, self.lang) {
            (Digits::Arab, _) => ('٫', '٬'),
            (Digits::Latn, Lang::Ar | Lang::En | Lang::Zh) => ('.', ','),
            (Digits::Latn, Lang::Ru | Lang::Kk) => (',', NO_BREAK),
        }
    }

    /// Whether a number needs isolation: Latin digits between Latin letters don't.
    fn isolates(&self) -> bool {
        self.lang.direction() == Direction::Rtl || self.digits == Digits::Arab
    }

    pub(super) fn piece(&self, text: String) -> String {
        if self.isolates() { ltr(&text) } else { text }
    }

    /// Two ends of a range. Arabic-Indic numbers draw the dash between them into their own
    /// direction, so each is isolated from it.
    pub(super) fn joined(&self, from: &str, to: &str) -> String {
        match self.digits {
            Digits::Latn => [from, RANGE, to].concat(),
            Digits::Arab => [&ltr(from), RANGE, &ltr(to)].concat(),
        }
    }

    fn with_percent_sign(&self, number: String) -> String {
        match (self.digits, self.lang) {
            (Digits::Arab, lang) if lang.direction() == Direction::Rtl => {
                rtl(&(ltr(&number) + "٪"))
            }
            (Digits::Arab, _) => ltr(&(ltr(&number) + "٪")),
            (Digits::Latn, Lang::Ru) => self.piece(number + "\u{a0}%"),
            (Digits::Latn, _) => self.piece(number + "%"),
        }
    }
}
