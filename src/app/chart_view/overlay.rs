//! Where the reader is in a drawing: ring, card and selection.

use super::Plate;
use crate::app::canvas_view::Stage;
use crate::app::store::State;
use crate::app::{dom, tooltip};
use crate::chart::Rect;
use crate::locale::key;
use crate::story;
use web_sys::HtmlElement;

/// What ring and card show.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Pointed {
    /// The frame of the chosen mark, or of one that belongs with it, in CSS pixels.
    ring: Option<Rect>,
    /// What the tooltip shows, and whether it is pinned.
    mine: Option<(&'static str, bool)>,
    /// Fonts, and with them the tooltip's size, change with it.
    drawn: u32,
}

impl Plate {
    /// Tells a screen reader of the marks as they are drawn.
    pub fn tell(&self) {
        if self.told.replace(Some(true)) == Some(true) {
            return;
        }
        self.marks.set_text_content(None);
        let separator = self.reader.locale.message(key::LIST_SEPARATOR);
        let mine = self.mine(self.reader.now());
        for id in self.stage.borrow().marks() {
            let Some(option) = dom::create("div") else {
                continue;
            };
            let _ = option.set_attribute("role", "option");
            option.set_id(&self.option(id));
            if mine.is_some_and(|(i, _)| i == id) {
                let _ = option.set_attribute("aria-selected", "true");
            }
            let words = self
                .reader
                .row(id)
                .map(|row| tooltip::spoken(row, separator));
            option.set_text_content(words.as_deref());
            let _ = self.marks.append_child(&option);
        }
    }

    fn option(&self, id: &str) -> String {
        ["mark-", self.drawing.id(), "-", id].concat()
    }

    /// What ring and card have to show.
    pub(super) fn means(&self, state: State, stage: &Stage) -> Pointed {
        let mine = self.mine(state).filter(|(id, _)| stage.place(id).is_some());
        let near = |id: &str| {
            story()
                .related_ids(id)
                .into_iter()
                .find_map(|id| stage.place(id))
        };
        let current = || {
            let id = state.selection.current()?.id;
            stage.place(id).or_else(|| near(id))
        };
        Pointed {
            ring: mine.and_then(|(id, _)| stage.place(id)).or_else(current),
            mine,
            drawn: state.drawn,
        }
    }

    /// Ring, card and selection stand where the choice is.
    pub(super) fn point(&self, state: State) {
        let reveal = self.revealed.replace(state.reveal) != state.reveal;
        let stage = self.stage.borrow();
        let now = self.means(state, &stage);
        let was = self.pointed.replace(Some(now));
        if was == Some(now) && !reveal {
            return;
        }
        let Pointed { ring, mine, .. } = now;
        let _ = self
            .ring
            .class_list()
            .toggle_with_force("shown", ring.is_some());
        if let Some(r) = ring {
            dom::put(&self.ring, r.x, r.y);
            dom::size(&self.ring, r.w, r.h);
        }
        let (before, id) = (was.and_then(|p| p.mine).map(|m| m.0), mine.map(|m| m.0));
        if before != id {
            self.select(before, id);
        }
        self.settled.set(None);
        if let Some((id, pinned)) = mine
            && let Some(card) = self.card(id)
            && let Some(mark) = stage.place(id)
        {
            tooltip::show(&card, pinned);
            let at = self.surroundings.settle(&card, mark, reveal);
            self.settled.set(at.map(|at| (mark, at)));
        }
    }

    /// Another mark, or none, is the one that keys and card are at.
    fn select(&self, before: Option<&str>, now: Option<&str>) {
        for (id, selected) in [(before, "false"), (now, "true")] {
            if let Some(option) = id.and_then(|id| dom::by_id(&self.option(id))) {
                let _ = option.set_attribute("aria-selected", selected);
            }
        }
        let option = now.map(|id| self.option(id)).unwrap_or_default();
        let _ = self.marks.set_attribute("aria-activedescendant", &option);
        for (id, card) in self.cards.borrow().iter() {
            if before == Some(*id) {
                // A tooltip that closes hands the focus in it back to the drawing.
                let focused = dom::document().and_then(|d| d.active_element());
                if focused.is_some_and(|e| card.contains(Some(&e))) {
                    let _ = self.marks.focus();
                }
                card.set_class_name("card");
            }
        }
    }

    /// The card of this mark. Each stays where it is, laid out, when another is shown: readers go to and
    /// fro, and to show it again is to paint it.
    fn card(&self, id: &'static str) -> Option<HtmlElement> {
        let mut cards = self.cards.borrow_mut();
        if let Some((_, card)) = cards.iter().find(|(i, _)| *i == id) {
            return Some(card.clone());
        }
        let card = tooltip::of(self.reader.row(id)?, id, &self.empty)?;
        self.place.append_child(&card).ok()?;
        cards.push((id, card.clone()));
        Some(card)
    }
}
