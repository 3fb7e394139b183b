//! Paints a scene on a canvas, with a transition when the scene changes, and finds marks by position.

use super::observers::Size;
use crate::story;
use crate::story::EntryId;
use jisr_charts::render::Canvas;
use jisr_charts::render::paint;
use jisr_charts::scene::{hit, tween};
use jisr_charts::{Palette, Point, Rect, Scene};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// Duration of the transition between two scenes, in milliseconds.
const TRANSITION_MS: f64 = 280.0;

/// A canvas with the scene that it shows.
pub struct CanvasView {
    /// `None` if there is no canvas or the browser refuses a context. The static drawing then stays visible
    /// and stays interactive.
    surface: Option<(HtmlCanvasElement, Canvas)>,
    size: Size,
    /// The scene at rest, or the one that the transition ends in.
    scene: Scene,
    transition: Option<Transition>,
    /// The scene that was painted last during a transition.
    intermediate: Option<Scene>,
}

struct Transition {
    from: Scene,
    start: Option<f64>,
}

impl CanvasView {
    /// A view on this canvas, if there is one.
    pub fn new(canvas: Option<HtmlElement>) -> Self {
        let surface = || {
            let element: HtmlCanvasElement = canvas?.dyn_into().ok()?;
            let context: CanvasRenderingContext2d =
                element.get_context("2d").ok()??.dyn_into().ok()?;
            Some((element.clone(), Canvas::new(element, context)?))
        };
        CanvasView {
            surface: surface(),
            size: Size::default(),
            scene: Scene::default(),
            transition: None,
            intermediate: None,
        }
    }

    /// Whether there is a canvas to paint on.
    pub fn has_canvas(&self) -> bool {
        self.surface.is_some()
    }

    /// Sets the size of the canvas; this clears it.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        if let Some((element, _)) = &self.surface {
            element.set_width(size.device.0);
            element.set_height(size.device.1);
        }
    }

    /// The size of the drawing.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Takes another scene, with a transition if `animating` is set. It is painted by `paint`.
    pub fn set_scene(&mut self, scene: Scene, animating: bool) {
        let before = std::mem::replace(&mut self.scene, scene);
        // A transition that is interrupted continues from where the marks are.
        let from = self.intermediate.take().unwrap_or(before);
        let moves = animating && from.width == self.scene.width;
        self.transition = moves.then_some(Transition { from, start: None });
    }

    /// Paints the scene at this time (the frame's, in milliseconds). Returns whether a transition is running.
    pub fn paint(&mut self, time: f64, palette: &Palette) -> bool {
        let Some((_, canvas)) = &mut self.surface else {
            return false;
        };
        if self.scene.width <= 0.0 {
            return false;
        }
        let scale = f64::from(self.size.device.0) / self.scene.width;
        let mut animating = false;
        self.intermediate = self.transition.as_mut().and_then(|m| {
            let start = *m.start.get_or_insert(time);
            let t = (time - start) / TRANSITION_MS;
            animating = t < 1.0;
            animating.then(|| tween(&m.from, &self.scene, t.max(0.0)))
        });
        if !animating {
            self.transition = None;
        }
        let scene = self.intermediate.as_ref().unwrap_or(&self.scene);
        canvas.begin();
        // A canvas whose context is lost can't be painted. The next frame tries again.
        let _ = paint(scene, canvas, scale, palette);
        animating
    }

    /// CSS pixels per scene unit.
    fn pixels_per_unit(&self) -> f64 {
        if self.scene.width > 0.0 {
            self.size.width / self.scene.width
        } else {
            1.0
        }
    }

    /// The entry of the mark at a point of the drawing, or of the nearest mark within `reach`; in CSS pixels.
    pub fn mark_at(&self, x: f64, y: f64, reach: f64) -> Option<EntryId> {
        let ratio = self.pixels_per_unit();
        let at = Point {
            x: x / ratio,
            y: y / ratio,
        };
        let mark = self.scene.marks.get(hit(&self.scene, at, reach / ratio)?)?;
        EntryId::of(story(), &mark.id)
    }

    /// A mark's rectangle in CSS pixels from the drawing's corner.
    pub fn mark_rect(&self, entry: EntryId) -> Option<Rect> {
        let ratio = self.pixels_per_unit();
        let r = self
            .scene
            .marks
            .iter()
            .find(|m| m.ids().any(|id| id == entry.as_str()))?
            .rect;
        Some(Rect {
            x: r.x * ratio,
            y: r.y * ratio,
            w: r.w * ratio,
            h: r.h * ratio,
        })
    }

    /// The entries of the marks, in keyboard order.
    pub fn mark_entries(&self) -> Vec<EntryId> {
        let marks = self.scene.marks.iter();
        marks.filter_map(|m| EntryId::of(story(), &m.id)).collect()
    }
}
