//! One drawing, live: its canvas, its marks for keyboard and screen reader, its ring and card.
//!
//! All elements stand in the page from the first (`page::stage`); here they are filled and moved. A
//! move of the pointer changes ring and card, never the canvas.

use super::drawing::Drawing;
use super::frame::Frame;
use super::keys::{Move, target};
use super::reader::{Choice, Reader, State, listen};
use super::stage::{Size, Stage};
use super::step::{step, swiped};
use super::{card, page, size};
use crate::chart::{Palette, Rect, Scene};
use crate::locale::{Direction, key};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

/// How far pointer and finger may miss a mark, in CSS pixels: half of what a fingertip needs.
const REACH: f64 = 22.0;

/// What a drawing listens to.
const EVENTS: [&str; 8] = [
    "pointermove",
    "pointerleave",
    "pointerdown",
    "pointerup",
    "click",
    "keydown",
    "focus",
    "blur",
];

/// What ring and card show.
#[derive(Clone, Copy, PartialEq)]
struct Pointed {
    /// The frame of the chosen mark, or of one that belongs with it, in CSS pixels.
    ring: Option<Rect>,
    /// The choice, where it was made in this drawing.
    mine: Option<Choice>,
}

/// One drawing of the page.
pub struct Plate {
    reader: Reader,
    drawing: Drawing,
    place: HtmlElement,
    marks: HtmlElement,
    ring: HtmlElement,
    card: HtmlElement,
    stage: RefCell<Stage>,
    frame: OnceCell<Frame>,
    /// The state that is drawn.
    shown: Cell<Option<State>>,
    pointed: Cell<Option<Pointed>>,
    /// The still is shown, the canvas not painted yet.
    covered: Cell<bool>,
    /// The canvas must be painted anew.
    stale: Cell<bool>,
    /// Whether a screen reader knows of the marks as they are drawn; none before it was told first.
    told: Cell<Option<bool>>,
    /// The cards shown so far.
    copies: RefCell<Vec<(&'static str, Element)>>,
    focused: Cell<bool>,
    /// Where a finger went down.
    down: Cell<Option<(i32, i32)>>,
}

impl Plate {
    /// A drawing in its place; none where the page has not what belongs there.
    pub fn new(reader: Reader, drawing: Drawing, place: HtmlElement) -> Option<Rc<Plate>> {
        Some(Rc::new(Plate {
            reader,
            drawing,
            marks: page::find(&place, ".marks")?,
            ring: page::find(&place, ".ring")?,
            card: page::find(&place, ".card")?,
            stage: RefCell::new(Stage::new(page::find(&place, "canvas"))),
            place,
            frame: OnceCell::new(),
            shown: Cell::new(None),
            pointed: Cell::new(None),
            covered: Cell::new(true),
            stale: Cell::new(false),
            told: Cell::new(None),
            copies: RefCell::default(),
            focused: Cell::new(false),
            down: Cell::new(None),
        }))
    }

    /// How wide its frame is, in CSS pixels. The page is laid out for it.
    pub fn width(&self) -> f64 {
        self.place.get_bounding_client_rect().width()
    }

    /// Answers the reader from now on. Where the page has not laid the drawing out yet, `width` is what
    /// its frame will have.
    pub fn mount(self: Rc<Plate>, width: f64) {
        let painter = self.clone();
        let _ = self.frame.set(Frame::new(move |time| painter.paint(time)));
        let far = self.place.closest("[data-lazy] .far").ok().flatten();
        if far.is_some() {
            let scene = self.draw(self.reader.now(), width);
            let height = width * scene.height.ceil() / scene.width;
            self.show(scene, (width, size::device(width, height)));
        } else {
            let rect = self.place.get_bounding_client_rect();
            self.resize(rect.width(), rect.height());
        }
        let plate = self.clone();
        size::watch(&self.place, move |w, h| plate.resize(w, h));
        let plate = self.clone();
        self.reader
            .follow(|_, _| true, move |state| plate.follow(state));
        for event in EVENTS {
            let plate = self.clone();
            listen(&self.marks, event, move |event| plate.answer(&event));
        }
    }

