// Text as it is looked for: without case, accents and kinds of dashes, blanks and quotation marks.

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2039\u203a]/g;
const APOSTROPHES = /[\u2018-\u201b\u2032]/g;
const UNSEEN = /[\p{M}\p{Cf}]+/gu;

/** A text as it is compared. */
export function folded(text) {
  return text
    .normalize("NFKD")
    .replace(UNSEEN, "")
    .replace(DASHES, "-")
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(/\s+/g, " ");
}

/** What a query asks for: its words, and each phrase in quotation marks as one. */
export function terms(query) {
  const found = [];
  for (const [, phrase, word] of folded(query).matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const term = (phrase ?? word).trim();
    if (term) found.push(term);
  }
  return found;
}

/** Whether a folded text holds every term. */
export function holds(text, wanted) {
  return wanted.every((term) => text.includes(term));
}

/** Where the terms stand in a text: pairs of begin and end, in letters of the text itself, none within another. */
export function places(text, wanted) {
  // Folding may make letters more or fewer, so each is folded by itself and knows where it came from.
  let flat = "";
  const from = [];
  let at = 0;
  for (const letter of text) {
    const plain = /\s/u.test(letter) ? (flat.endsWith(" ") ? "" : " ") : folded(letter);
    for (let count = 0; count < plain.length; count += 1) from.push(at);
    flat += plain;
    at += letter.length;
  }
  from.push(at);
  const found = [];
  for (const term of wanted) {
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
