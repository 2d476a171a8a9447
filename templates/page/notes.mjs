// A reviewer's notes: kept in the browser, and written as the file that `cisgrid remarks` reads.

/** The name and the version of the file's format. */
const FORMAT = "notes";
const VERSION = 1;

/** The notes on one synthesis. `store` keeps texts by name as `localStorage` does; it may refuse. */
export class Notes {
  constructor(store, synthesis) {
    this.store = store;
    this.name = `cisgrid:notes:${synthesis}`;
    this.by = "";
    this.notes = new Map();
    /** Whether the browser keeps what is noted. */
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
      // What is there is none of ours, and is written over.
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
  write(at, row, statement, note, written) {
    this.take();
    if (note.trim()) this.notes.set(key(at, row), { at, ...(row ? { row } : {}), statement, note, written });
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
    return `${JSON.stringify(file, null, 2)}\n`;
  }
}

/** A name for the file: the title's letters and digits. */
export function fileName(synthesis) {
  const plain = synthesis.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return `notes-on-${plain.slice(0, 60) || "synthesis"}.json`;
}

function key(at, row) {
  return row && row !== at ? `${row} ${at}` : at;
}
