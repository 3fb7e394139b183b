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
        let policy: Vec<&str> = between(
            &html,
            "<meta http-equiv=\"content-security-policy\" content=\"",
            "\"",
        )
        .collect();
        let [policy] = policy[..] else {
            panic!("{name}: {} policies", policy.len());
        };
        // Nothing before the policy may need its permission.
        let before = html
            .split("content-security-policy")
            .next()
            .unwrap_or_default();
        assert!(
            !before.contains("<script") && !before.contains("<link"),
            "{name}"
        );
        let rule = |wanted: &str| {
            let mut rules = policy.split(';').filter_map(|r| r.split_once(' '));
            rules.find(|(rule, _)| *rule == wanted).map(|(_, all)| all)
        };
        for (wanted, value) in [
            ("default-src", "'none'"),
            ("base-uri", "'none'"),
            ("form-action", "'none'"),
            ("require-trusted-types-for", "'script'"),
            ("trusted-types", "'none'"),
        ] {
            assert_eq!(rule(wanted), Some(value), "{name}: {wanted}");
        }
        for all in policy.split(';').filter_map(|r| r.split_once(' ')) {
            for one in all.1.split(' ') {
                let fits = ["'none'", "'self'", "'script'"].contains(&one)
                    || one.starts_with("'sha256-")
                    || (all.0, one) == ("img-src", "data:")
                    || (all.0, one) == ("style-src", "'unsafe-inline'")
                    || (all.0, one) == ("script-src", "'wasm-unsafe-eval'");
                assert!(fits, "{name}: {} {one}", all.0);
            }
        }
        // Each inline script is allowed by its own hash, and no hash allows what isn't there.
        let scripts = between(&html, "<script", "</script>").filter_map(|s| s.split_once('>'));
        let mut inline: Vec<String> = scripts
            .filter(|(tag, _)| {
                !tag.contains("src=") && !tag.contains("json") && !tag.contains("plain")
            })
            .map(|(_, text)| {
                let hash = BASE64_STANDARD.encode(Sha256::digest(text));
                format!("'sha256-{hash}'")
            })
            .collect();
        inline.dedup();
        let allowed: Vec<&str> = rule("script-src")
            .unwrap_or_default()
            .split(' ')
            .filter(|s| s.starts_with("'sha"))
            .collect();
        assert_eq!(inline, allowed, "{name}");
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
