//! Words of the forms of the prudence gate.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::domain::action::Action;
use crate::web::words::{Word, coercive_measure as c, word};

fn named(action: Action) -> Word {
    c::action(action).unwrap_or(c::MEASURES)
}

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    let titled = |action| words(named(action), named(action));
    Some(match key {
        FormKey::ProposeCoercion => titled(Action::ProposeCoercion)
            .intro(
                "先说服、提醒、责令改正，能用轻的办法就不用强制。只针对排污的部分，不搞一刀切。",
                "Persuasion and orders to correct come first. Only what pollutes, never a whole sector or area.",
            )
            .note(
                "先法制审核，再由没有经手的局领导批准。",
                "The legal section reviews it; then a leader without a part in it approves.",
            ),
        FormKey::ReviewCoercion => words(
            named(Action::ReviewCoercion),
            word("提交审核", "Send the review"),
        )
        .intro(
            "看事由、依据、范围和有没有更轻的办法。",
            "Ground, basis, scope, and whether milder means would do.",
        ),
        FormKey::ApproveCoercion => titled(Action::ApproveCoercion)
            .intro(
                "批准后期限开始，企业会看到。限产、查封、扣押只能延长一次。",
                "Then its term begins and the enterprise reads it. A seal, a seizure and a limit are extended once at most.",
            )
            .danger("先不批准，返回", "Go back without approving"),
        FormKey::DeclineCoercion => titled(Action::DeclineCoercion)
            .intro(
                "现场已经先行实施的，要立即解除。",
                "What was begun on site ends at once.",
            )
            .danger("返回", "Go back"),
        FormKey::ServeCoercion => titled(Action::ServeCoercion).intro(
            "把决定书打印出来送达企业，在这里登记哪一天、用什么方式。",
            "Print the decision, serve it on the enterprise, and record here on which day and how.",
        ),
        FormKey::AskCoercionExtension => titled(Action::AskCoercionExtension).intro(
            "到期以前提出，由局领导批准，只能延长一次。",
            "Before it ends, approved by a leader, and once only.",
        ),
        FormKey::ExtendCoercion => titled(Action::ExtendCoercion).intro(
            "理由会书面告知企业。",
            "The enterprise is told the reason in writing.",
        ),
        FormKey::RefuseCoercionExtension => titled(Action::RefuseCoercionExtension)
            .intro("到期就要解除。", "It ends with its term.")
            .danger("返回", "Go back"),
        FormKey::RecordRelease => titled(Action::AskRelease).intro(
            "企业书面提出的，在这里登记，核查期限从登记起算。",
            "What the enterprise asked in writing; the term of the check begins with it.",
        ),
        FormKey::AskRelease => titled(Action::AskRelease).intro(
            "写明怎样改正的。提交后开始计算核查期限。",
            "Say what you corrected. The term of the check begins when you send it.",
        ),
        FormKey::CheckRelease => titled(Action::CheckRelease).intro(
            "应当解除的，由局领导或者执法机构负责人解除。",
            "If it should end, a leader or the head of enforcement lifts it.",
        ),
        FormKey::LiftCoercion => titled(Action::LiftCoercion)
            .intro("企业会看到原因。", "The enterprise reads the reason.")
            .danger("不解除，返回", "Keep it and go back"),
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    let ours = matches!(
        key,
        K::ProposeCoercion
            | K::ReviewCoercion
            | K::ApproveCoercion
            | K::DeclineCoercion
            | K::ServeCoercion
            | K::AskCoercionExtension
            | K::ExtendCoercion
            | K::RefuseCoercionExtension
            | K::RecordRelease
            | K::AskRelease
            | K::CheckRelease
            | K::LiftCoercion
    );
    if !ours {
        return None;
    }
    Some(match name {
        "on" => ask(c::SERVED_DAY, word("填写送达日期", "Enter the day of service")),
        "way" => ask(c::SERVED_WAY, word("选择送达方式", "Choose how it was served")),
        "received_by" => ask(
            c::RECEIVED_BY,
            word("写明签收人或者见证人", "Say who took it or who was there"),
        ),
        "enterprise" => ask(c::FIRM, word("选择企业", "Choose the enterprise")),
        "kind" => ask(c::KIND, word("选择措施", "Choose the measure")),
        "ground" => ask(c::GROUND, word("选择事由", "Choose the ground")),
        "basis" => ask(
            c::BASIS,
            word("写明法律和条款", "Give the law and article"),
        ),
        "facts" => ask(
            c::FACTS,
            word("写明事实和证据", "Say what shows the ground"),
        ),
        "milder" => ask(
            c::MILDER,
            word("写明试过哪些较轻的办法", "Say which milder means were tried"),
        )
        .hint(
            "说服、提醒、责令改正，为什么不够",
            "Persuasion, notices, orders to correct, and why they do not do",
        ),
        "livelihood" => ask(
            c::LIVELIHOOD,
            word("选择是或者否", "Choose yes or no"),
        )
        .hint(
            "公共污水垃圾危废处理、民生保障，或者停下来会危及安全的",
            "Public sewage, waste or hazardous-waste works, goods people live on, or unsafe to stop",
        ),
        "nevertheless" => ask(
            c::NEVERTHELESS,
            word("写明仍要采取的理由", "Say why nevertheless"),
        )
        .hint(
            "清单企业或者涉及民生、安全的必须写",
            "Needed for a listed enterprise and where livelihood or safety is touched",
        ),
        "scope" => ask(
            c::SCOPE,
            word("写明针对哪些设施、场所", "Say of what exactly"),
        )
        .hint("只写排污的部分", "Only what pollutes"),
        "effect" => ask(
            c::EFFECT,
            word("写明对企业和其他人的影响", "Say what it does to the enterprise and others"),
        ),
        "begun_on" => ask(
            word("现场先行实施的日期", "Day it was begun on site"),
            word("填写日期", "Enter the day"),
        )
        .hint(
            "只有情况紧急的查封、扣押才填，补办批准的期限从这时起算",
            "Only an urgent seal or seizure; the term for its approval runs from here",
        ),
        "begun_hour" => ask(
            word("现场先行实施的时间", "Time it was begun on site"),
            word("填写时间", "Enter the time"),
        )
        .hint("例如14:30", "Such as 14:30"),
        "agreed" => ask(
            word("审核结论", "Conclusion"),
            word("选择审核结论", "Choose the conclusion"),
        ),
        "opinion" => ask(
            word("意见", "Opinion"),
            word("写明意见", "Write the opinion"),
        ),
        "reason" => ask(word("理由", "Reason"), word("写明理由", "Write the reason")),
        "ends" => ask(
            word("核查结论", "Conclusion of the check"),
            word("选择核查结论", "Choose the conclusion"),
        ),
        "found" => ask(
            word("核查情况", "What was found"),
            word("写明核查情况", "Say what was found"),
        )
        .hint("企业会看到", "The enterprise reads this"),
        "password" => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签署要由本人确认", "A signature is confirmed in person"),
        _ => return None,
    })
}
