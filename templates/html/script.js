(() => {
  // templates/page/choice.mjs
  var SEARCH = "search";
  var WITHOUT = "without";
  function nothing() {
    return { search: "", values: /* @__PURE__ */ new Map(), without: /* @__PURE__ */ new Set() };
  }
  function isNothing(choice) {
    return !choice.search.trim() && choice.values.size === 0;
  }
  function read(address, facets, columns) {
    const choice = nothing();
    for (const [name, value] of new URLSearchParams(address)) {
      if (name === SEARCH) choice.search = value;
      else if (name === WITHOUT && columns.has(value)) choice.without.add(value);
      else if (facets.get(name)?.has(value)) choose(choice, name, value, true);
    }
    return choice;
  }
  function written(choice) {
    const address = new URLSearchParams();
    if (choice.search.trim()) address.append(SEARCH, choice.search.trim());
    for (const [name, labels] of choice.values) {
      for (const label of labels) address.append(name, label);
    }
    for (const column of choice.without) address.append(WITHOUT, column);
    return address.toString();
  }
  function choose(choice, name, label, is) {
    const labels = choice.values.get(name) ?? /* @__PURE__ */ new Set();
    if (is) labels.add(label);
    else labels.delete(label);
    if (labels.size) choice.values.set(name, labels);
    else choice.values.delete(name);
  }
  function wanted(choice, facets) {
    return [...choice.values].map(([name, labels]) => [...labels].map((label) => facets.get(name).get(label)));
  }
  function bears(marks, groups) {
    return groups.every((group) => group.some((mark2) => marks.has(mark2)));
  }

  // templates/page/text.mjs
  var DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
  var QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2039\u203a]/g;
  var APOSTROPHES = /[\u2018-\u201b\u2032]/g;
  var UNSEEN = /[\p{M}\p{Cf}]+/gu;
  function folded(text) {
    return text.normalize("NFKD").replace(UNSEEN, "").replace(DASHES, "-").replace(QUOTES, '"').replace(APOSTROPHES, "'").toLowerCase().replace(/\s+/g, " ");
  }
  function terms(query) {
    const found = [];
    for (const [, phrase, word] of folded(query).matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
      const term = (phrase ?? word).trim();
      if (term) found.push(term);
    }
    return found;
  }
  function holds(text, wanted2) {
    return wanted2.every((term) => text.includes(term));
  }
  function places(text, wanted2) {
    let flat = "";
    const from = [];
    let at = 0;
    for (const letter of text) {
      const plain = /\s/u.test(letter) ? flat.endsWith(" ") ? "" : " " : folded(letter);
      for (let count = 0; count < plain.length; count += 1) from.push(at);
      flat += plain;
      at += letter.length;
    }
    from.push(at);
    const found = [];
    for (const term of wanted2) {
      for (let here = flat.indexOf(term); here >= 0; here = flat.indexOf(term, here + term.length)) {
        found.push([from[here], from[here + term.length]]);
      }
    }
    found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    let end = 0;
    return found.filter(([first, last]) => {
      const apart = first >= end;
      if (apart) end = last;
      return apart;
    });
  }

  // templates/page/marked.mjs
  var NAME = "found";
  var MOST = 1e3;
  function mark(elements, terms2) {
    if (!globalThis.CSS?.highlights) return;
    CSS.highlights.delete(NAME);
    if (terms2.length === 0) return;
    const ranges = [];
    for (const element of elements) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const [first, last] of places(text.data, terms2)) {
          const range = new Range();
          range.setStart(text, first);
          range.setEnd(text, last);
          ranges.push(range);
          if (ranges.length === MOST) return void CSS.highlights.set(NAME, new Highlight(...ranges));
        }
      }
    }
    if (ranges.length) CSS.highlights.set(NAME, new Highlight(...ranges));
  }

  // templates/page/rows.mjs
  var SAID = ":scope > .statement, :scope > .finding > b, :scope > .finding > bdi, :scope > .points";
  var BESIDE = [
    ":scope > p:not(.statement, .finding, .standing)",
    ":scope > .quoted",
    ":scope > .relations",
    ":scope > .evidence .figures",
    ":scope > .evidence blockquote",
    ":scope > .evidence .assessment",
    ":scope > .evidence .under"
  ].join(", ");
  var Unit = class {
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
  };
  var Row = class {
    constructor(lines, section) {
      this.lines = lines;
      this.section = section;
      this.head = null;
      this.statements = [];
      this.isOutside = false;
      for (const element of lines.flatMap((line) => [...line.querySelectorAll("[data-is]")])) {
        if (element.localName === "li") this.statements.push(new Unit(element));
        else this.head ??= new Unit(element);
      }
    }
    /** Shows what is wanted of it, and says how many statements are seen. */
    show(groups, terms2) {
      const said = (unit) => terms2.length === 0 || holds(unit.folded, terms2);
      const isHead = this.head !== null && bears(this.head.marks, groups) && said(this.head);
      const all = this.head !== null && terms2.length > 0 && holds(this.head.said, terms2);
      let seen = 0;
      const hidden = /* @__PURE__ */ new Map();
      for (const statement of this.statements) {
        const is2 = bears(statement.marks, groups) && (all || said(statement));
        statement.element.hidden = !is2;
        seen += is2 ? 1 : 0;
        const cell = statement.element.closest("td, th") ?? statement.element.parentElement;
        if (cell) hidden.set(cell, (hidden.get(cell) ?? 0) + (is2 ? 0 : 1));
      }
      const is = isHead || seen > 0;
      if (!this.isOutside || this.head) for (const line of this.lines) line.hidden = !is;
      this.seen = is;
      return { seen, hidden };
    }
  };
  function rowsOf(page) {
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
  function showTables() {
    for (const table of document.querySelectorAll("table.grid")) {
      table.hidden = !table.querySelector(":scope > tbody > tr:not([hidden])");
    }
  }
  function showSections(rows) {
    const sections = /* @__PURE__ */ new Map();
    for (const row of rows) {
      if (row.section) sections.set(row.section.line, sections.get(row.section.line) || row.seen);
    }
    for (const [line, is] of sections) line.hidden = !is;
  }

  // templates/page/filter.mjs
  var PAUSE = 120;
  var OPENED = 20;
  var Filter = class {
    constructor(form2, rows) {
      this.form = form2;
      this.rows = rows;
      this.search = form2.querySelector("[type=search]");
      this.shown = form2.querySelector(".shown");
      this.chosen = form2.querySelector(".chosen");
      this.facets = /* @__PURE__ */ new Map();
      this.columns = /* @__PURE__ */ new Map();
      for (const box of form2.querySelectorAll(".facet input")) {
        if (!this.facets.has(box.name)) this.facets.set(box.name, /* @__PURE__ */ new Map());
        this.facets.get(box.name).set(box.value, Number(box.dataset.mark));
      }
      for (const box of form2.querySelectorAll(".columns input")) {
        box.closest("label").hidden = this.columns.has(box.value);
        this.columns.set(box.value, [...this.columns.get(box.value) ?? [], box.dataset.column]);
      }
      this.choice = nothing();
      this.opened = /* @__PURE__ */ new Set();
      this.total = rows.reduce((sum, row) => sum + row.statements.length, 0);
      this.inTables = rows.filter((row) => !row.isOutside).length;
      this.listen();
      this.fromAddress();
    }
    listen() {
      this.search.addEventListener("input", () => {
        clearTimeout(this.typed);
        this.typed = setTimeout(() => this.change(() => this.choice.search = this.search.value, true), PAUSE);
      });
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.form.addEventListener("change", ({ target }) => {
        if (target.closest(".facet")) this.change(() => choose(this.choice, target.name, target.value, target.checked));
        if (target.closest(".columns")) {
          this.change(() => this.choice.without[target.checked ? "delete" : "add"](target.value));
        }
      });
      this.form.querySelector(".all").addEventListener("click", () => {
        this.change(() => this.choice = nothing());
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
      const left = [...document.querySelectorAll("table.grid")].map(() => /* @__PURE__ */ new Set());
      const columns = [...this.columns].flatMap(([name, places2]) => places2.map((place) => [name, place]));
      for (const [name, column] of columns) {
        const is = !this.choice.without.has(name);
        const [table, place] = column.split(":").map(Number);
        const grid = document.querySelectorAll("table.grid")[table];
        for (const cell of grid.querySelectorAll(`[data-c="${place}"]`)) cell.hidden = !is;
        if (!is) left[table].add(place);
      }
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
      const values = [...this.choice.values].flatMap(
        ([name, labels]) => [...labels].map((label) => this.chip(label, () => choose(this.choice, name, label, false)))
      );
      const columns = [...this.choice.without].map(
        (name) => this.chip(`${without} ${name}`, () => this.choice.without.delete(name))
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
  };

  // templates/page/reveal.mjs
  function reveal(hash, filter2) {
    const element = named(hash);
    if (!element) return null;
    if (element.closest("[hidden]")) filter2?.giveWay(element);
    for (let part = element; part; part = part.parentElement) {
      if (part.localName === "details") part.open = true;
    }
    go(element);
    return element;
  }
  function go(element) {
    if (!element.matches("a, button, input, textarea, summary, [tabindex]")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "start" });
  }
  function named(hash) {
    const name = hash.replace(/^#/, "");
    if (!name) return null;
    try {
      return document.getElementById(decodeURIComponent(name)) ?? document.getElementById(name);
    } catch {
      return document.getElementById(name);
    }
  }

  // templates/page/keys.mjs
  var NAME2 = "cisgrid:keys";
  var Keys = class {
    constructor(form2, rows, noting) {
      this.rows = rows;
      this.noting = noting;
      this.search = form2.querySelector("[type=search]");
      this.at = null;
      const box = form2.querySelector("[name=keys]");
      try {
        box.checked = localStorage.getItem(NAME2) !== "off";
      } catch {
      }
      box.addEventListener("change", () => {
        try {
          localStorage.setItem(NAME2, box.checked ? "on" : "off");
        } catch {
        }
      });
      addEventListener("keydown", (event) => {
        const { key: key2, target } = event;
        const isTyping = target instanceof Element && target.matches("input, textarea, select");
        if (!box.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
        if (this.press(key2)) event.preventDefault();
      });
      addEventListener("focusin", ({ target }) => {
        const unit = target.closest?.("[data-is]");
        if (unit) this.at = unit;
      });
    }
    press(key2) {
      if (key2 === "/") this.search.focus();
      else if (key2 === "j") this.step(1);
      else if (key2 === "k") this.step(-1);
      else if (key2 === "o") this.open();
      else if (key2 === "n") this.note();
      else return false;
      return true;
    }
    /** Goes to the next statement that is seen, or the one before. */
    step(by) {
      const units = this.rows.flatMap((row) => [row.head, ...row.statements]);
      const seen = units.filter((unit) => unit && unit.element.checkVisibility()).map((unit) => unit.element);
      const here = seen.indexOf(this.at);
      const next = seen[here < 0 ? by > 0 ? 0 : seen.length - 1 : here + by];
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
  };

  // templates/page/notes.mjs
  var FORMAT = "notes";
  var VERSION = 1;
  var Notes = class {
    constructor(store, synthesis) {
      this.store = store;
      this.name = `cisgrid:notes:${synthesis}`;
      this.by = "";
      this.notes = /* @__PURE__ */ new Map();
      this.kept = true;
      this.take();
    }
    /** Takes what the browser keeps, which another tab may have changed; where it keeps nothing, what is here stays. */
    take() {
      if (!this.kept) return;
      try {
        const { by, notes } = JSON.parse(this.store.getItem(this.name) ?? "{}");
        this.by = typeof by === "string" ? by : "";
        this.notes.clear();
        for (const note of Array.isArray(notes) ? notes : []) {
          if (typeof note?.at === "string" && typeof note?.note === "string") this.notes.set(key(note.at, note.row), note);
        }
      } catch {
      }
    }
    get size() {
      return this.notes.size;
    }
    get all() {
      return [...this.notes.values()];
    }
    /** The text noted at a statement in a row; empty where there is none. */
    at(at, row) {
      return this.notes.get(key(at, row))?.note ?? "";
    }
    /** Notes something at a statement, or, where the text is blank, takes the note away. */
    write(at, row, statement, note, written2) {
      this.take();
      if (note.trim()) this.notes.set(key(at, row), { at, ...row ? { row } : {}, statement, note, written: written2 });
      else this.notes.delete(key(at, row));
      this.keep();
    }
    /** Says who notes. */
    sign(by) {
      this.take();
      this.by = by;
      this.keep();
    }
    keep() {
      try {
        this.store.setItem(this.name, JSON.stringify({ by: this.by, notes: this.all }));
        this.kept = true;
      } catch {
        this.kept = false;
      }
    }
    /** The file, as text. */
    file(synthesis, stamp) {
      const file = { cisgrid: FORMAT, version: VERSION, synthesis, stamp, by: this.by.trim(), notes: this.all };
      return `${JSON.stringify(file, null, 2)}
`;
    }
  };
  function fileName(synthesis) {
    const plain = synthesis.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
    return `notes-on-${plain.slice(0, 60) || "synthesis"}.json`;
  }
  function key(at, row) {
    return row && row !== at ? `${row} ${at}` : at;
  }

  // templates/page/noting.mjs
  function whereabouts(element) {
    const row = element.closest("tr[id]") ?? before(element.closest("table.grid > tbody > tr"));
    const at = element.dataset.at || element.id || element.closest("[id]").id;
    const words = element.querySelector(".statement, .finding > bdi");
    return { at, row: row && row.id !== at ? row.id : "", words: (words ?? element).textContent.trim() };
  }
  function before(line) {
    while (line && !line.id) line = line.previousElementSibling;
    return line;
  }
  var Noting = class {
    constructor(form2, body, rows) {
      this.form = form2;
      this.body = body;
      this.pattern = document.getElementById("page:note").content.firstElementChild;
      let store;
      try {
        store = globalThis.localStorage;
      } catch {
        store = { getItem: () => null, setItem: () => {
          throw new Error("no store");
        } };
      }
      this.synthesis = document.title;
      this.notes = new Notes(store, `${this.synthesis} ${body.dataset.first}`);
      this.fields = /* @__PURE__ */ new Set();
      addEventListener("storage", (event) => {
        if (event.key === this.notes.name) this.refresh();
      });
      this.by = form2.querySelector("[name=by]");
      this.by.value = this.notes.by;
      this.by.addEventListener("input", () => {
        this.notes.sign(this.by.value);
        this.tell();
      });
      form2.querySelector(".export").addEventListener("click", () => this.export());
      addEventListener("beforeunload", (event) => {
        if (!this.notes.kept && this.notes.size) event.preventDefault();
      });
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
        this.notes.write(at, row, words, field.value, (/* @__PURE__ */ new Date()).toISOString());
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
      setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
    }
  };

  // templates/page/panels.mjs
  function closing(form2) {
    const open = () => form2.querySelector("details.choose[open]");
    addEventListener("keydown", (event) => {
      const panel = event.key === "Escape" ? open() : null;
      if (!panel?.contains(document.activeElement)) return;
      panel.open = false;
      panel.querySelector("summary").focus();
    });
    addEventListener("pointerdown", ({ target }) => {
      const panel = open();
      if (panel && !form2.contains(target)) panel.open = false;
    });
  }

  // templates/page/main.mjs
  var form = document.getElementById("page:tools");
  var filter;
  if (form) {
    const rows = rowsOf(document);
    const noting = new Noting(form, document.body, rows);
    filter = new Filter(form, rows);
    new Keys(form, rows, noting);
    closing(form);
    form.hidden = false;
    document.documentElement.classList.add("alive");
  }
  addEventListener("hashchange", () => reveal(location.hash, filter));
  addEventListener("click", ({ target }) => {
    const link = target.closest?.('a[href^="#"]');
    if (link && link.hash === location.hash) reveal(link.hash, filter);
  });
  reveal(location.hash, filter);
})();
