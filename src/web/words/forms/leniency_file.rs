//! Words of the forms of leniency files. The firm's own report is calm and plain: what it means, what it does not.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey;
use crate::web::words::{Word, word};

pub(super) fn form(key: FormKey) -> Option<FormWords> {
    Some(match key {
        FormKey::SelfReport => words(word("自行报告", "Report it yourself"), word("提交报告", "Send the report"))
            .intro(
                "自己发现的轻微环境问题，可以主动告诉我们。先处理，再报告也来得及。是否从轻、减轻或者不予处罚，由执法部门依法审查决定，报告本身不代表已经免除。",
                "You found a minor environmental problem of your own and can tell us about it. Deal with it first; the report can follow. Whether a penalty is lightened or waived is decided by law after review; the report alone does not waive it.",
            )
            .note(
                "提交时间由系统记录，谁也改不了。只有为这件事指定的执法、法制和决定人员能看到内容，负责企业服务的人员看不到。提交前只有您自己能看到草稿。",
                "The time of receipt is kept by the system and nobody can change it. Only the persons named for this file read it; those who help enterprises do not. Until you send it, the draft is yours alone.",
            ),
        FormKey::OpenLeniencyFile => {
            let open = word("新建从宽办理", "Open a leniency file");
            words(open, open).intro(
                "没有企业报告、由检查或者移送发现的轻微违法，从这里开始。",
                "For a minor violation found by an inspection or handed over, without a report of the enterprise.",
            )
        }
        FormKey::NameLeniencyPeople => words(word("指定办理人员", "Name the persons"), word("指定", "Name them"))
            .intro(
                "两名执法人员、一名法制审核人员、一名决定人员，四人不得重复。指定后只有这四人能看到内容。",
                "Two officers, a legal reviewer and a decider, all different. From then on only these four read the file.",
            )
            .note(
                "规则规定的月数内办理过这家企业求助事项的人员不能指定。目前按办理记录判断，只看过没有办过的还查不到。",
                "Whoever worked on a help case of this enterprise within the months the rulebook sets cannot be named. This goes by who acted; who only read is not on record yet.",
            ),
        FormKey::VacateLeniencySeat => words(
            word("更换办理人员", "Replace somebody named"),
            word("记录", "Record it"),
        )
        .intro(
            "不在岗或者需要回避的人员不再办理这件，也不再看到内容。证件号和理由留在记录里。",
            "Whoever is away or has a conflict no longer works on this file and no longer reads it. The certificate number and the reason stay on record.",
        ),
        FormKey::FillLeniencySeat => words(
            word("补上空缺人员", "Fill the open seat"),
            word("补上", "Fill it"),
        )
        .intro(
            "不能和其他办理人员是同一人；担任过其他角色或者已经回避的人不能指定。",
            "Nobody who works on it already, had another part in it or left it with a conflict.",
        ),
        FormKey::TakeLeniencySeat => words(
            word("接手这件", "Take the open seat"),
            word("接手", "Take it"),
        )
        .intro(
            "这件的承办单位没有其他合适人员，由本单位后备人员接手。接手以后才能看到内容。",
            "The unit that handles it has nobody else, so somebody of your unit takes the seat, and reads the file from then on.",
        ),
        FormKey::LeniencyAct => words(word("记录事实", "Record the facts"), word("保存事实", "Save the facts"))
            .intro(
                "还没有查清的选“待查”，待查不会当作“否”。",
                "Choose “to be checked” for what is not known yet; it is never read as no.",
            ),
        FormKey::TakeClue => words(word("采用为线索", "Take it over as a clue"), word("采用", "Take it over")),
        FormKey::RefuseClue => words(word("不是线索", "It is no clue"), word("保存", "Save")).intro(
            "写明这件事为什么没有让我们知道这个违法行为。",
            "Say why it did not tell us of this act.",
        ),
        FormKey::StrikeClue => words(word("划掉线索", "Strike the clue out"), word("划掉", "Strike it out")).intro(
            "划掉以后线索和理由都留着，判断时不再考虑这条线索。",
            "The clue and the reason stay on record, and the rule weighs it no more.",
        ),
        FormKey::LeniencyClue => words(word("添加线索", "Add a clue"), word("保存线索", "Save the clue"))
            .intro(
                "只记第三方举报、监控报警、检查发现、移送和交办。企业自己的求助、问题和服务日发言不是线索。",
                "Third parties' reports, alarms, inspections, transfers and orders only. What an enterprise said when it asked for help is never a clue.",
            ),
        FormKey::LeniencyFindings => words(
            word("证据和异议", "Evidence and objections"),
            word("保存证据", "Save the evidence"),
        )
        .intro(
            "不予处罚要写明每一项认定的证据；有异议的写明为什么仍这样认定。留空的保持原样。",
            "An exemption needs what shows each finding; where one is contested, say why it stands. What is left empty stays as it was.",
        ),
        FormKey::LeniencyConditions => words(word("核对条件", "Check the conditions"), word("保存条件", "Save the conditions"))
            .intro(
                "符合的写明证据，没有证据的按待查处理。",
                "A condition that is met needs its evidence; without it, it is still to be checked.",
            ),
        FormKey::LeniencyWeighing => words(word("排除情形和考虑因素", "Exclusions and grounds"), word("保存", "Save"))
            .intro(
                "逐项看过排除情形，有的勾上，没有的不勾。",
                "Go through the exclusions one by one and tick those that stand.",
            ),
        FormKey::SubmitLeniency => {
            let submit = word("提交法制审核", "Send to legal review");
            words(submit, submit)
        }
        FormKey::ReviewLeniency => {
            let review = word("法制审核", "Legal review");
            words(review, word("签署意见", "Sign the opinion")).note(
                "同意后由决定人员决定，退回后由执法人员补正。",
                "Once agreed the decider decides; sent back, the officers complete it.",
            )
        }
        FormKey::DecideLeniency => words(word("作出决定", "Decide"), word("签署决定", "Sign the decision"))
            .intro(
                "系统只提建议，决定由您作出。与建议不同的，写明理由并经集体讨论；不在同类决定范围内的，写明理由。",
                "The system proposes, you decide. What departs from the proposal needs reasons and a collective discussion; what lies outside of like cases needs reasons.",
            )
            .note(
                "不予处罚的决定签署时取得文号，文号不能收回。",
                "A decision to waive takes its number when it is signed. A number is never given back.",
            ),
        FormKey::ServeLeniency => words(word("送达和教育", "Serve and educate"), word("保存送达记录", "Save"))
            .intro(
                "送达后企业在自己的页面能看到决定、理由和救济途径。",
                "Once served the enterprise reads the decision, its reasons and the remedies on its own page.",
            ),
        FormKey::RecheckLeniency => {
            let recheck = word("记录复查", "Record the recheck");
            words(recheck, recheck)
        }
        FormKey::AskDecisionTime => words(
            word("申请延长办理期限", "Ask for more time"),
            word("提交", "Send it"),
        )
        .intro(
            "十五日内决定是否立案，立案后九十日内作出决定。由决定人员批准延长，立案后再次延长要经集体讨论；天数见规则库，待法规科核对。",
            "Whether a case is filed is decided within fifteen days, and a filed case within ninety. The decider gives more time, for a filed case once more after a collective discussion; the days are rows of the rulebook, to be confirmed.",
        ),
        FormKey::AnswerDecisionTime => words(
            word("审批延长办理期限", "Answer the request for time"),
            word("签署", "Sign it"),
        ),
        FormKey::StopDecisionClock => words(
            word("暂停计时", "Stop the clock"),
            word("暂停", "Stop it"),
        )
        .intro(
            "监测、检测、鉴定的时间不计入办理期限；最长天数见规则库，待法规科核对。",
            "Time for tests or an appraisal does not count; how long at most is a row of the rulebook, to be confirmed.",
        ),
        FormKey::RunDecisionClock => {
            let run = word("恢复计时", "Let the clock run again");
            words(run, run)
        }
        FormKey::SignCorrectionOrder => words(
            word("签发责令改正决定书", "Sign the order to correct"),
            word("签署", "Sign it"),
        )
        .intro(
            "写明已经查明的事实和要求改正的内容。送达以后，改正期限按决定书计算。",
            "Set out what is known and what is to be put right. Once served, its limit is the one that counts.",
        )
        .note(
            "签署时取得文号，文号不能收回。",
            "It takes its number now. A number is never given back.",
        ),
        FormKey::ServeCorrectionOrder => words(
            word("登记责令改正的送达", "Record the service of the order"),
            word("保存送达记录", "Save"),
        ),
        FormKey::RecordCommitment => {
            let commit = word("登记承诺书", "Record the promise");
            words(commit, commit).intro(
                "企业签了承诺书的轻微违法可以不予立案。违反承诺的，复查后自动重新办理。",
                "Where the enterprise signed its promise a minor act can end without being filed. A broken promise opens the file again at the recheck.",
            )
        }
        FormKey::VerifyCorrection => {
            let verify = word("登记现场核实", "Record the verification");
            words(verify, verify).intro(
                "到现场看承诺的改正是否完成。核实已经改正的，才能不予立案。",
                "See on site whether the promised correction is done. Only then can it end without being filed.",
            )
        }
        FormKey::ProposeLeniencyChange => words(
            word("撤销、变更、更正决定", "Revoke, vary or correct the decision"),
            word("提交法制审核", "Send to legal review"),
        )
        .intro(
            "已经送达的决定只能这样改：写明情形和理由，经法制审核和签署，送达后生效。",
            "A served decision changes in no other way: with its ground and reasons, after legal review and signature, from the day it is served.",
        ),
        FormKey::ReviewLeniencyChange => words(
            word("审核变动", "Review the change"),
            word("签署意见", "Sign the opinion"),
        )
        .note(
            "退回的，这次变动作罢，原决定不变。",
            "Sent back, the change is off and the decision stays as it is.",
        ),
        FormKey::SignLeniencyChange => words(
            word("签署变动", "Sign the change"),
            word("签署", "Sign it"),
        )
        .note(
            "签署时取得文号，文号不能收回。送达以前原决定有效。",
            "It takes its number when it is signed; a number is never given back. Until it is served the decision stands.",
        ),
        FormKey::ServeLeniencyChange => words(
            word("送达变动", "Serve the change"),
            word("保存送达记录", "Save"),
        )
        .intro(
            "送达后变动生效，企业在自己的页面能看到。",
            "Once served the change holds, and the enterprise reads it on its own page.",
        ),
        FormKey::FileLeniencyCase => words(word("立案", "File the case"), word("保存立案", "Save the filing"))
            .intro(
                "打算处罚的，先立案。符合条件、签了承诺书的轻微违法，可以不立案。",
                "A penalty needs a filed case. A minor act with a signed promise can end without filing.",
            ),
        FormKey::GivePenaltyNotice => words(
            word("事先告知", "Give notice of the penalty"),
            word("签署告知", "Sign the notice"),
        )
        .intro(
            "写明拟作出的决定、事实、理由、依据和企业的权利。企业答复或者期满以前，不能作出处罚。",
            "Say what is intended, the facts, the reasons and what the enterprise may do. No penalty is decided before it answered or its days ran out.",
        )
        .note(
            "签署时取得文号。企业在自己的页面能看到，处罚不能比告知的更重。",
            "It takes its number now. The enterprise reads it on its own page, and the penalty never exceeds it.",
        ),
        FormKey::AnswerPenaltyNotice => words(
            word("陈述申辩", "Answer the notice"),
            word("提交", "Send it"),
        )
        .note(
            "不会因为您申辩加重处罚。提交后能看到采纳情况。",
            "No penalty grows because you defend yourself. You will read what becomes of it.",
        ),
        FormKey::HoldHearing => words(word("记录听证", "Record the hearing"), word("保存", "Save"))
            .intro(
                "由没有参加调查的人员主持。",
                "Nobody who looked into the act presides.",
            ),
        FormKey::PublishLeniency => words(
            word("登记公开", "Record the publication"),
            word("登记", "Record it"),
        )
        .intro(
            "按规定公开以后登记：哪天、在哪里、有没有企业名称。可以比规定公开得少，不能多。",
            "After it was published: when, where, with the name of the enterprise or without. Less than the row allows is possible, more is not.",
        ),
        FormKey::EndPublication => words(
            word("撤回、更正公开", "Withdraw or correct what is published"),
            word("登记", "Record it"),
        ),
        FormKey::AskErasure => words(
            word("申请删除内容", "Ask for the words to be erased"),
            word("申请", "Ask"),
        )
        .intro(
            "删除以后，企业和办理人员写的内容、附件都不能再读，谁也恢复不了；编号、日期、事项、结果和办理记录保留。由决定人员审批。",
            "Once erased, what the enterprise and the persons wrote, and the files, can be read by nobody and not be brought back. Number, dates, item, outcome and history stay. The decider answers it.",
        )
        .note(
            "依据和理由会一直保留，不要写进本件的内容。",
            "Law and reason stay for good. Put no word of the file into them.",
        ),
        FormKey::AnswerErasure => words(
            word("审批删除内容", "Answer the request for erasure"),
            word("签署", "Sign"),
        )
        .intro(
            "同意后马上删除，恢复不了。",
            "Agreed, they are erased at once and cannot be brought back.",
        ),
        FormKey::RecordPaperAnswer => words(
            word("登记企业的纸质意见", "Record an answer that came on paper"),
            word("登记", "Record it"),
        )
        .intro(
            "企业用纸质材料回复的，从这里登记，附上原件照片或者扫描件。是否按时，以收到日期为准。",
            "Where the enterprise answered on paper, with a picture or scan of it. Whether it is in time goes by the day it was received.",
        ),
        FormKey::WeighAnswer => words(
            word("写明采纳情况", "Weigh the answer"),
            word("保存", "Save"),
        )
        .intro(
            "逐项回应企业说的。不能因为申辩加重处罚。",
            "Answer each point. A penalty never grows because of a defence.",
        ),
        FormKey::FileRemedy => {
            let file = word("登记复议、诉讼", "Record a remedy");
            words(file, word("登记", "Record it"))
        }
        FormKey::EndRemedy => {
            let end = word("记录复议、诉讼结果", "Record how the remedy ended");
            words(end, word("保存结果", "Save the result"))
        }
        FormKey::ConfirmLegalBasis => words(word("核对法律依据", "Confirm legal bases"), word("签署核对", "Sign the check"))
            .intro(
                "逐条对照正式文本，只勾已经核对无误的。核对前，依据这些条款的决定不能签署。",
                "Hold each row against the official text and tick only what is right. Until then no decision that rests on it can be signed.",
            ),
        _ => return None,
    })
}

