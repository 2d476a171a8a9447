// The rows of the page and what stands in them, as the page has them.

import { bears } from "./choice.mjs";
import { folded, holds } from "./text.mjs";

/** Where the words of a statement stand. */
const SAID = ":scope > .statement, :scope > .finding > b, :scope > .finding > bdi, :scope > .points";
/** What else is looked in: not the words of the page itself, nor what checks and verdicts say. */
const BESIDE = [
  ":scope > p:not(.statement, .finding, .standing)",
  ":scope > .quoted",
  ":scope > .relations",
  ":scope > .evidence .figures",
  ":scope > .evidence blockquote",
  ":scope > .evidence .assessment",
  ":scope > .evidence .under",
].join(", ");

/** Something that can be chosen: a proposition, a finding, a statement. Its text is folded when it is first asked for. */
class Unit {
  constructor(element) {
    this.element = element;
    this.marks = new Set((element.dataset.is || "").split(" ").filter(Boolean).map(Number));
    this.words = null;
    this.text = null;
  }

  /** Its own words. */
  get said() {
    this.words ??= this.of(SAID);
    return this.words;
  }

  /** Its own words and what stands with it. */
  get folded() {
    this.text ??= `${this.said} ${this.of(BESIDE)}`;
    return this.text;
  }

  of(parts) {
    const texts = [...this.element.querySelectorAll(parts)].map((part) => part.textContent);
    return folded(texts.join(" "));
  }
}

/** A row: the lines that it takes, what heads it, and the statements in its cells. */
class Row {
  constructor(lines, section) {
    this.lines = lines;
    this.section = section;
    this.head = null;
    this.statements = [];
    /** Whether it stands outside of the tables. */
    this.isOutside = false;
    for (const element of lines.flatMap((line) => [...line.querySelectorAll("[data-is]")])) {
      if (element.localName === "li") this.statements.push(new Unit(element));
      else this.head ??= new Unit(element);
    }
  }

  /** Shows what is wanted of it, and says how many statements are seen. */
  show(groups, terms) {
    const said = (unit) => terms.length === 0 || holds(unit.folded, terms);
    const isHead = this.head !== null && bears(this.head.marks, groups) && said(this.head);
    // What is found in the words of a proposition is found in its whole row.
    const all = this.head !== null && terms.length > 0 && holds(this.head.said, terms);
    let seen = 0;
    const hidden = new Map();
    for (const statement of this.statements) {
      const is = bears(statement.marks, groups) && (all || said(statement));
      statement.element.hidden = !is;
      seen += is ? 1 : 0;
      const cell = statement.element.closest("td, th") ?? statement.element.parentElement;
      if (cell) hidden.set(cell, (hidden.get(cell) ?? 0) + (is ? 0 : 1));
    }
    const is = isHead || seen > 0;
    if (!this.isOutside || this.head) for (const line of this.lines) line.hidden = !is;
    this.seen = is;
    return { seen, hidden };
  }
}

/** The rows of all tables, and each finding outside of them as a row of its own. */
export function rowsOf(page) {
  const rows = [];
  for (const table of page.querySelectorAll("table.grid")) {
    let section = null;
    let lines = [];
    const end = () => {
      if (lines.length) rows.push(new Row(lines, section));
      lines = [];
    };
    for (const line of table.querySelectorAll(":scope > tbody > tr")) {
      if (line.classList.contains("section")) {
        end();
        section = { line };
      } else {
        if (line.id) end();
        lines.push(line);
      }
    }
    end();
  }
  for (const list of page.querySelectorAll(".after > .statements, .after > .propositions")) {
    for (const item of list.children) {
      const row = new Row([], null);
      const own = item.matches("[data-is]") ? item : item.querySelector("[data-is]");
      if (!own) continue;
      row.lines = [item];
      if (own === item) row.statements = [new Unit(own)];
      else row.head = new Unit(own);
      row.isOutside = true;
      rows.push(row);
    }
  }
  return rows;
}

/** Hides the tables of which no row is seen: a table of nothing is none. */
export function showTables() {
  for (const table of document.querySelectorAll("table.grid")) {
    table.hidden = !table.querySelector(":scope > tbody > tr:not([hidden])");
  }
}

/** Hides the sections of which no row is seen. */
export function showSections(rows) {
  const sections = new Map();
  for (const row of rows) {
    if (row.section) sections.set(row.section.line, sections.get(row.section.line) || row.seen);
  }
  for (const [line, is] of sections) line.hidden = !is;
}
