import type { Page } from "@playwright/test";

import { audit, expect, hydrated, nearControls, takeOut, test } from "../fixtures.ts";

const BROKEN = "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\nX-Text: <b id=evil>\n\n";

const EXAMPLES = 10;

/** The chunk of the wasm that holds the rules of the Inspector. */
const RULES = /\/pkg\/statuslab\.\w+\.inspector\.wasm$/;

/** The requests for the rules of the Inspector. */
function modules(page: Page): string[] {
  const urls: string[] = [];
  page.on("request", (request) => {
    if (RULES.test(request.url())) urls.push(request.url());
  });
  return urls;
}

/**
 * The HTML of what is in an element, without the marks that Leptos leaves between
 * texts: server and browser write attributes in orders of their own.
 */
function html(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((place) => {
    const copy = place.cloneNode(true) as Element;
    for (const element of copy.querySelectorAll("*")) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
      for (const [name] of attributes) element.removeAttribute(name);
      for (const [name, value] of attributes.sort()) element.setAttribute(name, value);
    }
    return copy.innerHTML.replace(/<!--.*?-->/g, "");
  });
}

/** Waits until the paste box is live. */
async function awake(page: Page): Promise<void> {
  await page.locator("#text").focus();
  await page.waitForSelector(".paste[data-ready]");
}

const finding = (page: Page, text: RegExp) =>
  page.locator(".finding:visible").filter({ hasText: text });

test.describe("beside the exchange", () => {
  test("what a URL sends is inspected before any script", async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
    await page.goto("/codes/405?omit=Allow");
    const error = page.locator(".finding[data-level=error]");
    await expect(error).toContainText("A 405 has to list the methods");
    await expect(error.getByRole("link", { name: "1", exact: true })).toHaveAttribute("href", "#sent-1");
    await expect(page.locator("#sent-1")).toHaveText("HTTP/1.1 405 Method Not Allowed");
    await expect(error.getByRole("link", { name: "RFC 9110 section 15.5.6" })).toBeVisible();
    await expect(page.locator(".cache-verdict").first()).toContainText("does not store it");
    await page.close();
  });

  test("the rules are loaded when they are first needed", async ({ page }) => {
    const loaded = modules(page);
    await page.goto("/codes/405?omit=Allow");
    await hydrated(page);
    await page.waitForLoadState("networkidle");
    expect(loaded).toEqual([]);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    await expect.poll(() => loaded.length).toBe(1);
    await expect(page.locator("#seen-1")).toHaveAttribute("data-level", "error");
    await expect(page.locator("#report-seen")).toHaveAttribute("aria-busy", "false");
  });

  test("a change of the ask is inspected at once", async ({ page }) => {
    await page.goto("/codes/503?omit=Date");
    await nearControls(page);
    await page.getByLabel("omit", { exact: true }).fill("Retry-After");
    await expect(finding(page, /The 503 has no Retry-After/)).toBeVisible();
    await page.getByLabel("omit", { exact: true }).fill("a b");
    await expect(page.locator("#report-sent")).toBeEmpty();
  });

  test("lines and findings point at each other", async ({ page }) => {
    await page.goto("/codes/503?header=Retry-After:%20soon");
    await hydrated(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const line = page.locator("#panel-seen tr").filter({ hasText: "retry-after:" });
    await expect(line).toHaveAttribute("data-level", "error");
    const bad = finding(page, /neither a whole number of seconds nor a date/);
    await bad.hover();
    await expect(line).toHaveAttribute("data-pointed", "");
    await page.locator("h1").hover();
    await expect(line).not.toHaveAttribute("data-pointed");
    await line.hover();
    await expect(bad).toHaveAttribute("data-pointed", "");
    await page.locator("h1").hover();
    await bad.getByRole("link", { name: /^\d+$/ }).focus();
    await expect(line).toHaveAttribute("data-pointed", "");
  });

  test("what the server finds in a plan, the browser finds too", async ({ page }) => {
    for (const address of ["/codes/405?omit=Allow", "/codes/502?interim=103", "/codes/301?method=POST"]) {
      await page.goto(address);
      await hydrated(page);
      const served = await html(page, "#report-sent");
      const method = page.getByLabel("Method", { exact: true });
      const chosen = await method.inputValue();
      await page.locator("#report-sent > *").evaluate((one) => one.setAttribute("data-served", ""));
      await method.selectOption("PATCH");
      await expect(page.locator("#report-sent > [data-served]")).toHaveCount(0);
      await method.selectOption(chosen);
      await expect.poll(() => html(page, "#report-sent"), address).toBe(served);
    }
  });

  test("rules that cannot be loaded are said to be so", async ({ page, errors }) => {
    await page.route(RULES, (route) => route.abort());
    await page.goto("/codes/503");
    await hydrated(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator("#report-seen")).toContainText("could not be loaded");
    await page.unroute(RULES);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("#report-seen")).toContainText("Inspector");
    takeOut(errors, /inspector\.wasm|Failed to fetch/);
  });
});

