//! Which column of a table of sessions is what. To know one more header, add it here, without spaces,
//! signs, digits and capitals.

use super::{headers, shape_of};
use crate::model::SessionField;

/// The surest of each field first.
const KNOWN: &[(SessionField, &[&str])] = &[
    (SessionField::Id, &["sessionid", "eventid", "guid", "uid", "uuid", "id", "talkid"]),
    (
        SessionField::Code,
        &[
            "sessioncode",
            "code",
            "abbreviation",
            "sessionabbreviation",
            "sessionnumber",
            "number",
            "세션코드",
            "코드",
        ],
    ),
    (
        SessionField::Title,
        &[
            "sessiontitle",
            "title",
            "subject",
            "summary",
            "sessionname",
            "session",
            "eventtitle",
            "eventname",
            "event",
            "talk",
            "talktitle",
            "activity",
            "name",
            "topic",
            "제목",
            "세션",
            "세션명",
            "발표제목",
            "행사명",
            "행사",
            "일정",
        ],
    ),
    (
        SessionField::Description,
        &[
            "abstract",
            "description",
            "details",
            "notes",
            "about",
            "sessionabstract",
            "내용",
            "설명",
            "초록",
            "소개",
        ],
    ),
    (
        SessionField::Date,
        &["date", "day", "startdate", "sessiondate", "날짜", "일자", "일시", "요일"],
    ),
    (
        SessionField::Starts,
        &[
            "starttime",
            "start",
            "starts",
            "from",
            "begin",
            "time",
            "startdatetime",
            "datetime",
            "when",
            "시작",
            "시작시간",
            "시각",
            "시간",
        ],
    ),
    (
        SessionField::Ends,
        &["endtime", "end", "ends", "to", "until", "enddatetime", "종료", "종료시간", "끝"],
    ),
    (SessionField::Minutes, &["duration", "length", "minutes", "durationmin", "소요시간", "분"]),
    (SessionField::Place, &["location", "where", "place", "장소", "위치"]),
    (SessionField::Venue, &["venue", "building", "hotel", "venuename", "건물", "호텔", "행사장"]),
    (SessionField::Room, &["room", "roomname", "hall", "stage", "룸", "강연장", "홀", "방"]),
    (SessionField::Track, &["track", "stream", "tracks", "트랙"]),
    (
        SessionField::Format,
        &[
            "type",
            "format",
            "sessiontype",
            "sessionformat",
            "kind",
            "category",
            "유형",
            "형식",
            "구분",
        ],
    ),
    (SessionField::Level, &["level", "difficulty", "audiencelevel", "난이도", "수준"]),
    (SessionField::Language, &["language", "lang", "언어"]),
    (
        SessionField::Topics,
        &["topics", "topic", "tags", "services", "keywords", "areas", "주제", "태그"],
    ),
    (
        SessionField::Speakers,
        &[
            "speakers",
            "speaker",
            "speakernames",
            "speakername",
            "presenter",
            "presenters",
            "persons",
            "연사",
            "발표자",
            "강연자",
        ],
    ),
    (SessionField::SpeakerTitle, &["speakertitle", "jobtitle", "직함", "직책"]),
    (
        SessionField::SpeakerCompany,
        &[
            "speakercompany",
            "company",
            "organization",
            "organisation",
            "affiliation",
            "소속",
            "회사",
        ],
    ),
    (SessionField::Host, &["host", "hosts", "organizer", "organiser", "hostedby", "주최"]),
    (SessionField::Sponsor, &["sponsor", "sponsors", "sponsoredby", "후원"]),
    (SessionField::Link, &["url", "link", "website", "webpage", "링크"]),
];

/// Under what the mapping of such tables of sessions is kept.
#[must_use]
pub fn sessions_shape(headers: &[String]) -> String {
    format!("sessions:{}", shape_of(headers))
}

/// Whether these cells are the headers of a table of sessions.
#[must_use]
pub fn is_sessions_header(cells: &[String]) -> bool {
    cells.iter().filter(|cell| field(cell).is_some()).count() >= 2
}

/// Whether a table with these columns is one of sessions: it has titles, and times or places.
#[must_use]
pub fn is_of_sessions(fields: &[SessionField]) -> bool {
    let when_or_where = [
        SessionField::Date,
        SessionField::Starts,
        SessionField::Place,
        SessionField::Room,
        SessionField::Venue,
        SessionField::Description,
        SessionField::Speakers,
    ];
    fields.contains(&SessionField::Title)
        && fields.iter().any(|field| when_or_where.contains(field))
}

/// What each column is most likely. `rows` tell that a room holds `Hotel | Level | Room`.
#[must_use]
pub fn guess_sessions(headers: &[String], rows: &[Vec<String>]) -> Vec<SessionField> {
    let found: Vec<_> = headers.iter().map(|header| field(header)).collect();
    let best = |wanted: SessionField| {
        let named = found.iter().enumerate().filter_map(|(at, column)| {
            column.filter(|(name, _)| *name == wanted).map(|(_, rank)| (rank, at))
        });
        named.min().map(|(_, at)| at)
    };
    let has_bars =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).any(|cell| cell.contains('|'));
    let fields = found.iter().enumerate().map(|(at, column)| match column {
        Some((SessionField::Room | SessionField::Venue, _)) if has_bars(at) => SessionField::Place,
        Some((field, _)) if takes_many(*field) || best(*field) == Some(at) => *field,
        _ => SessionField::Ignore,
    });
    fields.collect()
}

const fn takes_many(field: SessionField) -> bool {
    matches!(
        field,
        SessionField::Topics | SessionField::Speakers | SessionField::Sponsor | SessionField::Link
    )
}

fn field(header: &str) -> Option<(SessionField, usize)> {
    let plain = headers::plain(header);
    KNOWN.iter().find_map(|(field, names)| {
        names.iter().position(|name| *name == plain).map(|rank| (*field, rank))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_headers_of_programmes_are_understood() {
        let check = |header: &str, expected: &str| {
            let headers: Vec<String> = header.split(',').map(str::to_owned).collect();
            let words = guess_sessions(&headers, &[]).into_iter().map(SessionField::as_str);
            assert_eq!(words.collect::<Vec<_>>().join(" "), expected, "{header}");
            assert!(is_sessions_header(&headers), "{header}");
        };
        check(
            "type,title,abstract,date,startTime,endTime,room",
            "format title description date starts ends room",
        );
        check(
            "Session Code,Session Title,Speakers,Start Time,Location",
            "code title speakers starts place",
        );
        check("날짜,시간,제목,연사,장소", "date starts title speakers place");
        check("Name,Title,Day", "ignore title date");
        assert!(!is_sessions_header(&["박지원".to_owned(), "Acme".to_owned()]));
        let people: Vec<String> = ["Name", "Email", "Company"].map(str::to_owned).into();
        assert!(!is_of_sessions(&guess_sessions(&people, &[])), "that is a list of people");
    }
}
