//! Hostile input: addresses and messages made of valid, broken and hostile parts, the same in every run.
//! Fragments are also tested natively, in `src/fragment.rs`.

use crate::browser::Browser;
use crate::driver::Engine;
use crate::host::{World, fits, following};
use crate::pages::answers;
use crate::runner::Done;
use crate::server::Server;

/// Defines `text()`, `message()` and `address()`, which use the seed defined before them.
const STRANGERS: &str = "
    const below = n => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return (seed >>> 0) % n; };
    const pieces = ['[iFrameSizer]', 'frame-1', ':', ':8:false:false:32:true:true:n:n:n:n:0:n', 'true', 'false', 'jisr:set', 'frames-init', 'amp', 'ready', '#?secret=',
        'arab', 'dark', 'light', 'auto', 'trade', 'all', 'en', 'ar', 'zh', '../', '//evil.example/', '\\\\\\\\evil.example', '@evil.example', '<img src=x onerror=alert(1)>', '\"><script>alert(1)</script>',
        'javascript:alert(1)', 'data:text/html,x', '\\u0000', '\\u202e', '\\ud800', '%', '%00', '%2', '%ff', '+', ' ', '__proto__', 'constructor', 'toString', 'pymxPYMx', '{\"', 'x'.repeat(5000)];
    const piece = () => pieces[below(pieces.length)];
    const text = () => Array.from({ length: below(9) }, piece).join('');
    const value = deep => [text, piece, () => below(1e9), () => null, () => undefined, () => NaN, () => deep > 2 ? 0 : object(deep + 1), () => [piece()], () => new Blob([piece()]), () => new Map([[piece(), 1]])][below(10)]();
    const object = deep => Object.fromEntries(['type', 'sentinel', 'message', 'secret', 'view', 'theme', 'height', piece()].map(k => [k, value(deep)]));
    const message = () => [text, () => '[iFrameSizer]' + text(), () => object(0), () => ({ type: 'jisr:set', theme: value(0), view: text() }),
        () => ({ ...object(0), type: 'jisr:set' }), () => ({ message: 'ready', secret: value(0) }), () => ({ type: 'jisr:set', lang: piece(), digits: piece(), view: piece() }), () => value(0)][below(8)]();
    const names = ['view', 'lang', 'theme', 'digits', 'childId', 'initialWidth', '__proto__', ''];
    const sound = ['trade', 'rail', 'all', 'en', 'ar', 'zh', 'arab', 'latn', 'dark', 'light', 'auto'];
    const pair = () => (below(8) ? names[below(names.length)] : text()) + ['=', '==', '', '=%'][below(9) > 3 ? 0 : below(4)] + [() => sound[below(sound.length)], () => sound[below(sound.length)], piece, text][below(4)]();
    const query = () => Array.from({ length: below(7) }, pair).join('&');
    const hash = () => ['', '#' + text(), '#figure=' + text(), '#event=' + piece(), '#~' + text(), '#' + piece() + '~' + Array.from({ length: below(6) }, piece)][below(6)];
    const address = () => '?' + query() + hash();
";

