//! Textures: patterns that tell areas apart without colour.

mod cuts;

pub use cuts::TextureCut;

use super::{ColorRole, Label, Point};

/// A pattern of lines, dots or crosses in the colour of the paper, cut into an area of one colour. Two
/// textures differ already in an area of 10 × 10 scene units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texture {
    /// Lines that rise to the right.
    Rising,
    /// Dots in rows.
    Dots,
    /// Horizontal lines.
    Horizontal,
    /// Lines that fall to the right.
    Falling,
    /// Vertical lines.
    Vertical,
    /// Upright crosses in rows.
    Crosses,
    /// Horizontal and vertical lines.
    Grid,
    /// Rising and falling lines.
    Lattice,
}

impl Texture {
    /// All textures, in the order of the colours of [`ColorRole::SERIES`].
    pub const ALL: [Texture; 8] = [
        Texture::Rising,
        Texture::Dots,
        Texture::Horizontal,
        Texture::Falling,
        Texture::Vertical,
        Texture::Crosses,
        Texture::Grid,
        Texture::Lattice,
    ];

    /// The strokes of the texture in the polygon with these corners. They leave out the labels of the drawing. Painted
    /// in the colour of the paper, they are cut into the area.
    ///
    /// ```
    /// use jisr_charts::{Rect, Texture};
    ///
    /// let area = Rect { x: 0.0, y: 0.0, w: 20.0, h: 20.0 };
    /// let cuts = Texture::Horizontal.cuts(&area.corners(), &[]);
    /// assert!(cuts.iter().all(|cut| cut.from.y == cut.to.y));
    /// ```
    pub fn cuts(&self, corners: &[Point], labels: &[Label]) -> Vec<TextureCut> {
        cuts::cuts(corners, *self, labels)
    }
}

impl ColorRole {
    /// The texture of a series' colour, a different one for each; `None` for any other role.
    pub const fn texture(self) -> Option<Texture> {
        Some(match self {
            ColorRole::First => Texture::Rising,
            ColorRole::Second => Texture::Dots,
            ColorRole::Fourth => Texture::Horizontal,
            ColorRole::Third => Texture::Falling,
            ColorRole::Fifth => Texture::Vertical,
            ColorRole::Sixth => Texture::Crosses,
            ColorRole::Seventh => Texture::Grid,
            ColorRole::Neutral => Texture::Lattice,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests;
