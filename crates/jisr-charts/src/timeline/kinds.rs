//! The kinds of events: sets of them, and the glyph and colours of each.

use crate::{ColorRole, MarkId};

/// The greatest number of kinds: there are as many glyphs that are told apart without colour.
pub(super) const MAX_KINDS: usize = Glyph::ALL.len();

/// A kind of event: what an event is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventKind {
    /// Its id, by which events name it.
    pub id: MarkId,
    /// Its name, for legend and table.
    pub name: String,
    /// The colour of its glyphs; the bands have its pale form. Without one, the timeline chooses the colour of
    /// the kind's place.
    pub color: Option<ColorRole>,
    /// Its glyph. Without one, the timeline chooses the glyph of the kind's place.
    pub glyph: Option<Glyph>,
}

impl EventKind {
    /// A kind with its name.
    pub fn new(id: impl Into<MarkId>, name: impl Into<String>) -> Self {
        EventKind {
            id: id.into(),
            name: name.into(),
            color: None,
            glyph: None,
        }
    }

    /// The same in a colour.
    pub fn color(self, color: ColorRole) -> Self {
        EventKind {
            color: Some(color),
            ..self
        }
    }

    /// The same with a glyph.
    pub fn glyph(self, glyph: Glyph) -> Self {
        EventKind {
            glyph: Some(glyph),
            ..self
        }
    }
}

/// The shape that stands for a kind of event. Each is told apart without colour, solid and hollow, and is its
/// own mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Glyph {
    /// A disc.
    #[default]
    Disc,
    /// A square on its side.
    Square,
    /// A triangle that points up.
    Triangle,
    /// A square on its corner.
    Diamond,
    /// A pentagon that points up.
    Pentagon,
    /// A triangle that points down.
    Wedge,
    /// An upright cross.
    Cross,
    /// A star of four points.
    Star,
}

impl Glyph {
    /// All glyphs, in the order in which they are given to kinds.
    pub const ALL: [Glyph; 8] = [
        Glyph::Disc,
        Glyph::Square,
        Glyph::Triangle,
        Glyph::Diamond,
        Glyph::Pentagon,
        Glyph::Wedge,
        Glyph::Cross,
        Glyph::Star,
    ];

    /// Its outline, as offsets from its centre for a radius of 1; `None` for a disc.
    pub(super) fn outline(self) -> Option<&'static [(f64, f64)]> {
        match self {
            Glyph::Disc => None,
            Glyph::Square => Some(&[(-0.87, -0.87), (0.87, -0.87), (0.87, 0.87), (-0.87, 0.87)]),
            Glyph::Triangle => Some(&[(0.0, -1.1), (1.08, 0.85), (-1.08, 0.85)]),
            Glyph::Diamond => Some(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
            Glyph::Pentagon => Some(&[
                (0.0, -1.1),
                (1.05, -0.34),
                (0.65, 0.89),
                (-0.65, 0.89),
                (-1.05, -0.34),
            ]),
            Glyph::Wedge => Some(&[(0.0, 1.1), (1.08, -0.85), (-1.08, -0.85)]),
            Glyph::Cross => Some(&[
                (-0.4, -1.1),
                (0.4, -1.1),
                (0.4, -0.4),
                (1.1, -0.4),
                (1.1, 0.4),
                (0.4, 0.4),
                (0.4, 1.1),
                (-0.4, 1.1),
                (-0.4, 0.4),
                (-1.1, 0.4),
                (-1.1, -0.4),
                (-0.4, -0.4),
            ]),
            Glyph::Star => Some(&[
                (0.0, -1.25),
                (0.42, -0.42),
                (1.25, 0.0),
                (0.42, 0.42),
                (0.0, 1.25),
                (-0.42, 0.42),
                (-1.25, 0.0),
                (-0.42, -0.42),
            ]),
        }
    }
}

/// How a kind is drawn. Events without a kind are grey discs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct KindStyle {
    pub glyph: Glyph,
    pub color: ColorRole,
}

impl KindStyle {
    /// The style of symbols that belong to no kind.
    pub const NEUTRAL: KindStyle = KindStyle {
        glyph: Glyph::Disc,
        color: ColorRole::Neutral,
    };

    /// The style of a kind at its place among the timeline's kinds.
    pub fn of(kind: &EventKind, place: usize) -> Self {
        let series = ColorRole::SERIES;
        KindStyle {
            glyph: kind.glyph.unwrap_or(Glyph::ALL[place % MAX_KINDS]),
            color: kind.color.unwrap_or(series[place % series.len()]),
        }
    }
}

/// A set of kinds, by their places among the timeline's kinds. An event without a kind adds nothing.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct KindSet(u8);

impl KindSet {
    /// The set of one kind, or the empty one.
    pub fn only(kind: Option<usize>) -> Self {
        let bit = |place: usize| 1u8.checked_shl(place as u32).unwrap_or(0);
        KindSet(kind.map_or(0, bit))
    }

    /// The kinds that are in one of the sets.
    pub fn union(self, other: KindSet) -> Self {
        KindSet(self.0 | other.0)
    }

    /// Whether a kind is in both sets.
    pub fn meets(self, other: KindSet) -> bool {
        self.0 & other.0 != 0
    }

    /// The places of the kinds in the set, ascending.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MAX_KINDS).filter(move |place| self.meets(KindSet::only(Some(*place))))
    }
}
