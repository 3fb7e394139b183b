//! Two entries in order, no fewer and no more.

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A list of exactly two. Serde reads the first two entries of a longer list into `[T; 2]` and
/// ignores the rest, so a third source or a third end of a range would be lost.
pub struct Pair<T>(pub [T; 2]);

struct Two<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Two<T> {
    type Value = Pair<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of length 2")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Pair<T>, A::Error> {
        let mut all = vec![];
        while let Some(entry) = seq.next_element()? {
            all.push(entry);
        }
        let count = all.len();
        let two = <[T; 2]>::try_from(all);
        two.map(Pair)
            .map_err(|_| A::Error::invalid_length(count, &self))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pair<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Two(PhantomData))
    }
}
