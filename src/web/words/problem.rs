//! What is wrong with a value and how to mend it: no field is blamed without saying what would do.

use super::leniency_file::{band, ruling};
use super::next_step::begun;
use super::{Word, calendar, date, day, field, listed, size, word, yuan};
use crate::api::FormKey;
use crate::domain::file_kind::{FileKind, FileRefusal};
use crate::domain::leniency::rule::{FactProblem, MOST_ASKED, RowFault};
use crate::domain::phone::PhoneError;
use crate::domain::refusal::{Problem, Stays};
use crate::domain::rulebook::Bilingual;
use crate::domain::text::TextError;
use crate::domain::uscc::UsccError;
use crate::views::name::Lang;

/// What is wrong with a value of a form, with the field's own words where something is missing.
pub fn field_problem(lang: Lang, form: FormKey, name: &str, found: &Problem) -> String {
    match (found, field(form, name)) {
        (Problem::Missing, Some(words)) => words.missing.read(lang).to_owned(),
        _ => problem(lang, found),
    }
}

/// What is wrong with a value.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    match problem {
        Problem::Missing => plain(word("填写或者选择这一项", "Fill in or choose this")),
        Problem::Text(error) => text(lang, error),
        Problem::Uscc(error) => uscc(lang, error),
        Problem::Phone(error) => phone(lang, error),
        Problem::Calendar(found) => calendar::fault(lang, found),
        // the same sentence as for the whole form, begun large and without its full stop
        Problem::Term(refusal) => {
            let said = super::refusal::term(lang, refusal);
            begun(lang, said.trim_end_matches(['。', '.']))
        }
        Problem::NothingSupplied => plain(word(
            "写几句说明，或者附上照片、文件",
            "Say it in a few words, or attach a photo or a file",
        )),
        Problem::AnsweredAlready => plain(word(
            "当场答复了就不再交办：删去答复，或者不选单位",
            "What is answered on the spot is handed to nobody. Take out the answer, or choose no unit",
        )),
        Problem::Date => plain(word(
            "按“2026-11-24”的样子填写日期",
            "Enter a date that exists, like 2026-11-24",
        )),
        Problem::Past(past) => word(
            "{day}已经过去，填写今天或者以后的日期",
            "{day} is in the past. Enter today or a later date",
        )
        .fill(lang, &[("day", &day(lang, *past))]),
        Problem::DayOff { date: off, next } => word(
            "{off}不上班，改为工作日，下一个是{next}",
            "{off} is not a working day. Choose a working day; the next is {next}",
        )
        .fill(
            lang,
            &[("off", &day(lang, *off)), ("next", &day(lang, *next))],
        ),
        Problem::MeantDayOff { date: off, next } => word(
            "{off}不上班：改为工作日（下一个是{next}），或者勾选休息日也照办",
            "{off} is not a working day. Choose one (the next is {next}), or say that the day off is meant",
        )
        .fill(
            lang,
            &[("off", &day(lang, *off)), ("next", &day(lang, *next))],
        ),
        Problem::TooLate(last) => word(
            "日期太晚，最晚可以填{day}",
            "This date is too late. The latest you can enter is {day}",
        )
        .fill(lang, &[("day", &date(lang, *last))]),
        Problem::BeyondAnswer(last) => word(
            "天数太多：协办不能晚于答复企业的期限，{day}",
            "Too many days: support is due no later than the answer, on {day}",
        )
        .fill(lang, &[("day", &date(lang, *last))]),
        Problem::TooEarly(first) => word(
            "日期太早，最早可以填{day}",
            "This date is too early. The earliest you can enter is {day}",
        )
        .fill(lang, &[("day", &date(lang, *first))]),
        Problem::NotYet(today) => word(
            "还没有到这一天，最晚填今天（{day}）",
            "That day has not come yet. The latest is today, {day}",
        )
        .fill(lang, &[("day", &day(lang, *today))]),
        Problem::NotYourself => plain(word(
            "指定人员的人不能指定自己，换一个人",
            "Whoever names the persons cannot be one. Choose somebody else",
        )),
        Problem::SatBefore => plain(word(
            "这个人在本件中担任过其他角色，或者已经回避，换一个人",
            "This person had another part in this file, or left it with a conflict. Choose somebody else",
        )),
        Problem::UnitHasOthers => plain(word(
            "本单位还有合适的人员，从中指定，不交市级后备",
            "The unit has somebody for it. Name one of them; the city pool is for where there is nobody",
        )),
        Problem::HelpedThisFirm(Some(months)) => word(
            "{months}个月内办理过这家企业的求助事项，换一个人",
            "Worked on a help case of this enterprise within {months} months. Choose somebody else",
        )
        .fill(lang, &[("months", &months.to_string())]),
        Problem::HelpedThisFirm(None) => plain(word(
            "办理过这家企业的求助事项，换一个人",
            "Worked on a help case of this enterprise. Choose somebody else",
        )),
        Problem::OutsideLikeCases(lightest, heaviest) => word(
            "这个决定不在同类决定的范围内（从“{lightest}”到“{heaviest}”），写明理由",
            "This lies outside of what like cases got (from “{lightest}” to “{heaviest}”). Write the reasons",
        )
        .fill(
            lang,
            &[
                ("lightest", ruling(*lightest).read(lang)),
                ("heaviest", ruling(*heaviest).read(lang)),
            ],
        ),
        Problem::EvidenceFirst(lacks) => {
            let names: Vec<&str> = lacks
                .iter()
                .map(|f| super::leniency_file::found(*f).read(lang))
                .collect();
            let names = names.join(word("、", ", ").read(lang));
            word(
                "还没有写明证据：{names}。请承办人先在“证据和异议”里补上，再作决定",
                "Nothing shows yet: {names}. The officers add it under “Evidence and objections” first",
            )
            .fill(lang, &[("names", &names)])
        }
        Problem::ReviewedAlready => plain(word(
            "法制审核已经看过，不能改。清空这一栏再保存",
            "Legal review has read it, so it stays. Empty this field and save again",
        )),
        Problem::SlipsOnly => plain(word(
            "更正只改笔误和计算错误，其他理由用变更或者撤销；笔误只用更正",
            "A correction mends slips only, and slips are only corrected. Vary or revoke for any other ground",
        )),
        Problem::Circle(what) => word(
            "“{what}”本身要等这条措施，这样会绕成一圈，换一条前置措施",
            "“{what}” waits for this measure itself, which would go in a circle. Choose another one",
        )
        .fill(lang, &[("what", what)]),
        Problem::EndsAfter(day) => word(
            "前置措施{day}才到期，晚于这条措施。换一条前置措施，或者先改时限",
            "The measure before it is due {day}, after this one. Choose another one or change the day first",
        )
        .fill(lang, &[("day", &super::day(lang, *day))]),
        Problem::AtLeast(n) => word("至少选{n}人", "Choose at least {n}")
            .fill(lang, &[("n", &n.to_string())]),
        Problem::GroundDoesNotFit => plain(word(
            "这个事由不能采取这种措施，换一个事由或者措施",
            "This measure cannot rest on this ground. Choose another ground or measure",
        )),
        Problem::MayBeSpared => plain(word(
            "清单企业或者涉及民生、安全的可以不采取，写明仍要采取的理由",
            "A listed enterprise, or one whose stop touches livelihood or safety, may be spared. Say why nevertheless",
        )),
        Problem::CannotBegin => plain(word(
            "只有查封、扣押可以现场先行实施，清空日期和时间",
            "Only a seal or a seizure can be begun on site. Leave day and time empty",
        )),
        Problem::Digest => plain(word(
            "按校验工具给出的64位十六进制数填写",
            "Enter the 64 hexadecimal digits a hash tool prints",
        )),
        Problem::OtherDigest => plain(word(
            "和上传文件算出来的不一样：核对是不是同一个文件，或者清空这一栏",
            "Not the hash of the file that was uploaded: check that it is the same file, or leave this empty",
        )),
        Problem::NotReviewed => plain(word(
            "法制审核和技术审核都通过以后才能作为证据，先提交审核或者选择其他后续",
            "It is evidence only once it has passed both reviews. Have it reviewed, or choose another follow-up",
        )),
        Problem::NoAmount => plain(word(
            "这个结果不处罚，没有金额：清空这一栏，或者改选结果",
            "This outcome is no penalty and has no amount: leave this empty, or choose another outcome",
        )),
        Problem::FileFirst => plain(word(
            "还没有立案。先请执法人员立案；符合不予立案条件的，先由企业签署承诺书",
            "No case was filed. The officers file it first; where it can end without, the enterprise signs its promise first",
        )),
        Problem::OrderFirst => plain(word(
            "不予立案以前要责令改正。先请执法人员记录责令改正的送达日期和期限",
            "Without a case there has to be an order to correct. The officers record first when it was served and its last day",
        )),
        Problem::VerifyFirst => plain(word(
            "不予立案以前要现场核实已经改正。先请执法人员登记现场核实",
            "Without a case the correction has to be verified on site. The officers record that first",
        )),
        Problem::NoticeFirst => plain(word(
            "处罚以前先立案、事先告知企业，再作决定",
            "Before a penalty the case is filed and the enterprise is told of it. Do that first",
        )),
        Problem::MayStillSpeak(last) => word(
            "企业在{day}前还可以陈述申辩，期满或者企业答复后再决定",
            "The enterprise can still answer until {day}. Decide once it did, or after that day",
        )
        .fill(lang, &[("day", &date(lang, *last))]),
        Problem::HearingFirst => plain(word(
            "企业要求听证，听证以后再决定",
            "The enterprise asks for a hearing. Decide after it",
        )),
        Problem::WeighFirst => plain(word(
            "企业有意见，先写明采纳情况",
            "The enterprise has spoken. Say first what became of it",
        )),
        Problem::ReviewAgain => plain(word(
            "和告知企业的不同：先由执法人员改写采纳情况，选“处罚改变”，法制审核再看一次",
            "This is not what the enterprise was told. The officers weigh its answer again as changing the penalty, and legal review looks again first",
        )),
        Problem::NothingTaken => plain(word(
            "没有采纳企业的意见，就没有改变，选“按告知的决定”",
            "Nothing was taken up, so nothing changes. Choose that it is decided as told",
        )),
        Problem::HearingIsDue(from) => word(
            "罚款达到{from}，应当告知听证权利，选“应当告知听证权利”",
            "A fine from {from} on comes with a hearing. Choose that the law gives one",
        )
        .fill(lang, &[("from", &yuan(lang, &from.to_string()))]),
        Problem::HeavierThanTold(told) => word(
            "比告知企业的（{told}）更重。不能因为申辩加重，改为告知的或者更轻的",
            "Heavier than what the enterprise was told ({told}). A defence never makes it heavier: choose that or less",
        )
        .fill(lang, &[("told", ruling(*told).read(lang))]),
        Problem::HeavierByChange => plain(word(
            "比告知企业、听取过意见的更重，不能直接变更：选“撤销”并重新办理，先告知再决定",
            "Heavier than what the enterprise was told of and heard on. Revoke it and decide anew, so that it is told first",
        )),
        Problem::MoreThanTold(told) => word(
            "比告知企业的罚款（{told}）多。不能因为申辩加重，改为告知的或者更少的",
            "More than the fine the enterprise was told ({told}). Choose that or less",
        )
        .fill(lang, &[("told", &yuan(lang, told.as_str()))]),
        Problem::Row(fault) => row(lang, fault),
        Problem::ConditionLine(n) => word(
            "第{n}行读不懂，按“代号｜中文｜英文｜判断方法”的样子写",
            "Line {n} does not read. Write name | Chinese | English | test",
        )
        .fill(lang, &[("n", &n.to_string())]),
        Problem::Fact(problem) => plain(fact(*problem)),
        Problem::ExtendsTooFar(latest) => word(
            "最多延长到{day}，改为这一天或者更早",
            "More time is given until {day} at most. Choose that day or an earlier one",
        )
        .fill(lang, &[("day", &day(lang, *latest))]),
        Problem::DiscussedFirst => plain(word(
            "再次延长要经集体讨论，填写讨论日期",
            "Once more takes a collective discussion. Enter its day",
        )),
        Problem::OrderRanOut(by) => word(
            "送达时改正期限（{day}）已经过了，核对送达日期，或者请决定人员重新签发",
            "The order allows no day after {day}. Check the day it was served, or have it signed anew",
        )
        .fill(lang, &[("day", &day(lang, *by))]),
        Problem::NotMoney => plain(word(
            "金额精确到分，小数点后最多两位",
            "Money is exact to the fen: two digits after the point at most",
        )),
        Problem::OutsideBenchmark(within) => word(
            "金额不在裁量基准的幅度内（{band}），写明理由，或者改金额",
            "The amount lies beside the discretion benchmark ({band}). Give the reason, or change it",
        )
        .fill(lang, &[("band", &band(lang, within))]),
        Problem::NoInvestment => plain(word(
            "没有登记总投资额，算不出裁量基准的幅度，写明金额怎样确定",
            "Without the total investment the benchmark cannot be reckoned. Say how the amount was found",
        )),
        Problem::Decimal => plain(word("按“0.06”的样子填写数字", "Enter a number like 0.06")),
        Problem::Hour => plain(word(
            "按“14:30”的样子填写时间",
            "Enter a time of day like 14:30",
        )),
        Problem::NamesTheFirm => plain(word(
            "写了企业名称，企业没有同意公开。去掉名称，或者写明企业怎样同意的",
            "It names the enterprise, which did not agree. Leave the name out, or say how it agreed",
        )),
        Problem::NothingToDraw => plain(word(
            "这段时间没有可以抽取的已销号事项，换一段时间",
            "No matter was closed on these days that could be drawn; choose others",
        )),
        Problem::TwoHigh => plain(word(
            "两高项目不走告知承诺，选择其他路径",
            "A two-high project does not go by commitment; choose another path",
        )),
        Problem::EndsBeforeStart => plain(word(
            "结束要晚于开始，改一下时间",
            "It must end after it begins. Change one of the times",
        )),
        Problem::Between(least, most) => word(
            "填写{least}到{most}之间的整数",
            "Enter a whole number from {least} to {most}",
        )
        .fill(
            lang,
            &[("least", &least.to_string()), ("most", &most.to_string())],
        ),
        Problem::SameAsBefore => plain(word(
            "和原来的一样，改了再保存",
            "Nothing is different. Change something, then save",
        )),
        Problem::OtherDay(held) => word(
            "这一期在{day}举办，只能记当天说的话",
            "This service day is on {day}. Only what is said that day is recorded here",
        )
        .fill(lang, &[("day", &day(lang, *held))]),
        Problem::FoundNone => plain(word(
            "没有找到。写名称里的几个字，或者统一社会信用代码",
            "Nothing found. Write a part of the name, or the unified social credit code",
        )),
        Problem::FoundSeveral(n) => word(
            "有{n}个都对得上。写完整名称，或者统一社会信用代码",
            "{n} of them match. Write the whole name, or the unified social credit code",
        )
        .fill(lang, &[("n", &n.to_string())]),
        Problem::NotOffered => plain(word(
            "从列出的选项里选择",
            "Choose one of the options listed",
        )),
        Problem::UnknownField(_) => plain(word(
            "这个页面已经更新，刷新后再提交一次",
            "This page has changed. Reload it and submit again",
        )),
        Problem::Repeated => plain(word(
            "这一项收到了两个答案，只留一个",
            "Two answers came for this. Give one",
        )),
        Problem::NoLonger(number) => word(
            "{number}已经不能发督办单了：已办结，或者已有一张在督办。一张也没有发，请去掉它再签发",
            "No order can be issued over {number} any more: it is over, or one is in force. No order was issued; leave it out and sign again",
        )
        .fill(lang, &[("number", number)]),
        Problem::Taken => plain(word(
            "这个已经有人用了，换一个，或者查找已有的记录",
            "This is already in use. Choose another, or look for the existing record",
        )),
        Problem::Unknown => plain(word(
            "没有找到，核对后重新选择",
            "This was not found. Check it and choose again",
        )),
        Problem::NoSuchCase(number) => word(
            "没有找到事项“{number}”，核对编号",
            "No matter “{number}” was found. Check the number",
        )
        .fill(lang, &[("number", number)]),
        Problem::CaseOver(number) => word(
            "事项{number}已经办结，不能再会商，去掉它",
            "Matter {number} is finished and cannot be consulted on. Leave it out",
        )
        .fill(lang, &[("number", number)]),
        Problem::CannotGo(number, why) => cannot_go(*why).fill(lang, &[("number", number)]),
        Problem::InConsultation(number) => word(
            "事项{number}已经在会商，等那次会商结束，或者去掉它",
            "Matter {number} is under consultation already. Wait for that to end, or leave it out",
        )
        .fill(lang, &[("number", number)]),
        Problem::StandInThere => plain(word(
            "这几天已经有人代理，先结束原来的代理，或者换日期",
            "Somebody stands in on some of these days already. End that first, or choose other days",
        )),
        Problem::AwayToo => plain(word(
            "这位同志这几天自己也请人代理，换一位",
            "This person is away on some of these days, too. Choose another",
        )),
        Problem::RungOrder => plain(word(
            "这样会比下一级还早。各级按从低到高的顺序到期，改大一些，或者先改下一级",
            "this rung would be reached before the one below it. Take a later one, or change the rung below first",
        )),
        Problem::SameTwice => plain(word(
            "和已有的重复了，换成另一个",
            "This is the same as one already there. Choose another",
        )),
        Problem::Unreported(measures) => word(
            "还没有上报完成情况的措施：{measures}。先上报并附佐证，或者写明为什么可以先答复",
            "Nobody has reported on: {measures}. Report on it with evidence first, or say why the answer stands without it",
        )
        .fill(lang, &[("measures", &listed(lang, measures))]),
        Problem::ConductUnits(units) => {
            let read = |u: &Bilingual| match lang {
                Lang::Zh => u.zh.clone(),
                Lang::En => u.en.clone(),
            };
            let units: Vec<String> = units.iter().map(read).collect();
            word(
                "企业反映的是执法检查、处罚或者工作人员，只能由{units}主办",
                "It complains of inspections, penalties or staff, so only these can lead it: {units}",
            )
            .fill(lang, &[("units", &listed(lang, &units))])
        }
        Problem::UnitComplainedOf(_) => plain(word(
            "企业反映的就是这个单位，不能主办、协办或者参加办理，换一个",
            "The enterprise complains of this unit, so it can neither lead, support nor take part. Choose another",
        )),
        Problem::HasPart(_) => plain(word(
            "这个单位在这个事项里还有答复、措施、会商、督办或者申请没有结束，结束以后再改",
            "This unit still has an answer, a measure, a consultation, an order or a request open in this matter. Change it when that is over",
        )),
        Problem::PasswordTooShort(least) => {
            word("密码至少{n}个字符", "Use at least {n} characters")
                .fill(lang, &[("n", &least.to_string())])
        }
        Problem::PasswordWeak => plain(word(
            "这个密码太常见或者含有登录名，换一个不容易猜到的",
            "This password is too common or contains your login name. Choose one that is hard to guess",
        )),
        Problem::PasswordsDiffer => plain(word(
            "两次输入的新密码不一样，重新输入",
            "The two passwords differ. Enter them again",
        )),
        Problem::NoSecondFactor => plain(word(
            "先在“我的账号”登记第二步验证，再回到这一页",
            "Set up the second step under “My account” first, then come back to this page",
        )),
        Problem::WrongCode => plain(word(
            "验证码不对，或者已经用过。等验证器显示下一个，再试一次",
            "Not the code, or one that was used. Wait for the next one and try again",
        )),
        Problem::WrongCredentials => plain(word(
            "登录名和密码对不上，核对后再试",
            "The login name and password do not match. Check both and try again",
        )),
        Problem::TooManySent(minutes) => word(
            "短时间内提交太多，{n}分钟后再试。急事请打局里的电话",
            "Too much was sent in a short time. Try again in {n} minutes; if it is urgent, phone the bureau",
        )
        .fill(lang, &[("n", &minutes.to_string())]),
        Problem::TooManyAttempts(minutes) => super::term::days(
            lang,
            *minutes,
            word(
                "尝试次数太多，{n}分钟后再试",
                "Too many attempts. Try again in {n} minutes",
            ),
            word(
                "尝试次数太多，1分钟后再试",
                "Too many attempts. Try again in 1 minute",
            ),
        ),
        Problem::File(refusal) => file(lang, refusal),
        Problem::FileNotHere => plain(word(
            "有文件不是在这里上传的，或者已经过期，没有带过来，重新上传",
            "A file was not handed in here, or is gone, and was left out. Attach it again",
        )),
        Problem::TooManyFiles(most) => word(
            "最多{n}个文件，删掉几个再传",
            "At most {n} files. Remove some before you upload more",
        )
        .fill(lang, &[("n", &most.to_string())]),
        Problem::BlankLeft(blank) => word(
            "还有空没有填：{blank}",
            "Still to be filled in: {blank}",
        )
        .fill(lang, &[("blank", blank)]),
        Problem::WordsKept => plain(word(
            "已经写了内容，没有换成范文。要换，勾选这里再套用一次",
            "Something is written already and was not replaced. To replace it, tick this and fill in again",
        )),
        Problem::TooMuchAtOnce(most) => word(
            "一次最多上传{n}，多出来的没有保存。分几次传，已经保存的不用再传",
            "At most {n} is taken at once; what was more is not kept. Send the rest after these, which are kept",
        )
        .fill(lang, &[("n", &super::size(lang, *most))]),
        Problem::FilesOnRecord { there, most } => word(
            "这里已经交了{there}个文件，最多{n}个。这次少传几个，或者合成一份PDF",
            "{there} files are on record here, and {n} is the most. Send fewer, or put them together as one PDF",
        )
        .fill(
            lang,
            &[("there", &there.to_string()), ("n", &most.to_string())],
        ),
        Problem::NoRoom(most) => word(
            "贵单位存放的文件已满{n}，这个文件没有保存。请删掉不用的，或者打电话告诉我们",
            "Your enterprise has stored {n} of files, which is all there is room for; this one was not kept. Remove some, or call us",
        )
        .fill(lang, &[("n", &super::size(lang, *most))]),
    }
}

