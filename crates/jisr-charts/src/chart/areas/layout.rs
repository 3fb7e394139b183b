//! The layout of an area chart: header, plot with its axes, areas, names, marks.

use super::bands::Band;
use super::caveats::draw_caveats;
use super::labels::place_inside;
use super::{Areas, Ends, Stacking};
use crate::chart::axis::VerticalAxis;
use crate::chart::legend::draw_mark_legend;
use crate::chart::plot::{
    EndLabels, Frame, Steps, draw_words, end_label, label_heights, label_room, place_marks,
    runs_sideways, series_id, step_id, value_axis,
};
use crate::chart::{AnnotationLayer, LayoutError, LegendEntry, Swatch, TOUCH};
use crate::data::Series;
use crate::i18n::Decimal;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Rect, Scene, SceneBuilder, Settings};

/// Steps have marks if there are at most this many; otherwise series have.
const MOST_STEPS: usize = 80;

/// Where the names of the series stand.
struct Names<'m> {
    /// The box inside of the area of each series, if it fits there, counted from the top of the plot.
    inside: Vec<Option<Rect>>,
    /// Last values, with the names that fit nowhere inside.
    ends: Option<EndLabels<'m>>,
    /// Whether a legend names all series.
    has_legend: bool,
}

/// Whether marks stand for series, because there are too many positions for a mark each.
pub(super) fn marks_are_series(areas: &Areas) -> bool {
    areas.positions.len() > MOST_STEPS
}

pub(super) fn scene(areas: &Areas, settings: &Settings) -> Result<Scene, LayoutError> {
    let unit = areas.axis_unit(settings);
    let axis = || value_axis(&unit, areas.value_extent(), settings);
    let mut names = place_names(areas, &axis, settings)?;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let values = axis();
    let mut column = Column {
        x: 0.0,
        w: settings.width,
        y: 0.0,
    };
    if let ([series], true) = (areas.series.as_slice(), areas.is_single())
        && !series.name.is_empty()
        && series.name != unit.name
    {
        let style = settings.text.label.bold().color(series.color_at(0));
        style.draw_lines(&mut builder, &series.name, false, &mut column);
    }
    draw_words(&mut builder, &unit.name, &values, &mut column, settings);
    let series = areas.series.iter().enumerate();
    let entries = series.map(|(place, series)| LegendEntry {
        name: &series.name,
        swatch: Swatch::Square(series.color_at(place), Fill::Solid),
    });
    let entries: Vec<LegendEntry> = entries.collect();
    let legend = names
        .has_legend
        .then(|| draw_mark_legend(&mut builder, &entries, &mut column, settings));
    let stack = areas.stack();
    let data = (&areas.positions, areas.series.as_slice());
    let annotations = place_marks(&areas.annotations, data, |series, item| {
        let (_, high) = (*stack.get(series)?.get(item)?)?;
        Some(high)
    })?;
    let layer = AnnotationLayer::new(&annotations, settings);
    let top = (
        column.y + layer.headroom(runs_sideways),
        areas.projected_from,
    );
    let frame = Frame::new(&areas.positions, values, names.ends.as_mut(), top, settings)?;
    draw(areas, &frame, (builder, layer), &names, legend)
}

/// Finds the places for the names. Names at the end of time take width from the areas, so that others may fit
/// no more: each round moves those to the end, too.
fn place_names<'m>(
    areas: &Areas,
    axis: &impl Fn() -> VerticalAxis<'m>,
    settings: &Settings<'m>,
) -> Result<Names<'m>, LayoutError> {
    let nowhere = vec![None; areas.series.len()];
    let mut at_end = vec![false; areas.series.len()];
    if areas.is_single() {
        // Its name stands above the plot.
        return Ok(Names {
            inside: nowhere,
            ends: end_labels(areas, &axis(), &at_end, settings),
            has_legend: false,
        });
    }
    let most = label_room(&axis(), settings);
    loop {
        let ends = end_labels(areas, &axis(), &at_end, settings);
        let Some(mut ends) = ends.filter(|ends| ends.width <= most) else {
            break;
        };
        let frame = Frame::new(
            &areas.positions,
            axis(),
            Some(&mut ends),
            (0.0, None),
            settings,
        )?;
        let inside = names_inside(areas, &frame);
        let mut is_done = true;
        for (at_end, name) in at_end.iter_mut().zip(&inside) {
            is_done &= name.is_some() || *at_end;
            *at_end |= name.is_none();
        }
        if is_done {
            let inside = inside.into_iter().zip(&at_end);
            return Ok(Names {
                inside: inside
                    .map(|(name, at_end)| name.filter(|_| !at_end))
                    .collect(),
                ends: end_labels(areas, &axis(), &at_end, settings),
                has_legend: false,
            });
        }
    }
    let none = vec![false; areas.series.len()];
    let ends = end_labels(areas, &axis(), &none, settings);
    Ok(Names {
        inside: nowhere,
        ends: ends.filter(|ends| ends.width <= most),
        has_legend: true,
    })
}

