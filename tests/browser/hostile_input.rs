//! Hostile input: addresses and messages of random valid, broken and hostile parts. Seeds make every run the same.
//! Fragments are also tested natively, in `src/fragment.rs`.

use crate::browser::Browser;
use crate::driver::Engine;
use crate::host::{SiteAndHost, assert_frame_fits, resizing_iframe};
use crate::pages::assert_interactive;
use crate::runner::TestResult;
use crate::server::Server;

/// Defines `text()`, `message()` and `address()`. They use a variable `seed`, which the test defines.
const RANDOM_INPUT_JS: &str = "
    const below = n => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return (seed >>> 0) % n; };
    const pieces = ['[iFrameSizer]', 'frame-1', ':', ':8:false:false:32:true:true:n:n:n:n:0:n', 'true', 'false', 'jisr:set', 'frames-init', 'amp', 'ready', '#?secret=',
        'arab', 'dark', 'light', 'auto', 'trade', 'all', 'en', 'ar', 'zh', '../', '//evil.example/', '\\\\\\\\evil.example', '@evil.example', '<img src=x onerror=alert(1)>', '\"><script>alert(1)</script>',
        'javascript:alert(1)', 'data:text/html,x', '\\u0000', '\\u202e', '\\ud800', '%', '%00', '%2', '%ff', '+', ' ', '__proto__', 'constructor', 'toString', 'pymxPYMx', '{\"', 'x'.repeat(5000)];
    const piece = () => pieces[below(pieces.length)];
    const text = () => Array.from({ length: below(9) }, piece).join('');
    const value = deep => [text, piece, () => below(1e9), () => null, () => undefined, () => NaN, () => deep > 2 ? 0 : object(deep + 1), () => [piece()], () => new Blob([piece()]), () => new Map([[piece(), 1]])][below(10)]();
    const object = deep => Object.fromEntries(['type', 'sentinel', 'message', 'secret', 'view', 'theme', 'height', piece()].map(k => [k, value(deep)]));
    const message = () => [text, () => '[iFrameSizer]' + text(), () => object(0), () => ({ type: 'jisr:set', theme: value(0), view: text() }),
        () => ({ ...object(0), type: 'jisr:set' }), () => ({ message: 'ready', secret: value(0) }), () => ({ type: 'jisr:set', lang: piece(), digits: piece(), time: piece(), view: piece() }), () => value(0)][below(8)]();
    const names = ['view', 'lang', 'theme', 'digits', 'time', 'childId', 'initialWidth', '__proto__', ''];
    const sound = ['trade', 'rail', 'all', 'en', 'ar', 'zh', 'arab', 'latn', 'rtl', 'ltr', 'dark', 'light', 'auto'];
    const pair = () => (below(8) ? names[below(names.length)] : text()) + ['=', '==', '', '=%'][below(9) > 3 ? 0 : below(4)] + [() => sound[below(sound.length)], () => sound[below(sound.length)], piece, text][below(4)]();
    const query = () => Array.from({ length: below(7) }, pair).join('&');
    const hash = () => ['', '#' + text(), '#figure=' + text(), '#event=' + piece(), '#~' + text(), '#' + piece() + '~' + Array.from({ length: below(6) }, piece)][below(6)];
    const address = () => '?' + query() + hash();
";

