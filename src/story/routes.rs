//! Where things lie on the site: the names that addresses are made of.
//!
//! Whoever writes a folder below the site's root takes its name from here, so that no chart, whose
//! id is a folder too, can be named the same: see [`reserved`].

use super::Lang;

/// The view that shows all of the story.
pub const ALL: &str = "all";
/// The view of the timeline.
pub const TIMELINE: &str = "timeline";
/// The view of the ledger.
pub const LEDGER: &str = "ledger";

/// The folder of pages with Arabic-Indic digits, below each language's.
pub const ARAB: &str = "arab";
/// The folders of pages with a direction of time that is not the usual one, below those of digits.
pub const RTL: &str = "rtl";
/// The same from left to right.
pub const LTR: &str = "ltr";
/// The folder of the page of embed codes, below each language's.
pub const EMBED: &str = "embed";
/// The folder of the page with all forms of charts, below each language's that has one.
pub const GALLERY: &str = "gallery";
/// The folder of figures and events as CSV and JSON.
pub const DATA: &str = "data";
/// The folder of drawings for download.
pub const PICTURES: &str = "pictures";
/// The folder of the pictures that shared links show.
pub const PREVIEW: &str = "preview";
/// The folder of oEmbed answers.
pub const OEMBED: &str = "oembed";

/// The id of the element with the program's words. A chart's id is an element's id too.
pub const WORDS: &str = "words";

/// Every name that a chart can't have, because the site or its pages use it: views, folders, ids of
/// elements, codes of languages.
pub fn reserved() -> impl Iterator<Item = &'static str> {
    let own = [
        ALL, TIMELINE, LEDGER, ARAB, RTL, LTR, EMBED, GALLERY, DATA, PICTURES, PREVIEW, OEMBED,
        WORDS,
    ];
    own.into_iter().chain(Lang::CODES)
}
