import type { shifts as en } from "../en/shifts";

export const shifts: typeof en = {
  title: "부스 근무",
  none: "근무 일정이 없습니다. 근무 중에 만난 사람은 이 부스에서 만난 것으로 기록됩니다.",
  add: "근무 추가",
  who: "근무자",
  edit: (name, when) => `근무 수정: ${name}, ${when}`,
  remove: (name, when) => `근무 삭제: ${name}, ${when}`,
  saved: "부스 근무를 저장했습니다",
  deleted: "부스 근무를 삭제했습니다",
};
