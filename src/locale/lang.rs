//! The languages that the product can speak, and which way each reads.

/// A language that has rules here; which of them a story uses is the story's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Lang {
    /// Arabic.
    #[default]
    Ar,
    /// English.
    En,
    /// Chinese, simplified.
    Zh,
    /// Russian.
    Ru,
    /// Kazakh, Cyrillic.
    Kk,
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
    /// All languages with rules, in the order offered to the reader.
    pub const ALL: [Lang; 5] = [Lang::Ar, Lang::En, Lang::Zh, Lang::Ru, Lang::Kk];

    /// The code in URLs and `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::En => "en",
            Lang::Zh => "zh",
            Lang::Ru => "ru",
            Lang::Kk => "kk",
        }
    }

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
