//! Marks: the parts of a drawing that readers can select.

use super::{Rect, Scene};
use std::borrow::Cow;
use std::ops::Range;

/// Between the ids of a mark that shows several values.
const SEPARATOR: char = ' ';

/// The id of what a mark shows. A mark that shows several values has the ids of all of them, separated by spaces, so
/// an id has no spaces itself. Ids that are known when the program is compiled need no memory of their own.
pub type MarkId = Cow<'static, str>;

/// A part of the drawing that readers can select, such as a bar, a point or an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The id of what it shows, or the ids, separated by spaces.
    pub id: MarkId,
    /// The area that the pointer hits, and the box of the focus ring.
    pub rect: Rect,
    /// Shapes that belong to it, as a range of `Scene::shapes`.
    pub shapes: Range<usize>,
}

impl Mark {
    /// The ids of the values that it shows.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.id.split(SEPARATOR)
    }

    /// Its id, if that was known when the program was compiled.
    pub fn static_id(&self) -> Option<&'static str> {
        match self.id {
            Cow::Borrowed(id) => Some(id),
            Cow::Owned(_) => None,
        }
    }
}

impl Scene {
    /// The mark that shows the value with this id; the id of a whole mark finds it, too.
    pub fn mark(&self, id: &str) -> Option<&Mark> {
        let whole = self.marks.iter().find(|mark| mark.id == id);
        whole.or_else(|| self.marks.iter().find(|mark| names(&mark.id, id)))
    }
}

/// Whether a mark with the id `mark` shows the value with the id `id`.
pub(crate) fn names(mark: &str, id: &str) -> bool {
    mark == id || mark.split(SEPARATOR).any(|own| own == id)
}

/// The id of a mark that shows the values with these ids.
pub(crate) fn joined_id(ids: impl IntoIterator<Item = MarkId>) -> MarkId {
    let mut ids = ids.into_iter();
    let mut joined = ids.next().unwrap_or_default();
    for id in ids {
        let joined = joined.to_mut();
        joined.push(SEPARATOR);
        joined.push_str(&id);
    }
    joined
}

/// The id of a value without one of its own, made of its place and that of its series: `0.3`.
pub(crate) fn place_id(series: usize, item: usize) -> MarkId {
    let mut id = series.to_string();
    id.push('.');
    id.push_str(&item.to_string());
    id.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(id: &'static str) -> Mark {
        Mark {
            id: id.into(),
            rect: Rect::default(),
            shapes: 0..0,
        }
    }

    #[test]
    fn a_mark_of_several_values_is_found_by_each_of_them() {
        assert_eq!(joined_id(["a", "b c"].map(MarkId::from)), "a b c");
        let scene = Scene {
            marks: vec![mark("a b"), mark("b"), mark("c d")],
            ..Scene::default()
        };
        let found = |id| scene.mark(id).map(|mark| &*mark.id);
        assert_eq!(found("a"), Some("a b"));
        assert_eq!(found("b"), Some("b"));
        assert_eq!(found("c d"), Some("c d"));
        assert_eq!(found("e"), None);
        assert_eq!(mark("c d").ids().collect::<Vec<_>>(), ["c", "d"]);
    }
}
