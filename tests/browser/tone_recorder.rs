//! Records the tones of a page. The page schedules them in a context that computes all samples at once, and the recorder
//! measures these.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use jisr::locale::{Digits, Lang, Locale};
use jisr::story::Text;
use serde::Deserialize;

/// Seconds before the first tone, and from one tone to the next at normal speed.
pub const LEAD: f64 = 0.5;
pub const STEP: f64 = 2.0;

/// Replaces `AudioContext`. `heard` has the contexts that the page has made.
const RECORDER_JS: &str = "
    const RATE = 22050;
    window.heard = [];
    window.AudioContext = class extends OfflineAudioContext {
        constructor() { super(2, RATE * 45, RATE); this.is = 'running'; heard.push(this); }
        get state() { return this.is; }
        become(is) { this.is = is; this.onstatechange?.(); return Promise.resolve(); }
        suspend() { return this.become('suspended'); }
        resume() { return this.become('running'); }
        close() { return this.become('closed'); }
    };
    // What is heard for `seconds` from `from` on: pitch, loudness on the left and on the right, and the time from the
    // beginning to where the tone is weakest.
    window.measure = (buffer, from, seconds) => {
        const part = channel => buffer.getChannelData(channel).slice(from * RATE, (from + seconds) * RATE);
        const [left, right] = [part(0), part(1)], both = left.map((v, i) => v + right[i]);
        const loudness = samples => Math.sqrt(samples.reduce((sum, v) => sum + v * v, 0) / samples.length);
        const rises = [];
        for (let i = 1; i < both.length; i++)
            if (both[i - 1] < 0 && both[i] >= 0) rises.push(i - both[i] / (both[i] - both[i - 1]));
        const pitch = rises.length > 1 ? (rises.length - 1) / (rises[rises.length - 1] - rises[0]) * RATE : 0;
        return { pitch, left: loudness(left), right: loudness(right) };
    };
    window.firstNull = (buffer, from, seconds) => {
        const size = Math.round(RATE / 50), samples = buffer.getChannelData(0).map((v, i) => Math.abs(v) + Math.abs(buffer.getChannelData(1)[i]));
        let best = [Infinity, 0];
        for (let at = from + .1; at < from + seconds; at += .005) {
            const peak = Math.max(...samples.slice(at * RATE, at * RATE + size));
            if (peak < best[0] * .9) best = [peak, at + .01 - from];
            else if (peak > best[0] * 4 && best[0] < .1) break;
        }
        return best[1];
    };";

/// A tone as the reader hears it.
#[derive(Debug, Deserialize)]
pub struct Heard {
    /// In hertz, soon after it begins; 0 without a tone.
    pub pitch: f64,
    /// In hertz, before it ends.
    pub last_pitch: f64,
    pub left: f64,
    pub right: f64,
    /// Seconds to the first moment at which a beating tone is weakest.
    pub null: f64,
    /// What is said when it begins.
    pub said: String,
}

/// A text of the page in this language.
pub fn word(lang: Lang, text: Text) -> String {
    Locale::native(lang, Digits::Latn).message(text).to_owned()
}

/// The button's selector in a drawing.
pub fn button(drawing: &str) -> String {
    format!("#{drawing} .listen [data-script]")
}

/// Clicks on the button of a drawing, and waits until its tones are scheduled.
pub async fn listen(b: &Browser, drawing: &str) -> TestResult {
    b.js::<()>(&format!(
        "window.before = heard.length; document.querySelector('{}').click()",
        button(drawing)
    ))
    .await?;
    b.until("heard.length > before").await
}

/// All that is heard of the drawing that the reader listens to, at normal speed.
pub async fn hear(b: &Browser, drawing: &str) -> Result<Vec<Heard>, Failure> {
    b.js(&format!(
        "const status = document.querySelector('#{drawing} .listening [role=status]'), said = [];
         const ended = new Promise(resolve => {{
             new MutationObserver(() => {{
                 said.push(status.textContent);
                 if (document.querySelector('{button}').textContent == window.playWord) resolve();
             }}).observe(status, {{ childList: true, characterData: true, subtree: true }});
         }});
         const buffer = await heard[heard.length - 1].startRendering();
         await ended;
         const tones = said.slice(0, -1);
         return tones.map((text, i) => {{
             const from = {LEAD} + i * {STEP}, first = measure(buffer, from + .05, .2);
             return {{ ...first, last_pitch: measure(buffer, from + .95, .2).pitch, null: firstNull(buffer, from, 1.1), said: text }};
         }})",
        button = button(drawing)
    ))
    .await
}

/// Opens a page whose tones the test can hear.
pub async fn open(b: &Browser, site: &Server, path: &str) -> TestResult {
    b.open_live(&site.url(path)).await?;
    b.js::<()>("window.playWord = document.querySelector('.listen [data-script]').textContent")
        .await
}

pub fn recording_site() -> Result<Server, Failure> {
    let site = Server::site()?;
    site.inject_script(RECORDER_JS);
    Ok(site)
}
