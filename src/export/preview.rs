//! The link preview, a picture that social networks and messengers show with a shared link: the title in large
//! letters above the drawing.

use crate::chart::{LayoutInput, Measure, SourceFilter, scene};
use crate::details::entry;
use crate::draw::backend::Document;
use crate::draw::balance;
use crate::draw::{
    Anchor, BREAKPOINTS, ColorRole, Fill, Point, Rect, Scene, SceneBuilder, Shape, Theme, Weight,
    wrap,
};
use crate::locale::Locale;
use crate::story::{self, Chart, Story};
use crate::timeline::{self, TimelineView};

/// Width and height of the picture in pixels, as social networks ask for them.
pub const SIZE: (u32, u32) = (1200, 630);

/// The same in scene units.
const WIDTH: f64 = SIZE.0 as f64;
const HEIGHT: f64 = SIZE.1 as f64;
/// The margin on each side.
const EDGE: f64 = 48.0;

/// The picture of a view as SVG.
pub fn preview(story: &Story, locale: &Locale, view: story::View) -> String {
    let title = locale.title(story, view);
    let mut builder = SceneBuilder::new(WIDTH, locale.lang.direction());
    let room = WIDTH - 2.0 * EDGE;
    let mut y = EDGE - 8.0;
    let size = if wrap(&title, room, 46.0, Weight::Bold).len() > 2 {
        38.0
    } else {
        46.0
    };
    for line in balance(&title, room, size, Weight::Bold) {
        y += (size * 1.3).ceil();
        let at = Point {
            x: EDGE,
            y: y - size * 0.3,
        };
        builder.label(line, at, Anchor::Start, size, Weight::Bold, ColorRole::Text);
    }
    y += 18.0;
    if view == story::View::Ledger {
        rows(&mut builder, story, locale, y);
    }
    let chart = |chart| widest(y, |width| of_chart(story, locale, chart, width));
    let drawn = match view {
        story::View::All => story.charts.first().and_then(chart),
        story::View::Chart(own) => chart(own),
        story::View::Timeline => widest(y, |width| {
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
    let inset = drawn.as_ref().map(|(scene, scale)| {
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

fn of_chart(story: &Story, locale: &Locale, chart: &Chart, width: f64) -> Scene {
    scene(
        chart,
        &LayoutInput {
            story,
            locale,
            width,
            measure: Measure::Value,
            source_filter: SourceFilter::Both,
        },
    )
}

/// The layout width at which the drawing's texts are largest once it is scaled to fit below `y`.
fn widest(y: f64, lay: impl Fn(f64) -> Scene) -> Option<(Scene, f64)> {
    let room = (WIDTH - 2.0 * EDGE, HEIGHT - EDGE / 2.0 - y);
    BREAKPOINTS
        .iter()
        .map(|width| {
            let scene = lay(*width);
            let scale = (room.0 / scene.width).min(room.1 / scene.height);
            (scene, scale)
        })
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

/// The first rows of the ledger, as many as fit.
fn rows(builder: &mut SceneBuilder, story: &Story, locale: &Locale, mut y: f64) {
    let told = story
        .figures
        .iter()
        .filter_map(|f| entry(story, locale, f.id));
    for e in told.filter(|e| !e.amount.is_empty()) {
        if y + 60.0 > HEIGHT - EDGE {
            break;
        }
        let label = wrap(&e.label, WIDTH * 0.55, 26.0, Weight::Regular).swap_remove(0);
        builder.label(
            label,
            Point {
                x: EDGE,
                y: y + 36.0,
            },
            Anchor::Start,
            26.0,
            Weight::Regular,
            ColorRole::Text,
        );
        builder.label(
            e.amount,
            Point {
                x: WIDTH - EDGE,
                y: y + 36.0,
            },
            Anchor::End,
            28.0,
            Weight::Bold,
            ColorRole::First,
        );
        y += 60.0;
        let line = crate::draw::Stroke {
            color: ColorRole::Grid,
            width: 1.0,
            dashed: false,
        };
        builder.line(
            Point {
                x: EDGE,
                y: y - 6.0,
            },
            Point {
                x: WIDTH - EDGE,
                y: y - 6.0,
            },
            line,
        );
    }
}
