//! The pages behind a real nginx with `deploy/nginx.conf`.

use crate::browser::{Browser, SOON};
use crate::driver::Failure;
use crate::pages::{LANGUAGES, VIEWS, answers};
use crate::policy::{between, pages};
use crate::runner::Done;
use crate::server::{Server, dist};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// Debian's nginx, unpacked by `make test`; it ends when dropped.
struct Nginx {
    process: Child,
    port: u16,
}

impl Nginx {
    /// Serves the built pages.
    async fn start() -> Result<Nginx, Failure> {
        Nginx::serve(&dist()?).await
    }

    /// Serves this folder.
    async fn serve(site: &Path) -> Result<Nginx, Failure> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let unpacked = project.join(".tools/nginx/usr");
        let program = unpacked.join("sbin/nginx");
        if !program.exists() {
            return Err("nginx is missing: run `sh tests/tools/get.sh nginx`".into());
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("nginx-{port}"));
        fs::create_dir_all(&folder)?;
        let here = folder.display();
        // The file as it is, but for what belongs to the machine: modules, port, folders.
        let module = unpacked.join("lib/nginx/modules/ngx_http_brotli_static_module.so");
        let folders: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {here}/{kind};"))
            .concat();
        let conf = fs::read_to_string(project.join("deploy/nginx.conf"))?
            .replace(
                "include /etc/nginx/modules-enabled/*.conf;",
                &format!(
                    "load_module {};pid {here}/pid;daemon off;",
                    module.display()
                ),
            )
            .replace("http {", &format!("http {{{folders}"))
            .replace("listen 80 ", &format!("listen 127.0.0.1:{port} "))
            .replace("/srv/jisr", &site.display().to_string());
        let file = folder.join("nginx.conf");
        fs::write(&file, conf)?;
        let log = folder.join("error.log");
        let process = Command::new(program)
            .arg("-e")
            .arg(&log)
            .arg("-c")
            .arg(&file)
            .spawn()?;
        let nginx = Nginx { process, port };
        let start = Instant::now();
        while start.elapsed() < SOON {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(nginx);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!(
            "nginx doesn't start: {}",
            fs::read_to_string(log).unwrap_or_default()
        )
        .into())
    }

    /// Takes its configuration and folders anew, as after an update; open answers end in peace.
    fn reload(&self) -> Done {
        let pid = self.process.id().to_string();
        Command::new("kill").args(["-HUP", &pid]).status()?;
        Ok(())
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// Status, headers (names in small letters) and length of the body, as they come.
    fn get(
        &self,
        path: &str,
        encodings: &str,
    ) -> Result<(u16, HashMap<String, String>, usize), Failure> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(
            stream,
            "GET /{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: {encodings}\r\n\r\n"
        )?;
        let mut response = vec![];
        stream.read_to_end(&mut response)?;
        let end = response
            .windows(4)
            .position(|w| w == b"\r\n\r\n")
            .ok_or("no end of headers")?;
        let head = String::from_utf8_lossy(&response[..end]).into_owned();
        let status = head.split(' ').nth(1).ok_or("no status")?.parse()?;
        let headers = head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "));
        let headers = headers
            .map(|(k, v)| (k.to_ascii_lowercase(), v.to_owned()))
            .collect();
        Ok((status, headers, response.len() - end - 4))
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it only when it is told, not when it is killed.
        let _ = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        let _ = self.process.wait();
    }
}

/// The site's files whose names end so.
pub fn files(end: &str) -> Result<Vec<String>, Failure> {
    let names = fs::read_dir(dist()?)?
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|n| n.ends_with(end)).collect())
}

