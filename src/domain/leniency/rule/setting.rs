//! What the system reckons with or tells a firm beyond articles: rows of the rulebook like all others, unconfirmed
//! until a legal officer has held them against what they come from.

use serde::{Deserialize, Serialize};

use super::legal_basis::Source;

keyed! {
    /// Which.
    SettingKind {
        /// For how many months whoever helped a firm stays out of its enforcement file.
        WallMonths = "wall_months",
        /// For how many days at most something is opened across the wall.
        OpeningDays = "opening_days",
        /// For how many days at most the firm is told of it later.
        PostponeDays = "postpone_days",
        /// Within how many hours a leader decides on what must not stay behind the wall.
        DutyHours = "duty_hours",
        /// For how many working days a listing is before the public.
        NoticeDays = "listing_notice_days",
        /// For how many months a listing holds.
        ListingMonths = "listing_months",
        /// For how many months a removed firm is barred.
        BarMonths = "listing_bar_months",
        /// How many inspections on site a firm has in a year at most.
        VisitCap = "visit_cap",
        /// How many working days before a hearing the firm is told of it.
        HearingNoticeDays = "hearing_notice_days",
        /// By how many days the decider can lengthen the time to decide whether a case is filed.
        FilingMoreDays = "filing_more_days",
        /// By how many days the decider can lengthen the time to decide.
        DecisionMoreDays = "decision_more_days",
        /// By how many more, after a collective discussion.
        DecisionStillMoreDays = "decision_still_more_days",
        /// For how many days at most a hearing stops the clock.
        HearingStopsDays = "hearing_stops_days",
        /// For how many days at most tests or an appraisal stop it.
        TestingStopsDays = "testing_stops_days",
        /// For how many months back an act is not the first, where no item says otherwise.
        WindowMonths = "window_months",
        /// After how many years an act is time-barred.
        TimeBarYears = "time_bar_years",
        /// After how many years, where the law reaches further back.
        LongTimeBarYears = "long_time_bar_years",
        /// From which net weight 减轻 is proposed rather than 从轻.
        MitigateAt = "mitigate_at",
        /// From which fine in yuan an organisation is offered a hearing.
        HearingFineOrganisation = "hearing_fine_organisation",
        /// From which fine in yuan an individual or a sole trader is.
        HearingFineIndividual = "hearing_fine_individual",
        /// What a self-report means.
        ReportMeans = "report_means",
        /// What a self-report does not mean.
        ReportMeansNot = "report_means_not",
        /// Who reads a self-report.
        ReportReaders = "report_readers",
        /// What a firm can do that does not agree with a decision.
        Remedies = "remedies",
    }
}

impl SettingKind {
    /// Whether it is a number, and not a wording.
    pub fn is_number(self) -> bool {
        matches!(
            self,
            SettingKind::WallMonths
                | SettingKind::OpeningDays
                | SettingKind::PostponeDays
                | SettingKind::DutyHours
                | SettingKind::NoticeDays
                | SettingKind::ListingMonths
                | SettingKind::BarMonths
                | SettingKind::VisitCap
                | SettingKind::HearingNoticeDays
                | SettingKind::FilingMoreDays
                | SettingKind::DecisionMoreDays
                | SettingKind::DecisionStillMoreDays
                | SettingKind::HearingStopsDays
                | SettingKind::TestingStopsDays
                | SettingKind::WindowMonths
                | SettingKind::TimeBarYears
                | SettingKind::LongTimeBarYears
                | SettingKind::MitigateAt
                | SettingKind::HearingFineOrganisation
                | SettingKind::HearingFineIndividual
        )
    }

    /// The most it can be.
    pub fn most(self) -> u32 {
        match self {
            SettingKind::HearingFineOrganisation | SettingKind::HearingFineIndividual => {
                100_000_000
            }
            SettingKind::TimeBarYears | SettingKind::LongTimeBarYears => 100,
            SettingKind::WindowMonths => 1_200,
            _ => 10_000,
        }
    }

    /// Whether none of it is something too: no visit, always a hearing, always 减轻.
    pub fn may_be_none(self) -> bool {
        matches!(
            self,
            SettingKind::VisitCap
                | SettingKind::FilingMoreDays
                | SettingKind::DecisionMoreDays
                | SettingKind::DecisionStillMoreDays
                | SettingKind::HearingStopsDays
                | SettingKind::TestingStopsDays
                | SettingKind::MitigateAt
                | SettingKind::HearingFineOrganisation
                | SettingKind::HearingFineIndividual
        )
    }
}

/// One number or one wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// Which.
    pub kind: SettingKind,
    /// The number, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The wording, in Chinese.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub zh: String,
    /// The wording, in English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// Origin.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}

impl Setting {
    /// Whether it says what its kind must say.
    pub fn is_whole(&self) -> bool {
        match self.kind.is_number() {
            true => self.number.is_some(),
            false => !self.zh.is_empty() && !self.en.is_empty(),
        }
    }
}

/// A criterion a firm of the positive list has to meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name.
    pub id: String,
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
    /// Origin.
    pub source: Source,
    /// False until the legal section has confirmed it.
    #[serde(default)]
    pub confirmed: bool,
}
