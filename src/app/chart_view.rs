//! One drawing, live: its canvas, its marks for keyboard and screen reader, its ring and card.
//!
//! All elements stand in the page from the first (`site::html::chart_overlay`); here they are filled and moved. A
//! move of the pointer changes ring and card, never the canvas.

mod events;
mod overlay;

use super::animation_frame::Frame;
use super::canvas_view::Stage;
use super::dom;
use super::drawing::Drawing;
use super::observers::{self, Size};
use super::store::{Reader, State, listen};
use super::tooltip::Surroundings;
use crate::chart::{Palette, Rect, Scene};
use overlay::Pointed;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use web_sys::HtmlElement;

/// What a drawing listens to.
const EVENTS: [&str; 6] = [
    "pointermove",
    "pointerdown",
    "pointerup",
    "keydown",
    "focus",
    "blur",
];

/// What it and its tooltips listen to together.
const WHOLE: [&str; 2] = ["pointerleave", "click"];

/// What the reader sees of a drawing.
#[derive(Clone, Copy, PartialEq)]
enum Face {
    /// The still; the canvas is not painted yet.
    Still,
    Canvas,
    /// The still: a graphics driver took the canvas away, and may give it back.
    Lost,
}

/// One drawing of the page.
pub struct Plate {
    reader: Reader,
    drawing: Drawing,
    place: HtmlElement,
    marks: HtmlElement,
    ring: HtmlElement,
    /// The page's own card, which has no words.
    empty: HtmlElement,
    stage: RefCell<Stage>,
    frame: OnceCell<Frame>,
    /// The state that is drawn.
    shown: Cell<Option<State>>,
    pointed: Cell<Option<Pointed>>,
    face: Cell<Face>,
    /// The canvas must be painted anew.
    stale: Cell<bool>,
    /// Whether a screen reader knows of the marks as they are drawn; none before it was told first.
    told: Cell<Option<bool>>,
    /// The cards shown so far, each with its mark's id.
    cards: RefCell<Vec<(&'static str, HtmlElement)>>,
    /// Whether no part of the drawing is inside the window.
    offscreen: Cell<bool>,
    /// Mark and tooltip, as they stand in the stage.
    settled: Cell<Option<(Rect, Rect)>>,
    /// The last wish to bring the selection into view that was granted.
    revealed: Cell<u32>,
    surroundings: Surroundings,
    /// Where a finger went down.
    down: Cell<Option<(i32, i32)>>,
}

impl Plate {
    /// A drawing in its place; none where the page has not what belongs there.
    pub fn new(reader: Reader, drawing: Drawing, place: HtmlElement) -> Option<Rc<Plate>> {
        let part = place.closest("figure, section").ok().flatten()?;
        let surroundings = Surroundings {
            controls: dom::children(&part, ".controls"),
            steps: dom::find(&part, ".steps"),
        };
        Some(Rc::new(Plate {
            reader,
            drawing,
            marks: dom::find(&place, ".marks")?,
            ring: dom::find(&place, ".ring")?,
            empty: dom::find(&place, ".card")?,
            stage: RefCell::new(Stage::new(dom::find(&place, "canvas"))),
            place,
            frame: OnceCell::new(),
            shown: Cell::new(None),
            pointed: Cell::new(None),
            face: Cell::new(Face::Still),
            stale: Cell::new(false),
            told: Cell::new(None),
            cards: RefCell::default(),
            offscreen: Cell::new(false),
            settled: Cell::new(None),
            revealed: Cell::new(0),
            surroundings,
            down: Cell::new(None),
        }))
    }

    /// Whether it is a chart's.
    pub fn is_chart(&self) -> bool {
        !matches!(self.drawing, Drawing::Timeline)
    }

    /// Draws the scene for the size of its place, and answers the reader from now on.
    pub fn mount(self: Rc<Plate>) {
        let painter = self.clone();
        let _ = self.frame.set(Frame::new(move |time| painter.paint(time)));
        let rect = self.place.get_bounding_client_rect();
        self.resize(Size::of(rect.width(), rect.height()));
        let plate = self.clone();
        observers::watch(&self.place, move |size| plate.resize(size));
        let plate = self.clone();
        self.reader
            .follow(|_, _| true, move |state| plate.follow(state));
        if let Some(canvas) = dom::find(&self.place, "canvas") {
            let plate = self.clone();
            observers::seen(&self.place, move |seen| {
                plate.offscreen.set(!seen);
                plate.show_or_hide_canvas(plate.reader.now());
            });
            for (event, restored) in [("contextlost", false), ("contextrestored", true)] {
                let plate = self.clone();
                listen(&canvas, event, move |_| plate.lose(restored));
            }
        }
        for event in EVENTS {
            let plate = self.clone();
            listen(&self.marks, event, move |event| plate.answer(&event));
        }
        for event in WHOLE {
            let plate = self.clone();
            listen(&self.place, event, move |event| plate.answer(&event));
        }
    }

