//! What must hold of every drawing at every width, in every language, digits, mode and trust.

use jisr::chart::{
    Fill, Ink, Label, Mode, Point, Rect, STEPS, Scene, Shape, Trust, View, scene, scene_toward,
    tween,
};
use jisr::locale::{Digits, Direction, Lang, Locale, strip};
use jisr::story::{Chart, Form};

const MODES: [Mode; 3] = [Mode::Value, Mode::Change, Mode::Before];
const TRUSTS: [Trust; 3] = [Trust::Both, Trust::First, Trust::Second];

/// A drawing with what it was made for.
struct Case {
    chart: &'static Chart,
    locale: Locale,
    width: f64,
    mode: Mode,
    trust: Trust,
}

impl Case {
    fn view(&self) -> View<'_> {
        View {
            story: jisr::story(),
            locale: &self.locale,
            width: self.width,
            mode: self.mode,
            trust: self.trust,
        }
    }

    fn scene(&self) -> Scene {
        scene(self.chart, &self.view())
    }

    fn name(&self) -> String {
        format!(
            "{} {} {:?} {} {:?} {:?}",
            self.chart.id,
            self.locale.lang.code(),
            self.locale.digits,
            self.width,
            self.mode,
            self.trust
        )
    }
}

fn every(check: impl Fn(&Case, &Scene)) {
    let mut seen = 0;
    for code in jisr::story().languages.iter() {
        let Some(lang) = Lang::from_code(code) else {
            panic!("no rules for {code}");
        };
        for digits in [Digits::Latn, Digits::Arab] {
            for width in STEPS {
                for chart in jisr::story().charts.iter() {
                    for (mode, trust) in MODES.iter().flat_map(|m| TRUSTS.map(|t| (*m, t))) {
                        // Only ledgers have modes and a count to trust.
                        let plain = mode == Mode::Value && trust == Trust::Both;
                        if !plain && !matches!(chart.form, Form::Ledgers { .. }) {
                            continue;
                        }
                        let locale = Locale::native(lang, digits);
                        let case = Case {
                            chart,
                            locale,
                            width,
                            mode,
                            trust,
                        };
                        check(&case, &case.scene());
                        seen += 1;
                    }
                }
            }
        }
    }
    let settings = |chart: &Chart| match chart.form {
        Form::Ledgers { .. } => MODES.len() * TRUSTS.len(),
        _ => 1,
    };
    let story = jisr::story();
    let charts: usize = story.charts.iter().map(settings).sum();
    assert_eq!(
        seen,
        story.languages.iter().count() * 2 * STEPS.len() * charts
    );
}

fn within(r: Rect, scene: &Scene) -> bool {
    let (x, y) = (r.x + r.w, r.y + r.h);
    r.x >= -0.01 && r.y >= -0.01 && x <= scene.width + 0.01 && y <= scene.height + 0.01
}

/// A label's letters: its frame without the room that lines keep between each other.
fn letters(label: &Label) -> Rect {
    label.frame.grown(-1.0)
}

#[test]
fn every_text_stands_inside_and_none_over_another() {
    every(|case, scene| {
        for (i, label) in scene.labels.iter().enumerate() {
            let text = strip(&label.text);
            assert!(label.size >= 12.0, "{}: {text} is small", case.name());
            assert!(within(label.frame, scene), "{}: {text} is cut", case.name());
            for other in &scene.labels[i + 1..] {
                let both = letters(label).overlaps(&letters(other));
                assert!(!both, "{}: {text} over {}", case.name(), strip(&other.text));
            }
        }
    });
}

