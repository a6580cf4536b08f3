import type * as en from "../en/settings";

export const settings: typeof en.settings = {
  me: "내 정보",
  meWhy: "새 명함과 내가 만난 사람 옆에 표시됩니다.",
  save: "저장",
  saved: "저장했습니다",
  region: "전화번호",
  regionLabel: "국가 번호가 없는 전화번호의 국가",
  regionHome: "평소 시간대에 따름",
  frames: "사진",
  framesLabel: "이름을 입력하지 않은 배지 사진의 보관 기간",
  frameDays: (days) => (days === 365 ? "1년" : `${days}일`),
};
