// 하루 정리: 화면의 문장.
import type { evening as en } from "../en/evening";

const number = (count: number) => count.toLocaleString("ko-KR");

export const evening: typeof en = {
  title: "하루 정리",
  left: (items) => (items === 0 ? "남은 것 없음" : `${number(items)}건 남음`),
  before: "전날",
  after: "다음 날",
  skip: "나중에",
  skipped: (items) => `${number(items)}건 미룸`,
  again: "다시 보기",
  open: (items) => `하루 정리: ${number(items)}건 남음`,

  capture: "누구의 것인가요?",
  captureHint: "이름, 직함 @회사, 이메일. Enter로 저장합니다.",
  dismiss: "사람 아님",
  dismissed: "치웠습니다",
  same: "같은 사람인가요?",
  sameAs: "비슷한 사람",
  yes: "같은 사람",
  no: "다른 사람",
  sameDone: (name) => `한 사람으로 합침: ${name}`,
  notSame: "다른 사람으로 표시했습니다. 다시 묻지 않습니다",
  place: "어디였나요?",
  placeGuessed: "사진에 시간대가 없어 시각은 추정입니다.",
  placeSaved: "자리를 저장했습니다",
  right: "맞습니다",
  rate: "어땠나요?",
  note: "무슨 이야기였는지 메모",
  noteSaved: "메모를 저장했습니다",
  rated: (rating) => `관심도: ${rating}`,
  outcome: "어떻게 되었나요?",
  outcomeSaved: (title, outcome) => `저장됨: ${title}, ${outcome}`,
  outcomes: { attended: "참석함", walk_up: "현장 대기로 입장", in_overflow: "중계실에서 시청", turned_away: "입장하지 못함", missed: "가지 못함" },

  done: "하루를 정리했습니다",
  doneWhy: "모두 이름과 자리와 한마디가 있습니다.",
  quiet: "기록이 없는 날입니다",
  quietWhy: "이날 만난 사람도, 계획한 일정도 없습니다.",
  summary: "오늘 하루",
  copy: "요약 복사",
  copied: "요약을 복사했습니다",
  numbers: { met: "만남", new: "새로 만남", hot: "높음", warm: "보통", attended: "참석", to_write: "연락할 사람" },
  metInAll: (met, fresh, hot) => `${number(met)}명 만남(새로 ${number(fresh)}명), 관심 높음 ${number(hot)}명`,
  wasAt: (attended, toWrite) => `참석 ${number(attended)}건, 내일까지 연락할 사람 ${number(toWrite)}명`,
};
