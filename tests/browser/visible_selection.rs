//! What a reader sees of a selection: tooltip, ring and focus, in viewport coordinates. It uses only the
//! page's public hooks, roles and names, so it doesn't depend on how the parts are built.

use crate::browser::Browser;
use crate::driver::Failure;
use jisr::locale::{Digits, Lang, Locale};
use serde::Deserialize;
use serde_json::json;

/// A rectangle of the window: left, top, right, bottom.
pub type Edges = [f64; 4];

/// What a reader sees of the selection in one drawing.
#[derive(Debug, Deserialize, PartialEq)]
pub struct VisibleSelection {
    /// The tooltip's rectangle; `None` if no tooltip is visible.
    pub tooltip: Option<Edges>,
    /// The tooltip's text.
    pub text: String,
    /// Whether the tooltip is pinned.
    pub pinned: bool,
    /// The focus ring's rectangle; `None` if it is hidden.
    pub ring: Option<Edges>,
    /// The focus: `marks` or `tooltip` of this drawing, or the id or name of another element.
    pub focus: String,
    /// How many pixels of the canvas inside the ring differ from its background; `None` if the drawing
    /// shows no canvas.
    pub drawn: Option<u32>,
    /// The window without its scroll bar: left, top, right, bottom. Right-to-left pages may have the scroll bar at the left.
    pub window: Edges,
    /// The page's scroll width.
    pub page: f64,
}

/// The selector of the page's part with a drawing: a chart's id, or `timeline`.
pub fn part_selector(drawing: &str) -> String {
    if drawing == "timeline" {
        "[data-timeline]".to_owned()
    } else {
        format!("[data-chart=\"{drawing}\"]")
    }
}

/// Reads what a reader sees of the selection in a drawing now.
pub async fn visible_selection(b: &Browser, drawing: &str) -> Result<VisibleSelection, Failure> {
    b.frame().await?;
    b.js(&format!(
        "const part = document.querySelector(`{}`), marks = part.querySelector('[role=listbox]');
         const all = s => [...part.querySelectorAll(s)].filter(e => e.checkVisibility({{ visibilityProperty: true }}) && e.getClientRects().length);
         const tooltips = all('[data-tooltip]'), rings = all('[data-ring]');
         // A series that the keyboard is at has a ring around each of its marks.
         if (tooltips.length > 1 || tooltips.length && rings.length > 1) throw new Error('more than one tooltip or ring');
         const [tooltip] = tooltips, [ring] = rings, at = document.activeElement;
         const edges = e => e ? (r => [r.left, r.top, r.right, r.bottom])(e.getBoundingClientRect()) : null;
         const canvas = part.querySelector('[data-canvas] canvas');
         let drawn = null;
         if (canvas && ring) {{
             const r = ring.getBoundingClientRect(), c = canvas.getBoundingClientRect(), zoom = canvas.width / c.width;
             const data = canvas.getContext('2d').getImageData(...[r.x - c.x, r.y - c.y, r.width, r.height].map(v => Math.round(v * zoom))).data;
             const found = new Map();
             for (let i = 0; i < data.length; i += 4) {{
                 const colour = data[i + 3] < 128 ? -1 : data[i] << 16 | data[i + 1] << 8 | data[i + 2];
                 found.set(colour, (found.get(colour) || 0) + 1);
             }}
             const counts = [...found.values()];
             drawn = counts.reduce((a, b) => a + b, 0) - Math.max(0, ...counts);
         }}
         return {{ tooltip: edges(tooltip), text: tooltip ? tooltip.innerText : '', pinned: !!tooltip && tooltip.dataset.tooltip == 'pinned',
                   ring: edges(ring), focus: at == marks ? 'marks' : at.closest('[data-tooltip]') ? 'tooltip' : at.id || at.nodeName, drawn,
                   window: (left => [left, 0, left + document.documentElement.clientWidth, innerHeight])(document.documentElement.getBoundingClientRect().left + scrollX), page: document.documentElement.scrollWidth }}",
        part_selector(drawing)
    ))
    .await
}

