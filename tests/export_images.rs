//! Downloaded pictures: their sizes, and that they are drawn in the site's fonts.

#![expect(
    clippy::unwrap_used,
    reason = "a test that can't read its files should stop"
)]

use jisr::chart::{Measure, SourceFilter};
use jisr::export::preview;
use jisr::export::standalone_svg::{self, chart, with_caption};
use jisr::locale::{Digits, Direction, Lang, Locale, key, strip};
use jisr::story;
use jisr::timeline::Zoom;
use jisr_charts::render::Rasterizer;
use jisr_charts::render::{Document, Text};
use jisr_charts::text::{TextStyle, Weight};
use jisr_charts::{Anchor, ColorRole, Point, SceneBuilder, Shape, Theme, TimeDirection};
use resvg::tiny_skia::Pixmap;
use std::fs;
use std::path::Path;

fn painter() -> Rasterizer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let fonts = ["jisr-sans-400.woff2", "jisr-sans-700.woff2"];
    let fonts = fonts.map(|name: &str| fs::read(folder.join(name)).unwrap());
    let fonts: Vec<&[u8]> = fonts.iter().map(Vec::as_slice).collect();
    Rasterizer::new(&fonts, false).unwrap()
}

/// Width and height, as the file's head says.
fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!(&png[1..4], b"PNG");
    (number(16), number(20))
}

#[test]
fn pictures_have_their_sizes() {
    let (story, painter) = (story(), painter());
    let keep = std::env::var_os("JISR_PICTURES");
    let save = |name: String, png: &[u8]| {
        if let Some(folder) = &keep {
            fs::write(Path::new(folder).join(name), png).unwrap();
        }
    };
    for lang in [Lang::Ar, Lang::En] {
        let locale = Locale::native(lang, Digits::Latn);
        for c in story.charts.iter() {
            let (scene, around) = chart(story, &locale, c, Measure::Value, SourceFilter::Both);
            let whole = with_caption(&scene, &around, &locale);
            let svg =
                standalone_svg::file(&whole, &around.title, &locale, Theme::Dark, "", Text::Plain);
            let png = painter.png(&svg, 2.0).unwrap();
            let wanted = ((whole.width * 2.0) as u32, (whole.height * 2.0) as u32);
            assert_eq!(size(&png), wanted, "{}", c.id);
            assert!(png.len() > 20_000, "{}: {} bytes", c.id, png.len());
            save(format!("{}-{}.png", c.id, lang.code()), &png);
        }
        for view in story.views() {
            let svg = preview::preview(story, &locale, view);
            let png = painter.png(&svg, 1.0).unwrap();
            assert_eq!(size(&png), preview::SIZE, "{view}");
            save(format!("preview-{}-{view}.png", lang.code()), &png);
        }
    }
}

#[test]
fn a_rasterizer_knows_which_letters_its_fonts_lack() {
    let painter = painter();
    assert!(painter.can_write("جسر bridge 7"));
    // Letters of a script that no machine here has.
    assert!(!painter.can_write("\u{12000}"));
}

#[test]
fn case_f7_a_downloaded_drawing_explains_its_caveat_icon() {
    let story = story();
    let mut flagged = 0;
    for lang in Lang::ALL {
        let locale = Locale::native(lang, Digits::Latn);
        let note = strip(locale.message(key::PAGE_FLAG_NOTE));
        let measures = Measure::ALL;
        let charts = story.charts.iter().flat_map(|c| {
            let locale = &locale;
            measures.map(|measure| chart(story, locale, c, measure, SourceFilter::Both))
        });
        let timeline = standalone_svg::timeline(story, &locale, Zoom::Whole, TimeDirection::Auto);
        for (scene, around) in charts.chain([timeline]) {
            // The cloth of a flag, in the colour of doubt.
            let flag = |s: &Shape| matches!(s, Shape::Polygon(_, ColorRole::Doubt, _));
            let has = scene.shapes.iter().any(flag);
            let whole = with_caption(&scene, &around, &locale);
            let words: Vec<String> = whole.labels.iter().map(|l| strip(&l.text)).collect();
            let explained = words.join(" ").contains(&note);
            assert_eq!(has, explained, "{} in {lang:?}: {words:?}", around.title);
            flagged += usize::from(has);
        }
    }
    assert!(flagged > 0, "no drawing has a flag");
}

