//! The widths that drawings are laid out for.
//!
//! A drawing is laid out at one of a few widths and scaled up to fill its frame, up to the next
//! step. So the picture in the static page and the picture on canvas are one and the same at
//! every width, and every layout that a reader can meet is one that a test has seen. Scene units
//! are CSS pixels at the default text size: the page's rules pick the step in `rem`, so larger
//! text gets the layout of a narrower frame, enlarged.

/// Widths in scene units, ascending: for phones, article columns and desktops. The first serves everything
/// narrower than the second. Between two of them a drawing is scaled up by at most 1.5.
pub const BREAKPOINTS: [f64; 3] = [304.0, 448.0, 672.0];

/// The step for a frame of `width` scene units (CSS pixels / (root font size / 16)).
pub fn breakpoint_for(width: f64) -> f64 {
    BREAKPOINTS
        .iter()
        .rev()
        .copied()
        .find(|s| *s <= width)
        .unwrap_or(BREAKPOINTS[0])
}
