//! A waterfall as rows, for narrow drawings and long names.

use super::Waterfall;
use super::head::draw_head;
use super::steps::Piece;
use crate::chart::{
    AnnotationLayer, CAVEAT_ICON_WIDTH, LayoutError, Placed, Plot, Position, TOUCH,
    draw_caveat_icon,
};
use crate::scale::Linear;
use crate::text::TextStyle;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Point, Rect, Scene, SceneBuilder, Settings, Stroke};

/// Height of a bar, and the space between rows.
const BAR_HEIGHT: f64 = 20.0;
const ROW_GAP: f64 = 6.0;
/// Space below the last row, for the descenders of its number.
const BOTTOM: f64 = 2.0;
/// Space between the column of names and the bars, and below names that stand above their bars.
const NAME_GAP: f64 = 10.0;
const NAME_ABOVE_GAP: f64 = 2.0;
/// The part of the width that the column of names takes at most.
const NAMES_SHARE: f64 = 0.34;
/// Space between a bar and its number.
const NUMBER_GAP: f64 = 6.0;
/// The least length of the axis.
const LEAST_LENGTH: f64 = 3.0 * TOUCH;
/// A bar thinner than this is drawn this wide, so that it can be seen.
const MIN_VISIBLE: f64 = 1.5;

/// Where things stand along the rows.
struct Plan<'m> {
    /// The width of the column of names; none if they stand above their bars.
    names: Option<f64>,
    /// Where the scale begins.
    from: f64,
    scale: Linear,
    /// The style of numbers.
    style: TextStyle<'m>,
}

/// Whether a bar lies below zero, so that its number stands before it.
fn is_below_zero(piece: &Piece) -> bool {
    piece.from <= 0.0 && piece.to <= 0.0 && piece.from + piece.to < 0.0
}

impl<'m> Plan<'m> {
    fn new(
        chart: &Waterfall,
        pieces: &[Piece],
        settings: &Settings<'m>,
    ) -> Result<Self, LayoutError> {
        let (label, text) = (settings.text.label, settings.text);
        let short = pieces.iter().filter(|p| p.color != ColorRole::Doubt);
        let widths = short.map(|p| label.width(&p.name));
        let names = widths.fold(0.0, f64::max) + NAME_GAP;
        let beside = Some(names).filter(|w| *w <= settings.width * NAMES_SHARE);
        let small = text.note.bold().color(ColorRole::Text);
        let choices = [(beside, text.value), (beside, small), (None, text.value)];
        let roomy = choices
            .into_iter()
            .map(|(names, style)| Plan::of(chart, pieces, names, style, settings))
            .find(|plan| plan.scale.length >= LEAST_LENGTH);
        let plan = roomy.unwrap_or_else(|| Plan::of(chart, pieces, None, small, settings));
        if plan.scale.length < TOUCH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: settings.width - plan.scale.length + TOUCH,
            });
        }
        Ok(plan)
    }

    /// The plan with a column of names or without, and with numbers in this style.
    fn of(
        chart: &Waterfall,
        pieces: &[Piece],
        names: Option<f64>,
        style: TextStyle<'m>,
        settings: &Settings<'m>,
    ) -> Self {
        let number = |p: &Piece| {
            let icon = if p.has_caveat { CAVEAT_ICON_WIDTH } else { 0.0 };
            style.width(&p.text) + NUMBER_GAP + icon
        };
        let widest = |below: bool| {
            let side = pieces.iter().filter(|p| is_below_zero(p) == below);
            side.map(number).fold(0.0, f64::max)
        };
        let from = names.unwrap_or_default() + widest(true);
        let (low, high) = chart.covered(pieces);
        let length = settings.width - from - widest(false);
        Plan {
            names,
            from,
            scale: Linear { low, high, length },
            style,
        }
    }

    /// Whether the name of a row stands above its bar.
    fn has_name_above(&self, piece: &Piece, settings: &Settings) -> bool {
        let width = settings.text.label.width(&piece.name);
        self.names.is_none_or(|names| width > names - NAME_GAP)
    }

    /// The height of a row: that of its bar, or of a mark, or of its name and its bar.
    fn row_height(&self, piece: &Piece, settings: &Settings) -> f64 {
        if self.has_name_above(piece, settings) {
            let style = settings.text.label;
            let lines = style.balance(&piece.name, settings.width).len() as f64;
            lines * style.line_height() + NAME_ABOVE_GAP + BAR_HEIGHT
        } else {
            TOUCH
        }
    }

    fn x(&self, value: f64) -> f64 {
        self.from + self.scale.at(value)
    }
}

