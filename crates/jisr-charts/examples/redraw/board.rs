//! The canvas that the page offers, and the data that it hands over.

use jisr_charts::render::Canvas;
use jisr_charts::render::paint;
use jisr_charts::{Palette, Scene, Theme};
use js_sys::Float64Array;
use wasm_bindgen::prelude::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The page's canvas, ready to be painted on.
pub struct Board {
    canvas: Canvas,
    /// Width in scene units: CSS pixels.
    pub width: f64,
    /// Height in scene units.
    pub height: f64,
    /// Device pixels to a scene unit.
    pub ratio: f64,
}

impl Board {
    /// The first canvas of the page; none where there is none.
    pub fn of_page() -> Option<Board> {
        let window = web_sys::window()?;
        let element = window.document()?.query_selector("canvas").ok()??;
        let element: HtmlCanvasElement = element.dyn_into().ok()?;
        let context = element.get_context("2d").ok()??;
        let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
        let ratio = window.device_pixel_ratio();
        let (width, height) = (f64::from(element.width()), f64::from(element.height()));
        Some(Board {
            canvas: Canvas::new(element, context)?,
            width: width / ratio,
            height: height / ratio,
            ratio,
        })
    }

    /// Wipes the canvas and paints a scene.
    ///
    /// # Errors
    /// What the canvas says when it can't draw.
    pub fn paint(&mut self, scene: &Scene) -> Result<(), JsValue> {
        self.canvas.begin();
        paint(
            scene,
            &mut self.canvas,
            self.ratio,
            Palette::of(Theme::Light),
        )
        .map_err(|fault| JsValue::from_str(&fault.to_string()))
    }
}

/// Copies an array of the page into memory that is kept from one drawing to the next.
pub fn take(from: &Float64Array, into: &mut Vec<f64>) {
    into.resize(from.length() as usize, 0.0);
    from.copy_to(into);
}
