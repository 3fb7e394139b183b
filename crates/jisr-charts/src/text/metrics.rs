//! How wide text is: the interface between layouts and a font.

/// A weight of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// Measures text in a font.
///
/// Layouts are made before anything is drawn, also where no browser is, so they ask an implementation of
/// this trait for widths: [`JisrSans`](super::JisrSans) has the tables of the shipped font.
pub trait FontMetrics {
    /// The width of one line of text, in scene units, if its font size is `size` scene units. Directional
    /// characters have no width.
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64;
}
