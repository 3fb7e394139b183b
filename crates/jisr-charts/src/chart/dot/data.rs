//! The data of charts of dots.

use crate::data::{Datum, Value};
use crate::scene::place_id;
use crate::{ColorRole, MarkId, Settings};

/// One dot: something with a name and one, two or three values.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Dot {
    /// Its name.
    pub name: String,
    /// The id of its mark. Without one, the chart makes an id from the places of group and dot.
    pub id: Option<MarkId>,
    /// The value on the axis that runs sideways; in a strip, the only one.
    pub x: Datum,
    /// The value on the axis that runs upward, in a scatter.
    pub y: Datum,
    /// The value that the area of the dot is true to, in a scatter with sizes.
    pub size: Datum,
    /// Whether its name is written even if others are not.
    pub is_labelled: bool,
}

impl Dot {
    /// A dot of a strip.
    pub fn new(name: impl Into<String>, x: impl Into<Datum>) -> Self {
        Dot {
            name: name.into(),
            x: x.into(),
            ..Dot::default()
        }
    }

    /// A dot of a scatter.
    pub fn at(name: impl Into<String>, x: impl Into<Datum>, y: impl Into<Datum>) -> Self {
        Dot {
            y: y.into(),
            ..Dot::new(name, x)
        }
    }

    /// The same with a value that its area is true to.
    pub fn size(self, size: impl Into<Datum>) -> Self {
        let size = size.into();
        Dot { size, ..self }
    }

    /// The same with the id of its mark.
    pub fn id(self, id: impl Into<MarkId>) -> Self {
        let id = Some(id.into());
        Dot { id, ..self }
    }

    /// The same with its name written.
    pub fn labelled(self) -> Self {
        Dot {
            is_labelled: true,
            ..self
        }
    }

    /// Whether one of its values is an estimate.
    pub fn is_estimated(&self) -> bool {
        self.x.estimated || self.y.estimated || self.size.estimated
    }

    /// Whether one of its values is doubtful.
    pub fn has_caveat(&self) -> bool {
        self.x.has_caveat || self.y.has_caveat || self.size.has_caveat
    }
}

/// Dots that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct DotGroup {
    /// Its name, for the legend or the row; empty if there is one group only.
    pub name: String,
    /// Its dots.
    pub dots: Vec<Dot>,
    /// Its colour. Without one, the chart chooses the colour of the group's place.
    pub color: Option<ColorRole>,
}

impl DotGroup {
    /// A group with its dots.
    pub fn new(name: impl Into<String>, dots: impl IntoIterator<Item = Dot>) -> Self {
        DotGroup {
            name: name.into(),
            dots: dots.into_iter().collect(),
            color: None,
        }
    }

    /// The same in a colour.
    pub fn color(self, color: ColorRole) -> Self {
        let color = Some(color);
        DotGroup { color, ..self }
    }

    /// Its colour as the group at this place.
    pub fn color_at(&self, place: usize) -> ColorRole {
        let colors = ColorRole::SERIES;
        let own = colors.get(place % colors.len()).copied();
        self.color.or(own).unwrap_or(ColorRole::First)
    }

    /// The id of a dot: its own, or one made of the places of the group and of the dot, such as `0.3`.
    pub fn mark_id(&self, group: usize, item: usize) -> MarkId {
        let own = self.dots.get(item).and_then(|dot| dot.id.clone());
        own.unwrap_or_else(|| place_id(group, item))
    }
}

/// Which dots have their names written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum DotLabels {
    /// Those that are [labelled](Dot::labelled), and of the others as many as have room.
    #[default]
    Fitting,
    /// Only those that are labelled.
    Chosen,
}

/// The bounds of a value, if it has one.
pub fn bounds(datum: &Datum) -> Option<(f64, f64)> {
    match datum.value {
        Value::Missing => None,
        value => value.bounds(),
    }
}

/// A note names so many dots without data; if there are more, it counts them.
const MOST_NAMES: usize = 6;

/// The note about dots that lack a value: their names, or how many they are.
pub fn missing_note<'a>(
    lacking: impl Iterator<Item = &'a Dot>,
    settings: &Settings,
) -> Option<String> {
    let names: Vec<&str> = lacking.map(|dot| dot.name.as_str()).collect();
    let words = settings.words;
    let which = match names.len() {
        0 => return None,
        n if n > MOST_NAMES || names.contains(&"") => settings.numbers.count(n),
        _ => names.join(words.list_separator),
    };
    Some([words.missing, ": ", &which].concat())
}
