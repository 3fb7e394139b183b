//! A small web server for one folder, which can also serve made-up pages and faults.

use crate::driver::Failure;
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::{fs, io, thread};

/// Something that goes wrong with a file.
#[derive(Clone, Debug)]
pub enum Fault {
    /// It isn't there.
    Missing,
    /// It is said to be of another type.
    Type(&'static str),
    /// Only so many bytes of it arrive.
    Cut(usize),
    /// One bit of the byte at this place is wrong.
    Flip(usize),
    /// It comes when the test says so: see [`Server::hold`].
    Held(Arc<Gate>),
}

/// Open or closed.
#[derive(Debug, Default)]
pub struct Gate {
    open: Mutex<bool>,
    opens: Condvar,
}

impl Gate {
    fn let_go(&self) {
        *lock(&self.open) = true;
        self.opens.notify_all();
    }
}

/// Answers that are held back, until `release`, until the page asks for [`RELEASE`], or to the test's end.
#[must_use]
pub struct Held(Arc<Gate>);

impl Held {
    /// Lets them go.
    pub fn release(self) {}
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.let_go();
    }
}

/// What a server makes of a folder's address without the slash at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Slash {
    /// Nothing is there.
    #[default]
    Needed,
    /// The folder's page, as with the slash.
    Optional,
    /// The folder's page; with the slash it leads to the address without.
    Refused,
}

/// The path by which a page itself lets go what is held back: drivers don't run a test's script while
/// files that the page's load waits for are on their way.
pub const RELEASE: &str = "release";

/// A page that only a test has.
#[derive(Clone, Debug)]
struct Page {
    body: Vec<u8>,
    headers: Vec<(String, String)>,
}

#[derive(Default)]
struct State {
    folders: Vec<PathBuf>,
    /// Where the folders' files lie below the server's root; empty or with a slash at its end.
    below: String,
    slash: Slash,
    pages: Mutex<HashMap<String, Page>>,
    faults: Mutex<Vec<(String, Fault)>>,
    before: Mutex<String>,
    asked: Mutex<Vec<String>>,
    over: AtomicBool,
}

/// A running server; it ends when dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The folder of the built pages: `JISR_DIST`, or `dist/`.
pub fn dist() -> Result<PathBuf, Failure> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = project.join(std::env::var_os("JISR_DIST").unwrap_or_else(|| "dist".into()));
    if dist.join("index.html").exists() {
        Ok(dist)
    } else {
        Err(format!(
            "{}: no pages here; run `trunk build --release`",
            dist.display()
        )
        .into())
    }
}

/// A port that no server before had: the browser may still keep files of that one.
fn new_port() -> io::Result<(TcpListener, SocketAddr)> {
    static HAD: Mutex<Vec<u16>> = Mutex::new(vec![]);
    loop {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let mut had = lock(&HAD);
        if !had.contains(&address.port()) {
            had.push(address.port());
            return Ok((listener, address));
        }
    }
}

impl Server {
    /// Serves these folders, the first that has a file wins, at a free port.
    pub fn start(folders: &[&Path]) -> io::Result<Server> {
        Server::run(State {
            folders: folders.iter().map(|f| f.to_path_buf()).collect(),
            ..State::default()
        })
    }

    /// The built pages in a folder of the server, and what it makes of addresses without a slash.
    pub fn site_below(below: &str, slash: Slash) -> Result<Server, Failure> {
        Ok(Server::run(State {
            folders: vec![dist()?],
            below: below.to_owned(),
            slash,
            ..State::default()
        })?)
    }

    fn run(state: State) -> io::Result<Server> {
        let (listener, address) = new_port()?;
        let state = Arc::new(state);
        let shared = state.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if shared.over.load(Ordering::Relaxed) {
                    break;
                }
                // A thread a request: one that is slow must not hold up the others.
                let state = shared.clone();
                thread::spawn(move || state.answer(stream));
            }
        });
        Ok(Server { address, state })
    }

    /// The built pages.
    pub fn site() -> Result<Server, Failure> {
        Ok(Server::start(&[&dist()?])?)
    }

    /// The full address of a path below this server.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Serves a page of the test's own at this path, with headers beside the usual ones.
    pub fn page(&self, path: &str, body: impl Into<Vec<u8>>, headers: &[(&str, &str)]) {
        let headers = headers
            .iter()
            .map(|(k, v)| ((*k).into(), (*v).into()))
            .collect();
        let page = Page {
            body: body.into(),
            headers,
        };
        lock(&self.state.pages).insert(path.into(), page);
    }

    /// From now on this goes wrong with every file whose path ends so.
    pub fn fault(&self, end: &str, fault: Fault) {
        lock(&self.state.faults).push((end.into(), fault));
    }

    /// From now on every answer is held back whose path ends so.
    pub fn hold(&self, end: &str) -> Held {
        let gate = Arc::new(Gate::default());
        self.fault(end, Fault::Held(gate.clone()));
        Held(gate)
    }

    /// From now on this script runs in each of the folder's pages before all that is theirs, their policy
    /// too: so a test changes what the browser has, in every engine.
    pub fn before(&self, script: &str) {
        *lock(&self.state.before) =
            format!("<script>{script};document.currentScript.remove()</script>");
    }

    /// Paths asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.state.asked).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.over.store(true, Ordering::Relaxed);
        // The listener looks when the next one knocks.
        let _ = TcpStream::connect(self.address);
    }
}

