//! What every layout depends on beside its data.

use crate::i18n::{Digits, Direction, Lang, NumberFormat, Words};
use crate::text::{FontMetrics, JisrSans, TextStyles};
use crate::{ColorRole, Fill, Texture};

/// The pixels of most screens.
const PIXEL_RATIO: f64 = 2.0;

/// The direction of time, and of number axes over time. It is a setting apart from the direction of the
/// layout, because readers of right-to-left languages meet both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TimeDirection {
    /// The usual direction of the language: right to left in Arabic, left to right in the others.
    #[default]
    Auto,
    /// The past is at the right.
    Rtl,
    /// The past is at the left.
    Ltr,
}

impl TimeDirection {
    /// The direction that is meant for a language.
    pub const fn resolve(self, lang: Lang) -> Direction {
        match self {
            TimeDirection::Auto => lang.time_direction(),
            TimeDirection::Rtl => Direction::Rtl,
            TimeDirection::Ltr => Direction::Ltr,
        }
    }
}

/// The settings of a layout. Each is independent of the others.
///
/// ```
/// use jisr_charts::i18n::{Digits, Lang};
/// use jisr_charts::{Settings, TimeDirection};
///
/// let settings = Settings::new(Lang::Ar, 448.0)
///     .digits(Digits::Arab)
///     .time(TimeDirection::Ltr);
/// assert_eq!(settings.width, 448.0);
/// ```
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Settings<'a> {
    /// The width of the drawing in scene units, which are CSS pixels at the default text size.
    pub width: f64,
    /// The direction of the layout: of rows, columns, legends and text.
    pub direction: Direction,
    /// The direction of time.
    pub time: TimeDirection,
    /// Device pixels to a scene unit, 2 if nothing else is known. Lines with more points than pixels are reduced
    /// to what these pixels can show.
    pub pixel_ratio: f64,
    /// How numbers are written.
    pub numbers: NumberFormat,
    /// The words that charts add to the data, such as "no data".
    pub words: &'a Words,
    /// The text styles, with the metrics of their font.
    pub text: TextStyles<'a>,
    /// The textures of colours. [`Settings::textures`] sets it, so a program that doesn't call it holds none.
    texture_of: Option<fn(ColorRole) -> Option<Texture>>,
}

impl Settings<'static> {
    /// The usual settings of a language, for a drawing of this width in scene units.
    pub fn new(lang: Lang, width: f64) -> Self {
        let numbers = NumberFormat {
            lang,
            digits: Digits::Latn,
        };
        Settings::with_words(numbers, Words::of(lang), width)
    }
}

impl<'a> Settings<'a> {
    /// The usual settings of a language, with the words given. A program that uses it instead of
    /// [`Settings::new`] doesn't contain the words of all languages.
    pub fn with_words(numbers: NumberFormat, words: &'a Words, width: f64) -> Self {
        Settings {
            width,
            direction: numbers.lang.direction(),
            time: TimeDirection::Auto,
            pixel_ratio: PIXEL_RATIO,
            numbers,
            words,
            text: TextStyles::new(&JisrSans),
            texture_of: None,
        }
    }

    /// The settings for another width.
    pub fn width(self, width: f64) -> Self {
        Settings { width, ..self }
    }

    /// The settings with another direction of the layout.
    pub fn direction(self, direction: Direction) -> Self {
        Settings { direction, ..self }
    }

    /// The settings with another direction of time.
    pub fn time(self, time: TimeDirection) -> Self {
        Settings { time, ..self }
    }

    /// The settings for a screen with another number of device pixels to a scene unit.
    pub fn pixel_ratio(self, pixel_ratio: f64) -> Self {
        Settings {
            pixel_ratio,
            ..self
        }
    }

    /// The settings with another shape of digits.
    pub fn digits(self, digits: Digits) -> Self {
        let numbers = NumberFormat {
            digits,
            ..self.numbers
        };
        Settings { numbers, ..self }
    }

    /// The settings with other words.
    pub fn words(self, words: &'a Words) -> Self {
        Settings { words, ..self }
    }

    /// The settings with the metrics of another font.
    pub fn metrics(self, metrics: &'a dyn FontMetrics) -> Self {
        let text = TextStyles::new(metrics);
        Settings { text, ..self }
    }

    /// The width of a device pixel in scene units.
    pub fn pixel(&self) -> f64 {
        1.0 / self.pixel_ratio.max(f64::MIN_POSITIVE)
    }

    /// The settings with textures, or without. Areas of the series' colours get them, which tells these apart
    /// without colour.
    pub fn textures(self, textures: bool) -> Self {
        Settings {
            texture_of: textures.then_some(ColorRole::texture),
            ..self
        }
    }

    /// How a form fills the areas of a colour: solid, or with the colour's texture if these settings ask
    /// for textures. A label on such an area needs no background, because the texture stays away from it.
    ///
    /// ```
    /// use jisr_charts::i18n::Lang;
    /// use jisr_charts::{ColorRole, Fill, Settings, Texture};
    ///
    /// let settings = Settings::new(Lang::Ar, 448.0);
    /// assert_eq!(settings.fill(ColorRole::Second), Fill::Solid);
    /// let settings = settings.textures(true);
    /// assert_eq!(settings.fill(ColorRole::Second), Fill::Texture(Texture::Dots));
    /// ```
    pub fn fill(&self, color: ColorRole) -> Fill {
        let texture = self.texture_of.and_then(|of| of(color));
        texture.map_or(Fill::Solid, Fill::Texture)
    }

    /// How a form fills the area of a value: hatched if the value is an estimate, otherwise as
    /// [`Settings::fill`] says.
    pub fn value_fill(&self, color: ColorRole, estimated: bool) -> Fill {
        if estimated {
            Fill::Hatch
        } else {
            self.fill(color)
        }
    }

    /// The language of the texts.
    pub fn lang(&self) -> Lang {
        self.numbers.lang
    }

    /// Whether time runs against the direction of the layout. A layout counts positions from the start
    /// side; on such an axis it counts them from the other end.
    pub fn time_is_reversed(&self) -> bool {
        self.time.resolve(self.lang()) != self.direction
    }
}
