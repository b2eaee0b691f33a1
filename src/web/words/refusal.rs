//! Why something was refused: what is wrong, and what can be done instead. A refusal is an answer (design §6.11).

use super::happened::happened;
use super::steps::day_off;
use super::{Word, action, at, day, problem, stage_at, word};
use crate::domain::action::Action;
use crate::domain::refusal::{Fixed, NotNow, Refusal, Why};
use crate::domain::rulebook::Bilingual;
use crate::domain::term::TermRefusal;
use crate::views::name::Lang;

/// A refusal in words, for a page or for the general error of a form.
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    match refusal {
        Refusal::NotFound => plain(word(
            "没有找到。地址可能写错了，或者您不能查看。",
            "Not found. The address may be wrong, or you may not see it.",
        )),
        Refusal::NotLoggedIn => plain(word(
            "登录已过期。重新登录后，填写的内容还在。",
            "Your session has ended. Log in again; what you wrote is kept.",
        )),
        Refusal::Forbidden(what, why) => because(lang, *what, why_not(*why).read(lang)),
        Refusal::NotNow(what, why) => because(lang, *what, &not_now(lang, why)),
        Refusal::Stale { by, at: when, kind } => {
            let what = happened(kind).unwrap_or(word("修改了内容", "made a change"));
            word(
                "{by}在{at}{what}。您填写的内容没有丢：先看最新情况，仍要提交就再按一次。",
                "{by} {what} at {at}. Nothing you wrote is lost: read what has changed, and send it again if you still want to.",
            )
            .fill(lang, &[("by", by), ("at", &at(lang, *when)), ("what", what.read(lang))])
        }
        Refusal::KeyReused => plain(word(
            "这份表单已经提交过一次，内容和这次不同。先查看已提交的，需要再提交就打开一份新的表单。",
            "This form was already submitted with other contents. Look at what you sent; to send another, open a new form.",
        )),
        Refusal::Fields(errors) => {
            let mut said: Vec<String> = errors.iter().map(|e| problem(lang, &e.problem)).collect();
            said.dedup();
            match said.is_empty() {
                true => plain(word(
                    "核对填写的内容，再提交一次",
                    "Check what you entered and submit again",
                )),
                false => said.join(word("；", "; ").read(lang)),
            }
        }
    }
}

fn because(lang: Lang, what: Action, why: &str) -> String {
    word(
        "现在不能“{action}”：{why}",
        "“{action}” is not possible: {why}",
    )
    .fill(lang, &[("action", action(what).read(lang)), ("why", why)])
}

