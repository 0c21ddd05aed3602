import type { Page } from "@playwright/test";

import { audit, expect, hydrated, takeOut, test } from "../fixtures.ts";

/** Every choice, in the order of the menu. */
const CHOICES = [
  "Link to this page",
  "URL of the simulator",
  "curl",
  "HTTPie",
  "wget",
  "PowerShell 7",
  "JavaScript fetch",
  "JavaScript axios",
  "Python requests",
  "Python httpx",
  "Go",
  "Rust reqwest",
  "Java",
  "C#",
  "k6 load test",
  "Playwright route",
  "Hurl",
  ".http file",
];

const opener = (page: Page) => page.locator(".copy-menu > details > summary");
const panel = (page: Page) => page.locator(".copy-panel");
const choice = (page: Page, name: string) =>
  panel(page).locator("summary").filter({ has: page.getByText(name, { exact: true }) });
const told = (page: Page) => panel(page).getByRole("status");
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Chooses something and waits until it is copied. */
async function copy(page: Page, name: string): Promise<string> {
  await choice(page, name).click();
  await expect(told(page)).toHaveText(`Copied: ${name}`);
  return clipboard(page);
}

test("the menu has every format, and copies what is chosen", async ({ page, baseURL }) => {
  await page.goto("/codes/503?method=POST&retry_after=9");
  await hydrated(page);
  await expect(panel(page)).toBeHidden();
  await opener(page).click();
  await expect(panel(page).locator("summary > span")).toHaveText(CHOICES);

  const url = `${baseURL}/api/status/503?retry_after=9`;
  expect(await copy(page, "Link to this page")).toBe(
    `${baseURL}/codes/503?method=POST&retry_after=9`,
  );
  expect(await copy(page, "URL of the simulator")).toBe(url);
  expect(await copy(page, "curl")).toBe(`curl -i -X POST '${url}'`);
  const go = await copy(page, "Go");
  expect(go).toContain(`http.NewRequest("POST", "${url}", nil)`);
  // What is copied is what is shown, and one text is shown at a time.
  await expect(panel(page).locator("pre:visible")).toHaveText(go);
});

test("the texts follow the options, and the last choice stays", async ({ page, baseURL }) => {
  await page.goto("/codes/503");
  await hydrated(page);
  await opener(page).click();
  expect(await copy(page, "curl")).toBe(`curl -i '${baseURL}/api/status/503'`);

  // Whoever goes elsewhere closes the menu.
  await page.getByLabel("Method", { exact: true }).selectOption("PUT");
  await expect(panel(page)).toBeHidden();
  await page.getByRole("button", { name: /delay/ }).first().click();
  await page.getByLabel("delay", { exact: true }).fill("2s");
  await expect(page).toHaveURL("/codes/503?method=PUT&delay=2s");
  const line = `curl -i -X PUT '${baseURL}/api/status/503?delay=2s'`;
  await opener(page).click();
  await expect(panel(page).locator("pre:visible")).toHaveText(line);
  expect(await copy(page, "curl")).toBe(line);
  await expect(panel(page).locator("pre:visible")).toHaveText(line);
  expect(await copy(page, "HTTPie")).toBe(
    `http --ignore-stdin PUT '${baseURL}/api/status/503?delay=2s'`,
  );
});

test("a choice at once is of what is asked now", async ({ page, baseURL }) => {
  await page.goto("/codes/503");
  await hydrated(page);
  await page.getByLabel("Method", { exact: true }).selectOption("DELETE");
  await expect(page).toHaveURL("/codes/503?method=DELETE");
  let answer = () => {};
  const held = new Promise<void>((resolve) => { answer = resolve; });
  await page.route("**/codes/503?method=DELETE", async (route) => {
    await held;
    await route.continue();
  });
  await opener(page).click();
  await choice(page, "curl").click();
  answer();
  await expect(told(page)).toHaveText("Copied: curl");
  expect(await clipboard(page)).toBe(`curl -i -X DELETE '${baseURL}/api/status/503'`);
});

test("a choice before the script is there is copied", async ({ page, baseURL }) => {
  let load = () => {};
  const held = new Promise<void>((resolve) => { load = resolve; });
  await page.route("**/copy-menu.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/codes/503");
  await hydrated(page);
  await opener(page).click();
  await choice(page, "curl").click();
  load();
  await expect(told(page)).toHaveText("Copied: curl");
  expect(await clipboard(page)).toBe(`curl -i '${baseURL}/api/status/503'`);
});

test("an ask with a mistake has a link alone", async ({ page, baseURL }) => {
  await page.goto("/codes/503?delay=soon");
  await page.waitForSelector(".workbench[data-ready]");
  await opener(page).click();
  await expect(panel(page).locator("summary > span")).toHaveText(["Link to this page"]);
  expect(await copy(page, "Link to this page")).toBe(`${baseURL}/codes/503?delay=soon`);
});

test("the menu works by keyboard", async ({ page, baseURL }) => {
  await page.goto("/codes/404");
  await hydrated(page);
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
  await expect(choice(page, "curl")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(told(page)).toHaveText("Copied: curl");
  expect(await clipboard(page)).toBe(`curl -i '${baseURL}/api/status/404'`);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("texts that cannot be had are not copied", async ({ page, errors }) => {
  await page.goto("/codes/404");
  await hydrated(page);
  await opener(page).click();
  expect(await copy(page, "HTTPie")).toContain("http --ignore-stdin GET");
  await page.getByLabel("Method", { exact: true }).selectOption("DELETE");
  await page.route("**/codes/404?method=DELETE", (route) => route.abort());
  await opener(page).click();
  await expect(told(page)).toContainText("could not be loaded");
  await expect(panel(page).locator("summary")).toHaveCount(0);
  takeOut(errors, /ERR_FAILED/);

  await page.unroute("**/codes/404?method=DELETE");
  await page.keyboard.press("Escape");
  await opener(page).click();
  expect(await copy(page, "curl")).toContain("-X DELETE");
});

test("the route for Playwright answers as the simulator does", async ({ page, context, errors }) => {
  await page.goto("/codes/429?header=X-A:%20it's&retry_after=7");
  await hydrated(page);
  await opener(page).click();
  const text = await copy(page, "Playwright route");
  const other = await context.newPage();
  const run = new Function("page", `return (async () => {${text}})();`);
  await run(other);
  await other.goto("/");
  const answer = await other.evaluate(async () => {
    const response = await fetch("/orders");
    return [response.status, response.headers.get("x-a"), response.headers.get("retry-after")];
  });
  expect(answer).toEqual([429, "it's", "7"]);
  takeOut(errors, /429/);
});

test("axe finds nothing in the open menu", async ({ page }) => {
  await page.goto("/codes/502");
  await hydrated(page);
  await opener(page).click();
  await copy(page, "PowerShell 7");
  await audit(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("every choice is in reach and nothing scrolls sideways", async ({ page }) => {
    await page.goto("/codes/502");
    await hydrated(page);
    await opener(page).click();
    await copy(page, "Java");
    for (const name of CHOICES) {
      const box = await choice(page, name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every text is there to be read", async ({ page, baseURL }) => {
    await page.goto("/codes/503?delay=2s");
    await opener(page).click();
    await choice(page, "Python httpx").click();
    await expect(panel(page).locator("pre:visible")).toContainText(
      `"${baseURL}/api/status/503?delay=2s"`,
    );
  });
});
