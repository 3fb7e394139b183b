//! The address' fragment (`#figure=ID`, `#event=ID`): which figure or event a link opens. Pure.
//!
//! The other parts of an address are read by `assets/boot/`, because they also apply where the
//! program doesn't run.

use crate::story::{EventId, Story};

/// WordPress appends this and a secret of its own to the address of a frame.
const WORDPRESS: &str = "#?secret=";

/// What a fragment opens. The id is the story's own string, never text from the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fragment {
    /// A figure or a check.
    Figure(&'static str),
    /// An event of the timeline.
    Event(EventId),
}

impl Fragment {
    /// Reads `#figure=ID` or `#event=ID`. None if it has another form, or if the story has no such
    /// figure, check or event.
    pub fn parse(story: &Story, fragment: &str) -> Option<Fragment> {
        let fragment = fragment.split(WORDPRESS).next()?;
        let (kind, id) = fragment.strip_prefix('#')?.split_once('=')?;
        match kind {
            "figure" => {
                let figure = story.figure(id).map(|f| f.id);
                let check = || story.check(id).map(|c| c.id);
                figure.or_else(check).map(Fragment::Figure)
            }
            "event" => story.event(id).map(|e| Fragment::Event(e.id)),
            _ => None,
        }
    }

    /// The story's id of the figure, check or event.
    pub const fn id(self) -> &'static str {
        match self {
            Fragment::Figure(id) => id,
            Fragment::Event(id) => id.as_str(),
        }
    }

    /// The HTML id of its row in the table of figures or in the list of events.
    pub fn row_id(self) -> String {
        let prefix = match self {
            Fragment::Figure(_) => "figure-",
            Fragment::Event(_) => "event-",
        };
        [prefix, self.id()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Fragment;
    use crate::story;
    use proptest::prelude::*;

    fn parse(fragment: &str) -> Option<Fragment> {
        Fragment::parse(story(), fragment)
    }

    #[test]
    fn case_b1_the_secret_of_wordpress_is_ignored() {
        assert_eq!(parse("#?secret=a1B2c3D4e5"), None);
        let figure = parse("#figure=trade.cn.total");
        assert_eq!(figure, Some(Fragment::Figure("trade.cn.total")));
        assert_eq!(parse("#figure=trade.cn.total#?secret=a1B2c3D4e5"), figure);
    }

    #[test]
    fn fragments_name_every_figure_check_and_event() {
        let figures = story().figures.iter().map(|f| f.id);
        for id in figures.chain(story().checks.iter().map(|c| c.id)) {
            let fragment = parse(&format!("#figure={id}"));
            assert_eq!(fragment, Some(Fragment::Figure(id)));
            assert_eq!(fragment.map(Fragment::row_id), Some(format!("figure-{id}")));
        }
        for event in &*story().events {
            let fragment = parse(&format!("#event={}", event.id));
            assert_eq!(fragment, Some(Fragment::Event(event.id)));
            let row = format!("event-{}", event.id);
            assert_eq!(fragment.map(Fragment::row_id), Some(row));
        }
    }

    #[test]
    fn other_fragments_name_nothing() {
        for fragment in [
            "",
            "#",
            "#figure",
            "#figure=",
            "#event=nothing",
            "#figure=<b>",
            "figure=trade.kz.total",
            "#title-trade",
        ] {
            assert_eq!(parse(fragment), None, "{fragment}");
        }
    }

    /// A fragment made of valid, broken and hostile pieces.
    fn hostile_fragment() -> impl Strategy<Value = String> {
        let pieces = prop::sample::select(vec![
            "#event=",
            "#figure=",
            "?",
            "&",
            "=",
            "#",
            ":",
            "%",
            "%2",
            "%00",
            "%ff",
            "figure=",
            "event=",
            "trade.kz.total",
            "visit",
            "<script>alert(1)</script>",
            "\u{202e}\u{0}\"\\",
            "يناير",
        ]);
        prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]

        #[test]
        fn hostile_fragments_name_only_what_the_story_has(fragment in hostile_fragment()) {
            if let Some(found) = parse(&fragment) {
                let prefix = match found {
                    Fragment::Figure(_) => "#figure=",
                    Fragment::Event(_) => "#event=",
                };
                prop_assert_eq!(fragment, [prefix, found.id()].concat());
            }
        }
    }
}
