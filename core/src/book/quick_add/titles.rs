//! Words by which a job title, a company's form or a label before a number is known.

use crate::text::{is_korean_surname, korean_name};

/// What a title ends with, or is.
const LATIN: &[&str] = &[
    "advisor",
    "advocate",
    "analyst",
    "architect",
    "ceo",
    "cfo",
    "chief",
    "chro",
    "cio",
    "ciso",
    "cmo",
    "co-founder",
    "cofounder",
    "consultant",
    "coo",
    "cpo",
    "cro",
    "cto",
    "designer",
    "developer",
    "devrel",
    "director",
    "editor",
    "engineer",
    "evangelist",
    "evp",
    "founder",
    "head",
    "intern",
    "investor",
    "journalist",
    "lead",
    "leader",
    "manager",
    "mgr",
    "officer",
    "owner",
    "partner",
    "president",
    "principal",
    "professor",
    "recruiter",
    "researcher",
    "scientist",
    "specialist",
    "strategist",
    "student",
    "svp",
    "vp",
];
/// The same, but words of every day in lower case.
const CAPITALS: &[&str] = &["AE", "BD", "PL", "PM", "PO", "SA", "SE", "SRE", "TAM", "TL"];
/// What stands before them.
const BEFORE: &[&str] = &[
    "account",
    "assistant",
    "associate",
    "business",
    "cloud",
    "data",
    "deputy",
    "enterprise",
    "executive",
    "general",
    "global",
    "junior",
    "jr",
    "managing",
    "marketing",
    "platform",
    "product",
    "regional",
    "sales",
    "security",
    "senior",
    "software",
    "solution",
    "solutions",
    "sr",
    "staff",
    "technical",
    "vice",
];
/// Of these a company has one, so that what stands before one of them is the company.
const TOP: &[&str] =
    &["ceo", "cfo", "cio", "ciso", "cmo", "coo", "cpo", "cto", "대표", "대표이사", "회장"];
/// Korean words that stand before those and belong to them.
const BEFORE_TOP: &[&str] = &["각자", "공동", "총괄"];
/// What Korean puts behind a word to link it.
const PARTICLES: &[&str] = &[
    "이랑", "하고", "께서", "한테", "과", "와", "랑", "은", "는", "이", "가", "을", "를", "께",
    "도", "의",
];
/// Korean ones, alone or at the end of a word (플랫폼팀장).
const HANGUL: &[&str] = &[
    "감독",
    "개발자",
    "과장",
    "교수",
    "그룹장",
    "기자",
    "기획자",
    "담당",
    "대리",
    "대표",
    "대표이사",
    "디자이너",
    "리더",
    "리드",
    "매니저",
    "박사",
    "변호사",
    "본부장",
    "부사장",
    "부장",
    "부회장",
    "사원",
    "사장",
    "상무",
    "선임",
    "센터장",
    "소장",
    "수석",
    "실장",
    "아키텍트",
    "엔지니어",
    "연구원",
    "원장",
    "이사",
    "전무",
    "주임",
    "차장",
    "창업자",
    "책임",
    "컨설턴트",
    "팀장",
    "파트장",
    "프로",
    "회계사",
    "회장",
];
/// What a company's name ends or begins with.
const FORMS: &[&str] = &[
    "ab",
    "ag",
    "bv",
    "co",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "kk",
    "llc",
    "ltd",
    "plc",
    "pty",
    "sa",
];
const HANGUL_FORMS: &[&str] = &["(주)", "㈜", "주식회사", "유한회사", "(유)"];
/// What people write before a number or an address.
const LABELS: &[&str] = &[
    "c",
    "cell",
    "e",
    "email",
    "e-mail",
    "h.p",
    "hp",
    "m",
    "mail",
    "mobile",
    "p",
    "phone",
    "t",
    "tel",
    "메일",
    "모바일",
    "연락처",
    "이메일",
    "전화",
    "전화번호",
    "핸드폰",
    "휴대폰",
];

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| matches!(c, '.' | '(' | ')' | ':' | '"' | '/'))
}

/// Whether a word is a title or the end of one.
pub(in crate::book) fn is_title(word: &str) -> bool {
    let bare = bare(word);
    CAPITALS.contains(&bare)
        || LATIN.contains(&bare.to_lowercase().as_str())
        || HANGUL.iter().any(|title| without_honorific(bare).ends_with(title))
}

/// Whether a word may stand before a title and belong to it.
pub(super) fn is_before_title(word: &str) -> bool {
    BEFORE.contains(&bare(word).to_lowercase().as_str())
}

/// The Korean title at the end of a name that is written with it: 박지원팀장.
pub(super) fn title_at_end(word: &str) -> Option<&'static str> {
    let longest_first = HANGUL.iter().filter(|title| word.ends_with(**title));
    longest_first.max_by_key(|title| title.len()).copied()
}

/// Without 님 or 입니다, and without the particle behind it or behind a title: 박지원님과, 팀장을.
pub(super) fn without_honorific(word: &str) -> &str {
    let told = word.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let word = ["입니다", "이라고"].iter().find_map(|end| told.strip_suffix(end)).unwrap_or(word);
    let word = word.strip_suffix('씨').filter(|name| korean_name(name).is_some()).unwrap_or(word);
    let is_addressed = |rest: &&str| rest.ends_with('님') || title_at_end(rest).is_some();
    let linked = PARTICLES.iter().find_map(|end| word.strip_suffix(end).filter(is_addressed));
    let word = linked.unwrap_or(word);
    word.strip_suffix('님').filter(|rest| !rest.is_empty()).unwrap_or(word)
}

/// Whether a word is a family name with a title, as Koreans call each other: 김이사, 박팀장님.
pub(super) fn is_called(word: &str) -> bool {
    let plain = without_honorific(word);
    let family = title_at_end(plain).and_then(|title| plain.strip_suffix(title));
    family.is_some_and(is_korean_surname)
}

/// Whether words are a title of which a company has one: `CTO`, `대표님`.
pub(super) fn is_top(words: &[&str]) -> bool {
    words
        .first()
        .is_some_and(|word| TOP.contains(&without_honorific(bare(word)).to_lowercase().as_str()))
}

/// Whether a word belongs to such a title behind it: 공동 대표.
pub(super) fn is_before_top(word: &str) -> bool {
    BEFORE_TOP.contains(&word)
}

/// Whether a word says that the words around it are a company.
pub(super) fn is_company_form(word: &str) -> bool {
    HANGUL_FORMS.iter().any(|form| word.contains(form))
        || FORMS.contains(&bare(word).to_lowercase().as_str())
}

/// Whether a word only announces the number or address behind it.
pub(in crate::book) fn is_label(word: &str) -> bool {
    LABELS.contains(&bare(word).to_lowercase().as_str())
}