/// Why a case cannot go into another, and what to do then.
fn cannot_go(why: Stays) -> Word {
    match why {
        Stays::Answered => word(
            "{number}已经答复过企业，不能并走。改为保留{number}的编号",
            "An enterprise was answered in {number}, so it cannot go into another. Keep {number} instead",
        ),
        Stays::Order => word(
            "{number}有督办单，不能并走。改为保留{number}的编号，或者先解除督办",
            "An order lies over {number}, so it cannot go into another. Keep {number} instead, or lift the order first",
        ),
        Stays::Consultation => word(
            "{number}在会商，不能并走。改为保留{number}的编号，或者等会商结束",
            "{number} is under consultation, so it cannot go into another. Keep {number} instead, or wait for it to end",
        ),
        Stays::Plan => word(
            "{number}已有一企一策方案，不能并走。改为保留{number}的编号",
            "{number} has a plan, so it cannot go into another. Keep {number} instead",
        ),
        Stays::Measures => word(
            "{number}还有没核验完的措施，不能并走。改为保留{number}的编号",
            "{number} has measures that are not verified, so it cannot go into another. Keep {number} instead",
        ),
        Stays::Referral => word(
            "{number}移送或者上报还没有结果，不能并走。改为保留{number}的编号",
            "Something is still awaited for {number} from another authority, so it cannot go into another. Keep {number} instead",
        ),
        Stays::Clock => word(
            "{number}暂停计时，或者有申请待批。先恢复或者批完，再并案",
            "The clock of {number} stands, or a request waits. Settle that first, then merge",
        ),
        Stays::Stage => word(
            "{number}已经不在办理，不能并案，换一个事项",
            "{number} is not being worked on, so it cannot be merged. Choose another",
        ),
    }
}

