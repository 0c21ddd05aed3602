import base from "../playwright.config.ts";

/** Makes pictures, and tests nothing. */
export default { ...base, testDir: ".", testMatch: "*.ts", workers: 1 };