/// Lays the rows out.
pub(super) fn scene(
    chart: &Waterfall,
    pieces: &[Piece],
    settings: &Settings,
) -> Result<Scene, LayoutError> {
    let plan = Plan::new(chart, pieces, settings)?;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let mut layer = AnnotationLayer::new(&chart.annotations, settings);
    let headroom = layer.headroom(|at| matches!(at, Position::Value(_)));
    let top = draw_head(&mut builder, chart, pieces, settings) + headroom;
    let heights = pieces
        .iter()
        .map(|p| plan.row_height(p, settings) + ROW_GAP);
    let bottom = top + heights.sum::<f64>() - ROW_GAP;
    let place = |at| match at {
        Position::Value(value) => Some(Placed::X(plan.x(value))),
        _ => None,
    };
    let annotated = Plot {
        area: Rect {
            x: plan.from,
            y: top,
            w: plan.scale.length,
            h: bottom - top,
        },
        place: &place,
    };
    layer.draw_spans(&mut builder, &annotated)?;
    let mut y = top;
    let mut bars = vec![];
    for piece in pieces {
        let first_shape = builder.shapes();
        let row = y;
        let bar = draw_name(&mut builder, piece, &plan, row, settings);
        draw_bar(&mut builder, piece, &plan, bar, settings);
        bars.push(bar);
        y = bar + BAR_HEIGHT;
        let rect = Rect {
            x: 0.0,
            y: y - (y - row).max(TOUCH),
            w: settings.width,
            h: (y - row).max(TOUCH),
        };
        builder.mark(piece.id.clone(), rect, first_shape);
        y += ROW_GAP;
    }
    draw_lines(&mut builder, pieces, &plan, &bars, (top, bottom), settings);
    let bottom = layer.draw(&mut builder, &annotated, bottom + BOTTOM)?;
    Ok(builder.finish(bottom))
}

/// Draws the name of a row that begins at `y`; returns the top of its bar.
fn draw_name(
    builder: &mut SceneBuilder,
    piece: &Piece,
    plan: &Plan,
    y: f64,
    settings: &Settings,
) -> f64 {
    let style = settings.text.label;
    // At least as high as a mark.
    let bar = y + (TOUCH - BAR_HEIGHT);
    if plan.has_name_above(piece, settings) {
        let (x, w) = (0.0, settings.width);
        let mut column = Column { x, w, y };
        style.draw_lines(builder, &piece.name, false, &mut column);
        return column.y + NAME_ABOVE_GAP;
    }
    let middle = bar + BAR_HEIGHT / 2.0;
    style.draw_centered(builder, &piece.name, Anchor::Start, 0.0, middle);
    bar
}

/// Draws the bar of a row with its number.
fn draw_bar(builder: &mut SceneBuilder, piece: &Piece, plan: &Plan, y: f64, settings: &Settings) {
    let (a, b) = (plan.x(piece.from), plan.x(piece.to));
    let (start, end) = (a.min(b), a.max(b));
    if !piece.is_missing {
        let bar = Rect {
            x: start,
            y,
            w: (end - start).max(MIN_VISIBLE),
            h: BAR_HEIGHT,
        };
        builder.rect(bar, piece.color, piece.fill);
    }
    let style = if piece.is_missing {
        settings.text.note
    } else {
        plan.style
    };
    let middle = y + BAR_HEIGHT / 2.0;
    let icon = if piece.has_caveat {
        CAVEAT_ICON_WIDTH
    } else {
        0.0
    };
    let x = if is_below_zero(piece) {
        start - NUMBER_GAP - style.width(&piece.text) - icon
    } else {
        end + NUMBER_GAP
    };
    let behind = style.draw_centered(builder, &piece.text, Anchor::Start, x, middle);
    if piece.has_caveat {
        let base = Point {
            x: behind + NUMBER_GAP,
            y: middle + NUMBER_GAP,
        };
        draw_caveat_icon(builder, base);
    }
}

/// Draws the line at zero, and a line from the end of each bar to the next one.
fn draw_lines(
    builder: &mut SceneBuilder,
    pieces: &[Piece],
    plan: &Plan,
    bars: &[f64],
    (top, bottom): (f64, f64),
    settings: &Settings,
) {
    let stroke = |color| Stroke {
        color,
        width: 1.0,
        dashed: false,
    };
    let following = pieces.iter().zip(bars).skip(1);
    for ((piece, bar), (named, next)) in pieces.iter().zip(bars).zip(following) {
        let x = plan.x(piece.level);
        // A name above the next bar is not crossed.
        let is_crossed = plan.has_name_above(named, settings)
            && x < settings.text.label.width(&named.name) + NAME_GAP;
        if is_crossed {
            continue;
        }
        let (from, to) = (
            Point {
                x,
                y: bar + BAR_HEIGHT,
            },
            Point { x, y: *next },
        );
        builder.line(from, to, stroke(ColorRole::Axis));
    }
    let zero = plan.x(0.0);
    // Names above their bars would be crossed by one long line.
    if plan.names.is_some() {
        let (from, to) = (Point { x: zero, y: top }, Point { x: zero, y: bottom });
        builder.line(from, to, stroke(ColorRole::Axis));
    } else {
        for bar in bars {
            let (from, to) = (
                Point { x: zero, y: *bar },
                Point {
                    x: zero,
                    y: bar + BAR_HEIGHT,
                },
            );
            builder.line(from, to, stroke(ColorRole::Axis));
        }
    }
}
