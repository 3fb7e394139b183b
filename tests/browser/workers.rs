//! Three workers, each a thread with its own browser, take tests from one queue.

use crate::browser::Browser;
use crate::driver::{Driver, Engine, Failure};
use crate::outcomes;
use crate::runner::{FinishedJob, Job};
use fantoccini::Client;
use std::cell::RefCell;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use tokio::task::LocalSet;

/// How many tests run at the same time. Three keep two cores busy, because a test also waits for frames.
const WORKERS: usize = 3;

/// How long a test may take before it counts as stuck.
const TEST_TIMEOUT: Duration = Duration::from_secs(300);

thread_local! {
    /// The message of the last panic on this thread.
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The last script of this thread's test; the report names it if the test is stuck.
    static LAST_STEP: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Remembers a script that a test is about to run.
pub fn set_step(script: &str) {
    LAST_STEP.with_borrow_mut(|last| script.clone_into(last));
}

/// The waiting jobs, and the engine that each worker has open.
struct Queue<'a> {
    waiting: Vec<Job<'a>>,
    open: [Option<Engine>; WORKERS],
    ended: Vec<FinishedJob>,
    total: usize,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<'a> Queue<'a> {
    /// The next job for this worker: one of the engine that it has open; when there is none, one of the
    /// engine that no other worker has open, or else of the one with the most jobs.
    fn next(&mut self, worker: usize) -> Option<Job<'a>> {
        let waits = |engine: Engine| self.waiting.iter().filter(|j| j.engine == engine).count();
        let others = |engine: Engine| {
            let mut open = self.open.iter().enumerate();
            open.any(|(i, o)| i != worker && *o == Some(engine))
        };
        let current = self.open[worker].filter(|e| waits(*e) > 0);
        let engine = current.or_else(|| {
            let mut engines: Vec<Engine> = Engine::ALL.into_iter().collect();
            // WebKit's windows share one screen, so one of two would cover the other.
            engines.retain(|e| waits(*e) > 0 && (*e != Engine::WebKit || !others(*e)));
            engines.into_iter().max_by_key(|e| (!others(*e), waits(*e)))
        });
        self.open[worker] = engine;
        let at = self.waiting.iter().position(|j| Some(j.engine) == engine)?;
        Some(self.waiting.remove(at))
    }
}

/// Runs the shared jobs with all workers, then the exclusive ones with one. Returns the results.
pub fn run<'a>(shared: Vec<&Job<'a>>, exclusive: Vec<&Job<'a>>) -> Vec<FinishedJob> {
    std::panic::set_hook(Box::new(|broken| {
        let text = broken.to_string();
        LAST_PANIC.with_borrow_mut(|a| *a = Some(text));
    }));
    let total = shared.len() + exclusive.len();
    let queue = Mutex::new(Queue {
        waiting: vec![],
        open: [None; WORKERS],
        ended: vec![],
        total,
    });
    for (jobs, workers) in [(shared, WORKERS), (exclusive, 1)] {
        lock(&queue).waiting = jobs.into_iter().copied().collect();
        thread::scope(|scope| {
            for worker in 0..workers {
                let queue = &queue;
                scope.spawn(move || {
                    if let Err(reason) = work(worker, queue) {
                        eprintln!("browser tests: {reason}");
                    }
                    lock(queue).open[worker] = None;
                });
            }
        });
        // Jobs that no worker took, because its browser didn't start, have failed.
        let mut queue = lock(&queue);
        while let Some(job) = queue.waiting.pop() {
            report(&mut queue, job, 0.0, Some("no browser".into()), &[]);
        }
    }
    queue
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .ended
}

