//! Writes the shapes and groups of a scene as SVG elements.
//!
//! Neighbouring shapes of one style share a `<path>`: fewer bytes, and fewer elements for a browser to
//! keep. Shapes keep the order of painting. Horizontal and vertical lines and outlines are areas, not
//! strokes, as on the canvas (see `paint`).

use super::path::{PathData, Tenths};
use super::strokes::{dashes, hatching, sides};
use super::svg_text::{Text, escape_markup};
use super::tenths::{bounds, corners, point, thickness};
use crate::i18n::Decimal;
use crate::palette::Palette;
use crate::{ColorRole, Fill, Group, Label, Point, Rect, Scene, Shape, Stroke, Texture};
use std::fmt::Write;

/// What makes a dimmed group faint: as faint as `paint` makes it on a canvas.
const DIMMED_OPACITY_ATTRIBUTE: &str = " opacity=\".3\"";

/// How the shapes of one path are painted.
#[derive(Clone, Copy, PartialEq)]
enum PathStyle {
    Area(ColorRole),
    /// With the per cent of the colour.
    Tint(ColorRole, u8),
    /// With its width in tenths.
    Line(ColorRole, i64),
}

/// Writes the elements of a scene, without the `<svg>` around them. A group that can be dimmed is a
/// `<g data-kind>` with its own shapes and labels.
pub(super) struct Writer<'a> {
    /// The colours; `None`: the custom properties of the page.
    pub(super) palette: Option<&'a Palette>,
    pub(super) text: Text<'a>,
    pub(super) out: String,
    /// The path that the next shape is added to if it has the same style.
    path: Option<(PathStyle, PathData)>,
    /// All labels, which textures leave out.
    all_labels: &'a [Label],
}

impl<'a> Writer<'a> {
    /// The elements of a scene as text.
    pub fn draw(scene: &'a Scene, palette: Option<&'a Palette>, text: Text<'a>) -> String {
        let mut writer = Writer {
            palette,
            text,
            out: String::new(),
            path: None,
            all_labels: &scene.labels,
        };
        let (mut shapes, mut labels) = (0, vec![]);
        let mut from = 0;
        for group in &scene.groups {
            writer.shapes(scene.shapes.get(shapes..group.shapes.start));
            labels.extend(from..group.labels.start);
            writer.group(scene, group);
            (shapes, from) = (group.shapes.end, group.labels.end);
        }
        writer.shapes(scene.shapes.get(shapes..));
        labels.extend(from..scene.labels.len());
        writer.labels(scene, labels.into_iter());
        writer.out
    }

    /// Writes a group as an element with the kinds of event that it shows.
    fn group(&mut self, scene: &Scene, group: &Group) {
        let kinds = escape_markup(&group.kinds.join(" "));
        let dimmed = if group.dimmed {
            DIMMED_OPACITY_ATTRIBUTE
        } else {
            ""
        };
        let _ = write!(self.out, "<g data-kind=\"{kinds}\"{dimmed}>");
        self.shapes(scene.shapes.get(group.shapes.clone()));
        self.labels(scene, group.labels.clone());
        self.out += "</g>";
    }

    fn shapes(&mut self, shapes: Option<&[Shape]>) {
        for shape in shapes.into_iter().flatten() {
            self.shape(shape);
        }
        self.end_path();
    }

    pub(super) fn color(&self, role: ColorRole) -> String {
        match self.palette {
            Some(palette) => {
                let (r, g, b) = palette.rgb(role);
                format!("#{r:02x}{g:02x}{b:02x}")
            }
            None => format!("var(--{})", role.code()),
        }
    }

    /// The open path of this style; starts a new one if the last has another.
    fn path(&mut self, style: PathStyle) -> &mut PathData {
        if self.path.as_ref().is_none_or(|(open, _)| *open != style) {
            self.end_path();
        }
        let (_, data) = self
            .path
            .get_or_insert_with(|| (style, PathData::default()));
        data
    }

