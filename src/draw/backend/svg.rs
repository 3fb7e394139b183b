//! SVG, written from a scene: for the static pages, and as a file that stands alone.
//!
//! - Coordinates are whole tenths of a scene unit.
//! - Neighbouring shapes of one look share a `<path>`, labels of one look share a `<g>`: fewer bytes,
//!   and fewer elements for a browser to keep. Shapes keep the order of painting. Labels never
//!   overlap, so their order is free. What can be dimmed apart is a `<g data-kind>` with all that is its.
//! - Level and upright lines and outlines are areas, not strokes, as on the canvas (see `paint`).
//! - The drawing's own direction is left to right, so that the start of a text is its left edge in
//!   every page. Arabic labels bring their direction along, in the isolates around them.

use super::path::{PathData, Tenths};
use crate::draw::paint::FAMILY;
use crate::draw::palette::{NAMES, Palette};
use crate::draw::strokes::{dashes, hatching, sides};
use crate::draw::{Align, ColorRole, Fill, Group, Label, Point, Rect, Scene, Shape, Stroke, Theme};
use std::fmt::Write;

/// Tenths to a scene unit.
const FINE: f64 = 10.0;

/// A drawing for the static page: coloured by custom properties, so that it follows the theme.
/// `class` is the element's: by it the style sheet shows the drawing of one width at a time.
pub fn static_svg(scene: &Scene, class: &str) -> String {
    inline(scene, class, &Writer::draw(scene, None, Text::Plain))
}

/// The same without its shapes and labels: it takes the drawing's place in the page's layout.
pub fn empty_svg(scene: &Scene, class: &str) -> String {
    inline(scene, class, "")
}

/// The same with an invisible rectangle for each mark on top: where the page's program doesn't lay
/// the drawing out itself, it reads from them what can be chosen.
pub fn static_svg_with_marks(scene: &Scene, class: &str) -> String {
    let frame = |id: &str, r: Rect| {
        let [x, y, w, h] = [r.x, r.y, r.w, r.h].map(tenths);
        format!(
            "<rect data-mark-id=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"none\"/>",
            escape_markup(id)
        )
    };
    let frames: String = scene.marks.iter().map(|m| frame(m.id, m.rect)).collect();
    let drawn = Writer::draw(scene, None, Text::Plain);
    inline(scene, class, &(drawn + &frames))
}

fn inline(scene: &Scene, class: &str, content: &str) -> String {
    format!(
        "<svg class=\"{class}\" {} aria-hidden=\"true\">{content}</svg>",
        view_box(scene)
    )
}

/// A drawing that stands alone, in the colours of a theme.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    let head = Document::default();
    Document { theme, ..head }.write(scene)
}

/// How the labels of a file are written.
#[derive(Clone, Copy, Debug, Default)]
pub enum Text<'a> {
    /// As text, as wide as the reader's font makes it.
    #[default]
    Plain,
    /// As text, made as wide as it was measured in the shipped font (`textLength`). Where another
    /// font stands in for it, labels then keep their places and don't overlap. Letters are stretched
    /// or squeezed, not spaced: space between them would cut joined Arabic letters apart.
    Fitted,
    /// As outlines: path data for each label of the scene, in hundredths of a scene unit.
    Outlines(&'a [String]),
}

/// An SVG file, apart from the scene that it shows. Empty texts are left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The colours.
    pub theme: Theme,
    /// The language of the texts, as a code.
    pub lang: &'a str,
    /// What is drawn, for those who can't see it.
    pub title: &'a str,
    /// A style sheet: the font faces.
    pub style: &'a str,
    /// How the labels are written.
    pub text: Text<'a>,
    /// Another drawing on top, scaled to fill a rectangle of this one.
    pub inset: Option<(&'a Scene, Rect)>,
}

