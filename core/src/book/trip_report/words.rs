//! The words of a trip report. They are the file's content, in the language it is written in, and so
//! stand here and not with the sentences of the window or the terminal.

use chrono::{Datelike, NaiveDate};

use crate::book::forms::TripLanguage;
use crate::model::*;

/// Headings, labels and dates in one language.
pub(in crate::book) struct Words {
    pub overflow: &'static str,
    pub hosts: &'static str,
    pub speakers: &'static str,
    pub met: &'static str,
    pub photo: &'static str,
    pub back: &'static str,
    pub kind: fn(OccasionKind) -> &'static str,
    pub link: fn(LinkKind) -> &'static str,
    pub date: fn(NaiveDate) -> String,
    pub stops: fn(usize) -> String,
}

/// The words of a language.
pub(in crate::book) const fn of(language: TripLanguage) -> &'static Words {
    match language {
        TripLanguage::En => &EN,
        TripLanguage::Ko => &KO,
    }
}

const EN: Words = Words {
    overflow: "overflow room",
    hosts: "Hosts",
    speakers: "On stage",
    met: "Met",
    photo: "Photo",
    back: "All days",
    kind: |kind| match kind {
        OccasionKind::Session => "Session",
        OccasionKind::Booth => "Booth",
        OccasionKind::Dinner => "Dinner",
        OccasionKind::Party => "Party",
        OccasionKind::Meeting => "Meeting",
        OccasionKind::Hallway => "Hallway",
        OccasionKind::BadgePickup => "Badge pickup",
        OccasionKind::Break => "Break",
        OccasionKind::Other => "Other",
    },
    link: |kind| match kind {
        LinkKind::Recording => "Recording",
        LinkKind::Slides => "Slides",
        LinkKind::WriteUp => "Write-up",
        LinkKind::Other => "Link",
    },
    date: |day| day.format("%A %-d %B %Y").to_string(),
    stops: |count| if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") },
};

const KO: Words = Words {
    overflow: "오버플로(중계)",
    hosts: "주최",
    speakers: "연사",
    met: "만난 사람",
    photo: "사진",
    back: "모든 날",
    kind: |kind| match kind {
        OccasionKind::Session => "세션",
        OccasionKind::Booth => "부스",
        OccasionKind::Dinner => "저녁 자리",
        OccasionKind::Party => "파티",
        OccasionKind::Meeting => "미팅",
        OccasionKind::Hallway => "복도 만남",
        OccasionKind::BadgePickup => "배지 수령",
        OccasionKind::Break => "휴식",
        OccasionKind::Other => "기타",
    },
    link: |kind| match kind {
        LinkKind::Recording => "녹화",
        LinkKind::Slides => "슬라이드",
        LinkKind::WriteUp => "후기",
        LinkKind::Other => "링크",
    },
    date: |day| {
        let weekday = match day.weekday() {
            chrono::Weekday::Mon => "월",
            chrono::Weekday::Tue => "화",
            chrono::Weekday::Wed => "수",
            chrono::Weekday::Thu => "목",
            chrono::Weekday::Fri => "금",
            chrono::Weekday::Sat => "토",
            chrono::Weekday::Sun => "일",
        };
        format!("{}년 {}월 {}일 {weekday}요일", day.year(), day.month(), day.day())
    },
    stops: |count| format!("{count}건"),
};
