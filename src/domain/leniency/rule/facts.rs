//! What is known of one act when the rule is asked: plain, complete and stored with the proposal.
//!
//! Everything here stays readable for replay and for similar decisions (design §4), so no narrative
//! enters: evidence is named by id, and a reason by the reference of the sealed words.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::catalogue::ItemId;
use super::decimal::Decimal;
use super::truth::Truth;
use crate::domain::time::At;

keyed! {
    /// Where the authority may have learned of the act before the firm told it.
    ///
    /// A firm's own complaint, help case or service-day words are no member of this list, and so can
    /// never count against it (design §2, issue 6 B).
    ClueKind {
        /// 信访举报, a third party's report.
        PublicReport = "public_report",
        /// An alarm of an online monitor the authority can see.
        MonitorAlarm = "monitor_alarm",
        /// A finding on site or off site.
        Inspection = "inspection",
        /// 移送 by another authority.
        Transfer = "transfer",
        /// 交办 from above.
        Order = "order",
    }
}

keyed! {
    /// What the act did to people or the environment.
    #[derive(Default)]
    Harm {
        /// 未造成危害后果.
        None = "none",
        /// 危害后果轻微.
        Slight = "slight",
        /// Harm beyond slight.
        Actual = "actual",
        /// Not looked into.
        #[default]
        Unknown = "unknown",
    }
}

keyed! {
    /// How an officer leaves a condition, a ground or a flag.
    #[derive(Default)]
    State {
        /// Met. Counts only with evidence.
        Met = "met",
        /// Not met.
        NotMet = "not_met",
        /// Still to be checked.
        #[default]
        ToCheck = "to_check",
    }
}

keyed! {
    /// 无主观过错: fault is presumed until the party proves the contrary (行政处罚法 33(2), code 1053).
    #[derive(Default)]
    NoFault {
        /// The party does not plead it.
        #[default]
        NotPleaded = "not_pleaded",
        /// Pleaded, evidence under review.
        Pleaded = "pleaded",
        /// Proven by the party.
        Proven = "proven",
        /// Pleaded and not proven.
        NotProven = "not_proven",
    }
}

keyed! {
    /// The block list of domain 2.7. Whether a flag rests on statute or on a local list is data.
    ExclusionKind {
        /// Hidden pipes, wells, bypass, abnormal running of facilities.
        Evasion = "evasion",
        /// Falsified or tampered monitoring data.
        DataFraud = "data_fraud",
        /// 饮用水水源保护区.
        DrinkingWaterZone = "drinking_water_zone",
        /// Ecologically or residentially sensitive area.
        SensitiveArea = "sensitive_area",
        /// During a 重污染天气 alert.
        HeavyPollutionAlert = "heavy_pollution_alert",
        /// Hazardous waste handed to the unlicensed, or unlicensed operation.
        HazwasteIllegalTransfer = "hazwaste_illegal_transfer",
        /// Toxic or hazardous pollutant.
        ToxicPollutant = "toxic_pollutant",
        /// The same act again within the window. Also derived from the earlier decisions.
        RepeatInWindow = "repeat_in_window",
        /// Refused or obstructed an inspection.
        RefusedOrObstructed = "refused_or_obstructed",
        /// Recheck shows it goes on, or correction was refused.
        FailedToCorrect = "failed_to_correct",
        /// Harm beyond slight.
        ActualHarm = "actual_harm",
        /// A public incident grew out of it.
        PublicIncident = "public_incident",
        /// 涉嫌犯罪. Also sends the file to transfer.
        SuspectedCrime = "suspected_crime",
        /// A case for police detention.
        DetentionCase = "detention_case",
        /// 挂牌督办.
        UnderSupervision = "under_supervision",
        /// The report or the correction was false; no report then counts as voluntary.
        FalseReport = "false_report",
    }
}

