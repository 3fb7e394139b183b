//! Our iframes in hosts of other directions and widths, hidden at first, and while they are resized.

use crate::browser::Browser;
use crate::host::{SiteAndHost, assert_frame_fits, resizing_iframe};
use crate::runner::TestResult;

pub async fn an_iframe_fits_hosts_of_both_directions_and_the_smallest_width(
    b: Browser,
) -> TestResult {
    let servers = SiteAndHost::new()?;
    for dir in ["rtl", "ltr"] {
        for path in ["trade/", "en/ledger/"] {
            let body = format!(
                "<div dir={dir} style='width:280px'>{}</div>",
                resizing_iframe("", &servers.site.url(path))
            );
            servers.open(&b, &body, &[]).await?;
            assert_frame_fits(&b)
                .await
                .map_err(|e| format!("{dir} {path}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn an_iframe_that_is_hidden_at_first_fits_when_shown(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let body = format!(
        "<div id=closed style='display:none'>{}</div><p style='height:3000px'></p><div>{}</div>",
        resizing_iframe("loading=eager", &servers.site.url("trade/")),
        "<i></i>"
    );
    servers.open(&b, &body, &[]).await?;
    // Its page has loaded, but has no height yet.
    b.until("messages.some(m => m.type === 'jisr:ready')")
        .await?;
    b.frame().await?;
    let sent_height: bool = b
        .js("return messages.some(m => m.type === 'jisr:height')")
        .await?;
    assert!(!sent_height, "a hidden frame sent a height");
    b.js::<()>("document.getElementById('closed').style.display = 'block'")
        .await?;
    assert_frame_fits(&b).await?;
    b.client.enter_frame(0).await?;
    b.until("document.querySelector('[data-drawing=trade][data-canvas] canvas').width > 100")
        .await?;
    Ok(b.client.enter_parent_frame().await?)
}

pub async fn an_iframe_fits_after_its_width_was_animated(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .open(&b, &resizing_iframe("", &servers.site.url("rail/")), &[])
        .await?;
    assert_frame_fits(&b).await?;
    b.js::<()>(
        "const frame = document.querySelector('iframe');
         for (let i = 0; i < 50; i++) {
             frame.style.width = 320 + Math.abs(Math.sin(i / 5.5)) * 500 + 'px';
             await new Promise(requestAnimationFrame);
         }",
    )
    .await?;
    assert_frame_fits(&b).await
}

pub async fn an_iframe_fits_after_a_resize_during_a_transition(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .open(&b, &resizing_iframe("", &servers.site.url("trade/")), &[])
        .await?;
    assert_frame_fits(&b).await?;
    for (set, width) in [("change", 420), ("before", 900), ("value", 280)] {
        b.client.enter_frame(0).await?;
        b.wait_until_live().await?;
        b.js::<()>(&format!(
            "document.querySelector('[data-setting=\"show={set}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        b.client.enter_parent_frame().await?;
        b.js::<()>(&format!(
            "document.querySelector('iframe').style.width = '{width}px'"
        ))
        .await?;
        assert_frame_fits(&b)
            .await
            .map_err(|e| format!("{set} {width}: {e}"))?;
    }
    // In the end the canvas has the size of its place.
    b.client.enter_frame(0).await?;
    let same: bool = b
        .js(
            "const c = document.querySelector('[data-drawing=trade] canvas'), r = c.getBoundingClientRect();
             return Math.abs(c.width - r.width * devicePixelRatio) <= 1 && Math.abs(c.height - r.height * devicePixelRatio) <= 1",
        )
        .await?;
    b.client.enter_parent_frame().await?;
    assert!(same, "the canvas has another size than its place");
    Ok(())
}

pub async fn a_lazy_iframe_loads_when_its_tab_is_shown(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    b.hide().await?;
    let body = resizing_iframe("loading=lazy", &servers.site.url("trade/"));
    servers.open(&b, &body, &[]).await?;
    let hidden: bool = b.js("return document.hidden").await?;
    assert!(hidden, "the tab is seen");
    b.show().await?;
    assert_frame_fits(&b).await?;
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    let painted: bool = b
        .js("return document.querySelector('[data-drawing=trade][data-canvas] canvas').width > 100")
        .await?;
    b.client.enter_parent_frame().await?;
    assert!(painted);
    Ok(())
}
