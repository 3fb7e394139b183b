//! A page of another origin with our iframe in it.

use crate::browser::{Browser, TIMEOUT};
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// For how many animation frames a host is watched for further height messages. An iframe whose height
/// depends on its own last message would send one in each.
const WATCHED: u32 = 10;

/// Two servers at different origins: the built site, and a host that also serves npm's packages.
pub struct SiteAndHost {
    /// The built site.
    pub site: Server,
    /// The host.
    pub host: Server,
}

impl SiteAndHost {
    /// Starts both.
    pub fn new() -> Result<SiteAndHost, Failure> {
        let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/node_modules");
        Ok(SiteAndHost {
            site: Server::site()?,
            host: Server::start(&[&packages])?,
        })
    }

    /// The address of a script of an npm package.
    pub fn script(&self, path: &str) -> Result<String, Failure> {
        let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), ".tools/node_modules", path]
            .iter()
            .collect();
        if !file.exists() {
            return Err(format!("{path} is missing: run `sh tests/tools/get.sh hosts`").into());
        }
        Ok(self.host.url(path))
    }

    /// Opens a host page with this body; `window.messages` collects the messages of its frames.
    pub async fn open(&self, b: &Browser, body: &str, headers: &[(&str, &str)]) -> TestResult {
        let html = format!(
            "<!doctype html><meta charset=utf-8><title>host</title><link rel=icon href='data:,'>
             <script>window.messages = []; addEventListener('message', e => messages.push(e.data))</script>{body}"
        );
        self.host.add_page("host.html", html, headers);
        b.open(&self.host.url("host.html")).await
    }
}

/// The heights of the host's first iframe and of its content; `None` while its page or its fonts
/// load.
pub async fn heights(b: &Browser) -> Result<Option<(f64, f64)>, Failure> {
    let frame: f64 = b
        .js("return document.querySelector('iframe').getBoundingClientRect().height")
        .await?;
    b.client.enter_frame(0).await?;
    let content = b
        .js::<Option<f64>>(
            "const main = document.querySelector('main');
             const there = main && document.readyState === 'complete' && document.fonts.status === 'loaded';
             return there ? main.getBoundingClientRect().height : null",
        )
        .await;
    b.client.enter_parent_frame().await?;
    Ok(content?.map(|content| (frame, content)))
}

/// Waits until the first iframe is as tall as its content, and asserts that it stays so and the console is empty.
pub async fn assert_frame_fits(b: &Browser) -> TestResult {
    assert_frame_settles(b).await?;
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

/// Waits until the first iframe is as tall as its content, and asserts that it stays so.
pub async fn assert_frame_settles(b: &Browser) -> TestResult {
    // The start of the program and arriving fonts may change the height, and are told. The program of a frame that the
    // reader doesn't see does not start.
    let seen: bool = b
        .js("const r = document.querySelector('iframe').getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0")
        .await?;
    let started = match seen {
        true => "document.documentElement.dataset.app !== 'static'",
        false => "true",
    };
    let settled = format!("document.fonts.status === 'loaded' && {started}");
    b.until_in_frame(0, &settled).await?;
    let start = Instant::now();
    let last = loop {
        let seen = heights(b).await?;
        if let Some((frame, content)) = seen
            && content > 100.0
            // A page tells its height rounded up. An earlier height, of before its last change, may be less.
            && (-0.01..=1.0).contains(&(frame - content))
        {
            break seen;
        }
        if start.elapsed() > TIMEOUT {
            return Err(format!("the frame and its content are {seen:?} px tall").into());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    };
    let (before, after): (u32, u32) = b
        .js(&format!(
            "const before = messages.length;
             for (let i = 0; i < {WATCHED}; i++) await new Promise(requestAnimationFrame);
             return [before, messages.length]"
        ))
        .await?;
    assert_eq!(before, after, "it goes on telling heights");
    assert_eq!(heights(b).await?, last);
    // The iframe has requested files from its own origin only.
    b.client.enter_frame(0).await?;
    let strange: Vec<String> = b
        .js("return performance.getEntriesByType('resource').map(e => e.name).filter(a => new URL(a).host !== location.host)")
        .await?;
    b.client.enter_parent_frame().await?;
    assert!(strange.is_empty(), "{strange:#?}");
    Ok(())
}

/// Asserts the same at three widths.
pub async fn assert_frame_fits_at_every_width(b: &Browser) -> TestResult {
    for width in [700, 280, 1100] {
        b.screen(width, 900, 1.0).await?;
        assert_frame_fits(b)
            .await
            .map_err(|e| format!("{width} px: {e}"))?;
    }
    Ok(())
}

/// An iframe with a script that sets its height from `jisr:height` messages.
pub fn resizing_iframe(attributes: &str, frame: &str) -> String {
    format!(
        "<iframe {attributes} src='{frame}' width=100% height=300 frameborder=0></iframe>
         <script>addEventListener('message', e => {{
             if (e.data.type === 'jisr:height') document.querySelector('iframe').height = e.data.height;
         }})</script>"
    )
}
