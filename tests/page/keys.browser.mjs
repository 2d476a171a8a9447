// The keyboard alone.

import assert from "node:assert/strict";
import test from "node:test";

import { onPage, withBrowser } from "./browser.mjs";

withBrowser();

const at = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.at || document.activeElement.textContent.trim());

/** Goes on with the tabulator until something has the focus; every step on the way is one press, none is a step of a
 * reader's. */
async function tabTo(page, selector) {
  for (let press = 0; press < 200; press += 1) {
    if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${selector} is not reached`);
}

test("from what is open to the cell of a figure in its table", async () => {
  await onPage("example", async (page) => {
    // One: the figures in doubt. Two: opened. Three: the first of them. Four: its line in the table.
    await tabTo(page, "#page\\:doubtful > summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "#page\\:doubtful a");
    const name = await page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.localName === "tr");
    const line = await page.evaluate(() => {
      const line = document.activeElement;
      const box = line.getBoundingClientRect();
      return { cells: line.querySelectorAll("td.number").length, seen: box.top >= 0 && box.bottom <= innerHeight, text: line.nextElementSibling.textContent };
    });
    assert.ok(line.cells > 0 && line.seen, JSON.stringify(line));
    assert.ok(line.text.includes("fails"), `${name}: ${line.text}`);
  });
});

test("from what is open of a proposition to what it rests on", async () => {
  await onPage("example", async (page) => {
    await tabTo(page, "#page\\:glance td a");
    const to = await page.evaluate(() => document.activeElement.hash.slice(1));
    await page.keyboard.press("Enter");
    await page.waitForFunction((to) => document.activeElement.id === to, to);
    await page.keyboard.press("o");
    assert.ok(await page.evaluate(() => document.activeElement.querySelector("details").open));
  });
});

test("keys lead from statement to statement", async () => {
  await onPage("example", async (page) => {
    await page.keyboard.press("j");
    assert.equal(await at(page), "wellbeing-holds");
    await page.keyboard.press("j");
    const second = await at(page);
    assert.notEqual(second, "wellbeing-holds");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    assert.equal(await at(page), second);
    await page.keyboard.press("/");
    await page.keyboard.type("jok/n");
    assert.equal(await page.inputValue("#page\\:tools input[type=search]"), "jok/n", "who types is not led away");
  });
});

test("keys can be turned off, and stay so", async () => {
  await onPage("example", async (page) => {
    await page.locator("#page\\:tools details.choose > summary").nth(2).click();
    await page.locator("[name=keys]").uncheck();
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("j");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
    await page.reload();
    await page.keyboard.press("j");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "body");
  });
});
