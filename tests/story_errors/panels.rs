//! Mistakes in the panels of a chart.

use super::references::assert_reported;
use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

pub const CHARTS: &str = "charts.toml";

/// A mistake in the charts, at the line of what is written instead.
pub const fn mistake(
    from: &'static str,
    to: &'static str,
    at: &'static str,
    message: &'static str,
    help: &'static str,
) -> Mistake {
    Mistake {
        edit: Edit(CHARTS, from, to),
        at: (CHARTS, at),
        message,
        help,
    }
}

/// Mistakes in what every panel has.
const PANEL_MISTAKES: &[Mistake] = &[
    mistake(
        "form = \"dumbbell\"\ntitle = \"balance\"",
        "form = \"dumbbell\"\ntitle = \"balance\"\ntitle_of = \"sent.ore\"",
        "title = \"balance\"",
        "both `title` and `title_of`",
        "keep one",
    ),
    mistake(
        "form = \"bars\"\n",
        "form = \"bars\"\ntitle = \"goods\"\n",
        "title = \"goods\"",
        "a chart has its title in the texts",
        "chart_text",
    ),
    mistake(
        "form = \"dumbbell\"\n",
        "id = \"first\"\nform = \"dumbbell\"\n",
        "id = \"first\"",
        "a panel has no id",
        "take it out",
    ),
    mistake(
        "figures = [\"trains.south\"]\n",
        "figures = [\"trains.south\"]\nname = \"short\"\n",
        "name = \"short\"",
        "unknown name of a row `short`",
        "`change`",
    ),
    mistake(
        "figures = [\"cost.north\"]\n",
        "figures = [\"cost.north\"]\nname = \"change\"\n",
        "name = \"change\"",
        "`cost.north` has no change that could name the row",
        "change = ",
    ),
    mistake(
        "id = \"loans\"\n",
        "id = \"loans\"\nname = \"none\"\n",
        "name = \"none\"",
        "the row `loans` has both an id and a `name`",
        "keep the id",
    ),
];

#[test]
fn mistakes_in_a_panel_are_reported() {
    assert_one_diagnostic(BaseStory::Forms, PANEL_MISTAKES);
}

/// Mistakes after which nothing uses some texts either.
const UNREAD_PANELS: &[Mistake] = &[
    mistake(
        "[[chart.row]]\nid = \"computed\"\nstep = \"total\"",
        "[[chart.row]] # of what is left\nstep = \"total\"",
        "# of what is left",
        "a row without a figure has no name",
        "[row]",
    ),
    mistake(
        "note = \"busy\"",
        "note = \"lazy\"",
        "note = \"lazy\"",
        "the text `row.lazy` is missing",
        "[row]",
    ),
    mistake(
        "title = \"lines\"",
        "title_of = \"trains.west\"",
        "trains.west",
        "there is no figure or check `trains.west`",
        "did you mean",
    ),
    mistake(
        "form = \"dumbbell\"\n",
        "",
        "[[chart.panel]]\ntitle = \"balance\"",
        "a panel has no `form`",
        "form = …; known: bars",
    ),
    mistake(
        "form = \"dumbbell\"",
        "form = \"paired-bars\"",
        "form = \"paired-bars\"",
        "there is no form `paired-bars` for a panel",
        "known: bars",
    ),
    mistake(
        "title = \"balance\"\n",
        "",
        "[[chart.panel]]\nform = \"dumbbell\"\nseries",
        "a panel has no title",
        "title_of",
    ),
    mistake(
        "step = \"total\"",
        "name = \"none\"",
        "id = \"computed\"",
        "the row `computed` has 0 figures instead of one",
        "figures = ",
    ),
];

#[test]
fn panels_without_what_every_panel_has_are_reported() {
    assert_reported(BaseStory::Forms, UNREAD_PANELS);
}
