//! A form as somebody filled it in, and what each of its buttons does with it.

use super::{Taken, asked_again, context, look, next, run, without_secrets};
use crate::api::{Fields, Form, FormKey, service_day};
use crate::boot::visit::Visit;
use crate::domain::ids::{AccountId, ServiceDayId};
use crate::domain::refusal::{Problem, Refusal, at};
use crate::server::files::Upload;
use crate::server::{Failure, random};
use crate::views::context::FormContext;
use crate::web::pages::consultation;
use crate::web::pages::form::{FormPage, form_page};

/// Which of its buttons was pressed, or what script asked for while it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Do what the form is for.
    Send,
    /// Keep what is typed; nothing is judged.
    Keep { by_script: bool },
    /// Let it wait on the list of the desk.
    Wait,
    /// Only hand in the files.
    HandIn,
    /// Look at what it would do, and do nothing.
    Look { by_script: bool },
}

impl Press {
    /// Reads which, and takes its name out of what was typed.
    pub(super) fn of(form: &Form, fields: &mut Fields) -> Press {
        let mut pressed = |name: &str| fields.values.remove(name);
        let by_script = |how: Vec<String>| how.first().is_some_and(|v| v == "auto");
        let (keep, wait) = (pressed("_draft"), pressed("_wait"));
        let (hand_in, look) = (pressed("_upload"), pressed("_look"));
        if let Some(how) = keep.filter(|_| form.keeps_draft()) {
            let by_script = by_script(how);
            Press::Keep { by_script }
        } else if wait.is_some() && form.may_wait() {
            Press::Wait
        } else if let Some(how) = look {
            let by_script = by_script(how);
            Press::Look { by_script }
        } else if hand_in.is_some() {
            Press::HandIn
        } else {
            Press::Send
        }
    }
}

/// Where a press led.
enum Led {
    /// Away from the form.
    On(Taken),
    /// Back to it, with what is wrong.
    Back(Option<Refusal>),
}

/// A form with what was typed into it.
pub(super) struct Filled<'a> {
    pub(super) visit: &'a Visit,
    pub(super) form: &'static Form,
    pub(super) account: &'a AccountId,
    pub(super) path: &'a str,
    pub(super) fields: Fields,
    pub(super) uploads: Vec<Upload>,
    /// The files that were handed in before this press.
    pub(super) before: Vec<String>,
    /// What is wrong with it before anybody asked.
    pub(super) fault: Option<Refusal>,
}

