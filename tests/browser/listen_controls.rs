//! The buttons of drawings as tones: they play, pause, stop, and set the speed.

use crate::axe::{Rules, axe_violations_in};
use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use crate::tone_recorder::{LEAD, STEP, button, listen, open, recording_site, word};
use fantoccini::key::Key;
use jisr::locale::{Lang, key};

/// The words on a drawing's button.
async fn button_words(b: &Browser, drawing: &str) -> Result<String, Failure> {
    b.js(&format!(
        "return document.querySelector('{}').textContent",
        button(drawing)
    ))
    .await
}

/// The states of all contexts so far.
async fn contexts(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return heard.map(context => context.state)").await
}

pub async fn tones_can_be_paused_and_stopped_and_never_start_by_themselves(
    b: Browser,
) -> TestResult {
    let site = recording_site()?;
    let [play, pause, resume, stop] = [
        key::LISTEN_PLAY,
        key::LISTEN_PAUSE,
        key::LISTEN_RESUME,
        key::LISTEN_STOP,
    ]
    .map(|text| word(Lang::Ar, text));
    open(&b, &site, "").await?;
    let is_script = |name: &String| name.starts_with("listen-");
    assert!(contexts(&b).await?.is_empty());
    assert!(
        !site.requests().iter().any(is_script),
        "the script comes with the click"
    );
    assert_eq!(button_words(&b, "trade").await?, play);

    // By keyboard: play, pause, go on, stop.
    b.js::<()>(&format!(
        "document.querySelector('{}').focus()",
        button("trade")
    ))
    .await?;
    b.key(Key::Enter).await?;
    b.until("heard.length == 1").await?;
    assert_eq!(button_words(&b, "trade").await?, pause);
    assert_eq!(
        site.requests()
            .iter()
            .filter(|name| is_script(name))
            .count(),
        1
    );
    b.key(Key::Enter).await?;
    assert_eq!(contexts(&b).await?, ["suspended"]);
    assert_eq!(button_words(&b, "trade").await?, resume);
    b.key(Key::Enter).await?;
    assert_eq!(contexts(&b).await?, ["running"]);
    b.js::<()>(&format!(
        "const stop = [...document.querySelectorAll('#trade button')].find(b => b.textContent == '{stop}'); stop.focus(); stop.click()"
    ))
    .await?;
    assert_eq!(contexts(&b).await?, ["closed"]);
    assert_eq!(button_words(&b, "trade").await?, play);
    let focus: bool = b
        .js(&format!(
            "return document.activeElement == document.querySelector('{}')",
            button("trade")
        ))
        .await?;
    assert!(focus, "the focus is on the button that plays");

    // Another drawing stops the first, Escape stops all.
    listen(&b, "trade").await?;
    listen(&b, "rail").await?;
    assert_eq!(contexts(&b).await?, ["closed", "closed", "running"]);
    assert_eq!(button_words(&b, "trade").await?, play);
    assert_eq!(button_words(&b, "rail").await?, pause);
    b.key(Key::Escape).await?;
    assert_eq!(contexts(&b).await?, ["closed"; 3]);
    assert_eq!(button_words(&b, "rail").await?, play);

    // A page that is hidden is silent.
    listen(&b, "timeline").await?;
    b.js::<()>(
        "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
         document.dispatchEvent(new Event('visibilitychange'));
         delete document.hidden",
    )
    .await?;
    assert_eq!(contexts(&b).await?, ["closed"; 4]);
    Ok(())
}

pub async fn the_speed_of_tones_can_be_set(b: Browser) -> TestResult {
    let site = recording_site()?;
    open(&b, &site, "en/energy/").await?;
    listen(&b, "energy").await?;
    let fast = word(Lang::En, key::LISTEN_FAST);
    let pressed: Vec<String> = b
        .js(&format!(
            "const buttons = [...document.querySelectorAll('#energy [role=group] button')];
             buttons.find(b => b.textContent == '{fast}').click();
             return buttons.filter(b => b.ariaPressed == 'true').map(b => b.textContent)"
        ))
        .await?;
    assert_eq!(pressed, [fast]);
    assert_eq!(contexts(&b).await?, ["closed", "running"]);
    // A second tone begins after one second, not after two.
    let (first, rest, second): (f64, f64, f64) = b
        .js(&format!(
            "const buffer = await heard[1].startRendering();
             const loudness = (from) => {{ const {{ left, right }} = measure(buffer, {LEAD} + from, .2); return left + right }};
             return [loudness(.1), loudness(.7), loudness(1.1)]"
        ))
        .await?;
    assert!(
        first > 0.1 && rest == 0.0 && second > 0.1,
        "{first} {rest} {second}"
    );
    Ok(())
}

