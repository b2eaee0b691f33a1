//! One file for one of its named persons, or its head for whoever names them.

use super::similar;
use super::veil::Veil;
use crate::domain::action::Action;
use crate::domain::attachment::Attachment;
use crate::domain::enterprise::Enterprise;
use crate::domain::ids::{LeniencyFileId, Noun, StreamId};
use crate::domain::leniency::rule::{
    self, Item, LegalBasis, Published, Regime, RuleBook, Statement, Test, Truth,
};
use crate::domain::leniency_file::{
    self, ClueAnswer, Decision, Found, KnownClue, Left, LeniencyFile, Order, Proposed, Reopening,
    Report, Review, SealedFile, Seat, Vacancy, missing, subject_now,
};
use crate::domain::policy::{self, Scope};
use crate::domain::positive_listing;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::TermKey;
use crate::domain::sealed::Sealed;
use crate::domain::term::{TermKind, Terms};
use crate::domain::wall_opening;
use crate::domain::world::{Need, World};
use crate::server::Failure;
use crate::server::queries::{Query, Reading};
use crate::server::replay::in_force_since;
use crate::server::store::seal::{self, RecordKey};
use crate::server::store::{StoreError, events};
use crate::views::leniency_file::{
    ClueLine, ConditionRow, DecisionText, FileDetail, FileLink, KnownClueLine, OpenSeat, OrderText,
    PublishedText, ReportText, ReviewText, SeatLeft, Suggested, public,
};
use crate::views::name::Name;
use crate::views::positive_listing::Standing;
use jiff::civil::Date;

/// The file of a number.
#[derive(Clone, Debug)]
pub struct FileByNumber(pub String);

/// Opens what one file sealed. Without a key the words were erased, and stay so.
pub(in crate::server::queries) struct Opened {
    stream: StreamId,
    key: Option<RecordKey>,
    /// Whether the days a firm has to speak were held against their source.
    pub(super) defence_confirmed: bool,
}

impl Opened {
    /// For one file.
    pub(in crate::server::queries) async fn of(
        reading: &Reading<'_>,
        id: &LeniencyFileId,
    ) -> Result<Opened, StoreError> {
        let stream = id.stream();
        let record = stream.to_string();
        let key = seal::key_for_reading(reading.db, reading.master, &record).await?;
        Ok(Opened {
            stream,
            key,
            defence_confirmed: reading.facts.reference.is_confirmed(TermKey::Defence),
        })
    }

    /// The words.
    pub(in crate::server::queries) fn words(&self, sealed: &Sealed) -> Result<String, StoreError> {
        match &self.key {
            Some(key) => key.open(sealed),
            None => Ok(String::new()),
        }
    }

    pub(super) fn maybe(&self, sealed: Option<&Sealed>) -> Result<Option<String>, StoreError> {
        sealed.map(|s| self.words(s)).transpose()
    }

    /// What the firm told.
    pub(in crate::server::queries) fn report(&self, r: &Report) -> Result<ReportText, StoreError> {
        Ok(ReportText {
            what: self.words(&r.what)?,
            found_how: self.maybe(r.found_how.as_ref())?,
            measures: self.words(&r.measures)?,
            occurred_on: r.occurred_on,
            ongoing: r.ongoing,
            corrected_on: r.corrected_on,
            told_before: r.told_before,
        })
    }

    /// One file with its name.
    pub(in crate::server::queries) fn attachment(
        &self,
        file: &SealedFile,
    ) -> Result<Attachment, StoreError> {
        Ok(Attachment {
            name: self.words(&file.name)?,
            id: file.id.clone(),
            record: file.record.clone(),
            media_type: file.media_type.clone(),
            bytes: file.bytes,
        })
    }

