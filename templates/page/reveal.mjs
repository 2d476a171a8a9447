// What the address names is seen: what it stands in is opened, and what hides it gives way.

/** Shows the element that the address names behind its `#`, and goes to it. */
export function reveal(hash) {
  const element = named(hash);
  if (!element) return null;
  for (let part = element; part; part = part.parentElement) {
    part.hidden = false;
    if (part.localName === "details") part.open = true;
  }
  // Of a row that takes several lines the others come along.
  for (let line = element.closest("tr")?.nextElementSibling; line && !line.id; line = line.nextElementSibling) {
    if (line.closest("table.grid > tbody") !== line.parentElement || line.classList.contains("section")) break;
    line.hidden = false;
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
