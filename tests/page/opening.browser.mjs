// The page as it opens: with and without scripts, from an address, on screens of any size, dark, and in print.

import assert from "node:assert/strict";
import test from "node:test";

import { isSeen, onPage, overflow, rowsSeen, withBrowser } from "./browser.mjs";

withBrowser();

const ROWS = ["wellbeing-holds", "satisfaction-holds", "adjustment", "prospects-fade", "connection"];

test("it is read without scripts", async () => {
  await onPage("example", async (page) => {
    assert.deepEqual(await rowsSeen(page), ROWS);
    assert.ok(!(await page.isVisible("#page\\:tools")), "nothing is offered that does not work");
    const evidence = page.locator("details.evidence").first();
    await evidence.locator("summary").first().click();
    assert.ok(await evidence.locator("table.figures").first().isVisible());
    await page.locator("#page\\:doubtful > summary").click();
    await page.locator("#page\\:doubtful a").first().click();
    const line = decodeURIComponent(new URL(page.url()).hash.slice(1));
    assert.match(line, /::figure-/);
  }, { options: { javaScriptEnabled: false } });
});

test("it is alive with scripts", async () => {
  await onPage("example", async (page) => {
    assert.deepEqual(await rowsSeen(page), ROWS);
    assert.ok(await page.isVisible("#page\\:tools"));
  });
});

test("an address leads to what stands in closed parts", async () => {
  await onPage("example", async (page) => {
    const line = await page.$eval("#page\\:doubtful a", (link) => link.hash.slice(1));
    assert.ok(!(await isSeen(page, line)));
    await page.evaluate((line) => (location.hash = line), line);
    await page.waitForFunction((line) => document.activeElement.id === line, line);
    assert.ok(await isSeen(page, line));
  });
  await onPage("example", async (page) => {
    await page.waitForFunction(() => document.activeElement.id === "checks:1");
  }, { behind: "#checks:1" });
});

test("the policy of the page lets no other script run", async () => {
  await onPage("example", async (page) => {
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.body.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "globalThis.ran = true");
      document.body.append(button);
      button.click();
      return globalThis.ran ?? false;
    });
    assert.equal(ran, false);
  }).catch((error) => {
    // What was refused is told as an error, by the browser itself.
    assert.match(String(error), /Content Security Policy/);
  });
});

for (const [width, height] of [[1440, 900], [768, 1024], [390, 844], [320, 568], [320, 225]]) {
  for (const name of ["example", "arabic", "pairs", "sections"]) {
    test(`nothing reaches beyond ${width} by ${height}: ${name}`, async () => {
      await onPage(name, async (page) => {
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px`);
        await page.$$eval("details", (parts) => parts.forEach((part) => (part.open = true)));
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} px with all parts open`);
      }, { options: { viewport: { width, height } } });
    });
  }
}

test("it is dark where that is wanted", async () => {
  const colours = async (colorScheme) => {
    let found;
    await onPage("example", async (page) => {
      found = await page.evaluate(() => {
        const sum = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((all, one) => all + Number(one), 0);
        const style = getComputedStyle(document.body);
        return [sum(style.backgroundColor), sum(style.color)];
      });
    }, { options: { colorScheme } });
    return found;
  };
  const [paper, ink] = await colours("dark");
  assert.ok(paper < 100 && ink > 600);
  const [white, black] = await colours("light");
  assert.ok(white > 700 && black < 150);
});

test("print has the table, and nothing of the tools", async () => {
  await onPage("example", async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await rowsSeen(page), ROWS);
    for (const part of ["#page\\:tools", "#page\\:glance", ".noting", "details.evidence"]) {
      assert.ok(!(await page.locator(part).first().isVisible()), part);
    }
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  });
});
