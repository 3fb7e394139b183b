//! Thousands of random actions of a reader. The actions follow from a seed, so that a failure can be repeated.

use crate::browser::Browser;
use crate::runner::TestResult;
use crate::server::Server;

/// Actions in a part. They are done in parts, because a script has a time limit.
const ACTIONS_OF_A_PART: u32 = 100;

/// Parts on each of the two screens: 2,000 actions in each engine.
const PARTS: u32 = 10;

/// Does `count` actions that follow from `seed`, and returns what was wrong after one of them, with the actions before it.
const ACT: &str = "
    const act = async (seed, count) => {
        const random = below => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % below; };
        const any = list => list[random(list.length)];
        const all = selector => [...document.querySelectorAll(selector)];
        const seen = e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
        const edges = e => (r => [r.left, r.top, r.right, r.bottom])(e.getBoundingClientRect());
        // A message to the window itself: one of a channel goes through another process in WebKit.
        const settled = () => new Promise(done => { addEventListener('message', done, { once: true }); postMessage('settled'); });
        const lists = all('[role=listbox]');
        const point = (list, type, kind) => {
            const r = list.getBoundingClientRect(), x = r.x + random(Math.ceil(r.width)), y = r.y + random(Math.ceil(r.height));
            const event = type == 'click' ? MouseEvent : PointerEvent;
            list.dispatchEvent(new event(type, { pointerType: kind, clientX: x, clientY: y, bubbles: true }));
        };
        const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Enter', ' ', 'Escape'];
        const HASHES = all('[data-id][id]').map(e => '#' + e.id.replace('-', '='));
        // Each returns the element whose drawing must be in view afterwards, or nothing.
        const ACTIONS = {
            hover: () => { const list = any(lists); point(list, 'pointermove', 'mouse'); },
            leave: () => { any(lists).parentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' })); },
            click: () => { const list = any(lists); point(list, 'click', 'mouse'); return list; },
            tap: () => { const list = any(lists); point(list, 'pointerdown', 'touch'); point(list, 'pointerup', 'touch'); point(list, 'click', 'touch'); return list; },
            key: () => {
                const list = lists.includes(document.activeElement) ? document.activeElement : any(lists), key = any(KEYS);
                list.focus({ preventScroll: true });
                list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                // Escape may close a tooltip elsewhere, and brings nothing into view.
                return key == 'Escape' ? null : list;
            },
            press: () => any(all('[data-setting]')).click(),
            step: () => { const button = any(all('[data-step]')), ended = button.ariaDisabled == 'true'; button.click(); return ended ? null : document.querySelector('[data-timeline] [role=listbox]'); },
            link: () => { location.hash = any(HASHES); },
            scroll: () => scrollTo({ top: random(document.documentElement.scrollHeight), behavior: 'instant' }),
            theme: () => { document.documentElement.dataset.theme = any(['light', 'dark']); dispatchEvent(new Event('jisr:theme')); },
        };
        const done = [];
        for (let i = 0; i < count; i++) {
            const name = any(Object.keys(ACTIONS)), wasFocused = document.activeElement != document.body;
            done.push(name);
            const acted = ACTIONS[name]();
            await settled();
            await settled();
            const wrong = text => `${text} after ${done.slice(-8).join(', ')}`;
            if (window.problems.length) return wrong(window.problems.join('; '));
            if (document.documentElement.dataset.app != 'live') return wrong('the program has failed');
            if (document.documentElement.scrollWidth > innerWidth) return wrong(`the page is ${document.documentElement.scrollWidth} px wide`);
            if (name == 'key' && wasFocused && document.activeElement == document.body) return wrong('the focus is lost');
            for (const list of lists) {
                const place = list.parentElement, cards = [...place.querySelectorAll('.tooltip')].filter(seen), rings = [...place.querySelectorAll('[data-ring]')].filter(seen);
                // A series that the keyboard is at has a ring around each of its marks.
                if (cards.length > 1 || (cards.length && rings.length > 1)) return wrong(`${cards.length} tooltips and ${rings.length} rings in one drawing`);
                if (cards.length && !rings.length) return wrong('a tooltip without a ring');
                // A click beside the marks leaves a tooltip that the keyboard opened where it is.
                const chosen = name == 'key' || cards[0]?.dataset.tooltip == 'pinned';
                if (list == acted && cards.length && chosen) {
                    const [left, top, right, bottom] = edges(cards[0]), tall = bottom - top > innerHeight - 60;
                    if (left < -1 || right > innerWidth + 1 || (!tall && (top < -1 || bottom > innerHeight + 1))) return wrong(`a tooltip at ${edges(cards[0])} outside of the window ${innerWidth} × ${innerHeight}`);
                    const ring = edges(rings[0]), outside = ring[3] < 0 || ring[1] > innerHeight;
                    if (!tall && outside) return wrong(`a ring at ${ring} outside of the window`);
                }
            }
        }
        return null;
    };";

/// Collects the errors of a page. The message of a panic is in the console, which only Chromium's driver gives.
const COLLECT_ERRORS: &str = "
    window.problems = [];
    console.error = (...all) => problems.push(all.join(' '));
    addEventListener('error', e => problems.push(`${e.message} ${e.error?.stack}`));
    addEventListener('unhandledrejection', e => problems.push(String(e.reason)));";

pub async fn random_actions_keep_the_laws(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, height) in [(390, 844), (1280, 800)] {
        b.screen(width, height, 1.0).await?;
        b.open_live(&site.url("en/")).await?;
        b.js::<()>(COLLECT_ERRORS).await?;
        for part in 0..PARTS {
            let seed = 2022 + 7919 * part;
            let wrong: Option<String> = b
                .js(&format!(
                    "{ACT} return await act({seed}, {ACTIONS_OF_A_PART})"
                ))
                .await?;
            assert_eq!(wrong, None, "at {width} × {height}, seed {seed}");
        }
    }
    Ok(())
}
