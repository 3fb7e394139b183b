//! The canvas backend: a wrapper around the one of plotters-canvas, for four reasons.
//!
//! - plotters-canvas writes the opacity of each colour as a decimal fraction; the code that prints
//!   fractions would add 7 kB to the download. So this file fills and strokes the shapes itself,
//!   and uses only the canvas, the size and the error type of plotters-canvas.
//! - plotters-canvas aligns text to `start` and `end`, which swap sides with the page's direction,
//!   and to the font's top or bottom, which differ from SVG's: here texts are placed by their
//!   baseline, left and right are physical, and the direction of the canvas is always left to
//!   right.
//! - plotters-canvas has no device pixel ratio: the caller sizes the canvas in device pixels and
//!   gives the scale.
//! - plotters-canvas measures text by an element in the page, which forces a layout; this wrapper
//!   measures nothing.

use super::FAMILY;
use plotters::prelude::DrawingBackend;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Corners sharper than a right angle have no mitre.
const MITER_LIMIT: f64 = 1.5;

/// A canvas on which scenes are painted.
pub struct Canvas {
    shapes: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// The CSS value of the font that is set.
    font: String,
    /// The colour that is set. Most shapes have that of the shape before, and the browser has to parse a colour.
    color: Option<(u8, u8, u8)>,
    family: &'static str,
}

type DrawResult = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Canvas {
    /// A canvas with its two-dimensional context; `None` if plotters-canvas gets no context.
    pub fn new(element: HtmlCanvasElement, context: CanvasRenderingContext2d) -> Option<Self> {
        let shapes = CanvasBackend::with_canvas_object(element)?;
        Some(Canvas {
            shapes,
            context,
            font: String::new(),
            color: None,
            family: FAMILY,
        })
    }

    /// The same with another font: a CSS `font-family`. Measure the layout with it, too
    /// ([`CanvasFont`](super::CanvasFont)).
    pub fn family(self, family: &'static str) -> Self {
        Canvas { family, ..self }
    }

    /// Clears the canvas, and sets again what the browser resets when the size of a canvas changes.
    pub fn begin(&mut self) {
        let (w, h) = self.shapes.get_size();
        self.context
            .clear_rect(0.0, 0.0, f64::from(w), f64::from(h));
        self.context.set_text_baseline("alphabetic");
        // Mitred corners would make the peaks of lines higher than they are; right angles keep theirs.
        self.context.set_miter_limit(MITER_LIMIT);
        self.font.clear();
        self.color = None;
    }
}

impl Canvas {
    /// Sets the colour for fills and strokes; colours have no opacity here.
    fn set_color(&mut self, color: BackendColor) {
        if self.color.replace(color.rgb) == Some(color.rgb) {
            return;
        }
        let css = css_color(color);
        self.context.set_fill_style_str(&css);
        self.context.set_stroke_style_str(&css);
    }

    fn trace_path(&self, path: &mut dyn Iterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (x, y) in path {
            self.context.line_to(f64::from(x), f64::from(y));
        }
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.shapes.get_size()
    }

    fn ensure_prepared(&mut self) -> DrawResult {
        Ok(())
    }

    fn present(&mut self) -> DrawResult {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> DrawResult {
        self.set_color(color);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> DrawResult {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        _: bool,
    ) -> DrawResult {
        // `paint` asks only for filled rectangles; it makes outlines of four of them.
        self.set_color(style.color());
        let [x, y, w, h] = [a.0, a.1, b.0 - a.0, b.1 - a.1].map(f64::from);
        self.context.fill_rect(x, y, w, h);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> DrawResult {
        self.set_color(style.color());
        self.context.set_line_width(f64::from(style.stroke_width()));
        self.trace_path(&mut path.into_iter());
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> DrawResult {
        self.set_color(style.color());
        self.context.begin_path();
        let (x, y) = (f64::from(centre.0), f64::from(centre.1));
        let _ = self
            .context
            .arc(x, y, f64::from(radius), 0.0, std::f64::consts::TAU);
        // Chromium draws a path that is one closed circle as an oval, which is a sixth faster than an open one, and
        // twice as fast as one path of all circles.
        self.context.close_path();
        self.context.fill();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> DrawResult {
        self.set_color(style.color());
        self.trace_path(&mut path.into_iter());
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> DrawResult {
        let weight = if matches!(style.style(), FontStyle::Bold) {
            "700 "
        } else {
            "400 "
        };
        let hundredths = (style.size() * 100.0).round() as u32;
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let font = [
            weight,
            &whole.to_string(),
            if part < 10 { ".0" } else { "." },
            &part.to_string(),
            "px ",
            self.family,
        ]
        .concat();
        if font != self.font {
            self.context.set_font(&font);
            self.font = font;
        }
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.set_color(style.color());
        // The call only fails for coordinates that are not numbers; these are integers.
        let _ = self.context.fill_text(text, f64::from(x), f64::from(y));
        Ok(())
    }
}

/// The colour in CSS, `#rrggbb`. Not by `format!`, whose code would add to the download.
fn css_color(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16);
    let digits = [r, g, b]
        .into_iter()
        .flat_map(|part| [part >> 4, part & 15]);
    ['#'].into_iter().chain(digits.filter_map(digit)).collect()
}
