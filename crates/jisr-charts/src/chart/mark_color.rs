//! The colours of outlines of marks, and of texts on them.

use crate::ColorRole;

/// The colour of the outline of a mark: that of a pale mark is the strong form of its colour.
pub(super) fn outline_color(color: ColorRole) -> ColorRole {
    let mut strong = ColorRole::SERIES.into_iter();
    strong.find(|c| c.soft() == color).unwrap_or(color)
}

/// Whether a colour is the pale form of another.
pub(super) fn is_pale(color: ColorRole) -> bool {
    outline_color(color) != color
}

/// The colour of text on a mark.
pub(super) fn text_color(color: ColorRole) -> ColorRole {
    match is_pale(color) {
        true => ColorRole::Text,
        false => ColorRole::OnMark,
    }
}
