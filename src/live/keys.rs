//! What a key means among the marks of a drawing.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The mark with this number.
    To(usize),
    /// The chosen mark shall stay, or no longer.
    Pin,
    /// No mark.
    Leave,
}

/// What the key asks for among `count` marks, of which `now` is chosen. Left is what is seen at the
/// left.
pub fn target(key: &str, now: Option<usize>, count: usize, rtl: bool) -> Option<Move> {
    let last = count.checked_sub(1)?;
    let next = now.map_or(0, |i| (i + 1).min(last));
    let back = now.map_or(0, |i| i.saturating_sub(1));
    Some(match key {
        "ArrowDown" => Move::To(next),
        "ArrowUp" => Move::To(back),
        "ArrowLeft" => Move::To(if rtl { next } else { back }),
        "ArrowRight" => Move::To(if rtl { back } else { next }),
        "Home" => Move::To(0),
        "End" => Move::To(last),
        "Enter" | " " if now.is_some() => Move::Pin,
        "Escape" => Move::Leave,
        _ => return None,
    })
}
