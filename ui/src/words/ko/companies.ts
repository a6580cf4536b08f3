// 회사 화면의 문장.
import type { companies as en } from "../en/companies";

const number = (count: number) => count.toLocaleString("ko-KR");

export const companies: typeof en = {
  about: (all) => `${number(all)}개사`,
  name: "회사",
  relation: "관계",
  people: "사람",
  occasions: "일정",
  anyRelation: "모든 관계",
  find: "회사 찾기",
  noMatch: "일치하는 회사가 없습니다",
  noMatchWhy: "선택한 관계의 회사 이름과 도시에서 찾았습니다.",
  showAll: "모두 보기",
  pick: "선택한 회사 없음",
  pickWhy: "목록에서 회사를 고르면 그 회사 사람과 만난 자리가 나타납니다.",
  add: "회사 추가",
  site: "웹사이트",
  addSite: "웹사이트 추가",
  openSite: "웹사이트 열기",
  city: "도시",
  addCity: "도시 추가",
  domains: "메일 도메인",
  addDomain: "메일 도메인 추가",
  aliases: "다른 이름",
  addAlias: "다른 이름 추가",
  peopleMet: "사람",
  noPeople: "아직 이 회사 사람이 없습니다.",
  parts: "프로그램에서",
  noParts: "아직 저녁 자리, 부스, 세션이 없습니다.",
  encounters: "만난 때",
  saved: (name) => `저장됨: ${name}`,
  added: (name) => `추가됨: ${name}`,
};
