//! Mistakes in the options of the forms that a panel can have.

use super::Mistake;
use super::assert_one_diagnostic;
use super::panels::mistake;
use super::story_copy::BaseStory;

/// Options that a form doesn't have.
const FOREIGN_OPTIONS: &[Mistake] = &[
    mistake(
        "form = \"lines\"\n",
        "form = \"lines\"\norder = \"ascending\" # of years\n",
        "# of years",
        "the form lines has no option `order`",
        "bars, stacked-bars, percent-bars",
    ),
    mistake(
        "columns = 2\n",
        "columns = 2\nmax_rows = 3\n",
        "max_rows = 3",
        "the form scorecard has no option `max_rows`",
        "bars",
    ),
    mistake(
        "colors = \"series\"\n",
        "colors = \"series\"\naxis_range = [\"0\", \"9\"]\n",
        "axis_range = [\"0\", \"9\"]",
        "the form parts has no option `axis_range`",
        "lines",
    ),
    mistake(
        "form = \"bars\"\n",
        "form = \"bars\"\naxis_start = \"data\"\n",
        "axis_start = \"data\"",
        "the form bars has no option `axis_start`",
        "strip",
    ),
    mistake(
        "axis_range = [\"0\", \"450\"]\n",
        "axis_range = [\"0\", \"450\"]\nreference = \"sent.ore\"\n",
        "reference = \"sent.ore\"",
        "the form lines has no option `reference`",
        "range-bars",
    ),
    mistake(
        "max_rows = 5\n",
        "max_rows = 5\nprojected_from = \"ore\"\n",
        "projected_from = \"ore\"",
        "the form bars has no option `projected_from`",
        "areas",
    ),
    mistake(
        "columns = 2\n",
        "columns = 2\nhighlight = []\n",
        "highlight = []",
        "the form scorecard has no option `highlight`",
        "slope",
    ),
    mistake(
        "form = \"waffle\"\n",
        "form = \"waffle\"\nicon = \"train\"\n",
        "icon = \"train\"",
        "the form waffle has no option `icon`",
        "icons",
    ),
    mistake(
        "form = \"waffle\"\n",
        "form = \"waffle\"\nsum = \"build.sum\" # of ways\n",
        "# of ways",
        "the form waffle has no option `sum`",
        "parts",
    ),
    mistake(
        "form = \"strip\"\n",
        "form = \"strip\"\ncells = [\"bars\", \"bars\"]\n",
        "cells = [\"bars\", \"bars\"]",
        "the form strip has no option `cells`",
        "table",
    ),
    mistake(
        "figures = [\"trains.south\"]\n",
        "figures = [\"trains.south\"]\nstep = \"plus\"\n",
        "step = \"plus\"",
        "the form scorecard has no option `step`",
        "waterfall",
    ),
    mistake(
        "figures = [\"trains.south\"]\n",
        "figures = [\"trains.south\"]\npart = true\n",
        "part = true",
        "the form scorecard has no option `part`",
        "icons",
    ),
    mistake(
        "figures = [\"trains.south\"]\n",
        "figures = [\"trains.south\"]\nnote = \"busy\" # of cards\n",
        "# of cards",
        "the form scorecard has no option `note`",
        "bars",
    ),
];

#[test]
fn an_option_that_the_form_does_not_have_is_reported() {
    assert_one_diagnostic(BaseStory::Forms, FOREIGN_OPTIONS);
}

