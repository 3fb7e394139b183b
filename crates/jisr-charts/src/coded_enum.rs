//! Enums whose variants have codes, by which files and attributes name them.

/// Declares an enum and, once, all that depends on the list of its variants: `ALL`, `CODES`, `code()`,
/// and a `Debug` form that names the variant as Rust does, for programs that write Rust.
#[doc(hidden)]
#[macro_export]
macro_rules! coded_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$attribute:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$attribute])* $variant,)* }

        impl $name {
            /// All variants, in the order of their declaration.
            pub const ALL: [$name; [$($code),*].len()] = [$($name::$variant),*];

            /// The codes of all variants, in the same order.
            pub const CODES: [&str; [$($code),*].len()] = [$($code),*];

            /// The code of the variant.
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$variant => $code,)*
                }
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
