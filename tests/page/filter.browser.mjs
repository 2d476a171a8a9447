// Search, filters and columns.

import assert from "node:assert/strict";
import test from "node:test";

import { onPage, rowsSeen, withBrowser } from "./browser.mjs";

withBrowser();

const search = (page) => page.locator("#page\\:tools input[type=search]");
const shown = (page) => page.textContent("#page\\:tools .shown");

/** Waits until the page has done what was asked. */
const settled = (page, words) => page.waitForFunction((words) => document.querySelector("#page\\:tools .shown").textContent.includes(words), words);

async function choose(page, name, label) {
  const panel = page.locator("#page\\:tools details.choose").first();
  if (!(await panel.evaluate((part) => part.open))) await panel.locator("summary").click();
  await page.locator(`.facet input[name="${name}"][value="${label}"]`).click();
}

test("statements are found as one types", async () => {
  await onPage("example", async (page) => {
    await search(page).pressSequentially('"across the United Kingdom"');
    await settled(page, "1/5");
    assert.deepEqual(await rowsSeen(page), ["wellbeing-holds"]);
    const statements = await page.$$eval("li[data-is]", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
    assert.deepEqual(statements, ["absence-similar"]);
    await page.waitForURL(/\?search=%22across\+the\+United\+Kingdom%22$/);
  });
});

test("quotations, measures and participants are found, and opened", async () => {
  await onPage("example", async (page) => {
    const participant = await page.$eval("blockquote footer bdi", (by) => by.textContent);
    await search(page).fill(participant);
    await page.waitForFunction(() => new URL(location.href).searchParams.has("search"));
    const open = await page.$$eval("details.evidence[open] blockquote footer", (all) => all.map((one) => one.textContent));
    assert.ok(open.some((footer) => footer.includes(participant)), participant);
    await search(page).fill("");
    await page.waitForFunction(() => !location.search);
    assert.equal(await page.locator("details.evidence[open]").count(), 0, "what was opened is closed again");
  });
});

test("a filter is shown, kept in the address, and comes back", async () => {
  await onPage("example", async (page, context) => {
    await choose(page, "stance", "contradicts");
    await settled(page, "1/");
    assert.deepEqual(await rowsSeen(page), ["connection"]);
    assert.equal(await page.locator(".chip").count(), 1);
    const address = page.url();
    const other = await context.newPage();
    await other.goto(address);
    assert.deepEqual(await rowsSeen(other), ["connection"]);
    assert.equal(await shown(other), await shown(page));
    await other.close();
    await choose(page, "stance", "qualifies");
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 1);
    assert.deepEqual(await rowsSeen(page), ["connection"]);
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 2);
    await page.locator(".chip").first().click();
    await page.locator("#page\\:tools .all").click();
    await page.waitForFunction(() => !location.search);
    assert.equal((await rowsSeen(page)).length, 5);
    assert.equal(await shown(page), "");
  });
});

test("facets narrow each other", async () => {
  await onPage("example", async (page) => {
    await choose(page, "strand", "Qualitative analysis");
    await choose(page, "stance", "contradicts");
    await settled(page, "0/");
    assert.deepEqual(await rowsSeen(page), []);
  });
});

test("only what is open", async () => {
  await onPage("example", async (page) => {
    await choose(page, "open", "undetermined");
    await settled(page, "/");
    const marked = await page.$$eval("li[data-is]", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
    assert.ok(marked.length > 0);
    for (const text of marked) assert.match(text, /undetermined/);
  });
});

test("a cell that hides something says so, on paper too", async () => {
  await onPage("example", async (page) => {
    await choose(page, "stance", "contradicts");
    await settled(page, "1/");
    const cells = await page.$$eval("tr#connection > td", (all) => all.map((one) => one.dataset.unseen));
    assert.deepEqual(cells, ["Hidden by the filter: 1", "Hidden by the filter: 4"]);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.isVisible("#page\\:tools .shown"));
    assert.ok(!(await page.isVisible("#page\\:tools input[type=search]")));
  });
});

