//! SVG documents, written from a scene: elements of the static pages, and files of their own.
//!
//! `svg_shapes` writes the shapes and groups, `svg_labels` the texts. All coordinates are whole tenths
//! of a scene unit. The direction of each drawing is left to right, so that a text starts at its left
//! edge in every page; each label of a right-to-left drawing has its own direction as an embedding.

use super::FAMILY;
use super::forced_colors;
use super::svg_shapes::Writer;
use super::svg_text::{Text, escape_markup};
use super::tenths::{tenths, units};
use crate::palette::Palette;
use crate::{ColorRole, Rect, Scene, Theme};
use std::fmt::Write;

/// A drawing for the static page. Its colours are custom properties, so it follows the theme. The
/// style sheet shows the drawing of one width at a time by its `class`.
pub fn static_svg(scene: &Scene, class: &str) -> String {
    inline(scene, class, &Writer::draw(scene, None, Text::Plain))
}

/// The same without its shapes and labels: it takes the drawing's place in the page's layout.
pub fn empty_svg(scene: &Scene, class: &str) -> String {
    inline(scene, class, "")
}

fn inline(scene: &Scene, class: &str, content: &str) -> String {
    format!(
        "<svg class=\"{class}\" {} aria-hidden=\"true\">{content}</svg>",
        view_box(scene)
    )
}

/// A drawing that stands alone, in the colours of a theme and on its background. Where the reader's system
/// forces its colours, a browser that opens the file shows it in those.
pub fn svg(scene: &Scene, theme: Theme) -> String {
    let head = Document::default();
    Document { theme, ..head }.write(scene)
}

/// The properties of an SVG file, without the scene that it shows. Empty texts are left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The colours.
    pub theme: Theme,
    /// The language of the texts, as a code.
    pub lang: &'a str,
    /// A description for screen readers.
    pub title: &'a str,
    /// A style sheet: the font faces.
    pub style: &'a str,
    /// How the labels are written.
    pub text: Text<'a>,
    /// Another drawing on top, scaled to fill a rectangle of this one.
    pub inset: Option<(&'a Scene, Rect)>,
}

impl Document<'_> {
    /// The file's text. It has a style sheet for forced colours.
    pub fn write(&self, scene: &Scene) -> String {
        let palette = Palette::of(self.theme);
        let (width, height) = (units(scene.width), units(scene.height.ceil()));
        let (r, g, b) = palette.rgb(ColorRole::Paper);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {} width=\"{width}\" height=\"{height}\" font-family=\"{FAMILY}\" style=\"background:#{r:02x}{g:02x}{b:02x}\"",
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
        let mut drawn = Writer::draw(scene, Some(palette), self.text);
        if let Some((scene, r)) = self.inset {
            let [x, y, w, h] = [r.x, r.y, r.w, r.h].map(tenths);
            let (view, inner) = (
                view_box(scene),
                Writer::draw(scene, Some(palette), Text::Plain),
            );
            let _ = write!(
                drawn,
                "<svg {view} x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\">{inner}</svg>"
            );
        }
        out += &forced_colors::style(palette, &drawn);
        out + &drawn + "</svg>"
    }
}

fn view_box(scene: &Scene) -> String {
    let (w, h) = (tenths(scene.width), tenths(scene.height.ceil()));
    format!("viewBox=\"0 0 {w} {h}\" direction=\"ltr\"")
}
