//! Lists and details after a short story: what each reader finds, and what stays hidden.

use tempfile::TempDir;

use super::board::{BoardNow, OverdueOf};
use super::case::CaseByNumber;
use super::complaint::{ComplaintByNumber, ComplaintsOf};
use super::enterprise::{EnterpriseByUscc, EnterprisesLike};
use super::queue::QueueOf;
use super::search::Search;
use crate::domain::account::Command as Account;
use crate::domain::action::Action;
use crate::domain::actor::{Actor, Person, Role};
use crate::domain::calendar::Calendar;
use crate::domain::case::{Assignment, Command as Case, Difficulty, Stage, Track};
use crate::domain::command::Command;
use crate::domain::complaint::{Channel, Command as Complaint};
use crate::domain::ids::{
    AccountId, AppointmentId, CaseId, ComplaintId, EnterpriseId, ThemeId, UnitId,
};
use crate::domain::phone::Phone;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::Rulebook;
use crate::domain::term::Standing;
use crate::domain::text::{Line, Words};
use crate::domain::time::At;
use crate::domain::uscc::Uscc;
use crate::domain::{enterprise, reference};
use crate::server::clock::Clock;
use crate::server::files::FileStore;
use crate::server::store::Store;
use crate::server::store::seal::MasterKey;
use crate::server::{Beside, Failure, Outcome, Server};
use crate::views::board::Due;
use crate::views::queue::Tab;
use crate::views::term::TermView;

const USCC: &str = "91410803YYYY000128";

pub(super) struct Story {
    pub(super) server: Server,
    pub(super) clock: Clock,
    _folder: TempDir,
}

fn wednesday() -> At {
    At::from_beijing(jiff::civil::date(2026, 9, 9), 10, 0)
}

fn actor(login: &str, role: Role, unit: Option<&str>) -> Actor {
    Actor {
        person: Person {
            account: AccountId(format!("acc-{login}")),
            name: login.to_owned(),
        },
        appointment: Some(AppointmentId(format!("app-{login}"))),
        role,
        unit: unit.map(|u| UnitId(u.into())),
        enterprise: (role == Role::Enterprise).then(|| EnterpriseId("firm".into())),
        stands_in_for: None,
        invited: false,
    }
}

pub(super) fn intake() -> Actor {
    actor("intake", Role::Intake, Some("shengtai"))
}

pub(super) fn officer() -> Actor {
    actor("officer", Role::Officer, Some("shui"))
}

fn line(text: &str) -> Line {
    Line::parse(text, 80).unwrap()
}

fn words(text: &str) -> Words {
    Words::parse(text, 10_000).unwrap()
}

