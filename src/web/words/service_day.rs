//! Words of service days: list, session, desk, summary, and what happened to one.

use super::timeline::EventWords;
use super::{Word, date, word};
use crate::domain::action::Action;
use crate::domain::service_day::{Attendance, Event, Meeting, Stage, hour_text};
use crate::views::name::{Lang, Name};
use crate::views::service_day::Became;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// Heading over the feedback sheets.
    SHEETS = "问题反馈表", "Feedback sheets";
    /// What they are for.
    SHEETS_NOTE = "一家企业一张，打印后请企业代表当场签字。", "One for each enterprise: print it and have its representative sign on the spot.";
    /// The tile of the front page.
    TILE = "企业服务日", "Service days";
    /// Under it.
    TILE_TEXT = "当面或者线上说问题，可以报名", "Say it in person or online; sign up here";
    /// Heading of those to come.
    COMING = "近期安排", "Coming up";
    /// Heading of those a firm signed up for.
    THEIR_DAYS = "报名的服务日", "Service days it signed up for";
    /// None of them.
    NO_DAYS = "没有您可以查看的报名", "No sign-up you may see";
    /// Heading of those of before.
    PAST = "往期", "Earlier";
    /// None to come.
    EMPTY = "还没有安排。下一期时间确定后在这里公布。",
        "None is planned. The next one is announced here.";
    /// None of before.
    EMPTY_PAST = "还没有往期", "None yet";
    /// Column and fact: when.
    WHEN = "时间", "When";
    /// Column and fact: where.
    WHERE = "地点", "Where";
    /// Fact: how to take part online.
    ONLINE = "线上", "Online";
    /// Column and fact: what about.
    THEME = "主题", "Theme";
    /// Column and fact: who holds it.
    ORGANISER = "组织单位", "Held by";
    /// Fact: who presides.
    CHAIR = "主持领导", "Chair";
    /// Fact: who sits there.
    UNITS = "参加单位", "Units present";
    /// Column and fact: places.
    PLACES = "名额", "Places";
    /// Places left.
    LEFT = "还剩{n}个名额（共{all}个）", "{n} of {all} places left";
    /// None left.
    FULL = "名额已满，可登记候补", "Full; you can join the waiting list";
    /// Nothing any more can be signed up for.
    CLOSED = "不再报名", "No more sign-ups";
    /// In a list, the firm's own.
    MINE = "已报名", "You signed up";
    /// In a list, the firm's own, waiting.
    MINE_WAITING = "候补中", "You are on the waiting list";
    /// In a list.
    MOVED_FROM = "原定{day}", "was {day}";
    /// The banner of a moved session.
    MOVED = "时间或者地点有变动", "Date or place has changed";
    /// Old.
    OLD = "原来", "Before";
    /// New.
    NEW = "现在", "Now";
    /// Why.
    REASON = "原因", "Reason";
    /// The banner of a cancelled session.
    CANCELLED = "这一期已取消", "This service day is cancelled";
    /// What a firm can do instead.
    INSTEAD = "有问题可以直接网上提交，不用等下一期。",
        "You can report your problem online now; there is no need to wait for the next one.";
    /// Heading of the own sign-up.
    MY_SIGN_UP = "您的报名", "Your sign-up";
    /// Its place in the order.
    ORDER = "序号", "Order";
    /// What it is about.
    TOPIC = "想谈的事", "Topic";
    /// Whom to reach.
    CONTACT = "联系人", "Contact";
    /// Waiting, explained.
    WAITING_TEXT = "有企业退出，就按报名先后递补，变动会显示在这里。",
        "When a firm withdraws, the next one moves up. You will see it here.";
    /// Heading on the firm's start page.
    MY_DAYS = "报名的服务日", "Service days you signed up for";
    /// Heading of the sign-ups.
    SIGN_UPS = "报名企业", "Firms signed up";
    /// Nobody yet.
    EMPTY_SIGN_UPS = "还没有企业报名", "No firm has signed up yet";
    /// Column: taken down over the phone.
    WAY = "方式", "How";
    /// Over the phone.
    BY_PHONE = "电话代报", "By phone";
    /// By the firm.
    BY_ITSELF = "企业自己", "By the firm";
    /// Has a place.
    SEATED = "已报名", "Signed up";
    /// Waits for a place.
    WAITS = "候补", "Waiting";
    /// How many it raised.
    RAISED_HERE = "已记问题", "Raised";
    /// How many wait.
    WAITING_N = "候补{n}家", "{n} waiting";
    /// To the desk.
    TO_DESK = "进入服务台", "Open the desk";
    /// To the poster.
    TO_POSTER = "现场海报（二维码）", "Poster with codes";
    /// The poster.
    POSTER = "现场海报", "Poster";
    /// Over it.
    POSTER_NOTE = "打印后贴在会场门口，企业扫码就能用。", "Print it and put it up at the door; firms scan it.";
    /// Under the first code.
    SCAN_DAY = "扫码看这一期、报名", "Scan for this session, and to sign up";
    /// Under the second code.
    SCAN_FRONT = "扫码提问题，不用先注册", "Scan to submit a problem; no need to register";
    /// To the summary.
    TO_SUMMARY = "当日小结", "Summary of the day";
    /// The desk.
    DESK = "服务台", "Desk";
    /// Facts of the desk in one line.
    DESK_LINE = "报名{seated}家，已到{came}家，已记{n}条", "{seated} signed up, {came} came, {n} recorded";
    /// The session was not opened yet.
    NOT_HELD = "这一期还没有开始。可以先记录，开始后再标记举办。",
        "This service day has not been opened. You can record now and open it later.";
    /// Heading under the strip.
    TODAY = "今日记录（新的在上）", "Today's records, newest first";
    /// Nothing recorded.
    EMPTY_RECORDS = "还没有记录", "Nothing recorded yet";
    /// Column: what became of it.
    BECAME = "情况", "Outcome";
    /// Column: when recorded.
    RECORDED_AT = "记录时间", "Recorded";
    /// Heading of what was taken down without a network and waits.
    INCOMPLETE = "待完善", "To be completed";
    /// What that means.
    INCOMPLETE_NOTE = "断网时记的，或者企业还不在册。补齐企业和联系方式后，按原来的编号和时间入册。",
        "Taken down without a network, or for a firm not on record yet. Once firm and contact are known it is put on record under its number and time.";
    /// Button of the desk: the firm is not on record, what it says waits on the list.
    WAIT = "企业不在册，先记下", "Firm not on record: let it wait";
    /// Column: when it was said.
    SAID_AT = "反映时间", "Said at";
    /// It has no number yet.
    NO_NUMBER = "入册时编号", "Numbered when recorded";
    /// To its page.
    COMPLETE = "完善", "Complete";
    /// The firm is one on record.
    FIRM_CHOSEN = "已选企业", "Chosen from the list";
    /// In the head of the desk: the network is there.
    NET_UP = "联网正常", "Online";
    /// What became of one that a unit has.
    IN_HAND = "{unit}办理中", "With {unit}";
    /// Heading: the ticket that was scanned.
    SCANNED = "扫到的号", "Scanned ticket";
    /// Under the code of a ticket.
    SHOW_TICKET = "到场时出示，工作人员扫码登记", "Show it when you arrive; the desk scans it";
    /// It is not.
    NET_DOWN = "没有网络：照常记录，加密存在本机，联网后自动上传", "No network: go on recording. Entries are kept encrypted on this device and sent when the network is back";
    /// How many wait on the device.
    NET_WAITING = "{n}条在本机待上传", "{n} on this device, to be sent";
    /// One was kept.
    NET_KEPT = "已加密存在本机：{number}", "Kept encrypted on this device: {number}";
    /// What it is called where the device had no number left.
    NET_UNNUMBERED = "上传后编号", "numbered when sent";
    /// They were sent.
    NET_SENT = "已上传{n}条", "{n} sent";
    /// Some of them wait to be completed.
    NET_INCOMPLETE = "其中{n}条要完善", "{n} of them to be completed";
    /// Some could not be opened.
    NET_UNREADABLE = "{n}条服务器打不开，仍留在本机，请联系管理员", "{n} could not be opened by the server and stay on this device; please tell the administrator";
    /// The session has lapsed.
    NET_LOGIN = "登录后上传", "Log in to send them";
    /// To see the list with what was sent.
    NET_RELOAD = "刷新今日记录", "Show the records anew";
    /// Neither sent nor kept: what is typed stands in the page.
    NET_STAYS = "没有发出去，也没能存在本机；内容还在页面上，请先登录或等网络恢复，再按一次",
        "Neither sent nor kept on this device; what you typed is still on the page. Log in or wait for the network, then press again";
    /// An entry had come before the network went, under this number.
    NET_BEFORE = "其中1条断网前已经登记为{number}", "one had already been recorded as {number} before the network went";
    /// The browser cannot.
    NET_CANNOT = "这个浏览器不能断网记录，请保持联网或用纸笔", "This browser cannot record without a network; stay online or use paper";
    /// Said where entries wait on a device nobody is logged in at.
    NET_LEFT = "这台设备上还有{n}条服务台记录没有上传。参加这期服务日的人员登录后打开服务台，就会自动上传。记录是加密的，在本机看不到内容。",
        "{n} desk entries on this device have not been sent yet. They are sent when somebody of that service day logs in and opens the desk. They are encrypted; nobody can read them here.";
    /// The desk after its day.
    DESK_OVER = "这一期已经结束，不再登记新的问题。设备上还没有上传的记录在这里上传，待补全的记录在这里补全。",
        "This session is over and nothing new is taken down. What still waits on a device is sent from here, and what is incomplete is completed here.";
    /// Heading of its records after its day.
    THAT_DAY = "当天记录（新的在上）", "Records of that day (newest first)";
    /// Link to them.
    DESK_WAITS = "{n}条服务台记录待补全（{day}）", "{n} desk entries to complete ({day})";
    /// The desk while there is no network.
    OFFLINE_DESK = "服务台（没有网络）", "Desk (no network)";
    /// Under it.
    OFFLINE_INTRO = "照常记录。每条都加密存在这台设备上，谁也看不到内容；联网后由参加这期服务日的人员上传，编号不变。",
        "Go on recording. Each entry is kept encrypted on this device, unreadable to anybody, and is sent under its number once there is a network.";
    /// Nothing was brought along for this session.
    OFFLINE_NO_KIT = "这台设备没有这一期的资料。联网登录、打开一次服务台以后，断网也能记录。",
        "This device has nothing for this session. Log in and open the desk once while online; after that it works without a network.";
    /// Without script.
    OFFLINE_NO_SCRIPT = "断网记录要用脚本，这个浏览器没有打开。", "Recording without a network needs scripts, which this browser has turned off.";
    /// The firm, as it is typed there.
    OFFLINE_FIRM = "企业", "Enterprise";
    /// How.
    OFFLINE_FIRM_HINT = "写全名或者选一家；不在名单里的先写名称，联网后完善", "Type the full name or pick one; a firm that is not listed is completed later";
    /// Back to the desk.
    OFFLINE_RETRY = "网络恢复了，回到服务台", "The network is back: to the desk";
    /// The queue.
    QUEUE = "叫号", "Queue";
    /// To it.
    TO_QUEUE = "叫号、到场登记", "Queue and arrivals";
    /// Heading: who is at the desk.
    AT_DESK = "现在", "Now";
    /// Nobody is.
    NOBODY_AT_DESK = "服务台前没有企业", "Nobody is at the desk";
    /// A firm with its place in the order.
    IN_ORDER = "{n} {firm}", "{n} {firm}";
    /// A firm without a place of its own.
    ORDER_WAITING = "{n}（候补）", "{n} (waiting list)";
    /// Since when.
    SINCE = "{at}起", "since {at}";
    /// Column of it.
    SINCE_WHEN = "时间", "Since";
    /// The usual next press.
    CALL_NEXT = "叫下一位：{n} {firm}", "Call next: {n} {firm}";
    /// Heading: who is here.
    HERE = "已到，等候中", "Here, waiting";
    /// Nobody is.
    NOBODY_HERE = "没有等候的企业", "Nobody is waiting";
    /// Heading: who is awaited.
    AWAITED = "还没有到", "Not here yet";
    /// Nobody is.
    NOBODY_AWAITED = "报名的企业都有了着落", "Everybody who signed up is accounted for";
    /// Heading: who was at the desk.
    BEEN = "已经谈过", "Have been at the desk";
    /// Heading: who did not come.
    NOT_COME = "没有来", "Did not come";
    /// Column: what can be pressed.
    TO_PRESS = "操作", "Actions";
    /// The summary.
    SUMMARY = "服务日小结", "Summary of the service day";
    /// How many firms.
    FIRMS = "反映问题的企业", "Firms that spoke";
    /// Of those that signed up.
    OF_SIGNED_UP = "报名{n}家", "{n} signed up";
    /// How many problems.
    RAISED = "提出问题", "Problems raised";
    /// How many matters.
    CASES = "形成事项", "Matters opened";
    /// Heading of the list.
    RECORDS = "问题清单", "What was said";
    /// What unconfirmed means.
    UNCONFIRMED_NOTE = "当场答复要企业自己确认后才算解决。",
        "An answer given on the spot counts only once the firm confirms it.";
}

