//! Measures text by the browser, in any font.

use crate::text::{FontMetrics, Weight};
use web_sys::CanvasRenderingContext2d;

/// The size at which text is measured. Widths grow in proportion to the size, so one is enough, and the
/// browser parses each font once.
const MEASURED_SIZE: f64 = 100.0;
/// Width of a letter in font sizes, where the browser can't measure.
const USUAL_WIDTH: f64 = 0.6;

/// The widths of a font family as the browser measures them (`measureText`). Texts in fonts that the crate
/// has no tables of are measured with it:
///
/// ```ignore
/// let font = CanvasFont::new(context, "'Noto Naskh Arabic',serif");
/// let settings = Settings::new(Lang::Ar, 448.0).metrics(&font);
/// let scene = chart.scene(&settings)?;
/// paint(&scene, &mut canvas.family("'Noto Naskh Arabic',serif"), scale, palette)?;
/// ```
///
/// The browser must have loaded the regular and the bold face before the layout
/// (`document.fonts.load("700 100px 'Noto Naskh Arabic'", text)`); otherwise it measures its fallback font.
/// Measuring doesn't force a layout of the page.
#[derive(Clone, Debug)]
pub struct CanvasFont {
    context: CanvasRenderingContext2d,
    /// The CSS value of `font` for each weight.
    regular: String,
    bold: String,
}

impl CanvasFont {
    /// The font of a CSS `font-family`. The context must be of a canvas of its own, on which nothing is
    /// painted, because measuring changes its font.
    pub fn new(context: CanvasRenderingContext2d, family: &str) -> Self {
        CanvasFont {
            context,
            regular: ["400 100px ", family].concat(),
            bold: ["700 100px ", family].concat(),
        }
    }
}

impl FontMetrics for CanvasFont {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        self.context.set_font(match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        });
        let usual = || text.chars().count() as f64 * USUAL_WIDTH * MEASURED_SIZE;
        let width = self.context.measure_text(text).map(|m| m.width());
        width.unwrap_or_else(|_| usual()) * size / MEASURED_SIZE
    }
}
