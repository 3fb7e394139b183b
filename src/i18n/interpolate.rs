//! Interpolation: replaces a named placeholder of a message by a value.

/// Replaces placeholders.
pub trait Interpolate {
    /// The text with each `{name}` replaced by the value.
    fn interpolate(&self, name: &str, value: &str) -> String;
}

impl Interpolate for str {
    // `str::replace` would add the standard library's substring search to the program, which costs more
    // bytes than this loop.
    fn interpolate(&self, name: &str, value: &str) -> String {
        let mut out = String::with_capacity(self.len() + value.len());
        let mut rest = self;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            match after
                .strip_prefix(name)
                .and_then(|tail| tail.strip_prefix('}'))
            {
                Some(tail) => {
                    out.push_str(value);
                    rest = tail;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Interpolate;

    #[test]
    fn named_blanks_are_filled_and_others_left() {
        assert_eq!("{a} – {b}, {a}".interpolate("a", "1"), "1 – {b}, 1");
        assert_eq!("{ab} {".interpolate("a", "1"), "{ab} {");
        assert_eq!("{}".interpolate("", "x"), "x");
    }
}
