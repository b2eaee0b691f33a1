//! What a reader was told by itself, grouped by matter.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Query, Reading};
use crate::domain::ids::{Noun, StreamId};
use crate::domain::policy::Scope;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::Level;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::{inbox_notice, term_row};
use crate::views::inbox::{Inbox, InboxLine};

/// The reader's own inbox.
#[derive(Clone, Copy, Debug)]
pub struct OwnInbox;

/// The newest notices that are shown.
const SHOWN: u64 = 300;

impl Query for OwnInbox {
    type View = Inbox;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Inbox, Failure> {
        let actor = scope.actor();
        if !actor.role.is_staff() {
            return Err(Refusal::NotFound.into());
        }
        let notices = inbox_notice::Entity::find()
            .filter(inbox_notice::Column::Account.eq(actor.person.account.as_str()))
            .order_by_desc(inbox_notice::Column::At)
            .order_by_desc(inbox_notice::Column::Level)
            .limit(SHOWN)
            .all(reading.db)
            .await?;
        let mut groups: BTreeMap<String, Vec<inbox_notice::Model>> = BTreeMap::new();
        for notice in notices {
            groups
                .entry(notice.stream.clone())
                .or_default()
                .push(notice);
        }
        let matters = reading
            .matters_of(groups.keys().map(String::as_str))
            .await?;
        let now = term_row::Entity::find()
            .filter(Condition::all().add(term_row::Column::Stream.is_in(groups.keys().cloned())))
            .all(reading.db)
            .await?;
        let due_now = |n: &inbox_notice::Model| -> Option<Date> {
            let row = now
                .iter()
                .find(|r| r.stream == n.stream && r.term == n.term)?;
            row.due_on.parse().ok()
        };
        let mut lines: Vec<InboxLine> = groups
            .iter()
            .filter_map(|(stream, told)| {
                let newest = told.first()?;
                let due_on: Date = newest.due_on.parse().ok()?;
                let level = usize::try_from(newest.level).ok()?;
                let matter = matters.get(stream).cloned();
                Some(InboxLine {
                    level: reading.level_name(*Level::ALL.get(level)?),
                    kind: TermKind::parse(&newest.kind)?,
                    due_on,
                    moved_to: due_now(newest).filter(|now| *now != due_on),
                    href: href(stream, matter.as_ref()),
                    matter,
                    at: At(newest.at),
                    times: told.len(),
                    unread: told.iter().any(|n| n.read_at.is_none()),
                })
            })
            .collect();
        lines.sort_by_key(|line| (!line.unread, std::cmp::Reverse(line.at)));
        Ok(Inbox {
            unread: lines.iter().filter(|l| l.unread).count(),
            lines,
        })
    }
}

fn href(stream: &str, matter: Option<&(String, String)>) -> Option<String> {
    let stream = StreamId::parse(stream)?;
    match stream.noun {
        Noun::SupervisionOrder => Some(format!("/supervision/orders/{}", stream.id)),
        Noun::Case => matter.map(|(number, _)| format!("/office/cases/{number}")),
        Noun::Complaint => matter.map(|(number, _)| format!("/office/complaints/{number}")),
        _ => None,
    }
}
