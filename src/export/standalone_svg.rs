//! A drawing as a standalone SVG file, with a caption (title, measure, note, sources), a background and the
//! fonts inside.

use crate::breakpoint::BREAKPOINTS;
use crate::chart::{LayoutInput, Measure, SourceFilter, scene, title};
use crate::details::credit;
use crate::locale::{Locale, key, strip};
use crate::story::{self, Chart, Story};
use crate::timeline::{self, TimelineView, Zoom};
use jisr_charts::chart::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
use jisr_charts::render::{Document, Text};
use jisr_charts::text::{TextStyle, Weight};
use jisr_charts::{
    Anchor, ColorRole, Group, Point, Scene, SceneBuilder, Shape, Theme, TimeDirection,
};
use std::ops::Range;

/// The margin on each side.
const MARGIN: f64 = 24.0;
/// Font size of the texts below the drawing.
const SMALL: f64 = 12.0;
/// Width of the drawing without its margins, in scene units.
const WIDTH: f64 = BREAKPOINTS[BREAKPOINTS.len() - 1];
/// Width of a file's drawing with its margins, in CSS pixels.
pub const FILE_WIDTH: f64 = WIDTH + 2.0 * MARGIN;

/// The texts above and below a drawing.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// The title.
    pub title: String,
    /// What is measured.
    pub measure: String,
    /// The paragraphs below the drawing: note, sources.
    pub below: Vec<String>,
}

/// A chart in a state of its switches, with its caption.
pub fn chart(
    story: &Story,
    locale: &Locale,
    chart: &Chart,
    measure: Measure,
    source_filter: SourceFilter,
) -> (Scene, Caption) {
    let view = LayoutInput {
        story,
        locale,
        width: WIDTH,
        measure,
        source_filter,
        textures: false,
    };
    let caption = Caption {
        title: locale.fill(title(chart, measure, source_filter), story),
        measure: locale.fill(chart.measure, story),
        below: vec![locale.fill(chart.note, story), credit(story, locale, chart)],
    };
    (scene(chart, &view), caption)
}

/// The timeline in a state of its switches, with its caption.
pub fn timeline(
    story: &Story,
    locale: &Locale,
    zoom: Zoom,
    time: TimeDirection,
) -> (Scene, Caption) {
    let caption = Caption {
        title: locale.title(story, story::View::Timeline),
        measure: locale.message(key::PAGE_TIMELINE_MEASURE).to_owned(),
        below: vec![locale.fill(story.about, story)],
    };
    (
        timeline::scene(&TimelineView {
            zoom,
            time,
            ..TimelineView::new(story, locale, WIDTH)
        }),
        caption,
    )
}

/// The drawing and its caption as one scene.
pub fn with_caption(drawing: &Scene, caption: &Caption, locale: &Locale) -> Scene {
    let width = drawing.width;
    let mut builder = SceneBuilder::new(width, locale.lang.direction());
    let mut y = 0.0;
    let mut write = |y: &mut f64, text: &str, size: f64, weight: Weight, color: ColorRole| {
        for line in TextStyle::new(size, weight, ColorRole::Text).wrap(text, width) {
            *y += (size * 1.4).ceil();
            let at = Point {
                x: 0.0,
                y: *y - size * 0.4,
            };
            builder.label(line, at, Anchor::Start, TextStyle::new(size, weight, color));
        }
    };
    write(&mut y, &caption.title, 22.0, Weight::Bold, ColorRole::Text);
    y += 4.0;
    write(
        &mut y,
        &caption.measure,
        14.0,
        Weight::Regular,
        ColorRole::Muted,
    );
    y += 14.0;
    let top = y;
    y += drawing.height + 12.0;
    for line in &caption.below {
        write(&mut y, line, SMALL, Weight::Regular, ColorRole::Muted);
        y += 4.0;
    }
    if drawing.has_caveat_icon {
        y += explain_flag(&mut builder, locale, y);
    }
    let mut whole = builder.finish(y);
    let (shapes, labels) = (whole.shapes.len(), whole.labels.len());
    whole.groups = offset_groups(&drawing.groups, shapes, labels);
    let labels = drawing.labels.iter().cloned().map(|mut l| {
        l.at.y += top;
        l.frame.y += top;
        l
    });
    whole.labels.extend(labels);
    whole
        .shapes
        .extend(drawing.shapes.iter().map(|s| translate_down(s, top)));
    with_margin(whole)
}

