//! The scripts that start the WebAssembly program.

use super::json_for_script;
use crate::site::PageContext;
use crate::story::View;
use serde_json::json;
use std::collections::BTreeMap;

/// Marks the page as failed when the program throws, while it starts or later. The static page then stays
/// as it is. The function is called `f`.
const ERROR_HANDLER_JS: &str = "const f=()=>document.documentElement.dataset.app=\"failed\";addEventListener(\"error\",e=>/wasm/.test(e.error?.stack)&&f());";

/// The integrity of the modules that other scripts import, as an import map. An `import()` has no place for
/// it, and WebKit requests a module again that it has refused. Browsers without such maps rely on the hash
/// in the file's name.
pub fn import_map(page: &PageContext) -> String {
    let PageContext { root, files, .. } = page;
    let mut scripts = vec![&files.glue, &files.share, &files.listen, &files.copy_table];
    // Only the whole page opens a dialog.
    scripts.extend((page.view == View::All).then_some(&files.dialog));
    let integrity: BTreeMap<String, &str> = scripts
        .iter()
        .map(|asset| (format!("{root}{}", asset.path), &*asset.integrity))
        .collect();
    json_for_script(&json!({ "integrity": integrity }))
}

/// Loads the program and starts it. In a frame it waits until the reader sees the frame, so that an article
/// with twenty frames doesn't run twenty programs at once.
pub fn site_start_script(page: &PageContext) -> String {
    let PageContext { root, files, .. } = page;
    format!(
        "{ERROR_HANDLER_JS}const g=()=>import(\"{root}{}\").then(m=>m.default({{module_or_path:fetch(\"{root}{}\",{{integrity:\"{}\"}})}})).catch(f);parent==self?g():new IntersectionObserver((e,o)=>{{e.some(e=>e.isIntersecting)&&(o.disconnect(),g())}}).observe(document.querySelector(\"main\"))",
        files.glue.path, files.wasm.path, files.wasm.integrity
    )
}

/// Unpacks the program that the script holds, and starts it. `glue` is wasm-bindgen's script without its
/// exports, `start` the name of the function in it that starts a program, and `program` the program,
/// compressed by gzip, in Base64.
pub fn inlined_start_script(glue: &str, start: &str, program: &str) -> String {
    format!(
        "{glue};const startProgram={start};{{{ERROR_HANDLER_JS}\
         (async()=>{{const packed=Uint8Array.from(atob(\"{program}\"),c=>c.charCodeAt());\
         const program=new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"gzip\")));\
         await startProgram({{module_or_path:await program.arrayBuffer()}})}})().catch(f)}}"
    )
}
