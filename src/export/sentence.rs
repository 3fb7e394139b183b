//! The sentence behind a figure, to be quoted: what, how much, who says so, where, on what ground.

use crate::ledger::entry;
use crate::locale::{Locale, key, strip};
use crate::story::Story;

/// One line on the figure, check or event with this id, without marks of direction.
pub fn sentence(story: &Story, locale: &Locale, id: &str) -> Option<String> {
    let e = entry(story, locale, id)?;
    let separator = locale.say(key::LIST_SEPARATOR);
    let amount: Vec<String> = [Some(e.amount), e.change]
        .into_iter()
        .flatten()
        .filter(|t| !t.is_empty())
        .collect();
    let ground: Vec<String> = [e.source, e.basis_word]
        .into_iter()
        .filter(|t| !t.is_empty())
        .collect();
    let colon = locale.say(key::PAGE_COLON);
    let what = match amount.join(separator) {
        none if none.is_empty() => e.label,
        amount => [&*e.label, colon, &amount].concat(),
    };
    let ground = ground.join(separator);
    Some(strip(&format!("{what} ({ground})")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Digits, Lang};
    use crate::story;

    #[test]
    fn everything_has_a_sentence_that_says_where_it_stands() {
        for lang in [Lang::Ar, Lang::En] {
            let locale = Locale::native(lang, Digits::Latn);
            let story = story();
            let figures = story.figures.iter().map(|f| f.id);
            for id in figures
                .chain(story.checks.iter().map(|c| c.id))
                .chain(story.events.iter().map(|e| e.id))
            {
                let said = sentence(story, &locale, id).unwrap_or_default();
                assert!(
                    said.contains('¶') && said.ends_with(')') && !said.contains('{'),
                    "{id}: {said}"
                );
                assert_eq!(said, strip(&said), "{id}");
            }
        }
        let english = Locale::native(Lang::En, Digits::Latn);
        let said = sentence(story(), &english, "trade.kz.total").unwrap_or_default();
        assert!(
            said.contains("8.8 billion dollars") && said.contains("stated"),
            "{said}"
        );
    }
}
