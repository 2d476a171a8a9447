// Text as it is looked for.

import assert from "node:assert/strict";
import test from "node:test";

import { folded, holds, places, terms } from "../../templates/page/text.mjs";

test("case, accents, dashes, blanks and quotation marks make no difference", () => {
  assert.equal(folded("Qualité  de\u00a0vie"), "qualite de vie");
  assert.equal(folded("−0.30"), "-0.30");
  assert.equal(folded("0.8–7.0"), "0.8-7.0");
  assert.equal(folded("“It’s ﬁne”"), '"it\'s fine"');
  assert.equal(folded("مُشَارِك"), "مشارك");
  assert.equal(folded("a\u202eb\u2066c"), "abc");
});

test("other signs do make a difference", () => {
  assert.notEqual(folded("0.30"), folded("-0.30"));
  assert.notEqual(folded("1.5"), folded("15"));
  assert.notEqual(folded("resume"), folded("resumes"));
});

test("a query is words and phrases", () => {
  assert.deepEqual(terms('  Hope "peer   Support" T1 '), ["hope", "peer support", "t1"]);
  assert.deepEqual(terms('an "open phrase'), ["an", "open phrase"]);
  assert.deepEqual(terms(' "" '), []);
});

test("every term is wanted", () => {
  const text = folded("Hope rose after training");
  assert.ok(holds(text, terms("rose hope")));
  assert.ok(!holds(text, terms("rose wages")));
  assert.ok(!holds(text, terms('"rose hope"')));
  assert.ok(holds(text, []));
});

test("what is found is marked where it stands in the text itself", () => {
  const found = (text, query) => places(text, terms(query)).map(([from, to]) => text.slice(from, to));
  assert.deepEqual(found("Qualité et ﬁnesse", "qualite fin"), ["Qualité", "ﬁn"]);
  assert.deepEqual(found("peer  support, Peer support", '"peer support"'), ["peer  support", "Peer support"]);
  assert.deepEqual(found("wellbeing", "well wellbeing being"), ["wellbeing"]);
  assert.deepEqual(found("𝒽ope and hope", "hope"), ["𝒽ope", "hope"]);
  assert.deepEqual(found("nothing", "hope"), []);
});
