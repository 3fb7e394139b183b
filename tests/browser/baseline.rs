//! The oldest supported browsers: which features the built site uses, and which versions have them.
//!
//! A used feature that is in no list fails, and so does a listed feature that is not used. The versions in
//! `docs/embedding.md` are the newest versions among the needed features.

use crate::browser::Browser;
use crate::dist::{dist, files, pages};
use crate::driver::Failure;
use crate::policy::between;
use crate::runner::TestResult;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use wasmparser::{Validator, WasmFeatures};

/// Versions of Chrome (and Edge), Firefox, Safari.
type Since = [f32; 3];

/// Versions of 2019. Features that these have are not listed.
const OLD: Since = [75.0, 68.0, 13.0];

/// Parts of WebAssembly beyond its first version.
const PROGRAM: [(WasmFeatures, Since); 6] = [
    (WasmFeatures::MUTABLE_GLOBAL, [74.0, 61.0, 13.1]),
    (WasmFeatures::SIGN_EXTENSION, [74.0, 62.0, 14.1]),
    (WasmFeatures::SATURATING_FLOAT_TO_INT, [75.0, 64.0, 15.0]),
    (WasmFeatures::BULK_MEMORY, [75.0, 79.0, 15.0]),
    (WasmFeatures::MULTI_VALUE, [85.0, 78.0, 13.1]),
    (WasmFeatures::REFERENCE_TYPES, [96.0, 79.0, 15.0]),
];

/// Style features that the page needs.
const STYLES: [(&str, Since); 18] = [
    ("(forced-colors)", [89.0, 81.0, 16.0]),
    ("@container", [105.0, 110.0, 16.0]),
    ("container-type", [105.0, 110.0, 16.0]),
    ("0cqi", [105.0, 110.0, 16.0]),
    (":is", [88.0, 78.0, 14.0]),
    (":focus-visible", [86.0, 85.0, 15.4]),
    ("inset", [87.0, 66.0, 14.1]),
    ("inset-block-start", [87.0, 63.0, 14.1]),
    ("inset-block-end", [87.0, 63.0, 14.1]),
    ("inset-inline-start", [87.0, 63.0, 14.1]),
    ("inset-inline-end", [87.0, 63.0, 14.1]),
    ("border-block", [87.0, 66.0, 14.1]),
    ("margin-block", [87.0, 66.0, 14.1]),
    ("margin-inline", [87.0, 66.0, 14.1]),
    ("padding-block", [87.0, 66.0, 14.1]),
    ("padding-inline", [87.0, 66.0, 14.1]),
    ("clamp()", [79.0, 75.0, 13.1]),
    ("aspect-ratio", [88.0, 89.0, 15.0]),
];

/// Optional style features, each with what is lost without it.
const OPTIONAL_STYLES: [(&str, &str); 21] = [
    (
        ":has",
        "a tooltip may be covered by the switches of the next drawing",
    ),
    ("text-wrap", "a title's lines are of unequal length"),
    (
        "(scripting)",
        "without scripts a closed list has two buttons that do nothing",
    ),
    (
        "::details-content",
        "what is folded stays folded on paper, except the ledger's rows",
    ),
    ("content-visibility", "the same"),
    ("will-change", "moving a tooltip repaints it"),
    (
        "color-scheme",
        "controls and scroll bars are light in the dark theme",
    ),
    ("forced-color-adjust", "drawings take the reader's colours"),
    (
        "scroll-padding-block",
        "a link target is at the very edge of the window",
    ),
    (
        "scroll-margin-block-start",
        "a drawing that is scrolled to is below the timeline's buttons",
    ),
    ("accent-color", "a check box has the system's colour"),
    ("text-underline-offset", "underlines touch the letters"),
    (
        "size-adjust",
        "text may move a little when its font arrives",
    ),
    ("ascent-override", "the same"),
    ("descent-override", "the same"),
    ("line-gap-override", "the same"),
    ("text-size-adjust", "a phone may enlarge text"),
    ("-webkit-text-size-adjust", "the same"),
    ("break-inside", "a row may be split over two printed pages"),
    ("orphans", "a printed page may have a single line"),
    ("widows", "the same"),
];