impl Story {
    /// One firm, one complaint in a case of the water section, one that waits for triage.
    pub(super) async fn start() -> Story {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("test.db").display());
        let store = Store::open(&url, None).await.unwrap();
        let clock = Clock::standing(wednesday());
        let files = FileStore::open(folder.path()).unwrap();
        store.migrate().await.unwrap();
        let server = Server::new(store, MasterKey::random(), clock.clone(), files);
        let story = Story {
            server,
            clock,
            _folder: folder,
        };
        let system = Actor::system();
        let rulebook = Box::new(Rulebook::shipped("shili").unwrap());
        story
            .run(&system, reference::Command::AdoptRulebook(rulebook))
            .await;
        let calendar = Calendar::shipped().unwrap();
        story
            .run(&system, reference::Command::AdoptCalendar(calendar))
            .await;
        for (who, unit) in [(intake(), "shengtai"), (officer(), "shui")] {
            let create = Account::CreateStaff {
                id: who.person.account.clone(),
                appointment: who.appointment.clone().unwrap(),
                login: line(&who.person.name),
                name: line(&who.person.name),
                role: who.role,
                unit: UnitId(unit.into()),
            };
            story.run(&system, create).await;
        }
        let firm = enterprise::Command::Register {
            id: EnterpriseId("firm".into()),
            uscc: Uscc::parse(USCC).unwrap().0,
            name: line("示例恒岚科技有限公司"),
            district: "419901".into(),
        };
        story.run(&intake(), firm).await;
        let contact = Account::CreateContact {
            by_firm: false,
            id: AccountId("acc-firm".into()),
            appointment: AppointmentId("app-firm".into()),
            login: line("henglan"),
            name: line("王小明"),
            phone: Phone::parse("13900000001").unwrap(),
            enterprise: EnterpriseId("firm".into()),
        };
        story.run(&intake(), contact).await;
        story.say("c1", "  第一个问题。\n 有 空格").await;
        story.say("c2", "第二个问题。").await;
        let theme = ThemeId(Rulebook::shipped("shili").unwrap().themes[0].id.0.clone());
        let open = Case::Open {
            id: CaseId("k1".into()),
            complaint: ComplaintId("c1".into()),
            title: line("废水排口"),
            theme,
            difficulty: Difficulty::Ordinary,
            track: Track::CaseByCase,
            labels: Default::default(),
            assignment: Assignment {
                lead: UnitId("shui".into()),
                supporting: Default::default(),
                officer: None,
                complains_of: None,
                support_days: None,
                note: "请尽快".into(),
            },
        };
        story.run(&intake(), open).await;
        story
    }

    async fn say(&self, id: &str, said: &str) {
        let firm = actor("firm", Role::Enterprise, None);
        let category = Rulebook::shipped("shili")
            .unwrap()
            .all_categories()
            .next()
            .unwrap()
            .id
            .clone();
        let register = Complaint::Register {
            reserved: None,
            id: ComplaintId(id.into()),
            enterprise: EnterpriseId("firm".into()),
            channel: Channel::Web,
            reference: None,
            category,
            words: words(said),
            contact_name: line("王小明"),
            contact_phone: Phone::parse("13900000001").unwrap(),
            attachments: Vec::new(),
            complains_of: None,
            said_at: None,
            said_on: None,
            service_day: None,
            answered: None,
        };
        self.run(&firm, register).await;
    }

    async fn run(&self, who: &Actor, command: impl Into<Command>) -> Outcome {
        self.server
            .run(who, command, Beside::default())
            .await
            .unwrap()
    }

    async fn case_number(&self) -> String {
        let queue = self
            .server
            .ask(&officer(), QueueOf::default())
            .await
            .unwrap();
        queue.cases[0].number.clone()
    }
}

#[tokio::test]
async fn each_queue_begins_with_what_waits_for_its_reader() {
    let story = Story::start().await;
    let queue = story
        .server
        .ask(&officer(), QueueOf::default())
        .await
        .unwrap();
    assert_eq!((queue.tab, queue.cases.len()), (Tab::Mine, 1));
    assert_eq!(queue.cases[0].stage, Stage::Assigned);
    assert_eq!(queue.cases[0].firms, ["示例恒岚科技有限公司"]);
    assert!(queue.cases[0].term.is_some());
    assert!(queue.complaints.is_empty() && !queue.sees_all && queue.units.is_empty());

    let queue = story
        .server
        .ask(&intake(), QueueOf::default())
        .await
        .unwrap();
    assert_eq!((queue.complaints.len(), queue.complaints_waiting), (1, 1));
    assert!(queue.cases.is_empty() && queue.may_record);
    let open = QueueOf {
        tab: Some("open".into()),
        ..QueueOf::default()
    };
    assert_eq!(
        story.server.ask(&intake(), open).await.unwrap().cases.len(),
        1
    );

    let other = actor("other", Role::Officer, Some("daqi"));
    let all = QueueOf {
        tab: Some("open".into()),
        unit: Some("shui".into()),
        ..QueueOf::default()
    };
    assert!(
        story
            .server
            .ask(&other, all)
            .await
            .unwrap()
            .cases
            .is_empty()
    );
    for role in [
        Role::Legal,
        Role::Enforcement,
        Role::Admin,
        Role::Enterprise,
    ] {
        let nobody = story
            .server
            .ask(&actor("x", role, Some("zhidui")), QueueOf::default())
            .await;
        assert!(
            matches!(nobody, Err(Failure::Refused(Refusal::NotFound))),
            "{role:?}"
        );
    }
}

