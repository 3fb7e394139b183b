//! The story's charts and its timeline as tones: what `assets/listen.js` plays.
//!
//! A mark of a drawing is a tone. Its pitch follows the amount, or on the timeline the date; its place in the
//! stereo picture is its place in the drawing, from where reading starts to where it ends. The script knows the
//! direction of the page and turns places into left and right. Each source or series has a timbre of its own.

mod tone;

pub use tone::{FASTEST_BEAT, LOWEST, Melody, OCTAVES, PitchScale, Sound, Tone, Version};

use crate::chart::Measure;
use crate::locale::Locale;
use crate::story::{
    Chart, Event, FigureId, Form, Kind, Ledgers, Panel, Place, Row, RowOrder, Story, Unit, View,
};
use crate::timeline::{Scale, TimelineView, Zoom, layout};

/// The width at which the timeline is laid out to place its events.
const TIMELINE_WIDTH: f64 = crate::breakpoint::BREAKPOINTS[2];

/// The melodies of a story: one for each chart, and that of the timeline. The locale is only that in which the
/// timeline is laid out; the melodies are the same in every language.
pub fn melodies(story: &Story, locale: &Locale) -> Vec<Melody> {
    let charts = story.charts.iter().map(|chart| of_chart(story, chart));
    charts.chain([of_timeline(story, locale)]).collect()
}

fn of_chart(story: &Story, chart: &Chart) -> Melody {
    let view = chart.id.as_str();
    match &chart.form {
        Form::PairedBars(ledgers) => Melody {
            view,
            is_over_time: false,
            switch: Some("show"),
            filter: Some("source"),
            versions: Measure::ALL
                .map(|measure| Version {
                    value: measure.code(),
                    tones: in_order(of_ledgers(story, ledgers, measure)),
                })
                .into(),
        },
        Form::Panels(panels) => Melody {
            view,
            is_over_time: panels.iter().any(|panel| panel.form.is_over_time()),
            switch: None,
            filter: None,
            versions: vec![Version {
                value: "",
                tones: in_order(panels.iter().flat_map(|panel| of_panel(story, panel))),
            }],
        },
    }
}

/// Places tones at equal distances, in their order.
fn in_order(tones: impl IntoIterator<Item = Tone>) -> Vec<Tone> {
    let mut tones: Vec<Tone> = tones.into_iter().collect();
    let steps = tones.len().saturating_sub(1).max(1) as f64;
    for (i, tone) in tones.iter_mut().enumerate() {
        tone.at = i as f64 / steps;
    }
    tones
}

/// Two counts of each flow, and for values the gap between them.
fn of_ledgers(story: &Story, ledgers: &Ledgers, measure: Measure) -> Vec<Tone> {
    let sources = [0, 1].map(|side| ledgers.sources.get(side).map(|id| id.as_str()));
    let counts: Vec<[Option<Count>; 2]> = ledgers
        .rows
        .iter()
        .map(|row| match measure {
            Measure::Before => [row.before.0, row.before.1].map(|id| Count::of(story, id)),
            _ => [row.figures.0, row.figures.1].map(|id| match measure {
                Measure::Change => Count::of_change(story, id),
                _ => Count::of(story, id),
            }),
        })
        .collect();
    let scale = PitchScale::of(counts.iter().flatten().flatten().flat_map(Count::ends));
    let mut tones = vec![];
    for (row, counts) in ledgers.rows.iter().zip(counts) {
        for (voice, count) in counts.iter().enumerate() {
            let id = match (measure, voice) {
                (Measure::Before, 0) => row.before.0,
                (Measure::Before, _) => row.before.1,
                (_, 0) => row.figures.0,
                _ => row.figures.1,
            };
            let sound = count.map_or(Sound::Silence, |c| scale.sound(c.range));
            tones.push(Tone {
                group: sources.get(voice).copied().flatten(),
                voice,
                is_change: measure == Measure::Change,
                ..tone(id.as_str(), sound)
            });
        }
        if let (Measure::Value, Some(gap)) = (measure, Count::of(story, row.gap)) {
            let lower = counts
                .iter()
                .flatten()
                .flat_map(Count::ends)
                .reduce(f64::min);
            let sound = Sound::Beat {
                pitch: scale.pitch(lower.unwrap_or_default()),
                rate: scale.beats(gap.range.0),
            };
            tones.push(tone(row.gap.as_str(), sound));
        }
    }
    tones
}

