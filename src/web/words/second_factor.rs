//! Words of the second step of a log-in.

use super::{Word, word};

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: Word = word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        pub const ALL: &[(&str, Word)] = &[ $( (stringify!($name), $name) ),* ];
    };
}

words! {
    /// What it is called.
    SECOND_STEP = "第二步验证", "Second step";
    /// Under the heading.
    STEP_INTRO = "打开手机上的验证器，输入现在显示的6位验证码。这台设备今天只问一次。",
        "Open the authenticator on your phone and enter the 6 digits it shows. This device asks once a day.";
    /// Field.
    CODE = "验证码", "Code";
    /// Hint.
    CODE_OR_RECOVERY_HINT = "6位数字。手机不在身边的，用一个恢复码。", "6 digits. Without your phone, use a recovery code.";
    /// Button.
    GO_ON = "继续", "Continue";
    /// Without phone and codes.
    LOST = "手机和恢复码都没有了，联系管理员重置。重置要两个人核对身份。",
        "Neither phone nor recovery codes? Ask the administrator for a reset; two people will check who you are.";
    /// Heading.
    ENROL = "登记第二步验证", "Set up the second step";
    /// Heading where there is one already.
    REPLACE = "更换验证器", "Use another authenticator";
    /// Under the heading.
    ENROL_INTRO = "密码之外，再用手机上的验证器证明是您本人。登记后马上生效。",
        "Beside the password, an authenticator on your phone proves that it is you. It counts at once.";
    /// Where it is required.
    ENROL_REQUIRED = "本单位要求工作人员使用第二步验证，登记后才能办理业务。",
        "Your bureau requires it of staff. You can work once it is set up.";
    /// First.
    SCAN = "第一步：用验证器扫描", "First: scan this with the authenticator";
    /// What the picture is.
    PICTURE = "验证器用的二维码，内容和下面的密钥相同", "QR code for the authenticator; it says the same as the key below";
    /// On the same phone.
    OPEN_HERE = "在本机的验证器中打开", "Open in the authenticator of this device";
    /// The key as text.
    KEY = "不能扫描的，输入密钥", "If you cannot scan, type this key";
    /// Kind of code.
    KEY_KIND = "按时间，6位，每30秒", "Time-based, 6 digits, every 30 seconds";
    /// Second.
    PROVE = "第二步：输入验证器显示的验证码", "Then: enter the code it shows";
    /// Field.
    CURRENT = "原来的验证码或者恢复码", "A code of the present one, or a recovery code";
    /// Field.
    NEW_CODE = "新验证器的验证码", "A code of the new one";
    /// Field.
    PASSWORD_AGAIN = "再输入一次登录密码", "Your password, again";
    /// Title of the sheet.
    CODES = "恢复码", "Recovery codes";
    /// What they are for.
    CODES_INTRO = "手机不在身边时，一个恢复码可以代替一次验证码，用过作废。",
        "Without your phone, one of these stands in for a code, once each.";
    /// What to do with them.
    CODES_ONCE = "现在打印或者抄下来，和手机分开放。离开这一页后不能再次查看。",
        "Print or copy them now and keep them apart from your phone. They cannot be shown again.";
    /// Whose.
    CODES_OF = "{name}的恢复码", "Recovery codes of {name}";
    /// Link.
    TO_START = "已经保存，开始工作", "Saved; go to work";
    /// Heading.
    RENEW = "换一组恢复码", "Make new recovery codes";
    /// Under it.
    RENEW_INTRO = "原来没有用过的恢复码马上作废。", "Those not used yet end at once.";
    /// Button.
    RENEW_NOW = "换一组", "Make them";
    /// Fact.
    SINCE = "{at}登记，还有{n}个恢复码", "set up {at}; recovery codes left: {n}";
    /// Fact on the administrator's page.
    SINCE_ONLY = "{at}登记", "set up {at}";
    /// Fact.
    NONE = "没有登记", "not set up";
    /// Heading of the list of resets.
    RESETS = "第二步验证的重置", "Resets of the second step";
    /// Under it.
    RESETS_INTRO = "管理员申请、另一个人确认，才能重置。先自己核对本人身份，再确认。",
        "An administrator asks, somebody else confirms. Check yourself who it is before you confirm.";
    /// Nothing waits.
    NO_RESETS = "没有待确认的重置", "No reset waits";
    /// Column.
    WHO = "姓名", "Name";
    /// Column.
    ASKED_BY = "申请人", "Asked by";
    /// Column.
    UNTIL = "确认期限", "To be confirmed by";
    /// Link of a row.
    CONFIRM = "核对并确认", "Check and confirm";
    /// Instead of the link, for whoever asked.
    BY_ANOTHER = "由另一个人确认", "for somebody else to confirm";
    /// On the account's page.
    RESET_WAITS = "{name}已申请重置，{until}前由另一位管理员或者局领导确认",
        "Reset asked for by {name}; another administrator or a leader confirms by {until}";
}
