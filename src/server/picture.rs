//! What a picture says of itself. Phones write into it where it was taken, with what, by whom; a firm that shows its
//! outlet does not mean to tell that. Which way is up and when it was taken stay: the picture is evidence.

use img_parts::jpeg::Jpeg;
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{Bytes, ImageEXIF};

use crate::domain::file_kind::FileKind;

/// Segments of a JPEG that tell of more than the picture: Exif and XMP, and what news agencies add.
const TELLING: [u8; 2] = [0xe1, 0xed];

/// Chunks of a PNG that do.
const TELLING_CHUNKS: [[u8; 4]; 5] = [*b"tEXt", *b"zTXt", *b"iTXt", *b"eXIf", *b"tIME"];

/// The picture without what it says of the place; every other file as it is. What cannot be taken apart as a picture
/// is left as it came: its head alone made it one, and a browser will show no more of it than we could read.
pub(super) fn without_place(kind: FileKind, bytes: &[u8]) -> Vec<u8> {
    let whole = Bytes::copy_from_slice(bytes);
    let cleared = match kind {
        FileKind::Jpeg => Jpeg::from_bytes(whole).ok().map(|mut jpeg| {
            let kept = jpeg.exif().and_then(|exif| kept_of(&exif));
            let told = |s: &img_parts::jpeg::JpegSegment| TELLING.contains(&s.marker());
            jpeg.segments_mut().retain(|s| !told(s));
            jpeg.set_exif(kept.map(Bytes::from));
            jpeg.encoder().bytes()
        }),
        FileKind::Png => Png::from_bytes(whole).ok().map(|mut png| {
            let kept = png.exif().and_then(|exif| kept_of(&exif));
            png.chunks_mut()
                .retain(|c| !TELLING_CHUNKS.contains(&c.kind()));
            png.set_exif(kept.map(Bytes::from));
            png.encoder().bytes()
        }),
        FileKind::Webp => WebP::from_bytes(whole).ok().map(|mut webp| {
            let kept = webp.exif().and_then(|exif| kept_of(&exif));
            webp.remove_chunks_by_id(*b"XMP ");
            webp.set_exif(kept.map(Bytes::from));
            webp.encoder().bytes()
        }),
        FileKind::Pdf | FileKind::Docx | FileKind::Xlsx | FileKind::Text => None,
    };
    cleared.map_or_else(|| bytes.to_vec(), |c| c.to_vec())
}