#[test]
fn no_text_lies_over_a_mark_but_inside_its_own() {
    every(|case, scene| {
        for label in &scene.labels {
            for shape in &scene.shapes {
                let on = match shape {
                    Shape::Rect(r, ink, Fill::Solid) if letters(label).overlaps(r) => {
                        let within = r.holds(corner(label, 0.0)) && r.holds(corner(label, 1.0));
                        let dark = matches!(ink, Ink::First | Ink::Second | Ink::Neutral);
                        !(within && dark == (label.ink == Ink::OnMark))
                    }
                    Shape::Rect(r, _, Fill::Hatch) => letters(label).overlaps(r),
                    Shape::Polygon(points, _) => points.iter().any(|p| letters(label).holds(*p)),
                    Shape::Line(a, b, stroke) => {
                        let line = Rect {
                            x: a.x.min(b.x),
                            y: a.y.min(b.y),
                            w: (b.x - a.x).abs() + 0.1,
                            h: (b.y - a.y).abs() + 0.1,
                        };
                        stroke.ink != Ink::Grid && letters(label).overlaps(&line)
                    }
                    _ => false,
                };
                let text = strip(&label.text);
                assert!(!on, "{}: {text} over {shape:?}", case.name());
            }
        }
    });
}

/// The start or the end of a label's letters, at half their height.
fn corner(label: &Label, end: f64) -> Point {
    let r = letters(label);
    Point {
        x: r.x + r.w * end,
        y: r.y + r.h / 2.0,
    }
}

#[test]
fn white_text_stands_on_a_dark_mark() {
    every(|case, scene| {
        for label in scene.labels.iter().filter(|l| l.ink == Ink::OnMark) {
            let under = scene.shapes.iter().any(|s| {
                matches!(s, Shape::Rect(r, Ink::First | Ink::Second | Ink::Neutral, Fill::Solid)
                    if r.holds(corner(label, 0.0)) && r.holds(corner(label, 1.0)))
            });
            assert!(under, "{}: {} on nothing", case.name(), strip(&label.text));
        }
    });
}

#[test]
fn marks_can_be_told_apart_and_touched() {
    every(|case, scene| {
        for (i, mark) in scene.marks.iter().enumerate() {
            let (name, r) = (case.name(), mark.rect);
            assert!(within(r, scene), "{name}: {} is cut", mark.id);
            assert!(r.w >= 24.0 && r.h >= 24.0, "{name}: {} {r:?}", mark.id);
            assert!(mark.shapes.end <= scene.shapes.len(), "{name}: {}", mark.id);
            for other in &scene.marks[i + 1..] {
                assert_ne!(mark.id, other.id, "{name}");
                let both = r.grown(-1.0).overlaps(&other.rect.grown(-1.0));
                assert!(!both, "{name}: {} over {}", mark.id, other.id);
            }
        }
    });
}

#[test]
fn marks_stand_in_reading_order() {
    every(|case, scene| {
        for pair in scene.marks.windows(2) {
            let (a, b) = (pair[0].rect, pair[1].rect);
            let below = b.y >= a.y + a.h - 12.0;
            let further = match case.locale.lang.direction() {
                Direction::Ltr => b.x >= a.x + a.w - 2.0,
                Direction::Rtl => b.x + b.w <= a.x + 2.0,
            };
            let (name, a, b) = (case.name(), pair[0].id, pair[1].id);
            assert!(below || further, "{name}: {b} stands before {a}");
        }
    });
}

#[test]
fn every_figure_of_a_chart_has_its_mark() {
    every(|case, scene| {
        let has = |id: &str| scene.marks.iter().any(|m| m.id == id);
        let (name, story) = (case.name(), jisr::story());
        match case.chart.form {
            Form::Ledgers { rows, .. } => {
                for row in rows.iter() {
                    let (ids, other) = match case.mode {
                        Mode::Before => (row.before, row.figures),
                        _ => (row.figures, row.before),
                    };
                    assert!(has(ids.0) && has(ids.1), "{name}: {ids:?}");
                    assert!(!has(other.0) && !has(other.1), "{name}: {other:?}");
                    assert_eq!(has(row.gap), case.mode == Mode::Value, "{name}");
                }
            }
            _ => {
                for id in case.chart.ids() {
                    let known = story.figure(id).is_some() || story.check(id).is_some();
                    assert!(known && has(id), "{name}: {id} is not drawn");
                }
            }
        }
    });
}

#[test]
fn a_switch_moves_nothing_below_the_drawing() {
    every(|case, scene| {
        let first = Case {
            locale: case.locale.clone(),
            mode: Mode::Value,
            trust: Trust::Both,
            ..*case
        };
        assert_eq!(scene.height, first.scene().height, "{}", case.name());
    });
}

