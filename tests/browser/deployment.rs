//! A new build is deployed while readers have pages of the old one open.

use crate::browser::{Browser, TIMEOUT};
use crate::dist::{dist, files, pages};
use crate::driver::Failure;
use crate::nginx::Nginx;
use crate::pages::assert_interactive;
use crate::policy::between;
use crate::runner::TestResult;
use crate::server::Server;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Makes another build of the site in the folder `new`: its program has other bytes and therefore another name,
/// which the pages refer to. Returns the names of the old and the new program.
fn another_build(site: &Path, new: &Path) -> Result<(String, String), Failure> {
    let old = files(".wasm")?.pop().ok_or("no program")?;
    // A custom section changes nothing: its number, length, the length of its name, its name.
    let mut wasm = fs::read(site.join(&old))?;
    let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&wasm)));
    wasm.extend([0, 2, 1, b'x']);
    let hash: String = Sha256::digest(&wasm)[..8]
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    let name = format!("jisr-{hash}.wasm");
    fs::create_dir_all(new)?;
    fs::write(new.join(&name), &wasm)?;
    let held = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&wasm)));
    for (page, html) in pages()? {
        let mut made = html.replace(&old, &name).replace(&integrity, &held);
        // The script that names the program has another hash in the policy.
        let scripts = |html: &str| -> Vec<String> {
            between(html, "<script type=\"module\">", "</script>")
                .map(|s| BASE64_STANDARD.encode(Sha256::digest(s)))
                .collect()
        };
        for (was, is) in scripts(&html).iter().zip(scripts(&made)) {
            made = made.replace(was, &is);
        }
        let file = new.join(&page);
        file.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(file, made)?;
    }
    Ok((old, name))
}

/// Deploys as `deploy/README.md` describes it: files with a hash first, then the pages, each replaced atomically;
/// old files with a hash stay.
fn deploy(from: &Path, site: &Path) -> TestResult {
    for pages in [false, true] {
        put(from, site, pages)?;
    }
    Ok(())
}

fn put(from: &Path, to: &Path, pages: bool) -> TestResult {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let (path, target) = (entry.path(), to.join(&name));
        if path.is_dir() {
            put(&path, &target, pages)?;
        } else if pages == name.contains(".html") {
            let next = to.join("next");
            fs::copy(&path, &next)?;
            fs::rename(next, &target)?;
            for packed in [".br", ".gz"].map(|end| name.clone() + end) {
                if pages && !from.join(&packed).exists() && to.join(&packed).exists() {
                    fs::remove_file(to.join(packed))?;
                }
            }
        }
    }
    Ok(())
}

/// Returns the name of the program that the page has loaded.
const PROGRAM_JS: &str = "return performance.getEntriesByType('resource').map(e => e.name.split('/').pop()).filter(n => n.endsWith('.wasm'))[0]";

/// Loads a page until its program is the one with this name: the server looks for changed files every few
/// seconds.
async fn wait_for_program(b: &Browser, url: &str, name: &str) -> TestResult {
    let start = Instant::now();
    while start.elapsed() < TIMEOUT {
        b.open_live(url).await?;
        if b.js::<String>(PROGRAM_JS).await? == name {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    assert_eq!(b.js::<String>(PROGRAM_JS).await?, name);
    Ok(())
}

pub async fn a_deployment_during_a_visit_breaks_nothing(b: Browser) -> TestResult {
    let work = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("deployment");
    let (site, new) = (work.join("site"), work.join("new"));
    let _ = fs::remove_dir_all(&work);
    deploy(&dist()?, &site)?;
    let nginx = Nginx::serve(&site).await?;

    // Opened before the deployment: a page that runs, and a frame below the window that hasn't started.
    let host = Server::start(&[])?;
    host.add_page(
        "host.html",
        format!(
            "<!doctype html><link rel=icon href='data:,'><p style='height:4000px'>text</p><iframe src='{}' width=600 height=600></iframe>",
            nginx.url("trade/")
        ),
        &[],
    );
    let reader = Browser::tab(b.client.clone()).await?;
    reader.open_live(&nginx.url("")).await?;
    let page = b.client.window().await?;
    let other = Browser::tab(b.client.clone()).await?;
    other.open(&host.url("host.html")).await?;

    let (old, name) = another_build(&site, &new)?;
    // A cached page of the old build.
    fs::copy(site.join("index.html"), site.join("cached.html"))?;
    deploy(&new, &site)?;
    nginx.reload()?;

    other
        .js::<()>("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })")
        .await?;
    b.client.enter_frame(0).await?;
    other.wait_until_live().await?;
    assert_eq!(other.js::<String>(PROGRAM_JS).await?, old);
    b.client.enter_parent_frame().await?;

    other.open(&nginx.url("cached.html")).await?;
    other.wait_until_live().await?;
    assert_eq!(other.js::<String>(PROGRAM_JS).await?, old);

    wait_for_program(&other, &nginx.url("en/rail/"), &name).await?;
    let errors = other.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");

    // The running page still works, and the files that it requests only now exist.
    b.client.switch_to_window(page).await?;
    assert_interactive(&reader, "after a deployment").await?;
    let file: u16 = reader
        .js("return (await fetch(document.querySelector('#trade .downloads a[href$=\".csv\"]').href)).status")
        .await?;
    assert_eq!(file, 200);
    for path in [&old, &name] {
        assert_eq!(nginx.get(path, "")?.0, 200, "{path}");
    }
    reader.close().await?;
    Ok(())
}
