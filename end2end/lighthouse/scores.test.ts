import { expect, test } from "@playwright/test";
import { type LaunchedChrome, launch } from "chrome-launcher";
import lighthouse, { type Config, desktopConfig } from "lighthouse";

import { type Server, startServer } from "../server.ts";

const PAGES = ["/", "/codes/502", "/inspect"];
const DEVICES: [string, Config | undefined][] = [
  ["phone", undefined],
  ["desktop", desktopConfig],
];
/** Other work on the machine makes a page slower, and nothing makes it faster. */
const MOST_RUNS = 5;

/** The score of each category, of 100, and the measures behind that of speed. */
type Scores = Record<string, number | string>;

let server: Server;
let chrome: LaunchedChrome;

test.beforeAll(async () => {
  server = await startServer();
  chrome = await launch({
    chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
});

test.afterAll(async () => {
  chrome?.kill();
  await server?.stop();
});

test("every score is 100", async () => {
  const table: Record<string, Scores> = {};
  for (const page of PAGES) {
    for (const [device, config] of DEVICES) {
      const { scores, wanting } = await best(page, config);
      table[`${page} on a ${device}`] = scores;
      expect.soft(wanting, `${page} on a ${device}`).toEqual([]);
    }
  }
  console.table(table);
});

/** The fastest of a few runs, or the first that leaves nothing to be wanted. */
async function best(page: string, config?: Config) {
  let result = await measure(page, config);
  for (let run = 1; run < MOST_RUNS && result.wanting.length > 0; run += 1) {
    const next = await measure(page, config);
    if (Number(next.scores.performance) >= Number(result.scores.performance)) result = next;
  }
  return result;
}

async function measure(page: string, config?: Config) {
  const result = await lighthouse(
    server.origin + page,
    { port: chrome.port, logLevel: "error" },
    config,
  );
  if (!result) throw new Error("Lighthouse has no result");
  const { categories, audits } = result.lhr;
  const scores: Scores = {};
  const wanting: string[] = [];
  for (const { id, score, auditRefs } of Object.values(categories)) {
    scores[id] = Math.round((score ?? 0) * 100);
    if (scores[id] === 100) continue;
    const failed = auditRefs
      .filter((ref) => ref.weight > 0)
      .map((ref) => audits[ref.id])
      .filter((audit) => audit && audit.score !== null && audit.score < 1)
      .map((audit) => `${audit?.title}: ${audit?.displayValue ?? "fails"}`);
    wanting.push(`${id} ${scores[id]}: ${failed.join("; ")}`);
  }
  for (const [name, audit] of [
    ["largest paint", "largest-contentful-paint"],
    ["blocked", "total-blocking-time"],
    ["shift", "cumulative-layout-shift"],
  ] as const) {
    scores[name] = audits[audit]?.displayValue ?? "?";
  }
  return { scores, wanting };
}