    /// Files, as they are offered.
    pub(in crate::server::queries) fn files<'a>(
        &self,
        files: impl Iterator<Item = &'a SealedFile>,
    ) -> Result<Vec<FileLink>, StoreError> {
        files
            .map(|f| {
                Ok(FileLink {
                    href: format!("/attachments/{}/{}", self.stream, f.id),
                    name: self.words(&f.name)?,
                    bytes: f.bytes,
                })
            })
            .collect()
    }

    /// That it was published, and what was done about it since.
    pub(super) fn published(
        &self,
        file: &LeniencyFile,
        book: &RuleBook,
    ) -> Result<Vec<PublishedText>, StoreError> {
        let all = file.publications.iter().map(|p| {
            let since = p.since.iter().map(|e| {
                let why = self.words(&e.reason)?;
                Ok::<_, StoreError>((e.how, e.on, why))
            });
            Ok(PublishedText {
                extent: p.extent,
                bases: bases(&p.bases, book, p.on),
                place: p.place.clone(),
                on: p.on,
                by: p.done.by.name.clone(),
                since: since.collect::<Result<_, _>>()?,
            })
        });
        all.collect()
    }

    /// Somebody who sat there before.
    fn left(&self, l: &Left) -> Result<SeatLeft, StoreError> {
        let name = l.sitter.person.name.clone();
        Ok(SeatLeft {
            seat: l.seat,
            who: match &l.sitter.certificate {
                Some(number) => format!("{name} · {number}"),
                None => name,
            },
            why: l.why,
            reason: self.words(&l.reason)?,
            on: l.done.at.beijing_date(),
        })
    }

    /// The order to correct, with the days it leaves and its clock.
    pub(super) fn order(
        &self,
        o: &Order,
        terms: &Terms,
        reading: &Reading<'_>,
    ) -> Result<OrderText, StoreError> {
        let calendar = reading.facts.calendar();
        let served = o.served.as_ref().map(|s| {
            let receiver = self.words(&s.receiver)?;
            Ok::<_, StoreError>((s.served_on, s.means, receiver, s.done.clone()))
        });
        let served = served.transpose()?;
        let days = served.as_ref().zip(o.correct_by).map(|((from, ..), by)| {
            let calendar_days = from.until(by).map_or(0, |span| i64::from(span.get_days()));
            (calendar_days, calendar.working_days_between(*from, by))
        });
        Ok(OrderText {
            number: o.number.clone(),
            text: self.words(&o.text)?,
            correct_by: o.correct_by,
            done: o.done.clone(),
            served,
            clock: terms
                .running(TermKind::OrderedCorrection)
                .map(|t| reading.term(t)),
            days,
        })
    }

    /// What legal review said.
    pub(in crate::server::queries) fn review(&self, r: &Review) -> Result<ReviewText, StoreError> {
        Ok(ReviewText {
            agreed: r.agreed,
            opinion: self.words(&r.opinion)?,
            done: r.done.clone(),
        })
    }

    /// The decision.
    pub(in crate::server::queries) fn decision(
        &self,
        d: &Decision,
        proposed: Option<&Proposed>,
        book: &RuleBook,
    ) -> Result<DecisionText, StoreError> {
        let day = d.done.at.beijing_date();
        let read_on = leniency_file::read_on(proposed, book).unwrap_or(day);
        Ok(DecisionText {
            public: d.row().map(|kind| public(kind, book, day)),
            ruling: d.ruling,
            number: d.number.clone(),
            articles: bases(&d.articles, book, read_on),
            departs: d.departs,
            reason: self.maybe(d.reason.as_ref())?,
            discussed_on: d.discussed_on,
            discussion: self.maybe(d.discussion.as_ref())?,
            amount: d.amount.clone(),
            benchmark: d.benchmark.clone(),
            amount_why: self.maybe(d.amount_why.as_ref())?,
            compared: d.compared,
            outside: d.is_outside(),
            non_filing: d.non_filing,
            done: d.done.clone(),
        })
    }
}

/// What is cited on a day.
pub(super) fn bases(ids: &[rule::BasisId], book: &RuleBook, day: Date) -> Vec<LegalBasis> {
    ids.iter()
        .filter_map(|id| book.basis_on(id, day))
        .cloned()
        .collect()
}

impl Query for FileByNumber {
    type View = FileDetail;