/// The pixels of an SVG, painted with these fonts.
fn pixels(painter: &Rasterizer, svg: &str) -> Pixmap {
    Pixmap::decode_png(&painter.png(svg, 2.0).unwrap()).unwrap()
}

/// The first and the last column that has ink, in scene units.
fn ink(pixels: &Pixmap) -> (f64, f64) {
    let width = pixels.width() as usize;
    let inked = pixels.pixels().iter().enumerate();
    let columns = inked
        .filter(|(_, p)| p.alpha() > 64)
        .map(|(i, _)| i % width);
    let (first, last) = columns.fold((width, 0), |(a, b), x| (a.min(x), b.max(x)));
    (first as f64 / 2.0, (last + 1) as f64 / 2.0)
}

#[test]
fn case_c8_a_drawing_with_outlines_needs_no_font_and_looks_the_same() {
    let (story, painter) = (story(), painter());
    let without_fonts = Rasterizer::new(&[], false).unwrap();
    for lang in [Lang::Ar, Lang::En] {
        let locale = Locale::native(lang, Digits::Latn);
        let timeline = standalone_svg::timeline(story, &locale, Zoom::Whole, TimeDirection::Auto);
        let charts = story
            .charts
            .iter()
            .map(|c| chart(story, &locale, c, Measure::Value, SourceFilter::Both));
        for (scene, around) in charts.chain([timeline]) {
            let whole = with_caption(&scene, &around, &locale);
            let outlines = painter.outlines(&whole).unwrap();
            let file =
                |text| standalone_svg::file(&whole, &around.title, &locale, Theme::Light, "", text);
            let outlined = file(Text::Outlines(&outlines));
            assert!(!outlined.contains("<text"), "{}", around.title);
            // Groups stay: the kind of event can be dimmed here too.
            let groups = |svg: &str| svg.matches("<g data-kind=").count();
            assert_eq!(groups(&outlined), groups(&file(Text::Plain)));
            let seen = pixels(&without_fonts, &outlined);
            let wanted = pixels(&painter, &file(Text::Plain));
            let pairs = seen.pixels().iter().zip(wanted.pixels());
            let apart = pairs
                .filter(|(a, b)| a.red().abs_diff(b.red()) > 64)
                .count();
            let all = wanted.pixels().len();
            assert!(
                apart * 2000 < all,
                "{}: {apart} of {all} pixels",
                around.title
            );
        }
    }
}

/// In a wider font, labels keep the width that the layout gave them.
#[test]
fn case_c8_labels_keep_their_widths_in_a_wider_font() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    // The family's bold stands for any font that is wider than the regular.
    let bold = fs::read(folder.join("jisr-sans-700.woff2")).unwrap();
    let other = Rasterizer::new(&[&bold], false).unwrap();
    for (direction, words) in [
        (
            Direction::Rtl,
            "مشاريع الطاقة والصناعة بمشاركة شركات صينية \u{2066}3,769\u{2069}",
        ),
        (
            Direction::Ltr,
            "Energy and industrial projects with Chinese companies, 3,769",
        ),
    ] {
        for anchor in [Anchor::Start, Anchor::Middle, Anchor::End] {
            let mut builder = SceneBuilder::new(800.0, direction);
            let at = Point { x: 400.0, y: 30.0 };
            builder.label(
                words,
                at,
                anchor,
                TextStyle::new(12.0, Weight::Regular, ColorRole::Text),
            );
            let scene = builder.finish(40.0);
            let frame = scene.labels[0].frame;
            let drawn = |text| {
                let document = Document {
                    text,
                    ..Document::default()
                };
                let (from, to) = ink(&pixels(&other, &document.write(&scene)));
                (from - frame.x).abs().max((to - frame.x - frame.w).abs())
            };
            assert!(drawn(Text::Plain) > 3.0, "{words}: the font is not wider");
            let off = drawn(Text::Fitted);
            assert!(off < 2.0, "{words}: {off} units off its frame");
        }
    }
}
