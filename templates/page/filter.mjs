// The search, the filters and the columns: what is chosen is shown, kept in the address, and comes back with it.

import { choose, isNothing, nothing, read, wanted, written } from "./choice.mjs";
import { mark } from "./marked.mjs";
import { showSections, showTables } from "./rows.mjs";
import { folded, terms } from "./text.mjs";

/** How long somebody who types may pause, in thousandths of a second. */
const PAUSE = 120;
/** In how many statements what was found is shown where it stands in closed parts. */
const OPENED = 20;

export class Filter {
  constructor(form, rows) {
    this.form = form;
    this.rows = rows;
    this.search = form.querySelector("[type=search]");
    this.shown = form.querySelector(".shown");
    this.chosen = form.querySelector(".chosen");
    this.facets = new Map();
    this.columns = new Map();
    for (const box of form.querySelectorAll(".facet input")) {
      if (!this.facets.has(box.name)) this.facets.set(box.name, new Map());
      this.facets.get(box.name).set(box.value, Number(box.dataset.mark));
    }
    for (const box of form.querySelectorAll(".columns input")) {
      // Columns with one heading are one to readers: one box is for all of them.
      box.closest("label").hidden = this.columns.has(box.value);
      this.columns.set(box.value, [...(this.columns.get(box.value) ?? []), box.dataset.column]);
    }
    this.choice = nothing();
    this.opened = new Set();
    this.total = rows.reduce((sum, row) => sum + row.statements.length, 0);
    this.inTables = rows.filter((row) => !row.isOutside).length;
    this.listen();
    this.fromAddress();
  }

