//! A page before it is wrapped in the shell, and who reads it.

use leptos::prelude::AnyView;

use crate::domain::actor::Actor;
use crate::domain::time::At;
use crate::views::name::{Lang, Name};
pub use crate::views::ui::Side;

/// Who reads a page, how and when.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Chinese or English.
    pub lang: Lang,
    /// 大字版.
    pub large: bool,
    /// Whether keys of one letter do something (WCAG 2.1.4: they can be switched off).
    pub keys: bool,
    /// Dark, as staff may choose; firms' pages are always light.
    pub dark: bool,
    /// Who, acting under one appointment; nobody on public pages.
    pub actor: Option<Actor>,
    /// The unit or firm the reader acts for.
    pub acts_for: Option<Name>,
    /// Matters in the reader's inbox that are unread.
    pub unread: u64,
    /// When the page was made.
    pub now: At,
    /// The page's own path with its query.
    pub path: String,
    /// What the bureau is called.
    pub bureau: Name,
    /// The number to call for help, and when somebody answers.
    pub help: (String, String),
    /// Whether contacts are told by text message: only then a page says so.
    pub texts: Texts,
    /// A demo database: the banner and the marks stay for ever.
    pub demo: bool,
    /// What the last post achieved, as a key of `words::done`.
    pub done: Option<String>,
}

/// Whether contacts are told by text message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Texts {
    /// No gateway is configured.
    #[default]
    None,
    /// Messages are shown and sent to nobody.
    Shown,
    /// They are sent.
    Sent,
}

impl Texts {
    /// Whether somebody is told.
    pub fn any(self) -> bool {
        self != Texts::None
    }
}

/// A page before it is wrapped in the shell.
pub struct Page {
    /// The document title, without the bureau's name.
    pub title: String,
    /// Which front door.
    pub side: Side,
    /// The path of the entry of the navigation that is current.
    pub nav: &'static str,
    /// Way back (enterprise) or breadcrumb (staff): label and address, outermost first.
    pub trail: Vec<(String, String)>,
    /// The HTTP status, 200 unless it says otherwise.
    pub status: u16,
    /// What the search box in the header holds: the words of the search this page answers.
    pub searched: String,
    /// Whether our script comes with it. It brings a nonce, so pages whose bytes must not tell two reasons
    /// apart do without.
    pub script: bool,
    /// The main part.
    pub body: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Page {
    /// A page with status 200.
    pub fn new(
        title: impl Into<String>,
        side: Side,
        nav: &'static str,
        body: impl FnOnce() -> AnyView + Send + 'static,
    ) -> Page {
        Page {
            title: title.into(),
            side,
            nav,
            trail: Vec::new(),
            status: 200,
            searched: String::new(),
            script: true,
            body: Box::new(body),
        }
    }

    /// With where it stands.
    pub fn under(mut self, label: impl Into<String>, href: impl Into<String>) -> Page {
        self.trail.push((label.into(), href.into()));
        self
    }

    /// With the words it is the answer to.
    pub fn searched(mut self, typed: impl Into<String>) -> Page {
        self.searched = typed.into();
        self
    }

    /// Without our script.
    pub fn without_script(mut self) -> Page {
        self.script = false;
        self
    }

    /// With another status.
    pub fn with_status(mut self, status: u16) -> Page {
        self.status = status;
        self
    }
}
