//! The kinds of events: sets of them, and the shape and colours of each.

use crate::story::{Event, Kind};
use jisr_charts::ColorRole;

/// A set of kinds.
#[derive(Clone, Copy)]
pub(super) struct Kinds(u8);

/// All kinds, in the order of the legend.
const KINDS: [Kind; 5] = [
    Kind::Diplomacy,
    Kind::Trade,
    Kind::Education,
    Kind::Transport,
    Kind::Culture,
];

impl Kinds {
    /// One kind alone.
    pub fn only(kind: Kind) -> Self {
        Kinds(1 << kind as u8)
    }

    /// The kinds of these events.
    pub fn of(events: &[Event]) -> Self {
        Kinds(events.iter().fold(0, |set, e| set | 1 << e.kind as u8))
    }

    /// The kinds in the set, in the order of the legend.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        let has = move |kind: &Kind| self.0 & (1 << *kind as u8) != 0;
        KINDS.into_iter().filter(has)
    }
}

/// The colours of a kind: of its glyphs, and the pale one of its bands.
pub(super) fn colors(kind: Kind) -> (ColorRole, ColorRole) {
    match kind {
        Kind::Diplomacy | Kind::Transport => (ColorRole::Neutral, ColorRole::NeutralSoft),
        Kind::Trade | Kind::Culture => (ColorRole::Third, ColorRole::ThirdSoft),
        Kind::Education => (ColorRole::Fourth, ColorRole::FourthSoft),
    }
}

/// The outline of a kind's glyph, as offsets from its centre for a radius of 1; each is its own
/// mirror. `None` is a disc.
pub(super) fn outline(kind: Kind) -> Option<&'static [(f64, f64)]> {
    match kind {
        Kind::Diplomacy => None,
        Kind::Trade => Some(&[(-0.87, -0.87), (0.87, -0.87), (0.87, 0.87), (-0.87, 0.87)]),
        Kind::Education => Some(&[(0.0, -1.1), (1.08, 0.85), (-1.08, 0.85)]),
        Kind::Transport => Some(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        Kind::Culture => Some(&[
            (0.0, -1.1),
            (1.05, -0.34),
            (0.65, 0.89),
            (-0.65, 0.89),
            (-1.05, -0.34),
        ]),
    }
}
