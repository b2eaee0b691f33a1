//! Words of logging in.

words! {
    /// Page and button.
    LOG_IN = "登录", "Log in";
    /// Button.
    LOG_OUT = "退出登录", "Log out";
    /// What is typed at log-in.
    LOGIN_NAME = "登录名", "Login name";
    /// The secret.
    PASSWORD = "密码", "Password";
    /// A first password or a printed code.
    PASSWORD_OR_CODE = "密码或登录码", "Password or log-in code";
    /// Under it.
    PASSWORD_OR_CODE_HINT = "第一次登录，用打印好的登录码", "The first time, use the printed log-in code";
    /// Who has forgotten it.
    PASSWORD_FORGOTTEN = "忘记密码，联系开账号的单位重新打印登录码。",
        "Forgotten your password? Ask the office that opened your account for a new log-in code.";
    /// Page.
    CHANGE_PASSWORD = "修改密码", "Change password";
    /// Page after a first log-in.
    CHOOSE_PASSWORD = "设置新密码", "Choose a password";
    /// Field.
    OLD_PASSWORD = "现在的密码或登录码", "Present password or log-in code";
    /// Field.
    NEW_PASSWORD = "新密码", "New password";
    /// Field.
    NEW_PASSWORD_AGAIN = "再输入一次新密码", "New password again";
    /// Under the field.
    NEW_PASSWORD_HINT = "至少{n}个字符，可以用一句好记的话",
        "At least {n} characters; a phrase you remember will do";
    /// Button.
    SAVE_PASSWORD = "保存新密码", "Save password";
    /// Page: under which appointment.
    ACT_AS = "选择本次身份", "Choose how you act";
    /// Under the heading.
    ACT_AS_INTRO = "有多个任职的，一次只能用一个。", "You hold several appointments and act under one at a time.";
    /// Link.
    SWITCH_ROLE = "切换身份", "Act as somebody else";
    /// Under a name.
    ACTING_FOR = "代表{name}", "for {name}";
}
