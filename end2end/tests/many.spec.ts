import type { Locator, Page } from "@playwright/test";

import { audit, expect, hydrated, test } from "../fixtures.ts";

/** Opens the panel on a page, and sets how many requests it sends, and how. */
async function panel(
  page: Page,
  address: string,
  count: number,
  way: "one after the other" | "together" = "one after the other",
): Promise<Locator> {
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("button", { name: "Send ×10" }).click();
  const many = page.getByRole("region", { name: "Send many" });
  await many.getByLabel("Requests").fill(String(count));
  await many.getByLabel(way).check();
  return many;
}

function start(many: Locator): Promise<void> {
  return many.getByRole("button", { name: "Start" }).click();
}

/** The results in order, without their times. */
async function results(many: Locator): Promise<string[]> {
  const names = await chips(many).allTextContents();
  return names.map((name) => name.replace(/ [\d.]+ m?s$/, ""));
}

function chips(many: Locator): Locator {
  return many.getByRole("list", { name: "Results" }).getByRole("button");
}

/** Counts the requests to the simulator: how many there were, and most at one time. */
function traffic(page: Page): { count: number; most: number } {
  const seen = { count: 0, most: 0 };
  let open = 0;
  page.on("request", (request) => {
    if (!request.url().includes("/api/status/")) return;
    seen.count += 1;
    open += 1;
    seen.most = Math.max(seen.most, open);
  });
  const over = (request: { url(): string }) => {
    if (request.url().includes("/api/status/")) open -= 1;
  };
  page.on("requestfinished", over);
  page.on("requestfailed", over);
  return seen;
}

test("a sequence is sent step by step, and its end repeats", async ({ page }) => {
  const sent = traffic(page);
  const address = "/codes/503,503,200?order=sequence&key=many-in-turn";
  const many = await panel(page, address, 5);
  await expect(page.getByRole("button", { name: "Send ×5" })).toBeVisible();
  await start(many);
  await expect(many.getByRole("status")).toHaveText("5 sent: 200 × 3, 503 × 2");
  expect(await results(many)).toEqual(["503", "503", "200", "200", "200"]);
  await expect(many).toContainText(/[\d.]+ m?s to [\d.]+ m?s, median [\d.]+ m?s/);
  expect(sent).toEqual({ count: 5, most: 1 });
  // Each is in the history too, the newest first.
  await expect(page.locator(".past-chip")).toHaveText(["200", "200", "200", "503", "503"]);
  await expect(page).toHaveURL(address);
});

test("random codes are counted as they came", async ({ page }) => {
  const many = await panel(page, "/codes/200:1,503:1", 20);
  await start(many);
  await expect(many.getByRole("status")).toContainText("20 sent:");
  const came = await results(many);
  const count = (code: number) => came.filter((name) => name === String(code)).length;
  expect(count(200) + count(503)).toBe(20);
  const told = (await many.getByRole("status").textContent()) ?? "";
  for (const code of [200, 503]) {
    if (count(code) > 0) expect(told).toContain(`${code} × ${count(code)}`);
  }
});

test("requests that are sent together are under way at the same time", async ({ page }) => {
  const sent = traffic(page);
  const many = await panel(page, "/codes/200?delay=300ms", 6, "together");
  await expect(many).toContainText("Over HTTP/1.1 most browsers open six connections");
  await start(many);
  await expect(many.getByRole("status")).toHaveText("6 sent: 200 × 6");
  expect(sent).toEqual({ count: 6, most: 6 });
  // None of their times is that of another: each was asked to take as long.
  for (const name of await chips(many).allTextContents()) {
    const time = /([\d.]+) (m?s)$/.exec(name);
    expect(Number(time?.[1]) * (time?.[2] === "s" ? 1000 : 1)).toBeGreaterThanOrEqual(300);
  }
});

test("fifty at once all come back", async ({ page }) => {
  const many = await panel(page, "/codes/204", 50, "together");
  await start(many);
  await expect(many.getByRole("status")).toHaveText("50 sent: 204 × 50");
  await expect(chips(many)).toHaveCount(50);
});