impl Document<'_> {
    /// The file's text.
    pub fn write(&self, scene: &Scene) -> String {
        let palette = Some(Palette::of(self.theme));
        let (width, height) = (scene.width, scene.height.ceil());
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {} width=\"{width}\" height=\"{height}\" font-family=\"{FAMILY}\"",
            view_box(scene)
        );
        if !self.lang.is_empty() {
            let _ = write!(out, " xml:lang=\"{}\"", self.lang);
        }
        if !self.title.is_empty() {
            let _ = write!(
                out,
                " role=\"img\"><title>{}</title>",
                escape_markup(self.title)
            );
        } else {
            out.push('>');
        }
        if !self.style.is_empty() {
            let _ = write!(out, "<style>{}</style>", self.style);
        }
        out += &Writer::draw(scene, palette, self.text);
        if let Some((scene, r)) = self.inset {
            let [x, y, w, h] = [r.x, r.y, r.w, r.h].map(tenths);
            let (view, drawn) = (view_box(scene), Writer::draw(scene, palette, Text::Plain));
            let _ = write!(
                out,
                "<svg {view} x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\">{drawn}</svg>"
            );
        }
        out + "</svg>"
    }
}

fn view_box(scene: &Scene) -> String {
    let (w, h) = (tenths(scene.width), tenths(scene.height.ceil()));
    format!("viewBox=\"0 0 {w} {h}\" direction=\"ltr\"")
}

fn tenths(v: f64) -> i64 {
    (v * FINE).round() as i64
}

fn at(p: Point) -> Tenths {
    (tenths(p.x), tenths(p.y))
}

/// A line's width: a tenth at least, so that it is seen.
fn thickness(width: f64) -> i64 {
    tenths(width).max(1)
}

fn corners((x0, y0): Tenths, (x1, y1): Tenths) -> [Tenths; 4] {
    [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
}

/// Text as it can stand in an element or an attribute of SVG or HTML.
pub fn escape_markup(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// How the shapes of one path are painted.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Area(ColorRole),
    /// With its width in tenths.
    Line(ColorRole, i64),
}

/// Writes the elements of a scene, without the `<svg>` around them.
struct Writer<'a> {
    /// The colours; without them, the page's custom properties.
    palette: Option<&'a Palette>,
    text: Text<'a>,
    out: String,
    /// The path that neighbours of its look are added to.
    path: Option<(Look, PathData)>,
}

