import type { Page } from "@playwright/test";

import { audit, expect, hydrated, nearControls, test } from "../fixtures.ts";

async function openWire(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("tab", { name: "On the wire" }).click();
  await expect(page.locator("#panel-wire .wire").first()).toBeVisible();
}

const line = (page: Page, text: string) => page.locator(".wire-line").filter({ hasText: text });

test("the bytes are shown, interim responses and all, with what breaks the lines", async ({ page }) => {
  await openWire(page, "/codes/503?interim=103&delay=1s");
  const wire = page.getByRole("tabpanel", { name: "On the wire" });
  await expect(wire.locator(".wire-line").first()).toHaveText(
    "GET /api/status/503?delay=1s&interim=103 HTTP/1.1\\r\\n",
  );
  await expect(line(page, "HTTP/1.1 103 Early Hints\\r\\n")).toBeVisible();
  await expect(line(page, "retry-after: 5\\r\\n")).toBeVisible();
  await expect(wire).toContainText("… after 1.000 s");
  await expect(wire).toContainText("1.000 s · ");
  await expect(wire).toContainText("The connection stays open.");
  await expect(wire).toContainText("curl exits with 0");
});

test("what the browser made of each line is said beside it", async ({ page }) => {
  await page.goto("/codes/503?header=Set-Cookie:%20a=b&header=Link:%20%3C/a%3E&header=Link:%20%3C/b%3E");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("#panel-seen .status-line")).toHaveText("503 Service Unavailable");
  await page.getByRole("tab", { name: "On the wire" }).click();
  await expect(line(page, "set-cookie: a=b").locator(".mark")).toContainText("hidden: cookies");
  await expect(line(page, "retry-after: 5").locator(".mark")).toHaveCount(0);
});

test("the answer to a HEAD is shown, which has no content", async ({ page }) => {
  await openWire(page, "/codes/405?method=HEAD");
  const lines = page.locator("#panel-wire .wire-line");
  await expect(lines.first()).toHaveText("HEAD /api/status/405 HTTP/1.1\\r\\n");
  await expect(line(page, "HTTP/1.1 405 Method Not Allowed\\r\\n")).toBeVisible();
  await expect(lines.last()).toHaveText("\\r\\n");
});

