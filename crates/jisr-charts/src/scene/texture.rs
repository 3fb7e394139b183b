//! Textures: patterns that tell areas apart without colour.

mod cuts;

pub use cuts::TextureCut;

use super::{ColorRole, Label, Point};
use std::fmt;

/// A pattern of lines, dots or crosses in the colour of the paper, cut into an area of one colour. Two
/// textures differ already in an area of 10 × 10 scene units.
#[derive(Clone, Copy)]
pub struct Texture {
    pattern: Pattern,
    /// Each texture brings the function that computes all of them, so a program without textures doesn't hold it.
    cuts: fn(&[Point], Pattern, &[Label]) -> Vec<TextureCut>,
}

/// What a texture consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pattern {
    Rising,
    Dots,
    Horizontal,
    Falling,
    Vertical,
    Crosses,
    Grid,
    Lattice,
}

impl Texture {
    /// Lines that rise to the right.
    pub const RISING: Texture = Texture::new(Pattern::Rising);
    /// Dots in rows.
    pub const DOTS: Texture = Texture::new(Pattern::Dots);
    /// Horizontal lines.
    pub const HORIZONTAL: Texture = Texture::new(Pattern::Horizontal);
    /// Lines that fall to the right.
    pub const FALLING: Texture = Texture::new(Pattern::Falling);
    /// Vertical lines.
    pub const VERTICAL: Texture = Texture::new(Pattern::Vertical);
    /// Upright crosses in rows.
    pub const CROSSES: Texture = Texture::new(Pattern::Crosses);
    /// Horizontal and vertical lines.
    pub const GRID: Texture = Texture::new(Pattern::Grid);
    /// Rising and falling lines.
    pub const LATTICE: Texture = Texture::new(Pattern::Lattice);

    /// All textures, in the order of the colours of [`ColorRole::SERIES`].
    pub const ALL: [Texture; 8] = [
        Texture::RISING,
        Texture::DOTS,
        Texture::HORIZONTAL,
        Texture::FALLING,
        Texture::VERTICAL,
        Texture::CROSSES,
        Texture::GRID,
        Texture::LATTICE,
    ];

    const fn new(pattern: Pattern) -> Self {
        Texture {
            pattern,
            cuts: cuts::cuts,
        }
    }

    /// The strokes of the texture in the polygon with these corners. They leave out the labels of the drawing. Painted
    /// in the colour of the paper, they are cut into the area.
    ///
    /// ```
    /// use jisr_charts::{Rect, Texture};
    ///
    /// let area = Rect { x: 0.0, y: 0.0, w: 20.0, h: 20.0 };
    /// let cuts = Texture::HORIZONTAL.cuts(&area.corners(), &[]);
    /// assert!(cuts.iter().all(|cut| cut.from.y == cut.to.y));
    /// ```
    pub fn cuts(&self, corners: &[Point], labels: &[Label]) -> Vec<TextureCut> {
        (self.cuts)(corners, self.pattern, labels)
    }
}

/// Textures of the same pattern are equal.
impl PartialEq for Texture {
    fn eq(&self, other: &Self) -> bool {
        self.pattern == other.pattern
    }
}

impl Eq for Texture {}

impl fmt::Debug for Texture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pattern.fmt(f)
    }
}

impl ColorRole {
    /// The texture of a series' colour, a different one for each; `None` for any other role.
    pub const fn texture(self) -> Option<Texture> {
        Some(match self {
            ColorRole::First => Texture::RISING,
            ColorRole::Second => Texture::DOTS,
            ColorRole::Fourth => Texture::HORIZONTAL,
            ColorRole::Third => Texture::FALLING,
            ColorRole::Fifth => Texture::VERTICAL,
            ColorRole::Sixth => Texture::CROSSES,
            ColorRole::Seventh => Texture::GRID,
            ColorRole::Neutral => Texture::LATTICE,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests;
