// Every sentence the window shows, in Korean; see en.ts. Sentences end politely and neutrally
// (-습니다, -세요), labels are nouns, counters are attached (23명), and no particle follows an
// inserted name or number whose last sound is not known.
import type { Words } from "./en";
import { cards } from "./ko/cards";
import { companies } from "./ko/companies";
import { conference } from "./ko/conference";
import { day } from "./ko/day";
import { evening } from "./ko/evening";
import { exports } from "./ko/exports";
import { firstRun } from "./ko/firstRun";
import { followUps } from "./ko/followUps";
import { frame } from "./ko/frame";
import { history } from "./ko/history";
import { imports } from "./ko/imports";
import { notes } from "./ko/notes";
import { approach } from "./ko/approach";
import { guests } from "./ko/guests";
import { occasions } from "./ko/occasions";
import { speakers } from "./ko/speakers";
import { person } from "./ko/person";
import { places } from "./ko/places";
import { programme } from "./ko/programme";
import { questions } from "./ko/questions";
import { run } from "./ko/run";
import { shifts } from "./ko/shifts";
import { team } from "./ko/team";
import { trip } from "./ko/trip";
import { people } from "./ko/people";
import { words as photos } from "./ko/photos";
import { camera } from "./ko/camera";
import { scan } from "./ko/scan";
import { settings } from "./ko/settings";
import { texts } from "./ko/texts";
import { waiting } from "./ko/waiting";
import { work } from "./ko/work";

const tooMuch: Readonly<Record<string, string>> = {
  pasted_text: "붙여넣기에는 너무 긴 텍스트입니다. 1MB까지 붙여넣거나 연락처 파일로 가져와 주세요.",
  choices: "서로 다른 선택지를 한 줄에 하나씩 두 개에서 아홉 개까지 적어 주세요.",
  venue_name: "같은 이름의 장소가 이미 있습니다. 두 장소를 하나로 합쳐 주세요.",
  venue_in_use: "여기에서 열리는 세션이 있습니다. 다른 장소와 하나로 합쳐 주세요.",
  colleague: "같은 이름의 팀원이 이미 있습니다. 구분할 수 있는 말을 덧붙여 주세요.",
  shift: "시계가 그만큼 다를 수는 없습니다. -16:00처럼 시간과 분으로 적어 주세요.",
  answer: "선택지에 없는 답입니다. 있는 것 중에서 골라 주세요.",
  pasted_cards: "연락처가 100개를 넘습니다. 연락처 파일(.vcf)로 저장한 뒤 가져와 주세요.",
  approach: "회사에는 기록할 수 없습니다. 회사를 열어 사람을 골라 주세요.",
  folder: "폴더가 비어 있지 않습니다. 새 폴더나 빈 폴더를 골라 주세요.",
  url: "웹 주소가 아닙니다. https:// 또는 http://로 시작하는 주소를 입력해 주세요.",
  speaker: "이미 연락처에 연결된 사람입니다.",
  text: "텍스트가 없습니다. 명함이나 배지, 코드의 내용을 붙여넣거나 입력해 주세요.",
  line: "누구인지 없는 줄입니다. 이름, 이메일, 전화번호 중 하나는 적어 주세요.",
  pasted_people: "500명이 넘습니다. 나누어 붙여넣어 주세요.",
};

const number = (count: number) => count.toLocaleString("ko-KR");