/// Ten thousand addresses, each with messages after it, against the page's own script: with a browser
/// around it that only takes down what the script does. Runs in a page without a policy.
const TRIED: &str = r"
    const html = await (await fetch(site)).text();
    const script = new DOMParser().parseFromString(html, 'text/html').querySelector('head script:not([src], [type])').textContent;
    const FAKES = ['document', 'location', 'history', 'parent', 'self', 'addEventListener', 'dispatchEvent', 'MutationObserver', 'ResizeObserver', 'requestAnimationFrame', 'requestResize', 'scrollBy', 'setTimeout', 'clearTimeout'];
    const run = new Function(...FAKES, script);
    const views = [...new Set(/VIEWS.:\[(.*?)\]/.exec(script)[1].match(/\w+/g))], languages = /LANGUAGES.:\[(.*?)\]/.exec(script)[1].match(/\w+/g);
    const known = new Set();
    for (const lang of ['', ...languages.slice(1).map(l => l + '/')]) for (const digits of ['', 'arab/']) for (const view of ['', ...views.slice(1).map(v => v + '/')]) known.add('/' + lang + digits + view);
    let went = 0, told = 0, slowest = 0;
    for (let i = 0; i < CASES; i++) {
        const asked = address(), url = new URL(asked, 'https://site.example/'), said = [], gone = [], taken = [], later = [], heard = {};
        const listen = (kind, work) => (heard[kind] ||= []).push(work);
        const data = { view: 'all' };
        const main = { getBoundingClientRect: () => ({ height: 700.5 }), offsetWidth: 600 };
        const framed = i % 3 > 0, own = {}, outside = framed ? { postMessage: m => said.push(m) } : own;
        const watch = class { constructor(work) { this.work = work } observe() {} disconnect() {} };
        const place = { href: url.href, search: url.search, hash: url.hash, pathname: url.pathname, replace: u => gone.push(String(u)), toString: () => url.href };
        const fakes = [
            { documentElement: { dataset: data, lang: languages[0] }, addEventListener: listen, getElementById: () => null, querySelector: () => main, querySelectorAll: () => [], fonts: { ready: Promise.resolve() } },
            place, { replaceState: (_, __, u) => taken.push(String(u)) }, outside, own, listen, () => true, watch, watch, f => f(), () => {}, () => {}, f => later.push(f), n => delete later[n - 1]];
        const wrong = what => { throw new Error(what + ' with ' + JSON.stringify(asked).slice(0, 500) + ' ' + JSON.stringify([said, gone, taken, data]).slice(0, 900)) };
        const start = performance.now();
        try {
            run(...fakes);
            for (const work of [...(heard.readystatechange || []), ...(heard.DOMContentLoaded || [])]) work();
            for (let m = 0; m < 3; m++) for (const work of heard.message || []) work({ data: message(), source: below(5) ? outside : {} });
            for (const work of later) work?.();
        } catch (error) { wrong(error) }
        slowest = Math.max(slowest, performance.now() - start);
        for (const to of gone) {
            const there = new URL(to);
            if (there.origin !== url.origin || !known.has(there.pathname)) wrong('it goes to ' + to);
        }
        if (gone.length > 2) wrong('it goes on and on');
        for (const to of taken) if (new URL(to, url).origin !== url.origin || new URL(to, url).pathname !== url.pathname) wrong('the address becomes ' + to);
        if (![undefined, 'light', 'dark'].includes(data.theme) || !views.includes(data.view)) wrong('the page takes over what it does not know');
        if (said.length > 20) wrong('it talks and talks');
        for (const m of said) {
            const text = typeof m == 'string' ? m : JSON.stringify(m);
            const sound = typeof m != 'string'
                ? [{ 'datawrapper-height': { [data.view]: 701 } }, { sentinel: 'amp', type: 'embed-size', height: 701 }, ...views.flatMap(view => [{ type: 'jisr:height', view, height: 701 }, { type: 'jisr:ready', view }, { 'datawrapper-height': { [view]: 701 } }])].some(s => JSON.stringify(s) === text)
                    || m.message === 'height' && m.value === 701 && /^[a-zA-Z0-9]{1,64}$/.test(m.secret) && Object.keys(m).length === 3
                : text === '[iFrameResizerChild]Ready' || text === JSON.stringify({ type: 'set-height', value: 701 }) || text === JSON.stringify({ src: url.href, context: 'iframe.resize', height: 701 })
                    || /^pymxPYMx.{1,128}xPYMxheightxPYMx701$/.test(text) || /^\[iFrameSizer\][^:]{1,4096}:701:600:(init|resizeObserver)$/s.test(text);
            if (!sound) wrong('it says ' + text);
        }
        went += gone.length > 0;
        told += said.length > 0;
    }
    return [went, told, slowest];
";

/// The page is there and goes to no other: one whose address asks for another language or other digits
/// than it has is about to be left.
const ARRIVED: &str = "document.readyState == 'complete' && document.querySelector('[data-chart=trade]') && (() => {
    const asked = new URLSearchParams(location.search), page = document.documentElement, lang = asked.get('lang');
    return !(['ar', 'en', 'zh', 'ru', 'kk'].includes(lang) && lang != page.lang) && !(asked.get('digits') == 'arab' && page.dataset.digits != 'arab');
})()";

pub async fn hostile_addresses_and_messages_have_no_effect(b: Browser) -> Done {
    const CASES: u32 = 10_000;
    let world = World::new()?;
    world.open(&b, "", &[]).await?;
    let site = world.site.at("");
    let (went, told, slowest): (u32, u32, f64) = b
        .js(&format!(
            "let seed = 0x61646472; const CASES = {CASES}, site = {site:?}; {STRANGERS} {TRIED}"
        ))
        .await?;
    println!(
        "{went} of {CASES} lead to another page of ours, {told} tell a height; the slowest took {slowest:.1} ms"
    );
    assert!(
        went > CASES / 20 && told > CASES / 4,
        "the cases are too dull: {went}, {told}"
    );
    // A regular expression with catastrophic backtracking would never end.
    assert!(slowest < 30_000.0, "one took {slowest} ms");
    Ok(())
}

