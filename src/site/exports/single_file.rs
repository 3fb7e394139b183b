//! A built page with all its files inside: program, script, fonts.
//!
//! It runs from a disk, a mail's attachment or a frame's `srcdoc`, and asks for nothing. Of the drawings'
//! five widths it carries two, which show until the program draws the rest; the timeline, which no
//! program draws, is scaled from them.

use crate::site::SiteError;
use crate::site::html::head::{ERROR_HANDLER_JS, STYLE_POLICY, csp_hash};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::ops::Range;
use std::path::Path;

/// What stands in the page for readers of a site: other pages, other files.
const STRIPPED_ELEMENTS: [(&str, &str); 10] = [
    ("<nav aria-label=", "</nav>"),
    ("<details class=\"downloads\">", "</details>"),
    ("<button type=\"button\" data-share=", "</button>"),
    ("<script type=\"importmap\"", "</script>"),
    ("<link rel=\"preload\"", ">"),
    ("<link rel=\"alternate\"", ">"),
    ("<link rel=\"canonical\"", ">"),
    ("<meta property=\"og:", ">"),
    ("<meta name=\"twitter:", ">"),
    ("<meta http-equiv=\"content-security-policy\"", ">"),
];

/// Which of the two drawings shows while no program runs: by the width of the third step.
const STATIC_SVG_CSS: &str = "html:not([data-app=live]) :is(.gap,.wide){display:none}html:not([data-app=live]) .narrow{display:block}\
@container (min-width:38.75rem){html:not([data-app=live]) .narrow{display:none}html:not([data-app=live]) .wide{display:block}}";

/// The page of a language as one file; `read` gives a file of the site by its name.
///
/// # Errors
/// When the page isn't built as this expects, or a file can't be read; the message says what.
pub fn single_file(
    html: &str,
    lang: &str,
    read: impl Fn(&str) -> Result<Vec<u8>, SiteError>,
) -> Result<String, SiteError> {
    let mut page = html.to_owned();
    for (start, end) in STRIPPED_ELEMENTS {
        while let Some(found) = between(&page, start, end) {
            page.replace_range(found, "");
        }
    }
    codes(&mut page)?;
    page = static_svgs(&page)?;
    page = fonts(&page, &read)?;
    // Nothing lies beside it: a view that is asked for is shown in place.
    swap(&mut page, "ROOT:\"", ",", "ROOT:\"\",")?;
    // Other languages and digits are other files.
    swap(
        &mut page,
        "LANGUAGES:[",
        "]",
        &format!("LANGUAGES:[{lang:?}]"),
    )?;
    swap(&mut page, "DIGITS:[", "]", "DIGITS:[\"latn\",\"auto\"]")?;

    let tag = between(&page, "<script type=\"module\" src=", "</script>")
        .ok_or_else(|| lacks("no script is loaded"))?;
    let glue = name(&page[tag.clone()], ".js").ok_or_else(|| lacks("the script has no name"))?;
    page.replace_range(tag, "");
    let boot = between(&page, "<script type=\"module\">", "</script>")
        .ok_or_else(|| lacks("nothing starts the program"))?;
    let wasm =
        name(&page[boot.clone()], ".wasm").ok_or_else(|| lacks("the program has no name"))?;
    page.replace_range(boot, "");
    let start = start(&wasm, &read(&wasm)?, &read(&glue)?)?;
    let end = page.rfind("</body>").unwrap_or(page.len());
    page.insert_str(end, &start);
    let style = page
        .find("</style>")
        .ok_or_else(|| lacks("the page has no style"))?;
    page.insert_str(style, STATIC_SVG_CSS);
    allow(&mut page)?;
    Ok(page)
}

