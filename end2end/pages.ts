import type { Page } from "@playwright/test";

import { expect, hydrated } from "./fixtures.ts";

/** A kind of page, and what has to happen on it before it is looked at. */
export interface KindOfPage {
  /** For the names of tests and of pictures. */
  readonly name: string;
  readonly address: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const RESPONSE = [
  "HTTP/1.1 503 Service Unavailable",
  "Date: Sun, 22 Nov 2026 16:30:18 GMT",
  "Retry-After: soon",
  "Cache-Control: no-store, max-age=60",
  "Content-Type: application/json",
  "Content-Length: 17",
  "",
  '{"error": "busy"}',
].join("\n");

/** Sends what the page asks for, and waits until the result and its findings are there. */
export async function send(page: Page): Promise<void> {
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("#panel-seen .status-line")).toBeVisible();
  await expect(page.locator("#panel-seen pre.content")).toBeVisible();
}

/** Sends until the sequence of the page has come to its end. */
async function sendAll(page: Page): Promise<void> {
  for (const place of ["1/3", "2/3", "3/3"]) {
    await send(page);
    await expect(page.locator("#panel-seen")).toContainText(`sequence: ${place}`);
  }
}

async function waitForReport(page: Page): Promise<void> {
  await page.waitForSelector(".paste[data-ready]");
  await expect(page.locator("#report .finding").first()).toBeVisible();
}

/** One page of every kind. */
export const KINDS: readonly KindOfPage[] = [
  { name: "home", address: "/" },
  { name: "code", address: "/codes/502", prepare: hydrated },
  { name: "code-sent", address: "/codes/502", prepare: send },
  {
    name: "sequence-sent",
    address: "/codes/503,503,200?order=sequence&key=demo",
    prepare: sendAll,
  },
  { name: "inspect", address: "/inspect" },
  {
    name: "inspect-report",
    address: `/inspect#text=${encodeURIComponent(RESPONSE)}`,
    prepare: waitForReport,
  },
  { name: "docs", address: "/docs" },
  { name: "fields", address: "/fields" },
  { name: "field", address: "/fields/retry-after" },
  { name: "compare", address: "/compare/502-vs-504" },
  { name: "faults", address: "/faults" },
  { name: "rules", address: "/rules" },
  { name: "which-code", address: "/which-code" },
  { name: "codes", address: "/codes" },
  { name: "search", address: "/search?q=gateway+timeout" },
  { name: "not-there", address: "/nowhere" },
];
