//! A long random run of commands: whatever people press, the log holds and the tables can be rebuilt.

mod agree;
mod leniency;
mod matters;

use std::collections::BTreeSet;

use sea_orm::JsonValue;
use zhuqi::domain::actor::{Actor, Role};
use zhuqi::domain::case::{self, Assignment, Check, Closing, Difficulty, Finding, Track};
use zhuqi::domain::command::Command;
use zhuqi::domain::complaint::{self, Channel, Satisfaction, Solved};
use zhuqi::domain::consultation::{Command as Consultation, Convening, Draft, Position, Resolve};
use zhuqi::domain::ids::{
    AccountId, CaseId, ComplaintId, ConsultationId, EnterpriseId, MeasureId, PlanId,
    SupervisionOrderId, ThemeId, UnitId,
};
use zhuqi::domain::measure::{Command as Measure, Kind, NewMeasure};
use zhuqi::domain::phone::Phone;
use zhuqi::domain::plan::{Command as Plan, NewText};
use zhuqi::domain::policy::RULES;
use zhuqi::domain::rulebook::Level;
use zhuqi::domain::supervision_order::{Command as Order, Demand};
use zhuqi::domain::text::{Line, Words};
use zhuqi::domain::world::World;
use zhuqi::server::queries::search::Search;
use zhuqi::server::{Beside, Failure};
use zhuqi::views::search::Found;

use crate::app::{TestApp, actor, wednesday};

fn words(text: &str) -> Words {
    Words::parse(text, 10_000).unwrap()
}

/// A firm's submission.
pub(crate) fn register(id: &str, firm: &str, text: &str) -> complaint::Command {
    complaint::Command::Register {
        id: ComplaintId(id.into()),
        enterprise: EnterpriseId(firm.into()),
        channel: Channel::Web,
        reference: None,
        category: crate::thread::CATEGORY.into(),
        words: words(text),
        contact_name: Line::parse("王小明", 40).unwrap(),
        contact_phone: Phone::parse("13900000001").unwrap(),
        attachments: Vec::new(),
        complains_of: None,
        said_at: None,
        said_on: None,
        service_day: None,
        answered: None,
        reserved: None,
    }
}

/// Small numbers from a seed; the same run every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn people() -> Vec<Actor> {
    vec![
        actor("firm0", Role::Enterprise, None, Some("firm-0")),
        actor("firm1", Role::Enterprise, None, Some("firm-1")),
        actor("intake", Role::Intake, Some("shengtai"), None),
        actor("officer", Role::Officer, Some("shui"), None),
        actor("head", Role::UnitHead, Some("shui"), None),
        actor("officer2", Role::Officer, Some("daqi"), None),
        actor("head2", Role::UnitHead, Some("daqi"), None),
        actor("supervisor", Role::Supervisor, Some("ducha"), None),
        actor("leader", Role::Leader, Some("juling"), None),
        actor("admin", Role::Admin, Some("juling"), None),
        actor("legal", Role::Legal, Some("fagui"), None),
        actor("enforcer", Role::Enforcement, Some("zhidui"), None),
        actor("enforcer2", Role::Enforcement, Some("zhidui"), None),
        actor(
            "enforcement-head",
            Role::EnforcementHead,
            Some("zhidui"),
            None,
        ),
        actor("leader2", Role::Leader, Some("juling"), None),
    ]
}

