//! Real beginnings of files, files that lie, and names from hostile or clumsy senders.

use super::*;

/// A ZIP package of empty entries under these names, as its directory tells it.
fn package(names: &[&str], unpacked: u32) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.resize(30, 0);
    let start = bytes.len();
    for name in names {
        let mut entry = b"PK\x01\x02".to_vec();
        entry.resize(46, 0);
        entry[24..28].copy_from_slice(&unpacked.to_le_bytes());
        entry[28..30].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        bytes.extend(entry);
        bytes.extend(name.as_bytes());
    }
    let mut end = b"PK\x05\x06".to_vec();
    end.resize(22, 0);
    end[10..12].copy_from_slice(&u16::try_from(names.len()).unwrap().to_le_bytes());
    end[16..20].copy_from_slice(&u32::try_from(start).unwrap().to_le_bytes());
    bytes.extend(end);
    bytes
}

const WORD: &[&str] = &["[Content_Types].xml", "word/document.xml"];
const EXCEL: &[&str] = &[
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/sharedStrings.xml",
];

#[test]
fn kinds_by_content() {
    for (bytes, name, kind) in [
        (b"\xFF\xD8\xFF\xE0rest".to_vec(), "现场.JPG", FileKind::Jpeg),
        (
            b"\xFF\xD8\xFF\xE1rest".to_vec(),
            "image.jpeg",
            FileKind::Jpeg,
        ),
        (b"\x89PNG\r\n\x1A\nrest".to_vec(), "截图.png", FileKind::Png),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), "x.webp", FileKind::Webp),
        (b"%PDF-1.7\n".to_vec(), "报告.pdf", FileKind::Pdf),
        (package(WORD, 9), "方案.docx", FileKind::Docx),
        (package(EXCEL, 9), "台账.xlsx", FileKind::Xlsx),
        (
            "风机坏了\r\n\u{FEFF}".as_bytes().to_vec(),
            "说明.txt",
            FileKind::Text,
        ),
        (
            b"\xD6\xD0\xCE\xC4 GBK\r\n".to_vec(),
            "说明.txt",
            FileKind::Text,
        ),
        (b"PM2.5 < 35 and a<b".to_vec(), "note.txt", FileKind::Text),
        (
            b"\xFF\xD8\xFF\xE0rest".to_vec(),
            "mmexport1700000000",
            FileKind::Jpeg,
        ),
    ] {
        assert_eq!(sniff(&bytes, name), Ok(kind), "{name}");
    }
}

#[test]
fn refused_by_content_whatever_the_name() {
    use FileRefusal as R;
    for (bytes, refusal) in [
        (b"".to_vec(), R::Empty),
        (b"<svg xmlns='x'/>".to_vec(), R::Markup),
        (b"<?xml version='1.0'?><svg/>".to_vec(), R::Markup),
        (b"  \n<!DOCTYPE html>".to_vec(), R::Markup),
        (b"hello <SCRIPT>alert(1)</script>".to_vec(), R::Markup),
        (b"\xEF\xBB\xBF<html>".to_vec(), R::Markup),
        (b"MZ\x90\0".to_vec(), R::Executable),
        (b"\x7FELF\x02".to_vec(), R::Executable),
        (b"#!/bin/sh\n".to_vec(), R::Executable),
        (package(&["a.txt"], 1), R::Archive),
        (
            package(&["[Content_Types].xml", "ppt/presentation.xml"], 1),
            R::Archive,
        ),
        (b"PK\x03\x04 torn".to_vec(), R::Archive),
        (b"Rar!\x1A\x07".to_vec(), R::Archive),
        (
            package(&[WORD, &["word/vbaProject.bin"]].concat(), 1),
            R::Macros,
        ),
        (package(WORD, u32::MAX - 1), R::Bomb),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), R::OldOffice),
        (b"\0\0\0\x24ftypheic".to_vec(), R::Picture),
        (b"GIF89a".to_vec(), R::Picture),
        (b"a\0b".to_vec(), R::Unknown),
        (b"\xFF\xFE\x2D\x4E".to_vec(), R::Unknown),
        (b"\x81".to_vec(), R::Unknown),
    ] {
        assert_eq!(sniff(&bytes, "x.txt"), Err(refusal), "{bytes:?}");
    }
}

#[test]
fn the_name_must_agree() {
    let jpeg = b"\xFF\xD8\xFF\xE0";
    assert_eq!(
        sniff(jpeg, "报告.pdf"),
        Err(FileRefusal::NameDiffers {
            extension: "pdf".into(),
            content: FileKind::Jpeg
        })
    );
    assert_eq!(
        sniff(b"plain words", "run.me.EXE"),
        Err(FileRefusal::Extension {
            extension: "exe".into()
        })
    );
    assert_eq!(
        sniff(jpeg, "photo\u{202E}gpj.exe"),
        Err(FileRefusal::Extension {
            extension: "exe".into()
        })
    );
}

#[test]
fn the_limit_is_inclusive() {
    let mut bytes = vec![b'a'; MAX_FILE_BYTES];
    assert_eq!(sniff(&bytes, "a.txt"), Ok(FileKind::Text));
    bytes.push(b'a');
    assert_eq!(
        sniff(&bytes, "a.txt"),
        Err(FileRefusal::TooBig {
            got: MAX_FILE_BYTES + 1,
            max: MAX_FILE_BYTES
        })
    );
}

#[test]
fn a_directory_that_lies_about_its_length_is_no_package() {
    let good = package(WORD, 1);
    for cut in 4..good.len() {
        assert!(sniff(&good[..cut], "a.docx").is_err());
    }
    let mut far = good.clone();
    let end = far.len() - 6;
    far[end..end + 4].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(sniff(&far, "a.docx"), Err(FileRefusal::Archive));
    let mut many = good;
    let end = many.len() - 12;
    many[end..end + 2].copy_from_slice(&u16::MAX.to_le_bytes());
    assert_eq!(sniff(&many, "a.docx"), Err(FileRefusal::Archive));
}

#[test]
fn names_are_made_safe() {
    for (raw, safe) in [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\王\\报告.pdf", "报告.pdf"),
        ("a\u{202E}fdp.exe", "afdp.exe"),
        ("e\u{301}te\u{301}.txt", "été.txt"),
        ("a\0b\n.txt", "ab.txt"),
        ("  ..hidden.txt. ", "hidden.txt"),
        ("a<b>:\"|?*.txt", "a_b______.txt"),
        ("", "附件"),
        ("...", "附件"),
        ("folder/", "附件"),
        ("\u{20BB7}👩‍🔬.png", "\u{20BB7}👩‍🔬.png"),
    ] {
        assert_eq!(safe_name(raw), safe, "{raw:?}");
        assert_eq!(safe_name(safe), safe);
    }
}

#[test]
fn long_names_keep_their_ending() {
    let safe = safe_name(&format!("{}.docx", "长".repeat(300)));
    assert_eq!(safe.chars().count(), MAX_NAME);
    assert!(safe.ends_with("长.docx"));
    assert_eq!(safe_name(&safe), safe);
    assert_eq!(safe_name(&"a.".repeat(300)).chars().count(), MAX_NAME - 1);
}
