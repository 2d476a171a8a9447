// Keys that lead through the page, for who wants them.

import { go } from "./reveal.mjs";

const NAME = "cisgrid:keys";

export class Keys {
  constructor(form, rows, noting) {
    this.rows = rows;
    this.noting = noting;
    this.search = form.querySelector("[type=search]");
    this.at = null;
    const box = form.querySelector("[name=keys]");
    try {
      box.checked = localStorage.getItem(NAME) !== "off";
    } catch {
      // The box stays as the page has it.
    }
    box.addEventListener("change", () => {
      try {
        localStorage.setItem(NAME, box.checked ? "on" : "off");
      } catch {
        // It holds until the page is closed.
      }
    });
    addEventListener("keydown", (event) => {
      const { key, target } = event;
      const isTyping = target instanceof Element && target.matches("input, textarea, select");
      if (!box.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (this.press(key)) event.preventDefault();
    });
    addEventListener("focusin", ({ target }) => {
      const unit = target.closest?.("[data-is]");
      if (unit) this.at = unit;
    });
  }

  press(key) {
    if (key === "/") this.search.focus();
    else if (key === "j") this.step(1);
    else if (key === "k") this.step(-1);
    else if (key === "o") this.open();
    else if (key === "n") this.note();
    else return false;
    return true;
  }

  /** Goes to the next statement that is seen, or the one before. */
  step(by) {
    const units = this.rows.flatMap((row) => [row.head, ...row.statements]);
    const seen = units.filter((unit) => unit && unit.element.checkVisibility()).map((unit) => unit.element);
    const here = seen.indexOf(this.at);
    const next = seen[here < 0 ? (by > 0 ? 0 : seen.length - 1) : here + by];
    if (!next) return;
    this.at = next;
    go(next);
  }

  open() {
    const part = this.at?.querySelector(":scope > details");
    if (part) part.open = !part.open;
  }

  note() {
    if (this.at) this.noting.button(this.at).click();
  }
}
