//! Paints a scene on a plotters backend: the canvas of the page. Only this file,
//! `label_style` and `canvas` use plotters.
//!
//! `scale` converts scene units into the whole pixels of the backend; only this file rounds.
//! Straight lines and outlines are painted as filled rectangles, because the edge of a stroke falls
//! between pixels and the edge of a rectangle doesn't. `svg_shapes` writes the same rectangles.

use super::label_style::LabelStyle;
use super::strokes::{dashes, hatching, sides};
use crate::{ColorRole, Fill, Label, Palette, Point, Rect, Scene, Shape, Stroke, Texture};
use plotters::prelude::{DrawingBackend, RGBColor, ShapeStyle};
use plotters_backend::DrawingErrorKind;

/// Strength of colours in per cent: full, and in dimmed groups, as `svg_shapes` writes it.
const OPAQUE: u8 = 100;
const DIMMED: u8 = 30;

type PaintResult<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

/// Paints the scene, `scale` pixels to a scene unit.
///
/// # Errors
/// The error of the backend if it can't draw.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    backend: &mut B,
    scale: f64,
    palette: &Palette,
) -> PaintResult<B> {
    let mut painter = Painter {
        backend,
        scale,
        palette,
        labels: &scene.labels,
        opacity: OPAQUE,
    };
    let opacity = |dimmed: bool| if dimmed { DIMMED } else { OPAQUE };
    let dimmed = || scene.groups.iter().filter(|group| group.dimmed);
    for (i, shape) in scene.shapes.iter().enumerate() {
        painter.opacity = opacity(dimmed().any(|group| group.shapes.contains(&i)));
        painter.shape(shape)?;
    }
    for (i, label) in scene.labels.iter().enumerate() {
        painter.opacity = opacity(dimmed().any(|group| group.labels.contains(&i)));
        painter.label(label)?;
    }
    Ok(())
}

struct Painter<'a, B> {
    backend: &'a mut B,
    scale: f64,
    palette: &'a Palette,
    /// The labels, which textures leave out.
    labels: &'a [Label],
    /// How strong colours are, in per cent.
    opacity: u8,
}