/// Options with values that they can't have.
const OPTION_MISTAKES: &[Mistake] = &[
    mistake(
        "order = \"descending\"",
        "order = \"down\"",
        "order = \"down\"",
        "unknown order `down`",
        "`descending` or `ascending`",
    ),
    mistake(
        "max_rows = 5",
        "max_rows = 1",
        "max_rows = 1",
        "max_rows = 1 is too few",
        "2 or more",
    ),
    mistake(
        "axis_range = [\"0\", \"450\"]",
        "axis_range = [\"450\", \"0\"]",
        "axis_range = [\"450\", \"0\"]",
        "the range of the axis runs backward",
        "smaller number first",
    ),
    mistake(
        "axis_range = [\"0\", \"450\"]",
        "axis_range = [\"0\", \"much\"]",
        "axis_range = [\"0\", \"much\"]",
        "`much` is not a number",
        "digits",
    ),
    mistake(
        "axis_start = \"zero\"",
        "axis_start = \"one\"",
        "axis_start = \"one\"",
        "unknown axis_start `one`",
        "`zero`",
    ),
    mistake(
        "projected_from = \"last\"",
        "projected_from = \"first\"",
        "projected_from = \"first\"",
        "the panel has no row `first`",
        "known: last",
    ),
    mistake(
        "highlight = [\"boxes\"]",
        "highlight = [\"box\"]",
        "highlight = [\"box\"]",
        "the panel has no series `box`",
        "known: boxes, transit",
    ),
    mistake(
        "highlight = [\"drivers\"]",
        "highlight = [\"pilots\"]",
        "highlight = [\"pilots\"]",
        "the panel has no row `pilots`",
        "known: drivers, docks",
    ),
    mistake(
        "colors = \"series\"",
        "colors = \"red\"",
        "colors = \"red\"",
        "unknown colors `red`",
        "`neutral`",
    ),
    mistake(
        "icon = \"person\"",
        "icon = \"cow\"",
        "icon = \"cow\"",
        "unknown icon `cow`",
        "`container`",
    ),
    mistake(
        "per_icon = \"10\"",
        "per_icon = \"0\"",
        "per_icon = \"0\"",
        "an icon stands for nothing",
        "greater than zero",
    ),
    mistake(
        "per_icon = \"10\"\n",
        "per_icon = \"10\"\narrangement = \"heap\"\n",
        "arrangement = \"heap\"",
        "unknown arrangement `heap`",
        "`line`",
    ),
    mistake(
        "per_icon = \"10\"\n",
        "per_icon = \"10\"\nexcess = true\n",
        "figures = [\"crew.docks\"]",
        "`crew.docks` is not held against `crew.drivers`",
        "take `excess` out",
    ),
    mistake(
        "cells = [\"bars\", \"numbers\"]",
        "cells = [\"bars\"]",
        "cells = [\"bars\"]",
        "1 kinds of cells for 2 series",
        "one for each",
    ),
    mistake(
        "cells = [\"bars\", \"numbers\"]",
        "cells = [\"bars\", \"pies\"]",
        "cells = [\"bars\", \"pies\"]",
        "unknown kind of cells `pies`",
        "`heat`",
    ),
    mistake(
        "columns = 2",
        "columns = 0",
        "columns = 0",
        "columns = 0 is too few",
        "1 or more",
    ),
    mistake(
        "step = \"minus\"",
        "step = \"less\"",
        "step = \"less\"",
        "unknown step `less`",
        "`minus`",
    ),
    mistake(
        "id = \"grants\"\nfigures = [\"fund.grants\"]",
        "id = \"grants\"\nfigures = [\"fund.grants\"]\nstep = \"total\"",
        "figures = [\"fund.grants\"]",
        "the row `grants` is a total, and has a figure",
        "computed",
    ),
    mistake(
        "reference = \"daily.limit\"",
        "reference = \"sent.ore\"",
        "reference = \"sent.ore\"",
        "`sent.ore` counts something else",
        "units of one kind",
    ),
    mistake(
        "figures = [\"daily.east\"]",
        "figures = [\"trains.north.daily\"]",
        "figures = [\"trains.north.daily\"]",
        "`trains.north.daily` is one number, and range-bars draws ranges",
        "the form bars",
    ),
    mistake(
        "\"trains.south\", \"cost.south\"",
        "\"trains.south\", \"way.rail\"",
        "\"trains.south\", \"way.rail\"",
        "`way.rail` counts something else",
        "units of one kind",
    ),
];

#[test]
fn mistakes_in_options_are_reported() {
    assert_one_diagnostic(BaseStory::Forms, OPTION_MISTAKES);
}
