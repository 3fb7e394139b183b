//! The orders of the ledger's rows.

use crate::locale::key;
use crate::story::coded_enum::coded_enum;
use crate::story::{Check, Figure, Text, Verdict};

coded_enum! {
/// How the ledger's rows are sorted. Rows that are equal keep the story's order.
///
/// Only the story's order has groups. In every other order the rows are one list, and each row tells its subject: a
/// reader who sorts asks for the largest amount or the first paragraph of the whole ledger, and in groups of a few rows
/// the order would show little.
#[derive(Default)]
pub enum RowOrder {
    /// By subject, and there as in the story.
    #[default]
    Story = "",
    /// By the name of the figure, in the order of the page's language.
    Name = "name",
    /// By name, from the end.
    NameReversed = "name-reversed",
    /// The largest amount first. Amounts are compared only if they count the same; others follow each other.
    Amount = "amount",
    /// The smallest amount first.
    AmountReversed = "amount-reversed",
    /// The largest change first, then the checks, those that disagree first.
    Change = "change",
    /// The smallest change first, then the checks, those that disagree last.
    ChangeReversed = "change-reversed",
    /// By the article's paragraph.
    Paragraph = "at",
    /// By paragraph, the last first.
    ParagraphReversed = "at-reversed",
}
}

impl RowOrder {
    /// The same column in the other direction. The story's order has no other direction.
    pub const fn reversed(self) -> RowOrder {
        match self {
            RowOrder::Story => RowOrder::Story,
            RowOrder::Name => RowOrder::NameReversed,
            RowOrder::NameReversed => RowOrder::Name,
            RowOrder::Amount => RowOrder::AmountReversed,
            RowOrder::AmountReversed => RowOrder::Amount,
            RowOrder::Change => RowOrder::ChangeReversed,
            RowOrder::ChangeReversed => RowOrder::Change,
            RowOrder::Paragraph => RowOrder::ParagraphReversed,
            RowOrder::ParagraphReversed => RowOrder::Paragraph,
        }
    }

    /// The order after the head of a column is pressed, whose first press gives `first`. The second press reverses it,
    /// and the third gives the story's order back, because the heads have no other way to it.
    pub fn after_press(self, first: RowOrder) -> RowOrder {
        if self == first {
            first.reversed()
        } else if self == first.reversed() {
            RowOrder::Story
        } else {
            first
        }
    }

    /// Whether greater values come first.
    pub const fn is_descending(self) -> bool {
        matches!(
            self,
            RowOrder::NameReversed
                | RowOrder::Amount
                | RowOrder::Change
                | RowOrder::ParagraphReversed
        )
    }

    /// The state of a column's head, whose first press gives `first`, as in `aria-sort`; `None` if the rows are not
    /// sorted by this column.
    pub fn aria_sort(self, first: RowOrder) -> Option<&'static str> {
        let sorts = self == first || self == first.reversed();
        sorts.then_some(match self.is_descending() {
            true => "descending",
            false => "ascending",
        })
    }
}

/// What a row is sorted by in a column: values are compared only with those of the same group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SortKey {
    /// What the value counts. Groups follow each other by this number in both directions.
    pub group: u8,
    /// The value.
    pub value: f64,
}

impl SortKey {
    /// The key of a row without a value, which comes last in both directions.
    pub const NONE: SortKey = SortKey {
        group: u8::MAX,
        value: 0.0,
    };

    /// Whether a row with this key is not behind one with the other key.
    pub fn is_before(self, other: SortKey, order: RowOrder) -> bool {
        if self.group != other.group {
            return self.group < other.group;
        }
        match order.is_descending() {
            true => self.value >= other.value,
            false => self.value <= other.value,
        }
    }
}

/// The key of an amount. A range counts as its middle.
pub(super) fn amount_key(figure: Option<&Figure>, check: Option<&Check>) -> SortKey {
    let stated = figure.and_then(|f| Some((f.value.bounds()?, f.unit?)));
    let computed = || check.and_then(|c| Some(((c.result?, c.result?), c.unit)));
    stated
        .or_else(computed)
        .map_or(SortKey::NONE, |((low, high), unit)| SortKey {
            group: unit.base() as u8,
            value: (low.to_f64() + high.to_f64()) / 2.0 * unit.factor(),
        })
}

/// The key of a change on the year or of a verdict.
pub(super) fn change_key(figure: Option<&Figure>, check: Option<&Check>) -> SortKey {
    let change = figure.and_then(|f| f.change).map(|c| SortKey {
        group: 0,
        value: c.to_f64(),
    });
    let verdict = || {
        check.map(|c| SortKey {
            group: 1,
            value: match c.declares {
                Verdict::CannotJudge => 0.0,
                Verdict::Agrees => 1.0,
                Verdict::WithinRounding => 2.0,
                Verdict::Disagrees => 3.0,
            },
        })
    };
    change.or_else(verdict).unwrap_or(SortKey::NONE)
}

/// The places of `count` rows after sorting; `is_before` tells whether the row at the first place is not behind the other.
/// This is an insertion sort, because the standard library's sort would add 2 kB to the download, and there are few rows.
pub fn sorted(count: usize, is_before: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = vec![];
    for row in 0..count {
        let last = sorted.iter().rposition(|other| is_before(*other, row));
        sorted.insert(last.map_or(0, |i| i + 1), row);
    }
    sorted
}

