import type { Page } from "@playwright/test";

import { audit, expect, hydrated, test } from "../fixtures.ts";

const RESPONSE = "HTTP/1.1 405 Method Not Allowed\nAllow: GET\nX-Own: 1\n\n";

const popover = (page: Page) => page.locator(".explanation:popover-open");

/** The link of a name or a status line in a panel. */
const link = (page: Page, panel: string, name: RegExp) =>
  page.locator(`${panel} a.explained`).filter({ hasText: name });

/** Opens `/inspect` with a text in its box, and waits for the report. */
async function inspect(page: Page, text: string): Promise<void> {
  await page.goto(`/inspect#text=${encodeURIComponent(text)}`);
  await page.waitForSelector(".paste[data-ready]");
}

test("a click on a field opens what it means, and Escape gives the focus back", async ({ page }) => {
  await page.goto("/codes/503?retry_after=120");
  const name = link(page, "#panel-sent", /^retry-after$/i);
  await name.click();
  const open = page.getByRole("dialog", { name: "Retry-After" });
  await expect(open).toBeVisible();
  await expect(open).toBeFocused();
  await expect(open).toContainText("Set by");
  await expect(open.getByRole("link", { name: "RFC 9110 section 10.2.3" })).toBeVisible();
  await expect(open.getByRole("link", { name: "More about Retry-After" })).toHaveAttribute(
    "href",
    /\/fields\/retry-after$/,
  );
  await page.keyboard.press("Escape");
  await expect(open).toBeHidden();
  await expect(name).toBeFocused();
  expect(page.url()).toContain("/codes/503");
});