fn why_not(why: Why) -> Word {
    match why {
        Why::Role => word(
            "现在的身份不能做这一步。有多个任职的，可以切换身份。",
            "your present role may not do it. If you hold another appointment, switch to it.",
        ),
        Why::NotLeadUnit => word("只有主办单位可以做。", "only the lead unit may do it."),
        Why::NotInvolved => word(
            "只有主办和协办单位可以做。",
            "only the lead unit and the supporting units may do it.",
        ),
        Why::NotHandler => word(
            "只有承办人可以做。需要换人时，由单位负责人更换承办人。",
            "only the officer who has it in hand may do it. The head of the unit can name another officer.",
        ),
        Why::ForLeader => word(
            "已经延期过一次，再延只能由局领导批准。",
            "it has been extended before; only a leader of the bureau decides now.",
        ),
        Why::NotForLeader => word(
            "第一次延期由单位负责人或者督察人员批准，不用局领导批。",
            "a first extension is decided by the head of the unit or a supervisor, not by a leader.",
        ),
        Why::ActedBefore => word(
            "经手过的人不能做，要由没有经手的人来做。",
            "you have worked on this matter; somebody who has not must do it.",
        ),
        Why::NotAuthor => word(
            "只有写的人或者主办单位负责人可以做。",
            "only whoever wrote it or the head of the lead unit may do it.",
        ),
        Why::NotAdministrator => word(
            "只有本企业的管理员可以做。",
            "only an administrator of your enterprise may do it.",
        ),
        Why::NotOwnEnterprise => word(
            "只有这家企业自己可以做。",
            "only the enterprise itself may do it.",
        ),
        Why::UnitComplainedOf => word(
            "企业反映的就是这个单位，要由其他单位主办。",
            "the enterprise complains of this unit, so another unit must lead.",
        ),
        Why::NotNamed => word(
            "只有指定的人员可以做。",
            "only the persons named for it may do it.",
        ),
        Why::NamedThere => word(
            "您是这件的办理人员，要由没有参与的负责人指定。",
            "you work on this file; somebody who does not names the persons.",
        ),
        Why::NotInPool => word(
            "没有轮到本单位后备人员接手的空缺。",
            "no seat is open to the pool of your unit.",
        ),
        Why::OwesNoPart => word(
            "只有被请协办、还没有提交意见的单位可以办理。",
            "Only a supporting unit that has not given its part can do this.",
        ),
        Why::NotOwnerUnit => word(
            "只有责任单位可以做。",
            "only the unit responsible for it may do it.",
        ),
        Why::OwnsMeasure => word(
            "落实或者报告措施的人不能核验，要由其他人核验。",
            "whoever owns or reported a measure does not verify it; somebody else must.",
        ),
        Why::Self_ => word(
            "不能对自己的账号做，要由其他管理员来做。",
            "nobody may do this to their own account. Ask another administrator.",
        ),
        Why::OtherCompartment => word(
            "企业服务和执法分开办理，现在的身份属于另一边。",
            "help and enforcement are kept apart, and your role belongs to the other side.",
        ),
    }
}

