//! A line in a small place, such as a cell of a table: the course of values over time without axes.

use super::polyline::reduce_line;
use crate::data::Datum;
use crate::{ColorRole, Fill, Point, Rect, SceneBuilder, Settings, Stroke};

/// Width of the line.
const LINE: f64 = 1.5;
/// Radius of the dot at the last value, and of a value between two gaps.
const LAST_RADIUS: f64 = 3.0;
const LONE_RADIUS: f64 = 1.5;

/// A sparkline: values at equal distances of time, the last known one marked by a dot. An estimate at the end
/// is a ring. Missing values are gaps. A range is drawn at its middle.
///
/// ```
/// use jisr_charts::chart::Sparkline;
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{ColorRole, Datum, Rect, SceneBuilder, Settings};
///
/// let settings = Settings::new(Lang::Ar, 120.0);
/// let mut builder = SceneBuilder::new(settings.width, settings.direction);
/// let data = [3, 5, 4].map(Datum::from);
/// let cell = Rect { x: 0.0, y: 0.0, w: 120.0, h: 24.0 };
/// let last = Sparkline::new(&data, ColorRole::First).draw(&mut builder, cell, &settings);
/// assert_eq!(last.map(|point| point.x), Some(117.0), "the end of time is at the end of the line");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sparkline<'a> {
    /// The values, from the past to the future.
    pub data: &'a [Datum],
    /// The colour of the line.
    pub color: ColorRole,
    /// The values at the bottom and at the top. Without them, the least and the greatest of the data; give the
    /// same to several sparklines to make their heights comparable.
    pub extent: Option<(f64, f64)>,
}

impl<'a> Sparkline<'a> {
    /// The sparkline of these values.
    pub const fn new(data: &'a [Datum], color: ColorRole) -> Self {
        Sparkline {
            data,
            color,
            extent: None,
        }
    }

    /// The same between these values.
    pub const fn extent(self, low: f64, high: f64) -> Self {
        Sparkline {
            extent: Some((low, high)),
            ..self
        }
    }

    /// Draws it inside of `area`, whose `x` counts from the start side, with the dot and the width of its line.
    /// Returns the place of the last known value; `None`, and nothing drawn, if there is none.
    pub fn draw(
        &self,
        builder: &mut SceneBuilder,
        area: Rect,
        settings: &Settings,
    ) -> Option<Point> {
        let (last, last_datum) = self.last_known()?;
        let points = self.points(area.grown(-LAST_RADIUS), settings);
        let end = *points.get(last)?;
        let stroke = Stroke {
            color: self.color,
            width: LINE,
            dashed: false,
        };
        for run in reduce_line(points, settings.pixel()) {
            match run.as_slice() {
                [lone] if *lone == end => {}
                [lone] => builder.dot(*lone, LONE_RADIUS, self.color, Fill::Solid),
                line => builder.path(line, stroke),
            }
        }
        let fill = if last_datum.estimated {
            Fill::Outline(LINE)
        } else {
            Fill::Solid
        };
        builder.dot(end, LAST_RADIUS, self.color, fill);
        Some(end)
    }

    /// The last value that is not missing, with its place.
    fn last_known(&self) -> Option<(usize, &Datum)> {
        let mut backward = self.data.iter().enumerate().rev();
        backward.find(|(_, datum)| datum.value.middle().is_some())
    }

    /// The place of each value; missing ones have a height that is no number.
    fn points(&self, area: Rect, settings: &Settings) -> Vec<Point> {
        let known = self.data.iter().filter_map(|datum| datum.value.middle());
        let (low, high) = self.extent.unwrap_or_else(|| {
            known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
                (low.min(v), high.max(v))
            })
        });
        let steps = (self.data.len().saturating_sub(1)).max(1) as f64;
        let point = |(place, datum): (usize, &Datum)| {
            let share = if self.data.len() > 1 {
                place as f64 / steps
            } else {
                0.5
            };
            let across = if settings.time_is_reversed() {
                1.0 - share
            } else {
                share
            };
            let up = match datum.value.middle() {
                Some(value) if high > low => ((value - low) / (high - low)).clamp(0.0, 1.0),
                Some(_) => 0.5,
                None => f64::NAN,
            };
            Point {
                x: area.x + area.w * across,
                y: area.y + area.h * (1.0 - up),
            }
        };
        self.data.iter().enumerate().map(point).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shape;
    use crate::data::Value;
    use crate::i18n::Lang;

    const CELL: Rect = Rect {
        x: 10.0,
        y: 0.0,
        w: 100.0,
        h: 24.0,
    };

    fn shapes(lang: Lang, data: &[Datum]) -> Vec<Shape> {
        let settings = Settings::new(lang, 120.0);
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        Sparkline::new(data, ColorRole::First).draw(&mut builder, CELL, &settings);
        builder.finish(24.0).shapes
    }

    #[test]
    fn the_past_is_where_reading_starts() {
        let data = [1, 3, 2].map(Datum::from);
        for (lang, xs) in [
            (Lang::En, [13.0, 60.0, 107.0]),
            (Lang::Ar, [107.0, 60.0, 13.0]),
        ] {
            let shapes = shapes(lang, &data);
            let Some(Shape::Path(points, _)) = shapes.first() else {
                panic!("no line: {shapes:?}");
            };
            let places: Vec<(f64, f64)> = points.iter().map(|p| (p.x, p.y)).collect();
            assert_eq!(places, [(xs[0], 21.0), (xs[1], 3.0), (xs[2], 12.0)]);
            let last = Shape::Dot(points[2], LAST_RADIUS, ColorRole::First, Fill::Solid);
            assert_eq!(shapes.last(), Some(&last));
        }
    }

    #[test]
    fn gaps_are_not_bridged_and_lone_values_are_seen() {
        let value = |n: Option<i32>| Datum::new(n);
        let data = [Some(1), Some(2), None, Some(3), None].map(value);
        let shapes = shapes(Lang::En, &data);
        assert_eq!(
            shapes.len(),
            2,
            "a line, and a dot for the last known value"
        );
        assert!(matches!(&shapes[0], Shape::Path(points, _) if points.len() == 2));
        assert!(matches!(shapes[1], Shape::Dot(_, LAST_RADIUS, ..)));
        assert_eq!(
            super::Sparkline::new(&[], ColorRole::First).last_known(),
            None
        );
        assert!(self::shapes(Lang::En, &[Datum::new(Value::Missing)]).is_empty());
    }
}