const DATE_HINT: (&str, &str) = ("没有就不填", "Leave it empty if there is none");

fn date(zh: &'static str, en: &'static str, missing: Word) -> FieldWords {
    ask(word(zh, en), missing)
}

pub(super) fn field(key: FormKey, name: &str) -> Option<FieldWords> {
    use FormKey as K;
    Some(match (key, name) {
        (K::SelfReport, "ongoing") => ask(
            word("污染是否仍在发生？", "Is the pollution still going on?"),
            word("选择是否仍在发生", "Select whether it still goes on"),
        )
        .hint(
            "仍在发生的，请先采取措施，并拨打页面上的求助电话",
            "If so, act first and call the number on this page",
        ),
        (K::SelfReport, "occurred_on") => date(
            "发生日期",
            "Day it happened",
            word("填写发生日期", "Enter the day it happened"),
        ),
        (K::SelfReport, "what") => ask(
            word("发生了什么？", "What happened?"),
            word("写明发生了什么", "Say what happened"),
        )
        .hint(
            "什么设施、什么时间、多长时间、排到哪里",
            "Which equipment, when, for how long, where it went",
        ),
        (K::SelfReport, "found_how") => ask(
            word("怎么发现的？", "How was it noticed?"),
            word("写明怎么发现的", "Say how it was noticed"),
        ),
        (K::SelfReport, "measures") => ask(
            word("已经采取了哪些措施？", "What has been done about it?"),
            word("写明采取的措施", "Say what has been done"),
        ),
        (K::SelfReport, "corrected_on") => date(
            "恢复正常的日期",
            "Day it was put right",
            word("填写恢复正常的日期", "Enter the day it was put right"),
        )
        .hint("还没有恢复就不填", "Leave it empty if it is not yet"),
        (
            K::SelfReport | K::LeniencyAct | K::LeniencyConditions | K::LeniencyFindings,
            "files",
        ) => ask(
            word("照片或者文件", "Pictures or files"),
            word("选择文件", "Choose a file"),
        ),
        (K::SelfReport, "told_before") => ask(
            word(
                "之前已经在问题里说过（没有就不选）",
                "You told us of this in a problem before (else leave it)",
            ),
            word("选择您自己的问题", "Select a problem of your own"),
        )
        .hint(
            "只会把收到那个问题的时间带过来，内容不会给执法人员看，也不会成为线索",
            "Only the time we received it comes along; its words are not shown to enforcement and are never a clue",
        ),
        (K::SelfReport, "truthful") => ask(
            word("以上情况属实", "All of this is true"),
            word("确认属实后勾选", "Tick this to confirm that it is true"),
        ),
        (K::OpenLeniencyFile, "enterprise") => ask(
            word("企业", "Enterprise"),
            word("选择企业", "Select the enterprise"),
        ),
        (K::OpenLeniencyFile, "origin") => ask(
            word("发现方式", "How it was found"),
            word("选择发现方式", "Select how it was found"),
        ),
        (K::OpenLeniencyFile, "what") => ask(
            word("发现的情况", "What was found"),
            word("写明发现的情况", "Say what was found"),
        ),
        (K::NameLeniencyPeople, "officer_1" | "officer_2") => {
            let label = if name == "officer_1" {
                word("执法人员一", "First officer")
            } else {
                word("执法人员二", "Second officer")
            };
            ask(label, word("选择执法人员", "Select the officer"))
        }
        (K::NameLeniencyPeople, "certificate_1" | "certificate_2") => {
            let label = if name == "certificate_1" {
                word("执法人员一的证件号", "First officer's certificate number")
            } else {
                word("执法人员二的证件号", "Second officer's certificate number")
            };
            ask(
                label,
                word("填写执法证件号", "Enter the certificate number"),
            )
        }
        (K::NameLeniencyPeople, "reviewer") => ask(
            word("法制审核人员", "Legal reviewer"),
            word("选择法制审核人员", "Select the reviewer"),
        ),
        (K::NameLeniencyPeople, "decider") => ask(
            word("决定人员", "Decider"),
            word("选择决定人员", "Select the decider"),
        ),
        (K::VacateLeniencySeat, "seat") => ask(
            word("谁不再办理", "Who no longer works on it"),
            word("选择人员", "Choose the person"),
        ),
        (K::VacateLeniencySeat, "why") => ask(
            word("原因", "Why"),
            word("选择原因", "Choose why"),
        ),
        (K::VacateLeniencySeat, "reason") => ask(
            word("说明", "In words"),
            word("写明情况", "Say what it is"),
        )
        .hint(
            "只有这件的办理人员看到",
            "Only those who work on the file read it",
        ),
        (K::FillLeniencySeat, "who") => ask(
            word("由谁担任", "Who"),
            word("选择人员", "Choose the person"),
        ),
        (K::FillLeniencySeat | K::TakeLeniencySeat, "certificate") => ask(
            word("执法证件号", "Certificate number"),
            word("填写执法证件号", "Enter the certificate number"),
        ),
        (K::LeniencyAct, name) => return act(name),
        (K::RefuseClue, "text") => ask(
            word("为什么不是线索", "Why it is no clue"),
            word("写明理由", "Give the reason"),
        ),
        (K::StrikeClue, "text") => ask(
            word("为什么划掉", "Why it is struck out"),
            word("写明理由", "Give the reason"),
        ),
        (K::LeniencyClue, "kind") => ask(
            word("线索来源", "Where it came from"),
            word("选择线索来源", "Select where it came from"),
        ),
        (K::LeniencyClue, "on") => date(
            "收到日期",
            "Day it arrived",
            word("填写收到日期", "Enter the day it arrived"),
        ),
        (K::LeniencyClue, "hour") => ask(
            word("收到时间", "Time it arrived"),
            word("填写收到时间", "Enter the time it arrived"),
        )
        .hint(
            "如14:30，和企业报告的时间比先后",
            "Like 14:30; it is compared with the time of the report",
        ),
        (K::LeniencyClue, "text") => ask(
            word("线索内容", "What it says"),
            word("填写线索内容", "Enter what it says"),
        ),
        (K::LeniencyFindings, name) if name.ends_with("_evidence") => {
            let label = match name {
                "minor_evidence" => word("违法行为轻微的证据", "What shows that it is minor"),
                "timely_evidence" => word("及时改正的证据", "What shows that it was corrected in time"),
                "harm_evidence" => word("危害后果的证据", "What shows the harm, or that there is none"),
                _ => word("初次违法的证据", "What shows that it is the first time"),
            };
            ask(label, word("写明证据", "Name the evidence"))
        }
        (K::LeniencyFindings, "contested") => ask(
            word("有异议的认定", "Findings that are contested"),
            word("勾选有异议的认定", "Tick what is contested"),
        )
        .hint(
            "企业、审核人员或者承办人员有不同意见的",
            "Where the enterprise, the reviewer or an officer sees it otherwise",
        ),
        (K::LeniencyFindings, name) if name.ends_with("_why") => {
            let label = match name {
                "minor_why" => word("轻微有异议：认定理由", "Minor is contested: why it stands"),
                "timely_why" => word("及时改正有异议：认定理由", "In time is contested: why it stands"),
                "harm_why" => word("危害后果有异议：认定理由", "The harm is contested: why it stands"),
                "first_why" => word("初次违法有异议：认定理由", "The first time is contested: why it stands"),
                _ => word("计算结果有异议：是哪一项，为什么这样认定", "A sum is contested: which, and why it stands"),
            };
            ask(
                label,
                word("有异议的，写明认定理由", "It is contested: say why it stands"),
            )
        }
        (K::LeniencyConditions, name) if name.starts_with("condition_") => ask(
            word("条件", "Condition"),
            word("选择是否符合", "Select whether it is met"),
        ),
        (K::LeniencyConditions, name) if name.starts_with("evidence_") => ask(
            word("上面这一条的证据", "Evidence for the condition above"),
            word("写明证据", "Name the evidence"),
        ),
        (K::LeniencyConditions, name) if name.starts_with("contested_") => ask(
            word("企业有异议的，为什么这样认定", "Where it is contested: why it stands"),
            word("写明理由", "Give the reason"),
        )
        .hint("没有异议的不填", "Empty where nobody contests it"),
        (K::LeniencyConditions, name) if name.starts_with("measure_") => {
            ask(word("数值", "Number"), word("填写数值", "Enter the number")).hint(
                "用小数，如0.06；没有测就不填",
                "A decimal like 0.06; leave it empty if it was not measured",
            )
        }
        (K::LeniencyWeighing, "exclusions") => ask(
            word("排除情形", "Exclusions"),
            word("勾选存在的情形", "Tick those that stand"),
        ),
        (K::LeniencyWeighing, "checked") => ask(
            word(
                "已经逐项看过，没有勾的都不存在",
                "I went through them all; what is not ticked does not stand",
            ),
            word(
                "逐项看过以后勾选",
                "Tick this once you went through them all",
            ),
        ),
        (K::LeniencyWeighing, "grounds") => ask(
            word("从轻、减轻的情形", "Grounds to lighten"),
            word("勾选存在的情形", "Tick those that stand"),
        ),
        (K::LeniencyWeighing, "factors") => ask(
            word("从重的情形", "Heavier factors"),
            word("勾选存在的情形", "Tick those that stand"),
        ),
        (K::LeniencyWeighing, "evidence") => ask(
            word("以上情形的证据", "Evidence for these"),
            word("写明勾选情形的证据", "Name the evidence for what is ticked"),
        ),
        (K::LeniencyWeighing, "voluntary") => ask(
            word("是否主动报告", "Was the report voluntary?"),
            word("选择是否主动报告", "Select whether it was voluntary"),
        ),
        (K::LeniencyWeighing, "voluntary_why") => ask(
            word("改变推算结果的理由", "Why you find otherwise"),
            word("写明改变推算结果的理由", "Say why you find otherwise"),
        ),
        (K::LeniencyWeighing, "reported_as") => ask(
            word(
                "以哪个时间作为主动报告的时间",
                "Which time counts as that of the report?",
            ),
            word("选择报告时间", "Select the time of the report"),
        )
        .hint(
            "企业说它更早在求助里讲过这件事；这里只有服务器收到的时间，没有求助的内容",
            "The enterprise says it told of this earlier, asking for help; only the server's time is here, no word of it",
        ),
        (K::LeniencyWeighing, "reported_why") => ask(
            word("采用更早时间的理由", "Why the earlier time counts"),
            word("写明采用更早时间的理由", "Say why the earlier time counts"),
        ),
        (K::LeniencyWeighing, "prior_file") => ask(
            word(
                "系统外的同类违法，文号",
                "Earlier act of the same kind on paper, number",
            ),
            word("填写文号", "Enter its number"),
        )
        .hint(
            "系统里已经决定的会自动查到",
            "What was decided in this system is found by itself",
        ),
        (K::LeniencyWeighing, "prior_on") => date(
            "那次发现的日期",
            "Day that act was found",
            word("填写那次发现的日期", "Enter the day it was found"),
        ),
        (K::AskDecisionTime, "to") => date(
            "延长到",
            "Until",
            word("填写日期", "Enter the day"),
        ),
        (K::StopDecisionClock, "until") => date(
            "最晚恢复日期",
            "Until this day at most",
            word("填写日期", "Enter the day"),
        ),
        (K::AskDecisionTime | K::AnswerDecisionTime | K::StopDecisionClock, "reason") => {
            ask(word("理由", "Reason"), word("写明理由", "Give the reason"))
        }
        (K::AnswerDecisionTime, "agreed") => ask(
            word("是否同意", "Is it given?"),
            word("选择是否同意", "Choose whether it is given"),
        ),
        (K::AnswerDecisionTime, "discussed_on") => date(
            "集体讨论日期",
            "Day of the collective discussion",
            word("填写日期", "Enter the day"),
        )
        .hint("再次延长的必须填", "Needed where it is lengthened once more"),
        (K::SignCorrectionOrder, "text") => ask(
            word("已查明的事实和要求改正的内容", "What is known, and what is to be put right"),
            word("写明事实和要求", "Set out the facts and what is asked"),
        )
        .hint(
            "写进决定书，企业会看到；不写以后查明的情况",
            "It goes into the order and the enterprise reads it",
        ),
        (K::SignCorrectionOrder, "correct_by") => date(
            "改正期限（最后一天）",
            "Last day to put it right",
            word("填写日期", "Enter the day"),
        )
        .hint("要求立即改正的不填", "Empty where it is to be done at once"),
        (K::ServeCorrectionOrder, "served_on") => date(
            "送达日期",
            "Day it reached the enterprise",
            word("填写送达日期", "Enter the day"),
        ),
        (K::ServeCorrectionOrder, "means") => ask(
            word("送达方式", "How it was served"),
            word("选择送达方式", "Choose how"),
        ),
        (K::ServeCorrectionOrder, "receiver") => ask(
            word("签收人或者见证人", "Who took it, or witnessed it"),
            word("填写姓名", "Enter the name"),
        ),
        (K::RecordCommitment, "signed_on") => date(
            "签署日期",
            "Day it was signed",
            word("填写签署日期", "Enter the day it was signed"),
        ),
        (K::RecordCommitment, "correct_by") => date(
            "承诺改正期限",
            "To be put right by",
            word("填写承诺的改正期限", "Enter by when it is put right"),
        ),
        (K::RecordCommitment, "promise") => ask(
            word("承诺内容", "What was promised"),
            word("写明承诺了什么", "Say what was promised"),
        )
        .hint(
            "改正措施、不再发生、接受复查、违反承诺不再从宽",
            "Measures, no recurrence, rechecks accepted, leniency lost where it is broken",
        ),
        (K::RecordCommitment, "files") => ask(
            word("签名盖章的承诺书", "The signed paper"),
            word("选择文件", "Choose a file"),
        ),
        (K::VerifyCorrection, "verified_on") => date(
            "核实日期",
            "Day it was verified",
            word("填写核实日期", "Enter the day it was verified"),
        ),
        (K::VerifyCorrection, "corrected") => ask(
            word("是否已经改正", "Is it corrected?"),
            word("选择是否已经改正", "Select whether it is corrected"),
        ),
        (K::VerifyCorrection, "text") => ask(
            word("核实情况", "What was seen"),
            word("写明现场看到的情况", "Say what was seen on site"),
        ),
        (K::VerifyCorrection, "files") => ask(
            word("现场照片和笔录", "Pictures and records"),
            word("选择文件", "Choose a file"),
        ),
        (K::ProposeLeniencyChange, "kind") => ask(
            word("怎样改", "How it changes"),
            word(
                "选择撤销、变更或者更正",
                "Choose to revoke, vary or correct",
            ),
        ),
        (K::ProposeLeniencyChange, "ground") => ask(
            word("属于哪种情形", "On what ground"),
            word("选择情形", "Choose the ground"),
        ),
        (K::ProposeLeniencyChange, "reason") => ask(
            word("理由", "Reasons"),
            word("写明理由", "Write the reasons"),
        )
        .hint(
            "更正的写明原文和改后的文字",
            "For a correction: what it read and what it reads now",
        ),
        (K::ProposeLeniencyChange, "ruling") => ask(
            word("变更后的决定", "Outcome after a variation"),
            word("选择变更后的决定", "Select the outcome after the variation"),
        )
        .hint("只有变更才选", "For a variation only"),
        (K::ProposeLeniencyChange, "amount") => ask(
            word("变更或者更正后的金额，元", "Amount after the change, in yuan"),
            word("填写金额", "Enter the amount"),
        )
        .hint("只写数字，没有就不填", "Digits only; empty where there is none"),
        (K::ProposeLeniencyChange, "again") => ask(
            word("撤销以后怎么办", "What follows a revocation"),
            word("选择撤销以后怎么办", "Choose what follows the revocation"),
        )
        .hint("只有撤销才选", "For a revocation only"),
        (K::ServeLeniencyChange, "served_on") => date(
            "送达日期",
            "Day it was served",
            word("填写送达日期", "Enter the day it was served"),
        ),
        (K::FileRemedy, "kind") => ask(
            word("种类", "Kind"),
            word("选择复议或者诉讼", "Choose reconsideration or lawsuit"),
        ),
        (K::FileLeniencyCase, "approved_on") => date(
            "立案批准日期",
            "Day the filing was approved",
            word("填写批准日期", "Enter the day"),
        ),
        (K::FileLeniencyCase, "reason") => ask(
            word("立案理由", "Why it is filed"),
            word("写明立案理由", "Say why it is filed"),
        ),
        (K::GivePenaltyNotice, "ruling") => ask(
            word("拟作出的决定", "What is intended"),
            word("选择拟作出的决定", "Choose what is intended"),
        ),
        (K::GivePenaltyNotice, "fine") => ask(
            word("拟罚款，元", "Intended fine, in yuan"),
            word("填写金额", "Enter the amount"),
        )
        .hint("只写数字，没有罚款就不填", "Digits only; empty where there is no fine"),
        (K::GivePenaltyNotice, "fine_why")
        | (K::DecideLeniency | K::ProposeLeniencyChange, "amount_why") => ask(
            word("金额的理由", "Why this much"),
            word("写明理由", "Give the reason"),
        )
        .hint(
            "不在幅度内的必须写；写了就进入文书和台账",
            "Needed where it lies beside the range; what is said goes on the paper and in the register",
        ),
        (K::GivePenaltyNotice, "text") => ask(
            word("事实和理由", "Facts and reasons"),
            word("写明事实和理由", "Give facts and reasons"),
        )
        .hint(
            "企业会看到。写明违法事实、证据、裁量理由",
            "The enterprise reads it: facts, evidence, and why this much",
        ),
        (K::GivePenaltyNotice, "hearing") => ask(
            word("听证权利", "Hearing"),
            word("选择有没有听证权利", "Choose whether the law gives a hearing"),
        )
        .hint(
            "较大数额罚款等（行政处罚法第63条）；数额标准待法规科核对",
            "For larger fines and the like (art. 63); the amount is to be confirmed by the legal section",
        ),
        (K::GivePenaltyNotice, "served_on") => date(
            "送达日期",
            "Day it reached the enterprise",
            word("填写送达日期", "Enter the day"),
        ),
        (K::AnswerPenaltyNotice, "speaks") => ask(
            word("您的意见", "Your answer"),
            word("选择有没有意见", "Choose one"),
        ),
        (K::AnswerPenaltyNotice, "text") => ask(
            word("陈述和申辩", "What you have to say"),
            word("写明您的意见", "Say what you have to say"),
        )
        .hint(
            "哪些事实不对，为什么应当更轻",
            "Which facts are wrong, and why it should be less",
        ),
        (K::AnswerPenaltyNotice, "hearing") => ask(
            word("要求听证", "I ask for a hearing"),
            word("选择是否要求听证", "Choose"),
        ),
        (K::HoldHearing, "notified_on") => date(
            "通知企业的日期",
            "Day the enterprise was told of it",
            word("填写通知日期", "Enter the day"),
        ),
        (K::HoldHearing, "held_on") => date(
            "听证日期",
            "Day of the hearing",
            word("填写听证日期", "Enter the day"),
        ),
        (K::HoldHearing, "text") => ask(
            word("听证情况", "What was said"),
            word("写明听证情况", "Say what was said"),
        ),
        (K::WeighAnswer, "taken") => ask(
            word("是否采纳", "What is taken up"),
            word("选择是否采纳", "Choose what is taken up"),
        ),
        (K::WeighAnswer, "follows") => ask(
            word("对处罚的影响", "What follows"),
            word("选择对处罚的影响", "Choose what follows"),
        )
        .hint(
            "开过听证，或者处罚改变的，法制审核再看一次；事实改变的，重新核查、审核和告知",
            "After a hearing, or where the penalty changes, legal review looks again; where the facts change, they are checked, reviewed and told anew",
        ),
        (K::PublishLeniency, "on") => date(
            "公开日期",
            "Day it was published",
            word("填写公开日期", "Enter the day it was published"),
        ),
        (K::PublishLeniency, "place") => ask(
            word("公开的地方", "Where"),
            word("写明网站或者公告栏", "Name the site or the board"),
        ),
        (K::PublishLeniency, "named") => ask(
            word("有没有公开企业名称", "With the name of the enterprise"),
            word("选择有没有", "Choose yes or no"),
        ),
        (K::EndPublication, "how") => ask(
            word("怎么处理", "What was done"),
            word("选择撤回或者更正", "Choose withdrawn or corrected"),
        ),
        (K::EndPublication, "on") => date(
            "处理日期",
            "Day it was done",
            word("填写处理日期", "Enter the day it was done"),
        ),
        (K::EndPublication, "reason") => ask(
            word("理由", "Reasons"),
            word("写明理由", "Write the reasons"),
        ),
        (K::AskErasure, "basis") => ask(
            word("法律依据", "Law"),
            word("写明法律依据", "Name the law"),
        ),
        (K::AskErasure, "reason") => ask(
            word("理由", "Reasons"),
            word("写明理由", "Write the reasons"),
        ),
        (K::AnswerErasure, "agreed") => ask(
            word("是否删除", "Erase"),
            word("选择是否删除", "Choose whether they are erased"),
        ),
        (K::RecordPaperAnswer, "received_on") => date(
            "收到日期",
            "Day it was received",
            word("填写收到日期", "Enter the day it was received"),
        ),
        (K::RecordPaperAnswer, "speaks") => ask(
            word("企业怎么说", "What the enterprise says"),
            word("选择企业有没有意见", "Choose whether it has something to say"),
        ),
        (K::RecordPaperAnswer, "text") => ask(
            word("意见摘要", "What it says in short"),
            word("写明企业的意见", "Say what it says"),
        ),
        (K::RecordPaperAnswer, "hearing") => ask(
            word("企业要求听证", "It asks for a hearing"),
            word("勾选", "Tick it"),
        ),
        (K::RecordPaperAnswer, "files") => ask(
            word("原件照片或者扫描件", "Picture or scan of the paper"),
            word("附上原件", "Attach the paper"),
        ),
        (K::WeighAnswer, "text") => ask(
            word("理由", "Reasons"),
            word("写明理由", "Write the reasons"),
        )
        .hint("企业会看到", "The enterprise reads it"),
        (K::FileRemedy, "filed_on") => date(
            "受理日期",
            "Day it was taken up",
            word("填写受理日期", "Enter the day it was taken up"),
        ),
        (K::FileRemedy, "body") => ask(
            word("受理机关", "Authority or court"),
            word("填写复议机关或者法院", "Name the authority or court"),
        ),
        (K::EndRemedy, "result") => ask(
            word("结果", "Result"),
            word("选择结果", "Select the result"),
        ),
        (K::EndRemedy, "on") => date(
            "结果日期",
            "Day of the result",
            word("填写结果日期", "Enter the day of the result"),
        ),
        (K::EndRemedy, "effect") => ask(
            word("对决定的影响", "What it means for the decision"),
            word("写明对决定的影响", "Say what it means for the decision"),
        ),
        (K::ReviewLeniency | K::ReviewLeniencyChange, "agreed") => ask(
            word("审核结论", "Your conclusion"),
            word("选择审核结论", "Select your conclusion"),
        ),
        (K::ReviewLeniency | K::ReviewLeniencyChange, "opinion") => ask(
            word("审核意见", "Your opinion"),
            word("写明审核意见", "Write your opinion"),
        )
        .hint(
            "主体、事实、证据、依据、程序、裁量",
            "Party, facts, evidence, basis, procedure, discretion",
        ),
        (
            K::ReviewLeniency
            | K::ReviewLeniencyChange
            | K::SignLeniencyChange
            | K::DecideLeniency
            | K::GivePenaltyNotice
            | K::SignCorrectionOrder
            | K::AnswerDecisionTime
            | K::AskErasure
            | K::AnswerErasure
            | K::ConfirmLegalBasis,
            "password",
        ) => ask(
            word("您的密码", "Your password"),
            word("输入您的密码", "Enter your password"),
        )
        .hint("签署要由本人确认", "A signature is confirmed in person"),
        (K::DecideLeniency, "ruling") => ask(
            word("决定", "Decision"),
            word("选择决定", "Select the decision"),
        ),
        (K::DecideLeniency, "reason") => ask(
            word("理由", "Reasons"),
            word("写明理由", "Write the reasons"),
        )
        .hint(
            "与建议不同、不在同类范围内，或者规则要求说明时必须写",
            "Needed where it departs from the proposal or from like cases, or the rule asks for it",
        ),
        (K::DecideLeniency, "discussed_on") => date(
            "集体讨论日期",
            "Day of the collective discussion",
            word(
                "填写集体讨论日期",
                "Enter the day of the collective discussion",
            ),
        ),
        (K::DecideLeniency, "discussion") => ask(
            word("集体讨论记录", "Record of the discussion"),
            word("写明集体讨论情况", "Record the discussion"),
        )
        .hint(
            "参加人、意见、结论",
            "Who took part, what was said, the conclusion",
        ),
        (K::DecideLeniency, "amount") => ask(
            word("减轻或者从轻后的金额", "Amount after lightening"),
            word("填写金额", "Enter the amount"),
        )
        .hint("没有就不填", "Leave it empty if there is none"),
        (K::ServeLeniency, "served_on") => date(
            "送达日期",
            "Day it was served",
            word("填写送达日期", "Enter the day it was served"),
        ),
        (K::ServeLeniency, "education") => ask(
            word("教育记录", "Education record"),
            word(
                "不予处罚的要写教育记录",
                "A waived penalty needs its education record",
            ),
        )
        .hint(
            "讲了哪些规定、怎么避免再发生",
            "Which rules were explained, how to keep it from happening again",
        ),
        (K::RecheckLeniency, "corrected") => ask(
            word("复查结果", "What was found"),
            word("选择复查结果", "Select what was found"),
        ),
        (K::RecheckLeniency, "text") => ask(
            word("复查记录", "Record"),
            word("写明复查情况", "Say what was seen"),
        ),
        (K::ConfirmLegalBasis, "rows") => ask(
            word("已经核对的条目", "Rows you have checked"),
            word("勾选已经核对的条目", "Tick the rows you have checked"),
        ),
        (K::ConfirmLegalBasis, "text") => ask(
            word("对照的文本", "The text you held them against"),
            word("写明对照的文本", "Name the text"),
        )
        .hint("出处和版本", "Source and edition"),
        _ => return None,
    })
}

