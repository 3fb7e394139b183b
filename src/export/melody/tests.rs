//! What is heard is true to what is drawn.

use super::*;
use crate::locale::{Digits, Lang};
use crate::story;
use crate::story::EntryId;

fn all() -> Vec<Melody> {
    melodies(story(), &Locale::native(Lang::Ar, Digits::Latn))
}

fn melody(view: &str) -> Melody {
    let found = all().into_iter().find(|melody| melody.view == view);
    found.unwrap_or_else(|| panic!("no melody of {view}"))
}

/// The tones of a drawing for a value of its switch.
fn tones(view: &str, value: &str) -> Vec<Tone> {
    let versions = melody(view).versions.into_iter();
    let found = versions.filter(|version| version.value == value);
    found.flat_map(|version| version.tones).collect()
}

/// The lowest and the highest pitch of a sound; none for silence and for a gap.
fn pitches(sound: Sound) -> Option<(f64, f64)> {
    match sound {
        Sound::Steady(pitch) => Some((pitch, pitch)),
        Sound::Glide(low, high) => Some((low, high)),
        Sound::Silence | Sound::Beat { .. } => None,
    }
}

fn amount(id: &'static str) -> Option<(f64, f64)> {
    Count::of(story(), FigureId(id)).map(|count| count.range)
}

#[test]
fn a_scale_of_pitches_rises_with_the_amounts() {
    for amounts in [
        vec![0.0, 1.0, 5.1, 11.5],
        vec![-40.0, -1.0, 0.0, 30.7],
        vec![3.0],
    ] {
        let scale = PitchScale::of(amounts.iter().copied());
        for pair in amounts.windows(2) {
            let (a, b) = (scale.pitch(pair[0]), scale.pitch(pair[1]));
            assert!(a < b, "{amounts:?}: {a} {b}");
        }
        for amount in &amounts {
            let pitch = scale.pitch(*amount);
            assert!(
                (LOWEST..=LOWEST * OCTAVES.exp2() + 1e-9).contains(&pitch),
                "{pitch}"
            );
        }
    }
    // Equal steps are equal intervals.
    let scale = PitchScale::of([12.0]);
    let step = |from: f64| scale.pitch(from + 3.0) / scale.pitch(from);
    assert!((step(0.0) - step(6.0)).abs() < 1e-9);
    // A scale without any length has one pitch.
    assert_eq!(PitchScale::of([]).pitch(0.0), LOWEST);
    assert_eq!(PitchScale::of([0.0]).beats(0.0), 0.0);
}

#[test]
fn every_mark_of_a_drawing_is_heard_or_silent_once() {
    for chart in story().charts.iter() {
        let melody = melody(chart.id.as_str());
        for version in &melody.versions {
            let mut ids: Vec<&str> = version.tones.iter().map(|tone| tone.id).collect();
            assert!(!ids.is_empty(), "{}", chart.id);
            assert!(
                ids.iter().all(|id| chart.ids().contains(&FigureId(id))),
                "{ids:?}"
            );
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{}: twice", chart.id);
        }
        if chart.ledgers().is_none() {
            assert_eq!(
                melody.versions[0].tones.len(),
                chart.ids().len(),
                "{}",
                chart.id
            );
        }
    }
    assert_eq!(tones("timeline", "whole").len(), story().events.len());
}

#[test]
fn places_go_from_the_start_of_reading_to_its_end() {
    for melody in all() {
        for version in &melody.versions {
            let places: Vec<f64> = version.tones.iter().map(|tone| tone.at).collect();
            assert!(
                places.iter().all(|at| (0.0..=1.0).contains(at)),
                "{places:?}"
            );
            // The events of a timeline stand where the drawing has them; an interval has its middle.
            let is_sorted = places.is_sorted();
            assert!(
                is_sorted || melody.view == "timeline",
                "{}: {places:?}",
                melody.view
            );
            if melody.view != "timeline" {
                assert_eq!((places.first(), places.last()), (Some(&0.0), Some(&1.0)));
            }
        }
    }
    let events = tones("timeline", "whole");
    assert!(
        events[0].at < 0.1 && events[events.len() - 1].at > 0.7,
        "{events:?}"
    );
}

