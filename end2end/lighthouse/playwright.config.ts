import { defineConfig } from "@playwright/test";

/** Playwright runs it; Lighthouse starts the browser. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.test.ts",
  outputDir: "../test-results",
  timeout: 1_200_000,
  workers: 1,
  reporter: "list",
});
