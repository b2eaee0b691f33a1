//! Words of wishes to act for a firm, and of those who do.

use super::{Word, word};
use crate::domain::enterprise::ClaimStatus;

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What they are called.
    CLAIMS = "企业账号申请", "Applications to act for an enterprise";
    /// One of them where what is late is listed.
    ON_BOARD = "{who}申请企业账号", "{who} applies to act for the enterprise";
    /// Link at the front door and heading of the form.
    ASK = "申请企业账号", "Apply for an account";
    /// Under that link.
    ASK_TEXT = "凭统一社会信用代码和证明，核对后开通", "By credit code and proof; opened once checked";
    /// Link for whoever has an account.
    ASK_ANOTHER = "申请代表另一家企业", "Apply to act for another enterprise";
    /// The list of whoever checks them.
    INTRO = "核对证明和人对得上、企业现有联系人没有异议，再通过。先看等得最久的。",
        "Accept once proof and person fit and the contacts the enterprise has do not object. The longest waiting stand first.";
    /// Name of the row of parts.
    PARTS = "申请状态", "State";
    /// Link on the desk.
    WAITING_N = "待核对的企业账号申请（{n}）", "Applications to act for an enterprise ({n})";
    /// Column and fact.
    NUMBER = "编号", "Number";
    /// Column and fact.
    FIRM = "企业", "Enterprise";
    /// Fact: what they call it.
    NAMED = "申请人写的企业名称", "What the applicant calls it";
    /// Column and fact.
    CLAIMANT = "申请人", "Applicant";
    /// Fact.
    POSITION = "职务", "Position";
    /// Fact.
    PHONE = "电话", "Phone";
    /// Fact: the account they have.
    LOGIN = "已有账号", "Account they have";
    /// Column and fact.
    MADE_AT = "申请时间", "Received";
    /// Column and heading.
    OBJECTIONS = "现有联系人的异议", "Objections of its contacts";
    /// None.
    NO_OBJECTION = "没有异议", "None";
    /// Said of a firm nobody acts for.
    NO_CONTACTS = "这家企业还没有联系人，没有人会收到通知", "Nobody acts for this enterprise yet, so nobody was told";
    /// Said of a firm somebody acts for.
    CONTACTS_TOLD = "已告知现有联系人{n}人", "Its {n} contacts were told";
    /// Heading.
    PROOF = "证明材料", "Proof";
    /// Before anybody looked.
    NOT_SHOWN = "姓名、电话和证明材料要先查看，查看会留下记录。", "Name, phone and proof are shown after a press that is put on record.";
    /// The key of it was erased.
    ERASED = "已删除", "Erased";
    /// Heading of how it ended.
    OUTCOME = "核对结果", "What was found";
    /// By whom and when.
    BY_AT = "{name} {at}", "{name}, {at}";
    /// Nothing.
    EMPTY = "这里没有申请", "No application here";
    /// Heading of the receipt.
    RECEIVED = "申请已收到", "Your application is received";
    /// What to do with the number.
    KEEP = "记下编号。凭编号和您的电话后四位，在“查进度”看结果。核对时我们可能打您留的电话。",
        "Keep the number: with it and the last four digits of your phone you can look up the result. We may phone you while we check.";
    /// Tracked: it waits.
    TRACKED_WAITING = "正在核对。企业现有的联系人也会看到这个申请，可以提出异议。",
        "It is being checked. The contacts your enterprise has see it too and may object.";
    /// Tracked: accepted.
    TRACKED_ACCEPTED = "已通过。新开的账号，登录名和登录码由工作人员当面或者打企业公开的电话告诉您；原来有账号的，重新登录就能选这家企业。",
        "Accepted. For a new account we tell you log-in name and code in person or by a phone number the enterprise publishes; with an account you had, log in again and choose this enterprise.";
    /// Tracked: declined.
    TRACKED_DECLINED = "没有通过。材料补齐后可以再申请。", "Declined. You may apply again with what was missing.";
    /// Who acts for the firm.
    MEMBERS = "我们的联系人", "Who acts for us";
    /// What that means.
    MEMBERS_INTRO = "联系人都能看到和办理本企业的事。管理员由局里核对后开通，可以再请同事进来；离开单位的，请及时移除。",
        "Every contact sees and handles what is your enterprise's. Administrators are let in by the bureau and may invite colleagues; remove whoever has left.";
    /// Column.
    NAME = "姓名", "Name";
    /// Column.
    LOGIN_NAME = "登录名", "Log-in name";
    /// Column.
    PLACE = "身份", "Role";
    /// In that column.
    ADMINISTRATOR = "管理员", "Administrator";
    /// In that column.
    INVITED_BY = "由{name}邀请", "invited by {name}";
    /// Beside the reader's own name.
    YOURSELF = "（本人）", " (you)";
    /// They have not been here.
    NOT_COME = "还没有登录过", "has not logged in yet";
    /// Column.
    STEPS = "操作", "Steps";
    /// Heading.
    ASKING = "申请代表本企业的人", "Who asks to act for you";
    /// What to do with it.
    ASKING_INTRO = "不认识的人，或者没有授权的，请提出异议。局里核对后决定。",
        "If you do not know them, or gave no authority, object. The bureau decides after checking.";
    /// On the start page.
    WAITING_FOR_YOU = "有人申请代表本企业（{n}），请看是不是您单位的人", "Somebody asks to act for your enterprise ({n}): see whether they may";
}

/// Where one stands.
pub fn status(status: ClaimStatus) -> Word {
    match status {
        ClaimStatus::Waiting => word("待核对", "To be checked"),
        ClaimStatus::Accepted => word("已通过", "Accepted"),
        ClaimStatus::Declined => word("未通过", "Declined"),
    }
}
