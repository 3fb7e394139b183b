//! Texts with the story's numbers in them.
//!
//! A text never types a digit; it names the figure: `{trade.kz.total}` becomes the amount with its
//! unit, `{…:number}` the number alone, `{…:change}` the signed change on the year,
//! `{…:percent}` the number as per cent. `{event.ID:years}` is
//! how many years the event lies back in the year of the article. The build refuses names that
//! the story has not; a stray brace stays as it stands.

use super::Locale;
use crate::story::{Decimal, Story, Text, Unit, Value};

impl Locale {
    /// The text with its placeholders filled.
    pub fn fill(&self, text: Text, story: &Story) -> String {
        expand(self.say(text), |name| self.placeholder(name, story))
    }

    /// What a placeholder stands for; none when the story knows no such thing.
    fn placeholder(&self, name: &str, story: &Story) -> Option<String> {
        let (id, form) = name.split_once(':').unwrap_or((name, ""));
        if let Some(event) = id.strip_prefix("event.").and_then(|id| story.event(id)) {
            let years = i64::from(story.published.year) - i64::from(event.when.from.year);
            let years = Value::One(Decimal::new(years, 0));
            return (form == "years").then(|| self.amount(years, Unit::Years, false));
        }
        if let Some(figure) = story.figure(id) {
            return match form {
                "" => Some(self.figure(figure)),
                "number" => Some(self.value(figure.value, false)),
                "percent" => Some(self.value_percent(figure.value, false)),
                "change" => figure.change.map(|change| self.change(change)),
                _ => None,
            };
        }
        let check = story.check(id)?;
        let value = Value::One(check.result(story)?);
        match form {
            "" => Some(self.amount(value, check.unit, false)),
            "number" => Some(self.value(value, false)),
            "percent" => Some(self.value_percent(value, false)),
            _ => None,
        }
    }
}

/// The text with each `{name}` replaced by what `value` says of it, where it says something.
fn expand(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let filled = after
            .split_once('}')
            .and_then(|(name, tail)| Some((value(name)?, tail)));
        match filled {
            Some((value, tail)) => {
                out.push_str(&value);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_replaced_and_strangers_stay() {
        let value = |name: &str| (name == "a.b:c").then(|| "7".to_owned());
        assert_eq!(expand("x {a.b:c} y {a.b:c}", value), "x 7 y 7");
        assert_eq!(expand("no names", value), "no names");
        assert_eq!(expand("{stranger} {a.b:c}", value), "{stranger} 7");
        assert_eq!(expand("{ {a.b:c} } {", value), "{ 7 } {");
        assert_eq!(expand("", value), "");
    }

    #[test]
    fn what_is_put_in_is_not_read_again() {
        assert_eq!(expand("{a}", |_| Some("{a}".to_owned())), "{a}");
    }
}
