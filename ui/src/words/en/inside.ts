/** Today and yesterday inside a sentence. */
export const inside = (when: string) => `${when}`.replace(/^(Today|Yesterday|Tomorrow)/, (day) => day.toLowerCase());
