//! Interpolation: replaces the placeholders of a text, such as `{n}`, by values.
//!
//! A placeholder is a name in braces that contains no brace. All other braces are text.

/// The first placeholder of a text, with the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder<'a> {
    /// The text before the placeholder. It may contain braces that belong to no placeholder.
    pub before: &'a str,
    /// The name between the braces.
    pub name: &'a str,
    /// The text after the placeholder, which may contain others.
    pub after: &'a str,
}

impl<'a> Placeholder<'a> {
    /// Finds the first placeholder of a text. None if the text has none.
    pub fn first(text: &'a str) -> Option<Placeholder<'a>> {
        let (_, tail) = text.split_once('{')?;
        let (name, after) = tail.split_once('}')?;
        // A brace in the name opens the placeholder; the one before it is text.
        let name = name.rsplit('{').next()?;
        let before = text.get(..text.len() - after.len() - name.len() - 2)?;
        Some(Placeholder {
            before,
            name,
            after,
        })
    }
}

/// The text with each placeholder replaced by the value of its name. A placeholder without a value stays
/// as it is. Values are not searched for placeholders.
pub fn replace_placeholders(text: &str, value: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(Placeholder {
        before,
        name,
        after,
    }) = Placeholder::first(rest)
    {
        out.push_str(before);
        match value(name) {
            Some(value) => out.push_str(&value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Replaces one placeholder of a text.
pub trait Interpolate {
    /// The text with each `{name}` replaced by the value.
    fn interpolate(&self, name: &str, value: &str) -> String;
}

impl Interpolate for str {
    fn interpolate(&self, name: &str, value: &str) -> String {
        replace_placeholders(self, &|found| (found == name).then(|| value.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interpolate_replaces_the_named_placeholder_and_no_other() {
        assert_eq!("{a} – {b}, {a}".interpolate("a", "1"), "1 – {b}, 1");
        assert_eq!("{ab} {".interpolate("a", "1"), "{ab} {");
        assert_eq!("{}".interpolate("", "x"), "x");
    }

    #[test]
    fn placeholders_without_a_value_and_other_braces_stay() {
        let value = |name: &str| (name == "a.b:c").then(|| "7".to_owned());
        for (text, replaced) in [
            ("x {a.b:c} y {a.b:c}", "x 7 y 7"),
            ("no names", "no names"),
            ("{stranger} {a.b:c}", "{stranger} 7"),
            ("{ {a.b:c} } {", "{ 7 } {"),
            ("}{a.b:c}}", "}7}"),
            ("{نص} {a.b:c", "{نص} {a.b:c"),
            ("", ""),
        ] {
            assert_eq!(replace_placeholders(text, &value), replaced);
        }
    }

    #[test]
    fn values_are_not_searched_for_placeholders() {
        let value = |_: &str| Some("{a}".to_owned());
        assert_eq!(replace_placeholders("{a}", &value), "{a}");
    }
}
