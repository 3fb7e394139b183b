//! The overlay of a drawing: focus ring, tooltip, and options for screen readers.

use super::{ChartView, OptionList};
use crate::app::canvas_view::CanvasView;
use crate::app::store::AppState;
use crate::app::{dom, tooltip};
use crate::locale::key;
use crate::story;
use crate::story::EntryId;
use jisr_charts::Rect;
use web_sys::HtmlElement;

/// What the overlay shows.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct OverlayState {
    /// The rectangle of the selected mark, or of one related to it, in CSS pixels.
    ring: Option<Rect>,
    /// The mark whose tooltip is shown, and whether the tooltip is pinned.
    selection: Option<(EntryId, bool)>,
    /// A new value means that fonts, and so the tooltip's size, may have changed.
    repaint_epoch: u32,
}

impl ChartView {
    /// Builds the options for screen readers anew, unless they are those of the scene already.
    pub fn sync_accessible_options(&self) {
        if self.a11y_state.replace(OptionList::Current) == OptionList::Current {
            return;
        }
        self.marks.set_text_content(None);
        let separator = self.store.locale.message(key::LIST_SEPARATOR);
        let selection = self.local_selection(self.store.now());
        for id in self.canvas.borrow().mark_entries() {
            let Some(option) = dom::create_element("div") else {
                continue;
            };
            dom::set_attribute(&option, "role", "option");
            option.set_id(&self.option_id(id));
            if selection.is_some_and(|(i, _)| i == id) {
                dom::set_attribute(&option, "aria-selected", "true");
            }
            let words = self
                .store
                .row(id)
                .map(|row| tooltip::accessible_label(row, separator));
            option.set_text_content(words.as_deref());
            dom::append(&self.marks, &option);
        }
    }

    fn option_id(&self, id: EntryId) -> String {
        ["mark-", self.drawing.id().as_str(), "-", id.as_str()].concat()
    }

    /// What the overlay has to show in this state.
    pub(super) fn overlay_state(&self, state: AppState, canvas: &CanvasView) -> OverlayState {
        let selection = self
            .local_selection(state)
            .filter(|(id, _)| canvas.mark_rect(*id).is_some());
        let near = |id| {
            let mut related = story().related(id).into_iter();
            related.find_map(|id| canvas.mark_rect(id))
        };
        let current = || {
            let id = state.selection.current()?.id;
            canvas.mark_rect(id).or_else(|| near(id))
        };
        OverlayState {
            ring: selection
                .and_then(|(id, _)| canvas.mark_rect(id))
                .or_else(current),
            selection,
            repaint_epoch: state.repaint_epoch,
        }
    }

    /// Moves ring, tooltip and the screen reader's selection to the selected mark.
    pub(super) fn update_overlay(&self, state: AppState) {
        let reveal = self.revealed.replace(state.reveal) != state.reveal;
        let canvas = self.canvas.borrow();
        let now = self.overlay_state(state, &canvas);
        let was = self.overlay.replace(Some(now));
        if was == Some(now) && !reveal {
            return;
        }
        let OverlayState {
            ring, selection, ..
        } = now;
        dom::set_class(&self.ring, "shown", ring.is_some());
        if let Some(r) = ring {
            dom::translate_to(&self.ring, r.x, r.y);
            dom::set_size(&self.ring, r.w, r.h);
        }
        let (before, id) = (
            was.and_then(|p| p.selection).map(|m| m.0),
            selection.map(|m| m.0),
        );
        if before != id {
            self.move_selection(before, id);
        }
        self.tooltip_geometry.set(None);
        if let Some((id, pinned)) = selection
            && let Some(tooltip) = self.tooltip(id)
            && let Some(mark) = canvas.mark_rect(id)
        {
            tooltip::show(&tooltip, pinned);
            let at = self.obstacles.place_beside(&tooltip, mark, reveal);
            self.tooltip_geometry.set(at.map(|at| (mark, at)));
        }
    }

    /// Moves the screen reader's selection from one mark to another, and hides the tooltip of the first.
    fn move_selection(&self, before: Option<EntryId>, now: Option<EntryId>) {
        for (id, selected) in [(before, "false"), (now, "true")] {
            if let Some(option) = id.and_then(|id| dom::by_id(&self.option_id(id))) {
                dom::set_attribute(&option, "aria-selected", selected);
            }
        }
        let option = now.map(|id| self.option_id(id)).unwrap_or_default();
        dom::set_attribute(&self.marks, "aria-activedescendant", &option);
        for (id, tooltip) in self.tooltips.borrow().iter() {
            if before == Some(*id) {
                // If the focus is inside a tooltip that closes, it goes back to the drawing.
                let focused = dom::document().and_then(|d| d.active_element());
                if focused.is_some_and(|e| tooltip.contains(Some(&e))) {
                    dom::focus(&self.marks);
                }
                tooltip.set_class_name("tooltip");
            }
        }
    }

    /// The tooltip of this mark. Tooltips stay in the document, laid out, after they are hidden, so that
    /// showing one again needs only a paint.
    fn tooltip(&self, id: EntryId) -> Option<HtmlElement> {
        let mut tooltips = self.tooltips.borrow_mut();
        if let Some((_, tooltip)) = tooltips.iter().find(|(i, _)| *i == id) {
            return Some(tooltip.clone());
        }
        let tooltip = tooltip::from_row(self.store.row(id)?, id, &self.tooltip_template)?;
        self.container.append_child(&tooltip).ok()?;
        tooltips.push((id, tooltip.clone()));
        Some(tooltip)
    }
}
