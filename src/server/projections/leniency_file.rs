//! The row of a leniency file, who is named in it, and its terms.

use jiff::civil::Date;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::term::{self, Holder, Pace};
use super::{put, put_all};
use crate::domain::ids::StreamId;
use crate::domain::leniency::rule::{Regime, Statement, Truth};
use crate::domain::leniency_file::{LeniencyFile, Likeness, Reopening, Status};
use crate::domain::sealed::Sealed;
use crate::domain::term::TermKind;
use crate::domain::time::At;
use crate::server::store::StoreError;
use crate::server::store::entities::{
    leniency_decision_row, leniency_file_person, leniency_file_row, leniency_open_seat,
};

/// The last that happened to its decision once it was served: a change, an end by a remedy, or being opened again.
fn changed(file: &LeniencyFile) -> Option<(&'static str, Date)> {
    let change = file.changes.last().and_then(|c| {
        let (on, done) = c.served.as_ref()?;
        Some((done.at, c.kind.key(), *on))
    });
    let mut ends = file.remedies.iter().filter_map(|r| r.ended.as_ref());
    let by_remedy = ends
        .rfind(|e| e.result.ends())
        .map(|e| (e.done.at, e.result.key(), e.on));
    let reopened = file
        .reopened
        .filter(|(why, _)| *why == Reopening::Breach)
        .map(|(why, at)| (at, why.key(), at.beijing_date()));
    let all = [change, by_remedy, reopened].into_iter().flatten();
    all.max_by_key(|(at, _, _)| *at)
        .map(|(_, what, on)| (what, on))
}

/// The decision in force by the facts others are held against; nothing before it is served.
fn in_force(file: &LeniencyFile) -> Vec<leniency_decision_row::Model> {
    let (Some(id), Some(d), Some(p)) = (&file.id, &file.decision, &file.proposed) else {
        return Vec::new();
    };
    if file.service.is_none() {
        return Vec::new();
    }
    let like = Likeness::of(p);
    // the unit of those who decided it, whoever is named since
    let team = file.decided_by.as_ref().or(file.team.as_ref());
    let unit = team.and_then(|t| t.officers[0].unit.clone());
    let day = d.done.at.beijing_date();
    vec![leniency_decision_row::Model {
        file_id: id.0.clone(),
        item: like.item.map(|i| i.0),
        unit: unit.map(|u| u.0),
        ruling: d.ruling.key().to_owned(),
        decided_on: day.to_string(),
        decided_year: i64::from(day.year()),
        harm: like.harm.key().to_owned(),
        timely: like.timely.key().to_owned(),
        first: like.first.key().to_owned(),
        voluntary: like.voluntary.key().to_owned(),
        excluded: like.excluded,
        grounds: like.grounds,
        factors: like.factors,
        departs: d.departs,
    }]
}

/// What the ways to leniency ask: shown in the register without the sums.
const ASKED: [&str; 7] = [
    "condition",
    "item_timely",
    "timely",
    "first",
    "harmless",
    "minor",
    "voluntary",
];

/// What the proposal asked, each with its answer, and the range of the law that applies.
fn weighed(file: &LeniencyFile) -> Result<(Option<String>, Option<String>), StoreError> {
    let Some(proposed) = &file.proposed else {
        return Ok((None, None));
    };
    let written = |e: serde_json::Error| StoreError::Corrupt(format!("register: {e}"));
    let law = &proposed.proposal.law;
    let because = proposed.proposal.because.iter();
    let asked: Vec<(Statement, Truth)> = because
        .filter(|r| ASKED.contains(&r.statement.key.as_str()))
        .map(|r| {
            let mut statement = r.statement.clone();
            statement.params.retain(|name, _| name == "id");
            (statement, r.holds)
        })
        .collect();
    let side = match law.applies {
        Some(Regime::Old) => law.old.as_ref(),
        Some(Regime::New) => law.new.as_ref(),
        None => None,
    };
    let range = side.and_then(|s| s.range.as_ref());
    let range = range.map(serde_json::to_string).transpose();
    let asked = serde_json::to_string(&asked).map_err(written)?;
    Ok((Some(asked), range.map_err(written)?))
}

