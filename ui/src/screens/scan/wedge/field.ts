// A field that a scanner types into by mistake: what was in it before comes back.

type Editable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The text field or list that has the focus. Buttons and ticks are none. */
export function fieldOf(target: EventTarget | null): Editable | undefined {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return target;
  const isText = target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|reset|range|file|color)$/.test(target.type);
  return isText ? target : undefined;
}

/** Remembers a field as it is; the answer puts it back. */
export function remembered(field: Editable): () => void {
  const { value } = field;
  const selection = field instanceof HTMLSelectElement ? null : ([field.selectionStart, field.selectionEnd] as const);
  return () => {
    if (field.value === value) return;
    field.value = value;
    if (selection !== null && selection[0] !== null && !(field instanceof HTMLSelectElement)) field.setSelectionRange(...selection);
    // What is bound to it hears of it as of any other change.
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  };
}
