//! Who works on a file: the four seats, which of them are open and who fills those by when, and who sat there before.

use leptos::prelude::*;

use crate::domain::leniency_file::{ChangeStage, Officer, Seat, Seats, Status};
use crate::views::leniency_file::{FileDetail, OpenSeat};
use crate::views::name::Lang;
use crate::views::ui::{ActionView, SummaryList, SummaryRow};
use crate::web::ui::Summary;
use crate::web::words as w;
use crate::web::words::leniency_file as l;

/// The names for whose turn it is; nothing where a seat is open.
pub(super) struct Sits {
    /// The two officers, or the one there is.
    pub(super) officers: String,
    /// Who reviews.
    pub(super) reviewer: String,
    /// Who decides.
    pub(super) decider: String,
}

impl Sits {
    pub(super) fn of(lang: Lang, seats: &Seats) -> Sits {
        let comma = w::word("、", ", ").read(lang);
        let officers = seats.officers.iter().flatten();
        let officers: Vec<&str> = officers.map(|o| o.person.name.as_str()).collect();
        let name = |person: &Option<crate::domain::actor::Person>| {
            person.as_ref().map_or(String::new(), |p| p.name.clone())
        };
        Sits {
            officers: officers.join(comma),
            reviewer: name(&seats.reviewer),
            decider: name(&seats.decider),
        }
    }
}

/// Whether the next step waits for a seat to be filled.
pub(super) fn waits(view: &FileDetail) -> bool {
    let open = |part: &str| view.open_seats.iter().any(|o| o.seat.part() == part);
    if !view.opened {
        return !view.open_seats.is_empty();
    }
    let change = view.after.change.as_ref().map(|c| c.stage);
    match view.status {
        Status::Checking | Status::Decided | Status::Served => open("officer"),
        Status::InReview => open("reviewer"),
        Status::Reviewed => open("decider"),
        Status::Reported | Status::Closed => match change {
            Some(ChangeStage::Proposed) => open("reviewer"),
            Some(ChangeStage::Reviewed) => open("decider"),
            _ => false,
        },
    }
}

/// Who fills each open seat, and by when.
pub(super) fn turns(lang: Lang, view: &FileDetail) -> Vec<String> {
    let line = |open: &OpenSeat| {
        let day = open.until.map_or_else(String::new, |d| w::date(lang, d));
        let pool = open.pool.as_ref().map(|unit| unit.read(lang).to_owned());
        let said = match pool {
            Some(_) => l::SEAT_OF_POOL,
            None => l::SEAT_TO_NAME,
        };
        said.fill(
            lang,
            &[
                ("seat", l::seat(open.seat).read(lang)),
                ("why", l::vacated(open.why).read(lang)),
                ("pool", pool.as_deref().unwrap_or_default()),
                ("day", &day),
            ],
        )
    };
    view.open_seats.iter().map(line).collect()
}

/// The way to the form of each open seat.
pub(super) fn buttons(lang: Lang, view: &FileDetail) -> Vec<ActionView> {
    let button = |open: &OpenSeat| {
        let seat = l::seat(open.seat).read(lang);
        ActionView::link(
            l::FILL_SEAT.fill(lang, &[("seat", seat)]),
            format!("/leniency/{}/seats/{}", view.number, open.seat.key()),
        )
    };
    view.open_seats.iter().map(button).collect()
}

/// Who sits where, and who sat there before.
pub(super) fn people(lang: Lang, view: &FileDetail) -> Option<AnyView> {
    if view.status == Status::Reported {
        return None;
    }
    let seats = &view.seats;
    let mut rows: Vec<SummaryRow> = Seat::ALL
        .iter()
        .map(|seat| {
            let label = match seat {
                Seat::First | Seat::Second => l::OFFICER,
                Seat::Reviewer => l::REVIEWER,
                Seat::Decider => l::DECIDER,
            };
            let name = match seat {
                Seat::First => seats.officers[0].as_ref().map(|o| officer(lang, o)),
                Seat::Second => seats.officers[1].as_ref().map(|o| officer(lang, o)),
                Seat::Reviewer => seats.reviewer.as_ref().map(|p| p.name.clone()),
                Seat::Decider => seats.decider.as_ref().map(|p| p.name.clone()),
            };
            let name = name.unwrap_or_else(|| l::SEAT_OPEN.read(lang).to_owned());
            SummaryRow::text(label.read(lang), name)
        })
        .collect();
    rows.extend(view.left.iter().map(|left| {
        let said = l::SEAT_LEFT.fill(
            lang,
            &[
                ("seat", l::seat(left.seat).read(lang)),
                ("who", &left.who),
                ("day", &w::date(lang, left.on)),
                ("why", l::vacated(left.why).read(lang)),
            ],
        );
        let said = format!("{said}\n{}", left.reason);
        SummaryRow::text(l::SEATS_LEFT.read(lang), said)
    }));
    Some(
        view! {
            <section class="section" data-testid="people">
                <h2>{l::PEOPLE.read(lang)}</h2>
                <Summary list=SummaryList { rows }/>
            </section>
        }
        .into_any(),
    )
}

fn officer(lang: Lang, o: &Officer) -> String {
    let gaps = [
        ("name", o.person.name.as_str()),
        ("certificate", o.certificate.as_str()),
    ];
    l::OFFICER_WITH.fill(lang, &gaps)
}
