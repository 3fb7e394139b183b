//! Drawings as tones: what is heard, and what is said in step with it.

use crate::browser::Browser;
use crate::runner::TestResult;
use crate::tone_recorder::{Heard, hear, listen, open, recording_site, word};
use jisr::export::json;
use jisr::locale::{Digits, Lang, Locale, key};
use jisr::story;
use jisr::story::View;
use std::collections::BTreeMap;

/// The number of each row's label in the downloads of a chart, `changePercent` or `value`.
fn numbers(chart: &'static str, member: &str) -> BTreeMap<String, f64> {
    let locale = Locale::native(Lang::En, Digits::Latn);
    let view = View::from_id(story(), chart).unwrap_or(View::All);
    let document = json::document(story(), &locale, view);
    let lists = ["figures", "checks"].map(|list| document[list].as_array().cloned());
    let rows = lists.into_iter().flatten().flatten();
    rows.filter_map(|row| {
        let label = row["label"].as_str()?.to_owned();
        Some((label, row[member]["number"].as_f64()?))
    })
    .collect()
}

/// The part of what is said before the amount.
fn label(heard: &Heard) -> &str {
    heard.said.split(": ").next().unwrap_or_default()
}

pub async fn greater_numbers_are_higher_tones_and_gaps_beat(b: Browser) -> TestResult {
    let site = recording_site()?;
    open(&b, &site, "en/trade/").await?;
    listen(&b, "trade").await?;
    let tones = hear(&b, "trade").await?;
    let values = numbers("trade", "value");
    let value = |tone: &Heard| values.get(label(tone)).copied().unwrap_or_default();
    assert_eq!(tones.len(), 9, "{tones:#?}");
    let (gaps, counts): (Vec<_>, Vec<_>) = tones.iter().partition(|t| label(t).contains(" minus "));
    assert_eq!((gaps.len(), counts.len()), (3, 6), "{tones:#?}");
    for a in &counts {
        assert!(a.said.contains("billion dollars"), "{}", a.said);
        for other in &counts {
            let higher = a.pitch > other.pitch * 1.01;
            assert_eq!(higher, value(a) > value(other), "{a:?} {other:?}");
        }
    }
    // The time to the first null is half a period of the beat, which is as fast as the gap is wide.
    let rate: Vec<f64> = gaps.iter().map(|gap| 1.0 / gap.null / value(gap)).collect();
    let (least, most) = rate
        .iter()
        .fold((f64::MAX, 0.0_f64), |(l, m), r| (l.min(*r), m.max(*r)));
    assert!(least > 0.0 && most / least < 1.15, "{rate:?} {gaps:#?}");
    Ok(())
}

pub async fn tones_go_in_the_direction_of_reading_and_of_time(b: Browser) -> TestResult {
    let site = recording_site()?;
    for (path, drawing, from_the_right) in [
        ("", "trade", true),
        ("en/", "trade", false),
        ("", "rail", true),
        ("timeline/", "timeline", true),
        ("ltr/timeline/", "timeline", false),
        ("en/timeline/", "timeline", false),
    ] {
        open(&b, &site, path).await?;
        listen(&b, drawing).await?;
        let tones = hear(&b, drawing).await?;
        let sounding: Vec<&Heard> = tones.iter().filter(|t| t.pitch > 0.0).collect();
        let to_the_right: Vec<f64> = sounding.iter().map(|t| t.right - t.left).collect();
        let (first, last) = (to_the_right[0], to_the_right[to_the_right.len() - 1]);
        let (first, last) = if from_the_right {
            (first, last)
        } else {
            (-first, -last)
        };
        assert!(first > 0.1 && last < -0.05, "{path}: {to_the_right:?}");
    }
    Ok(())
}

pub async fn ranges_glide_and_what_has_no_tone_is_said(b: Browser) -> TestResult {
    let site = recording_site()?;
    open(&b, &site, "en/").await?;
    listen(&b, "rail").await?;
    let tones = hear(&b, "rail").await?;
    let of = |name: &str| {
        tones
            .iter()
            .find(|t| label(t) == name)
            .ok_or(format!("no {name}"))
    };
    let range = of("Trains across the border a day")?;
    assert!(range.last_pitch > range.pitch * 1.05, "{range:?}");
    let one = of("Trains a day that the total implies")?;
    assert!((one.last_pitch / one.pitch - 1.0).abs() < 0.01, "{one:?}");
    assert!(one.pitch > range.last_pitch, "{one:?} {range:?}");
    let silent = of("Kazakh containers exported to China")?;
    assert_eq!((silent.pitch, silent.left, silent.right), (0.0, 0.0, 0.0));
    assert!(
        silent.said.ends_with(&word(Lang::En, key::LISTEN_NO_TONE)),
        "{silent:?}"
    );
    assert!(silent.said.contains("thousand containers"), "{silent:?}");
    Ok(())
}

pub async fn what_the_switches_show_is_what_is_heard(b: Browser) -> TestResult {
    let site = recording_site()?;
    open(&b, &site, "en/?show=change").await?;
    listen(&b, "trade").await?;
    let tones = hear(&b, "trade").await?;
    let changes = numbers("trade", "changePercent");
    assert_eq!(tones.len(), 6, "{tones:#?}");
    for a in &tones {
        assert!(a.said.contains('%'), "{}", a.said);
        for other in &tones {
            let greater = changes.get(label(a)) > changes.get(label(other));
            assert_eq!(a.pitch > other.pitch * 1.01, greater, "{a:?} {other:?}");
        }
    }
    // One source alone, after a press of its switch.
    b.js::<()>("document.querySelector('#trade [data-setting=\"source=kz\"]').click()")
        .await?;
    b.until("new URLSearchParams(location.search).get('source') == 'kz'")
        .await?;
    listen(&b, "trade").await?;
    let tones = hear(&b, "trade").await?;
    assert_eq!(tones.len(), 3, "{tones:#?}");
    assert!(
        tones.iter().all(|t| t.said.contains("Kazakhstan's count")),
        "{tones:#?}"
    );
    // One year of the timeline, one kind of event.
    open(&b, &site, "en/timeline/?zoom=year&kind=education").await?;
    listen(&b, "timeline").await?;
    let tones = hear(&b, "timeline").await?;
    let said: Vec<&str> = tones.iter().map(|t| &*t.said).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("Double degree") && said[0].contains("2022"),
        "{said:?}"
    );
    Ok(())
}
