import type * as en from "../en/texts";

export const texts: typeof en.texts = {
  wedge: {
    title: "USB 스캐너",
    why: "키보드처럼 입력하는 스캐너는 커서 위치와 관계없이 이 화면에서 바로 읽습니다.",
    prefix: "코드 앞에 붙는 문자",
    suffix: "코드 뒤에 붙는 문자",
    try: "시험하기",
    stopTrying: "시험 끝내기",
    scanNow: "지금 아무 코드나 스캔해 보세요. 보여 주기만 하고 저장하지 않습니다.",
    heard: "읽은 내용",
  },
};
