import type * as en from "../en/frame";

const number = (count: number) => count.toLocaleString("ko-KR");

export const frame: typeof en.frame = {
  notLoaded: "화면을 불러오지 못했습니다",
  notLoadedWhy: "저장한 내용은 그대로 있습니다. 다시 시도하면 창을 새로 불러옵니다.",
  sample: {
    band: "샘플입니다. 가상의 인물이며 내 데이터와 섞이지 않습니다.",
    leave: "내 데이터로 돌아가기",
    left: "내 데이터로 돌아왔습니다.",
    own: "샘플로 시작한 창입니다. 프로필을 지정하지 않고 시작하면 내 데이터가 열립니다.",
  },

  clock: {
    now: (time, day) => `현지 시각 ${time}, ${day}`,
    home: (time, zone) => `평소 시간대 ${time} ${zone}`,
  },

  stamp: {
    title: "새 연락처에 기록할 자리",
    lead: "새 연락처가 기록되는 자리:",
    nowhere: "자리 없음",
    nowhereLong: "새 연락처를 자리 없이 기록합니다",
    change: "바꾸기",
    pinned: "고정됨",
    attended: "참석 중",
    reserved: "예약",
    shift: "부스 근무",
    on_now: "시간표 기준",
    unsure: "지금 있는 자리를 고르세요",
    occasion: "자리",
    search: "검색하거나 새로 입력",
    followClock: "시간표 따르기",
    make: "추가하고 여기에 기록",
    newKind: (name) => `어떤 자리인가요? ${name}`,
    why: "고정한 자리는 바꿀 때까지 유지됩니다. 사진은 촬영 시각을 따릅니다.",
    stillAt: (title) => `아직 이 자리인가요? ${title}`,
    clockSays: (title) => `시간표에 따르면 지금은 다음 자리입니다: ${title}`,
    clockSaysOver: "시간표에 따르면 끝난 자리입니다.",
    stay: "이 자리 유지",
    move: "다음으로",
    moved: (title) => `새 연락처에 기록할 자리가 바뀌었습니다: ${title}`,
    today: "오늘",
  },

  start: {
    retry: "다시 시도",
    folder: "프로필 폴더",
    copy: "자세한 내용 복사",
    backups: "백업",
    backup: (people, encounters) => `${number(people)}명, 만남 ${number(encounters)}회`,
    unreadable: "읽을 수 없음",
    restored: "백업에서 복원했습니다.",
    titles: {
      damaged: "데이터를 읽을 수 없습니다",
      newer_profile: "더 새로운 Hallway가 필요한 프로필입니다",
      not_writable: "프로필 폴더에 쓸 수 없습니다",
      busy: "다른 Hallway가 이 프로필을 사용 중입니다",
      disk_full: "디스크가 가득 찼습니다",
      other: "프로필을 열지 못했습니다",
    },
    causes: {
      damaged: "데이터베이스 파일이 손상되었습니다. 파일은 지우지 않고 그대로 둡니다.",
      newer_profile: "더 새로운 버전에서 만든 프로필입니다. 바뀐 것은 없습니다.",
      not_writable: "이 폴더는 읽을 수만 있고 쓸 수 없습니다. 바뀐 것은 없습니다.",
      busy: "다른 창이나 터미널에서 복원, 업그레이드 또는 정리하고 있습니다.",
      disk_full: "쓸 공간이 남아 있지 않습니다. 잃은 것은 없습니다.",
      other: "바뀐 것은 없습니다.",
    },
    remedies: {
      damaged: "아래에서 가장 최근 백업을 복원해 주세요. 손상된 파일은 옆에 그대로 둡니다.",
      newer_profile: "이 컴퓨터의 Hallway를 업데이트한 뒤 다시 열어 주세요.",
      not_writable: "폴더에 쓰기 권한을 준 뒤 다시 시도해 주세요.",
      busy: "끝날 때까지 기다린 뒤 다시 시도해 주세요.",
      disk_full: "공간을 비운 뒤 다시 시도해 주세요.",
      other: "다시 시도해 주세요. 계속되면 아래 내용이 원인을 찾는 데 도움이 됩니다.",
    },
  },
};
