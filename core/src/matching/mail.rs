//! Which mailboxes and domains say who somebody is, and which are everybody's.

/// Mailboxes of a place and not of a person.
const ROLES: &[&str] = &[
    "admin",
    "billing",
    "booking",
    "bookings",
    "business",
    "career",
    "careers",
    "contact",
    "cs",
    "desk",
    "event",
    "events",
    "feedback",
    "finance",
    "frontdesk",
    "general",
    "hello",
    "help",
    "hi",
    "hr",
    "info",
    "inquiries",
    "inquiry",
    "job",
    "jobs",
    "legal",
    "mail",
    "marketing",
    "media",
    "news",
    "newsletter",
    "noreply",
    "office",
    "partner",
    "partners",
    "pr",
    "press",
    "privacy",
    "reception",
    "recruit",
    "recruiting",
    "sales",
    "security",
    "service",
    "services",
    "staff",
    "support",
    "team",
    "tech",
    "webmaster",
    "welcome",
];

/// Domains where anybody has a mailbox: they tell nobody's employer.
const ANYBODYS: &[&str] = &[
    "163.com",
    "126.com",
    "aol.com",
    "daum.net",
    "fastmail.com",
    "foxmail.com",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hanmail.net",
    "hey.com",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.fr",
    "icloud.com",
    "kakao.com",
    "live.com",
    "live.co.kr",
    "mac.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "nate.com",
    "naver.com",
    "orange.fr",
    "outlook.com",
    "outlook.kr",
    "pm.me",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "t-online.de",
    "web.de",
    "yahoo.co.jp",
    "yahoo.co.kr",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.de",
    "yahoo.fr",
    "yandex.ru",
    "ymail.com",
    "zoho.com",
];

/// Whether a mailbox is of a place: `sales`, `info.seoul`, `no-reply`.
pub(super) fn is_role(local: &str) -> bool {
    let plain: String = local.chars().filter(|c| c.is_alphanumeric()).collect();
    let first = local.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ROLES.contains(&plain.as_str()) || ROLES.contains(&first)
}

/// Whether a domain is a company's own.
pub(super) fn is_companys(domain: &str) -> bool {
    !domain.is_empty() && !ANYBODYS.contains(&domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_persons() {
        for role in ["info", "sales", "no-reply", "info.seoul", "hello"] {
            assert!(is_role(role), "{role}");
        }
        for person in ["jiwon.park", "salesky", "minfo", "j"] {
            assert!(!is_role(person), "{person}");
        }
        assert!(is_companys("anvil.example") && !is_companys("gmail.com"));
    }
}
