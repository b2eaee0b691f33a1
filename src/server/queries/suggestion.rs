//! Suggestions: the office's list and one of them, a firm's own, the receipt, and the look-up by number and code.

use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;

use super::page::{PAGE, Place};
use super::{Query, Reading};
use crate::domain::actor::Role;
use crate::domain::ids::{Noun, StreamId, SuggestionId};
use crate::domain::policy::{self, Scope, Subject};
use crate::domain::reference::Numbered;
use crate::domain::refusal::Refusal;
use crate::domain::suggestion::{self, About, Status, code, subject_of};
use crate::domain::time::At;
use crate::server::Failure;
use crate::server::store::entities::suggestion_row::{Column, Entity, Model};
use crate::views::suggestion::{Receipt, SuggestionDetail, SuggestionLine, Suggestions};

/// The longest number or code that is looked for.
const LONGEST: usize = 40;

/// A page of suggestions, as its address says.
#[derive(Clone, Debug, Default)]
pub struct SuggestionsOf {
    /// Which part; those nobody has spoken to where none is named.
    pub status: Option<String>,
    /// Where the page begins.
    pub after: Option<String>,
}

/// The suggestion of a number, as the office reads it.
#[derive(Clone, Debug)]
pub struct SuggestionByNumber(pub String);

/// The suggestions of the reader's own firm.
#[derive(Clone, Debug, Default)]
pub struct OurSuggestions {
    /// Where the page begins.
    pub after: Option<String>,
}

/// What whoever made a suggestion without an account is given; asked by its id, which nobody else is shown.
#[derive(Clone, Debug)]
pub struct ReceiptOf(pub String);

/// Number and code, as typed but for width, case and space.
#[derive(Clone, Debug)]
pub struct SuggestionByCode {
    number: String,
    code: String,
}

impl SuggestionByCode {
    /// Reads what was typed: full-width digits and spaces are common on a phone.
    pub fn parse(number: &str, code: &str) -> SuggestionByCode {
        let plain = |text: &str| -> String {
            let kept = text.nfkc().filter(|c| !c.is_whitespace() && *c != '-');
            kept.take(LONGEST).collect::<String>().to_uppercase()
        };
        let number = number.nfkc().filter(|c| !c.is_whitespace()).take(LONGEST);
        SuggestionByCode {
            number: number.collect::<String>().to_uppercase(),
            code: plain(code),
        }
    }

    /// The number.
    pub fn number(&self) -> &str {
        &self.number
    }
}

fn newest(after: Option<&str>) -> Select<Entity> {
    let find = Entity::find()
        .order_by_desc(Column::MadeAt)
        .order_by_desc(Column::Id)
        .limit(PAGE + 1);
    match after.and_then(Place::parse) {
        Some(place) => find.filter(place.before(Column::MadeAt, Column::Id)),
        None => find,
    }
}

fn oldest(place: Option<Place>) -> Select<Entity> {
    let find = Entity::find()
        .order_by_asc(Column::MadeAt)
        .order_by_asc(Column::Id)
        .limit(PAGE + 1);
    match place {
        Some(place) => find.filter(place.after(Column::MadeAt, Column::Id)),
        None => find,
    }
}

impl Reading<'_> {
    /// The suggestion or the question of a number.
    pub(super) async fn suggestion_numbered(&self, number: &str) -> Result<StreamId, Failure> {
        match self.holder(Numbered::Suggestion.key(), number).await {
            Err(Failure::Refused(Refusal::NotFound)) => {
                self.holder(Numbered::PolicyQuestion.key(), number).await
            }
            found => found,
        }
    }

    /// How many wait for a word.
    pub(super) async fn suggestions_waiting(&self) -> Result<u64, Failure> {
        Ok(Entity::find()
            .filter(Column::Status.eq(Status::Received.key()))
            .count(self.db)
            .await?)
    }
}

fn line(row: Model) -> SuggestionLine {
    SuggestionLine {
        about: About::parse(&row.about).unwrap_or_default(),
        status: Status::parse(&row.status).unwrap_or_default(),
        number: row.number,
        words: row.words,
        enterprise: row.enterprise_name,
        made_at: At(row.made_at),
        reply: row.reply,
        term: None,
    }
}

