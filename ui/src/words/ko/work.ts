// 오래 걸리는 작업: 화면의 문장.
import type { work as en } from "../en/work";

const number = (count: number) => count.toLocaleString("ko-KR");
const percent = (done: number, total: number) => `${Math.floor((100 * done) / Math.max(1, total))}% 진행`;

export const work: typeof en = {
  title: {
    import: "연락처 가져오는 중",
    programme: "프로그램을 읽는 중",
    match: "명단 읽는 중",
    export: "파일 저장하는 중",
    undo: "변경을 취소하는 중",
    redo: "변경을 다시 실행하는 중",
    duplicates: "중복된 사람을 찾는 중",
    trash: "휴지통으로 옮기는 중",
    restore: "사람을 복원하는 중",
    erase: "모든 파일에서 사람을 완전히 지우는 중",
    change: "사람들을 바꾸는 중",
    list_photos: "폴더를 살펴보는 중",
    seen_photos: "이미 읽은 사진을 확인하는 중",
    read_photos: "사진 읽는 중",
  },
  count: {
    import: (done, total) => (total > 0 ? `명함 ${number(total)}장 중 ${number(done)}장` : `명함 ${number(done)}장 읽음`),
    programme: (done, total) => (total > 0 ? `세션 ${number(total)}건 중 ${number(done)}건` : `${number(done)}행 읽음`),
    match: (done, total) => (total > 0 ? `배지 ${number(total)}개 중 ${number(done)}개` : `${number(done)}행 읽음`),
    export: (done, total) => `${number(total)}행 중 ${number(done)}행`,
    undo: percent,
    redo: percent,
    duplicates: percent,
    trash: (done, total) => `${number(total)}명 중 ${number(done)}명`,
    restore: (done, total) => `${number(total)}명 중 ${number(done)}명`,
    erase: percent,
    change: (done, total) => `${number(total)}명 중 ${number(done)}명`,
    list_photos: (done, total) => `사진 ${number(total)}장 중 ${number(done)}장`,
    seen_photos: (done, total) => `사진 ${number(total)}장 중 ${number(done)}장`,
    read_photos: (done, total) => `사진 ${number(total)}장 중 ${number(done)}장`,
  },
  stopping: "중지하는 중",
};
