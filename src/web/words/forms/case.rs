//! Words of the forms about matters.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::word;

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::OpenCase => {
            let accept = word("受理并交办", "Accept and assign");
            words(accept, accept).intro(
                "期限从企业提出问题的那天起算。",
                "The deadline counts from the day the enterprise spoke.",
            )
        }
        FormKey::OpenOverAll => {
            let accept = word("一并受理并交办", "Accept and assign them together");
            words(accept, accept)
                .intro(
                    "几家企业的同一个问题开一个事项办理，要么全部受理，要么都不变。期限从最早提出的那天起算。",
                    "One matter over the same problem of several enterprises: all are accepted, or nothing changes. The deadline counts from the earliest.",
                )
                .note(
                    "每家企业只看到自己的问题和答复。",
                    "Each enterprise sees only its own problem and answer.",
                )
        }
        FormKey::JoinCase => words(word("并入已有事项", "Join to a matter"), word("并入", "Join"))
            .intro(
                "同一个问题并到一个事项里办，企业各自得到答复。到期日取较早的一个。",
                "The same problem is handled in one matter; each enterprise is answered on its own. The earlier due date stands.",
            ),
        FormKey::AssignCase => words(word("重新交办", "Assign again"), word("交办", "Assign")).intro(
            "单位提出过异议的，这次交办是最终决定。",
            "Where a unit has objected, this assignment is final.",
        ),
        FormKey::AcknowledgeCase => {
            let sign = word("签收", "Sign for it");
            words(sign, sign).intro(
                "签收后由承办人办理，企业能看到承办人的姓名。",
                "The officer then has it in hand, and the enterprise sees the name.",
            )
        }
        FormKey::ObjectToAssignment => {
            words(word("提出异议", "Object to the assignment"), word("提交异议", "Object")).intro(
                "提出后由交办人员重新确定，重新交办就是最终决定，交给哪个单位都不能再提。",
                "Intake then decides again, and that is final for whichever unit it is given to.",
            )
        }
        FormKey::DismissConsultation => words(
            word("不需要会商", "No consultation needed"),
            word("提交", "Send"),
        )
        .intro(
            "按规则应当会商。写明为什么不需要，理由留在办理记录里；同一个原因不再提示。",
            "A rule asks for a consultation. Say why none is needed; the reason stays on record, and the same cause is not shown again.",
        ),
        FormKey::SupportCase => words(
            word("提交协办意见", "Give the unit's part"),
            word("提交", "Send"),
        )
        .intro(
            "写明本单位核实的情况、能提供的支持和意见。提交后本单位的协办时限就办结，主办单位会收到消息。",
            "What your unit found, what it can do, and what it thinks. Your unit's deadline is then met, and the lead unit is told.",
        )
        .note("只有内部能看到，企业看不到。", "Staff only; the enterprise does not see it."),
        FormKey::ReassignCase => {
            let change = word("更换承办人", "Change officer");
            words(change, change)
                .intro("期限不变，企业能看到新的承办人。", "The deadline stays; the enterprise sees the new name.")
        }
        FormKey::CorrectCase => {
            let correct = word("更正", "Correct");
            words(correct, correct)
                .intro(
                    "更正标题、难度、标签和反映的单位。原来的内容保留，两个版本都在办理记录里。",
                    "Puts title, difficulty, labels and the units complained of right. What was there is kept; both versions stand in the history.",
                )
                .note(
                    "办理时限不因更正而变。要改时限，申请延期。",
                    "No deadline moves with it. For another date, ask for an extension.",
                )
        }
        FormKey::NoteCase => words(word("记一笔", "Add a note"), word("保存", "Save"))
            .intro("只有内部能看到，企业看不到。", "Staff only; the enterprise does not see it."),
        FormKey::PauseCase => {
            let pause = word("暂停计时", "Pause the clock");
            words(pause, pause).intro(
                "只有下面几种情况可以暂停，到期日会跟着后移，企业能看到原因。",
                "Only for one of these grounds. The due date moves, and the enterprise reads why.",
            )
        }
        FormKey::ResumeCase => {
            let resume = word("恢复计时", "Resume the clock");
            words(resume, resume).intro(
                "从今天起接着计时，用过的天数不退回。",
                "The clock runs on from today; the days already used stay used.",
            )
        }
        FormKey::AskExtension => {
            words(word("申请延期", "Ask for an extension"), word("提交申请", "Send the request"))
                .intro(
                    "到期前至少提前1个工作日申请。批准之前，到期日不变。",
                    "Ask at least 1 working day before it is due. The due date stays until the extension is granted.",
                )
        }
        FormKey::GrantExtension => {
            let grant = word("同意延期", "Grant the extension");
            words(grant, grant).intro(
                "同意后，企业会看到新的日期和说明。",
                "The enterprise then sees the new date and what it is told.",
            )
        }
        FormKey::RefuseExtension => {
            let refuse = word("不同意延期", "Refuse the extension");
            words(refuse, refuse).intro("到期日不变。", "The due date stays.")
        }
        FormKey::AnswerComplaint => {
            let answer = word("答复企业", "Answer the enterprise");
            words(answer, answer)
                .intro(
                    "每家企业的问题分别答复，只有这家企业能看到。",
                    "Each enterprise is answered on its own and reads only its own answer.",
                )
                .note(
                    "企业打开以前可以收回，打开以后不能改。由企业确认是否解决。",
                    "It can be called back until the enterprise opens it, and then stands. The enterprise says whether it is solved.",
                )
        }
        FormKey::RecallAnswer => {
            let recall = word("收回答复", "Call the answer back");
            words(recall, recall)
                .intro(
                    "企业还没有打开的答复可以收回。收回后期限照原来的算，企业知道收回了，但看不到内容。",
                    "An answer the enterprise has not opened can be called back. The clock stands as before; the enterprise learns that it was called back and never reads it.",
                )
                .note("收回的内容留在内部记录里。", "What it said stays in the record inside.")
        }
        FormKey::StrikeNote => {
            words(
                word("划掉备注", "Strike a note through"),
                word("划掉", "Strike it through"),
            )
            .intro(
                "原来的话划掉以后仍然看得到，写明谁、什么时候、为什么。",
                "What was written stays readable, with who struck it through, when and why.",
            )
        }
        FormKey::CloseOut => {
            let close = word("销号", "Close out");
            words(close, close)
                .intro(
                    "由没有经手的人核对后销号。只有“已解决”计入解决数。",
                    "Somebody who did not handle it checks and closes it. Only “solved” counts as solved.",
                )
                .note(
                    "销号后30天和90天各回访一次。",
                    "It is followed up after 30 and 90 days.",
                )
        }
        FormKey::ReturnFromReview => words(word("退回办理", "Send back"), word("退回", "Send back"))
            .intro(
                "退回后由主办单位重新办理，并有新的期限。",
                "The lead unit works on it again, with a new deadline.",
            ),
        FormKey::RecordFollowUp => {
            words(word("记录回访", "Record a follow-up"), word("保存回访", "Save"))
        }
        FormKey::AskParking => {
            words(word("申请挂账", "Ask to park it"), word("提交申请", "Send the request"))
                .intro(
                    "现在确实办不了的才能挂账，要由没有提出申请的人批准。批准之前，期限照常。",
                    "Only for what cannot be done now. Somebody who did not ask agrees; until then the deadline stands.",
                )
                .note(
                    "挂账不算解决。到复核日自动恢复计时。",
                    "Parked does not count as solved. On the day it is looked at again the clock runs on.",
                )
        }
        FormKey::MergeCase => words(word("并案", "Merge two matters"), word("并案", "Merge"))
            .intro(
                "同一件事只办一次：另一个事项的问题都转过来，每家企业仍只看到自己的。到期日取较早的一个。",
                "One thing is handled once. The problems of the one go to the other; each enterprise still sees only its own. The earlier due date stands.",
            )
            .note(
                "限期内、下一次答复之前可以撤销，最后一天写在事项上；撤销后各按原来的期限办理。",
                "It can be undone for some days and before the next answer; the last day stands on the matter. Each then has its own deadline again.",
            ),
        FormKey::UndoMerge => {
            let undo = word("撤销并案", "Undo the merge");
            words(undo, undo).intro(
                "并进来的问题回到原来的事项，按原来的期限继续办理。",
                "The problems that came with it go back, under their own deadline.",
            )
        }
        FormKey::GrantParking => {
            let grant = word("同意挂账", "Agree to park it");
            words(grant, grant).intro(
                "同意后，企业会看到原因和复核日期，期限暂停到那一天。",
                "The enterprise then reads why and until when; the clock stands until that day.",
            )
        }
        FormKey::RefuseParking => {
            let refuse = word("不同意挂账", "Do not park it");
            words(refuse, refuse).intro("期限照常，继续办理。", "The deadline stands and work goes on.")
        }
        FormKey::TakeUpCase => {
            let take_up = word("重新办理", "Take it up again");
            words(take_up, take_up).intro(
                "从今天起接着计时，用过的天数不退回。企业能看到已经重新办理。",
                "The clock runs on from today; the days already used stay used. The enterprise sees that work goes on.",
            )
        }
        _ => return None,
    })
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::OpenCase | K::OpenOverAll | K::CorrectCase, "title") => {
            ask(word("标题", "Title"), word("填写标题", "Enter a title"))
                .hint("一句话说清是什么事", "One line that says what it is about")
        }
        (K::OpenCase | K::OpenOverAll, "theme") => {
            ask(word("主题", "Theme"), word("选择主题", "Select a theme"))
                .hint("主题决定建议由谁主办", "The theme suggests who leads")
        }
        (K::CorrectCase, "difficulty") => ask(
            word("难度", "Difficulty"),
            word("选择难度", "Select the difficulty"),
        ),
        (K::CorrectCase, "reason") => ask(
            word("更正原因", "Why it is corrected"),
            word("填写更正原因", "Say why it is corrected"),
        )
        .hint("只有内部能看到", "Staff only"),
        (K::OpenCase | K::OpenOverAll, "difficulty") => ask(
            word("难度", "Difficulty"),
            word("选择难度", "Select the difficulty"),
        )
        .hint("难度决定办理期限", "It decides the deadline"),
        (K::OpenCase | K::OpenOverAll, "track") => ask(
            word("办理方式", "How it is handled"),
            word("选择办理方式", "Select how it is handled"),
        ),
        (K::OpenCase | K::OpenOverAll | K::CorrectCase, "labels") => {
            ask(word("标签", "Labels"), word("选择标签", "Select labels"))
        }
        (K::OpenCase | K::OpenOverAll | K::AssignCase, "lead") => ask(
            word("主办单位", "Lead unit"),
            word("选择主办单位", "Select the lead unit"),
        ),
        (K::OpenCase | K::OpenOverAll | K::AssignCase, "supporting") => ask(
            word("协办单位", "Supporting units"),
            word("选择协办单位", "Select supporting units"),
        ),
        (K::OpenCase | K::OpenOverAll | K::AssignCase, "support_days") => ask(
            word("协办时限（工作日）", "Working days to support"),
            word("填写1到250的整数", "Enter a whole number from 1 to 250"),
        )
        .hint(
            "每个协办单位各算各的。留空按规则库的天数，不晚于答复企业的期限",
            "Each supporting unit has its own. Left empty: the days of the rulebook, not later than the answer is due",
        ),
        (K::OpenCase | K::OpenOverAll | K::AssignCase, "officer") => ask(
            word("指定承办人", "Named officer"),
            word("指定承办人", "Name an officer"),
        )
        .hint(
            "主办单位有执法职责时必须指定，只有被指定的人能看到这个事项",
            "Needed where the lead unit also enforces; only this person then sees the matter",
        ),
        (K::OpenCase | K::OpenOverAll | K::AssignCase, "complains_of") => ask(
            word("反映的单位", "Unit it is about"),
            word("选择反映的单位", "Select the unit"),
        )
        .hint(
            "反映执法检查、处罚或者工作人员时选择，由受理这类问题的单位主办。企业已经指明的一直算在内，要改用更正",
            "For a complaint about an inspection, a penalty or staff; a unit that takes such complaints then leads. What the enterprise named counts anyway; to change that, correct it",
        ),
        (K::CorrectCase, "complained_of") => ask(
            word("反映的单位", "Units it is about"),
            word("选择反映的单位", "Select the units"),
        )
        .hint(
            "选中的单位不能主办、协办，也看不到是谁反映的。它正在主办的，改了以后回到分派，重新交办",
            "These units can neither lead nor support, nor read who complained. If one of them leads now, the matter goes back to be assigned again",
        ),
        (K::OpenCase | K::OpenOverAll | K::AssignCase, "note") => ask(
            word("交办说明", "Words to the unit"),
            word("填写交办说明", "Enter words to the unit"),
        )
        .hint("只有内部能看到", "Staff only"),
        (K::JoinCase, "case") => ask(
            word("并入哪个事项", "Which matter"),
            word("选择要并入的事项", "Select the matter"),
        ),
        (K::MergeCase, "case") => ask(
            word("和哪个事项合并", "With which matter"),
            word(
                "选择一个事项，或者填写编号",
                "Choose a matter, or enter its number",
            ),
        ),
        (K::MergeCase, "typed") => ask(
            word("上面没有的，填写编号", "Not listed? Enter its number"),
            word("填写事项编号", "Enter the number of the matter"),
        ),
        (K::MergeCase, "keep") => ask(
            word("保留哪个编号", "Which number stays"),
            word("选择保留哪个编号", "Choose which number stays"),
        )
        .hint(
            "已经答复过、有督办单、会商、方案或者措施的，要保留它",
            "Keep the one that was answered, or has an order, a consultation, a plan or measures",
        ),
        (K::MergeCase | K::UndoMerge, "reason") => {
            ask(word("理由", "Why"), word("填写理由", "Say why"))
                .hint("只有内部能看到", "Staff only")
        }
        (K::UndoMerge, "from") => ask(
            word("分出哪个事项", "Which matter"),
            word("选择要分出的事项", "Choose the matter"),
        ),
        (K::ObjectToAssignment, "reason") => ask(
            word("异议理由", "Why it is not for this unit"),
            word("填写异议理由", "Say why it is not for this unit"),
        )
        .hint(
            "写明应由谁办、依据是什么",
            "Say who should have it, and on what ground",
        ),
        (K::ReassignCase, "handler") => ask(
            word("新的承办人", "New officer"),
            word("选择新的承办人", "Select the new officer"),
        ),
        (K::ReassignCase, "reason") => {
            ask(word("更换原因", "Why"), word("填写更换原因", "Say why"))
                .hint("只有内部能看到", "Staff only")
        }
        (K::RecallAnswer, "complaint") => ask(
            word("收回给谁的答复", "Whose answer"),
            word("选择收回给谁的答复", "Select whose answer"),
        ),
        (K::RecallAnswer, "reason") => {
            ask(word("原因", "Reason"), word("填写原因", "Enter a reason"))
                .hint("只有内部能看到", "Only staff read it")
        }
        (K::StrikeNote, "reason") => ask(
            word("为什么划掉", "Why it is struck through"),
            word("填写为什么划掉", "Enter why it is struck through"),
        ),
        (K::StrikeNote, "replacement") => ask(
            word("改成", "In its place"),
            word("填写改成什么", "Enter what stands in its place"),
        ),
        (K::DismissConsultation, "trigger") => ask(
            word("哪一条规则", "Which rule"),
            word("选择哪一条规则", "Select the rule"),
        ),
        (K::DismissConsultation, "reason") => {
            ask(word("理由", "Reason"), word("填写理由", "Enter a reason"))
                .hint("只有内部能看到", "Only staff read it")
        }
        (K::SupportCase, "text") => ask(
            word("协办意见", "Part of your unit"),
            word("填写协办意见", "Enter what your unit has to say"),
        ),
        (K::NoteCase, "text") => ask(word("内容", "Note"), word("填写内容", "Enter the note")),
        (K::PauseCase, "category") => ask(
            word("暂停情形", "Ground"),
            word("选择暂停情形", "Select the ground"),
        ),
        (K::PauseCase, "reason") => ask(
            word("暂停原因", "Reason the enterprise reads"),
            word("填写暂停原因", "Enter the reason"),
        )
        .hint("企业能看到，写明在等什么", "Say what is being waited for"),
        (K::PauseCase, "until") => ask(
            word("最晚恢复日期", "Running again on"),
            word("填写最晚恢复日期", "Enter the date on which it runs again"),
        )
        .hint(
            "到这一天自动恢复，最长90个自然日",
            "It then runs again by itself; at most 90 calendar days ahead",
        ),
        (K::AskExtension, "to") => ask(
            word("延到哪天", "New due date"),
            word("填写延到哪天", "Enter the new due date"),
        )
        .hint(
            "要晚于现在的到期日，并且是工作日",
            "A working day later than the present due date",
        ),
        (K::AskExtension, "reason") => ask(
            word("延期理由", "Why more time is needed"),
            word("填写延期理由", "Say why more time is needed"),
        )
        .hint("给审批人看", "For whoever decides"),
        (K::AskExtension, "told") => ask(
            word("告诉企业的话", "What the enterprise is told"),
            word("填写告诉企业的话", "Write what the enterprise is told"),
        )
        .hint(
            "同意延期后企业能看到",
            "The enterprise reads this once the extension is granted",
        ),
        (K::RefuseExtension, "reason") => ask(
            word("不同意的原因", "Why it is refused"),
            word("填写不同意的原因", "Say why it is refused"),
        ),
        (K::AnswerComplaint, "complaint") => ask(
            word("答复哪家企业的问题", "Which problem"),
            word("选择要答复的问题", "Select the problem to answer"),
        ),
        (K::AnswerComplaint, "also") => ask(
            word("同样答复的还有", "The same answer to"),
            word("选择同样答复的问题", "Select the problems to answer alike"),
        )
        .hint(
            "每家企业各收到一份，只看到自己的",
            "Each enterprise receives its own and reads only that",
        ),
        (K::OpenOverAll, "also") => ask(
            word("一并受理的问题", "Accepted along with it"),
            word(
                "选择一并受理的问题",
                "Select the problems to accept along with it",
            ),
        )
        .hint(
            "不是同一件事的，取消勾选，留着另外受理",
            "Untick what is another matter; it stays to be accepted on its own",
        ),
        (K::AnswerComplaint, "template") => ask(
            word("范文", "Template"),
            word("选择范文", "Select a template"),
        )
        .hint(
            "选一个，按“套用范文，预览”，内容放进下面的框里再改；［ ］里的自己填",
            "Choose one and press “Fill in and preview”: its words go into the box below, to be changed; fill what stands in ［ ］",
        ),
        (K::AnswerComplaint, "replace") => ask(
            word("用范文换掉已经写的内容", "Replace what is written by the template"),
            word("勾选或者不选范文", "Tick this, or choose no template"),
        ),
        (K::AnswerComplaint, "text") => ask(
            word("答复内容", "Answer"),
            word("填写答复内容", "Write the answer"),
        )
        .hint(
            "逐条回应企业说的事：做了什么、结果怎样、后面怎么办",
            "Take up each point: what was done, what came of it, what follows",
        ),
        (K::AnswerComplaint, "open_measures") => ask(
            word(
                "措施还没有完成，先答复的原因",
                "Why it is answered before every measure is reported on",
            ),
            word(
                "写明为什么可以先答复",
                "Say why the answer stands without it",
            ),
        )
        .hint(
            "只有内部能看到，审核销号的人会看",
            "Read inside the bureau only, also by whoever reviews it",
        ),
        (K::CloseOut, "closing") => ask(
            word("办理结果", "Result"),
            word("选择办理结果", "Select the result"),
        ),
        (K::CloseOut, "checks") => ask(
            word("核对情况", "What was checked"),
            word(
                "逐项核对后勾选",
                "Tick each once you have checked it",
            ),
        )
        .hint("每一项都要核对", "Each of them is needed"),
        (K::CloseOut, "text") => ask(
            word("销号说明", "Reasons"),
            word("填写销号说明", "Give the reasons"),
        )
        .hint(
            "写明看了什么、凭什么认定",
            "What was looked at, and what it shows",
        ),
        (K::ReturnFromReview, "reason") => ask(
            word("退回原因", "Why it goes back"),
            word("填写退回原因", "Say why it goes back"),
        )
        .hint("写明还差什么", "Say what is missing"),
        (K::RecordFollowUp, "finding") => ask(
            word("回访结果", "What was found"),
            word("选择回访结果", "Select what was found"),
        ),
        (K::RecordFollowUp, "text") => ask(
            word("回访情况", "In words"),
            word("填写回访情况", "Write what was found"),
        )
        .hint(
            "怎么核实的、企业怎么说",
            "How it was checked and what the enterprise says",
        ),
        (K::AskParking, "reason") => ask(
            word("挂账原因", "Why it cannot be done now"),
            word("选择挂账原因", "Select the reason"),
        ),
        (K::AskParking, "told") => ask(
            word("告诉企业的话", "What the enterprise is told"),
            word("填写告诉企业的话", "Write what the enterprise is told"),
        )
        .hint(
            "说清为什么现在办不了、在等什么、到时怎么办",
            "Why it cannot be done now, what is awaited, and what happens then",
        ),
        (K::AskParking, "until") => ask(
            word("复核日期", "Looked at again by"),
            word(
                "填写复核日期",
                "Enter the date on which it is looked at again",
            ),
        )
        .hint(
            "选工作日，最长90个自然日",
            "A working day, at most 90 calendar days ahead",
        ),
        (K::RefuseParking, "reason") => ask(
            word("不同意的原因", "Why it is refused"),
            word("填写不同意的原因", "Say why it is refused"),
        ),
        _ => return None,
    })
}
