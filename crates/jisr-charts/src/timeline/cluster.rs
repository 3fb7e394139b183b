//! Groups events that have no room for their names, so that a counter stands for each group.

use crate::order::limited;

/// Neighbouring events that one counter stands for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cluster {
    /// Indexes into the given places.
    pub members: std::ops::Range<usize>,
    /// Middle of the counter, along the axis.
    pub at: f64,
}

struct Pool {
    start: usize,
    end: usize,
    sum: f64,
}

/// Merges neighbours until no two counters overlap. `places` are in ascending order, `width` is the
/// length of a counter for a number of events, and all counters stay between `low` and `high` if
/// they fit. Takes linear time.
pub(super) fn clusters(
    places: &[f64],
    (low, high): (f64, f64),
    width: impl Fn(usize) -> f64,
) -> Vec<Cluster> {
    let span = |p: &Pool| {
        let count = p.end - p.start;
        let half = width(count) / 2.0;
        let middle = p.sum / count as f64;
        // If the axis is shorter than the counter, the counter stands in the middle of the axis.
        let at = if high - low < 2.0 * half {
            (low + high) / 2.0
        } else {
            limited(middle, low + half, high - half)
        };
        (at - half, at, at + half)
    };
    let mut pools: Vec<Pool> = vec![];
    for (i, place) in places.iter().enumerate() {
        let mut pool = Pool {
            start: i,
            end: i + 1,
            sum: *place,
        };
        while let Some(last) = pools.last()
            && span(last).2 > span(&pool).0
        {
            pool.start = last.start;
            pool.sum += last.sum;
            pools.pop();
        }
        pools.push(pool);
    }
    pools
        .iter()
        .map(|p| Cluster {
            members: p.start..p.end,
            at: span(p).1,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_stand_clear_and_count_all() {
        let places: Vec<f64> = (0..50).map(|i| f64::from(i * i) / 25.0).collect();
        let clusters = clusters(&places, (0.0, 100.0), |_| 12.0);
        assert_eq!(clusters.iter().map(|c| c.members.len()).sum::<usize>(), 50);
        assert!(clusters.windows(2).all(|w| w[1].at - w[0].at >= 12.0));
        assert!(clusters.iter().all(|c| c.at >= 6.0 && c.at <= 94.0));
        assert!(clusters.len() > 3);
    }
}
