//! The panels of a chart: one fills the drawing; several stand below each other under their titles, in two
//! columns where the drawing is wide.

use super::{LayoutInput, panel};
use crate::locale::Direction;
use crate::story::Panel;
use jisr_charts::text::style::{Column, HEADING};
use jisr_charts::{LayoutError, Point, Scene, SceneBuilder};
use std::ops::Range;

/// From this width on, panels stand in two columns.
const MIN_TWO_COLUMNS: f64 = 600.0;
const GUTTER: f64 = 48.0;
/// Space between two panels, one above the other; below a panel's title; below the drawing.
const PANEL_GAP: f64 = 26.0;
const TITLE_GAP: f64 = 4.0;
const BOTTOM: f64 = 2.0;

/// Why a chart can't be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelError {
    /// The place of the panel in the chart, counted from 0.
    pub panel: usize,
    /// Why its form can't show its figures at this width.
    pub cause: LayoutError,
}

/// Lays out all panels of a chart.
///
/// # Errors
/// If a panel's form can't show its figures at this width.
pub(super) fn scene(
    panels: &[Panel],
    input: &LayoutInput,
    direction: Direction,
) -> Result<Scene, PanelError> {
    if let [panel] = panels
        && panel.title.is_none()
    {
        let scene = panel::scene(panel, input, direction);
        return scene.map_err(|cause| PanelError { panel: 0, cause });
    }
    if input.width >= MIN_TWO_COLUMNS && panels.len() > 1 {
        let two = in_columns(panels, input, direction, (input.width - GUTTER) / 2.0);
        if two.is_ok() {
            return two;
        }
    }
    in_columns(panels, input, direction, input.width)
}

/// The panels in columns of this width: in two if they fit, otherwise in one. Two are divided so that the higher
/// one is as low as possible.
fn in_columns(
    panels: &[Panel],
    input: &LayoutInput,
    direction: Direction,
    width: f64,
) -> Result<Scene, PanelError> {
    let mut drawn = vec![];
    for (place, panel) in panels.iter().enumerate() {
        let input = LayoutInput { width, ..*input };
        let scene = titled(panel, &input, direction);
        let scene = scene.map_err(|cause| PanelError {
            panel: place,
            cause,
        });
        drawn.push(scene?);
    }
    let count = drawn.len();
    let mut first = count;
    if width < input.width {
        let mut least = f64::MAX;
        for split in 1..count {
            let higher = height(&drawn, 0..split).max(height(&drawn, split..count));
            // Of two equal divisions, that with the longer first column.
            if higher <= least {
                (least, first) = (higher, split);
            }
        }
    }
    let mut builder = SceneBuilder::new(input.width, direction);
    let mut y = 0.0;
    for (place, panel) in drawn.iter().enumerate() {
        let x = if place < first { 0.0 } else { width + GUTTER };
        if place == first {
            y = 0.0;
        } else if place > 0 {
            y += PANEL_GAP;
        }
        builder.nest(panel, Point { x, y }, "");
        y += panel.height;
    }
    let end = height(&drawn, 0..first).max(height(&drawn, first..count));
    Ok(builder.finish(end + BOTTOM))
}

/// A panel under its title.
fn titled(panel: &Panel, input: &LayoutInput, direction: Direction) -> Result<Scene, LayoutError> {
    let scene = panel::scene(panel, input, direction)?;
    let Some(title) = panel.title else {
        return Ok(scene);
    };
    let mut builder = SceneBuilder::new(input.width, direction);
    let mut column = Column {
        x: 0.0,
        w: input.width,
        y: 0.0,
    };
    let title = input.locale.message(title);
    HEADING.draw_lines(&mut builder, title, false, &mut column);
    let y = column.y + TITLE_GAP;
    builder.nest(&scene, Point { x: 0.0, y }, "");
    Ok(builder.finish(y + scene.height))
}

/// The height of a column of some of the panels.
fn height(drawn: &[Scene], places: Range<usize>) -> f64 {
    let mut height = 0.0;
    for (place, panel) in drawn.iter().enumerate() {
        if places.contains(&place) {
            let gap = if place > places.start { PANEL_GAP } else { 0.0 };
            height += gap + panel.height;
        }
    }
    height
}
