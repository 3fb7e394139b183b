//! Numbers, plurals and amounts of the story in every language, compared with the browser's own `Intl`.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use jisr::locale::{Digits, Lang, Locale, Plural, strip};
use jisr::story::{Decimal, Unit, Value};
use serde_json::{Value as Json, json};

/// Numbers that are hard for plural rules, in addition to those of the story.
const HARD_NUMBERS: [&str; 14] = [
    "0", "1", "2", "3", "10", "11", "21", "99", "100", "102", "111", "1046", "3218", "0.5",
];

fn every_locale() -> Vec<Locale> {
    let mut all: Vec<Locale> = Lang::ALL
        .into_iter()
        .map(|lang| Locale::native(lang, Digits::Latn))
        .collect();
    all.push(Locale::native(Lang::Ar, Digits::Arab));
    all
}

/// The locales that the browser has data for. Chromium is built without Kazakh.
pub async fn locales_of_browser(b: &Browser) -> Result<Vec<Locale>, Failure> {
    let months: Vec<String> = b
        .js("return ['ar', 'en', 'zh', 'ru', 'kk'].map(l => new Intl.DateTimeFormat(l, { month: 'long' }).format(0))")
        .await?;
    // A name of a month that is none is the root's.
    let named: Vec<Lang> = months
        .into_iter()
        .zip(Lang::ALL)
        .filter(|(name, _)| !name.contains("M0"))
        .map(|(_, lang)| lang)
        .collect();
    let (known, unknown): (Vec<_>, Vec<_>) = every_locale()
        .into_iter()
        .partition(|l| named.contains(&l.lang));
    assert!(unknown.iter().all(|l| l.lang == Lang::Kk));
    Ok(known)
}

/// Every number that the story states or computes.
fn numbers() -> Vec<Decimal> {
    let story = jisr::story();
    let of = |value: Value| match value {
        Value::None => vec![],
        Value::One(n) => vec![n],
        Value::Range(a, b) => vec![a, b],
    };
    let mut all: Vec<Decimal> = HARD_NUMBERS
        .iter()
        .filter_map(|n| Decimal::parse(n))
        .collect();
    for figure in &*story.figures {
        all.extend(of(figure.value));
        all.extend(figure.change);
    }
    all.extend(story.checks.iter().filter_map(|c| c.result));
    all
}

/// Digits and point, as JavaScript reads a number.
fn written(n: Decimal) -> String {
    let digits = format!(
        "{:0>1$}",
        n.mantissa.unsigned_abs(),
        usize::from(n.scale) + 1
    );
    let (whole, part) = digits.split_at(digits.len() - usize::from(n.scale));
    let sign = if n.mantissa < 0 { "-" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

/// Removes intended differences: a minus sign where `Intl` has a hyphen, one kind of no-break
/// space, direction marks.
pub fn plain(text: &str) -> String {
    strip(text)
        .replace('\u{2212}', "-")
        .replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}

/// Evaluates `expression` in the browser for each case; `l` is the language's tag, `c` the case.
pub async fn evaluate(
    b: &Browser,
    locale: &Locale,
    cases: Vec<Json>,
    expression: &str,
) -> Result<Vec<String>, Failure> {
    let digits = match locale.digits {
        Digits::Latn => "latn",
        Digits::Arab => "arab",
    };
    let tag = format!("{}-u-nu-{digits}", locale.lang.code());
    let cases = Json::from(cases);
    b.js(&format!(
        "const l = {tag:?}; return {cases}.map(c => {expression})"
    ))
    .await
}

pub async fn numbers_and_plurals_are_those_of_intl(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("")).await?;
    let numbers = numbers();
    assert!(numbers.len() > 50);
    for locale in locales_of_browser(&b).await? {
        let lang = locale.lang.code();
        let cases: Vec<Json> = numbers
            .iter()
            .map(|n| json!([written(*n), n.scale]))
            .collect();
        let options = "{ minimumFractionDigits: c[1], maximumFractionDigits: c[1] }";

        let theirs = evaluate(
            &b,
            &locale,
            cases.clone(),
            &format!("new Intl.NumberFormat(l, {options}).format(c[0])"),
        )
        .await?;
        for (n, theirs) in numbers.iter().zip(&theirs) {
            assert_eq!(plain(&locale.number(*n)), plain(theirs), "{lang} {n:?}");
        }

        // `Intl` takes a hundredth for one per cent.
        let percent = format!(
            "new Intl.NumberFormat(l, {{ style: 'percent', signDisplay: 'exceptZero', ...{options} }}).format(c[0] + 'e-2')"
        );
        let theirs = evaluate(&b, &locale, cases.clone(), &percent).await?;
        for (n, theirs) in numbers.iter().zip(&theirs) {
            assert_eq!(plain(&locale.change(*n)), plain(theirs), "{lang} {n:?}");
        }

        let plural = format!("new Intl.PluralRules(l, {options}).select(c[0])");
        let theirs = evaluate(&b, &locale, cases, &plural).await?;
        for (n, theirs) in numbers.iter().zip(&theirs) {
            let ours = format!("{:?}", Plural::of(locale.lang, *n)).to_lowercase();
            assert_eq!(&ours, theirs, "{lang} {n:?}");
        }
    }
    Ok(())
}

/// Sign, digits, per cent sign and all invisible marks, in their order. Ours are also isolated, and
/// have a minus sign.
pub async fn case_f3_arabic_indic_per_cents_are_those_of_intl(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("")).await?;
    let ours = Locale::native(Lang::Ar, Digits::Arab);
    let bare = |text: String| {
        text.replace(['\u{2066}', '\u{2067}', '\u{2069}'], "")
            .replace('\u{2212}', "-")
    };
    for number in numbers() {
        let (n, digits) = (written(number), number.scale);
        let theirs: [String; 3] = b
            .js(&format!(
                "const options = {{ minimumFractionDigits: {digits}, maximumFractionDigits: {digits} }};
                 const of = more => new Intl.NumberFormat('ar-EG', {{ ...options, ...more }});
                 return [of({{ style: 'percent', signDisplay: 'exceptZero' }}).format('{n}e-2'), of({{ style: 'percent' }}).format('{n}e-2'), of({{}}).format('{n}')]"
            ))
            .await?;
        let said = [
            ours.change(number),
            ours.percent(number),
            ours.number(number),
        ];
        assert_eq!(said.map(bare), theirs, "{n}");
    }
    Ok(())
}