pub(super) async fn project<C: ConnectionTrait>(
    db: &C,
    stream: &StreamId,
    file: &LeniencyFile,
) -> Result<(), StoreError> {
    let (Some(id), Some(firm), Some(origin)) = (&file.id, &file.enterprise, file.origin) else {
        return Ok(());
    };
    let decided = file.decision.as_ref();
    let known = file.facts.as_ref();
    let received = file.received_at.unwrap_or(At(0));
    let found_at = known.and_then(|f| f.correction.found_at);
    let recheck = file.terms.all().filter(|t| t.kind() == TermKind::Recheck);
    let articles = decided.map(|d| {
        let names: Vec<&str> = d.articles.iter().map(|a| a.0.as_str()).collect();
        names.join(" ")
    });
    let benchmark = decided.and_then(|d| d.benchmark.as_ref());
    let benchmark = benchmark.map(serde_json::to_string).transpose();
    let benchmark = benchmark.map_err(|e| StoreError::Corrupt(format!("register: {e}")))?;
    // ciphertext only: what is not sealed has no place in a table
    let kept = |words: Option<&Sealed>| words.and_then(Sealed::cipher).map(str::to_owned);
    let amount_why = decided.and_then(|d| d.amount_why.as_ref());
    let changed = changed(file);
    let (conditions, statutory_range) = weighed(file)?;
    let team = file.decided_by.as_ref().or(file.team.as_ref());
    let told = file.filed.notice.as_ref().and_then(|n| n.fine.as_ref());
    let stood = file.changes.last().and_then(|c| c.of.amount.clone());
    let ended = file.remedies.last().and_then(|r| r.ended.as_ref());
    let row = leniency_file_row::Model {
        id: id.0.clone(),
        number: file.number.clone(),
        enterprise: firm.0.clone(),
        enterprise_name: file.enterprise_name.clone(),
        origin: origin.key().to_owned(),
        status: file.status.key().to_owned(),
        received_at: received.0,
        self_reported_at: file.reported_at().map(|at| at.0),
        found_by: (file.report.is_none() && file.status == Status::Reported)
            .then(|| file.received_by.as_ref().map(|p| p.account.0.clone()))
            .flatten(),
        item: known.and_then(|f| f.item.as_ref()).map(|i| i.0.clone()),
        act_on: known.and_then(|f| f.act_on).map(|d| d.to_string()),
        found_on: Some(found_at.unwrap_or(received).beijing_date().to_string()),
        ruling: decided.map(|d| d.ruling.key().to_owned()),
        articles: articles.unwrap_or_default(),
        decision_number: decided.and_then(|d| d.number.clone()),
        decided_year: decided.map(|d| i64::from(d.done.at.beijing_date().year())),
        decided_on: decided.map(|d| d.done.at.beijing_date().to_string()),
        recheck_on: recheck.last().map(|t| t.due_on().to_string()),
        recheck: file.recheck.as_ref().map(|r| {
            let found = if r.corrected {
                "corrected"
            } else {
                "fell_back"
            };
            found.to_owned()
        }),
        amount: decided.and_then(|d| d.amount.clone()),
        non_filing: decided.is_some_and(|d| d.non_filing),
        changed: changed.as_ref().map(|(what, _)| (*what).to_owned()),
        changed_on: changed.map(|(_, on)| on.to_string()),
        notice_on: file.filed.notice.as_ref().map(|n| n.served_on.to_string()),
        remedy: file.remedies.last().map(|r| r.kind.key().to_owned()),
        remedy_result: ended.map(|e| e.result.key().to_owned()),
        late_from: term::late_from(&file.terms),
        unit: team
            .and_then(|t| t.officers[0].unit.as_ref())
            .map(|u| u.0.clone()),
        conditions,
        statutory_range,
        benchmark,
        departs_why: kept(file.departs_because()),
        amount_why: kept(amount_why),
        amount_before: decided.and(stood.or(told.map(|fine| fine.as_str().to_owned()))),
    };
    put!(
        db,
        crate::server::store::entities::leniency_file_row,
        id.0.clone(),
        row
    );
    put_all!(
        db,
        crate::server::store::entities::leniency_decision_row,
        FileId,
        id.0.as_str(),
        in_force(file)
    );
    let turn = file.whose_turn();
    let people: Vec<leniency_file_person::Model> = file
        .seats
        .people()
        .map(|(seat, person)| leniency_file_person::Model {
            file_id: id.0.clone(),
            turn: turn.contains(&person.account),
            account: person.account.0,
            part: seat.part().to_owned(),
        })
        .collect();
    put_all!(
        db,
        crate::server::store::entities::leniency_file_person,
        FileId,
        id.0.as_str(),
        people
    );
    let open: Vec<leniency_open_seat::Model> = file
        .vacant
        .iter()
        .map(|(seat, vacancy)| leniency_open_seat::Model {
            file_id: id.0.clone(),
            seat: seat.key().to_owned(),
            role: seat.role().key().to_owned(),
            pool: vacancy.pool.as_ref().map(|unit| unit.0.clone()),
        })
        .collect();
    put_all!(
        db,
        crate::server::store::entities::leniency_open_seat,
        FileId,
        id.0.as_str(),
        open
    );
    // no unit holds a term of a closed file: units read lists, and this is on none of them
    let seats = file.seats.clone();
    term::project(db, stream, &file.terms, Pace::default(), |t| Holder {
        unit: None,
        person: match t.kind() {
            TermKind::LegalReview => seats.reviewer.clone(),
            TermKind::Decision if file.status == Status::Reviewed => seats.decider.clone(),
            // nobody sits there yet
            TermKind::Seat => None,
            _ => (seats.officers.iter().flatten().next()).map(|o| o.person.clone()),
        },
    })
    .await
}
