//! Random files: whatever they contain, the parser ends, and every diagnostic names a place.

use crate::story_copy::{BaseStory, FILES, StoryCopy};
use proptest::prelude::*;
use std::fs;

/// What is put into a file: syntax, extremes, marks of direction, markup, values of other sorts.
const PIECES: [&str; 24] = [
    "\"",
    "'''",
    "[",
    "]]",
    "=",
    "\n",
    "\\",
    "{",
    "}",
    "{line.teu",
    "nan",
    "-inf",
    "1e999",
    "9999999999999999",
    "2022-99-99",
    "0000-00-00/9999-12",
    "\u{0}",
    "\u{202e}",
    "<b>",
    "true",
    "[[check]]\n",
    "id = \"line.teu\"\n",
    "of = []\n",
    "# ",
];

/// One change to a file.
#[derive(Clone, Debug)]
enum Change {
    /// Puts a piece in.
    Put(usize, usize),
    /// Takes so many characters out.
    Take(usize, usize),
    /// Says a line twice.
    Twice(usize),
    /// Leaves everything from a line on out.
    End(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let place = 0..100_000usize;
    prop_oneof![
        (place.clone(), 0..PIECES.len()).prop_map(|(at, piece)| Change::Put(at, piece)),
        (place.clone(), 1..60usize).prop_map(|(at, count)| Change::Take(at, count)),
        place.clone().prop_map(Change::Twice),
        place.prop_map(Change::End),
    ]
}

fn changed(text: &str, change: &Change) -> String {
    let letters: Vec<char> = text.chars().collect();
    let lines: Vec<&str> = text.lines().collect();
    match change {
        Change::Put(at, piece) => {
            let (before, after) = letters.split_at(at % (letters.len() + 1));
            before
                .iter()
                .chain(&PIECES[*piece].chars().collect::<Vec<_>>())
                .chain(after)
                .collect()
        }
        Change::Take(at, count) => {
            let at = at % (letters.len() + 1);
            let end = (at + count).min(letters.len());
            letters[..at].iter().chain(&letters[end..]).collect()
        }
        Change::Twice(at) => {
            let at = at % lines.len().max(1);
            let twice = lines
                .iter()
                .enumerate()
                .flat_map(|(i, l)| vec![*l; 1 + usize::from(i == at)]);
            twice.collect::<Vec<_>>().join("\n")
        }
        Change::End(at) => lines[..at % lines.len().max(1)].join("\n"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parser_ends_and_every_diagnostic_has_a_place(
        changes in prop::collection::vec((0..FILES.len(), change()), 1..4)
    ) {
        let story_copy = StoryCopy::new(BaseStory::Second);
        for (file, change) in &changes {
            let text = changed(&story_copy.text(FILES[*file]), change);
            let written = fs::write(story_copy.path(FILES[*file]), text);
            prop_assert!(written.is_ok());
        }
        for diagnostic in story_copy.diagnostics() {
            let text = fs::read_to_string(&diagnostic.file).unwrap_or_default();
            let lines = text.lines().count().max(1);
            prop_assert!(diagnostic.line >= 1 && diagnostic.line <= lines + 1, "{diagnostic}: {lines} lines");
            prop_assert!(!diagnostic.message.is_empty() && !diagnostic.help.is_empty(), "{diagnostic}");
        }
    }
}
