// A browser with a page of cisgrid's, as tests drive it. PAGES is a folder of pages, CHROMIUM the browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../../target/programs/anything.js", import.meta.url));
const { chromium } = require("playwright-core");

let browser;

/** Starts a browser before the tests of a file, and ends it behind them. */
export function withBrowser() {
  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });
  });
  after(() => browser.close());
}

/** The address of a page. */
export function address(name) {
  return pathToFileURL(join(process.env.PAGES, name, "grid.html")).href;
}

/** Opens a page, and holds it to what every page owes: no fault, nothing fetched. What `run` does is done in it. */
export async function onPage(name, run, { options = {}, behind = "" } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
  context.setDefaultTimeout(10_000);
  const faults = [];
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("dialog", (dialog) => { faults.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    if (request.url().split(/[?#]/)[0] !== address(name) && !request.url().startsWith("blob:")) {
      faults.push(`fetched: ${request.url()}`);
    }
  });
  try {
    await page.goto(address(name) + behind);
    await run(page, context);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** The violations that axe-core finds, each with where. */
export async function violations(page) {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).slice(0, 4).join(", ")}`);
}

/** Whether something can be seen: neither hidden nor in a closed part. */
export function isSeen(page, id) {
  return page.evaluate((id) => document.getElementById(id).checkVisibility(), id);
}

/** The ids of the rows that are seen. */
export function rowsSeen(page) {
  return page.$$eval("table.grid > tbody > tr[id]", (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.id));
}

/** How wide the page is beyond what the window shows. */
export function overflow(page) {
  return page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
}