test("a left-out column is said, and comes back whole when an address leads into it", async () => {
  await onPage("example", async (page) => {
    assert.deepEqual(await page.$$eval(".chip bdi", (chips) => chips.map((chip) => chip.textContent)), ["Without Quantitative analysis"]);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.isVisible(".chip"));
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => (location.hash = "absence-similar"));
    await page.waitForFunction(() => document.activeElement.id === "absence-similar");
    const heads = await page.$$eval("table.grid > thead th", (all) => all.filter((one) => one.checkVisibility()).length);
    assert.equal(heads, 3);
    assert.equal(await page.locator(".chip").count(), 0);
    assert.ok(!page.url().includes("without"));
    assert.ok(page.url().endsWith("#absence-similar"));
  }, { behind: "?without=Quantitative+analysis" });
});

test("what is typed does not come back behind Show everything", async () => {
  await onPage("example", async (page) => {
    await choose(page, "stance", "contradicts");
    await settled(page, "1/");
    await page.evaluate(() => {
      const field = document.querySelector("#page\\:tools input[type=search]");
      field.value = "burn";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      document.querySelector("#page\\:tools .all").click();
    });
    await page.waitForTimeout(400);
    assert.equal(await search(page).inputValue(), "");
    assert.equal(await shown(page), "");
    assert.ok(!page.url().includes("search"));
  });
});

test("the page's own signs and words are not looked in, and nothing found is said", async () => {
  await onPage("example", async (page) => {
    await page.waitForSelector(".note-button");
    for (const words of ["✎", "no such words"]) {
      await search(page).fill(words);
      await settled(page, "0/20 · rows: 0/5. Nothing fits this");
    }
    await search(page).fill("supports");
    await settled(page, "/20");
    const found = await page.$$eval("li[data-is]", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.querySelector(".finding > bdi").textContent));
    for (const words of found) assert.match(words, /support/);
  });
});

test("an address leads to what the filter hides", async () => {
  await onPage("example", async (page) => {
    await choose(page, "stance", "contradicts");
    await settled(page, "1/");
    await page.evaluate(() => (location.hash = "absence-similar"));
    await page.waitForFunction(() => document.activeElement.id === "absence-similar");
    assert.ok(await page.isVisible("#absence-similar"));
    assert.equal(await shown(page), "", "the filter has given way, and says so");
    assert.equal((await rowsSeen(page)).length, 5);
    assert.equal(await page.locator("[data-unseen]").count(), 0);
  });
});

test("columns are chosen", async () => {
  await onPage("example", async (page) => {
    await page.locator("#page\\:tools details.choose summary").first().click();
    await page.locator('.columns input[value="Quantitative analysis"]').click();
    await page.waitForFunction(() => location.search.includes("without"));
    const seen = await page.$$eval("table.grid > thead th", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
    assert.deepEqual(seen, ["Proposition", "Qualitative analysis"]);
    await page.reload();
    assert.equal(await page.locator("table.grid > tbody > tr:first-child > td:visible").count(), 1);
    await page.locator("#page\\:tools .all").click();
    assert.equal(await page.locator("table.grid > tbody > tr:first-child > td:visible").count(), 2);
  });
});

test("rows of several lines, and sections, are shown and hidden whole", async () => {
  await onPage("pairs", async (page) => {
    const lines = await page.locator("table.grid > tbody > tr").count();
    await search(page).fill("no such words at all");
    await settled(page, "0/");
    assert.equal(await page.locator("table.grid > tbody > tr:visible").count(), 0);
    await search(page).fill("");
    await page.waitForFunction(() => !location.search);
    assert.equal(await page.locator("table.grid > tbody > tr:visible").count(), lines);
  });
  await onPage("sections", async (page) => {
    await search(page).fill("no such words at all");
    await settled(page, "0/");
    assert.equal(await page.locator("table.grid > tbody > tr:visible").count(), 0);
  });
});
