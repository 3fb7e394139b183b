//! Where the reader is in a drawing: ring, card and selection.

use super::Plate;
use crate::chart::Rect;
use crate::live::reader::{Choice, State};
use crate::live::stage::Stage;
use crate::live::{card, page};
use crate::locale::key;
use web_sys::HtmlElement;

/// What ring and card show.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Pointed {
    /// The frame of the chosen mark, or of one that belongs with it, in CSS pixels.
    ring: Option<Rect>,
    /// The choice, where it was made in this drawing.
    mine: Option<Choice>,
}

impl Plate {
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
    pub(super) fn means(&self, state: State, stage: &Stage) -> Pointed {
        let lit = self.reader.lit.borrow();
        let near = || lit.iter().find_map(|id| stage.place(id));
        Pointed {
            ring: state.choice.and_then(|c| stage.place(c.id).or_else(near)),
            mine: self.mine(state),
        }
    }

    /// Ring, card and selection stand where the choice is.
    pub(super) fn point(&self, state: State) {
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
        let before = was.and_then(|p| p.mine);
        if before.map(|c| c.id) != mine.map(|c| c.id) {
            self.select(before, mine);
        }
        if let Some(c) = mine
            && let Some(card) = self.card(c.id)
        {
            card.set_class_name(if c.pinned {
                "card shown pinned"
            } else {
                "card shown"
            });
            if let Some(mark) = stage.place(c.id) {
                card::settle(&card, mark);
            }
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
        for (id, card) in self.cards.borrow().iter() {
            if before.is_some_and(|c| c.id == *id) {
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
        let card = card::of(self.reader.row(id)?, id, &self.empty)?;
        self.place.append_child(&card).ok()?;
        cards.push((id, card.clone()));
        Some(card)
    }
}
