//! The rules for a single text: no markup, only known placeholders, and no typed digits where a figure could be named.

use super::diagnostic::SourceFile;
use super::text_keys::Owner;
use jisr_charts::i18n::{Lang, Placeholder, Plural};
use std::ops::Range;

/// One text of a file, before it is checked.
pub struct RawText {
    /// The text itself.
    pub text: String,
    /// Its place in the file, in bytes.
    pub span: Range<usize>,
    /// Whose file it is in.
    pub owner: Owner,
}

/// What the texts of one language are checked by.
pub struct Rules<'a, K> {
    /// The language.
    pub lang: Lang,
    /// Words with digits that texts may use.
    pub allow: &'a [String],
    /// Says whether the story has what a placeholder names.
    pub knows: &'a K,
}

/// Checks one text.
pub fn check(
    file: &mut SourceFile,
    key: &str,
    raw: &RawText,
    rules: &Rules<impl Fn(&str) -> bool>,
) {
    let words = raw.text.as_str();
    let mut report = |message: String, help: &str| file.report(raw.span.clone(), message, help);
    if words.trim().is_empty() && !raw.span.is_empty() {
        report(format!("the text `{key}` is empty"), "write its words");
    }
    if words.contains(['<', '>']) {
        report(
            format!("there is markup in the text `{key}`"),
            "texts are plain words: take the < and > out",
        );
    }
    if words.chars().any(char::is_control) {
        report(
            format!("the text `{key}` goes over several lines"),
            "write it in one line",
        );
    }
    if raw.owner == Owner::Product
        && let Some((message, help)) = form_count_mistake(key, words, rules.lang)
    {
        report(message, &help);
    }
    let Some(mut bare) = check_placeholders(file, key, raw, rules) else {
        return;
    };
    for word in rules.allow {
        bare = bare.replace(word.as_str(), "");
    }
    // Months are names, and Chinese names them by number.
    if let Some(digit) = bare
        .chars()
        .find(|c| c.is_numeric() && !key.starts_with("month."))
    {
        file.report(
            raw.span.clone(),
            format!("the digit {digit} is typed in the text `{key}`"),
            "name the figure in braces, or add the year or name to `allow` in story.toml",
        );
    }
}

/// Checks the placeholders of a text. Returns the text without them, or None if a brace is not closed.
fn check_placeholders(
    file: &mut SourceFile,
    key: &str,
    raw: &RawText,
    rules: &Rules<impl Fn(&str) -> bool>,
) -> Option<String> {
    let mut report = |message: String, help: &str| file.report(raw.span.clone(), message, help);
    let mut bare = String::new();
    let mut rest = raw.text.as_str();
    while let Some(placeholder) = Placeholder::first(rest) {
        let Placeholder {
            before,
            name,
            after,
        } = placeholder;
        if before.contains('{') {
            break;
        }
        if raw.owner == Owner::Story && !(rules.knows)(name) {
            report(
                format!("the text `{key}` names {{{name}}}, which the story has not"),
                "name a figure or check by its id: {id}, {id:number}, {id:percent}, {id:change} \
                 where it has a change, {event.id:years}",
            );
        }
        bare += before;
        bare.push(' ');
        rest = after;
    }
    if rest.contains('{') {
        report(
            format!("nothing closes a {{ in the text `{key}`"),
            "write the placeholder as {id}",
        );
        return None;
    }
    bare += rest;
    if bare.contains('}') {
        report(
            format!("nothing opens a }} in the text `{key}`"),
            "write the placeholder as {id}",
        );
    }
    Some(bare)
}

/// The message and help for a list of forms, separated by `|`, that has another length than it must have.
fn form_count_mistake(key: &str, words: &str, lang: Lang) -> Option<(String, String)> {
    let wanted = match key.split_once('.')? {
        ("unit", _) => Plural::of_lang(lang).len(),
        ("month", _) => 12,
        _ => return None,
    };
    let found = words.split('|').filter(|f| !f.trim().is_empty()).count();
    (found != wanted || words.split('|').count() != wanted).then(|| {
        (
            format!(
                "the text `{key}` has {found} forms, \"{}\" needs {wanted}",
                lang.code()
            ),
            "write one for each, with | between, in the order that the other entries have"
                .to_owned(),
        )
    })
}
