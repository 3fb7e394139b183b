//! Reading by pointer, finger and keys: a mark is chosen and says what it is.

use crate::browser::Browser;
use crate::pages::{CHARTS, LANGUAGES, card, ink, patch};
use crate::runner::Done;
use crate::server::Server;
use fantoccini::key::Key;

pub async fn the_mouse_shows_pins_and_dismisses_a_card(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("")).await?;
    let (x, y) = patch(&b, "trade", ink(&b, "first").await?).await?;
    assert_eq!(card(&b, "trade").await?, None);
    b.point(x, y).await?;
    let said = card(&b, "trade").await?.unwrap_or_default();
    assert!(
        said.contains('\u{b6}'),
        "a card names its paragraph: {said}"
    );
    b.point(2.0, 2.0).await?;
    assert_eq!(
        card(&b, "trade").await?,
        None,
        "still there after the mouse has left"
    );
    b.click(x, y).await?;
    b.point(2.0, 2.0).await?;
    assert_eq!(
        card(&b, "trade").await?.map(|c| c.contains(&said)),
        Some(true),
        "a click pins it"
    );
    b.click(2.0, 2.0).await?;
    assert_eq!(
        card(&b, "trade").await?,
        None,
        "a click elsewhere dismisses it"
    );
    Ok(())
}

pub async fn a_finger_shows_a_card_and_dismisses_it(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(390, 800, 2.0).await?;
    b.live(&site.at("")).await?;
    let (x, y) = patch(&b, "energy", ink(&b, "neutral").await?).await?;
    b.tap(x, y).await?;
    assert!(card(&b, "energy").await?.is_some());
    b.tap(4.0, 4.0).await?;
    assert_eq!(card(&b, "energy").await?, None);
    Ok(())
}

pub async fn a_card_stays_in_the_smallest_frame(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(280, 700, 1.0).await?;
    for chart in CHARTS {
        b.live(&site.at(&format!("{chart}/"))).await?;
        b.js::<()>(&format!(
            "document.querySelector('[data-stage={chart}] .marks').focus()"
        ))
        .await?;
        for _ in 0..12 {
            b.key(Key::Down).await?;
            let out: f64 = b
                .js(&format!(
                    "const r = document.querySelector('[data-stage={chart}] .card').getBoundingClientRect();
                     return Math.max(-r.left, r.right - innerWidth)"
                ))
                .await?;
            assert!(out <= 0.0, "{chart}: a card is {out} px out of the frame");
        }
    }
    Ok(())
}

/// The mark that the keys have chosen.
async fn chosen(b: &Browser, drawing: &str) -> Result<String, crate::driver::Failure> {
    b.js(&format!(
        "return document.querySelector('[data-stage={drawing}] .marks').getAttribute('aria-activedescendant') || ''"
    ))
    .await
}

pub async fn keys_go_where_the_eye_goes(b: Browser) -> Done {
    let site = Server::site()?;
    for (path, lang, dir) in LANGUAGES {
        b.live(&site.at(path)).await?;
        let (on, back) = if dir == "rtl" {
            (Key::Left, Key::Right)
        } else {
            (Key::Right, Key::Left)
        };
        for chart in CHARTS {
            b.js::<()>(&format!(
                "document.querySelector('[data-stage={chart}] .marks').focus()"
            ))
            .await?;
            b.key(Key::Home).await?;
            let first = chosen(&b, chart).await?;
            b.key(on).await?;
            let second = chosen(&b, chart).await?;
            assert!(
                !first.is_empty() && second != first,
                "{lang} {chart}: {first} {second}"
            );
            let said: Option<String> = b
                .js(&format!(
                    "return document.getElementById('{second}')?.textContent"
                ))
                .await?;
            assert!(
                said.is_some_and(|s| !s.is_empty()),
                "{lang} {chart}: a mark without words"
            );
            assert!(card(&b, chart).await?.is_some(), "{lang} {chart}: no card");
            b.key(back).await?;
            assert_eq!(chosen(&b, chart).await?, first, "{lang} {chart}");
            b.key(Key::End).await?;
            let last = chosen(&b, chart).await?;
            b.key(on).await?;
            assert_eq!(
                chosen(&b, chart).await?,
                last,
                "{lang} {chart}: no way round"
            );
            b.key(Key::Escape).await?;
            assert_eq!(card(&b, chart).await?, None, "{lang} {chart}: Escape");
        }
    }
    Ok(())
}

pub async fn switches_change_the_drawing(b: Browser) -> Done {
    let site = Server::site()?;
    b.prefers("prefers-reduced-motion", "reduce").await?;
    b.live(&site.at("trade/")).await?;
    let canvas = "[data-stage=trade] canvas";
    let mut before = b.pixels(canvas).await?.colours;
    for mode in ["change", "before", "value"] {
        b.js::<()>(&format!(
            "document.querySelector('[data-chart=trade] [data-set=\"mode={mode}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        let pressed: Vec<String> = b
            .js("return [...document.querySelectorAll('[data-chart=trade] [data-set^=\"mode=\"][aria-pressed=true]')].map(e => e.dataset.set)")
            .await?;
        assert_eq!(pressed, [format!("mode={mode}")]);
        let now = b.pixels(canvas).await?.colours;
        assert!(now != before, "{mode} looks as what was before it");
        before = now;
    }
    Ok(())
}

pub async fn an_address_opens_what_it_names(b: Browser) -> Done {
    let site = Server::site()?;
    for (hash, row) in [
        ("#figure=energy.renewables", "figure-energy.renewables"),
        ("#event=c5", "event-c5"),
    ] {
        b.open("about:blank").await?;
        b.live(&site.at(hash)).await?;
        let (lit, focused): (bool, String) = b
            .js(&format!(
                "return [document.getElementById('{row}').classList.contains('lit'), document.activeElement.id]"
            ))
            .await?;
        assert!(
            lit && focused == row,
            "{hash}: lit {lit}, focus on {focused:?}"
        );
        // The way there may be smooth.
        b.until(&format!(
            "(r => r.top > -1 && r.top < innerHeight)(document.getElementById('{row}').getBoundingClientRect())"
        ))
        .await?;
    }
    // Back to the one before.
    b.js::<()>("location.hash = '#event=visit'").await?;
    b.until("document.activeElement.id === 'event-visit'")
        .await?;
    b.js::<()>("history.back()").await?;
    b.until("document.activeElement.id === 'event-c5'").await?;
    Ok(())
}