/// The labels at the end of time: the last value of each series, with the names of some.
fn end_labels<'m>(
    areas: &Areas,
    values: &VerticalAxis,
    named: &[bool],
    settings: &Settings<'m>,
) -> Option<EndLabels<'m>> {
    let unit = areas.axis_unit(settings);
    let stack = areas.stack();
    let label = |(place, (ends, series)): (usize, (&Vec<Ends>, &Series))| {
        let last = ends.iter().rposition(Option::is_some)?;
        let ((low, high), datum) = ((*ends.get(last)?)?, series.data.get(last)?);
        let value = match areas.stacking {
            Stacking::Amounts => unit.label(datum, settings),
            Stacking::Shares => unit.write(Decimal::round(high - low, 0), settings),
        };
        let y = if areas.is_single() {
            high
        } else {
            (low + high) / 2.0
        };
        let name = named
            .get(place)
            .copied()
            .unwrap_or(false)
            .then_some(series.name.as_str());
        Some(end_label(
            (place, series),
            name,
            (datum, &value),
            values.y(y),
            settings,
        ))
    };
    let labels = stack
        .iter()
        .zip(&areas.series)
        .enumerate()
        .filter_map(label);
    EndLabels::new(labels.collect(), label_heights(values))
}

/// The box for the name of each series inside of its area, counted from the top of the plot.
fn names_inside(areas: &Areas, frame: &Frame) -> Vec<Option<Rect>> {
    let style = frame.settings.text.label.bold();
    let least = if marks_are_series(areas) { TOUCH } else { 0.0 };
    let bands = Band::all(areas, frame);
    let name = |(band, series): (&Band, &Series)| {
        let size = (
            style.width(&series.name).max(least),
            style.line_height().max(least),
        );
        let area = place_inside(band, size, frame.is_reversed)?;
        let y = area.y - frame.plot.y;
        Some(Rect { y, ..area })
    };
    bands.iter().zip(&areas.series).map(name).collect()
}

fn draw(
    areas: &Areas,
    frame: &Frame,
    (mut builder, mut layer): (SceneBuilder, AnnotationLayer),
    names: &Names,
    legend: Option<Vec<Rect>>,
) -> Result<Scene, LayoutError> {
    let place = |at| frame.place(at);
    let annotated = frame.annotated(&place);
    layer.draw_spans(&mut builder, &annotated)?;
    let bands = Band::all(areas, frame);
    frame.draw_axes(&mut builder);
    let top = frame.plot.y;
    let moved = |name: &Option<Rect>| name.map(|r| Rect { y: r.y + top, ..r });
    let inside: Vec<Option<Rect>> = names.inside.iter().map(moved).collect();
    for (place, area) in order_of_marks(areas, frame, names, &inside, legend) {
        let first = builder.shapes();
        if let Some(band) = bands.get(place) {
            band.fill(&mut builder, areas.is_single());
        }
        if let Some(area) = area.filter(|_| marks_are_series(areas)) {
            builder.mark(series_id(&areas.series, place), area, first);
        }
    }
    let uppermost = bands.len().saturating_sub(1);
    for (place, band) in bands.iter().enumerate() {
        band.draw_edge(&mut builder, place == uppermost, areas.is_single());
    }
    frame.draw_projection(&mut builder, areas.projected_from);
    let style = frame.settings.text.label.bold().color(ColorRole::OnMark);
    for (area, series) in inside.iter().zip(&areas.series) {
        if let Some(area) = area {
            let (x, y) = (area.x + area.w / 2.0, area.y + area.h / 2.0);
            style.draw_centered(&mut builder, &series.name, Anchor::Middle, x, y);
        }
    }
    if let Some(ends) = &names.ends {
        let end = |place: usize| {
            let last = bands
                .get(place)
                .and_then(|band| band.upper.get(band.last()?));
            last.map_or(frame.future(), |point| point.x)
        };
        ends.draw(&mut builder, frame.future(), frame.is_reversed, end);
    }
    draw_caveats(areas, frame, &mut builder);
    if !marks_are_series(areas) {
        for step in Steps::new(&frame.places(), frame.stretch()).steps {
            let Rect { y, h, .. } = frame.plot;
            let first = builder.shapes();
            let id = step_id(&areas.series, step.places.clone());
            builder.mark(id, step.rect(y, y + h), first);
        }
    }
    let bottom = layer.draw(&mut builder, &annotated, frame.bottom())?;
    Ok(builder.finish(bottom))
}

/// The series in the order in which they are painted, with the area of the mark of each: from the top, so that
/// the marks are in reading order.
fn order_of_marks(
    areas: &Areas,
    frame: &Frame,
    names: &Names,
    inside: &[Option<Rect>],
    legend: Option<Vec<Rect>>,
) -> Vec<(usize, Option<Rect>)> {
    let mut boxes: Vec<Option<Rect>> = match legend {
        Some(legend) => legend.into_iter().map(Some).collect(),
        None if areas.series.len() == 1 => vec![Some(frame.plot)],
        None => inside.to_vec(),
    };
    let ends = names
        .ends
        .as_ref()
        .map(|ends| ends.boxes(frame.future(), frame.is_reversed));
    for (place, area) in ends.into_iter().flatten() {
        if let Some(empty @ None) = boxes.get_mut(place) {
            *empty = Some(area);
        }
    }
    let mut order: Vec<(usize, Option<Rect>)> = boxes.into_iter().enumerate().collect();
    let place = |area: &Option<Rect>| area.map_or((f64::INFINITY, 0.0), |r| (r.y, r.x));
    order.sort_by(|(_, a), (_, b)| {
        let (a, b) = (place(a), place(b));
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    order
}
