// Marks what was looked for in the statements that are seen, without changing them.

import { places } from "./text.mjs";

const NAME = "found";
/** More than this many places are not marked. */
const MOST = 1000;

/** Marks the terms in the elements, and nothing else any more. */
export function mark(elements, terms) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete(NAME);
  if (terms.length === 0) return;
  const ranges = [];
  for (const element of elements) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const [first, last] of places(text.data, terms)) {
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
