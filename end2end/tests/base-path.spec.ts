import type { Page } from "@playwright/test";

import { expect, hydrated, nearControls, openGroup, test } from "../fixtures.ts";
import { type Server, startServer } from "../server.ts";

const BASE = "/statuslab";

let below: Server;

test.beforeAll(async () => {
  below = await startServer(["--base-path", BASE]);
});
test.afterAll(async () => {
  await below.stop();
});

/** What a page asks for, of this service and outside of the base path. */
function outside(page: Page): string[] {
  const found: string[] = [];
  page.context().on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== below.origin || !pathname.startsWith(`${BASE}/`)) found.push(request.url());
  });
  return found;
}

/** Links of a page, as they stand, that lead outside. */
function links(page: Page): Promise<string[]> {
  return page.evaluate((base) => {
    const all = [...document.querySelectorAll("[href], [src], [action]")];
    const names = ["href", "src", "action"];
    const addresses = all.flatMap((one) => names.map((name) => one.getAttribute(name) ?? ""));
    return addresses.filter((address) => address.startsWith("/") && !address.startsWith(`${base}/`));
  }, BASE);
}

test("a code is asked for, seen and shown on the wire", async ({ page }) => {
  const asked = outside(page);
  await page.goto(`${below.origin}${BASE}/codes/301`);
  await hydrated(page);
  await nearControls(page, "Response");
  const sent = page.getByRole("tabpanel", { name: "What this URL sends" });
  await expect(sent).toContainText(`GET ${BASE}/api/status/301 HTTP/1.1`);
  await expect(sent).toContainText(`location: ${BASE}/api/status/200`, { ignoreCase: true });

  // The address follows what is asked, and the command too.
  await page.locator('[data-control="add-delay"]').click();
  await page.locator(".option-row input").first().fill("10");
  await page.locator(".option-row select").first().selectOption("ms");
  await expect(page).toHaveURL(`${below.origin}${BASE}/codes/301?delay=10ms`);
  await expect(page.locator(".simulator-url")).toContainText(
    `${below.origin}${BASE}/api/status/301?delay=10ms`,
  );

  // The redirect leads to a 200 of the same service.
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/status/200"));
  await page.getByRole("button", { name: "Send", exact: true }).click();
  expect((await answer).url()).toBe(`${below.origin}${BASE}/api/status/200`);
  await expect(page.locator("#panel-seen")).toContainText("200 OK");
  // The history is that of this service, and of no other below the same origin.
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("history"))))
    .toEqual([expect.stringMatching(/^statuslab\/statuslab\.history\.2\./)]);

  await page.getByRole("tab", { name: "On the wire" }).click();
  const wire = page.getByRole("tabpanel", { name: "On the wire" });
  await expect(wire).toContainText(`GET ${BASE}/api/status/301?delay=10ms HTTP/1.1`);
  // The chain goes on where the redirect leads.
  await expect(wire).toContainText(`GET ${BASE}/api/status/200 HTTP/1.1`);

  await openGroup(page, "Break it");
  await page.locator(".fault-picker code", { hasText: "truncate" }).click();
  await expect(page).toHaveURL(/\/statuslab\/codes\/301\?delay=10ms&fault=truncate$/);
  expect(await links(page)).toEqual([]);

  await page.reload();
  await hydrated(page);
  await expect(page.locator(".simulator-url")).toContainText("fault=truncate");
  expect(asked).toEqual([]);
});

test("the filter, the suggestions and the explanations stay below", async ({ page }) => {
  const asked = outside(page);
  await page.goto(`${below.origin}${BASE}/`);
  await page.waitForSelector(".code-filter[data-ready]");
  await page.locator("#code-filter-input").fill("teapot");
  await expect(page).toHaveURL(`${below.origin}${BASE}/?q=teapot`);
  expect(await links(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${below.origin}${BASE}/codes/418`);

  await page.keyboard.press("Control+k");
  await page.keyboard.type("gatway timeout");
  await expect(page.getByRole("option").first()).toContainText("504 Gateway Timeout");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${below.origin}${BASE}/codes/504`);

  await hydrated(page);
  await page.locator("a.explained").first().click();
  await expect(page.locator("#explanation")).toBeVisible();
  await expect(page.locator("#explanation .more a")).toHaveAttribute("href", /\/statuslab\/(fields|codes)\//);
  await page.keyboard.press("Escape");
  await page.locator(".copy-menu summary").first().click();
  await page.locator('[data-format="curl"] summary').click();
  await expect(page.locator('[data-format="curl"] pre')).toContainText(
    `${below.origin}${BASE}/api/status/504`,
  );
  expect(asked).toEqual([]);
});

test("the Inspector reads what is pasted", async ({ page }) => {
  const asked = outside(page);
  await page.goto(`${below.origin}${BASE}/inspect`);
  await page.locator("#text").fill("HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n");
  await expect(page.locator("main")).toContainText("405-no-allow");
  expect(await links(page)).toEqual([]);
  await page.locator("#text").fill(`${below.origin}${BASE}/api/status/503?delay=1s`);
  await expect(page.getByRole("link", { name: "its page" })).toHaveAttribute(
    "href",
    `${BASE}/codes/503?delay=1s`,
  );
  await expect(page.getByRole("link", { name: "its transcript" })).toHaveAttribute(
    "href",
    `${BASE}/api/wire/503?delay=1s`,
  );
  expect(asked).toEqual([]);
});

test.describe("without network", () => {
  test.use({ serviceWorkers: "allow" });

  test("the worker keeps the pages below the base path, and rules over no other", async ({
    page,
    context,
    errors,
  }) => {
    const asked = outside(page);
    await page.goto(`${below.origin}${BASE}/`);
    const scope = await page.evaluate(async () => {
      const { scope } = await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((resolve) => {
          navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
        });
      }
      return scope;
    });
    expect(scope).toBe(`${below.origin}${BASE}/`);
    await page.goto(`${below.origin}${BASE}/codes/502`);
    await hydrated(page);
    const names = await page.evaluate(() => caches.keys());
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^statuslab:\/statuslab\/-(files|pages)-/);

    await context.setOffline(true);
    await page.goto(`${below.origin}${BASE}/codes/502`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("502");
    await page.goto(`${below.origin}${BASE}/codes/404`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page needs the network");
    await expect(page.locator(".offline-page li a").first()).toHaveAttribute("href", `${BASE}/codes/502`);
    await context.setOffline(false);
    expect(asked).toEqual([]);
    errors.splice(0, errors.length, ...errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error)));
  });
});