/// Where a session stands.
pub fn stage(stage: Stage) -> Word {
    match stage {
        Stage::Planned => word("已安排", "Planned"),
        Stage::Held => word("已举办", "Held"),
        Stage::Cancelled => word("已取消", "Cancelled"),
    }
}

/// What became of something said there.
pub fn became(became: Became) -> Word {
    match became {
        Became::Unconfirmed => word("当场答复，待企业确认", "Answered, not confirmed"),
        Became::Confirmed => word("当场答复，企业已确认", "Answered and confirmed"),
        Became::Silent => word("当场答复，企业未回应", "Answered, no response"),
        Became::ForTriage => word("待受理", "For triage"),
        Became::InCase => word("转为事项办理", "In a matter"),
        Became::Declined => word("不予受理", "Not accepted"),
        Became::Withdrawn => word("企业撤回", "Withdrawn"),
    }
}

/// The same, with the unit that has it.
pub fn became_of(lang: Lang, became: Became, unit: Option<&Name>) -> String {
    match unit.filter(|_| became == Became::InCase) {
        Some(unit) => IN_HAND.fill(lang, &[("unit", unit.read(lang))]),
        None => self::became(became).read(lang).to_owned(),
    }
}

/// What can be done, as its button says it.
pub(super) fn action(action: Action) -> Option<Word> {
    Some(match action {
        Action::PlanServiceDay => word("安排服务日", "Plan a service day"),
        Action::MoveServiceDay => word("改时间或地点", "Change date or place"),
        Action::CancelServiceDay => word("取消这一期", "Cancel it"),
        Action::SignUpForServiceDay => word("报名", "Sign up"),
        Action::WithdrawSignUp => word("退出报名", "Withdraw"),
        Action::HoldServiceDay => word("标记举办", "Mark as held"),
        Action::WalkIn => word("登记临时到场", "Take in a walk-in"),
        Action::RecordArrival => word("到场", "Is here"),
        Action::CallToDesk => word("叫号", "Call"),
        Action::RecordNoShow => word("没有来", "Did not come"),
        Action::ReserveNumbers => word("预留编号", "Reserve numbers"),
        _ => return None,
    })
}

