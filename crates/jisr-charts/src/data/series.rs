//! Series of values, and the categories that they share.

use super::Datum;
use crate::scene::{joined_id, place_id};
use crate::{ColorRole, MarkId};

/// Values that belong together: one source, one country, one part of a sum.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Series {
    /// Its name, for labels, legend and table.
    pub name: String,
    /// Its values, one for each category or time.
    pub data: Vec<Datum>,
    /// Its colour. Without one, the chart chooses the colour of the series' place.
    pub color: Option<ColorRole>,
}

/// A row or column of a chart: a name that all series have one value for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Category {
    /// Its name.
    pub name: String,
    /// The id of its mark, for charts in which a whole category is one mark.
    pub id: Option<MarkId>,
}

impl Series {
    /// A series with its values.
    pub fn new<D: Into<Datum>>(name: impl Into<String>, data: impl IntoIterator<Item = D>) -> Self {
        Series {
            name: name.into(),
            data: data.into_iter().map(Into::into).collect(),
            color: None,
        }
    }

    /// The same in a colour.
    pub fn color(self, color: ColorRole) -> Self {
        Series {
            color: Some(color),
            ..self
        }
    }

    /// Its colour as the series at this place of its chart.
    pub fn color_at(&self, place: usize) -> ColorRole {
        self.color
            .unwrap_or(ColorRole::SERIES[place % ColorRole::SERIES.len()])
    }

    /// The id of the mark of one of its values: its own, or one made of the places of the series and of
    /// the value, such as `0.3`.
    pub fn mark_id(&self, series: usize, item: usize) -> MarkId {
        let own = self.data.get(item).and_then(|d| d.id.clone());
        own.unwrap_or_else(|| place_id(series, item))
    }
}

/// The id of a mark that shows the values of all these series at some places: the ids of the values, in the order of
/// the places. `None` if the values at the first place have none of their own.
pub(crate) fn own_ids(
    series: &[Series],
    places: impl IntoIterator<Item = usize>,
) -> Option<MarkId> {
    let mut ids = vec![];
    for place in places {
        ids.extend(series.iter().filter_map(|s| s.data.get(place)?.id.clone()));
        if ids.is_empty() {
            return None;
        }
    }
    (!ids.is_empty()).then(|| joined_id(ids))
}

impl Category {
    /// The same with the id of its mark.
    pub fn id(self, id: impl Into<MarkId>) -> Self {
        Category {
            id: Some(id.into()),
            ..self
        }
    }
}

impl<T: Into<String>> From<T> for Category {
    fn from(name: T) -> Self {
        Category {
            name: name.into(),
            id: None,
        }
    }
}