impl Query for SuggestionsOf {
    type View = Suggestions;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Suggestions, Failure> {
        let any = Subject::default();
        if !policy::sees(scope.actor(), Noun::Suggestion, &any) {
            return Err(Refusal::NotFound.into());
        }
        let status = self.status.as_deref().and_then(Status::parse);
        let status = status.unwrap_or_default();
        let place = self.after.as_deref().and_then(Place::parse);
        let find = match status {
            // who waits the longest is answered first
            Status::Received => oldest(place),
            Status::Adopted | Status::Answered => newest(self.after.as_deref()),
        };
        let rows = find
            .filter(Column::Status.eq(status.key()))
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (Some(r.made_at), r.id.clone()));
        let stream = |row: &Model| SuggestionId(row.id.clone()).stream().to_string();
        let clocks = reading.clocks(rows.iter().map(stream)).await?;
        let timed = |row: Model| {
            let clock = clocks.get(&stream(&row));
            SuggestionLine {
                term: clock.and_then(|terms| reading.soonest(terms)),
                ..line(row)
            }
        };
        Ok(Suggestions {
            status,
            rows: rows.into_iter().map(timed).collect(),
            next,
        })
    }
}

impl Query for SuggestionByNumber {
    type View = SuggestionDetail;

    async fn fetch(
        self,
        reading: &Reading<'_>,
        scope: &Scope,
    ) -> Result<SuggestionDetail, Failure> {
        let actor = scope.actor();
        let stream = reading.suggestion_numbered(&self.0).await?;
        let world = reading.world([stream.clone()]).await?;
        let it = world.suggestion(&SuggestionId(stream.id.clone()))?;
        // a firm reads its own in its list
        let own = actor.role == Role::Enterprise;
        if own || !policy::sees(actor, Noun::Suggestion, &subject_of(it)) {
            return Err(Refusal::NotFound.into());
        }
        let row = Entity::find_by_id(stream.id.clone())
            .one(reading.db)
            .await?;
        Ok(SuggestionDetail {
            line: SuggestionLine {
                term: reading.soonest(&it.terms),
                ..line(row.ok_or(Refusal::NotFound)?)
            },
            actions: suggestion::available(it, actor),
            history: reading.timeline(&[(stream.clone(), None)]).await?,
            seq: world.seq(&stream),
        })
    }
}

impl Query for OurSuggestions {
    type View = Suggestions;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<Suggestions, Failure> {
        let actor = scope.actor();
        let firm = actor.enterprise.as_ref();
        let firm = firm.filter(|_| actor.role == Role::Enterprise);
        let firm = firm.ok_or(Refusal::NotFound)?;
        let rows = newest(self.after.as_deref())
            .filter(Column::Enterprise.eq(firm.as_str()))
            .all(reading.db)
            .await?;
        let (rows, next) = Place::cut(rows, |r| (Some(r.made_at), r.id.clone()));
        Ok(Suggestions {
            status: Status::default(),
            rows: rows.into_iter().map(line).collect(),
            next,
        })
    }
}

impl Query for ReceiptOf {
    type View = Receipt;

    async fn fetch(self, reading: &Reading<'_>, _: &Scope) -> Result<Receipt, Failure> {
        let id = SuggestionId(self.0);
        let world = reading.world([id.stream()]).await?;
        let it = world.suggestion(&id)?;
        match it.enterprise {
            // what came with an account has no such page
            Some(_) => Err(Refusal::NotFound.into()),
            None => Ok(Receipt {
                about: it.about,
                number: it.number.clone(),
                code: code(&id),
            }),
        }
    }
}

impl Query for SuggestionByCode {
    type View = SuggestionLine;

    async fn fetch(self, reading: &Reading<'_>, _: &Scope) -> Result<SuggestionLine, Failure> {
        let stream = reading.suggestion_numbered(&self.number).await?;
        let row = Entity::find_by_id(stream.id.clone())
            .one(reading.db)
            .await?;
        let row = row.filter(|r| r.enterprise.is_none());
        let row = row.ok_or(Refusal::NotFound)?;
        let known = code(&SuggestionId(stream.id));
        let fits: bool = known.as_bytes().ct_eq(self.code.as_bytes()).into();
        match fits {
            true => Ok(line(row)),
            false => Err(Refusal::NotFound.into()),
        }
    }
}
