//! Dates and intervals as a reader sees them, in every language.

use super::*;

#[test]
fn dates_have_the_precision_that_is_known() {
    let (ar, en) = (latn(Lang::Ar), latn(Lang::En));
    let day = date(1992, 1, 3, Precision::Day);
    assert_eq!(seen(&ar.date(day)), "[3] كانون الثاني/يناير [1992]");
    assert_eq!(en.date(day), "January 3, 1992");
    assert_eq!(strip(&arab().date(day)), "٣ كانون الثاني/يناير ١٩٩٢");
    let month = date(2022, 9, 1, Precision::Month);
    assert_eq!(seen(&ar.date(month)), "أيلول/سبتمبر [2022]");
    assert_eq!(en.date(month), "September 2022");
    assert_eq!(en.date(date(2002, 1, 1, Precision::Year)), "2002");
    assert_eq!(ar.dates().month_short(12), "ديسمبر");
}

#[test]
fn spans_share_what_their_ends_share() {
    let (ar, en) = (latn(Lang::Ar), latn(Lang::En));
    let from = date(2022, 1, 1, Precision::Month);
    let to = date(2022, 5, 1, Precision::Month);
    assert_eq!(en.span(Span { from, to }), "January–May 2022");
    assert_eq!(
        seen(&ar.span(Span { from, to })),
        "كانون الثاني/يناير – أيار/مايو [2022]"
    );
    assert_eq!(en.span(Span { from, to: from }), "January 2022");
    let before = date(2021, 11, 1, Precision::Month);
    assert_eq!(
        en.span(Span { from: before, to }),
        "November 2021 – May 2022"
    );
    let years = Span {
        from: date(1992, 1, 1, Precision::Year),
        to: date(2022, 1, 1, Precision::Year),
    };
    assert_eq!(seen(&ar.span(years)), "[1992–2022]");
    assert_eq!(seen(&arab().span(years)), "[[١٩٩٢]–[٢٠٢٢]]");
}
