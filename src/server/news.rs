//! What people waited for is told in the commit in which it happens (`domain/news`): once a person and matter, and never
//! to whoever did it. Whether they may still read of it is asked when the inbox is read.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::people::People;
use super::pipeline::{Failure, Server};
use super::store::StoreError;
use super::store::entities::{
    case_row, case_unit, complaint_row, consultation_case, consultation_row, consultation_unit,
    inbox_news, matter_row, measure_row, plan_row,
};
use super::store::events::{self, Commit};
use crate::domain::actor::Role;
use crate::domain::complaint::Status;
use crate::domain::event::Emitted;
use crate::domain::ids::{Noun, StreamId};
use crate::domain::news::{News, Rule, Whom, told};
use crate::domain::world::State;

/// Rows of one statement.
const ROWS: usize = 500;

impl Server {
    /// Tells what these events say, as the read tables now have it.
    pub(super) async fn tell(
        &self,
        tx: &DatabaseTransaction,
        commit: &Commit<'_>,
        emitted: &[Emitted],
    ) -> Result<(), Failure> {
        let said: Vec<(&StreamId, &Rule)> = emitted
            .iter()
            .flat_map(|e| told(&e.event).map(move |rule| (&e.stream, rule)))
            .collect();
        if said.is_empty() {
            return Ok(());
        }
        let Some(reference) = self.reference_now(tx).await? else {
            return Ok(());
        };
        let mut people = People::new(&reference, commit.at);
        let mut rows: BTreeSet<(String, String, News)> = BTreeSet::new();
        let mut last: Option<(&StreamId, Place)> = None;
        for (stream, rule) in said {
            let place = match last.take() {
                Some((of, place)) if of == stream => place,
                _ => Place::of(tx, stream).await?,
            };
            for whom in rule.whom {
                for (account, about) in place.named(tx, &mut people, *whom).await? {
                    rows.insert((account, about, rule.news));
                }
            }
            last = Some((stream, place));
        }
        let actor = commit.actor.person.account.as_str();
        let rows: Vec<inbox_news::ActiveModel> = rows
            .into_iter()
            .filter(|(account, ..)| account != actor)
            .map(|(account, stream, news)| {
                let row = inbox_news::Model {
                    account,
                    commit_id: commit.id.clone(),
                    stream,
                    news: news.key().to_owned(),
                    at: commit.at.0,
                    read_at: None,
                };
                row.into_active_model()
            })
            .collect();
        for rows in rows.chunks(ROWS) {
            inbox_news::Entity::insert_many(rows.iter().cloned())
                .exec_without_returning(tx)
                .await?;
        }
        Ok(())
    }
}

/// Who is told, and of which stream.
type Named = Vec<(String, String)>;

/// Where something happened: what it is about, the cases it concerns, and who has a part in it by name.
struct Place {
    /// What a line of the inbox leads to.
    about: String,
    cases: Vec<case_row::Model>,
    /// The problem or plan of one firm, and the firm.
    of_firm: Option<(String, String)>,
    measure: Option<measure_row::Model>,
    consultation: Option<consultation_row::Model>,
    convener: Option<String>,
    /// The unit that put a question to be decided on its own.
    convening: Option<String>,
    decider: Option<String>,
    author: Option<String>,
}

impl Place {
    async fn of<C: ConnectionTrait>(db: &C, stream: &StreamId) -> Result<Place, StoreError> {
        let mut place = Place {
            about: stream.to_string(),
            cases: Vec::new(),
            of_firm: None,
            measure: None,
            consultation: None,
            convener: None,
            convening: None,
            decider: None,
            author: None,
        };
        let id = stream.id.as_str();
        match stream.noun {
            Noun::Case => place.at_case(db, id).await?,
            Noun::Complaint => {
                if let Some(said) = complaint_row::Entity::find_by_id(id).one(db).await? {
                    place.of_firm = Some((stream.to_string(), said.enterprise));
                    if let Some(case) = &said.case_id {
                        place.at_case(db, case).await?;
                    }
                }
            }
            Noun::Measure => {
                if let Some(measure) = measure_row::Entity::find_by_id(id).one(db).await? {
                    place.at_case(db, &measure.case_id).await?;
                    place.measure = Some(measure);
                }
            }
            Noun::Consultation => {
                place.consultation = consultation_row::Entity::find_by_id(id).one(db).await?;
                // the row has only a name
                if let (State::Consultation(it), _) = events::fold(db, stream).await? {
                    place.convener = it.convened.map(|done| done.by.account.0);
                }
                let over = consultation_case::Entity::find()
                    .filter(consultation_case::Column::Consultation.eq(id))
                    .all(db)
                    .await?;
                place.cases = case_row::Entity::find()
                    .filter(case_row::Column::Id.is_in(over.into_iter().map(|c| c.case_id)))
                    .all(db)
                    .await?;
            }
            // the line leads to the question; whose case it is about is told as well
            Noun::Matter => {
                if let Some(it) = matter_row::Entity::find_by_id(id).one(db).await? {
                    place.convening = Some(it.convener);
                    place.decider = Some(it.decider);
                    place.cases = case_row::Entity::find()
                        .filter(case_row::Column::Id.is_in(it.case_id))
                        .all(db)
                        .await?;
                }
            }
            Noun::Plan => {
                if let Some(plan) = plan_row::Entity::find_by_id(id).one(db).await? {
                    place.of_firm = Some((stream.to_string(), plan.enterprise));
                    place.author = Some(plan.author);
                }
            }
            _ => {}
        }
        Ok(place)
    }

