//! Matters, questions to units complained of and samples of closed cases: a random run of their own over cases that come and
//! go, after which what must never happen has not, and the rebuilt tables equal the live ones.

use std::collections::BTreeSet;

use jiff::ToSpan;
use zhuqi::domain::actor::{Actor, Role};
use zhuqi::domain::case::{self, Assignment, Check, Closing, Difficulty, Track};
use zhuqi::domain::command::Command;
use zhuqi::domain::complaint::{self, Satisfaction, Solved};
use zhuqi::domain::consultation::Position;
use zhuqi::domain::draw::{self, Said};
use zhuqi::domain::ids::{
    AccountId, CaseId, ComplaintId, DrawId, InquiryId, MatterId, ThemeId, UnitId,
};
use zhuqi::domain::inquiry::{self, Asking};
use zhuqi::domain::matter::{self, Beginning, Legality, Over, Status};
use zhuqi::domain::text::Line;
use zhuqi::server::queries::draw::{DrawByNumber, DrawsOf};
use zhuqi::server::queries::inquiry::{InquiriesOf, InquiryByNumber};
use zhuqi::server::queries::matter::{MatterByNumber, MattersOf};
use zhuqi::server::{Beside, Failure};

use super::{Dice, found_by_all, may, people, register, words};
use crate::app::{TestApp, actor, wednesday};

fn line(text: &str) -> Line {
    Line::parse(text, 80).unwrap()
}

/// Steps after which the next case begins.
const EACH: u64 = 40;

/// One of the last cases: enough happens to each that it comes to its end.
fn recent(dice: &mut Dice, n: u64) -> u64 {
    (n / EACH).saturating_sub(dice.roll(3))
}

/// The complaints of the run: every second one complains of the air section.
fn said(n: u64) -> Command {
    let mut command = register(
        &format!("c{n}"),
        &format!("firm-{}", n % 2),
        "随机的一句话。",
    );
    if let complaint::Command::Register { complains_of, .. } = &mut command {
        *complains_of = n.is_multiple_of(2).then(|| UnitId("daqi".into()));
    }
    command.into()
}

fn open(n: u64, lead: &str) -> Command {
    case::Command::Open {
        id: CaseId(format!("k{n}")),
        complaint: ComplaintId(format!("c{n}")),
        title: line("随机事项"),
        theme: ThemeId("water".into()),
        difficulty: Difficulty::Ordinary,
        track: Track::CaseByCase,
        labels: BTreeSet::new(),
        assignment: Assignment {
            lead: UnitId(lead.into()),
            supporting: BTreeSet::new(),
            officer: None,
            complains_of: None,
            support_days: None,
            note: String::new(),
        },
    }
    .into()
}

/// Everything that leads a case on to its end, so that there is something to draw from.
fn case_command(dice: &mut Dice, n: u64) -> Command {
    let at = recent(dice, n);
    let (id, complaint) = (CaseId(format!("k{at}")), ComplaintId(format!("c{at}")));
    match dice.roll(7) {
        0 => said(n / EACH),
        // what complains of a unit is led by one that takes such complaints
        1 if at.is_multiple_of(2) => open(at, "ducha"),
        1 => open(at, ["shui", "shui", "ducha"][dice.roll(3) as usize]),
        2 => case::Command::Acknowledge { id }.into(),
        3 => case::Command::Answer {
            id,
            complaint,
            text: words("这样办。"),
            open_measures: Some(words("另行办理")),
        }
        .into(),
        4 | 5 => complaint::Command::Settle {
            id: complaint,
            solved: Solved::Yes,
            satisfaction: Satisfaction(5),
            words: None,
        }
        .into(),
        _ => case::Command::CloseOut {
            id,
            closing: Closing::Solved,
            checks: Check::ALL.iter().map(|c| c.key().to_owned()).collect(),
            text: words("核实。"),
        }
        .into(),
    }
}