fn text(lang: Lang, error: &TextError) -> String {
    match error {
        TextError::Empty => problem(lang, &Problem::Missing),
        TextError::TooLong { max, got } => word(
            "最多{max}字，现在有{got}字，删掉{over}字",
            "At most {max} characters; you entered {got}. Shorten it by {over}",
        )
        .fill(
            lang,
            &[
                ("max", &max.to_string()),
                ("got", &got.to_string()),
                ("over", &got.saturating_sub(*max).to_string()),
            ],
        ),
        TextError::Control { position, .. } => word(
            "第{n}个字符是看不见的控制字符，删掉后再提交",
            "Character {n} is an invisible control character. Delete it and submit again",
        )
        .fill(lang, &[("n", &position.to_string())]),
        TextError::LineBreak { position } => word(
            "这里只能写一行，删掉第{n}个字符处的换行",
            "This takes one line. Delete the line break at character {n}",
        )
        .fill(lang, &[("n", &position.to_string())]),
    }
}

fn uscc(lang: Lang, error: &UsccError) -> String {
    match error {
        UsccError::Length { got } => word(
            "信用代码是18位，现在是{n}位",
            "The code has 18 characters; you entered {n}",
        )
        .fill(lang, &[("n", &got.to_string())]),
        UsccError::Letter { ch, position } => word(
            "第{n}位“{ch}”不会出现在信用代码里（不用I、O、S、V、Z），对照执照核对",
            "Character {n}, “{ch}”, is never part of a code (I, O, S, V and Z are not used). Check it against the licence",
        )
        .fill(lang, &[("n", &position.to_string()), ("ch", &ch.to_string())]),
        // which character would fit is not said: it would be typed without looking
        UsccError::Check { .. } => word(
            "信用代码对不上校验位，有一位可能输错了，对照执照核对",
            "The code does not add up; one character is probably wrong. Check it against the licence",
        )
        .read(lang)
        .to_owned(),
    }
}

