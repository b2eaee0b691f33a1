//! One checked-in sample of every kind of event, and of every entry of a clock: each decodes for ever.
//!
//! What the log holds is never rewritten, so a sample is added when a kind or a version is, and never changed.

use serde_json::Value;

use super::event::Event;
use super::term::TermEvent;

macro_rules! samples {
    ($($name:literal),* $(,)?) => {
        &[ $( ($name, include_str!(concat!("samples/", $name, ".json"))) ),* ]
    };
}

/// By kind and version.
const EVENTS: &[(&str, &str)] = samples![
    "account.appointed.v1",
    "account.appointment_ended.v1",
    "account.code_issued.v1",
    "account.created.v1",
    "account.deactivated.v1",
    "account.factor_enrolled.v1",
    "account.factor_reset.v1",
    "account.factor_reset_asked.v1",
    "account.password_changed.v1",
    "account.reactivated.v1",
    "account.recovery_code_used.v1",
    "account.recovery_codes_renewed.v1",
    "account.handed_over.v1",
    "account.password_changed.v1",
    "account.reactivated.v1",
    "account.stand_in_ended.v1",
    "account.stand_in_named.v1",
    "calendar.adopted.v1",
    "case.acknowledged.v1",
    "case.answer_opened.v1",
    "case.answer_recalled.v1",
    "case.assigned.v1",
    "case.closed_out.v1",
    "case.complaint_answered.v1",
    "case.complaint_joined.v1",
    "case.complaint_settled.v1",
    "case.consultation_dismissed.v1",
    "case.consultation_ended.v1",
    "case.consulted.v1",
    "case.extension_asked.v1",
    "case.extension_refused.v1",
    "case.followed_up.v1",
    "case.gave_back.v1",
    "case.measure_set.v1",
    "case.measure_stands.v1",
    "case.note_struck.v1",
    "case.merge_undone.v1",
    "case.merged_into.v1",
    "case.corrected.v1",
    "case.noted.v1",
    "case.objected.v1",
    "case.opened.v1",
    "case.parked.v1",
    "case.parking_asked.v1",
    "case.passed_to_pool.v1",
    "case.parking_refused.v1",
    "case.planned.v1",
    "case.reassigned.v1",
    "case.referral_looked_at.v1",
    "case.referred.v1",
    "case.returned.v1",
    "case.supervised.v1",
    "case.supported.v1",
    "case.supervision_ended.v1",
    "case.taken_up.v1",
    "case.term.v1",
    "case.took_over.v1",
    "complaint.accepted.v1",
    "complaint.answer_opened.v1",
    "complaint.answer_recalled.v1",
    "complaint.answered.v1",
    "complaint.confirmed.v1",
    "complaint.contact_not_reached.v1",
    "complaint.contact_shown.v1",
    "complaint.contact_unverified.v1",
    "complaint.contact_verified.v1",
    "complaint.corrected.v1",
    "complaint.counted_as_silent.v1",
    "complaint.declined.v1",
    "complaint.deemed_accepted.v1",
    "complaint.disputed.v1",
    "complaint.moved.v1",
    "complaint.referral_looked_at.v1",
    "complaint.registered.v1",
    "complaint.restored.v1",
    "complaint.term.v1",
    "complaint.voided.v1",
    "complaint.withdrawal_checked.v1",
    "complaint.supplied.v1",
    "complaint.withdrawn.v1",
    "consultation.called_off.v1",
    "consultation.convened.v1",
    "consultation.handed_over.v1",
    "consultation.item_added.v1",
    "consultation.item_dropped.v1",
    "consultation.minutes_written.v1",
    "consultation.opinion_given.v1",
    "consultation.outside_answered.v1",
    "consultation.outside_asked.v1",
    "consultation.outside_withdrawn.v1",
    "consultation.signed.v1",
    "consultation.submitted.v1",
    "consultation.term.v1",
    "enterprise.contacts_shown.v1",
    "enterprise.profiled.v1",
    "enterprise.registered.v1",
    "enterprise.claimed.v1",
    "enterprise.claim_shown.v1",
    "enterprise.claim_objected.v1",
    "enterprise.claim_accepted.v1",
    "enterprise.claim_declined.v1",
    "measure.cancelled.v1",
    "measure.handed_over.v1",
    "measure.reported.v1",
    "measure.rescheduled.v1",
    "measure.returned.v1",
    "measure.set.v1",
    "measure.term.v1",
    "measure.verified.v1",
    "plan.acknowledged_by_enterprise.v1",
    "plan.approved.v1",
    "plan.drafted.v1",
    "plan.measure_drafted.v1",
    "plan.measure_dropped.v1",
    "plan.measure_follows.v1",
    "plan.measure_stands.v1",
    "plan.measures_moved.v1",
    "plan.followed_up.v1",
    "plan.term.v1",
    "plan.revised.v1",
    "plan.slip_dismissed.v1",
    "rulebook.adopted.v1",
    "rulebook.bureau_edited.v1",
    "rulebook.deadlines_edited.v1",
    "leniency_file.answer_weighed.v1",
    "leniency_file.filed.v1",
    "leniency_file.hearing_held.v1",
    "leniency_file.notice_answered.v1",
    "leniency_file.notice_given.v1",
    "leniency_file.change_proposed.v1",
    "leniency_file.change_reviewed.v1",
    "leniency_file.change_served.v1",
    "leniency_file.change_signed.v1",
    "leniency_file.commitment_signed.v1",
    "leniency_file.correction_verified.v1",
    "leniency_file.decided.v1",
    "leniency_file.facts_recorded.v1",
    "leniency_file.named.v1",
    "leniency_file.opened.v1",
    "leniency_file.order_served.v1",
    "leniency_file.order_signed.v1",
    "leniency_file.clock_stopped.v1",
    "leniency_file.time_answered.v1",
    "leniency_file.time_asked.v1",
    "leniency_file.proposed.v1",
    "leniency_file.erasure_answered.v1",
    "leniency_file.erasure_asked.v1",
    "leniency_file.publication_ended.v1",
    "leniency_file.published.v1",
    "leniency_file.rechecked.v1",
    "leniency_file.seat_filled.v1",
    "leniency_file.seat_pooled.v1",
    "leniency_file.seat_vacated.v1",
    "leniency_file.seats_named.v1",
    "leniency_file.remedy_ended.v1",
    "leniency_file.remedy_filed.v1",
    "leniency_file.reopened.v1",
    "leniency_file.reviewed.v1",
    "leniency_file.self_reported.v1",
    "leniency_file.served.v1",
    "leniency_file.submitted.v1",
    "leniency_file.term.v1",
    "rulebook.adopted.v1",
    "rulebook.bureau_edited.v1",
    "rulebook.leniency_adopted.v1",
    "rulebook.leniency_confirmed.v1",
    "rulebook.law_change_adopted.v1",
    "rulebook.law_change_proposed.v1",
    "rulebook.setting_edited.v1",
    "rulebook.term_edited.v1",
    "rulebook.terms_confirmed.v1",
    "rulebook.theme_edited.v1",
    "rulebook.law_change_rejected.v1",
    "supervision_order.acknowledged.v1",
    "supervision_order.drafted.v1",
    "supervision_order.lifted.v1",
    "supervision_order.raise_drafted.v1",
    "supervision_order.raise_dropped.v1",
    "supervision_order.raised.v1",
    "supervision_order.replied.v1",
    "supervision_order.revised.v1",
    "supervision_order.signed.v1",
    "supervision_order.term.v1",
    "supervision_order.voided.v1",
    "service_day.attended.v1",
    "service_day.cancelled.v1",
    "service_day.held.v1",
    "service_day.moved.v1",
    "service_day.number_taken.v1",
    "service_day.numbers_reserved.v1",
    "service_day.place_given.v1",
    "service_day.planned.v1",
    "service_day.sign_up_withdrawn.v1",
    "service_day.signed_up.v1",
    "positive_listing.listed.v1",
    "positive_listing.proposed.v1",
    "positive_listing.rejected.v1",
    "positive_listing.removed.v1",
    "positive_listing.resumed.v1",
    "positive_listing.reviewed.v1",
    "positive_listing.suspended.v1",
    "visit.planned.v1",
    "visit.made.v1",
    "visit.guided.v1",
    "visit.acknowledged.v1",
    "visit.grounded.v1",
    "visit.merged.v1",
    "visit.took_over.v1",
    "visit.called_off.v1",
    "offsite_check.recorded.v1",
    "offsite_check.reviewed.v1",
    "offsite_check.followed_up.v1",
    "coercive_measure.proposed.v1",
    "coercive_measure.reviewed.v1",
    "coercive_measure.approved.v1",
    "coercive_measure.declined.v1",
    "coercive_measure.extension_asked.v1",
    "coercive_measure.extended.v1",
    "coercive_measure.extension_refused.v1",
    "coercive_measure.release_asked.v1",
    "coercive_measure.release_checked.v1",
    "coercive_measure.lifted.v1",
    "coercive_measure.served.v1",
    "coercive_measure.term.v1",
    "key_enterprise.entered.v1",
    "key_enterprise.renewed.v1",
    "key_enterprise.ended.v1",
    "inquiry.asked.v1",
    "inquiry.answered.v1",
    "inquiry.handed_over.v1",
    "inquiry.term.v1",
    "draw.made.v1",
    "draw.called_back.v1",
    "draw.term.v1",
    "suggestion.term.v1",
    "enterprise.term.v1",
    "matter.begun.v1",
    "matter.opinion_given.v1",
    "matter.legal_opinion_given.v1",
    "matter.proposed.v1",
    "matter.returned.v1",
    "matter.decided.v1",
    "matter.dropped.v1",
    "matter.handed_over.v1",
    "matter.term.v1",
    "suggestion.made.v1",
    "suggestion.replied.v1",
    "project.registered.v1",
    "project.path_decided.v1",
    "project.milestone_set.v1",
    "project.milestone_reached.v1",
    "project.linked.v1",
    "project.ended.v1",
    "project.term.v1",
    "wall_opening.agreed.v1",
    "wall_opening.declined.v1",
    "wall_opening.file_read.v1",
    "wall_opening.granted.v1",
    "wall_opening.reported.v1",
];