fn attended(attendance: Attendance) -> Word {
    match attendance {
        Attendance::Arrived => word("{firm}到场", "{firm} is here"),
        Attendance::Called => word("叫号：{firm}", "{firm} was called"),
        Attendance::NoShow => word("{firm}没有来", "{firm} did not come"),
    }
}

/// Date and hours: 2026年11月5日（周四）14:30–17:30.
pub fn when(lang: Lang, meeting: &Meeting) -> String {
    let hours = format!("{}–{}", hour_text(meeting.from), hour_text(meeting.to));
    match lang {
        Lang::Zh => format!("{}{hours}", date(lang, meeting.date)),
        Lang::En => format!("{}, {hours}", date(lang, meeting.date)),
    }
}

/// The place, said to be online where it is.
pub fn place(lang: Lang, online: bool, place: &str) -> String {
    match (online, lang) {
        (false, _) => place.to_owned(),
        (true, Lang::Zh) => format!("{}：{place}", ONLINE.read(lang)),
        (true, Lang::En) => format!("{}: {place}", ONLINE.read(lang)),
    }
}

/// When and where in one line.
fn both(lang: Lang, meeting: &Meeting) -> String {
    format!(
        "{} {}",
        when(lang, meeting),
        place(lang, meeting.online, &meeting.place)
    )
}

