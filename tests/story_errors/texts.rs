//! Mistakes in texts: what is missing, left over, mistyped.

use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

/// Mistakes in one language's texts.
const TEXT_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit(
            "text/en.toml",
            "\"line.teu\" = \"Containers on the line\"\n",
            "",
        ),
        at: ("figures.toml", "id = \"line.teu\""),
        message: "the text `figure.line.teu` is missing in \"en\"",
        help: "text/en.toml under [figure]: \"line.teu\" = \"…\"",
    },
    Mistake {
        edit: Edit("text/en.toml", "label = \"A new bridge\"\n", ""),
        at: ("events.toml", "id = \"bridge\""),
        message: "the text `event.bridge.label` is missing in \"en\"",
        help: "under [event.bridge]: label = \"…\"",
    },
    Mistake {
        edit: Edit(
            "text/en.toml",
            "timeline = \"A line, a winter and a bridge to come\"\n",
            "",
        ),
        at: ("story.toml", "id = \"elmar-line\""),
        message: "the text `story.timeline` is missing",
        help: "under [story]: timeline = \"…\"",
    },
    Mistake {
        edit: Edit(
            "text/en.toml",
            "[theme]",
            "[theme]\nhorses = \"Horses too.\"",
        ),
        at: ("text/en.toml", "horses"),
        message: "nothing uses the text `theme.horses`",
        help: "take it out",
    },
    Mistake {
        edit: Edit("text/en.toml", "A new bridge", ""),
        at: ("text/en.toml", "label = \"\""),
        message: "the text `event.bridge.label` is empty",
        help: "write its words",
    },
    Mistake {
        edit: Edit("text/en.toml", "A new bridge", "A <b>new</b> bridge"),
        at: ("text/en.toml", "<b>"),
        message: "markup in the text `event.bridge.label`",
        help: "plain words",
    },
    Mistake {
        edit: Edit("text/en.toml", "A new bridge", "A \\nbridge"),
        at: ("text/en.toml", "A \\nbridge"),
        message: "goes over several lines",
        help: "one line",
    },
    Mistake {
        edit: Edit("text/en.toml", "A new bridge", "1 new bridge"),
        at: ("text/en.toml", "1 new bridge"),
        message: "the digit 1 is typed in the text `event.bridge.label`",
        help: "`allow`",
    },
    Mistake {
        edit: Edit("text/en.toml", "A new bridge", "٣ bridges"),
        at: ("text/en.toml", "٣"),
        message: "the digit ٣ is typed",
        help: "in braces",
    },
    Mistake {
        edit: Edit("text/en.toml", "February 2024.", "February 2025."),
        at: ("text/en.toml", "2025"),
        message: "the digit 2 is typed in the text `event.winter.text`",
        help: "add the year",
    },
    Mistake {
        edit: Edit("text/en.toml", "{line.trains} ran", "{line.wagons} ran"),
        at: ("text/en.toml", "{line.wagons}"),
        message: "names {line.wagons}, which the story has not",
        help: "{id:number}",
    },
    Mistake {
        edit: Edit("text/en.toml", "{line.trains} ran", "{line.teu:change} ran"),
        at: ("text/en.toml", "{line.teu:change}"),
        message: "names {line.teu:change}, which the story has not",
        help: "where it has a change",
    },
    Mistake {
        edit: Edit("text/en.toml", "{line.trains} ran", "{line.trains ran"),
        at: ("text/en.toml", "{line.trains ran"),
        message: "nothing closes a { in the text `event.winter.text`",
        help: "{id}",
    },
    Mistake {
        edit: Edit("text/en.toml", "{line.trains} ran", "line.trains} ran"),
        at: ("text/en.toml", "\"line.trains} ran"),
        message: "nothing opens a } in the text `event.winter.text`",
        help: "{id}",
    },
    Mistake {
        edit: Edit("text/en.toml", "label = \"A new bridge\"", "label = 1"),
        at: ("text/en.toml", "label = 1"),
        message: "`event.bridge.label` is not a text",
        help: "between quotes",
    },
    Mistake {
        edit: Edit("text/en.toml", "\"A new bridge\"", "\"A new bridge"),
        at: ("text/en.toml", "A new bridge"),
        message: "",
        help: "close the quote on the same line",
    },
    Mistake {
        edit: Edit(
            "text/en.toml",
            "label = \"A new bridge\"",
            "label = \"A new bridge\"\nlabel = \"A bridge\"",
        ),
        at: ("text/en.toml", "\"A bridge\""),
        message: "duplicate key",
        help: "keep one",
    },
];

#[test]
fn mistakes_in_a_text_are_reported() {
    assert_one_diagnostic(BaseStory::Second, TEXT_MISTAKES);
}

/// Texts that differ between languages where they may not.
const LANGUAGE_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit(
            "text/en.toml",
            "\"rail.teu\" = \"Containers carried by rail\"\n",
            "",
        ),
        at: ("figures.toml", "id = \"rail.teu\""),
        message: "the text `figure.rail.teu` is missing in \"en\"",
        help: "text/en.toml under [figure]: \"rail.teu\" = \"…\"",
    },
    Mistake {
        edit: Edit("text/en.toml", "title = \"Unit in doubt\"\n", ""),
        at: ("flags.toml", "id = \"unit-doubtful\""),
        message: "the text `flag.unit-doubtful.title` is missing in \"en\"",
        help: "under [flag.unit-doubtful]: title = \"…\"",
    },
    Mistake {
        edit: Edit("locale/en.toml", "separator = \", \"\n", ""),
        at: ("locale/ar.toml", "separator"),
        message: "the text `list.separator` is missing in \"en\"",
        help: "locale/en.toml under [list]: separator = \"…\"",
    },
    Mistake {
        edit: Edit("locale/en.toml", "[list]\n", "[list]\nend = \" and \"\n"),
        at: ("locale/en.toml", "end = "),
        message: "`list.end` is a text of \"en\" alone",
        help: "add it in \"ar\" too",
    },
    Mistake {
        edit: Edit("locale/en.toml", "{n} train|{n} trains", "{n} trains"),
        at: ("locale/en.toml", "trains = \"{n} trains\""),
        message: "the text `unit.trains` has 1 forms, \"en\" needs 2",
        help: "with | between",
    },
    Mistake {
        edit: Edit("locale/en.toml", "|December\"", "\""),
        at: ("locale/en.toml", "January"),
        message: "the text `month.full` has 11 forms, \"en\" needs 12",
        help: "with | between",
    },
];

#[test]
fn mistakes_between_languages_are_reported() {
    assert_one_diagnostic(BaseStory::Main, LANGUAGE_MISTAKES);
}
