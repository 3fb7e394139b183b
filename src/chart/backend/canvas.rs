//! Canvas, through plotters-canvas, with three things put right at its edge.
//!
//! - plotters-canvas aligns text to `start` and `end`, which swap sides with the page's direction,
//!   and to the font's top or bottom, which differ from SVG's: here text stands on its baseline,
//!   left and right are physical, and the canvas' own direction is always left to right.
//! - It knows no device pixels: the caller sizes the canvas in them and gives the scale.
//! - It measures text by an element in the page, a forced layout a call: here nothing asks it to.

use plotters::prelude::DrawingBackend;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas that scenes are painted on.
pub struct Canvas {
    shapes: CanvasBackend,
    context: CanvasRenderingContext2d,
    font: String,
}

type Done = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Canvas {
    /// A canvas with its two-dimensional context; none where the browser refuses one.
    pub fn new(element: HtmlCanvasElement, context: CanvasRenderingContext2d) -> Option<Self> {
        let shapes = CanvasBackend::with_canvas_object(element)?;
        Some(Canvas {
            shapes,
            context,
            font: String::new(),
        })
    }

    /// Wipes the whole canvas and sets what the browser forgets when its size changes.
    pub fn begin(&mut self) {
        let (w, h) = self.shapes.get_size();
        self.context
            .clear_rect(0.0, 0.0, f64::from(w), f64::from(h));
        self.context.set_text_baseline("alphabetic");
        self.font.clear();
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.shapes.get_size()
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.shapes.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.shapes.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        self.shapes.draw_rect(a, b, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.shapes.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        self.shapes.draw_circle(centre, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        self.shapes.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Done {
        let weight = if matches!(style.style(), FontStyle::Bold) {
            700
        } else {
            400
        };
        let hundredths = (style.size() * 100.0).round() as u32;
        let font = format!(
            "{weight} {}.{:02}px {}",
            hundredths / 100,
            hundredths % 100,
            style.family().as_str()
        );
        if font != self.font {
            self.context.set_font(&font);
            self.font = font;
        }
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let (r, g, b) = style.color().rgb;
        self.context
            .set_fill_style_str(&format!("#{r:02x}{g:02x}{b:02x}"));
        // A canvas refuses a text only for numbers that aren't; these are whole.
        let _ = self.context.fill_text(text, f64::from(x), f64::from(y));
        Ok(())
    }
}
