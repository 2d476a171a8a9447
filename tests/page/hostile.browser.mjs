// Content that would command the page stays text.

import assert from "node:assert/strict";
import test from "node:test";

import { onPage, withBrowser } from "./browser.mjs";

withBrowser();

for (const name of ["hostile", "everywhere"]) {
  test(`nothing becomes a script, a handler, or an address that runs: ${name}`, async () => {
    await onPage(name, async (page) => {
      const found = await page.evaluate(() => ({
        scripts: document.querySelectorAll("script").length,
        handlers: [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]).filter((one) => /^on|^style$/i.test(one.name)).map((one) => one.name),
        addresses: [...document.querySelectorAll("[href], [src]")].map((one) => one.getAttribute("href") ?? one.getAttribute("src")).filter((one) => !/^(#|https?:)/.test(one)),
        frames: document.querySelectorAll("iframe, object, embed, img, base, form:not(#page\\:tools)").length,
      }));
      assert.deepEqual(found, { scripts: 1, handlers: [], addresses: [], frames: 0 });
      await page.locator("#page\\:tools details.choose > summary").first().click();
      for (const box of await page.locator(".facet input").all()) await box.check();
      for (const chip of await page.locator(".chip").all()) assert.equal(await chip.locator("*").count(), 2);
      await page.locator("#page\\:tools input[type=search]").fill('<img src=x onerror=alert(1)> "');
      await page.waitForFunction(() => location.search.includes("search"));
      await page.locator("#page\\:tools .all").click();
      await page.locator(".note-button").first().click();
      await page.keyboard.type('"><script>alert(1)</script>');
      await page.reload();
    });
  });
}

test("an address that would command the page is passed over", async () => {
  for (const behind of ["?theme=%3Cscript%3E&open=constructor&__proto__=1&without=__proto__", "#%E0%A4%A", "#<img src=x onerror=alert(1)>"]) {
    await onPage("hostile", async (page) => {
      assert.equal(await page.locator(".chip").count(), 0);
    }, { behind });
  }
});
