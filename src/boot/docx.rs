//! A paper as a file for a word processor, laid out as its print page (interface.md 3.8).

use std::io::Cursor;

use docx_rs::{
    AlignmentType, BreakType, Docx, Footer, Header, LineSpacing, LineSpacingType, PageMargin,
    PageNum, PageOrientationType, Paragraph, Run, RunFonts, SpecialIndentType, Table, TableCell,
    TableRow,
};

use crate::views::document::{Document, Paragraph as Part};
use crate::web::sheet::{Sheet, Value};
use crate::web::words::document::mark;

/// Twentieths of a point in a millimetre, rounded when they are multiplied.
const TWIPS: f64 = 1440.0 / 25.4;
/// Distance of lines: 22 in 225 mm.
const LINE: i32 = 579;
/// Sizes in half points: 三号, 二号, the organ's mark, 四号.
const BODY: usize = 32;
const TITLE: usize = 44;
const ORGAN: usize = 52;
const SMALL: usize = 28;
/// A cell of a table.
const CELL: usize = 18;
/// Two characters of the body.
const INDENT: i32 = 640;
/// The red of the organ's mark.
const RED: &str = "C00000";

/// Typefaces by what the standard asks for, not by a foundry's file.
const BODY_FACE: &str = "仿宋";
const HEADING_FACE: &str = "黑体";
const TITLE_FACE: &str = "方正小标宋简体";

fn mm(length: f64) -> i32 {
    // a page is some hundred millimetres: far inside the range
    #[expect(clippy::cast_possible_truncation, reason = "a page fits many times")]
    let twips = (length * TWIPS).round() as i32;
    twips
}

fn face(name: &str) -> RunFonts {
    RunFonts::new()
        .east_asia(name)
        .ascii("Times New Roman")
        .hi_ansi("Times New Roman")
}

/// Words as a run: lines are broken where they were, and what XML cannot hold is left out.
fn run(text: &str) -> Run {
    let holds = |c: &char| matches!(c, '\t' | '\n') || !c.is_control();
    let text: String = text.chars().filter(holds).collect();
    let mut run = Run::new();
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}

fn spaced(paragraph: Paragraph) -> Paragraph {
    let spacing = LineSpacing::new()
        .line_rule(LineSpacingType::Exact)
        .line(LINE);
    paragraph.line_spacing(spacing)
}

fn indented(paragraph: Paragraph) -> Paragraph {
    let first = SpecialIndentType::FirstLine(INDENT);
    spaced(paragraph.indent(None, Some(first), None, None))
}

fn body(part: &Part) -> Paragraph {
    let of = |text: &str, name: &str| run(text).size(BODY).fonts(face(name));
    indented(match part {
        Part::Heading(text) => Paragraph::new().add_run(of(text, HEADING_FACE)),
        Part::Text(text) => Paragraph::new().add_run(of(text, BODY_FACE)),
        Part::Labelled(label, text) => Paragraph::new()
            .add_run(of(label, HEADING_FACE))
            .add_run(of(&format!("：{text}"), BODY_FACE)),
    })
}

/// The paper as a file.
pub(super) fn file(document: &Document) -> Result<Vec<u8>, String> {
    let centred = |text: &str, size: usize, name: &str| {
        let run = run(text).size(size).fonts(face(name));
        (Paragraph::new().align(AlignmentType::Center), run)
    };
    let number = Paragraph::new()
        .align(AlignmentType::Center)
        .add_run(Run::new().add_text("— "))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" —"))
        .size(SMALL);
    let margin = PageMargin {
        top: mm(37.0),
        bottom: mm(35.0),
        left: mm(28.0),
        right: mm(26.0),
        header: mm(15.0),
        footer: mm(28.0),
        gutter: 0,
    };
    let mut docx = Docx::new()
        .page_size(11_906, 16_838)
        .page_margin(margin)
        .default_size(BODY)
        .default_fonts(face(BODY_FACE))
        .footer(Footer::new().add_paragraph(number));
    if let Some(mark) = mark(document) {
        let mark = run(mark).size(SMALL).fonts(face(HEADING_FACE));
        let mark = Paragraph::new().align(AlignmentType::Right).add_run(mark);
        docx = docx.header(Header::new().add_paragraph(mark));
    }
    let (paragraph, organ) = centred(&document.organ, ORGAN, TITLE_FACE);
    docx = docx.add_paragraph(paragraph.add_run(organ.color(RED)));
    let (paragraph, number) = centred(&document.number, BODY, BODY_FACE);
    docx = docx.add_paragraph(spaced(paragraph.add_run(number)));
    let (paragraph, title) = centred(&document.title, TITLE, TITLE_FACE);
    docx = docx.add_paragraph(paragraph.add_run(title));
    if let Some(to) = &document.to {
        let to = run(to).size(BODY).fonts(face(BODY_FACE));
        docx = docx.add_paragraph(spaced(Paragraph::new().add_run(to)));
    }
    for part in &document.body {
        docx = docx.add_paragraph(body(part));
    }
    for line in &document.signs {
        let line = run(line).size(BODY).fonts(face(BODY_FACE));
        let line = Paragraph::new().align(AlignmentType::Right).add_run(line);
        docx = docx.add_paragraph(spaced(line));
    }
    let mut file = Cursor::new(Vec::new());
    docx.pack(&mut file).map_err(|e| e.to_string())?;
    Ok(file.into_inner())
}