/// Exif with the way up and the time, and nothing else (Exif 2.32, 4.6.4): a little-endian TIFF of at most two fields.
fn kept_of(exif: &[u8]) -> Option<Vec<u8>> {
    let read = exif::Reader::new().read_raw(exif.to_vec()).ok()?;
    let field = |tag| read.get_field(tag, exif::In::PRIMARY);
    let up = field(exif::Tag::Orientation)
        .and_then(|f| f.value.get_uint(0))
        .and_then(|n| u16::try_from(n).ok());
    let taken = field(exif::Tag::DateTimeOriginal).or_else(|| field(exif::Tag::DateTime));
    let taken = taken.and_then(|f| match &f.value {
        exif::Value::Ascii(parts) => parts.first().filter(|p| p.len() == 19).cloned(),
        _ => None,
    });
    let mut fields: Vec<[u8; 12]> = Vec::new();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut bytes = [0; 12];
        bytes[..2].copy_from_slice(&tag.to_le_bytes());
        bytes[2..4].copy_from_slice(&kind.to_le_bytes());
        bytes[4..8].copy_from_slice(&count.to_le_bytes());
        bytes[8..].copy_from_slice(&value.to_le_bytes());
        bytes
    };
    if let Some(up) = up {
        fields.push(entry(0x0112, 3, 1, u32::from(up)));
    }
    // the text stands behind the list: eight bytes of head, two of count, twelve a field, four of end
    let behind = 8 + 2 + 12 * (u32::from(up.is_some()) + 1) + 4;
    if taken.is_some() {
        fields.push(entry(0x0132, 2, 20, behind));
    }
    let count = u16::try_from(fields.len()).ok().filter(|n| *n > 0)?;
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    tiff.extend(count.to_le_bytes());
    tiff.extend(fields.concat());
    tiff.extend([0; 4]);
    if let Some(taken) = taken {
        tiff.extend(taken);
        tiff.push(0);
    }
    Some(tiff)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATITUDE: &[u8] = b"35.2391 N";

    /// Exif as phones write it: turned to the right, taken on a day, at a place, with a maker.
    fn telling() -> Vec<u8> {
        let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
        let (up, taken, place) = ([0, 6, 0, 0], 62_u32.to_be_bytes(), 82_u32.to_be_bytes());
        tiff.extend(4_u16.to_be_bytes());
        let mut field = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
            tiff.extend(tag.to_be_bytes());
            tiff.extend(kind.to_be_bytes());
            tiff.extend(count.to_be_bytes());
            tiff.extend(value);
        };
        field(0x010f, 2, 4, *b"Ph1\0");
        field(0x0112, 3, 1, up);
        field(0x0132, 2, 20, taken);
        field(0x8825, 4, 1, place);
        tiff.extend([0; 4]);
        tiff.extend(b"2026:09:11 10:20:00\0");
        // GPS: one field, its text behind it
        tiff.extend(1_u16.to_be_bytes());
        tiff.extend(0x001d_u16.to_be_bytes());
        tiff.extend(2_u16.to_be_bytes());
        tiff.extend(10_u32.to_be_bytes());
        // 82 + 2 + 12 + 4
        tiff.extend(100_u32.to_be_bytes());
        tiff.extend([0; 4]);
        tiff.extend(LATITUDE);
        tiff.push(0);
        tiff
    }

    fn jpeg() -> Vec<u8> {
        let segment = |marker: u8, body: &[u8]| {
            let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
            [&[0xff, marker], length.as_slice(), body].concat()
        };
        let exif = [b"Exif\0\0".as_slice(), &telling()].concat();
        let xmp = b"http://ns.adobe.com/xap/1.0/\0<x place='35.2391'/>";
        [
            &[0xff, 0xd8][..],
            &segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
            &segment(0xe1, &exif),
            &segment(0xe1, xmp),
            &segment(0xda, &[1, 1, 0, 0, 63, 0]),
            &[0x12, 0x34, 0x56],
            &[0xff, 0xd9],
        ]
        .concat()
    }

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|w| w == part)
    }

    #[test]
    fn a_picture_says_no_more_where_it_was_taken_and_stays_the_way_up() {
        let before = jpeg();
        let told = Jpeg::from_bytes(Bytes::from(before.clone())).unwrap();
        let told = exif::Reader::new().read_raw(told.exif().unwrap().to_vec());
        let place = told.unwrap();
        let place = place.get_field(exif::Tag::GPSDateStamp, exif::In::PRIMARY);
        assert!(place.is_some(), "the sample tells a place");
        let after = without_place(FileKind::Jpeg, &before);
        for told in [LATITUDE, b"35.2391", b"Ph1", b"xap"] {
            assert!(!holds(&after, told));
        }
        let kept = Jpeg::from_bytes(Bytes::from(after.clone())).unwrap();
        let kept = exif::Reader::new().read_raw(kept.exif().unwrap().to_vec());
        let kept = kept.unwrap();
        let text = |tag| {
            let field = kept.get_field(tag, exif::In::PRIMARY).unwrap();
            field.display_value().to_string()
        };
        assert_eq!(kept.fields().count(), 2);
        assert_eq!(text(exif::Tag::DateTime), "2026-09-11 10:20:00");
        assert!(text(exif::Tag::Orientation).starts_with("row 0 at right"));
        assert!(
            holds(&after, &[0x12, 0x34, 0x56]),
            "the picture itself stays"
        );
    }

    #[test]
    fn what_is_no_picture_stays_as_it_is() {
        assert_eq!(without_place(FileKind::Pdf, b"%PDF-1.7"), b"%PDF-1.7");
        assert_eq!(
            without_place(FileKind::Jpeg, b"\xff\xd8\xff"),
            b"\xff\xd8\xff"
        );
    }
}
