// What the address names is seen: what it stands in is opened, and what hides it gives way.

/** Shows the element that the address names behind its `#`, and goes to it. What the filter hides is shown by the filter,
 * which then says so. */
export function reveal(hash, filter) {
  const element = named(hash);
  if (!element) return null;
  if (element.closest("[hidden]")) filter?.giveWay(element);
  for (let part = element; part; part = part.parentElement) {
    if (part.localName === "details") part.open = true;
  }
  go(element);
  return element;
}

/** Goes to an element, so that the keyboard goes on from there. */
export function go(element) {
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
