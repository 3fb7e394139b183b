//! The card: what the story says of the chosen mark, beside the mark and inside the frame.

use super::Reader;
use super::stage::Stage;
use crate::chart::Rect;
use crate::ledger::entry;
use crate::locale::key;
use crate::story;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// Between card and mark, in CSS pixels.
const AWAY: f64 = 8.0;

/// Where the card's corner goes, so that it covers neither the mark nor leaves the frame.
///
/// All in CSS pixels; `frame` is what the card may use, in the stage's coordinates (it may reach
/// over the stage's edges). Below the mark if it fits there, else above, else where more room is.
pub fn place(mark: Rect, card: (f64, f64), frame: Rect) -> (f64, f64) {
    let (w, h) = card;
    let x = (mark.x + mark.w / 2.0 - w / 2.0)
        .min(frame.x + frame.w - w)
        .max(frame.x);
    let (below, above) = (mark.y + mark.h + AWAY, mark.y - AWAY - h);
    let room_below = frame.y + frame.h - below;
    let room_above = mark.y - AWAY - frame.y;
    let y = if h <= room_below || room_below >= room_above && h > room_above {
        below
    } else {
        above
    };
    (x, y)
}

/// The card's lines: a class and its words.
fn lines(reader: Reader, id: &str) -> Vec<(&'static str, String)> {
    let Some(e) = entry(story(), reader.locale, id) else {
        return vec![];
    };
    let some = |class, words: Option<String>| words.map(|w| (class, w));
    let mut lines = vec![("card-label", e.label), ("card-amount", e.amount)];
    lines.extend(some("", e.change));
    lines.extend(some("", e.other));
    lines.extend(some("formula", e.formula));
    lines.extend(some("", e.verdict));
    lines.extend(
        e.flags
            .into_iter()
            .map(|f| ("flag", format!("{}: {}", f.title, f.reason))),
    );
    lines.extend(some("quiet", e.note));
    lines.push((
        "quiet",
        format!(
            "{}{}{}",
            e.basis_word,
            reader.locale.say(key::LIST_SEPARATOR),
            e.source
        ),
    ));
    lines.retain(|(_, words)| !words.is_empty());
    lines
}

/// The card of a drawing, empty while nothing of it is chosen.
#[component]
pub fn Card(
    /// The reader.
    reader: Reader,
    /// The drawing's id.
    drawing: &'static str,
) -> impl IntoView {
    let chosen = move || reader.state.get().choice.filter(|c| c.drawing == drawing);
    let class = move || match chosen() {
        None => "card",
        Some(c) if c.pinned => "card shown pinned",
        Some(_) => "card shown",
    };
    let content = move || {
        chosen().map(|c| {
            let hash = if story().event(c.id).is_some() {
                "#event="
            } else {
                "#figure="
            };
            let lines: Vec<_> = lines(reader, c.id)
                .into_iter()
                .map(|(class, words)| view! { <p class=class>{words}</p> })
                .collect();
            let more = reader.locale.say(key::CARD_MORE);
            view! { {lines}<p class="card-more"><a href=format!("{hash}{}", c.id)>{more}</a></p> }
        })
    };
    view! { <div class=class>{content}</div> }
}

/// Moves the card beside its mark. Reads the page's layout once, after its words have changed.
pub fn settle(card: &HtmlElement, stage: &Stage, id: &str, frame: Rect) {
    let Some(mark) = stage.place(id) else { return };
    let size = (
        f64::from(card.offset_width()),
        f64::from(card.offset_height()),
    );
    let (x, y) = place(mark, size, frame);
    // Whole pixels: sharp, and no formatting of fractions in the download.
    let to = format!("translate({}px,{}px)", x.round() as i32, y.round() as i32);
    let _ = card.style().set_property("transform", &to);
}