for (const end of ["Cancel", "Escape", "Send"] as const) {
  test(`${end} ends a run: the rest is not sent`, async ({ page }) => {
    const sent = traffic(page);
    // The third is never answered.
    let asked = 0;
    await page.route("**/api/status/**", (route) => {
      asked += 1;
      if (asked !== 3) return route.continue();
    });
    const many = await panel(page, "/codes/200", 10);
    await start(many);
    await expect(many.getByRole("status")).toHaveText("Sending 10, one after the other …");
    await expect(chips(many)).toHaveCount(2);
    await expect(many).toContainText("2 of 10: 200 × 2");
    if (end === "Escape") await page.keyboard.press("Escape");
    else await page.getByRole("button", { name: end, exact: true }).first().click();
    await expect(many.getByRole("status")).toHaveText("Cancelled after 2 of 10: 200 × 2");
    await expect(many.getByRole("button", { name: "Start" })).toBeEnabled();
    const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
    if (end === "Send") await expect(seen.locator(".status-line")).toHaveText("200 OK");
    // Longer than more of them would take.
    await page.waitForTimeout(500);
    expect(sent.count).toBe(end === "Send" ? 4 : 3);
    await expect(chips(many)).toHaveCount(2);
  });
}

test("what is under way together is given up at once", async ({ page }) => {
  const many = await panel(page, "/codes/200?delay=20s", 4, "together");
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  await start(many);
  await many.getByRole("button", { name: "Cancel" }).click();
  await expect(many.getByRole("status")).toHaveText("Cancelled before the first of 4 was answered");
  await expect.poll(() => failed.length).toBe(4);
  await expect(page.locator(".past-chip")).toHaveCount(0);
});

test("a number out of bounds is refused with the reason", async ({ page }) => {
  const sent = traffic(page);
  const many = await panel(page, "/codes/200", 1);
  const number = many.getByLabel("Requests");
  for (const [typed, said] of [
    ["0", "“0” is no whole number from 1 to 50."],
    ["51", "“51” is no whole number from 1 to 50."],
    ["-1", "“-1” is no whole number from 1 to 50."],
    ["2.5", "“2.5” is no whole number from 1 to 50."],
    // What is no number at all, a browser does not even hand over.
    ["", "How many? A whole number from 1 to 50."],
  ] as const) {
    await number.fill(typed);
    await expect(number).toHaveAccessibleDescription(said);
    await expect(number).toHaveAttribute("aria-invalid", "true");
    await start(many);
    await expect(many.getByRole("status")).toBeEmpty();
  }
  expect(sent.count).toBe(0);
  await number.pressSequentially("abc");
  await expect(number).toHaveAccessibleDescription("How many? A whole number from 1 to 50.");
  await number.press("ArrowUp");
  await expect(number).toHaveValue("1");
  await expect(number).not.toHaveAttribute("aria-invalid");
  await start(many);
  await expect(many.getByRole("status")).toHaveText("1 sent: 200 × 1");
});

test("requests that break are counted as what they are", async ({ page }) => {
  const many = await panel(page, "/codes/503?fault=reset", 2);
  await start(many);
  await expect(many.getByRole("status")).toHaveText("2 sent: no answer × 2");
  expect(await results(many)).toEqual(["no answer", "no answer"]);
});

test("content that is cut is not counted as whole", async ({ page }) => {
  const many = await panel(page, "/codes/503?fault=truncate", 2);
  await start(many);
  await expect(many.getByRole("status")).toHaveText("2 sent: 503 incomplete × 2");
});

test("a result shows its answer as the exchange", async ({ page }) => {
  const address = "/codes/502,200?order=sequence&key=many-shown";
  const many = await panel(page, address, 2);
  await start(many);
  await expect(many.getByRole("status")).toHaveText("2 sent: 200 × 1, 502 × 1");
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  for (const [place, line] of [
    [0, "502 Bad Gateway"],
    [1, "200 OK"],
    [0, "502 Bad Gateway"],
  ] as const) {
    await chips(many).nth(place).click();
    await expect(seen.locator(".status-line")).toHaveText(line);
    await expect(chips(many).nth(place)).toHaveAttribute("aria-pressed", "true");
    await expect(chips(many).nth(1 - place)).toHaveAttribute("aria-pressed", "false");
  }
  await expect(page.getByRole("region", { name: "Inspector" })).toContainText("Proxy-Status");
  await expect(page.locator(".past-chip")).toHaveCount(2);
});