impl State {
    /// Answers one request and closes. A client that has gone away needs no answer.
    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        let mut brotli = false;
        for line in lines {
            let line = line?.to_ascii_lowercase();
            brotli |= line.starts_with("accept-encoding:") && line.contains("br");
            if line.is_empty() {
                break;
            }
        }
        let url = first.split(' ').nth(1).unwrap_or_default();
        let path = url.split(['?', '#']).next().unwrap_or_default();
        stream.write_all(&self.response(path.trim_start_matches('/'), brotli))
    }

    /// The whole response, headers and body.
    fn response(&self, path: &str, brotli: bool) -> Vec<u8> {
        lock(&self.asked).push(path.to_owned());
        if path == RELEASE {
            for (_, fault) in lock(&self.faults).iter() {
                if let Fault::Held(gate) = fault {
                    gate.let_go();
                }
            }
        }
        let faults: Vec<Fault> = lock(&self.faults)
            .iter()
            .filter(|(end, _)| path.ends_with(end))
            .map(|(_, fault)| fault.clone())
            .collect();
        let mut headers = "Connection: close\r\nAccess-Control-Allow-Origin: *\r\n".to_owned();
        let mut header = |name: &str, value: &str| headers += &format!("{name}: {value}\r\n");
        let page = lock(&self.pages).get(path).cloned();
        let before = lock(&self.before).clone();
        let plain =
            faults.is_empty() && (before.is_empty() || !media_type(path).starts_with("text/html"));
        if self.slash == Slash::Refused && path.ends_with('/') && self.file(path, "").is_some() {
            let place = path.trim_end_matches('/');
            let answer = format!(
                "HTTP/1.1 301 Moved Permanently\r\n{headers}Location: /{place}\r\nContent-Length: 0\r\n\r\n"
            );
            return answer.into_bytes();
        }
        let found = if let Some(page) = page {
            page.headers
                .iter()
                .for_each(|(name, value)| header(name, value));
            Some(page.body)
        } else if let Some(packed) = self.file(path, ".br").filter(|_| brotli && plain) {
            header("Content-Encoding", "br");
            Some(packed)
        } else if plain {
            self.file(path, "")
        } else {
            self.file(path, "").map(|body| put(&before, body))
        };
        let missing = faults.iter().any(|f| matches!(f, Fault::Missing));
        let (status, mut body) = match found.filter(|_| !missing) {
            Some(body) => ("200 OK", body),
            None => ("404 Not Found", b"not found".to_vec()),
        };
        let mut kind = media_type(path);
        let length = body.len();
        for fault in faults {
            match fault {
                Fault::Missing => {}
                Fault::Type(other) => kind = other,
                Fault::Cut(length) => body.truncate(length),
                Fault::Flip(place) => {
                    if let Some(byte) = body.get_mut(place) {
                        *byte ^= 1;
                    }
                }
                Fault::Held(gate) => drop(
                    gate.opens
                        .wait_while(lock(&gate.open), |open| !*open)
                        .unwrap_or_else(PoisonError::into_inner),
                ),
            }
        }
        header("Content-Type", kind);
        // As deploy/nginx.conf: a name with a hash never changes its content.
        let hashed = path.rsplit_once('-').is_some_and(|(_, end)| {
            end.split_once('.')
                .is_some_and(|(hash, _)| hash.len() == 16)
        });
        let caching = if hashed {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        header("Cache-Control", caching);
        // Also what a cut file would have had: its end is missing, not its promise.
        header("Content-Length", &length.to_string());
        let mut response = format!("HTTP/1.1 {status}\r\n{headers}\r\n").into_bytes();
        response.append(&mut body);
        response
    }

    /// The bytes of the file at this path, or of the one beside it that has `more` in its name.
    fn file(&self, path: &str, more: &str) -> Option<Vec<u8>> {
        if path.split('/').any(|part| part == "..") {
            return None;
        }
        // The folder that they lie in is one of them.
        let with_slash = format!("{path}/");
        let path = match with_slash.strip_prefix(&self.below) {
            Some("") => "",
            _ => path.strip_prefix(&self.below)?,
        };
        let mut names = vec![];
        if path.is_empty() || path.ends_with('/') {
            names.push(format!("{path}index.html{more}"));
        } else {
            names.push(format!("{path}{more}"));
            if self.slash != Slash::Needed {
                names.push(format!("{path}/index.html{more}"));
            }
        }
        let files = names.iter();
        files
            .flat_map(|name| self.folders.iter().map(move |folder| folder.join(name)))
            .find_map(|file| fs::read(file).ok())
    }
}

/// The page with this at the head of its head.
fn put(before: &str, body: Vec<u8>) -> Vec<u8> {
    const HEAD: &str = "<head>";
    match String::from_utf8(body) {
        Ok(page) => page.replacen(HEAD, &format!("{HEAD}{before}"), 1).into(),
        Err(other) => other.into_bytes(),
    }
}

fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.').map_or("html", |(_, ext)| ext) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
