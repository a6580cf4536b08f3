// jsdom has no layout, no modal dialogs and no popovers; these stand-ins are all the components ask of them.
import { afterEach } from "vitest";
import { cleanup } from "@testing-library/svelte";

class NoResizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizes;

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= function (this: HTMLElement) {
  this.dispatchEvent(Object.assign(new Event("toggle"), { newState: "closed" }));
};
Element.prototype.scrollIntoView ??= () => {};
window.matchMedia ??= (query: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
  }) as MediaQueryList;

afterEach(cleanup);
