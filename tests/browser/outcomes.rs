//! The outcome of each fault in each engine: the table `FAULTS.md`.
//!
//! The table is kept in the project. A run with other outcomes fails; with `JISR_BLESS` it writes the
//! table again.

use crate::driver::{Engine, Failure};
use std::cell::{Cell, RefCell};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

/// What a reader is left with after a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The complete static page; the program doesn't run.
    StaticPage,
    /// The static drawings; the program runs, and answers pointer and keys on them.
    StaticPageInteractive,
    /// The static page while the fault lasts, then the running program.
    StaticThenLive,
    /// The program runs as without the fault.
    Live,
    /// The driver of the engine can't cause this fault, for this reason.
    NotTested(&'static str),
}

impl Outcome {
    /// The cell of the table.
    fn cell(self) -> String {
        match self {
            Outcome::StaticPage => "static page".into(),
            Outcome::StaticPageInteractive => "static page, interactive".into(),
            Outcome::StaticThenLive => "static page, then live".into(),
            Outcome::Live => "live".into(),
            Outcome::NotTested(why) => format!("not tested: {why}"),
        }
    }
}

/// The outcomes of this run: fault, engine, cell of the table.
static OUTCOMES: Mutex<Vec<(String, Engine, String)>> = Mutex::new(vec![]);

thread_local! {
    /// The lines for the report of the test that runs on this thread.
    static REPORT_LINES: RefCell<Vec<String>> = const { RefCell::new(vec![]) };
}

thread_local! {
    /// Whether the test that runs on this thread could not cause its fault.
    static NOT_TESTED: Cell<bool> = const { Cell::new(false) };
}

/// Takes the report lines of the test that has just run on this thread.
pub fn take_report_lines() -> Vec<String> {
    REPORT_LINES.take()
}

/// Takes whether that test could not cause its fault. Such a test counts as ignored.
pub fn take_not_tested() -> bool {
    NOT_TESTED.take()
}

/// Records the outcome of a fault in the current engine.
pub fn record_outcome(fault: &str, outcome: Outcome) {
    if matches!(outcome, Outcome::NotTested(_)) {
        NOT_TESTED.set(true);
    }
    REPORT_LINES.with_borrow_mut(|lines| lines.push(format!("{fault}: {}", outcome.cell())));
    let mut outcomes = OUTCOMES.lock().unwrap_or_else(PoisonError::into_inner);
    outcomes.push((fault.to_owned(), Engine::current(), outcome.cell()));
}

/// A fault and its outcome in each engine; empty for an engine without one.
type Row = (String, [String; Engine::ALL.len()]);

/// Compares the table with the outcomes of this run. `None` if there are none. `all_ran` says that every test ran
/// in every engine; then a row without an outcome is removed.
pub fn check_table(all_ran: bool) -> Option<Result<(), Failure>> {
    let outcomes = OUTCOMES.lock().unwrap_or_else(PoisonError::into_inner);
    if outcomes.is_empty() {
        return None;
    }
    let file: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/FAULTS.md");
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let mut before = rows(&kept);
    if all_ran {
        clear_rows(&mut before, &outcomes);
    }
    let table = format_table(&merged(before, &outcomes));
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
        "tests/browser/FAULTS.md has\n    {}\nand this run had\n    {}\nJISR_BLESS=1 writes the table of this run",
        other(&kept, &table),
        other(&table, &kept)
    )
    .into()))
}

/// Empties the cells, and removes the rows that have no outcome in this run. The others keep their order: tests
/// don't always end in the same order.
fn clear_rows(rows: &mut Vec<Row>, outcomes: &[(String, Engine, String)]) {
    rows.retain(|row| outcomes.iter().any(|(fault, ..)| *fault == row.0));
    for row in rows {
        row.1 = Default::default();
    }
}

fn merged(mut rows: Vec<Row>, outcomes: &[(String, Engine, String)]) -> Vec<Row> {
    for (fault, engine, cell) in outcomes {
        let at = rows.iter().position(|r| r.0 == *fault).unwrap_or_else(|| {
            rows.push((fault.clone(), Default::default()));
            rows.len() - 1
        });
        if let Some(column) = Engine::ALL.iter().position(|e| e == engine) {
            rows[at].1[column].clone_from(cell);
        }
    }
    rows
}

/// The rows of a table that `format_table` wrote.
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
    // The first two lines are the heading.
    table.lines().filter_map(cells).skip(2).collect()
}

fn format_table(rows: &[Row]) -> String {
    let names = Engine::ALL.map(Engine::name);
    let mut out = format!(
        "# Faults\n\n\
         What a reader is left with when something fails, in each engine. The browser tests write this table\n\
         (`outcomes.rs`); a run with other outcomes fails.\n\n\
         - **static page**: the page stays as it was built, complete: drawings, tables, events, ledger; no error is shown\n\
         - **interactive**: the drawings stay static; pointer and keys open tooltips on them\n\
         - **live**: the program runs, paints the canvases, and answers pointer and keys\n\
         - **not tested**: the engine's driver can't cause this fault\n\n\
         | fault | {} |\n| --- |{}\n",
        names.join(" | "),
        " --- |".repeat(names.len())
    );
    for (fault, outcomes) in rows {
        let _ = writeln!(out, "| {fault} | {} |", outcomes.join(" | "));
    }
    out
}