test("redirects are a chain of hops", async ({ page }) => {
  await page.goto("/codes/302?location=/api/status/307");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("#panel-seen .status-line")).toHaveText("200 OK");
  await page.getByRole("tab", { name: "On the wire" }).click();
  await expect(page.locator("#panel-wire .hop")).toHaveText(["Hop 1", "Hop 2", "Hop 3"]);
  await expect(line(page, "HTTP/1.1 302 Found").locator(".mark")).toContainText("the browser follows it");
  await expect(line(page, "HTTP/1.1 200 OK").locator(".mark")).toHaveCount(0);
  const numbers = await page.locator(".wire-line").evaluateAll((all) =>
    all.map((one) => Number((one as HTMLElement).dataset.line)),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test("a redirect that leaves the simulator is said to", async ({ page }) => {
  await openWire(page, "/codes/301?location=/codes/200");
  await expect(page.locator("#panel-wire .hop")).toHaveText(
    "It leads on to /codes/200, which is not shown here.",
  );
});

test("of an answer that the browser refuses, the status line says so", async ({ page }) => {
  const fields = "header=Set-Cookie:%20a=b";
  for (const [address, marks] of [
    [`/codes/200?${fields}&fault=duplicate-length`, ["dropped: of all this"]],
    [`/codes/200?${fields}&fault=truncate`, ["hidden: cookies", "dropped: the browser gives up"]],
  ] as const) {
    await page.goto(address);
    await hydrated(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.locator("#panel-seen .summary")).not.toContainText("Waiting");
    await page.getByRole("tab", { name: "On the wire" }).click();
    const shown = page.locator("#panel-wire .mark");
    await expect(shown, address).toHaveCount(marks.length);
    for (const [index, mark] of marks.entries()) await expect(shown.nth(index)).toContainText(mark);
  }
});

test("a silence before the end is shown", async ({ page }) => {
  await openWire(page, "/codes/503?fault=stall");
  const wire = page.locator("#panel-wire");
  await expect(wire).toContainText("30.000 s · ");
  await expect(wire).toContainText("… silence until 30.000 s");
});

test("what is wrong on the wire is found there", async ({ page }) => {
  await openWire(page, "/codes/405?omit=Allow");
  const finding = page.locator("#report-wire .finding[data-level=error]");
  await expect(finding).toContainText("A 405 has to list the methods");
  const status = line(page, "HTTP/1.1 405 Method Not Allowed");
  await expect(status).toHaveAttribute("data-level", "error");
  await finding.hover();
  await expect(status).toHaveAttribute("data-pointed", "");
});

test("a change of the ask brings another transcript", async ({ page }) => {
  await openWire(page, "/codes/503?retry_after=7");
  await expect(line(page, "retry-after: 7")).toBeVisible();
  await nearControls(page);
  await page.getByRole("textbox", { name: "retry_after" }).fill("8");
  await expect(line(page, "retry-after: 8")).toBeVisible();
});

test("a fault is picked from a list, and shows on the wire", async ({ page }) => {
  await page.goto("/codes/200?delay=1ms");
  await nearControls(page, "Break it");
  // The first one takes the fault away.
  await expect(page.locator(".fault-picker li")).toHaveCount(13);
  const picker = page.locator(".fault-picker");
  const link = (name: string) => picker.getByRole("link", { name, exact: true });
  await link("truncate").click();
  await expect(page).toHaveURL("/codes/200?delay=1ms&fault=truncate");
  await expect(page.locator("#panel-sent")).toContainText("It breaks on purpose (truncate)");
  await expect(page.locator("#report-sent .of-fault")).toContainText("when half of the content has come");
  await expect(link("truncate")).toHaveAttribute("aria-current", "true");
  await expect(picker.locator("[aria-current]")).toHaveCount(1);
  await link("garbage").click();
  await expect(page).toHaveURL("/codes/200?delay=1ms&fault=garbage");
  await expect(page.locator("#panel-sent .transcript")).toContainText("No response");
  await expect(page.locator("#panel-sent .status-line")).toHaveCount(0);
  await page.getByRole("tab", { name: "On the wire" }).click();
  await expect(page.locator("#panel-wire")).toContainText("curl exits with 1");
  await expect(page.locator("#panel-wire")).toContainText("The connection closes.");
});

test("every fault has its transcript", async ({ page }) => {
  await page.goto("/codes/503");
  const faults = await page
    .locator(".fault-picker li a[href*='fault=']")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")!));
  for (const address of faults) {
    await openWire(page, address);
    await expect(page.locator("#panel-wire .summary").first(), address).toContainText("The connection");
  }
});

test("without scripts the transcript is a link, and faults are links", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto("/codes/503?delay=1s");
  await page.locator(".fault-picker").getByRole("link", { name: "stall", exact: true }).click();
  await expect(page).toHaveURL("/codes/503?delay=1s&fault=stall");
  await expect(page.locator("#panel-wire a")).toHaveAttribute("href", "/api/wire/503?delay=1s&fault=stall");
  await page.close();
});

test("axe finds nothing on the wire", async ({ page }) => {
  await page.goto("/codes/302?interim=103");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await nearControls(page, "Break it");
  await page.getByRole("tab", { name: "On the wire" }).click();
  await expect(page.locator("#panel-wire .hop").first()).toBeVisible();
  await audit(page);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the wire does not scroll sideways", async ({ page }) => {
    await openWire(page, "/codes/502?interim=102,103&fault=bad-header");
    await nearControls(page, "Break it");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