/// The figures of a panel's rows, then what stands beside them.
fn of_panel(story: &Story, panel: &Panel) -> Vec<Tone> {
    let mut rows: Vec<&Row> = panel.rows.iter().collect();
    let first = |row: &Row| Some(Count::of(story, row.first()?)?.range.0);
    match panel.options.order {
        Some(RowOrder::Descending) => rows.sort_by(|a, b| total_order(first(b), first(a))),
        Some(RowOrder::Ascending) => rows.sort_by(|a, b| total_order(first(a), first(b))),
        None => {}
    }
    let to_scale = |place| matches!(place, Place::Sum | Place::Comparison | Place::Reference);
    let in_rows = rows.iter().flat_map(|row| row.figures.iter().enumerate());
    let in_rows = in_rows.map(|(voice, id)| (voice, *id, true));
    let beside = panel.beside.iter().map(|b| (0, b.id, to_scale(b.place)));
    let marks: Vec<(usize, FigureId, bool)> = in_rows.chain(beside).collect();
    let unit = marks
        .iter()
        .find_map(|(_, id, _)| Count::of(story, *id)?.unit);
    let count = |id, is_to_scale: bool| {
        let count = Count::of(story, id).filter(|_| is_to_scale)?;
        (count.unit.map(Unit::base) == unit.map(Unit::base)).then_some(count)
    };
    let counts = marks
        .iter()
        .filter_map(|(_, id, scaled)| count(*id, *scaled));
    let scale = PitchScale::of(counts.flat_map(|c| c.ends()));
    let tones = marks.iter().map(|(voice, id, scaled)| Tone {
        voice: *voice,
        ..tone(
            id.as_str(),
            count(*id, *scaled).map_or(Sound::Silence, |c| scale.sound(c.range)),
        )
    });
    tones.collect()
}

/// Numbers before none.
fn total_order(a: Option<f64>, b: Option<f64>) -> core::cmp::Ordering {
    a.unwrap_or(f64::NEG_INFINITY)
        .total_cmp(&b.unwrap_or(f64::NEG_INFINITY))
}

/// The events in the order of their dates: all of them, and those of the year of publication.
fn of_timeline(story: &Story, locale: &Locale) -> Melody {
    let year = story.published.year;
    let zooms = [("whole", Zoom::Whole), ("year", Zoom::Year(year))];
    Melody {
        view: View::Timeline.id(),
        is_over_time: true,
        switch: Some("zoom"),
        filter: Some("kind"),
        versions: zooms
            .map(|(value, zoom)| {
                let view = TimelineView {
                    zoom,
                    ..TimelineView::new(story, locale, TIMELINE_WIDTH)
                };
                let scale = layout(&view).scale;
                let is_shown = |event: &&Event| {
                    let years = event.when.from.year..=event.when.to.year;
                    zoom == Zoom::Whole || years.contains(&year)
                };
                let mut events: Vec<&Event> = story.events.iter().filter(is_shown).collect();
                events.sort_by_key(|e| (e.when.from.first_day(), e.when.to.end_day()));
                Version {
                    value,
                    tones: events.into_iter().map(|e| of_event(e, &scale)).collect(),
                }
            })
            .into(),
    }
}

/// An event where the drawing has it. An interval glides from its first to its last day.
fn of_event(event: &Event, scale: &Scale) -> Tone {
    let (start, end) = scale.ends();
    let along = PitchScale::of([end - start]);
    let place = |day: f64| scale.at(day) - start;
    let (first, after) = (event.when.from.first_day(), event.when.to.end_day());
    let middle = place((f64::from(first) + f64::from(after)) / 2.0);
    let range = match event.when.single() {
        true => (middle, middle),
        false => (place(f64::from(first)), place(f64::from(after))),
    };
    Tone {
        group: Some(event.kind.code()),
        voice: Kind::ALL
            .iter()
            .position(|kind| *kind == event.kind)
            .unwrap_or_default(),
        at: along.part(middle),
        ..tone(event.id.as_str(), along.sound(range))
    }
}

/// A tone of the first voice without a group, not yet placed.
fn tone(id: &'static str, sound: Sound) -> Tone {
    Tone {
        id,
        group: None,
        voice: 0,
        sound,
        at: 0.0,
        is_change: false,
    }
}

/// A number in single units: dollars, trains.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Count {
    /// The ends of the range; the same twice for one number.
    range: (f64, f64),
    unit: Option<Unit>,
}

impl Count {
    /// The number of a figure or check.
    fn of(story: &Story, id: FigureId) -> Option<Count> {
        let (unit, (low, high)) = match (story.figure(id), story.check(id)) {
            (Some(figure), _) => (figure.unit, figure.value.bounds()?),
            (None, Some(check)) => (Some(check.unit), (check.result?, check.result?)),
            (None, None) => return None,
        };
        let factor = unit.map_or(1.0, Unit::factor);
        Some(Count {
            range: (low.to_f64() * factor, high.to_f64() * factor),
            unit,
        })
    }

    /// The change of a figure on the year before, in per cent.
    fn of_change(story: &Story, id: FigureId) -> Option<Count> {
        let change = story.figure(id)?.change?.to_f64();
        Some(Count {
            range: (change, change),
            unit: Some(Unit::Percent),
        })
    }

    fn ends(&self) -> [f64; 2] {
        [self.range.0, self.range.1]
    }
}

#[cfg(test)]
mod tests;
