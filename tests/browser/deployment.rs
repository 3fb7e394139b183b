//! The pages behind a real nginx with `deploy/nginx.conf`.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{LANGUAGES, VIEWS};
use crate::runner::Done;
use crate::server::{Server, dist};
use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

/// Debian's nginx, unpacked by `make test`; it ends when dropped.
struct Nginx {
    process: Child,
    port: u16,
}

impl Nginx {
    async fn start() -> Result<Nginx, Failure> {
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
            .replace("/srv/jisr", &dist()?.display().to_string());
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
        for _ in 0..100 {
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
fn files(end: &str) -> Result<Vec<String>, Failure> {
    let names = fs::read_dir(dist()?)?
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|n| n.ends_with(end)).collect())
}

pub async fn every_answer_has_its_headers(_: Browser) -> Done {
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

pub async fn what_is_packed_is_sent_packed(_: Browser) -> Done {
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

pub async fn pages_run_under_its_policy_alone_and_framed(b: Browser) -> Done {
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
