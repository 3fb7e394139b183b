//! Emulation in a tab: screen, window state, system preferences, scripts on or off.

use super::Browser;
use crate::driver::{DriverCommand, Engine, Failure};
use serde_json::{Value, json};

impl Browser {
    /// A command of Chromium's own protocol.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Result<Value, Failure> {
        let body = json!({ "cmd": command, "params": parameters });
        let path = "goog/cdp/execute";
        Ok(self.client.issue_cmd(DriverCommand { path, body }).await?)
    }

    /// Sets the size of the screen in CSS pixels, and the device pixels in a CSS pixel. Engines without this
    /// command get a window of this size.
    pub async fn screen(&self, width: u32, height: u32, ratio: f64) -> Result<(), Failure> {
        if Engine::current() != Engine::Chromium {
            return Ok(self.client.set_window_size(width, height).await?);
        }
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        Ok(())
    }

    /// Minimizes the window: its tabs are hidden and not painted.
    pub async fn hide(&self) -> Result<(), Failure> {
        self.window("minimized").await
    }

    /// Shows the window again.
    pub async fn show(&self) -> Result<(), Failure> {
        self.window("normal").await
    }

    async fn window(&self, state: &str) -> Result<(), Failure> {
        if Engine::current() != Engine::Chromium {
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

    /// Emulates a media feature: `prefers-color-scheme`, `prefers-reduced-motion`, …
    pub async fn emulate_media(&self, name: &str, value: &str) -> Result<(), Failure> {
        let features = json!({ "features": [{ "name": name, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Disables scripts in pages from now on.
    pub async fn without_scripts(&self) -> Result<(), Failure> {
        self.set_scripts_enabled(false).await
    }

    /// Enables or disables scripts in pages from now on.
    pub async fn set_scripts_enabled(&self, run: bool) -> Result<(), Failure> {
        let value = json!({ "value": !run });
        self.cdp("Emulation.setScriptExecutionDisabled", value)
            .await?;
        Ok(())
    }

    /// Runs a script in every page and frame before the page's own scripts.
    pub async fn add_init_script(&self, script: &str) -> Result<(), Failure> {
        self.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await?;
        Ok(())
    }
}
