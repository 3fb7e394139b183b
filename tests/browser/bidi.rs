//! The visual order of texts with mixed directions: signs, ranges, Latin and Cyrillic names inside Arabic,
//! in HTML, in SVG and on a canvas.
//!
//! The tests run in Chromium and Firefox. WebKit returns the rectangle of the whole run of text when it is
//! asked for that of the first character.

use crate::browser::Browser;
use crate::pages::LANGUAGES;
use crate::runner::Done;
use crate::server::Server;
use jisr::locale::{Digits, Lang, Locale, isolate, ltr, rtl, strip};
use jisr::story::{Date, Decimal, Precision, Span, Unit, Value};
use serde_json::json;

/// A text, and the pieces that are seen of it from left to right, each of one direction. Spaces are
/// pieces too where they stand beside Arabic.
type Case = (String, &'static [&'static str]);

fn n(number: &str) -> Decimal {
    Decimal::parse(number).unwrap_or(Decimal::new(0, 0))
}

fn one(number: &str) -> Value {
    Value::One(n(number))
}

fn day(year: i16, month: u8, day: u8) -> Date {
    let precision = Precision::Day;
    Date {
        year,
        month,
        day,
        precision,
    }
}

fn years(from: i16, to: i16) -> Span {
    let year = |year| Date {
        precision: Precision::Year,
        ..day(year, 1, 1)
    };
    Span {
        from: year(from),
        to: year(to),
    }
}

/// Each text inside a sentence, because neighbouring text affects its order.
fn between(text: &str) -> String {
    ["نمو ", text, " في عام"].concat()
}

const TEU: Value = Value::One(Decimal::new(332, 0));

