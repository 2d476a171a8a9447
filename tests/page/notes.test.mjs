// A reviewer's notes, and the file they leave in.

import assert from "node:assert/strict";
import test from "node:test";

import { Notes, fileName } from "../../templates/page/notes.mjs";

function store(kept = new Map()) {
  return { kept, getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => kept.set(name, text) };
}

test("notes are kept, changed and taken away", () => {
  const own = store();
  const notes = new Notes(own, "A study");
  notes.sign("MB");
  notes.write("hope-rose", "hope", "Hope rose.", "By how much?", "2026-11-26T12:00:00Z");
  notes.write("hope-rose", "fear", "Hope rose.", "Why here?", "2026-11-26T12:01:00Z");
  notes.write("hope", "", "Hope lasts.", "Since when?", "2026-11-26T12:02:00Z");
  const again = new Notes(own, "A study");
  assert.equal(again.by, "MB");
  assert.equal(again.size, 3);
  assert.equal(again.at("hope-rose", "fear"), "Why here?");
  assert.equal(again.at("hope", "hope"), "Since when?", "a row stands in itself");
  again.write("hope-rose", "fear", "Hope rose.", "  ", "2026-11-26T12:03:00Z");
  assert.equal(new Notes(own, "A study").size, 2);
  assert.equal(new Notes(own, "Another study").size, 0);
});

test("the file has all that the authors need", () => {
  const notes = new Notes(store(), "A study");
  notes.sign(" MB ");
  notes.write("hope-rose", "hope", "Hope “rose”.", "By\nhow much?", "2026-11-26T12:00:00Z");
  notes.write("hope", "", "Hope lasts.", "Since when?", "2026-11-26T12:02:00Z");
  assert.deepEqual(JSON.parse(notes.file("A study", "5f2c")), {
    cisgrid: "notes",
    version: 1,
    synthesis: "A study",
    stamp: "5f2c",
    by: "MB",
    notes: [
      {
        at: "hope-rose",
        row: "hope",
        statement: "Hope “rose”.",
        note: "By\nhow much?",
        written: "2026-11-26T12:00:00Z",
      },
      { at: "hope", statement: "Hope lasts.", note: "Since when?", written: "2026-11-26T12:02:00Z" },
    ],
  });
});

test("a browser that keeps nothing is known", () => {
  const refuses = { getItem: () => null, setItem: () => { throw new Error("full"); } };
  const notes = new Notes(refuses, "A study");
  assert.ok(notes.kept);
  notes.write("hope", "", "Hope lasts.", "Since when?", "2026-11-26T12:02:00Z");
  assert.ok(!notes.kept);
  assert.equal(notes.size, 1, "the note is there until the page is closed");
});

test("what is kept may be anything", () => {
  for (const text of ["", "null", "[]", '{"notes":7,"by":[]}', '{"notes":[null,{},{"at":1,"note":"x"}]}', "{"]) {
    const notes = new Notes(store(new Map([["cisgrid:notes:A study", text]])), "A study");
    assert.equal(notes.size, 0, text);
    assert.equal(notes.by, "", text);
  }
});

test("the file is named after the synthesis", () => {
  assert.equal(fileName("Hope / fear: a “study”"), "notes-on-Hope-fear-a-study.json");
  assert.equal(fileName("دراسة"), "notes-on-دراسة.json");
  assert.equal(fileName("…"), "notes-on-synthesis.json");
});
