//! The papers of a leniency file, beside its decision.

use super::leniency_file::FileDetail;

/// One paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 责令改正违法行为决定书.
    Order,
    /// 承诺书.
    Promise,
    /// 法制审核意见书.
    Review,
    /// 集体讨论笔录.
    Discussion,
    /// 行政处罚事先告知书.
    Notice,
    /// 教育记录.
    Education,
    /// 复查记录.
    Recheck,
    /// 撤销, 变更, 更正决定书.
    Change,
}

impl Paper {
    /// Every paper, in the order of a file.
    pub const ALL: [Paper; 8] = [
        Paper::Order,
        Paper::Promise,
        Paper::Review,
        Paper::Discussion,
        Paper::Notice,
        Paper::Education,
        Paper::Recheck,
        Paper::Change,
    ];

    /// Its name in URLs.
    pub fn key(self) -> &'static str {
        match self {
            Paper::Order => "order",
            Paper::Promise => "promise",
            Paper::Review => "review",
            Paper::Discussion => "discussion",
            Paper::Notice => "notice",
            Paper::Education => "education",
            Paper::Recheck => "recheck",
            Paper::Change => "change",
        }
    }

    /// Reads it.
    pub fn parse(key: &str) -> Option<Paper> {
        Paper::ALL.into_iter().find(|p| p.key() == key)
    }

    /// Whether the file says anything the paper could say.
    pub fn is_there(self, file: &FileDetail) -> bool {
        let ordered = file.facts.as_ref().and_then(|f| f.correction.ordered_at);
        match self {
            Paper::Order => file.order.is_some() || (ordered.is_some() && file.act_text.is_some()),
            // before it is signed it is printed for the firm to sign
            Paper::Promise => file.act_text.is_some(),
            Paper::Review => file.review.is_some(),
            Paper::Discussion => {
                let decided = file.decision.as_ref();
                decided.is_some_and(|d| d.discussion.is_some())
            }
            Paper::Education => {
                let served = file.service.as_ref();
                served.is_some_and(|(_, told, _)| told.is_some())
            }
            Paper::Notice => file.after.filed.notice.is_some(),
            Paper::Recheck => file.recheck.is_some(),
            Paper::Change => file.after.change.is_some() || !file.after.changes.is_empty(),
        }
    }
}
