// What is on the clipboard as something to scan: a picture as PNG, else a text.
import { pastedImage, pastedText } from "../../../ipc/desktop";

/** The picture or text on the clipboard; undefined if there is neither. */
export async function fromClipboard(): Promise<{ image: Uint8Array } | { text: string } | undefined> {
  const image = await pastedImage();
  if (image) return { image: await png(image) };
  const text = await pastedText();
  return text.trim() === "" ? undefined : { text };
}

async function png({ rgba, width, height }: { rgba: Uint8Array; width: number; height: number }): Promise<Uint8Array> {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(rgba), width, height), 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
}
