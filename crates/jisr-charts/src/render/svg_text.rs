//! Texts in SVG: how labels are written, and escaped.

/// How a file has its labels.
#[derive(Clone, Copy, Debug, Default)]
pub enum Text<'a> {
    /// As text, with the width that the reader's font gives it.
    #[default]
    Plain,
    /// As text, made as wide as it was measured in the shipped font (`textLength`). Where another
    /// font stands in for it, labels then keep their places and don't overlap. Letters are stretched
    /// or squeezed, not spaced: space between them would cut joined Arabic letters apart.
    Fitted,
    /// As outlines: path data for each label of the scene, in hundredths of a scene unit.
    Outlines(&'a [String]),
}

/// Text as it can stand in an element or an attribute of SVG or HTML.
pub fn escape_markup(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
