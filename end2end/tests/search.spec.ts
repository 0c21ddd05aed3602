import { audit, expect, test } from "../fixtures.ts";

const HEADER = "#site-search";

for (const key of ["Control+k", "/"]) {
  test(`${key} leads to the search, and arrows and Enter to what it finds`, async ({ page }) => {
    await page.goto("/which-code");
    await page.keyboard.press(key);
    await expect(page.locator(HEADER)).toBeFocused();
    await expect(page.locator(HEADER)).toHaveRole("combobox");
    await page.keyboard.type("gatway timeout");
    const options = page.getByRole("option");
    await expect(options.first()).toContainText("504 Gateway Timeout");
    await expect(page.locator(HEADER)).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    const active = await page.locator(HEADER).getAttribute("aria-activedescendant");
    expect(active).toBe(await options.first().getAttribute("id"));
    await audit(page);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/codes/504");
  });
}

test("Enter alone searches, and Escape closes the list", async ({ page }) => {
  await page.goto("/faults");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ECONNRESET");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(page.locator(HEADER)).toHaveValue("ECONNRESET");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=ECONNRESET");
  await expect(page.locator(".search-results a").first()).toHaveAttribute("href", "/faults#reset");
  await audit(page);
});

test("the last letters win, and an answer that comes late is not shown", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/search.json?q=teapot", async (route) => {
    await held;
    // The page has given this one up by now.
    await route.continue().catch(() => {});
  });
  await page.goto("/fields");
  const first = page.waitForRequest("**/search.json?q=teapot");
  await page.locator(HEADER).fill("teapot");
  await first;
  await page.locator(HEADER).fill("forbidden");
  const options = page.getByRole("option");
  await expect(options.first()).toContainText("403 Forbidden");
  release();
  await page.waitForTimeout(300);
  await expect(options.first()).toContainText("403 Forbidden");
});

test("keys that are typed into another field stay there", async ({ page }) => {
  await page.goto("/inspect");
  const box = page.getByRole("textbox").first();
  await box.focus();
  await page.keyboard.type("a/b");
  await expect(box).toHaveValue("a/b");
  await expect(page.locator(HEADER)).not.toBeFocused();
});

test("the script of the list comes with the first focus, and from this host", async ({ page, baseURL }) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.goto("/rules");
  await page.waitForLoadState("networkidle");
  expect(addresses.filter((address) => address.endsWith("/search.js"))).toEqual([]);
  await page.locator(HEADER).focus();
  await expect(page.locator(HEADER)).toHaveRole("combobox");
  expect(addresses.filter((address) => !address.startsWith(`${baseURL}`))).toEqual([]);
});

test("an address that leads nowhere suggests what was meant", async ({ page, errors }) => {
  for (const [address, path] of [
    ["/code/502", "/codes/502"],
    ["/status/teapot", "/codes/418"],
    ["/fields/cache-contol", "/fields/cache-control"],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator(`.suggested a[href="${path}"]`).first()).toBeVisible();
    await audit(page);
  }
  expect(errors.every((error) => error.includes("404"))).toBe(true);
  errors.length = 0;
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("a link leads to the search, which has room for its list", async ({ page }) => {
    await page.goto("/codes/502");
    await page.getByRole("link", { name: "Search", exact: true }).click();
    const field = page.locator("#page-search");
    await field.fill("retry aftr");
    await expect(page.getByRole("option").first()).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await audit(page);
    await page.getByRole("option").filter({ hasText: "Retry-After" }).first().click();
    await expect(page).toHaveURL("/fields/retry-after");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the field of every page leads to a list with kinds, names and marks", async ({ page }) => {
    await page.goto("/");
    await page.locator(HEADER).fill("unathorized");
    await page.locator(HEADER).press("Enter");
    await expect(page).toHaveURL("/search?q=unathorized");
    const first = page.locator(".search-results > li").first();
    await expect(first.locator(".kind")).toHaveText("code");
    await expect(first.locator("mark").first()).toHaveText("Unauthorized");
    await expect(page.locator(".search-cut")).toHaveText(
      "Nothing has “unathorized”: this is for “unauthorized”.",
    );
    await first.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("401 Unauthorized");
  });

  test("a search that finds nothing says what can be searched", async ({ page }) => {
    await page.goto("/search?q=zzzzqx");
    await expect(page.getByText("Nothing has “zzzzqx”.")).toBeVisible();
    await page.getByRole("link", { name: "ECONNRESET" }).click();
    await expect(page.locator(".search-results .leads-to a").first()).toBeVisible();
  });
});
