export const settings = {
  me: "Who I am",
  meWhy: "On new cards, and beside the people you met.",
  save: "Save",
  saved: "Saved",
  region: "Phone numbers",
  regionLabel: "Country of numbers without a prefix",
  regionHome: "As my home time zone says",
  frames: "Pictures",
  framesLabel: "Pictures of badges nobody named are deleted after",
  frameDays: (days: number) => (days === 365 ? "A year" : `${days} days`),
};
