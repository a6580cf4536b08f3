//! Letters as they are pasted: one person, whatever stands around the signature.

use super::*;

#[test]
fn who_signs_above_the_signature_is_told_once() {
    check(
        "감사합니다.\n박지원 드림\n\n박지원 | 이사\n반달 주식회사\nM. 010-1234-5678",
        &[
            ("- 감사합니다.", None),
            ("- 박지원 드림", None),
            ("박지원 | 이사, 반달 주식회사, M. 010-1234-5678", None),
        ],
    );
    check(
        "Hi Hyunwoo,\n\nGreat meeting you at re:Invent.\n\nBest,\nJiwon\nJiwon Park\nCTO | Bandal\njiwon@bandal.example\n\nSent from my iPhone",
        &[
            ("- Hi Hyunwoo,", None),
            ("- Great meeting you at re:Invent.", None),
            ("- Best,", None),
            ("- Jiwon", None),
            ("Jiwon Park, CTO | Bandal, jiwon@bandal.example", None),
            ("- Sent from my iPhone", None),
        ],
    );
    check(
        "서현우 이사님께\n감사합니다.\n박지원 드림",
        &[
            ("- 서현우 이사님께", None),
            ("- 감사합니다.", None),
            ("박지원", None), // nobody else is named
        ],
    );
    check("박지원 드림\n반달 이사\n010-1234-5678", &[("박지원, 반달 이사, 010-1234-5678", None)]);
}

#[test]
fn the_head_of_a_letter_is_nobody_but_its_sender() {
    let head = "From: Jiwon Park <jiwon@bandal.example>\nSent: Wednesday, November 30, 2022 7:05 PM\nTo: Hyunwoo Seo <hw@moa.example>\nSubject: Re: Nice to meet you";
    let left = [
        ("- Sent: Wednesday, November 30, 2022 7:05 PM", None),
        ("- To: Hyunwoo Seo <hw@moa.example>", None),
        ("- Subject: Re: Nice to meet you", None),
        ("- Dear Hyunwoo,", None),
        ("- Best regards,", None),
    ];
    let sender = ("Jiwon Park, jiwon@bandal.example", None);
    let signed = ("- Jiwon Park", None);
    let expected: Vec<_> = [sender].into_iter().chain(left).chain([signed]).collect();
    check(&format!("{head}\n\nDear Hyunwoo,\n\nBest regards,\nJiwon Park"), &expected);
    let sender = ("- Jiwon Park <jiwon@bandal.example>", None);
    let signature = ("Jiwon Park, CTO, Bandal, 010-1234-5678, jiwon@bandal.example", None);
    let expected: Vec<_> = [sender].into_iter().chain(left).chain([signature]).collect();
    check(
        &format!(
            "{head}\n\nDear Hyunwoo,\n\nBest regards,\nJiwon Park\nCTO, Bandal\n010-1234-5678"
        ),
        &expected,
    );
}

#[test]
fn who_came_and_went_is_nobody() {
    let lines = [
        "박지원님이 들어왔습니다.",
        "박지원님이 나갔습니다.",
        "서현우님이 박지원님을 초대했습니다.",
        "서현우 님과 카카오톡 대화",
        "Jiwon Park joined the group",
        "Jiwon Park has left",
        "Hello everyone!",
        "서현우님 안녕하세요,",
    ];
    for line in lines {
        check(
            &format!("{line}\n박지원 CTO @반달"),
            &[(&format!("- {line}"), None), ("박지원 CTO @반달", None)],
        );
    }
    for person in ["Dear Park @Bandal", "Jiwon Park joined Bandal", "반달 박지원입니다"] {
        check(&format!("{person}\n정하나 @마루"), &[(person, None), ("정하나 @마루", None)]);
    }
}