impl VisibleSelection {
    /// Asserts that tooltip and ring are completely inside the window, and that the page is no wider than the window.
    /// `what` begins the messages.
    pub fn assert_inside(&self, what: &str) {
        let [left, top, right, bottom] = self.window;
        for (name, part) in [("tooltip", self.tooltip), ("ring", self.ring)] {
            let Some(part) = part else {
                panic!("{what}: no {name}: {self:?}");
            };
            let inside = part[0] > left - 0.6
                && part[1] > top - 0.6
                && part[2] < right + 0.6
                && part[3] < bottom + 0.6;
            assert!(inside, "{what}: the {name} leaves the window: {self:?}");
            let large = part[2] - part[0] > 16.0 && part[3] - part[1] > 16.0;
            assert!(large, "{what}: {self:?}");
        }
        let wide = self.page <= right - left;
        assert!(wide, "{what}: the page is {} px wide: {self:?}", self.page);
    }

    /// Asserts that tooltip and ring are completely inside the window and next to each other, that the mark is drawn
    /// inside the ring, and that the page is no wider than the window. `what` begins the messages.
    pub fn assert_shown(&self, what: &str) {
        self.assert_inside(what);
        let (Some(tooltip), Some(ring)) = (self.tooltip, self.ring) else {
            panic!("{what}: no tooltip or no ring: {self:?}");
        };
        let apart =
            |from: usize, to: usize| (tooltip[from] - ring[to]).max(ring[from] - tooltip[to]);
        let (across, down) = (apart(0, 2), apart(1, 3));
        let away = across.max(down);
        // If the window is too low for both, at least half of the mark is visible.
        let height = |r: Edges| r[3] - r[1];
        let room = height(tooltip) + height(ring) + 16.0 <= height(self.window);
        let covered = if room { 0.6 } else { height(ring) / 2.0 };
        assert!(
            away > -covered,
            "{what}: the tooltip covers its mark: {self:?}"
        );
        assert!(
            away < 12.0,
            "{what}: the tooltip is {away} px from its mark"
        );
        assert!(
            self.drawn.is_none_or(|n| n > 50),
            "{what}: nothing is drawn inside the ring: {self:?}"
        );
    }

    /// Whether the tooltip has room above its mark or below it, without scrolling.
    pub fn has_room_beside_mark(&self) -> bool {
        let (Some(tooltip), Some(ring)) = (self.tooltip, self.ring) else {
            return false;
        };
        let needed = tooltip[3] - tooltip[1] + 16.0;
        ring[1] - self.window[1] > needed || self.window[3] - ring[3] > needed
    }

    /// Asserts that no tooltip is visible.
    pub fn assert_closed(&self, what: &str) {
        assert_eq!(self.tooltip, None, "{what}: {}", self.text);
    }
}

/// The locale of a language.
pub fn locale(lang: &str) -> Locale {
    let lang = Lang::from_code(lang).unwrap_or_default();
    Locale::native(lang, Digits::Latn)
}

/// Presses a button of a drawing, found by its name, with the mouse. It must be in view with nothing over
/// it; the page scrolls to it first where `scroll` says so.
pub async fn press_button(
    b: &Browser,
    drawing: &str,
    name: &str,
    scroll: bool,
) -> Result<(), Failure> {
    let (x, y, covered): (f64, f64, Option<String>) = b
        .js(&format!(
            "const name = {}, part = document.querySelector(`{}`);
             const button = [...part.querySelectorAll('button, label')].find(e => e.textContent == name);
             const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
             let r = button.getBoundingClientRect(), before;
             // Repeat until its position is stable: sections that come into view may change their size.
             do {{
                 before = r.y;
                 if ({scroll}) button.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                 await frame();
                 r = button.getBoundingClientRect();
             }} while (r.y != before);
             const x = r.x + r.width / 2, y = r.y + r.height / 2, at = document.elementFromPoint(x, y);
             return [x, y, button.contains(at) ? null : at ? at.outerHTML.slice(0, 80) : 'outside of the window']",
            json!(name),
            part_selector(drawing)
        ))
        .await?;
    assert_eq!(covered, None, "{drawing}: “{name}” can't be pressed");
    b.click(x, y).await
}

/// Focuses a drawing in an iframe. WebKit gives a script's focus only to a frame in which the reader has clicked.
pub async fn focus_drawing_in_frame(b: &Browser, drawing: &str) -> Result<(), Failure> {
    let heading = b
        .client
        .find(fantoccini::Locator::Css("main h1, main h2"))
        .await?;
    heading.click().await?;
    focus_drawing(b, drawing).await
}

/// Focuses a drawing.
pub async fn focus_drawing(b: &Browser, drawing: &str) -> Result<(), Failure> {
    b.js(&format!(
        "document.querySelector(`{} [role=listbox]`).focus(); return null",
        part_selector(drawing)
    ))
    .await
}
