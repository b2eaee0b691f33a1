//! Closed lists whose members carry one stable key: in events, tables, forms and URLs.

/// Declares an enum, its serde names, `key()` and `parse()` from one table, so that they never drift.
macro_rules! keyed {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            ::serde::Serialize, ::serde::Deserialize,
        )]
        pub enum $name { $($(#[$doc])* #[serde(rename = $key)] $variant),+ }

        impl $name {
            /// Every member, in reading order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable name in events, tables, forms and URLs.
            pub const fn key(self) -> &'static str {
                match self { $($name::$variant => $key),+ }
            }

            /// Reads the stable name.
            pub fn parse(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|m| m.key() == text)
            }
        }
    };
}
pub(crate) use keyed;
