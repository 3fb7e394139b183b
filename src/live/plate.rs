//! One drawing, live: its canvas, its marks for keyboard and screen reader, its card.

use super::card::{Card, settle};
use super::controls::Controls;
use super::drawing::Drawing;
use super::frame::Frame;
use super::reader::{Choice, Reader};
use super::stage::Stage;
use super::{mount_to, page};
use crate::chart::{Mode, Palette, Rect};
use crate::ledger::entry;
use crate::locale::Direction;
use crate::story;
use leptos::html;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent, ResizeObserver, ResizeObserverEntry};

/// How far a finger may miss a mark, in CSS pixels.
const REACH: f64 = 22.0;

/// A stage that painter, pointer and keys share.
type Shared = Rc<RefCell<Option<Stage>>>;

/// Mounts a drawing into its place in the page, and its switches into theirs.
pub fn mount(reader: Reader, drawing: Drawing, place: HtmlElement, controls: HtmlElement) {
    let mode = RwSignal::new(Mode::Value);
    let inner = place.clone();
    mount_to(
        place,
        move || view! { <Plate reader drawing mode place=inner/> },
    )
    .forget();
    mount_to(controls, move || view! { <Controls reader drawing mode/> }).forget();
}

#[component]
fn Plate(
    reader: Reader,
    drawing: Drawing,
    mode: RwSignal<Mode>,
    place: HtmlElement,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    let card = NodeRef::<html::Div>::new();
    let stage: Shared = Rc::default();
    let marks = RwSignal::new(Vec::<&'static str>::new());
    let size = RwSignal::new(0u32);
    let own = Memo::new(move |_| {
        reader
            .choice
            .get()
            .filter(|c| c.drawing == drawing.id())
            .map(|c| c.id)
    });
    let focused = RwSignal::new(false);

    let frame = painter(reader, stage.clone(), own, card);
    let zoom = move || root_size() / 16.0;

    // The canvas is there once: take it, watch its size.
    Effect::new({
        let (stage, frame, place) = (stage.clone(), frame.clone(), place.clone());
        move |_| {
            let Some(element) = canvas.get() else { return };
            *stage.borrow_mut() = Stage::new(element);
            let (stage, frame) = (stage.clone(), frame.clone());
            watch_size(&place, move |css, device| {
                if let Some(s) = stage.borrow_mut().as_mut()
                    && s.resize(css, device)
                {
                    size.update(|n| *n += 1);
                    frame.ask();
                }
            });
        }
    });

    // The scene follows size, language, mode and trust.
    Effect::new({
        let (stage, frame, place) = (stage.clone(), frame.clone(), place.clone());
        move |was: Option<(Mode, crate::chart::Trust)>| {
            size.track();
            let now = (mode.get(), reader.trust.get());
            if let Some(s) = stage.borrow_mut().as_mut()
                && s.width() > 0.0
            {
                let scene = drawing.scene(reader, s.width() / zoom(), now.0);
                s.show(scene, was.is_some_and(|w| w != now) && moving());
                marks.set(s.marks());
                let _ = place.set_attribute("data-live", "");
            }
            frame.ask();
            now
        }
    });

    // The ring and the card follow what is chosen; colours follow the theme.
    Effect::new({
        let frame = frame.clone();
        move |_| {
            reader.choice.track();
            reader.theme.track();
            reader.stale.track();
            frame.ask();
        }
    });

    let choose = move |id: Option<&'static str>, pinned: bool| {
        reader.choose(id.map(|id| Choice {
            id,
            drawing: drawing.id(),
            pinned,
        }));
    };
    let pinned = move || {
        reader
            .choice
            .get_untracked()
            .is_some_and(|c| c.pinned && c.drawing == drawing.id())
    };
    let at = {
        let stage = stage.clone();
        move |event: &PointerEvent, reach: f64| {
            let stage = stage.borrow();
            stage.as_ref()?.mark_at(
                f64::from(event.offset_x()),
                f64::from(event.offset_y()),
                reach,
            )
        }
    };
    let hover = {
        let at = at.clone();
        move |event: PointerEvent| {
            if event.pointer_type() == "mouse" && !pinned() {
                choose(at(&event, 0.0), false);
            }
        }
    };
    let leave = move |event: PointerEvent| {
        if event.pointer_type() == "mouse" && !pinned() && !focused.get_untracked() {
            choose(None, false);
        }
    };
    let blur = move |_| {
        focused.set(false);
        if !pinned() {
            choose(None, false);
        }
    };
    let press = move |event: web_sys::MouseEvent| {
        // Browsers give a click as a pointer event, with the kind of pointer; old ones don't.
        let Ok(event) = event.dyn_into::<PointerEvent>() else {
            return;
        };
        let reach = if event.pointer_type() == "mouse" {
            0.0
        } else {
            REACH
        };
        let id = at(&event, reach);
        let again = id.is_some() && pinned() && own.get_untracked() == id;
        choose(if again { None } else { id }, true);
    };
    let keys = move |event: KeyboardEvent| {
        let list = marks.get_untracked();
        let Some(last) = list.len().checked_sub(1) else {
            return;
        };
        let now = own
            .get_untracked()
            .and_then(|id| list.iter().position(|m| *m == id));
        let rtl = reader
            .locale
            .with_untracked(|l| l.lang.direction() == Direction::Rtl);
        let next = now.map_or(0, |i| (i + 1).min(last));
        let back = now.map_or(0, |i| i.saturating_sub(1));
        let to = match event.key().as_str() {
            "ArrowDown" => next,
            "ArrowUp" => back,
            "ArrowLeft" => {
                if rtl {
                    next
                } else {
                    back
                }
            }
            "ArrowRight" => {
                if rtl {
                    back
                } else {
                    next
                }
            }
            "Home" => 0,
            "End" => last,
            "Enter" | " " if now.is_some() => {
                event.prevent_default();
                return choose(own.get_untracked(), !pinned());
            }
            "Escape" => return choose(None, false),
            _ => return,
        };
        event.prevent_default();
        choose(list.get(to).copied(), false);
    };

    let option_id = move |id: &str| format!("mark-{}-{id}", drawing.id());
    let options = move || {
        let locale = reader.locale.get();
        let chosen = own.get();
        marks
            .get()
            .into_iter()
            .map(|id| {
                let words = entry(story(), &locale, id).map(|e| e.spoken(&locale)).unwrap_or_default();
                view! { <div role="option" id=option_id(id) aria-selected=(chosen == Some(id)).to_string()>{words}</div> }
            })
            .collect::<Vec<_>>()
    };
    let label = page::by_id(&format!("title-{}", drawing.id())).map(|e| e.id());
    view! {
        <canvas node_ref=canvas dir="ltr" aria-hidden="true"></canvas>
        <div
            class="marks"
            role="listbox"
            tabindex="0"
            aria-labelledby=label
            aria-activedescendant=move || own.get().map(option_id)
            on:pointermove=hover
            on:pointerleave=leave
            on:click=press
            on:keydown=keys
            on:focus=move |_| focused.set(true)
            on:blur=blur
        >
            {options}
        </div>
        <div class="card" node_ref=card class:shown=move || own.get().is_some() class:pinned=move || reader.choice.get().is_some_and(|c| c.pinned)>
            <Card reader id=own/>
        </div>
    }
}

