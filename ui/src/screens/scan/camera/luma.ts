// A video's picture as brightness, which is all that readers of codes look at.

/** The longer side a frame is sent with; what a camera has beyond that shows no smaller codes. */
const longest_px = 1920;

export type Luma = { luma: Uint8Array; width: number; height: number };

/** Takes one frame after another from a video. A frame's bytes are good until the next is taken. */
export class LumaGrabber {
  #canvas = document.createElement("canvas");
  #context = this.#canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  #luma = new Uint8Array(0);

  grab(video: HTMLVideoElement): Luma | undefined {
    const scale = Math.min(1, longest_px / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
    if (!this.#context || !(width > 0 && height > 0)) return undefined;
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      Object.assign(this.#canvas, { width, height });
      this.#luma = new Uint8Array(width * height);
    }
    this.#context.drawImage(video, 0, 0, width, height);
    toLuma(this.#context.getImageData(0, 0, width, height).data, this.#luma);
    return { luma: this.#luma, width, height };
  }
}

/** Brightness by the weights of BT.601, in 256ths. */
export function toLuma(rgba: Uint8ClampedArray, luma: Uint8Array): void {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, luma.length); // as words: half the time
  for (let i = 0; i < luma.length; i++) {
    const pixel = pixels[i]!; // 0xAABBGGRR: every platform we run on is little-endian
    luma[i] = ((pixel & 255) * 77 + ((pixel >> 8) & 255) * 150 + ((pixel >> 16) & 255) * 29) >> 8;
  }
}
