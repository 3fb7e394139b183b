//! Plain enums whose `Debug` form is the Rust that names them.

/// Declares an enum that prints as `Enum::Variant`, so that `emit` can write it, and that serde
/// reads and writes as `variant`.
macro_rules! named {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize, serde::Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(match self {
                    $($name::$variant => concat!(stringify!($name), "::", stringify!($variant)),)*
                })
            }
        }
    };
}

pub(super) use named;
