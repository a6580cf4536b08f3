// 행사 프로그램 가져오기: 화면의 문장.
import type { programme as en } from "../en/programme";

const number = (count: number) => count.toLocaleString("ko-KR");

const bad: Readonly<Record<string, string>> = {
  broken: "파일이 중간에 끊겼거나 손상되었습니다. 다시 내려받으세요.",
  entities: "메모리를 가득 채울 수 있는 엔티티 선언이 있어 읽지 않았습니다.",
  too_large: "256MB보다 큰 파일입니다.",
  too_many: "세션이 200,000건보다 많습니다.",
  no_title_column: "제목이 있는 열을 정해 주세요.",
  no_sessions: "파일에 세션이 없습니다.",
  asks_zone: "어느 시간대의 시각인지 정해 주세요.",
  asks_rest: "알려진 세션 대부분이 파일에 없습니다. 없어진 것인지 정해 주세요.",
  asks_conference: "어느 컨퍼런스의 것인지 정해 주세요.",
  unknown_format: "프로그램으로 읽을 수 없는 형식입니다. 일정 XML이나 JSON, 캘린더, 세션 카탈로그, CSV, TSV, Excel을 읽을 수 있습니다.",
};

export const programme: typeof en = {
  bad: (detail) => {
    const [reason = "", line] = `${detail}`.split(" ");
    const told = bad[reason] ?? bad.unknown_format;
    return line === undefined ? `${told} 바뀐 것은 없습니다.` : `${line}행: ${told} 바뀐 것은 없습니다.`;
  },

  import: "프로그램 가져오기",
  title: "프로그램 가져오기",
  choose: "파일 고르기",
  dropHere: "파일을 끌어다 놓거나 고르세요. 웹 페이지에서 복사한 표를 붙여넣어도 됩니다",
  paste: "표 붙여넣기",
  pasteHint: "웹 페이지에서 표를 복사한 다음 여기에 붙여넣으세요.",
  pasted: "붙여넣은 표",
  usePasted: "미리 점검",
  formats: "XML이나 schedule.json(pretalx, frab), 캘린더(.ics), 세션 카탈로그 JSON, CSV, TSV, Excel",

  kind: {
    frab_xml: "XML 일정", frab_json: "JSON 일정", ics: "캘린더", reinvent: "세션 카탈로그", table: "표",
  },

  into: "행사",
  intoNew: (name) => `새로 만들기: ${name}`,
  zone: "시간대",
  intoChoose: "컨퍼런스 고르기",
  intoAsked: "파일에 날짜가 없어 어느 컨퍼런스의 것인지 알 수 없습니다.",
  zoneAsked: "파일에 시간대가 없습니다. 어느 시간대의 시각인가요?",
  zoneWhy: {
    given: "직접 정한 시간대입니다.", file: "파일에 적힌 시간대입니다.", unknown: "짐작할 만한 것이 없습니다.", sessions: "파일의 다른 세션에 적힌 시간대입니다.", conference: "컨퍼런스의 시간대입니다.",
    place: "파일에 나온 장소의 시간대입니다.",
  },
  fileProblem: (name, text) => `${name}: 가져올 수 없습니다. ${text}`,

  columns: "열",
  columnsWhy: "열마다 무엇이 들어 있는지 정합니다. 같은 머리글의 표에는 다음에도 그대로 적용됩니다.",
  columnsSaved: "지난번에 정한 대로 적용했습니다.",
  noTitle: "제목이 있는 열을 정해 주세요.",
  column: (header) => `열의 내용: ${header}`,
  field: {
    ignore: "가져오지 않음", id: "고유 번호", code: "코드", title: "제목", description: "내용", date: "날짜",
    starts: "시작", ends: "종료", minutes: "길이", place: "위치(장소 | 회의실)", venue: "장소", room: "회의실",
    track: "트랙", format: "형식", level: "난이도", language: "언어", topics: "주제", speakers: "연사",
    speaker_title: "연사 직함", speaker_company: "연사 소속", host: "주최", sponsor: "후원", link: "링크",
  },

  sums: "미리 점검",
  sumsDone: "결과",
  read: "파일의 세션",
  added: "새 세션",
  changed: "바뀐 세션",
  unchanged: "그대로",
  notPlaced: "넣지 못함",
  contains: "프로그램 내용",
  scheduled: "시간 있음",
  unscheduled: "시간 미정",
  people: "사람",
  companies: "회사",
  venues: "장소",
  rooms: "회의실",
  repeats: "반복 세션",
  overflows: "오버플로(중계)",
  vanished: (count) => `지난번에 가져온 세션 중 ${number(count)}건이 이 파일에 없습니다.`,
  vanishedWhy: "취소된 것으로 표시하고 메모와 함께 남겨 둡니다.",
  restAsked: "알려진 세션의 절반이 넘습니다. 파일이 온전한가요?",
  restIsGone: "나머지는 프로그램에서 빠졌습니다",
  partial: "프로그램의 일부만 담은 파일입니다",

  changes: "지난번 이후 바뀐 점",
  change: {
    moved: "변경", renamed: "제목 변경", cancelled: "취소", added: "추가", back: "복구", details: "세부 내용",
  },
  was: (title) => `이전 제목: ${title}`,
  noTime: "시간 미정",
  yours: "내 계획에 있음",

  problems: (count) => `확인할 점 ${number(count)}건`,
  line: (line) => `${number(line)}행`,
  file: "파일",
  reason: {
    no_title: "제목이 없습니다.",
    doubled: "두 번 들어 있습니다.",
    called_off: "취소된 세션입니다.",
    damaged: "내용을 구분할 수 없습니다.",
    same_id: "ID가 같은 세션이 있어 새 ID를 붙였습니다.",
    bad_time: "없는 시각이라 시간 미정으로 두었습니다.",
    bad_end: "종료 시각이나 길이로 읽을 수 없어 비워 두었습니다.",
    skipped_hour: "서머타임으로 건너뛴 시각이라 한 시간 뒤로 옮겼습니다.",
    several_days: "여러 날에 걸친 일정이라 첫날에만 넣었습니다.",
    ends_before_start: "시작보다 먼저 끝나므로 종료 시각을 비워 두었습니다.",
    unknown_zone: "알 수 없는 시간대라 현지 시각으로 읽었습니다.",
    recurring: "되풀이되는 일정인데 모두 넣지는 못했습니다.",
    undecodable: "일부 글자를 읽을 수 없습니다.",
  },
  left: "넣지 못함",
  more: (count) => `외 ${number(count)}건`,

  doImport: (count) => (count > 0 ? `세션 ${number(count)}건 가져오기` : "가져오기"),
  nothing: "모두 이미 있습니다. 가져와도 바뀌는 것이 없습니다.",
  done: (count) => (count > 0 ? `세션 ${number(count)}건을 가져왔습니다` : "바뀐 것이 없습니다"),
  another: "다른 파일",

  help: "파일은 어디에 있나요?",
  where: {
    sched: "행사 일정에서 ‘Printable & export’나 캘린더 아이콘을 누르고 ‘Download .ics’를 고릅니다. 주소가 /all.ics로 끝납니다.",
    pretalx: "일정 아래 ‘Export schedule’에서 ‘JSON’이나 ‘XML’을 고릅니다. 주소가 /schedule/export/schedule.json으로 끝납니다.",
    frab: "공개 일정에 있는 ‘Fahrplan XML’(schedule.xml) 링크를 저장합니다. FOSDEM은 /schedule/xml입니다.",
    luma: "캘린더 페이지에서 ‘Add iCal subscription’을 고르고 그 주소를 브라우저에서 열면 .ics 파일이 저장됩니다.",
    google: "컴퓨터에서 설정 → ‘가져오기 및 내보내기’ → ‘내보내기’를 누릅니다. 압축을 풀고 안에 있는 .ics 파일을 고릅니다.",
    reinvent: "JSON이나 CSV로 저장된 카탈로그를 그대로 읽습니다. 페이지의 표는 복사해서 붙여넣을 수 있습니다.",
  },
};
