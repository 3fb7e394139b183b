//! The parts of a line or an area between its gaps.

/// A part that is solid or dashed throughout.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Part {
    /// The place of its first position, and of its last. They are the same for a value between two gaps.
    pub first: usize,
    pub last: usize,
    /// Whether it has estimates or projections.
    pub is_dashed: bool,
}

/// The parts of a series: a missing value is a gap, and a step is dashed if a value at one of its ends is.
/// Neighbouring parts share a position. `values` has whether each value is dashed; `None` if it is missing.
pub(crate) fn parts(values: impl IntoIterator<Item = Option<bool>>) -> Vec<Part> {
    let mut parts: Vec<Part> = vec![];
    let mut open: Option<Part> = None;
    let mut before = false;
    for (place, value) in values.into_iter().enumerate() {
        let Some(is_dashed) = value else {
            parts.extend(open.take());
            continue;
        };
        let step = is_dashed || before;
        open = match open {
            Some(part) if part.first == part.last || part.is_dashed == step => Some(Part {
                last: place,
                is_dashed: step,
                ..part
            }),
            Some(part) => {
                parts.push(part);
                Some(Part {
                    first: part.last,
                    last: place,
                    is_dashed: step,
                })
            }
            None => Some(Part {
                first: place,
                last: place,
                is_dashed,
            }),
        };
        before = is_dashed;
    }
    parts.extend(open);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_end_at_gaps_and_share_the_position_where_dashes_begin() {
        let part = |first, last, is_dashed| Part {
            first,
            last,
            is_dashed,
        };
        let (solid, dashed, gap) = (Some(false), Some(true), None);
        for (values, expected) in [
            (
                vec![solid, solid, gap, solid],
                vec![part(0, 1, false), part(3, 3, false)],
            ),
            (
                vec![solid, solid, dashed, dashed],
                vec![part(0, 1, false), part(1, 3, true)],
            ),
            (
                vec![solid, dashed, solid, solid],
                vec![part(0, 2, true), part(2, 3, false)],
            ),
            (vec![gap, dashed, gap], vec![part(1, 1, true)]),
        ] {
            assert_eq!(parts(values.clone()), expected, "{values:?}");
        }
    }
}