#[test]
fn lengths_are_true_to_the_numbers() {
    // Bars of one drawing that start on one line: lengths stand to each other as the values do.
    every(|case, scene| {
        let Form::Ledgers { rows, .. } = case.chart.form else {
            return;
        };
        if case.mode != Mode::Value {
            return;
        }
        let scales: Vec<f64> = rows
            .iter()
            .flat_map(|r| [r.figures.0, r.figures.1])
            .map(|id| {
                let mark = scene.marks.iter().find(|m| m.id == id).expect(id);
                let mut bars = scene.shapes[mark.shapes.clone()]
                    .iter()
                    .filter_map(|s| match s {
                        Shape::Rect(bar, _, Fill::Solid) => Some(bar),
                        _ => None,
                    });
                let bar = bars.next_back().expect("a bar");
                let figure = jisr::story().figure(id).expect(id);
                let jisr::story::Value::One(value) = figure.value else {
                    panic!("{id} has no number");
                };
                bar.w / value.to_f64()
            })
            .collect();
        for scale in &scales {
            assert!((scale - scales[0]).abs() < 1e-6, "{}", case.name());
        }
    });
}

#[test]
fn a_switch_moves_marks_from_where_they_were_to_where_they_will_be() {
    every(|case, a| {
        for mode in MODES {
            let locale = case.locale.clone();
            let b = Case {
                locale,
                mode,
                ..*case
            }
            .scene();
            let name = format!("{} to {mode:?}", case.name());
            let rects = |s: &Scene| -> Vec<Rect> {
                let rect = |s: &Shape| match s {
                    Shape::Rect(r, ..) => Some(*r),
                    _ => None,
                };
                s.shapes.iter().filter_map(rect).collect()
            };
            let start = rects(&tween(a, &b, 0.0));
            assert!(start.iter().all(|r| rects(a).contains(r)), "{name}");
            let bars = 4 * start.len() >= 3 * rects(&b).len();
            assert!(bars, "{name}: bars appear from nowhere");
            assert_eq!(tween(a, &b, 1.0), b, "{name}");
            for t in [0.25, 0.5, 0.75] {
                let between = tween(a, &b, t);
                for r in rects(&between) {
                    assert!(within(r, &between), "{name} at {t}: {r:?}");
                }
                for label in &between.labels {
                    let text = strip(&label.text);
                    assert!(within(label.frame, &between), "{name} at {t}: {text}");
                }
            }
        }
    });
}

#[test]
fn right_to_left_is_the_mirror_of_left_to_right() {
    every(|case, _| {
        let ltr = scene_toward(case.chart, &case.view(), Direction::Ltr);
        let rtl = scene_toward(case.chart, &case.view(), Direction::Rtl);
        let name = case.name();
        assert_eq!((ltr.width, ltr.height), (rtl.width, rtl.height), "{name}");
        let flipped = |r: Rect| Rect {
            x: ltr.width - r.x - r.w,
            ..r
        };
        let near =
            |a: Rect, b: Rect| (a.x - b.x).abs() < 1e-6 && (a.y, a.w, a.h) == (b.y, b.w, b.h);
        assert_eq!(ltr.labels.len(), rtl.labels.len(), "{name}");
        for (a, b) in ltr.labels.iter().zip(&rtl.labels) {
            assert_eq!(strip(&a.text), strip(&b.text), "{name}");
            assert!(
                near(flipped(a.frame), b.frame),
                "{name}: {}",
                strip(&a.text)
            );
        }
        assert_eq!(ltr.marks.len(), rtl.marks.len(), "{name}");
        for (a, b) in ltr.marks.iter().zip(&rtl.marks) {
            assert_eq!((a.id, &a.shapes), (b.id, &b.shapes), "{name}");
            assert!(near(flipped(a.rect), b.rect), "{name}: {}", a.id);
        }
        for (a, b) in ltr.shapes.iter().zip(&rtl.shapes) {
            if let (Shape::Rect(a, ..), Shape::Rect(b, ..)) = (a, b) {
                assert!(near(flipped(*a), *b), "{name}: {a:?}");
            }
        }
    });
}