/// Style features that every browser of 2019 has.
const STYLES_OF_2019: &str = "
    @media @font-face @page (min-width) (max-width) (prefers-color-scheme)
    :before :after ::-webkit-details-marker :root :not :target :first-child :nth-child :last-child :empty :checked :disabled :focus :hover
    -webkit-tap-highlight-color align-items background block-size border border-block-end border-block-start border-collapse
    border-color border-inline-start border-radius border-width box-shadow box-sizing break-after break-before clip-path color
    column-gap columns content cursor direction display flex flex-wrap font font-display font-family font-kerning font-size
    font-variant-numeric font-weight gap grid-area grid-auto-columns grid-auto-flow grid-column grid-row grid-template-columns inline-size justify-content left line-height list-style margin margin-block-end
    margin-block-start margin-inline-end max-block-size max-inline-size min-block-size min-inline-size opacity outline outline-offset overflow
    overflow-wrap overflow-x overflow-y padding padding-block-end padding-block-start padding-inline-end padding-inline-start pointer-events position resize src table-layout
    text-align text-decoration top touch-action transform unicode-range vertical-align visibility white-space z-index
    calc() format() inset() local() min() minmax() repeat() repeating-linear-gradient() url() var()
    0cm 0deg 0em 0fr 0pt 0px 0rem 0vh 0vw";

/// Script features newer than 2019: how each is written, and the versions that have it.
const SCRIPTS: [(&str, Since); 10] = [
    ("?.", [80.0, 74.0, 13.1]),
    ("||=", [85.0, 79.0, 14.0]),
    ("static observedAttributes", [72.0, 75.0, 14.1]),
    ("replaceChildren(", [86.0, 78.0, 14.0]),
    ("showModal(", [37.0, 98.0, 15.4]),
    ("clipboard.writeText(", [66.0, 63.0, 13.1]),
    ("new ResizeObserver(", [64.0, 69.0, 13.1]),
    ("new AudioContext", [35.0, 25.0, 14.1]),
    (".createStereoPanner(", [41.0, 37.0, 14.1]),
    ("import(", [63.0, 67.0, 11.1]),
];

/// Additional features that the page in one file needs.
const SINGLE: (&str, Since) = ("new DecompressionStream(", [80.0, 113.0, 16.4]);

/// Script features that are too new to use.
const TOO_NEW: [&str; 22] = [
    ".at(",
    ".replaceAll(",
    ".findLast(",
    ".toSorted(",
    ".toReversed(",
    ".with(",
    ".groupBy(",
    "structuredClone(",
    "Object.hasOwn(",
    "withResolvers(",
    "Promise.try(",
    "AbortSignal.any(",
    ".checkVisibility(",
    "startViewTransition(",
    ".showPopover(",
    "navigation.",
    "scheduler.",
    "Iterator.",
    "Temporal.",
    "await using ",
    ".setHTML(",
    "URL.parse(",
];

/// The features that a style sheet uses, each written in the form of its kind: `@rule`, `(feature)`, `:pseudo`,
/// `property`, `function()`, `0unit`.
fn styles(css: &str, used: &mut BTreeSet<String>) {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    // Texts in quotes are not features.
    let bare: String = css.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
    let mut part = String::new();
    for c in bare.chars() {
        if !"{};".contains(c) {
            part.push(c);
            continue;
        }
        let said = std::mem::take(&mut part);
        let said = said.trim();
        let names = |before: &'static str| {
            let starts = said.match_indices(before).map(move |(at, b)| at + b.len());
            starts.map(move |at| {
                said[at..]
                    .chars()
                    .take_while(|c| word(*c))
                    .collect::<String>()
            })
        };
        if c == '{' && said.starts_with('@') {
            used.extend(names("@").map(|n| format!("@{n}")));
            used.extend(
                names("(")
                    .filter(|n| !n.is_empty())
                    .map(|n| format!("({n})")),
            );
        } else if c == '{' {
            let twice: Vec<String> = names("::").map(|n| format!("::{n}")).collect();
            let once = names(":")
                .filter(|n| !n.is_empty())
                .map(|n| format!(":{n}"));
            used.extend(once.filter(|n| !twice.contains(&format!(":{n}"))));
            used.extend(twice);
        } else if let Some((property, value)) = said.split_once(':') {
            if !property.starts_with("--") {
                used.insert(property.trim().to_owned());
            }
            for (at, _) in value.match_indices('(') {
                let name: Vec<char> = value[..at].chars().rev().take_while(|c| word(*c)).collect();
                used.insert(name.iter().rev().collect::<String>() + "()");
            }
            // Colours and names are not numbers with units.
            for token in value.split(|c: char| !word(c) && !".%#".contains(c)) {
                let number = token
                    .trim_start_matches('-')
                    .starts_with(|c: char| c.is_ascii_digit() || c == '.');
                let unit =
                    token.trim_start_matches(|c: char| c.is_ascii_digit() || ".-".contains(c));
                if number && unit.starts_with(|c: char| c.is_ascii_lowercase()) {
                    used.insert(format!("0{unit}"));
                }
            }
        }
    }
}

