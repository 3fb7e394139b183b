//! What a single text may hold: plain words, known placeholders, no digit that a figure could say.

use super::fault::Source;
use super::words::Told;

/// How many forms a language has for a word that is counted, in the order of its rules (CLDR):
/// Arabic zero, one, two, few, many, other; Russian one, few, many, other.
pub const FORMS: [(&str, usize); 5] = [("ar", 6), ("en", 2), ("zh", 1), ("ru", 4), ("kk", 2)];

/// What texts of one language are held against.
pub struct Rules<'a, K> {
    /// The language.
    pub code: &'a str,
    /// Words with digits that texts may use.
    pub allow: &'a [String],
    /// Whether the story has what a placeholder names.
    pub knows: &'a K,
}

/// Checks one text.
pub fn check(source: &mut Source, key: &str, told: &Told, rules: &Rules<impl Fn(&str) -> bool>) {
    let words = told.words.as_str();
    let mut fault = |wrong: String, right: &str| source.fault(told.at.clone(), wrong, right);
    if words.trim().is_empty() && !told.at.is_empty() {
        fault(format!("the text `{key}` is empty"), "write its words");
    }
    if words.contains(['<', '>']) {
        fault(
            format!("there is markup in the text `{key}`"),
            "texts are plain words: take the < and > out",
        );
    }
    if words.chars().any(char::is_control) {
        fault(
            format!("the text `{key}` goes over several lines"),
            "write it in one line",
        );
    }
    if told.interface
        && let Some((wrong, right)) = forms(key, words, rules.code)
    {
        fault(wrong, &right);
    }
    let mut bare = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        bare += before;
        let Some((name, tail)) = after
            .split_once('}')
            .filter(|(name, _)| !name.contains('{'))
        else {
            fault(
                format!("nothing closes a {{ in the text `{key}`"),
                "write the placeholder as {id}",
            );
            return;
        };
        if !told.interface && !(rules.knows)(name) {
            fault(
                format!("the text `{key}` names {{{name}}}, which the story has not"),
                "name a figure or check by its id: {id}, {id:number}, {id:percent}, {id:change} \
                 where it has a change, {event.id:years}",
            );
        }
        bare.push(' ');
        rest = tail;
    }
    bare += rest;
    if bare.contains('}') {
        fault(
            format!("nothing opens a }} in the text `{key}`"),
            "write the placeholder as {id}",
        );
    }
    for word in rules.allow {
        bare = bare.replace(word.as_str(), "");
    }
    // Months are names, and Chinese names them by number.
    if let Some(digit) = bare
        .chars()
        .find(|c| c.is_numeric() && !key.starts_with("month."))
    {
        fault(
            format!("the digit {digit} is typed in the text `{key}`"),
            "name the figure in braces, or add the year or name to `allow` in story.toml",
        );
    }
}

/// Lists of forms that are shorter or longer than the language asks for.
fn forms(key: &str, words: &str, code: &str) -> Option<(String, String)> {
    let wanted = match key.split_once('.')? {
        ("unit", _) => FORMS.iter().find(|(c, _)| *c == code)?.1,
        ("month", _) => 12,
        _ => return None,
    };
    let found = words.split('|').filter(|f| !f.trim().is_empty()).count();
    (found != wanted || words.split('|').count() != wanted).then(|| {
        (
            format!("the text `{key}` has {found} forms, \"{code}\" needs {wanted}"),
            "write one for each, with | between, in the order that the other entries have"
                .to_owned(),
        )
    })
}