#[tokio::test]
async fn a_case_says_whose_turn_it_is_and_offers_what_its_reader_may_do() {
    let story = Story::start().await;
    let number = story.case_number().await;
    let case = story
        .server
        .ask(&officer(), CaseByNumber(number.clone()))
        .await
        .unwrap();
    assert!(case.turn.mine && case.turn.by.is_some());
    assert_eq!(case.actions.first(), Some(&Action::AcknowledgeCase));
    assert_eq!(case.complaints[0].words, "  第一个问题。\n 有 空格");
    assert!(case.seq > 0 && !case.history.entries.is_empty() && case.terms.len() > 1);

    let id = CaseId("k1".into());
    story
        .run(&officer(), Case::Acknowledge { id: id.clone() })
        .await;
    let complaint = ComplaintId("c1".into());
    story
        .run(
            &officer(),
            Case::Answer {
                id,
                complaint,
                text: words("已经办好。"),
                open_measures: None,
            },
        )
        .await;
    let case = story
        .server
        .ask(&officer(), CaseByNumber(number.clone()))
        .await
        .unwrap();
    assert_eq!(case.stage, Stage::Answered);
    let stages: Vec<Stage> = case.reached.iter().map(|(s, _)| *s).collect();
    assert_eq!(
        stages,
        [
            Stage::Triage,
            Stage::Assigned,
            Stage::Handling,
            Stage::Answered
        ]
    );
    assert!(!case.turn.mine);
    let answered = QueueOf {
        tab: Some("answered".into()),
        ..QueueOf::default()
    };
    let queue = story.server.ask(&officer(), answered).await.unwrap();
    assert!(
        queue.cases[0].term.is_some(),
        "the firm's clock is shown while the case has none"
    );

    let other = actor("other", Role::Officer, Some("daqi"));
    let hidden = story.server.ask(&other, CaseByNumber(number)).await;
    assert!(matches!(hidden, Err(Failure::Refused(Refusal::NotFound))));
    let none = story
        .server
        .ask(&officer(), CaseByNumber("没有".into()))
        .await;
    assert!(matches!(none, Err(Failure::Refused(Refusal::NotFound))));
}

#[tokio::test]
async fn a_complaint_is_read_as_typed_and_its_contact_stays_masked() {
    let story = Story::start().await;
    let list = story
        .server
        .ask(&intake(), ComplaintsOf::default())
        .await
        .unwrap();
    assert_eq!((list.waiting, list.rows.len()), (1, 1));
    let number = list.rows[0].number.clone();
    let said = story
        .server
        .ask(&intake(), ComplaintByNumber(number.clone()))
        .await
        .unwrap();
    assert_eq!(said.contact, Some(("王*".into(), "139****0001".into())));
    assert_eq!(
        said.actions,
        [
            Action::OpenCase,
            Action::JoinCase,
            Action::ShowContact,
            Action::DeclineComplaint,
            Action::CorrectComplaint,
            Action::VoidComplaint
        ]
    );
    assert_eq!(said.uscc, USCC);
    let auditor = actor("auditor", Role::Auditor, Some("juling"));
    let said = story
        .server
        .ask(&auditor, ComplaintByNumber(number.clone()))
        .await
        .unwrap();
    assert_eq!((said.contact, said.actions.len()), (None, 0));
    // before triage a complaint is in no unit's hands
    let early = story
        .server
        .ask(&officer(), ComplaintByNumber(number))
        .await;
    assert!(matches!(early, Err(Failure::Refused(Refusal::NotFound))));
    let in_case = ComplaintsOf {
        to_phone: false,
        status: Some("in_case".into()),
        after: None,
    };
    assert_eq!(
        story
            .server
            .ask(&intake(), in_case)
            .await
            .unwrap()
            .rows
            .len(),
        1
    );
}