    async fn fetch(self, reading: &Reading<'_>, scope: &Scope) -> Result<FileDetail, Failure> {
        let stream = reading.holder("leniency_number", &self.0).await?;
        let id = LeniencyFileId(stream.id.clone());
        let mut world = reading.world([stream.clone()]).await?;
        let file = world.leniency_file(&id)?.clone();
        let sitters = leniency_file::sitters(&file);
        events::meet_all(reading.db, &mut world, sitters).await?;
        let subject = subject_now(&file, &world, &reading.facts);
        // the firm reads its own on its own page
        let inside = scope.actor().role.is_staff();
        if !inside || !policy::sees(scope.actor(), Noun::LeniencyFile, &subject) {
            return Err(Refusal::NotFound.into());
        }
        let firm = file.enterprise()?.clone();
        reading.load(&mut world, firm.stream()).await?;
        events::meet(reading.db, &mut world, Need::DecidedFiles(firm.clone())).await?;
        events::meet(reading.db, &mut world, Need::KnownClues(firm.clone())).await?;
        let now = &reading.facts.reference.leniency;
        let needs = leniency_file::edition_needs(&file, now);
        events::meet_all(reading.db, &mut world, needs).await?;
        let opened = policy::opens(scope.actor(), &subject);
        let enterprise: &Enterprise = world.enterprise(&firm)?;
        let uscc = enterprise.uscc.clone();
        let actions = leniency_file::available(&file, &world, scope.actor(), &reading.facts);
        let mut view = FileDetail {
            number: file.number.clone(),
            enterprise: file.enterprise_name.clone(),
            uscc,
            origin: file.origin.ok_or(Refusal::NotFound)?,
            received_at: file.received_at.ok_or(Refusal::NotFound)?,
            status: file.status,
            term: reading.soonest(&file.terms),
            opened,
            ongoing: file.report.as_ref().is_some_and(|r| r.ongoing),
            report: None,
            finding: None,
            files: Vec::new(),
            team: file.decided_by.clone().or_else(|| file.team.clone()),
            seats: file.seats.clone(),
            open_seats: open_seats(reading, &file),
            publications: Vec::new(),
            publication_is_due: opened && file.publication_is_due(),
            erasure: file.erasure.clone().filter(|_| opened),
            left: Vec::new(),
            item: None,
            item_no: None,
            facts: None,
            act_text: None,
            order_text: None,
            order: None,
            order_bases: Vec::new(),
            grounds_text: None,
            duty: None,
            duty_text: None,
            reported_text: None,
            voluntary_text: None,
            exclusions: Vec::new(),
            suspends_listing: false,
            findings: Default::default(),
            lacks: Vec::new(),
            conditions: Vec::new(),
            public: Vec::new(),
            known_clues: Vec::new(),
            clues: Vec::new(),
            suggested: None,
            similar: None,
            review: None,
            decision: None,
            service: None,
            recheck: None,
            after: Default::default(),
            actions,
            openings: Vec::new(),
            may_report: false,
            history: Default::default(),
            seq: world.seq(&stream),
        };
        if !opened {
            return Ok(view);
        }
        let today = reading.facts.today();
        let open = Opened::of(reading, &id).await?;
        let note = |reference: &str| open.maybe(file.notes.get(reference));
        let book = leniency_file::book_of(&file, &world, now);
        let book = book.as_ref();
        view.report = file.report.as_ref().map(|r| open.report(r)).transpose()?;
        view.finding = open.maybe(file.finding.as_ref())?;
        view.left = file
            .left
            .iter()
            .map(|l| open.left(l))
            .collect::<Result<_, _>>()?;
        if !file.is_erased() {
            view.files = open.files(file.files())?;
        }
        view.publications = open.published(&file, book)?;
        view.act_text = note("act")?;
        view.grounds_text = note("grounds")?;
        view.voluntary_text = note("voluntary")?;
        let raised = file.facts.iter().flat_map(|f| &f.exclusions);
        let rests = |e| exclusion_rests_on(e, book, file.read_on(book, today));
        view.exclusions = raised.map(|e| (*e, rests(*e))).collect();
        let broken = file
            .reopened
            .is_some_and(|(why, _)| why == Reopening::Breach);
        if broken {
            let listing = Box::pin(reading.listing(&firm)).await?;
            let listed = Standing::Is(positive_listing::Status::Listed);
            view.suspends_listing = listing.is_some_and(|l| l.standing == listed);
        }
        for found in Found::ALL.iter().copied() {
            let said = (note(&found.evidence())?, note(&found.contested())?);
            view.findings.insert(found, said);
        }
        if file.decision.is_none() {
            view.lacks = file.lacks_evidence();
        }
        view.duty_text = note("duty")?;
        view.duty = file.facts.as_ref().map(|f| {
            let day = f.ended_on.or(f.act_on);
            let (proposed, rests) = leniency_file::duty(f.item.as_ref(), day, book);
            (proposed, bases(&rests, book, day.unwrap_or(today)))
        });
        if file.report.is_some() && file.reported_at() != file.received_at {
            view.reported_text = note("reported")?;
        }
        view.order_text = note("order")?;
        view.order = file
            .order
            .as_ref()
            .map(|o| open.order(o, &file.terms, reading))
            .transpose()?;
        view.suggested = suggested(reading, &file, &world, book)?;
        let clues = leniency_file::known_clues(&file, &world);
        let elsewhere = elsewhere(view.suggested.as_ref(), &clues);
        let veil = Box::pin(Veil::over(reading, scope, elsewhere)).await?;
        view.order_bases = order_bases(&file, view.suggested.as_ref(), book);
        if let Some(s) = &mut view.suggested {
            let since = in_force_since(reading.db, &s.proposal.rule_version);
            s.since = Box::pin(since).await?;
            let proposed = Proposed {
                facts: s.facts.clone(),
                proposal: s.proposal.clone(),
            };
            let like = similar::similar(reading, scope, &id, &proposed);
            view.similar = Some(Box::pin(like).await?);
            veil.draw(s);
        }
        view.after = open.after(&file, &world, now, false)?;
        if file.decision.is_none() {
            view.public = publics(book, reading.facts.today());
        }
        view.known_clues = clue_lines(&file, clues, &open, &view.actions, &veil)?;
        view.clues = recorded_clues(&file, &open, &view.actions)?;
        view.conditions = conditions(&file, view.suggested.as_ref(), book, &open)?;
        let item = file.facts.as_ref().and_then(|f| f.item.as_ref());
        let applied = view.suggested.as_ref();
        let read_on = applied.map(|s| rule::read_on(&s.facts, &s.proposal.law, book));
        let called = |i| book.item_called(i, read_on.unwrap_or(today));
        view.item = item.map(|i| match called(i) {
            Some(known) => Name::new(known.zh.clone(), known.en.clone()),
            None => reading.item_name(&i.0),
        });
        view.item_no = item.and_then(called).map(|i| i.no);
        view.review = file.review.as_ref().map(|r| open.review(r)).transpose()?;
        view.decision = file
            .decision
            .as_ref()
            .map(|d| open.decision(d, file.proposed.as_ref(), book))
            .transpose()?;
        if let Some(s) = &file.service {
            let told = open.maybe(s.education.as_ref())?;
            view.service = Some((s.served_on, told, s.done.clone()));
        }
        if let Some(r) = &file.recheck {
            view.recheck = Some((r.corrected, open.words(&r.text)?, r.done.clone()));
        }
        view.facts = file.facts.clone();
        view.openings = Box::pin(reading.openings_of(scope, &stream)).await?;
        view.may_report = wall_opening::may_report(scope.actor());
        view.history = reading.timeline(&[(stream, None)]).await?;
        Ok(view)
    }
}

