//! The link preview, a picture that social networks and messengers show with a shared link: the title in large
//! letters above the drawing.

use crate::breakpoint::BREAKPOINTS;
use crate::chart::{LayoutInput, scene};
use crate::details::entry;
use crate::locale::Locale;
use crate::story::{self, Chart, EntryId, Story};
use crate::timeline::{self, TimelineView};
use jisr_charts::render::Document;
use jisr_charts::text::{TextStyle, Weight};
use jisr_charts::{
    Anchor, ColorRole, Fill, Point, Rect, Scene, SceneBuilder, Shape, Stroke, Theme,
};

/// Width and height of the picture in pixels, as social networks ask for them.
pub const SIZE: (u32, u32) = (1200, 630);

/// The same in scene units.
const WIDTH: f64 = SIZE.0 as f64;
const HEIGHT: f64 = SIZE.1 as f64;
/// The margin on each side.
const EDGE: f64 = 48.0;
/// Font size of the title, and of a title that would need more than two lines at that size.
const TITLE: f64 = 46.0;
const LONG_TITLE: f64 = 38.0;
/// Line height of the title, and the height of its baseline above the end of the line, in font sizes.
const TITLE_LINE: f64 = 1.3;
const TITLE_BASELINE: f64 = 0.3;
/// How far the title's first line reaches into the margin, whose edge its letters don't fill.
const TITLE_RAISE: f64 = 8.0;
/// Space below the title.
const TITLE_GAP: f64 = 18.0;
/// Height of a row of the ledger, and of its baseline and the line below it, from its top.
const ROW: f64 = 60.0;
const ROW_BASELINE: f64 = 36.0;
const ROW_RULE: f64 = 54.0;
/// Font sizes of a row's label and amount, and the largest part of the width that a label takes.
const ROW_LABEL: f64 = 26.0;
const ROW_AMOUNT: f64 = 28.0;
const ROW_LABEL_SHARE: f64 = 0.55;

/// The picture of a view as SVG.
pub fn preview(story: &Story, locale: &Locale, view: story::View) -> String {
    let title = locale.title(story, view);
    let mut builder = SceneBuilder::new(WIDTH, locale.lang.direction());
    let y = write_title(&mut builder, &title);
    if view == story::View::Ledger {
        write_rows(&mut builder, story, locale, y);
    }
    let chart = |chart| best_fit(y, |width| chart_scene(story, locale, chart, width));
    let drawing = match view {
        story::View::All => story.charts.first().and_then(chart),
        story::View::Chart(own) => chart(own),
        story::View::Timeline => best_fit(y, |width| {
            timeline::scene(&TimelineView::new(story, locale, width))
        }),
        story::View::Ledger => None,
    };
    let mut page = builder.finish(HEIGHT);
    let paper = Rect {
        x: 0.0,
        y: 0.0,
        w: WIDTH,
        h: HEIGHT,
    };
    page.shapes
        .insert(0, Shape::Rect(paper, ColorRole::Paper, Fill::Solid));
    let inset = drawing.as_ref().map(|(scene, scale)| {
        let (w, h) = (scene.width * scale, scene.height.ceil() * scale);
        let x = (WIDTH - w) / 2.0;
        (scene, Rect { x, y, w, h })
    });
    let document = Document {
        theme: Theme::Light,
        inset,
        ..Document::default()
    };
    document.write(&page)
}

/// Writes the title at the top, and returns where the drawing begins.
fn write_title(builder: &mut SceneBuilder, title: &str) -> f64 {
    let width = WIDTH - 2.0 * EDGE;
    let size = if TextStyle::new(TITLE, Weight::Bold, ColorRole::Text)
        .wrap(title, width)
        .len()
        > 2
    {
        LONG_TITLE
    } else {
        TITLE
    };
    let mut y = EDGE - TITLE_RAISE;
    for line in TextStyle::new(size, Weight::Bold, ColorRole::Text).balance(title, width) {
        y += (size * TITLE_LINE).ceil();
        let at = Point {
            x: EDGE,
            y: y - size * TITLE_BASELINE,
        };
        builder.label(
            line,
            at,
            Anchor::Start,
            TextStyle::new(size, Weight::Bold, ColorRole::Text),
        );
    }
    y + TITLE_GAP
}

fn chart_scene(story: &Story, locale: &Locale, chart: &Chart, width: f64) -> Scene {
    scene(chart, &LayoutInput::new(story, locale, width))
}

/// The layout width at which the drawing's texts are largest once it is scaled to fit below `y`.
fn best_fit(y: f64, layout: impl Fn(f64) -> Scene) -> Option<(Scene, f64)> {
    let (width, height) = (WIDTH - 2.0 * EDGE, HEIGHT - EDGE / 2.0 - y);
    BREAKPOINTS
        .iter()
        .map(|breakpoint| {
            let scene = layout(*breakpoint);
            let scale = (width / scene.width).min(height / scene.height);
            (scene, scale)
        })
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Writes the first rows of the ledger below `y`, as many as fit.
fn write_rows(builder: &mut SceneBuilder, story: &Story, locale: &Locale, mut y: f64) {
    let figures = story.figures.iter();
    let entries = figures.filter_map(|figure| entry(story, locale, EntryId::Figure(figure.id)));
    let at = |x: f64, y: f64| Point { x, y };
    for entry in entries.filter(|entry| !entry.amount.is_empty()) {
        if y + ROW > HEIGHT - EDGE {
            break;
        }
        let (start, end) = (EDGE, WIDTH - EDGE);
        let baseline = y + ROW_BASELINE;
        let label = TextStyle::new(ROW_LABEL, Weight::Regular, ColorRole::Text)
            .wrap(&entry.label, WIDTH * ROW_LABEL_SHARE);
        builder.label(
            label.into_iter().next().unwrap_or_default(),
            at(start, baseline),
            Anchor::Start,
            TextStyle::new(ROW_LABEL, Weight::Regular, ColorRole::Text),
        );
        builder.label(
            entry.amount,
            at(end, baseline),
            Anchor::End,
            TextStyle::new(ROW_AMOUNT, Weight::Bold, ColorRole::First),
        );
        let rule = Stroke {
            color: ColorRole::Grid,
            width: 1.0,
            dashed: false,
        };
        let rule_y = y + ROW_RULE;
        builder.line(at(start, rule_y), at(end, rule_y), rule);
        y += ROW;
    }
}
