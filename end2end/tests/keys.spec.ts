import type { Page } from "@playwright/test";

import { expect, hydrated, nearControls, test } from "../fixtures.ts";

/** What the service counted for a key. */
async function arrivals(page: Page, key: string): Promise<{ method: string; status: number }[]> {
  const answer = await page.request.get(`/api/keys/${key}`);
  const { arrivals } = await answer.json();
  return arrivals.map(({ method, status }: { method: string; status: number }) => ({ method, status }));
}

/** Sends one request from a script, on a connection that was used before. */
async function send(page: Page, method: string, address: string): Promise<number> {
  return page.evaluate(
    async ([method, address]) => {
      await (await fetch("/api/status/204")).arrayBuffer();
      return (await fetch(address!, { method })).status;
    },
    [method, address],
  );
}

test("a count of arrivals shows what the browser sends again by itself", async ({ page }) => {
  await page.goto("/");
  // RFC 9110 section 15.5.20: the request may be sent again on another connection.
  for (const method of ["GET", "POST"]) {
    const key = `misdirected-${method}`;
    expect(await send(page, method, `/api/status/421?key=${key}`)).toBe(421);
    expect(await arrivals(page, key)).toEqual([
      { method, status: 421 },
      { method, status: 421 },
    ]);
  }
  // RFC 9110 section 15.5.9: the same, where the connection had been used.
  expect(await send(page, "GET", "/api/status/408?key=timeout")).toBe(408);
  expect((await arrivals(page, "timeout")).length).toBeGreaterThan(1);
  // RFC 9110 section 9.2.2: what no answer came to, on a connection that had served.
  for (const fault of ["empty", "reset"]) {
    await expect(send(page, "GET", `/api/status/503?fault=${fault}&key=${fault}`)).rejects.toThrow("fetch");
    expect((await arrivals(page, fault)).length, fault).toBe(2);
  }
  // Nothing is sent again that no connection is to blame for.
  expect(await send(page, "GET", "/api/status/503?key=unavailable")).toBe(503);
  expect(await arrivals(page, "unavailable")).toEqual([{ method: "GET", status: 503 }]);
});

test("a sequence answers one code after the other, and scripts read where it is", async ({ page }) => {
  await page.goto("/");
  const seen = await page.evaluate(async () => {
    const ask = async () => {
      const answer = await fetch("/api/status/503,429,200?order=sequence&key=in-a-row");
      return [answer.status, answer.headers.get("attempt"), answer.headers.get("sequence")];
    };
    return [await ask(), await ask(), await ask(), await ask()];
  });
  expect(seen).toEqual([
    [503, "1", "1/3"],
    [429, "2", "2/3"],
    [200, "3", "3/3"],
    [200, "4", "3/3"],
  ]);
});

test("the page counts when it sends, and not when it shows", async ({ page }) => {
  await page.goto("/codes/503?key=from-the-page");
  await hydrated(page);
  await page.getByRole("tab", { name: "On the wire" }).click();
  await expect(page.locator(".wire-line").filter({ hasText: "attempt: 1" })).toBeVisible();
  const button = page.getByRole("button", { name: "Send", exact: true });
  await button.click();
  const sent = page.locator("#panel-seen");
  await expect(sent.locator(".status-line")).toHaveText("503 Service Unavailable");
  await expect(sent).toContainText("attempt");
  expect(await arrivals(page, "from-the-page")).toEqual([{ method: "GET", status: 503 }]);
  // Beside what the browser saw stands the same arrival, not the next one.
  await page.getByRole("tab", { name: "On the wire" }).click();
  const attempt = page.locator(".wire-line").filter({ hasText: /^attempt: / });
  await expect(attempt).toHaveText(/^attempt: 1/);
  await expect(attempt.locator(".mark")).toHaveCount(0);
  await nearControls(page, "Sequence");
  await page.getByRole("textbox", { name: "key" }).fill("another");
  await expect(page.locator(".wire-line").first()).toContainText("key=another");
  await expect(attempt).toHaveText(/^attempt: 1/);
});
