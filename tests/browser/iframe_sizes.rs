//! Our iframes in hosts of other directions and widths, hidden at first, and while they are resized.

use crate::browser::Browser;
use crate::host::{World, fits, following};
use crate::runner::Done;

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
