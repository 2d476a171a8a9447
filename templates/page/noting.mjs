// Notes on the page: a button at each statement, the field behind it, and the file they leave in.

import { Notes, fileName } from "./notes.mjs";

/** Where a thing stands: its id, the id of its row where that is another, and its words. */
function whereabouts(element) {
  const row = element.closest("tr[id]") ?? before(element.closest("table.grid > tbody > tr"));
  const at = element.dataset.at || element.id || element.closest("[id]").id;
  const words = element.querySelector(".statement, .finding > bdi");
  return { at, row: row && row.id !== at ? row.id : "", words: (words ?? element).textContent.trim() };
}

/** The first line of the row that a line belongs to. */
function before(line) {
  while (line && !line.id) line = line.previousElementSibling;
  return line;
}

export class Noting {
  constructor(form, body, rows) {
    this.form = form;
    this.body = body;
    this.pattern = document.getElementById("page:note").content.firstElementChild;
    let store;
    try {
      store = globalThis.localStorage;
    } catch {
      store = { getItem: () => null, setItem: () => { throw new Error("no store"); } };
    }
    this.synthesis = document.title;
    // Pages on one disk may share what the browser keeps: the first proposition tells apart what has one title.
    this.notes = new Notes(store, `${this.synthesis} ${body.dataset.first}`);
    this.fields = new Set();
    addEventListener("storage", (event) => { if (event.key === this.notes.name) this.refresh(); });
    this.by = form.querySelector("[name=by]");
    this.by.value = this.notes.by;
    this.by.addEventListener("input", () => { this.notes.sign(this.by.value); this.tell(); });
    form.querySelector(".export").addEventListener("click", () => this.export());
    addEventListener("beforeunload", (event) => { if (!this.notes.kept && this.notes.size) event.preventDefault(); });
    this.offer(rows.flatMap((row) => [row.head, ...row.statements]).filter(Boolean));
    this.tell();
  }

  /** Puts the button at each statement when it comes into view: of very many most are never seen. */
  offer(units) {
    const coming = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        coming.unobserve(target);
        this.button(target);
      }
    }, { rootMargin: "50%" });
    for (const { element } of units) coming.observe(element);
  }

  /** The button of a statement, made where there is none yet. */
  button(element) {
    const known = element.querySelector(":scope > .noting > button");
    if (known) return known;
    const noting = this.pattern.cloneNode(true);
    const [button, field] = [noting.querySelector("button"), noting.querySelector("textarea")];
    const { at, row, words } = whereabouts(element);
    const show = () => {
      const has = this.notes.at(at, row) !== "";
      noting.classList.toggle("has", has);
      noting.classList.toggle("closed", field.hidden);
      button.setAttribute("aria-expanded", String(!field.hidden));
    };
    field.value = this.notes.at(at, row);
    field.hidden = field.value === "";
    button.addEventListener("click", () => {
      field.hidden = !field.hidden;
      if (!field.hidden) field.focus();
      show();
    });
    field.addEventListener("input", () => {
      this.notes.write(at, row, words, field.value, new Date().toISOString());
      show();
      this.tell();
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      field.hidden = field.value.trim() === "";
      show();
      button.focus();
    });
    show();
    this.fields.add(() => {
      if (field === document.activeElement) return;
      field.value = this.notes.at(at, row);
      field.hidden = field.value === "";
      show();
    });
    element.append(noting);
    return button;
  }

  /** Shows what another tab has noted. */
  refresh() {
    this.notes.take();
    for (const field of this.fields) field();
    this.tell();
  }

  tell() {
    this.form.querySelector(".noted").textContent = this.notes.size ? ` (${this.notes.size})` : "";
    this.form.querySelector(".export").disabled = this.notes.size === 0;
    this.form.querySelector(".unkept").hidden = this.notes.kept;
    this.tellLost();
  }

  /** Lists the notes on what this page has not, so that they can be read and taken away. */
  tellLost() {
    const has = ({ at }) => document.getElementById(at) || document.querySelector(`[data-at="${CSS.escape(at)}"]`);
    const lost = this.notes.all.filter((note) => !has(note));
    const list = this.form.querySelector(".lost");
    list.hidden = lost.length === 0;
    list.querySelector("ul").replaceChildren(...lost.map((note) => {
      const item = document.createElement("li");
      const words = document.createElement("bdi");
      words.textContent = `${note.at}: ${note.note}`;
      const away = document.createElement("button");
      away.type = "button";
      away.textContent = "×";
      away.setAttribute("aria-label", `${note.at}: ${this.form.dataset.takeBack}`);
      away.addEventListener("click", () => {
        this.notes.write(note.at, note.row, note.statement, "", "");
        this.tell();
      });
      item.append(words, " ", away);
      return item;
    }));
  }

  export() {
    const file = new Blob([this.notes.file(this.synthesis, this.body.dataset.stamp)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = fileName(this.synthesis);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