/// The painter: once a frame the stage, then the card beside its mark.
fn painter(
    reader: Reader,
    stage: Shared,
    own: Memo<Option<&'static str>>,
    card: NodeRef<html::Div>,
) -> Frame {
    Frame::new(move |time| {
        let mut stage = stage.borrow_mut();
        let Some(stage) = stage.as_mut() else {
            return false;
        };
        let palette = Palette::of(reader.theme.get_untracked());
        let chosen = reader.choice.get_untracked().map(|c| c.id);
        let moving = stage.paint(time, palette, chosen);
        if let (Some(id), Some(card)) = (own.get_untracked(), card.get_untracked()) {
            settle(&card, stage, id, room(&card));
        }
        moving
    })
}

/// What the card may use of the page, in the stage's coordinates: the window, and not more than
/// the document.
fn room(card: &HtmlElement) -> Rect {
    let stage = card.parent_element().map(|e| e.get_bounding_client_rect());
    let page = page::root().map(|e| e.get_bounding_client_rect());
    match (stage, page) {
        (Some(s), Some(p)) => Rect {
            x: p.x() - s.x() + 4.0,
            y: p.y() - s.y(),
            w: p.width() - 8.0,
            h: p.height(),
        },
        _ => Rect {
            x: 0.0,
            y: 0.0,
            w: 0.0,
            h: 0.0,
        },
    }
}

/// Whether the reader wants motion.
fn moving() -> bool {
    web_sys::window()
        .and_then(|w| {
            w.match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
        })
        .is_none_or(|m| !m.matches())
}

/// The root's font size in CSS pixels. The browser reads the number: Rust's reader of decimal
/// fractions would add its tables to the download.
fn root_size() -> f64 {
    let style = page::root().and_then(|r| web_sys::window()?.get_computed_style(&r).ok().flatten());
    let size = style
        .and_then(|s| s.get_property_value("font-size").ok())
        .map_or(f64::NAN, |s| js_sys::parse_float(&s));
    if size > 0.0 { size } else { 16.0 }
}

/// Calls back with the element's size in CSS and in device pixels, now and on every change.
fn watch_size(element: &HtmlElement, mut work: impl FnMut((f64, f64), (u32, u32)) + 'static) {
    let changed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let Ok(entry) = entries.pop().dyn_into::<ResizeObserverEntry>() else {
            return;
        };
        let css = entry.content_rect();
        let ratio = web_sys::window().map_or(1.0, |w| w.device_pixel_ratio());
        let device = (
            (css.width() * ratio).round() as u32,
            (css.height() * ratio).round() as u32,
        );
        work((css.width(), css.height()), device);
    });
    if let Ok(observer) = ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
        // It lives as long as the page.
        std::mem::forget(observer);
    }
    changed.forget();
}
