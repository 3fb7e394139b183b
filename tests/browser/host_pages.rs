//! Our iframes in pages of another origin, with each height protocol of `docs/embedding.md`.
//!
//! The scripts of the hosts are the published ones from npm; `make test` installs them.

use crate::browser::Browser;
use crate::driver::Engine;
use crate::host::{
    SiteAndHost, assert_frame_fits, assert_frame_fits_at_every_width, assert_frame_settles,
    resizing_iframe,
};
use crate::runner::TestResult;

pub async fn datawrapper_gets_the_height(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let frame = servers.site.url("trade/");
    let body = format!(
        "<iframe src='{frame}' width=100% height=300 frameborder=0></iframe>
         <script>addEventListener('message', e => {{
             const heights = e.data['datawrapper-height'];
             if (heights === undefined) return;
             for (const frame of document.querySelectorAll('iframe'))
                 if (frame.contentWindow === e.source)
                     for (const id in heights) frame.style.height = heights[id] + 'px';
         }})</script>"
    );
    servers.open(&b, &body, &[]).await?;
    assert_frame_fits_at_every_width(&b).await
}

pub async fn amp_gets_the_height_that_it_asks_for(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let body = format!(
        "<iframe src='{}' width=100% height=300 frameborder=0></iframe>",
        servers.site.url("rail/")
    );
    servers.open(&b, &body, &[]).await?;
    b.until(
        "messages.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height > 100)",
    )
    .await?;
    // It answers another request with one message.
    b.js::<()>("messages.length = 0; document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')")
        .await?;
    b.until("messages.length").await?;
    let messages: Vec<String> = b.js("return messages.map(m => m.type)").await?;
    assert_eq!(messages, ["embed-size"]);
    Ok(())
}

pub async fn newswire_frames_gets_the_height(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let script = servers.script("@newswire/frames/dist/frames.module.js")?;
    let body = format!(
        "<div id=here></div>
         <script type=module>import {{ Framer }} from '{script}'; new Framer(document.getElementById('here'), {{ src: '{}' }})</script>",
        servers.site.url("trade/")
    );
    servers.open(&b, &body, &[]).await?;
    b.until("document.querySelector('iframe')").await?;
    assert_frame_fits_at_every_width(&b).await
}

pub async fn pym_gets_the_height(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let script = servers.script("pym.js/dist/pym.v1.js")?;
    let body = format!(
        "<div id=here></div><script src='{script}'></script><script>new pym.Parent('here', '{}', {{}})</script>",
        servers.site.url("en/energy/?theme=dark")
    );
    servers.open(&b, &body, &[]).await?;
    assert_frame_fits_at_every_width(&b).await
}

pub async fn iframe_resizer_gets_the_height(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let script = servers.script("iframe-resizer/js/iframeResizer.js")?;
    let body = format!(
        "<iframe id=ours src='{}' style='width:1px;min-width:100%;border:0'></iframe>
         <script src='{script}'></script><script>iFrameResize({{}}, '#ours')</script>",
        servers.site.url("timeline/")
    );
    servers.open(&b, &body, &[]).await?;
    assert_frame_fits_at_every_width(&b).await
}

pub async fn medium_and_the_guardian_get_the_height(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let frame = servers.site.url("arab/energy/");
    let body = format!(
        "<iframe src='{frame}' width=100% height=300 frameborder=0></iframe>
         <script>addEventListener('message', e => {{
             if (typeof e.data !== 'string' || e.data[0] !== '{{') return;
             const m = JSON.parse(e.data), frame = document.querySelector('iframe');
             if (m.context === 'iframe.resize' && m.src === frame.src) window.medium = m.height;
             if (m.type === 'set-height') frame.height = m.value;
         }})</script>"
    );
    servers.open(&b, &body, &[]).await?;
    assert_frame_fits_at_every_width(&b).await?;
    b.until("window.medium === Number(document.querySelector('iframe').height)")
        .await
}

pub async fn a_sandboxed_iframe_works(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .open(
            &b,
            &resizing_iframe("sandbox=allow-scripts", &servers.site.url("trade/")),
            &[],
        )
        .await?;
    b.client.enter_frame(0).await?;
    b.until("document.documentElement.dataset.app !== 'static'")
        .await?;
    let app: String = b.js("return document.documentElement.dataset.app").await?;
    if Engine::current() == Engine::WebKit {
        // In WebKit, 'self' in a policy matches nothing in a sandbox, so the page stays static.
        assert_eq!(app, "failed");
        let stands: bool = b
            .js("return [...document.querySelectorAll('[data-chart] .static-chart')].some(e => e.checkVisibility())")
            .await?;
        assert!(stands);
        b.client.enter_parent_frame().await?;
        // It still sends its height.
        return assert_frame_settles(&b).await;
    }
    b.client.enter_parent_frame().await?;
    assert_eq!(app, "live");
    assert_frame_fits(&b).await
}

pub async fn without_any_script_the_frame_scrolls(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let body = format!(
        "<iframe src='{}' width=600 height=400 title=x></iframe>",
        servers.site.url("trade/")
    );
    servers.open(&b, &body, &[]).await?;
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    let (can, across): (f64, f64) = b
        .js(
            "scrollTo({ top: 1e6, behavior: 'instant' });
             return [document.documentElement.scrollHeight - innerHeight - scrollY, document.documentElement.scrollWidth - innerWidth]",
        )
        .await?;
    b.client.enter_parent_frame().await?;
    assert!(
        can.abs() <= 1.0 && across <= 0.0,
        "{can} px can't be reached, {across} px stick out"
    );
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}
