//! The browser's driver: started at a free port, ended with the tests however they end.

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::env;
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use url::{ParseError, Url};

/// What can go wrong in a test, its own assertions apart.
pub type Failure = Box<dyn std::error::Error>;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK with its WebDriver.
    WebKit,
}

impl Engine {
    /// The engine that `JISR_ENGINE` names; Chromium when it is silent.
    pub fn chosen() -> Result<Engine, Failure> {
        match env::var("JISR_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Engine::Chromium),
            Ok("firefox") => Ok(Engine::Firefox),
            Ok("webkit") => Ok(Engine::WebKit),
            Ok(other) => Err(format!("JISR_ENGINE={other}: chromium, firefox or webkit").into()),
        }
    }

    /// The driver's program and its option for the port.
    fn program(self) -> (String, &'static str) {
        let named = |name: &str, default: &str| env::var(name).unwrap_or_else(|_| default.into());
        match self {
            Engine::Chromium => (named("CHROMEDRIVER", "chromedriver"), "--port="),
            Engine::Firefox => (named("GECKODRIVER", "geckodriver"), "--port="),
            Engine::WebKit => (named("WEBKITDRIVER", "WebKitWebDriver"), "--port="),
        }
    }

    /// What is asked of a new session.
    fn capabilities(self) -> Capabilities {
        let value = match self {
            Engine::Chromium => {
                let mut options = json!({ "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--lang=en", "--window-size=1280,900",
                    // Frames that a test hides or covers must go on as in a window that is seen.
                    "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
                ] });
                if let Ok(binary) = env::var("CHROME") {
                    options["binary"] = binary.into();
                }
                json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
            }
            Engine::Firefox => json!({ "moz:firefoxOptions": { "args": ["-headless"] } }),
            Engine::WebKit => {
                let binary = named_or(
                    "WEBKIT",
                    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                );
                json!({ "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] } })
            }
        };
        match value {
            Value::Object(map) => map,
            _ => Capabilities::new(),
        }
    }
}

fn named_or(name: &str, default: &str) -> String {
    env::var(name).unwrap_or_else(|_| default.into())
}

/// A running driver.
pub struct Driver {
    engine: Engine,
    address: String,
    shell: Child,
}

impl Driver {
    /// Starts the engine's driver.
    ///
    /// # Errors
    /// When it isn't installed or doesn't answer.
    pub fn start(engine: Engine) -> Result<Driver, Failure> {
        let (program, option) = engine.program();
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // The shell waits for the end of its input, which comes even when this program is killed.
        let script = format!(
            "'{program}' {option}{port} >/dev/null 2>&1 & driver=$!; cat >/dev/null; kill $driver"
        );
        let shell = Command::new("sh")
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .spawn()?;
        let driver = Driver {
            engine,
            address: format!("http://127.0.0.1:{port}"),
            shell,
        };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > Duration::from_secs(30) {
                return Err(format!("{program} doesn't answer: is it installed? `make tools` and `make test` bring it").into());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }

    /// Opens a browser with a profile of its own.
    pub async fn session(&self) -> Result<Client, Failure> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(self.engine.capabilities())
            .connect(&self.address)
            .await?;
        Ok(client)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

/// A command that is a driver's own.
#[derive(Debug)]
pub struct Own {
    /// Where, below the session.
    pub path: &'static str,
    /// What is sent.
    pub body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
