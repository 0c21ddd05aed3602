import type { Page } from "@playwright/test";

import { expect, hydrated, nearControls, test } from "../fixtures.ts";

/** What has the focus, in a word or two, and whether that is seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const e = document.activeElement as HTMLElement;
    const label = e.getAttribute("aria-label") ?? (e as HTMLInputElement).labels?.[0]?.textContent;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
    return {
      name: (label ?? e.textContent ?? "").trim().replace(/\s+/g, " "),
      isBody: e === document.body,
      isSeen: (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none",
    };
  });

/** Presses Tab from the top of the page to its end: every stop on the way. */
async function walk(page: Page, most = 250) {
  const stops = [];
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at.isBody) return stops;
    stops.push(at);
  }
  throw new Error(`no end after ${most} stops: ${JSON.stringify(stops.slice(-4))}`);
}

test("Tab comes to everything on a code page, in the order it is read, and out again", async ({ page }) => {
  await page.goto("/codes/502");
  await hydrated(page);
  const stops = await walk(page);
  expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
  const names = stops.map((stop) => stop.name);
  expect(names[0]).toMatch(/^Skip/);
  const order = ["Method", "Copy URL", "Send", "Copy curl", "Response", "delay", "What this URL sends", "Meaning"];
  const places = order.map((wanted) => names.findIndex((name) => name.startsWith(wanted)));
  expect(places, names.join(" | ")).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("an ask is made, sent and read without a mouse", async ({ page }) => {
  await page.goto("/codes/502");
  await nearControls(page);
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  await tab("Response").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab("Request")).toBeFocused();
  await expect(tab("Request")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowLeft");
  await page.getByRole("button", { name: "delay", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("delay", { exact: true })).toBeFocused();
  await page.keyboard.type("10ms");
  await page.keyboard.press("Enter");
  await expect(page.locator("#panel-seen .status-line")).toHaveText("502 Bad Gateway");
  await expect(page).toHaveURL("/codes/502?delay=10ms");
  await tab("What your browser saw").focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab("On the wire")).toBeFocused();
  await expect(page.locator("#panel-wire .wire-line").first()).toBeVisible();
});