  listen() {
    this.search.addEventListener("input", () => {
      clearTimeout(this.typed);
      this.typed = setTimeout(() => this.change(() => (this.choice.search = this.search.value), true), PAUSE);
    });
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", ({ target }) => {
      if (target.closest(".facet")) this.change(() => choose(this.choice, target.name, target.value, target.checked));
      if (target.closest(".columns")) {
        this.change(() => this.choice.without[target.checked ? "delete" : "add"](target.value));
      }
    });
    this.form.querySelector(".all").addEventListener("click", () => {
      this.change(() => (this.choice = nothing()));
      this.search.focus();
    });
    addEventListener("popstate", () => this.fromAddress());
  }

  /** Takes the choice from the address. */
  fromAddress() {
    clearTimeout(this.typed);
    this.choice = read(location.search, this.facets, this.columns);
    this.search.value = this.choice.search;
    this.apply();
  }

  /** Changes the choice, and writes it into the address: as a step to go back, or, while somebody types, in the place of
   * the last. */
  change(how, isTyped = false) {
    // What is typed and not yet looked for goes with whatever else is chosen.
    clearTimeout(this.typed);
    this.choice.search = this.search.value;
    how();
    this.search.value = this.choice.search;
    this.apply();
    const address = written(this.choice);
    const url = `${location.pathname}${address && `?${address}`}`;
    const step = isTyped && history.state?.typed ? "replaceState" : "pushState";
    history[step]({ typed: isTyped }, "", url);
  }

  /** Gives way to something that the address names: all statements are seen again, and the column that it stands in. */
  giveWay(element) {
    const cell = element.closest("[data-c]");
    const grid = cell?.closest("table.grid");
    const place = grid && `${[...document.querySelectorAll("table.grid")].indexOf(grid)}:${cell.dataset.c}`;
    const without = [...this.choice.without].filter((name) => !this.columns.get(name).includes(place));
    this.choice = { ...nothing(), without: new Set(without) };
    this.search.value = "";
    this.apply();
    const address = written(this.choice);
    history.replaceState(history.state, "", `${location.pathname}${address && `?${address}`}${location.hash}`);
  }

  apply() {
    const { choice } = this;
    const groups = wanted(choice, this.facets);
    const asked = terms(choice.search);
    for (const box of this.form.querySelectorAll(".facet input")) {
      box.checked = choice.values.get(box.name)?.has(box.value) ?? false;
    }
    for (const box of this.form.querySelectorAll(".columns input")) box.checked = !choice.without.has(box.value);
    this.close();
    let seen = 0;
    let rows = 0;
    for (const row of this.rows) {
      const { seen: here, hidden } = row.show(groups, asked);
      seen += here;
      rows += row.seen && !row.isOutside ? 1 : 0;
      for (const [cell, count] of hidden) this.tell(cell, count);
    }
    showSections(this.rows);
    showTables();
    this.showColumns();
    const units = this.rows.filter((row) => row.seen).flatMap((row) => [row.head, ...row.statements]);
    const elements = units.filter((unit) => unit && !unit.element.hidden && asked.length).map((unit) => unit.element);
    this.open(elements, asked);
    mark(elements, asked);
    this.tally(seen, rows);
  }

  /** A cell that hides something says so: it is not to be taken for silence. */
  tell(cell, count) {
    if (count) cell.dataset.unseen = `${this.form.dataset.hidden} ${count}`;
    else delete cell.dataset.unseen;
  }

  /** Opens what statements rest on where only that has what was looked for, if these are not too many. */
  open(elements, asked) {
    if (!asked.length || elements.length > OPENED) return;
    for (const element of elements) {
      for (const part of element.querySelectorAll("details:not([open])")) {
        const text = folded(part.textContent);
        if (asked.some((term) => text.includes(term))) {
          part.open = true;
          this.opened.add(part);
        }
      }
    }
  }

  /** Closes again what was opened for a search. */
  close() {
    for (const part of this.opened) part.open = false;
    this.opened.clear();
  }

  showColumns() {
    const left = [...document.querySelectorAll("table.grid")].map(() => new Set());
    const columns = [...this.columns].flatMap(([name, places]) => places.map((place) => [name, place]));
    for (const [name, column] of columns) {
      const is = !this.choice.without.has(name);
      const [table, place] = column.split(":").map(Number);
      const grid = document.querySelectorAll("table.grid")[table];
      for (const cell of grid.querySelectorAll(`[data-c="${place}"]`)) cell.hidden = !is;
      if (!is) left[table].add(place);
    }
    // Rows that are laid out by themselves have their widths from here.
    for (const [table, grid] of document.querySelectorAll("table.grid").entries()) {
      grid.style.removeProperty("--columns");
      if (left[table].size === 0) continue;
      const widths = getComputedStyle(grid).getPropertyValue("--columns").trim().split(" ");
      grid.style.setProperty("--columns", widths.filter((_, place) => !left[table].has(place)).join(" "));
    }
  }

  tally(seen, rows) {
    const isAll = isNothing(this.choice);
    const isWhole = isAll && this.choice.without.size === 0;
    const { statements, rows: word, nothing: none } = this.form.dataset;
    const counts = `${statements} ${seen}/${this.total} · ${word} ${rows}/${this.inTables}`;
    this.shown.textContent = isAll ? "" : [counts, seen + rows === 0 ? none : ""].filter(Boolean).join(". ");
    this.form.querySelector(".all").hidden = isWhole;
    this.chosen.replaceChildren(...this.chips());
    this.form.classList.toggle("narrowed", !isWhole);
  }

  /** What is chosen, and which columns are left out, each with a button that takes it back. */
  chips() {
    const { without } = this.form.dataset;
    const values = [...this.choice.values].flatMap(([name, labels]) =>
      [...labels].map((label) => this.chip(label, () => choose(this.choice, name, label, false))),
    );
    const columns = [...this.choice.without].map((name) =>
      this.chip(`${without} ${name}`, () => this.choice.without.delete(name)),
    );
    return [...values, ...columns];
  }

  chip(words, takeBack) {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = "chip";
    const text = document.createElement("bdi");
    text.textContent = words;
    const cross = document.createElement("span");
    cross.textContent = " ×";
    cross.setAttribute("aria-hidden", "true");
    chip.append(text, cross);
    chip.setAttribute("aria-label", `${words}: ${this.form.dataset.takeBack}`);
    chip.addEventListener("click", () => {
      this.change(takeBack);
      this.search.focus();
    });
    return chip;
  }
}
