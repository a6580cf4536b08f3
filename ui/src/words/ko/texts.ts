import type * as en from "../en/texts";

const number = (count: number) => count.toLocaleString("ko-KR");

export const texts: typeof en.texts = {
  notes: {
    label: "메모, 대화, 서명, 주소 목록 또는 코드",
    placeholder: "여러 줄을 붙여넣으면 한 줄이 한 사람이 됩니다:\n박지원 CTO @아크메, jiwon@acme.example\n[서현우] [오후 7:05] 김도윤 팀장 @누리",
    preview: "이렇게 저장됩니다",
    people: (count) => `${number(count)}명`,
    leftOut: (count) => `${number(count)}줄 제외`,
    showLeftOut: "제외한 줄 보기",
    take: (line) => `포함: ${line}`,
    noteOnlyOf: (line) => `메모로만: ${line}`,
    note: "메모",
    add: (count) => `${number(count)}명 추가`,
    now: "지금",
    nowhere: "자리 없음",
    more: (count) => `${number(count)}줄은 표시하지 않고 이해한 대로 저장합니다`,
  },
  met: {
    title: (cards) => (cards === 1 ? "어디에서 만났나요?" : `이 ${number(cards)}명을 어디에서 만났나요?`),
    elsewhere: "다른 자리…",
    unmet: "만나지 않음, 가져오기만",
    take: "그 자리에서 만남",
    importOnly: "가져오기",
  },
  form: "양식",
  wedge: {
    title: "USB 스캐너",
    why: "키보드처럼 입력하는 스캐너는 커서 위치와 관계없이 이 화면에서 바로 읽습니다.",
    prefix: "코드 앞에 붙는 문자",
    suffix: "코드 뒤에 붙는 문자",
    try: "시험하기",
    stopTrying: "시험 끝내기",
    scanNow: "지금 아무 코드나 스캔해 보세요. 보여 주기만 하고 저장하지 않습니다.",
    heard: "읽은 내용",
  },
};
