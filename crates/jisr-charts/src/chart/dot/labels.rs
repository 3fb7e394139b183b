//! The names of dots: chosen ones with a leader if need be, others where there is room.

use super::data::DotLabels;
use super::shapes::PlacedDot;
use crate::chart::callout::{TextBlock, find_callout};
use crate::chart::obstacles::Obstacles;
use crate::chart::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
use crate::order::sorted_by;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings};

/// Distances between a dot and its name, in the order in which they are tried: of a chosen dot, and of another.
const CHOSEN: [f64; 8] = [3.0, 6.0, 14.0, 24.0, 40.0, 64.0, 96.0, 140.0];
const OTHERS: [f64; 2] = [3.0, 6.0];
/// Greatest width of a name, as a share of the plot.
const MAX_SHARE: f64 = 0.5;
/// The most dots for whose names a place is sought, beside the chosen ones: the search takes time.
const MOST_TRIED: usize = 200;
/// With more dots than this, estimates and doubtful dots are not labelled for being so.
const MOST_REMARKS: usize = 60;
/// Space between a name and the caveat icon, and from the bottom of a line to the foot of the icon.
const ICON_GAP: f64 = 4.0;
const ICON_FOOT: f64 = 4.0;

/// Writes the names that have room: of the chosen dots, and of at most so many others.
pub fn draw_dot_labels(
    builder: &mut SceneBuilder,
    (labels, most_others): (DotLabels, usize),
    dots: &[PlacedDot],
    within: &Rect,
    settings: &Settings,
) {
    let few = dots.len() <= MOST_REMARKS;
    let is_chosen = |drawn: &&PlacedDot| {
        let dot = drawn.dot;
        dot.is_labelled || few && (dot.is_estimated() || dot.has_caveat())
    };
    let named = || dots.iter().filter(|drawn| !drawn.dot.name.is_empty());
    let chosen: Vec<&PlacedDot> = named().filter(is_chosen).collect();
    let others: Vec<&PlacedDot> = match labels {
        DotLabels::Fitting => named().filter(|drawn| !is_chosen(drawn)).collect(),
        DotLabels::Chosen => vec![],
    };
    if chosen.is_empty() && others.is_empty() {
        return;
    }
    let mut others = sorted_by_interest(others, dots);
    others.truncate(MOST_TRIED);
    let mut obstacles = Obstacles::of(builder, |_| false);
    for drawn in chosen {
        draw_label(builder, &mut obstacles, within, drawn, &CHOSEN, settings);
    }
    let mut written = 0;
    for drawn in others {
        if written < most_others
            && draw_label(builder, &mut obstacles, within, drawn, &OTHERS, settings)
        {
            written += 1;
        }
    }
}

/// The dots so that large ones come first, and of equal ones those far from the middle of all.
fn sorted_by_interest<'a>(
    others: Vec<&'a PlacedDot<'a>>,
    all: &[PlacedDot],
) -> Vec<&'a PlacedDot<'a>> {
    let count = all.len().max(1) as f64;
    let mean = |of: fn(&PlacedDot) -> f64| all.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|d| d.center.x), mean(|d| d.center.y));
    let far = |d: &PlacedDot| (d.center.x - x).hypot(d.center.y - y);
    let others = sorted_by(others, |dot| -far(dot));
    sorted_by(others, |dot| -dot.radius)
}

/// Writes the name of a dot at the nearest of these distances that has room. Returns whether one has.
fn draw_label(
    builder: &mut SceneBuilder,
    obstacles: &mut Obstacles,
    within: &Rect,
    drawn: &PlacedDot,
    distances: &[f64],
    settings: &Settings,
) -> bool {
    let style = settings.text.note.color(ColorRole::Text);
    let name = &drawn.dot.name;
    let name = if drawn.dot.is_estimated() {
        &[name, " (", settings.words.estimate, ")"].concat()
    } else {
        name
    };
    let block = TextBlock::new(name, within.w * MAX_SHARE, style);
    let icon = if drawn.dot.has_caveat() {
        CAVEAT_ICON_WIDTH
    } else {
        0.0
    };
    let target = Rect {
        x: drawn.center.x,
        y: drawn.center.y,
        w: 0.0,
        h: 0.0,
    };
    let target = target.grown(drawn.radius);
    let size = (block.w + icon, block.h);
    let Some(callout) = find_callout(obstacles, within, &target, size, distances) else {
        return false;
    };
    let area = callout.area;
    if drawn.dot.has_caveat() {
        block.draw(builder, &area, Anchor::Start);
        let base = Point {
            x: area.x + block.w + ICON_GAP,
            y: area.y + area.h - ICON_FOOT,
        };
        draw_caveat_icon(builder, base);
    } else {
        block.draw(builder, &area, callout.anchor);
    }
    callout.draw_leader(builder, obstacles);
    true
}
