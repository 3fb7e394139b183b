//! The style of labels for plotters. Its own text style contains font code that measures text, which would make
//! the download much larger.

use super::FAMILY;
use crate::{Align, Label};
use plotters::prelude::RGBColor;
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendStyle, BackendTextStyle, FontFamily, FontStyle, FontTransform,
};

/// The style of a label.
pub(super) struct LabelStyle {
    size: f64,
    bold: bool,
    side: HPos,
    color: RGBColor,
}

impl LabelStyle {
    /// The style of a label in this colour, `scale` pixels to a scene unit.
    pub fn new(label: &Label, scale: f64, color: RGBColor) -> Self {
        LabelStyle {
            size: label.size * scale,
            bold: label.bold,
            side: match label.align {
                Align::Left => HPos::Left,
                Align::Middle => HPos::Center,
                Align::Right => HPos::Right,
            },
            color,
        }
    }
}

impl BackendTextStyle for LabelStyle {
    type FontError = std::convert::Infallible;

    fn color(&self) -> BackendColor {
        BackendStyle::color(&self.color)
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        FontTransform::None
    }

    fn style(&self) -> FontStyle {
        if self.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        }
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.side, VPos::Bottom)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FAMILY)
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        // The layout is complete before painting, so nothing asks for a box.
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: (i32, i32),
        _: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        // Only backends that draw text as pixels call this.
        Ok(Ok(()))
    }
}
