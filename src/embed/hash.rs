//! What the address' hash names: `#figure=ID`, `#event=ID`.

use crate::story::Story;

/// What WordPress puts behind the address of a frame, with a secret of its own.
const WORDPRESS: &str = "#?secret=";

/// What a hash names: the id of a row in the page, and the story's own id of it.
pub fn target(story: &Story, hash: &str) -> Option<(String, &'static str)> {
    let hash = hash.split(WORDPRESS).next()?;
    let (kind, id) = hash.strip_prefix('#')?.split_once('=')?;
    match kind {
        "figure" => {
            let figure = story.figure(id).map(|f| f.id);
            let id = figure.or_else(|| story.check(id).map(|c| c.id))?;
            Some((["figure-", id].concat(), id))
        }
        "event" => story.event(id).map(|e| (["event-", e.id].concat(), e.id)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story;

    #[test]
    fn case_b1_the_secret_of_wordpress_names_nothing_and_hides_nothing() {
        assert_eq!(target(story(), "#?secret=a1B2c3D4e5"), None);
        let figure = target(story(), "#figure=trade.cn.total");
        assert!(figure.is_some());
        assert_eq!(
            target(story(), "#figure=trade.cn.total#?secret=a1B2c3D4e5"),
            figure
        );
    }

    #[test]
    fn a_hash_opens_what_it_names_and_nothing_else() {
        let story = story();
        for figure in &*story.figures {
            let hash = format!("#figure={}", figure.id);
            let row = format!("figure-{}", figure.id);
            assert_eq!(target(story, &hash), Some((row, figure.id)));
        }
        for event in &*story.events {
            let hash = format!("#event={}", event.id);
            let row = format!("event-{}", event.id);
            assert_eq!(target(story, &hash), Some((row, event.id)));
        }
        for hash in [
            "",
            "#",
            "#figure",
            "#figure=",
            "#event=nothing",
            "#figure=<b>",
            "figure=trade.kz.total",
            "#title-trade",
        ] {
            assert_eq!(target(story, hash), None, "{hash}");
        }
    }
}