test("it works by keyboard alone, and the status line is explained as well", async ({ page }) => {
  await page.goto("/codes/502");
  const status = link(page, "#panel-sent", /502 Bad Gateway/);
  await status.focus();
  await page.keyboard.press("Enter");
  const open = page.getByRole("dialog", { name: "502 Bad Gateway" });
  await expect(open).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(open.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(open.getByRole("link", { name: "More about 502" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/codes/502");
});

test("a second popover replaces the first, a second click closes it, one elsewhere too", async ({ page }) => {
  await page.goto("/codes/503?retry_after=120");
  const name = link(page, "#panel-sent", /^retry-after$/i);
  await name.click();
  await expect(popover(page)).toContainText("Retry-After");
  await link(page, "#panel-sent", /^HTTP/).click();
  await expect(popover(page)).toHaveCount(1);
  await expect(popover(page)).toContainText("503 Service Unavailable");
  await link(page, "#panel-sent", /^HTTP/).click();
  await expect(popover(page)).toHaveCount(0);
  await name.click();
  await expect(popover(page)).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(popover(page)).toHaveCount(0);
  await name.click();
  await popover(page).getByRole("button", { name: "Close" }).click();
  await expect(popover(page)).toHaveCount(0);
});

test("what is explained once is not asked for again", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/codes/503?retry_after=120");
  await hydrated(page);
  expect(asked).not.toContain("/explain.js");
  for (let time = 0; time < 2; time += 1) {
    await link(page, "#panel-sent", /^retry-after$/i).click();
    await expect(popover(page)).toBeVisible();
    await page.keyboard.press("Escape");
  }
  const times = (path: string) => asked.filter((one) => one === path).length;
  expect([times("/explain.js"), times("/fields/retry-after.json")]).toEqual([1, 1]);
});

test("with a key held down it is an ordinary link", async ({ page, context }) => {
  await page.goto("/codes/503?retry_after=120");
  const opened = context.waitForEvent("page");
  await link(page, "#panel-sent", /^retry-after$/i).click({ modifiers: ["Control"] });
  await expect(await opened).toHaveURL("/fields/retry-after");
  await expect(popover(page)).toHaveCount(0);
});

test("names are explained in what the browser saw and in what went over the wire", async ({ page }) => {
  await page.goto("/codes/503?retry_after=120");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  for (const panel of ["#panel-seen", "#panel-wire"]) {
    if (panel === "#panel-wire") await page.locator("#tab-wire").click();
    for (const [name, title] of [
      [/503 Service Unavailable/, "503 Service Unavailable"],
      [/^retry-after$/i, "Retry-After"],
    ] as const) {
      await link(page, panel, name).click();
      await expect(page.getByRole("dialog", { name: title })).toBeVisible();
      await page.keyboard.press("Escape");
    }
  }
  await expect(page.locator("#panel-wire .wire-line[data-kind=status]")).toHaveText(
    /^HTTP\/1\.1 503 Service Unavailable\\r\\n/,
  );
});

test("a name that nothing is written about is no link", async ({ page }) => {
  await page.goto("/codes/200?header=X-Own%3A+1");
  const row = page.locator("#panel-sent tr").filter({ hasText: /^X-Own/ });
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("link")).toHaveCount(0);
});

test("what cannot be loaded is said, with a link", async ({ page, errors }) => {
  await page.route("**/fields/retry-after.json", (route) => route.abort());
  await page.goto("/codes/503?retry_after=120");
  await link(page, "#panel-sent", /^retry-after$/i).click();
  await expect(popover(page)).toContainText("could not be loaded");
  await popover(page).getByRole("link", { name: "More about it" }).click();
  await expect(page).toHaveURL("/fields/retry-after");
  errors.length = 0;
});

test("without scripts a name leads to its page", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto("/codes/503?retry_after=120");
  await link(page, "#panel-sent", /^retry-after$/i).click();
  await expect(page).toHaveURL("/fields/retry-after");
  await page.close();
});

test.describe("in a text", () => {
  const mention = (page: Page) => page.locator("#fix a.field-link", { hasText: /^Retry-After$/ }).first();
  const dialog = (page: Page) => page.getByRole("dialog", { name: "Retry-After" });

  test("a pointer that rests opens it without the focus, and takes it along", async ({ page }) => {
    await page.goto("/codes/503");
    await mention(page).hover();
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).not.toBeFocused();
    await audit(page);
    // From the link to the popover, and away from both.
    await dialog(page).hover();
    await page.waitForTimeout(600);
    await expect(dialog(page)).toBeVisible();
    await page.locator("#fix h2").hover();
    await expect(popover(page)).toHaveCount(0);
    await mention(page).hover();
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(popover(page)).toHaveCount(0);
  });

  test("a click follows the link", async ({ page }) => {
    await page.goto("/codes/503");
    await mention(page).hover();
    await expect(dialog(page)).toBeVisible();
    await mention(page).click();
    await expect(page).toHaveURL("/fields/retry-after");
  });

  test("a pointer that passes opens nothing, nor does one over what is read", async ({ page }) => {
    await page.goto("/codes/503");
    await mention(page).hover();
    await page.locator("#fix h2").hover();
    await page.waitForTimeout(800);
    await expect(popover(page)).toHaveCount(0);
    await page.goto("/codes/304");
    const facts = page.locator(".fact-card a.field-link");
    await facts.first().focus();
    await page.keyboard.press("Alt+ArrowDown");
    const title = await popover(page).locator(".title").textContent();
    await facts.nth(1).hover();
    await page.waitForTimeout(800);
    await expect(popover(page)).toBeFocused();
    await expect(popover(page).locator(".title")).toHaveText(title!);
  });

  test("by keyboard, and the focus comes back", async ({ page }) => {
    await page.goto("/codes/405");
    const fact = page.locator(".fact-card a.field-link", { hasText: "Allow" });
    await fact.focus();
    await page.keyboard.press("Alt+ArrowDown");
    await expect(page.getByRole("dialog", { name: "Allow" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(fact).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/fields/allow");
  });

  test("codes are explained as well", async ({ page }) => {
    await page.goto("/fields/allow");
    await page.locator(".fact-card a[href='/codes/405']").hover();
    await expect(page.getByRole("dialog", { name: "405 Method Not Allowed" })).toBeVisible();
  });

  test.describe("by touch", () => {
    test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

    test("a tap opens it, with the way to the page", async ({ page }) => {
      await page.goto("/codes/503");
      await mention(page).tap();
      await expect(dialog(page)).toBeFocused();
      await dialog(page).getByRole("link", { name: "More about Retry-After" }).tap();
      await expect(page).toHaveURL("/fields/retry-after");
    });
  });
});

test.describe("at /inspect", () => {
  test("the status is explained, and so are the fields", async ({ page }) => {
    await inspect(page, RESPONSE);
    const report = page.locator("#report");
    await expect(report.locator(".status-meaning")).toContainText("405 Method Not Allowed");
    await expect(report.locator(".field-names li")).toHaveText(["Allow"]);
    await link(page, "#report", /^Allow$/).click();
    await expect(page.getByRole("dialog", { name: "Allow" })).toBeFocused();
    await audit(page);
    await page.keyboard.press("Escape");
    await link(page, "#report", /405/).click();
    await expect(page.getByRole("dialog", { name: "405 Method Not Allowed" })).toBeFocused();
  });

  test("a text that is no response is answered with what to do", async ({ page, baseURL }) => {
    await page.goto("/inspect");
    const report = page.locator("#report");
    const box = page.locator("#text");
    await box.focus();
    await page.waitForSelector(".paste[data-ready]");
    await box.fill("https://example.com/it's");
    await expect(report.locator(".command code")).toHaveText("curl -i 'https://example.com/it'\\''s'");
    await report.getByRole("button", { name: "Copy" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "curl -i 'https://example.com/it'\\''s'",
    );
    await box.fill("502 Bad Gateway");
    await expect(report.getByRole("link", { name: "502 Bad Gateway" })).toHaveAttribute("href", "/codes/502");
    await box.fill('{"error": "busy"}');
    await expect(report).toContainText("This is JSON alone");
    await box.fill(`${baseURL}/api/status/503?delay=1s`);
    await expect(report.getByRole("link", { name: "its page" })).toHaveAttribute("href", "/codes/503?delay=1s");
    await expect(report.getByRole("link", { name: "its transcript" })).toHaveAttribute(
      "href",
      "/api/wire/503?delay=1s",
    );
    await audit(page);
    await box.fill("hello");
    await expect(report).toContainText("There is no response in this text.");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test("a popover is inside the window, wherever its name is", async ({ page }) => {
    await page.goto("/codes/503?retry_after=120");
    const links = page.locator("#panel-sent a.explained:visible");
    expect(await links.count()).toBeGreaterThan(3);
    for (const name of await links.all()) {
      await name.tap();
      await expect(popover(page)).toBeVisible();
      const box = (await popover(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
      expect(box.y + box.height).toBeLessThanOrEqual(640);
      await page.keyboard.press("Escape");
      await expect(popover(page)).toHaveCount(0);
    }
  });

  test("axe finds nothing while a popover is open", async ({ page }) => {
    await page.goto("/codes/503?retry_after=120");
    await hydrated(page);
    await link(page, "#panel-sent", /^retry-after$/i).tap();
    await expect(popover(page)).toBeVisible();
    await audit(page);
    await expect(popover(page)).toBeVisible();
  });
});
