//! Few bytes that are plainly Korean, which detectors of charsets take for Japanese or Latin.

use encoding_rs::EUC_KR;

use super::hangul::is_syllable;

/// Longer texts are told by a detector.
const SHORT: usize = 4096;

/// The syllables of most names, titles and companies, in the order of the alphabet.
const COMMON: &str = "\
    가각간갈감강개객거건검게격결경계고공과곽관광교구국궁권규균그근금급긍기길김꽃나난날남내네\
    녀년노놀누는늘능니님닝다단달담당대덕데도동되두드든들등디딩때똑라란람랑래랩랫량러레렉려력\
    련렬령로록론료루류률르를름리린림링마만말망매머메면명모목몰무문미민밀바박반발방배백뱅버번\
    범베벨변별병보복본봄봉부분브비빅빈빌빛사산살삼상새색샐샘생서석선설섭성세센션소속손솔송쇼\
    수숙순슬스습승시식신실심쓰아안알애앤야양어언엄업에엔여역연열염영예오옥온올와완외요용우욱\
    운울웅원월웨위유육윤율으은을음의이익인일임입잇자작잔장재저적전점정제젠조족종주준중즈증지\
    직진질집차찬참창채책처천철청체초총최추춘출충치카커컬컴케켓코콘쿠크클키타탁태택터털테텍토\
    톡톤통투트특팀파판팔팡패페편평포폼표품퓨프플피필하학한할함합해행향허헬혁현협형혜호혼홍화\
    확환활황회획효후훈휘휴흥희히힘";

/// Whether bytes are a Korean text in Windows-949: all but ASCII are Hangul and its marks, most of it
/// of syllables that people use, in words of more than one. Half-width katakana, Chinese and the
/// accents of Latin-1 may be made of the same bytes, but then hardly any syllable is common.
#[must_use]
pub fn is_korean(bytes: &[u8]) -> bool {
    let Some(words) = (bytes.len() <= SHORT).then(|| words(bytes)).flatten() else { return false };
    let syllables = || words.iter().flat_map(|word| word.chars());
    let common = syllables().filter(|syllable| COMMON.contains(*syllable)).count();
    words.iter().any(|word| word.chars().nth(1).is_some()) && common * 4 >= syllables().count() * 3
}

/// The words of Hangul; nothing where bytes can be no Korean.
fn words(bytes: &[u8]) -> Option<Vec<String>> {
    let mut words = vec![String::new()];
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => break,
            // Marks: `·`, `㈜`.
            [0..=0x7f, rest @ ..] | [0xa1..=0xa3, 0xa1..=0xfe, rest @ ..] => {
                words.push(String::new());
                rest
            }
            [first @ 0x81..=0xc8, second @ 0x81..=0xfe, rest @ ..] => {
                let pair = [*first, *second];
                let syllable = EUC_KR.decode_without_bom_handling_and_without_replacement(&pair)?;
                words.last_mut()?.push(syllable.chars().next().filter(|it| is_syllable(*it))?);
                rest
            }
            _ => return None,
        };
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};

    use super::*;

    fn check(encoding: &'static Encoding, texts: &[&str], expected: bool) {
        for text in texts {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost);
            assert_eq!(is_korean(&bytes), expected, "{text} in {}", encoding.name());
        }
    }

    #[test]
    fn korean_is_told_from_what_is_made_of_the_same_bytes() {
        let korean = [
            "김솔",
            "허준",
            "한별",
            "봄여름",
            "샛별 하늘이",
            "남궁민",
            "㈜반달",
            "CTO 박지원",
            "최은샘",
            "네이버·쿠팡",
            "당근마켓",
            "엔지니어",
        ];
        check(EUC_KR, &korean, true);
        check(EUC_KR, &["뷁", "김", "뿅뿅", ""], false); // may be anything
        let latin = [
            "José",
            "Müller",
            "Ångström",
            "Åsa",
            "CONCEIÇÃO",
            "MAÇÃ",
            "François",
            "Señor",
            "Öztürk",
            "ÄÖÜ",
            "¿Qué?",
            "20 °C ±½",
        ];
        check(WINDOWS_1252, &latin, false);
        let japanese = [
            "ﾔﾏﾀﾞ ﾀﾛｳ",
            "ｻｲﾄｳ",
            "ｹﾝｼﾞ",
            "ｵｵｻｶ",
            "ｾﾝﾀｰ",
            "ｺｰﾄﾞ",
            "ｱｲ",
            "ﾊｼﾓﾄ ｱｷﾗ",
            "誹",
            "山田,太郎",
            "株式会社さくら",
            "ユーザー",
        ];
        check(SHIFT_JIS, &japanese, false);
        let chinese = [
            "张伟",
            "刘丽",
            "何洁",
            "黄磊",
            "林俊杰",
            "陈冠霖",
            "阿里巴巴",
            "李磊",
            "康健",
            "高海",
            "海明",
            "工程师",
            "刘",
        ];
        check(GB18030, &chinese, false);
    }
}
