// 저녁 자리와 부스의 참석자: 화면과 인쇄물의 문장.
import type { guests as en } from "../en/guests";

const number = (count: number) => count.toLocaleString("ko-KR");

export const guests: typeof en = {
  title: "참석자",
  visitors: "방문자",
  scanVisitors: "방문자 스캔",
  expectVisitors: "방문 예정자 추가",
  came: (came, all) => `${number(all)}명 중 ${number(came)}명 만남`,
  add: "여기서 만난 사람 추가",
  addHint: "박지원, CTO @ 반달",
  added: (name) => `만남 기록됨: ${name}`,
  scan: "참석자 스캔",
  expect: "참석 예정자 추가",
  expectHow: "한 줄에 한 명씩 이름, 직함, 회사를 적습니다.",
  expectHint: "박지원, CTO @ 반달\n임하윤, 대표 @ 온기",
  expected: (count) => `참석 예정 ${number(count)}명`,
  isExpected: "참석 예정",
  arrived: "참석",
  arrivedNamed: (name) => `참석: ${name}`,
  arrivedSaid: (name) => `참석함: ${name}`,
  drop: (name) => `예정에서 빼기: ${name}`,
  dropped: (name) => `예정에서 뺌: ${name}`,
  menu: (name) => `더 보기: ${name}`,
  none: "예정되었거나 만난 사람이 아직 없습니다.",
  sheet: "누가 오나요",
  openSheet: "읽거나 인쇄할 명단",
  print: "인쇄",
  lastMet: (when) => `마지막 만남 ${when}`,
  neverMet: "만난 적 없음",
  notAmong: "아직 연락처에 없음",
  metHere: "여기서 만남",
  owed: (what) => `할 일: ${what}`,
  speaks: (title) => `발표: ${title}`,
  notes: "메모",
};
