// What a reader has chosen, and the address.

import assert from "node:assert/strict";
import test from "node:test";

import { bears, choose, isNothing, nothing, read, wanted, written } from "../../templates/page/choice.mjs";

const facets = new Map([
  ["strand", new Map([["Numbers", 0], ["Words", 1]])],
  ["theme", new Map([["Hope & fear", 5], ["=1+1", 6]])],
]);
const columns = new Map([["Words", "0:2"]]);

test("a choice comes back from its address", () => {
  const choice = nothing();
  choice.search = ' "peer support" ';
  choose(choice, "theme", "Hope & fear", true);
  choose(choice, "theme", "=1+1", true);
  choose(choice, "strand", "Words", true);
  choice.without.add("Words");
  const back = read(`?${written(choice)}`, facets, columns);
  assert.equal(back.search, '"peer support"');
  assert.deepEqual(back.values, choice.values);
  assert.deepEqual(back.without, choice.without);
  assert.equal(written(back), written(choice));
});

test("nothing chosen is no address", () => {
  const choice = nothing();
  choose(choice, "strand", "Words", true);
  assert.ok(!isNothing(choice));
  choose(choice, "strand", "Words", false);
  assert.ok(isNothing(choice));
  assert.equal(written(choice), "");
  choice.without.add("Words");
  assert.ok(isNothing(choice), "a column left out hides no statement");
});

test("what the page does not know is passed over", () => {
  const choice = read("?strand=Music&theme=Hope+%26+fear&colour=red&without=Other&search=", facets, columns);
  assert.deepEqual([...choice.values.keys()], ["theme"]);
  assert.equal(choice.without.size, 0);
  assert.equal(choice.search, "");
});

test("of a facet one value is enough, of several facets each", () => {
  const choice = nothing();
  choose(choice, "theme", "Hope & fear", true);
  choose(choice, "theme", "=1+1", true);
  choose(choice, "strand", "Words", true);
  const groups = wanted(choice, facets);
  assert.ok(bears(new Set([1, 5]), groups));
  assert.ok(bears(new Set([1, 6, 9]), groups));
  assert.ok(!bears(new Set([0, 5]), groups));
  assert.ok(!bears(new Set([1]), groups));
  assert.ok(bears(new Set(), []));
});
