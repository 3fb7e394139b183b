//! Writes the labels of a scene as SVG text, or as outlines.
//!
//! Labels of one style share a `<g>`. Labels never overlap, so their order is free.

use super::svg_shapes::Writer;
use super::svg_text::{Text, escape_markup};
use super::tenths::{point, tenths};
use crate::{Align, Label, Scene};
use std::fmt::Write;

impl Writer<'_> {
    /// Writes the labels at these places of the scene.
    pub(super) fn labels(&mut self, scene: &Scene, places: impl Iterator<Item = usize>) {
        let mut styles: Vec<(String, String)> = vec![];
        for place in places {
            let Some(label) = scene.labels.get(place) else {
                continue;
            };
            let (style, text) = self.label(label, place);
            match styles.iter_mut().find(|(other, _)| *other == style) {
                Some((_, texts)) => *texts += &text,
                None => styles.push((style, text)),
            }
        }
        for (style, texts) in styles {
            let _ = write!(self.out, "<g {style}>{texts}</g>");
        }
    }

    /// The attributes that it shares with labels of its style, and its own element.
    fn label(&self, label: &Label, place: usize) -> (String, String) {
        let (x, y) = point(label.at);
        let width = match self.text {
            Text::Outlines(all) => {
                let d = all.get(place).map_or("", String::as_str);
                // Hundredths in a drawing of tenths.
                let style = format!(
                    "fill=\"{}\" transform=\"scale(.1)\"",
                    self.color(label.color)
                );
                return (style, format!("<path d=\"{d}\"/>"));
            }
            Text::Fitted => format!(
                " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                tenths(label.frame.w)
            ),
            Text::Plain => String::new(),
        };
        let words = escape_markup(&label.text);
        let text = format!("<text x=\"{x}\" y=\"{y}\"{width}>{words}</text>");
        (self.text_attributes(label), text)
    }

    /// The attributes that set size, colour, weight and alignment of a text.
    fn text_attributes(&self, label: &Label) -> String {
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
