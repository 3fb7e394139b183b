//! Breaks text into lines.

use super::TextStyle;

/// The text in lines of at most `width` scene units, broken at spaces, and between Chinese characters.
/// A word wider than a line is broken too: after its hyphens, slashes and dashes, or else between letters,
/// with a hyphen.
pub(super) fn wrap(text: &str, width: f64, style: TextStyle) -> Vec<String> {
    wrap_within(text, width, width, style)
}

/// Breaks text into lines of `width`, but breaks only words that are wider than `room`. A word
/// between the two widths has a line of its own.
fn wrap_within(text: &str, width: f64, room: f64, style: TextStyle) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    let fits = |text: &str| style.width(text) <= room;
    let whole = unbreakable_runs(text).into_iter();
    let broken = whole.flat_map(|(spaced, run)| match fits(&run) {
        true => vec![(spaced, run)],
        false => break_run(&run, spaced, fits),
    });
    for (spaced, run) in broken {
        let space = if spaced { " " } else { "" };
        match lines.last_mut() {
            Some(line) if style.width(&[line.as_str(), space, &run].concat()) <= width => {
                line.push_str(space);
                line.push_str(&run);
            }
            _ => lines.push(run),
        }
    }
    lines
}

/// A run in parts that fit, broken after its hyphens, slashes and dashes as far as that helps.
fn break_run(run: &str, spaced: bool, fits: impl Fn(&str) -> bool) -> Vec<(bool, String)> {
    if run.contains(is_isolate_start) {
        return break_word(run, spaced, fits);
    }
    let mut out = vec![];
    for part in run.split_inclusive(['-', '/', '–', '—', '\u{2010}']) {
        let spaced = spaced && out.is_empty();
        if fits(part) {
            out.push((spaced, part.to_owned()));
        } else {
            out.extend(break_word(part, spaced, &fits));
        }
    }
    out
}

/// A word in parts that fit. If the word is a directional isolate, each part becomes one.
fn break_word(word: &str, spaced: bool, fits: impl Fn(&str) -> bool) -> Vec<(bool, String)> {
    let mut inner = word;
    let mut around = (String::new(), String::new());
    let isolated = |text: &str| {
        let first = text.chars().next().filter(|c| is_isolate_start(*c))?;
        let rest = text.strip_prefix(first)?.strip_suffix(POP_ISOLATE)?;
        // It must be one isolate around the whole word, not two separate ones.
        (!rest.starts_with(POP_ISOLATE) && rest.find(POP_ISOLATE) >= rest.find(is_isolate_start))
            .then(|| (first, rest.to_owned()))
    };
    let mut held = None;
    if let Some((first, rest)) = isolated(word) {
        around = (first.to_string(), POP_ISOLATE.to_string());
        inner = held.insert(rest).as_str();
    }
    let mut out: Vec<(bool, String)> = vec![];
    let mut part = String::new();
    let letters: Vec<char> = inner.chars().collect();
    for (i, c) in letters.iter().enumerate() {
        let hyphen = |before: Option<char>| before.is_some_and(is_letter) && is_letter(*c);
        let before = part.chars().next_back();
        // Keep room for the hyphen that the part needs if the next letter does not fit.
        let more = letters
            .get(i + 1)
            .is_some_and(|n| is_letter(*n) && is_letter(*c));
        let tail = if more { "-" } else { "" };
        let next = [around.0.as_str(), &part, &c.to_string(), tail, &around.1].concat();
        if !part.is_empty() && !fits(&next) {
            let mark = if hyphen(before) { "-" } else { "" };
            let line = [around.0.as_str(), &part, mark, &around.1].concat();
            out.push((spaced && out.is_empty(), line));
            part.clear();
        }
        part.push(*c);
    }
    let line = [around.0.as_str(), &part, &around.1].concat();
    out.push((spaced && out.is_empty(), line));
    out
}

/// Letters of alphabets: Latin, Greek, Cyrillic, Arabic and related ones. The tables of the
/// standard library would add to the download.
fn is_letter(c: char) -> bool {
    let sign = matches!(c, '×' | '÷' | '\u{600}'..='\u{61f}' | '\u{660}'..='\u{66d}' | '\u{6f0}'..='\u{6f9}');
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{1fff}') && !sign
}

/// Ends a directional isolate.
const POP_ISOLATE: char = '\u{2069}';

fn is_isolate_start(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2068}')
}

