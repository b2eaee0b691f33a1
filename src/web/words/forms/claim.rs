//! Words of the forms by which somebody comes to act for a firm, or stops.

use super::{FieldWords, FormWords, ask, words};
use crate::api::FormKey as K;
use crate::web::words::{claim as c, word};

pub(super) fn form(key: K) -> Option<FormWords> {
    let apply = || word("提交申请", "Send the application");
    let note = |form: FormWords| {
        form.note(
            "局里核对证明。企业现有的联系人会看到有人申请，可以提出异议。",
            "The bureau checks the proof. Whoever acts for the enterprise already sees that somebody asks, and may object.",
        )
    };
    Some(match key {
        K::ClaimOpenly => note(words(c::ASK, apply())).intro(
            "有问题急着反映，不用等账号，直接“提交问题”。",
            "If something is urgent, do not wait for an account: submit your problem straight away.",
        ),
        K::ClaimAsContact => note(words(c::ASK_ANOTHER, apply())).intro(
            "通过后，同一个账号登录时选择代表哪家企业。",
            "Once accepted, the same account chooses at log-in which enterprise it acts for.",
        ),
        K::ShowClaim => words(
            word("查看姓名、电话和证明", "Show name, phone and proof"),
            word("查看，并留下记录", "Show them, and put that on record"),
        ),
        K::AcceptClaim => words(word("通过", "Accept"), word("通过并开通", "Accept and open")).note(
            "通过后到企业页面打印登录码，核实身份后当面交给本人。",
            "Then print the log-in code on the enterprise's page and hand it over in person.",
        ),
        K::DeclineClaim => words(word("不通过", "Decline"), word("不通过", "Decline it"))
            .danger("再看看", "Back to the application"),
        K::ObjectToClaim => words(word("对申请提出异议", "Object to it"), word("提出异议", "Object")).note(
            "申请人看不到是谁提的。",
            "The applicant does not see whose word it is.",
        ),
        K::InviteMember => words(word("邀请同事", "Invite a colleague"), word("邀请", "Invite")).note(
            "同事能看到和办理本企业的全部事项。下一步打印登录码，当面交给本人。",
            "They see and handle everything of your enterprise. Then print the log-in code and hand it over in person.",
        ),
        K::RemoveMember => words(word("移除", "Remove"), word("移除", "Remove"))
            .intro(
                "马上生效，正在登录的也会退出。办过的事还在。",
                "It holds at once, also where they are logged in. What they did stays.",
            )
            .danger("不移除", "Keep them"),
        _ => return None,
    })
}

pub(super) fn field(key: K, name: &str) -> Option<FieldWords> {
    Some(match (key, name) {
        (K::ClaimOpenly | K::ClaimAsContact, "uscc") => ask(
            word("统一社会信用代码", "Unified social credit code"),
            word("填写统一社会信用代码", "Enter the credit code"),
        )
        .hint(
            "18位，在营业执照上",
            "18 characters, on the business licence",
        ),
        (K::ClaimOpenly | K::ClaimAsContact, "name") => ask(
            word("企业名称", "Name of the enterprise"),
            word("填写企业名称", "Enter the name of the enterprise"),
        )
        .hint("和营业执照一致", "As on the business licence"),
        (K::ClaimOpenly | K::ClaimAsContact, "district") => ask(
            word("所在区县", "District"),
            word("选择所在区县", "Select the district"),
        )
        .hint("生产经营场所所在的区县", "Where the site is"),
        (K::ClaimOpenly | K::ClaimAsContact, "contact_name") => ask(
            word("您的姓名", "Your name"),
            word("填写您的姓名", "Enter your name"),
        ),
        (K::ClaimOpenly | K::ClaimAsContact, "contact_phone") => ask(
            word("您的电话", "Your phone"),
            word("填写您的电话", "Enter your phone number"),
        ),
        (K::ClaimOpenly | K::ClaimAsContact, "position") => ask(
            word("您的职务", "Your position"),
            word("填写您的职务", "Enter your position"),
        )
        .hint(
            "例如环保专员、厂长",
            "Such as environment officer or works manager",
        ),
        (K::ClaimOpenly | K::ClaimAsContact, "files") => ask(
            word("证明材料", "Proof"),
            word(
                "上传营业执照照片和授权证明",
                "Add a picture of the licence and the letter of authority",
            ),
        )
        .hint(
            "营业执照照片，和加盖公章的授权书或者在职证明",
            "The business licence, and a sealed letter of authority or of employment",
        ),
        (K::AcceptClaim, "login") => ask(
            word("登录名", "Log-in name"),
            word("填写登录名", "Enter a log-in name"),
        )
        .hint("以后不能改", "It cannot be changed later"),
        (K::AcceptClaim | K::InviteMember, "name") => {
            ask(word("姓名", "Name"), word("填写姓名", "Enter the name"))
        }
        (K::AcceptClaim | K::InviteMember, "phone") => ask(
            word("电话", "Phone"),
            word("填写电话", "Enter a phone number"),
        ),
        (K::InviteMember, "login") => ask(
            word("登录名", "Log-in name"),
            word("给同事起一个登录名", "Choose a log-in name"),
        )
        .hint(
            "同事用它登录，以后不能改",
            "They log in with it; it cannot be changed later",
        ),
        (K::AcceptClaim, "note") => ask(
            word("怎么核对的", "How it was checked"),
            word("写明怎么核对的", "Say how it was checked"),
        )
        .hint(
            "例如打企业公开的总机核实，证明和营业执照对得上",
            "Such as: phoned the number the enterprise publishes; proof and licence fit",
        ),
        (K::DeclineClaim, "reason") => ask(
            word("理由，申请人能看到", "Why; the applicant reads it"),
            word("写明理由和怎么补", "Say why, and what to add"),
        ),
        (K::ObjectToClaim, "words") => ask(
            word("为什么不是", "Why not"),
            word("写明为什么", "Say why not"),
        ),
        _ => return None,
    })
}