/// The link to the page of codes leads to another page.
fn codes(page: &mut String) -> Result<(), SiteError> {
    let at = page
        .find("data-dialog=\"")
        .ok_or_else(|| lacks("no link to the codes"))?;
    let from = page[..at]
        .rfind("<p>")
        .ok_or_else(|| lacks("no place of the link"))?;
    let to = at
        + page[at..]
            .find("</p>")
            .ok_or_else(|| lacks("no end of the link"))?;
    page.replace_range(from..to + "</p>".len(), "");
    Ok(())
}

/// Keeps two widths of each drawing. Of a chart's others the frames stay, empty: they keep the height
/// for the program's drawing.
fn static_svgs(page: &str) -> Result<String, SiteError> {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    let mut timeline = false;
    while let Some((before, after)) = rest.split_once("<svg class=\"still s") {
        if let Some((_, stage)) = before.rsplit_once("data-stage=\"") {
            timeline = stage.starts_with("timeline");
        }
        let (drawing, tail) = after
            .split_once("</svg>")
            .ok_or_else(|| lacks("a drawing without end"))?;
        let (step, drawing) = drawing
            .split_once('"')
            .ok_or_else(|| lacks("a drawing without step"))?;
        let (tag, _) = drawing
            .split_once('>')
            .ok_or_else(|| lacks("a drawing without frame"))?;
        out += before;
        out += &match (step, timeline) {
            ("1", false) => format!("<svg class=\"still s1 narrow\"{drawing}</svg>"),
            ("3", false) => format!("<svg class=\"still s3 wide\"{drawing}</svg>"),
            ("1", true) => format!("<svg class=\"still s0 s1 s2\"{drawing}</svg>"),
            ("3", true) => format!("<svg class=\"still s3 s4\"{drawing}</svg>"),
            (_, true) => String::new(),
            (step, false) => format!("<svg class=\"still s{step} gap\"{tag}></svg>"),
        };
        rest = tail;
    }
    Ok(out + rest)
}

/// The script that holds the program, packed, and starts it. `name` is the name of the program's file.
fn start(name: &str, wasm: &[u8], glue: &[u8]) -> Result<String, SiteError> {
    let mut packed = GzEncoder::new(vec![], Compression::best());
    let packed = packed
        .write_all(wasm)
        .and_then(|()| packed.finish())
        .map_err(SiteError::io(Path::new(name)))?;
    let packed = STANDARD.encode(packed);
    let glue = String::from_utf8_lossy(glue);
    let (body, exports) = glue
        .rsplit_once("export{")
        .ok_or_else(|| lacks("the script exports nothing"))?;
    let init = exports
        .split([',', '}'])
        .find_map(|one| one.trim().strip_suffix(" as default"))
        .ok_or_else(|| lacks("the script has no start"))?;
    Ok(format!(
        "<script type=\"module\">{body};const startProgram={init};{{{ERROR_HANDLER_JS}\
         (async()=>{{const packed=Uint8Array.from(atob(\"{packed}\"),c=>c.charCodeAt());\
         const program=new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"gzip\")));\
         await startProgram({{module_or_path:await program.arrayBuffer()}})}})().catch(f)}}</script>"
    ))
}

/// Font addresses become the fonts themselves.
fn fonts(
    page: &str,
    read: impl Fn(&str) -> Result<Vec<u8>, SiteError>,
) -> Result<String, SiteError> {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("url(") {
        let (address, tail) = after
            .split_once(')')
            .ok_or_else(|| lacks("an address without an end"))?;
        out += before;
        out += "url(";
        if address.ends_with(".woff2") {
            let file = address.rsplit('/').next().unwrap_or(address);
            out += "data:font/woff2;base64,";
            out += &STANDARD.encode(read(file)?);
        } else {
            out += address;
        }
        out.push(')');
        rest = tail;
    }
    Ok(out + rest)
}

