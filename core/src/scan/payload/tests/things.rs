//! What is about no person, and must not become one.

use super::read;

#[test]
fn things_are_told_for_what_they_are() {
    fn check(text: &str, kind: &str, about: Option<&str>) {
        let payload = read(text);
        assert_eq!(payload.meaning().as_str(), kind, "{text:?}");
        assert_eq!(payload.about(), about, "{text:?}");
        assert_eq!(payload.draft(), None, "{text:?} is nobody");
    }
    check("WIFI:T:WPA;S:Partner\\;Lounge;P:moonlight;;", "wifi", Some("Partner;Lounge"));
    check("WIFI:", "wifi", None);
    check(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;LANGUAGE=en:Partner dinner\\, Encore\r\nEND:VEVENT",
        "event",
        Some("Partner dinner, Encore"),
    );
    check("BEGIN:VEVENT\nDTSTART:20221130\nEND:VEVENT", "event", None);
    check("geo:36.1215,-115.1739?q=Venetian", "place", Some("36.1215,-115.1739?q=Venetian"));
    check("bitcoin:bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh", "payment", None);
    check("BCD\n002\n1\nSCT\nBICXXXXX\nNuri Verein\nDE00\nEUR1", "payment", Some("Nuri Verein"));
    check("SPC\r\n0200\r\n1\r\nCH00", "payment", None);
    check("0002015802KR5907Moon Co6304ABCD", "payment", Some("Moon Co"));
    check("0002015802KR5999Moon Co6304ABCD", "unknown_payload", None);
    check("LPA:1$smdp.example$CODE", "device_setup", None);
    check("MT:Y.K9042C00KA0648G00", "device_setup", None);
    check("otpauth://totp/Bandal:jiwon?secret=JBSWY3DP", "sign_in", None);
}