fn cases() -> Vec<Case> {
    let l = Locale::native(Lang::Ar, Digits::Latn);
    let a = Locale::native(Lang::Ar, Digits::Arab);
    let range = Value::Range(n("12"), n("14"));
    vec![
        (l.change(n("-7")), &["−7%"]),
        (l.change(n("30.7")), &["+30.7%"]),
        (
            between(&l.change(n("-7"))),
            &["عام", " ", "في", " ", "−7%", " ", "نمو"],
        ),
        (
            between(&l.change(n("20.4"))),
            &["عام", " ", "في", " ", "+20.4%", " ", "نمو"],
        ),
        (
            between(&l.number(n("-1.6"))),
            &["عام", " ", "في", " ", "−1.6", " ", "نمو"],
        ),
        (
            between(&l.number(n("-1046.5"))),
            &["عام", " ", "في", " ", "−1,046.5", " ", "نمو"],
        ),
        (
            between(&l.percent(n("26.3"))),
            &["عام", " ", "في", " ", "26.3%", " ", "نمو"],
        ),
        (
            between(&l.range(n("12"), n("14"))),
            &["عام", " ", "في", " ", "12–14", " ", "نمو"],
        ),
        (
            l.amount(one("8.8"), Unit::UsdBillion, false),
            &["دولار", " ", "مليار", " ", "8.8"],
        ),
        (
            l.amount(one("2997"), Unit::UsdMillion, false),
            &["دولار", " ", "مليون", " ", "2,997"],
        ),
        (
            l.amount(range, Unit::TrainsPerDay, false),
            &["اليوم", " ", "في", " ", "قطارا", " ", "12–14"],
        ),
        (
            l.amount(one("7"), Unit::ContainersThousand, true),
            &["حاوية", " ", "آلاف", " ", "7", " ", "نحو"],
        ),
        (
            l.amount(range, Unit::Percent, true),
            &["12–14%", " ", "نحو"],
        ),
        (
            l.amount(TEU, Unit::TeuThousand, false),
            &["نمطية", " ", "حاوية", " ", "ألف", " ", "332"],
        ),
        (
            l.date(day(1992, 1, 3)),
            &["1992", " ", "الثاني/يناير", " ", "كانون", " ", "3"],
        ),
        (l.span(years(1992, 2022)), &["1992–2022"]),
        (
            between(&l.span(years(1992, 2022))),
            &["عام", " ", "في", " ", "1992–2022", " ", "نمو"],
        ),
        (
            ["المقال، ", &l.paragraph(14)].concat(),
            &["¶14", " ", "المقال،"],
        ),
        (
            [&*l.paragraph(14), "، ", &l.paragraph(15)].concat(),
            &["¶15", " ", "،", "¶14"],
        ),
        (
            "المصدر: المقال (".to_owned() + &l.paragraph(13) + ")",
            &["(", "¶13", ")", " ", "المقال", " ", "المصدر:"],
        ),
        (
            ltr(&[
                &*l.number(n("6.4")),
                " − ",
                &*l.number(n("5.1")),
                " = ",
                &*l.number(n("1.3")),
            ]
            .concat()),
            &["6.4 − 5.1 = 1.3"],
        ),
        (
            ltr(&[
                &*l.number(n("5.1")),
                " ÷ (",
                &*l.number(n("1")),
                " + ",
                &*l.percent(n("30.7")),
                ")",
            ]
            .concat()),
            &["5.1 ÷ (1 + 30.7%)"],
        ),
        (
            between(&isolate("CNPC")),
            &["عام", " ", "في", " ", "CNPC", " ", "نمو"],
        ),
        (
            between(&isolate("Khorgos–Altynkol")),
            &["عام", " ", "في", " ", "Khorgos–Altynkol", " ", "نمو"],
        ),
        (
            between(&isolate("КТЖ, Алматы")),
            &["عام", " ", "في", " ", "КТЖ, Алматы", " ", "نمو"],
        ),
        (
            between(&isolate("C+C5")),
            &["عام", " ", "في", " ", "C+C5", " ", "نمو"],
        ),
        (
            between(&isolate("TEU (20')")),
            &["عام", " ", "في", " ", "TEU (20')", " ", "نمو"],
        ),
        (ltr("A, B") + "، " + &ltr("C"), &["C", " ", "،", "A, B"]),
        (ltr(&["KZ → ", &rtl("الصين")].concat()), &["KZ → ", "الصين"]),
        (a.change(n("-7")), &["٪", "٧", "−"]),
        (
            between(&a.change(n("30.7"))),
            &["عام", " ", "في", " ", "٪", "٣٠٫٧", "+", " ", "نمو"],
        ),
        (
            between(&a.number(n("-3218.5"))),
            &["عام", " ", "في", " ", "٣٬٢١٨٫٥", "−", " ", "نمو"],
        ),
        (
            between(&a.range(n("12"), n("14"))),
            &["عام", " ", "في", " ", "١٢", "–", "١٤", " ", "نمو"],
        ),
        (
            a.amount(range, Unit::TrainsPerDay, false),
            &["اليوم", " ", "في", " ", "قطارا", " ", "١٢", "–", "١٤"],
        ),
        (
            a.date(day(2022, 2, 5)),
            &["٢٠٢٢", " ", "شباط/فبراير", " ", "٥"],
        ),
        (a.span(years(1992, 2022)), &["١٩٩٢", "–", "٢٠٢٢"]),
        (
            ["المقال، ", &a.paragraph(14)].concat(),
            &["¶١٤", " ", "المقال،"],
        ),
        (
            a.amount(one("2997"), Unit::UsdMillion, false),
            &["دولار", " ", "مليون", " ", "٢٬٩٩٧"],
        ),
    ]
}

/// What is seen from left to right, as characters: Arabic words turned round; brackets of both sides
/// alike, as they are mirrored only to the eye (the canvas sees that).
fn seen(pieces: &[&str]) -> String {
    let arabic = |c: char| ('\u{621}'..='\u{64a}').contains(&c);
    let turned = |piece: &&str| match piece.chars().any(arabic) {
        true => piece.chars().rev().collect::<String>(),
        false => (*piece).to_owned(),
    };
    alike(&pieces.iter().map(turned).collect::<String>())
}

fn alike(text: &str) -> String {
    // Direction marks are invisible.
    text.replace(['(', ')'], "|").replace('\u{61c}', "")
}

pub async fn mixed_direction_texts_have_the_right_visual_order(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("arab/")).await?;
    let cases = cases();
    assert!(cases.len() >= 30);
    let texts: Vec<_> = cases
        .iter()
        .map(|(text, pieces)| json!([without_marks(text), pieces]))
        .collect();
    let told: Vec<(String, String, f64)> = b
        .js(&format!("const cases = {}; {LOOK}", json!(texts)))
        .await?;
    assert_eq!(told.len(), cases.len());
    for ((text, pieces), (html, svg, apart)) in cases.iter().zip(told) {
        let expected = seen(pieces);
        assert_eq!(alike(&html), expected, "HTML: {}", strip(text));
        assert_eq!(alike(&svg), expected, "SVG: {}", strip(text));
        // The same glyphs at the same positions, except for antialiasing at their edges.
        assert!(apart < 0.12, "canvas: {}: {apart}", strip(text));
    }
    Ok(())
}

