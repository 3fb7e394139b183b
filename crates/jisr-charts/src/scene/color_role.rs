//! What colours are used for.

use crate::coded_enum::coded_enum;

coded_enum! {
/// A colour by its role; the palette of the theme says which colour that is. Its code names the colour in style
/// sheets: `--first-soft`.
pub enum ColorRole {
    /// The page's background.
    Paper = "paper",
    /// Text.
    Text = "text",
    /// Secondary text: measures, notes, ticks.
    Muted = "muted",
    /// Grid lines.
    Grid = "grid",
    /// Axis lines, outlines.
    Axis = "axis",
    /// The first series or source.
    First = "first",
    /// The second series or source.
    Second = "second",
    /// A pale form of the first.
    FirstSoft = "first-soft",
    /// A pale form of the second.
    SecondSoft = "second-soft",
    /// A grey: marks that belong to no series of their own, and the last series.
    Neutral = "neutral",
    /// A pale form of the neutral.
    NeutralSoft = "neutral-soft",
    /// Text on a mark that is filled with the colour of a series.
    OnMark = "on-mark",
    /// Caveats: icons, frames and brackets.
    Doubt = "doubt",
    /// A third colour, for series and kinds of event.
    Third = "third",
    /// A pale form of the third.
    ThirdSoft = "third-soft",
    /// A fourth colour.
    Fourth = "fourth",
    /// A pale form of the fourth.
    FourthSoft = "fourth-soft",
    /// A fifth colour.
    Fifth = "fifth",
    /// A pale form of the fifth.
    FifthSoft = "fifth-soft",
    /// A sixth colour.
    Sixth = "sixth",
    /// A pale form of the sixth.
    SixthSoft = "sixth-soft",
    /// A seventh colour.
    Seventh = "seventh",
    /// A pale form of the seventh.
    SeventhSoft = "seventh-soft",
}
}

impl ColorRole {
    /// The colours of a chart's series, in the order of their places.
    pub const SERIES: [ColorRole; 8] = [
        ColorRole::First,
        ColorRole::Second,
        ColorRole::Fourth,
        ColorRole::Third,
        ColorRole::Fifth,
        ColorRole::Sixth,
        ColorRole::Seventh,
        ColorRole::Neutral,
    ];

    /// The pale form of a series' colour; any other role is returned as it is.
    pub const fn soft(self) -> ColorRole {
        match self {
            ColorRole::First => ColorRole::FirstSoft,
            ColorRole::Second => ColorRole::SecondSoft,
            ColorRole::Third => ColorRole::ThirdSoft,
            ColorRole::Fourth => ColorRole::FourthSoft,
            ColorRole::Fifth => ColorRole::FifthSoft,
            ColorRole::Sixth => ColorRole::SixthSoft,
            ColorRole::Seventh => ColorRole::SeventhSoft,
            ColorRole::Neutral => ColorRole::NeutralSoft,
            other => other,
        }
    }
}
