//! Enums with codes: each variant has one in the story's files, exports, attributes and names of files.

/// Declares an enum and, once, all that depends on the list of its variants: `ALL`, `CODES`, `code()`,
/// `from_code()`, the names that serde reads, and a `Debug` form that is the Rust which names the variant, because
/// `parse::emit` writes the story with it.
macro_rules! coded_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$attribute:meta])* $variant:ident = $code:literal,)* }) => {
        jisr_charts::coded_enum! {
            $(#[$meta])*
            #[derive(serde::Deserialize)]
            pub enum $name { $($(#[$attribute])* #[serde(rename = $code)] $variant = $code,)* }
        }

        impl $name {
            /// The variant with this code.
            pub fn from_code(code: &str) -> Option<$name> {
                let place = $name::CODES.iter().position(|known| *known == code)?;
                $name::ALL.get(place).copied()
            }
        }
    };
}

pub(crate) use coded_enum;
