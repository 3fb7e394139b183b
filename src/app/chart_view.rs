//! The controller of one interactive drawing: its canvas, its options for keyboard and screen reader, its
//! focus ring and its tooltips.
//!
//! The static page has all elements already; the controller fills and moves them. When the pointer moves,
//! only the ring and the tooltip change, and the canvas isn't painted.

mod events;
mod overlay;

use super::animation_frame::FrameCallback;
use super::canvas_view::CanvasView;
use super::dom;
use super::drawing::Drawing;
use super::observers::{self, Size};
use super::store::{AppState, Store, listen};
use super::tooltip::Obstacles;
use crate::story::EntryId;
use jisr_charts::{Palette, Rect, Scene};
use overlay::OverlayState;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use web_sys::HtmlElement;

/// Events of the element over the drawing that has its marks.
const MARK_EVENTS: [&str; 6] = [
    "pointermove",
    "pointerdown",
    "pointerup",
    "keydown",
    "focus",
    "blur",
];

/// Events of the element around the drawing and its tooltips.
const CONTAINER_EVENTS: [&str; 2] = ["pointerleave", "click"];

/// How a drawing is displayed.
#[derive(Clone, Copy, PartialEq)]
enum DisplayMode {
    /// The static drawing, because the canvas isn't painted yet.
    Svg,
    /// The canvas.
    Canvas,
    /// The static drawing, because the graphics driver took the canvas away. It may give it back.
    ContextLost,
}

/// How far the options for screen readers follow the scene.
#[derive(Clone, Copy, PartialEq)]
enum OptionList {
    /// No option exists yet.
    NotBuilt,
    /// The options are those of an earlier scene.
    Stale,
    /// The options are those of the scene.
    Current,
}

/// One interactive drawing of the page.
pub struct ChartView {
    store: Store,
    drawing: Drawing,
    container: HtmlElement,
    marks: HtmlElement,
    ring: HtmlElement,
    /// The page's own tooltip, which has no text and is copied.
    tooltip_template: HtmlElement,
    canvas: RefCell<CanvasView>,
    frame: OnceCell<FrameCallback>,
    /// The state that the drawing shows.
    shown: Cell<Option<AppState>>,
    overlay: Cell<Option<OverlayState>>,
    display_mode: Cell<DisplayMode>,
    /// Whether the canvas must be painted.
    stale: Cell<bool>,
    a11y_state: Cell<OptionList>,
    /// The tooltips shown so far, each with its mark's entry.
    tooltips: RefCell<Vec<(EntryId, HtmlElement)>>,
    /// Whether no part of the drawing is inside the viewport.
    offscreen: Cell<bool>,
    /// The rectangles of mark and tooltip, in CSS pixels from the drawing's corner.
    tooltip_geometry: Cell<Option<(Rect, Rect)>>,
    /// The value of `AppState::reveal` for which the selection was last brought into view.
    revealed: Cell<u32>,
    obstacles: Obstacles,
    /// Where a finger touched the drawing, in CSS pixels of the viewport.
    finger_down: Cell<Option<(i32, i32)>>,
}

impl ChartView {
    /// A controller for the drawing in this element; `None` if an element that it needs is missing.
    pub fn new(store: Store, drawing: Drawing, container: HtmlElement) -> Option<Rc<ChartView>> {
        let part = container.closest("figure, section").ok().flatten()?;
        let obstacles = Obstacles {
            controls: dom::query_all_in(&part, ".controls"),
            steps: dom::query(&part, ".steps"),
        };
        Some(Rc::new(ChartView {
            store,
            drawing,
            marks: dom::query(&container, ".mark-listbox")?,
            ring: dom::query(&container, ".focus-ring")?,
            tooltip_template: dom::query(&container, ".tooltip")?,
            canvas: RefCell::new(CanvasView::new(dom::query(&container, "canvas"))),
            container,
            frame: OnceCell::new(),
            shown: Cell::new(None),
            overlay: Cell::new(None),
            display_mode: Cell::new(DisplayMode::Svg),
            stale: Cell::new(false),
            a11y_state: Cell::new(OptionList::NotBuilt),
            tooltips: RefCell::default(),
            offscreen: Cell::new(false),
            tooltip_geometry: Cell::new(None),
            revealed: Cell::new(0),
            obstacles,
            finger_down: Cell::new(None),
        }))
    }

    /// Whether the drawing is a chart, and not the timeline.
    pub fn is_chart(&self) -> bool {
        !matches!(self.drawing, Drawing::Timeline)
    }

