//! Paints a scene on a canvas, with a transition when the scene changes.

use crate::app::observers::Size;
use jisr_charts::render::{Canvas, paint};
use jisr_charts::scene::tween;
use jisr_charts::{Palette, Scene};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Duration of the transition between two scenes, in milliseconds.
const TRANSITION_MS: f64 = 280.0;

/// A canvas with the scene that it shows.
pub struct Painter {
    element: HtmlCanvasElement,
    canvas: Canvas,
    size: Size,
    /// The scene at rest, or the one that the transition ends in.
    scene: Arc<Scene>,
    transition: Option<Transition>,
    /// The scene that was painted last during a transition.
    intermediate: Option<Arc<Scene>>,
}

struct Transition {
    from: Arc<Scene>,
    start: Option<f64>,
}

impl Painter {
    /// A painter for this canvas; `None` if the browser refuses a context.
    pub fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok()??;
        let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
        Some(Painter {
            canvas: Canvas::new(element.clone(), context)?,
            element,
            size: Size::default(),
            scene: Arc::default(),
            transition: None,
            intermediate: None,
        })
    }

    /// Sets the size of the canvas, which clears it. Returns whether it is another size.
    pub fn resize(&mut self, size: Size) -> bool {
        let other = self.size != size;
        if other {
            self.size = size;
            self.element.set_width(size.device.0);
            self.element.set_height(size.device.1);
        }
        other
    }

    /// Takes another scene, with a transition if `moving` is set. It is painted by `paint`.
    pub fn set_scene(&mut self, scene: Arc<Scene>, moving: bool) {
        let before = std::mem::replace(&mut self.scene, scene);
        // A transition that is interrupted continues from where the marks are.
        let from = self.intermediate.take().unwrap_or(before);
        let moves = moving && from.width == self.scene.width;
        self.transition = moves.then_some(Transition { from, start: None });
    }

    /// Paints the scene at this time (the frame's, in milliseconds). Returns whether a transition is running.
    pub fn paint(&mut self, time: f64, palette: &Palette) -> bool {
        if self.scene.width <= 0.0 {
            return false;
        }
        let scale = f64::from(self.size.device.0) / self.scene.width;
        let mut moving = false;
        self.intermediate = self.transition.as_mut().and_then(|transition| {
            let start = *transition.start.get_or_insert(time);
            let t = (time - start) / TRANSITION_MS;
            moving = t < 1.0;
            moving.then(|| Arc::new(tween(&transition.from, &self.scene, t.max(0.0))))
        });
        if !moving {
            self.transition = None;
        }
        let scene = self.intermediate.as_ref().unwrap_or(&self.scene);
        self.canvas.begin();
        // A canvas whose context is lost can't be painted. The next frame tries again.
        let _ = paint(scene, &mut self.canvas, scale, palette);
        moving
    }
}
