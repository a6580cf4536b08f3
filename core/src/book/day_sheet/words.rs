//! The words of a day sheet. They are the file's content, in the language it is written in.

use chrono::NaiveDate;

use crate::book::forms::TripLanguage;
use crate::book::trip_report::words as trip;

/// Labels and dates in one language.
pub(super) struct Words {
    pub lang: &'static str,
    pub all_day: &'static str,
    pub nothing: &'static str,
    pub clash: &'static str,
    pub to_meet: &'static str,
    pub guests: &'static str,
    pub date: fn(NaiveDate) -> String,
    pub door: fn(&str) -> String,
    pub leave: fn(&str, &str, i64) -> String,
    pub met: fn(NaiveDate) -> String,
}

/// The words of a language.
pub(super) const fn of(language: TripLanguage) -> &'static Words {
    match language {
        TripLanguage::En => &EN,
        TripLanguage::Ko => &KO,
    }
}

const EN: Words = Words {
    lang: "en",
    all_day: "All day",
    nothing: "Nothing planned.",
    clash: "Clash",
    to_meet: "To meet",
    guests: "At the table",
    date: |on| (trip::of(TripLanguage::En).date)(on),
    door: |time| format!("Door {time}"),
    leave: |time, from, minutes| match from {
        "" => format!("Leave by {time}, {minutes} min"),
        from => format!("Leave {from} by {time}, {minutes} min"),
    },
    met: |on| format!("met {}", on.format("%-d %b %Y")),
};

const KO: Words = Words {
    lang: "ko",
    all_day: "종일",
    nothing: "계획이 없습니다.",
    clash: "겹침",
    to_meet: "만나 볼 사람",
    guests: "함께 앉는 사람",
    date: |on| (trip::of(TripLanguage::Ko).date)(on),
    door: |time| format!("입장 마감 {time}"),
    leave: |time, from, minutes| match from {
        "" => format!("{time}까지 출발, {minutes}분"),
        from => format!("{time}까지 출발({from}), {minutes}분"),
    },
    met: |on| format!("{} 만남", on.format("%Y년 %-m월 %-d일")),
};
