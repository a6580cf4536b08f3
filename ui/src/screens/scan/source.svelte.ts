// Where codes and people come from on the scan screen: one source is shown at a time and remembered.
import Camera from "@lucide/svelte/icons/camera";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import ClipboardPaste from "@lucide/svelte/icons/clipboard-paste";
import ImageDown from "@lucide/svelte/icons/image-down";
import Images from "@lucide/svelte/icons/images";
import type { Component } from "svelte";
import type { IconComponent } from "../../kit/icon";
import CameraSource from "./camera/CameraSource.svelte";
import FilesSource from "./files/FilesSource.svelte";
import PhotosSource from "./photos/PhotosSource.svelte";
import TextSource from "./text/TextSource.svelte";
import WaitingSource from "./waiting/WaitingSource.svelte";

/** Every source, in the order of their keys (Ctrl/Cmd+1 …). */
export const sources = {
  camera: { icon: Camera, pane: CameraSource },
  files: { icon: Images, pane: FilesSource },
  photos: { icon: ImageDown, pane: PhotosSource },
  text: { icon: ClipboardPaste, pane: TextSource },
  waiting: { icon: CircleQuestionMark, pane: WaitingSource },
} satisfies Record<string, { icon: IconComponent; pane: Component }>;

export type SourceId = keyof typeof sources;
export const sourceIds = Object.keys(sources) as SourceId[];

const key = "hallway.scan.source";

class Source {
  #current = $state<SourceId>(sourceIds.find((id) => id === localStorage.getItem(key)) ?? "camera");

  get current(): SourceId {
    return this.#current;
  }

  set current(id: SourceId) {
    this.#current = id;
    localStorage.setItem(key, id);
  }
}

/** The source on show. */
export const source = new Source();
