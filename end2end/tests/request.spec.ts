import type { Locator, Page } from "@playwright/test";

import { audit, expect, hydrated, nearControls, test } from "../fixtures.ts";

/** Compose: Request. What is composed is what arrives, and the address holds it. */
const JSON_TEXT = '{"name": "tea", "cups": 2}';
const ADDRESS =
  "/codes/201?method=POST&request_header=X-Request-Id:%20it%27s%20a&request_header=Accept:%20application/json" +
  "&request_body=%7B%22name%22:%20%22tea%22,%20%22cups%22:%202%7D";

function send(page: Page): Locator {
  return page.getByRole("button", { name: "Send", exact: true });
}

function method(page: Page): Locator {
  return page.getByLabel("Method", { exact: true });
}

function panel(page: Page): Locator {
  return page.getByRole("tabpanel", { name: "Request", exact: false }).and(page.locator("#panel-request"));
}

/** Opens a page with the live controls of the request. */
async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await nearControls(page, "Request");
  await expect(panel(page).locator(".controls[data-live]")).toBeVisible();
  return panel(page);
}

/** The request as it arrived, by the document of the answer. */
async function arrived(page: Page): Promise<any> {
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  return JSON.parse(await seen.locator("pre.content").innerText()).request;
}

function field(request: any, name: string): string | undefined {
  const found = request.headers.find(([known]: string[]) => known.toLowerCase() === name);
  return found?.[1];
}

async function expectPost(page: Page): Promise<void> {
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  await expect(seen.locator(".status-line")).toHaveText("201 Created");
  const request = await arrived(page);
  expect(request.method).toBe("POST");
  expect(field(request, "x-request-id")).toBe("it's a");
  expect(field(request, "accept")).toBe("application/json");
  expect(field(request, "content-type")).toBe("application/json");
  expect(request.content.value).toEqual({ name: "tea", cups: 2 });
}

test("a POST with JSON and two fields, by mouse", async ({ page, baseURL }) => {
  const request = await open(page, "/codes/201");
  for (const [name, value] of [
    ["X-Request-Id", "it's a"],
    ["Accept", "application/json"],
  ]) {
    await request.getByRole("button", { name: "header field", exact: true }).click();
    await request.getByLabel("Field name").last().fill(name);
    await request.getByLabel("Field value").last().fill(value);
  }
  await request.getByLabel("Content", { exact: true }).fill(JSON_TEXT);
  await expect(request).toContainText("This GET is sent without the content");
  await request.getByRole("button", { name: "Use POST" }).click();
  await expect(method(page)).toHaveValue("POST");
  await expect(request.getByRole("button", { name: "Use POST" })).toHaveCount(0);
  await expect(page).toHaveURL(ADDRESS);
  await send(page).click();
  await expectPost(page);
  await expect(page.getByRole("group", { name: "curl command" })).toHaveText(
    `curl -i -X POST '${baseURL}/api/status/201' -H 'X-Request-Id: it'\\''s a'` +
      ` -H 'Accept: application/json' -H 'Content-Type: application/json' --data-raw '${JSON_TEXT}'`,
  );
});

