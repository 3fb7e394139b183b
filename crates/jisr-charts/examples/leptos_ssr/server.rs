//! The server: the page, and the files that it loads from `target/leptos/ssr`.

use crate::app::App;
use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use jisr_charts::leptos::style;
use leptos::prelude::*;
use std::{env, fs, io};

/// The folder that `leptos_example.sh` writes.
const FOLDER: &str = "target/leptos/ssr";

pub fn main() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()?;
    runtime.block_on(serve())
}

/// Serves at the port that the first argument names, or at any free one.
async fn serve() -> io::Result<()> {
    let port: u16 = env::args().nth(1).and_then(|p| p.parse().ok()).unwrap_or(0);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/", listener.local_addr()?);
    let router = Router::new()
        .route("/", get(page))
        .route("/{file}", get(file));
    axum::serve(listener, router).await
}

async fn page() -> Html<String> {
    // The program in the browser finds exactly this in the body.
    let body = Owner::new_root(None).with(|| view! { <App /> }.to_html());
    let style = style();
    Html(format!(
        "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width\"><title>سعر خام برنت</title>\
         <link rel=icon href=\"data:,\"><style>{style}main{{max-width:48rem;margin:auto;padding:1rem}}\
         @font-face{{font-family:\"Jisr Sans\";src:url(/jisr-sans-400.woff2)}}\
         @font-face{{font-family:\"Jisr Sans\";font-weight:700;src:url(/jisr-sans-700.woff2)}}</style>\
         <script type=module>import init from '/leptos_ssr.js'; await init()</script></head>\
         <body>{body}</body></html>"
    ))
}

/// A file of the folder. Only names that the folder lists are read.
async fn file(Path(name): Path<String>) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let known = fs::read_dir(FOLDER).into_iter().flatten().flatten();
    let mut known = known.filter(|entry| entry.file_name().to_str() == Some(&name));
    let bytes = known.next().and_then(|entry| fs::read(entry.path()).ok());
    match bytes {
        Some(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
