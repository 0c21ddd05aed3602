import { defineConfig } from "@playwright/test";

/**
 * The browser is the machine's own: nothing is downloaded. The server under
 * test is started by the fixtures, one for each worker.
 */
export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // What hangs is to be told from what is slow, also on a machine that is busy:
  // no test is about time, so none may fail for the lack of it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A test that passes the second time has found something.
  retries: 0,
  workers: 3,
  reporter: "list",
  use: {
    browserName: "chromium",
    headless: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        "--headless=new",
        // In a container, and for root, Chromium has no sandbox to offer.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    locale: "en-US",
    // Chromium reports a transition between pages that comes too late as an
    // uncaught error of the page, which no script of the page can prevent.
    contextOptions: { reducedMotion: "reduce" },
    // A worker would answer in place of the server, and fetch besides the page; what it
    // does has tests of its own.
    serviceWorkers: "block",
    permissions: ["clipboard-read", "clipboard-write"],
    // Costly for every test that passes: `--trace on` where one fails.
    trace: "off",
  },
  projects: [{ name: "chromium" }],
});
