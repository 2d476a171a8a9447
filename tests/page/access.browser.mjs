// axe-core finds no violation, however the page is shown.

import assert from "node:assert/strict";
import test from "node:test";

import { onPage, violations, withBrowser } from "./browser.mjs";

withBrowser();

const STATES = {
  "as it opens": async () => {},
  "all parts open": (page) => page.$$eval("details", (parts) => parts.forEach((part) => (part.open = true))),
  "narrowed": async (page) => {
    await page.locator("#page\\:tools input[type=search]").fill("peer");
    await page.waitForFunction(() => location.search);
  },
};

for (const name of ["example", "hostile", "arabic", "pairs", "sections"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1440, 320]) {
      for (const [state, make] of Object.entries(STATES)) {
        test(`${name}, ${colorScheme}, ${width} px, ${state}`, async () => {
          await onPage(name, async (page) => {
            await make(page);
            assert.deepEqual(await violations(page), []);
          }, { options: { colorScheme, viewport: { width, height: 900 } } });
        });
      }
    }
  }
}
