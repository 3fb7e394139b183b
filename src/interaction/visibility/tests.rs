//! Tests of the settings and the marks that they show.

use super::*;
use crate::breakpoint::BREAKPOINTS;
use crate::chart::{LayoutInput, SourceFilter, scene};
use crate::locale::{Digits, Lang, Locale};
use crate::story;
use crate::story::{ChartId, Kind};
use crate::timeline::{TimelineView, Zoom};

fn selected(drawing: DrawingId, id: EntryId) -> SelectedItem {
    SelectedItem {
        id,
        drawing: Some(drawing),
    }
}

fn every() -> Vec<SwitchSettings> {
    let kinds = [None, Some(Kind::Trade), Some(Kind::Diplomacy)];
    let mut all = vec![];
    for measure in Measure::ALL {
        for kind in kinds {
            for zoomed in [false, true] {
                all.push(SwitchSettings {
                    measure,
                    kind,
                    zoomed,
                    ..SwitchSettings::default()
                });
            }
        }
    }
    all
}

/// The ids of the marks that a drawing has, from its layout.
fn marks(drawing: DrawingId, s: SwitchSettings, source_filter: SourceFilter) -> Vec<EntryId> {
    let story = story();
    let locale = &Locale::native(Lang::default(), Digits::Latn);
    let width = BREAKPOINTS[2];
    let drawn = match drawing {
        DrawingId::Chart(chart) => scene(
            story.chart(chart).unwrap(),
            &LayoutInput {
                story,
                locale,
                width,
                measure: s.measure,
                source_filter,
                textures: s.textures,
            },
        ),
        DrawingId::Timeline => crate::timeline::scene(&TimelineView {
            zoom: if s.zoomed {
                Zoom::Year(story.published.year)
            } else {
                Zoom::Whole
            },
            ..TimelineView::new(story, locale, width)
        }),
    };
    let of_kind = |entry: &EntryId| match entry {
        EntryId::Figure(_) => true,
        EntryId::Event(id) => {
            let event = story.event(*id).unwrap();
            s.kind.is_none_or(|k| k == event.kind)
        }
    };
    let entries = drawn.marks.iter();
    let entries = entries.map(|m| EntryId::of(story, &m.id).unwrap());
    entries.filter(of_kind).collect()
}

/// The program finds a mark's row by the story's entry of the same id.
#[test]
fn every_mark_names_an_entry_of_the_story() {
    let locale = &Locale::native(Lang::default(), Digits::Latn);
    for (chart, width) in story()
        .charts
        .iter()
        .flat_map(|c| BREAKPOINTS.map(|w| (c, w)))
    {
        let input = LayoutInput::new(story(), locale, width);
        for mark in scene(chart, &input).marks {
            let entry = EntryId::of(story(), &mark.id);
            assert!(entry.is_some(), "{}: {}", chart.id, mark.id);
        }
    }
}

#[test]
fn case_e10_the_mark_that_replaces_a_selected_one_is_drawn() {
    let story = story();
    for drawing in DrawingId::all(story) {
        for source_filter in [
            SourceFilter::Both,
            SourceFilter::First,
            SourceFilter::Second,
        ] {
            let all = every().into_iter();
            let drawn: Vec<_> = all.map(|s| (s, marks(drawing, s, source_filter))).collect();
            for (before, id) in drawn
                .iter()
                .flat_map(|(s, ids)| ids.iter().map(move |id| (s, *id)))
            {
                for (after, there) in &drawn {
                    let stand = after.mark_for(story, selected(drawing, id));
                    assert!(
                        stand.is_none_or(|s| there.contains(&s)),
                        "{drawing:?}: {id} of {before:?} becomes {stand:?} of {after:?}"
                    );
                    if there.contains(&id) {
                        assert_eq!(stand, Some(id), "{drawing:?}: {id} under {after:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn case_e10_a_bar_keeps_its_choice_under_every_measure() {
    let settings = |measure| SwitchSettings {
        measure,
        ..SwitchSettings::default()
    };
    let trade = DrawingId::Chart(ChartId("trade"));
    let figure = |id| EntryId::Figure(FigureId(id));
    let stands = |measure, id| settings(measure).mark_for(story(), selected(trade, figure(id)));
    for (measure, id, expected) in [
        (
            Measure::Before,
            "trade.kz.total",
            Some("trade.kz.total.before"),
        ),
        (
            Measure::Value,
            "trade.kz.total.before",
            Some("trade.kz.total"),
        ),
        (
            Measure::Change,
            "trade.cn.total.before",
            Some("trade.cn.total"),
        ),
        (Measure::Change, "trade.gap.total", None),
        (Measure::Value, "trade.gap.total", Some("trade.gap.total")),
    ] {
        assert_eq!(
            stands(measure, id),
            expected.map(figure),
            "{id}, {measure:?}"
        );
    }
}

#[test]
fn case_e20_steps_go_through_the_events_that_are_shown_and_end() {
    let story = story();
    for settings in every() {
        let shown: Vec<_> = marks(DrawingId::Timeline, settings, SourceFilter::Both);
        let walk = |step| {
            let mut at = None;
            let walk = std::iter::from_fn(|| {
                at = settings.adjacent_event(story, at, step);
                at
            });
            walk.collect::<Vec<_>>()
        };
        let (forward, mut back) = (walk(Step::Next), walk(Step::Previous));
        back.reverse();
        assert_eq!(forward, back, "{settings:?}");
        assert_eq!(forward.len(), shown.len(), "{settings:?}");
        assert!(forward.iter().all(|id| shown.contains(id)), "{settings:?}");
    }
}

#[test]
fn a_list_hides_events_by_their_kind_alone() {
    let story = story();
    let event = story.events.iter().find(|e| e.kind != Kind::Trade).unwrap();
    let settings = SwitchSettings {
        measure: Measure::Before,
        kind: Some(Kind::Trade),
        zoomed: true,
        ..SwitchSettings::default()
    };
    let shown = settings.revealing_in(None, story, EntryId::Event(event.id));
    let expected = SwitchSettings {
        kind: None,
        ..settings
    };
    assert_eq!(shown, expected);
}

#[test]
fn case_e9_a_link_changes_the_settings_that_would_hide_it() {
    let story = story();
    let ids = story.charts.iter().flat_map(|c| {
        let ids = c.ids().into_iter();
        ids.map(move |id| (DrawingId::Chart(c.id), EntryId::Figure(id)))
    });
    let events = story.events.iter();
    let events = events.map(|e| (DrawingId::Timeline, EntryId::Event(e.id)));
    for (drawing, id) in ids.chain(events) {
        for settings in every() {
            let shown = settings.revealing(story, id);
            let stands = shown.mark_for(story, selected(drawing, id));
            assert_eq!(stands, Some(id), "{id} under {settings:?}");
            let kept = settings.mark_for(story, selected(drawing, id)) == Some(id);
            assert!(!kept || shown == settings, "{id} needs no other settings");
        }
    }
}
