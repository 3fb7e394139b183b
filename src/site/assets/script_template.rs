//! Scripts with values that the build fills in.

/// A script and the `N` texts in it that are replaced by values. Each text occurs in it exactly once; a
/// script that has lost one doesn't compile.
#[derive(Clone, Copy, Debug)]
pub struct ScriptTemplate<const N: usize> {
    source: &'static str,
    places: [&'static str; N],
}

impl<const N: usize> ScriptTemplate<N> {
    /// Checks the script. To be called in a constant, so that the check is part of the build.
    ///
    /// # Panics
    /// When a text doesn't occur exactly once.
    pub const fn new(source: &'static str, places: [&'static str; N]) -> Self {
        let mut i = 0;
        while i < N {
            assert!(
                count(source, places[i]) == 1,
                "a text that the build fills in does not occur exactly once in its script"
            );
            i += 1;
        }
        ScriptTemplate { source, places }
    }

    /// The script with the values in place of the texts, in their order.
    pub fn fill(&self, values: [&str; N]) -> String {
        let places = self.places.iter().zip(values);
        places.fold(self.source.to_owned(), |script, (place, value)| {
            script.replacen(place, value, 1)
        })
    }
}

/// How often a text occurs in another.
const fn count(text: &str, wanted: &str) -> usize {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    let (mut found, mut at) = (0, 0);
    while at + wanted.len() <= text.len() {
        let mut same = 0;
        while same < wanted.len() && text[at + same] == wanted[same] {
            same += 1;
        }
        if same == wanted.len() {
            found += 1;
        }
        at += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_place_of_the_texts() {
        const SCRIPT: ScriptTemplate<2> =
            ScriptTemplate::new("const A = 0, B = 0;", ["A = 0", "B = 0"]);
        assert_eq!(SCRIPT.fill(["A=1", "B=\"x\""]), "const A=1, B=\"x\";");
    }

    #[test]
    #[should_panic(expected = "does not occur exactly once")]
    fn a_script_that_has_lost_a_text_is_refused() {
        let _ = ScriptTemplate::new("const A = [];", ["const A = {};"]);
    }

    #[test]
    #[should_panic(expected = "does not occur exactly once")]
    fn a_text_that_stands_there_twice_is_refused() {
        let _ = ScriptTemplate::new("f(); f();", ["f();"]);
    }
}
