//! Tables as a workbook. Every text is written as a text, so that nothing in it is ever run.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use crate::web::sheet::{Sheet, Value};

/// What the format can hold in one cell, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Widths of columns, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=48;

/// The workbook, one sheet a table.
pub(super) fn file(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let head = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name)?;
        let mut row = 0;
        for note in &sheet.notes {
            page.write_string(row, 0, cut(note))?;
            row += 1;
        }
        for (at, text) in (0_u16..).zip(&sheet.head) {
            page.write_string_with_format(row, at, cut(text), &head)?;
            page.set_column_width(at, width(sheet, usize::from(at)))?;
        }
        row += 1;
        page.set_freeze_panes(row, 0)?;
        for cells in &sheet.rows {
            for (at, cell) in (0_u16..).zip(cells) {
                match cell {
                    Value::Text(text) => {
                        page.write_string_with_format(row, at, cut(text), &wrapped)?;
                    }
                    Value::Number(n) => {
                        page.write_number(row, at, u32::try_from(*n).unwrap_or(u32::MAX))?;
                    }
                }
            }
            row += 1;
        }
    }
    book.save_to_buffer()
}

/// As much of a text as a cell can hold.
fn cut(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST
    };
    text.chars().take_while(fits).collect()
}

/// Wide enough for most of what stands in a column; a Chinese character is as wide as two letters.
fn width(sheet: &Sheet, at: usize) -> f64 {
    let wide = |text: &str| -> usize {
        let line = text.lines().next().unwrap_or_default();
        line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
    };
    let head = sheet.head.get(at).map_or(0, |h| wide(h));
    let cells = sheet.rows.iter().take(200).filter_map(|r| r.get(at));
    let widest = cells.map(|c| wide(&c.text())).max().unwrap_or(0);
    let width = (head.max(widest) + 2).clamp(*WIDTHS.start(), *WIDTHS.end());
    f64::from(u32::try_from(width).unwrap_or(8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_is_cut_and_no_file_fails_for_it() {
        let sheet = Sheet {
            name: "台账".into(),
            head: vec!["问题".into()],
            rows: vec![
                vec![Value::Text("长".repeat(40_000))],
                vec![Value::Number(3)],
            ],
            ..Sheet::default()
        };
        let bytes = file(&[sheet]).unwrap();
        assert_eq!(&bytes[..4], b"PK\x03\x04");
    }

    #[test]
    fn a_cut_never_halves_a_character() {
        let text = "𠮷".repeat(20_000);
        assert_eq!(cut(&text).encode_utf16().count(), LONGEST - 1);
    }
}
