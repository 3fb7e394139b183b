//! One side of a slope chart: the labels at one of the two times, spread so that they do not overlap.

use super::Slope;
use crate::chart::{CAVEAT_ICON_WIDTH, TOUCH, draw_caveat_icon, spread};
use crate::data::Value;
use crate::order::{ascending, sorted_by};
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke};

/// Radius of a dot, and the width of the ring of an estimate.
pub(super) const RADIUS: f64 = 4.5;

/// Space between a dot and its label, and between a name and its value.
const LABEL_GAP: f64 = 12.0;
const VALUE_GAP: f64 = 6.0;
/// Space between two labels.
const ROW_GAP: f64 = 2.0;
/// A label that is moved farther than this has a leader.
const LEADER_FROM: f64 = 4.0;
/// Space between a leader and the label.
const LEADER_GAP: f64 = 2.0;
/// From the middle of a label down to the foot of the caveat icon.
const ICON_FOOT: f64 = 5.0;

/// The end of a line, with its label.
pub(super) struct End {
    /// The place of its series.
    series: usize,
    value: f64,
    bounds: (f64, f64),
    /// The height of its dot, and top and bottom of its range.
    pub y: f64,
    pub range: Option<(f64, f64)>,
    pub estimated: bool,
    has_caveat: bool,
    /// The value in words, and the name in lines.
    words: String,
    name: Vec<String>,
    /// Whether value and name are on one line.
    is_one_line: bool,
    /// The width of the label, and the middle of its place.
    width: f64,
    middle: f64,
}

/// One side.
pub(super) struct Side {
    /// Whether it is that of the later time.
    pub is_later: bool,
    /// Whether its labels stand at the start side of its dots.
    is_at_start: bool,
    /// The place of its dots, from the start side.
    pub x: f64,
    /// The width of its labels with the space beside them.
    pub width: f64,
    /// The height of each label.
    row: f64,
    ends: Vec<End>,
}

impl End {
    /// The end of a series with its label, which is at most so wide; `None` if the value is missing.
    fn new(
        chart: &Slope,
        place: usize,
        is_later: bool,
        room: f64,
        settings: &Settings,
    ) -> Option<Self> {
        let (value_style, name_style) = (settings.text.label.bold(), settings.text.label);
        let series = chart.series.get(place)?;
        let datum = series.data.get(usize::from(is_later))?;
        let (bounds, value) = datum.value.bounds().zip(datum.value.middle())?;
        let words = chart.unit.label(datum, settings);
        let full_name = if datum.estimated {
            [&series.name, " (", settings.words.estimate, ")"].concat()
        } else {
            series.name.clone()
        };
        let icon = if datum.has_caveat {
            CAVEAT_ICON_WIDTH
        } else {
            0.0
        };
        let value_width = value_style.width(&words) + icon;
        let is_one_line = name_style.width(&full_name) <= room - value_width - VALUE_GAP;
        let name = if is_one_line {
            vec![full_name]
        } else {
            name_style.balance(&full_name, room.max(1.0))
        };
        let name_width = name.iter().map(|l| name_style.width(l)).fold(0.0, f64::max);
        Some(End {
            series: place,
            value,
            bounds,
            y: 0.0,
            range: None,
            estimated: datum.estimated,
            has_caveat: datum.has_caveat,
            words,
            name,
            is_one_line,
            width: if is_one_line {
                name_width + VALUE_GAP + value_width
            } else {
                name_width.max(value_width)
            },
            middle: 0.0,
        })
    }

    /// How many lines its label has.
    fn lines(&self) -> usize {
        if self.is_one_line {
            1
        } else {
            self.name.len() + 1
        }
    }
}

impl Side {
    /// The side of a time, with labels that are at most so wide.
    pub fn new(chart: &Slope, is_later: bool, most: f64, settings: &Settings) -> Self {
        let end = |place| End::new(chart, place, is_later, most - LABEL_GAP, settings);
        let ends: Vec<End> = (0..chart.series.len()).filter_map(end).collect();
        let ends = sorted_by(ends, |end| -end.value);
        let width = ends.iter().map(|end| end.width).fold(TOUCH, f64::max);
        let lines = ends.iter().map(End::lines).max().unwrap_or(1);
        let line_height = settings.text.label.line_height();
        Side {
            is_later,
            is_at_start: is_later == settings.time_is_reversed(),
            x: 0.0,
            width: width + LABEL_GAP,
            row: (lines as f64 * line_height + ROW_GAP).max(TOUCH),
            ends,
        }
    }

    /// Finds the place of the dots.
    pub fn place(&mut self, settings: &Settings) {
        self.x = if self.is_at_start {
            self.width
        } else {
            settings.width - self.width
        };
    }

    /// The height that all labels need.
    pub fn needed_height(&self) -> f64 {
        self.ends.len() as f64 * self.row
    }

