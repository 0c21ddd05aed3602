import { expect, hydrated, nearControls, test } from "../fixtures.ts";

const seen = "#panel-seen";
const phone = { width: 360, height: 740 };

test("the article stands beside the instrument, which stays in view", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/codes/502");
  const instrument = (await page.locator(".instrument").boundingBox())!;
  const article = (await page.getByRole("article").boundingBox())!;
  expect(article.x).toBeGreaterThan(instrument.x + instrument.width - 1);
  expect(Math.abs(article.y - instrument.y)).toBeLessThan(32);

  await page.getByRole("navigation", { name: "On this page" }).getByText("History").click();
  await expect(page.getByRole("heading", { name: "History" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Send", exact: true })).toBeInViewport();
});

test("beside the article the command bar is one line, which keeps path and query", async ({ page }) => {
  for (const [width, isOneLine] of [[1440, true], [1280, true], [1000, false], [360, false]] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/codes/502?delay=1s&retry_after=30");
    const middle = async (part: string) => {
      const { y, height } = (await page.locator(`.command-bar ${part}`).boundingBox())!;
      return y + height / 2;
    };
    const distance = Math.abs((await middle(".simulator-url")) - (await middle(".copy-button")));
    expect(distance < 2, `${width}`).toBe(isOneLine);
    const url = page.getByRole("group", { name: "Simulator URL" });
    const [box, query] = [(await url.boundingBox())!, (await url.locator(".query").boundingBox())!];
    expect(query.x, `${width}`).toBeLessThan(box.x + box.width);
    expect(await url.evaluate((url) => (url as HTMLElement).innerText)).not.toContain("\n");
  }
});

test("every entry of the table of contents leads to its section", async ({ page }) => {
  for (const address of ["/codes/502", "/codes/418"]) {
    await page.goto(address);
    const links = page.getByRole("navigation", { name: "On this page" }).getByRole("link");
    const targets = await links.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(targets.length).toBeGreaterThan(6);
    for (const target of targets) {
      await expect(page.locator(`.reading > ${target}`), `${address}${target}`).toHaveCount(1);
    }
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("what the code means comes before what the Inspector notes", async ({ page }) => {
    await page.goto("/codes/502");
    await hydrated(page);
    const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
    const order = [".code-header", ".ask", ".exchange-card", "#meaning", ".report", "#causes"];
    const tops = await Promise.all(order.map(top));
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test("after Send the status is seen without a touch", async ({ page, errors }) => {
    await page.goto("/codes/502");
    await hydrated(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(`${seen} .status-pill`)).toHaveText("502 Bad Gateway");
    await expect(page.locator(`${seen} .status-pill`)).toBeInViewport();
    await expect(page.locator(".result-bar")).toContainText(/502 Bad Gateway, \d+ ms/);
    await expect(page.getByRole("button", { name: "Send", exact: true })).toBeInViewport();
    expect(errors.filter((error) => !error.includes("502"))).toEqual([]);
    errors.length = 0;
  });
});

test("a late answer can be cancelled by the button and by Escape", async ({ page }) => {
  await page.goto("/codes/200?delay=20s");
  await hydrated(page);
  const send = page.getByRole("button", { name: "Send", exact: true });
  const cancel = page.getByRole("button", { name: "Cancel" });
  // Whoever clicks twice does not mean to cancel.
  await send.dblclick();
  await expect(cancel).toContainText(/\d+\.\d s of 20s/);
  await expect(page.locator(seen)).toHaveAttribute("aria-busy", "true");
  await cancel.click();
  await expect(page.locator(seen)).toContainText("Cancelled:");
  await expect(send).toBeEnabled();

  await send.click();
  await expect(cancel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(send).toBeVisible();
  await expect(page.locator(seen)).toHaveAttribute("aria-busy", "false");
});

test("an answer stays until the next one is there", async ({ page }) => {
  await page.goto("/codes/200?delay=1ms");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const status = page.locator(`${seen} .status-line`);
  await expect(status).toHaveText("200 OK");
  await nearControls(page);
  await page.getByLabel("delay", { exact: true }).fill("20s");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  await expect(status).toHaveText("200 OK");
  await page.keyboard.press("Escape");
  await expect(page.locator(seen)).toContainText("Cancelled:");
  await expect(status).toHaveCount(0);
});

test("each result is said aloud, with what was found", async ({ page, errors }) => {
  await page.goto("/codes/405?omit=Allow");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const said = page.getByRole("status").filter({ hasText: /405 Method Not Allowed, \d+ ms, 1 error/ });
  await expect(said).toHaveCount(1);
  errors.length = 0;
});

test("ten quick sends move nothing", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/codes/200");
  await hydrated(page);
  const send = page.getByRole("button", { name: "Send", exact: true });
  await send.click();
  await expect(page.locator(`${seen} .status-pill`)).toBeVisible();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: "layout-shift" });
  });
  for (let sent = 0; sent < 10; sent++) {
    await send.click();
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(500);
  const shifts = await page.evaluate(() => (window as never as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05);
});

test("a picture shows who sends what to whom, and reads as text", async ({ page }) => {
  await page.goto("/codes/502");
  const steps = page.locator("figure.picture li");
  await expect(steps).toHaveText([
    "Client to Gateway: GET",
    "Gateway to Upstream: GET",
    "Upstream to Gateway: no usable answer",
    "Gateway to Client: 502",
  ]);
  await page.goto("/codes/418");
  await expect(page.locator("figure.picture")).toHaveCount(0);
});

test("a sequence has a page, and each Send is its next step", async ({ page, errors }) => {
  const key = `e2e-${Date.now()}`;
  await page.goto(`/codes/503,200?order=sequence&key=${key}`);
  await hydrated(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("503, 200");
  await expect(page.locator(".simulator-url")).toContainText(
    `/api/status/503,200?key=${key}&order=sequence`,
  );
  const status = page.locator(`${seen} .status-line`);
  for (const [place, line] of [["1/2", "503 Service Unavailable"], ["2/2", "200 OK"]]) {
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator(seen)).toContainText(`sequence: ${place}`);
    await expect(status).toHaveText(line);
  }
  expect(errors.filter((error) => !error.includes("503"))).toEqual([]);
  errors.length = 0;
});

test("a choice of codes has a page, with its weights", async ({ page }) => {
  await page.goto("/codes/200:9,500-504?seed=7");
  await hydrated(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("200:9, 500-504");
  await expect(page.locator(".simulator-url")).toContainText("/api/status/200:9,500-504?seed=7");
  await expect(page.locator("#codes tbody tr")).toHaveCount(6);
  // A sequence takes no weights.
  const link = page.getByRole("link", { name: "One after the other" });
  await expect(link).toHaveCount(0);
  await page.goto("/codes/200,500-504");
  await expect(link).toHaveAttribute("href", "/codes/200,500-504?key=my-test&order=sequence");
});

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("the menu leads to every section of the site, without scripts too", async ({ browser, baseURL }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: phone, baseURL });
      const page = await context.newPage();
      await page.goto("/codes/502");
      const main = page.getByRole("navigation", { name: "Main" });
      await expect(main.getByRole("link", { name: "Fields" })).toBeHidden();
      await main.getByText("Menu").click();
      await expect(main.getByRole("listitem")).toHaveText([
        "Codes",
        "Inspect",
        "Which code?",
        "Faults",
        "Fields",
        "Rules",
        "Docs",
      ]);
      await main.getByRole("link", { name: "Fields" }).click();
      await expect(page).toHaveURL("/fields");
      await context.close();
    }
  });
});
