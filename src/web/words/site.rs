//! Words of the site as a whole. Areas with words of their own keep them in a file of their own beside this one.

macro_rules! words {
    ($( $(#[$doc:meta])* $name:ident = $zh:literal, $en:literal; )*) => {
        $( $(#[$doc])* pub const $name: $crate::web::words::Word = $crate::web::words::word($zh, $en); )*

        /// Every word of this file by its name, for the tests.
        #[cfg(test)]
        pub(in crate::web::words) const ALL: &[(&str, $crate::web::words::Word)] =
            &[ $( (stringify!($name), $name) ),* ];
    };
}

mod buttons;
mod facts;
mod lists;
mod login;
mod navigation;
mod refused;

pub use buttons::*;
pub use facts::*;
pub use lists::*;
pub use login::*;
pub use navigation::*;
pub use refused::*;

words! {
    /// The name of the system.
    APP_NAME = "助企", "Zhuqi";
    /// Link to what somebody changed while a form was filled in.
    SEE_CHANGED = "看最新情况（新窗口）", "Read what has changed (new window)";
    /// What the system is for, beside its name.
    APP_PURPOSE = "企业服务", "Enterprise service";
    /// The promise on the first page.
    PROMISE_TITLE = "有问题，直接告诉我们", "Have a problem? Tell us";
    /// What the promise means.
    PROMISE_TEXT = "说一次就行。谁在办、哪天前答复，随时可以查。",
        "Say it once. You can always see who has it and by when you will be answered.";
    /// Goes to the main part.
    SKIP = "跳到正文", "Skip to main content";
    /// Name of breadcrumb and back link.
    TRAIL = "当前位置", "You are here";
    /// Name of the main navigation.
    MAIN_NAV = "主要栏目", "Main navigation";
    /// Opens the navigation on a phone.
    MENU = "菜单", "Menu";
    /// Name of the demo banner.
    DEMO = "演示", "Demo";
    /// The banner of a demo database.
    DEMO_BANNER = "演示系统：企业和数据都是虚构的，不要填写真实信息。",
        "Demo system: all enterprises and data are invented. Do not enter real information.";
    /// Beside the phone.
    HELP = "需要帮助", "Need help?";
    /// Phone and hours in one line.
    HELP_LINE = "需要帮助，请拨打{phone}（{hours}）", "Need help? Call {phone} ({hours})";
    /// Name of the display and language switches.
    DISPLAY = "显示设置", "Display";
    /// Button that opens the palette.
    PALETTE_OPEN = "快速前往（Ctrl+K）", "Go to (Ctrl+K)";
    /// Over its box.
    PALETTE = "去哪里，做什么", "Where to, or what to do";
    /// Its last choice.
    PALETTE_SEARCH = "搜索“{q}”", "Search for “{q}”";
    /// Turns large type on.
    LARGE_ON = "大字版", "Large type";
    /// Turns large type off.
    LARGE_OFF = "标准字号", "Normal type";
    /// Turns dark on.
    DARK_ON = "深色显示", "Dark display";
    /// Turns dark off.
    DARK_OFF = "浅色显示", "Light display";
    /// Goes to English; always written in English.
    TO_ENGLISH = "English", "English";
    /// Goes to Chinese; always written in Chinese.
    TO_CHINESE = "中文", "中文";
    /// Before the bureau's name in the footer.
    RUN_BY = "主办单位：{bureau}", "Run by: {bureau}";
    /// In the footer.
    RECORD_NUMBER = "备案号：{number}", "Registration number: {number}";
    /// What the words say on paper.
    PRINTED_AT = "打印时间：{at}", "Printed at {at}";
    /// Times are Beijing's.
    BEIJING_TIME = "北京时间", "Beijing time";
}

/// Every word of the site, for the tests.
#[cfg(test)]
pub(super) fn all() -> Vec<(&'static str, super::Word)> {
    [
        ALL,
        buttons::ALL,
        facts::ALL,
        lists::ALL,
        login::ALL,
        navigation::ALL,
        refused::ALL,
    ]
    .concat()
}
