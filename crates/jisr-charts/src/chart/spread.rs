//! Moves positions apart until each has room.

/// The positions in their order, each at least `apart` from the next, moved as little as possible
/// to stay within `low..=high`.
pub fn spread(places: &[f64], apart: f64, (low, high): (f64, f64)) -> Vec<f64> {
    let mut out: Vec<f64> = vec![];
    let mut least = low;
    for place in places {
        let place = place.max(least);
        least = place + apart;
        out.push(place);
    }
    let mut most = high;
    for place in out.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_keep_their_order_and_their_distance() {
        for (places, right) in [
            (vec![50.0], vec![50.0]),
            (vec![10.0, 90.0], vec![12.0, 88.0]),
            (vec![50.0, 50.0, 51.0], vec![40.0, 64.0, 88.0]),
            (vec![0.0, 0.0], vec![12.0, 36.0]),
            (vec![], vec![]),
        ] {
            assert_eq!(spread(&places, 24.0, (12.0, 88.0)), right, "{places:?}");
        }
    }
}