fn not_now(lang: Lang, why: &NotNow) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    match why {
        NotNow::Stage(key) => match stage_at(key) {
            Some(stage) => word(
                "目前的环节是“{stage}”。刷新页面，看看现在可以做什么。",
                "it now stands at “{stage}”. Reload the page to see what can be done.",
            )
            .fill(lang, &[("stage", stage.read(lang))]),
            None if key == "cancelled" => plain(word(
                "这一期服务日已取消。",
                "this service day is cancelled.",
            )),
            None if key == "held" => plain(word(
                "这一期服务日已经举办。",
                "this service day has been held.",
            )),
            None if key == "no_factor" => plain(word(
                "这个账号没有登记第二步验证，不用重置。",
                "the account has no second step, so there is nothing to reset.",
            )),
            None if key == "no_reset" => plain(word(
                "没有待确认的重置。申请24小时内有效，过期重新申请。",
                "no reset waits. What was asked for holds for 24 hours; ask again.",
            )),
            None if key == "deactivated" => plain(word(
                "这个账号已停用。先恢复账号。",
                "the account is not in use. Reactivate it first.",
            )),
            None => plain(word(
                "情况已有变化。刷新页面，看看现在可以做什么。",
                "things have changed. Reload the page to see what can be done.",
            )),
        },
        NotNow::TooEarly(date) => word("要到{day}才可以。", "it is possible from {day}.")
            .fill(lang, &[("day", &day(lang, *date))]),
        NotNow::TooLate(date) => word("到{day}为止，已经过了。", "it was possible until {day}.")
            .fill(lang, &[("day", &day(lang, *date))]),
        NotNow::ObjectedAlready => plain(word(
            "这个事项已经提过异议，重新交办就是最终决定。有困难可以找交办人员协调。",
            "it was objected to before, and the assignment after that is final. Speak to the office that assigned it.",
        )),
        NotNow::ObjectionWindowPassed(last) => word(
            "提出异议的期限到{day}为止，已经过了。有困难可以找交办人员协调。",
            "objections were possible until {day}. Speak to the office that assigned it.",
        )
        .fill(lang, &[("day", &day(lang, *last))]),
        NotNow::AnswerOpened(opened) => word(
            "企业已经在{at}打开了答复，不能收回。要改的，请再作答复说明。",
            "the enterprise opened it at {at}. It stands; say what is different in a further answer.",
        )
        .fill(lang, &[("at", &super::at(lang, *opened))]),
        NotNow::StillOpen(what) => match what.as_str() {
            "proof" => plain(word(
                "先查看姓名、电话和证明材料。",
                "look at name, phone and proof first.",
            )),
            "work" => plain(word(
                "这位同志还有在手的工作。先由所在科室负责人或者生态科在“代理与移交”里全部移交。",
                "this person still has open work. The head of the unit or the coordination unit hands all of it over first, under “Stand-ins and handover”.",
            )),
            "referral" => plain(word(
                "移送或者上报还没有结果。先记录跟进，不再等的，跟进日期留空。",
                "something is still awaited from another authority. Record what came of it first.",
            )),
            "minutes" => plain(word("先写会议情况。", "write the minutes first.")),
            "proposal" => plain(word("先拟定决定。", "propose a decision first.")),
            "legal_opinion" => plain(word(
                "法规科还没有提出法律意见。",
                "the legal section has not spoken yet.",
            )),
            "legal_objects" => plain(word(
                "法律意见认为不合法，不能签署。退回重拟，或者请法规科重新提出意见。",
                "the legal section finds it unlawful. Send it back, or ask the section for another opinion.",
            )),
            "opinions" => plain(word(
                "有单位还没有提出意见，意见期限也没有过。",
                "a unit has not spoken and still has its days.",
            )),
            "items" => plain(word(
                "先加至少一条议定事项。",
                "add at least one thing decided first.",
            )),
            "order" => plain(word(
                "事项还有督办单。督办人员先解除或者作废督办单。",
                "an order still lies over its matter. The supervisors lift it or make it void first.",
            )),
            "consultation" => plain(word(
                "事项还在会商。会商结束后再做。",
                "its matter is still under consultation. End that first.",
            )),
            "acceptance" => plain(word(
                "受理期限还没有过。",
                "there is still time to accept it.",
            )),
            "confirmation" => plain(word(
                "企业确认的期限还没有过，先等企业回应。",
                "the enterprise still has time to confirm. Wait for its word.",
            )),
            "rework" => plain(word(
                "企业反映未解决，正在重新办理，这时不能并案。新的问题可以在受理时直接并入。",
                "it was answered and is being worked on again. New problems can join it when they are accepted.",
            )),
            "request" => plain(word(
                "有延期或者挂账申请待批。先批完，再做这一步。",
                "a request for time or to park it waits. Decide on that first.",
            )),
            "no_measure" => plain(word(
                "方案还没有措施。先加措施。",
                "the plan has no measure yet. Add one first.",
            )),
            "measures" => plain(word(
                "还有措施没有核验完。先核验，或者取消不再需要的措施。",
                "a measure is not verified yet. Verify it first, or cancel what is no longer needed.",
            )),
            _ => plain(word(
                "还有没办完的内容。先办完，再做这一步。",
                "something is still open. Finish it first.",
            )),
        },
        NotNow::Already => plain(word("已经做过了，不用再做。", "it has been done already.")),
        NotNow::ConsultationFirst => plain(word(
            "企业两次反映未解决，要先会商，再答复。",
            "the enterprise said twice that it is not solved. A consultation comes before the next answer.",
        )),
        NotNow::AnsweredSince => plain(word(
            "并案后已经答复过企业，不能再撤销。",
            "an enterprise was answered since the merge, so it can no longer be undone.",
        )),
        NotNow::NothingLeft => plain(word(
            "撤销后有一个事项就没有问题了，不能撤销。",
            "one of the two would be left without a problem.",
        )),
        NotNow::FactsOpen => plain(word(
            "还有会影响结果的事实没有查清，查清后再提交。",
            "a fact that decides is still open. Find it out first.",
        )),
        NotNow::InvestmentOpen => plain(word(
            "罚款按总投资额的百分比计算，先在“核对条件”里登记总投资额。",
            "the fine is a share of the total investment. Record that with the conditions first.",
        )),
        NotNow::NothingAsked => plain(word(
            "没有待审批的延期申请。",
            "no more time was asked for.",
        )),
        NotNow::ClockSaysNo => plain(word(
            "办理期限现在不能这样改：已经暂停、已经逾期，或者已经用完规定的次数。",
            "the clock cannot be changed so now: it stands already, ran out, or was lengthened as often as it may.",
        )),
        NotNow::OrderUnsigned => plain(word(
            "责令改正决定书还没有签发。",
            "the order to correct is not signed.",
        )),
        NotNow::CluesOpen => plain(word(
            "系统已知的线索还没有处理完，逐条采用或者写明不是线索的理由。",
            "the clues the system holds are not all answered. Take each over, or say why it is none.",
        )),
        NotNow::PromiseFirst => plain(word(
            "先送达责令改正决定书或者登记企业的承诺书，再核实改正。",
            "an order is served or the promise of the enterprise recorded first.",
        )),
        NotNow::FilingFirst => plain(word(
            "先立案。",
            "the case is filed first.",
        )),
        NotNow::HearingFirst => plain(word(
            "企业要求听证，听证以后再写采纳情况。",
            "the hearing the enterprise asks for comes first.",
        )),
        NotNow::NotPublic => plain(word(
            "没有已核对、依据有效的规定要求公开这类决定，不公开。",
            "no confirmed row with a basis in force requires that it be published, so it is not.",
        )),
        NotNow::Erased => plain(word(
            "内容已依法删除，不能再办理。",
            "its words were erased by law, and nothing is added to it any more.",
        )),
        NotNow::SeatOpen => plain(word(
            "执法人员缺一人，补上以后再办。",
            "one of the two officers is missing. Fill the seat first.",
        )),
        NotNow::RowChanged => plain(word(
            "提出以后这一条已经改过，退回后按现在的条目重新提出。",
            "the row was changed since. Reject it and propose anew from the row as it stands.",
        )),
        NotNow::Unconfirmed(_) => plain(word(
            "依据还没有经法规科核对，核对后才能签署。",
            "its bases are not confirmed by the legal section yet. Then it can be signed.",
        )),
        NotNow::CaseOver(number) => word(
            "事项{number}已经办结，先删去它的议定事项。",
            "matter {number} is finished. Take out what is decided on it first.",
        )
        .fill(lang, &[("number", number)]),
        NotNow::Quorum(units) => {
            let read = |u: &Bilingual| match lang {
                Lang::Zh => u.zh.clone(),
                Lang::En => u.en.clone(),
            };
            let units: Vec<String> = units.iter().map(read).collect();
            word(
                "{units}没有到会，也没有书面意见。先补上意见，或者更正到会单位。",
                "neither there nor heard in writing: {units}. Get the opinion first, or mend the attendance.",
            )
            .fill(lang, &[("units", &units.join(word("、", ", ").read(lang)))])
        }
        NotNow::Fixed(fixed) => plain(fixed_because(*fixed)),
        NotNow::Term(refusal) => term(lang, refusal),
    }
}

