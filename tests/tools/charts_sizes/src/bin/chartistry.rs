//! Columns with leptos-chartistry, which has no horizontal bars.

use leptos::prelude::*;
use leptos_chartistry::*;

#[derive(Clone)]
struct Row {
    place: f64,
    value: f64,
}

#[component]
fn App() -> impl IntoView {
    let values = [116.5, 46.0, 35.3, 24.7, 11.6];
    let rows = values.iter().enumerate();
    let rows = rows.map(|(i, value)| Row {
        place: i as f64,
        value: *value,
    });
    let data = Signal::derive({
        let rows: Vec<Row> = rows.collect();
        move || rows.clone()
    });
    let series = Series::new(|row: &Row| row.place)
        .bar(Bar::new(|row: &Row| row.value).with_name("مليون نسمة"))
        .with_y_range(0.0, 120.0);
    view! {
        <Chart
            aspect_ratio=AspectRatio::from_outer_ratio(448.0, 300.0)
            series=series
            data=data
            left=TickLabels::aligned_floats()
            bottom=TickLabels::aligned_floats()
            inner=[AxisMarker::left_edge().into_inner(), YGridLine::default().into_inner()]
        />
    }
}

fn main() {
    mount_to_body(App);
}
