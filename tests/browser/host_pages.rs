//! Our iframes in other people's pages, at another origin, with each protocol for heights.
//!
//! The scripts that newsrooms run are the real ones, from npm; `make test` installs them.

use crate::browser::Browser;
use crate::driver::Engine;
use crate::host::{World, fits, fits_at_every_width, following, heights, settles};
use crate::runner::Done;

pub async fn datawrapper_script(b: Browser) -> Done {
    let world = World::new()?;
    let frame = world.site.at("trade/");
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
    world.open(&b, &body, &[]).await?;
    fits_at_every_width(&b).await
}

pub async fn amp_gets_the_height_that_it_asks_for(b: Browser) -> Done {
    let world = World::new()?;
    let body = format!(
        "<iframe src='{}' width=100% height=300 frameborder=0></iframe>",
        world.site.at("rail/")
    );
    world.open(&b, &body, &[]).await?;
    b.until("said.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height > 100)")
        .await?;
    // Asked again, it says it again, once.
    b.js::<()>("said.length = 0; document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')")
        .await?;
    b.until("said.length").await?;
    let said: Vec<String> = b.js("return said.map(m => m.type)").await?;
    assert_eq!(said, ["embed-size"]);
    Ok(())
}

pub async fn newswire_frames(b: Browser) -> Done {
    let world = World::new()?;
    let script = world.script("@newswire/frames/dist/frames.module.js")?;
    let body = format!(
        "<div id=here></div>
         <script type=module>import {{ Framer }} from '{script}'; new Framer(document.getElementById('here'), {{ src: '{}' }})</script>",
        world.site.at("trade/")
    );
    world.open(&b, &body, &[]).await?;
    b.until("document.querySelector('iframe')").await?;
    fits_at_every_width(&b).await
}

pub async fn pym(b: Browser) -> Done {
    let world = World::new()?;
    let script = world.script("pym.js/dist/pym.v1.js")?;
    let body = format!(
        "<div id=here></div><script src='{script}'></script><script>new pym.Parent('here', '{}', {{}})</script>",
        world.site.at("en/energy/?theme=dark")
    );
    world.open(&b, &body, &[]).await?;
    fits_at_every_width(&b).await
}

pub async fn iframe_resizer(b: Browser) -> Done {
    let world = World::new()?;
    let script = world.script("iframe-resizer/js/iframeResizer.js")?;
    let body = format!(
        "<iframe id=ours src='{}' style='width:1px;min-width:100%;border:0'></iframe>
         <script src='{script}'></script><script>iFrameResize({{}}, '#ours')</script>",
        world.site.at("timeline/")
    );
    world.open(&b, &body, &[]).await?;
    fits_at_every_width(&b).await
}

pub async fn medium_and_the_guardian(b: Browser) -> Done {
    let world = World::new()?;
    let frame = world.site.at("arab/energy/");
    let body = format!(
        "<iframe src='{frame}' width=100% height=300 frameborder=0></iframe>
         <script>addEventListener('message', e => {{
             if (typeof e.data !== 'string' || e.data[0] !== '{{') return;
             const m = JSON.parse(e.data), frame = document.querySelector('iframe');
             if (m.context === 'iframe.resize' && m.src === frame.src) window.medium = m.height;
             if (m.type === 'set-height') frame.height = m.value;
         }})</script>"
    );
    world.open(&b, &body, &[]).await?;
    fits_at_every_width(&b).await?;
    b.until("window.medium === Number(document.querySelector('iframe').height)")
        .await
}

pub async fn a_sandbox(b: Browser) -> Done {
    let world = World::new()?;
    world
        .open(
            &b,
            &following("sandbox=allow-scripts", &world.site.at("trade/")),
            &[],
        )
        .await?;
    b.client.enter_frame(0).await?;
    b.until("document.documentElement.dataset.app !== 'static'")
        .await?;
    let app: String = b.js("return document.documentElement.dataset.app").await?;
    if Engine::now() == Engine::WebKit {
        // There a policy's 'self' is nothing in a sandbox: the page stays as it was made.
        assert_eq!(app, "failed");
        let stands: bool = b
            .js("return [...document.querySelectorAll('[data-chart] .still')].some(e => e.checkVisibility())")
            .await?;
        assert!(stands);
        b.client.enter_parent_frame().await?;
        // It tells its height all the same.
        return settles(&b).await;
    }
    b.client.enter_parent_frame().await?;
    assert_eq!(app, "live");
    fits(&b).await
}

