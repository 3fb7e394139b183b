//! The page's own words are plain: no long sentences, and texts that a ninth-grader reads with ease.
//!
//! The product's texts and the story's texts are read as pages show them, with the figures filled in. Units, months
//! and dates are no sentences. All texts of the story are our own words: what the article says itself stands in
//! quotation marks, and no quotation is a sentence.

#![expect(
    clippy::unwrap_used,
    reason = "a file that can't be read should stop the test"
)]

use jisr::locale::{Digits, Lang, Locale, strip};
use jisr::story;
use jisr::story::Text;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The most words of a sentence.
const MOST_WORDS: usize = 30;

/// The most characters of a Chinese sentence, without punctuation: most Chinese words have two, and Chinese has no
/// spaces between words to count them by.
const MOST_CHARACTERS: usize = 2 * MOST_WORDS;

/// The highest grade of school that the texts of a language may need.
const HIGHEST_GRADE: f64 = 9.0;

/// The texts of a language by their keys, as a page shows them.
fn texts(lang: Lang) -> BTreeMap<String, String> {
    let locale = Locale::native(lang, Digits::Latn);
    let mut found = BTreeMap::new();
    for folder in ["assets/locale", "assets/story/text"] {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("{folder}/{}.toml", lang.code()));
        let text = fs::read_to_string(file).unwrap();
        collect(&text.parse().unwrap(), "", &mut found);
    }
    found.retain(|key, _| {
        !["unit.", "month.", "date."]
            .iter()
            .any(|group| key.starts_with(group))
    });
    // The messages of the locale have the same texts; each is filled as a page fills it.
    let filled: BTreeMap<&str, String> = (0..=u16::MAX)
        .map(Text)
        .filter(|text| !locale.message(*text).is_empty())
        .map(|text| (locale.message(text), strip(&locale.fill(text, story()))))
        .collect();
    for text in found.values_mut() {
        *text = filled.get(text.as_str()).unwrap_or(text).clone();
    }
    found
}

/// Adds the texts of a table by their keys.
fn collect(table: &toml::Table, before: &str, found: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = format!("{before}{name}");
        match value {
            toml::Value::Table(inner) => collect(inner, &format!("{key}."), found),
            toml::Value::String(text) => drop(found.insert(key, text.clone())),
            other => panic!("{key} is no text: {other}"),
        }
    }
}

