//! Parts of a sum with random amounts.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, Item, Parts};
use jisr_charts::i18n::Lang;
use jisr_charts::{
    Amount, ColorRole, Datum, Fill, LayoutError, Mark, Scene, Settings, Shape, Unit, Value,
};
use proptest::prelude::*;

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

fn mark<'a>(scene: &'a Scene, id: &str) -> &'a Mark {
    scene.marks.iter().find(|m| m.id == id).unwrap()
}

/// The width of the first filled rectangle of a mark.
fn bar(scene: &Scene, id: &str) -> f64 {
    let mut shapes = scene.shapes[mark(scene, id).shapes.clone()].iter();
    let bar = shapes.find_map(|shape| match shape {
        Shape::Rect(r, _, Fill::Solid) => Some(r.w),
        _ => None,
    });
    bar.unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_parts_keep_the_laws(
        data in prop::collection::vec(any_datum(), 1..8),
        known in 1i32..1_000,
        comparison in prop::option::of(any_datum()),
        with_sum in any::<bool>(),
        with_share in any::<bool>(),
    ) {
        let names = ["Wheat", "Machines and tools", "Oil", "A name of several words for one part"];
        let amounts = data.into_iter().enumerate();
        let amounts = amounts.map(|(i, d)| Amount::new(names[i % names.len()], d));
        let mut chart = Parts::new(amounts.chain([Amount::new("Rest", known)]))
            .unit(Unit::new("units"));
        if with_sum {
            chart = chart.total("in all");
        }
        if with_share {
            chart = chart.share(Amount::new("of the sum", Datum::new(5).label("5%").note("Computed")));
        }
        chart.comparison = comparison.map(|d| Amount::new("Another amount", d));
        assert_laws(&chart);
    }

    #[test]
    fn lengths_are_true_to_amounts(
        parts in prop::collection::vec(10_000i32..1_000_000, 2..8),
        comparison in 10_000i32..5_000_000,
    ) {
        let amounts = parts.iter().map(|n| Amount::new("Part", *n));
        let chart = Parts::new(amounts).comparison(Amount::new("Another", comparison));
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::Ar, width)).unwrap();
            let scale = bar(&scene, "comparison") / f64::from(comparison);
            for (i, part) in parts.iter().enumerate() {
                let drawn = bar(&scene, &i.to_string());
                prop_assert!((drawn - f64::from(*part) * scale).abs() < 1e-6);
            }
        }
    }
}

#[test]
fn an_uncertain_part_is_told_apart_without_colour() {
    let of = |datum: Datum| {
        let chart = Parts::new([Amount::new("Certain", 50), Amount::new("Part", datum)]);
        let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
        let shapes = scene.shapes[mark(&scene, "1").shapes.clone()].to_vec();
        let words: Vec<String> = scene.labels.iter().map(|l| l.text.clone()).collect();
        let fill = |fill: Fill| {
            shapes
                .iter()
                .any(|s| matches!(s, Shape::Rect(_, _, f) if *f == fill))
        };
        (fill(Fill::Hatch), fill(Fill::Dashed(1.0)), words.join(" "))
    };
    let (hatched, _, words) = of(Datum::new(50).estimated());
    assert!(hatched && words.contains("estimate"), "{words}");
    let (_, dashed, words) = of(Datum::new((30.0, 50.0)));
    assert!(dashed && words.contains("Dashed"), "{words}");
    let (_, dashed, words) = of(Datum::new(Value::Missing));
    assert!(dashed && words.contains("no data"), "{words}");
}

#[test]
fn the_total_adds_up_what_is_known() {
    let chart = Parts::new([
        Amount::new("a", 1.25),
        Amount::new("b", 2),
        Amount::new("c", Value::Missing),
    ]);
    let total = chart.total("total").sum.unwrap();
    assert_eq!(total.datum.value, 3.25.into());
}

#[test]
fn the_table_names_estimates_and_missing_values() {
    let estimate = Amount::new("b", Datum::new(2).estimated());
    let missing = Amount::new("c", Value::Missing);
    let chart = Parts::new([
        Amount::new("a", 1).color(ColorRole::First),
        estimate,
        missing,
    ]);
    let rows = chart.table(&Settings::new(Lang::En, 448.0)).rows;
    let plain = |row: &Vec<String>| jisr_charts::i18n::strip(&row.join(" "));
    let rows: Vec<String> = rows.iter().map(plain).collect();
    assert_eq!(rows, ["a 1", "b 2 (estimate)", "c no data"]);
}

#[test]
fn data_that_are_no_parts_are_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let scene = |values: &[Value]| {
        let chart = Parts::new(values.iter().map(|v| Amount::new("Part", *v)));
        chart.scene(&settings).map(|scene| scene.marks.len())
    };
    assert_eq!(scene(&[]), Err(LayoutError::NoData));
    assert_eq!(scene(&[Value::Missing]), Err(LayoutError::NoData));
    let negative = LayoutError::Negative { series: 0, item: 1 };
    assert_eq!(scene(&[1.into(), (-2).into()]), Err(negative));
    let what = Item::Part;
    let (count, limit) = (9, 8);
    let many = LayoutError::TooMany { what, count, limit };
    assert_eq!(scene(&[1.into(); 9]), Err(many));
    let narrow = Parts::new([Amount::new("a", 1)]).scene(&settings.width(150.0));
    let (width, least) = (150.0, 200.0);
    assert_eq!(narrow, Err(LayoutError::TooNarrow { width, least }));
}
