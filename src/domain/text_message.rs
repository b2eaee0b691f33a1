//! 短信: what a firm's contact is told by text message, where a gateway is configured (issue 3, B).

use super::keyed::keyed;

keyed! {
    /// What a message tells.
    TextKind {
        /// The problem is received, and its number.
        Received = "received",
        /// It is accepted.
        Accepted = "accepted",
        /// It is not, and where to go.
        Declined = "declined",
        /// It is answered.
        Answered = "answered",
        /// They act for the firm now.
        ClaimAccepted = "claim_accepted",
        /// They do not.
        ClaimDeclined = "claim_declined",
    }
}

keyed! {
    /// Where a message stands.
    #[derive(Default)]
    TextState {
        /// The gateway was not asked yet.
        #[default]
        Waiting = "waiting",
        /// The gateway took it.
        Sent = "sent",
        /// There is no number any more: its key was erased.
        Erased = "erased",
    }
}
