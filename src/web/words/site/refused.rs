//! Words of the pages that say no, and of forms as such.

words! {
    /// 400.
    BAD_REQUEST_TITLE = "这次提交没有读懂", "This could not be read";
    /// 400.
    BAD_REQUEST_TEXT = "返回上一页，刷新后再提交一次。", "Go back, reload the page and submit it again.";
    /// 403, 409 and the like.
    REFUSED_TITLE = "现在不能这样做", "This cannot be done now";
    /// 403.
    FORBIDDEN_TITLE = "您不能做这一步", "You cannot do this";
    /// 404.
    NOT_FOUND_TITLE = "没有找到这个页面", "Page not found";
    /// 404.
    NOT_FOUND_TEXT = "地址可能写错了，或者您不能查看这个页面。",
        "The address may be wrong, or you may not see this page.";
    /// 409.
    STALE_TITLE = "内容刚刚有变化", "Something has just changed";
    /// 413.
    TOO_LARGE_TITLE = "提交的内容太大", "Too much at once";
    /// 413.
    TOO_LARGE_TEXT = "单个文件不超过20MB。减少文件或者压缩图片后再提交。",
        "Each file must be 20 MB or less. Send fewer files or smaller pictures.";
    /// 429.
    TOO_MANY_TITLE = "尝试次数太多", "Too many attempts";
    /// 500.
    FAULT_TITLE = "抱歉，刚才没有成功", "Sorry, that did not work";
    /// 500.
    FAULT_TEXT = "没有任何内容被改动。稍后再试，或者拨打下面的电话。",
        "Nothing was changed. Try again later, or call the number below.";
    /// Words that were typed are safe.
    KEPT_TEXT = "您填写的内容已保存，重新打开原来的页面就能看到。",
        "What you wrote is kept. Open the form again and it is there.";
    /// Before the title of a form that was refused.
    TITLE_HAS_ERRORS = "有错误：{title}", "Error: {title}";
    /// Heading over the faults of a form.
    ERROR_HEADING = "有问题需要处理", "There is a problem";
    /// The draft was found again.
    DRAFT_RESTORED = "已恢复上次没有提交的内容", "What you had not sent is back";
    /// What a form is about.
    ABOUT = "关于这件事", "What this is about";
    /// Why something is proposed.
    WHY_PROPOSED = "为什么这样建议", "Why this is proposed";
    /// What a choice leads to.
    LEADS_TO = "会得到的日期", "Dates this leads to";
}
