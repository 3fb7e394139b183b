//! The security policy and the hashes in the built files. All other tests check that browsers keep to them:
//! each test reads the console.

use crate::browser::Browser;
use crate::dist::{dist, pages};
use crate::driver::Failure;
use crate::runner::TestResult;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use jisr::site::assets::checksums::CHECKSUMS_FILE;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The parts of `text` between `start` and `end`.
pub fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    let parts = text.split(start).skip(1);
    parts.filter_map(move |part| part.split_once(end).map(|(found, _)| found))
}

pub async fn every_page_allows_only_its_own_sources(_: Browser) -> TestResult {
    for (name, html) in pages()? {
        let policy = policy_of(&name, &html);
        assert_directives(&name, policy);
        let allowed: Vec<&str> = directive(policy, "script-src")
            .unwrap_or_default()
            .split(' ')
            .filter(|s| s.starts_with("'sha"))
            .collect();
        assert_eq!(inline_script_hashes(&html), allowed, "{name}");
        let handlers = [
            " onclick=",
            " onload=",
            " onerror=",
            "javascript:",
            " style=\"",
        ];
        let found = handlers.iter().find(|h| html.contains(**h));
        assert!(
            found.is_none_or(|h| name.contains("embed/") && *h == " style=\""),
            "{name}: {found:?}"
        );
    }
    Ok(())
}

/// A page's only policy. It comes before everything that needs its permission.
fn policy_of<'a>(name: &str, html: &'a str) -> &'a str {
    let start = "<meta http-equiv=\"content-security-policy\" content=\"";
    let policies: Vec<&str> = between(html, start, "\"").collect();
    let [policy] = policies[..] else {
        panic!("{name}: {} policies", policies.len());
    };
    let before = html.split("content-security-policy").next();
    let before = before.unwrap_or_default();
    assert!(
        !before.contains("<script") && !before.contains("<link"),
        "{name}"
    );
    policy
}

/// The sources of one directive.
fn directive<'a>(policy: &'a str, wanted: &str) -> Option<&'a str> {
    let mut all = policy.split(';').filter_map(|r| r.split_once(' '));
    all.find(|(name, _)| *name == wanted)
        .map(|(_, sources)| sources)
}

/// Nothing is allowed but the page's own origin, hashes and what a drawing or the program needs.
fn assert_directives(name: &str, policy: &str) {
    for (wanted, value) in [
        ("default-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("require-trusted-types-for", "'script'"),
        ("trusted-types", "'none'"),
    ] {
        assert_eq!(directive(policy, wanted), Some(value), "{name}: {wanted}");
    }
    for (kind, sources) in policy.split(';').filter_map(|r| r.split_once(' ')) {
        for source in sources.split(' ') {
            let allowed = ["'none'", "'self'", "'script'"].contains(&source)
                || source.starts_with("'sha256-")
                || (kind, source) == ("img-src", "data:")
                || (kind, source) == ("style-src", "'unsafe-inline'")
                || (kind, source) == ("script-src", "'wasm-unsafe-eval'");
            assert!(allowed, "{name}: {kind} {source}");
        }
    }
}

/// The hashes of a page's inline scripts, as a policy has them.
fn inline_script_hashes(html: &str) -> Vec<String> {
    let scripts = between(html, "<script", "</script>").filter_map(|s| s.split_once('>'));
    let mut hashes: Vec<String> = scripts
        .filter(|(tag, _)| {
            !["src=", "json", "plain"]
                .iter()
                .any(|part| tag.contains(part))
        })
        .map(|(_, text)| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text))))
        .collect();
    hashes.dedup();
    hashes
}

pub async fn every_script_and_program_is_checked_by_its_hash(_: Browser) -> TestResult {
    let dist = dist()?;
    let names: Vec<String> = fs::read_dir(&dist)?
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .filter(|n| n.contains('-') && (n.ends_with(".js") || n.ends_with(".wasm")))
        .collect();
    let mut held = vec![];
    for name in &names {
        let hash = BASE64_STANDARD.encode(Sha256::digest(fs::read(dist.join(name))?));
        held.push((name, format!("sha256-{hash}")));
    }
    let mut named = vec![];
    for (page, html) in pages()? {
        for (name, integrity) in held.iter().filter(|(n, _)| html.contains(*n)) {
            let held = html.contains(integrity);
            assert!(held, "{page} loads {name} whatever is in it");
            named.push(name.as_str());
        }
    }
    named.sort_unstable();
    named.dedup();
    assert_eq!(named.len(), names.len(), "{named:?} of {names:?}");
    Ok(())
}

pub async fn the_list_of_checksums_is_complete_and_correct(_: Browser) -> TestResult {
    let dist = dist()?;
    let check = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", CHECKSUMS_FILE])
        .current_dir(&dist)
        .output()?;
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
    let mut there = vec![];
    fn walk(folder: &Path, root: &Path, there: &mut Vec<String>) -> Result<(), Failure> {
        for entry in fs::read_dir(folder)?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, root, there)?;
            } else {
                there.push(path.strip_prefix(root)?.to_string_lossy().into_owned());
            }
        }
        Ok(())
    }
    walk(&dist, &dist, &mut there)?;
    // `make single` writes into a folder beside.
    there.retain(|name| name != CHECKSUMS_FILE && !name.starts_with("single/"));
    there.sort();
    let list = fs::read_to_string(dist.join(CHECKSUMS_FILE))?;
    let listed: Vec<&str> = list
        .lines()
        .filter_map(|l| l.split_once("  "))
        .map(|(_, name)| name)
        .collect();
    assert_eq!(there, listed);
    Ok(())
}