/// What an exclusion rests on: statute or a local rule, with the articles there are.
pub(in crate::server::queries) fn exclusion_rests_on(
    kind: rule::ExclusionKind,
    book: &RuleBook,
    day: Date,
) -> Name {
    let Some(row) = book.exclusion(kind) else {
        return Name::default();
    };
    let known = bases(&row.bases, book, day);
    let zh: Vec<String> = known.iter().map(LegalBasis::cited_zh).collect();
    let en: Vec<String> = known.iter().map(LegalBasis::cited_en).collect();
    let (footing_zh, footing_en) = match row.footing {
        rule::Footing::Statute => ("法律规定", "by statute"),
        rule::Footing::Local => ("地方规定", "by a local rule"),
    };
    let cited = |footing: &str, laws: &[String], colon: &str, between: &str| match laws {
        [] => footing.to_owned(),
        laws => format!("{footing}{colon}{}", laws.join(between)),
    };
    let zh = cited(footing_zh, &zh, "：", "、");
    let en = cited(footing_en, &en, ": ", ", ");
    match row.confirmed {
        true => Name::new(zh, en),
        false => Name::new(
            format!("{zh}（待法规科核对）"),
            format!("{en} (to be confirmed by the legal section)"),
        ),
    }
}

/// What an order to correct rests on, under the law that applies to the act.
fn order_bases(
    file: &LeniencyFile,
    suggested: Option<&Suggested>,
    book: &RuleBook,
) -> Vec<LegalBasis> {
    let asked = suggested.map(|s| &s.facts);
    let Some(known) = asked.or(file.facts.as_ref()) else {
        return Vec::new();
    };
    let Some(day) = known.ended_on.or(known.act_on) else {
        return Vec::new();
    };
    let applies = suggested.and_then(|s| s.proposal.law.applies);
    let regime = applies.unwrap_or(book.regime_of(day));
    // the power to order is read on the day of the order, the act's own articles on the day their law holds
    let on = match regime {
        Regime::Old => day,
        Regime::New => day.max(book.rules.law_changes_on),
    };
    let item = rule::item_of(known, book, regime);
    bases(&book.order_bases(item, regime, on), book, on)
}

