//! Mistakes in the numbers under the headline.

use super::story_copy::{BaseStory, Edit};
use super::{Mistake, assert_one_diagnostic};

/// Mistakes in the key numbers of the main story.
const KEY_NUMBER_MISTAKES: &[Mistake] = &[
    Mistake {
        edit: Edit(
            "story.toml",
            "figures = [\"rail.trains\"]",
            "figures = [\"rail.wagons\"]",
        ),
        at: ("story.toml", "rail.wagons"),
        message: "there is no figure or check `rail.wagons`",
        help: "did you mean `rail.",
    },
    Mistake {
        edit: Edit("story.toml", "chart = \"energy\"", "chart = \"energi\""),
        at: ("story.toml", "energi"),
        message: "there is no chart `energi`",
        help: "did you mean `energy`?",
    },
    Mistake {
        edit: Edit("story.toml", "figures = [\"rail.trains\"]", "figures = []"),
        at: ("story.toml", "figures = []"),
        message: "the key number `trains` has 0 figures",
        help: "one figure or check, or the counts of two sources",
    },
    Mistake {
        edit: Edit(
            "story.toml",
            "figures = [\"rail.trains\"]",
            "figures = [\"rail.checkpoints\"]",
        ),
        at: ("story.toml", "rail.checkpoints"),
        message: "`rail.checkpoints` has no number to show",
        help: "a value or a range",
    },
    Mistake {
        edit: Edit(
            "story.toml",
            "[\"trade.kz.total\", \"trade.cn.total\"]",
            "[\"trade.kz.total\", \"trade.kz.exports\"]",
        ),
        at: ("story.toml", "trade.kz.exports"),
        message: "`trade.kz.total` and `trade.kz.exports` are not two counts of one amount",
        help: "one unit by two sources",
    },
    Mistake {
        edit: Edit(
            "story.toml",
            "[\"trade.kz.total\", \"trade.cn.total\"]",
            "[\"trade.kz.total\", \"trade.gap.total\"]",
        ),
        at: ("story.toml", "trade.gap.total"),
        message: "`trade.gap.total` is a check, not a figure",
        help: "name a figure",
    },
    Mistake {
        edit: Edit(
            "story.toml",
            "[[key]]\nid = \"trains\"\n",
            "[[key]] # none\n",
        ),
        at: ("story.toml", "[[key]] # none"),
        message: "a key has no `id`",
        help: "add a line: id = …",
    },
    Mistake {
        edit: Edit(
            "text/en.toml",
            "trains = \"with containers, in five months\"\n",
            "",
        ),
        at: ("story.toml", "id = \"trains\""),
        message: "the text `key.trains` is missing in \"en\"",
        help: "under [key]: trains = \"…\"",
    },
];

#[test]
fn mistakes_in_a_key_number_are_reported() {
    assert_one_diagnostic(BaseStory::Main, KEY_NUMBER_MISTAKES);
}
