//! The script that copies a table, with the units and the heads of columns of all languages.

use super::script_template::ScriptTemplate;
use crate::locale::{Digits, Locale, Plural, key};
use crate::site::SiteError;
use crate::story::{Story, Text, Unit, Value as Amount};
use serde_json::{Map, Value, json};

const COPY_TABLE_JS: &str = include_str!("../../../assets/copy-table.js");

/// The minified script with its data. Readers of all languages load the same file, when they first copy a table.
///
/// # Errors
/// When the script is no JavaScript, or has no single place for its data.
pub fn script(story: &Story) -> Result<String, SiteError> {
    let template = ScriptTemplate::module(COPY_TABLE_JS, "assets/copy-table.js")?;
    let languages = story.languages.iter().map(|lang| {
        let words = words(&Locale::native(*lang, Digits::Latn));
        (lang.code().to_owned(), words)
    });
    let words: Map<_, _> = languages.collect();
    Ok(template.fill(&json!({ "WORDS": words }).to_string()))
}

fn words(locale: &Locale) -> Value {
    let say = |text| locale.message(text);
    let around = |text| place_of_number(say(text));
    let (about, change) = (around(key::NUMBER_ABOUT), around(key::CARD_CHANGE));
    json!({
        "direction": locale.lang.direction().code(),
        "colon": say(key::PAGE_COLON),
        "separator": say(key::LIST_SEPARATOR),
        "copied": say(key::COPY_COPIED),
        "aboutBefore": about.0,
        "aboutAfter": about.1,
        "changeBefore": change.0,
        "changeAfter": change.1,
        "units": Unit::ALL.into_iter().filter_map(|unit| unit_words(locale, unit)).collect::<Vec<_>>(),
        "heads": [
            ["figure", say(key::PAGE_COLUMN_FIGURE)],
            ["amount", say(key::PAGE_COLUMN_AMOUNT)],
            ["unit", say(key::COPY_UNIT)],
            ["change", say(key::PAGE_COLUMN_CHANGE)],
            ["period", say(key::COPY_PERIOD)],
            ["basis", say(key::PAGE_COLUMN_BASIS)],
            ["source", say(key::PAGE_COLUMN_SOURCE)],
            ["notes", say(key::COPY_NOTES)],
        ],
    })
}

/// The name of a unit, and what stands before and after the number in each of its forms. A form without a place for
/// the number has the number that it means. None for per cent, which has a sign.
fn unit_words(locale: &Locale, unit: Unit) -> Option<Value> {
    let forms: Text = Locale::unit_forms(unit)?;
    let plurals = Plural::of_lang(locale.lang).iter();
    let forms = locale.message(forms).split('|').zip(plurals);
    let forms: Vec<Value> = forms
        .map(|(form, plural)| match (form.contains("{n}"), plural) {
            (true, _) => {
                let (before, after) = place_of_number(form);
                json!([before, after])
            }
            (false, Plural::Two) => json!([form, "", "2"]),
            (false, _) => json!([form, "", "1"]),
        })
        .collect();
    Some(json!({ "name": locale.unit_name(Amount::None, unit), "forms": forms }))
}

/// What stands before and after the number in a text.
fn place_of_number(text: &str) -> (&str, &str) {
    text.split_once("{n}").unwrap_or((text, ""))
}
