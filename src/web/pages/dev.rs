//! The living page of the parts: each component that knows no noun, in every state it can meet.
//! In development builds only; a release has neither the route nor this module.

mod deadlines;
mod facts;
mod forms;
mod lists;
mod notices;

use leptos::prelude::*;

use crate::views::name::Lang;
use crate::web::page::{Page, Reader, Side};

/// Says something in the language of the page. Its words are samples, and stand beside the parts they try.
#[derive(Clone, Copy)]
struct Say(Lang);

impl Say {
    fn one(self, zh: &str, en: &str) -> String {
        match self.0 {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }

    /// A name of the longest kind, which must wrap and never push a page sideways.
    fn long(self) -> String {
        self.one(
            "焦作市马村区昌宁新型建筑材料与固体废物综合利用科技有限责任公司",
            "Changning New Building Materials and Comprehensive Solid Waste Utilisation Technology Company Limited of Macun",
        )
    }
}

/// One state of a part, with the name of the state.
fn state(say: Say, zh: &str, en: &str, part: AnyView) -> AnyView {
    view! { <div class="sample"><p class="sample-name">{say.one(zh, en)}</p>{part}</div> }
        .into_any()
}

/// One part in all its states.
fn part(heading: String, states: Vec<AnyView>) -> AnyView {
    view! { <section class="section"><h2>{heading}</h2>{states.into_iter().collect_view()}</section> }
        .into_any()
}

/// The page. `firm`: as the side of the enterprises shows the parts.
pub fn components(reader: &Reader, firm: bool) -> Page {
    let say = Say(reader.lang);
    let side = if firm { Side::Enterprise } else { Side::Staff };
    let title = say.one("组件", "Components");
    let heading = title.clone();
    Page::new(title, side, "", move || {
        view! {
            <h1>{heading}</h1>
            {deadlines::parts(say)}
            {lists::parts(say)}
            {facts::parts(say)}
            {forms::parts(say)}
            {notices::parts(say)}
        }
        .into_any()
    })
}
