// Who of us: colleagues, and who scans at this computer.

export const team = {
  title: "Colleagues",
  why: "Whoever shares this computer. Each encounter says who of you it was.",
  name: "Name",
  email: "Email",
  add: "Add",
  added: (name: string) => `${name} added`,
  edit: "Colleagues…",
  nameOf: (name: string) => `Name of ${name}`,
  renamed: (name: string) => `Now called ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} removed; still named in what they did`,
  me: "me",
  as: (name: string) => `as ${name}`,
  who: "Who is scanning",
  next: "Next of us scans",
  now: (name: string) => `${name} is scanning now`,
};
