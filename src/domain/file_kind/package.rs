//! Word and Excel files are ZIP packages: read by their directory, never unpacked.

use super::{FileKind, FileRefusal, MAX_UNPACKED_BYTES};

/// Tells Word from Excel by the names in the package's directory, which stands at its end.
pub(super) fn package_kind(bytes: &[u8]) -> Result<FileKind, FileRefusal> {
    let entries = directory(bytes).ok_or(FileRefusal::Archive)?;
    let has = |name: &str| entries.iter().any(|entry| entry.name == name.as_bytes());
    if !has("[Content_Types].xml") {
        return Err(FileRefusal::Archive);
    }
    let ends = |end: &[u8]| {
        entries
            .iter()
            .any(|e| e.name.to_ascii_lowercase().ends_with(end))
    };
    if ends(b"vbaproject.bin") {
        return Err(FileRefusal::Macros);
    }
    let unpacked = entries
        .iter()
        .fold(0u64, |sum, entry| sum.saturating_add(entry.unpacked));
    if unpacked > MAX_UNPACKED_BYTES {
        return Err(FileRefusal::Bomb);
    }
    match (has("word/document.xml"), has("xl/workbook.xml")) {
        (true, false) => Ok(FileKind::Docx),
        (false, true) => Ok(FileKind::Xlsx),
        _ => Err(FileRefusal::Archive),
    }
}

struct Entry<'a> {
    name: &'a [u8],
    unpacked: u64,
}

/// The central directory of a ZIP package; nothing when it is damaged, split or 64-bit.
fn directory(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    const END: usize = 22;
    let first = bytes.len().saturating_sub(END + usize::from(u16::MAX));
    let end = bytes
        .get(first..)?
        .windows(4)
        .rposition(|window| window == b"PK\x05\x06")?
        + first;
    bytes.get(end..end + END)?;
    let count = number(bytes, end + 10, 2)?;
    let start = usize::try_from(number(bytes, end + 16, 4)?).ok()?;
    let mut at = start;
    let mut entries = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let length = |offset| Some(usize::try_from(number(bytes, at + offset, 2)?).unwrap_or(0));
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        let unpacked = number(bytes, at + 24, 4)?;
        entries.push(Entry {
            name: bytes.get(at + 46..at + 46 + name)?,
            unpacked,
        });
        at += 46 + name + extra + comment;
    }
    Some(entries)
}

/// A little-endian number of `size` bytes.
fn number(bytes: &[u8], at: usize, size: usize) -> Option<u64> {
    let field = bytes.get(at..at.checked_add(size)?)?;
    Some(
        field
            .iter()
            .rev()
            .fold(0, |value, byte| value << 8 | u64::from(*byte)),
    )
}
