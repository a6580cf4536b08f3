// 메모.
import type { notes as en } from "../en/notes";

export const notes: typeof en = {
  title: "메모",
  note: "메모",
  add: "메모 쓰기",
  save: "메모 저장",
  readers: "공개 범위",
  saved: "메모 저장됨",
  deleted: "메모 삭제됨",
};