#[test]
fn a_greater_number_is_a_higher_tone() {
    for value in ["value", "before"] {
        let tones = tones("trade", value);
        for a in &tones {
            for b in &tones {
                if let (Some(x), Some(y)) = (pitches(a.sound), pitches(b.sound)) {
                    let (m, n) = (amount(a.id), amount(b.id));
                    assert_eq!(x.partial_cmp(&y), m.partial_cmp(&n), "{} {}", a.id, b.id);
                }
            }
        }
    }
    let change = |id| {
        story()
            .figure(FigureId(id))
            .and_then(|f| f.change)
            .map(|c| c.to_f64())
    };
    let tones = tones("trade", "change");
    assert!(
        tones
            .iter()
            .all(|tone| tone.is_change && pitches(tone.sound).is_some())
    );
    for a in &tones {
        for b in &tones {
            let order = pitches(a.sound).partial_cmp(&pitches(b.sound));
            assert_eq!(
                order,
                change(a.id).partial_cmp(&change(b.id)),
                "{} {}",
                a.id,
                b.id
            );
        }
    }
}

#[test]
fn two_counts_have_two_timbres_and_their_gap_beats() {
    let tones = tones("trade", "value");
    let gaps: Vec<&Tone> = tones.iter().filter(|t| t.group.is_none()).collect();
    assert_eq!(gaps.len(), 3);
    for source in ["kz", "cn"] {
        let voice = usize::from(source == "cn");
        let own = tones.iter().filter(|t| t.group == Some(source));
        assert!(
            own.clone().all(|t| t.voice == voice) && own.count() == 3,
            "{source}"
        );
    }
    for a in &gaps {
        for b in &gaps {
            let rate = |tone: &Tone| match tone.sound {
                Sound::Beat { rate, .. } => rate,
                sound => panic!("{}: {sound:?}", tone.id),
            };
            let order = rate(a).partial_cmp(&rate(b));
            assert_eq!(
                order,
                amount(a.id).partial_cmp(&amount(b.id)),
                "{} {}",
                a.id,
                b.id
            );
            assert!(rate(a) > 0.0 && rate(a) <= FASTEST_BEAT);
        }
    }
    // Changes and the year before have no gap.
    assert!(
        super::tests::tones("trade", "change")
            .iter()
            .all(|t| t.group.is_some())
    );
}

#[test]
fn ranges_glide_and_numbers_off_the_scale_are_silent() {
    let sound = |view, id| {
        let tones = tones(view, "");
        let found = tones
            .iter()
            .find(|tone| tone.id == id)
            .map(|tone| tone.sound);
        found.unwrap_or_else(|| panic!("no tone of {id}"))
    };
    match sound("rail", "rail.per_day") {
        Sound::Glide(low, high) => assert!(low < high),
        other => panic!("{other:?}"),
    }
    let pitch = |id| pitches(sound("rail", id)).map(|p| p.0);
    assert!(pitch("rail.implied_per_day") > pitch("rail.per_day"));
    // Its unit is in doubt; a part of the whole has no amount to draw.
    assert_eq!(
        sound("energy", "invest.logistics_wind.capacity"),
        Sound::Silence
    );
    assert_eq!(sound("energy", "energy.share"), Sound::Silence);
    assert_eq!(sound("rail", "rail.kz_containers"), Sound::Silence);
    let (parts, whole) = (
        pitches(sound("energy", "energy.industrial")),
        pitches(sound("energy", "energy.sum")),
    );
    assert!(parts < whole, "{parts:?} {whole:?}");
}

#[test]
fn later_events_are_higher_and_intervals_glide() {
    for zoom in ["whole", "year"] {
        let tones = tones("timeline", zoom);
        let of = |id: &str| story().event_id(id).and_then(|id| story().event(id));
        for a in &tones {
            for b in &tones {
                let (Some(x), Some(y)) = (of(a.id), of(b.id)) else {
                    panic!("{} {}", a.id, b.id);
                };
                if x.when.to.end_day() < y.when.from.first_day() {
                    let (Some(x), Some(y)) = (pitches(a.sound), pitches(b.sound)) else {
                        panic!("{} {}", a.id, b.id);
                    };
                    assert!(x.1 < y.0, "{zoom}: {} {}", a.id, b.id);
                }
            }
            let is_glide = matches!(a.sound, Sound::Glide(..));
            assert_eq!(
                of(a.id).map(|e| !e.when.single()),
                Some(is_glide),
                "{}",
                a.id
            );
        }
    }
    let year = tones("timeline", "year");
    assert!(year.len() < tones("timeline", "whole").len());
    assert!(
        year.iter()
            .all(|tone| EntryId::of(story(), tone.id).is_some())
    );
}
