//! Dimmed groups are fainter in every renderer.

#![cfg(all(feature = "svg", feature = "canvas"))]
#![expect(
    clippy::unwrap_used,
    reason = "a chart that can't be drawn should stop the test"
)]

use jisr_charts::chart::Chart;
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::render::{paint, svg};
use jisr_charts::timeline::{Event, EventKind, Timeline};
use jisr_charts::{ColorRole, Palette, Scene, Settings, Theme};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;

/// A backend that remembers the colours of circles, which are the events' glyphs here, and of texts.
#[derive(Default)]
struct Colors {
    circles: Vec<(u8, u8, u8)>,
    texts: Vec<(u8, u8, u8)>,
}

type DrawResult = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Colors {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (1000, 1000)
    }

    fn ensure_prepared(&mut self) -> DrawResult {
        Ok(())
    }

    fn present(&mut self) -> DrawResult {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> DrawResult {
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: u32,
        style: &S,
        _: bool,
    ) -> DrawResult {
        self.circles.push(style.color().rgb);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        _: &str,
        style: &S,
        _: BackendCoord,
    ) -> DrawResult {
        self.texts.push(style.color().rgb);
        Ok(())
    }
}

fn scene() -> Scene {
    let event = |id: &'static str, day: &str| {
        let date = Date::parse(day).unwrap();
        Event::new(id, "Name", date).kind(id)
    };
    let events = [event("past", "2020-03-01"), event("now", "2022-03-01")];
    let kind = |id: &'static str| {
        let kind = EventKind::new(id, id).color(ColorRole::First);
        kind.glyph(jisr_charts::timeline::Glyph::Disc)
    };
    let timeline = Timeline::new(events).kinds([kind("past"), kind("now")]);
    let settings = Settings::new(Lang::En, 672.0);
    timeline.selected(["now"]).scene(&settings).unwrap()
}

#[test]
fn dimmed_events_are_faint_on_canvas() {
    let palette = Palette::of(Theme::Light);
    let mut colors = Colors::default();
    paint(&scene(), &mut colors, 1.0, palette).unwrap();
    let strong = palette.rgb(ColorRole::First);
    let faint = |c: u8| (f64::from(c) * 0.3 + 255.0 * 0.7).round() as u8;
    let faint = (faint(strong.0), faint(strong.1), faint(strong.2));
    // The two events, and the entries of their kinds in the legend.
    assert_eq!(colors.circles, [faint, strong, faint, strong]);
    let text = palette.rgb(ColorRole::Text);
    assert!(colors.texts.contains(&text) && colors.texts.iter().any(|c| c.0 > 180));
}

#[test]
fn dimmed_events_are_faint_in_svg() {
    let picture = svg(&scene(), Theme::Light);
    let faint = picture
        .matches("<g data-kind=\"past\" opacity=\".3\">")
        .count();
    assert_eq!(faint, 2, "the event, and its kind in the legend");
    assert_eq!(picture.matches("<g data-kind=\"now\">").count(), 2);
}
