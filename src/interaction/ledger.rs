//! Which rows of the ledger are shown, and by what they are sorted.

use super::row_order::{RowOrder, SortKey, amount_key, change_key};
use crate::locale::key;
use crate::story::{Area, FigureId, SourceId, Story, Text, Verdict};

/// What the reader asks of the ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerFilter {
    /// The words that a row must contain, as the reader types them.
    pub words: String,
    /// The one subject that is shown; `None` for all.
    pub area: Option<Area>,
    /// The one source that is shown; `None` for all.
    pub source: Option<SourceId>,
    /// Whether only rows with a caveat are shown.
    pub flagged: bool,
    /// Whether only rows are shown whose check finds that the figures don't agree.
    pub disagreeing: bool,
    /// The order of the rows.
    pub order: RowOrder,
}

/// What a row is filtered and sorted by, besides its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowFacts {
    /// The subject.
    pub area: Option<Area>,
    /// Who states it. Computed rows have no source.
    pub source: Option<SourceId>,
    /// The article's paragraph; of a computed row that of its first figure.
    pub paragraph: u8,
    /// The amount. The group is its unit; billions and millions are of one group.
    pub amount: SortKey,
    /// The change on the year in per cent (group 0), or what a check finds (group 1), from what cannot be judged to disagreement.
    pub change: SortKey,
    /// Whether it has a caveat.
    pub flagged: bool,
    /// Whether it is a check that finds a disagreement.
    pub disagrees: bool,
}

impl RowFacts {
    /// The facts of a figure or check.
    pub fn of(story: &Story, id: FigureId) -> RowFacts {
        let (figure, check) = (story.figure(id), story.check(id));
        let first = || check?.figures(story).first().copied();
        let caveats = figure.map(|f| f.caveats).or(check.map(|c| c.caveats));
        RowFacts {
            area: story.area(id),
            source: figure.map(|f| f.source),
            paragraph: figure.or_else(first).map_or(0, |f| f.paragraph),
            amount: amount_key(figure, check),
            change: change_key(figure, check),
            flagged: caveats.is_some_and(|caveats| !caveats.is_empty()),
            disagrees: check.is_some_and(|c| c.declares == Verdict::Disagrees),
        }
    }

    /// What the row is sorted by. Names are compared by the browser, and the story's order compares nothing.
    pub fn key(self, order: RowOrder) -> SortKey {
        match order {
            RowOrder::Amount | RowOrder::AmountReversed => self.amount,
            RowOrder::Change | RowOrder::ChangeReversed => self.change,
            RowOrder::Paragraph | RowOrder::ParagraphReversed => SortKey {
                group: 0,
                value: f64::from(self.paragraph),
            },
            RowOrder::Story | RowOrder::Name | RowOrder::NameReversed => SortKey::NONE,
        }
    }
}

impl LedgerFilter {
    /// The filter that shows all rows, in the same order.
    pub fn cleared(&self) -> Self {
        LedgerFilter {
            order: self.order,
            ..LedgerFilter::default()
        }
    }

    /// Whether all rows are shown.
    pub fn shows_all(&self) -> bool {
        *self == self.cleared()
    }

    /// Whether a row is shown. `words` and the row's `text` are normalized in the same way; a row must contain all words,
    /// in any order.
    pub fn shows(&self, facts: RowFacts, words: &str, text: &str) -> bool {
        words.split(' ').all(|word| text.contains(word))
            && self.area.is_none_or(|area| facts.area == Some(area))
            && self
                .source
                .is_none_or(|source| facts.source == Some(source))
            && (facts.flagged || !self.flagged)
            && (facts.disagrees || !self.disagreeing)
    }
}

/// The name of a subject.
pub const fn area_name(area: Area) -> Text {
    match area {
        Area::Trade => key::AREA_TRADE,
        Area::Rail => key::AREA_RAIL,
        Area::Air => key::AREA_AIR,
        Area::Energy => key::AREA_ENERGY,
        Area::Investment => key::AREA_INVESTMENT,
        Area::Agriculture => key::AREA_AGRICULTURE,
        Area::Education => key::AREA_EDUCATION,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    const FACTS: RowFacts = RowFacts {
        area: Some(Area::Rail),
        source: None,
        paragraph: 11,
        amount: SortKey::NONE,
        change: SortKey::NONE,
        flagged: false,
        disagrees: false,
    };

    #[test]
    fn a_row_is_shown_if_it_meets_every_condition() {
        let filter = LedgerFilter::default;
        let kz = SourceId("kz");
        let asked = |ask: fn(&mut LedgerFilter)| {
            let mut filter = LedgerFilter::default();
            ask(&mut filter);
            filter
        };
        let table = [
            (filter(), "", true),
            (filter(), "trains border", true),
            (filter(), "border trains", true),
            (filter(), "trains ships", false),
            (asked(|f| f.area = Some(Area::Rail)), "", true),
            (asked(|f| f.area = Some(Area::Air)), "", false),
            (asked(|f| f.source = Some(SourceId("kz"))), "", false),
            (asked(|f| f.flagged = true), "", false),
            (asked(|f| f.disagreeing = true), "", false),
        ];
        for (filter, words, shown) in table {
            let text = "trains across the border 12-14";
            assert_eq!(
                filter.shows(FACTS, words, text),
                shown,
                "{filter:?} {words}"
            );
        }
        let all = RowFacts {
            source: Some(kz),
            flagged: true,
            disagrees: true,
            ..FACTS
        };
        let strict = LedgerFilter {
            words: String::new(),
            area: Some(Area::Rail),
            source: Some(kz),
            flagged: true,
            disagreeing: true,
            order: RowOrder::Name,
        };
        assert!(strict.shows(all, "", ""));
        assert!(!strict.shows_all() && strict.cleared().shows_all());
        assert_eq!(strict.cleared().order, RowOrder::Name);
    }

    #[test]
    fn the_facts_of_a_row_are_those_of_the_story() {
        let of = |id| RowFacts::of(story(), FigureId(id));
        let total = of("trade.kz.total");
        assert_eq!(
            (total.area, total.source),
            (Some(Area::Trade), Some(SourceId("kz")))
        );
        assert!(!total.flagged && !total.disagrees);
        assert!(of("trade.cn.total").flagged);
        let disagreeing = story()
            .checks
            .iter()
            .filter(|c| of(c.id.as_str()).disagrees);
        assert_eq!(disagreeing.count(), 1);
    }
}
