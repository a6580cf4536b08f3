import type * as en from "../en/questions";

export const questions: typeof en.questions = {
  title: "질문",
  menu: "이 행사의 질문…",
  of: (conference) => `행사 질문: ${conference}`,
  why: "여기서 만난 사람마다 스캔 직후에 묻습니다. 다음 스캔을 막지 않습니다.",
  none: "아직 질문이 없습니다",
  add: "질문 추가",
  edit: (text) => `편집: ${text}`,
  up: (text) => `위로: ${text}`,
  down: (text) => `아래로: ${text}`,
  remove: (text) => `삭제: ${text}`,
  text: "질문",
  kind: "답하는 방식",
  kinds: { text: "글", single: "하나 고르기", multiple: "여러 개 고르기" },
  choices: "선택지",
  choicesWhy: "한 줄에 하나씩, 두 개에서 아홉 개까지. 숫자 키로 고릅니다.",
  answers: (count) => (count === 0 ? "아직 답 없음" : `답 ${count}건`),
  answered: "답했습니다",
  saved: "질문을 저장했습니다",
  deleted: (answers) => (answers === 0 ? "질문을 삭제했습니다" : `질문과 답 ${answers}건을 삭제했습니다`),
  sure: (answers) => `답 ${answers}건과 함께 삭제할까요?`,
};
