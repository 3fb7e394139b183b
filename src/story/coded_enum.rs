//! Enums with codes: each variant has one in the story's files, exports, attributes and names of files.

/// Declares an enum and, once, all that depends on the list of its variants: `ALL`, `CODES`, `code()`,
/// `from_code()`, the names that serde reads, and a `Debug` form that is the Rust which names the variant, because
/// `parse::emit` writes the story with it.
macro_rules! coded_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$attribute:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize)]
        pub enum $name { $($(#[$attribute])* #[serde(rename = $code)] $variant,)* }

        impl $name {
            /// All variants, in the order of their declaration.
            pub const ALL: [$name; [$($code),*].len()] = [$($name::$variant),*];

            /// The codes of all variants, in the same order.
            pub const CODES: [&str; [$($code),*].len()] = [$($code),*];

            /// The code of the variant in the story's files, in exports and in attributes.
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code,)*
                }
            }

            /// The variant with this code.
            pub fn from_code(code: &str) -> Option<$name> {
                let place = $name::CODES.iter().position(|known| *known == code)?;
                $name::ALL.get(place).copied()
            }
        }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(match self {
                    $($name::$variant => concat!(stringify!($name), "::", stringify!($variant)),)*
                })
            }
        }
    };
}

pub(crate) use coded_enum;