/// Writes below `top` what the caveat icon in the drawing means, and returns the height of that text.
fn explain_flag(builder: &mut SceneBuilder, locale: &Locale, top: f64) -> f64 {
    let words = locale.message(key::PAGE_FLAG_NOTE);
    let mut y = top;
    let style = TextStyle::new(SMALL, Weight::Regular, ColorRole::Muted);
    let lines = style.wrap(words, builder.width() - CAVEAT_ICON_WIDTH);
    for (i, line) in lines.into_iter().enumerate() {
        y += (SMALL * 1.4).ceil();
        let base = y - SMALL * 0.4;
        if i == 0 {
            draw_caveat_icon(builder, Point { x: 1.0, y: base });
        }
        let at = Point {
            x: CAVEAT_ICON_WIDTH,
            y: base,
        };
        builder.label(line, at, Anchor::Start, style);
    }
    y + 4.0 - top
}

/// The scene with a margin around it.
fn with_margin(scene: Scene) -> Scene {
    let labels = scene.labels.into_iter().map(|mut l| {
        l.at = translate_point(l.at, MARGIN, MARGIN);
        l.frame.x += MARGIN;
        l.frame.y += MARGIN;
        l
    });
    Scene {
        width: scene.width + 2.0 * MARGIN,
        height: (scene.height + 2.0 * MARGIN).ceil(),
        labels: labels.collect(),
        shapes: scene
            .shapes
            .iter()
            .map(|s| translate(s, MARGIN, MARGIN))
            .collect(),
        marks: vec![],
        groups: scene.groups,
        has_caveat_icon: scene.has_caveat_icon,
    }
}

/// The groups of a scene with their ranges moved by a number of shapes and labels.
fn offset_groups(groups: &[Group], shapes: usize, labels: usize) -> Vec<Group> {
    let shift = |range: &Range<usize>, by: usize| range.start + by..range.end + by;
    let moved = |group: &Group| Group {
        kinds: group.kinds.clone(),
        dimmed: group.dimmed,
        shapes: shift(&group.shapes, shapes),
        labels: shift(&group.labels, labels),
    };
    groups.iter().map(moved).collect()
}

fn translate_down(shape: &Shape, by: f64) -> Shape {
    translate(shape, 0.0, by)
}

fn translate_point(p: Point, x: f64, y: f64) -> Point {
    Point {
        x: p.x + x,
        y: p.y + y,
    }
}

fn translate(shape: &Shape, x: f64, y: f64) -> Shape {
    let all = |points: &[Point]| points.iter().map(|p| translate_point(*p, x, y)).collect();
    match shape {
        Shape::Rect(r, color, fill) => {
            let place = translate_point(Point { x: r.x, y: r.y }, x, y);
            Shape::Rect(
                jisr_charts::Rect {
                    x: place.x,
                    y: place.y,
                    ..*r
                },
                *color,
                *fill,
            )
        }
        Shape::Line(a, b, stroke) => Shape::Line(
            translate_point(*a, x, y),
            translate_point(*b, x, y),
            *stroke,
        ),
        Shape::Dot(c, radius, color, fill) => {
            Shape::Dot(translate_point(*c, x, y), *radius, *color, *fill)
        }
        Shape::Path(points, stroke) => Shape::Path(all(points), *stroke),
        Shape::Polygon(points, color, fill) => Shape::Polygon(all(points), *color, *fill),
    }
}

/// The scene as an SVG file with a title for screen readers, a background, and the font faces in the style sheet
/// `faces`.
pub fn file(
    scene: &Scene,
    title: &str,
    locale: &Locale,
    theme: Theme,
    faces: &str,
    text: Text,
) -> String {
    let document = Document {
        theme,
        lang: locale.lang.code(),
        title: &strip(title),
        style: faces,
        text,
        ..Document::default()
    };
    document.write(&with_background(scene))
}

/// The scene on the background of the theme.
fn with_background(scene: &Scene) -> Scene {
    let paper = jisr_charts::Rect {
        x: 0.0,
        y: 0.0,
        w: scene.width,
        h: scene.height,
    };
    let paper = Shape::Rect(paper, ColorRole::Paper, jisr_charts::Fill::Solid);
    Scene {
        shapes: [paper]
            .into_iter()
            .chain(scene.shapes.iter().cloned())
            .collect(),
        groups: offset_groups(&scene.groups, 1, 0),
        ..scene.clone()
    }
}