pub async fn download_links_are_in_reading_order(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for (path, lang, dir) in LANGUAGES.into_iter().chain([("arab/", "ar", "rtl")]) {
        b.open(&site.at(path)).await?;
        // For each list: how many pieces each link is seen in, and where it begins.
        let lists: Vec<Vec<(u32, f64)>> = b
            .js(
                "return [...document.querySelectorAll('.downloads')].map(part => {
                     part.open = true;
                     return [...part.querySelectorAll('a')].map(a => {
                         const range = document.createRange();
                         range.selectNodeContents(a);
                         const left = Math.min(...[...range.getClientRects()].map(r => r.left));
                         return [a.getClientRects().length, left];
                     });
                 })",
            )
            .await?;
        assert!(lists.len() > 3, "{path}");
        for links in lists {
            assert!(
                links.iter().all(|l| l.0 == 1),
                "{path}: a link in pieces: {links:?}"
            );
            let ordered = links
                .windows(2)
                .all(|pair| (pair[0].1 > pair[1].1) == (dir == "rtl"));
            assert!(ordered, "{lang}: {links:?}");
        }
    }
    Ok(())
}

/// The text without vowel marks, which share the position of a letter.
fn without_marks(text: &str) -> String {
    let marks = '\u{64b}'..='\u{652}';
    text.chars().filter(|c| !marks.contains(c)).collect()
}

/// For each case: the characters from left to right in HTML and in SVG, and how much of the ink on a
/// canvas stands elsewhere when the text is drawn whole, as the charts do, and piece by piece.
const LOOK: &str = r#"
    const drawn = document.querySelector('[data-chart] svg text') || document.body;
    const font = '32px ' + getComputedStyle(drawn).fontFamily;
    await document.fonts.ready;
    const order = element => {
        const range = document.createRange(), text = element.firstChild, all = [];
        for (let i = 0; i < text.length; i++) {
            if (/[\u2066-\u2069]/.test(text.data[i])) continue;
            range.setStart(text, i);
            range.setEnd(text, i + 1);
            const box = range.getBoundingClientRect();
            all.push([box.left + box.right, text.data[i]]);
        }
        return all.sort((a, b) => a[0] - b[0]).map(pair => pair[1]).join('');
    };
    const place = document.createElement('div');
    place.dir = 'rtl';
    place.style.font = font;
    place.style.whiteSpace = 'pre';
    place.style.fontKerning = 'none';
    document.body.replaceChildren(place);
    const canvas = document.createElement('canvas');
    canvas.dir = 'ltr';
    canvas.width = 800;
    canvas.height = 60;
    place.append(canvas);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.font = font;
    context.fontKerning = 'none';
    context.textAlign = 'left';
    const ink = paint => {
        context.clearRect(0, 0, 800, 60);
        paint();
        return context.getImageData(0, 0, 800, 60).data.filter((_, i) => i % 4 == 3);
    };
    return cases.map(([text, pieces]) => {
        const html = document.createElement('span');
        html.textContent = text;
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        svg.setAttribute('width', 800);
        const words = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        words.setAttribute('y', 40);
        words.setAttribute('x', 10);
        words.setAttribute('direction', 'ltr');
        words.textContent = '\u2067' + text + '\u2069';
        svg.append(words);
        place.append(html, svg);
        const orders = [order(html), order(words)];
        html.remove(), svg.remove();
        const whole = ink(() => context.fillText('\u2067' + text + '\u2069', 10, 40));
        const parts = ink(() => {
            let x = 10;
            for (const piece of pieces) {
                context.fillText('\u2068' + piece + '\u2069', x, 40);
                x += context.measureText(piece).width;
            }
        });
        let all = 0, apart = 0;
        whole.forEach((a, i) => (all += a, apart += Math.abs(a - parts[i])));
        return [...orders, all ? apart / all : 1];
    });
"#;
