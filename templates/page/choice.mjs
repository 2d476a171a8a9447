// What a reader has chosen to see, and how it is written in the address.

/** The name of the search in the address; facets have their own names, and none is this. */
const SEARCH = "search";
/** The name of the columns that are left out. */
const WITHOUT = "without";

/** Nothing chosen: everything is seen. */
export function nothing() {
  return { search: "", values: new Map(), without: new Set() };
}

/** Whether everything is seen; columns left out hide no statement. */
export function isNothing(choice) {
  return !choice.search.trim() && choice.values.size === 0;
}

/** The choice that an address tells; what the page does not know is passed over. `facets` maps names to labels and these
 * to marks, `columns` holds the names of columns. */
export function read(address, facets, columns) {
  const choice = nothing();
  for (const [name, value] of new URLSearchParams(address)) {
    if (name === SEARCH) choice.search = value;
    else if (name === WITHOUT && columns.has(value)) choice.without.add(value);
    else if (facets.get(name)?.has(value)) choose(choice, name, value, true);
  }
  return choice;
}

/** The choice as it stands in an address, without the sign before it; empty where nothing is chosen. */
export function written(choice) {
  const address = new URLSearchParams();
  if (choice.search.trim()) address.append(SEARCH, choice.search.trim());
  for (const [name, labels] of choice.values) {
    for (const label of labels) address.append(name, label);
  }
  for (const column of choice.without) address.append(WITHOUT, column);
  return address.toString();
}

/** Chooses a value of a facet, or takes it back. */
export function choose(choice, name, label, is) {
  const labels = choice.values.get(name) ?? new Set();
  if (is) labels.add(label);
  else labels.delete(label);
  if (labels.size) choice.values.set(name, labels);
  else choice.values.delete(name);
}

/** The marks that are wanted: of each facet with a choice, those of the values chosen. */
export function wanted(choice, facets) {
  return [...choice.values].map(([name, labels]) => [...labels].map((label) => facets.get(name).get(label)));
}

/** Whether something with these marks has one of every group. */
export function bears(marks, groups) {
  return groups.every((group) => group.some((mark) => marks.has(mark)));
}
