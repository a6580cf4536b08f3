// What the window asks of the system: the clipboard, links, and where to save a file. Nothing here
// happens without a click or a key.

import { Image } from "@tauri-apps/api/image";
import { readImage, readText, writeText } from "@tauri-apps/plugin-clipboard-manager";
import { open, save } from "@tauri-apps/plugin-dialog";
import { openUrl } from "@tauri-apps/plugin-opener";

/** Copies a text. */
export const copyText = (text: string) => writeText(text);

/** The text on the clipboard; empty if there is none. */
export const pastedText = () => readText().catch(() => "");

/** Opens a web page, a mail or a call. The system refuses every other scheme. */
export const openLink = (url: string) => openUrl(url);

/** Asks where to save; null if the person thought better of it. */
export const chooseSavePath = (name: string, ...extensions: string[]) =>
  save({ defaultPath: name, filters: extensions.map((extension) => ({ name: extension.toUpperCase(), extensions: [extension] })) });

/** Asks for a folder; null if the person thought better of it. */
export const chooseFolder = () => open({ directory: true, multiple: false });

/** The picture on the clipboard as RGBA; undefined if there is none. */
export async function pastedImage(): Promise<{ rgba: Uint8Array; width: number; height: number } | undefined> {
  const image = await readImage().catch(() => undefined);
  if (!(image instanceof Image)) return undefined;
  const { width, height } = await image.size();
  return { rgba: await image.rgba(), width, height };
}
