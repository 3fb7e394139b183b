//! A small web server for folders, which can also serve pages of a test and cause faults.

mod fault;
mod response;

pub use fault::{Fault, Held, RELEASE};

use crate::dist::dist;
use crate::driver::Failure;
use fault::Gate;
use std::collections::HashMap;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{io, thread};

/// What a server does with a folder's address that lacks the slash at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum TrailingSlash {
    /// It answers 404.
    #[default]
    Needed,
    /// It sends the folder's page.
    Optional,
    /// It sends the folder's page, and redirects from the address with a slash to the one without.
    Refused,
}

/// A page that a test defines.
#[derive(Clone, Debug)]
struct Page {
    body: Vec<u8>,
    headers: Vec<(String, String)>,
}

#[derive(Default)]
struct State {
    folders: Vec<PathBuf>,
    /// The path below the server's root at which the folders are served; empty, or with a slash at its end.
    below: String,
    slash: TrailingSlash,
    pages: Mutex<HashMap<String, Page>>,
    faults: Mutex<Vec<(String, Fault)>>,
    before: Mutex<String>,
    asked: Mutex<Vec<String>>,
    over: AtomicBool,
}

/// A running server. It stops when dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A port that no earlier server had, because the browser may have cached files of that server.
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
    /// Serves these folders at a free port. If several have a file, the first one's is sent.
    pub fn start(folders: &[&Path]) -> io::Result<Server> {
        Server::run(State {
            folders: folders.iter().map(|f| f.to_path_buf()).collect(),
            ..State::default()
        })
    }

    /// Serves the built pages below a path.
    pub fn site_below(below: &str, slash: TrailingSlash) -> Result<Server, Failure> {
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
                // One thread for each request, so that a slow one doesn't delay the others.
                let state = shared.clone();
                thread::spawn(move || state.answer(stream));
            }
        });
        Ok(Server { address, state })
    }

    /// Serves the built pages.
    pub fn site() -> Result<Server, Failure> {
        Ok(Server::start(&[&dist()?])?)
    }

    /// The full address of a path below this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Adds a page at this path, with additional headers.
    pub fn add_page(&self, path: &str, body: impl Into<Vec<u8>>, headers: &[(&str, &str)]) {
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

    /// From now on, this fault affects every file whose path ends with `end`.
    pub fn fault(&self, end: &str, fault: Fault) {
        lock(&self.state.faults).push((end.into(), fault));
    }

    /// From now on, every response whose path ends with `end` is held until the returned value is dropped.
    pub fn hold(&self, end: &str) -> Held {
        let gate = Arc::new(Gate::default());
        self.fault(end, Fault::Held(gate.clone()));
        Held(gate)
    }

    /// From now on, this script runs in each page of the folders before anything else of the page, even before
    /// its security policy. With it a test changes the browser's features, in every engine.
    pub fn inject_script(&self, script: &str) {
        *lock(&self.state.before) =
            format!("<script>{script};document.currentScript.remove()</script>");
    }

    /// The requested paths so far, in order.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.state.asked).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.over.store(true, Ordering::Relaxed);
        // The listener checks for the end at the next connection.
        let _ = TcpStream::connect(self.address);
    }
}