/// What happened to one.
pub(super) fn event(lang: Lang, event: &Event) -> EventWords {
    let says = |title: Word, text: Option<String>, public| EventWords {
        title: title.read(lang).to_owned(),
        text: text.filter(|t| !t.is_empty()),
        public,
        ..EventWords::default()
    };
    let of = |title: Word, name: &str| EventWords {
        title: title.fill(lang, &[("firm", name)]),
        ..EventWords::default()
    };
    match event {
        Event::Planned { meeting, .. } => says(
            word("安排了服务日", "Planned"),
            Some(both(lang, meeting)),
            true,
        ),
        Event::Moved { moved } => {
            let text = format!(
                "{}：{}\n{}：{}\n{}",
                OLD.read(lang),
                both(lang, &moved.from),
                NEW.read(lang),
                both(lang, &moved.to),
                moved.reason
            );
            says(
                word("改了时间或者地点", "Moved or held elsewhere"),
                Some(text),
                true,
            )
        }
        Event::Cancelled { cancelled } => says(
            word("取消了这一期", "Cancelled"),
            Some(cancelled.reason.clone()),
            true,
        ),
        Event::SignedUp {
            enterprise_name,
            waiting: false,
            ..
        } => of(word("{firm}报名", "{firm} signed up"), enterprise_name),
        Event::SignedUp {
            enterprise_name,
            waiting: true,
            ..
        } => of(
            word("{firm}登记候补", "{firm} joined the waiting list"),
            enterprise_name,
        ),
        Event::SignUpWithdrawn {
            enterprise_name,
            reason,
            ..
        } => EventWords {
            inside: Some(reason.clone()).filter(|r| !r.is_empty()),
            ..of(word("{firm}退出报名", "{firm} withdrew"), enterprise_name)
        },
        Event::PlaceGiven {
            enterprise_name, ..
        } => of(word("{firm}递补", "{firm} moved up"), enterprise_name),
        Event::Held { .. } => says(word("标记举办", "Marked as held"), None, true),
        Event::Attended {
            enterprise_name,
            attendance,
            ..
        } => of(attended(*attendance), enterprise_name),
        Event::NumbersReserved { numbers, .. } => EventWords {
            title: word(
                "为服务台断网预留{n}个编号",
                "{n} numbers reserved for a desk without a network",
            )
            .fill(lang, &[("n", &numbers.len().to_string())]),
            ..EventWords::default()
        },
        Event::NumberTaken { number, .. } => EventWords {
            title: word(
                "断网时记的问题入册：{number}",
                "Taken down without a network, now on record: {number}",
            )
            .fill(lang, &[("number", number)]),
            ..EventWords::default()
        },
    }
}