/// Anything that can be asked of a matter.
fn matter_command(dice: &mut Dice, n: u64, app: &TestApp) -> Command {
    // the last two: enough happens to each that some are decided
    let id = MatterId(format!("y{}", (n / 100).saturating_sub(dice.roll(2))));
    let today = app.clock.now().beijing_date();
    let day = today.saturating_add((i64::try_from(dice.roll(12)).unwrap() - 2).days());
    let unit = UnitId(["shui", "daqi"][dice.roll(2) as usize].into());
    match dice.roll(12) {
        0 | 1 => {
            let over = match dice.roll(2) {
                0 => Over::Case(CaseId(format!("k{}", recent(dice, n)))),
                _ => Over::Firm("firm-0".into()),
            };
            let beginning = Beginning {
                title: line("过渡期处置"),
                question: words("由谁接纳？"),
                basis: words("没有专门规定。"),
                options: words("签协议\n自建"),
                called: [unit].into(),
                officers: BTreeSet::new(),
                opinions_by: day,
                decider: AccountId("acc-leader".into()),
            };
            matter::Command::Begin {
                id: MatterId(format!("y{}", n / 100)),
                over,
                beginning: Box::new(beginning),
            }
        }
        2 | 3 => matter::Command::GiveOpinion {
            id,
            unit,
            position: Position::ALL[dice.roll(3) as usize],
            text: words("同意。"),
        },
        4 | 5 => matter::Command::GiveLegalOpinion {
            id,
            legality: Legality::ALL[dice.roll(3) as usize],
            text: words("写明期限。"),
        },
        6 | 7 => matter::Command::Propose {
            id,
            decision: words("签协议。"),
            conditions: None,
            valid_until: day.saturating_add(30.days()),
            told: words("可以签协议。"),
        },
        8 => matter::Command::Return {
            id,
            reason: words("写明到期怎么办。"),
        },
        _ => match dice.roll(8) {
            0 => matter::Command::Drop {
                id,
                reason: words("不用了。"),
            },
            _ => matter::Command::Decide { id },
        },
    }
    .into()
}

/// Anything that can be asked of a question to a unit complained of.
fn inquiry_command(dice: &mut Dice, n: u64, app: &TestApp) -> Command {
    let today = app.clock.now().beijing_date();
    match dice.roll(3) {
        0 => inquiry::Command::Answer {
            id: InquiryId(format!("x{}", (n / 60).saturating_sub(dice.roll(2)))),
            text: words("两次。"),
        },
        _ => inquiry::Command::Ask {
            id: InquiryId(format!("x{}", n / 60)),
            // every second one complains of somebody
            case: CaseId(format!("k{}", recent(dice, n) & !1)),
            asking: Asking {
                unit: UnitId(["daqi", "daqi", "shui"][dice.roll(3) as usize].into()),
                officer: None,
                question: words("检查了几次？"),
                consent: None,
                due_on: today.saturating_add(i64::try_from(dice.roll(6)).unwrap().days()),
            },
        },
    }
    .into()
}

/// Anything that can be asked of a sample of closed cases.
fn draw_command(dice: &mut Dice, n: u64, app: &TestApp) -> Command {
    let today = app.clock.now().beijing_date();
    match dice.roll(4) {
        0 => draw::Command::Make {
            id: DrawId(format!("d{}", n / 50)),
            from: today.saturating_sub(40.days()),
            to: today.saturating_sub(i64::try_from(dice.roll(3)).unwrap().days()),
            share: u32::try_from(1 + dice.roll(100)).unwrap(),
            seed: format!("seed-{n}"),
        },
        _ => draw::Command::CallBack {
            id: DrawId(format!("d{}", dice.roll(n / 50 + 1))),
            case: CaseId(format!("k{}", dice.roll(n / EACH + 1))),
            said: (dice.roll(3) > 0).then_some(Said {
                solved: Solved::Yes,
                satisfaction: Satisfaction(4),
                rebound: false,
            }),
            words: words("问过。"),
        },
    }
    .into()
}