/// The name of an order of rows.
pub const fn order_name(order: RowOrder) -> Text {
    match order {
        RowOrder::Story => key::LEDGER_SORT_STORY,
        RowOrder::Name => key::LEDGER_SORT_NAME,
        RowOrder::NameReversed => key::LEDGER_SORT_NAME_REVERSED,
        RowOrder::Amount => key::LEDGER_SORT_AMOUNT,
        RowOrder::AmountReversed => key::LEDGER_SORT_AMOUNT_REVERSED,
        RowOrder::Change => key::LEDGER_SORT_CHANGE,
        RowOrder::ChangeReversed => key::LEDGER_SORT_CHANGE_REVERSED,
        RowOrder::Paragraph => key::LEDGER_SORT_PARAGRAPH,
        RowOrder::ParagraphReversed => key::LEDGER_SORT_PARAGRAPH_REVERSED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interaction::ledger::RowFacts;
    use crate::story;
    use crate::story::FigureId;

    /// The ids of all rows with a value, in an order.
    fn sorted_ids(order: RowOrder) -> Vec<(&'static str, SortKey)> {
        let story = story();
        let figures = story.figures.iter().map(|f| f.id);
        let ids: Vec<FigureId> = figures.chain(story.checks.iter().map(|c| c.id)).collect();
        let key = |i: usize| RowFacts::of(story, ids[i]).key(order);
        let places = sorted(ids.len(), |a, b| key(a).is_before(key(b), order));
        let rows = places.iter().map(|i| (ids[*i].as_str(), key(*i)));
        rows.filter(|(_, key)| *key != SortKey::NONE).collect()
    }

    #[test]
    fn amounts_are_compared_within_their_unit_alone() {
        let rows = sorted_ids(RowOrder::Amount);
        let place = |id| rows.iter().position(|row| row.0 == id).unwrap();
        // 120 million dollars are less than 8.8 billion, and both come before all that is not dollars.
        assert!(place("trade.cn.total") < place("trade.kz.total"));
        assert!(place("trade.kz.total") < place("invest.logistics_wind.capacity"));
        assert!(place("invest.logistics_wind.capacity") < place("rail.trains"));
        for pair in rows.windows(2) {
            let [(_, a), (_, b)] = [pair[0], pair[1]];
            assert!(a.group < b.group || (a.group == b.group && a.value >= b.value));
        }
        let reversed = sorted_ids(RowOrder::AmountReversed);
        let groups = |rows: &[(&str, SortKey)]| rows.iter().map(|r| r.1.group).collect::<Vec<_>>();
        assert_eq!(groups(&rows), groups(&reversed));
    }

    #[test]
    fn changes_come_before_checks_and_what_disagrees_before_what_agrees() {
        let rows = sorted_ids(RowOrder::Change);
        assert_eq!(rows[0].0, "trade.cn.exports");
        let first_check = rows.iter().find(|(_, key)| key.group == 1).unwrap();
        assert_eq!(first_check.0, "rail.implied_per_day");
        let reversed = sorted_ids(RowOrder::ChangeReversed);
        assert!(reversed[0].1.value < 0.0 && reversed[0].1.group == 0);
        assert_eq!(reversed.last().unwrap().0, "rail.implied_per_day");
    }

    #[test]
    fn a_row_without_a_value_is_last_in_both_directions() {
        let value = |value| SortKey { group: 0, value };
        for order in [RowOrder::Amount, RowOrder::AmountReversed] {
            assert!(value(0.0).is_before(SortKey::NONE, order));
            assert!(!SortKey::NONE.is_before(value(9.0), order));
        }
    }

    #[test]
    fn a_head_sorts_then_reverses_then_gives_the_storys_order_back() {
        let firsts = [
            (RowOrder::Name, "ascending", "descending"),
            (RowOrder::Amount, "descending", "ascending"),
            (RowOrder::Change, "descending", "ascending"),
            (RowOrder::Paragraph, "ascending", "descending"),
        ];
        for (first, sort, reversed) in firsts {
            let mut order = RowOrder::Story.after_press(first);
            assert_eq!((order, order.aria_sort(first)), (first, Some(sort)));
            order = order.after_press(first);
            assert_eq!(order.aria_sort(first), Some(reversed));
            assert_eq!(order.after_press(first), RowOrder::Story);
            for (other, ..) in firsts.iter().filter(|(other, ..)| *other != first) {
                assert_eq!(order.after_press(*other), *other);
                assert_eq!(order.aria_sort(*other), None);
            }
        }
        assert_eq!(RowOrder::Story.aria_sort(RowOrder::Name), None);
    }

    #[test]
    fn equal_rows_keep_their_order() {
        let keys = [3, 1, 3, 2, 1];
        let places = sorted(keys.len(), |a, b| keys[a] <= keys[b]);
        assert_eq!(places, [1, 4, 3, 0, 2]);
        assert_eq!(sorted(3, |_, _| true), [0, 1, 2]);
        assert!(sorted(0, |_, _| true).is_empty());
    }
}
