//! Ids of the entries of a story, one type for each kind of entry.
//!
//! A text from outside, such as an address, becomes an id only by a lookup in the story:
//! [`Story::figure_id`](super::Story::figure_id), [`EntryId::of`].

use super::Story;
use std::borrow::Borrow;
use std::fmt;

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
        pub struct $name(pub &'static str);

        impl $name {
            /// The id as text, for addresses, exports and attributes.
            pub const fn as_str(self) -> &'static str {
                self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.0
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.to_owned()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    )*};
}

id_types! {
    /// The id of a story, such as `kz-cn-2022`.
    StoryId,
    /// The id of a data source, such as `kz`.
    SourceId,
    /// The id of a caveat, such as `unit-doubtful`.
    CaveatId,
    /// The id of a chart, such as `trade`. It is also the id of the chart's view.
    ChartId,
    /// The id of an event, such as `treaty`.
    EventId,
    /// The id of a theme, such as `visas`.
    ThemeId,
    /// The id of a figure or a check, such as `trade.kz.total`. Both have one type, because they share their
    /// ids: addresses (`#figure=ID`), texts and the inputs of a check name either of them.
    FigureId,
}

/// The id of an entry that has a row on the page: a figure, a check or an event. Marks, rows and links name
/// entries by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryId {
    /// A figure or a check.
    Figure(FigureId),
    /// An event of the timeline.
    Event(EventId),
}

impl EntryId {
    /// The entry of the story with this id. A mark that shows several figures has the ids of all, separated by
    /// spaces: then it is the entry of the first.
    pub fn of(story: &Story, id: &str) -> Option<EntryId> {
        let of = |id| {
            let event = || story.event_id(id).map(EntryId::Event);
            story.figure_id(id).map(EntryId::Figure).or_else(event)
        };
        id.split(' ').find_map(of)
    }

    /// The id as text, for attributes.
    pub const fn as_str(self) -> &'static str {
        match self {
            EntryId::Figure(id) => id.as_str(),
            EntryId::Event(id) => id.as_str(),
        }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