fn phone(lang: Lang, error: &PhoneError) -> String {
    match error {
        PhoneError::Empty => {
            word("填写电话号码", "Enter a phone number").read(lang).to_owned()
        }
        PhoneError::Character { ch, position } => word(
            "第{n}个字符“{ch}”不是号码，只写数字",
            "Character {n}, “{ch}”, has no place in a phone number. Use digits",
        )
        .fill(lang, &[("n", &position.to_string()), ("ch", &ch.to_string())]),
        PhoneError::MobileLength { got } => word(
            "手机号是11位，现在是{n}位",
            "A mobile number has 11 digits; you entered {n}",
        )
        .fill(lang, &[("n", &got.to_string())]),
        PhoneError::AreaCode => {
            word("固定电话要加区号，如0391-3560000", "Add the area code, like 0391-3560000")
                .read(lang)
                .to_owned()
        }
        PhoneError::Shape { got } => word(
            "{n}位数字不是电话号码，填写11位手机号，或者区号加号码",
            "{n} digits make no phone number. Enter 11 digits for a mobile, or area code and number",
        )
        .fill(lang, &[("n", &got.to_string())]),
    }
}

fn file(lang: Lang, refusal: &FileRefusal) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    match refusal {
        FileRefusal::Empty => plain(word(
            "这个文件是空的，可能没有传完，重新选择再传",
            "This file is empty; the upload probably broke off. Choose it again",
        )),
        FileRefusal::TooBig { got, max } if *got > max + 1 => word(
            "这个文件有{got}，单个文件不超过{max}",
            "This file is {got}. Each file must be {max} or less",
        )
        .fill(
            lang,
            &[("got", &bytes(lang, *got)), ("max", &bytes(lang, *max))],
        ),
        // the reading stopped at the limit, so nobody knows how big it is
        FileRefusal::TooBig { max, .. } => word(
            "这个文件太大，单个文件不超过{max}",
            "This file is too big. Each file must be {max} or less",
        )
        .fill(lang, &[("max", &bytes(lang, *max))]),
        FileRefusal::Markup => plain(word(
            "不能上传网页或SVG图。另存为PDF或者截图后再传",
            "Web pages and SVG drawings cannot be uploaded. Save it as PDF or send a screenshot",
        )),
        FileRefusal::Executable => plain(word(
            "不能上传程序文件。可以传图片、PDF、Word、Excel或者文本",
            "Programs cannot be uploaded. Send a picture, PDF, Word, Excel or text file",
        )),
        FileRefusal::Archive => plain(word(
            "不能上传压缩包。解压后一个一个传",
            "Archives cannot be uploaded. Unpack it and send the files one by one",
        )),
        FileRefusal::Macros => plain(word(
            "这个文件带有宏。另存为docx或者xlsx后再传",
            "This file contains macros. Save it as docx or xlsx and upload that",
        )),
        FileRefusal::Bomb => plain(word(
            "这个文件解开后太大。拆成几个小文件再传",
            "This file unpacks to far too much. Split it into smaller files",
        )),
        FileRefusal::OldOffice => plain(word(
            "这个文件是旧格式或者加了密码。去掉密码，另存为docx或者xlsx再传",
            "This file is in an old format or has a password. Remove it and save as docx or xlsx",
        )),
        FileRefusal::Picture => plain(word(
            "很多电脑打不开这种图片。换成JPG或者PNG再传",
            "Many computers cannot open this kind of picture. Upload a JPG or PNG",
        )),
        FileRefusal::Unknown => plain(word(
            "认不出这是什么文件。可以传图片、PDF、Word、Excel或者文本",
            "This kind of file is not known. Send a picture, PDF, Word, Excel or text file",
        )),
        FileRefusal::Extension { extension } => word(
            "不收“.{ext}”文件。可以传图片、PDF、Word、Excel或者文本",
            "“.{ext}” files are not taken. Send a picture, PDF, Word, Excel or text file",
        )
        .fill(lang, &[("ext", extension)]),
        FileRefusal::NameDiffers { extension, content } => word(
            "文件名是“.{ext}”，内容却是{content}。改成正确的文件名再传",
            "The name ends in “.{ext}” but the file is {content}. Rename it and upload again",
        )
        .fill(
            lang,
            &[("ext", extension), ("content", kind(*content).read(lang))],
        ),
    }
}

