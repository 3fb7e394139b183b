//! The heads of a table's columns. The program puts buttons into those that sort the rows (`src/app/column_heads.rs`).

use crate::interaction::row_order::RowOrder;
use crate::locale::Locale;
use crate::story::Text;
use leptos::prelude::*;

/// A column: its name, and the order that the first press of its head gives, if its values can be sorted.
pub type Column = (Text, Option<RowOrder>);

/// The row of heads.
pub fn column_heads(locale: &Locale, columns: &[Column]) -> impl IntoView + use<> {
    let heads: Vec<_> = columns
        .iter()
        .map(|(text, order)| {
            let words = locale.message(*text).to_owned();
            view! { <th scope="col" data-sort=order.map(RowOrder::code)>{words}</th> }
        })
        .collect();
    view! { <thead><tr>{heads}</tr></thead> }
}
