import { audit, expect, hydrated, test } from "../fixtures.ts";
import { KINDS } from "../pages.ts";

const PAGES = ["/", "/?q=gateway", "/codes/502", "/codes/503?delay=2&retry_after=5", "/codes/103"];

for (const address of PAGES) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.waitForSelector("[data-ready]", { state: "attached" });
    await audit(page);
  });
}

for (const code of [200, 302, 304, 502]) {
  test(`axe finds nothing after an answer of ${code}`, async ({ page }) => {
    await page.goto(`/codes/${code}`);
    await hydrated(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(".status-line").last()).toBeVisible();
    await audit(page);
  });
}

for (const { name, address, prepare } of KINDS) {
  if (name !== "code-sent" && name !== "inspect-report") continue;
  test(`axe finds nothing with a popover over ${name}, on a phone and a desk`, async ({ page }) => {
    await page.goto(address);
    await prepare?.(page);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator("#panel-seen a.explained:visible, #report a.explained:visible").first().click();
      const popover = page.locator(".explanation:popover-open");
      await expect(popover).toBeVisible();
      await audit(page);
      await expect(popover).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(popover).toBeHidden();
    }
  });
}

test("axe finds nothing on a page that is not there", async ({ page, errors }) => {
  await page.goto("/codes/299");
  await audit(page);
  await page.goto("/nowhere");
  await audit(page);
  expect(errors.every((error) => error.includes("404"))).toBe(true);
  errors.length = 0;
});

// axe is a script itself: the page has none of its own, and the browser runs scripts.
test("axe finds nothing on what is served to a browser without scripts", async ({ page }) => {
  await page.route(/\/(codes|inspect|.*\.css)/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<script\b[\s\S]*?<\/script>|<\/?noscript>/g, "")
      .replace(/scripting: ?none/g, "scripting:enabled");
    await route.fulfill({ response, body });
  });
  for (const address of ["/codes/502", "/codes/503,503,200?order=sequence&key=a", "/inspect"]) {
    await page.goto(address);
    expect(await page.locator("script").count(), address).toBe(0);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      // axe takes all in a disabled fieldset for disabled. Only its controls are (HTML,
      // section "The fieldset element").
      await audit(page, undefined, ["scrollable-region-focusable"]);
    }
    for (const line of await page.locator("fieldset [tabindex]:visible").all()) {
      await line.focus();
      await expect(line).toBeFocused();
    }
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the theme can be chosen and stays", async ({ page }) => {
      await page.goto("/");
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const before = await ground();
      await page.getByRole("button", { name: /light and dark/ }).click();
      await expect.poll(ground).not.toBe(before);
      const after = await ground();
      await page.goto("/codes/502");
      expect(await ground()).toBe(after);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("no page scrolls sideways and every target is large enough", async ({ page }) => {
    for (const address of PAGES) {
      await page.goto(address);
      await page.waitForSelector("[data-ready]", { state: "attached" });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
    await page.goto("/codes/502");
    await hydrated(page);
    for (const name of ["Send", "Copy URL", "Copy curl"]) {
      const box = await page.getByRole("button", { name, exact: true }).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the pages are read and walked through", async ({ page }) => {
    await page.goto("/");
    await page.locator('main a[data-code="502"]').click();
    await expect(page).toHaveURL("/codes/502");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("502 Bad Gateway");
    for (const heading of [
      "What it means",
      "Common causes",
      "Told apart from",
      "What clients do with it",
      "For operations",
    ]) {
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    }
    await expect(page.getByRole("group", { name: "Simulator URL" })).toContainText(
      "/api/status/502",
    );
    await expect(page.getByRole("group", { name: "curl command" })).toContainText("curl -i");
    const sent = page.getByRole("tabpanel", { name: "What this URL sends" });
    await expect(sent).toContainText("502 Bad Gateway");
    for (const name of ["Send", "Copy URL", "Copy curl"]) {
      await expect(page.getByRole("button", { name, exact: true })).toBeDisabled();
    }
    await page.locator('main a[href="/codes/504"]').first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("504 Gateway Timeout");
  });

  test("a link shows its options and what they change", async ({ page }) => {
    await page.goto("/codes/503?retry_after=77&method=POST");
    await expect(page.locator("[data-option=retry_after]")).toContainText("77");
    const sent = page.getByRole("tabpanel", { name: "What this URL sends" });
    await expect(sent).toContainText("77");
    await expect(sent).toContainText("POST");
  });
});
