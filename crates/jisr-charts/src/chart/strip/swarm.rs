//! Moves dots apart across their axis.

use crate::order::ascending;

/// Space between two dots.
const GAP: f64 = 0.6;

/// The distances from the middle at which no two dots overlap. Each dot keeps its place along the axis and gets the
/// nearest free distance, in the order of the places; dots without a place get none.
pub fn swarm(places: &[Option<f64>], radius: f64) -> Vec<f64> {
    let apart = 2.0 * radius + GAP;
    let order: Vec<(f64, usize)> = (places.iter().enumerate())
        .filter_map(|(i, place)| Some(((*place)?, i)))
        .collect();
    let mut offsets = vec![0.0; places.len()];
    // The dots that are near enough to touch the next, as place and distance; the oldest first.
    let mut near: Vec<(f64, f64)> = vec![];
    let mut taken: Vec<(f64, f64)> = vec![];
    for (x, i) in ascending(order) {
        near.retain(|(other, _)| x - other < apart);
        // Each dot near takes an interval of distances; free places are at the ends of intervals.
        taken.clear();
        taken.extend(near.iter().map(|(other, y)| {
            let reach = (apart * apart - (x - other) * (x - other)).max(0.0).sqrt();
            (y - reach, y + reach)
        }));
        taken.sort_by(|a, b| a.0.total_cmp(&b.0));
        let y = nearest_free(&taken);
        near.push((x, y));
        if let Some(offset) = offsets.get_mut(i) {
            *offset = y;
        }
    }
    offsets
}

/// The number nearest to zero that lies in none of the open intervals, which are sorted by their starts.
fn nearest_free(taken: &[(f64, f64)]) -> f64 {
    // A stretch is the union of intervals that overlap; its two ends are free.
    let mut stretch: Option<(f64, f64)> = None;
    for (start, end) in taken {
        stretch = match stretch {
            Some((low, high)) if *start < high => Some((low, high.max(*end))),
            Some((low, high)) if low < 0.0 && 0.0 < high => break,
            _ => Some((*start, *end)),
        };
    }
    let (low, high) = stretch.unwrap_or_default();
    if low < 0.0 && 0.0 < high {
        if -low <= high { low } else { high }
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_apart_stay_on_the_middle() {
        let places = [Some(0.0), None, Some(50.0), Some(100.0)];
        assert_eq!(swarm(&places, 5.0), [0.0; 4]);
    }

    #[test]
    fn no_two_dots_overlap() {
        let places: Vec<f64> = (0..500).map(|i| f64::from(i * i % 197)).collect();
        let given: Vec<_> = places.iter().copied().map(Some).collect();
        let offsets = swarm(&given, 3.0);
        let dots: Vec<_> = places.iter().zip(&offsets).collect();
        for (i, (x, y)) in dots.iter().enumerate() {
            for (a, b) in dots.iter().skip(i + 1) {
                let distance = (*a - *x).hypot(*b - *y);
                assert!(distance >= 6.0, "{distance}");
            }
        }
    }

    #[test]
    fn two_dots_at_one_place_lie_beside_each_other() {
        let offsets = swarm(&[Some(10.0), Some(10.0)], 5.0);
        assert_eq!(offsets[0], 0.0);
        assert!((offsets[1].abs() - 10.6).abs() < 1e-9);
    }
}
