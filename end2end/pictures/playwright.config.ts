import base from "../playwright.config.ts";

/** Makes pictures, and tests nothing. */
export default {
  ...base,
  testDir: ".",
  testMatch: "*.ts",
  outputDir: "../test-results",
  workers: 1,
};