/// The same in the real page: most as changes of the hash under a program that runs, some as loads.
pub async fn random_addresses_leave_the_page_intact(b: Browser) -> Done {
    let (hashes, loads) = match Engine::now() {
        Engine::Chromium => (400, 100),
        _ => (100, 30),
    };
    let site = Server::site()?;
    b.live(&site.at("")).await?;
    let shape = "JSON.stringify([...document.querySelectorAll('main *')].filter(e => !e.closest('[data-stage]')).map(e => e.localName + e.getAttributeNames()).join()).length + document.querySelectorAll('script, img, iframe').length";
    let before: u32 = b.js(&format!("return {shape}")).await?;
    b.js::<()>(&format!(
        "let seed = 0x68617368; {STRANGERS}
         for (let i = 0; i < {hashes}; i++) {{
             location.hash = hash();
             await new Promise(done => setTimeout(done));
         }}
         location.hash = ''"
    ))
    .await?;
    b.frame().await?;
    let after: (u32, String) = b
        .js(&format!(
            "document.activeElement.blur(); return [{shape}, document.documentElement.dataset.app]"
        ))
        .await?;
    assert_eq!(after, (before, "live".to_owned()));
    answers(&b, "hashes").await?;

    let addresses: Vec<String> = b
        .js(&format!(
            "let seed = 0x6c6f6164; {STRANGERS} return Array.from({{ length: {loads} }}, () => new URL('trade/' + address().slice(0, 4000), location.origin).href)"
        ))
        .await?;
    for (i, address) in addresses.iter().enumerate() {
        b.open(address).await?;
        b.until(ARRIVED)
            .await
            .map_err(|e| format!("{address}: {e}"))?;
        let (here, alien): (bool, u32) = b
            .js(&format!(
                "return [location.origin + '/' === {:?}, document.querySelectorAll('img, iframe, object, script:not(head script, #words, [type])').length]",
                site.at("")
            ))
            .await?;
        assert!(here && alien == 0, "{address}: {alien} strange elements");
        // Every tenth address is loaded completely, until the program runs.
        if i % 10 == 0 {
            b.is_live().await.map_err(|e| format!("{address}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn random_messages_leave_the_page_intact(b: Browser) -> Done {
    let world = World::new()?;
    world
        .open(&b, &following("", &world.site.at("trade/")), &[])
        .await?;
    fits(&b).await?;
    let kept = "const r = document.documentElement, clean = r.cloneNode(true);
         clean.removeAttribute('data-theme');
         for (const e of clean.querySelectorAll('[data-stage]')) e.remove();
         return [location.href, clean.outerHTML, r.dataset.view]";
    b.client.enter_frame(0).await?;
    b.is_live().await?;
    let before: (String, String, String) = b.js(kept).await?;
    b.client.enter_parent_frame().await?;
    let answers: u32 = b
        .js(&format!(
            "let seed = 0x6d736773; {STRANGERS}
             said.length = 0;
             const frame = document.querySelector('iframe').contentWindow;
             // Another language is another page, and soundly asked for: see above.
             const stays = m => m?.type !== 'jisr:set' || !['lang', 'digits', 'view'].some(name => name in m);
             for (let i = 0; i < 500; i++) {{
                 let m = message();
                 if (!stays(m)) m = {{ ...m, lang: 0, digits: [], view: '' }};
                 frame.postMessage(m, '*');
             }}
             // The last message is one that has an effect.
             said.length = 0;
             frame.postMessage({{ type: 'jisr:set', theme: 'light' }}, '*');
             frame.postMessage({{ sentinel: 'amp', type: 'frames-init' }}, '*');
             while (!said.some(m => m.sentinel === 'amp')) await new Promise(done => setTimeout(done, 10));
             return said.length"
        ))
        .await?;
    assert!(answers <= 501, "{answers} answers to 502 messages");
    b.client.enter_frame(0).await?;
    let after: (String, String, String) = b.js(kept).await?;
    let theme: String = b
        .js("return document.documentElement.dataset.theme")
        .await?;
    b.client.enter_parent_frame().await?;
    assert_eq!(before, after);
    assert_eq!(theme, "light");
    fits(&b).await
}