/// Takes jobs until there are no more.
fn work(worker: usize, queue: &Mutex<Queue>) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    LocalSet::new().block_on(&runtime, async {
        let mut session: Option<Session> = None;
        loop {
            // A separate statement, because a lock in the condition would be held during the whole test.
            let next = lock(queue).next(worker);
            let Some(job) = next else { break };
            if session.as_ref().is_none_or(|s| s.engine != job.engine) {
                if let Some(old) = session.take() {
                    old.close().await;
                }
                session = match Session::open(job.engine).await {
                    Ok(session) => Some(session),
                    Err(reason) => {
                        let reason = format!("{} doesn't start: {reason}", job.engine.name());
                        report(&mut lock(queue), job, 0.0, Some(reason), &[]);
                        continue;
                    }
                };
            }
            let Some(open) = session.as_mut() else { break };
            let start = Instant::now();
            let ended = tokio::time::timeout(TEST_TIMEOUT, open.run(job)).await;
            let (reason, more) = ended.unwrap_or_else(|_| {
                // Its browser may never answer again.
                session = None;
                let seconds = TEST_TIMEOUT.as_secs();
                let reason = LAST_STEP
                    .with_borrow(|step| format!("stuck for {seconds} s, last script: {step}"));
                (Some(reason), outcomes::take_report_lines())
            });
            let seconds = start.elapsed().as_secs_f64();
            report(&mut lock(queue), job, seconds, reason, &more);
        }
        if let Some(session) = session {
            session.close().await;
        }
    });
    Ok(())
}

/// Prints the result of a job with its report lines, and records it.
fn report(queue: &mut Queue, job: Job, seconds: f64, reason: Option<String>, more: &[String]) {
    let (name, engine) = (job.test.name, job.engine);
    let (number, total) = (queue.ended.len() + 1, queue.total);
    let (not_given, failed) = (outcomes::take_not_tested(), reason.is_some());
    let end = match reason {
        Some(reason) => format!("FAILED: {reason}"),
        None if not_given => "ignored".to_owned(),
        None => "ok".to_owned(),
    };
    println!(
        "test {name} ... {end} ({}, {seconds:.1} s) [{number}/{total}]",
        engine.name()
    );
    for line in more {
        println!("     {line}");
    }
    queue.ended.push(FinishedJob {
        engine,
        name,
        seconds,
        passed: !failed && !not_given,
        failed,
    });
}

/// Aborts a test when dropped.
struct AbortOnDrop(tokio::task::AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The driver of an engine with one open browser.
struct Session {
    engine: Engine,
    driver: Driver,
    client: Client,
}

impl Session {
    async fn open(engine: Engine) -> Result<Session, Failure> {
        let driver = Driver::start(engine)?;
        let client = driver.session().await?;
        Ok(Session {
            engine,
            driver,
            client,
        })
    }

    async fn close(self) {
        let _ = self.client.close().await;
    }

    /// Opens a new tab; in a new browser, if the last test has crashed the old one.
    async fn tab(&mut self) -> Result<Browser, Failure> {
        if let Ok(browser) = Browser::tab(self.client.clone()).await {
            return Ok(browser);
        }
        self.client = self.driver.session().await?;
        Browser::tab(self.client.clone()).await
    }

    /// Runs a test. Returns the reason if it failed, and the lines for its report.
    async fn run(&mut self, job: Job<'_>) -> (Option<String>, Vec<String>) {
        let browser = match self.tab().await {
            Ok(browser) => browser,
            Err(reason) => return (Some(format!("no tab: {reason}")), vec![]),
        };
        let run = tokio::task::spawn_local((job.test.run)(browser.clone()));
        let _end = AbortOnDrop(run.abort_handle());
        let reason = match run.await {
            Ok(Ok(())) => None,
            Ok(Err(reason)) => Some(reason.to_string()),
            Err(_) => Some(LAST_PANIC.take().unwrap_or_default()),
        };
        let mut more = outcomes::take_report_lines();
        if reason.is_some() {
            let console = browser.console().await.unwrap_or_default();
            more.extend(console.iter().map(|line| format!("console: {line}")));
            let name = format!("{}-{}", job.test.name, job.engine.name());
            if let Ok(picture) = browser.screenshot(&name).await {
                more.push(format!("seen last: {}", picture.display()));
            }
        }
        let _ = browser.close().await;
        (reason, more)
    }
}