fn bytes(lang: Lang, n: usize) -> String {
    size(lang, u64::try_from(n).unwrap_or(u64::MAX))
}

fn kind(kind: FileKind) -> Word {
    match kind {
        FileKind::Jpeg => word("JPG图片", "a JPG picture"),
        FileKind::Png => word("PNG图片", "a PNG picture"),
        FileKind::Webp => word("WebP图片", "a WebP picture"),
        FileKind::Pdf => word("PDF", "a PDF"),
        FileKind::Docx => word("Word文档", "a Word document"),
        FileKind::Xlsx => word("Excel表格", "an Excel workbook"),
        FileKind::Text => word("文本", "plain text"),
    }
}

/// Facts that cannot be so.
fn fact(problem: FactProblem) -> Word {
    match problem {
        FactProblem::ActInFuture => word(
            "违法日期还没有到，改为今天或者以前",
            "The act lies in the future. Enter today or an earlier day",
        ),
        FactProblem::ActEndsWrongly => word(
            "结束日期要在发生日期和今天之间",
            "The last day must lie between the day of the act and today",
        ),
        FactProblem::EndedAndContinuing => word(
            "填了结束日期，就不是仍在继续，改其中一项",
            "It has a last day and goes on at once. Change one of the two",
        ),
        FactProblem::ActTimeOffItsDay => {
            word("时间和日期对不上", "The time does not belong to the day")
        }
        FactProblem::LaterThanNow => word(
            "有一个时间晚于现在，改为现在或者以前",
            "A time lies in the future. Enter now or earlier",
        ),
        FactProblem::ReportedBeforeAct => word(
            "报告早于违法日期，核对违法日期",
            "The report lies before the act. Check the day of the act",
        ),
        FactProblem::CorrectedBeforeAct => word(
            "改正早于违法日期，改其中一项",
            "The correction lies before the act. Change one of the two",
        ),
        FactProblem::CorrectedAtButNotDone => word(
            "填了改正时间，要同时确认已经改正",
            "There is a time of correction without the correction",
        ),
        FactProblem::DiscoveredWrongly => word(
            "发现日期要在发生日期和今天之间",
            "The day it was found must lie between the act and today",
        ),
        FactProblem::NoSuchItem => word("清单里没有这一项，重新选择", "No such item. Choose again"),
        FactProblem::NoSuchCondition => word(
            "清单事项改过了，重新打开这一页",
            "The item was changed. Open this page again",
        ),
    }
}

