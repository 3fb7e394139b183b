//! Ids of the entries of a story, one type for each kind of entry.
//!
//! A text from outside, such as an address, becomes an id only by a lookup in the story.

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
    /// The id of a data source, such as `kz`.
    SourceId,
    /// The id of a caveat, such as `unit-doubtful`.
    CaveatId,
    /// The id of a chart, such as `trade`. It is also the id of the chart's view.
    ChartId,
    /// The id of an event, such as `treaty`.
    EventId,
}