/// What no correction changes, and what to do instead.
fn fixed_because(fixed: Fixed) -> Word {
    match fixed {
        Fixed::OwnFirm => word(
            "这是企业自己登录提交的，不能改到别的企业名下。登记错了的可以作废。",
            "the enterprise submitted it itself, so it stays under its name. What is a mistake can be made void.",
        ),
        Fixed::OwnWords => word(
            "这是企业自己写的话，任何人不能改。",
            "these are the enterprise's own words; nobody changes them.",
        ),
        Fixed::InCase => word(
            "已经在事项里办理，反映的单位在事项的更正里改。",
            "it is handled in a matter by now; the unit complained of is corrected there.",
        ),
        Fixed::ToldFirm => word(
            "已经交办或者答复，再换企业会把这家企业的情况告诉另一家。先作废，再重新登记到正确的企业。",
            "it has been assigned or answered, so another enterprise would read what was done for this one. Make it void and record it under the right one.",
        ),
    }
}

/// What a rule of the clock says.
pub(super) fn term(lang: Lang, refusal: &TermRefusal) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    let with = |w: Word, gaps: &[(&str, &str)]| w.fill(lang, gaps);
    match refusal {
        TermRefusal::Unknown { .. } | TermRefusal::Ended { .. } => plain(word(
            "这个期限已经结束，不再计时。",
            "this deadline has ended and is no longer counted.",
        )),
        TermRefusal::AlreadyLate { due_on } => with(
            word(
                "{day}已经到期，逾期后不能再暂停或者延期。先办结并答复企业。",
                "it was due {day}. What is overdue can be neither paused nor extended. Answer the enterprise first.",
            ),
            &[("day", &day(lang, *due_on))],
        ),
        TermRefusal::Paused { until } => with(
            word(
                "计时已暂停到{day}。先恢复计时。",
                "the clock is paused until {day}. Resume it first.",
            ),
            &[("day", &day(lang, *until))],
        ),
        TermRefusal::NotPaused => plain(word(
            "计时没有暂停，不用恢复。",
            "the clock is running; there is nothing to resume.",
        )),
        TermRefusal::NoReason => plain(word("写明原因。", "give the reason.")),
        TermRefusal::NothingTold => plain(word(
            "写明告诉企业的话。",
            "write what the enterprise is to be told.",
        )),
        TermRefusal::UntilNotAhead { today, .. } => with(
            word(
                "恢复日期要晚于今天（{day}）。",
                "the clock must restart after today ({day}).",
            ),
            &[("day", &day(lang, *today))],
        ),
        TermRefusal::UntilTooFar { latest, .. } => with(
            word(
                "最晚暂停到{day}，到时还需要可以再暂停。",
                "it can be paused until {day} at the latest, and then again if need be.",
            ),
            &[("day", &day(lang, *latest))],
        ),
        TermRefusal::InThePast { date, today } => with(
            word(
                "{date}已经过去，选择今天（{today}）或者以后的日期。",
                "{date} is in the past. Choose today ({today}) or a later date.",
            ),
            &[("date", &day(lang, *date)), ("today", &day(lang, *today))],
        ),
        TermRefusal::DayOff { date, day: kind } => with(
            word(
                "{date}{why}，改为工作日。",
                "{date} is {why}. Choose a working day.",
            ),
            &[("date", &day(lang, *date)), ("why", &day_off(lang, kind))],
        ),
        TermRefusal::NotLater { due_on, .. } => with(
            word(
                "延期后的日期要晚于现在的到期日{day}。",
                "the new date must be later than {day}, when it is due now.",
            ),
            &[("day", &day(lang, *due_on))],
        ),
        TermRefusal::AskedTooLate { due_on, .. } => with(
            word(
                "{day}到期，延期要提前至少1个工作日申请。按期答复，或者和督办人员说明。",
                "it is due {day}, and an extension must be asked for at least 1 working day before. Answer in time, or speak to the supervisor.",
            ),
            &[("day", &day(lang, *due_on))],
        ),
        TermRefusal::AlreadyAsked { to } => with(
            word(
                "已经申请延到{day}，正在等批准。",
                "an extension to {day} has been asked for and waits for a decision.",
            ),
            &[("day", &day(lang, *to))],
        ),
        TermRefusal::NothingAsked => plain(word(
            "没有待批的延期申请。",
            "no extension has been asked for.",
        )),
        TermRefusal::ConsultationFirst => plain(word(
            "已经延期一次，第二次要先会商。",
            "it has been extended once. A second extension needs a consultation first.",
        )),
        TermRefusal::LeaderOnly => plain(word(
            "第二次延期只能由局领导批准。",
            "only a leader of the bureau can grant a second extension.",
        )),
        TermRefusal::NoThirdExtension => plain(word(
            "已经延期两次，不能再延。",
            "it has been extended twice, and there is no third extension.",
        )),
        TermRefusal::SamePerson { .. } => plain(word(
            "不能批准自己的申请，要由其他人来批。",
            "nobody decides on their own request. Somebody else must.",
        )),
    }
}
