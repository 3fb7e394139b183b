//! One tab of the browser, and what a reader does in it: open, look, point, press keys.

use crate::driver::{ComputedRole, Engine, Failure, Own};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    TouchActions,
};
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long something may take that should happen at once, also on a machine that is busy.
pub const SOON: Duration = Duration::from_secs(60);

/// A tab; copies are the same tab.
#[derive(Clone)]
pub struct Browser {
    /// The session, for what has no word here.
    pub client: Client,
    home: WindowHandle,
}

/// The window's width and height that each test begins with, in CSS pixels.
const WINDOW: (u32, u32) = (1280, 900);

impl Browser {
    /// A new tab, with nothing said in the console yet.
    pub async fn tab(client: Client) -> Result<Browser, Failure> {
        let home = client.window().await?;
        if Engine::now() != Engine::Chromium {
            // These change the window itself when a test asks for a size, and the next test finds it so.
            client.set_window_size(WINDOW.0, WINDOW.1).await?;
        }
        if Engine::now() == Engine::WebKit {
            // A second tab would stand behind the first and paint nothing.
            client.goto("about:blank").await?;
            return Ok(Browser { client, home });
        }
        let tab = client.new_window(true).await?;
        client.switch_to_window(tab.handle).await?;
        let browser = Browser { client, home };
        browser.console().await?;
        Ok(browser)
    }

    /// Closes it.
    pub async fn close(&self) -> Result<(), Failure> {
        if self.client.window().await? == self.home {
            return Ok(());
        }
        self.client.close_window().await?;
        Ok(self.client.switch_to_window(self.home.clone()).await?)
    }

    /// Opens an address and waits until it has loaded.
    pub async fn open(&self, address: &str) -> Result<(), Failure> {
        Ok(self.client.goto(address).await?)
    }

    /// Goes to a page of ours without waiting for all of its files: until its text is there.
    pub async fn go(&self, address: &str) -> Result<(), Failure> {
        self.js::<()>(&format!(
            "document.documentElement.dataset.left = ''; location = {address:?}"
        ))
        .await?;
        self.until(
            "!('left' in document.documentElement.dataset) && document.readyState !== 'loading'",
        )
        .await
    }

    /// Opens a page of ours and waits until its program runs.
    pub async fn live(&self, address: &str) -> Result<(), Failure> {
        self.open(address).await?;
        self.is_live().await
    }

    /// Waits until the program of the page that is shown runs and has painted.
    pub async fn is_live(&self) -> Result<(), Failure> {
        self.until("document.documentElement.dataset.app === 'live'")
            .await?;
        // Marked in the first task after the frame that shows the charts.
        self.until("performance.getEntriesByName('charts-painted').length > 0")
            .await
    }