    fn ask(&self) {
        if let Some(frame) = self.frame.get() {
            frame.ask();
        }
    }

    /// The drawing for a width in CSS pixels.
    fn draw(&self, state: State, width: f64) -> Scene {
        let width = width / (size::root() / 16.0);
        self.drawing.scene(self.reader, state, &self.place, width)
    }

    /// Paints the canvas for the first time, and shows it in place of the still.
    pub fn uncover(&self) {
        self.covered.set(false);
        self.paint_now();
        if self.stage.borrow().has_canvas() {
            let _ = self.place.set_attribute("data-live", "");
        }
    }

    /// A new size is a new drawing at once: it stands before the browser paints. A frame without extent
    /// is passed over until it gets one.
    fn resize(&self, width: f64, height: f64) {
        let size = (width, size::device(width, height));
        if size.1.0 > 0 && size.1.1 > 0 && self.stage.borrow().size() != size {
            self.show(self.draw(self.reader.now(), width), size);
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
        if !self.covered.get() {
            let palette = Palette::of(self.reader.now().theme);
            self.stage.borrow_mut().paint(0.0, palette);
        }
    }

    /// Whatever the reader changes here is shown in the next frame.
    fn follow(&self, state: State) {
        let was = self.shown.replace(Some(state)).unwrap_or(state);
        let mut stage = self.stage.borrow_mut();
        let other = self.drawing.differs(was, state) && stage.size().0 > 0.0;
        if other {
            let scene = self.draw(state, stage.size().0);
            stage.show(scene, !page::matches("(prefers-reduced-motion: reduce)"));
            self.told.set(self.told.get().map(|_| false));
        }
        if other || (was.theme, was.drawn) != (state.theme, state.drawn) {
            self.stale.set(true);
        }
        if self.stale.get() || Some(self.means(state, &stage)) != self.pointed.get() {
            self.ask();
        }
    }

    /// The painter: once a frame the canvas, where it changed, then the ring and the card.
    fn paint(&self, time: f64) -> bool {
        let state = self.reader.now();
        let mut moving = false;
        if !self.covered.get() && self.stale.take() {
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

    /// Tells a screen reader of the marks as they are drawn.
    pub fn tell(&self) {
        if self.told.replace(Some(true)) == Some(true) {
            return;
        }
        self.marks.set_text_content(None);
        let separator = self.reader.locale.say(key::LIST_SEPARATOR);
        let mine = self.mine(self.reader.now());
        for id in self.stage.borrow().marks() {
            let Some(option) = page::create("div") else {
                continue;
            };
            let _ = option.set_attribute("role", "option");
            option.set_id(&self.option(id));
            if mine.is_some_and(|c| c.id == id) {
                let _ = option.set_attribute("aria-selected", "true");
            }
            let words = self.reader.row(id).map(|row| card::spoken(row, separator));
            option.set_text_content(words.as_deref());
            let _ = self.marks.append_child(&option);
        }
    }

    fn option(&self, id: &str) -> String {
        ["mark-", self.drawing.id(), "-", id].concat()
    }

    /// What ring and card have to show.
    fn means(&self, state: State, stage: &Stage) -> Pointed {
        let lit = self.reader.lit.borrow();
        let near = || lit.iter().find_map(|id| stage.place(id));
        Pointed {
            ring: state.choice.and_then(|c| stage.place(c.id).or_else(near)),
            mine: self.mine(state),
        }
    }

    /// Ring, card and selection stand where the choice is.
    fn point(&self, state: State) {
        let stage = self.stage.borrow();
        let now = self.means(state, &stage);
        let was = self.pointed.replace(Some(now));
        if was == Some(now) {
            return;
        }
        let Pointed { ring, mine } = now;
        let _ = self
            .ring
            .class_list()
            .toggle_with_force("shown", ring.is_some());
        if let Some(r) = ring {
            page::put(&self.ring, r.x, r.y);
            page::size(&self.ring, r.w, r.h);
        }
        let class = match mine {
            None => "card",
            Some(c) if c.pinned => "card shown pinned",
            Some(_) => "card shown",
        };
        self.card.set_class_name(class);
        let before = was.and_then(|p| p.mine);
        if before.map(|c| c.id) != mine.map(|c| c.id) {
            self.select(before, mine);
        }
        if let Some(mark) = mine.and_then(|c| stage.place(c.id)) {
            card::settle(&self.card, mark);
        }
    }

    /// Another mark, or none, is the one that keys and card are at.
    fn select(&self, before: Option<Choice>, now: Option<Choice>) {
        for (choice, selected) in [(before, "false"), (now, "true")] {
            if let Some(option) = choice.and_then(|c| page::by_id(&self.option(c.id))) {
                let _ = option.set_attribute("aria-selected", selected);
            }
        }
        let option = now.map(|c| self.option(c.id)).unwrap_or_default();
        let _ = self.marks.set_attribute("aria-activedescendant", &option);
        if let Some(c) = now {
            self.fill(c.id);
        }
    }

    /// The card says what the page's row of this id says. Copies are kept: readers go to and fro.
    fn fill(&self, id: &'static str) {
        let mut copies = self.copies.borrow_mut();
        if !copies.iter().any(|(i, _)| *i == id) {
            let copy = self.reader.row(id).and_then(|row| card::copy(row));
            copies.extend(copy.map(|c| (id, c)));
        }
        if let Some((_, copy)) = copies.iter().find(|(i, _)| *i == id) {
            card::fill(&self.card, copy, id);
        }
    }

    /// The choice, where it was made in this drawing.
    fn mine(&self, state: State) -> Option<Choice> {
        let name = self.drawing.id();
        state.choice.filter(|c| c.drawing == name)
    }

    fn choose(&self, id: Option<&'static str>, pinned: bool) {
        self.reader.choose(id.map(|id| Choice {
            id,
            drawing: self.drawing.id(),
            pinned,
        }));
    }

    fn answer(&self, event: &Event) {
        let now = self.mine(self.reader.now());
        let pinned = now.is_some_and(|c| c.pinned);
        let kind = event.type_();
        match kind.as_str() {
            "focus" => {
                self.focused.set(true);
                self.tell();
            }
            "blur" => {
                self.focused.set(false);
                if !pinned {
                    self.choose(None, false);
                }
            }
            "keydown" => self.key(event, now),
            // Browsers give a click as a pointer event, with the kind of pointer; old ones don't.
            "click" => {
                let id = self.at(event);
                let again = pinned && now.map(|c| c.id) == id;
                self.choose(if again { None } else { id }, true);
            }
            _ => self.pointer(&kind, event, pinned),
        }
    }

    fn pointer(&self, kind: &str, event: &Event, pinned: bool) {
        let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let at = (pointer.client_x(), pointer.client_y());
        if pointer.pointer_type() == "mouse" {
            match kind {
                "pointermove" if !pinned => self.choose(self.at(event), false),
                "pointerleave" if !pinned && !self.focused.get() => self.choose(None, false),
                _ => {}
            }
        } else if kind == "pointerdown" {
            self.down.set(Some(at));
        } else if kind == "pointerup"
            && let Some(from) = self.down.take()
            && let Drawing::Timeline = self.drawing
            && let Some(on) = swiped(from, at, self.rtl())
        {
            step(self.reader, on);
        }
    }

    /// The mark that the pointer means.
    fn at(&self, event: &Event) -> Option<&'static str> {
        let mouse = event.dyn_ref::<MouseEvent>()?;
        let (x, y) = (f64::from(mouse.offset_x()), f64::from(mouse.offset_y()));
        self.stage.borrow().mark_at(x, y, REACH)
    }

    fn key(&self, event: &Event, now: Option<Choice>) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let marks = self.stage.borrow().marks();
        let place = now.and_then(|c| marks.iter().position(|m| *m == c.id));
        match target(&pressed.key(), place, marks.len(), self.rtl()) {
            Some(Move::To(i)) => self.choose(marks.get(i).copied(), false),
            Some(Move::Pin) => self.choose(now.map(|c| c.id), !now.is_some_and(|c| c.pinned)),
            Some(Move::Leave) => self.choose(None, false),
            None => return,
        }
        event.prevent_default();
    }

    fn rtl(&self) -> bool {
        self.reader.locale.lang.direction() == Direction::Rtl
    }
}
