//! Small multiples with random values.

use crate::common::assert_laws;
use jisr_charts::chart::{Bars, Chart, Columns, Multiples, Panel, PanelScale};
use jisr_charts::i18n::Lang;
use jisr_charts::{
    ColorRole, Fill, LayoutError, Rect, Scene, Series, Settings, Shape, Times, Value,
};
use proptest::prelude::*;

fn years(values: &[i32]) -> Columns {
    let times = Times::years((0..values.len() as i16).map(|i| 2000 + i));
    Columns::over_time(times, [Series::new("Series", values.to_vec())])
}

fn grid(panels: &[Vec<i32>]) -> Multiples {
    let panels = panels.iter().enumerate();
    Multiples::new(panels.map(|(i, values)| Panel::new(format!("Panel {i}"), years(values))))
}

/// The highest column of each panel.
fn highest(scene: &Scene, panels: usize) -> Vec<f64> {
    let of_panel = |panel: usize| {
        let prefix = format!("{panel}:");
        let marks = scene.marks.iter().filter(|m| m.id.starts_with(&prefix));
        let shapes = marks.flat_map(|m| &scene.shapes[m.shapes.clone()]);
        let heights = shapes.filter_map(|shape| match shape {
            Shape::Rect(r, ColorRole::First, Fill::Solid) => Some(r.h),
            _ => None,
        });
        heights.fold(0.0, f64::max)
    };
    (0..panels).map(of_panel).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_grids_keep_the_laws(
        panels in prop::collection::vec(prop::collection::vec(-1_000..100_000i32, 1..8), 1..7),
        free in any::<bool>(),
    ) {
        let scale = if free { PanelScale::Free } else { PanelScale::Shared };
        assert_laws(&grid(&panels).scale(scale));
    }

    #[test]
    fn on_a_shared_scale_lengths_compare_between_panels(
        panels in prop::collection::vec(prop::collection::vec(1_000..100_000i32, 3), 2..7),
    ) {
        let scene = grid(&panels).scene(&Settings::new(Lang::En, 672.0)).unwrap();
        let heights = highest(&scene, panels.len());
        let greatest = panels.iter().flatten().copied().fold(0, i32::max);
        let whole = heights.iter().copied().fold(0.0, f64::max);
        for (values, height) in panels.iter().zip(&heights) {
            let most = values.iter().copied().fold(0, i32::max);
            let expected = whole * f64::from(most) / f64::from(greatest);
            prop_assert!((height - expected).abs() < 1.6, "{height} is not {expected}");
        }
    }
}

#[test]
fn on_free_scales_each_panel_uses_its_height() {
    let panels = [vec![1, 2, 4], vec![100, 200, 400]];
    let heights = |scale: PanelScale| {
        let chart = grid(&panels).scale(scale);
        highest(&chart.scene(&Settings::new(Lang::En, 672.0)).unwrap(), 2)
    };
    let (shared, free) = (heights(PanelScale::Shared), heights(PanelScale::Free));
    assert!(shared[0] < shared[1] / 50.0, "{shared:?}");
    assert!((free[0] - free[1]).abs() < 1e-6, "{free:?}");
}

#[test]
fn panels_follow_each_other_from_the_start_side_and_wrap_by_width() {
    let chart = grid(&[vec![1], vec![1], vec![1], vec![1]]);
    for (lang, width, side_by_side) in [
        (Lang::En, 672.0, 4),
        (Lang::En, 400.0, 2),
        (Lang::En, 280.0, 1),
        (Lang::Ar, 672.0, 4),
        (Lang::Ar, 400.0, 2),
    ] {
        let scene = chart.scene(&Settings::new(lang, width)).unwrap();
        let rects: Vec<Rect> = scene.marks.iter().map(|m| m.rect).collect();
        let first_row = rects.iter().filter(|r| (r.y - rects[0].y).abs() < 1.0);
        assert_eq!(first_row.count(), side_by_side, "{lang:?} {width}");
        if side_by_side > 1 {
            assert_eq!(
                rects[1].x > rects[0].x,
                lang == Lang::En,
                "{lang:?} {width}"
            );
        }
    }
}

#[test]
fn panels_of_forms_without_a_shared_scale_are_drawn_too() {
    let bars = Bars::new(["a", "b"], [Series::new("Series", [1, 2])]);
    let chart = Multiples::new([
        Panel::new("Bars", bars).id("bars"),
        Panel::new("Columns", years(&[1, 2, 3])),
    ]);
    assert_laws(&chart);
    let scene = chart.scene(&Settings::new(Lang::En, 672.0)).unwrap();
    let ids: Vec<&str> = scene.marks.iter().map(|m| m.id.as_ref()).collect();
    assert_eq!(ids, ["bars:0.0", "bars:0.1", "1:0.0", "1:0.1", "1:0.2"]);
}

#[test]
fn the_tables_of_panels_stand_side_by_side_if_their_rows_are_the_same() {
    let settings = Settings::new(Lang::En, 672.0);
    let same = grid(&[vec![1, 2], vec![3, 4]]).table(&settings);
    assert_eq!(same.columns, ["date", "Panel 0", "Panel 1"]);
    assert_eq!(same.rows, [["2000", "1", "3"], ["2001", "2", "4"]]);
    let other = grid(&[vec![1, 2], vec![3]]).table(&settings);
    assert_eq!(other.columns, ["", "Series"]);
    let names: Vec<&str> = other.rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(names, ["Panel 0: 2000", "Panel 0: 2001", "Panel 1: 2000"]);
}

#[test]
fn an_error_of_a_panel_is_that_of_the_grid() {
    let settings = Settings::new(Lang::En, 672.0);
    assert_eq!(grid(&[]).scene(&settings), Err(LayoutError::NoData));
    let empty = Columns::new(["a"], [Series::new("s", [Value::Missing])]);
    let chart = Multiples::new([Panel::new("Full", years(&[1])), Panel::new("Empty", empty)]);
    assert_eq!(chart.scene(&settings), Err(LayoutError::NoData));
}