    /// Finds the heights of dots and labels.
    pub fn spread_labels(&mut self, y: &impl Fn(f64) -> f64, (top, bottom): (f64, f64)) {
        for end in &mut self.ends {
            end.y = y(end.value);
            let (low, high) = end.bounds;
            end.range = (high > low).then(|| (y(high), y(low)));
        }
        let places: Vec<f64> = self.ends.iter().map(|end| end.y).collect();
        let half = self.row / 2.0;
        let spread = spread(&places, self.row, (top + half, bottom - half));
        for (end, middle) in self.ends.iter_mut().zip(spread) {
            end.middle = middle;
        }
    }

    /// Draws the line on which the dots are, between two heights.
    pub fn draw_axis(&self, builder: &mut SceneBuilder, (top, bottom): (f64, f64)) {
        let stroke = Stroke {
            color: ColorRole::Grid,
            width: 1.0,
            dashed: false,
        };
        let x = self.x;
        builder.line(Point { x, y: top }, Point { x, y: bottom }, stroke);
    }

    /// The end of a series.
    pub fn end(&self, series: usize) -> Option<&End> {
        self.ends.iter().find(|end| end.series == series)
    }

    /// The area of a label.
    pub fn label_area(&self, end: &End) -> Rect {
        let w = end.width.max(TOUCH);
        Rect {
            x: if self.is_at_start {
                self.x - LABEL_GAP - w
            } else {
                self.x + LABEL_GAP
            },
            y: end.middle - self.row / 2.0,
            w,
            h: self.row,
        }
    }

    /// Writes name and value of an end, with a leader if they are not beside the dot.
    pub fn draw_label(&self, builder: &mut SceneBuilder, end: &End, settings: &Settings) {
        let (value_style, name_style) = (settings.text.label.bold(), settings.text.label);
        // The value is next to the dot on one line; names are read first on the other side.
        let (onward, anchor) = if self.is_at_start {
            (-1.0, Anchor::End)
        } else {
            (1.0, Anchor::Start)
        };
        let near = self.x + onward * LABEL_GAP;
        if (end.middle - end.y).abs() > LEADER_FROM {
            let stroke = Stroke {
                color: ColorRole::Axis,
                width: 1.0,
                dashed: false,
            };
            let from = Point {
                x: self.x + onward * (RADIUS + 1.0),
                y: end.y,
            };
            let to = Point {
                x: near - onward * LEADER_GAP,
                y: end.middle,
            };
            builder.line(from, to, stroke);
        }
        let value_width = value_style.width(&end.words);
        let line = name_style.line_height();
        let mut y = if end.is_one_line {
            end.middle
        } else {
            end.middle - line * end.name.len() as f64 / 2.0
        };
        value_style.draw_centered(builder, &end.words, anchor, near, y);
        if end.has_caveat {
            let width = CAVEAT_ICON_WIDTH - VALUE_GAP;
            let x = near + onward * (value_width + VALUE_GAP);
            let base = Point {
                x: if self.is_at_start { x - width } else { x },
                y: y + ICON_FOOT,
            };
            draw_caveat_icon(builder, base);
        }
        let icon = if end.has_caveat {
            CAVEAT_ICON_WIDTH
        } else {
            0.0
        };
        if end.is_one_line {
            let x = near + onward * (value_width + icon + VALUE_GAP);
            name_style.draw_centered(builder, &end.name.concat(), anchor, x, y);
        } else {
            for words in &end.name {
                y += line;
                name_style.draw_centered(builder, words, anchor, near, y);
            }
        }
    }
}

/// The places of the series from the top, as their marks are: at the later time, or the earlier one if there is
/// no value at the later.
pub(super) fn reading_order(sides: &[Side; 2], count: usize) -> Vec<usize> {
    let place = |series: usize| {
        let area = |side: &Side| side.end(series).map(|end| side.label_area(end));
        let [first, second] = sides;
        area(second).or_else(|| area(first))
    };
    let order: Vec<(f64, usize)> = (0..count)
        .filter_map(|series| Some((place(series)?.y, series)))
        .collect();
    ascending(order)
        .into_iter()
        .map(|(_, series)| series)
        .collect()
}

/// The note about values that are missing.
pub(super) fn missing_note(chart: &Slope, settings: &Settings) -> Option<String> {
    let mut parts = vec![];
    for series in &chart.series {
        let lacking: Vec<String> = (series.data.iter().enumerate())
            .filter(|(_, datum)| datum.value == Value::Missing)
            .map(|(place, _)| chart.times.label(place, settings))
            .collect();
        let separator = settings.words.list_separator;
        if !lacking.is_empty() {
            parts.push([&series.name, " (", &lacking.join(separator), ")"].concat());
        }
    }
    let parts = parts.join(settings.words.list_separator);
    (!parts.is_empty()).then(|| [settings.words.missing, ": ", &parts].concat())
}
