// The page comes alive: without this it is read as it stands.

import { Filter } from "./filter.mjs";
import { Keys } from "./keys.mjs";
import { Noting } from "./noting.mjs";
import { reveal } from "./reveal.mjs";
import { rowsOf } from "./rows.mjs";
import { closing } from "./panels.mjs";

const form = document.getElementById("page:tools");
let filter;
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
// A link to where the address leads already changes no address.
addEventListener("click", ({ target }) => {
  const link = target.closest?.('a[href^="#"]');
  if (link && link.hash === location.hash) reveal(link.hash, filter);
});
reveal(location.hash, filter);