impl<B: DrawingBackend> Painter<'_, B> {
    fn px(&self, v: f64) -> i32 {
        (v * self.scale).round() as i32
    }

    fn at(&self, p: Point) -> (i32, i32) {
        (self.px(p.x), self.px(p.y))
    }

    fn thick(&self, width: f64) -> i32 {
        self.px(width).max(1)
    }

    fn color(&self, role: ColorRole) -> RGBColor {
        self.mixed(role, OPAQUE)
    }

    /// A colour mixed with the paper, as an opacity of `share` per cent on paper would look.
    fn mixed(&self, role: ColorRole, share: u8) -> RGBColor {
        let (color, paper) = (self.palette.rgb(role), self.palette.rgb(ColorRole::Paper));
        let share = u32::from(share.min(OPAQUE)) * u32::from(self.opacity) / u32::from(OPAQUE);
        let mix = |a: u8, b: u8| {
            let sum = u32::from(a) * share + u32::from(b) * (100 - share);
            ((sum + 50) / 100) as u8
        };
        RGBColor(
            mix(color.0, paper.0),
            mix(color.1, paper.1),
            mix(color.2, paper.2),
        )
    }

    fn style(&self, stroke: Stroke) -> ShapeStyle {
        ShapeStyle::from(self.color(stroke.color)).stroke_width(self.thick(stroke.width) as u32)
    }

    fn shape(&mut self, shape: &Shape) -> PaintResult<B> {
        match shape {
            Shape::Rect(r, role, Fill::Solid) => self.fill(*r, *role),
            Shape::Rect(r, role, Fill::Tint(share)) => self.tint(*r, *role, *share),
            Shape::Rect(r, role, Fill::Outline(w)) => self.outline(*r, *w, *role),
            Shape::Rect(r, role, Fill::Dashed(w)) => self.dashed(*r, *w, *role),
            Shape::Rect(r, role, Fill::Hatch) => self.hatch(*r, *role),
            Shape::Rect(r, role, Fill::Texture(texture)) => {
                self.fill(*r, *role)?;
                self.texture(&r.corners(), *texture)
            }
            Shape::Line(a, b, stroke) => self.line(*a, *b, *stroke),
            Shape::Dot(c, radius, role, fill) => self.dot(*c, *radius, *role, *fill),
            Shape::Path(points, stroke) => {
                let points: Vec<_> = points.iter().map(|p| self.at(*p)).collect();
                let style = self.style(*stroke);
                self.backend.draw_path(points, &style)
            }
            Shape::Polygon(corners, role, fill) => {
                let points: Vec<_> = corners.iter().map(|p| self.at(*p)).collect();
                let color = self.color(*role);
                self.backend.fill_polygon(points, &color)?;
                match fill {
                    Fill::Texture(texture) => self.texture(corners, *texture),
                    _ => Ok(()),
                }
            }
        }
    }

    fn fill(&mut self, r: Rect, role: ColorRole) -> PaintResult<B> {
        let color = self.color(role);
        self.fill_rgb(r, color)
    }

    /// Fills a rectangle with a colour mixed with the paper, as an opacity on paper would look.
    fn tint(&mut self, r: Rect, role: ColorRole, share: u8) -> PaintResult<B> {
        let mixed = self.mixed(role, share);
        self.fill_rgb(r, mixed)
    }

    fn fill_rgb(&mut self, r: Rect, color: RGBColor) -> PaintResult<B> {
        let a = (self.px(r.x), self.px(r.y));
        let b = (self.px(r.x + r.w), self.px(r.y + r.h));
        self.backend.draw_rect(a, b, &color, true)
    }

    /// Fills a rectangle of `w` by `h` pixels from `(x, y)`.
    fn fill_px(&mut self, x: i32, y: i32, w: i32, h: i32, role: ColorRole) -> PaintResult<B> {
        let color = self.color(role);
        self.backend.draw_rect((x, y), (x + w, y + h), &color, true)
    }

    fn outline(&mut self, r: Rect, width: f64, role: ColorRole) -> PaintResult<B> {
        let t = self.thick(width);
        let (x0, y0) = (self.px(r.x), self.px(r.y));
        let (w, h) = (self.px(r.x + r.w) - x0, self.px(r.y + r.h) - y0);
        self.fill_px(x0, y0, w, t, role)?;
        self.fill_px(x0, y0 + h - t, w, t, role)?;
        self.fill_px(x0, y0 + t, t, h - 2 * t, role)?;
        self.fill_px(x0 + w - t, y0 + t, t, h - 2 * t, role)
    }

    fn dashed(&mut self, r: Rect, width: f64, role: ColorRole) -> PaintResult<B> {
        let stroke = Stroke {
            color: role,
            width,
            dashed: true,
        };
        for (from, to) in sides(r, width) {
            self.line(from, to, stroke)?;
        }
        Ok(())
    }

    fn hatch(&mut self, r: Rect, role: ColorRole) -> PaintResult<B> {
        let style = self.style(Stroke {
            color: role,
            width: 1.0,
            dashed: false,
        });
        for (from, to) in hatching(r) {
            let (from, to) = (self.at(from), self.at(to));
            self.backend.draw_line(from, to, &style)?;
        }
        self.outline(r, 1.0, role)
    }

    fn texture(&mut self, corners: &[Point], texture: Texture) -> PaintResult<B> {
        for cut in texture.cuts(corners, self.labels) {
            let stroke = Stroke {
                color: ColorRole::Paper,
                width: cut.width,
                dashed: false,
            };
            self.dash(cut.from, cut.to, stroke)?;
        }
        Ok(())
    }

    fn line(&mut self, a: Point, b: Point, stroke: Stroke) -> PaintResult<B> {
        if !stroke.dashed {
            return self.dash(a, b, stroke);
        }
        for (from, to) in dashes(a, b) {
            self.dash(from, to, stroke)?;
        }
        Ok(())
    }

    fn dash(&mut self, a: Point, b: Point, stroke: Stroke) -> PaintResult<B> {
        let t = self.thick(stroke.width);
        let ((x0, y0), (x1, y1)) = (self.at(a), self.at(b));
        if a.y == b.y {
            self.fill_px(x0.min(x1), y0 - t / 2, (x1 - x0).abs(), t, stroke.color)
        } else if a.x == b.x {
            self.fill_px(x0 - t / 2, y0.min(y1), t, (y1 - y0).abs(), stroke.color)
        } else {
            let style = self.style(stroke);
            self.backend.draw_path([(x0, y0), (x1, y1)], &style)
        }
    }

    fn dot(&mut self, centre: Point, radius: f64, role: ColorRole, fill: Fill) -> PaintResult<B> {
        let c = self.at(centre);
        let disc = self.color(role);
        let r = self.thick(radius) as u32;
        match fill {
            Fill::Solid | Fill::Hatch | Fill::Tint(_) | Fill::Texture(_) => {
                self.backend.draw_circle(c, r, &disc, true)
            }
            Fill::Outline(w) | Fill::Dashed(w) => {
                let paper = self.color(ColorRole::Paper);
                self.backend.draw_circle(c, r, &disc, true)?;
                self.backend
                    .draw_circle(c, r.saturating_sub(self.thick(w) as u32), &paper, true)
            }
        }
    }

    fn label(&mut self, label: &Label) -> PaintResult<B> {
        let style = LabelStyle::new(label, self.scale, self.color(label.color));
        let at = self.at(label.at);
        self.backend.draw_text(&label.text, &style, at)
    }
}
