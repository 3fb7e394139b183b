//! The Leptos components of the library, in the example with a server.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::leptos::{announced, chosen, edges, focus_marks};
use crate::runner::TestResult;
use fantoccini::key::Key;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The server of the other example. It ends when dropped.
struct ExampleServer(Child);

impl ExampleServer {
    /// Starts it; also returns the address that it prints.
    fn start() -> Result<(Self, String), Failure> {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let program = project.join("target/leptos/ssr/server");
        if !program.exists() {
            return Err("no server here; run `sh tests/tools/leptos_example.sh ssr`".into());
        }
        let mut command = Command::new(program);
        let mut child = command
            .current_dir(project)
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("no output")?;
        let server = ExampleServer(child);
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address)?;
        Ok((server, address.trim().to_owned()))
    }
}

impl Drop for ExampleServer {
    fn drop(&mut self) {
        // One that has ended already can't be ended again.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

pub async fn a_page_of_a_server_is_whole_and_comes_alive_in_place(b: Browser) -> TestResult {
    let (_server, address) = ExampleServer::start()?;
    b.screen(800, 600, 1.0).await?;
    // The module runs after the page is read, so this finds what the server sent.
    b.add_init_script(
        "document.addEventListener('readystatechange', () => window.sent ??= {
             chart: document.querySelector('.jisr-chart'),
             marks: document.querySelector('.jisr-marks'),
             options: document.querySelectorAll('#oil [role=option]').length,
             texts: document.querySelectorAll('#oil .jisr-svg text').length,
             rows: document.querySelectorAll('#oil .jisr-table tbody tr').length,
             next: document.querySelector('#treaties [data-step=next]'),
             events: document.querySelectorAll('#treaties [role=option]').length,
         })",
    )
    .await?;
    b.open(&address).await?;
    let sent: [usize; 4] = b
        .js("return [sent.options, sent.texts, sent.rows, sent.events]")
        .await?;
    assert!(sent[0] == 4 && sent[1] > 4 && sent[2] == 4, "{sent:?}");
    assert_eq!(sent[3], 10, "events of the timeline");
    // It lives once the drawing has the width of its place.
    b.until("document.querySelector('.jisr-svg').viewBox.baseVal.width > 6000")
        .await?;
    let kept: bool = b
        .js("return sent.chart === document.querySelector('.jisr-chart')
                 && sent.marks === document.querySelector('.jisr-marks')
                 && sent.next === document.querySelector('#treaties [data-step=next]')")
        .await?;
    assert!(kept, "elements were replaced");
    focus_marks(&b).await?;
    b.key(Key::Home).await?;
    assert!(!announced(&b).await?.0.is_empty());
    assert!(edges(&b, ".jisr-tooltip").await?.is_some());
    assert_eq!(chosen(&b).await?, "0");
    b.js::<()>("sent.next.click()").await?;
    b.until("document.querySelector('#treaties .jisr-tooltip')")
        .await?;
    assert_eq!(chosen(&b).await?, "rome");
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:?}");
    Ok(())
}
