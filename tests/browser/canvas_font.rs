//! The chart library in a font that has no tables: the browser measures it.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use std::path::Path;
use std::process::Command;

/// Builds the library's example for this into a folder.
fn build(folder: &Path) -> TestResult {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
    let program = target.join("wasm32-unknown-unknown/debug/examples/canvas_font.wasm");
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["build", "--quiet", "--locked", "--package", "jisr-charts"])
        .args(["--example", "canvas_font", "--features", "canvas"])
        .args(["--target", "wasm32-unknown-unknown", "--target-dir"])
        .arg(&target);
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .args([folder, &program]);
    for command in [&mut cargo, &mut bindgen] {
        let done = command.status()?;
        if !done.success() {
            return Err(Failure::from(format!("{command:?}: {done}")));
        }
    }
    Ok(())
}

/// The texts of a drawing are as wide as the layout measured them, and the canvas has them.
pub async fn a_layout_has_the_widths_of_the_browsers_font(b: Browser) -> TestResult {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("canvas-font");
    build(&folder)?;
    let server = Server::start(&[&folder])?;
    let page = "<!doctype html><html lang=en><meta charset=utf-8><title>Font</title>
        <link rel=icon href='data:,'><canvas></canvas>
        <script type=module>import init from './canvas_font.js'; await init()</script>";
    server.add_page("index.html", page, &[]);
    b.open(&server.url("index.html")).await?;
    b.until("window.labels").await?;
    let (count, wrong): (usize, Vec<String>) = b
        .js(
            "const context = document.createElement('canvas').getContext('2d');
             const width = (text, size, bold) => {
                 context.font = `${bold ? 700 : 400} ${size}px monospace`;
                 return context.measureText(text).width;
             };
             const wrong = labels.filter(([text, size, bold, laidOut]) =>
                 Math.abs(width(text, size, bold) - laidOut) > 1 + laidOut * .02);
             return [labels.length, wrong.map(String)]",
        )
        .await?;
    assert!(count >= 7, "{count} texts: names, numbers, ticks, the unit");
    assert!(wrong.is_empty(), "{wrong:#?}");
    let painted: bool = b
        .js(
            "const canvas = document.querySelector('canvas');
             const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
             return data.some(value => value > 0)",
        )
        .await?;
    assert!(painted);
    Ok(())
}
