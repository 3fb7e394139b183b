//! How wide a text is in the shipped font.

/// A weight of the shipped family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// Width of one line in scene units.
pub fn text_width(text: &str, size: f64, _weight: Weight) -> f64 {
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .count() as f64
        * size
        * 0.55
}
