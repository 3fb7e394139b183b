//! Headers, compression and security policy that nginx sends with `deploy/nginx.conf`.

use crate::browser::Browser;
use crate::dist::files;
use crate::nginx::Nginx;
use crate::pages::{LANGUAGES, VIEWS};
use crate::runner::TestResult;
use crate::server::Server;

pub async fn every_response_has_its_headers(_: Browser) -> TestResult {
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

pub async fn precompressed_files_are_served_compressed(_: Browser) -> TestResult {
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

pub async fn pages_run_under_the_served_policy_alone_and_in_iframes(b: Browser) -> TestResult {
    let nginx = Nginx::start().await?;
    for (path, lang, _) in LANGUAGES {
        for view in VIEWS {
            b.open_live(&nginx.url(&format!("{path}{view}"))).await?;
            let errors = b.console().await?;
            assert!(errors.is_empty(), "{lang} {view}: {errors:#?}");
        }
    }
    let host = Server::start(&[])?;
    for sandbox in ["", "sandbox=allow-scripts"] {
        let html = format!(
            "<!doctype html><link rel=icon href='data:,'><iframe {sandbox} src='{}' width=600 height=600></iframe>",
            nginx.url("trade/")
        );
        host.add_page("host.html", html, &[]);
        b.open(&host.url("host.html")).await?;
        b.client.enter_frame(0).await?;
        b.wait_until_live().await?;
        b.client.enter_parent_frame().await?;
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{sandbox}: {errors:#?}");
    }
    Ok(())
}