impl<'a> Writer<'a> {
    fn draw(scene: &Scene, palette: Option<&'a Palette>, text: Text<'a>) -> String {
        let mut writer = Writer {
            palette,
            text,
            out: String::new(),
            path: None,
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

    /// What is dimmed together: an element of its own, which says of which kinds it is.
    fn group(&mut self, scene: &Scene, group: &Group) {
        let _ = write!(self.out, "<g data-kind=\"{}\">", group.kinds.join(" "));
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

    fn color(&self, role: ColorRole) -> String {
        match self.palette {
            Some(palette) => {
                let (r, g, b) = palette.rgb(role);
                format!("#{r:02x}{g:02x}{b:02x}")
            }
            None => format!("var(--{})", NAMES[role as usize]),
        }
    }

    fn path(&mut self, look: Look) -> &mut PathData {
        if self.path.as_ref().is_none_or(|(open, _)| *open != look) {
            self.end_path();
        }
        let (_, data) = self.path.get_or_insert_with(|| (look, PathData::default()));
        data
    }

    fn end_path(&mut self) {
        let Some((look, data)) = self.path.take() else {
            return;
        };
        let look = match look {
            Look::Area(role) => format!("fill=\"{}\"", self.color(role)),
            Look::Line(role, width) => format!(
                "fill=\"none\" stroke=\"{}\" stroke-width=\"{width}\"",
                self.color(role)
            ),
        };
        let _ = write!(self.out, "<path {look} d=\"{}\"/>", data.finish());
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect(r, role, Fill::Solid) => self.area(*r, *role),
            Shape::Rect(r, role, Fill::Outline(width)) => self.outline(*r, *width, *role),
            Shape::Rect(r, role, Fill::Dashed(width)) => {
                for (from, to) in sides(*r, *width) {
                    self.dashes(from, to, *width, *role);
                }
            }
            Shape::Rect(r, role, Fill::Hatch) => {
                let path = self.path(Look::Line(*role, thickness(1.0)));
                for (from, to) in hatching(*r) {
                    path.open(&[at(from), at(to)]);
                }
                self.outline(*r, 1.0, *role);
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
                let points: Vec<Tenths> = points.iter().map(|p| at(*p)).collect();
                let look = Look::Line(stroke.color, thickness(stroke.width));
                self.path(look).open(&points);
            }
            Shape::Polygon(points, role) => {
                let points: Vec<Tenths> = points.iter().map(|p| at(*p)).collect();
                self.path(Look::Area(*role)).area(&points);
            }
        }
    }

    fn area(&mut self, r: Rect, role: ColorRole) {
        let (from, to) = bounds(r);
        self.path(Look::Area(role)).area(&corners(from, to));
    }

    fn outline(&mut self, r: Rect, width: f64, role: ColorRole) {
        let t = thickness(width);
        let ((x0, y0), (x1, y1)) = bounds(r);
        let path = self.path(Look::Area(role));
        path.area(&corners((x0, y0), (x1, y1)));
        if x1 - x0 > 2 * t && y1 - y0 > 2 * t {
            path.hole(&corners((x0 + t, y0 + t), (x1 - t, y1 - t)));
        }
    }

    fn dashes(&mut self, a: Point, b: Point, width: f64, role: ColorRole) {
        for (from, to) in dashes(a, b) {
            self.line(from, to, width, role);
        }
    }

    fn line(&mut self, a: Point, b: Point, width: f64, role: ColorRole) {
        let t = thickness(width);
        let ((x0, y0), (x1, y1)) = (at(a), at(b));
        if a.y == b.y {
            let (left, right, top) = (x0.min(x1), x0.max(x1), y0 - t / 2);
            let area = corners((left, top), (right, top + t));
            self.path(Look::Area(role)).area(&area);
        } else if a.x == b.x {
            let (left, top, bottom) = (x0 - t / 2, y0.min(y1), y0.max(y1));
            let area = corners((left, top), (left + t, bottom));
            self.path(Look::Area(role)).area(&area);
        } else {
            self.path(Look::Line(role, t)).open(&[(x0, y0), (x1, y1)]);
        }
    }

    fn dot(&mut self, centre: Point, radius: f64, role: ColorRole, fill: Fill) {
        self.end_path();
        let ((x, y), r, color) = (at(centre), thickness(radius), self.color(role));
        let _ = match fill {
            Fill::Solid | Fill::Hatch => {
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

    /// Writes the labels at these places of the scene.
    fn labels(&mut self, scene: &Scene, places: impl Iterator<Item = usize>) {
        let mut looks: Vec<(String, String)> = vec![];
        for place in places {
            let Some(label) = scene.labels.get(place) else {
                continue;
            };
            let (look, text) = self.label(label, place);
            match looks.iter_mut().find(|(other, _)| *other == look) {
                Some((_, texts)) => *texts += &text,
                None => looks.push((look, text)),
            }
        }
        for (look, texts) in looks {
            let _ = write!(self.out, "<g {look}>{texts}</g>");
        }
    }

    /// What labels of its look have in common, and the label itself.
    fn label(&self, label: &Label, place: usize) -> (String, String) {
        let (x, y) = at(label.at);
        let width = match self.text {
            Text::Outlines(all) => {
                let d = all.get(place).map_or("", String::as_str);
                // Hundredths in a drawing of tenths.
                let look = format!(
                    "fill=\"{}\" transform=\"scale(.1)\"",
                    self.color(label.color)
                );
                return (look, format!("<path d=\"{d}\"/>"));
            }
            Text::Fitted => format!(
                " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                tenths(label.frame.w)
            ),
            Text::Plain => String::new(),
        };
        let words = escape_markup(&label.text);
        let text = format!("<text x=\"{x}\" y=\"{y}\"{width}>{words}</text>");
        (self.type_of(label), text)
    }

    fn type_of(&self, label: &Label) -> String {
        let (size, color) = (tenths(label.size), self.color(label.color));
        let anchor = match label.align {
            Align::Left => "",
            Align::Middle => "text-anchor=\"middle\" ",
            Align::Right => "text-anchor=\"end\" ",
        };
        let weight = if label.bold {
            " font-weight=\"bold\""
        } else {
            ""
        };
        format!("{anchor}font-size=\"{size}\" fill=\"{color}\"{weight}")
    }
}

/// The left upper and the right lower corner.
fn bounds(r: Rect) -> (Tenths, Tenths) {
    let a = (tenths(r.x), tenths(r.y));
    (a, (tenths(r.x + r.w), tenths(r.y + r.h)))
}
