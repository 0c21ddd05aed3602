import { defineConfig } from "@playwright/test";

/** Playwright runs the test; puppeteer-core drives the Firefox of the machine. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.test.ts",
  outputDir: "../test-results",
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  reporter: "list",
});