/// The parts of a text between which a line may break, each with whether a space is before it. A
/// Chinese character is kept together with the punctuation that may not be separated from it.
fn unbreakable_runs(text: &str) -> Vec<(bool, String)> {
    let mut runs: Vec<(bool, String)> = vec![];
    let mut spaced = false;
    let mut before = ' ';
    for c in text.chars() {
        let breaks = is_cjk(before) && !cannot_end_line(before) && !cannot_begin_line(c)
            || is_cjk(c) && !cannot_begin_line(c) && !cannot_end_line(before);
        match runs.last_mut() {
            _ if c == ' ' => spaced = true,
            Some((_, run)) if !spaced && !breaks => run.push(c),
            _ => {
                runs.push((spaced && !runs.is_empty(), c.into()));
                spaced = false;
            }
        }
        before = c;
    }
    runs
}

/// Chinese characters and their punctuation.
fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// Characters that may not end a line: opening brackets and quotes, and starts of directional
/// isolates.
fn cannot_end_line(c: char) -> bool {
    matches!(c, '“' | '‘' | '（' | '《' | '「' | '\u{2066}'..='\u{2068}')
}

/// Characters that may not begin a line.
fn cannot_begin_line(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '”'
            | '’'
            | '）'
            | '》'
            | '」'
            | '–'
            | '%'
            | '\u{2069}'
    )
}

/// The text in as few lines as the width allows, with lines as equal in length as possible, so that
/// no word is alone on the last one.
pub(super) fn balance(text: &str, width: f64, style: TextStyle) -> Vec<String> {
    let mut lines = wrap(text, width, style);
    for share in [0.9, 0.8, 0.7, 0.6] {
        let even = wrap_within(text, width * share, width, style);
        if even.len() != lines.len() {
            break;
        }
        lines = even;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::style::LABEL;

    #[test]
    fn lines_fit_and_words_stay_whole() {
        let text = "صادرات كازاخستان إلى الصين في خمسة أشهر";
        let lines = wrap(text, 90.0, LABEL);
        assert!(lines.len() > 1);
        assert!(lines.iter().all(|l| LABEL.width(l) <= 90.0));
        assert_eq!(lines.join(" "), text);
        assert!(wrap("", 90.0, LABEL).is_empty());
    }

    #[test]
    fn a_long_word_is_broken_after_its_own_hyphens_slashes_and_dashes() {
        for (text, width, expected) in [
            (
                "Schleswig-Holsteinische",
                95.0,
                vec!["Schleswig-", "Holsteinische"],
            ),
            (
                "كانون الثاني/يناير",
                45.0,
                vec!["كانون", "الثاني/", "يناير"],
            ),
            ("January–September", 70.0, vec!["January–", "September"]),
            // What fits stays whole.
            ("in Baden-Baden", 90.0, vec!["in", "Baden-Baden"]),
        ] {
            assert_eq!(wrap(text, width, LABEL), expected);
        }
    }

    #[test]
    fn no_line_ends_at_a_character_that_joins_words() {
        for joined in ["5\u{a0}млн", "a\u{2060}b", "می\u{200c}شود", "3\u{202f}218"] {
            let text = ["и ", joined, " и"].concat();
            let lines = wrap(&text, LABEL.width(joined) + 0.1, LABEL);
            assert_eq!(lines, ["и", joined, "и"]);
        }
    }

    #[test]
    fn balance_breaks_no_word_that_fits() {
        let text = "Дипломатические отношения";
        let width = LABEL.width("Дипломатические") + 1.0;
        let lines = balance(text, width, LABEL);
        assert_eq!(lines, ["Дипломатические", "отношения"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_and_loses_no_letter() {
        for (word, width) in [
            ("Donaudampfschifffahrtsgesellschaft", 90.0),
            ("достопримечательностями", 60.0),
            ("فسيستخدمونهاوالمستشفيات", 50.0),
            ("\u{2066}999,999,999,999–999,999,999,999\u{2069}", 120.0),
        ] {
            let lines = wrap(word, width, LABEL);
            assert!(lines.len() > 1, "{word}");
            let width_of = |l: &String| LABEL.width(l);
            assert!(lines.iter().all(|l| width_of(l) <= width), "{lines:?}");
            let plain = |text: &str| text.replace(['-', '\u{2066}', '\u{2069}'], "");
            assert_eq!(plain(&lines.concat()), plain(word));
        }
    }
}
