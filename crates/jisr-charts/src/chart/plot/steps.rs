//! Marks for the steps along an axis: one for all values of a position, or of neighbouring positions that are
//! too near to each other for a mark each.

use crate::Rect;
use crate::chart::TOUCH;

/// Steps whose marks are at least as wide as a fingertip.
pub(crate) struct Steps {
    /// For each mark, the places of its positions, and where it begins and ends.
    pub steps: Vec<Step>,
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// Its positions.
    pub places: std::ops::Range<usize>,
    /// Where it begins, from the start side, and where it ends.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Steps {
    /// Divides the stretch from `from` to `to` between positions at `xs`, which ascend or descend. Each mark
    /// reaches half way to the next. The steps are in the order of the start side.
    pub fn new(xs: &[f64], (from, to): (f64, f64)) -> Self {
        let descends = xs.first() > xs.last();
        let mut order: Vec<(usize, f64)> = xs.iter().copied().enumerate().collect();
        if descends {
            order.reverse();
        }
        let mut steps: Vec<Step> = vec![];
        let mut start = from;
        let mut open: Option<std::ops::Range<usize>> = None;
        for (i, (place, x)) in order.iter().enumerate() {
            let end = order.get(i + 1).map_or(to, |(_, next)| (x + next) / 2.0);
            let places = match open.take() {
                Some(open) => open.start.min(*place)..open.end.max(place + 1),
                None => *place..place + 1,
            };
            if end - start >= TOUCH && to - end >= TOUCH || i + 1 == order.len() {
                steps.push(Step {
                    places,
                    from: start,
                    to: end,
                });
                start = end;
            } else {
                open = Some(places);
            }
        }
        Steps { steps }
    }

    /// The least distance between two neighbouring positions.
    pub fn least_distance(xs: &[f64]) -> f64 {
        let pairs = xs.windows(2).filter_map(|pair| match pair {
            [a, b] => Some((a - b).abs()),
            _ => None,
        });
        pairs.fold(f64::INFINITY, f64::min)
    }
}

impl Step {
    /// The area of its mark between two heights.
    pub fn rect(&self, top: f64, bottom: f64) -> Rect {
        Rect {
            x: self.from,
            y: top,
            w: self.to - self.from,
            h: bottom - top,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(xs: &[f64]) -> Vec<(std::ops::Range<usize>, f64, f64)> {
        let steps = Steps::new(xs, (0.0, 120.0)).steps;
        steps
            .into_iter()
            .map(|s| (s.places, s.from, s.to))
            .collect()
    }

    #[test]
    fn near_steps_are_joined_until_they_are_wide_enough() {
        assert_eq!(
            places(&[12.0, 60.0, 108.0]),
            [(0..1, 0.0, 36.0), (1..2, 36.0, 84.0), (2..3, 84.0, 120.0)]
        );
        assert_eq!(
            places(&[108.0, 60.0, 12.0]),
            [(2..3, 0.0, 36.0), (1..2, 36.0, 84.0), (0..1, 84.0, 120.0)]
        );
        let near: Vec<f64> = (0..11).map(|i| 10.0 + 10.0 * f64::from(i)).collect();
        let joined = places(&near);
        assert_eq!(joined.len(), 4);
        assert_eq!(joined[0], (0..2, 0.0, 25.0));
        assert_eq!(joined[3].0.end, 11);
        assert!(joined.iter().all(|(_, from, to)| to - from >= TOUCH));
    }
}