/// What is said of the tone that sounds.
const SAID: &str = "document.querySelector('#trade .listening [role=status]').textContent";

/// Opens the English page of the chart of trade and plays its tones, which take their real time.
async fn listen_in_real_time(b: &Browser, site: &Server) -> TestResult {
    site.inject_script(
        "window.heard = [];
         window.AudioContext = class extends AudioContext { constructor() { super(); heard.push(this); } }",
    );
    b.open_live(&site.url("en/trade/")).await?;
    // By keyboard: what a script clicks on may make no sound.
    b.js::<()>(&format!(
        "document.querySelector('{}').focus()",
        button("trade")
    ))
    .await?;
    b.key(Key::Enter).await?;
    b.until("heard.length == 1").await?;
    b.until("heard[0].state == 'running'").await
}

pub async fn words_come_with_their_tones_and_wait_while_they_are_paused(b: Browser) -> TestResult {
    let site = Server::site()?;
    listen_in_real_time(&b, &site).await?;
    let state = |is: &str| format!("heard[heard.length - 1].state == '{is}'");
    b.until(&format!("{SAID}.includes('exports to China, Kazakhstan')"))
        .await?;
    b.until(&format!("{SAID}.includes('exports to China, China')"))
        .await?;
    // The second tone begins half a second and one step after the first click.
    let now: f64 = b.js("return heard[0].currentTime").await?;
    assert!(now >= LEAD + STEP, "the second label came at {now} s");
    b.key(Key::Enter).await?;
    b.until(&state("suspended")).await?;
    assert_eq!(
        button_words(&b, "trade").await?,
        word(Lang::En, key::LISTEN_RESUME)
    );
    let (paused, text): (f64, String) = b
        .js(&format!("return [heard[0].currentTime, {SAID}]"))
        .await?;
    b.frames(10).await?;
    let later: (f64, String) = b
        .js(&format!("return [heard[0].currentTime, {SAID}]"))
        .await?;
    assert_eq!(later, (paused, text), "nothing goes on in a pause");
    b.key(Key::Enter).await?;
    b.until(&state("running")).await?;
    b.key(Key::Escape).await?;
    b.until(&state("closed")).await?;
    assert_eq!(
        button_words(&b, "trade").await?,
        word(Lang::En, key::LISTEN_PLAY)
    );
    Ok(())
}

pub async fn another_option_is_heard_after_the_present_tone(b: Browser) -> TestResult {
    let site = Server::site()?;
    listen_in_real_time(&b, &site).await?;
    b.until(&format!("{SAID}.includes('exports to China, Kazakhstan')"))
        .await?;
    b.js::<()>("document.querySelector('#trade [data-setting=\"show=change\"]').click()")
        .await?;
    // A change is said in per cent.
    b.until(&format!("{SAID}.includes('%')")).await?;
    assert_eq!(contexts(&b).await?, ["closed", "running"]);
    b.key(Key::Escape).await?;
    Ok(())
}

pub async fn axe_finds_nothing_while_a_drawing_is_heard(b: Browser) -> TestResult {
    let site = recording_site()?;
    for (path, theme) in [("", "dark"), ("en/", "light")] {
        open(&b, &site, &format!("{path}?theme={theme}")).await?;
        for drawing in ["trade", "timeline"] {
            listen(&b, drawing).await?;
            let found = axe_violations_in(&b, &format!("#{drawing}"), Rules::All).await?;
            assert_eq!(found, Vec::<String>::new(), "{path} {drawing}");
            let small: Vec<String> = b
                .js(&format!(
                    "return [...document.querySelectorAll('#{drawing} .listen button, #{drawing} .listen + * button')]
                         .map(b => [b.textContent, b.getBoundingClientRect()])
                         .filter(([, r]) => r.height < 44 || r.width < 44).map(([name]) => name)"
                ))
                .await?;
            assert_eq!(small, Vec::<String>::new(), "{path} {drawing}");
        }
    }
    Ok(())
}