export const ko: Words = {
  app: { name: "Hallway", onThisComputer: "이 컴퓨터에만 보관" },

  nav: {
    main: "기본 메뉴",
    now: "지금",
    agenda: "일정",
    evening: "하루 정리",
    people: "사람",
    companies: "회사",
    occasions: "프로그램",
    approach: "만나 볼 사람",
    scan: "스캔",
    cards: "명함",
    after: "행사 이후",
    "follow-ups": "후속 연락",
    export: "내보내기",
    history: "변경 기록",
    settings: "설정",
    conference: "행사",
    noConference: "등록된 행사 없음",
    allConferences: "모든 행사",
    search: "사람 검색",
  },

  act: {
    add: "추가",
    save: "저장",
    cancel: "취소",
    close: "닫기",
    delete: "삭제",
    edit: "편집",
    undo: "실행 취소",
    redo: "다시 실행",
    retry: "다시 시도",
    remove: "제거",
    copy: "복사",
    open: "열기",
    more: "더 보기",
    details: "자세히",
    clear: "지우기",
    stop: "중단",
    metAgain: "만났어요",
    showMyCard: "명함 QR 띄우기",
    scan: "스캔",
    addPerson: "사람 추가",
    chooseFiles: "파일 선택",
    makeCard: "명함 만들기",
  },

  kit: {
    removeNamed: (name) => `제거: ${name}`,
    editNamed: (name) => `편집: ${name}`,
    empty: "비어 있음",
    required: "필수",
    noMatch: "일치하는 항목 없음",
    createNamed: (text) => `새로 추가: ${text}`,
    loading: "불러오는 중",
    notices: "알림",
    problem: "문제",
    dropHere: "여기에 놓기",
    zoomIn: "확대",
    zoomOut: "전체 보기",
    pictures: { title: "사진", of: (when) => `사진, ${when}`, removed: "사진을 지웠습니다" },
    pictureGone: "삭제된 사진입니다",
    progress: (done, all) => `${number(all)}건 중 ${number(done)}건`,
    date: "날짜",
    time: "시각",
    inZone: (zone) => `현지 시각: ${zone}`,
    chooseDate: "날짜 고르기",
    previousMonth: "이전 달",
    nextMonth: "다음 달",
    notADate: (like) => `예: ${like}`,
    notATime: "19:05처럼 입력해 주세요.",
    noSuchTime: "서머타임 전환으로 이날에는 없는 시각입니다. 바로 다음 시각으로 저장됩니다.",
    resize: "패널 너비",
    results: (count) => `결과 ${number(count)}건`,
    unmet: "아직 만나지 않음",
    colleague: "팀원",
    unknownBadge: "미확인 배지",
  },

  keys: {
    title: "키보드",
    everywhere: "어디서나",
    here: "이 화면",
    list: "목록",
    thisList: "단축키 목록",
    nextRegion: "다음 영역",
    previousRegion: "이전 영역",
    search: "검색",
    move: "이동",
    open: "열기",
    firstLast: "처음과 끝",
    goTo: (screen) => `${screen} 화면`,
    singleLetters: "한 글자 단축키",
    singleLettersHint: "입력란 밖에서만 작동합니다.",
  },

  frame,
  day,
  evening,
  firstRun,
  conference,
  camera,
  scan,
  photos,
  settings: {
    ...settings,
    theme: "화면 모드",
    light: "밝게",
    dark: "어둡게",
    system: "시스템 설정",
    language: "언어",
    english: "English",
    korean: "한국어",
    zoom: "크기",
    zoomValue: (percent) => `${percent}%`,
    zoomIn: "크게",
    zoomOut: "작게",
  },

  empty: {
    people: "아직 아무도 없습니다",
    peopleWhy: "첫 만남은 보통 등록 줄에서 시작됩니다. 코드를 스캔하거나 이름을 입력해 보세요.",
    companies: "아직 회사가 없습니다",
    companiesWhy: "사람을 추가하면 그 사람의 회사가 여기에 나타납니다.",
    occasions: "아직 프로그램이 비어 있습니다",
    occasionsWhy: "추가한 저녁 자리, 부스, 세션이 날짜별로 나타납니다.",
    scan: "아직 스캔한 코드가 없습니다",
    scanWhy: "배지나 명함 사진을 창에 끌어다 놓거나 파일을 선택하세요.",
    cards: "아직 명함이 없습니다",
    cardsWhy: "명함은 어느 휴대폰으로도 읽을 수 있는 QR 코드입니다.",
    export: "아직 내보낼 사람이 없습니다",
    exportWhy: "만난 사람을 스프레드시트나 CRM용 CSV 파일로 저장할 수 있습니다.",
    history: "아직 변경 기록이 없습니다",
    historyWhy: "모든 변경이 여기에 남고, 하나씩 되돌릴 수 있습니다.",
    search: (query) => `검색 결과 없음: ${query}`,
    searchWhy: "이름, 회사, 직함, 초성에서 찾았습니다.",
  },

  days: { today: "오늘", yesterday: "어제", tomorrow: "내일" },
  clock: {
    event: "현지 시각",
    home: "평소 시간대",
    daysAhead: (days) => (days > 0 ? `+${days}일` : `${days}일`),
  },

  count: {
    people: (count) => `${number(count)}명`,
    companies: (count) => `${number(count)}개사`,
    occasions: (count) => `${number(count)}건`,
    encounters: (count) => `만남 ${number(count)}회`,
    rows: (count) => `${number(count)}행`,
    selected: (count) => `${number(count)}개 선택`,
  },

  occasionKind: {
    session: "세션", booth: "부스", dinner: "저녁 자리", party: "파티", meeting: "미팅",
    hallway: "복도", badge_pickup: "배지 수령", break: "휴식", other: "기타",
  },
  overflow: "오버플로(중계)",
  plan: { none: "계획 없음", favourite: "관심", reserved: "예약", waitlisted: "대기" },
  outcome: {
    attended: "참석", walk_up: "현장 입장", in_overflow: "중계로 참석", turned_away: "입장 못 함", missed: "불참",
  },
  relation: {
    customer: "고객", prospect: "잠재 고객", partner: "파트너", vendor: "공급사", competitor: "경쟁사",
    peer: "동종 업계", other: "기타",
  },
  companyRole: { host: "주최", sponsor: "후원", subject: "주제" },
  personRole: { speaker: "연사", moderator: "진행자", host: "초대한 사람", guest: "참석 예정자" },
  visibility: { mine: "나만", team: "팀", crm: "CRM" },
  rating: { hot: "높음", warm: "보통", cold: "낮음" },
  pointKind: { email: "이메일", phone: "전화", url: "웹", social: "프로필", address: "주소" },
  source: {
    scan: "스캔", typed: "직접 입력", pasted: "붙여넣기", import: "가져오기", programme: "프로그램에서",
    colleague: "팀원에게서",
  },
  basis: {
    card_handed_over: "명함을 건네받음", badge_consent: "배지 스캔에 동의함", public_speaker: "공개 석상의 연사", unknown: "기록 없음",
  },
  instantSource: {
    clock: "이 컴퓨터의 시계", exif: "사진의 촬영 시각", exif_local: "사진의 촬영 시각(행사 시간대)",
    file_name: "파일 이름", file_time: "파일 날짜", typed: "직접 입력",
  },
  captureStatus: {
    saved: "저장됨", already_met: "이미 만난 사람", unresolved: "나중에 확인", not_a_person: "사람이 아닌 코드",
    dismissed: "치워 둠",
  },

  people,

  error: {
    invalid: (field) => tooMuch[field] ?? `이대로는 저장할 수 없습니다(${field}). 고친 뒤 다시 시도해 주세요.`,
    not_found: () => "더 이상 없는 항목입니다. 삭제된 경우 실행 취소로 되돌릴 수 있습니다.",
    not_empty: (path) => `이미 입력된 내용이 있습니다. 샘플에는 별도의 폴더가 필요합니다: ${path}`,
    newer_profile: (path) => `더 새로운 버전의 Hallway로 만든 프로필입니다. Hallway를 업데이트하면 열립니다: ${path}`,
    damaged: (path) => `데이터베이스가 손상되었습니다. 백업에서 복원할 수 있으며 손상된 파일은 그대로 보관됩니다: ${path}`,
    not_writable: (path) => `이곳에는 쓸 수 없습니다. 다른 폴더를 고르거나 권한을 바꿔 주세요: ${path}`,
    in_profile: (path) => `Hallway가 데이터를 보관하는 폴더입니다. 아무것도 저장하지 않았습니다. 다른 위치를 골라 주세요: ${path}`,
    disk_full: () => "디스크가 가득 찼습니다. 바뀐 것은 없습니다. 공간을 비운 뒤 다시 시도해 주세요.",
    busy: () => "다른 Hallway가 이 프로필을 사용 중입니다. 끝난 뒤 다시 시도해 주세요.",
    unreadable: (path) => `파일을 읽을 수 없습니다: ${path}`,
    bad_programme: (detail) => programme.bad(detail),
    was_erased: () => "이 주소나 번호를 쓰던 사람은 완전히 삭제되었습니다. 본인이 요청했을 수 있어 추가하지 않았습니다.",
    nothing_to_undo: () => "되돌릴 것이 없습니다.",
    undo_blocked: (count) => `이후에 ${count === "0" ? "" : `${count}명에 대한 `}변경이 있어 되돌릴 수 없습니다. 기록 화면에서 처리 방법을 고를 수 있습니다.`,
    too_old_to_undo: () => "이전 버전에서 기록된 단계라 볼 수만 있고 되돌릴 수는 없습니다.",
    card_too_long: () => "휴대폰이 잘 읽을 수 있는 코드에 담기에는 내용이 많습니다. 한 줄을 줄여 주세요.",
    cancelled: () => "중지했습니다. 바뀐 것은 없습니다.",
    internal: (detail) => `문제가 생겼습니다. 바뀐 것은 없습니다. ${detail}`,
  },

  companies,
  followUps,
  approach,
  guests,
  occasions,
  speakers,
  cards,
  exports,
  history,
  imports,
  waiting,
  notes,
  person,
  places,
  programme,
  questions,
  shifts,
  run,
  team,
  trip,
  texts,
  work,
};