fn any_command(dice: &mut Dice, n: u64) -> Command {
    let complaint = ComplaintId(format!("c{}", dice.roll(n / 30 + 1)));
    let case = CaseId(format!("k{}", dice.roll(n / 40 + 1)));
    let unit = UnitId(["shui", "daqi"][dice.roll(2) as usize].into());
    let assignment = Assignment {
        lead: unit,
        supporting: BTreeSet::new(),
        officer: None,
        complains_of: None,
        support_days: None,
        note: String::new(),
    };
    match dice.roll(30) {
        0 | 1 => {
            let firm = format!("firm-{}", dice.roll(2));
            register(&format!("c{}", n / 30), &firm, "随机的一句话。").into()
        }
        2 | 3 => case::Command::Open {
            id: CaseId(format!("k{}", n / 40)),
            complaint,
            title: Line::parse("随机事项", 80).unwrap(),
            theme: ThemeId("water".into()),
            difficulty: Difficulty::ALL[dice.roll(4) as usize],
            track: Track::ALL[dice.roll(3) as usize],
            labels: BTreeSet::new(),
            assignment,
        }
        .into(),
        4 => case::Command::Join {
            id: case,
            complaint,
        }
        .into(),
        5 => case::Command::Acknowledge { id: case }.into(),
        6 => case::Command::Object {
            id: case,
            reason: words("不属于本科。"),
        }
        .into(),
        7 => case::Command::Assign {
            id: case,
            assignment,
        }
        .into(),
        8 | 9 => case::Command::Answer {
            id: case,
            complaint,
            text: words("这样办。"),
            open_measures: Some(words("另行办理")),
        }
        .into(),
        10 => complaint::Command::Settle {
            id: complaint,
            solved: [Solved::Yes, Solved::Partly, Solved::No][dice.roll(3) as usize],
            satisfaction: Satisfaction(u8::try_from(1 + dice.roll(5)).unwrap()),
            words: Some(words("就这样。")),
        }
        .into(),
        11 => case::Command::CloseOut {
            id: case,
            closing: Closing::Solved,
            checks: Check::ALL.iter().map(|c| c.key().to_owned()).collect(),
            text: words("核实。"),
        }
        .into(),
        12 | 13 => order_command(dice, n, case, assignment.lead),
        14..=21 => plan_command(dice, n, case, assignment.lead),
        22..=24 => consultation_command(dice, n, case, assignment.lead),
        25..=28 => leniency::leniency_command(dice, n),
        _ => match dice.roll(3) {
            0 => complaint::Command::Withdraw {
                id: complaint,
                reason: words("不用了。"),
                advised: false,
            }
            .into(),
            1 => case::Command::FollowUp {
                id: case,
                finding: Finding::ALL[dice.roll(3) as usize],
                text: words("看过。"),
            }
            .into(),
            _ => case::Command::Note {
                id: case,
                text: words("记一笔。"),
            }
            .into(),
        },
    }
}

/// Anything that can be asked of a supervision order.
fn order_command(dice: &mut Dice, n: u64, case: CaseId, unit: UnitId) -> Command {
    let id = SupervisionOrderId(format!("o{}", dice.roll(n / 20 + 1)));
    let new = SupervisionOrderId(format!("o{}", n / 20 + 1));
    let demand = Demand {
        level: [Level::Yellow, Level::Yellow, Level::Red][dice.roll(3) as usize],
        text: words("限期答复。"),
        due_on: jiff::civil::date(2026, 9, 30),
        attachments: Vec::new(),
    };
    match dice.roll(8) {
        0 | 1 => Order::Issue {
            id: new,
            case,
            unit,
            demand,
        },
        2 => Order::Sign {
            id,
            text: demand.text,
            due_on: demand.due_on,
        },
        3 => Order::Acknowledge { id },
        4 => Order::Reply {
            id,
            text: words("已办。"),
            attachments: Vec::new(),
        },
        5 => Order::Lift {
            id,
            text: words("属实。"),
        },
        6 => Order::Raise {
            id,
            new,
            demand: Demand {
                level: Level::Red,
                ..demand
            },
        },
        _ => Order::Void {
            id,
            reason: words("重发。"),
        },
    }
    .into()
}

