//! Enums of the data model, each variant with its code in the story's files, exports and attributes.

/// Declares an enum and, once, all that depends on the list of its variants: `ALL`, `CODES`, `code()`, the
/// and a `Debug` form that is the Rust which names the variant, so that programs which write Rust can
/// use it.
macro_rules! coded_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)* }

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

pub(super) use coded_enum;