    /// In a case: a line of the inbox is the case's.
    async fn at_case<C: ConnectionTrait>(&mut self, db: &C, id: &str) -> Result<(), StoreError> {
        let id = id.to_owned();
        if let Some(case) = case_row::Entity::find_by_id(id.clone()).one(db).await? {
            let noun = Noun::Case;
            self.about = StreamId { noun, id }.to_string();
            self.cases = vec![case];
        }
        Ok(())
    }

    async fn named<C: ConnectionTrait>(
        &self,
        db: &C,
        people: &mut People<'_>,
        whom: Whom,
    ) -> Result<Named, StoreError> {
        let accounts = match whom {
            Whom::Handler => self.handlers(db, people).await?,
            Whom::Coordinator => coordinator(db, people).await?,
            Whom::Supporting => {
                let parts = case_unit::Entity::find()
                    .filter(case_unit::Column::CaseId.is_in(self.cases.iter().map(|c| &c.id)))
                    .filter(case_unit::Column::Part.eq("support"))
                    .all(db)
                    .await?;
                let mut heads = Vec::new();
                for part in parts {
                    heads.extend(people.of(db, Role::UnitHead, Some(part.unit)).await?);
                }
                heads
            }
            Whom::LeadHead => self.lead_heads(db, people).await?,
            Whom::Decider => self.decider.iter().cloned().collect(),
            Whom::Owner => match &self.measure {
                Some(measure) => {
                    let (unit, person) = (&measure.owner, measure.person.as_deref());
                    in_hand(db, people, unit, person).await?
                }
                None => Vec::new(),
            },
            Whom::Convener => match &self.convening {
                Some(unit) => people.of(db, Role::UnitHead, Some(unit.clone())).await?,
                None => self.convener.iter().cloned().collect(),
            },
            Whom::Called => self.called(db, people).await?,
            Whom::Author => self.author.iter().cloned().collect(),
            Whom::Firm => return self.firms(db, people).await,
        };
        let about = |account| (account, self.about.clone());
        Ok(accounts.into_iter().map(about).collect())
    }

    async fn handlers<C: ConnectionTrait>(
        &self,
        db: &C,
        people: &mut People<'_>,
    ) -> Result<Vec<String>, StoreError> {
        let mut told = Vec::new();
        for case in &self.cases {
            told.extend(match case.lead.as_str() {
                "" => coordinator(db, people).await?,
                lead => in_hand(db, people, lead, case.handler.as_deref()).await?,
            });
        }
        if self.cases.is_empty() {
            told = coordinator(db, people).await?;
        }
        Ok(told)
    }

    async fn lead_heads<C: ConnectionTrait>(
        &self,
        db: &C,
        people: &mut People<'_>,
    ) -> Result<Vec<String>, StoreError> {
        let mut told = Vec::new();
        for case in &self.cases {
            told.extend(
                people
                    .of(db, Role::UnitHead, Some(case.lead.clone()))
                    .await?,
            );
        }
        if told.is_empty() {
            told = people.of(db, Role::Supervisor, None).await?;
        }
        Ok(told)
    }

    async fn called<C: ConnectionTrait>(
        &self,
        db: &C,
        people: &mut People<'_>,
    ) -> Result<Vec<String>, StoreError> {
        let Some(consultation) = &self.consultation else {
            return Ok(Vec::new());
        };
        let units = consultation_unit::Entity::find()
            .filter(consultation_unit::Column::Consultation.eq(consultation.id.as_str()))
            .all(db)
            .await?;
        let mut told = vec![consultation.chair.clone()];
        for called in units {
            told.extend(in_hand(db, people, &called.unit, called.officer.as_deref()).await?);
        }
        Ok(told)
    }

    /// Each firm about its own problem or plan: of what others said in the same case it knows nothing.
    async fn firms<C: ConnectionTrait>(
        &self,
        db: &C,
        people: &mut People<'_>,
    ) -> Result<Named, StoreError> {
        let own = match &self.of_firm {
            Some(own) => vec![own.clone()],
            None => {
                let gone = [Status::Withdrawn, Status::Void].map(Status::key);
                let said = complaint_row::Entity::find()
                    .filter(complaint_row::Column::CaseId.is_in(self.cases.iter().map(|c| &c.id)))
                    .filter(complaint_row::Column::Status.is_not_in(gone))
                    .all(db)
                    .await?;
                let stream = |id| StreamId {
                    noun: Noun::Complaint,
                    id,
                };
                said.into_iter()
                    .map(|c| (stream(c.id).to_string(), c.enterprise))
                    .collect()
            }
        };
        let mut named = Vec::new();
        for (about, firm) in own {
            let contacts = people.of_firm(db, &firm).await?;
            named.extend(contacts.into_iter().map(|account| (account, about.clone())));
        }
        Ok(named)
    }
}

/// Who has something of a unit in hand, with whoever stands in for them; its heads while nobody is named.
async fn in_hand<C: ConnectionTrait>(
    db: &C,
    people: &mut People<'_>,
    unit: &str,
    person: Option<&str>,
) -> Result<Vec<String>, StoreError> {
    let Some(person) = person else {
        return people.of(db, Role::UnitHead, Some(unit.to_owned())).await;
    };
    let mut told = people.stands_in(db, person, Some(unit)).await?;
    told.push(person.to_owned());
    Ok(told)
}

async fn coordinator<C: ConnectionTrait>(
    db: &C,
    people: &mut People<'_>,
) -> Result<Vec<String>, StoreError> {
    let unit = &people
        .reference
        .rulebook
        .bureau
        .coordination
        .coordinator_unit;
    let unit = Some(unit.0.clone());
    people.of(db, Role::Intake, unit).await
}