/// Runs the page's boot script with ten thousand addresses and some messages for each, in a fake browser
/// that records what the script does. The page that runs this has no security policy.
const RUN_BOOT_SCRIPT_JS: &str = r"
    const html = await (await fetch(site)).text();
    const script = new DOMParser().parseFromString(html, 'text/html').querySelector('head script:not([src], [type])').textContent;
    const FAKES = ['document', 'location', 'history', 'parent', 'self', 'addEventListener', 'dispatchEvent', 'MutationObserver', 'ResizeObserver', 'requestAnimationFrame', 'requestResize', 'scrollBy', 'setTimeout', 'clearTimeout'];
    const run = new Function(...FAKES, script);
    const views = [...new Set(/[^_]VIEWS.:\[(.*?)\]/.exec(script)[1].match(/\w+/g))], languages = /LANGUAGES.:\[(.*?)\]/.exec(script)[1].match(/\w+/g);
    const known = new Set();
    for (const lang of ['', ...languages.slice(1).map(l => l + '/')]) for (const digits of ['', 'arab/']) {
        for (const view of ['', ...views.slice(1).map(v => v + '/')]) known.add('/' + lang + digits + view);
        for (const view of ['', 'timeline/']) known.add('/' + lang + digits + (lang ? 'rtl/' : 'ltr/') + view);
    }
    let redirected = 0, sent_height = 0, slowest = 0;
    for (let i = 0; i < CASES; i++) {
        const asked = address(), url = new URL(asked, 'https://site.example/'), messages = [], gone = [], taken = [], later = [], heard = {};
        const listen = (kind, work) => (heard[kind] ||= []).push(work);
        const data = { view: 'all' };
        const main = { getBoundingClientRect: () => ({ height: 700.5 }), offsetWidth: 600 };
        const framed = i % 3 > 0, own = {}, outside = framed ? { postMessage: m => messages.push(m) } : own;
        const watch = class { constructor(work) { this.work = work } observe() {} disconnect() {} };
        const place = { href: url.href, search: url.search, hash: url.hash, pathname: url.pathname, replace: u => gone.push(String(u)), toString: () => url.href };
        const fakes = [
            { documentElement: { dataset: data, style: {}, lang: languages[0] }, addEventListener: listen, getElementById: () => null, querySelector: () => main, querySelectorAll: () => [], fonts: { ready: Promise.resolve() } },
            place, { replaceState: (_, __, u) => taken.push(String(u)) }, outside, own, listen, () => true, watch, watch, f => f(), () => {}, () => {}, f => later.push(f), n => delete later[n - 1]];
        const fail = what => { throw new Error(what + ' with ' + JSON.stringify(asked).slice(0, 500) + ' ' + JSON.stringify([messages, gone, taken, data]).slice(0, 900)) };
        const start = performance.now();
        try {
            run(...fakes);
            for (const work of [...(heard.readystatechange || []), ...(heard.DOMContentLoaded || [])]) work();
            for (let m = 0; m < 3; m++) for (const work of heard.message || []) work({ data: message(), source: below(5) ? outside : {} });
            for (const work of later) work?.();
        } catch (error) { fail(error) }
        slowest = Math.max(slowest, performance.now() - start);
        for (const to of gone) {
            const there = new URL(to);
            if (there.origin !== url.origin || !known.has(there.pathname)) fail('it goes to ' + to);
        }
        if (gone.length > 2) fail('it redirects without end');
        for (const to of taken) if (new URL(to, url).origin !== url.origin || new URL(to, url).pathname !== url.pathname) fail('the address becomes ' + to);
        if (![undefined, 'light', 'dark'].includes(data.theme) || !views.includes(data.view)) fail('the page accepts an unknown value');
        if (messages.length > 20) fail('it sends too many messages');
        for (const m of messages) {
            const text = typeof m == 'string' ? m : JSON.stringify(m);
            const sound = typeof m != 'string'
                ? [{ 'datawrapper-height': { [data.view]: 701 } }, { sentinel: 'amp', type: 'embed-size', height: 701 }, ...views.flatMap(view => [{ type: 'jisr:height', view, height: 701 }, { type: 'jisr:ready', view }, { 'datawrapper-height': { [view]: 701 } }])].some(s => JSON.stringify(s) === text)
                    || m.message === 'height' && m.value === 701 && /^[a-zA-Z0-9]{1,64}$/.test(m.secret) && Object.keys(m).length === 3
                : text === '[iFrameResizerChild]Ready' || text === JSON.stringify({ type: 'set-height', value: 701 }) || text === JSON.stringify({ src: url.href, context: 'iframe.resize', height: 701 })
                    || /^pymxPYMx.{1,128}xPYMxheightxPYMx701$/.test(text) || /^\[iFrameSizer\][^:]{1,4096}:701:600:(init|resizeObserver)$/s.test(text);
            if (!sound) fail('it sends ' + text);
        }
        redirected += gone.length > 0;
        sent_height += messages.length > 0;
    }
    return [redirected, sent_height, slowest];
";

/// Whether the page has loaded and will not redirect. A page redirects if its address asks for a language,
/// digits or a direction of time that it doesn't have.
const PAGE_LOADED_JS: &str = "document.readyState == 'complete' && document.querySelector('[data-chart=trade]') && (() => {
    const asked = new URLSearchParams(location.search), page = document.documentElement, lang = asked.get('lang');
    return !(['ar', 'en', 'zh', 'ru', 'kk'].includes(lang) && lang != page.lang) && !(asked.get('digits') == 'arab' && page.dataset.digits != 'arab') && !otherTime(asked.get('time'), page);
    function otherTime(time, page) {
        const shown = page.dataset.time || (page.lang == 'ar' ? 'rtl' : 'ltr');
        return ['rtl', 'ltr'].includes(time) && ['all', 'timeline'].includes(page.dataset.view) && time != shown;
    }
})()";

