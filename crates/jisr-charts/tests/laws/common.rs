//! The laws themselves.

use jisr_charts::chart::{Chart, TOUCH};
use jisr_charts::i18n::{Direction, Lang, strip};
use jisr_charts::{
    Align, ColorRole, Fill, Label, Mark, Point, Rect, Scene, Settings, Shape, TimeDirection,
};

/// The widths at which charts are laid out.
pub const WIDTHS: [f64; 4] = [304.0, 448.0, 672.0, 1000.0];

/// Positions that differ by less are the same.
const SAME: f64 = 1e-6;

/// Asserts everything that must hold for a chart in every language, direction and width.
pub fn assert_laws(chart: &dyn Chart) {
    for lang in Lang::ALL {
        for width in WIDTHS {
            let settings = Settings::new(lang, width);
            for time in [TimeDirection::Rtl, TimeDirection::Ltr] {
                let scene = chart.scene(&settings.time(time)).unwrap();
                assert_readable(&scene, &format!("{lang:?} {width} {time:?}"));
            }
            assert_mirror(chart, &settings);
        }
    }
}

/// Asserts that nothing is cut, that no two labels overlap, and that each mark can be hit.
pub fn assert_readable(scene: &Scene, name: &str) {
    let inside = |r: &Rect| {
        let (x, y) = (r.x + r.w, r.y + r.h);
        r.x >= -0.01 && r.y >= -0.01 && x <= scene.width + 0.01 && y <= scene.height + 0.01
    };
    for (i, label) in scene.labels.iter().enumerate() {
        let text = strip(&label.text);
        assert!(label.size >= 12.0, "{name}: {text} is small");
        assert!(inside(&label.frame), "{name}: {text} is cut");
        for other in &scene.labels[i + 1..] {
            let both = letters(label).overlaps(&letters(other));
            assert!(!both, "{name}: {text} over {}", strip(&other.text));
        }
    }
    for shape in &scene.shapes {
        for point in corners(shape) {
            let r = Rect {
                x: point.x,
                y: point.y,
                w: 0.0,
                h: 0.0,
            };
            assert!(inside(&r), "{name}: {shape:?} is cut");
        }
    }
    assert!(!scene.marks.is_empty(), "{name}: no marks");
    for (i, mark) in scene.marks.iter().enumerate() {
        let Mark { rect, id, .. } = mark;
        assert!(inside(rect), "{name}: the mark {id} is cut: {rect:?}");
        let large = rect.w >= TOUCH - 0.01 && rect.h >= TOUCH - 0.01;
        assert!(large, "{name}: the mark {id} is small: {rect:?}");
        for other in &scene.marks[i + 1..] {
            assert_ne!(*id, other.id, "{name}: two marks have one id");
            let both = rect.grown(-0.01).overlaps(&other.rect.grown(-0.01));
            assert!(!both, "{name}: {id} over {}", other.id);
        }
    }
}

/// Asserts that the drawings of both directions are exact mirrors, given the same texts.
pub fn assert_mirror(chart: &dyn Chart, settings: &Settings) {
    // With the layout, time turns around, too.
    let left = settings.direction(Direction::Ltr).time(TimeDirection::Ltr);
    let right = settings.direction(Direction::Rtl).time(TimeDirection::Rtl);
    let (a, b) = (chart.scene(&left).unwrap(), chart.scene(&right).unwrap());
    assert_eq!((a.width, a.shapes.len()), (b.width, b.shapes.len()));
    assert!((a.height - b.height).abs() < SAME);
    for (a, b) in a.shapes.iter().zip(&b.shapes) {
        assert_shape_mirrored(a, b, settings.width);
    }
    assert_eq!(a.labels.len(), b.labels.len());
    for (a, b) in a.labels.iter().zip(&b.labels) {
        assert_eq!(strip(&a.text), strip(&b.text));
        assert_eq!((a.size, a.bold, a.color), (b.size, b.bold, b.color));
        assert_point(a.at, b.at, settings.width);
        let align = match a.align {
            Align::Left => Align::Right,
            Align::Middle => Align::Middle,
            Align::Right => Align::Left,
        };
        assert_eq!(align, b.align);
    }
    assert_eq!(a.marks.len(), b.marks.len());
    for (a, b) in a.marks.iter().zip(&b.marks) {
        assert_eq!((&a.id, &a.shapes), (&b.id, &b.shapes));
        assert_rect(a.rect, b.rect, settings.width);
    }
}

