//! Runs the tests one after the other in one browser, each in a tab of its own.

use crate::browser::Browser;
use crate::driver::{Driver, Engine, Failure};
use crate::outcomes;
use std::future::Future;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::task::LocalSet;

/// How long a test may take before it counts as stuck.
const PATIENCE: Duration = Duration::from_secs(180);

/// What a test answers.
pub type Done = Result<(), Failure>;

/// A test, its name being `area::what_holds`.
pub struct Test {
    /// Its name.
    pub name: &'static str,
    /// Its body.
    pub run: fn(Browser) -> Pin<Box<dyn Future<Output = Done>>>,
}

/// A list of tests from their paths.
#[macro_export]
macro_rules! tests {
    ($($area:ident :: { $($name:ident),* $(,)? })*) => {
        &[$($($crate::runner::Test {
            name: concat!(stringify!($area), "::", stringify!($name)),
            run: |browser| Box::pin($area::$name(browser)),
        }),*),*]
    };
}

/// Runs those whose name holds one of the program's arguments, all without any, in each engine that
/// is wanted, and counts them together. Engines other than Chromium run the core alone: their drivers
/// can't do what the rest asks for.
pub fn main(tests: &[Test], core: &[&str]) -> ExitCode {
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let chosen = |engine: Engine| -> Vec<&Test> {
        let whole = engine == Engine::Chromium;
        let here = |name: &str| whole || core.iter().any(|c| name.starts_with(c));
        let named = |name: &str| wanted.is_empty() || wanted.iter().any(|w| name.contains(w));
        let all = tests.iter();
        all.filter(|t| here(t.name) && named(t.name)).collect()
    };
    let engines = match Engine::wanted() {
        Ok(engines) => engines,
        Err(reason) => {
            eprintln!("browser tests: {reason}");
            return ExitCode::FAILURE;
        }
    };
    if std::env::args().any(|a| a == "--list") {
        for test in engines.into_iter().flat_map(chosen) {
            println!("{}: test", test.name);
        }
        return ExitCode::SUCCESS;
    }
    std::panic::set_hook(Box::new(|broken| *assertion() = Some(broken.to_string())));
    let everywhere = engines.len() == Engine::ALL.len() && wanted.is_empty();
    let (mut passed, mut failed, mut out) = (0, vec![], 0);
    for engine in engines {
        let chosen = chosen(engine);
        out += tests.len() - chosen.len();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let lost = runtime
            .map_err(Failure::from)
            .and_then(|r| LocalSet::new().block_on(&r, all(engine, &chosen)));
        // An engine that doesn't start has passed nothing.
        let lost = lost.unwrap_or_else(|reason| {
            eprintln!("browser tests: {}: {reason}", engine.name());
            chosen.iter().map(|t| t.name).collect()
        });
        passed += chosen.len() - lost.len();
        failed.extend(
            lost.iter()
                .map(|name| format!("{name} ({})", engine.name())),
        );
    }
    const TABLE: &str = "outcomes::the_table_says_what_was_seen";
    match outcomes::settle(everywhere && failed.is_empty()) {
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
        "\ntest result: {word}. {passed} passed; {} failed; 0 ignored; 0 measured; {out} filtered out\n",
        failed.len()
    );
    ExitCode::from(u8::from(!failed.is_empty()))
}

/// What the last assertion that failed said.
fn assertion() -> MutexGuard<'static, Option<String>> {
    static SAID: Mutex<Option<String>> = Mutex::new(None);
    SAID.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers which failed.
async fn all(engine: Engine, tests: &[&Test]) -> Result<Vec<&'static str>, Failure> {
    println!("\nrunning {} tests in {}", tests.len(), engine.name());
    let begin = Instant::now();
    let driver = Driver::start(engine)?;
    let mut client = driver.session().await?;
    let mut failed = vec![];
    for test in tests {
        let start = Instant::now();
        let browser = match Browser::tab(client.clone()).await {
            Ok(browser) => browser,
            // The test before may have taken the browser down with it.
            Err(_) => {
                client = driver.session().await?;
                Browser::tab(client.clone()).await?
            }
        };
        let run = tokio::task::spawn_local((test.run)(browser.clone()));
        let reason = match tokio::time::timeout(PATIENCE, run).await {
            Ok(Ok(Ok(()))) => None,
            Ok(Ok(Err(reason))) => Some(reason.to_string()),
            Ok(Err(_)) => Some(assertion().take().unwrap_or_default()),
            Err(_) => Some(format!("stuck for {} s", PATIENCE.as_secs())),
        };
        let time = start.elapsed().as_secs_f64();
        match reason {
            None => println!("test {} ... ok ({time:.1} s)", test.name),
            Some(reason) => {
                println!("test {} ... FAILED: {reason}", test.name);
                for line in browser.console().await.unwrap_or_default() {
                    println!("     console: {line}");
                }
                if let Ok(picture) = browser.screenshot(test.name).await {
                    println!("     seen last: {}", picture.display());
                }
                failed.push(test.name);
            }
        }
        let _ = browser.close().await;
    }
    let _ = client.close().await;
    println!(
        "{} took {:.0} s",
        engine.name(),
        begin.elapsed().as_secs_f64()
    );
    Ok(failed)
}
