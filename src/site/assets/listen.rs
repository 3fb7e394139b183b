//! The script that plays a drawing as tones, with the story's melodies and the words of all languages.

use super::script_template::ScriptTemplate;
use crate::export::melody::{Melody, Sound, Tone, melodies};
use crate::locale::{Digits, Locale, key, strip};
use crate::site::SiteError;
use crate::story::Story;
use serde_json::{Map, Value, json};

const LISTEN_JS: &str = include_str!("../../../assets/listen.js");

/// The minified script with its data. Readers of all languages load the same file, when they first listen.
///
/// # Errors
/// When the script is no JavaScript, or has no single place for its data.
pub fn script(story: &Story) -> Result<String, SiteError> {
    let template = ScriptTemplate::module(LISTEN_JS, "assets/listen.js")?;
    Ok(template.fill(&data(story).to_string()))
}

/// The melodies by their views, and the words by the codes of their languages.
fn data(story: &Story) -> Value {
    let languages = story.languages.iter();
    let locales: Vec<Locale> = languages
        .map(|lang| Locale::native(*lang, Digits::Latn))
        .collect();
    let melodies = locales.first().map(|locale| melodies(story, locale));
    let melodies = melodies.unwrap_or_default().into_iter();
    let melodies: Map<_, _> = melodies.map(|m| (m.view.to_owned(), melody(&m))).collect();
    let words = locales
        .iter()
        .map(|l| (l.lang.code().to_owned(), words(story, l)));
    json!({ "MELODIES": melodies, "WORDS": words.collect::<Map<_, _>>() })
}

fn melody(melody: &Melody) -> Value {
    let versions: Vec<Value> = melody
        .versions
        .iter()
        .map(|version| {
            let tones: Vec<Value> = version.tones.iter().map(tone).collect();
            json!([version.value, tones])
        })
        .collect();
    json!({
        "isOverTime": melody.is_over_time,
        "switchName": melody.switch,
        "filterName": melody.filter,
        "versions": versions,
    })
}

/// A tone without the members that have their usual value.
fn tone(tone: &Tone) -> Value {
    let hertz = |pitch: f64| (pitch * 10.0).round() / 10.0;
    let (pitches, beat) = match tone.sound {
        Sound::Silence => (vec![], None),
        Sound::Steady(pitch) => (vec![hertz(pitch)], None),
        Sound::Glide(low, high) => (vec![hertz(low), hertz(high)], None),
        Sound::Beat { pitch, rate } => (vec![hertz(pitch)], Some(hertz(rate))),
    };
    let mut members = json!({
        "id": tone.id,
        "at": (tone.at * 1000.0).round() / 1000.0,
        "pitches": pitches,
    });
    let others = [
        ("beat", beat.map(Value::from)),
        ("voice", (tone.voice > 0).then(|| tone.voice.into())),
        ("group", tone.group.map(Value::from)),
        ("isChange", tone.is_change.then(|| true.into())),
    ];
    for (name, value) in others {
        if let Some(value) = value {
            members[name] = value;
        }
    }
    members
}

fn words(story: &Story, locale: &Locale) -> Value {
    let say = |text| locale.message(text);
    let events = story.events.iter();
    let events = events.map(|e| (e.id.to_string(), strip(&locale.fill(e.label, story)).into()));
    json!({
        "direction": locale.lang.direction().code(),
        "time": locale.lang.time_direction().code(),
        "colon": say(key::PAGE_COLON),
        "separator": say(key::LIST_SEPARATOR),
        "play": say(key::LISTEN_PLAY),
        "pause": say(key::LISTEN_PAUSE),
        "resume": say(key::LISTEN_RESUME),
        "stop": say(key::LISTEN_STOP),
        "speed": say(key::LISTEN_SPEED),
        "speeds": [say(key::LISTEN_SLOW), say(key::LISTEN_NORMAL), say(key::LISTEN_FAST)],
        "amounts": say(key::LISTEN_AMOUNTS),
        "gaps": say(key::LISTEN_GAPS),
        "times": say(key::LISTEN_TIMES),
        "noTone": say(key::LISTEN_NO_TONE),
        "ended": say(key::LISTEN_ENDED),
        "events": events.collect::<Map<_, Value>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn the_script_has_the_melodies_and_the_words_of_every_language() -> Result<(), SiteError> {
        let script = script(story())?;
        for chart in story().charts.iter() {
            assert!(
                script.contains(&format!("\"{}\":{{\"filterName\"", chart.id)),
                "{}",
                chart.id
            );
        }
        for lang in story().languages.iter() {
            let locale = Locale::native(*lang, Digits::Latn);
            for text in [key::LISTEN_AMOUNTS, key::LISTEN_NO_TONE, key::LISTEN_ENDED] {
                assert!(script.contains(locale.message(text)), "{lang:?}");
            }
        }
        Ok(())
    }

    #[test]
    fn names_of_events_have_no_digits_that_a_page_would_write_otherwise() {
        for lang in story().languages.iter() {
            let words = words(story(), &Locale::native(*lang, Digits::Latn));
            let names = words["events"].as_object().into_iter().flatten();
            for (id, name) in names {
                let name = name.to_string();
                assert!(!name.contains(char::is_numeric), "{id} in {lang:?}: {name}");
            }
        }
    }
}
