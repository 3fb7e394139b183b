//! The ids of marks: those of the values that each shows.

use crate::common::WIDTHS;
use jisr_charts::chart::{
    Areas, BarMode, Bars, Chart, ColumnMode, Columns, Dot, DotGroup, Lines, Multiples, Panel,
    RangeStyle, Ranges, Scatter, Slope, Strip, Waterfall,
};
use jisr_charts::i18n::Lang;
use jisr_charts::{Datum, Series, Settings, Times};

/// The id of a value. Places count from 1, so that it differs from those that the library makes.
fn id(series: usize, item: usize) -> String {
    format!("own-{}-{}", series + 1, item + 1)
}

/// Whether the values have ids of their own.
#[derive(Clone, Copy)]
struct HasIds(bool);

impl HasIds {
    fn datum(self, value: f64, place: (usize, usize)) -> Datum {
        let datum = Datum::new(value);
        match self.0 {
            true => datum.id(id(place.0, place.1)),
            false => datum,
        }
    }

    fn dot(self, dot: Dot, place: (usize, usize)) -> Dot {
        match self.0 {
            true => dot.id(id(place.0, place.1)),
            false => dot,
        }
    }

    /// Series of so many values, all different.
    fn series(self, count: usize, values: usize) -> Vec<Series> {
        let value = |place: (usize, usize)| {
            let value = 40 + 7 * place.0 + place.1 * 37 % 61;
            self.datum(value as f64, place)
        };
        let series = |place: usize| {
            let data = (0..values).map(|item| value((place, item)));
            Series::new(format!("Series {place}"), data)
        };
        (0..count).map(series).collect()
    }

    fn group(self, place: usize, values: usize) -> DotGroup {
        let dot = |item: usize| {
            let dot = Dot::at(
                format!("Dot {item}"),
                (item * 37 % 61) as f64,
                (item * 91 % 97) as f64,
            );
            self.dot(dot, (place, item))
        };
        DotGroup::new(format!("Group {place}"), (0..values).map(dot))
    }
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|item| format!("Item {item}")).collect()
}

/// A chart under its name, with how many series it has and how many values each of them.
type Case = (&'static str, (usize, usize), Box<dyn Chart>);

/// Charts of categories.
fn charts_of_categories(ids: HasIds) -> Vec<Case> {
    let bars = Bars::new(names(9), ids.series(2, 9));
    let columns = Columns::new(names(6), ids.series(2, 6));
    let three = Ranges::bars(names(4), ids.series(3, 4));
    let dumbbell = |count: usize| {
        let mut ranges = three.clone();
        ranges.series.truncate(count);
        ranges.style = RangeStyle::Dumbbell;
        ranges
    };
    let steps = (0..5).fold(Waterfall::new(), |chart, item| {
        chart.change(format!("Step {item}"), ids.datum(10.0, (0, item)))
    });
    let stacked = bars.clone().mode(BarMode::Stacked);
    let stacked_columns = columns.clone().mode(ColumnMode::Stacked);
    vec![
        ("bars, most", (2, 9), Box::new(bars.clone().most_rows(4))),
        ("bars", (2, 9), Box::new(bars)),
        ("stacked bars", (2, 9), Box::new(stacked)),
        ("columns", (2, 6), Box::new(columns)),
        ("stacked columns", (2, 6), Box::new(stacked_columns)),
        ("dumbbell", (2, 4), Box::new(dumbbell(2))),
        ("dumbbell of three", (3, 4), Box::new(dumbbell(3))),
        ("ranges", (3, 4), Box::new(three)),
        ("waterfall", (1, 5), Box::new(steps)),
    ]
}

/// Charts over time, and charts of dots.
fn other_charts(ids: HasIds) -> Vec<Case> {
    let years = |count: i16| Times::years(1950..1950 + count);
    let over_time =
        |series, count: i16| Columns::over_time(years(count), ids.series(series, count as usize));
    let lines = Lines::new(years(60), ids.series(2, 60));
    let areas = Areas::new(years(60), ids.series(2, 60));
    let slope = Slope::new(Times::years([2000, 2024]), ids.series(4, 2));
    let groups = || [ids.group(0, 40), ids.group(1, 40)];
    let panels = ids.series(2, 5).into_iter().map(|series| {
        let name = series.name.clone();
        Panel::new(name, Lines::new(years(5), [series]))
    });
    vec![
        ("columns over time", (1, 40), Box::new(over_time(1, 40))),
        ("pairs over time", (2, 30), Box::new(over_time(2, 30))),
        ("lines", (2, 60), Box::new(lines)),
        ("areas", (2, 60), Box::new(areas)),
        ("slope", (4, 2), Box::new(slope)),
        ("strip", (2, 40), Box::new(Strip::new(groups()))),
        ("scatter", (2, 40), Box::new(Scatter::new(groups()))),
        ("multiples", (2, 5), Box::new(Multiples::new(panels))),
    ]
}

fn charts(ids: HasIds) -> Vec<Case> {
    let mut all = charts_of_categories(ids);
    all.extend(other_charts(ids));
    all
}

/// The id without what small multiples put before it.
fn plain(id: &str) -> &str {
    id.split_once(':').map_or(id, |(_, id)| id)
}

#[test]
fn marks_have_the_ids_of_all_values_that_they_show() {
    for (name, (series, values), chart) in charts(HasIds(true)) {
        let mut all: Vec<String> = (0..series)
            .flat_map(|s| (0..values).map(move |item| id(s, item)))
            .collect();
        all.sort();
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let ids = scene.marks.iter().flat_map(|mark| mark.ids());
            let mut ids: Vec<&str> = ids.map(plain).collect();
            ids.sort_unstable();
            assert_eq!(ids, all, "{name} at {width}");
        }
    }
}

#[test]
fn a_line_of_many_values_has_the_id_of_its_last() {
    let ids = HasIds(true);
    let years = || Times::years(1900..2000);
    for chart in [
        Box::new(Lines::new(years(), ids.series(2, 100))) as Box<dyn Chart>,
        Box::new(Areas::new(years(), ids.series(2, 100))),
    ] {
        let scene = chart.scene(&Settings::new(Lang::En, 672.0)).unwrap();
        let mut ids: Vec<&str> = scene.marks.iter().map(|mark| &*mark.id).collect();
        ids.sort_unstable();
        assert_eq!(ids, [id(0, 99), id(1, 99)]);
    }
}

#[test]
fn ids_do_not_change_what_marks_show() {
    for ((name, _, with), (_, _, without)) in charts(HasIds(true)).iter().zip(charts(HasIds(false)))
    {
        for width in WIDTHS {
            let settings = Settings::new(Lang::En, width);
            let texts = |chart: &dyn Chart| {
                let scene = chart.scene(&settings).unwrap();
                chart.mark_texts(&scene, &settings)
            };
            let (with, without) = (texts(with.as_ref()), texts(without.as_ref()));
            assert_eq!(with, without, "{name} at {width}");
        }
    }
}
