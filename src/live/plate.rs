//! One drawing, live: its canvas, its marks for keyboard and screen reader, its card.

use super::card::{Card, settle};
use super::drawing::Drawing;
use super::frame::Frame;
use super::reader::{Choice, Reader, State};
use super::size;
use super::stage::Stage;
use super::{mount_to, page};
use crate::chart::{Palette, Rect};
use crate::ledger::entry;
use crate::locale::Direction;
use crate::story;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

/// How far a finger may miss a mark, in CSS pixels.
const REACH: f64 = 22.0;

/// A stage that painter, pointer and keys share.
type Shared = Rc<RefCell<Option<Stage>>>;

/// Mounts a drawing into its place in the page.
pub fn mount(reader: Reader, drawing: Drawing, place: HtmlElement) {
    let stage: Shared = Rc::default();
    let shared = stage.clone();
    mount_to(
        place.clone(),
        move || view! { <Plate reader drawing stage=shared/> },
    )
    .forget();
    let Some(canvas) =
        page::find(&place, "canvas").and_then(|e| e.dyn_into::<HtmlCanvasElement>().ok())
    else {
        return;
    };
    *stage.borrow_mut() = Stage::new(canvas);
    let card = page::find(&place, ".card");
    let frame = painter(reader, drawing, stage.clone(), card);

    // A new size is a new drawing at once: the first one stands before the browser paints.
    let again = {
        let (stage, frame, place) = (stage.clone(), frame.clone(), place.clone());
        move |css, device| {
            let mut shared = stage.borrow_mut();
            let Some(s) = shared.as_mut() else { return };
            if s.resize(css, device) {
                let state = reader.now();
                s.show(
                    drawing.scene(reader, state, &place, css.0 / (size::root() / 16.0)),
                    false,
                );
                s.paint(0.0, Palette::of(state.theme), None);
                drop(shared);
                let _ = place.set_attribute("data-live", "");
                reader.redraw();
                frame.ask();
            }
        }
    };
    size::watch(&place, again);

    // Whatever the reader changes is painted in the next frame.
    Effect::new(move |was: Option<State>| {
        let state = reader.state.get();
        if let Some(s) = stage.borrow_mut().as_mut()
            && was.is_some_and(|w| drawing.differs(w, state))
            && s.width() > 0.0
        {
            let scene = drawing.scene(reader, state, &place, s.width() / (size::root() / 16.0));
            s.show(scene, !page::matches("(prefers-reduced-motion: reduce)"));
            // The list of marks follows in a turn of its own: this one is still being told.
            leptos::prelude::queue_microtask(move || reader.redraw());
        }
        frame.ask();
        state
    });
}