/// Writes the page's policy: it runs what is in it by hash, and asks for nothing.
fn allow(page: &mut String) -> Result<(), SiteError> {
    let mut scripts = String::new();
    let mut rest = &**page;
    while let Some((_, after)) = rest.split_once("<script") {
        let (tag, body) = after
            .split_once('>')
            .ok_or_else(|| lacks("a tag without end"))?;
        let (body, tail) = body
            .split_once("</script>")
            .ok_or_else(|| lacks("an element without end"))?;
        // Data blocks don't run.
        if !tag.contains("type=") || tag.contains("\"module\"") {
            let hash = csp_hash(body);
            if !scripts.contains(&hash) {
                scripts += " ";
                scripts += &hash;
            }
        }
        rest = tail;
    }
    let policy = format!(
        "<meta http-equiv=\"content-security-policy\" content=\"default-src 'none';script-src 'wasm-unsafe-eval'{scripts};\
         {STYLE_POLICY};font-src data:;img-src data:;base-uri 'none';form-action 'none';\
         require-trusted-types-for 'script';trusted-types 'none'\">"
    );
    let head = page
        .find("<meta charset")
        .ok_or_else(|| lacks("the page has no head"))?;
    let after = head
        + page[head..]
            .find('>')
            .ok_or_else(|| lacks("a tag without end"))?
        + 1;
    page.insert_str(after, &policy);
    Ok(())
}

/// The built page is not as the page in one file needs it.
fn lacks(part: &str) -> SiteError {
    SiteError::Page(part.to_owned())
}

/// Puts `with` in place of the first stretch from `start` to the next `end`.
fn swap(page: &mut String, start: &str, end: &str, with: &str) -> Result<(), SiteError> {
    let found = between(page, start, end)
        .ok_or_else(|| SiteError::Page(format!("the page has no {start}")))?;
    page.replace_range(found, with);
    Ok(())
}

/// Where the first stretch from `start` to the next `end` lies, both included.
fn between(page: &str, start: &str, end: &str) -> Option<Range<usize>> {
    let from = page.find(start)?;
    let to = from + page[from..].find(end)? + end.len();
    Some(from..to)
}

/// The name of the first file with this ending, without its folder.
fn name(text: &str, ending: &str) -> Option<String> {
    let end = text.find(&format!("{ending}\""))? + ending.len();
    let start = text[..end].rfind(['/', '"']).map_or(0, |i| i + 1);
    Some(text[start..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_without_its_folder() {
        let found = |text, ending| name(text, ending);
        assert_eq!(
            found("import(\"../a-1.js\")", ".js").as_deref(),
            Some("a-1.js")
        );
        assert_eq!(
            found("fetch(\"b.wasm\",x)", ".wasm").as_deref(),
            Some("b.wasm")
        );
        assert_eq!(found("none", ".js"), None);
    }

    #[test]
    fn two_widths_stay_and_a_charts_others_keep_their_frames() -> Result<(), SiteError> {
        let page = "<div data-stage=\"trade\"><svg class=\"still s0\" viewBox=\"0 0 1 2\"><path/></svg>\
                    <svg class=\"still s1\" viewBox=\"0 0 3 4\"><path/></svg></div>\
                    <div data-stage=\"timeline\"><svg class=\"still s0\" viewBox=\"0 0 1 2\"><path/></svg>\
                    <svg class=\"still s3\" viewBox=\"0 0 3 4\"><path/></svg></div>";
        assert_eq!(
            static_svgs(page)?,
            "<div data-stage=\"trade\"><svg class=\"still s0 gap\" viewBox=\"0 0 1 2\"></svg>\
                <svg class=\"still s1 narrow\" viewBox=\"0 0 3 4\"><path/></svg></div>\
                <div data-stage=\"timeline\">\
                <svg class=\"still s3 s4\" viewBox=\"0 0 3 4\"><path/></svg></div>"
        );
        Ok(())
    }

    #[test]
    fn a_page_of_another_make_is_refused_in_words() {
        let refused = single_file("<html></html>", "ar", |_| Ok(vec![]));
        assert_eq!(
            refused.map_err(|e| e.to_string()),
            Err("no link to the codes".to_owned())
        );
    }
}
