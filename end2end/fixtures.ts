import AxeBuilder from "@axe-core/playwright";
import {
  type ConsoleMessage,
  type Page,
  expect,
  test as base,
} from "@playwright/test";

import { type Server, startServer } from "./server.ts";

export { expect };

interface TestFixtures {
  /**
   * What went wrong in the browser so far: console errors and uncaught
   * exceptions of every page. A test ends by finding it empty; one that
   * provokes an error asserts it and then takes it out.
   */
  errors: string[];
}

interface WorkerFixtures {
  /** The server under test; its origin is the `baseURL`. */
  server: Server;
  /** The same site on another port: a second origin. */
  second: Server;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  second: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server.origin),

  errors: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(String(error.error())));
      context.on("console", (message) => {
        if (message.type() === "error" && !isSimulated(message)) {
          errors.push(`${message.text()} ${message.location().url}`.trim());
        }
      });
      await use(errors);
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

const FAILED = "Failed to load resource: ";
const FAILED_STATUS = `${FAILED}the server responded with a status of `;

/**
 * Chromium reports every 4xx and 5xx that a page fetches, and every answer that
 * breaks. In a simulator they are what was asked for, but only from the
 * simulator's own address.
 */
function isSimulated(message: ConsoleMessage): boolean {
  const { url } = message.location();
  if (!URL.canParse(url)) return false;
  const { pathname, searchParams } = new URL(url);
  const failure = searchParams.has("fault") ? FAILED : FAILED_STATUS;
  return message.text().startsWith(failure) && pathname.startsWith("/api/status/");
}

/** Waits until the islands of a code's page work: only then can one send. */
export async function hydrated(page: Page): Promise<void> {
  const send = page.getByRole("button", { name: "Send", exact: true });
  await expect(send).toBeEnabled();
}

/** The groups of what is asked, by the words on their tabs. */
export type Group = "Response" | "Request" | "Sequence" | "Break it";

/** Comes near the workbench of a page, and waits until its controls are live. */
export async function nearControls(page: Page, group?: Group): Promise<void> {
  await expect(page.getByLabel("Method", { exact: true })).toBeEnabled();
  await page.locator(".command-bar").hover();
  await expect(page.locator(".controls[data-live]").first()).toBeAttached();
  if (group) await openGroup(page, group);
}

/** Opens a group of what is asked. */
export async function openGroup(page: Page, group: Group): Promise<void> {
  await page.locator(".compose").getByRole("tab", { name: group }).click();
}

/**
 * Expects that axe finds nothing on a page, or on a part of it. Between light and dark
 * only colours differ, so the dark page is asked about them alone. A test that leaves a rule
 * out says why, and checks itself what the rule is about.
 */
export async function audit(page: Page, part?: string, leftOut: string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const found = await violations(page, part);
  expect(found.filter((violation) => !leftOut.includes(violation.split(":")[0]!)), `${page.url()}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page, part, COLOURS), `${page.url()}, dark`).toEqual([]);
}

/** The rules of axe that depend on colours. */
const COLOURS = ["color-contrast", "link-in-text-block"];

async function violations(page: Page, part?: string, rules?: string[]): Promise<string[]> {
  // Without the legacy mode each question opens a page of its own; what it leaves out
  // are frames of other origins, and no page of ours has any.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (part) axe.include(part);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`);
}

/** Takes errors that a test provoked out of the list, of which there is one at least. */
export function takeOut(errors: string[], provoked: RegExp): void {
  const others = errors.filter((error) => !provoked.test(error));
  expect(others.length, `an error about ${provoked}`).toBeLessThan(errors.length);
  errors.splice(0, errors.length, ...others);
}