#[tokio::test]
async fn the_board_counts_what_its_lists_show() {
    let story = Story::start().await;
    let board = story.server.ask(&intake(), BoardNow).await.unwrap();
    assert_eq!((board.late, board.waiting), (0, 1));
    story
        .clock
        .set(At::from_beijing(jiff::civil::date(2026, 9, 16), 10, 0));
    let board = story.server.ask(&intake(), BoardNow).await.unwrap();
    assert!(board.late > 0);
    assert!(board.units.windows(2).all(|u| u[0].late >= u[1].late));
    for unit in &board.units {
        let of_unit = OverdueOf {
            unit: Some(unit.id.clone()),
            ..OverdueOf::default()
        };
        let list = story.server.ask(&intake(), of_unit).await.unwrap();
        assert_eq!(
            (list.due, list.total, list.rows.len() as u64),
            (Due::Late, unit.late, unit.late)
        );
        let late = |t: &TermView| matches!(t.standing, Standing::Overdue { late } if late > 0);
        assert!(
            list.rows
                .iter()
                .all(|r| late(&r.term) && r.last_at.is_some()),
            "{list:?}"
        );
    }
    assert_eq!(board.units.iter().map(|u| u.late).sum::<u64>(), board.late);
    let water = board.units.iter().find(|u| u.id == "shui").unwrap();
    assert_eq!(water.open, 1);
    assert!(matches!(
        story.server.ask(&officer(), BoardNow).await,
        Err(Failure::Refused(Refusal::NotFound))
    ));
}

#[tokio::test]
async fn a_firm_shows_each_reader_what_is_theirs() {
    let story = Story::start().await;
    for search in ["恒岚", "91410803", "  "] {
        let found = story
            .server
            .ask(&intake(), EnterprisesLike(search.into()))
            .await
            .unwrap();
        assert_eq!(found.rows.len(), 1, "{search:?}");
    }
    // what a firm asks of one it does not act for yet opens no list of firms
    let asked = EnterprisesLike("恒岚".into());
    let contact = actor("contact", Role::Enterprise, None);
    for who in [&contact, &Actor::visitor()] {
        let refused = story.server.ask(who, asked.clone()).await;
        assert!(matches!(refused, Err(Failure::Refused(Refusal::NotFound))));
        if let Ok(found) = story.server.ask(who, Search("恒岚".into())).await {
            assert!(found.enterprises.rows.is_empty());
        }
    }
    for search in ["%", "_", "谷禾"] {
        let found = story
            .server
            .ask(&intake(), EnterprisesLike(search.into()))
            .await
            .unwrap();
        assert!(found.rows.is_empty(), "{search:?}");
    }
    let firm = story
        .server
        .ask(&intake(), EnterpriseByUscc(USCC.into()))
        .await
        .unwrap();
    assert_eq!((firm.cases.total, firm.complaints.total), (1, 2));
    let contacts = firm.contacts.unwrap().rows;
    assert_eq!(
        (contacts[0].name.as_str(), contacts[0].phone.as_deref()),
        ("王*", Some("139****0001"))
    );
    assert!(contacts[0].may_issue_code);
    let firm = story
        .server
        .ask(&officer(), EnterpriseByUscc(USCC.into()))
        .await
        .unwrap();
    assert_eq!((firm.cases.total, firm.complaints.total), (1, 1));
    assert_eq!((firm.cases.rows.len(), firm.complaints.rows.len()), (1, 1));
    // whoever has the case in hand may call the firm, and keeps no accounts
    let contacts = firm.contacts.unwrap();
    assert!(contacts.may_show && !contacts.keeps && !contacts.rows[0].may_issue_code);
    // the other side of the wall knows the firm and none of its help (design §6.9)
    let enforcer = actor("enforcer", Role::Enforcement, Some("zhidui"));
    let firm = story
        .server
        .ask(&enforcer, EnterpriseByUscc(USCC.into()))
        .await
        .unwrap();
    assert_eq!((firm.cases.total, firm.complaints.total), (0, 0));
    assert!(firm.contacts.is_none());
}