/// The sentences of a text: each ends with a mark that is followed by a space or by the text's end. A Chinese mark
/// needs no space.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = vec![];
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let ends = match mark {
            '.' | '!' | '?' | '؟' => text[end..].chars().next().is_none_or(char::is_whitespace),
            '。' | '！' | '？' => true,
            _ => false,
        };
        // An initial, as in "L. N. Gumilyov", ends no sentence.
        let word = text[start..at]
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        if ends && word.chars().count() > 1 {
            found.push(text[start..end].trim());
            start = end;
        }
    }
    found.push(text[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// The words of a sentence: what stands between spaces and has a letter or a digit.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    let parts = sentence.split_whitespace();
    parts.filter(|part| part.contains(char::is_alphanumeric))
}

#[test]
fn no_sentence_is_longer_than_thirty_words() {
    for lang in story().languages.iter().copied() {
        let mut long = vec![];
        for (key, text) in texts(lang) {
            for sentence in sentences(&text) {
                let (length, most) = match lang {
                    Lang::Zh => (
                        sentence.chars().filter(|c| c.is_alphanumeric()).count(),
                        MOST_CHARACTERS,
                    ),
                    _ => (words(sentence).count(), MOST_WORDS),
                };
                if length > most {
                    long.push(format!("{key}: {length}: {sentence}"));
                }
            }
        }
        assert!(long.is_empty(), "{lang:?}: {long:#?}");
    }
}

/// Average words of a sentence, and syllables (or letters) of a word, over all texts that are sentences.
fn averages(lang: Lang, syllables: impl Fn(&str) -> usize) -> (f64, f64) {
    let texts = texts(lang).into_values();
    let (mut all_sentences, mut all_words, mut all_syllables) = (0, 0, 0);
    for text in texts.filter(|text| text.ends_with(['.', '!', '?', '؟'])) {
        for sentence in sentences(&text) {
            all_sentences += 1;
            all_words += words(sentence).count();
            all_syllables += words(sentence).map(&syllables).sum::<usize>();
        }
    }
    assert!(all_sentences > 50, "{all_sentences}");
    let words = all_words as f64;
    (words / all_sentences as f64, all_syllables as f64 / words)
}

/// The syllables of an English word, counted as readability programs do: groups of vowels, without a silent *e* at the
/// end. A number counts as one syllable for each digit.
fn english_syllables(word: &str) -> usize {
    let letters: String = word
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let digits = letters.chars().filter(char::is_ascii_digit).count();
    let is_vowel = |c: char| "aeiouyáéíóúö".contains(c);
    let groups = letters
        .split(|c| !is_vowel(c))
        .filter(|group| !group.is_empty())
        .count();
    let before = |end: &str| {
        letters
            .strip_suffix(end)
            .and_then(|rest| rest.chars().last())
    };
    let is_silent = match (before("e"), before("es"), before("ed")) {
        (Some(c), ..) => !is_vowel(c) && c != 'l',
        (_, Some(c), _) => !is_vowel(c) && !"csxzgh".contains(c),
        (.., Some(c)) => !is_vowel(c) && !"td".contains(c),
        _ => false,
    };
    (groups - usize::from(is_silent && groups > 1))
        .max(1)
        .max(digits)
}

#[test]
fn english_texts_need_nine_grades_of_school_at_most() {
    for (word, syllables) in [
        ("trade", 1),
        ("Kazakhstan", 3),
        ("counted", 2),
        ("reached", 1),
        ("places", 2),
        ("customs", 2),
        ("people", 2),
        ("energy", 3),
        ("8.8", 2),
        ("the", 1),
    ] {
        assert_eq!(english_syllables(word), syllables, "{word}");
    }
    // The Flesch–Kincaid grade (Kincaid and others, 1975).
    let (length, syllables) = averages(Lang::En, english_syllables);
    let grade = 0.39 * length + 11.8 * syllables - 15.59;
    println!("English: {length:.1} words, {syllables:.2} syllables, grade {grade:.1}");
    assert!(grade <= HIGHEST_GRADE, "grade {grade:.1}");
}

#[test]
fn russian_texts_need_nine_grades_of_school_at_most() {
    // A Russian word has as many syllables as vowels; a number one for each digit.
    let count = |word: &str| {
        let is_vowel = |c: &char| "аеёиоуыэюяАЕЁИОУЫЭЮЯ0123456789".contains(*c);
        word.chars().filter(is_vowel).count().max(1)
    };
    assert_eq!(
        (count("Казахстан"), count("торговля"), count("в")),
        (3, 3, 1)
    );
    // The grade of Flesch and Kincaid with the coefficients for Russian that were fitted to Russian schoolbooks
    // (Solovyev, Ivanov, Solnyshkina: Assessment of reading difficulty levels in Russian academic texts, 2018).
    let (length, syllables) = averages(Lang::Ru, count);
    let grade = 0.36 * length + 5.76 * syllables - 11.97;
    println!("Russian: {length:.1} words, {syllables:.2} syllables, grade {grade:.1}");
    assert!(grade <= HIGHEST_GRADE, "grade {grade:.1}");
}

#[test]
fn arabic_texts_need_nine_grades_of_school_at_most() {
    // The letters of a word without the marks above and below them; a number has one for each digit.
    let is_mark = |c: char| ('\u{64b}'..='\u{65f}').contains(&c);
    let count = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphanumeric());
        letters.filter(|c| !is_mark(*c)).count()
    };
    assert_eq!((count("التجارة"), count("سُمح"), count("8.8")), (7, 3, 2));
    // The grade by the mean length of words (Al-Heeti: Judgment analysis technique applied to readability prediction of
    // Arabic reading material, 1984).
    let (length, letters) = averages(Lang::Ar, count);
    let grade = 4.414 * letters - 13.468;
    println!("Arabic: {length:.1} words, {letters:.2} letters, grade {grade:.1}");
    assert!(grade <= HIGHEST_GRADE, "grade {grade:.1}");
}

#[test]
fn sentences_end_where_readers_pause() {
    let text = "It is 8.8 billion, by L. N. Gumilyov. Is it? “Yes”: so it is";
    assert_eq!(
        sentences(text),
        [
            "It is 8.8 billion, by L. N. Gumilyov.",
            "Is it?",
            "“Yes”: so it is"
        ]
    );
    assert_eq!(
        sentences("两国签署。已满30年。"),
        ["两国签署。", "已满30年。"]
    );
    assert_eq!(words("Almaty – Chengdu, 2 a week").count(), 5);
}
