//! Sorting by numbers. Forms that sort lists of several types share one sort: a sort for each type adds up to a kilobyte
//! to a program.

/// The items from the least key to the greatest; those with equal keys keep their order.
pub fn sorted_by<T>(items: Vec<T>, key: impl FnMut(&T) -> f64) -> Vec<T> {
    let keys: Vec<(f64, usize)> = items.iter().map(key).zip(0..).collect();
    if keys.is_sorted_by(|a, b| a.0 <= b.0) {
        return items;
    }
    let order = ascending(keys);
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    let take = |(_, place): (f64, usize)| items.get_mut(place)?.take();
    order.into_iter().filter_map(take).collect()
}

/// Keys with the places of their items, in the order of the keys.
pub fn ascending(mut keys: Vec<(f64, usize)>) -> Vec<(f64, usize)> {
    keys.sort_by(|a, b| a.0.total_cmp(&b.0));
    keys
}

/// The number, or the nearest one from `low` to `high`; if `low` is the greater one, `low`. `f64::clamp` would panic then,
/// and its message would add the code that writes fractions to a program.
pub fn limited(number: f64, low: f64, high: f64) -> f64 {
    number.min(high).max(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let items = vec![
            ("b", 2.0),
            ("a", -1.0),
            ("c", 2.0),
            ("d", f64::INFINITY),
            ("e", 0.0),
        ];
        let names: Vec<&str> = sorted_by(items, |item| item.1)
            .iter()
            .map(|i| i.0)
            .collect();
        assert_eq!(names, ["a", "e", "b", "c", "d"]);
    }
}
