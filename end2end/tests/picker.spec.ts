import { expect, hydrated, test } from "../fixtures.ts";

test("the picker shows all codes at once, and typing narrows them", async ({ page }) => {
  await page.goto("/");
  expect(await page.locator("main a[data-code]").count()).toBeGreaterThanOrEqual(97);
  const cells = page.locator('main a[href^="/codes/"][data-code]:visible');
  // Those of vendors are folded.
  const registered = await cells.count();
  expect(registered).toBeGreaterThanOrEqual(60);
  await expect(page.getByRole("link", { name: "A sequence" })).toBeVisible();
  const search = page.locator("main").getByRole("searchbox");
  await expect(page.locator(".code-filter[data-ready]")).toHaveCount(1);
  for (const [text, codes] of [
    ["teapot", ["418"]],
    ["50", ["500", "501", "502", "503", "504", "505", "506", "507", "508", "509"]],
  ] as const) {
    await search.fill(text);
    await expect(cells).toHaveCount(codes.length);
    await expect(page.getByRole("link", { name: "A sequence" })).toBeHidden();
    for (const code of codes) {
      await expect(page.locator(`main a[data-code="${code}"]`)).toBeVisible();
    }
  }
  await expect(page).toHaveURL("/?q=50");
  await page.reload();
  await expect(search).toHaveValue("50");
  await expect(cells).toHaveCount(10);
  await search.press("Escape");
  await expect(cells).toHaveCount(registered);
  await expect(page.getByRole("link", { name: "A sequence" })).toBeVisible();
});

test("the keyboard alone picks, copies, sends and sees", async ({ page, baseURL }) => {
  await page.goto("/");
  await expect(page.locator(".code-filter[data-ready]")).toHaveCount(1);
  await page.keyboard.press("/");
  await expect(page.locator("main").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("bad gateway");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/codes/502");
  await hydrated(page);

  const press = async (name: string) => {
    const target = page.getByRole("button", { name, exact: true });
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((own) => own === document.activeElement)) {
        await page.keyboard.press("Enter");
        return;
      }
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  await press("Copy URL");
  await expect(page.getByText("Copied the URL")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL}/api/status/502`,
  );
  await press("Send");
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  await expect(seen.locator(".status-line")).toHaveText("502 Bad Gateway");

  await page.getByRole("tab", { name: "What your browser saw" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("tabpanel", { name: "What this URL sends" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(seen).toBeVisible();
});

test("arrows move through the grid", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".code-filter[data-ready]")).toHaveCount(1);
  await page.locator("main").getByRole("searchbox").press("ArrowDown");
  await expect(page.locator('main a[data-code="100"]')).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator('main a[data-code="101"]')).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("main").getByRole("searchbox")).toBeFocused();
});

test("an unknown code gets a helpful page that is a real 404", async ({ page, errors }) => {
  for (const address of ["/codes/299", "/codes/abc", "/codes/200,50x", "/nowhere"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator('main a[href="/"]').first()).toBeVisible();
  }
  await page.goto("/codes/299");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator(".status-line").last()).toHaveText("299 Unassigned");
  // Chromium reports a page that is a 404, as it should be.
  expect(errors.every((error) => error.includes("404"))).toBe(true);
  errors.length = 0;
});