/// A table as a paper across the page: whose it is, what it is called, what stands above it, the table, and its page
/// numbers.
pub(super) fn table(organ: &str, sheet: &Sheet) -> Result<Vec<u8>, String> {
    let words = |text: &str, size: usize, name: &str| run(text).size(size).fonts(face(name));
    let centred = |run: Run| {
        let paragraph = Paragraph::new().align(AlignmentType::Center);
        paragraph.add_run(run)
    };
    let cells = |texts: &[String], name: &str| {
        let cell = |text: &String| {
            let paragraph = Paragraph::new().add_run(words(text, CELL, name));
            TableCell::new().add_paragraph(paragraph)
        };
        TableRow::new(texts.iter().map(cell).collect())
    };
    let number = Paragraph::new()
        .align(AlignmentType::Center)
        .add_page_num(PageNum::new())
        .size(SMALL);
    let margin = PageMargin {
        top: mm(25.0),
        bottom: mm(20.0),
        left: mm(15.0),
        right: mm(15.0),
        header: mm(15.0),
        footer: mm(12.0),
        gutter: 0,
    };
    let mut docx = Docx::new()
        .page_size(16_838, 11_906)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(margin)
        .default_size(CELL)
        .default_fonts(face(BODY_FACE))
        .footer(Footer::new().add_paragraph(number))
        .add_paragraph(centred(words(organ, SMALL, BODY_FACE)))
        .add_paragraph(centred(words(&sheet.name, TITLE, TITLE_FACE)));
    for note in &sheet.notes {
        docx = docx.add_paragraph(Paragraph::new().add_run(words(note, SMALL, BODY_FACE)));
    }
    let head = cells(&sheet.head, HEADING_FACE);
    let rows = sheet.rows.iter().map(|row| {
        let texts: Vec<String> = row.iter().map(Value::text).collect();
        cells(&texts, BODY_FACE)
    });
    docx = docx.add_table(Table::new(std::iter::once(head).chain(rows).collect()));
    let mut file = Cursor::new(Vec::new());
    docx.pack(&mut file).map_err(|e| e.to_string())?;
    Ok(file.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use docx_rs::{DocumentChild, read_docx};

    #[test]
    fn what_is_read_back_is_what_was_written() {
        let document = Document {
            organ: "示例局".into(),
            number: "编号：X-1".into(),
            title: "标题<&>".into(),
            to: Some("甲公司：".into()),
            body: vec![
                Part::Heading("一、问题".into()),
                Part::Text("第一行\n第二行 “<b> & c” 😀 𠮷\u{1}".into()),
                Part::Labelled("出席", "水科、大气科".into()),
            ],
            signs: vec!["签发人：张三".into()],
            ..Document::default()
        };
        let bytes = file(&document).unwrap();
        let read = read_docx(&bytes).unwrap();
        let texts = read.document.children.iter().filter_map(|c| match c {
            DocumentChild::Paragraph(p) => Some(p.raw_text()),
            _ => None,
        });
        let texts: Vec<String> = texts.collect();
        assert_eq!(
            texts,
            [
                "示例局",
                "编号：X-1",
                "标题<&>",
                "甲公司：",
                "一、问题",
                "第一行\n第二行 “<b> & c” 😀 𠮷",
                "出席：水科、大气科",
                "签发人：张三",
            ]
        );
    }
}