/// Its open seats: who fills each, and by when.
fn open_seats(reading: &Reading<'_>, file: &LeniencyFile) -> Vec<OpenSeat> {
    let line = |(seat, vacancy): (&Seat, &Vacancy)| {
        let mut terms = file.terms.open().filter(|t| t.kind() == TermKind::Seat);
        let term = terms.find(|t| t.on() == seat.key());
        OpenSeat {
            seat: *seat,
            why: vacancy.why,
            pool: vacancy.pool.as_ref().map(|u| reading.unit_name(u.as_str())),
            until: term.map(|t| t.due_on()),
        }
    };
    file.vacant.iter().map(line).collect()
}

/// What would become public, for each end of a file.
pub(in crate::server::queries) fn publics(book: &RuleBook, day: Date) -> Vec<Name> {
    let all = Published::ALL.iter();
    all.map(|kind| public(*kind, book, day)).collect()
}

/// The numbers of other files of the firm that would be told: those the look-up found, and those that are clues. What
/// an officer typed from paper is told as it was typed.
pub(in crate::server::queries) fn elsewhere(
    suggested: Option<&Suggested>,
    clues: &[KnownClue],
) -> Vec<String> {
    let priors = suggested.into_iter().flat_map(|s| &s.facts.priors);
    let found = priors.filter(|p| !p.same_kind).map(|p| p.file.clone());
    let files = clues.iter().filter(|c| c.noun == Noun::LeniencyFile);
    found.chain(files.map(|c| c.number.clone())).collect()
}

/// The clues the system holds, each with what was said of it.
fn clue_lines(
    file: &LeniencyFile,
    clues: Vec<KnownClue>,
    open: &Opened,
    actions: &[Action],
    veil: &Veil,
) -> Result<Vec<KnownClueLine>, StoreError> {
    let may = actions.contains(&Action::RecordLeniencyFacts);
    let line = |c: KnownClue| {
        let pages = match c.noun {
            Noun::Visit => Some("/visits"),
            Noun::OffsiteCheck => Some("/offsite-checks"),
            Noun::CoerciveMeasure => Some("/coercive-measures"),
            _ => None,
        };
        let answer = match c.answer(file) {
            Some(ClueAnswer::Taken) => Some(Ok(())),
            Some(ClueAnswer::Refused) => {
                let why = open.maybe(c.refused(file))?;
                Some(Err(why.unwrap_or_default()))
            }
            None => None,
        };
        Ok(KnownClueLine {
            key: c.key(),
            kind: c.kind,
            href: pages.map(|pages| format!("{pages}/{}", c.number)),
            told: veil.name(&c.number),
            on: c.on,
            may_answer: may && answer.is_none(),
            answer,
        })
    };
    clues.into_iter().map(line).collect()
}

/// The clues on record, each with what it says and why it was struck out.
fn recorded_clues(
    file: &LeniencyFile,
    open: &Opened,
    actions: &[Action],
) -> Result<Vec<ClueLine>, StoreError> {
    let may = actions.contains(&Action::RecordLeniencyFacts);
    let all = file.facts.iter().flat_map(|f| &f.clues).enumerate();
    let line = |(n, c): (usize, &rule::Clue)| {
        let why = c.struck.as_ref().map(|why| open.maybe(file.notes.get(why)));
        Ok(ClueLine {
            kind: c.kind,
            at: c.at,
            text: open.maybe(file.notes.get(&leniency_file::clue_text(n)))?,
            struck: why.transpose()?.map(Option::unwrap_or_default),
            may_strike: may && c.struck.is_none(),
        })
    };
    all.map(line).collect()
}

