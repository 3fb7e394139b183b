//! The outcome of each fault in each engine, as the tests saw it: the table `FAULTS.md`.
//!
//! The table is kept with the project. A run whose outcome differs fails; with `JISR_BLESS` it writes the
//! table anew.

use crate::driver::{Engine, Failure};
use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

/// What a fault comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page as it was made, whole.
    Stands,
    /// The same, and the program answers pointer and keys over it.
    StandsAndAnswers,
    /// The page as it was made for as long as it lasts, then the program.
    StandsThenGoesOn,
    /// The program does without, or went on as if nothing had been.
    GoesOn,
    /// The engine can't be given this fault, for this reason.
    NotGiven(&'static str),
}

impl Outcome {
    fn words(self) -> String {
        match self {
            Outcome::Stands => "stands".into(),
            Outcome::StandsAndAnswers => "stands, answers".into(),
            Outcome::StandsThenGoesOn => "stands, then goes on".into(),
            Outcome::GoesOn => "goes on".into(),
            Outcome::NotGiven(why) => format!("not given: {why}"),
        }
    }
}

/// What was seen in this run: fault, engine, outcome in words.
static SEEN: Mutex<Vec<(String, Engine, String)>> = Mutex::new(vec![]);

thread_local! {
    /// The same in lines, of the test that runs on this thread.
    static SAID: RefCell<Vec<String>> = const { RefCell::new(vec![]) };
}

thread_local! {
    /// Whether a fault was not given to the test that runs on this thread.
    static NOT_GIVEN: Cell<bool> = const { Cell::new(false) };
}

/// What the test that has just run on this thread saw, in lines for its report.
pub fn said() -> Vec<String> {
    SAID.take()
}

/// Whether that test could not look, because its engine can't be given the fault.
pub fn not_given() -> bool {
    NOT_GIVEN.take()
}

/// Keeps what came of a fault in the engine that the test runs in.
pub fn saw(fault: &str, outcome: Outcome) {
    if matches!(outcome, Outcome::NotGiven(_)) {
        NOT_GIVEN.set(true);
    }
    SAID.with_borrow_mut(|said| said.push(format!("{fault}: {}", outcome.words())));
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.push((fault.to_owned(), Engine::now(), outcome.words()));
}

/// A fault and what came of it in each engine; empty where nobody looked.
type Row = (String, [String; Engine::ALL.len()]);

/// Whether the table says what was seen; none where nothing was. `whole` when every test ran in every
/// engine: then a row that nobody saw goes.
pub fn settle(whole: bool) -> Option<Result<(), Failure>> {
    let seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    if seen.is_empty() {
        return None;
    }
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/FAULTS.md");
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let mut before = rows(&kept);
    if whole {
        forget(&mut before, &seen);
    }
    let table = written(&merged(before, &seen));
    if table == kept {
        return Some(Ok(()));
    }
    if env::var_os("JISR_BLESS").is_some() {
        return Some(fs::write(&file, table).map_err(Failure::from));
    }
    let other = |a: &str, b: &str| -> String {
        let lines = a.lines().filter(|l| !b.lines().any(|o| o == *l));
        lines.collect::<Vec<_>>().join("\n    ")
    };
    Some(Err(format!(
        "tests/browser/FAULTS.md says\n    {}\nand seen was\n    {}\nJISR_BLESS=1 writes what is seen",
        other(&kept, &table),
        other(&table, &kept)
    )
    .into()))
}

/// Empties what this run has to see anew. The rows stay in their order, in which tests run as they come.
fn forget(rows: &mut Vec<Row>, seen: &[(String, Engine, String)]) {
    rows.retain(|row| seen.iter().any(|(fault, ..)| *fault == row.0));
    for row in rows {
        row.1 = Default::default();
    }
}

fn merged(mut rows: Vec<Row>, seen: &[(String, Engine, String)]) -> Vec<Row> {
    for (fault, engine, words) in seen {
        let at = rows.iter().position(|r| r.0 == *fault).unwrap_or_else(|| {
            rows.push((fault.clone(), Default::default()));
            rows.len() - 1
        });
        if let Some(column) = Engine::ALL.iter().position(|e| e == engine) {
            rows[at].1[column].clone_from(words);
        }
    }
    rows
}

/// The rows of a table as `written`.
fn rows(table: &str) -> Vec<Row> {
    let cells = |line: &str| -> Option<Row> {
        let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
        let fault = cells.next()?.to_owned();
        let mut row = (fault, <[String; Engine::ALL.len()]>::default());
        for cell in &mut row.1 {
            *cell = cells.next()?.to_owned();
        }
        Some(row)
    };
    // Behind the head and its line.
    table.lines().filter_map(cells).skip(2).collect()
}

fn written(rows: &[Row]) -> String {
    let names = Engine::ALL.map(Engine::name);
    let mut out = format!(
        "# Faults\n\n\
         What a reader is left with when something fails, in each engine. The browser tests write this table\n\
         (`outcomes.rs`); a run that sees something else fails.\n\n\
         - **stands**: the page as it was made, whole: drawings, tables, events, ledger; nothing says alarm\n\
         - **answers**: pointer and keys open cards over it all the same\n\
         - **goes on**: the program runs, paints and answers\n\
         - **not given**: the engine's driver can't bring this fault about\n\n\
         | fault | {} |\n| --- |{}\n",
        names.join(" | "),
        " --- |".repeat(names.len())
    );
    for (fault, outcomes) in rows {
        let _ = writeln!(out, "| {fault} | {} |", outcomes.join(" | "));
    }
    out
}
