//! The card: what the story says of the chosen mark, beside the mark and inside the frame.

use super::Reader;
use super::stage::Stage;
use crate::chart::Rect;
use crate::ledger::entry;
use crate::locale::key;
use crate::story;
use leptos::prelude::*;

/// Between card and mark, in CSS pixels.
const AWAY: f64 = 8.0;

/// Where the card's corner goes, so that it covers neither the mark nor leaves the frame.
///
/// All in CSS pixels; `frame` is what the card may use, in the stage's coordinates (it may reach
/// over the stage's edges). Below the mark if it fits there, else above, else where more room is.
pub fn place(mark: Rect, card: (f64, f64), frame: Rect) -> (f64, f64) {
    let (w, h) = card;
    let most = (frame.x + frame.w - w).max(frame.x);
    let x = (mark.x + mark.w / 2.0 - w / 2.0).clamp(frame.x, most);
    let below = mark.y + mark.h + AWAY;
    let above = mark.y - AWAY - h;
    let room_below = frame.y + frame.h - below;
    let room_above = mark.y - AWAY - frame.y;
    let y = if h <= room_below || room_below >= room_above && h > room_above {
        below
    } else {
        above
    };
    (x, y)
}

/// The card's content.
#[component]
pub fn Card(
    /// The reader's state.
    reader: Reader,
    /// The id that the card tells of.
    id: Memo<Option<&'static str>>,
) -> impl IntoView {
    move || {
        let locale = reader.locale.get();
        let told = id
            .get()
            .and_then(|id| Some((id, entry(story(), &locale, id)?)));
        told.map(|(id, e)| {
            let hash = if story().event(id).is_some() { format!("#event={id}") } else { format!("#figure={id}") };
            let more = locale.say(key::CARD_MORE).to_owned();
            let flags: Vec<_> = e
                .flags
                .into_iter()
                .map(|f| view! { <p class="flag"><b>{f.title}</b>" "{f.reason}</p> })
                .collect();
            view! {
                <p class="card-label">{e.label}</p>
                <p class="card-amount"><b>{e.amount}</b>{e.change.map(|c| view! { <span class="card-change">{c}</span> })}</p>
                {e.other.map(|o| view! { <p>{o}</p> })}
                {e.formula.map(|f| view! { <p class="formula">{f}</p> })}
                {e.verdict.map(|v| view! { <p>{v}</p> })}
                {flags}
                {e.note.map(|n| view! { <p class="quiet">{n}</p> })}
                <p class="quiet"><span class="basis">{e.basis_word}</span>" "{e.source}</p>
                <p class="card-more"><a href=hash>{more}</a></p>
            }
        })
    }
}

/// Moves the card beside its mark. Reads the page's layout once, after its words have changed.
pub fn settle(card: &web_sys::HtmlElement, stage: &Stage, id: &str, frame: Rect) {
    let Some(mark) = stage.place(id) else { return };
    let size = (
        f64::from(card.offset_width()),
        f64::from(card.offset_height()),
    );
    let (x, y) = place(mark, size, frame);
    let _ = card.style().set_property(
        "transform",
        &format!("translate({}px,{}px)", x.round(), y.round()),
    );
}
