//! The canvas of a drawing.

use super::Viewport;
use super::painter::Painter;
use crate::app::animation_frame::FrameCallback;
use crate::app::dom;
use crate::app::effect::effect;
use jisr_charts::Palette;
use leptos::html::Canvas;
use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

/// Attributes of the place that the style sheets know: the canvas is shown in place of the static drawing, or it is
/// hidden because it is outside the window.
const CANVAS: &str = "data-canvas";
const OFFSCREEN: &str = "data-offscreen";

/// The canvas of a drawing. It replaces the static drawing once it may be painted, and as long as the graphics driver
/// doesn't take it away.
#[component]
pub fn ChartCanvas(
    /// The drawing.
    viewport: Viewport,
    /// The element of the static page around the drawing.
    place: HtmlElement,
    /// Whether the canvas may be painted and replace the static drawing.
    may_paint: ReadSignal<bool>,
) -> impl IntoView {
    let element = NodeRef::<Canvas>::new();
    let lost = RwSignal::new(false);
    effect(move || {
        // Without a context, the static drawing stays, and its marks work all the same.
        if let Some(painter) = element.get().and_then(Painter::new) {
            let shown = move || may_paint.get() && !lost.get();
            show(viewport, place.clone(), shown);
            paint(viewport, painter, shown);
        }
    });
    view! {
        <canvas
            dir="ltr"
            aria-hidden="true"
            node_ref=element
            on:contextlost=move |_: Event| lost.set(true)
            on:contextrestored=move |_: Event| lost.set(false)
        ></canvas>
    }
}

/// Shows the canvas in place of the static drawing, and hides it while it is outside the window and the static drawing
/// below it is the same picture. Browsers without a graphics processor copy every visible canvas in each frame that
/// shows something new, wherever in the page it is. Once a switch has changed the drawing, the canvas stays visible:
/// prints and captures of the whole page would show the static one.
fn show(viewport: Viewport, place: HtmlElement, shown: impl Fn() -> bool + Copy + 'static) {
    let switches = viewport.page.state.switches;
    effect(move || {
        let hidden = viewport.offscreen.get() && viewport.drawing.is_static(switches.get());
        dom::toggle_attribute(&place, CANVAS, shown());
        dom::toggle_attribute(&place, OFFSCREEN, hidden);
    });
}

/// Paints the canvas when its size, its scene, the theme or the fonts change.
fn paint(viewport: Viewport, painter: Painter, shown: impl Fn() -> bool + Copy + 'static) {
    let state = viewport.page.state;
    let painter = StoredValue::new_local(painter);
    let paint = move |time: f64| {
        let palette = Palette::of(state.theme.get_untracked());
        let is_shown = untrack(shown);
        is_shown && painter.write_value().paint(time, palette)
    };
    let frame = StoredValue::new_local(FrameCallback::new(paint));
    effect(move || {
        let scene = viewport.scene.get();
        let mut painter = painter.write_value();
        // A canvas that has another size is empty, so it is painted before the browser shows it.
        let resized = painter.resize(viewport.size.get());
        let moving = !resized && !dom::media_matches("(prefers-reduced-motion: reduce)");
        painter.set_scene(scene, moving);
        drop(painter);
        if resized {
            paint(0.0);
        } else {
            frame.with_value(FrameCallback::request);
        }
    });
    effect(move || {
        state.theme.track();
        state.repaint.track();
        frame.with_value(FrameCallback::request);
    });
    effect(move || {
        if shown() {
            paint(0.0);
        }
    });
}
