// 콘퍼런스를 마크다운 폴더로: 대화 상자의 문장.
import type { trip as en } from "../en/trip";

const number = (count: number) => count.toLocaleString("ko-KR");

export const trip: typeof en = {
  menu: "출장 보고서",
  title: (name) => `출장 보고서: ${name}`,
  holds: (days, entries) => `${number(days)}일, ${number(entries)}건. 메모와 링크가 있는 세션, 저녁 자리, 부스를 시간순으로 담습니다.`,
  empty: "아직 담을 내용이 없습니다. 다녀온 자리를 표시하거나 메모를 적어 주세요.",
  language: "언어",
  people: (count) => (count > 0 ? `연사와 만난 사람 ${number(count)}명` : "연사"),
  companies: "주최사와 후원사, 회사 이름이 있는 제목",
  myNotes: (count) => `나만 보는 메모 ${number(count)}건`,
  notesWhy: "메모는 적은 그대로 담기며, 그 안의 이름도 함께 담깁니다.",
  pictures: "사진",
  picturesWhy: "사진에는 촬영 위치가 남아 있지 않습니다.",
  all: "모두",
  noPictures: "선택 안 함",
  choose: (when) => `사진: ${when}`,
  save: "폴더 선택…",
  saved: (folder, pictures) => `저장됨: ${folder}${pictures > 0 ? `, 사진 ${number(pictures)}장` : ""}`,
};
