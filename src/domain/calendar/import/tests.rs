//! Calendar files: the same notice in three formats, and files that must not come in, each refused at its line.

use jiff::civil::date;

use super::*;
use crate::domain::calendar::Calendar;

const CSV: &str = "year,name,from,to,worked
2027,元旦,2027-01-01,2027-01-03,
2027,春节,2027-02-05,2027-02-11,2027-01-31 2027-02-13
";

fn spring() -> Vec<Notice> {
    notices(CSV).unwrap()
}

#[test]
fn the_same_notice_in_three_formats() {
    let [notice] = spring().try_into().unwrap();
    assert_eq!((notice.year, notice.holidays.len()), (2027, 2));
    assert_eq!(
        notice.holidays[1].worked,
        [date(2027, 1, 31), date(2027, 2, 13)]
    );
    let json = serde_json::to_string_pretty(&notice).unwrap();
    assert_eq!(notices(&json).unwrap(), spring());
    assert_eq!(notices(&format!("[{json}]")).unwrap(), spring());
    assert_eq!(
        notices(&format!("{{\"edition\":\"x\",\"notices\":[{json}]}}")).unwrap(),
        spring()
    );
    let ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\nSUMMARY:元旦（休）\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270205\r\nDTEND;VALUE=DATE:20270212\r\nSUMMARY:春节（休）\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270131\r\nSUMMARY:春节（班）\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270213\r\nSUMMARY:春节（班）\r\nEND:VEVENT\r\n\
        END:VCALENDAR\r\n";
    assert_eq!(notices(ics).unwrap(), spring());
    let mut by_day = String::from("日期,类型,名称\n");
    for (name, from, days) in [("元旦", date(2027, 1, 1), 3), ("春节", date(2027, 2, 5), 7)] {
        for n in 0..days {
            let day = crate::domain::time::plus_days(from, n);
            by_day.push_str(&format!("{day},休,{name}\n"));
        }
    }
    by_day.push_str("2027-01-31,班,春节\n2027-02-13,班,春节\n");
    assert_eq!(notices(&by_day).unwrap(), spring());
    // what is shown for editing reads back
    assert_eq!(notices(&as_text(&spring())).unwrap(), spring());
    assert!(text(b"\xef\xbb\xbfyear,name").unwrap().starts_with("year"));
}

#[test]
fn a_new_year_of_two_years_stands_in_the_later_notice() {
    let days = "2026-12-31,off,元旦\n2027-01-01,off,元旦\n";
    let [notice] = notices(days).unwrap().try_into().unwrap();
    assert_eq!(notice.year, 2027);
    assert!(
        Calendar::shipped()
            .unwrap()
            .with_notice("x", notice)
            .is_ok()
    );
}

#[track_caller]
fn refused(file: &str, line: usize) -> CalendarError {
    let fault = notices(file).unwrap_err();
    assert_eq!(fault.line, line, "{fault:?}");
    fault.error
}

#[test]
fn a_year_twice_is_refused_at_its_line() {
    let csv = format!("{CSV}2028,元旦,2028-01-01,2028-01-03,\n2027,端午,2027-06-09,2027-06-09,\n");
    assert_eq!(refused(&csv, 5), CalendarError::YearTwice { year: 2027 });
    let json = "[\n{\"year\":2027,\"holidays\":[{\"name\":\"元旦\",\"from\":\"2027-01-01\",\"to\":\"2027-01-03\"}]},\n\
        {\"year\":2027,\"holidays\":[]}\n]";
    assert_eq!(refused(json, 3), CalendarError::YearTwice { year: 2027 });
}

#[test]
fn a_day_off_and_worked_is_refused_at_its_line() {
    let csv = format!("{CSV}2027,清明,2027-04-03,2027-04-05,2027-04-04\n");
    assert!(matches!(
        refused(&csv, 4),
        CalendarError::OffAndWorked { .. }
    ));
    let by_day = "2027-10-02,off,国庆\n2027-10-02,worked,国庆\n";
    assert!(matches!(
        refused(by_day, 2),
        CalendarError::OffAndWorked { .. }
    ));
    let json = "{\"year\":2027,\"holidays\":[\n\
        {\"name\":\"清明\",\"from\":\"2027-04-03\",\"to\":\"2027-04-05\"},\n\
        {\"name\":\"劳动\",\"from\":\"2027-05-01\",\"to\":\"2027-05-01\",\"worked\":[\"2027-04-04\"]}\n]}";
    assert!(matches!(
        refused(json, 3),
        CalendarError::OffAndWorked { .. }
    ));
}

#[test]
fn the_31st_of_february_is_refused_at_its_line() {
    let no_such = |typed: &str| CalendarError::NoSuchDate {
        typed: typed.into(),
    };
    let csv = format!("{CSV}2027,清明,2027-02-31,2027-04-05,\n");
    assert_eq!(refused(&csv, 4), no_such("2027-02-31"));
    let json = "{\"year\":2027,\"holidays\":[\n\
        {\"name\":\"春节\",\"from\":\"2027-02-31\",\"to\":\"2027-03-01\"}]}";
    assert_eq!(refused(json, 2), no_such("2027-02-31"));
    let ics = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270231\nSUMMARY:春节（休）\nEND:VEVENT\n";
    assert_eq!(refused(ics, 3), no_such("2027-02-31"));
}

#[test]
fn fifty_thousand_rows_are_refused_at_the_first_too_many() {
    let file = "2027-01-01,off,元旦\n".repeat(50_000);
    assert_eq!(
        refused(&file, MOST_LINES + 1),
        CalendarError::TooManyLines { most: MOST_LINES }
    );
}

#[test]
fn another_encoding_is_refused_at_the_line_that_shows_it() {
    // 元旦 in GBK, on the second line
    let gbk = b"year,name,from,to,worked\n2027,\xd4\xaa\xb5\xa9,2027-01-01,2027-01-03,\n";
    assert_eq!(
        text(gbk),
        Err(Fault {
            line: 2,
            error: CalendarError::NotUtf8
        })
    );
}

#[test]
fn what_is_no_calendar_is_refused() {
    for (file, line) in [
        ("", 1),
        ("hello", 1),
        ("year,name,from,to,worked\n2027,元旦\n", 2),
        (
            "year,name,from,to,worked\nnext,元旦,2027-01-01,2027-01-01,\n",
            2,
        ),
        ("2027-01-01,maybe,元旦\n", 1),
        ("{\"year\":2027}", 1),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", 1),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\n",
            3,
        ),
    ] {
        assert!(
            matches!(refused(file, line), CalendarError::Unreadable { .. }),
            "{file}"
        );
    }
    assert!(matches!(
        refused("2027-01-31,班,春节\n", 1),
        CalendarError::WorkedForNothing { .. }
    ));
    assert!(matches!(
        refused(
            "year,name,from,to,worked\n2027,元旦,2027-01-01,2027-01-01,2027-01-04\n",
            2
        ),
        CalendarError::WorkedWeekday { .. }
    ));
}
