//! A tab of the browser: opening pages, running scripts, waiting for conditions.

mod emulation;
mod input;
mod pixels;

use crate::driver::{ComputedRole, DriverCommand, Engine, Failure};
use crate::workers;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The timeout of every wait; long enough for a busy machine.
pub const TIMEOUT: Duration = Duration::from_secs(60);

/// A tab. Clones refer to the same tab.
#[derive(Clone)]
pub struct Browser {
    /// The WebDriver session, for commands without a method here.
    pub client: Client,
    home: WindowHandle,
}

/// The window's width and height that each test begins with, in CSS pixels.
const WINDOW: (u32, u32) = (1280, 900);

impl Browser {
    /// Opens a new tab with an empty console.
    pub async fn tab(client: Client) -> Result<Browser, Failure> {
        let home = client.window().await?;
        if Engine::current() != Engine::Chromium {
            // In these engines `screen` resizes the window, and the next test would find that size.
            client.set_window_size(WINDOW.0, WINDOW.1).await?;
        }
        if Engine::current() == Engine::WebKit {
            // A second tab would be hidden by the first, and hidden tabs are not painted.
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

    /// Opens a page and waits until its HTML is parsed, but not for its other files.
    pub async fn navigate(&self, address: &str) -> Result<(), Failure> {
        self.js::<()>(&format!(
            "document.documentElement.dataset.left = ''; location = {address:?}"
        ))
        .await?;
        self.until(
            "!('left' in document.documentElement.dataset) && document.readyState !== 'loading'",
        )
        .await
    }

    /// Opens a page and waits until its program runs and has painted.
    pub async fn open_live(&self, address: &str) -> Result<(), Failure> {
        self.open(address).await?;
        self.wait_until_live().await
    }

    /// Waits until the program of the current page runs and has painted the charts.
    pub async fn wait_until_live(&self) -> Result<(), Failure> {
        self.until("document.documentElement.dataset.app === 'live'")
            .await?;
        // The program sets this mark in the first task after the frame that shows the charts.
        self.until("performance.getEntriesByName('charts-painted').length > 0")
            .await
    }

    /// Loads the current page again.
    pub async fn reload(&self) -> Result<(), Failure> {
        Ok(self.client.refresh().await?)
    }

    /// Goes back to the page before this one. WebKit leaves out entries of the history that scripts added to the same
    /// page; `history.back()` in a script reaches those.
    pub async fn back(&self) -> Result<(), Failure> {
        Ok(self.client.back().await?)
    }

    /// Runs the body of an async function in the page, and returns its result. Scripts that leave the page get no
    /// answer in some engines: use [`Browser::open`], [`Browser::reload`] and [`Browser::back`].
    pub async fn js<T: DeserializeOwned>(&self, body: &str) -> Result<T, Failure> {
        workers::set_step(body);
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
        while !self.is_true(expression).await? {
            if start.elapsed() > TIMEOUT {
                return Err(self.timeout_error(expression).await);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Ok(())
    }

    /// Waits until an expression is true in a frame that may navigate meanwhile. Therefore the frame is entered
    /// again for each check, and errors count as false.
    pub async fn until_in_frame(&self, frame: u16, expression: &str) -> Result<(), Failure> {
        let start = Instant::now();
        loop {
            self.client.enter_frame(frame).await?;
            let held = self.is_true(expression).await;
            let failure = match held {
                Ok(true) => None,
                Ok(false) if start.elapsed() > TIMEOUT => {
                    Some(self.timeout_error(expression).await)
                }
                Err(error) if start.elapsed() > TIMEOUT => Some(error),
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

    /// Whether an expression is true. It counts as false if the page navigates meanwhile. The script has its answer
    /// at once; one that answers later would get none in a page that is left before.
    async fn is_true(&self, expression: &str) -> Result<bool, Failure> {
        workers::set_step(expression);
        // A page that is being left can have no root element for a moment.
        let body = format!("return !!(document.documentElement && ({expression}))");
        let answer = self.client.execute(&body, vec![]).await?;
        Ok(answer == Value::Bool(true))
    }

    /// The error after a timeout, with the expression and the page's address.
    async fn timeout_error(&self, expression: &str) -> Failure {
        let page: Result<String, Failure> = self.js("return location.href").await;
        let page = page.unwrap_or_else(|error| format!("a page that doesn't answer ({error})"));
        format!("not within {} s on {page}: {expression}", TIMEOUT.as_secs()).into()
    }

    /// Waits for two animation frames; changes made before are then painted.
    pub async fn frame(&self) -> Result<(), Failure> {
        self.frames(2).await
    }

    /// Waits for this many animation frames. Observers and transitions run once a frame, so whatever stays the
    /// same for several frames has settled.
    pub async fn frames(&self, count: u32) -> Result<(), Failure> {
        self.js(&format!(
            "for (let i = 0; i < {count}; i++) await new Promise(requestAnimationFrame)"
        ))
        .await
    }

    /// The errors in the console since the last call. Empty for drivers that have no such command.
    pub async fn console(&self) -> Result<Vec<String>, Failure> {
        let body = json!({ "type": "browser" });
        let Ok(log) = self
            .client
            .issue_cmd(DriverCommand {
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

    /// The ARIA role of the first element that matches a selector.
    pub async fn role(&self, selector: &str) -> Result<String, Failure> {
        let element = self.client.find(Locator::Css(selector)).await?;
        let asked = ComputedRole(element.element_id().to_string());
        let role = self.client.issue_cmd(asked).await?;
        Ok(role.as_str().ok_or("no role")?.to_owned())
    }
}
