//! Scorecards with random numbers.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Card, Chart, Scorecard};
use jisr_charts::i18n::{Lang, strip};
use jisr_charts::{Amount, Datum, LayoutError, Settings, Shape, Unit, Value};
use proptest::prelude::*;

fn card() -> impl Strategy<Value = Card> {
    let value = (-1_000_000_000i32..1_000_000_000, 0u8..6);
    (value, prop::option::of(-200i32..200)).prop_map(|((value, kind), change)| {
        let datum = match kind {
            0 => Datum::new(Value::Missing),
            1 => Datum::new(value).estimated().caveat(),
            2 => Datum::new((f64::from(value), f64::from(value) + 5e8)),
            _ => Datum::new(value),
        };
        let card = Card::new(Amount::new("A name of several words", datum));
        let card = card.unit(Unit::new("million units a year"));
        match change {
            Some(change) => card.change(Amount::new("on the year before", change)),
            None => card,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_scorecards_keep_the_laws(cards in prop::collection::vec(card(), 1..9)) {
        let count = cards.len();
        let chart = Scorecard::new(cards);
        assert_laws(&chart);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::Ar, width)).unwrap();
            prop_assert_eq!(scene.marks.len(), count);
        }
    }
}

#[test]
fn a_change_has_an_arrow_and_a_sign() {
    for (change, text, up) in [
        (7.5, "+7.5%", Some(true)),
        (-7.5, "−7.5%", Some(false)),
        (0.0, "0%", None),
    ] {
        let card =
            Card::new(Amount::new("Trains", 3_218)).change(Amount::new("on the year", change));
        let scene = Scorecard::new([card])
            .scene(&Settings::new(Lang::En, 304.0))
            .unwrap();
        assert!(
            scene.labels.iter().any(|l| strip(&l.text) == text),
            "{text}"
        );
        let arrow = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Polygon(points, ..) => Some(points[1].y < points[0].y),
            _ => None,
        });
        assert_eq!(arrow, up, "{text}");
    }
}

#[test]
fn cards_fill_their_rows_evenly() {
    let cards = |count| Scorecard::new((0..count).map(|n| Card::new(Amount::new("Name", n))));
    let columns = |count, width| {
        let scene = cards(count).scene(&Settings::new(Lang::En, width)).unwrap();
        scene.marks.iter().filter(|m| m.rect.y == 0.0).count()
    };
    assert_eq!(
        [columns(6, 304.0), columns(6, 448.0), columns(6, 672.0)],
        [2, 2, 3]
    );
    assert_eq!(columns(4, 672.0), 4);
    assert_eq!(columns(1, 672.0), 1);
}

#[test]
fn a_scorecard_without_numbers_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    assert_eq!(
        Scorecard::new([]).scene(&settings),
        Err(LayoutError::NoData)
    );
}
