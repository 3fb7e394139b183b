//! The zooms of the timeline.

use crate::browser::Browser;
use crate::drawn_labels::{RECORD_LABELS_JS, drawn_labels};
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use jisr::breakpoint::breakpoint_for;
use jisr::locale::{Digits, Lang, Locale};
use jisr::timeline::{TimelineView, Zoom, scene};

pub async fn zooming_to_the_year_and_back_works(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.add_init_script(RECORD_LABELS_JS).await?;
    b.screen(1200, 900, 1.0).await?;
    b.open_live(&site.url("timeline/")).await?;
    b.until("document.querySelector('[data-drawing=timeline] [role=option]')")
        .await?;
    let whole = (options(&b).await?, drawn_labels(&b).await?);
    let drawn = |labels: &[(String, f64)], word: &str| labels.iter().any(|(l, _)| l.contains(word));
    assert!(whole.0.contains(&"relations".into()) && whole.0.contains(&"visit".into()));
    assert!(drawn(&whole.1, "2002"));
    b.js::<()>("document.querySelector('[data-setting=\"zoom=year\"]').click()")
        .await?;
    b.frame().await?;
    let year = (options(&b).await?, drawn_labels(&b).await?);
    assert!(
        !year.0.contains(&"treaty".into()) && year.0.contains(&"visit".into()),
        "{year:?}"
    );
    assert!(
        !drawn(&year.1, "2002") && drawn(&year.1, "2022"),
        "{year:?}"
    );
    b.js::<()>("document.querySelector('[data-setting=\"zoom=whole\"]').click()")
        .await?;
    b.frame().await?;
    let back = (options(&b).await?, drawn_labels(&b).await?);
    assert_eq!(back, whole);
    Ok(())
}

/// The events that can be selected in the drawing.
async fn options(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return [...document.querySelectorAll('[data-drawing=timeline] [role=option]:not([hidden])')].map(o => o.id.split('-').pop())")
        .await
}

/// A zoom's drawing is as tall as its layout and sharp, and the other zoom's drawing doesn't show through.
pub async fn a_zoom_has_a_height_of_its_own(b: Browser) -> TestResult {
    let site = Server::site()?;
    let story = jisr::story();
    for (width, ratio) in [(390, 3.0), (1280, 1.0)] {
        b.screen(width, 844, ratio).await?;
        for (path, lang, _) in LANGUAGES {
            let locale = Locale::native(Lang::from_code(lang).ok_or("a language")?, Digits::Latn);
            b.open_live(&site.url(&format!("{path}timeline/"))).await?;
            for (setting, zoom) in [
                ("year", Zoom::Year(story.published.year)),
                ("whole", Zoom::Whole),
                ("year", Zoom::Year(story.published.year)),
            ] {
                b.js::<()>(&format!(
                    "document.querySelector('[data-setting=\"zoom={setting}\"]').click()"
                ))
                .await?;
                b.frames(2).await?;
                let case = format!("{lang} at {width}, {setting}");
                let (size, canvas, has_static) = drawing(&b).await?;
                let drawn = scene(&TimelineView {
                    zoom,
                    ..TimelineView::new(story, &locale, breakpoint_for(size.0))
                });
                let height = size.0 * drawn.height.ceil() / drawn.width;
                assert!(
                    (size.1 - height).abs() < 1.0,
                    "{case}: {size:?}, not {height}"
                );
                assert_eq!(
                    has_static,
                    zoom == Zoom::Whole,
                    "{case}: the static drawing"
                );
                let off = |a: f64, b: f64| (a - b * ratio).abs();
                assert!(
                    has_static || off(canvas.0, size.0) <= 1.0 && off(canvas.1, size.1) <= 1.0,
                    "{case}: {canvas:?} for {size:?}"
                );
            }
        }
    }
    Ok(())
}

/// A width and a height.
type Size = (f64, f64);

/// The size of the timeline's drawing in CSS pixels, that of its canvas in device pixels, and whether the static drawing is
/// seen.
async fn drawing(b: &Browser) -> Result<(Size, Size, bool), Failure> {
    b.js(
        "const drawing = document.querySelector('[data-drawing=timeline]'), c = drawing.querySelector('canvas'), r = drawing.getBoundingClientRect();
         return [[r.width, r.height], [c.width, c.height],
                 [...drawing.querySelectorAll('.static-chart')].some(e => e.checkVisibility({ visibilityProperty: true }))]",
    )
    .await
}
