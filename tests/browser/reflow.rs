//! A page that is zoomed: WCAG 1.4.10. A zoomed window has fewer CSS pixels; a frame has as few in every engine.

use crate::accessibility::OUTSIDE;
use crate::browser::Browser;
use crate::host::SiteAndHost;
use crate::pages::languages;
use crate::runner::TestResult;

/// CSS pixels of a window of 1280 × 1024 at 200 % and at 400 %.
const WINDOWS: [(u32, u32); 2] = [(640, 512), (320, 256)];

pub async fn the_page_reflows_at_200_and_400_percent(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let mut wide = vec![];
    for (path, lang, _) in languages() {
        for (width, height) in WINDOWS {
            let address = servers.site.url(path);
            let frame =
                format!(r#"<iframe width="{width}" height="{height}" src="{address}"></iframe>"#);
            servers.open(&b, &frame, &[]).await?;
            b.until_in_frame(0, "document.documentElement.dataset.app === 'live'")
                .await?;
            b.client.enter_frame(0).await?;
            b.js::<()>("document.querySelectorAll('details').forEach(e => e.open = true)")
                .await?;
            b.frame().await?;
            let out: Vec<String> = b.js(OUTSIDE).await?;
            let shown: u32 = b.js("return innerWidth").await?;
            b.client.enter_parent_frame().await?;
            assert_eq!(shown, width, "{lang}");
            wide.extend(out.into_iter().map(|o| format!("{lang} at {width}: {o}")));
        }
    }
    assert!(wide.is_empty(), "{wide:#?}");
    Ok(())
}