fn assert_shape_mirrored(a: &Shape, b: &Shape, width: f64) {
    let points = |a: &[Point], b: &[Point]| {
        assert_eq!(a.len(), b.len());
        for (a, b) in a.iter().zip(b) {
            assert_point(*a, *b, width);
        }
    };
    match (a, b) {
        (Shape::Rect(a, c, f), Shape::Rect(b, d, g)) => {
            assert_eq!((c, f), (d, g));
            assert_rect(*a, *b, width);
        }
        (Shape::Line(a, b, s), Shape::Line(c, d, t)) => {
            assert_eq!(s, t);
            points(&[*a, *b], &[*c, *d]);
        }
        (Shape::Dot(a, r, c, f), Shape::Dot(b, s, d, g)) => {
            assert_eq!((r, c, f), (s, d, g));
            assert_point(*a, *b, width);
        }
        (Shape::Path(a, s), Shape::Path(b, t)) => {
            assert_eq!(s, t);
            points(a, b);
        }
        (Shape::Polygon(a, c, f), Shape::Polygon(b, d, g)) => {
            assert_eq!((c, f), (d, g));
            points(a, b);
        }
        _ => panic!("{a:?} and {b:?} are different shapes"),
    }
}

fn assert_point(a: Point, b: Point, width: f64) {
    let mirrored = (a.x + b.x - width).abs() < SAME && (a.y - b.y).abs() < SAME;
    assert!(mirrored, "{a:?} and {b:?} at the width {width}");
}

fn assert_rect(a: Rect, b: Rect, width: f64) {
    let corner = |r: Rect, x: f64| Point { x, y: r.y };
    assert_point(corner(a, a.x), corner(b, b.x + b.w), width);
    assert!((a.w - b.w).abs() < SAME && (a.h - b.h).abs() < SAME);
}

/// A label's letters: its frame without the room that lines keep between each other.
fn letters(label: &Label) -> Rect {
    label.frame.grown(-1.0)
}

/// The points that must lie inside the drawing for the shape to be whole.
fn corners(shape: &Shape) -> Vec<Point> {
    let at = |x, y| Point { x, y };
    match shape {
        Shape::Rect(r, ..) => vec![at(r.x, r.y), at(r.x + r.w, r.y + r.h)],
        Shape::Line(a, b, _) => vec![*a, *b],
        Shape::Dot(c, r, ..) => vec![at(c.x - r, c.y - r), at(c.x + r, c.y + r)],
        Shape::Path(points, _) | Shape::Polygon(points, ..) => points.clone(),
    }
}

/// The width of the solid bars of a colour role, by the order in which they are drawn.
pub fn bar_widths(scene: &Scene, color: jisr_charts::ColorRole) -> Vec<f64> {
    let width = |shape: &Shape| match shape {
        Shape::Rect(r, c, Fill::Solid) if *c == color => Some(r.w),
        _ => None,
    };
    scene.shapes.iter().filter_map(width).collect()
}

/// The rectangles of a colour and a fill, in the order of drawing.
pub fn rects(scene: &Scene, color: ColorRole, fill: Fill) -> Vec<Rect> {
    let rect = |shape: &Shape| match shape {
        Shape::Rect(r, c, f) if (*c, *f) == (color, fill) => Some(*r),
        _ => None,
    };
    scene.shapes.iter().filter_map(rect).collect()
}
