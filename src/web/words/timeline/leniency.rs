//! A leniency file's own story: steps and dates, never a word that was sealed.

use super::term::of_term;
use super::{EventWords, lower, says, titled};
use crate::domain::leniency::rule::Extent;
use crate::domain::leniency_file;
use crate::domain::term::TermEvent;
use crate::views::name::Lang;
use crate::web::words::{date, leniency_file as l, word};

pub(super) fn of_leniency(lang: Lang, event: &leniency_file::Event) -> EventWords {
    use leniency_file::Event as E;
    match event {
        E::SelfReported { number, .. } => titled(
            word(
                "企业自行报告，编号{number}",
                "The enterprise reported it itself, {number}",
            )
            .fill(lang, &[("number", &number.text)]),
        )
        .public(),
        E::Opened { number, origin, .. } => titled(
            word("新建{number}（{origin}）", "Opened as {number} ({origin})").fill(
                lang,
                &[
                    ("number", &number.text),
                    ("origin", &lower(lang, l::origin(*origin))),
                ],
            ),
        ),
        E::Named { team, .. } => {
            let names: Vec<&str> = team.people().map(|p| p.name.as_str()).collect();
            titled(
                word("指定了办理人员：{names}", "The persons were named: {names}")
                    .fill(lang, &[("names", &names.join(word("、", ", ").read(lang)))]),
            )
            .public()
        }
        E::SeatsNamed { seats, .. } => {
            let people = seats.people();
            let names: Vec<String> = people.map(|(_, person)| person.name).collect();
            titled(
                word(
                    "指定了办理人员：{names}，其余由市级后备人员接手",
                    "The persons were named: {names}; the city pools fill the rest",
                )
                .fill(lang, &[("names", &names.join(word("、", ", ").read(lang)))]),
            )
            .public()
        }
        E::SeatVacated {
            seat, sitter, why, ..
        } => titled(
            word(
                "{name}不再担任{seat}：{why}",
                "{name} is no longer {seat}: {why}",
            )
            .fill(
                lang,
                &[
                    ("name", &sitter.person.name),
                    ("seat", &lower(lang, l::seat(*seat))),
                    ("why", &lower(lang, l::vacated(*why))),
                ],
            ),
        ),
        E::SeatPooled { seat, .. } => titled(
            word(
                "{seat}交由市级后备人员接手",
                "Left to the city pool: {seat}",
            )
            .fill(lang, &[("seat", &lower(lang, l::seat(*seat)))]),
        ),
        E::SeatFilled { seat, sitter, .. } => {
            titled(word("{name}担任{seat}", "{name} is {seat}").fill(
                lang,
                &[
                    ("name", &sitter.person.name),
                    ("seat", &lower(lang, l::seat(*seat))),
                ],
            ))
            .public()
        }
        E::FactsRecorded { .. } => says(lang, word("记录了事实", "Facts were recorded")),
        E::Proposed { proposed, .. } => titled(
            word("规则建议：{outcome}", "The rule proposes: {outcome}").fill(
                lang,
                &[(
                    "outcome",
                    &lower(lang, l::outcome(proposed.proposal.outcome)),
                )],
            ),
        ),
        E::Submitted { .. } => says(lang, word("已提交法制审核", "Sent to legal review")),
        E::Reviewed { review } if review.agreed => {
            says(lang, word("法制审核同意", "Legal review agreed"))
        }
        E::Reviewed { .. } => says(lang, word("法制审核退回", "Legal review sent it back")),
        E::Decided { decision, .. } => {
            let number = decision.number.as_deref().unwrap_or_default();
            titled(
                word("已决定：{ruling}{number}", "Decided: {ruling} {number}")
                    .fill(
                        lang,
                        &[
                            ("ruling", &lower(lang, l::ruling(decision.ruling))),
                            ("number", number),
                        ],
                    )
                    .trim_end()
                    .to_owned(),
            )
        }
        E::Served { service } => titled(
            word("{day}送达企业", "Served on {day}")
                .fill(lang, &[("day", &date(lang, service.served_on))]),
        )
        .public(),
        E::Rechecked { recheck } if recheck.corrected => {
            says(lang, word("复查：已经改正", "Recheck: it stayed corrected")).public()
        }
        E::Rechecked { .. } => {
            says(lang, word("复查：又出现了问题", "Recheck: it came back")).public()
        }
        E::TimeAsked { ask } => titled(
            word(
                "申请把办理期限延长到{day}",
                "More time is asked for, until {day}",
            )
            .fill(lang, &[("day", &date(lang, ask.to))]),
        ),
        E::TimeAnswered { answer } if answer.agreed => {
            says(lang, word("同意延长办理期限", "More time was given"))
        }
        E::TimeAnswered { .. } => says(
            lang,
            word("没有同意延长办理期限", "More time was not given"),
        ),
        E::ClockStopped { stop } => titled(
            word(
                "监测、鉴定期间暂停计时，最晚到{day}",
                "The clock stands still for tests, until {day} at most",
            )
            .fill(lang, &[("day", &date(lang, stop.until))]),
        ),
        E::OrderSigned { order, .. } => titled(match order.correct_by {
            Some(by) => word(
                "签发责令改正决定书，{day}前改正（{number}）",
                "Ordered to correct it by {day} ({number})",
            )
            .fill(lang, &[("day", &date(lang, by)), ("number", &order.number)]),
            None => word(
                "签发责令改正决定书，立即改正（{number}）",
                "Ordered to correct it at once ({number})",
            )
            .fill(lang, &[("number", &order.number)]),
        }),
        E::OrderServed { service } => titled(
            word(
                "责令改正决定书于{day}送达（{means}）",
                "The order to correct was served on {day} ({means})",
            )
            .fill(
                lang,
                &[
                    ("day", &date(lang, service.served_on)),
                    ("means", &lower(lang, l::means(service.means))),
                ],
            ),
        )
        .public(),
        E::CommitmentSigned { commitment } => titled(
            word(
                "企业签署承诺书，{day}前改正",
                "The enterprise promised to put it right by {day}",
            )
            .fill(lang, &[("day", &date(lang, commitment.correct_by))]),
        )
        .public(),
        E::CorrectionVerified { verification } => {
            let seen = match verification.corrected {
                true => word(
                    "{day}现场核实：已经改正",
                    "Verified on site on {day}: corrected",
                ),
                false => word(
                    "{day}现场核实：没有改正",
                    "Verified on site on {day}: not corrected",
                ),
            };
            titled(seen.fill(lang, &[("day", &date(lang, verification.verified_on))])).public()
        }
        E::Filed { filing } => titled(
            word("{day}立案", "Filed on {day}")
                .fill(lang, &[("day", &date(lang, filing.approved_on))]),
        ),
        E::NoticeGiven { notice, .. } => titled(
            word(
                "事先告知企业，拟{ruling}（{number}）",
                "The enterprise was told of the intended penalty: {ruling} ({number})",
            )
            .fill(
                lang,
                &[
                    ("ruling", &lower(lang, l::ruling(notice.ruling))),
                    ("number", &notice.number),
                ],
            ),
        )
        .public(),
        E::Answered { answer } if answer.paper.is_some() => says(
            lang,
            word("登记了企业的纸质意见", "An answer on paper was recorded"),
        )
        .public(),
        E::Answered { answer } if answer.text.is_none() && !answer.hearing => says(
            lang,
            word("企业没有意见", "The enterprise has nothing to say"),
        )
        .public(),
        E::Answered { answer } if answer.hearing => says(
            lang,
            word("企业要求听证", "The enterprise asks for a hearing"),
        )
        .public(),
        E::Answered { .. } => says(lang, word("企业陈述申辩", "The enterprise answered")).public(),
        E::HearingHeld { hearing } => titled(
            word("{day}听证", "A hearing was held on {day}")
                .fill(lang, &[("day", &date(lang, hearing.held_on))]),
        )
        .public(),
        E::AnswerWeighed { weighed } => titled(
            word("企业的意见：{taken}", "What the enterprise said: {taken}")
                .fill(lang, &[("taken", &lower(lang, l::taken(weighed.taken)))]),
        )
        .public(),
        E::Published { publication } => {
            let said = match publication.extent {
                Extent::Named => l::PUBLISHED_NAMED,
                _ => l::PUBLISHED_UNNAMED,
            };
            let day = date(lang, publication.on);
            let gaps = [("day", day.as_str()), ("place", &publication.place)];
            titled(said.fill(lang, &gaps)).public()
        }
        E::PublicationEnded { end } => titled(
            word("{day}公开内容：{how}", "What was published, {day}: {how}").fill(
                lang,
                &[
                    ("day", &date(lang, end.on)),
                    ("how", &lower(lang, l::unpublished(end.how))),
                ],
            ),
        )
        .public(),
        E::ErasureAsked { .. } => says(
            lang,
            word("申请依法删除内容", "Erasure of the words was asked for"),
        ),
        E::ErasureAnswered { agreed: true, .. } => says(
            lang,
            word("内容和附件已依法删除", "Words and files were erased by law"),
        )
        .public(),
        E::ErasureAnswered { .. } => {
            says(lang, word("没有同意删除内容", "The words were not erased"))
        }
        E::ChangeProposed { change } => titled(
            word("提出{kind}：{ground}", "Proposed to {kind} it: {ground}").fill(
                lang,
                &[
                    ("kind", &lower(lang, l::change_kind(change.kind))),
                    ("ground", &lower(lang, l::change_ground(change.ground))),
                ],
            ),
        ),
        E::ChangeReviewed { review } if review.agreed => says(
            lang,
            word("法制审核同意变动", "Legal review agreed to the change"),
        ),
        E::ChangeReviewed { .. } => says(
            lang,
            word(
                "法制审核不同意变动，原决定不变",
                "Legal review did not agree; the decision stays",
            ),
        ),
        E::ChangeSigned { number, .. } => titled(
            word("变动已签署：{number}", "The change was signed: {number}")
                .fill(lang, &[("number", &number.text)]),
        ),
        E::ChangeServed { served_on, .. } => titled(
            word(
                "变动于{day}送达，开始生效",
                "The change was served on {day} and holds",
            )
            .fill(lang, &[("day", &date(lang, *served_on))]),
        )
        .public(),
        E::RemedyFiled { remedy } => {
            titled(word("{body}受理{kind}", "{kind} taken up by {body}").fill(
                lang,
                &[
                    ("body", remedy.body.as_str()),
                    ("kind", l::remedy(remedy.kind).read(lang)),
                ],
            ))
            .public()
        }
        E::RemedyEnded { end } => titled(
            word(
                "复议或者诉讼结果：{result}",
                "How the remedy ended: {result}",
            )
            .fill(
                lang,
                &[("result", &lower(lang, l::remedy_result(end.result)))],
            ),
        )
        .public(),
        E::Reopened { why, .. } => says(lang, l::reopening(*why)).public(),
        // the firm reads none of its clocks here; why one is longer or stands, the step that made it so says
        E::Term { entry } => {
            let words = EventWords {
                public: false,
                ..of_term(lang, entry)
            };
            match entry {
                TermEvent::Extended { .. } | TermEvent::Paused { .. } => words.quiet(),
                _ => words,
            }
        }
    }
}
