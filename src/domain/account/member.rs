//! Who acts for a firm, as its own administrator (管理员) keeps it: whom the office let in lets others in, and says when they
//! have left (issue 3, B). Nobody of a firm resets a password: that is the office's, in person.

use super::Account;
use crate::domain::action::Action;
use crate::domain::ids::{AppointmentId, EnterpriseId};
use crate::domain::policy::Subject;
use crate::domain::refusal::{NotNow, Refusal};

/// What an administrator does to another contact of the firm.
pub const MEMBER_ACTIONS: &[Action] = &[Action::IssueMemberCode, Action::RemoveMember];

/// The relations of one contact of one firm: what they are elsewhere is nothing of that firm's.
pub fn member_subject(account: &Account, appointment: &AppointmentId) -> Result<Subject, Refusal> {
    let held = account.appointments.get(appointment);
    let firm = held.and_then(|held| held.enterprise.clone());
    Ok(Subject {
        account: account.id.clone(),
        enterprises: [firm.ok_or(Refusal::NotFound)?].into(),
        ..Subject::default()
    })
}

impl Account {
    /// The appointment under which it acts for a firm, or last did.
    ///
    /// # Errors
    ///
    /// Not found, where it never did.
    pub fn post_for(&self, firm: &EnterpriseId) -> Result<AppointmentId, Refusal> {
        let held = self
            .appointments
            .iter()
            .filter(|(_, held)| held.enterprise.as_ref() == Some(firm));
        let last = held.max_by_key(|(_, held)| (held.to.is_none(), held.from));
        last.map(|(id, _)| id.clone()).ok_or(Refusal::NotFound)
    }
}

/// Whether `action` makes sense for this contact now: until they have left, and a code only before they first came and
/// where no other firm let them in as well, because whoever holds the code is that person everywhere.
pub fn member_possible(
    account: &Account,
    appointment: &AppointmentId,
    action: Action,
) -> Result<(), Refusal> {
    let held = account.appointments.get(appointment);
    let held = held.ok_or(Refusal::NotFound)?;
    let already = Err(Refusal::NotNow(action, NotNow::Already));
    if held.to.is_some() {
        return already;
    }
    let theirs = held.invited_by.is_some() && account.appointments.len() == 1;
    match action {
        Action::IssueMemberCode if !theirs => Err(Refusal::NotFound),
        Action::IssueMemberCode if account.came || !account.active => already,
        _ => Ok(()),
    }
}
