// 내보내기: 화면의 문장.
import type { exports as en } from "../en/exports";

const number = (count: number) => count.toLocaleString("ko-KR");

export const exports: typeof en = {
  presets: "보낼 곳",
  preset: { spreadsheet: "스프레드시트", hubspot: "HubSpot 연락처" },
  presetWhy: {
    spreadsheet: "Excel, Numbers, Sheets에서 한글이 깨지지 않고 열리며, 수식으로 실행되는 칸이 없습니다.",
    hubspot: "HubSpot 연락처 가져오기용입니다. 정해진 열, 국가 번호를 붙인 전화, 값은 그대로입니다.",
  },
  scope: "대상",
  everyone: "모두",
  conference: (name) => `만난 행사: ${name}`,
  preview: "미리 보기",
  firstRows: (shown, all) => (shown < all ? `${number(all)}행 중 처음 ${number(shown)}행` : `${number(all)}행`),
  table: "파일의 처음 몇 행",
  row: "행",
  checks: "저장하기 전에",
  notesLeftOut: (count) => `메모 ${number(count)}건은 빠집니다`,
  notesLeftOutWhy: "이런 파일에 공개된 메모만 나갑니다. 메모가 있는 곳에서 공개 범위를 바꿀 수 있습니다.",
  allNotes: "빠지는 메모가 없습니다",
  withoutEmail: (count) => `이메일 없는 사람 ${number(count)}명`,
  withoutEmailWhy: "CRM은 대개 이메일로 사람을 구분합니다. 파일에는 들어가지만 CRM이 거절하거나 중복으로 만들 수 있습니다.",
  allEmail: "모두 이메일이 있습니다",
  phonesAsGiven: (count) => `입력한 그대로인 전화 ${number(count)}건`,
  phonesAsGivenWhy: "국가 번호를 알 수 없어 입력한 그대로 나갑니다.",
  allPhones: "모든 전화번호를 알아들었습니다",
  save: (rows) => `${number(rows)}행 저장`,
  fileName: "파일",
  saved: (rows) => `${number(rows)}행 저장됨`,
  nobody: "내보낼 사람이 없습니다",
  nobodyWhy: "아직 이 행사에서 만난 사람이 없습니다. 모두를 고르거나 먼저 스캔해 주세요.",
};
