import type * as en from "../en/team";

export const team: typeof en.team = {
  title: "팀원",
  why: "이 컴퓨터를 함께 쓰는 사람입니다. 만남마다 누가 만났는지 남습니다.",
  name: "이름",
  email: "이메일",
  add: "추가",
  added: (name) => `팀원을 추가했습니다: ${name}`,
  edit: "팀원 관리…",
  nameOf: (name) => `${name} 이름`,
  renamed: (name) => `이름을 바꿨습니다: ${name}`,
  remove: (name) => `팀원 삭제: ${name}`,
  removed: (name) => `팀원을 삭제했습니다: ${name}. 지난 만남에는 이름이 남습니다.`,
  me: "나",
  as: (name) => `스캔: ${name}`,
  who: "지금 스캔하는 사람",
  next: "다음 팀원이 스캔",
  now: (name) => `지금 스캔하는 사람: ${name}`,
};
