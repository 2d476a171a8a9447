// The panels of the tools: one is open at a time, and it closes when the reader turns to something else.

/** Closes an open panel with Escape, which leads back to its name, and when something outside is pressed. */
export function closing(form) {
  const open = () => form.querySelector("details.choose[open]");
  addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" ? open() : null;
    if (!panel?.contains(document.activeElement)) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
  addEventListener("pointerdown", ({ target }) => {
    const panel = open();
    if (panel && !form.contains(target)) panel.open = false;
  });
}
