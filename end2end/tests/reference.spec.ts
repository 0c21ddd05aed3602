import { audit, expect, test } from "../fixtures.ts";

/** Pages to read, without an island. */
const PAGES = [
  "/codes",
  "/compare",
  "/docs",
  "/compare/301-vs-308",
  "/compare/502-vs-504",
  "/which-code",
  "/search",
  "/search?q=retry-after",
  "/search?q=zzzzqx",
  "/rules",
  "/rules/405-no-allow",
  "/faults",
  "/fields",
  "/fields/retry-after",
  "/fields/set-cookie",
];

for (const address of PAGES) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address);
    await audit(page);
  });
}

test("axe finds nothing where every program text is open", async ({ page }) => {
  for (const code of [103, 204, 502]) {
    await page.goto(`/codes/${code}`);
    await page.waitForSelector("[data-ready]", { state: "attached" });
    await page.locator("details.sample").evaluateAll((all) => {
      for (const sample of all) {
        sample.removeAttribute("name");
        sample.setAttribute("open", "");
      }
    });
    await audit(page, ".reading");
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("no page to read scrolls sideways", async ({ page }) => {
    for (const address of [...PAGES, "/codes/203", "/codes/511", "/codes/520"]) {
      await page.goto(address);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });
});

test("a program text is copied whole", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/codes/405");
  await page.locator("summary", { hasText: "axum" }).click();
  const sample = page.locator("details.sample", { has: page.locator("#code-axum") });
  await expect(page.locator("#code-express")).toBeHidden();
  await sample.getByRole("button", { name: "Copy" }).click();
  await expect(sample.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("#code-axum").textContent());
  expect(copied).toContain("METHOD_NOT_ALLOWED");
});

test("where the clipboard is refused the text is selected", async ({ page }) => {
  await page.goto("/codes/405");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await page.locator("details.sample[open]").first().getByRole("button").click();
  const selected = await page.evaluate(() => getSelection()?.toString().trim());
  expect(selected).toBe((await page.locator("#code-express").textContent())?.trim());
});

test("a slash leads to the search", async ({ page }) => {
  await page.goto("/codes/502");
  await page.keyboard.press("/");
  await page.keyboard.type("upstream timed out");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=upstream+timed+out");
  await expect(page.locator(".search-results a").first()).toHaveAttribute("href", "/codes/504");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a search leads to a code, and on to a comparison", async ({ page }) => {
    await page.goto("/which-code");
    await page.getByRole("searchbox", { name: "Search the site" }).fill("bad gateway");
    await page.getByRole("searchbox", { name: "Search the site" }).press("Enter");
    await page.locator(".search-results a").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("502 Bad Gateway");
    await page.getByRole("link", { name: "502 vs 504" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("502 or 504?");
  });

  test("questions lead to a code", async ({ page }) => {
    await page.goto("/which-code");
    await page.getByRole("link", { name: /We should/ }).click();
    await expect(page).toHaveURL("/which-code#server");
    await page.getByRole("link", { name: /did not answer in time/ }).click();
    await expect(page).toHaveURL("/codes/504");
  });

  test("program texts open one at a time", async ({ page }) => {
    await page.goto("/codes/502");
    await expect(page.locator("#code-express")).toBeVisible();
    await expect(page.getByRole("button", { name: "Copy", exact: true })).toHaveCount(0);
    await page.locator("summary", { hasText: "Spring" }).click();
    await expect(page.locator("#code-spring")).toBeVisible();
    await expect(page.locator("#code-express")).toBeHidden();
  });

  test("program texts start from what the page asks for", async ({ page }) => {
    await page.goto("/codes/503?retry_after=7");
    await expect(page.locator("#code-express")).toContainText("'Retry-After': '7'");
    await expect(page.locator("#code-axum")).toContainText('(header::RETRY_AFTER, "7")');
    await expect(page.locator("#code-curl")).toContainText("/api/status/503?retry_after=7");
    await page.goto("/codes/503");
    await expect(page.locator("#code-express")).toContainText("'Retry-After': '120'");
  });
});