/// Anything that can be asked of a plan or a measure.
fn plan_command(dice: &mut Dice, n: u64, case: CaseId, unit: UnitId) -> Command {
    let id = PlanId(format!("p{}", dice.roll(n / 100 + 1)));
    let measure = MeasureId(format!("m{}", dice.roll(n / 20 + 1)));
    let text = NewText {
        findings: words("看过。"),
        cause: None,
        target: words("达标。"),
        acceptance: words("评审通过。"),
        steps: None,
        subsidy: None,
        risk: None,
        follow_ups: Vec::new(),
    };
    let due_on = jiff::civil::date(2026, 9, 29);
    let said = words("做完了。");
    match dice.roll(12) {
        0..=3 => Plan::Draft {
            id: PlanId(format!("p{}", n / 100)),
            case,
            enterprise: EnterpriseId(format!("firm-{}", dice.roll(2))),
            also: BTreeSet::new(),
            template: std::collections::BTreeMap::new(),
            text,
        }
        .into(),
        4 | 5 => {
            let new = NewMeasure {
                id: MeasureId(format!("m{}", n / 20)),
                case,
                kind: Kind::ALL[dice.roll(3) as usize],
                what: words("装泵。"),
                owner: unit,
                co_owners: BTreeSet::new(),
                person: None,
                firm_owner: None,
                acceptance: None,
                due_on,
            };
            Plan::AddMeasure {
                id,
                new,
                after: None,
            }
            .into()
        }
        6 => Plan::Approve { id }.into(),
        7 => match dice.roll(5) {
            0 => Plan::Revise {
                id,
                text,
                reason: Some(words("补充。")),
            }
            .into(),
            1 => Plan::DropMeasure { id, measure }.into(),
            2 => Plan::OrderMeasure {
                id,
                measure,
                after: Some(MeasureId(format!("m{}", dice.roll(n / 20 + 1)))),
            }
            .into(),
            3 => Plan::MoveMeasures { id, cause: measure }.into(),
            _ => Plan::Acknowledge { id }.into(),
        },
        8 | 9 => Measure::Report {
            id: measure,
            text: said,
            attachments: Vec::new(),
        }
        .into(),
        10 => Measure::Verify {
            id: measure,
            text: said,
        }
        .into(),
        _ => match dice.roll(3) {
            2 => Measure::Reschedule {
                id: measure,
                reason: said,
                due_on: jiff::civil::date(2026, 9, 30),
            }
            .into(),
            0 => Measure::Return {
                id: measure,
                reason: said,
                due_on,
            }
            .into(),
            _ => Measure::Cancel {
                id: measure,
                reason: said,
            }
            .into(),
        },
    }
}

/// Anything that can be asked of a consultation.
fn consultation_command(dice: &mut Dice, n: u64, case: CaseId, unit: UnitId) -> Command {
    let id = ConsultationId(format!("h{}", dice.roll(n / 20 + 1)));
    let new = ConsultationId(format!("h{}", n / 20));
    let both: BTreeSet<UnitId> = ["shui", "daqi"].map(|u| UnitId(u.into())).into();
    match dice.roll(10) {
        0..=2 => Consultation::Convene {
            id: new,
            case,
            convening: Box::new(Convening {
                also: Vec::new(),
                question: words("怎么办？"),
                called: BTreeSet::new(),
                officers: BTreeSet::new(),
                opinions_by: jiff::civil::date(2026, 9, 30),
                meeting: None,
                chair: AccountId("acc-leader".into()),
                attachments: Vec::new(),
            }),
        },
        3 | 4 => Consultation::GiveOpinion {
            id,
            unit,
            position: Position::ALL[dice.roll(3) as usize],
            text: words("同意。"),
            attachments: Vec::new(),
        },
        5 => Consultation::WriteMinutes {
            id,
            draft: Draft {
                present: both.into_iter().take(dice.roll(3) as usize).collect(),
                observing: BTreeSet::new(),
                on_leave: BTreeSet::new(),
                facts: words("说明了情况。"),
                dissent: None,
                follow_up_on: None,
            },
        },
        6 => Consultation::AddItem {
            id,
            item: Resolve {
                measure: MeasureId(format!("m{n}")),
                case,
                what: words("限期办。"),
                owner: unit,
                co_owners: BTreeSet::new(),
                due_on: jiff::civil::date(2026, 10, 15),
                resolve_on: Some(jiff::civil::date(2026, 10, 20)),
            },
        },
        7 => Consultation::Submit { id },
        8 => Consultation::Sign { id },
        _ => match dice.roll(3) {
            0 => Consultation::DropItem { id, n: 1 },
            _ => Consultation::CallOff {
                id,
                reason: words("不用了。"),
            },
        },
    }
    .into()
}

