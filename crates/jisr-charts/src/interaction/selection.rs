//! The selection: a pinned mark, the mark that the keyboard is at, and the mark under the mouse.

/// A selected item, and where it was selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelectedItem<D, I> {
    /// The id of the item.
    pub id: I,
    /// The drawing whose tooltip shows it; none when it was selected in a list.
    pub drawing: Option<D>,
}

/// What the reader has selected in the drawings of a page. The three parts are independent, so a pinned
/// tooltip stays open while the mouse moves over other drawings.
///
/// `D` tells the drawings of the page apart, `I` the items that their marks stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection<D, I> {
    pinned: Option<SelectedItem<D, I>>,
    focused: Option<SelectedItem<D, I>>,
    hovered: Option<SelectedItem<D, I>>,
    /// The mark whose tooltip Escape closed under the mouse. It stays closed until the mouse leaves the mark.
    dismissed: Option<SelectedItem<D, I>>,
}

impl<D, I> Default for Selection<D, I> {
    /// Nothing is selected.
    fn default() -> Self {
        Selection {
            pinned: None,
            focused: None,
            hovered: None,
            dismissed: None,
        }
    }
}

impl<D: Clone + PartialEq, I: Clone + PartialEq> Selection<D, I> {
    /// The item that is highlighted with its related items: under the mouse, else at the keyboard, else
    /// pinned.
    pub fn current(&self) -> Option<SelectedItem<D, I>> {
        let shown = self.hovered.as_ref().or(self.focused.as_ref());
        shown.or(self.pinned.as_ref()).cloned()
    }

    /// The item that the reader chose by a click, a tap or the keyboard: pinned, else at the keyboard. What is
    /// only under the mouse is not chosen.
    pub fn chosen(&self) -> Option<SelectedItem<D, I>> {
        self.pinned.as_ref().or(self.focused.as_ref()).cloned()
    }

    /// The id whose tooltip this drawing shows, and whether the tooltip is pinned.
    pub fn in_drawing(&self, drawing: D) -> Option<(I, bool)> {
        let drawing = Some(drawing);
        let here = |choice: &Option<SelectedItem<D, I>>| {
            let choice = choice.as_ref().filter(|c| c.drawing == drawing);
            choice.map(|c| c.id.clone())
        };
        let pinned = here(&self.pinned).map(|id| (id, true));
        let other = || here(&self.hovered).or_else(|| here(&self.focused));
        pinned.or_else(|| other().map(|id| (id, false)))
    }

    /// The mouse moved over this mark of the drawing, or over none.
    pub fn hover(&mut self, drawing: D, id: Option<I>) {
        let drawing = Some(drawing);
        let held = self.pinned.as_ref().is_some_and(|c| c.drawing == drawing);
        let choice = id.map(|id| SelectedItem { id, drawing });
        if self.dismissed != choice {
            self.dismissed = None;
        }
        self.hovered = choice.filter(|_| self.dismissed.is_none() && !held);
    }

    /// The keyboard moved to this mark. A tooltip that is pinned in the same drawing closes.
    pub fn focus(&mut self, drawing: D, id: I) {
        let drawing = Some(drawing);
        self.clear_in(&drawing);
        self.focused = Some(SelectedItem { id, drawing });
    }

    /// The keyboard left the drawing.
    pub fn blur(&mut self, drawing: D) {
        let drawing = Some(drawing);
        self.focused.take_if(|c| c.drawing == drawing);
    }

    /// Pins the tooltip of this mark and unpins any other. Without a drawing, it selects in a list.
    pub fn pin(&mut self, drawing: Option<D>, id: I) {
        self.clear_in(&drawing);
        self.pinned = Some(SelectedItem { id, drawing });
    }

    /// Unpins.
    pub fn unpin(&mut self) {
        self.pinned = None;
    }

    /// Closes the tooltip of this drawing, whatever opened it.
    pub fn close(&mut self, drawing: D) {
        self.clear_in(&Some(drawing));
    }

    /// Escape closes the tooltip under the mouse, or all others if there is none. Returns whether it closed
    /// any.
    pub fn escape(&mut self) -> bool {
        if let Some(hovered) = self.hovered.take() {
            self.dismissed = Some(hovered);
            return true;
        }
        let closed = self.pinned.is_some() || self.focused.is_some();
        (self.pinned, self.focused) = (None, None);
        closed
    }

