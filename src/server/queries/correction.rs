//! What was put right about a complaint, both versions of each, as staff and as its firm read them.

use super::Reading;
use crate::domain::account::Contact;
use crate::domain::complaint::{Change, Complaint, Correction};
use crate::domain::ids::{StreamId, UnitId};
use crate::domain::phone::{Phone, masked_name};
use crate::server::Failure;
use crate::server::store::seal::{RecordKey, key_for_reading};
use crate::views::correction::{Contacts, CorrectionLine, Firms};

/// How a contact is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// Not at all.
    Shut,
    /// Name and phone masked.
    Masked,
    /// In full: the reader's own.
    Full,
}

impl Reading<'_> {
    /// As staff read them, the newest first; whom to reach only for those who work on it.
    pub(super) async fn corrections_for_staff(
        &self,
        stream: &StreamId,
        said: &Complaint,
        works: bool,
    ) -> Result<Vec<CorrectionLine>, Failure> {
        let sight = if works { Sight::Masked } else { Sight::Shut };
        let mut lines = Vec::new();
        let key = self.key_of(stream, said).await?;
        for made in said.corrections.iter().rev() {
            lines.push(self.line(made, key.as_ref(), sight)?);
        }
        Ok(lines)
    }

    /// As its firm reads them, the newest first. What was put right before it stood under this firm was another
    /// firm's, and so is that firm's name.
    pub(super) async fn corrections_for_firm(
        &self,
        stream: &StreamId,
        said: &Complaint,
    ) -> Result<Vec<CorrectionLine>, Failure> {
        let mut lines = Vec::new();
        let key = self.key_of(stream, said).await?;
        for made in said.corrections.iter().rev() {
            if made.firm.is_some() {
                lines.push(CorrectionLine {
                    at: made.at,
                    by: made.by.name.clone(),
                    reason: None,
                    firms: Some(Firms::BroughtHere),
                    contacts: None,
                    categories: None,
                    words: None,
                    units: None,
                });
                break;
            }
            lines.push(self.line(made, key.as_ref(), Sight::Full)?);
        }
        Ok(lines)
    }

    /// The key of its sealed fields; none once it was erased, or where no contact was put right.
    async fn key_of(
        &self,
        stream: &StreamId,
        said: &Complaint,
    ) -> Result<Option<RecordKey>, Failure> {
        if said.corrections.iter().all(|made| made.contact.is_none()) {
            return Ok(None);
        }
        Ok(key_for_reading(self.db, self.master, &stream.to_string()).await?)
    }

    fn line(
        &self,
        made: &Correction,
        key: Option<&RecordKey>,
        sight: Sight,
    ) -> Result<CorrectionLine, Failure> {
        let contacts = made
            .contact
            .as_ref()
            .map(|change| contacts(change, key, sight));
        let category =
            |c: &Change<String>| (self.category_name(&c.from), self.category_name(&c.to));
        let unit = |u: &Option<UnitId>| u.as_ref().map(|u| self.unit_name(u.as_str()));
        Ok(CorrectionLine {
            at: made.at,
            by: made.by.name.clone(),
            reason: Some(made.reason.clone()),
            firms: made
                .firm
                .as_ref()
                .map(|c| Firms::Named(c.from.name.clone(), c.to.name.clone())),
            contacts: contacts.transpose()?,
            categories: made.category.as_ref().map(category),
            words: made.words.as_ref().map(|c| (c.from.clone(), c.to.clone())),
            units: made
                .complains_of
                .as_ref()
                .map(|c| (unit(&c.from), unit(&c.to))),
        })
    }
}

fn contacts(
    change: &Change<Contact>,
    key: Option<&RecordKey>,
    sight: Sight,
) -> Result<Contacts, Failure> {
    let Some(key) = key.filter(|_| sight != Sight::Shut) else {
        return Ok(Contacts::Shut);
    };
    let open = |contact: &Contact| -> Result<(String, String), Failure> {
        let (name, phone) = (key.open(&contact.name)?, key.open(&contact.phone)?);
        Ok(match sight {
            Sight::Full => (name, phone),
            Sight::Masked | Sight::Shut => {
                let phone = Phone::parse(&phone).map_or_else(|_| "****".to_owned(), |p| p.masked());
                (masked_name(&name), phone)
            }
        })
    };
    Ok(Contacts::Read(open(&change.from)?, open(&change.to)?))
}
