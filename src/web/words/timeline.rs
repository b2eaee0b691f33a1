//! What happened, as a timeline tells it. Words a firm may read and words for staff only are kept apart.

mod claim;
mod coercive_measure;
mod consultation;
mod draw;
mod inquiry;
mod key_enterprise;
mod leniency;
mod listing;
mod matter;
mod measure;
mod merge;
mod order;
mod parking;
mod plan;
mod profile;
mod project;
mod suggestion;
mod term;
mod visit;
mod wall;

use std::collections::BTreeMap;

use super::{
    Word, bureau, closing, date, day, edition_name, finding, role, rule_setting, solved, status,
    supervision, word,
};
use crate::domain::event::Event;
use crate::domain::ids::{ComplaintId, UnitId};
use crate::domain::reference::Reference;
use crate::domain::rulebook::{DeadlineRow, Theme};
use crate::domain::{account, case, complaint, enterprise, reference};
use crate::views::clock_row;
use crate::views::name::{Lang, Name};
use coercive_measure::of_coercive_measure;
use consultation::of_consultation;
use draw::of_draw;
use inquiry::of_inquiry;
use key_enterprise::of_key_enterprise;
use leniency::of_leniency;
use listing::of_listing;
use matter::of_matter;
use measure::of_measure;
use order::of_order;
use plan::of_plan;
use project::of_project;
use suggestion::of_suggestion;
use term::of_term;
use visit::{of_offsite_check, of_visit};
use wall::of_wall;

/// One entry in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventWords {
    /// What happened.
    pub title: String,
    /// What was said, for everybody who may read the entry.
    pub text: Option<String>,
    /// What was said for staff only; never on a page of the firm.
    pub inside: Option<String>,
    /// Whether the firm reads the entry.
    pub public: bool,
    /// Bookkeeping that follows from another entry; a timeline may leave it out.
    pub quiet: bool,
}

/// Names the events do not carry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names {
    /// Units by id; one that is missing is called a unit.
    pub units: BTreeMap<UnitId, Name>,
    /// Numbers of complaints by id; one that is missing is not named.
    pub complaints: BTreeMap<ComplaintId, String>,
}

impl Names {
    fn unit(&self, lang: Lang, id: &UnitId) -> String {
        let name = self.units.get(id).map(|n| n.read(lang).to_owned());
        name.unwrap_or_else(|| word("有关单位", "a unit").read(lang).to_owned())
    }

    fn complaint(&self, id: &ComplaintId) -> &str {
        self.complaints.get(id).map_or("", String::as_str)
    }
}

/// An event in words.
pub fn event(lang: Lang, event: &Event, names: &Names) -> EventWords {
    match event {
        Event::Complaint(e) => of_complaint(lang, e),
        Event::Case(e) => of_case(lang, e, names),
        Event::Consultation(e) => of_consultation(lang, e, names),
        Event::Plan(e) => of_plan(lang, e),
        Event::Measure(e) => of_measure(lang, e),
        Event::SupervisionOrder(e) => of_order(lang, e),
        Event::LeniencyFile(e) => of_leniency(lang, e),
        Event::WallOpening(e) => of_wall(lang, e),
        Event::PositiveListing(e) => of_listing(lang, e),
        Event::Visit(e) => of_visit(lang, e),
        Event::OffsiteCheck(e) => of_offsite_check(lang, e),
        Event::Suggestion(e) => of_suggestion(lang, e),
        Event::Project(e) => of_project(lang, e),
        Event::Draw(e) => of_draw(lang, e),
        Event::Inquiry(e) => of_inquiry(lang, e),
        Event::Matter(e) => of_matter(lang, e, names),
        Event::KeyEnterprise(e) => of_key_enterprise(lang, e),
        Event::CoerciveMeasure(e) => of_coercive_measure(lang, e),
        Event::Account(e) => of_account(lang, e),
        Event::Enterprise(e) => of_enterprise(lang, e),
        Event::ServiceDay(e) => super::service_day::event(lang, e),
        Event::Reference(e) => of_reference(lang, e, names),
    }
}

fn says(lang: Lang, title: Word) -> EventWords {
    titled(title.read(lang).to_owned())
}

fn titled(title: String) -> EventWords {
    EventWords {
        title,
        ..EventWords::default()
    }
}