    /// Replaces the id of each selected item by that of its mark. Items without a mark are dropped.
    pub fn remapped(self, stands_for: impl Fn(&SelectedItem<D, I>) -> Option<I>) -> Self {
        let to = |choice: Option<SelectedItem<D, I>>| {
            let choice = choice?;
            stands_for(&choice).map(|id| SelectedItem { id, ..choice })
        };
        Selection {
            pinned: to(self.pinned),
            focused: to(self.focused),
            hovered: to(self.hovered),
            dismissed: self.dismissed,
        }
    }

    fn clear_in(&mut self, drawing: &Option<D>) {
        for choice in [&mut self.pinned, &mut self.focused, &mut self.hovered] {
            choice.take_if(|c| c.drawing == *drawing);
        }
    }
}

#[cfg(test)]
mod tests {
    type Selection = super::Selection<u8, &'static str>;

    const TRADE: u8 = 0;
    const RAIL: u8 = 1;

    fn id(selection: &Selection, drawing: u8) -> Option<(&'static str, bool)> {
        selection.in_drawing(drawing)
    }

    #[test]
    fn case_e7_a_pin_holds_whatever_the_mouse_does() {
        let mut s = Selection::default();
        s.focus(TRADE, "a");
        s.pin(Some(TRADE), "a");
        s.hover(RAIL, Some("b"));
        assert_eq!(id(&s, TRADE), Some(("a", true)));
        assert_eq!(id(&s, RAIL), Some(("b", false)));
        assert_eq!(s.current().map(|c| c.id), Some("b"));
        assert_eq!(s.chosen().map(|c| c.id), Some("a"));
        s.hover(RAIL, None);
        s.hover(TRADE, Some("c"));
        s.hover(TRADE, None);
        assert_eq!(id(&s, TRADE), Some(("a", true)));
        assert_eq!(s.current().map(|c| c.id), Some("a"));
        s.unpin();
        assert_eq!(s, Selection::default());
    }

    #[test]
    fn keys_move_within_a_drawing_and_a_pin_there_gives_way() {
        let mut s = Selection::default();
        s.hover(TRADE, Some("h"));
        s.focus(TRADE, "a");
        assert_eq!(id(&s, TRADE), Some(("a", false)));
        s.pin(Some(TRADE), "a");
        s.focus(TRADE, "b");
        assert_eq!(id(&s, TRADE), Some(("b", false)));
        s.hover(TRADE, Some("h"));
        assert_eq!(id(&s, TRADE), Some(("h", false)));
        s.hover(TRADE, None);
        assert_eq!(id(&s, TRADE), Some(("b", false)));
        s.blur(RAIL);
        assert_eq!(id(&s, TRADE), Some(("b", false)));
        s.blur(TRADE);
        assert_eq!(s, Selection::default());
    }

    #[test]
    fn case_c3_escape_closes_and_stays_closed_under_the_mouse() {
        let mut s = Selection::default();
        s.pin(Some(RAIL), "p");
        s.hover(TRADE, Some("a"));
        assert!(s.escape());
        assert_eq!((id(&s, TRADE), id(&s, RAIL)), (None, Some(("p", true))));
        s.hover(TRADE, Some("a"));
        assert_eq!(id(&s, TRADE), None, "the mouse has not left");
        s.hover(TRADE, Some("b"));
        s.hover(TRADE, Some("a"));
        assert_eq!(id(&s, TRADE), Some(("a", false)));
        s.hover(TRADE, None);
        assert!(s.escape());
        assert_eq!(id(&s, RAIL), None);
        assert!(!s.escape(), "nothing is left to close");
    }

    #[test]
    fn case_e10_what_has_no_mark_moves_or_goes() {
        let mut s = Selection::default();
        s.pin(Some(TRADE), "gap");
        s.hover(RAIL, Some("b"));
        let moved = s.remapped(|c| match c.id {
            "b" => Some("b.before"),
            _ => None,
        });
        assert_eq!(id(&moved, TRADE), None);
        assert_eq!(id(&moved, RAIL), Some(("b.before", false)));
    }
}
