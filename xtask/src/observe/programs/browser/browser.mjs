// Asks in a browser and prints a line for each address, a pair: what a script got
// by fetch, and what a page shows that was opened at the address.
//
// Usage: node browser.mjs chrome|firefox EXECUTABLE URL...
import { setTimeout } from "node:timers/promises";

import puppeteer from "puppeteer-core";

const TIME_MS = 10_000;
const ARGS = {
  chrome: [
    // In a container, and for root, Chromium has no sandbox to offer.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
  ],
  firefox: [],
};

const [name, executablePath, ...addresses] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: name, executablePath, args: ARGS[name] });
try {
  for (const address of addresses) {
    const seen = [await inNewPage(byFetch, address), await inNewPage(byNavigation, address)];
    console.log(JSON.stringify(seen));
  }
} finally {
  await browser.close();
}

async function inNewPage(look, address) {
  const page = await browser.newPage();
  // Scripts are not told why a request failed; the browser's console is.
  const failures = [];
  const failed = new Promise((resolve) => {
    page.on("requestfailed", (request) => {
      failures.push(request.failure()?.errorText);
      resolve();
    });
  });
  try {
    return await look(page, address, failures, failed);
  } finally {
    await page.close();
  }
}

async function byFetch(page, address, failures, failed) {
  // Of the same origin, so that nothing is about CORS.
  await page.goto(new URL("/robots.txt", address).href);
  const seen = await page.evaluate(fetchInPage, address, TIME_MS);
  if (seen.error) {
    // The driver may hear of it later than the script.
    await Promise.race([failed, setTimeout(1_000)]);
    if (failures.length > 0) seen.error += ` (${failures[0]})`;
  }
  return seen;
}

async function fetchInPage(address, time) {
  const seen = {};
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(time) });
    seen.status = response.status;
    seen.bytes = (await response.arrayBuffer()).byteLength;
  } catch (error) {
    seen.error = `${error.name}: ${error.message}`;
  }
  return seen;
}

async function byNavigation(page, address, failures) {
  // The response is known to the driver before it knows how the navigation ends.
  let status;
  page.on("response", (response) => {
    if (response.url() === address) status = response.status();
  });
  try {
    await page.goto(address, { timeout: TIME_MS });
  } catch (error) {
    if (error.name !== "TimeoutError") {
      // The name of the error stands among words of the driver's.
      const known = error.message.match(/net::ERR_\w+|NS_ERROR_\w+/);
      return { error: known?.[0] ?? error.message };
    }
    // The driver did not hear how it ended; the page shows it.
  }
  const [shown, characters] = await page.evaluate(() => [
    document.documentURI,
    document.body.textContent.length,
  ]);
  if (!shown.startsWith("http")) {
    // The page of an error came in place of the one that had begun.
    return { status, error: failures[0] ?? shown };
  }
  return { status, characters };
}
