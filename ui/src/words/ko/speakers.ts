// 세션의 사람, 링크, 메모: 화면의 문장.
import type { speakers as en } from "../en/speakers";

export const speakers: typeof en = {
  moreSessions: (count) => `다른 세션 ${count.toLocaleString("ko-KR")}개`,
  lastMet: (when) => `${when} 만남`,
  knownNotMet: "연락처에 있음, 아직 만나지 못함",
  isIt: (name) => `같은 사람인가요? ${name}`,
  why: {
    company: "같은 회사", mail_domain: "그 회사 이메일", former_company: "전에 근무한 회사", title: "같은 직함",
    name_alone: "이름만 같음",
  },
  sameName: "같은 이름",
  yes: "같은 사람",
  no: "다른 사람",
  linked: (name) => `연결됨: ${name} (다른 세션에도 적용)`,
  rejected: (name) => `다른 사람으로 표시됨: ${name}`,
  notThem: (name) => `다른 사람으로 표시: ${name}`,
  keep: "연락처로 추가",
  kept: (name) => `연락처에 추가됨: ${name}`,
  menu: (name) => `더 보기: ${name}`,
  abstractMore: "전체 보기",
  abstractLess: "접기",
  track: "트랙",
  topics: "주제",

  notes: {
    mine: "내 메모",
    placeholder: "기억할 내용을 적습니다. 마크다운을 쓸 수 있고, 입력하는 대로 저장됩니다.",
    saving: "저장 중…",
    kept: "저장됨",
    others: "다른 메모",
  },

  links: {
    title: "다시 보기",
    none: "녹화, 슬라이드, 후기가 아직 없습니다.",
    add: "링크 추가",
    url: "주소",
    name: "제목",
    kind: "종류",
    kinds: { recording: "녹화", slides: "슬라이드", write_up: "후기", other: "기타" },
    saved: "링크 저장됨",
    removed: "링크 삭제됨",
    menu: (name) => `링크 편집·삭제: ${name}`,
  },
};
