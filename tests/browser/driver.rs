//! The WebDriver server of a browser. It is started at a free port, and stopped when the tests end or fail.

use fantoccini::error::NewSessionError;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::cell::Cell;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};
use url::{ParseError, Url};

/// An error in a test, other than a failed assertion.
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

thread_local! {
    /// The engine of this thread's tests. Each worker is a thread with its own browser.
    static NOW: Cell<Engine> = const { Cell::new(Engine::Chromium) };
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Its name in tables and reports.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        }
    }

    /// The engines that `JISR_ENGINE` names: one of them, or `all`. Chromium if it isn't set.
    pub fn wanted() -> Result<Vec<Engine>, Failure> {
        let wanted = env_or("JISR_ENGINE", "chromium");
        let found: Vec<Engine> = Engine::ALL
            .into_iter()
            .filter(|e| wanted == "all" || wanted.eq_ignore_ascii_case(e.name()))
            .collect();
        if found.is_empty() {
            return Err(format!("JISR_ENGINE={wanted}: chromium, firefox, webkit or all").into());
        }
        Ok(found)
    }

    /// The engine of the current test.
    pub fn current() -> Engine {
        NOW.get()
    }

    /// The driver's program.
    fn program(self) -> String {
        match self {
            Engine::Chromium => env_or("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => env_or("GECKODRIVER", "geckodriver"),
            Engine::WebKit => env_or("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// The capabilities of a new session.
    fn capabilities(self) -> Capabilities {
        let value = match self {
            Engine::Chromium => {
                let mut options = json!({ "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    "--disable-dev-shm-usage", "--lang=en", "--window-size=1280,900",
                    // Hidden and covered frames must run as in a visible window.
                    "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
                    // Letters have the widths of the font, as on screens of phones. Chromium's shell would round them.
                    "--font-render-hinting=none",
                ] });
                if let Some(binary) = chromium() {
                    options["binary"] = binary.into();
                }
                json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
            }
            Engine::Firefox => json!({ "moz:firefoxOptions": { "args": ["-headless"] } }),
            Engine::WebKit => {
                let binary = env_or(
                    "WEBKIT",
                    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                );
                json!({ "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] } })
            }
        };
        let mut all = match value {
            Value::Object(map) => map,
            _ => Capabilities::new(),
        };
        // Scripts may take long on a busy machine. The runner ends tests that are stuck.
        all.insert("timeouts".into(), json!({ "script": 240_000 }));
        all
    }
}

fn env_or(name: &str, default: &str) -> String {
    env::var(name).unwrap_or_else(|_| default.into())
}

/// The browser that chromedriver starts, if it isn't the one that it finds itself: `CHROME`, or Chromium's headless
/// shell, if it has the driver's version. The shell is the same engine without windows, tabs and services, so it opens
/// pages faster.
fn chromium() -> Option<String> {
    // Debian's script in the PATH starts this program as its child, and chromedriver would end only the script.
    const SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";
    let version = |program: &str| -> Option<String> {
        let output = Command::new(program).arg("--version").output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        Some(text.split_whitespace().nth(1)?.to_owned())
    };
    let same = || version(SHELL) == version(&Engine::Chromium.program());
    let shell = || (Path::new(SHELL).is_file() && same()).then(|| SHELL.to_owned());
    env::var("CHROME").ok().or_else(shell)
}

/// How long a driver may take to start.
const START: Duration = Duration::from_secs(30);

/// The time between two attempts to reach a driver that starts.
const RETRY: Duration = Duration::from_millis(50);

/// A running driver.
pub struct Driver {
    engine: Engine,
    address: String,
    shell: Child,
}

impl Driver {
    /// Starts the engine's driver; its engine is the one that this thread's tests run in.
    ///
    /// # Errors
    /// When it isn't installed or doesn't answer.
    pub fn start(engine: Engine) -> Result<Driver, Failure> {
        NOW.set(engine);
        let program = engine.program();
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // The shell waits for the end of its input, which comes even when this program is killed. The browser
        // is the driver's child, and would outlive it.
        let script = format!(
            "'{program}' --port={port} >/dev/null 2>&1 & driver=$!; cat >/dev/null; pkill -P $driver; kill $driver"
        );
        let mut shell = Command::new("sh");
        shell.args(["-c", &script]).stdin(Stdio::piped());
        if engine == Engine::Firefox {
            // Firefox doesn't start if the home folder belongs to another user, as it may for root.
            let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("home");
            fs::create_dir_all(&home)?;
            shell.env("HOME", home).env_remove("XDG_RUNTIME_DIR");
        }
        if engine == Engine::WebKit {
            // Without a graphics card, its compositor takes more time than painting without it.
            shell.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            // This leaves WebAssembly to the interpreter. WebKitGTK 2.50 has a fault in its compilers: when they replace
            // the code of a function, the function now and then computes wrong numbers, or the page's process ends.
            shell.env("JSC_useBBQJIT", "0");
        }
        let shell = shell.spawn()?;
        let driver = Driver {
            engine,
            address: format!("http://127.0.0.1:{port}"),
            shell,
        };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if start.elapsed() > START {
                return Err(format!("{program} doesn't answer: is it installed? `make tools` and `make test` bring it").into());
            }
            sleep(RETRY);
        }
        Ok(driver)
    }

    /// Opens a browser with a profile of its own. A driver that has just begun to listen may drop its first
    /// connections, so the request is repeated until the driver answers.
    pub async fn session(&self) -> Result<Client, Failure> {
        let start = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(self.engine.capabilities());
            match builder.connect(&self.address).await {
                Err(NewSessionError::FailedC(_) | NewSessionError::Lost(_))
                    if start.elapsed() < START =>
                {
                    tokio::time::sleep(RETRY).await;
                }
                answer => return Ok(answer?),
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}

/// WebDriver's "Get Computed Role" for the element with this id.
#[derive(Debug)]
pub struct ComputedRole(pub String);

impl WebDriverCompatibleCommand for ComputedRole {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!(
            "session/{session}/element/{}/computedrole",
            self.0
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

/// A command that only this driver has.
#[derive(Debug)]
pub struct DriverCommand {
    /// Its path below the session's.
    pub path: &'static str,
    /// The body of the request.
    pub body: Value,
}

impl WebDriverCompatibleCommand for DriverCommand {
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