#[component]
fn Plate(reader: Reader, drawing: Drawing, stage: Shared) -> impl IntoView {
    let name = drawing.id();
    let mine = move |state: State| state.choice.filter(|c| c.drawing == name);
    let choose = move |id: Option<&'static str>, pinned: bool| {
        reader.choose(id.map(|id| Choice {
            id,
            drawing: name,
            pinned,
        }));
    };
    let pinned = move || mine(reader.now()).is_some_and(|c| c.pinned);
    let focused = Rc::new(Cell::new(false));
    let at = |stage: &Shared, event: &MouseEvent, reach: f64| {
        let stage = stage.borrow();
        stage.as_ref()?.mark_at(
            f64::from(event.offset_x()),
            f64::from(event.offset_y()),
            reach,
        )
    };

    let hover = {
        let (stage, focused) = (stage.clone(), focused.clone());
        move |event: PointerEvent| {
            let away = event.type_() == "pointerleave";
            if event.pointer_type() == "mouse" && !pinned() && !(away && focused.get()) {
                choose(if away { None } else { at(&stage, &event, 0.0) }, false);
            }
        }
    };
    let leave = hover.clone();
    let press = {
        let stage = stage.clone();
        move |event: MouseEvent| {
            // Browsers give a click as a pointer event, with the kind of pointer; old ones don't.
            let mouse = event
                .dyn_ref::<PointerEvent>()
                .is_none_or(|e| e.pointer_type() == "mouse");
            let id = at(&stage, &event, if mouse { 0.0 } else { REACH });
            let again = pinned() && mine(reader.now()).map(|c| c.id) == id;
            choose(if again { None } else { id }, true);
        }
    };
    let keys = {
        let stage = stage.clone();
        move |event: KeyboardEvent| {
            let list = stage
                .borrow()
                .as_ref()
                .map(Stage::marks)
                .unwrap_or_default();
            let now = mine(reader.now()).map(|c| c.id);
            let rtl = reader.locale.lang.direction() == Direction::Rtl;
            match target(
                &event.key(),
                now.and_then(|id| list.iter().position(|m| *m == id)),
                list.len(),
                rtl,
            ) {
                Some(Move::To(i)) => choose(list.get(i).copied(), false),
                Some(Move::Pin) => choose(now, !pinned()),
                Some(Move::Leave) => choose(None, false),
                None => return,
            }
            event.prevent_default();
        }
    };
    let focus = {
        let focused = focused.clone();
        move |_| focused.set(true)
    };
    let blur = move |_| {
        focused.set(false);
        if !pinned() {
            choose(None, false);
        }
    };

    let option = move |id: &str| format!("mark-{name}-{id}");
    // Views must be sendable in type; in the page there is one thread.
    let stage = SendWrapper::new(stage);
    let options = move || {
        let chosen = mine(reader.state.get()).map(|c| c.id);
        let marks = stage
            .borrow()
            .as_ref()
            .map(Stage::marks)
            .unwrap_or_default();
        marks
            .into_iter()
            .map(|id| {
                let words = entry(story(), reader.locale, id)
                    .map(|e| e.spoken(reader.locale))
                    .unwrap_or_default();
                let selected = if chosen == Some(id) { "true" } else { "false" };
                view! { <div role="option" id=option(id) aria-selected=selected>{words}</div> }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <canvas dir="ltr" aria-hidden="true"></canvas>
        <div
            class="marks"
            role="listbox"
            tabindex="0"
            aria-labelledby=format!("title-{name}")
            aria-activedescendant=move || mine(reader.state.get()).map(|c| option(c.id)).unwrap_or_default()
            on:pointermove=hover
            on:pointerleave=leave
            on:click=press
            on:keydown=keys
            on:focus=focus
            on:blur=blur
        >
            {options}
        </div>
        <Card reader drawing=name/>
    }
}

/// What a key asks for.
enum Move {
    To(usize),
    Pin,
    Leave,
}

/// What a key means among `count` marks, of which `now` is chosen. Left is what is seen at the left.
fn target(key: &str, now: Option<usize>, count: usize, rtl: bool) -> Option<Move> {
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

/// The painter: once a frame the stage, then the card beside its mark.
fn painter(reader: Reader, drawing: Drawing, stage: Shared, card: Option<HtmlElement>) -> Frame {
    Frame::new(move |time| {
        let mut stage = stage.borrow_mut();
        let Some(stage) = stage.as_mut() else {
            return false;
        };
        let state = reader.now();
        let moving = stage.paint(time, Palette::of(state.theme), state.choice.map(|c| c.id));
        if let (Some(c), Some(card)) = (state.choice.filter(|c| c.drawing == drawing.id()), &card) {
            settle(card, stage, c.id, room(card));
        }
        moving
    })
}

/// What the card may use, in the stage's coordinates: what the reader sees of the page.
fn room(card: &HtmlElement) -> Rect {
    let stage = card.parent_element().map(|e| e.get_bounding_client_rect());
    let window = web_sys::window();
    let side = |v: Option<Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>>| {
        v.and_then(Result::ok)?.as_f64()
    };
    let size = window.map(|w| (side(Some(w.inner_width())), side(Some(w.inner_height()))));
    match (stage, size) {
        (Some(s), Some((Some(w), Some(h)))) => Rect {
            x: 4.0 - s.x(),
            y: 4.0 - s.y(),
            w: w - 8.0,
            h: h - 8.0,
        },
        _ => Rect {
            x: 0.0,
            y: 0.0,
            w: 0.0,
            h: 0.0,
        },
    }
}