pub async fn ranges_are_those_of_intl(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("")).await?;
    let mut ranges: Vec<(Decimal, Decimal)> = [("1", "2"), ("999", "1046"), ("0.5", "1.5")]
        .iter()
        .filter_map(|(a, b)| Some((Decimal::parse(a)?, Decimal::parse(b)?)))
        .collect();
    for figure in &*jisr::story().figures {
        if let Value::Range(from, to) = figure.value {
            ranges.push((from, to));
        }
    }
    assert!(ranges.len() > 3, "the story has a range");
    for locale in locales_of_browser(&b).await? {
        let cases = ranges
            .iter()
            .map(|(from, to)| json!([written(*from), written(*to)]))
            .collect();
        let theirs = evaluate(
            &b,
            &locale,
            cases,
            "new Intl.NumberFormat(l).formatRange(...c)",
        )
        .await?;
        for ((from, to), theirs) in ranges.iter().zip(&theirs) {
            // One dash in all languages; CLDR has a hyphen in some.
            let theirs = plain(theirs).replace(['-', '~'], "–");
            let ours = plain(&locale.numbers().range(*from, *to));
            assert_eq!(ours, theirs, "{}", locale.lang.code());
        }
    }
    Ok(())
}

pub async fn large_amounts_in_chinese_are_those_of_intl(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("")).await?;
    let zh = Locale::native(Lang::Zh, Digits::Latn);
    // How many of them make one of the unit.
    let counted = [
        (Unit::UsdBillion, "e9"),
        (Unit::UsdMillion, "e6"),
        (Unit::TeuThousand, "e3"),
    ];
    let (mut ours, mut cases) = (vec![], vec![]);
    for figure in &*jisr::story().figures {
        let power = counted.iter().find(|(unit, _)| figure.unit == Some(*unit));
        if let (Value::One(n), Some((_, power))) = (figure.value, power) {
            ours.push(plain(&zh.figure(figure)));
            cases.push(json!(written(n) + power));
        }
    }
    assert!(ours.len() > 8, "{ours:?}");
    let compact =
        "new Intl.NumberFormat(l, { notation: 'compact', maximumFractionDigits: 4 }).format(c)";
    let theirs = evaluate(&b, &zh, cases, compact).await?;
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert!(
            ours.trim_start_matches('约').starts_with(&plain(theirs)),
            "{ours} beside {theirs}"
        );
    }
    Ok(())
}