pub async fn hostile_addresses_and_messages_have_no_effect(b: Browser) -> TestResult {
    const CASES: u32 = 10_000;
    let servers = SiteAndHost::new()?;
    servers.open(&b, "", &[]).await?;
    let site = servers.site.url("");
    let (redirected, sent_height, slowest): (u32, u32, f64) = b
        .js(&format!(
            "let seed = 0x61646472; const CASES = {CASES}, site = {site:?}; {RANDOM_INPUT_JS} {RUN_BOOT_SCRIPT_JS}"
        ))
        .await?;
    println!(
        "{redirected} of {CASES} lead to another page of ours, {sent_height} send a height; the slowest took {slowest:.1} ms"
    );
    assert!(
        redirected > CASES / 20 && sent_height > CASES / 4,
        "too few cases have an effect: {redirected}, {sent_height}"
    );
    // A regular expression with catastrophic backtracking would never end.
    assert!(slowest < 30_000.0, "one took {slowest} ms");
    Ok(())
}

/// The same in the real page: most as changes of the fragment while the program runs, some as page loads.
pub async fn random_addresses_leave_the_page_intact(b: Browser) -> TestResult {
    let (hashes, loads) = match Engine::current() {
        Engine::Chromium => (400, 60),
        _ => (100, 20),
    };
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let shape = "JSON.stringify([...document.querySelectorAll('main *')].filter(e => !e.closest('[data-drawing]')).map(e => e.localName + e.getAttributeNames()).join()).length + document.querySelectorAll('script, img, iframe').length";
    let before: u32 = b.js(&format!("return {shape}")).await?;
    b.js::<()>(&format!(
        "let seed = 0x68617368; {RANDOM_INPUT_JS}
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
    assert_interactive(&b, "hashes").await?;

    let addresses: Vec<String> = b
        .js(&format!(
            "let seed = 0x6c6f6164; {RANDOM_INPUT_JS} return Array.from({{ length: {loads} }}, () => new URL('trade/' + address().slice(0, 4000), location.origin).href)"
        ))
        .await?;
    for (i, address) in addresses.iter().enumerate() {
        b.open(address).await?;
        b.until(PAGE_LOADED_JS)
            .await
            .map_err(|e| format!("{address}: {e}"))?;
        let (here, alien): (bool, u32) = b
            .js(&format!(
                "return [location.origin + '/' === {:?}, document.querySelectorAll('img, iframe, object, script:not(head script, #words, [type])').length]",
                site.url("")
            ))
            .await?;
        assert!(here && alien == 0, "{address}: {alien} strange elements");
        // Every tenth address is loaded completely, until the program runs.
        if i % 10 == 0 {
            b.wait_until_live()
                .await
                .map_err(|e| format!("{address}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn random_messages_leave_the_page_intact(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .open(&b, &resizing_iframe("", &servers.site.url("trade/")), &[])
        .await?;
    assert_frame_fits(&b).await?;
    let kept = "const r = document.documentElement, clean = r.cloneNode(true);
         clean.removeAttribute('data-theme');
         for (const e of clean.querySelectorAll('[data-drawing]')) e.remove();
         return [location.href, clean.outerHTML, r.dataset.view]";
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    let before: (String, String, String) = b.js(kept).await?;
    b.client.enter_parent_frame().await?;
    let answers: u32 = b
        .js(&format!(
            "let seed = 0x6d736773; {RANDOM_INPUT_JS}
             messages.length = 0;
             const frame = document.querySelector('iframe').contentWindow;
             // A valid language leads to another page, which the test above covers.
             const stays = m => m?.type !== 'jisr:set' || !['lang', 'digits', 'time', 'view'].some(name => name in m);
             for (let i = 0; i < 500; i++) {{
                 let m = message();
                 if (!stays(m)) m = {{ ...m, lang: 0, digits: [], time: 0, view: '' }};
                 frame.postMessage(m, '*');
             }}
             // The last message is one that has an effect.
             messages.length = 0;
             frame.postMessage({{ type: 'jisr:set', theme: 'light' }}, '*');
             frame.postMessage({{ sentinel: 'amp', type: 'frames-init' }}, '*');
             while (!messages.some(m => m.sentinel === 'amp')) await new Promise(done => setTimeout(done, 10));
             return messages.length"
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
    assert_frame_fits(&b).await
}
