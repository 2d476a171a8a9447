// A reviewer's notes on the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import { onPage, withBrowser } from "./browser.mjs";

withBrowser();

/** Opens the field of a statement, by its own button: a click where it stands could meet another that is put in meanwhile. */
async function open(tab, id) {
  await tab.locator(`#${id}, [data-at="${id}"]`).first().scrollIntoViewIfNeeded();
  const noting = tab.locator(`#${id} > .noting, [data-at="${id}"] > .noting`).first();
  await noting.locator("button").press("Enter");
  await noting.locator("textarea:focus").waitFor();
}

test("notes are written, kept, and saved as a file", async () => {
  await onPage("example", async (page) => {
    const noting = (id) => page.locator(`#${id} > .noting, [data-at="${id}"] > .noting`).first();
    await open(page, "absence-similar");
    await page.keyboard.type("Which staff?");
    await page.keyboard.press("Escape");
    await open(page, "wellbeing-holds");
    await page.keyboard.type("=HYPERLINK(1) <b>good</b>");
    await page.reload();
    await page.locator("#absence-similar").scrollIntoViewIfNeeded();
    assert.equal(await noting("absence-similar").locator("textarea").inputValue(), "Which staff?");
    await page.locator("#page\\:tools details.choose > summary").nth(1).click();
    assert.match(await page.textContent(".noted"), /2/);
    await page.fill("[name=by]", "MB");
    const coming = page.waitForEvent("download");
    await page.locator(".export").click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), "notes-on-The-impact-of-working-as-a-peer-worker-in-mental-health-serv.json");
    const file = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.equal(file.cisgrid, "notes");
    assert.equal(file.by, "MB");
    assert.equal(file.stamp, await page.evaluate(() => document.body.dataset.stamp));
    const [first, second] = file.notes;
    assert.deepEqual([first.at, first.row, first.note], ["absence-similar", "wellbeing-holds", "Which staff?"]);
    assert.match(first.statement, /^The days that peer workers were absent/);
    assert.deepEqual([second.at, second.row, second.note], ["wellbeing-holds", undefined, "=HYPERLINK(1) <b>good</b>"]);
    assert.match(second.statement, /^On the whole, peer workers’ wellbeing is good/);
  });
});

test("two tabs note on one synthesis, and lose nothing", async () => {
  await onPage("example", async (page, context) => {
    const other = await context.newPage();
    await other.goto(page.url());
    const note = async (tab, id, words) => {
      await open(tab, id);
      await tab.keyboard.type(words);
    };
    await note(page, "absence-similar", "In the first");
    await note(other, "connection", "In the second");
    await page.waitForFunction(() => document.querySelector(".noted").textContent.includes("2"));
    await other.reload();
    assert.match(await other.textContent(".noted"), /2/);
  });
});

test("a note on what is gone can be read and taken away", async () => {
  await onPage("example", async (page) => {
    await open(page, "wellbeing-holds");
    await page.keyboard.type("Stays");
    await page.evaluate(() => {
      const name = Object.keys(localStorage).find((one) => one.startsWith("cisgrid:notes"));
      const kept = JSON.parse(localStorage.getItem(name));
      kept.notes.push({ at: "gone", statement: "Was here.", note: "<b>Why?</b>", written: "2026-11-26T12:00:00Z" });
      localStorage.setItem(name, JSON.stringify(kept));
    });
    await page.reload();
    await page.locator("#page\\:tools details.choose > summary").nth(1).click();
    assert.equal(await page.textContent(".lost bdi"), "gone: <b>Why?</b>");
    await page.locator(".lost button").click();
    assert.ok(!(await page.isVisible(".lost")));
    assert.match(await page.textContent(".noted"), /1/);
  });
});

test("a browser that keeps nothing says so", async () => {
  await onPage("example", async (page) => {
    await page.evaluate(() => (Storage.prototype.setItem = () => { throw new Error("full"); }));
    await open(page, "wellbeing-holds");
    await page.keyboard.type("Not kept");
    await page.locator("#page\\:tools details.choose > summary").nth(1).click();
    assert.ok(await page.isVisible(".unkept"));
  });
});
