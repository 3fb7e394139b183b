//! The orders of the ledger's rows.

use crate::story::coded_enum::coded_enum;

coded_enum! {
/// How the ledger's rows are sorted. Rows that are equal keep the story's order.
pub enum RowOrder {
    /// As in the story.
    Story = "",
    /// By the article's paragraph.
    Paragraph = "at",
    /// By the name of the figure, in the order of the page's language.
    Name = "name",
}
}
