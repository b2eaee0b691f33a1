//! The bureau profile (本局资料): names, districts, units and number formats, all of it data.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::dated::{DatedName, covers, name_on};
use super::number_format::NumberFormat;
use crate::domain::ids::UnitId;

/// Everything that makes this installation the system of one bureau (issue 2, B.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BureauProfile {
    /// Stable key of the profile: `jiaozuo`, `shili`.
    pub id: String,
    /// The bureau's names, oldest first.
    pub names: Vec<DatedName>,
    /// Numbers the public may call, the most general first.
    pub phones: Vec<PublicPhone>,
    /// When somebody is there. Advice for people, never the limit of a term.
    pub hours: OfficeHours,
    /// Where to go; empty until the bureau has said so.
    pub address: Bilingual,
    /// How numbers are written.
    pub number_formats: NumberFormats,
    /// The counties and districts served, by GB/T 2260 code.
    pub districts: Vec<District>,
    /// Sections, branches and the rest, in the order in which lists show them.
    pub units: Vec<Unit>,
    /// Who coordinates, presses, reviews the law.
    pub coordination: Coordination,
    /// Parts of this profile that no source confirms; the administrator's page lists them.
    pub to_confirm: Vec<String>,
}

/// The same words in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A number the public may call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicPhone {
    /// Stable key: `help`, `hotline`.
    pub id: String,
    /// What it is for, in Chinese.
    pub zh: String,
    /// What it is for, in English.
    pub en: String,
    /// The number.
    pub number: String,
}

/// Opening and closing, Beijing time, on every working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeHours {
    /// Opens.
    pub open: Time,
    /// Closes; what arrives later may count as the next working day (see the deadline settings).
    pub close: Time,
}

/// One pattern for each series. Complaint to leniency may have holes; papers may not (design §4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberFormats {
    /// A complaint (诉求).
    pub complaint: NumberFormat,
    /// A case (事项).
    pub case: NumberFormat,
    /// A service day (企业服务日).
    pub service_day: NumberFormat,
    /// A plan (一企一策, 一事一议).
    pub plan: NumberFormat,
    /// A consultation (会商).
    pub consultation: NumberFormat,
    /// A leniency file (从宽办理).
    pub leniency: NumberFormat,
    /// A major project (重大项目); a profile written before there were any gives the bare number.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub project: NumberFormat,
    /// A suggestion (建议); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub suggestion: NumberFormat,
    /// A question about policy (政策咨询); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub policy_question: NumberFormat,
    /// A wish to act for a firm (申请企业账号); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub claim: NumberFormat,
    /// A question decided on its own (一事一议); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub matter: NumberFormat,
    /// A sample of closed cases (抽查回访); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub draw: NumberFormat,
    /// A question to a unit complained of (向被反映单位核实); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub inquiry: NumberFormat,
    /// A visit (入企检查和服务); a profile written before there were any gives the bare number.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub visit: NumberFormat,
    /// An off-site check (非现场检查); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub offsite_check: NumberFormat,
    /// A coercive measure as it is asked for (查封、扣押、限产、停产); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub coercive_measure: NumberFormat,
    /// Official papers: gap-free, numbered when signed.
    pub papers: PaperFormats,
}

/// Patterns of official papers: organ code, year, serial (公文文号).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperFormats {
    /// 督办单.
    pub supervision_order: NumberFormat,
    /// 会商纪要.
    pub consultation_minutes: NumberFormat,
    /// 答复函.
    pub answer_letter: NumberFormat,
    /// 受理通知; a profile written before it had a series has none, and the paper carries the number of its problem.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acceptance_notice: Option<NumberFormat>,
    /// 不予受理告知; likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal_notice: Option<NumberFormat>,
    /// 交办单; likewise, with the number of its case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignment: Option<NumberFormat>,
    /// 一企一策方案, each version that is approved; likewise, with the number of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<NumberFormat>,
    /// 会商通知; likewise, with the number of the consultation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consultation_notice: Option<NumberFormat>,
    /// 销号单; likewise, with the number of its case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_out: Option<NumberFormat>,
    /// 不予行政处罚决定书.
    pub no_penalty_decision: NumberFormat,
    /// 撤销, 变更, 更正决定书; a profile written before there were any gives the bare number.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub leniency_change: NumberFormat,
    /// 行政处罚决定书 (从轻, 减轻); likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub penalty_decision: NumberFormat,
    /// 行政处罚事先告知书; likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub penalty_notice: NumberFormat,
    /// 责令改正违法行为决定书; likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub correction_order: NumberFormat,
    /// 查封、扣押、限产、停产决定书; likewise.
    #[serde(default, skip_serializing_if = "NumberFormat::is_bare")]
    pub coercive_decision: NumberFormat,
}

/// A county, district or zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Six digits.
    pub code: String,
    /// Its Chinese name.
    pub zh: String,
    /// Its English name.
    pub en: String,
}

/// What a unit is within the bureau.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// 局领导: those who sign; leads no case.
    Leadership,
    /// 科室.
    Section,
    /// 县（市、区）分局, and what a zone has in its place.
    Branch,
    /// 综合行政执法支队.
    Detachment,
    /// A centre (局属单位).
    Centre,
}

/// A unit. Its id stays when its name changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Stable key.
    pub id: UnitId,
    /// What it is.
    pub kind: UnitKind,
    /// The district a branch serves, by code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Whether it enforces: such a unit gets help cases only through named help officers
    /// (design §6.9).
    #[serde(default)]
    pub enforces: bool,
    /// Its names, oldest first.
    pub names: Vec<DatedName>,
}

/// Who does what for all units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coordination {
    /// Triages, convenes, records: 生态科 in the seed.
    pub coordinator_unit: UnitId,
    /// Presses: 督察科.
    pub supervision_unit: UnitId,
    /// Reviews the law: 法规科.
    pub legal_unit: UnitId,
    /// Enforces: 综合行政执法支队.
    pub enforcement_unit: UnitId,
    /// Take complaints about a unit's inspections, penalties or staff (issue 5, B): 生态科 and 督察科. A profile written
    /// before there were any keeps them from nobody but the unit complained of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conduct_units: Vec<UnitId>,
    /// Key of the public phone printed on every page.
    pub help_line: String,
}

impl Unit {
    /// The name on a date; none where the unit did not exist.
    pub fn name_on(&self, on: Date) -> Option<&DatedName> {
        name_on(&self.names, on)
    }

    /// Whether it exists on a date.
    pub fn exists_on(&self, on: Date) -> bool {
        self.names.iter().any(|name| covers(name.from, name.to, on))
    }
}

impl BureauProfile {
    /// The bureau's name on a date.
    pub fn name_on(&self, on: Date) -> Option<&DatedName> {
        name_on(&self.names, on)
    }

    /// A unit by its key.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id.as_str() == id)
    }

    /// A district by its code.
    pub fn district(&self, code: &str) -> Option<&District> {
        self.districts.iter().find(|district| district.code == code)
    }

    /// The branch that serves a district.
    pub fn branch_of(&self, code: &str) -> Option<&Unit> {
        self.units
            .iter()
            .find(|unit| unit.kind == UnitKind::Branch && unit.district.as_deref() == Some(code))
    }

    /// The phone printed on every page.
    pub fn help_line(&self) -> Option<&PublicPhone> {
        self.phones
            .iter()
            .find(|phone| phone.id == self.coordination.help_line)
    }
}
