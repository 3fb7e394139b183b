//! Drawings as tones: what is heard, what is said in step with it, and the buttons.

use crate::accessibility::axe_violations_in;
use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use crate::tone_recorder::{Heard, LEAD, STEP, button, hear, listen, open, recording_site};
use fantoccini::key::Key;
use jisr::export::json;
use jisr::locale::{Digits, Lang, Locale, key};
use jisr::story;
use jisr::story::{Text, View};
use std::collections::BTreeMap;

fn word(lang: Lang, text: Text) -> String {
    Locale::native(lang, Digits::Latn).message(text).to_owned()
}

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

/// The words on a drawing's button.
async fn button_words(b: &Browser, drawing: &str) -> Result<String, Failure> {
    b.js(&format!(
        "return document.querySelector('{}').textContent",
        button(drawing)
    ))
    .await
}

/// The states of all contexts so far.
async fn contexts(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return heard.map(context => context.state)").await
}

pub async fn tones_can_be_paused_and_stopped_and_never_start_by_themselves(
    b: Browser,
) -> TestResult {
    let site = recording_site()?;
    let [play, pause, resume, stop] = [
        key::LISTEN_PLAY,
        key::LISTEN_PAUSE,
        key::LISTEN_RESUME,
        key::LISTEN_STOP,
    ]
    .map(|text| word(Lang::Ar, text));
    open(&b, &site, "").await?;
    let is_script = |name: &String| name.starts_with("listen-");
    assert!(contexts(&b).await?.is_empty());
    assert!(
        !site.requests().iter().any(is_script),
        "the script comes with the click"
    );
    assert_eq!(button_words(&b, "trade").await?, play);

    // By keyboard: play, pause, go on, stop.
    b.js::<()>(&format!(
        "document.querySelector('{}').focus()",
        button("trade")
    ))
    .await?;
    b.key(Key::Enter).await?;
    b.until("heard.length == 1").await?;
    assert_eq!(button_words(&b, "trade").await?, pause);
    assert_eq!(
        site.requests()
            .iter()
            .filter(|name| is_script(name))
            .count(),
        1
    );
    b.key(Key::Enter).await?;
    assert_eq!(contexts(&b).await?, ["suspended"]);
    assert_eq!(button_words(&b, "trade").await?, resume);
    b.key(Key::Enter).await?;
    assert_eq!(contexts(&b).await?, ["running"]);
    b.js::<()>(&format!(
        "const stop = [...document.querySelectorAll('#trade button')].find(b => b.textContent == '{stop}'); stop.focus(); stop.click()"
    ))
    .await?;
    assert_eq!(contexts(&b).await?, ["closed"]);
    assert_eq!(button_words(&b, "trade").await?, play);
    let focus: bool = b
        .js(&format!(
            "return document.activeElement == document.querySelector('{}')",
            button("trade")
        ))
        .await?;
    assert!(focus, "the focus is on the button that plays");

    // Another drawing stops the first, Escape stops all.
    listen(&b, "trade").await?;
    listen(&b, "rail").await?;
    assert_eq!(contexts(&b).await?, ["closed", "closed", "running"]);
    assert_eq!(button_words(&b, "trade").await?, play);
    assert_eq!(button_words(&b, "rail").await?, pause);
    b.key(Key::Escape).await?;
    assert_eq!(contexts(&b).await?, ["closed"; 3]);
    assert_eq!(button_words(&b, "rail").await?, play);

    // A page that is hidden is silent.
    listen(&b, "timeline").await?;
    b.js::<()>(
        "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
         document.dispatchEvent(new Event('visibilitychange'));
         delete document.hidden",
    )
    .await?;
    assert_eq!(contexts(&b).await?, ["closed"; 4]);
    Ok(())
}

