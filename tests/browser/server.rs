//! A small web server for one folder, which can also serve made-up pages and faults.

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

/// What a server makes of a folder's address without the slash at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum TrailingSlash {
    /// Nothing is there.
    #[default]
    Needed,
    /// The folder's page, as with the slash.
    Optional,
    /// The folder's page; with the slash it leads to the address without.
    Refused,
}

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
    slash: TrailingSlash,
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
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Serves a page of the test's own at this path, with headers beside the usual ones.
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
    pub fn inject_script(&self, script: &str) {
        *lock(&self.state.before) =
            format!("<script>{script};document.currentScript.remove()</script>");
    }

    /// Paths asked for so far, in order.
    pub fn requests(&self) -> Vec<String> {
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
