//! Lines through many points, reduced to what the pixels can show.
//!
//! All points that fall on one column of pixels paint one upright stroke, from the lowest to the
//! highest; what leads into it and out of it are its first and last point. Those four, in their
//! order, paint the same pixels as all of them. So no extreme is lost, and the work of painting
//! follows the width of the drawing, not the length of the series.

use crate::scale::Linear;
use crate::{Point, Rect, SceneBuilder, Stroke};

/// The points of one column of pixels that can be seen; each with its place in the series.
struct Column {
    at: f64,
    first: (usize, Point),
    low: (usize, Point),
    high: (usize, Point),
    last: (usize, Point),
}

impl Column {
    fn new(at: f64, i: usize, p: Point) -> Self {
        Column {
            at,
            first: (i, p),
            low: (i, p),
            high: (i, p),
            last: (i, p),
        }
    }

    fn add(&mut self, i: usize, p: Point) {
        if p.y < self.low.1.y {
            self.low = (i, p);
        } else if p.y > self.high.1.y {
            self.high = (i, p);
        }
        self.last = (i, p);
    }

    /// Adds its points to a run, each once.
    fn close(&self, run: &mut Vec<Point>) {
        let (a, b) = if self.low.0 < self.high.0 {
            (self.low, self.high)
        } else {
            (self.high, self.low)
        };
        let mut before = None;
        for (i, p) in [self.first, a, b, self.last] {
            if before != Some(i) {
                run.push(p);
            }
            before = Some(i);
        }
    }
}

/// Reduces a line to at most four points for each stretch of it within one column of pixels; `pixel` is the
/// width of a column in scene units. A point that is not a number breaks the line: each run is its own.
pub fn reduce_line(points: impl IntoIterator<Item = Point>, pixel: f64) -> Vec<Vec<Point>> {
    let mut runs = vec![];
    let mut run = vec![];
    let mut column: Option<Column> = None;
    let columns = if pixel > 0.0 { 1.0 / pixel } else { 0.0 };
    for (i, p) in points.into_iter().enumerate() {
        if !(p.x.is_finite() && p.y.is_finite()) {
            if let Some(done) = column.take() {
                done.close(&mut run);
                runs.push(std::mem::take(&mut run));
            }
            continue;
        }
        // The column that painting rounds the point to.
        let at = (p.x * columns + 0.5).floor();
        match &mut column {
            Some(open) if open.at == at => open.add(i, p),
            open => {
                if let Some(done) = open.replace(Column::new(at, i, p)) {
                    done.close(&mut run);
                }
            }
        }
    }
    if let Some(done) = column {
        done.close(&mut run);
        runs.push(run);
    }
    runs
}

/// Draws the line of a series of numbers into `frame`: along `x` from its start side, along `y` upward.
/// `pixel` is the width of one device pixel in scene units. It takes any number of values; a value that is not
/// a number is a gap.
pub fn draw_polyline(
    builder: &mut SceneBuilder,
    values: impl IntoIterator<Item = (f64, f64)>,
    frame: Rect,
    (x, y): (Linear, Linear),
    pixel: f64,
    stroke: Stroke,
) {
    // A product for each point rather than a quotient: there may be very many.
    let rate = |s: Linear| s.at(s.high) / (s.high - s.low).max(f64::MIN_POSITIVE);
    let (across, up) = (rate(x), rate(y));
    let floor = frame.y + frame.h;
    let points = values.into_iter().map(|(a, b)| Point {
        x: frame.x + (a - x.low) * across,
        y: floor - (b - y.low) * up,
    });
    for run in reduce_line(points, pixel) {
        builder.path(&run, stroke);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Direction;
    use crate::{ColorRole, Shape};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn points(ys: &[f64], step: f64) -> Vec<Point> {
        let x = |i| i as f64 * step;
        ys.iter()
            .enumerate()
            .map(|(i, y)| Point { x: x(i), y: *y })
            .collect()
    }

    /// What can be seen of a line: in each column its first, least, greatest and last height.
    fn seen(points: &[Point], pixel: f64) -> BTreeMap<i64, [u64; 4]> {
        let mut columns: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
        for p in points {
            let at = (p.x / pixel + 0.5).floor() as i64;
            columns.entry(at).or_default().push(p.y);
        }
        let of = |ys: Vec<f64>| {
            let low = ys.iter().copied().fold(f64::INFINITY, f64::min);
            let high = ys.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            [ys[0], low, high, ys[ys.len() - 1]].map(f64::to_bits)
        };
        columns.into_iter().map(|(at, ys)| (at, of(ys))).collect()
    }

    proptest! {
        #[test]
        fn nothing_that_can_be_seen_is_lost(
            ys in prop::collection::vec(1.0..300.0f64, 1..2000),
            width in 1.0..400.0f64,
        ) {
            let line = points(&ys, width / ys.len() as f64);
            let runs = reduce_line(line.iter().copied(), 0.5);
            prop_assert_eq!(runs.len(), 1);
            prop_assert_eq!(seen(&runs[0], 0.5), seen(&line, 0.5));
            prop_assert!(runs[0].len() <= 4 * (2.0 * width + 2.0) as usize);
            // In their order, and none that the series has not.
            let mut rest = line.iter();
            prop_assert!(runs[0].iter().all(|p| rest.any(|q| p == q)));
        }
    }

    #[test]
    fn a_hundred_thousand_points_keep_their_one_peak() {
        let mut ys = vec![100.0; 100_000];
        ys[61_803] = 1.0;
        let runs = reduce_line(points(&ys, 800.0 / 100_000.0), 1.0);
        assert!(runs[0].len() <= 4 * 801);
        assert!(runs[0].iter().any(|p| p.y == 1.0));
    }

    #[test]
    fn few_points_stay_as_they_are() {
        let line = points(&[3.0, 1.0, 2.0], 10.0);
        assert_eq!(reduce_line(line.clone(), 1.0), [line]);
        assert_eq!(reduce_line([], 1.0), Vec::<Vec<Point>>::new());
    }

    #[test]
    fn a_missing_value_breaks_the_line() {
        let line = points(&[f64::NAN, 1.0, 2.0, f64::NAN, f64::NAN, 3.0, 4.0], 10.0);
        let runs = reduce_line(line.clone(), 1.0);
        assert_eq!(runs, [line[1..3].to_vec(), line[5..].to_vec()]);
    }

    #[test]
    fn a_series_starts_at_the_side_that_reading_starts() {
        let frame = Rect {
            x: 10.0,
            y: 5.0,
            w: 80.0,
            h: 50.0,
        };
        let scale = |length| Linear {
            low: 0.0,
            high: 1.0,
            length,
        };
        let stroke = Stroke {
            color: ColorRole::First,
            width: 1.0,
            dashed: false,
        };
        let ends = |direction| {
            let mut builder = SceneBuilder::new(100.0, direction);
            let values = [(0.0, 0.0), (1.0, 1.0)];
            draw_polyline(
                &mut builder,
                values,
                frame,
                (scale(80.0), scale(50.0)),
                1.0,
                stroke,
            );
            match builder.finish(60.0).shapes.as_slice() {
                [Shape::Path(line, _)] => line.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>(),
                other => panic!("not one line: {other:?}"),
            }
        };
        assert_eq!(ends(Direction::Ltr), [(10.0, 55.0), (90.0, 5.0)]);
        assert_eq!(ends(Direction::Rtl), [(90.0, 55.0), (10.0, 5.0)]);
    }
}