/// What the rule says: as stored once it went to review, live before that.
pub(in crate::server::queries) fn suggested(
    reading: &Reading<'_>,
    file: &LeniencyFile,
    world: &World,
    book: &RuleBook,
) -> Result<Option<Suggested>, Refusal> {
    use crate::domain::leniency_file::Status;
    let (facts, proposal, stored) = match (&file.proposed, file.status) {
        // sent back, the facts change again
        (Some(p), status) if status != Status::Checking => {
            (p.facts.clone(), p.proposal.clone(), true)
        }
        _ if missing(file) => return Ok(None),
        _ => match leniency_file::suggestion(file, world, &reading.facts)? {
            Some((facts, proposal)) => (facts, proposal, false),
            None => return Ok(None),
        },
    };
    let open_rows = leniency_file::open_rows(&proposal, book);
    let sides = [
        (Regime::Old, &proposal.law.old),
        (Regime::New, &proposal.law.new),
    ];
    let either = sides.into_iter().flat_map(|(regime, side)| {
        let day = rule::reference_day(&facts, book, regime);
        let articles = side.iter().flat_map(|side| &side.articles);
        articles.filter_map(move |id| book.basis_on(id, day))
    });
    let cited = either
        .map(|b| (b.id.clone(), Name::new(b.cited_zh(), b.cited_en())))
        .collect();
    let read_on = rule::read_on(&facts, &proposal.law, book);
    Ok(Some(Suggested {
        cited,
        bases: bases(&proposal.articles, book, read_on),
        open_rows: open_rows.iter().map(|row| reading.row_name(row)).collect(),
        names: rule::conditions_read(&facts, book)
            .into_iter()
            .map(|c| (c.id.clone(), Name::new(c.zh.clone(), c.en.clone())))
            .collect(),
        reckoned: book.reckon(proposal.outcome, &facts, &proposal.law),
        facts,
        proposal,
        stored,
        since: None,
    }))
}

/// Why a finding on a condition stands though it is contested.
fn contested<'f>(file: &'f LeniencyFile, id: &str) -> Option<&'f Sealed> {
    let mut found = file.facts.iter().flat_map(|f| &f.conditions);
    found.find(|f| f.id == id && f.reason.is_some())?;
    file.notes.get(&leniency_file::contested_condition(id))
}

/// The item's conditions and the time bar, each with its answer, sum and evidence.
fn conditions(
    file: &LeniencyFile,
    suggested: Option<&Suggested>,
    book: &RuleBook,
    open: &Opened,
) -> Result<Vec<ConditionRow>, StoreError> {
    let read: Vec<&Item> = match (suggested, &file.facts) {
        (Some(s), _) => {
            let applied = rule::item_applied(&s.facts, &s.proposal.law, book);
            applied.into_iter().collect()
        }
        (None, Some(known)) => rule::items_read(known, book),
        (None, None) => Vec::new(),
    };
    let reason = |key: &str, id: Option<&str>| -> Option<(Truth, Statement)> {
        let found = suggested?.proposal.because.iter().find(|r| {
            r.statement.key == key && id == r.statement.params.get("id").map(String::as_str)
        })?;
        Some((found.holds, found.statement.clone()))
    };
    let mut rows = Vec::new();
    for condition in read.into_iter().flat_map(|i| &i.conditions) {
        let automatic = !matches!(condition.test, Test::Judged {});
        let answer = match condition.test {
            Test::First {} => reason("first", None),
            _ => reason("condition", Some(&condition.id)),
        };
        let (holds, sum) = match answer {
            Some((holds, sum)) => (holds, Some(sum)),
            None => (Truth::Unknown, None),
        };
        let reference = format!("condition:{}", condition.id);
        rows.push(ConditionRow {
            id: condition.id.clone(),
            name: Name::new(condition.zh.clone(), condition.en.clone()),
            holds,
            sum: sum.filter(|_| automatic),
            evidence: open.maybe(file.notes.get(&reference))?,
            contested: contested(file, &condition.id)
                .map(|words| open.words(words))
                .transpose()?,
            automatic,
            basis: None,
        });
    }
    let read_on = suggested.map(|s| rule::read_on(&s.facts, &s.proposal.law, book));
    let read_on = read_on.unwrap_or(book.rules.law_changes_on);
    rows.extend(reason("time_barred", None).map(|(holds, sum)| {
        ConditionRow {
            id: "time_barred".to_owned(),
            name: Name::new("超过处罚时效", "The time bar has passed"),
            holds,
            sum: Some(sum),
            evidence: None,
            contested: None,
            automatic: true,
            basis: book
                .basis_on(&rule::BasisId("apl-36".to_owned()), read_on)
                .map(|b| Name::new(b.cited_zh(), b.cited_en())),
        }
    }));
    Ok(rows)
}
