//! Dates of the story in every language, compared with the browser's own `Intl`.

use crate::browser::Browser;
use crate::intl::{evaluate, locales_of_browser, plain};
use crate::runner::TestResult;
use crate::server::Server;
use jisr::story::{Date, Precision};
use serde_json::json;
use std::collections::BTreeSet;

pub async fn dates_are_those_of_intl(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("")).await?;
    let story = jisr::story();
    let mut dates: Vec<Date> = story
        .events
        .iter()
        .flat_map(|e| [e.when.from, e.when.to])
        .collect();
    // Every month, in a date and on its own.
    for month in 1..=12 {
        for precision in [Precision::Day, Precision::Month] {
            dates.push(Date {
                year: 2022,
                month,
                day: 24,
                precision,
            });
        }
    }
    for locale in locales_of_browser(&b).await? {
        let lang = locale.lang.code();
        let cases = dates
            .iter()
            .map(|d| {
                json!([
                    d.year,
                    d.month - 1,
                    d.day,
                    d.precision != Precision::Year,
                    d.precision == Precision::Day
                ])
            })
            .collect();
        // Arabic months by both their names, the Levant's first: the choice is in the glossary.
        let say = "(() => {
            const date = new Date(Date.UTC(c[0], c[1], c[2])), options = { timeZone: 'UTC', year: 'numeric' };
            if (c[3]) options.month = 'long';
            if (c[4]) options.day = 'numeric';
            const parts = tag => new Intl.DateTimeFormat(tag, options).formatToParts(date);
            if (!l.startsWith('ar')) return parts(l).map(p => p.value).join('');
            const levant = parts('ar-LB' + l.slice(2)).find(p => p.type == 'month')?.value;
            return parts('ar-EG' + l.slice(2)).map(p => p.type == 'month' ? levant + '/' + p.value : p.value).join('');
        })()";
        let theirs = evaluate(&b, &locale, cases, say).await?;
        for (date, theirs) in dates.iter().zip(&theirs) {
            let ours = plain(&locale.date(*date));
            // Newspapers leave out the word for "year" that official Russian writes, and Kazakh ones
            // write it out.
            let theirs = plain(theirs).replace(" г.", "").replace("ж.", "жылғы");
            assert_eq!(words(&ours), words(&theirs), "{lang} {ours} – {theirs}");
        }
    }
    Ok(())
}

/// The parts of a date, without their order.
fn words(date: &str) -> BTreeSet<String> {
    date.split([' ', ',']).map(str::to_owned).collect()
}