fn act(name: &str) -> Option<FieldWords> {
    let hour_hint = (
        "如14:30，不知道就不填",
        "Like 14:30; leave it empty if unknown",
    );
    Some(match name {
        "item" => ask(
            word("清单事项", "Item of the list"),
            word("选择清单事项", "Select the item"),
        )
        .hint(
            "没有合适的就不选，不影响依法认定轻微",
            "None need fit; it can still be minor by law",
        ),
        "act_on" => date(
            "违法发生日期",
            "Day of the act",
            word("填写违法发生日期", "Enter the day of the act"),
        ),
        "act_hour" => ask(
            word("发生时间", "Time of the act"),
            word("填写时间", "Enter the time"),
        )
        .hint(hour_hint.0, hour_hint.1),
        "continuing" => ask(
            word("是否仍在继续", "Does it still go on?"),
            word("选择是否仍在继续", "Select whether it still goes on"),
        ),
        "ended_on" => date(
            "结束日期",
            "Last day",
            word("填写结束日期", "Enter the last day"),
        )
        .hint("持续不止一天的填写", "Where it went on for more than a day"),
        "found_on" => date(
            "本机关发现的日期",
            "Day the bureau found it",
            word("填写发现日期", "Enter the day it was found"),
        )
        .hint(
            "检查、监测等发现的日期。企业报告的时间不自动算作发现",
            "By inspection, monitoring or the like. The time of the firm's report is not taken for it",
        ),
        "found_hour" => ask(
            word("发现时间", "Time it was found"),
            word("填写时间", "Enter the time"),
        )
        .hint(hour_hint.0, hour_hint.1),
        "ordered_on" => date(
            "责令改正送达日期",
            "Day the order to correct was served",
            word("填写送达日期", "Enter the day it was served"),
        )
        .hint(DATE_HINT.0, DATE_HINT.1),
        "order_due_on" => date(
            "责令改正的期限",
            "Last day the order allows",
            word("填写期限", "Enter the last day"),
        )
        .hint(DATE_HINT.0, DATE_HINT.1),
        "order_text" => ask(
            word(
                "责令改正时已查明的事实",
                "What was known when it was ordered",
            ),
            word("写明当时查明的事实", "Set out what was known then"),
        )
        .hint(
            "写进责令改正决定书，不写以后查明的情况。没有责令改正的不填",
            "It goes into the order to correct, without what came to light later. Leave it empty where nothing was ordered",
        ),
        "corrected_on" => date(
            "改正日期",
            "Day it was corrected",
            word("填写改正日期", "Enter the day it was corrected"),
        )
        .hint("没有改正就不填", "Leave it empty if it is not corrected"),
        "corrected_hour" => ask(
            word("改正时间", "Time it was corrected"),
            word("填写时间", "Enter the time"),
        )
        .hint(hour_hint.0, hour_hint.1),
        "timely" => ask(
            word("是否及时改正", "Corrected in time?"),
            word("选择是否及时改正", "Select whether it was in time"),
        )
        .hint(
            "有期限的按期限推算，没有的由您认定",
            "A limit decides where there is one, you where there is none",
        ),
        "harm" => ask(
            word("危害后果", "Harm"),
            word("选择危害后果", "Select the harm"),
        ),
        "minor" => ask(
            word("违法行为是否轻微", "Is the act minor?"),
            word("选择是否轻微", "Select whether it is minor"),
        ),
        "established" => ask(
            word("违法事实是否成立", "Are the facts made out?"),
            word("选择事实是否成立", "Select whether the facts are made out"),
        ),
        "suspected_crime" => ask(
            word("是否涉嫌犯罪", "Is a crime suspected?"),
            word("选择是否涉嫌犯罪", "Select whether a crime is suspected"),
        ),
        "was_duty" => ask(
            word("报告是否本来就是义务", "Was reporting a duty anyway?"),
            word("选择是否本来就是义务", "Select whether it was a duty"),
        ),
        "was_duty_why" => ask(
            word("与系统建议不同的理由", "Why you find otherwise than proposed"),
            word(
                "与系统建议不同，写明理由",
                "You find otherwise than proposed: say why",
            ),
        )
        .hint("与系统建议相同的不用填", "Not needed where you find as proposed"),
        "no_fault" => ask(
            word("主观过错", "Fault"),
            word("选择主观过错情况", "Select how fault stands"),
        ),
        "life_health_finance" => ask(
            word(
                "是否涉及公民生命健康安全、金融安全",
                "Did it touch life, health or financial safety?",
            ),
            word("选择是否涉及", "Select whether it did"),
        )
        .hint(
            "违法发生在旧法施行期间、已经过了较短的处罚时效时要查清：涉及并有危害后果的，按较长的时效算",
            "To be found out where an act under the old law lies beyond the short time bar: with harm, the long one holds",
        ),
        "pollution_harm" => ask(
            word(
                "是否造成环境污染或者生态破坏",
                "Did pollution or ecological harm result?",
            ),
            word("选择是否造成", "Select whether it did"),
        )
        .hint(
            "违法发生在新法施行以后、已经过了较短的处罚时效时要查清：造成的，按较长的时效算",
            "To be found out where an act under the new law lies beyond the short time bar: then the long one holds",
        ),
        "text" => ask(
            word("事实和证据说明", "Facts and evidence in words"),
            word("写明事实和证据", "Set out facts and evidence"),
        ),
        _ => return None,
    })
}