    /// Writes the open path, if there is one.
    fn end_path(&mut self) {
        let Some((style, data)) = self.path.take() else {
            return;
        };
        let style = match style {
            PathStyle::Area(role) => format!("fill=\"{}\"", self.color(role)),
            PathStyle::Tint(role, share) => format!(
                "fill=\"{}\" fill-opacity=\"{}\"",
                self.color(role),
                Decimal::new(share.min(100).into(), 0).shift_trimmed(-2)
            ),
            PathStyle::Line(role, width) => format!(
                "fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"{}",
                self.color(role),
                if data.has_sharp_corner() {
                    " stroke-linejoin=\"round\""
                } else {
                    ""
                }
            ),
        };
        let _ = write!(self.out, "<path {style} d=\"{}\"/>", data.finish());
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect(r, role, Fill::Solid) => self.area(*r, *role),
            Shape::Rect(r, role, Fill::Tint(share)) => {
                let (from, to) = bounds(*r);
                self.path(PathStyle::Tint(*role, *share))
                    .add_area(&corners(from, to));
            }
            Shape::Rect(r, role, Fill::Outline(width)) => self.outline(*r, *width, *role),
            Shape::Rect(r, role, Fill::Dashed(width)) => {
                for (from, to) in sides(*r, *width) {
                    self.dashes(from, to, *width, *role);
                }
            }
            Shape::Rect(r, role, Fill::Hatch) => {
                let path = self.path(PathStyle::Line(*role, thickness(1.0)));
                for (from, to) in hatching(*r) {
                    path.add_line(&[point(from), point(to)]);
                }
                self.outline(*r, 1.0, *role);
            }
            Shape::Rect(r, role, Fill::Texture(texture)) => {
                self.area(*r, *role);
                self.texture(&r.corners(), *texture);
            }
            Shape::Line(
                a,
                b,
                Stroke {
                    color: role,
                    width,
                    dashed,
                },
            ) => {
                if *dashed {
                    self.dashes(*a, *b, *width, *role);
                } else {
                    self.line(*a, *b, *width, *role);
                }
            }
            Shape::Dot(centre, radius, role, fill) => self.dot(*centre, *radius, *role, *fill),
            Shape::Path(points, stroke) => {
                let points: Vec<Tenths> = points.iter().map(|p| point(*p)).collect();
                let style = PathStyle::Line(stroke.color, thickness(stroke.width));
                self.path(style).add_line(&points);
            }
            Shape::Polygon(corners, role, fill) => {
                let points: Vec<Tenths> = corners.iter().map(|p| point(*p)).collect();
                self.path(PathStyle::Area(*role)).add_area(&points);
                if let Fill::Texture(texture) = fill {
                    self.texture(corners, *texture);
                }
            }
        }
    }

    fn area(&mut self, r: Rect, role: ColorRole) {
        let (from, to) = bounds(r);
        self.path(PathStyle::Area(role))
            .add_area(&corners(from, to));
    }

    fn texture(&mut self, corners: &[Point], texture: Texture) {
        for cut in texture.cuts(corners, self.all_labels) {
            self.line(cut.from, cut.to, cut.width, ColorRole::Paper);
        }
    }

    fn outline(&mut self, r: Rect, width: f64, role: ColorRole) {
        let t = thickness(width);
        let ((x0, y0), (x1, y1)) = bounds(r);
        let path = self.path(PathStyle::Area(role));
        path.add_area(&corners((x0, y0), (x1, y1)));
        if x1 - x0 > 2 * t && y1 - y0 > 2 * t {
            path.add_hole(&corners((x0 + t, y0 + t), (x1 - t, y1 - t)));
        }
    }

    fn dashes(&mut self, a: Point, b: Point, width: f64, role: ColorRole) {
        for (from, to) in dashes(a, b) {
            self.line(from, to, width, role);
        }
    }

    fn line(&mut self, a: Point, b: Point, width: f64, role: ColorRole) {
        let t = thickness(width);
        let ((x0, y0), (x1, y1)) = (point(a), point(b));
        if a.y == b.y {
            let (left, right, top) = (x0.min(x1), x0.max(x1), y0 - t / 2);
            let area = corners((left, top), (right, top + t));
            self.path(PathStyle::Area(role)).add_area(&area);
        } else if a.x == b.x {
            let (left, top, bottom) = (x0 - t / 2, y0.min(y1), y0.max(y1));
            let area = corners((left, top), (left + t, bottom));
            self.path(PathStyle::Area(role)).add_area(&area);
        } else {
            self.path(PathStyle::Line(role, t))
                .add_line(&[(x0, y0), (x1, y1)]);
        }
    }

    fn dot(&mut self, centre: Point, radius: f64, role: ColorRole, fill: Fill) {
        self.end_path();
        let ((x, y), r, color) = (point(centre), thickness(radius), self.color(role));
        let _ = match fill {
            Fill::Solid | Fill::Hatch | Fill::Tint(_) | Fill::Texture(_) => {
                write!(
                    self.out,
                    "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{color}\"/>"
                )
            }
            Fill::Outline(width) | Fill::Dashed(width) => {
                // A stroke lies on both sides of its line.
                let (t, paper) = (thickness(width), self.color(ColorRole::Paper));
                let r = r - t / 2;
                write!(
                    self.out,
                    "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{paper}\" stroke=\"{color}\" stroke-width=\"{t}\"/>"
                )
            }
        };
    }
}
