//! What a search found, under the reader's scope.

use super::complaint::ComplaintLine;
use super::consultation::ConsultationLine;
use super::draw::DrawLine;
use super::enterprise::EnterpriseLine;
use super::inquiry::InquiryLine;
use super::matter::MatterLine;
use super::plan::PlanLine;
use super::queue::CaseLine;

/// The answer to one search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What was typed.
    pub typed: String,
    /// Whether there was enough to go by: two characters.
    pub enough: bool,
    /// Cases.
    pub cases: Part<CaseLine>,
    /// What firms said.
    pub complaints: Part<ComplaintLine>,
    /// Firms.
    pub enterprises: Part<EnterpriseLine>,
    /// Plans.
    pub plans: Part<PlanLine>,
    /// Consultations and their minutes.
    pub consultations: Part<ConsultationLine>,
    /// Questions decided on their own.
    pub matters: Part<MatterLine>,
    /// Questions to units complained of.
    pub inquiries: Part<InquiryLine>,
    /// Samples of closed cases, by their own numbers and those that were drawn.
    pub draws: Part<DrawLine>,
    /// How many of each are shown.
    pub most: usize,
}

/// What was found of one kind, the newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<R> {
    /// What is shown.
    pub rows: Vec<R>,
    /// Whether there are more.
    pub more: bool,
}

impl<R> Default for Part<R> {
    fn default() -> Self {
        Part {
            rows: Vec::new(),
            more: false,
        }
    }
}
