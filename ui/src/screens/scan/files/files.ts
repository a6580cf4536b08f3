// Which files a pick, a drop or a paste brings, folders opened, in the order of their names.

const image = /\.(jpe?g|png|gif|webp|bmp|tiff?|heic|heif|avif|pnm|pbm|ppm|tga|qoi)$/i;
const vcard = /\.(vcf|vcard)$/i;
const list = /\.(csv|tsv)$/i;
const text = /\.(txt|text|md)$/i;

/** A file with what it is taken for, and whether it came with its folder. */
export type Picked = { file: File; as: "picture" | "vcard" | "list" | "text"; inFolder?: true };

/** Files somebody chose one by one: all of them, whatever they are. */
export function picked(files: Iterable<File>): Picked[] {
  return [...files].map((file) => ({ file, as: isVcard(file) ? "vcard" : list.test(file.name) ? "list" : text.test(file.name) ? "text" : "picture" }));
}

/** Files of a folder: only those that can hold a code or a card. */
export function pickedFolder(files: Iterable<File>): Picked[] {
  return picked(files)
    .filter(({ file, as }) => !file.name.startsWith(".") && (as === "vcard" || image.test(file.name)))
    .map((one): Picked => ({ ...one, inFolder: true }))
    .sort((one, other) => pathOf(one.file).localeCompare(pathOf(other.file), undefined, { numeric: true }));
}

/** What was dropped. Entries must be taken before the event is over, so call this in its handler. */
export async function dropped(data: DataTransfer): Promise<Picked[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  const files = [...data.files];
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory);
  if (folders.length === 0) return picked(files);
  const names = new Set(folders.map((folder) => folder.name));
  const single = picked(files.filter((file) => !names.has(file.name)));
  const inside = await Promise.all(folders.map(filesIn));
  return [...single, ...pickedFolder(inside.flat())];
}

/** How many cards a text holds, not counted further than `enough` and one. */
export function cardsIn(text: string, enough: number): number {
  const begins = text.matchAll(/^BEGIN:VCARD/gim);
  let cards = 0;
  while (cards <= enough && !begins.next().done) cards += 1;
  return cards;
}

function isVcard({ name, type }: File): boolean {
  return vcard.test(name) || /^text\/(x-)?v-?card$/i.test(type);
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const found: File[] = [];
  for (;;) {
    // A reader hands out a hundred at a time, and nothing at the end.
    const entries = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return found;
    for (const entry of entries) {
      if (entry.isDirectory) found.push(...(await filesIn(entry as FileSystemDirectoryEntry)));
      else found.push(await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)));
    }
  }
}
