//! What the components render natively.

use jisr_charts::chart::{Bars, Chart as _};
use jisr_charts::i18n::{Date, Lang, Span};
use jisr_charts::leptos::{Chart, ChartStyle, Timeline};
use jisr_charts::timeline::Event;
use jisr_charts::{Series, Settings, Theme, Unit};
use leptos::prelude::*;

fn bars() -> Bars {
    let people = Series::new("", [116.5, 46.0]);
    Bars::new(["مصر <1>", "العراق"], [people]).unit(Unit::new("مليون نسمة"))
}

fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html())
}

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn a_chart_has_all_that_its_readers_need() {
    let settings = |width| Settings::new(Lang::Ar, width);
    let html = render(move || {
        view! {
            <Chart id="people" title="السكان" chart=bars settings=settings theme=Theme::Dark>
                <p>"source"</p>
            </Chart>
        }
    });
    for part in [
        "<figure",
        "dir=\"rtl\"",
        "lang=\"ar\"",
        "data-theme=\"dark\"",
        "role=\"listbox\"",
        "tabindex=\"0\"",
        "aria-labelledby=\"people-title\"",
        "aria-describedby=\"people-text\"",
        "id=\"people-title\"",
        "id=\"people-text\"",
        "id=\"people-mark-1\"",
        "role=\"status\"",
        "<svg",
        "<table",
        "<details",
        "source",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert_eq!(count(&html, "role=\"option\""), 2);
    assert_eq!(count(&html, "scope=\"row\""), 2);
    assert_eq!(count(&html, "aria-selected=\"true\""), 0);
    assert!(html.contains("مصر &lt;1"), "texts are escaped: {html}");
    assert!(!html.contains("style="), "a policy may refuse it: {html}");
    let settings = settings(448.0);
    let scene = bars().scene(&settings).unwrap();
    let texts = bars().mark_texts(&scene, &settings);
    assert!(html.contains(&texts[1].sentence("، ")), "{html}");
}

#[test]
fn each_part_can_be_left_out() {
    let settings = |width| Settings::new(Lang::En, width);
    let html = render(move || {
        view! {
            <Chart
                id="people"
                title="People"
                chart=bars
                settings=settings
                tooltip=false
                focus_ring=false
                keyboard=false
                announcements=false
                description=false
                table=false
            />
        }
    });
    assert!(html.contains("<svg") && html.contains("dir=\"ltr\""));
    for part in [
        "listbox",
        "tabindex",
        "option",
        "status",
        "<table",
        "people-text",
    ] {
        assert!(!html.contains(part), "{part} is in {html}");
    }
}

#[test]
fn a_chart_that_can_not_be_drawn_shows_its_table() {
    let wrong = || Bars::new(["A", "B"], [Series::new("", [1])]);
    let settings = |width| Settings::new(Lang::En, width);
    let html = render(move || {
        view! { <Chart id="wrong" title="Wrong" chart=wrong settings=settings /> }
    });
    assert!(!html.contains("<svg"));
    assert!(html.contains("<details open"), "{html}");
}

#[test]
fn the_chart_follows_the_signals_that_its_closures_read() {
    let owner = Owner::new();
    let (html, again) = owner.with(|| {
        let lang = RwSignal::new(Lang::Ar);
        let settings = move |width| Settings::new(lang.get(), width);
        let view = move || {
            let chart = view! { <Chart id="a" title="A" chart=bars settings=settings /> };
            chart.to_html()
        };
        let html = view();
        lang.set(Lang::En);
        (html, view())
    });
    assert!(html.contains("dir=\"rtl\"") && again.contains("dir=\"ltr\""));
}

#[test]
fn the_style_sheet_is_not_escaped() {
    let html = render(|| view! { <ChartStyle /> });
    assert!(
        html.contains(".jisr-svg") && !html.contains("&quot;"),
        "{html}"
    );
}

fn treaties() -> Vec<Event> {
    let event = |id: &'static str, name, year| Event::new(id, name, Date::of_year(year));
    vec![
        event("rome", "Treaty of Rome", 1957),
        event("lisbon", "Treaty of Lisbon", 2007),
    ]
}

#[test]
fn a_timeline_has_buttons_in_the_language_of_its_settings() {
    for lang in Lang::ALL {
        let html = render(move || {
            let settings = move |width| Settings::new(lang, width);
            view! {
                <Timeline
                    id="eu"
                    title="EU"
                    events=treaties()
                    settings=settings
                    next_label="Go on"
                />
            }
        });
        let code = lang.code();
        assert!(html.contains("Go on"), "{code}: {html}");
        assert!(html.contains(&format!("lang=\"{code}\"")), "{html}");
        assert_eq!(count(&html, "data-step"), 2, "{code}");
        assert_eq!(count(&html, "role=\"group\""), 1, "{code}");
        assert_eq!(count(&html, "role=\"option\""), 2, "{code}");
        assert_eq!(count(&html, "Earlier event"), usize::from(lang == Lang::En));
        assert!(!html.contains("aria-disabled"), "{code}: both lead on");
        assert!(html.contains("<table") && html.contains("eu-text"));
    }
}

#[test]
fn a_timeline_without_steps_has_no_buttons_and_shows_its_range() {
    let html = render(|| {
        let settings = |width| Settings::new(Lang::En, width);
        let range = Span::from(Date::of_year(1957));
        view! { <Timeline id="eu" title="EU" events=treaties() range=range settings=settings steps=false /> }
    });
    assert!(!html.contains("<button"), "{html}");
    assert!(html.contains("Events: 1, 2007 Treaty of Lisbon"), "{html}");
}