keyed! {
    /// 从轻、减轻 grounds: 行政处罚法 32 and code 1056 para 2.
    GroundKind {
        /// 32(1): removed or reduced the harm on own initiative.
        ReducedHarm = "reduced_harm",
        /// 32(2): coerced or tricked by another.
        Coerced = "coerced",
        /// 32(3): told what the authority did not know. Also derived from a voluntary report.
        Confessed = "confessed",
        /// 32(4): merit in assisting an investigation.
        Merit = "merit",
        /// 32(5): another law says so.
        OtherLaw = "other_law",
        /// Code 1056: effective ecological repair.
        Repaired = "repaired",
        /// Code 1056: compensation paid in time.
        Compensated = "compensated",
    }
}

keyed! {
    /// Heavier factors: code 1056 para 1 and 环执法〔2019〕42号.
    FactorKind {
        /// Malicious.
        Malicious = "malicious",
        /// Refuses to correct.
        RefusesToCorrect = "refuses_to_correct",
        /// Serious harm.
        SeriousHarm = "serious_harm",
        /// Penalised repeatedly for similar acts (three or more within two years).
        RepeatedlyPenalised = "repeatedly_penalised",
        /// Exceeding a standard during a heavy-pollution alert.
        ExceededInAlert = "exceeded_in_alert",
        /// Threatened officers.
        ThreatenedOfficers = "threatened_officers",
        /// Pollution across regions.
        CrossRegion = "cross_region",
        /// Bad public reaction.
        PublicReaction = "public_reaction",
    }
}

/// Something that told the authority of this act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clue {
    /// What it was.
    pub kind: ClueKind,
    /// When the authority had it; `None` while that is open.
    pub at: Option<At>,
    /// Struck out: the reference of the reason. It stays on record and is weighed no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub struck: Option<String>,
}

/// An officer's finding on one condition, ground, factor or flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding<K> {
    /// What it is about.
    pub id: K,
    /// How the officer leaves it.
    #[serde(default)]
    pub state: State,
    /// Ids of the evidence.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// Reference of the (sealed) reason, where it is contested.
    #[serde(default)]
    pub reason: Option<String>,
}

impl<K> Finding<K> {
    /// Met needs evidence; a tick without any is still to be checked.
    pub fn truth(&self) -> Truth {
        match self.state {
            State::Met if self.evidence.is_empty() => Truth::Unknown,
            State::Met => Truth::Yes,
            State::NotMet => Truth::No,
            State::ToCheck => Truth::Unknown,
        }
    }
}

/// An officer's correction of the computed voluntariness. Counts only with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoluntaryFinding {
    /// What the officer finds.
    pub voluntary: bool,
    /// Reference of the reason.
    pub reason: String,
}

/// When it was put right, and against which limits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Correction {
    /// Whether it is corrected.
    pub done: Truth,
    /// When.
    pub at: Option<At>,
    /// When the authority found the act; items count days from here where they say "found".
    pub found_at: Option<At>,
    /// When the order to correct was served.
    pub ordered_at: Option<At>,
    /// The order's own limit: first instant that is late.
    pub order_late_from: Option<At>,
    /// The item's limit where it counts working days: first instant that is late. The caller reckons
    /// it with the calendar; it is stored here so that a replay needs none.
    pub working_late_from: Option<At>,
    /// An officer's finding that it was timely (及时) where no limit says so.
    pub timely: Truth,
}

/// An earlier decided file of the same firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriorAct {
    /// Its number.
    pub file: String,
    /// Its catalogue item.
    #[serde(default)]
    pub item: Option<ItemId>,
    /// Found to be the same kind of act although the items differ or are missing.
    #[serde(default)]
    pub same_kind: bool,
    /// The day that act was found.
    pub found_on: Date,
}

/// What the time bar is reckoned from (行政处罚法 36, code 1054).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limitation {
    /// The day the authority discovered the act: an officer's fact. A self-report does not set it by
    /// itself, so that an earlier report can never cost the firm a time bar.
    pub discovered_on: Option<Date>,
    /// Touched life, health or financial safety with harm: five years under the penalty law.
    pub life_health_finance: Truth,
    /// Pollution or ecological harm resulted: five years under the code.
    pub pollution_harm: Truth,
}

