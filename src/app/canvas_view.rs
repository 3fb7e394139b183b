//! A canvas and the scene on it: sized in device pixels, painted once a frame, never measured.

use super::observers::Size;
use crate::chart::backend::Canvas;
use crate::chart::{Palette, Point, Rect, Scene, hit, paint, tween};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

/// How long a switch moves the marks, in milliseconds.
const MOTION: f64 = 280.0;

/// What a stage shows.
pub struct Stage {
    /// None where the drawing is a still, or the browser refuses a context: then the still stays, and
    /// answers all the same.
    surface: Option<(HtmlCanvasElement, Canvas)>,
    size: Size,
    /// Scene at rest, or the one that a motion ends in.
    scene: Scene,
    motion: Option<Motion>,
    /// What was painted last while the marks moved.
    between: Option<Scene>,
}

struct Motion {
    from: Scene,
    start: Option<f64>,
}

impl Stage {
    /// A stage on this canvas, where there is one.
    pub fn new(canvas: Option<HtmlElement>) -> Self {
        let surface = || {
            let element: HtmlCanvasElement = canvas?.dyn_into().ok()?;
            let context: CanvasRenderingContext2d =
                element.get_context("2d").ok()??.dyn_into().ok()?;
            Some((element.clone(), Canvas::new(element, context)?))
        };
        Stage {
            surface: surface(),
            size: Size::default(),
            scene: Scene::default(),
            motion: None,
            between: None,
        }
    }

    /// Whether it paints.
    pub fn has_canvas(&self) -> bool {
        self.surface.is_some()
    }

    /// Takes the frame's size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        if let Some((element, _)) = &self.surface {
            element.set_width(size.device.0);
            element.set_height(size.device.1);
        }
    }

    /// The frame's size.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Shows another scene, moving the marks there when `moving`.
    pub fn show(&mut self, scene: Scene, moving: bool) {
        let before = std::mem::replace(&mut self.scene, scene);
        // A motion that is interrupted goes on from where the marks stand.
        let from = self.between.take().unwrap_or(before);
        let moves = moving && from.width == self.scene.width;
        self.motion = moves.then_some(Motion { from, start: None });
    }

    /// Paints what time it is; answers whether the marks still move.
    pub fn paint(&mut self, time: f64, palette: &Palette) -> bool {
        let Some((_, canvas)) = &mut self.surface else {
            return false;
        };
        if self.scene.width <= 0.0 {
            return false;
        }
        let scale = f64::from(self.size.device.0) / self.scene.width;
        let mut moving = false;
        self.between = self.motion.as_mut().and_then(|m| {
            let start = *m.start.get_or_insert(time);
            let t = (time - start) / MOTION;
            moving = t < 1.0;
            moving.then(|| tween(&m.from, &self.scene, t.max(0.0)))
        });
        if !moving {
            self.motion = None;
        }
        let scene = self.between.as_ref().unwrap_or(&self.scene);
        canvas.begin();
        // A canvas whose context is lost draws nothing; the next frame may.
        let _ = paint(scene, canvas, scale, palette);
        moving
    }

    /// CSS pixels to a scene unit.
    fn zoom(&self) -> f64 {
        if self.scene.width > 0.0 {
            self.size.width / self.scene.width
        } else {
            1.0
        }
    }

    /// The mark under a point of the frame (CSS pixels), or the nearest within `reach`.
    pub fn mark_at(&self, x: f64, y: f64, reach: f64) -> Option<&'static str> {
        let zoom = self.zoom();
        let at = Point {
            x: x / zoom,
            y: y / zoom,
        };
        hit(&self.scene, at, reach / zoom).map(|i| self.scene.marks[i].id)
    }

    /// Where a mark stands in the frame, in CSS pixels.
    pub fn place(&self, id: &str) -> Option<Rect> {
        let zoom = self.zoom();
        let r = self.scene.marks.iter().find(|m| m.id == id)?.rect;
        Some(Rect {
            x: r.x * zoom,
            y: r.y * zoom,
            w: r.w * zoom,
            h: r.h * zoom,
        })
    }

    /// Ids of the marks in the order seen.
    pub fn marks(&self) -> Vec<&'static str> {
        self.scene.marks.iter().map(|m| m.id).collect()
    }
}
