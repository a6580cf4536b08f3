// Pictures of codes, as a phone shows them.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import QRCode from "qrcode";

/** Writes a PNG with a QR code of `text` into the folder of the profile and returns its path. */
export async function qrPicture(hall, name, text) {
  const path = join(hall.profile, "..", name);
  await writeFile(path, await QRCode.toBuffer([{ data: Buffer.from(text), mode: "byte" }], { scale: 6, margin: 4 }));
  return path;
}

/** A vCard of an invented person. */
export function vcard({ family, given, company, email }) {
  const lines = ["BEGIN:VCARD", "VERSION:3.0", `N:${family};${given};;;`, `FN:${given} ${family}`, `ORG:${company}`, `EMAIL:${email}`, "END:VCARD"];
  return `${lines.join("\r\n")}\r\n`;
}