fn kept(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

impl EventWords {
    fn with(mut self, text: &str) -> EventWords {
        self.text = kept(text);
        self
    }

    fn inside(mut self, text: &str) -> EventWords {
        self.inside = kept(text);
        self
    }

    fn public(mut self) -> EventWords {
        self.public = true;
        self
    }

    fn quiet(mut self) -> EventWords {
        self.quiet = true;
        self
    }
}

fn of_complaint(lang: Lang, event: &complaint::Event) -> EventWords {
    match event {
        complaint::Event::Registered {
            channel, number, ..
        } => titled(
            word(
                "问题已登记，编号{number}（{channel}）",
                "Problem recorded as {number} ({channel})",
            )
            .fill(
                lang,
                &[
                    ("number", &number.text),
                    ("channel", super::channel(*channel).read(lang)),
                ],
            ),
        )
        .public(),
        complaint::Event::Term { entry } => of_term(lang, entry),
        complaint::Event::Declined {
            reason,
            instead,
            letter: Some(letter),
            ..
        } => says(lang, super::enterprise_side::REFERRED)
            .with(
                &word(
                    "{reason}\n移送到：{instead}（{letter}）",
                    "{reason}\nReferred to: {instead} ({letter})",
                )
                .fill(
                    lang,
                    &[("reason", reason), ("instead", instead), ("letter", letter)],
                ),
            )
            .public(),
        complaint::Event::Declined {
            reason, instead, ..
        } => says(lang, status(complaint::Status::Declined))
            .with(
                &word(
                    "{reason}\n可以这样办：{instead}",
                    "{reason}\nWhere to go instead: {instead}",
                )
                .fill(lang, &[("reason", reason), ("instead", instead)]),
            )
            .public(),
        complaint::Event::ReferralLookedAt { look } => says(
            lang,
            word(
                "跟进了移送的问题",
                "Somebody looked what became of the referral",
            ),
        )
        .inside(&look.result),
        complaint::Event::Accepted { case_number, .. } => titled(
            word(
                "已受理，在事项{number}中办理",
                "Accepted; handled as matter {number}",
            )
            .fill(lang, &[("number", case_number)]),
        )
        .public(),
        complaint::Event::Moved { case_number, .. } => titled(
            word("改在事项{number}中办理", "Now handled as matter {number}")
                .fill(lang, &[("number", case_number)]),
        )
        .public(),
        complaint::Event::Answered { answer } if answer.on_the_spot => {
            says(lang, word("当场答复了企业", "Answered on the spot"))
                .with(&answer.text)
                .public()
        }
        complaint::Event::Answered { answer } => {
            says(lang, word("答复了企业", "The enterprise was answered"))
                .with(&answer.text)
                .public()
        }
        complaint::Event::AnswerOpened { .. } => says(
            lang,
            word("企业打开了答复", "The enterprise opened its answer"),
        )
        .public(),
        complaint::Event::AnswerRecalled { reason, .. } => says(
            lang,
            word(
                "答复在企业打开以前收回",
                "The answer was called back before the enterprise opened it",
            ),
        )
        .inside(reason)
        .public(),
        complaint::Event::Confirmed { outcome } | complaint::Event::Disputed { outcome } => titled(
            word(
                "企业反馈：{solved}，{satisfied}",
                "The enterprise says: {solved}, {satisfied}",
            )
            .fill(
                lang,
                &[
                    ("solved", &lower(lang, solved(outcome.solved))),
                    (
                        "satisfied",
                        &lower(lang, super::satisfaction(outcome.satisfaction.0)),
                    ),
                ],
            ),
        )
        .with(&outcome.words)
        .public(),
        complaint::Event::CountedAsSilent { .. } => says(
            lang,
            word(
                "企业在确认期内没有回应，按未回应处理，不计入满意",
                "No word within the time to confirm; counted as no response, never as satisfied",
            ),
        )
        .public(),
        complaint::Event::DeemedAccepted { .. } => says(
            lang,
            word(
                "到期没有处理，视为已受理",
                "Not looked at in time; counts as accepted",
            ),
        )
        .public(),
        complaint::Event::Voided { why, reason, .. } => titled(
            word("已作废：{why}", "Void: {why}")
                .fill(lang, &[("why", &lower(lang, super::void_reason(*why)))]),
        )
        .with(reason)
        .public(),
        complaint::Event::Restored { reason, .. } => says(
            lang,
            word("已恢复，重新受理", "Restored; to be sorted again"),
        )
        .with(reason)
        .public(),
        complaint::Event::ContactUnverified { named } => says(
            lang,
            word(
                "没有登录提交，联系人待电话核实；自称的企业名称：",
                "Sent without logging in; the contact is to be phoned. The enterprise as they name it:",
            ),
        )
        .with(named)
        .public(),
        complaint::Event::ContactVerified { how, .. } => says(
            lang,
            word("联系人已电话核实", "The contact was phoned and verified"),
        )
        .with(how),
        complaint::Event::ContactNotReached { note, .. } => {
            says(lang, word("电话没有联系上", "Phoned, and nobody reached")).with(note)
        }
        complaint::Event::ContactShown { .. } => {
            says(lang, word("查看了完整联系方式", "Saw the full contact"))
        }
        complaint::Event::Corrected { correction } => of_correction(lang, correction),
        complaint::Event::Supplied { supply } => {
            let files = supply.attachments.len().to_string();
            let title = match supply.attachments.is_empty() {
                true => word("企业作了补充说明", "The enterprise added words"),
                false => word("企业补充了{n}个文件", "The enterprise added {n} files"),
            };
            let title = title.fill(lang, &[("n", &files)]);
            let told = (!supply.words.is_empty()).then(|| supply.words.clone());
            EventWords {
                text: told,
                public: true,
                ..titled(title)
            }
        }
        // whether the firm was talked into it is looked at elsewhere and never told to the unit (D4)
        complaint::Event::Withdrawn { reason, .. } => says(
            lang,
            word("企业撤回了问题", "The enterprise withdrew the problem"),
        )
        .with(reason)
        .public(),
        // read by those who look into it only; their pages keep it from all others
        complaint::Event::WithdrawalChecked { check } => {
            says(lang, super::withdrawal::found(check.advised)).inside(&check.text)
        }
    }
}

/// Which parts were put right. Under which firm it stood before is for staff only.
fn of_correction(lang: Lang, made: &complaint::Correction) -> EventWords {
    let parts = [
        (made.firm.is_some(), word("企业", "enterprise")),
        (made.contact.is_some(), word("联系人", "contact")),
        (made.category.is_some(), word("问题类别", "category")),
        (
            made.words.is_some(),
            word("登记的原话", "words as recorded"),
        ),
        (
            made.complains_of.is_some(),
            word("反映的单位", "unit complained of"),
        ),
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .filter(|(changed, _)| *changed)
        .map(|(_, part)| part.read(lang))
        .collect();
    let parts = parts.join(super::office::AND.read(lang));
    let words =
        titled(word("更正了{parts}", "Corrected: {parts}").fill(lang, &[("parts", &parts)]));
    match &made.firm {
        None => words.with(&made.reason).public(),
        Some(firm) => words.inside(
            &word("{from} → {to}\n{reason}", "{from} → {to}\n{reason}").fill(
                lang,
                &[
                    ("from", &firm.from.name),
                    ("to", &firm.to.name),
                    ("reason", &made.reason),
                ],
            ),
        ),
    }
}

fn of_case(lang: Lang, event: &case::Event, names: &Names) -> EventWords {
    match event {
        case::Event::Opened { number, title, .. } => titled(
            word("立为事项{number}", "Opened as matter {number}")
                .fill(lang, &[("number", &number.text)]),
        )
        .inside(title),
        case::Event::ComplaintJoined { line, .. } => titled(
            word(
                "纳入{firm}的问题{number}",
                "Problem {number} of {firm} is handled here",
            )
            .fill(
                lang,
                &[("firm", &line.enterprise_name), ("number", &line.number)],
            ),
        ),
        case::Event::Assigned {
            lead,
            supporting,
            officer,
            complains_of,
            note,
            ..
        } => {
            let mut title = word("交给{unit}主办", "Assigned to {unit}")
                .fill(lang, &[("unit", &names.unit(lang, lead))]);
            if let Some(officer) = officer {
                title.push_str(
                    &word("（{name}）", " ({name})").fill(lang, &[("name", &officer.name)]),
                );
            }
            if !supporting.is_empty() {
                let units: Vec<String> = supporting.iter().map(|u| names.unit(lang, u)).collect();
                let units = units.join(word("、", ", ").read(lang));
                title.push_str(
                    &word("，{units}协办", ", supported by {units}")
                        .fill(lang, &[("units", &units)]),
                );
            }
            let found = complains_of.as_ref().map(|u| {
                word("反映的单位：{unit}", "Unit complained of: {unit}")
                    .fill(lang, &[("unit", &names.unit(lang, u))])
            });
            let note = Some(note.clone()).filter(|n| !n.is_empty());
            let inside: Vec<String> = found.into_iter().chain(note).collect();
            titled(title).inside(&inside.join("\n")).public()
        }
        case::Event::Acknowledged { handler, .. } => titled(
            word("已签收，承办人{name}", "Signed for; {name} has it in hand")
                .fill(lang, &[("name", &handler.name)]),
        )
        .public(),
        case::Event::Objected { unit, reason, .. } => titled(
            word(
                "{unit}提出异议，等待重新交办",
                "{unit} objected; to be assigned again",
            )
            .fill(lang, &[("unit", &names.unit(lang, unit))]),
        )
        .inside(reason),
        case::Event::Reassigned {
            handler, reason, ..
        } => titled(
            word("承办人换为{name}", "{name} has it in hand now")
                .fill(lang, &[("name", &handler.name)]),
        )
        .inside(reason)
        .public(),
        case::Event::Corrected {
            before,
            now,
            back,
            reason,
            ..
        } => says(
            lang,
            match back {
                true => word(
                    "更正了反映的单位，等待重新交办",
                    "Unit complained of corrected; to be assigned again",
                ),
                false => word("更正了事项", "Matter corrected"),
            },
        )
        .inside(&corrected(lang, before, now, reason, names)),
        case::Event::Noted { text, .. } => {
            says(lang, word("内部备注", "Internal note")).inside(text)
        }
        case::Event::ConsultationDismissed {
            trigger, reason, ..
        } => {
            let name = super::consultation::trigger(*trigger).read(lang);
            let told = word("不需要会商：{name}", "No consultation needed: {name}");
            titled(told.fill(lang, &[("name", name)])).inside(reason)
        }
        case::Event::Supported { text, .. } => says(
            lang,
            word("协办单位提交了意见", "A supporting unit gave its part"),
        )
        .inside(text),
        case::Event::NoteStruck { struck, .. } => {
            let text = match struck.replacement.as_str() {
                "" => struck.reason.clone(),
                now => format!("{}\n{now}", struck.reason),
            };
            says(
                lang,
                word("划掉了一条内部备注", "A note was struck through"),
            )
            .inside(&text)
        }
        case::Event::Referred { sheet, .. } => titled(format!(
            "{} · {}",
            super::referral::to(sheet.kind).fill(lang, &[("to", &sheet.to)]),
            sheet.letter
        ))
        .with(&sheet.told)
        .inside(&sheet.reason)
        .public(),
        case::Event::ReferralLookedAt { look, .. } => says(
            lang,
            word(
                "跟进了移送或者上报",
                "Somebody looked at what was referred or escalated",
            ),
        )
        .inside(&look.result),
        // the complaint's own entry tells both
        case::Event::AnswerOpened { .. } => says(
            lang,
            word("企业打开了答复", "The enterprise opened its answer"),
        )
        .quiet(),
        case::Event::AnswerRecalled { .. } => {
            says(lang, word("答复已收回", "An answer was called back")).quiet()
        }
        case::Event::Term { entry, .. } => of_term(lang, entry),
        case::Event::ExtensionAsked { request, .. } => titled(
            word("申请延期到{day}", "Extension to {day} asked for")
                .fill(lang, &[("day", &day(lang, request.to))]),
        )
        .inside(&request.reason),
        case::Event::ExtensionRefused { reason, .. } => says(
            lang,
            word(
                "没有同意延期，到期日不变",
                "Extension refused; the due date stays",
            ),
        )
        .inside(reason),
        // the words stand with the complaint, which its own firm reads; other firms of the case do not
        case::Event::ComplaintAnswered {
            complaint,
            unreported: None,
            ..
        } => titled(
            word("已答复问题{number}", "Problem {number} was answered")
                .fill(lang, &[("number", names.complaint(complaint))]),
        )
        .quiet(),
        case::Event::ComplaintAnswered {
            complaint,
            unreported: Some(open),
            ..
        } => titled(
            word(
                "已答复问题{number}，还有措施没有上报完成情况",
                "Problem {number} was answered while nobody had reported on some measures",
            )
            .fill(lang, &[("number", names.complaint(complaint))]),
        )
        .inside(&format!(
            "{}\n{}",
            super::listed(lang, &open.measures),
            open.reason
        )),
        case::Event::ComplaintSettled {
            complaint,
            status: now,
            ..
        } => titled(
            word("问题{number}：{status}", "Problem {number}: {status}").fill(
                lang,
                &[
                    ("number", names.complaint(complaint)),
                    ("status", &lower(lang, status(*now))),
                ],
            ),
        )
        .quiet(),
        case::Event::ClosedOut {
            closing: how, text, ..
        } => titled(
            word("已销号：{how}", "Closed out: {how}")
                .fill(lang, &[("how", &lower(lang, closing(*how)))]),
        )
        .inside(text)
        .public(),
        case::Event::PassedToPool { pool, .. } => {
            let units: Vec<String> = pool.iter().map(|u| names.unit(lang, u)).collect();
            let told = word(
                "主办单位没有能审核的第二人，销号审核转{units}",
                "The lead unit has no second person who may review; it went to {units}",
            );
            titled(told.fill(lang, &[("units", &units.join(word("、", ", ").read(lang)))]))
        }
        case::Event::Returned { reason, .. } => says(
            lang,
            word(
                "审核后退回，继续办理",
                "Sent back from review to be worked on",
            ),
        )
        .inside(reason)
        .public(),
        case::Event::Supervised {
            number,
            level,
            unit,
            status: now,
            ..
        }
        | case::Event::SupervisionEnded {
            number,
            level,
            unit,
            status: now,
            ..
        } => titled(
            word(
                "督办：{level}{number}，{unit}，{now}",
                "Under order: {level} {number}, {unit}: {now}",
            )
            .fill(
                lang,
                &[
                    ("level", supervision::level(*level).read(lang)),
                    ("number", number),
                    ("unit", &names.unit(lang, unit)),
                    ("now", &lower(lang, supervision::status(*now))),
                ],
            ),
        ),
        case::Event::Consulted {
            number,
            status: now,
            until,
            ..
        } => titled(
            word(
                "会商{number}：{now}，{until}前",
                "Consultation {number}: {now}, until {until}",
            )
            .fill(
                lang,
                &[
                    ("number", number),
                    ("now", &lower(lang, super::consultation::status(*now))),
                    ("until", &day(lang, *until)),
                ],
            ),
        ),
        case::Event::ConsultationEnded {
            number,
            status: now,
            minutes,
            ..
        } => titled(
            word("会商{number}：{now}", "Consultation {number}: {now}").fill(
                lang,
                &[
                    ("number", number),
                    ("now", &lower(lang, super::consultation::status(*now))),
                ],
            ),
        )
        .inside(minutes),
        case::Event::Planned { line, .. } => titled(
            word("制定方案{number}", "Plan {number} drawn up")
                .fill(lang, &[("number", &line.number)]),
        ),
        // the firm reads what is to be done for it in its plan
        case::Event::MeasureSet { line, .. } => titled(
            word(
                "定了措施：{unit}，{due}前完成",
                "Measure set: {unit}, due {due}",
            )
            .fill(
                lang,
                &[
                    ("unit", &names.unit(lang, &line.owner)),
                    ("due", &day(lang, line.due_on)),
                ],
            ),
        )
        .inside(&line.what),
        case::Event::MeasureStands { status: now, .. } => {
            titled(word("措施：{status}", "Measure: {status}").fill(
                lang,
                &[("status", &lower(lang, super::measure::status(*now)))],
            ))
        }
        case::Event::FollowedUp {
            finding: found,
            text,
            ..
        } => titled(
            word("跟踪问效：{found}", "Follow-up: {found}")
                .fill(lang, &[("found", &lower(lang, finding(*found)))]),
        )
        .inside(text)
        .public(),
        case::Event::ParkingAsked { .. }
        | case::Event::ParkingRefused { .. }
        | case::Event::Parked { .. }
        | case::Event::TakenUp { .. } => parking::of_parking(lang, event),
        case::Event::TookOver { .. }
        | case::Event::MergedInto { .. }
        | case::Event::GaveBack { .. }
        | case::Event::MergeUndone { .. } => merge::of_merge(lang, event),
    }
}

fn of_account(lang: Lang, event: &account::Event) -> EventWords {
    match event {
        account::Event::Created { login, .. } => titled(
            word("新建账号{login}", "Account {login} created").fill(lang, &[("login", login)]),
        ),
        account::Event::Appointed { held, .. } => titled(
            word("任职：{role}，{day}起", "Appointed as {role} from {day}").fill(
                lang,
                &[
                    ("role", &lower(lang, role(held.role))),
                    ("day", &date(lang, held.from)),
                ],
            ),
        ),
        account::Event::AppointmentEnded { last_day, .. } => titled(
            word("任职到{day}为止", "Appointment ends on {day}")
                .fill(lang, &[("day", &date(lang, *last_day))]),
        ),
        account::Event::Deactivated { reason } => {
            says(lang, word("账号已停用", "Account deactivated")).inside(reason)
        }
        account::Event::Reactivated { reason } => {
            says(lang, word("账号已恢复", "Account reactivated")).inside(reason)
        }
        account::Event::CodeIssued { identity_check } => {
            says(lang, word("打印了登录码", "Log-in code printed")).inside(identity_check)
        }
        account::Event::StandInNamed { stand_in, .. } => titled(
            word(
                "{from}至{to}由{name}代理",
                "{name} stands in from {from} to {to}",
            )
            .fill(
                lang,
                &[
                    ("name", &stand_in.deputy.name),
                    ("from", &date(lang, stand_in.from)),
                    ("to", &date(lang, stand_in.to)),
                ],
            ),
        )
        .inside(&stand_in.reason),
        account::Event::StandInEnded { last_day, .. } => titled(
            word("代理到{day}为止", "The stand-in ends on {day}")
                .fill(lang, &[("day", &date(lang, *last_day))]),
        ),
        account::Event::HandedOver {
            to, moved, reason, ..
        } => titled(
            word(
                "{n}件工作移交给{name}",
                "{n} pieces of work handed over to {name}",
            )
            .fill(lang, &[("n", &moved.to_string()), ("name", &to.name)]),
        )
        .inside(reason),
        account::Event::PasswordChanged {} => says(
            lang,
            word("本人修改了密码", "Password changed by its owner"),
        ),
        account::Event::FactorEnrolled { .. } => says(
            lang,
            word("本人登记了第二步验证", "Second step set up by its owner"),
        ),
        account::Event::RecoveryCodeUsed {} => {
            says(lang, word("用了一个恢复码", "A recovery code was used"))
        }
        account::Event::RecoveryCodesRenewed {} => {
            says(lang, word("换了一组恢复码", "New recovery codes were made"))
        }
        account::Event::FactorResetAsked {
            by, identity_check, ..
        } => titled(
            word(
                "{name}申请重置第二步验证",
                "{name} asked for a reset of the second step",
            )
            .fill(lang, &[("name", &by.name)]),
        )
        .inside(identity_check),
        account::Event::FactorReset { identity_check } => {
            says(lang, word("第二步验证已重置", "Second step reset")).inside(identity_check)
        }
    }
}

fn of_enterprise(lang: Lang, event: &enterprise::Event) -> EventWords {
    match event {
        enterprise::Event::Registered { name, uscc, .. } => titled(
            word("登记企业{name}（{uscc}）", "{name} ({uscc}) put on record")
                .fill(lang, &[("name", name), ("uscc", uscc)]),
        ),
        enterprise::Event::Profiled {
            before,
            now,
            reason,
            ..
        } => profile::profiled(lang, before.as_ref(), now, reason),
        enterprise::Event::ContactsShown { .. } => says(
            lang,
            word("查看了企业完整联系方式", "Saw the contacts in full"),
        ),
        other => claim::of_claim(lang, other).unwrap_or_default(),
    }
}

fn theme_name(lang: Lang, theme: &Theme) -> &str {
    match lang {
        Lang::Zh => &theme.zh,
        Lang::En => &theme.en,
    }
}

/// What is different about a theme, each in words: from, to.
fn theme_change(lang: Lang, before: &Theme, theme: &Theme, names: &Names) -> String {
    let change = |what: Word, from: String, to: String| {
        (from != to).then(|| {
            let gaps = [("what", what.read(lang)), ("from", &*from), ("to", &*to)];
            word("{what}：{from} → {to}", "{what}: {from} → {to}").fill(lang, &gaps)
        })
    };
    let yes = |it: bool| {
        let said = if it {
            word("是", "yes")
        } else {
            word("否", "no")
        };
        said.read(lang).to_owned()
    };
    let none = word("无", "none").read(lang);
    let units = |all: &[UnitId]| {
        let all: Vec<String> = all.iter().map(|u| names.unit(lang, u)).collect();
        match all.is_empty() {
            true => none.to_owned(),
            false => all.join(if lang == Lang::Zh { "、" } else { ", " }),
        }
    };
    let name = |t: &Theme| theme_name(lang, t).to_owned();
    let lead = |t: &Theme| names.unit(lang, &t.lead);
    let changes = [
        change(word("名称", "Name"), name(before), name(theme)),
        change(bureau::LEADS, lead(before), lead(theme)),
        change(
            bureau::SUPPORTS,
            units(&before.supporting),
            units(&theme.supporting),
        ),
        change(bureau::BRANCH_LEADS, yes(before.local), yes(theme.local)),
        change(
            bureau::BRANCH_SUPPORTS,
            yes(before.with_branch),
            yes(theme.with_branch),
        ),
        change(
            word("选用", "Offered"),
            yes(before.to.is_none()),
            yes(theme.to.is_none()),
        ),
    ];
    let changes: Vec<String> = changes.into_iter().flatten().collect();
    changes.join(if lang == Lang::Zh { "；" } else { "; " })
}

fn of_reference(lang: Lang, event: &reference::Event, names: &Names) -> EventWords {
    let named = |version: &str| edition_name(lang, version);
    let edition =
        |w: Word, version: &str| titled(w.fill(lang, &[("edition", named(version).as_str())]));
    match event {
        reference::Event::RulebookAdopted { rulebook } => edition(
            word("启用规则{edition}", "Rules {edition} put in force"),
            &rulebook.version,
        ),
        reference::Event::BureauEdited { version, .. } => edition(
            word(
                "修改单位信息（{edition}）",
                "Bureau profile edited ({edition})",
            ),
            version,
        ),
        reference::Event::ThemeEdited {
            before,
            theme,
            version,
            ..
        } => {
            let title = word(
                "调整主题“{name}”的分工（{edition}）",
                "Theme “{name}” changed ({edition})",
            );
            let version = named(version);
            let gaps = [
                ("name", theme_name(lang, before)),
                ("edition", version.as_str()),
            ];
            EventWords {
                inside: Some(theme_change(lang, before, theme, names)),
                ..titled(title.fill(lang, &gaps))
            }
        }
        reference::Event::LeniencyAdopted { book } => edition(
            word(
                "启用从宽规则{edition}",
                "Leniency rules {edition} put in force",
            ),
            &book.rules.version,
        ),
        reference::Event::LeniencyConfirmed { rows, version, .. } => titled(
            word(
                "核对了{n}条法律依据（{edition}）",
                "{n} legal bases confirmed ({edition})",
            )
            .fill(
                lang,
                &[("n", &rows.len().to_string()), ("edition", &named(version))],
            ),
        ),
        reference::Event::TermsConfirmed { rows, version, .. } => titled(
            word(
                "核对了{n}项期限（{edition}）",
                "{n} numbers of days confirmed ({edition})",
            )
            .fill(
                lang,
                &[("n", &rows.len().to_string()), ("edition", &named(version))],
            ),
        ),
        reference::Event::LawChangeProposed { change } => titled(
            word(
                "提出修改从宽规则：{row}",
                "Proposed to change a leniency rule: {row}",
            )
            .fill(lang, &[("row", change.edit.key())]),
        )
        .inside(&change.reason),
        reference::Event::LawChangeAdopted { row, end, .. } => titled(
            word(
                "采纳从宽规则修改：{row}",
                "Change of a leniency rule adopted: {row}",
            )
            .fill(lang, &[("row", row)]),
        )
        .inside(&end.said),
        reference::Event::LawChangeRejected { n, end } => titled(
            word(
                "退回从宽规则修改第{n}号",
                "Change of a leniency rule no. {n} rejected",
            )
            .fill(lang, &[("n", &n.to_string())]),
        )
        .inside(&end.said),
        reference::Event::TermEdited {
            before,
            row,
            reason,
            version,
            ..
        } => {
            let length = |row: &DeadlineRow| clock_row::length(Reference::budget_of(row));
            let (from, to) = (length(before), length(row));
            let said = match before.is_said() {
                true => word(
                    "修改期限“{clock}”：{from}改为{to}（{edition}）",
                    "Number of days of “{clock}” changed from {from} to {to} ({edition})",
                ),
                false => word(
                    "规定期限“{clock}”：{to}（{edition}）",
                    "Number of days of “{clock}” set to {to} ({edition})",
                ),
            };
            titled(said.fill(
                lang,
                &[
                    ("clock", clock_row::clock(row.term).read(lang)),
                    ("from", from.read(lang)),
                    ("to", to.read(lang)),
                    ("edition", &named(version)),
                ],
            ))
            .inside(reason)
        }
        reference::Event::SettingEdited {
            setting,
            before,
            after,
            reason,
            version,
            ..
        } => {
            let (from, to) = (
                rule_setting::says(lang, *before),
                rule_setting::says(lang, *after),
            );
            titled(
                word(
                    "修改“{setting}”：{from}改为{to}（{edition}）",
                    "“{setting}” changed from {from} to {to} ({edition})",
                )
                .fill(
                    lang,
                    &[
                        ("setting", &rule_setting::setting(lang, *setting)),
                        ("from", &from),
                        ("to", &to),
                        ("edition", &named(version)),
                    ],
                ),
            )
            .inside(reason)
        }
        reference::Event::DeadlinesEdited { version, .. } => edition(
            word("调整期限规则（{edition}）", "Deadlines changed ({edition})"),
            version,
        ),
        reference::Event::CalendarAdopted { calendar } => edition(
            word("启用工作日历{edition}", "Calendar {edition} put in force"),
            calendar.edition(),
        ),
    }
}

/// A word inside a sentence: English begins it small.
fn lower(lang: Lang, word: Word) -> String {
    let text = word.read(lang);
    match lang {
        Lang::Zh => text.to_owned(),
        Lang::En => {
            let mut letters = text.chars();
            letters.next().map_or(String::new(), |first| {
                first.to_lowercase().chain(letters).collect()
            })
        }
    }
}

/// Both versions of what was put right, and why.
fn corrected(
    lang: Lang,
    before: &case::Headed,
    now: &case::Headed,
    reason: &str,
    names: &Names,
) -> String {
    let none = || word("无", "none").read(lang).to_owned();
    let units = |h: &case::Headed| {
        let all = h.complained_of.iter();
        let all: Vec<String> = all.map(|u| names.unit(lang, u)).collect();
        match all.is_empty() {
            true => none(),
            false => all.join(word("、", ", ").read(lang)),
        }
    };
    let hard = |h: &case::Headed| {
        let read = h
            .difficulty
            .map(|d| crate::web::words::difficulty(d).read(lang));
        read.unwrap_or_default().to_owned()
    };
    let labels = |h: &case::Headed| {
        let all: Vec<&str> = h
            .labels
            .iter()
            .map(|l| crate::web::words::label(*l).read(lang))
            .collect();
        match all.is_empty() {
            true => none(),
            false => all.join(word("、", ", ").read(lang)),
        }
    };
    let parts = [
        (
            word("标题", "Title"),
            before.title.clone(),
            now.title.clone(),
        ),
        (word("难度", "Difficulty"), hard(before), hard(now)),
        (word("标签", "Labels"), labels(before), labels(now)),
        (
            word("反映的单位", "Units complained of"),
            units(before),
            units(now),
        ),
    ];
    let changed = parts.into_iter().filter(|(_, was, is)| was != is);
    let line = word("{part}：{was} → {is}", "{part}: {was} → {is}");
    let lines = changed.map(|(part, was, is)| {
        let part = part.read(lang);
        line.fill(lang, &[("part", part), ("was", &was), ("is", &is)])
    });
    let mut lines: Vec<String> = lines.collect();
    lines.push(reason.to_owned());
    lines.join("\n")
}