test("a POST with JSON and two fields, by keyboard", async ({ page }) => {
  await page.goto("/codes/201");
  await hydrated(page);
  await method(page).focus();
  await page.keyboard.press("P");
  await page.locator("#tab-response").focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel(page).locator(".controls[data-live]")).toBeVisible();
  await page.keyboard.press("Tab");
  for (const [name, value] of [
    ["X-Request-Id", "it's a"],
    ["Accept", "application/json"],
  ]) {
    await page.keyboard.press("Enter");
    await expect(panel(page).getByLabel("Field name").last()).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(value);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(panel(page).getByRole("button", { name: "header field", exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.type(JSON_TEXT);
  await page.keyboard.press("Control+Enter");
  await expectPost(page);
});

test("a link restores the request, and a reload keeps it", async ({ page }) => {
  const request = await open(page, ADDRESS);
  for (const again of [false, true]) {
    if (again) {
      await page.reload();
      await nearControls(page, "Request");
    }
    await expect(method(page)).toHaveValue("POST");
    await expect(request.getByLabel("Field name").first()).toHaveValue("X-Request-Id");
    await expect(request.getByLabel("Field value").first()).toHaveValue("it's a");
    await expect(request.getByLabel("Content", { exact: true })).toHaveValue(JSON_TEXT);
    await expect(request.getByLabel("Media type").locator("option:checked")).toHaveText(
      "by the text: application/json",
    );
    await expect(page).toHaveURL(ADDRESS);
  }
  await expect(page.getByRole("tab", { name: /^Request/ })).toContainText("3");
  await request.getByLabel("Media type").selectOption("none");
  await request.getByRole("button", { name: "Remove Accept" }).click();
  await expect(page).toHaveURL(/request_type=none/);
  await send(page).click();
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  await expect(seen.locator(".status-line")).toHaveText("201 Created");
  const { headers } = await arrived(page);
  const names = headers.map(([name]: string[]) => name.toLowerCase());
  expect(names).not.toContain("content-type");
});

test("what is sent at once is the whole request of the link", async ({ page }) => {
  await page.goto(ADDRESS);
  await hydrated(page);
  await send(page).click();
  await expectPost(page);
});

test("the wire shows the same request", async ({ page }) => {
  await page.goto(ADDRESS);
  await hydrated(page);
  await page.getByRole("tab", { name: "On the wire" }).click();
  const wire = page.getByRole("tabpanel", { name: "On the wire" });
  await expect(wire).toContainText("POST /api/status/201 HTTP/1.1");
  await expect(wire).toContainText(/x-request-id: it's a/i);
  await expect(wire).toContainText(JSON_TEXT);
});

test("the plan follows the fields", async ({ page }) => {
  const request = await open(page, "/codes/200");
  const sent = page.getByRole("tabpanel", { name: "What this URL sends" });
  await expect(sent.locator(".status-line")).toHaveText("HTTP/1.1 200 OK");
  await request.getByRole("button", { name: "header field", exact: true }).click();
  await request.getByLabel("Field name").fill("If-None-Match");
  await request.getByLabel("Field value").fill('W/"statuslab"');
  const status = (await page.request.get("/api/status/200", {
    headers: { "If-None-Match": 'W/"statuslab"' },
  })).status();
  await expect(sent.locator(".status-line")).toContainText(String(status));
});

for (const name of ["PROPFIND", "BREW"]) {
  test(`a free method: ${name}`, async ({ page }) => {
    await page.goto("/codes/418");
    await hydrated(page);
    await method(page).selectOption({ label: "other …" });
    const input = page.getByLabel("Name of the method");
    await expect(input).toBeFocused();
    await expect(page.getByText("Write a method")).toBeVisible();
    await expect(send(page)).toBeDisabled();
    await input.fill(name);
    await expect(page).toHaveURL(`/codes/418?method=${name}`);
    for (const again of [false, true]) {
      if (again) {
        await page.reload();
        await hydrated(page);
        await expect(input).toHaveValue(name);
      }
      await send(page).click();
      const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
      await expect(seen.locator(".status-line")).toHaveText("418 I'm a teapot");
      expect((await arrived(page)).method).toBe(name);
    }
  });
}

test("what browsers refuse is refused with the reason, and curl sends it", async ({ page }) => {
  const request = await open(page, "/codes/200");
  const copy = page.getByRole("button", { name: "Copy curl" });
  await request.getByRole("button", { name: "header field", exact: true }).click();
  for (const [name, reason] of [
    ["Host", "they take it from the URL"],
    ["cookie", "they keep cookies themselves"],
    ["Sec-Fetch-Site", "names with Sec- are their own word"],
  ]) {
    await request.getByLabel("Field name").fill(name);
    await request.getByLabel("Field value").fill("a");
    await expect(request).toContainText(`Browsers let no page set ${name}: ${reason}`);
    await expect(request.getByLabel("Field name")).toHaveAttribute("aria-invalid", "true");
    await expect(send(page)).toBeDisabled();
    await expect(copy).toBeEnabled();
    await expect(page.getByRole("group", { name: "curl command" })).toContainText(`-H '${name}: a'`);
  }
  await request.getByLabel("Field name").fill("two words");
  await expect(request).toContainText("A name is a token");
  await expect(copy).toBeDisabled();
  await request.getByRole("button", { name: "Remove two words" }).click();
  await expect(request.getByRole("button", { name: "header field", exact: true })).toBeFocused();
  await expect(send(page)).toBeEnabled();
});

test("a method that browsers refuse is refused by the served page too", async ({ page }) => {
  await page.goto("/codes/200?method=TRACE");
  await expect(page.getByLabel("Name of the method")).toHaveValue("TRACE");
  await expect(page.getByText("Browsers send no TRACE")).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy curl" })).toBeEnabled();
  await expect(send(page)).toBeDisabled();
  await page.locator(".command-bar").hover();
  await method(page).selectOption("GET");
  await expect(page.getByText("Browsers send no TRACE")).toBeHidden();
  await expect(send(page)).toBeEnabled();
});

for (const width of [360, 1440]) {
  test(`axe finds nothing in the request at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const request = await open(page, `${ADDRESS}&request_header=Host:%20a`);
    await expect(request).toContainText("Browsers let no page set Host");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await audit(page);
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the command has the whole request", async ({ page }) => {
    await page.goto(ADDRESS);
    const line = page.getByRole("group", { name: "curl command" });
    await expect(line).toContainText("-X POST");
    await expect(line).toContainText(`--data-raw '${JSON_TEXT}'`);
    await expect(page.getByLabel("Method", { exact: true })).toHaveValue("POST");
  });
});
