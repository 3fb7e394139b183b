//! The list of keys: how it opens and closes, where the focus goes, and how it looks.

use crate::axe::{Rules, axe_violations_in};
use crate::browser::Browser;
use crate::pages::languages;
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::{Edges, focus_drawing, locale, visible_selection};
use fantoccini::key::Key;
use jisr::locale::key;

/// Asserts that the list is open in a language, inside the window, with the focus in it.
async fn assert_open(b: &Browser, lang: &str) -> TestResult {
    b.until("document.querySelector('dialog[open]')").await?;
    let (text, [left, top, right, bottom], window, inside): (String, Edges, [f64; 2], bool) = b
        .js("const dialog = document.querySelector('dialog[open]'), r = dialog.getBoundingClientRect();
             return [dialog.innerText, [r.left, r.top, r.right, r.bottom], [innerWidth, innerHeight], dialog.contains(document.activeElement)]")
        .await?;
    for words in [key::HELP_TITLE, key::HELP_ARROWS, key::HELP_ENTER] {
        let words = locale(lang).message(words).to_owned();
        assert!(text.contains(&words), "{lang}: no {words:?} in {text}");
    }
    assert!(text.contains("Home, End"), "{lang}: {text}");
    let fits = left > -0.6 && top > -0.6 && right < window[0] + 0.6 && bottom < window[1] + 0.6;
    assert!(fits, "{lang}: {left} {top} {right} {bottom} in {window:?}");
    assert!(inside, "{lang}: the focus is outside of the list");
    Ok(())
}

async fn assert_closed(b: &Browser) -> TestResult {
    b.until("!document.querySelector('dialog[open]')").await
}

pub async fn a_question_mark_lists_the_keys_and_the_focus_returns(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(280, 560, 2.0).await?;
    for (path, lang, _) in languages() {
        // An Arabic keyboard writes its own question mark.
        let mark = if lang == "ar" { '؟' } else { '?' };
        for drawing in ["trade", "timeline"] {
            b.open_live(&site.url(&format!("{path}{drawing}/"))).await?;
            b.letter(mark).await?;
            focus_drawing(&b, drawing).await?;
            b.key(Key::Down).await?;
            b.key(Key::Down).await?;
            let before = visible_selection(&b, drawing).await?;
            before.assert_shown(lang);
            assert_closed(&b).await?;
            b.letter(mark).await?;
            assert_open(&b, lang).await?;
            b.key(Key::Escape).await?;
            assert_closed(&b).await?;
            let after = visible_selection(&b, drawing).await?;
            assert_eq!(
                (&after.text, &*after.focus),
                (&before.text, "marks"),
                "{lang}: the place in {drawing} is lost"
            );
            b.key(Key::Down).await?;
            assert_ne!(visible_selection(&b, drawing).await?.text, before.text);
        }
    }
    Ok(())
}

pub async fn a_button_lists_the_keys_and_gets_the_focus_back(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for (path, lang, _) in languages() {
        b.open_live(&site.url(path)).await?;
        let words = locale(lang).message(key::HELP_BUTTON).to_owned();
        let buttons: usize = b
            .js(&format!(
                "window.found = [...document.querySelectorAll('button')].filter(e => e.textContent == {words:?} && e.getBoundingClientRect().height >= 44 && e.getBoundingClientRect().width >= 44);
                 found.at(-1).focus();
                 return found.length"
            ))
            .await?;
        assert_eq!(buttons, 4, "{lang}: one for each drawing");
        b.key(Key::Enter).await?;
        assert_open(&b, lang).await?;
        // The button that closes has the focus.
        b.key(Key::Enter).await?;
        assert_closed(&b).await?;
        b.until("document.activeElement == found.at(-1)").await?;
        // A click beside the list closes it, too. The window's edge may have the scroll bar.
        b.key(Key::Enter).await?;
        assert_open(&b, lang).await?;
        b.click(60.0, 60.0).await?;
        assert_closed(&b).await?;
    }
    Ok(())
}

pub async fn axe_finds_nothing_while_the_keys_are_listed(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, theme) in [(280, "light"), (1280, "dark"), (1280, "light")] {
        b.screen(width, 600, 1.0).await?;
        for path in ["", "en/"] {
            b.open_live(&site.url(&format!("{path}rail/?theme={theme}")))
                .await?;
            focus_drawing(&b, "rail").await?;
            b.letter('?').await?;
            b.until("document.querySelector('dialog[open]')").await?;
            let found = axe_violations_in(&b, "dialog", Rules::All).await?;
            assert!(found.is_empty(), "{path} {theme} {width}: {found:#?}");
        }
    }
    Ok(())
}