impl Filled<'_> {
    /// Does what was pressed.
    pub(super) async fn take(mut self, press: Press) -> Result<Taken, Failure> {
        if let Press::Keep { by_script } = press {
            return self.keep_only(by_script).await;
        }
        let mut context = match context(self.visit, self.form, &self.fields.values).await {
            Ok(context) => context,
            // no longer possible: the words are kept, and said so
            Err(Failure::Refused(refusal)) if !matches!(refusal, Refusal::NotFound) => {
                self.keep().await?;
                return Err(refusal.into());
            }
            Err(other) => return Err(other),
        };
        if let (Some(text), Press::Look { .. }) = (&context.fill, press) {
            let filled = filled_in(&mut self.fields, text);
            self.fault = self.fault.take().or(filled);
        }
        let led = match press {
            Press::Wait => self.let_wait(&context).await?,
            Press::Send if self.fault.is_none() => self.send(&mut context).await?,
            Press::Look { .. } if self.form.looks_first() && self.fault.is_none() => {
                Led::Back(look(self.form, &context, &self.fields))
            }
            _ => Led::Back(self.fault.take()),
        };
        let refusal = match led {
            Led::On(taken) => return Ok(taken),
            Led::Back(refusal) => refusal,
        };
        // looked at by script while it is typed: what is typed is still in the page
        if press != (Press::Look { by_script: true }) {
            self.keep().await?;
        }
        if matches!(refusal, Some(Refusal::NotFound)) {
            return Err(Refusal::NotFound.into());
        }
        let page = form_page(self.again(&context, refusal.as_ref()));
        Ok(Taken::Again(Box::new(page)))
    }

    /// The form again, as it was filled in.
    fn again<'b>(&'b self, context: &'b FormContext, refusal: Option<&'b Refusal>) -> FormPage<'b> {
        let (typed, uploads) = (Some(&self.fields), &self.uploads);
        asked_again(
            self.visit, self.form, context, self.path, typed, refusal, uploads,
        )
    }

    /// Keeps what was typed, without its secrets.
    async fn keep(&self) -> Result<(), Failure> {
        let typed = without_secrets(self.form, &self.fields);
        let server = &self.visit.server;
        Ok(server.keep_draft(self.account, self.path, &typed).await?)
    }

    /// Keeps what was typed and does nothing else.
    async fn keep_only(self, by_script: bool) -> Result<Taken, Failure> {
        let server = &self.visit.server;
        // script that comes late, after the form itself was accepted, brings no draft back
        let key = self.fields.first("key");
        if by_script && server.was_done(self.account, key).await? {
            return Ok(Taken::Kept);
        }
        let context = context(self.visit, self.form, &self.fields.values).await?;
        self.keep().await?;
        if by_script {
            return Ok(Taken::Kept);
        }
        let kept = server.draft(self.account, self.path).await?;
        let page = form_page(FormPage {
            draft: kept.map(|draft| draft.saved_at),
            just_kept: true,
            ..self.again(&context, None)
        });
        Ok(Taken::Again(Box::new(page)))
    }

    /// Puts it on the list of the desk, for a firm that is not on record yet.
    async fn let_wait(&self, context: &FormContext) -> Result<Led, Failure> {
        let typed = match service_day::to_complete(&self.fields, context) {
            Ok(typed) => typed,
            Err(refusal) => return Ok(Led::Back(Some(refusal))),
        };
        let day = ServiceDayId(context.ids.get("service_day").cloned().unwrap_or_default());
        let key = self.fields.first("key");
        let (server, actor) = (&self.visit.server, self.visit.actor()?);
        server.let_wait(actor, &day, key, typed).await?;
        server.drop_draft(self.account, self.path).await?;
        Ok(Led::On(Taken::Done(self.path.to_owned())))
    }

    /// Sends it through the door.
    async fn send(&self, context: &mut FormContext) -> Result<Led, Failure> {
        // the token of a link is made here, told once, and kept by nobody: the record has its hash
        let link = (self.form.key == FormKey::AskOutside).then(random::token);
        if let Some(token) = &link {
            context.ids.insert("digest", random::token_hash(token));
        }
        let visit = self.visit;
        let outcome = match run(visit, self.form, context, &self.fields).await {
            Ok(outcome) => outcome,
            Err(Failure::Refused(refusal)) => return Ok(Led::Back(Some(refusal))),
            Err(broken) => {
                self.keep().await?;
                return Err(broken);
            }
        };
        visit.server.drop_draft(self.account, self.path).await?;
        let tokens = self.uploads.iter().map(|u| u.token.clone());
        // what came once more with a second press is part of nothing, and fills nobody's room
        let (twice, tokens): (Vec<String>, Vec<String>) =
            tokens.partition(|token| outcome.again && !self.before.contains(token));
        visit.server.drop_uploads(&twice).await?;
        visit.server.record_uploads(&tokens).await?;
        let Some(token) = link else {
            return Ok(Led::On(Taken::Done(next(self.form, visit, &outcome))));
        };
        let (reader, number) = (&visit.reader, visit.param("number"));
        let link = format!("{}/outside/{token}", visit.origin);
        let body = self.fields.first("body").trim();
        let page = consultation::link_once(reader, &number, body, link);
        Ok(Led::On(Taken::Again(Box::new(page))))
    }
}

/// Puts the words of a template in the box. What somebody typed there is replaced only once they say so.
fn filled_in(fields: &mut Fields, text: &str) -> Option<Refusal> {
    let typed = !fields.first("text").trim().is_empty();
    if typed && fields.first("replace").is_empty() {
        return Some(at("replace", Problem::WordsKept));
    }
    let values = &mut fields.values;
    values.insert("text".to_owned(), vec![text.to_owned()]);
    // it has done what it is for: looked at again, the words in the box are what is shown
    values.remove("template");
    values.remove("replace");
    None
}
