// 변경 기록과 백업: 화면의 문장.
import type { Via } from "../../ipc/types";
import { size, type history as en } from "../en/history";

const number = (count: number) => count.toLocaleString("ko-KR");
const of = (what: string, name: string) => (name === "" ? what : `${what}: ${name}`);
/** 무엇으로 스캔했는지, 여러 건이면 몇 건인지. */
const scanned = (via: Via | null, count: number, name: string): string => {
  const some = (unit: string) => (count > 1 ? unit : name);
  if (via === "camera") return of("카메라 스캔", some(`코드 ${number(count)}개`));
  if (via === "scanner") return of("스캐너 스캔", name);
  if (via === "text") return of("텍스트 읽기", some(`명함 ${number(count)}장`));
  return of("스캔", some(`이미지 ${number(count)}장`));
};
const some = (what: string, name: string, count: number) => of(what, name || (count > 0 ? `${number(count)}명` : ""));

export const history: typeof en = {
  steps: "변경",
  verb: {
    set_me: (name) => of("내 정보 입력", name),
    add_conference: (name) => of("행사 추가", name),
    edit_conference: (name) => of("행사 수정", name),
    add_occasion: (name) => of("자리 추가", name),
    edit_occasion: (name) => of("자리 수정", name),
    delete_occasion: (name) => of("자리 삭제", name),
    add_contact: (name) => of("사람 추가", name),
    add_notes: (_, count) => `메모에서 ${number(count)}명 추가`,
    edit_contact: (name) => of("사람 수정", name),
    trash_contact: (name, count) => some("사람 삭제", name, count),
    restore_contact: (name, count) => some("사람 복원", name, count),
    log_encounter: (name) => of("다시 만남", name),
    edit_encounter: (name) => of("만남 수정", name),
    delete_encounter: (name) => of("만남 삭제", name),
    rate_encounter: (name) => of("만남 평가", name),
    correct_captures: (_, count) => of("시간과 자리 바로잡기", `${number(count)}건`),
    drop_scan: (name) => of("스캔 한 건 취소", name),
    answer_question: (name) => of("질문 답변", name),
    save_question: (name) => of("질문 변경", name),
    delete_question: (name) => of("질문 삭제", name),
    save_colleague: (name) => of("팀원 변경", name),
    remove_colleague: (name) => of("팀원 삭제", name),
    save_capture: (name, count, via) => scanned(via, count, name),
    dismiss_capture: (_, count) => `보류 항목 치우기: ${number(Math.max(count, 1))}건`,
    take_back_capture: (_, count) => `보류 항목 되돌리기: ${number(Math.max(count, 1))}건`,
    match_list: (_, count) => `명단으로 배지 확인: ${number(count)}개`,
    teach_badge: (_, count) => some("배지 읽는 법 변경", "", count),
    same_person: (name) => of("같은 사람으로 합침", name),
    name_capture: (name) => of("사진이나 배지의 이름 입력", name),
    change_pictures: (name) => of("사진 변경", name),
    write_note: (name) => of("메모", name),
    follow_up: (name) => of("후속 연락", name),
    edit_company: (name) => of("회사 수정", name),
    save_card: (name) => of("내 명함 수정", name),
    import_contacts: (_, count) => `가져오기: ${number(count)}명`,
    import_programme: (_, count) => `프로그램 가져오기: 세션 ${number(count)}건`,
    fill_sample: (_, count) => (count > 0 ? `예시 채우기: ${number(count)}명` : "예시 채우기"),
    generate: (_, count) => `자동 생성: ${number(count)}명`,
    undo: () => "변경 취소",
    redo: () => "변경 다시 실행",
  },
  undid: (what) => `취소함 – ${what}`,
  redid: (what) => `다시 실행함 – ${what}`,
  takenBack: "취소됨",
  tooOld: "오래되어 취소 불가",
  undoThis: "이 변경 취소",
  undoNamed: (what) => `이 변경 취소 – ${what}`,
  undone: (what) => `취소했습니다 – ${what}`,
  leftOut: (count) => `${number(count)}명은 그대로 두었습니다`,
  next: "실행 취소 대상",
  nothing: "되돌릴 것이 없습니다",
  nextRedo: "다시 실행 대상",
  more: "더 보기",

  blocked: "이후의 변경이 있습니다",
  blockedWhy: (what) => `같은 사람에 대한 변경이 뒤에 있습니다 – ${what}`,
  blockedThing: (what) => `같은 항목에 대한 변경이 뒤에 있습니다 – ${what}`,
  blockedElse: (what) => `다른 항목에서 쓰고 있습니다. 그 항목의 변경을 먼저 취소해 주세요 – ${what}`,
  moreChanges: (count) => `외 변경 ${number(count)}건`,
  later: "이후의 변경",
  theirs: "해당하는 사람",
  others: "이후의 변경도 취소하면 함께 되돌아가는 사람",
  andMore: (count) => `외 ${number(count)}명`,
  undoToo: "이후의 변경도 취소",
  changedSessions: "이후에 바뀐 세션",
  leaveOutSessions: (count) => `세션 ${number(count)}건 제외`,
  leaveOut: (count) => `${number(count)}명은 제외`,

  backups: "백업",
  backupsWhy: "변경이 있던 날에 하루 한 번, 그리고 업그레이드하기 전에 만듭니다. 열 개를 보관합니다.",
  noBackups: "아직 백업이 없습니다.",
  damaged: "읽을 수 없음",
  backUp: "지금 백업",
  backedUp: "백업을 만들고 확인했습니다",
  holds: (held, met) => `${number(held)}명, 만남 ${number(met)}회`,
  size: (bytes) => `크기 ${size(bytes, "ko-KR")}`,
  lastChange: (when) => `마지막 변경: ${when}`,
  second: "두 번째 폴더",
  secondWhy: "백업을 만들 때마다 여기에도 복사합니다. USB 메모리나 동기화 폴더가 좋습니다.",
  secondNone: "다른 곳에는 두지 않음",
  secondChoose: "고르기…",
  secondRemove: "복사 끄기",
  restore: "복원",
  restoreNamed: (when) => `백업 복원: ${when}`,
  restoreTitle: "이 백업을 복원할까요?",
  restoreWhy: "모든 것이 백업 당시로 돌아갑니다. 지금 상태도 백업으로 남으므로 다시 돌아올 수 있습니다.",
  restored: "백업을 복원했습니다. 이전 상태는 목록에 남아 있습니다",
};
