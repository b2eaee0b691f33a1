//! Tables as files for a spreadsheet: quoted, with a mark of UTF-8, and no cell that a spreadsheet would run.

/// The file.
pub fn file(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

/// A cell. What begins like a formula begins with an apostrophe instead, which spreadsheets show as text.
fn cell(text: &str) -> String {
    let runs = text.trim_start_matches([' ', '\u{feff}']).starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '|', '%',
    ]);
    let guard = if runs { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run() {
        for formula in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "|cmd",
        ] {
            assert!(cell(formula).starts_with("\"'"), "{formula}");
        }
        assert_eq!(cell("水科"), "\"水科\"");
        assert_eq!(cell("2026-11-23"), "\"2026-11-23\"");
        assert_eq!(cell("说\"好\",\n走"), "\"说\"\"好\"\",\n走\"");
    }

    #[test]
    fn a_spreadsheet_reads_it_as_utf8() {
        let text = file(&[vec!["a".into(), "b".into()]]);
        assert_eq!(text, "\u{feff}\"a\",\"b\"\r\n");
    }
}
