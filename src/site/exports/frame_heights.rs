//! Estimates how tall each view is in a frame. Host pages reserve this height until the frame reports its own.
//!
//! An estimate is the sum of the heights of drawings, from their layout, of texts, from their number of lines,
//! and of constants for everything else, in CSS pixels, which were measured in the page. A browser test compares
//! the estimates with the real heights.

use crate::breakpoint::breakpoint_for;
use crate::chart::{LayoutInput, scene};
use crate::locale::{Digits, Locale, strip};
use crate::story::{self, Chart, Story, Text};
use crate::timeline::{TimelineView, scene as timeline};
use jisr_charts::text::{FontMetrics, JisrSans, Weight};

/// Both side margins of a page together.
const SIDES: f64 = 32.0;
/// Font sizes of a note and a heading, and the line height as a multiple of the font size.
const NOTE: f64 = 14.0;
const HEADING: f64 = 20.0;
const LINE: f64 = 1.65;
/// Height of a row of switches, or of folded parts.
const ROW: f64 = 48.0;
/// Space between a part of the page and the next.
const GAP: f64 = 22.0;
/// Height of the page's header with the language links and the key numbers, and of its footer.
const HEAD: f64 = 360.0;
const FOOT: f64 = 120.0;

/// Widths of frames that have estimates, in CSS pixels: on a phone, on a small tablet, in an article's column.
/// `assets/embed.js` takes the one that is nearest to the width of its frame.
pub const FRAMES: [u32; 3] = [344, 560, 732];
/// Up to this width of the window the cells of a table are below each other (`style/table.css`).
const TABLE_BREAKPOINT: u32 = 640;

/// The measures that depend on a frame's width.
struct Column {
    /// Width of the content, in CSS pixels.
    content: f64,
    /// Height of a row of the ledger. In narrow frames its cells are below each other.
    ledger_row: f64,
    /// Height of what is above the ledger's rows and of the names of subjects between them.
    ledger_head: f64,
    /// Number of rows of folded parts below a drawing.
    folded: f64,
}

impl Column {
    fn of(frame: u32) -> Self {
        let content = f64::from(frame) - SIDES;
        let (ledger_row, ledger_head, folded) = if frame <= TABLE_BREAKPOINT {
            (45.0, 310.0, 2.0)
        } else {
            (38.0, 330.0, 1.0)
        };
        Column {
            content,
            ledger_row,
            ledger_head,
            folded,
        }
    }
}

/// Estimated heights of a view on a phone, on a small tablet and in an article's column, in CSS pixels.
pub fn heights(story: &Story, view: story::View) -> [u32; 3] {
    FRAMES.map(|frame| height(story, view, frame))
}

/// Estimated height of a view in a frame of this width, in CSS pixels.
pub fn height(story: &Story, view: story::View, frame: u32) -> u32 {
    let lang = story.languages.first().copied().unwrap_or_default();
    let locale = Locale::native(lang, Digits::Latn);
    let estimate = Estimate {
        story,
        locale: &locale,
        column: &Column::of(frame),
    };
    // The estimate isn't exact to a pixel.
    (estimate.view(view) / 10.0).round() as u32 * 10
}

/// The inputs of an estimate.
struct Estimate<'a> {
    story: &'a Story,
    locale: &'a Locale,
    column: &'a Column,
}

impl Estimate<'_> {
    fn view(&self, view: story::View) -> f64 {
        match view {
            story::View::Chart(chart) => self.chart(chart) + ROW,
            story::View::Timeline => self.timeline() + ROW,
            story::View::Ledger => self.ledger() + ROW,
            story::View::All => {
                let charts = self
                    .story
                    .charts
                    .iter()
                    .map(|chart| self.chart(chart) + GAP);
                HEAD + charts.sum::<f64>() + self.timeline() + GAP + self.ledger() + GAP + FOOT
            }
        }
    }

    /// A chart with its title, switches, drawing, note, sources and folded lists.
    fn chart(&self, chart: &Chart) -> f64 {
        let width = breakpoint_for(self.column.content);
        let view = LayoutInput::new(self.story, self.locale, width);
        // Two rows of switches; below the drawing, the explanation why two sources differ, table and downloads.
        let rows = match chart.ledgers() {
            Some(_) => (2.0 + self.column.folded) * ROW,
            None => ROW,
        };
        self.drawing(scene(chart, &view).height, width)
            + self.lines(chart.title, HEADING, Weight::Bold)
            + self.lines(chart.measure, NOTE, Weight::Regular)
            + self.lines(chart.note, NOTE, Weight::Regular)
            + NOTE * LINE
            + rows
    }

    /// The drawing, and what is folded below it: the events, the undated themes and the downloads.
    fn timeline(&self) -> f64 {
        let width = breakpoint_for(self.column.content);
        let drawn = timeline(&TimelineView::new(self.story, self.locale, width));
        self.drawing(drawn.height, width)
            + self.lines(self.story.timeline_title, HEADING, Weight::Bold)
            + NOTE * LINE
            + (3.0 + self.column.folded) * ROW
    }

    /// A row for each figure and each check.
    fn ledger(&self) -> f64 {
        let rows = self.story.figures.len() + self.story.checks.len();
        self.column.ledger_head + rows as f64 * self.column.ledger_row
    }

    /// Height of a drawing when it is scaled from `width` to the content's width.
    fn drawing(&self, height: f64, width: f64) -> f64 {
        height * self.column.content / width
    }

    /// Height of a text of the story, wrapped to the content's width.
    fn lines(&self, text: Text, size: f64, weight: Weight) -> f64 {
        let words = strip(&self.locale.fill(text, self.story));
        let lines = (JisrSans.width(&words, size, weight) / self.column.content).ceil();
        lines * size * LINE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::html::static_charts::PIXELS_PER_REM;
    use crate::story;

    #[test]
    fn the_breakpoint_is_that_of_the_style_sheet() {
        let rem = f64::from(TABLE_BREAKPOINT) / PIXELS_PER_REM;
        let query = format!("@media (max-width: {rem}rem)");
        assert!(include_str!("../../../style/table.css").contains(&query));
    }

    #[test]
    fn case_h7_each_view_has_a_height_of_its_own() {
        let whole = heights(story(), story::View::All);
        let mut sum = [0; 3];
        for view in story()
            .views()
            .into_iter()
            .filter(|view| *view != story::View::All)
        {
            for (i, height) in heights(story(), view).into_iter().enumerate() {
                // Every part is taller than a few lines of text, and shorter than the whole page.
                assert!(height > 200 && height < whole[i], "{view}: {height}");
                sum[i] += height;
            }
        }
        for (whole, parts) in whole.into_iter().zip(sum) {
            let ratio = f64::from(whole) / f64::from(parts);
            assert!((ratio - 1.0).abs() < 0.2, "{whole}, all parts {parts}");
        }
    }
}
