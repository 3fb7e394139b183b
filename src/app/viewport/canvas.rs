//! The canvas of a drawing.

use super::Viewport;
use super::painter::Painter;
use crate::app::animation_frame::FrameCallback;
use crate::app::dom;
use crate::app::effect::effect;
use crate::app::observers::Size;
use jisr_charts::Palette;
use leptos::html::Canvas;
use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

/// Attributes of the place that the style sheets know: the canvas is shown in place of the static drawing, or it is
/// hidden because it is outside the window.
const CANVAS: &str = "data-canvas";
const OFFSCREEN: &str = "data-offscreen";

/// The canvas of a drawing. It replaces the static drawing once it may be painted, and as long as the graphics driver
/// doesn't take it away. The timeline's canvas, which would be the largest of all, is shown only in states that the
/// static drawing doesn't show.
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
    effect(move || {
        let Some(element) = element.get() else {
            return;
        };
        let painter = Painter::new(element);
        viewport.has_context.set(painter.is_some());
        if let Some(painter) = painter {
            let is_needed = move || viewport.drawing.is_chart() || !viewport.is_static();
            let shown = move || may_paint.get() && viewport.has_context.get() && is_needed();
            show(viewport, place.clone(), shown);
            paint(viewport, painter, shown);
        }
    });
    view! {
        <canvas
            dir="ltr"
            aria-hidden="true"
            node_ref=element
            on:contextlost=move |_: Event| viewport.has_context.set(false)
            on:contextrestored=move |_: Event| viewport.has_context.set(true)
        ></canvas>
    }
}

/// Shows the canvas in place of the static drawing, and hides it while it is outside the window and the static drawing
/// below it is the same picture. Browsers without a graphics processor copy every visible canvas in each frame that
/// shows something new, wherever in the page it is. Once a switch has changed the drawing, the canvas stays visible:
/// captures of the whole page would show the static one.
fn show(viewport: Viewport, place: HtmlElement, shown: impl Fn() -> bool + Copy + 'static) {
    effect(move || {
        let hidden = viewport.offscreen.get() && viewport.is_static();
        dom::toggle_attribute(&place, CANVAS, shown());
        dom::toggle_attribute(&place, OFFSCREEN, hidden);
        if !viewport.drawing.is_chart() {
            // Its height depends on the zoom, and the static drawing has the height of one zoom.
            let scene = viewport.scene.get();
            let [width, height] = [scene.width, scene.height].map(|side| side.ceil() as i32);
            let ratio = [&width.to_string(), "/", &height.to_string()].concat();
            dom::set_style(&place, "aspect-ratio", if shown() { &ratio } else { "" });
        }
    });
}

/// Paints the canvas when its size, its scene, the theme or the fonts change, and while it is shown.
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
        // A canvas without a size takes no memory.
        let size = match shown() {
            true => viewport.size.get(),
            false => Size::default(),
        };
        let mut painter = painter.write_value();
        // A canvas that has another size is empty, so it is painted before the browser shows it.
        let resized = painter.resize(size);
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
}