/// The newest version of each browser.
fn newest(all: impl Iterator<Item = Since>) -> Since {
    all.fold(OLD, |a, b| [a[0].max(b[0]), a[1].max(b[1]), a[2].max(b[2])])
}

/// All scripts of the site, including inline scripts.
fn scripts() -> Result<String, Failure> {
    let mut all = String::new();
    for name in files(".js")? {
        all += &fs::read_to_string(dist()?.join(name))?;
    }
    for (_, html) in pages()? {
        all.extend(between(&html, "<script>", "</script>"));
        all.extend(between(&html, "<script type=\"module\">", "</script>"));
    }
    Ok(all)
}

pub async fn the_oldest_supported_browsers_have_all_used_features(_: Browser) -> TestResult {
    // The program is valid with these features, and invalid if one of them is missing.
    let wasm = fs::read(dist()?.join(files(".wasm")?.pop().ok_or("no program")?))?;
    let first = WasmFeatures::FLOATS | WasmFeatures::GC_TYPES;
    let with = |features| Validator::new_with_features(features).validate_all(&wasm);
    let all = PROGRAM.iter().fold(first, |a, (f, _)| a | *f);
    with(all)?;
    let program = PROGRAM.iter().filter(|(f, _)| with(all - *f).is_err());
    let program = newest(program.map(|(_, since)| *since));

    let mut used = BTreeSet::new();
    for (_, html) in pages()? {
        between(&html, "<style>", "</style>").for_each(|css| styles(css, &mut used));
    }
    let old: Vec<&str> = STYLES_OF_2019.split_whitespace().collect();
    let known = |name: &str| {
        old.contains(&name)
            || STYLES.iter().any(|s| s.0 == name)
            || OPTIONAL_STYLES.iter().any(|n| n.0 == name)
    };
    let unknown: Vec<&String> = used.iter().filter(|n| !known(n)).collect();
    assert!(unknown.is_empty(), "styles in no list: {unknown:?}");
    let listed = old
        .iter()
        .copied()
        .chain(STYLES.map(|s| s.0))
        .chain(OPTIONAL_STYLES.map(|n| n.0));
    let stale: Vec<&str> = listed.filter(|n| !used.contains(*n)).collect();
    assert!(stale.is_empty(), "styles that nothing uses: {stale:?}");

    let scripts = scripts()?;
    for (way, _) in SCRIPTS {
        assert!(scripts.contains(way), "no script has {way}");
    }
    for way in TOO_NEW {
        assert!(!scripts.contains(way), "a script has {way}");
    }

    let needed = STYLES.map(|s| s.1).into_iter().chain(SCRIPTS.map(|s| s.1));
    let needed = newest(needed.chain([program]));
    let single = newest([needed, SINGLE.1].into_iter());
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/embedding.md");
    let text = fs::read_to_string(document)?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let [chrome, firefox, safari] = needed;
    for said in [
        format!("Chrome and Edge {chrome}, Firefox {firefox}, Safari {safari}"),
        format!("Firefox {} and Safari {}", single[1], single[2]),
    ] {
        assert!(
            text.contains(&said),
            "docs/embedding.md does not say: {said}"
        );
    }
    Ok(())
}
