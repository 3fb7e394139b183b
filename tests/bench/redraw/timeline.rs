//! The timeline, redrawn with other events: `globalThis.timeline(days)`, days since 1970-01-01.

use crate::board::{Board, take};
use jisr::locale::{Digits, Lang, Locale};
use jisr::story::{Date, Event, Span};
use jisr::timeline::{TimelineView, scene};
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsValue};

/// Gives the page its function; none where there is no canvas.
pub fn offer() -> Option<()> {
    let mut board = Board::of_page()?;
    let locale = Locale::native(Lang::default(), Digits::default());
    let (mut days, mut events) = (vec![], vec![]);
    let draw = move |new_days: Float64Array| {
        take(&new_days, &mut days);
        events.clear();
        events.extend(days.iter().zip(story().iter().cycle()).map(on));
        let view = TimelineView {
            events: &events,
            ..TimelineView::new(jisr::story(), &locale, board.width)
        };
        board.paint(&scene(&view))
    };
    let draw = Closure::<dyn FnMut(Float64Array) -> Result<(), JsValue>>::new(draw);
    Reflect::set(&js_sys::global(), &"timeline".into(), &draw.into_js_value()).ok()?;
    Some(())
}

fn story() -> &'static [Event] {
    jisr::story().events.0
}

/// One of the story's events, on another day.
fn on((day, event): (&f64, &Event)) -> Event {
    let day = Date::of_day(*day as i32);
    Event {
        when: Span { from: day, to: day },
        ..*event
    }
}
