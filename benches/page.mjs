// How long a browser takes with pages of cisgrid's: to the first reading, until all is there, to a filtered view, and
// from frame to frame of scrolling; and what the tab holds. Medians of RUNS (5), as a table in Markdown.
//
//   npm install --no-save --prefix target/programs playwright-core@1.65.1
//   CHROMIUM=/usr/bin/chromium node benches/page.mjs output/grid.html …

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../target/programs/anything.js", import.meta.url));
const { chromium } = require("playwright-core");
const RUNS = Number(process.env.RUNS ?? 5);

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

/** One run in a browser of its own. */
async function run(file) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);
    const opened = await page.evaluate(() => ({
      first: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      all: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
    }));
    const acted = await page.evaluate(async () => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const timed = async (act) => {
        const since = performance.now();
        act();
        await painted();
        return performance.now() - since;
      };
      const filter = await timed(() => document.querySelector('.facet input[name="stance"]').click());
      document.querySelector("#page\\:tools .all").click();
      document.querySelector("#page\\:tools .all").click();
      await painted();
      const frames = [];
      for (let last = performance.now(), at = 0; at < 60; at += 1) {
        scrollBy(0, 120);
        await new Promise((done) => requestAnimationFrame(done));
        frames.push(performance.now() - last);
        last = performance.now();
      }
      return { filter, frames };
    });
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
      const status = readFileSync(`/proc/${id}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
    return { ...opened, filter: acted.filter, frame: median(acted.frames), memory: Math.max(...sizes) };
  } finally {
    await browser.close();
  }
}

console.log("| Page | First reading | All of it | Filtered | A frame of scrolling | The tab |");
console.log("| :-- | --: | --: | --: | --: | --: |");
for (const file of process.argv.slice(2)) {
  const runs = [];
  for (let at = 0; at < RUNS; at += 1) runs.push(await run(file));
  const of = (what) => Math.round(median(runs.map((one) => one[what])));
  console.log(
    `| ${basename(dirname(resolve(file)))}, ${(readFileSync(file).length / 1e6).toFixed(1)} MB | ${of("first")} ms | ${of("all")} ms | ${of("filter")} ms | ${of("frame")} ms | ${of("memory")} MiB |`,
  );
}