/// All inputs of the rule. Nothing else is read: no clock, no calendar, no other stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The instant the proposal is asked for.
    pub as_of: At,
    /// Catalogue item, where one fits.
    #[serde(default)]
    pub item: Option<ItemId>,
    /// Beijing day of the act; of its beginning when it continued.
    #[serde(default)]
    pub act_on: Option<Date>,
    /// The instant of the act where an item counts hours from it.
    #[serde(default)]
    pub act_at: Option<At>,
    /// Last day of a continuing act.
    #[serde(default)]
    pub ended_on: Option<Date>,
    /// Whether it still goes on.
    #[serde(default)]
    pub continuing: Truth,
    /// Clues, in any order.
    #[serde(default)]
    pub clues: Vec<Clue>,
    /// Server time of the firm's own report.
    #[serde(default)]
    pub self_reported_at: Option<At>,
    /// Whether reporting was already a duty (code 184, 排污许可条例 21): a weaker ground.
    #[serde(default)]
    pub reporting_was_duty: Truth,
    /// The officer's own finding on voluntariness.
    #[serde(default)]
    pub voluntary: Option<VoluntaryFinding>,
    /// Putting right.
    #[serde(default)]
    pub correction: Correction,
    /// Harm.
    #[serde(default)]
    pub harm: Harm,
    /// 违法行为轻微, found by the officer; a catalogue item with all its conditions met says so too.
    #[serde(default)]
    pub minor: Truth,
    /// Whether the decided files of this firm have been looked up.
    #[serde(default)]
    pub priors_looked_up: bool,
    /// What the look-up gave.
    #[serde(default)]
    pub priors: Vec<PriorAct>,
    /// Whether the whole block list has been gone through; until then each flag is open.
    #[serde(default)]
    pub exclusions_checked: bool,
    /// Flags that are raised.
    #[serde(default)]
    pub exclusions: BTreeSet<ExclusionKind>,
    /// Grounds claimed or found.
    #[serde(default)]
    pub grounds: Vec<Finding<GroundKind>>,
    /// Heavier factors claimed or found.
    #[serde(default)]
    pub factors: Vec<Finding<FactorKind>>,
    /// Absence of fault.
    #[serde(default = "not_pleaded")]
    pub no_fault: NoFault,
    /// 违法事实成立.
    #[serde(default)]
    pub established: Truth,
    /// 涉嫌犯罪.
    #[serde(default)]
    pub suspected_crime: Truth,
    /// Time bar.
    #[serde(default)]
    pub limitation: Limitation,
    /// Findings on the item's conditions, by the condition's id.
    #[serde(default)]
    pub conditions: Vec<Finding<String>>,
    /// Measured numbers by name, in the unit the condition names.
    #[serde(default)]
    pub measured: BTreeMap<String, Decimal>,
}

fn not_pleaded() -> NoFault {
    NoFault::NotPleaded
}

impl Facts {
    /// Nothing known yet but the moment.
    pub fn new(as_of: At) -> Facts {
        Facts {
            as_of,
            item: None,
            act_on: None,
            act_at: None,
            ended_on: None,
            continuing: Truth::Unknown,
            clues: Vec::new(),
            self_reported_at: None,
            reporting_was_duty: Truth::Unknown,
            voluntary: None,
            correction: Correction::default(),
            harm: Harm::Unknown,
            minor: Truth::Unknown,
            priors_looked_up: false,
            priors: Vec::new(),
            exclusions_checked: false,
            exclusions: BTreeSet::new(),
            grounds: Vec::new(),
            factors: Vec::new(),
            no_fault: NoFault::NotPleaded,
            established: Truth::Unknown,
            suspected_crime: Truth::Unknown,
            limitation: Limitation::default(),
            conditions: Vec::new(),
            measured: BTreeMap::new(),
        }
    }
}
