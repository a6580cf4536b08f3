// Whether a key belongs to an input method and not to us.
//
// Korean, Japanese and Chinese are composed: while 지원 is being typed, Enter, Escape, arrows and Tab
// first finish or change the last syllable. Acting on them then would save "지우" or save twice. The
// browsers tell it in two ways: `isComposing`, and, in WebKit, which fires compositionend *before* the
// keydown of the key that ended it, only the key code 229. Both must be looked at.

/** True while a key event is the input method's; every handler of Enter, Escape or arrows asks first. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