test("changes of the controls change nothing of a run", async ({ page }) => {
  const methods: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/status/")) methods.push(request.method());
  });
  const many = await panel(page, "/codes/200?delay=200ms", 3);
  await start(many);
  await page.getByLabel("Method").selectOption("POST");
  await expect(many.getByRole("status")).toHaveText("3 sent: 200 × 3");
  expect(methods).toEqual(["GET", "GET", "GET"]);
  await start(many);
  await expect.poll(() => methods).toEqual(["GET", "GET", "GET", "POST", "POST", "POST"]);
});

test("the number goes up and down by buttons, within its bounds", async ({ page }) => {
  const many = await panel(page, "/codes/200", 49);
  const number = many.getByLabel("Requests");
  const more = many.getByRole("button", { name: "One request more" });
  const fewer = many.getByRole("button", { name: "One request fewer" });
  const place = await more.boundingBox();
  for (const value of ["50", "50"]) {
    await more.press("Enter");
    await expect(number).toHaveValue(value);
  }
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Send ×50" })).toBeVisible();
  await number.fill("2");
  for (const value of ["1", "1", "1"]) {
    await fewer.press("Enter");
    await expect(number).toHaveValue(value);
  }
  await expect(fewer).toHaveAttribute("aria-disabled", "true");
  expect(await more.boundingBox()).toEqual(place);
  // A wrong number gives way to one.
  await number.fill("99");
  await expect(many.getByRole("alert")).toContainText("from 1 to 50");
  await more.click();
  await expect(number).toHaveValue("2");
  await expect(many.getByRole("alert")).toHaveCount(0);
});

test("a wrong ask cannot be started", async ({ page }) => {
  await page.goto("/codes/200?delay=soon");
  await page.getByRole("button", { name: "Send ×10" }).click();
  const many = page.getByRole("region", { name: "Send many" });
  await expect(many.getByRole("button", { name: "Start" })).toBeDisabled();
});

test("all of it works by keyboard, and axe finds nothing", async ({ page }) => {
  await page.goto("/codes/503");
  await hydrated(page);
  await page.getByRole("button", { name: "Send ×10" }).press("Enter");
  const many = page.getByRole("region", { name: "Send many" });
  await expect(many).toBeFocused();
  await audit(page, ".instrument");
  await many.getByLabel("Requests").press("ArrowDown");
  await expect(many.getByLabel("Requests")).toHaveValue("9");
  await many.getByRole("button", { name: "One request more" }).press("Enter");
  await many.getByRole("button", { name: "One request fewer" }).press("Enter");
  await expect(many.getByLabel("Requests")).toHaveValue("9");
  await many.getByLabel("one after the other").press("ArrowDown");
  await expect(many.getByLabel("together")).toBeChecked();
  await many.getByLabel("Requests").press("Enter");
  await expect(many.getByRole("status")).toHaveText("9 sent: 503 × 9");
  await chips(many).nth(3).press("Enter");
  await expect(chips(many).nth(3)).toHaveAttribute("aria-pressed", "true");
  await expect(chips(many).nth(3)).toBeFocused();
  await audit(page, ".instrument");
  await page.getByRole("button", { name: "Send ×9" }).press("Enter");
  await expect(many).toBeHidden();
});

test("on a phone everything is in reach of a thumb, and nothing moves as results come", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const many = await panel(page, "/codes/503?delay=100ms", 8);
  await start(many);
  await expect(chips(many)).toHaveCount(1);
  const strip = many.getByRole("list", { name: "Results" });
  const before = await strip.boundingBox();
  await expect(many.getByRole("status")).toHaveText("8 sent: 503 × 8");
  expect(await strip.boundingBox()).toEqual(before);
  for (const button of await many.getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
});