/// Whether a role of theirs may, whatever the subject.
fn may(who: &Actor, command: &Command) -> bool {
    let action = command.action(&World::default());
    RULES
        .iter()
        .any(|r| r.action == action && r.role == who.role)
}

#[tokio::test]
async fn after_a_long_random_run_the_rebuilt_tables_equal_the_live_ones() {
    let app = TestApp::start().await;
    let people = people();
    let legal = actor("legal", Role::Legal, Some("fagui"), None);
    let confirm = leniency::confirm_all();
    app.server
        .run(&legal, confirm, Beside::default())
        .await
        .unwrap();
    let mut dice = Dice(2);
    let (mut done, mut refused) = (0, 0);
    for n in 0..2_400 {
        app.clock
            .set(wednesday().plus_seconds(i64::try_from(n).unwrap() * 700));
        let command = any_command(&mut dice, n);
        // mostly whoever may, one after the other until it is taken; sometimes anybody
        let asked: Vec<_> = match dice.roll(4) {
            0 => vec![&people[dice.roll(people.len() as u64) as usize]],
            _ => people.iter().filter(|p| may(p, &command)).collect(),
        };
        for who in asked {
            match app
                .server
                .run(who, command.clone(), Beside::default())
                .await
            {
                Ok(_) => {
                    done += 1;
                    break;
                }
                Err(Failure::Refused(_)) => refused += 1,
                Err(Failure::Broken(fault)) => panic!("step {n}: {fault}"),
            }
        }
    }
    assert!(
        done > 60,
        "only {done} of the random commands were accepted ({refused} refused)"
    );
    let live = app.server.dump().await.unwrap();
    for table in [
        "plan_rows",
        "measure_rows",
        "consultation_rows",
        "supervision_order_rows",
        "leniency_file_rows",
    ] {
        assert!(!live[table].is_empty(), "the run never filled {table}");
    }
    let closed = |row: &JsonValue| row["status"] == "closed";
    assert!(
        live["leniency_file_rows"].iter().any(closed),
        "the run never decided and closed a leniency file"
    );
    let mut late = 0;
    for days in [0, 3, 10, 40] {
        let now = app.clock.now();
        app.clock.set(now.plus_hours(24 * days));
        late = late.max(agree::compare(&app).await);
        app.clock.set(now);
    }
    assert!(late > 5, "only {late} cases were ever late");
    let found = found_by_all(&app, &people).await;
    assert!(found.iter().any(|f| !f.cases.rows.is_empty()));
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(found, found_by_all(&app, &people).await);
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}

/// What everybody who has a search finds by fixed words: the index is no table, so its answers are compared.
async fn found_by_all(app: &TestApp, people: &[Actor]) -> Vec<Found> {
    let mut all = Vec::new();
    for who in people {
        for what in [
            "随机",
            "一句话",
            "SX-2026-0000",
            "达标",
            "限期",
            "恒岚 随机",
            "过渡期处置",
            "检查了几次",
            "CC-2026",
        ] {
            match app.server.ask(who, Search(what.to_owned())).await {
                Ok(found) => all.push(found),
                Err(Failure::Refused(_)) => {}
                Err(Failure::Broken(fault)) => panic!("{what}: {fault}"),
            }
        }
    }
    all
}
