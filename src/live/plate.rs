//! One drawing, live: its canvas, its marks for keyboard and screen reader, its ring and card.
//!
//! All elements stand in the page from the first (`page::stage`); here they are filled and moved. A
//! move of the pointer changes ring and card, never the canvas.

use super::drawing::Drawing;
use super::frame::Frame;
use super::keys::{Move, target};
use super::reader::{Choice, Reader, State, listen};
use super::stage::Stage;
use super::step::{step, swiped};
use super::{card, page, size};
use crate::chart::Palette;
use crate::locale::{Direction, key};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

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

struct Plate {
    reader: Reader,
    drawing: Drawing,
    place: HtmlElement,
    marks: HtmlElement,
    ring: HtmlElement,
    card: HtmlElement,
    stage: RefCell<Stage>,
    frame: OnceCell<Frame>,
    /// The state that is shown.
    shown: Cell<Option<State>>,
    /// The canvas must be painted anew.
    stale: Cell<bool>,
    /// The marks that a screen reader knows of.
    told: RefCell<Vec<&'static str>>,
    focused: Cell<bool>,
    /// Where a finger went down.
    down: Cell<Option<(i32, i32)>>,
}

/// Takes a drawing of the page over.
pub fn mount(reader: Reader, drawing: Drawing, place: HtmlElement) -> Option<()> {
    let plate = Rc::new(Plate {
        reader,
        drawing,
        marks: page::find(&place, ".marks")?,
        ring: page::find(&place, ".ring")?,
        card: page::find(&place, ".card")?,
        stage: RefCell::new(Stage::new(page::find(&place, "canvas"))),
        place,
        frame: OnceCell::new(),
        shown: Cell::new(None),
        stale: Cell::new(false),
        told: RefCell::default(),
        focused: Cell::new(false),
        down: Cell::new(None),
    });
    let painter = plate.clone();
    let _ = plate.frame.set(Frame::new(move |time| painter.paint(time)));
    let sized = plate.clone();
    size::watch(&plate.place, move |css, device| sized.resize(css, device));
    if let Some(canvas) = page::find(&plate.place, "canvas") {
        for event in ["contextlost", "contextrestored"] {
            let plate = plate.clone();
            listen(&canvas, event, move |event| plate.lose(&event));
        }
    }
    let follower = plate.clone();
    reader.follow(move |state| follower.follow(state));
    for event in EVENTS {
        let plate = plate.clone();
        listen(&plate.marks.clone(), event, move |event| {
            plate.answer(&event)
        });
    }
    Some(())
}

impl Plate {
    fn ask(&self) {
        if let Some(frame) = self.frame.get() {
            frame.ask();
        }
    }

    /// The drawing for a width in CSS pixels.
    fn draw(&self, state: State, width: f64) -> crate::chart::Scene {
        let width = width / (size::root() / 16.0);
        self.drawing.scene(self.reader, state, &self.place, width)
    }

    /// A new size is a new drawing at once: it stands before the browser paints.
    fn resize(&self, css: (f64, f64), device: (u32, u32)) {
        let mut stage = self.stage.borrow_mut();
        let first = stage.width() == 0.0;
        if stage.resize(css, device) {
            let state = self.reader.now();
            stage.show(self.draw(state, css.0), false);
            stage.paint(0.0, Palette::of(state.theme));
            if first && stage.has_canvas() {
                self.live(true);
            }
            drop(stage);
            self.ask();
        }
    }

    /// Shows the canvas, or the still.
    fn live(&self, canvas: bool) {
        let _ = self.place.toggle_attribute_with_force("data-live", canvas);
    }

    /// What a graphics driver takes away it may give back: the still stands meanwhile.
    fn lose(&self, event: &Event) {
        self.live(event.type_() == "contextrestored");
        self.stale.set(true);
        self.ask();
    }

    /// Whatever the reader changes is shown in the next frame.
    fn follow(&self, state: State) {
        let was = self.shown.replace(Some(state));
        let mut stage = self.stage.borrow_mut();
        if was.is_some_and(|w| self.drawing.differs(w, state)) && stage.width() > 0.0 {
            let scene = self.draw(state, stage.width());
            stage.show(scene, !page::matches("(prefers-reduced-motion: reduce)"));
            self.stale.set(true);
        }
        if was.is_some_and(|w| (w.theme, w.drawn) != (state.theme, state.drawn)) {
            self.stale.set(true);
        }
        self.ask();
    }

    /// The painter: once a frame the canvas, where it changed, then the ring and the card.
    fn paint(&self, time: f64) -> bool {
        let state = self.reader.now();
        let mut moving = false;
        if self.stale.take() {
            moving = self
                .stage
                .borrow_mut()
                .paint(time, Palette::of(state.theme));
            self.stale.set(moving);
        }
        self.tell();
        self.point(state);
        moving
    }

    /// Tells a screen reader of the marks, once for each drawing that has others.
    fn tell(&self) {
        let ids = self.stage.borrow().marks();
        if *self.told.borrow() == ids {
            return;
        }
        self.marks.set_text_content(None);
        let separator = self.reader.locale.say(key::LIST_SEPARATOR);
        for id in &ids {
            let Some(option) = page::create("div") else {
                continue;
            };
            let _ = option.set_attribute("role", "option");
            option.set_id(&self.option(id));
            let words = card::row(id).map(|row| card::spoken(&row, separator));
            option.set_text_content(words.as_deref());
            let _ = self.marks.append_child(&option);
        }
        self.told.replace(ids);
    }

    fn option(&self, id: &str) -> String {
        ["mark-", self.drawing.id(), "-", id].concat()
    }

    /// Ring, card and selection stand where the choice is.
    fn point(&self, state: State) {
        let stage = self.stage.borrow();
        let mine = self.mine(state);
        let ringed = state.choice.and_then(|c| {
            let lit = self.reader.lit.borrow();
            let near = || lit.iter().find_map(|id| stage.place(id));
            stage.place(c.id).or_else(near)
        });
        let _ = self
            .ring
            .class_list()
            .toggle_with_force("shown", ringed.is_some());
        if let Some(r) = ringed {
            page::put(&self.ring, r.x, r.y);
            page::size(&self.ring, r.w, r.h);
        }

        let class = match mine {
            None => "card",
            Some(c) if c.pinned => "card shown pinned",
            Some(_) => "card shown",
        };
        if self.card.class_name() != class {
            self.card.set_class_name(class);
        }
        let option = mine.map(|c| self.option(c.id)).unwrap_or_default();
        let active = "aria-activedescendant";
        let told = self.marks.get_attribute(active).unwrap_or_default();
        if told != option {
            for (id, selected) in [(&told, "false"), (&option, "true")] {
                if let Some(option) = page::by_id(id) {
                    let _ = option.set_attribute("aria-selected", selected);
                }
            }
            let _ = self.marks.set_attribute(active, &option);
            if let Some((c, row)) = mine.and_then(|c| Some((c, card::row(c.id)?))) {
                card::fill(&self.card, &row, c.id);
            }
        }
        if let Some(mark) = mine.and_then(|c| stage.place(c.id)) {
            card::settle(&self.card, mark);
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
            "focus" => self.focused.set(true),
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
