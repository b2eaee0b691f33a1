//! Yes, no, or not known yet: the unknown is carried through every sum and never read as no.

keyed! {
    /// A three-valued answer.
    #[derive(Default)]
    Truth {
        /// Established.
        Yes = "yes",
        /// Established that it is not so.
        No = "no",
        /// Nobody has looked, or the number is missing.
        #[default]
        Unknown = "unknown",
    }
}

impl Truth {
    /// Both; a no decides, whatever is unknown beside it.
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::No, _) | (_, Truth::No) => Truth::No,
            (Truth::Yes, Truth::Yes) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }

    /// Either; a yes decides.
    pub fn or(self, other: Truth) -> Truth {
        self.negated().and(other.negated()).negated()
    }

    /// The opposite; the unknown stays unknown.
    pub fn negated(self) -> Truth {
        match self {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        }
    }

    /// All of them; yes for none.
    pub fn all(of: impl IntoIterator<Item = Truth>) -> Truth {
        of.into_iter().fold(Truth::Yes, Truth::and)
    }

    /// Any of them; no for none.
    pub fn any(of: impl IntoIterator<Item = Truth>) -> Truth {
        of.into_iter().fold(Truth::No, Truth::or)
    }
}

impl From<bool> for Truth {
    fn from(known: bool) -> Truth {
        if known { Truth::Yes } else { Truth::No }
    }
}
