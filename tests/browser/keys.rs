//! How many keys a reader presses for some tasks: the table `KEYS.md`.
//!
//! A task starts at the beginning of a page of one view, in English, and ends when its answer is announced. The reader
//! presses nothing but Tab until the part that has the answer, as somebody does who knows no shortcut of a screen
//! reader. A run with other numbers fails; with `JISR_BLESS` it writes the table again.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// More keys than any task may take.
const MOST_KEYS: usize = 60;

/// A reader who uses keys alone.
struct Reader<'a> {
    b: &'a Browser,
    keys: Vec<&'static str>,
}

impl Reader<'_> {
    async fn press(&mut self, key: Key, name: &'static str) -> TestResult {
        self.keys.push(name);
        self.b.key(key).await
    }

    /// Presses a key until an expression is true.
    async fn press_until(&mut self, key: Key, name: &'static str, expression: &str) -> TestResult {
        while !self
            .b
            .js::<bool>(&format!("return !!({expression})"))
            .await?
        {
            assert!(
                self.keys.len() < MOST_KEYS,
                "no {expression}: {:?}",
                self.keys
            );
            self.press(key, name).await?;
        }
        Ok(())
    }

    /// Presses Tab until the focused element has this text or matches this selector.
    async fn tab_to(&mut self, text: &str, selector: &str) -> TestResult {
        let here = format!(
            "document.activeElement.matches('{selector}') && ({text:?} == '' || document.activeElement.textContent == {text:?})"
        );
        self.press_until(Key::Tab, "Tab", &here).await
    }

    /// Presses the arrow to the next mark until a label has this text.
    async fn next_until(&mut self, text: &str) -> TestResult {
        self.press_until(Key::Down, "↓", &is_selected(text)).await
    }

    /// Presses the arrow to the mark before until a label has this text.
    async fn back_until(&mut self, text: &str) -> TestResult {
        self.press_until(Key::Up, "↑", &is_selected(text)).await
    }
}

/// Whether the label of the selected mark has this text.
fn is_selected(text: &str) -> String {
    let option =
        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))";
    format!("{option}?.textContent.replace(/[\\u2066-\\u2069]/g, '').includes({text:?})")
}

/// The tasks, each with the page that it starts on.
const TASKS: [(&str, &str); 10] = [
    ("read the gap between the two counts of all trade", "trade/"),
    ("compare exports by both counts", "trade/"),
    ("show the change on the year by China's count", "trade/"),
    ("hear the chart", "trade/"),
    ("find the figure whose unit is in doubt", "energy/"),
    ("read the event of the double degree", "timeline/"),
    ("find the containers in the ledger", "ledger/"),
    ("follow China's count alone to all trade", "trade/"),
    ("go from the first event to its row", "timeline/"),
    ("list the keys of the chart", "trade/"),
];

const MARKS: &str = "[role=listbox]";

/// Does the task with this number.
async fn perform(task: usize, reader: &mut Reader<'_>) -> TestResult {
    let b = reader.b;
    match task {
        0 => {
            reader.tab_to("", MARKS).await?;
            reader.press(Key::End, "End").await?;
            reader.back_until("minus Kazakhstan's, two-way trade").await
        }
        1 => {
            reader.tab_to("", MARKS).await?;
            reader
                .next_until("exports to China, Kazakhstan's count")
                .await?;
            reader.next_until("exports to China, China's count").await
        }
        2 => {
            for chosen in ["show=change", "source=cn"] {
                reader.tab_to("", "[type=radio]").await?;
                let chosen = format!("document.activeElement.dataset.setting == '{chosen}'");
                reader.press_until(Key::Right, "→", &chosen).await?;
                reader.press(Key::Tab, "Tab").await?;
            }
            reader.keys.pop();
            b.until("new URLSearchParams(location.search).get('source') == 'cn' && location.search.includes('show=change')").await
        }
        3 => {
            reader.tab_to("Listen", "button").await?;
            reader.press(Key::Enter, "Enter").await?;
            b.until("document.querySelector('#trade [role=status]')")
                .await?;
            reader.press(Key::Escape, "Escape").await?;
            reader.keys.pop();
            Ok(())
        }
        4 => {
            reader.tab_to("", MARKS).await?;
            reader.next_until("Unit in doubt").await
        }
        5 => {
            reader.tab_to("", MARKS).await?;
            reader.next_until("double degree").await
        }
        7 => {
            reader.tab_to("", MARKS).await?;
            reader.press(Key::Enter, "Enter").await?;
            reader
                .press_until(Key::Right, "→", &is_selected("China's count"))
                .await?;
            reader.press(Key::Enter, "Enter").await?;
            reader.next_until("Two-way trade, China's count").await
        }
        8 => {
            reader.tab_to("", MARKS).await?;
            reader.press(Key::Down, "↓").await?;
            for _ in 0..3 {
                reader.press(Key::Enter, "Enter").await?;
            }
            b.until("document.activeElement.id.startsWith('event-')")
                .await
        }
        9 => {
            reader.tab_to("", MARKS).await?;
            reader.keys.push("?");
            b.letter('?').await?;
            b.until("document.querySelector('dialog[open]')").await
        }
        _ => {
            reader.tab_to("Search and filter", "summary").await?;
            reader.press(Key::Enter, "Enter").await?;
            reader.tab_to("", "[type=search]").await?;
            for (letter, name) in [('T', "T"), ('E', "E"), ('U', "U")] {
                reader.keys.push(name);
                b.letter(letter).await?;
            }
            b.until("[...document.querySelectorAll('[data-ledger] tr[data-id]')].filter(row => !row.hidden).length < 9").await
        }
    }
}

/// The keys in their order, with a number where one is pressed several times.
fn written(keys: &[&str]) -> String {
    let runs = keys.chunk_by(|a, b| a == b);
    let runs = runs.map(|run| match run {
        [key] => (*key).to_owned(),
        run => format!("{} × {}", run[0], run.len()),
    });
    runs.collect::<Vec<_>>().join(", ")
}

pub async fn the_keys_that_tasks_take_are_known(b: Browser) -> TestResult {
    let site = Server::site()?;
    let mut table = String::from(
        "# Keys\n\n\
         How many keys a reader presses for some tasks, from the beginning of a page of one view in English. A browser test\n\
         counts them (`keys.rs`); a run with other numbers fails.\n\n\
         | task | page | keys | which |\n| --- | --- | --- | --- |\n",
    );
    for (task, (name, path)) in TASKS.into_iter().enumerate() {
        b.open_live(&site.url(&format!("en/{path}"))).await?;
        let mut reader = Reader {
            b: &b,
            keys: vec![],
        };
        perform(task, &mut reader)
            .await
            .map_err(|error| format!("{name}: {error}"))?;
        let _ = writeln!(
            table,
            "| {name} | `{path}` | {} | {} |",
            reader.keys.len(),
            written(&reader.keys)
        );
    }
    check(&table)
}

/// Compares the table with the one that is kept.
fn check(table: &str) -> Result<(), Failure> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/KEYS.md");
    if env::var_os("JISR_BLESS").is_some() {
        return Ok(fs::write(&file, table)?);
    }
    let kept = fs::read_to_string(&file)?;
    assert_eq!(kept, table, "JISR_BLESS=1 writes the table of this run");
    Ok(())
}