    /// Runs a function body in the page; what it returns, a promise's result too.
    pub async fn js<T: DeserializeOwned>(&self, body: &str) -> Result<T, Failure> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body} }})().then(value => done({{ value }}), error => done({{ error: String(error) }}))"
        );
        let mut answer = self.client.execute_async(&wrapped, vec![]).await?;
        if let Some(error) = answer.get("error") {
            return Err(format!("{error} in: {body}").into());
        }
        Ok(serde_json::from_value(answer["value"].take())?)
    }

    /// Waits until an expression is true in the page.
    pub async fn until(&self, expression: &str) -> Result<(), Failure> {
        let start = Instant::now();
        while !self.holds(expression).await? {
            if start.elapsed() > SOON {
                return Err(self.too_late(expression).await);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Ok(())
    }

    /// Waits until an expression is true in a frame of the page, which may go from one page to another
    /// meanwhile. So the frame is entered anew each time, and one that doesn't answer is asked again.
    pub async fn until_in_frame(&self, frame: u16, expression: &str) -> Result<(), Failure> {
        let start = Instant::now();
        loop {
            self.client.enter_frame(frame).await?;
            let held = self.holds(expression).await;
            let failure = match held {
                Ok(true) => None,
                Ok(false) if start.elapsed() > SOON => Some(self.too_late(expression).await),
                Err(error) if start.elapsed() > SOON => Some(error),
                _ => {
                    self.client.enter_parent_frame().await?;
                    tokio::time::sleep(Duration::from_millis(25)).await;
                    continue;
                }
            };
            self.client.enter_parent_frame().await?;
            return failure.map_or(Ok(()), Err);
        }
    }

    /// Whether an expression is true. A page that is left meanwhile answers nothing.
    async fn holds(&self, expression: &str) -> Result<bool, Failure> {
        let answer: Option<bool> = self.js(&format!("return !!({expression})")).await?;
        Ok(answer == Some(true))
    }

    /// Says what didn't become true, and on which page.
    async fn too_late(&self, expression: &str) -> Failure {
        let page: Result<String, Failure> = self.js("return location.href").await;
        let page = page.unwrap_or_else(|error| format!("a page that doesn't answer ({error})"));
        format!("not within {} s on {page}: {expression}", SOON.as_secs()).into()
    }

    /// Waits for two frames: what was asked for before is painted then.
    pub async fn frame(&self) -> Result<(), Failure> {
        self.frames(2).await
    }

    /// Waits for so many frames. The page's sizes are observed once a frame and it moves once a frame:
    /// what doesn't change in several of them is at rest.
    pub async fn frames(&self, count: u32) -> Result<(), Failure> {
        self.js(&format!(
            "for (let i = 0; i < {count}; i++) await new Promise(requestAnimationFrame)"
        ))
        .await
    }

    /// A command of Chromium's own protocol.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value, Failure> {
        let body = json!({ "cmd": command, "params": parameters });
        let path = "goog/cdp/execute";
        Ok(self.client.issue_cmd(Own { path, body }).await?)
    }

    /// A screen of this size in CSS pixels, at this many device pixels for each; where the driver
    /// can't say so, a window of this size.
    pub async fn screen(&self, width: u32, height: u32, ratio: f64) -> Result<(), Failure> {
        if Engine::now() != Engine::Chromium {
            return Ok(self.client.set_window_size(width, height).await?);
        }
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        Ok(())
    }

    /// Hides the window, as behind others: its tabs are hidden, and paint nothing.
    pub async fn hide(&self) -> Result<(), Failure> {
        self.window("minimized").await
    }

    /// Shows the window again.
    pub async fn show(&self) -> Result<(), Failure> {
        self.window("normal").await
    }

    async fn window(&self, state: &str) -> Result<(), Failure> {
        if Engine::now() != Engine::Chromium {
            match state {
                "normal" => self.client.set_window_size(1280, 900).await?,
                _ => self.client.minimize_window().await?,
            }
            return Ok(());
        }
        let window = self.cdp("Browser.getWindowForTarget", json!({})).await?;
        let wanted = json!({ "windowId": window["windowId"], "bounds": { "windowState": state } });
        self.cdp("Browser.setWindowBounds", wanted).await?;
        Ok(())
    }

    /// What the system is said to prefer: `prefers-color-scheme`, `prefers-reduced-motion`, …
    pub async fn prefers(&self, name: &str, value: &str) -> Result<(), Failure> {
        let features = json!({ "features": [{ "name": name, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Pages run no scripts from now on.
    pub async fn without_scripts(&self) -> Result<(), Failure> {
        self.scripts(false).await
    }

    /// Whether pages run scripts from now on.
    pub async fn scripts(&self, run: bool) -> Result<(), Failure> {
        let value = json!({ "value": !run });
        self.cdp("Emulation.setScriptExecutionDisabled", value)
            .await?;
        Ok(())
    }

    /// Runs a script in every page and frame before its own.
    pub async fn before_each_page(&self, script: &str) -> Result<(), Failure> {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }

    /// Errors in the console since this was asked last; drivers that can't tell say nothing.
    pub async fn console(&self) -> Result<Vec<String>, Failure> {
        let body = json!({ "type": "browser" });
        let Ok(log) = self
            .client
            .issue_cmd(Own {
                path: "se/log",
                body,
            })
            .await
        else {
            return Ok(vec![]);
        };
        let entries = log.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|e| e["level"] == "SEVERE");
        Ok(severe
            .map(|e| e["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// The role that the first element of a selector is announced with.
    pub async fn role(&self, selector: &str) -> Result<String, Failure> {
        let element = self.client.find(Locator::Css(selector)).await?;
        let asked = ComputedRole(element.element_id().to_string());
        let role = self.client.issue_cmd(asked).await?;
        Ok(role.as_str().ok_or("no role")?.to_owned())
    }

    /// Presses one key and lets it go.
    pub async fn key(&self, key: Key) -> Result<(), Failure> {
        let value = char::from(key);
        let keys = KeyActions::new("keys".into())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(keys).await?;
        self.frame().await
    }

    /// Moves the mouse to a point of the viewport.
    pub async fn point(&self, x: f64, y: f64) -> Result<(), Failure> {
        let mouse = MouseActions::new("mouse".into()).then(to(x, y));
        self.client.perform_actions(mouse).await?;
        self.frame().await
    }

    /// Clicks there.
    pub async fn click(&self, x: f64, y: f64) -> Result<(), Failure> {
        let mouse = MouseActions::new("mouse".into())
            .then(to(x, y))
            .then(DOWN)
            .then(UP);
        self.client.perform_actions(mouse).await?;
        self.frame().await
    }

    /// Touches there with a finger.
    pub async fn tap(&self, x: f64, y: f64) -> Result<(), Failure> {
        let finger = TouchActions::new("finger".into())
            .then(to(x, y))
            .then(DOWN)
            .then(UP);
        self.client.perform_actions(finger).await?;
        self.frame().await
    }

    /// A canvas' pixels.
    pub async fn pixels(&self, canvas: &str) -> Result<Pixels, Failure> {
        let (width, data): (usize, String) = self
            .js(&format!(
                "const c = document.querySelector(`{canvas}`);
                 const data = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
                 let hex = '';
                 for (let i = 0; i < data.length; i += 4)
                     hex += (data[i + 3] ? (1 << 24 | data[i] << 16 | data[i + 1] << 8 | data[i + 2]).toString(16).slice(1) : '------');
                 return [c.width, hex]"
            ))
            .await?;
        let colours = data
            .as_bytes()
            .chunks(6)
            .map(|c| u32::from_str_radix(std::str::from_utf8(c).ok()?, 16).ok())
            .collect();
        Ok(Pixels { width, colours })
    }

    /// A picture (PNG) of an element as it is shown now.
    pub async fn picture(&self, selector: &str) -> Result<Vec<u8>, Failure> {
        let clip: Value = self
            .js(&format!(
                "const r = document.querySelector(`{selector}`).getBoundingClientRect();
                 return {{ x: r.x + scrollX, y: r.y + scrollY, width: r.width, height: r.height, scale: 1 }}"
            ))
            .await?;
        let wanted = json!({ "clip": clip, "captureBeyondViewport": true });
        let answer = self.cdp("Page.captureScreenshot", wanted).await?;
        let data = answer["data"].as_str().ok_or("no picture")?;
        Ok(BASE64_STANDARD.decode(data)?)
    }

    /// A picture of what is seen, among the build's files; answers where.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf, Failure> {
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{}.png", name.replace("::", "-")));
        std::fs::write(&file, self.client.screenshot().await?)?;
        Ok(file)
    }
}

const DOWN: PointerAction = PointerAction::Down {
    button: MOUSE_BUTTON_LEFT,
};
const UP: PointerAction = PointerAction::Up {
    button: MOUSE_BUTTON_LEFT,
};

fn to(x: f64, y: f64) -> PointerAction {
    let duration = None;
    PointerAction::MoveTo {
        duration,
        x: x.round(),
        y: y.round(),
    }
}

/// A canvas' pixels: `0xRRGGBB`, none where nothing is painted.
pub struct Pixels {
    /// Pixels to a row.
    pub width: usize,
    /// Row by row.
    pub colours: Vec<Option<u32>>,
}

impl Pixels {
    /// The colour at a place, none outside or where nothing is painted.
    pub fn at(&self, x: usize, y: usize) -> Option<u32> {
        self.colours.get(y * self.width + x).copied().flatten()
    }

    /// The middle of a square of this colour with sides of `side` pixels; the first from the top.
    pub fn patch(&self, colour: u32, side: usize) -> Option<(usize, usize)> {
        let rows = self.colours.len() / self.width.max(1);
        let filled = |x: usize, y: usize| {
            (0..side).all(|i| (0..side).all(|j| self.at(x + i, y + j) == Some(colour)))
        };
        (0..rows.saturating_sub(side))
            .flat_map(|y| (0..self.width.saturating_sub(side)).map(move |x| (x, y)))
            .find(|(x, y)| filled(*x, *y))
            .map(|(x, y)| (x + side / 2, y + side / 2))
    }

    /// How many pixels have this colour.
    pub fn count(&self, colour: u32) -> usize {
        self.colours.iter().filter(|c| **c == Some(colour)).count()
    }
}
