//! Icons with random amounts.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, Icon, IconArrangement, Icons, Item};
use jisr_charts::i18n::Lang;
use jisr_charts::{
    Amount, ColorRole, Datum, Fill, LayoutError, Scene, Settings, Shape, Unit, Value,
};
use proptest::prelude::*;

const ICONS: [Icon; 6] = [
    Icon::Square,
    Icon::Circle,
    Icon::Person,
    Icon::Train,
    Icon::Container,
    Icon::Barrel,
];

/// An amount of any kind: certain, a range, an estimate, missing.
fn any_datum() -> impl Strategy<Value = Datum> {
    prop_oneof![
        4 => (0i32..1_000_000).prop_map(Datum::new),
        1 => (0i32..1_000, 1i32..1_000_000)
            .prop_map(|(a, b)| Datum::new((f64::from(a), f64::from(a + b)))),
        1 => (0i32..1_000_000).prop_map(|n| Datum::new(n).estimated().caveat()),
        1 => Just(Datum::new(Value::Missing)),
    ]
}

fn shapes<'a>(scene: &'a Scene, id: &str) -> &'a [Shape] {
    let mark = scene.marks.iter().find(|m| m.id == id).unwrap();
    &scene.shapes[mark.shapes.clone()]
}

/// The summed widths of the icons of a mark in a colour: squares, or the bodies of other icons.
fn drawn(scene: &Scene, id: &str, color: ColorRole) -> f64 {
    let width = |shape: &Shape| match shape {
        Shape::Rect(r, c, Fill::Solid) if *c == color => r.w,
        Shape::Polygon(points, c, ..) if *c == color => {
            let x = || points.iter().map(|p| p.x);
            x().fold(f64::MIN, f64::max) - x().fold(f64::MAX, f64::min)
        }
        _ => 0.0,
    };
    shapes(scene, id).iter().map(width).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_icons_keep_the_laws(
        data in prop::collection::vec(any_datum(), 0..4),
        known in 1i32..1_000_000,
        icon in 0usize..6,
        line in any::<bool>(),
        with_related in any::<bool>(),
    ) {
        let rows = data.into_iter().map(|d| Amount::new("A name of several words", d));
        let mut chart = Icons::new([Amount::new("Known", known)].into_iter().chain(rows))
            .icon(ICONS[icon])
            .unit(Unit::new("units"));
        if line {
            chart = chart.arrangement(IconArrangement::Line);
        }
        if with_related {
            chart = chart.related(Amount::new("a rate", 12));
        }
        assert_laws(&chart);
    }

    #[test]
    fn the_number_of_icons_is_true_to_the_amount(
        values in prop::collection::vec(1_000i32..100_000, 2..5),
        icon in 0usize..6,
        line in any::<bool>(),
    ) {
        let arrangement = if line { IconArrangement::Line } else { IconArrangement::Grid };
        let rows = values.iter().map(|n| Amount::new("Row", *n).color(ColorRole::Second));
        let chart = Icons::new(rows).icon(ICONS[icon]).arrangement(arrangement);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::Ar, width)).unwrap();
            let of = |i: usize| drawn(&scene, &i.to_string(), ColorRole::Second);
            let all: f64 = (0..values.len()).map(of).sum();
            let sum: f64 = values.iter().copied().map(f64::from).sum();
            for (i, value) in values.iter().enumerate() {
                let expected = all * f64::from(*value) / sum;
                prop_assert!((of(i) - expected).abs() < 1e-6, "{} is not {expected}", of(i));
            }
        }
    }
}

#[test]
fn a_line_has_bars_where_icons_do_not_fit() {
    let of = |per_icon: f64| {
        let chart = Icons::new([Amount::new("Trains", 300)])
            .arrangement(IconArrangement::Line)
            .per_icon(per_icon);
        let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
        let polygon = |s: &&Shape| matches!(s, Shape::Polygon(..));
        scene.shapes.iter().filter(polygon).count()
    };
    assert_eq!(of(10.0), 30);
    assert_eq!(of(1.0), 0);
}

#[test]
fn what_one_icon_stands_for_is_said() {
    let chart = Icons::new([Amount::new("All", 332)]).unit(Unit::new("thousand containers"));
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    let said = |words: &str| {
        let mut labels = scene.labels.iter();
        labels.any(|l| jisr_charts::i18n::strip(&l.text) == words)
    };
    assert!(said("One square = 10 thousand containers"));
    assert_eq!(drawn(&scene, "0", ColorRole::First), 33.2 * 34.0);
}

#[test]
fn data_that_can_make_no_icons_are_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let scene = |chart: Icons| chart.scene(&settings).map(|scene| scene.marks.len());
    let one = |value: Value| Icons::new([Amount::new("Row", value)]);
    assert_eq!(scene(Icons::new([])), Err(LayoutError::NoData));
    assert_eq!(scene(one(Value::Missing)), Err(LayoutError::NoData));
    let negative = LayoutError::Negative { series: 0, item: 0 };
    assert_eq!(scene(one((-3).into())), Err(negative));
    let (count, limit) = (500, 400);
    let what = Item::Icon;
    let many = LayoutError::TooMany { what, count, limit };
    assert_eq!(scene(one(500.into()).per_icon(1.0)), Err(many));
}
