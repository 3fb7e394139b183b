//! Runs the tests in each wanted engine, three at a time, and reports the results.

use crate::browser::Browser;
use crate::driver::{Engine, Failure};
use crate::outcomes;
use crate::workers;
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::time::Instant;

/// How many of the slowest tests the report lists.
const SLOWEST: usize = 10;

/// The result of a test.
pub type TestResult = Result<(), Failure>;

/// A test. Its name is `area::behaviour`.
#[derive(Clone, Copy)]
pub struct Test {
    /// Its name.
    pub name: &'static str,
    /// Its body.
    pub run: fn(Browser) -> Pin<Box<dyn Future<Output = TestResult>>>,
}

/// All tests, and how they are to be run.
pub struct Suite<'a> {
    /// All tests.
    pub tests: &'a [Test],
    /// Names, or beginnings of names, of the tests that run in every engine. Chromium runs all; the drivers of
    /// the others lack commands that the rest needs.
    pub core: &'a [&'a str],
    /// Tests that run alone, because they measure time or memory.
    pub exclusive: &'a [&'a str],
    /// The longest tests. They start first, so that the workers end at about the same time.
    pub slow: &'a [&'a str],
}

/// One test in one engine.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// The engine.
    pub engine: Engine,
    /// The test.
    pub test: &'a Test,
}

/// A job that has ended.
pub struct FinishedJob {
    /// The engine.
    pub engine: Engine,
    /// The test's name.
    pub name: &'static str,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// Whether it passed.
    pub passed: bool,
    /// Whether it failed. A test that neither passed nor failed could not cause its fault, and counts as ignored.
    pub failed: bool,
}

/// A list of tests from their paths.
#[macro_export]
macro_rules! tests {
    ($($area:ident :: { $($name:ident),* $(,)? })*) => {
        &[$($($crate::runner::Test {
            name: concat!(stringify!($area), "::", stringify!($name)),
            run: |browser| Box::pin($crate::$area::$name(browser)),
        }),*),*]
    };
}

/// Whether a list contains the test's name or a beginning of it.
fn is_listed(list: &[&str], test: &Test) -> bool {
    list.iter().any(|name| test.name.starts_with(name))
}

/// An entry of the suite's lists that names no test, such as one left over from a renamed test.
fn unknown_entry<'a>(suite: &Suite<'a>) -> Option<&'a str> {
    let lists = [suite.core, suite.exclusive, suite.slow];
    let mut entries = lists.into_iter().flatten().copied();
    entries.find(|entry| !suite.tests.iter().any(|t| t.name.starts_with(entry)))
}

/// Runs the tests whose names contain one of the program's arguments; without arguments, all. With `--list` it
/// only prints their names.
pub fn main(suite: &Suite) -> ExitCode {
    let engines = match Engine::wanted() {
        Ok(engines) => engines,
        Err(reason) => {
            eprintln!("browser tests: {reason}");
            return ExitCode::FAILURE;
        }
    };
    if let Some(entry) = unknown_entry(suite) {
        eprintln!("browser tests: a list of tests/browser/main.rs names no test by {entry:?}");
        return ExitCode::FAILURE;
    }
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let jobs = select_jobs(suite, &engines, &wanted);
    if std::env::args().any(|a| a == "--list") {
        for job in jobs {
            println!("{}: test", job.test.name);
        }
        return ExitCode::SUCCESS;
    }
    let filtered = suite.tests.len() * engines.len() - jobs.len();
    let whole = engines.len() == Engine::ALL.len() && wanted.is_empty();
    println!("\nrunning {} tests", jobs.len());
    let begin = Instant::now();
    let (exclusive, shared) = jobs
        .iter()
        .partition(|job| is_listed(suite.exclusive, job.test));
    let ended = workers::run(shared, exclusive);
    print_times(&engines, &ended);
    println!("all of them: {:.0} s", begin.elapsed().as_secs_f64());
    report(&ended, whole, filtered)
}

/// Compares the table of outcomes after a whole run, prints the failures and the result, and returns it.
fn report(ended: &[FinishedJob], whole: bool, filtered: usize) -> ExitCode {
    const TABLE: &str = "outcomes::the_table_matches_this_run";
    let mut failed: Vec<String> = ended
        .iter()
        .filter(|e| e.failed)
        .map(|e| format!("{} ({})", e.name, e.engine.name()))
        .collect();
    let mut passed = ended.iter().filter(|e| e.passed).count();
    let ignored = ended.len() - passed - failed.len();
    match outcomes::check_table(whole && failed.is_empty()) {
        None => {}
        Some(Ok(())) => {
            println!("test {TABLE} ... ok");
            passed += 1;
        }
        Some(Err(reason)) => {
            println!("test {TABLE} ... FAILED: {reason}");
            failed.push(TABLE.to_owned());
        }
    }
    let word = if failed.is_empty() { "ok" } else { "FAILED" };
    if !failed.is_empty() {
        println!("\nfailures:\n    {}", failed.join("\n    "));
    }
    println!(
        "\ntest result: {word}. {passed} passed; {} failed; {ignored} ignored; 0 measured; {filtered} filtered out\n",
        failed.len()
    );
    ExitCode::from(u8::from(!failed.is_empty()))
}

/// The jobs in the order in which they start.
fn select_jobs<'a>(suite: &Suite<'a>, engines: &[Engine], wanted: &[String]) -> Vec<Job<'a>> {
    let mut jobs = vec![];
    for &engine in engines {
        let here = |test: &Test| engine == Engine::Chromium || is_listed(suite.core, test);
        let asked =
            |test: &Test| wanted.is_empty() || wanted.iter().any(|w| test.name.contains(&**w));
        let tests = suite.tests.iter().filter(|t| here(t) && asked(t));
        jobs.extend(tests.map(|test| Job { engine, test }));
    }
    jobs.sort_by_key(|job| !is_listed(suite.slow, job.test));
    jobs
}

/// Prints how long each engine's tests took together, and which were the slowest.
fn print_times(engines: &[Engine], ended: &[FinishedJob]) {
    println!();
    for engine in engines {
        let here = || ended.iter().filter(|e| e.engine == *engine);
        let sum: f64 = here().map(|e| e.seconds).sum();
        println!("{}: {} tests, {sum:.0} s", engine.name(), here().count());
    }
    let mut slowest: Vec<&FinishedJob> = ended.iter().collect();
    slowest.sort_by(|a, b| b.seconds.total_cmp(&a.seconds));
    println!("slowest:");
    for e in slowest.into_iter().take(SLOWEST) {
        println!("  {:6.1} s  {} ({})", e.seconds, e.name, e.engine.name());
    }
}