pub async fn the_speed_of_tones_can_be_set(b: Browser) -> TestResult {
    let site = recording_site()?;
    open(&b, &site, "en/energy/").await?;
    listen(&b, "energy").await?;
    let fast = word(Lang::En, key::LISTEN_FAST);
    let pressed: Vec<String> = b
        .js(&format!(
            "const buttons = [...document.querySelectorAll('#energy [role=group] button')];
             buttons.find(b => b.textContent == '{fast}').click();
             return buttons.filter(b => b.ariaPressed == 'true').map(b => b.textContent)"
        ))
        .await?;
    assert_eq!(pressed, [fast]);
    assert_eq!(contexts(&b).await?, ["closed", "running"]);
    // A second tone begins after one second, not after two.
    let (first, rest, second): (f64, f64, f64) = b
        .js(&format!(
            "const buffer = await heard[1].startRendering();
             const loudness = (from) => {{ const {{ left, right }} = measure(buffer, {LEAD} + from, .2); return left + right }};
             return [loudness(.1), loudness(.7), loudness(1.1)]"
        ))
        .await?;
    assert!(
        first > 0.1 && rest == 0.0 && second > 0.1,
        "{first} {rest} {second}"
    );
    Ok(())
}

/// With the browser's own clock, in real time.
pub async fn words_come_with_their_tones_and_wait_while_they_are_paused(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script(
        "window.heard = [];
         window.AudioContext = class extends AudioContext { constructor() { super(); heard.push(this); } }",
    );
    b.open_live(&site.url("en/trade/")).await?;
    let said = "document.querySelector('#trade .listening [role=status]').textContent";
    let state = |is: &str| format!("heard[heard.length - 1].state == '{is}'");
    b.js::<()>(&format!(
        "document.querySelector('{}').focus()",
        button("trade")
    ))
    .await?;
    b.key(Key::Enter).await?;
    b.until("heard.length == 1").await?;
    b.until(&state("running")).await?;
    b.until(&format!("{said}.includes('exports to China, Kazakhstan')"))
        .await?;
    b.until(&format!("{said}.includes('exports to China, China')"))
        .await?;
    // The second tone begins half a second and one step after the first click.
    let now: f64 = b.js("return heard[0].currentTime").await?;
    assert!(now >= LEAD + STEP, "the second label came at {now} s");
    b.key(Key::Enter).await?;
    b.until(&state("suspended")).await?;
    assert_eq!(
        button_words(&b, "trade").await?,
        word(Lang::En, key::LISTEN_RESUME)
    );
    let (paused, text): (f64, String) = b
        .js(&format!("return [heard[0].currentTime, {said}]"))
        .await?;
    b.frames(10).await?;
    let later: (f64, String) = b
        .js(&format!("return [heard[0].currentTime, {said}]"))
        .await?;
    assert_eq!(later, (paused, text), "nothing goes on in a pause");
    b.key(Key::Enter).await?;
    b.until(&state("running")).await?;
    b.key(Key::Escape).await?;
    b.until(&state("closed")).await?;
    assert_eq!(
        button_words(&b, "trade").await?,
        word(Lang::En, key::LISTEN_PLAY)
    );
    Ok(())
}

pub async fn axe_finds_nothing_while_a_drawing_is_heard(b: Browser) -> TestResult {
    let site = recording_site()?;
    for (path, theme) in [("", "dark"), ("en/", "light")] {
        open(&b, &site, &format!("{path}?theme={theme}")).await?;
        for drawing in ["trade", "timeline"] {
            listen(&b, drawing).await?;
            let found = axe_violations_in(&b, &format!("#{drawing}")).await?;
            assert_eq!(found, Vec::<String>::new(), "{path} {drawing}");
            let small: Vec<String> = b
                .js(&format!(
                    "return [...document.querySelectorAll('#{drawing} .listen button, #{drawing} .listen + * button')]
                         .map(b => [b.textContent, b.getBoundingClientRect()])
                         .filter(([, r]) => r.height < 44 || r.width < 44).map(([name]) => name)"
                ))
                .await?;
            assert_eq!(small, Vec::<String>::new(), "{path} {drawing}");
        }
    }
    Ok(())
}
