//! Languages: their codes, names and directions, and the shapes of digits.

use crate::coded_enum::coded_enum;

coded_enum! {
/// A language that this module has rules for. The story chooses which of them its site uses. The order of
/// the variants is the order in which readers are offered the languages. The code is the one in URLs
/// and `lang` attributes.
#[derive(Default)]
pub enum Lang {
    /// Arabic.
    #[default]
    Ar = "ar",
    /// English.
    En = "en",
    /// Chinese, simplified.
    Zh = "zh",
    /// Russian.
    Ru = "ru",
    /// Kazakh, Cyrillic.
    Kk = "kk",
}
}

/// Which way lines of text, axes and time run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Right to left.
    Rtl,
    /// Left to right.
    Ltr,
}

/// The shapes of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Digits {
    /// 0123456789
    #[default]
    Latn,
    /// ٠١٢٣٤٥٦٧٨٩, with ٫ ٬ ٪
    Arab,
}

impl Lang {
    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Lang::Ar => "العربية",
            Lang::En => "English",
            Lang::Zh => "中文",
            Lang::Ru => "Русский",
            Lang::Kk => "Қазақша",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|l| l.code() == code)
    }

    /// Which way it reads.
    pub const fn direction(self) -> Direction {
        match self {
            Lang::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Which way time usually runs in its graphics. It can differ from [`Lang::direction`]: Persian
    /// graphics, for one, run from left to right.
    pub const fn time_direction(self) -> Direction {
        match self {
            Lang::Ar => Direction::Rtl,
            Lang::En | Lang::Zh | Lang::Ru | Lang::Kk => Direction::Ltr,
        }
    }
}

impl Digits {
    /// The text with its Western digits in this shape.
    pub fn convert(self, text: &str) -> String {
        match self {
            Digits::Latn => text.to_owned(),
            Digits::Arab => text.chars().map(arabic_indic).collect(),
        }
    }
}

/// The Arabic-Indic digit of a Western digit; any other character is returned as it is.
fn arabic_indic(c: char) -> char {
    match c {
        '0'..='9' => char::from_u32(u32::from(c) - u32::from('0') + 0x660).unwrap_or(c),
        _ => c,
    }
}

impl Direction {
    /// The value of the `dir` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Direction::Rtl => "rtl",
            Direction::Ltr => "ltr",
        }
    }
}
