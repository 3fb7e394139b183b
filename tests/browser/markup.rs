//! Markup: valid HTML, tables that are announced as tables, and targets that are large enough.

use crate::browser::Browser;
use crate::dist::dist;
use crate::driver::{Engine, Failure};
use crate::pages::{LANGUAGES, VIEWS};
use crate::runner::TestResult;
use crate::server::Server;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// False errors of the validator: part of the message, part of the quoted markup, and why the markup is
/// correct.
const UNKNOWN: [(&str, &str, &str); 3] = [
    (
        "Unrecognized at-rule “@container”",
        "@container (",
        "container queries: CSS Containment Level 3, in all engines since 2023",
    ),
    (
        "Property “container-type” doesn't exist",
        "iner-type:inline-size",
        "container queries, as above",
    ),
    (
        "“max-inline-size”: Parse Error",
        "100cqi)",
        "units of a container's size, as above",
    ),
];

/// All pages below a folder.
fn pages(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in fs::read_dir(folder)?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, found)?;
        } else if path.extension().is_some_and(|e| e == "html") {
            found.push(path);
        }
    }
    Ok(())
}

/// Runs the W3C's validator on every page: all views, languages and digits, the page of
/// codes and the pages in one file.
pub async fn case_c9_the_validator_finds_no_error(_: Browser) -> TestResult {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let jar = project.join(".tools/node_modules/vnu-jar/build/dist/vnu.jar");
    let single = Path::new(env!("CARGO_TARGET_TMPDIR")).join("validated");
    let made = Command::new(env!("CARGO_BIN_EXE_single"))
        .arg(dist()?)
        .arg(&single)
        .output()?;
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    let mut all = vec![];
    pages(&dist()?, &mut all)?;
    pages(&single, &mut all)?;
    // Six views in two kinds of digits and the page of codes, in each language; one file of each.
    let least = LANGUAGES.len() * (VIEWS.len() * 2 + 1 + 1);
    assert!(all.len() >= least, "{} pages of {least}", all.len());
    let done = Command::new("java")
        // It runs for seconds, so optimizing it takes longer than it saves.
        .args([
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xss2m",
            "-jar",
        ])
        .arg(&jar)
        .args(["--errors-only", "--format", "json", "--stdout"])
        .args(&all)
        .output()
        .map_err(|e| format!("java: {e}; `make test` installs it"))?;
    let report: Value = serde_json::from_slice(&done.stdout).map_err(|e| {
        format!(
            "{}: {e}: {}",
            jar.display(),
            String::from_utf8_lossy(&done.stderr)
        )
    })?;
    let messages = report["messages"].as_array().ok_or("no list of messages")?;
    let text = |message: &Value, of: &str| message[of].as_str().unwrap_or_default().to_owned();
    let (mut known, mut errors) = ([false; UNKNOWN.len()], vec![]);
    for message in messages {
        let (said, extract) = (text(message, "message"), text(message, "extract"));
        let place = UNKNOWN
            .iter()
            .position(|(of, at, _)| said.contains(of) && extract.contains(at));
        match place {
            Some(place) => known[place] = true,
            None => errors.push(format!("{}: {said}: {extract}", text(message, "url"))),
        }
    }
    let count = errors.len();
    errors.truncate(20);
    assert!(errors.is_empty(), "{count} errors: {errors:#?}");
    for ((of, _, why), known) in UNKNOWN.iter().zip(known) {
        assert!(
            known,
            "“{of}” is no error any more; take it off the list ({why})"
        );
    }
    Ok(())
}

/// On a phone, the cells of a row are below each other. It must still be announced as a row of a table.
pub async fn case_c9_tables_are_announced_as_tables_at_every_width(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, height) in [(1000, 800), (390, 844)] {
        b.screen(width, height, 1.0).await?;
        b.open_live(&site.url("en/ledger/")).await?;
        for (part, role) in [
            ("table", "table"),
            ("thead tr", "row"),
            ("thead th", "columnheader"),
            ("tbody tr", "row"),
            ("tbody th", "rowheader"),
            ("tbody td", "cell"),
        ] {
            let announced = b.role(&format!("[data-ledger] {part}")).await?;
            let engine = Engine::current().name();
            assert_eq!(announced, role, "{engine}, {part} at {width}");
        }
    }
    Ok(())
}

/// WCAG 2.5.8: links and controls outside sentences are at least 24 CSS pixels wide and high.
pub async fn case_c15_targets_are_24_pixels_large(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    let mut small = vec![];
    for (path, lang, _) in LANGUAGES {
        for view in VIEWS.into_iter().chain(["embed/"]) {
            let address = site.url(&format!("{path}{view}"));
            if view == "embed/" {
                b.open(&address).await?;
                b.until("!document.querySelector('select').disabled")
                    .await?;
            } else {
                b.open_live(&address).await?;
            }
            b.js::<()>("document.querySelectorAll('details').forEach(d => d.open = true)")
                .await?;
            b.frame().await?;
            let found: Vec<String> = b
                .js(
                    "return [...document.querySelectorAll('a[href], button, summary, select, textarea, input')]
                         .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.visually-hidden'))
                         .map(e => [e, (e.closest('label:not(:has(select))') || e).getBoundingClientRect()])
                         .filter(([, r]) => r.width && (r.width < 24 || r.height < 24))
                         .map(([e, r]) => `${r.width} × ${r.height}: ${e.outerHTML.slice(0, 80)}`)",
                )
                .await?;
            small.extend(found.into_iter().map(|f| format!("{lang} {view}: {f}")));
        }
    }
    assert!(small.is_empty(), "{small:#?}");
    Ok(())
}