pub async fn hosts_of_both_directions_and_the_smallest_width(b: Browser) -> Done {
    let world = World::new()?;
    for dir in ["rtl", "ltr"] {
        for path in ["trade/", "en/ledger/"] {
            let body = format!(
                "<div dir={dir} style='width:280px'>{}</div>",
                following("", &world.site.at(path))
            );
            world.open(&b, &body, &[]).await?;
            fits(&b).await.map_err(|e| format!("{dir} {path}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn a_frame_that_is_hidden_at_first(b: Browser) -> Done {
    let world = World::new()?;
    let body = format!(
        "<div id=closed style='display:none'>{}</div><p style='height:3000px'></p><div>{}</div>",
        following("loading=eager", &world.site.at("trade/")),
        "<i></i>"
    );
    world.open(&b, &body, &[]).await?;
    // Its page is there, and has no height to tell.
    b.until("said.some(m => m.type === 'jisr:ready')").await?;
    b.frame().await?;
    let told: bool = b
        .js("return said.some(m => m.type === 'jisr:height')")
        .await?;
    assert!(!told, "a height of what has none");
    b.js::<()>("document.getElementById('closed').style.display = 'block'")
        .await?;
    fits(&b).await?;
    b.client.enter_frame(0).await?;
    b.until("document.querySelector('[data-stage=trade][data-canvas] canvas').width > 100")
        .await?;
    Ok(b.client.enter_parent_frame().await?)
}

pub async fn a_frame_whose_width_is_animated(b: Browser) -> Done {
    let world = World::new()?;
    world
        .open(&b, &following("", &world.site.at("rail/")), &[])
        .await?;
    fits(&b).await?;
    b.js::<()>(
        "const frame = document.querySelector('iframe');
         for (let i = 0; i < 50; i++) {
             frame.style.width = 320 + Math.abs(Math.sin(i / 5.5)) * 500 + 'px';
             await new Promise(requestAnimationFrame);
         }",
    )
    .await?;
    fits(&b).await
}

pub async fn a_frame_whose_marks_move_while_it_is_resized(b: Browser) -> Done {
    let world = World::new()?;
    world
        .open(&b, &following("", &world.site.at("trade/")), &[])
        .await?;
    fits(&b).await?;
    for (set, width) in [("change", 420), ("before", 900), ("value", 280)] {
        b.client.enter_frame(0).await?;
        b.is_live().await?;
        b.js::<()>(&format!(
            "document.querySelector('[data-action=\"mode={set}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        b.client.enter_parent_frame().await?;
        b.js::<()>(&format!(
            "document.querySelector('iframe').style.width = '{width}px'"
        ))
        .await?;
        fits(&b).await.map_err(|e| format!("{set} {width}: {e}"))?;
    }
    // At rest it is the drawing that it would have been without all that.
    b.client.enter_frame(0).await?;
    let same: bool = b
        .js(
            "const c = document.querySelector('[data-stage=trade] canvas'), r = c.getBoundingClientRect();
             return Math.abs(c.width - r.width * devicePixelRatio) <= 1 && Math.abs(c.height - r.height * devicePixelRatio) <= 1",
        )
        .await?;
    b.client.enter_parent_frame().await?;
    assert!(same, "the canvas has another size than its place");
    Ok(())
}

pub async fn a_lazy_frame_in_a_hidden_tab(b: Browser) -> Done {
    let world = World::new()?;
    b.hide().await?;
    let body = following("loading=lazy", &world.site.at("trade/"));
    world.open(&b, &body, &[]).await?;
    let hidden: bool = b.js("return document.hidden").await?;
    assert!(hidden, "the tab is seen");
    b.show().await?;
    fits(&b).await?;
    b.client.enter_frame(0).await?;
    b.is_live().await?;
    let painted: bool = b
        .js("return document.querySelector('[data-stage=trade][data-canvas] canvas').width > 100")
        .await?;
    b.client.enter_parent_frame().await?;
    assert!(painted);
    Ok(())
}

pub async fn without_any_script_the_frame_scrolls(b: Browser) -> Done {
    let world = World::new()?;
    let body = format!(
        "<iframe src='{}' width=600 height=400 title=x></iframe>",
        world.site.at("trade/")
    );
    world.open(&b, &body, &[]).await?;
    b.client.enter_frame(0).await?;
    b.is_live().await?;
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

/// A host that treats frames as WordPress does with what oEmbed gave it: a sandbox, a secret that goes both
/// ways, heights between 200 and 1000.
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

/// The frame of a post: with its secret, or with none yet.
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

/// The frame comes to be as tall as its content, within what WordPress allows.
async fn fits_a_post(b: &Browser) -> Done {
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

pub async fn case_b1_a_frame_in_wordpress_gets_its_height(b: Browser) -> Done {
    let world = World::new()?;
    for path in ["trade/", "en/energy/", "en/timeline/"] {
        let body = format!(
            "<script>{WORDPRESS} addEventListener('DOMContentLoaded', ready)</script>{}",
            post_frame(&world.site.at(path), "a1B2c3D4e5")
        );
        b.screen(700, 900, 1.0).await?;
        world.open(&b, &body, &[]).await?;
        for width in [700, 330, 1100] {
            b.screen(width, 900, 1.0).await?;
            fits_a_post(&b)
                .await
                .map_err(|e| format!("{path} at {width} px: {e}"))?;
        }
        // The secret is no figure: nothing is opened, nothing has the focus.
        b.client.enter_frame(0).await?;
        let opened: bool = b
            .js("return document.activeElement !== document.body")
            .await?;
        b.client.enter_parent_frame().await?;
        assert!(!opened, "{path}");
        let secrets: Vec<String> = b
            .js("return [...new Set(said.filter(m => m.message).map(m => m.secret))]")
            .await?;
        assert_eq!(secrets, ["a1B2c3D4e5"]);
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{errors:#?}");
    }
    Ok(())
}

pub async fn case_b1_a_host_that_comes_late_gives_its_secret_then(b: Browser) -> Done {
    let world = World::new()?;
    // The secret in the frame's address, or in nothing but the host's greeting.
    for secret in ["", "a1B2c3D4e5"] {
        let address = world.site.at("trade/");
        let body = match secret {
            "" => post_frame(&address, ""),
            _ => post_frame(&address, "").replace("<iframe", "<iframe data-secret=a1B2c3D4e5"),
        };
        world.open(&b, &body, &[]).await?;
        b.until("said.some(m => m.type === 'jisr:height')").await?;
        let told: u32 = b.js("return said.filter(m => m.message).length").await?;
        assert_eq!(told, 0, "it speaks of a secret that it was not given");
        b.js::<()>(&format!("{WORDPRESS} ready()")).await?;
        fits_a_post(&b).await?;
    }
    Ok(())
}

pub async fn case_b1_a_figure_named_before_the_secret_is_opened(b: Browser) -> Done {
    let world = World::new()?;
    let figure = world.site.at("en/trade/#figure=trade.cn.total");
    let body = format!(
        "<script>{WORDPRESS} addEventListener('DOMContentLoaded', ready)</script>{}",
        post_frame(&figure, "a1B2c3D4e5")
    );
    world.open(&b, &body, &[]).await?;
    fits_a_post(&b).await?;
    let text = "return document.querySelector('[data-chart=trade]').innerText";
    b.client.enter_frame(0).await?;
    b.is_live().await?;
    b.frame().await?;
    let opened: String = b.js(text).await?;
    b.client.enter_parent_frame().await?;
    b.live(&world.site.at("en/trade/")).await?;
    let closed: String = b.js(text).await?;
    assert_ne!(opened, closed, "its card is not seen");
    Ok(())
}