pub async fn every_response_has_its_headers(_: Browser) -> Done {
    let nginx = Nginx::start().await?;
    let wasm = files(".wasm")?.pop().ok_or("no program")?;
    let font = files(".woff2")?.pop().ok_or("no font")?;
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, caching) in [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("en/trade/", "text/html; charset=utf-8", "no-cache"),
        ("embed.js", "text/javascript; charset=utf-8", "no-cache"),
        (&wasm, "application/wasm", forever),
        (&font, "font/woff2", forever),
    ] {
        let (status, headers, _) = nginx.get(path, "br")?;
        let has = |name: &str| {
            headers
                .get(name)
                .map(String::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        assert_eq!(
            (status, has("content-type"), has("cache-control")),
            (200, kind.into(), caching.into()),
            "{path}"
        );
        assert!(
            has("content-security-policy").contains("frame-ancestors *"),
            "{path}"
        );
        assert_eq!(has("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(has("access-control-allow-origin"), "*", "{path}");
        assert!(
            !has("referrer-policy").is_empty() && !has("permissions-policy").is_empty(),
            "{path}"
        );
        assert!(has("x-frame-options").is_empty(), "{path}");
    }
    let (status, headers, _) = nginx.get("en", "")?;
    assert_eq!(
        (status, headers.get("location").map(String::as_str)),
        (301, Some("/en/"))
    );
    let (status, headers, _) = nginx.get("jisr-0123456789abcdef.wasm", "")?;
    assert_eq!(
        (status, headers.get("cache-control")),
        (404, None),
        "a file that is late must not stay missing"
    );
    Ok(())
}

pub async fn precompressed_files_are_served_compressed(_: Browser) -> Done {
    let nginx = Nginx::start().await?;
    if files(".wasm.br")?.is_empty() {
        return Err("no packed files: the pages are not a release build".into());
    }
    let wasm = files(".wasm")?.pop().ok_or("no program")?;
    for path in ["", &wasm, "embed.js"] {
        let mut sizes = vec![];
        for encoding in ["br", "gzip", ""] {
            let (_, headers, size) = nginx.get(path, encoding)?;
            let sent = headers.get("content-encoding").cloned().unwrap_or_default();
            assert_eq!(sent, encoding, "{path}");
            sizes.push(size);
        }
        assert!(
            sizes.is_sorted() && sizes[0] < sizes[2],
            "{path}: {sizes:?}"
        );
    }
    Ok(())
}

pub async fn pages_run_under_the_served_policy_alone_and_in_iframes(b: Browser) -> Done {
    let nginx = Nginx::start().await?;
    for (path, lang, _) in LANGUAGES {
        for view in VIEWS {
            b.live(&nginx.at(&format!("{path}{view}"))).await?;
            let errors = b.console().await?;
            assert!(errors.is_empty(), "{lang} {view}: {errors:#?}");
        }
    }
    let host = Server::start(&[])?;
    for sandbox in ["", "sandbox=allow-scripts"] {
        let html = format!(
            "<!doctype html><link rel=icon href='data:,'><iframe {sandbox} src='{}' width=600 height=600></iframe>",
            nginx.at("trade/")
        );
        host.page("host.html", html, &[]);
        b.open(&host.at("host.html")).await?;
        b.client.enter_frame(0).await?;
        b.is_live().await?;
        b.client.enter_parent_frame().await?;
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{sandbox}: {errors:#?}");
    }
    Ok(())
}

/// Another build of the site, in a folder beside: its program has other bytes, so another name, and the
/// pages name it. Packed pages go, or the server would send the old ones.
fn another_build(site: &Path, new: &Path) -> Result<(String, String), Failure> {
    let old = files(".wasm")?.pop().ok_or("no program")?;
    // A section of one's own changes nothing: number, length, length of its name, name.
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

/// As `deploy/README.md` has it: files with a hash first, then the pages, each put in place at once; what
/// was there with a hash stays.
fn deploy(from: &Path, site: &Path) -> Done {
    for pages in [false, true] {
        put(from, site, pages)?;
    }
    Ok(())
}

fn put(from: &Path, to: &Path, pages: bool) -> Done {
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

pub async fn a_deployment_during_a_visit_breaks_nothing(b: Browser) -> Done {
    let work = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("deployment");
    let (site, new) = (work.join("site"), work.join("new"));
    let _ = fs::remove_dir_all(&work);
    deploy(&dist()?, &site)?;
    let nginx = Nginx::serve(&site).await?;
    let program = "return performance.getEntriesByType('resource').map(e => e.name.split('/').pop()).filter(n => n.endsWith('.wasm'))[0]";

    // Opened before: a page that runs, and a frame that nobody has come to yet.
    let host = Server::start(&[])?;
    host.page(
        "host.html",
        format!(
            "<!doctype html><link rel=icon href='data:,'><p style='height:4000px'>text</p><iframe src='{}' width=600 height=600></iframe>",
            nginx.at("trade/")
        ),
        &[],
    );
    let reader = Browser::tab(b.client.clone()).await?;
    reader.live(&nginx.at("")).await?;
    let page = b.client.window().await?;
    let other = Browser::tab(b.client.clone()).await?;
    other.open(&host.at("host.html")).await?;

    let (old, name) = another_build(&site, &new)?;
    // As a page that a cache still has.
    fs::copy(site.join("index.html"), site.join("cached.html"))?;
    deploy(&new, &site)?;
    nginx.reload()?;

    other
        .js::<()>("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })")
        .await?;
    b.client.enter_frame(0).await?;
    other.is_live().await?;
    assert_eq!(other.js::<String>(program).await?, old);
    b.client.enter_parent_frame().await?;

    other.open(&nginx.at("cached.html")).await?;
    other.is_live().await?;
    assert_eq!(other.js::<String>(program).await?, old);

    // The server looks for changed files every few seconds.
    let start = Instant::now();
    while start.elapsed() < SOON {
        other.open(&nginx.at("en/rail/")).await?;
        if other.js::<String>(program).await? == name {
            break;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    other.is_live().await?;
    assert_eq!(other.js::<String>(program).await?, name);
    let errors = other.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");

    // The page that runs goes on, with all that it asks for only now.
    b.client.switch_to_window(page).await?;
    answers(&reader, "after a deployment").await?;
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
