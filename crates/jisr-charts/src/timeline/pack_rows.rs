//! Moves rows apart until they no longer overlap.

/// The tops of rows that keep their order, do not overlap, and stay within `low..=high`. The sum of
/// the squared distances from the wanted tops is the least possible (isotonic regression). Rows
/// that don't fit go on beyond `high`. Takes linear time.
pub(super) fn pack_rows(wanted_tops: &[f64], heights: &[f64], (low, high): (f64, f64)) -> Vec<f64> {
    // Rows that touch. `sum` adds up the tops that each of them wants for the whole run.
    struct Run {
        rows: usize,
        sum: f64,
        height: f64,
    }
    let top = |run: &Run| {
        let free = run.sum / run.rows as f64;
        free.min(high - run.height).max(low)
    };
    let mut runs: Vec<Run> = vec![];
    for (wanted_top, height) in wanted_tops.iter().zip(heights) {
        let mut run = Run {
            rows: 1,
            sum: *wanted_top,
            height: *height,
        };
        while let Some(last) = runs.last()
            && top(last) + last.height > top(&run)
        {
            run.sum += last.sum - last.height * run.rows as f64;
            run.rows += last.rows;
            run.height += last.height;
            runs.pop();
        }
        runs.push(run);
    }
    let mut tops = Vec::with_capacity(wanted_tops.len());
    for run in &runs {
        let mut y = top(run);
        for _ in 0..run.rows {
            tops.push(y);
            y += heights.get(tops.len() - 1).copied().unwrap_or(0.0);
        }
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_have_room_stay_where_they_want_to_be() {
        let tops = pack_rows(&[10.0, 50.0, 90.0], &[20.0; 3], (0.0, 120.0));
        assert_eq!(tops, [10.0, 50.0, 90.0]);
    }

    #[test]
    fn rows_that_meet_share_the_way() {
        let tops = pack_rows(&[50.0, 50.0], &[20.0; 2], (0.0, 120.0));
        assert_eq!(tops, [40.0, 60.0]);
        let tops = pack_rows(&[0.0, 5.0, 200.0], &[20.0; 3], (0.0, 100.0));
        assert_eq!(tops, [0.0, 20.0, 80.0]);
    }
}
