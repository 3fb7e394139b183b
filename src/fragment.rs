//! The address' fragment (`#figure=ID`, `#event=ID`): which figure or event a link opens. Pure.
//!
//! The other parts of an address are read by `assets/boot/`, because they also apply where the
//! program doesn't run.

use crate::story::{EntryId, Story};

/// WordPress appends `#`, this and a secret of its own to the address of a frame.
const WORDPRESS: &str = "?secret=";

/// The words for the kinds of entries in addresses.
const FIGURE: &str = "figure";
const EVENT: &str = "event";

impl EntryId {
    /// Reads `#figure=ID` or `#event=ID`. None if it has another form, or if the story has no such
    /// figure, check or event. The id is the story's own string, never text from the address.
    pub fn from_fragment(story: &Story, fragment: &str) -> Option<EntryId> {
        let fragment = fragment.strip_prefix('#')?;
        let fragment = match fragment.split_once('#') {
            None => fragment,
            Some((own, rest)) if rest.starts_with(WORDPRESS) => own,
            Some(_) => return None,
        };
        let (kind, id) = fragment.split_once('=')?;
        match kind {
            FIGURE => story.figure_id(id).map(EntryId::Figure),
            EVENT => story.event_id(id).map(EntryId::Event),
            _ => None,
        }
    }

    /// The fragment that opens the entry: `#figure=ID` or `#event=ID`.
    pub fn fragment(self) -> String {
        ["#", self.kind(), "=", self.as_str()].concat()
    }

    /// The HTML id of its row in the table of figures or in the list of events.
    pub fn row_id(self) -> String {
        [self.kind(), "-", self.as_str()].concat()
    }

    /// The word for its kind in addresses.
    const fn kind(self) -> &'static str {
        match self {
            EntryId::Figure(_) => FIGURE,
            EntryId::Event(_) => EVENT,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::story;
    use crate::story::{EntryId, FigureId};
    use proptest::prelude::*;

    fn parse(fragment: &str) -> Option<EntryId> {
        EntryId::from_fragment(story(), fragment)
    }

    #[test]
    fn case_b1_the_secret_of_wordpress_is_ignored() {
        assert_eq!(parse("#?secret=a1B2c3D4e5"), None);
        let figure = parse("#figure=trade.cn.total");
        assert_eq!(figure, Some(EntryId::Figure(FigureId("trade.cn.total"))));
        assert_eq!(parse("#figure=trade.cn.total#?secret=a1B2c3D4e5"), figure);
    }

    #[test]
    fn fragments_name_every_figure_check_and_event() {
        let figures = story().figures.iter().map(|f| f.id);
        for id in figures.chain(story().checks.iter().map(|c| c.id)) {
            let fragment = parse(&format!("#figure={id}"));
            assert_eq!(fragment, Some(EntryId::Figure(id)));
            assert_eq!(fragment.map(EntryId::row_id), Some(format!("figure-{id}")));
        }
        for event in &*story().events {
            let fragment = parse(&format!("#event={}", event.id));
            assert_eq!(fragment, Some(EntryId::Event(event.id)));
            let row = format!("event-{}", event.id);
            assert_eq!(fragment.map(EntryId::row_id), Some(row));
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
                prop_assert_eq!(fragment, found.fragment());
            }
        }
    }
}
