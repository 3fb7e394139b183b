//! Pictures to take away: their sizes, and that something is drawn on them in the shipped fonts.

#![expect(
    clippy::unwrap_used,
    reason = "a test that can't read its files should stop"
)]

use jisr::chart::{Ink, Mode, Shape, Theme, Trust};
use jisr::export::drawing::{self, chart, framed};
use jisr::export::picture::Painter;
use jisr::export::preview;
use jisr::locale::{Digits, Lang, Locale, key, strip};
use jisr::story;
use jisr::timeline::Zoom;
use std::fs;
use std::path::Path;

fn painter() -> Painter {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let fonts = ["jisr-sans-400.woff2", "jisr-sans-700.woff2"];
    let fonts = fonts.map(|name: &str| fs::read(folder.join(name)).unwrap());
    let fonts: Vec<&[u8]> = fonts.iter().map(Vec::as_slice).collect();
    Painter::new(&fonts, false).unwrap()
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
            let (scene, around) = chart(story, &locale, c, Mode::Value, Trust::Both);
            let whole = framed(&scene, &around, &locale);
            let svg = drawing::file(&whole, &around.title, &locale, Theme::Dark, "");
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
fn what_no_font_has_is_not_written() {
    let painter = painter();
    assert!(painter.can_write("جسر bridge 7"));
    // Letters of a script that no machine here has.
    assert!(!painter.can_write("\u{12000}"));
}

#[test]
fn case_f7_a_downloaded_drawing_explains_its_flag() {
    let story = story();
    let mut flagged = 0;
    for lang in Lang::ALL {
        let locale = Locale::native(lang, Digits::Latn);
        let note = strip(locale.say(key::PAGE_FLAG_NOTE));
        let modes = [Mode::Value, Mode::Change, Mode::Before];
        let charts = story.charts.iter().flat_map(|c| {
            let locale = &locale;
            modes.map(|mode| chart(story, locale, c, mode, Trust::Both))
        });
        let timeline = drawing::timeline(story, &locale, Zoom::Whole);
        for (scene, around) in charts.chain([timeline]) {
            // The cloth of a flag, in the colour of doubt.
            let flag = |s: &Shape| matches!(s, Shape::Polygon(_, Ink::Doubt));
            let has = scene.shapes.iter().any(flag);
            let whole = framed(&scene, &around, &locale);
            let words: Vec<String> = whole.labels.iter().map(|l| strip(&l.text)).collect();
            let explained = words.join(" ").contains(&note);
            assert_eq!(has, explained, "{} in {lang:?}: {words:?}", around.title);
            flagged += usize::from(has);
        }
    }
    assert!(flagged > 0, "no drawing has a flag");
}
