//! The canvas that the page offers, and the data that it hands over.

use jisr_charts::render::Canvas;
use jisr_charts::render::paint;
use jisr_charts::{Palette, Scene, Theme};
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
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

/// Makes the scene of some points, given by their x and y.
type ScenePoints = fn(&[f64], &[f64], &Board) -> Result<Scene, JsValue>;

/// Gives the page a function of this name that draws points, whose x and y it takes; none where there is no canvas.
pub fn offer_points(name: &str, scene: ScenePoints) -> Option<()> {
    let mut board = Board::of_page()?;
    let (mut xs, mut ys) = (vec![], vec![]);
    let draw = move |new_xs: Float64Array, new_ys: Float64Array| {
        take(&new_xs, &mut xs);
        take(&new_ys, &mut ys);
        let scene = scene(&xs, &ys, &board)?;
        board.paint(&scene)
    };
    let draw = Closure::<dyn FnMut(Float64Array, Float64Array) -> Result<(), JsValue>>::new(draw);
    Reflect::set(&js_sys::global(), &name.into(), &draw.into_js_value()).ok()?;
    Some(())
}

/// Copies an array of the page into memory that is kept from one drawing to the next.
pub fn take(from: &Float64Array, into: &mut Vec<f64>) {
    into.resize(from.length() as usize, 0.0);
    from.copy_to(into);
}
