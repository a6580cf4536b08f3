// What another program put on the clipboard: a screenshot, a text, a card.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { stage } from "./harness.js";
import { go, press, ready, textOf } from "./page.js";
import { qrPicture, vcard } from "./qr.js";

test("a screenshot, a card and a chat are pasted with one key", async (t) => {
  const hall = await stage(t);
  await hall.cli("me", "set", "Minseo Kim", "--zone", "Asia/Seoul");
  const page = await ready(hall);
  await go(page, "scan");
  await page.$(".quick input").waitForExist();
  await page.execute(() => document.activeElement?.blur());
  const jiwon = vcard({ family: "Park", given: "Jiwon", company: "Bandal", email: "jiwon@bandal.example" });

  /** Pastes until what was copied arrives: the clipboard changes hands in its own time. */
  const pasted = (there, what) =>
    page.waitUntil(async () => {
      if (await there()) return true;
      await press(page, "Control", "v");
      return false;
    }, { timeout: 30_000, interval: 2_000, timeoutMsg: what });
  const run = async (name) => (await textOf(page, "section.run")).includes(name);

  await hall.copy(await qrPicture(hall, "screenshot.png", jiwon), "image/png");
  await pasted(() => run("Jiwon Park"), "the screenshot is read");

  const file = join(hall.profile, "..", "copied.txt");
  await writeFile(file, "BEGIN:VCARD\nVERSION:3.0\nFN:송민재\nEND:VCARD");
  await hall.copy(file, "UTF8_STRING");
  await pasted(() => run("송민재"), "the card is read");

  await writeFile(file, "[나] [오후 7:05] 박지원 CTO @반달\n[나] [오후 7:06] 서민아 @누리");
  await hall.copy(file, "UTF8_STRING");
  await pasted(() => page.$(".preview").isExisting(), "the chat is shown first");
});
