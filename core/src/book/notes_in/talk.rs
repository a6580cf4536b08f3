//! Lines that are plainly talk, and name nobody.

use super::heading::is_heading;
use super::mail;
use crate::book::quick_add::fields::is_field;
use crate::book::quick_add::line::parse;
use crate::book::quick_add::sentence::is_told;
use crate::book::quick_add::titles::is_label;
use crate::book::views::{QuickKind, QuickPart};
use crate::text::{Script, fold, hangul, korean_name, script_of};
use chrono::NaiveDate;

/// What a messenger writes where something cannot be copied, and how letters end.
const SAID: &[&str] = &[
    "<media omitted>",
    "audio omitted",
    "best",
    "best regards",
    "bye",
    "cheers",
    "document omitted",
    "emoticon",
    "good morning",
    "good night",
    "great",
    "hello",
    "hi",
    "image omitted",
    "kind regards",
    "many thanks",
    "media omitted",
    "no",
    "ok",
    "okay",
    "photo",
    "regards",
    "sincerely",
    "sticker",
    "sticker omitted",
    "sure",
    "thank you",
    "thanks",
    "this message was deleted",
    "video",
    "video omitted",
    "warm regards",
    "yes",
    "you deleted this message",
    "yours",
    "감사합니다",
    "고마워",
    "고맙습니다",
    "굿",
    "네",
    "넵",
    "네네",
    "동영상",
    "드림",
    "보이스톡",
    "사진",
    "삭제된 메시지입니다",
    "아니",
    "아니요",
    "안녕",
    "안녕하세요",
    "알겠습니다",
    "응",
    "음성메시지",
    "이모티콘",
    "좋아",
    "좋아요",
    "페이스톡",
    "확인",
];

/// How Korean sentences end, and names hardly ever.
const ENDINGS: &[&str] = &[
    "요", "니다", "니까", "까", "죠", "세요", "네요", "어요", "아요", "해", "했어", "봐", "자",
    "래", "줘", "야", "지", "냐", "군", "구나", "는데", "게",
];

/// Whether a line names nobody. In a chat more of them do not.
pub(super) fn is_talk(line: &str, today: NaiveDate, is_chat: bool) -> bool {
    let plain = line.trim_matches(|c: char| !c.is_alphanumeric() && c != '<' && c != '>');
    let folded = fold(plain);
    let is_lone = |c: char| hangul::is_consonant(c) || hangul::is_vowel(c);
    if !plain.chars().any(|c| c.is_alphanumeric() && !is_lone(c)) || SAID.contains(&folded.as_str())
    {
        return true;
    }
    let is_head = line.split_whitespace().all(|word| is_field(word) || is_label(word));
    if is_heading(line) || is_head || mail::is_nobody(line) || is_system(line) {
        return true;
    }
    let parts = parse(line, today, None);
    if is_about_somebody(line, &parts) || is_told(line) {
        return false;
    }
    let text = |kind| parts.iter().find(|part| part.kind == kind).map(|part| part.text.as_str());
    let Some(name) = text(QuickKind::Name) else { return true };
    let has_more = text(QuickKind::Note).is_some();
    if line.trim_end().ends_with(['?', '？']) {
        return true;
    }
    match script_of(name) {
        // `진짜로 좋네`
        Script::Hangul if has_more => {
            korean_name(name).is_none() || name.ends_with(['로', '는', '를', '을', '면', '데'])
        }
        Script::Hangul => !is_hangul_name(name),
        Script::Latin => !is_latin_name(name, has_more || is_chat),
        Script::Han | Script::Other => has_more || !name.chars().any(char::is_alphabetic),
    }
}

/// Whether a messenger says who came and went: `박지원님이 들어왔습니다.`, `Jiwon joined the group`.
fn is_system(line: &str) -> bool {
    const WENT: &[&str] = &[
        "들어왔습니다",
        "나갔습니다",
        "초대했습니다",
        "내보냈습니다",
        "입장했습니다",
        "퇴장했습니다",
        "참여했습니다",
    ];
    const ROOMS: &[&str] = &["group", "channel", "chat", "conversation", "room", "meeting"];
    let plain = line.trim_end_matches(['.', ' ']);
    let low = plain.to_lowercase();
    let behind = |verb: &str| low.split_once(verb).map(|(_, behind)| behind.trim_start());
    let gone = [" joined", " left", " was added to"].iter().find_map(|verb| behind(verb));
    let is_room = |said: &str| {
        let room = said.strip_prefix("the ").unwrap_or(said);
        said.starts_with('#') || ROOMS.iter().any(|name| room.starts_with(name))
    };
    plain.contains('님') && WENT.iter().any(|end| plain.ends_with(end))
        || plain.ends_with("카카오톡 대화")
        || low.ends_with(" has joined")
        || low.ends_with(" has left")
        || gone.is_some_and(is_room)
}

/// Whether what was understood of a line says that it is about a person, whatever the name is.
pub(super) fn is_about_somebody(line: &str, parts: &[QuickPart]) -> bool {
    use QuickKind as Q;
    let name = parts.iter().find(|part| part.kind == Q::Name).map(|part| part.text.as_str());
    let is_named = |name: &str| script_of(name) != Script::Hangul || is_hangul_name(name);
    parts.iter().any(|part| match part.kind {
        Q::Email | Q::Phone | Q::Url | Q::Tag | Q::FollowUp | Q::Place | Q::SecondName => true,
        Q::Company => line.contains('@'), // `see you at 8` has one too
        Q::Title => name.is_some_and(is_named),
        Q::Name | Q::Note => false,
    })
}

/// Two to four syllables that end no sentence.
fn is_hangul_name(name: &str) -> bool {
    let syllables = name.chars().filter(|c| hangul::is_syllable(*c)).count();
    let is_whole = name.chars().all(|c| hangul::is_syllable(c) || c == ' ');
    is_whole && (2..=4).contains(&syllables) && !ENDINGS.iter().any(|end| name.ends_with(end))
}

/// Words with capitals: two at least where one would as well begin a sentence.
fn is_latin_name(name: &str, is_strict: bool) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let capitals = words.iter().filter(|word| is_capital(word)).count();
    let is_begun = words.first().is_some_and(is_capital);
    let has_digit = name.contains(|c: char| c.is_ascii_digit()); // a badge number, a room
    !has_digit && is_begun && capitals >= if is_strict { 2 } else { 1 } && words.len() <= 4
}
