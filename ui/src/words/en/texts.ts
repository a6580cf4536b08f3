// Texts and typed codes on the scan screen.

export const texts = {
  wedge: {
    title: "USB scanner",
    why: "A scanner that types is heard on this screen, wherever the cursor is.",
    prefix: "Typed before a code",
    suffix: "Typed after a code",
    try: "Try it",
    stopTrying: "Stop trying",
    scanNow: "Scan something now. It is only shown, nothing is saved.",
    heard: "Heard",
  },
};
