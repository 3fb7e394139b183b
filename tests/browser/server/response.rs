//! Responses: files, pages of a test, headers and faults.

use super::fault::{Fault, RELEASE};
use super::{State, TrailingSlash, lock};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::PoisonError;
use std::{fs, io};

/// Makes the faults in a body. Returns another media type if a fault sets one. A held response waits here.
fn apply_faults(faults: Vec<Fault>, body: &mut Vec<u8>) -> Option<&'static str> {
    let mut kind = None;
    for fault in faults {
        match fault {
            Fault::Missing => {}
            Fault::Type(other) => kind = Some(other),
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
    kind
}

/// How long browsers may keep a file. As in deploy/nginx.conf, a name with a hash never changes its content.
fn caching(path: &str) -> &'static str {
    let hashed = path.rsplit_once('-').is_some_and(|(_, end)| {
        end.split_once('.')
            .is_some_and(|(hash, _)| hash.len() == 16)
    });
    if hashed {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

impl State {
    /// Answers one request and closes the connection. Errors of a client that has gone are ignored.
    pub(super) fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
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

    /// Lets the responses go on that a fault holds back.
    fn open_gates(&self) {
        for (_, fault) in lock(&self.faults).iter() {
            if let Fault::Held(gate) = fault {
                gate.open();
            }
        }
    }

    /// The complete response: headers and body.
    fn response(&self, path: &str, brotli: bool) -> Vec<u8> {
        lock(&self.asked).push(path.to_owned());
        if path == RELEASE {
            self.open_gates();
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
        if self.slash == TrailingSlash::Refused
            && path.ends_with('/')
            && self.file(path, "").is_some()
        {
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
        let length = body.len();
        let kind = apply_faults(faults, &mut body).unwrap_or(media_type(path));
        header("Content-Type", kind);
        header("Cache-Control", caching(path));
        // A truncated file keeps the length of the complete one.
        header("Content-Length", &length.to_string());
        let mut response = format!("HTTP/1.1 {status}\r\n{headers}\r\n").into_bytes();
        response.append(&mut body);
        response
    }

    /// The bytes of the file at this path, with `more` added to its name.
    fn file(&self, path: &str, more: &str) -> Option<Vec<u8>> {
        if path.split('/').any(|part| part == "..") {
            return None;
        }
        // The path at which the folders are served is a folder too.
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
            if self.slash != TrailingSlash::Needed {
                names.push(format!("{path}/index.html{more}"));
            }
        }
        let files = names.iter();
        files
            .flat_map(|name| self.folders.iter().map(move |folder| folder.join(name)))
            .find_map(|file| fs::read(file).ok())
    }
}

/// The page with a script at the beginning of its `<head>`.
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
