use super::cuts::{Area, bounds, within};
use super::*;
use crate::i18n::Direction;
use crate::text::style::LABEL;
use crate::{Anchor, Rect, SceneBuilder};

#[test]
fn each_series_has_its_own_texture() {
    let textures = ColorRole::SERIES.map(ColorRole::texture);
    assert_eq!(textures, Texture::ALL.map(Some));
    assert_eq!(ColorRole::FirstSoft.texture(), None);
}

fn rect(w: f64, h: f64) -> Rect {
    let (x, y) = (10.0, 20.0);
    Rect { x, y, w, h }
}

/// Whether each of 40 × 40 points of an area of 10 × 10 units lies on a stroke.
fn raster(cuts: &[TextureCut]) -> Vec<bool> {
    let at = |i: usize| (i as f64 + 0.5) / 4.0;
    let near = |cut: &TextureCut, x: f64, y: f64| {
        let (dx, dy) = (cut.to.x - cut.from.x, cut.to.y - cut.from.y);
        let (px, py) = (x - cut.from.x, y - cut.from.y);
        let along = (px * dx + py * dy) / dx.hypot(dy);
        let across = (px * dy - py * dx) / dx.hypot(dy);
        (0.0..=dx.hypot(dy)).contains(&along) && across.abs() <= cut.width / 2.0
    };
    let points = (0..1600).map(|i| (10.0 + at(i % 40), 20.0 + at(i / 40)));
    let on = |(x, y)| cuts.iter().any(|cut| near(cut, x, y));
    points.map(on).collect()
}

#[test]
fn any_two_textures_differ_in_a_tenth_of_ten_units_and_leave_most_of_the_colour() {
    let rasters = Texture::ALL.map(|t| raster(&t.cuts(&rect(10.0, 10.0).corners(), &[])));
    for (i, a) in rasters.iter().enumerate() {
        let cut = a.iter().filter(|on| **on).count();
        assert!((100..=640).contains(&cut), "{:?}: {cut}", Texture::ALL[i]);
        for (j, b) in rasters.iter().enumerate().skip(i + 1) {
            let differ = a.iter().zip(b).filter(|(a, b)| a != b).count();
            let pair = (Texture::ALL[i], Texture::ALL[j]);
            assert!(differ >= 160, "{pair:?} differ in {differ} of 1600 points");
        }
    }
}

#[cfg(feature = "svg")]
#[test]
fn estimates_are_mostly_paper_and_textures_mostly_colour() {
    let area = rect(10.0, 10.0);
    let stroke = |(from, to)| {
        let width = 1.0;
        TextureCut { from, to, width }
    };
    let lines: Vec<TextureCut> = crate::render::hatching(area)
        .into_iter()
        .map(stroke)
        .collect();
    let colored = raster(&lines).iter().filter(|on| **on).count();
    assert!(colored <= 640, "hatched: {colored} of 1600 points");
    for texture in Texture::ALL {
        let cuts = texture.cuts(&area.corners(), &[]);
        let colored = raster(&cuts).iter().filter(|on| !**on).count();
        assert!(colored >= 960, "{texture:?}: {colored} of 1600 points");
    }
}

#[test]
fn strokes_stay_inside_their_area() {
    let at = |x, y| Point { x, y };
    // A polygon with a notch from above: between its points, lines are interrupted.
    let notched = [
        at(10.0, 20.0),
        at(30.0, 50.0),
        at(60.0, 20.0),
        at(60.0, 70.0),
        at(10.0, 70.0),
    ];
    let inside = |area: &[Point], p: Point| {
        let bounds = bounds(area);
        let (gaps, cuts) = (vec![], vec![]);
        let corners = area;
        Area {
            corners,
            bounds,
            gaps,
            cuts,
        }
        .holds(p)
    };
    for texture in Texture::ALL {
        for area in [&rect(73.0, 20.0).corners()[..], &notched] {
            let cuts = texture.cuts(area, &[]);
            assert!(cuts.len() > 3, "{texture:?}");
            for cut in cuts {
                for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
                    let between = |a: f64, b: f64| a + (b - a) * share;
                    let (a, b) = (cut.from, cut.to);
                    let p = at(between(a.x, b.x), between(a.y, b.y));
                    assert!(inside(area, p), "{texture:?}: {cut:?}");
                }
            }
        }
    }
}

#[test]
fn strokes_leave_labels_out_and_nothing_else() {
    let mut builder = SceneBuilder::new(200.0, Direction::Ltr);
    let at = Point { x: 50.0, y: 45.0 };
    builder.label("12.5", at, Anchor::Middle, LABEL);
    let scene = builder.finish(100.0);
    let frame = scene.labels[0].frame;
    for texture in Texture::ALL {
        let area = rect(80.0, 50.0).corners();
        let (all, cut) = (texture.cuts(&area, &[]), texture.cuts(&area, &scene.labels));
        for cut in &cut {
            let (start, end) = within(frame, cut.from, cut.to);
            let seen = end.min(1.0) - start.max(0.0);
            assert!(seen <= 0.0, "{texture:?}: {cut:?} crosses {frame:?}");
        }
        let length = |cuts: &[TextureCut]| -> f64 {
            let length = |c: &TextureCut| (c.to.x - c.from.x).hypot(c.to.y - c.from.y);
            cuts.iter().map(length).sum()
        };
        let share = length(&cut) / length(&all);
        assert!((0.6..0.95).contains(&share), "{texture:?}: {share}");
    }
}

#[test]
fn no_scraps_of_a_texture_stand_between_a_label_and_the_edge() {
    let mut builder = SceneBuilder::new(200.0, Direction::Ltr);
    let bar = rect(120.0, 28.0);
    let right = bar.x + bar.w;
    let at = Point {
        x: right - 8.0,
        y: bar.y + 19.0,
    };
    builder.label("12.5", at, Anchor::End, LABEL);
    let scene = builder.finish(100.0);
    let start = scene.labels[0].frame.x;
    for texture in Texture::ALL {
        let cuts = texture.cuts(&bar.corners(), &scene.labels);
        assert!(cuts.iter().any(|cut| cut.from.x < start), "{texture:?}");
        for cut in cuts {
            let end = cut.from.x.max(cut.to.x);
            assert!(end <= start - 3.0, "{texture:?}: {cut:?} beyond {start}");
        }
    }
}