macro_rules! entries {
    ($($variant:ident = $name:literal),* $(,)?) => {
        /// By entry.
        const ENTRIES: &[(&str, &str)] =
            &[ $( ($name, include_str!(concat!("samples/term.", $name, ".json"))) ),* ];

        /// The entry's name. A variant without a sample does not compile.
        fn name(entry: &TermEvent) -> &'static str {
            match entry { $( TermEvent::$variant { .. } => $name ),* }
        }
    };
}

entries! {
    Started = "started",
    Paused = "paused",
    Resumed = "resumed",
    ExtensionAsked = "extension_asked",
    Extended = "extended",
    ExtensionRefused = "extension_refused",
    Rebased = "rebased",
    BroughtForward = "brought_forward",
    GivenBack = "given_back",
    Reinstated = "reinstated",
    Recomputed = "recomputed",
    Met = "met",
    Reopened = "reopened",
    Breached = "breached",
    Cancelled = "cancelled",
}

fn value(name: &str, text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_kind_has_a_sample() {
    let named = |(kind, version): &(&str, u16)| format!("{kind}.v{version}");
    let missing: Vec<String> = Event::kinds()
        .iter()
        .map(named)
        .filter(|name| !EVENTS.iter().any(|(sample, _)| sample == name))
        .collect();
    assert!(
        missing.is_empty(),
        "add src/domain/samples/<name>.json for {missing:?}"
    );
}

#[test]
fn every_event_ever_written_decodes_and_comes_back_the_same() {
    for (name, text) in EVENTS {
        let written = value(name, text);
        let event: Event = serde_json::from_value(written.clone())
            .unwrap_or_else(|error| panic!("{name} no longer decodes: {error}"));
        let (kind, _version) = name.rsplit_once(".v").unwrap();
        assert_eq!(event.kind(), kind);
        assert_eq!(
            written["kind"], kind,
            "column and payload tell the same kind"
        );
        assert_eq!(serde_json::to_value(&event).unwrap(), written, "{name}");
    }
}

#[test]
fn every_entry_ever_written_decodes_and_comes_back_the_same() {
    for (expected, text) in ENTRIES {
        let written = value(expected, text);
        let entry: TermEvent = serde_json::from_value(written.clone())
            .unwrap_or_else(|error| panic!("{expected} no longer decodes: {error}"));
        assert_eq!(name(&entry), *expected);
        assert_eq!(serde_json::to_value(&entry).unwrap(), written, "{expected}");
    }
}

/// Kinds are names in the log: no two nouns may use one, and each tells its noun first.
#[test]
fn kinds_are_unique_and_begin_with_their_noun() {
    let kinds = Event::kinds();
    for (n, (kind, version)) in kinds.iter().enumerate() {
        assert!(*version >= 1);
        assert!(
            !kinds[..n].iter().any(|(other, _)| other == kind),
            "{kind} twice"
        );
        let noun = kind.split('.').next().unwrap();
        let known = super::ids::Noun::ALL.iter().any(|n| n.key() == noun);
        assert!(known, "{kind} begins with no noun");
    }
}