    /// Lays out the scene for the element's size and starts to listen to events and to the state.
    pub fn mount(self: Rc<ChartView>) {
        let painter = self.clone();
        // A view is mounted once, so the cell is empty.
        let _ = self
            .frame
            .set(FrameCallback::new(move |time| painter.paint(time)));
        let rect = self.container.get_bounding_client_rect();
        self.resize(Size::of(rect.width(), rect.height()));
        let view = self.clone();
        observers::observe_resize(&self.container, move |size| view.resize(size));
        let view = self.clone();
        self.store
            .subscribe(|_, _| true, move |state| view.on_state_change(state));
        if let Some(canvas) = dom::query(&self.container, "canvas") {
            let view = self.clone();
            observers::observe_visibility(&self.container, move |seen| {
                view.offscreen.set(!seen);
                view.show_or_hide_canvas(view.store.now());
            });
            for (event, restored) in [("contextlost", false), ("contextrestored", true)] {
                let view = self.clone();
                listen(&canvas, event, move |_| view.on_context_change(restored));
            }
        }
        for event in MARK_EVENTS {
            let view = self.clone();
            listen(&self.marks, event, move |event| view.handle_event(&event));
        }
        for event in CONTAINER_EVENTS {
            let view = self.clone();
            listen(&self.container, event, move |event| {
                view.handle_event(&event)
            });
        }
    }

    fn request_frame(&self) {
        if let Some(frame) = self.frame.get() {
            frame.request();
        }
    }

    /// The scene for a width in CSS pixels.
    fn scene_for(&self, state: AppState, width: f64) -> Scene {
        let width = width / (observers::root_font_size() / 16.0);
        self.drawing
            .scene(self.store, state, &self.container, width)
    }

    /// Paints the canvas for the first time and shows it in place of the static drawing.
    pub fn paint_first(&self) {
        if self.display_mode.get() == DisplayMode::Svg && self.canvas.borrow().has_canvas() {
            self.set_display_mode(DisplayMode::Canvas);
            self.paint_now();
        }
    }

    fn set_display_mode(&self, display_mode: DisplayMode) {
        self.display_mode.set(display_mode);
        let canvas = display_mode == DisplayMode::Canvas;
        dom::toggle_attribute(&self.container, "data-canvas", canvas);
    }

    /// Hides the canvas while it is outside the window and the static drawing below it is the same
    /// picture. Browsers without a graphics processor copy every visible canvas in each frame that
    /// shows something new, wherever in the page it is. Once a switch has changed the drawing, the
    /// canvas stays visible: prints and captures of the whole page would show the static one.
    fn show_or_hide_canvas(&self, state: AppState) {
        let hidden = self.offscreen.get() && self.drawing.is_static(state);
        dom::toggle_attribute(&self.container, "data-offscreen", hidden);
    }

    /// Shows the static drawing while the canvas' context is lost.
    fn on_context_change(&self, restored: bool) {
        self.set_display_mode(if restored {
            DisplayMode::Canvas
        } else {
            DisplayMode::ContextLost
        });
        self.paint_now();
    }

    /// Lays out and paints the drawing for a new size at once, before the browser paints. Does nothing
    /// while the element has no size.
    fn resize(&self, size: Size) {
        if !size.is_empty() && self.canvas.borrow().size() != size {
            self.set_scene(self.scene_for(self.store.now(), size.width), size);
            self.paint_now();
            self.request_frame();
        }
    }

    /// Sets the scene and the size of the canvas.
    fn set_scene(&self, scene: Scene, size: Size) {
        let mut canvas = self.canvas.borrow_mut();
        canvas.resize(size);
        canvas.set_scene(scene, false);
    }

    /// Paints the canvas if it is displayed.
    fn paint_now(&self) {
        if self.display_mode.get() == DisplayMode::Canvas {
            let palette = Palette::of(self.store.now().theme);
            self.canvas.borrow_mut().paint(0.0, palette);
        }
    }

    /// Shows a changed state, at the latest in the next animation frame.
    fn on_state_change(&self, state: AppState) {
        let was = self.shown.replace(Some(state)).unwrap_or(state);
        if was.zoomed != state.zoomed {
            self.drawing.show_zoom(&self.container, state);
        }
        let mut canvas = self.canvas.borrow_mut();
        let other = self.drawing.needs_redraw(was, state) && !canvas.size().is_empty();
        if other {
            let scene = self.scene_for(state, canvas.size().width);
            canvas.set_scene(
                scene,
                !dom::media_matches("(prefers-reduced-motion: reduce)"),
            );
            self.show_or_hide_canvas(state);
            if self.a11y_state.get() == OptionList::Current {
                self.a11y_state.set(OptionList::Stale);
            }
        }
        if other || (was.theme, was.repaint_epoch) != (state.theme, state.repaint_epoch) {
            self.stale.set(true);
        }
        drop(canvas);
        // A change of ring and tooltip alone is shown at once: browsers send one pointer event a frame, and
        // requesting an animation frame would show it a frame later.
        if self.stale.get() {
            self.request_frame();
        } else {
            self.update_overlay(state);
        }
    }

    /// Runs in an animation frame: paints the canvas if it changed, then updates ring and tooltip. Returns
    /// whether a transition needs another frame.
    fn paint(&self, time: f64) -> bool {
        let state = self.store.now();
        let mut moving = false;
        if self.display_mode.get() == DisplayMode::Canvas && self.stale.take() {
            moving = self
                .canvas
                .borrow_mut()
                .paint(time, Palette::of(state.theme));
            self.stale.set(moving);
        }
        if self.a11y_state.get() == OptionList::Stale {
            self.sync_accessible_options();
        }
        self.update_overlay(state);
        moving
    }
}