/// What is wrong with a row of the leniency rulebook.
fn row(lang: Lang, fault: &RowFault) -> String {
    let plain = |w: Word| w.read(lang).to_owned();
    match fault {
        RowFault::EndsBeforeStart => problem(lang, &Problem::EndsBeforeStart),
        RowFault::Taken => problem(lang, &Problem::Taken),
        RowFault::SameAsBefore => problem(lang, &Problem::SameAsBefore),
        RowFault::Overlaps(from, Some(to)) => word(
            "{from}至{to}已经有这一条的另一版，换一个日期",
            "Another version of the row holds from {from} to {to}. Choose other days",
        )
        .fill(
            lang,
            &[("from", &date(lang, *from)), ("to", &date(lang, *to))],
        ),
        RowFault::Overlaps(from, None) => word(
            "自{from}起已经有这一条的另一版，换一个日期",
            "Another version of the row holds from {from}. Choose other days",
        )
        .fill(lang, &[("from", &date(lang, *from))]),
        RowFault::NoSuchBasis(key) => word(
            "没有代号为{key}的法律依据，先增加或者改正代号",
            "There is no legal basis {key}. Add it first, or mend its name",
        )
        .fill(lang, &[("key", key)]),
        RowFault::Ratio(value) => word(
            "比例{value}超出范围，不能小于0，不能超过10倍或者100%",
            "The ratio {value} is out of range: not below 0, and at most 10 times or 100%",
        )
        .fill(lang, &[("value", value)]),
        RowFault::NoBasis => plain(word(
            "公开要有法律依据，填写依据的代号",
            "Publishing needs a legal basis. Name it",
        )),
        RowFault::NoTime => plain(word("期限不能是0", "A term is longer than 0")),
        RowFault::BarsCross => plain(word(
            "一般时效不能比造成后果的时效长",
            "The usual time bar cannot be longer than that where harm was done",
        )),
        RowFault::LeastOverMost => plain(word(
            "最高不能比最低小",
            "The most is not less than the least",
        )),
        RowFault::TooManyAsked => word(
            "要逐条核实的条件、要填的数值各不超过{n}个，合并或者删去几条",
            "At most {n} conditions to judge and {n} numbers to measure. Join some, or leave some out",
        )
        .fill(lang, &[("n", &MOST_ASKED.to_string())]),
        RowFault::ConditionTwice(id) => {
            word("条件{id}写了两次", "The condition {id} stands twice").fill(lang, &[("id", id)])
        }
        RowFault::NotAPart => plain(word(
            "写两个百分数，从小到大，不超过100，写法见上面的例子",
            "Write two percentages from less to more, at most 100, as in the example above",
        )),
        RowFault::NothingBelow => plain(word(
            "法律没有规定最低罚款的，减轻没有幅度，不填这一项",
            "Where the law names no least nothing lies below it. Leave this empty",
        )),
        RowFault::NoSuchRow => plain(word(
            "代号只用小写英文字母、数字和短横线，并且条目要存在",
            "A name has small letters, digits and hyphens, and the row has to be there",
        )),
    }
}
