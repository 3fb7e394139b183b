//! A real nginx that serves the pages with `deploy/nginx.conf`.

use crate::browser::TIMEOUT;
use crate::dist::dist;
use crate::driver::Failure;
use crate::runner::TestResult;
use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

/// Debian's nginx, which `make test` unpacks. It stops when dropped.
pub struct Nginx {
    process: Child,
    port: u16,
}

impl Nginx {
    /// Serves the built pages.
    pub async fn start() -> Result<Nginx, Failure> {
        Nginx::serve(&dist()?).await
    }

    /// Serves this folder.
    pub async fn serve(site: &Path) -> Result<Nginx, Failure> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let unpacked = project.join(".tools/nginx/usr");
        let program = unpacked.join("sbin/nginx");
        if !program.exists() {
            return Err("nginx is missing: run `sh tests/tools/get.sh nginx`".into());
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("nginx-{port}"));
        fs::create_dir_all(&folder)?;
        let here = folder.display();
        // The configuration is unchanged except for modules, port and folders.
        let module = unpacked.join("lib/nginx/modules/ngx_http_brotli_static_module.so");
        let folders: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {here}/{kind};"))
            .concat();
        let conf = fs::read_to_string(project.join("deploy/nginx.conf"))?
            .replace(
                "include /etc/nginx/modules-enabled/*.conf;",
                &format!(
                    "load_module {};pid {here}/pid;daemon off;",
                    module.display()
                ),
            )
            .replace("http {", &format!("http {{{folders}"))
            .replace("listen 80 ", &format!("listen 127.0.0.1:{port} "))
            .replace("/srv/jisr", &site.display().to_string());
        let file = folder.join("nginx.conf");
        fs::write(&file, conf)?;
        let log = folder.join("error.log");
        let process = Command::new(program)
            .arg("-e")
            .arg(&log)
            .arg("-c")
            .arg(&file)
            .spawn()?;
        let nginx = Nginx { process, port };
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(nginx);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!(
            "nginx doesn't start: {}",
            fs::read_to_string(log).unwrap_or_default()
        )
        .into())
    }

    /// Reloads the configuration, as after an update. Responses under way are completed.
    pub fn reload(&self) -> TestResult {
        let pid = self.process.id().to_string();
        Command::new("kill").args(["-HUP", &pid]).status()?;
        Ok(())
    }

    /// The full address of a path below this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// The status, the headers (names in lower case) and the length of the body, as sent.
    pub fn get(
        &self,
        path: &str,
        encodings: &str,
    ) -> Result<(u16, HashMap<String, String>, usize), Failure> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        write!(
            stream,
            "GET /{path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: {encodings}\r\n\r\n"
        )?;
        let mut response = vec![];
        stream.read_to_end(&mut response)?;
        let end = response
            .windows(4)
            .position(|w| w == b"\r\n\r\n")
            .ok_or("no end of headers")?;
        let head = String::from_utf8_lossy(&response[..end]).into_owned();
        let status = head.split(' ').nth(1).ok_or("no status")?.parse()?;
        let headers = head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "));
        let headers = headers
            .map(|(k, v)| (k.to_ascii_lowercase(), v.to_owned()))
            .collect();
        Ok((status, headers, response.len() - end - 4))
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // nginx stops its workers on SIGTERM, but not if it is killed.
        let _ = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        let _ = self.process.wait();
    }
}
