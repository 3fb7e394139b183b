//! The language of the source article: any language, not only those that the pages exist in.

use super::diagnostic::SourceFile;
use super::leak;
use super::toml_entries::SpannedString;

/// The two-letter codes of ISO 639-1. Many slips are the code of a country (`cn`, `kz`, `jp`), which
/// has the same form and means another language or none.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch \
    co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he \
    hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv \
    kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
    oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su \
    sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// A BCP 47 tag: a code of ISO 639 in small letters, then parts of up to eight letters and digits.
pub fn tag(file: &mut SourceFile, word: &SpannedString) -> &'static str {
    let tag = word.get_ref();
    let (code, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let known = match code.len() {
        2 => TWO_LETTERS.split_whitespace().any(|known| known == code),
        3 => code.bytes().all(|b| b.is_ascii_lowercase()),
        _ => false,
    };
    let part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if !known || (tag.contains('-') && !rest.split('-').all(part)) {
        file.report(
            word.span(),
            format!("`{tag}` is no code of a language"),
            "write the code of the source article's language, not of its country: \"ar\", \"zh\", \"kk\", \"pt-BR\"",
        );
    }
    leak(tag)
}