    fn ask(&self) {
        if let Some(frame) = self.frame.get() {
            frame.ask();
        }
    }

    /// The drawing for a width in CSS pixels.
    fn draw(&self, state: State, width: f64) -> Scene {
        let width = width / (observers::root() / 16.0);
        self.drawing.scene(self.reader, state, &self.place, width)
    }

    /// Paints the canvas for the first time, and shows it in place of the still.
    pub fn uncover(&self) {
        if self.face.get() == Face::Still && self.stage.borrow().has_canvas() {
            self.turn(Face::Canvas);
            self.paint_now();
        }
    }

    fn turn(&self, face: Face) {
        self.face.set(face);
        let _ = self
            .place
            .toggle_attribute_with_force("data-live", face == Face::Canvas);
    }

    /// Hides the canvas while it is outside the window and the static drawing below it is the same
    /// picture. Browsers without a graphics processor copy every visible canvas in each frame that
    /// shows something new, wherever in the page it is. Once a switch has changed the drawing, the
    /// canvas stays visible: prints and captures of the whole page would show the static one.
    fn show_or_hide_canvas(&self, state: State) {
        let hidden = self.offscreen.get() && self.drawing.is_static(state);
        let _ = self.place.toggle_attribute_with_force("data-away", hidden);
    }

    /// Shows the still while the canvas is lost.
    fn lose(&self, restored: bool) {
        self.turn(if restored { Face::Canvas } else { Face::Lost });
        self.paint_now();
    }

    /// A new size is a new drawing at once: it stands before the browser paints. A frame without extent
    /// is passed over until it gets one.
    fn resize(&self, size: Size) {
        if !size.is_empty() && self.stage.borrow().size() != size {
            self.show(self.draw(self.reader.now(), size.width), size);
            self.paint_now();
            self.ask();
        }
    }

    /// Takes a drawing in a frame of this size.
    fn show(&self, scene: Scene, size: Size) {
        let mut stage = self.stage.borrow_mut();
        stage.resize(size);
        stage.show(scene, false);
    }

    /// Paints the canvas as far as it is uncovered.
    fn paint_now(&self) {
        if self.face.get() == Face::Canvas {
            let palette = Palette::of(self.reader.now().theme);
            self.stage.borrow_mut().paint(0.0, palette);
        }
    }

    /// Whatever the reader changes here is shown, at the latest in the next frame.
    fn follow(&self, state: State) {
        let was = self.shown.replace(Some(state)).unwrap_or(state);
        if was.zoomed != state.zoomed {
            self.drawing.show_zoom(&self.place, state);
        }
        let mut stage = self.stage.borrow_mut();
        let other = self.drawing.differs(was, state) && !stage.size().is_empty();
        if other {
            let scene = self.draw(state, stage.size().width);
            stage.show(scene, !dom::matches("(prefers-reduced-motion: reduce)"));
            self.show_or_hide_canvas(state);
            self.told.set(self.told.get().map(|_| false));
        }
        if other || (was.theme, was.drawn) != (state.theme, state.drawn) {
            self.stale.set(true);
        }
        drop(stage);
        // What only moves ring and card need not wait: browsers tell of a pointer once a frame, and to
        // ask for a frame within one costs another.
        if self.stale.get() {
            self.ask();
        } else {
            self.point(state);
        }
    }

    /// The painter: once a frame the canvas, where it changed, then the ring and the card.
    fn paint(&self, time: f64) -> bool {
        let state = self.reader.now();
        let mut moving = false;
        if self.face.get() == Face::Canvas && self.stale.take() {
            moving = self
                .stage
                .borrow_mut()
                .paint(time, Palette::of(state.theme));
            self.stale.set(moving);
        }
        if self.told.get() == Some(false) {
            self.tell();
        }
        self.point(state);
        moving
    }
}
