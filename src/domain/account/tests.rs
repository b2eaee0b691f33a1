//! Given events, when command, then exactly these events.
