//! Our iframes in posts of WordPress, which gives each frame a secret and takes heights only with it.

use crate::browser::Browser;
use crate::host::{SiteAndHost, heights};
use crate::runner::TestResult;

/// A host that treats frames as WordPress treats those of oEmbed: a sandbox, a secret in both directions,
/// and heights between 200 and 1000.
const WORDPRESS: &str = "
    addEventListener('message', ({ data, source }) => {
        if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret) || data.message !== 'height') return;
        for (const frame of document.querySelectorAll(`iframe[data-secret='${data.secret}']`))
            if (frame.contentWindow === source) frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    });
    const ready = () => {
        for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
            if (!frame.dataset.secret) frame.src += '#?secret=' + (frame.dataset.secret = 'Later12345');
            frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
        }
    };";

/// The frame of a post, with its secret or, if that is empty, without one.
fn post_frame(address: &str, secret: &str) -> String {
    let (behind, data) = match secret {
        "" => (String::new(), String::new()),
        _ => (
            format!("#?secret={secret}"),
            format!("data-secret='{secret}'"),
        ),
    };
    format!(
        "<iframe class=wp-embedded-content sandbox=allow-scripts security=restricted {data} src='{address}{behind}' width='100%' height=300 title=x></iframe>"
    )
}

/// Waits until the frame is as tall as its content, within WordPress' limits.
async fn fits_a_post(b: &Browser) -> TestResult {
    let start = std::time::Instant::now();
    loop {
        let seen = heights(b).await?;
        // A frame's border is two pixels at each edge.
        if let Some((frame, content)) = seen
            && (frame - 4.0 - content.ceil().clamp(200.0, 1000.0)).abs() <= 1.0
        {
            return Ok(());
        }
        if start.elapsed().as_secs() > 20 {
            return Err(format!("the frame and its content are {seen:?} px tall").into());
        }
        b.frame().await?;
    }
}

pub async fn case_b1_a_frame_in_wordpress_gets_its_height(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    for path in ["trade/", "en/energy/", "en/timeline/"] {
        let body = format!(
            "<script>{WORDPRESS} addEventListener('DOMContentLoaded', ready)</script>{}",
            post_frame(&servers.site.url(path), "a1B2c3D4e5")
        );
        b.screen(700, 900, 1.0).await?;
        servers.open(&b, &body, &[]).await?;
        for width in [700, 330, 1100] {
            b.screen(width, 900, 1.0).await?;
            fits_a_post(&b)
                .await
                .map_err(|e| format!("{path} at {width} px: {e}"))?;
        }
        // The secret in the fragment opens no figure, and moves no focus.
        b.client.enter_frame(0).await?;
        let opened: bool = b
            .js("return document.activeElement !== document.body")
            .await?;
        b.client.enter_parent_frame().await?;
        assert!(!opened, "{path}");
        let secrets: Vec<String> = b
            .js("return [...new Set(messages.filter(m => m.message).map(m => m.secret))]")
            .await?;
        assert_eq!(secrets, ["a1B2c3D4e5"]);
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{errors:#?}");
    }
    Ok(())
}

pub async fn case_b1_a_late_host_sends_its_secret(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    // The host knows the secret in both cases, but it is not in the frame's address.
    for secret in ["", "a1B2c3D4e5"] {
        let address = servers.site.url("trade/");
        let body = match secret {
            "" => post_frame(&address, ""),
            _ => post_frame(&address, "").replace("<iframe", "<iframe data-secret=a1B2c3D4e5"),
        };
        servers.open(&b, &body, &[]).await?;
        b.until("messages.some(m => m.type === 'jisr:height')")
            .await?;
        let with_secret: u32 = b
            .js("return messages.filter(m => m.message).length")
            .await?;
        assert_eq!(with_secret, 0, "it sent a secret that it does not have yet");
        b.js::<()>(&format!("{WORDPRESS} ready()")).await?;
        fits_a_post(&b).await?;
    }
    Ok(())
}

pub async fn case_b1_a_figure_named_before_the_secret_is_opened(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let figure = servers.site.url("en/trade/#figure=trade.cn.total");
    let body = format!(
        "<script>{WORDPRESS} addEventListener('DOMContentLoaded', ready)</script>{}",
        post_frame(&figure, "a1B2c3D4e5")
    );
    servers.open(&b, &body, &[]).await?;
    fits_a_post(&b).await?;
    let text = "return document.querySelector('[data-chart=trade]').innerText";
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    b.frame().await?;
    let opened: String = b.js(text).await?;
    b.client.enter_parent_frame().await?;
    b.open_live(&servers.site.url("en/trade/")).await?;
    let closed: String = b.js(text).await?;
    assert_ne!(opened, closed, "its tooltip is not seen");
    Ok(())
}
