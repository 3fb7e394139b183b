//! The heads of a table's columns. Those that sort the rows are buttons, disabled and looking like plain text until the
//! program runs (`src/app/column_heads.rs`).

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
            let words = match order {
                None => words.into_any(),
                Some(order) => {
                    view! { <button type="button" disabled data-sort=order.code()>{words}</button> }
                        .into_any()
                }
            };
            view! { <th scope="col">{words}</th> }
        })
        .collect();
    view! { <thead><tr>{heads}</tr></thead> }
}
