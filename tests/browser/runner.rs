//! Runs the tests one after the other in one browser, each in a tab of its own.

use crate::browser::Browser;
use crate::driver::{Driver, Engine, Failure};
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

/// Runs those whose name holds one of the program's arguments; all without any. Engines other than
/// Chromium run the core alone: their drivers can't do what the rest asks for.
pub fn main(tests: &[Test], core: &[&str]) -> ExitCode {
    let whole = matches!(Engine::chosen(), Ok(Engine::Chromium));
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let chosen: Vec<&Test> = tests
        .iter()
        .filter(|t| whole || core.contains(&t.name))
        .filter(|t| wanted.is_empty() || wanted.iter().any(|w| t.name.contains(w.as_str())))
        .collect();
    if std::env::args().any(|a| a == "--list") {
        chosen.iter().for_each(|t| println!("{}: test", t.name));
        return ExitCode::SUCCESS;
    }
    std::panic::set_hook(Box::new(|broken| *assertion() = Some(broken.to_string())));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let failed = runtime
        .map_err(Failure::from)
        .and_then(|r| LocalSet::new().block_on(&r, all(&chosen)));
    match failed {
        Ok(failed) => {
            let word = if failed == 0 { "ok" } else { "FAILED" };
            let (passed, out) = (chosen.len() - failed, tests.len() - chosen.len());
            println!(
                "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; 0 measured; {out} filtered out\n"
            );
            if failed == 0 {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(reason) => {
            eprintln!("browser tests: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// What the last assertion that failed said.
fn assertion() -> MutexGuard<'static, Option<String>> {
    static SAID: Mutex<Option<String>> = Mutex::new(None);
    SAID.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers how many failed.
async fn all(tests: &[&Test]) -> Result<usize, Failure> {
    println!("\nrunning {} tests", tests.len());
    let driver = Driver::start(Engine::chosen()?)?;
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
    if !failed.is_empty() {
        println!("\nfailures:\n    {}", failed.join("\n    "));
    }
    Ok(failed.len())
}
