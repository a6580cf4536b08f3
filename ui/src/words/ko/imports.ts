// 가져온 파일의 결과: 화면의 문장.
import type { imports as en } from "../en/imports";

const number = (count: number) => count.toLocaleString("ko-KR");

export const imports: typeof en = {
  choose: "연락처 가져오기…",
  file: "vCard 파일",
  title: (added) => (added > 0 ? `${number(added)}명을 추가했습니다` : "새로운 사람이 없습니다"),
  none: "연락처가 없는 파일입니다",
  noneWhy: "휴대폰이나 주소록에서 내보낸 vCard 파일(.vcf)을 가져올 수 있습니다.",
  counts: "명함별 결과",
  added: "추가됨",
  sameEmail: "이메일이 같은 사람",
  samePhone: "전화가 같은 사람",
  knownWhy: "빠져 있던 정보를 채웠습니다.",
  sameCard: "똑같은 명함",
  sameCardWhy: "이미 있는 명함이라 그대로 두었습니다.",
  skipped: "제외됨",
  all: "파일의 명함",
  skippedLines: "제외한 이유",
  problems: (count) => `일부만 읽은 곳 ${number(count)}건`,
  line: (line, reason) => `${number(line)}행: ${reason}`,
  reason: {
    no_card: () => "여기서 시작하는 명함이 없습니다",
    missing_end: () => "명함이 끝나지 않아 있는 데까지 읽었습니다",
    empty_card: () => "사람 정보가 없는 명함입니다",
    group_card: (name) => `사람이 아니라 목록입니다: ${name}`,
    was_erased: () => "이 주소나 번호를 쓰던 사람은 완전히 삭제되었습니다",
    stray_line: () => "명함 밖에 있는 줄입니다",
    unknown_charset: (field) => `알 수 없는 문자 집합입니다: ${field}`,
    undecodable: (field) => `해석할 수 없는 값입니다: ${field}`,
    too_long: (field) => `너무 길어 일부만 담은 값입니다: ${field}`,
    card_too_long: () => "8MB보다 큰 명함입니다",
    unreadable: () => "vCard가 아닙니다",
    other: () => "읽을 수 없습니다",
  },
  more: (count) => `외 ${number(count)}건`,
  show: "가져온 사람 보기",
  shown: "이번 가져오기",
  noneLeft: "가져온 사람이 남아 있지 않습니다",
  noneLeftWhy: "가져오기를 취소했거나 이후에 삭제했습니다.",
};
