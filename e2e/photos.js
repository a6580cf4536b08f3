// Photos as a phone takes them: JPEGs with a picture of something, and the camera's own time in them.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import QRCode from "qrcode";

/**
 * Writes a photo into a folder beside the profile and returns the folder.
 * @param {{code?: string, lines?: string[], taken: string, offset?: string}} photo `code`: a QR code is on it;
 * `lines`: what is printed on it; `taken`: EXIF's "2022:11:30 19:05:00".
 */
export async function photo(page, hall, name, { code, lines = [], taken, offset }) {
  const qr = code === undefined ? null : (await QRCode.toBuffer([{ data: Buffer.from(code), mode: "byte" }], { scale: 8, margin: 4 })).toString("base64");
  const base64 = await page.executeAsync((qr, lines, done) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [960, 640];
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#8a8178";
    pen.fillRect(0, 0, 960, 640);
    pen.fillStyle = "#fbfaf7";
    pen.fillRect(150, 120, 660, 400);
    pen.fillStyle = "#222";
    pen.font = "600 44px sans-serif";
    lines.forEach((line, index) => pen.fillText(line, 200, 210 + index * 64));
    const end = () => done(canvas.toDataURL("image/jpeg", 0.9).split(",")[1]);
    if (!qr) return end();
    const image = new Image();
    image.onload = () => { pen.drawImage(image, 300, 140, 360, 360); end(); };
    const bytes = Uint8Array.from(atob(qr), (letter) => letter.charCodeAt(0));
    image.src = URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
  }, qr, lines);
  const path = join(hall.profile, "..", "DCIM", name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, withTime(Buffer.from(base64, "base64"), taken, offset));
  return join(hall.profile, "..", "DCIM");
}

/** Puts EXIF's DateTimeOriginal, and OffsetTimeOriginal if there is one, into a JPEG. */
function withTime(jpeg, taken, offset) {
  const fields = [[0x9003, taken], ...(offset ? [[0x9011, offset]] : [])];
  const directory = Buffer.alloc(26 + 2 + fields.length * 12 + 4);
  directory.write("MM\0*", 0, "latin1");
  directory.writeUInt32BE(8, 4); // the first directory, which only leads to EXIF's own
  directory.writeUInt16BE(1, 8);
  directory.writeUInt16BE(0x8769, 10);
  directory.writeUInt16BE(4, 12);
  directory.writeUInt32BE(1, 14);
  directory.writeUInt32BE(26, 18);
  directory.writeUInt16BE(fields.length, 26);
  let texts = Buffer.alloc(0);
  fields.forEach(([tag, text], index) => {
    const at = 28 + index * 12;
    directory.writeUInt16BE(tag, at);
    directory.writeUInt16BE(2, at + 2);
    directory.writeUInt32BE(text.length + 1, at + 4);
    directory.writeUInt32BE(directory.length + texts.length, at + 8);
    texts = Buffer.concat([texts, Buffer.from(`${text}\0`)]);
  });
  const exif = Buffer.concat([Buffer.from("Exif\0\0"), directory, texts]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}