/// What must hold of everything there is, whatever was pressed.
async fn holds(app: &TestApp, who: &Actor) -> (usize, usize, usize) {
    let server = &app.server;
    let (mut decided, mut answered, mut called) = (0, 0, 0);
    for part in ["open", "in_force", "expired", "dropped"] {
        let of = MattersOf {
            part: Some(part.to_owned()),
            after: None,
        };
        for row in server.ask(who, of).await.unwrap().rows {
            let it = server.ask(who, MatterByNumber(row.number)).await.unwrap();
            if it.line.status == Status::Decided {
                decided += 1;
                let legal = it
                    .legal
                    .opinion
                    .expect("nothing is signed before the law spoke");
                assert_ne!(legal.legality, Legality::Unlawful);
                let proposal = it
                    .proposal
                    .expect("nothing is signed that was not proposed");
                let signed = it.decided.unwrap();
                assert_ne!(signed.by.account, proposal.by.account);
                let on = signed.at.beijing_date();
                let silent = it.units.iter().any(|u| u.opinion.is_none());
                assert!(!silent || on > it.opinions_by);
            }
        }
    }
    for state in ["open", "answered"] {
        let of = InquiriesOf {
            state: Some(state.to_owned()),
            after: None,
        };
        for row in server.ask(who, of).await.unwrap().rows {
            let it = server.ask(who, InquiryByNumber(row.number)).await.unwrap();
            assert_eq!(it.answers.is_empty(), state == "open");
            answered += it.answers.len();
        }
    }
    for row in server.ask(who, DrawsOf::default()).await.unwrap().rows {
        let (unit, drawn) = (row.unit.clone(), row.drawn);
        let it = server.ask(who, DrawByNumber(row.number)).await.unwrap();
        assert!(it.same, "drawing again gives others");
        assert_eq!(it.drawn.len() as u64, drawn);
        for one in &it.drawn {
            assert_ne!(one.lead, unit, "nobody draws what the own unit led");
            let reached = one.calls.iter().filter(|c| c.reached).count();
            assert!(reached <= 1, "nobody is called again once reached");
            // the clock of a call runs until somebody is reached
            assert_eq!(one.term.is_none(), reached == 1);
            called += reached;
        }
    }
    (decided, answered, called)
}

#[tokio::test]
async fn after_a_random_run_of_matters_questions_and_samples_the_rebuilt_tables_equal_the_live_ones()
 {
    let app = TestApp::start().await;
    app.joins("jurist", Role::Officer, "fagui").await;
    app.joins("conduct", Role::Officer, "ducha").await;
    let mut people = people();
    people.push(actor("conduct", Role::Officer, Some("ducha"), None));
    people.push(actor("jurist", Role::Officer, Some("fagui"), None));
    let mut dice = Dice(11);
    for n in 0..2_000 {
        app.clock
            .set(wednesday().plus_seconds(i64::try_from(n).unwrap() * 2_400));
        let command = match dice.roll(12) {
            0..=4 => case_command(&mut dice, n),
            5 | 6 => matter_command(&mut dice, n, &app),
            7..=9 => inquiry_command(&mut dice, n, &app),
            _ => draw_command(&mut dice, n, &app),
        };
        let asked: Vec<_> = match dice.roll(6) {
            0 => vec![&people[dice.roll(people.len() as u64) as usize]],
            _ => people.iter().filter(|p| may(p, &command)).collect(),
        };
        for who in asked {
            let done = app
                .server
                .run(who, command.clone(), Beside::default())
                .await;
            match done {
                Ok(_) => break,
                Err(Failure::Refused(_)) => {}
                Err(Failure::Broken(fault)) => panic!("step {n}: {fault}"),
            }
        }
    }
    let supervisor = actor("supervisor", Role::Supervisor, Some("ducha"), None);
    let (decided, answered, called) = holds(&app, &supervisor).await;
    assert!(decided > 0, "no matter was ever decided");
    assert!(answered > 0, "no question was ever answered");
    assert!(called > 0, "nobody was ever called back");
    let live = app.server.dump().await.unwrap();
    let found = found_by_all(&app, &people).await;
    assert!(found.iter().any(|f| !f.matters.rows.is_empty()));
    app.server.rebuild().await.unwrap();
    assert_eq!(live, app.server.dump().await.unwrap());
    assert_eq!(found, found_by_all(&app, &people).await);
    assert_eq!(app.server.verify(&[]).await.unwrap().broken, None);
}