test.describe("the paste box", () => {
  test("inspects as one types, keeps it in the fragment, and sends nothing", async ({ page, baseURL }) => {
    await page.goto("/inspect");
    await expect(page.locator("#examples li")).toHaveCount(EXAMPLES);
    await expect(page.locator("#report")).toBeHidden();
    await awake(page);
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
    await page.locator("#text").fill(BROKEN);
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    await expect(page.locator("#line-1")).toHaveAttribute("data-level", "error");
    expect(await page.locator("#evil").count()).toBe(0);
    await expect(page).toHaveURL(/#text=HTTP\/1\.1%20405/);
    await page.getByText("What the text leaves out").click();
    await page.getByLabel("Method").fill("HEAD");
    await expect(page).toHaveURL(/&method=HEAD$/);
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.locator(".link-note")).toContainText("Copied");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    // Chromium asks for the icon again where the address has changed.
    expect(sent.filter((request) => !request.endsWith("/favicon.svg"))).toEqual([]);

    const other = await page.context().newPage();
    const urls: string[] = [];
    other.on("request", (request) => urls.push(request.url()));
    await other.goto(link);
    await expect(finding(other, /A 405 has to list the methods/)).toBeVisible();
    expect(await other.locator("#text").inputValue()).toBe(BROKEN);
    await expect(other.getByLabel("Method")).toHaveValue("HEAD");
    expect(urls.some((url) => url.includes("405"))).toBe(false);
    expect(urls[0]).toBe(`${baseURL}/inspect`);
    await other.close();
  });

  test("asks for a status that the text has not", async ({ page }) => {
    await page.goto("/inspect");
    await awake(page);
    await page.locator("#text").fill("content-type: text/plain\ncontent-length: 0\n");
    await expect(finding(page, /has no status line/)).toBeVisible();
    await page.getByText("What the text leaves out").click();
    await page.getByLabel("Status").fill("40");
    await expect(page.locator("#problem-status")).toContainText("three digits");
    await page.getByLabel("Status").fill("405");
    await expect(page.locator("#problem-status")).toBeEmpty();
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
  });

  test("every example is worked on the server, and the browser finds the same", async ({ page }) => {
    await page.goto("/inspect");
    const links = page.locator("#examples a");
    const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute("href")!));
    expect(addresses.length).toBe(EXAMPLES);
    for (const address of addresses) {
      await page.goto(address);
      const parts = () =>
        Promise.all(["#report", ".lines"].map((part) => html(page, part)));
      const served = await parts();
      expect(served[0]).toContain("Inspector");
      await awake(page);
      const text = page.locator("#text");
      const example = await text.inputValue();
      await text.fill("");
      await expect(page.locator(".finding")).toHaveCount(0);
      await text.fill(example);
      await expect.poll(parts, address).toEqual(served);
    }
  });

  test("lines and findings point at each other", async ({ page }) => {
    await page.goto("/inspect?example=unauthorized");
    await awake(page);
    const line = page.locator("#line-1");
    const error = finding(page, /A 401 has to say/);
    await error.hover();
    await expect(line).toHaveAttribute("data-pointed", "");
    await page.locator("h1").hover();
    await expect(line).not.toHaveAttribute("data-pointed");
    await page.locator("#text").hover({ position: { x: 80, y: 20 } });
    await expect(error).toHaveAttribute("data-pointed", "");
    const address = page.url();
    await page.locator("h1").hover();
    await error.getByRole("link", { name: "1", exact: true }).press("Enter");
    await expect(line).toHaveAttribute("data-pointed", "");
    expect(page.url()).toBe(address);
  });

  test("leaves caret and undo to the person who types", async ({ page }) => {
    await page.goto("/inspect");
    await awake(page);
    const text = page.locator("#text");
    await text.pressSequentially("HTTP/1.1 200 OK");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
    await page.keyboard.insertText("X");
    await page.keyboard.type("YZ");
    await expect(text).toHaveValue("HTTP/1.1 200XYZ OK");
    await expect(page.locator("#line-1")).toHaveText("HTTP/1.1 200XYZ OK");
    const caret = () => text.evaluate((area) => (area as HTMLTextAreaElement).selectionStart);
    expect(await caret()).toBe("HTTP/1.1 200XYZ".length);
    await page.keyboard.press("Control+z");
    await expect(text).not.toHaveValue("HTTP/1.1 200XYZ OK");
    await expect(page.locator("#line-1")).toHaveText(await text.inputValue());
  });

  test("what is typed lies on its lines, letter upon letter", async ({ page }) => {
    await page.goto("/inspect?example=caching");
    await awake(page);
    await page.locator("#text").fill(`HTTP/1.1 200 OK\nx: ${"x ".repeat(200)}${"y".repeat(300)}\n\tz\n\n`);
    const [text, lines] = await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>("#text")!;
      return [area.scrollHeight, document.querySelector(".lines")!.clientHeight];
    });
    expect(Math.abs(text - lines)).toBeLessThanOrEqual(2);
  });

  test("clears, opens files and takes dropped ones", async ({ page }) => {
    await page.goto("/inspect?example=caching");
    await awake(page);
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page.locator("#text")).toHaveValue("");
    await expect(page.locator("#report")).toBeHidden();
    await expect(page).toHaveURL("/inspect");
    await page.locator("input[type=file]").setInputFiles({
      name: "a.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(BROKEN),
    });
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["HTTP/1.1 204 No Content\n\nx"], "b.txt"));
      return transfer;
    });
    await page.locator("#text").dispatchEvent("drop", { dataTransfer: dropped });
    await expect(finding(page, /A 204 ends with its header section/)).toBeVisible();
  });

  test("a text too long for a link is inspected all the same", async ({ page }) => {
    await page.goto("/inspect");
    await awake(page);
    const long = `${BROKEN}${"y".repeat(40_000)}`;
    await page.locator("#text").fill(long);
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    await expect(page.locator(".link-note")).toContainText("Too long for a link");
    await expect(page.getByRole("button", { name: "Copy link" })).toBeDisabled();
    await expect(page).toHaveURL("/inspect");
  });

  test("says so where it cannot be loaded, and tries again", async ({ page, errors }) => {
    const chunk = /\.paste-box\.wasm$/;
    await page.route(chunk, (route) => route.abort());
    await page.goto("/inspect");
    const notice = page.getByRole("alert");
    await expect(notice).toContainText("could not be loaded");
    await page.unroute(chunk);
    await notice.getByRole("button", { name: "Try again" }).click();
    await expect(notice).toHaveCount(0);
    await awake(page);
    await page.locator("#text").fill(BROKEN);
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    takeOut(errors, /paste-box\.wasm|Failed to fetch/);
  });

  test("rules that cannot be loaded are said to be so, and asked for again", async ({ page, errors }) => {
    await page.route(RULES, (route) => route.abort());
    await page.goto("/inspect");
    await page.locator("#text").fill(BROKEN);
    await expect(page.locator("#report")).toContainText("could not be loaded");
    await page.unroute(RULES);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    await expect(page.locator(".paste")).toHaveAttribute("data-ready", "");
    takeOut(errors, /inspector\.wasm|Failed to fetch/);
  });

  test("works without scripts, and says what that means", async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
    await page.goto("/inspect");
    await expect(page.getByText("the text goes to this server")).toBeVisible();
    await expect(page.getByText("It stays in this browser")).toBeHidden();
    await page.locator("#text").fill(`${BROKEN}</textarea><b id=evil>`);
    await page.getByRole("button", { name: "Inspect" }).click();
    await expect(finding(page, /A 405 has to list the methods/)).toBeVisible();
    expect(await page.locator("#text").inputValue()).toContain("</textarea><b id=evil>");
    expect(await page.locator("#evil").count()).toBe(0);
    await page.close();
  });
});

for (const address of ["/inspect", "/inspect?example=caching", "/inspect?example=redirects"]) {
  test(`axe finds nothing on ${address}`, async ({ page }) => {
    await page.goto(address);
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) details.setAttribute("open", "");
    });
    await audit(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("nothing scrolls sideways", async ({ page }) => {
    for (const address of ["/inspect", "/inspect?example=gateway", "/codes/503?header=Retry-After:%20soon"]) {
      await page.goto(address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    }
  });
});

test("the rules weigh what the build says", async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  const sizes: number[] = [];
  const wanted = new Set<string>();
  client.on("Network.responseReceived", ({ requestId, response }) => {
    if (RULES.test(response.url)) wanted.add(requestId);
  });
  client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) sizes.push(encodedDataLength);
  });
  await page.goto("/inspect");
  await awake(page);
  const sum = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`rules of the Inspector: ${sum} bytes`);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(301_000);
});
