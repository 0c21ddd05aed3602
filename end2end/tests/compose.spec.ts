import type { Locator, Page } from "@playwright/test";

import { audit, expect, hydrated, nearControls, openGroup, takeOut, test } from "../fixtures.ts";

const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true });

/** The panel of a group. */
const panel = (page: Page, id: string): Locator => page.locator(`#panel-${id}`);

/** Sends, and expects the status line of the answer. */
async function expectAnswer(page: Page, line: string, place: string): Promise<void> {
  await send(page).click();
  await expect(page.locator("#panel-seen")).toContainText(`sequence: ${place}`);
  await expect(page.locator("#panel-seen .status-line")).toHaveText(line);
}

/** Each option, how it is set in its control, and what is then in the address. */
const OPTIONS: [string, (control: Locator, page: Page) => Promise<unknown>, string][] = [
  ["delay", (control) => control.fill("1.5"), "delay=1.5s"],
  ["delay", (control) => control.fill("1s-3s"), "delay=1s-3s"],
  [
    "delay",
    async (control, page) => {
      await control.fill("250");
      await page.getByLabel("unit of delay").selectOption("ms");
    },
    "delay=250ms",
  ],
  ["drip", (control) => control.fill("2s"), "drip=2s"],
  ["size", (control) => control.fill("2048"), "size=2048"],
  ["format", (control) => control.selectOption("html"), "format=html"],
  ["omit", (control) => control.fill("ETag"), "omit=ETag"],
  ["interim", (control) => control.fill("103,102"), "interim=103,102"],
  ["preflight", async () => {}, "preflight=simulate"],
  [
    "header",
    async (control, page) => {
      await control.fill("X-A");
      await page.getByLabel("value of header").fill("b: c");
    },
    "header=X-A:%20b:%20c",
  ],
  ["body", (control) => control.fill("two\nlines"), "body=two%0Alines"],
  ["body", (control) => control.fill('{"a": 1}'), "body=%7B%22a%22:%201%7D&type=application/json"],
];

test("each option has a control that sets it in the address", async ({ page }) => {
  await page.goto("/codes/502");
  await nearControls(page);
  await page.getByText("more options").click();
  const response = panel(page, "response");
  for (const [option, set, query] of OPTIONS) {
    const label = option === "interim" ? "1xx before" : option;
    await response.getByRole("button", { name: label, exact: true }).click();
    const control = response.getByLabel(option, { exact: true });
    if (option !== "preflight") await expect(control, option).toBeFocused();
    await set(control, page);
    await expect(page, option).toHaveURL(`/codes/502?${query}`);
    const removes = response.getByRole("button", { name: /^Remove/ });
    for (let left = (await removes.count()) - 1; left >= 0; left--) {
      await removes.first().press("Enter");
      await expect(removes).toHaveCount(left);
    }
    await expect(page).toHaveURL("/codes/502");
  }
});

test("a media type that somebody chose stays", async ({ page }) => {
  await page.goto("/codes/502?body=x&type=text/csv");
  await nearControls(page);
  await page.getByLabel("body", { exact: true }).fill("[1]");
  await expect(page).toHaveURL("/codes/502?body=%5B1%5D&type=text/csv");
});

test("a sequence is built with the mouse, and answers step by step", async ({ page, errors }) => {
  await page.goto("/codes/503");
  await nearControls(page, "Sequence");
  const add = page.getByRole("button", { name: "step", exact: true });
  await add.click();
  await add.click();
  await page.getByLabel("Code of step 3").fill("200");
  await expect(page).toHaveURL(/\/codes\/503,503,200\?key=[a-z]{8}-[a-z]{6}&order=sequence$/);
  await expect(page.getByRole("tab", { name: /Sequence · 2/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Open the page of 503, 503, 200" })).toBeVisible();
  const key = await page.getByLabel("key", { exact: true }).inputValue();
  const notes = page.locator("#panel-seen .exchange-notes");
  await expectAnswer(page, "503 Service Unavailable", "1/3");
  await expect(notes).toContainText("The next request with the same key gets step 2 of 3,");
  await expectAnswer(page, "503 Service Unavailable", "2/3");
  await page.reload();
  await nearControls(page, "Sequence");
  await expect(page.getByLabel("key", { exact: true })).toHaveValue(key);
  await expectAnswer(page, "200 OK", "3/3");
  await expect(notes).toContainText("gets step 3 of 3 again, if no other client asks first.");
  // A new key starts again.
  await page.getByRole("button", { name: "New key" }).click();
  await expectAnswer(page, "503 Service Unavailable", "1/3");
  expect(errors).toEqual([]);
});

test("a sequence is built with the keyboard", async ({ page }) => {
  await page.goto("/codes/503");
  await nearControls(page);
  await page.getByRole("tab", { name: "Response" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.getByRole("button", { name: "step", exact: true }).press("Enter");
  await expect(page.getByLabel("Code of step 2")).toBeFocused();
  await page.keyboard.type("200");
  await expect(page).toHaveURL(/\/codes\/503,200\?/);
  // The button that moves a step keeps the focus, wherever the step is.
  await page.getByRole("button", { name: "Move step 2 up" }).press("Enter");
  await expect(page).toHaveURL(/\/codes\/200,503\?/);
  await expect(page.getByRole("button", { name: "Move step 1 up" })).toBeFocused();
  await page.getByRole("button", { name: "Duplicate step 2" }).press("Enter");
  await expect(page).toHaveURL(/\/codes\/200,503,503\?/);
  await page.getByRole("button", { name: "Remove step 1" }).press("Enter");
  await expect(page).toHaveURL(/\/codes\/503,503\?/);
});

test("a step breaks by a fault of its own, which moves with it", async ({ page, errors }) => {
  await page.goto("/codes/503,200?key=own-fault&order=sequence");
  await nearControls(page, "Sequence");
  await page.getByRole("button", { name: "Add fault to step 2" }).click();
  await page.getByLabel("step2.fault", { exact: true }).selectOption("reset");
  await expect(page).toHaveURL("/codes/503,200?key=own-fault&order=sequence&step2.fault=reset");
  await page.getByRole("button", { name: "Move step 2 up" }).click();
  await expect(page).toHaveURL("/codes/200,503?key=own-fault&order=sequence&step1.fault=reset");
  await send(page).click();
  await expect(page.locator("#panel-seen")).toContainText("Failed to fetch");
  takeOut(errors, /Failed to load resource/);
});

test("codes by chance have weights", async ({ page }) => {
  await page.goto("/codes/503,200?key=a&order=sequence");
  await nearControls(page, "Sequence");
  await page.getByLabel("By chance").check();
  await page.getByLabel("Weight of step 2").fill("9");
  await expect(page).toHaveURL("/codes/503,200:9?key=a");
  await page.getByLabel("Code of step 1").fill("99");
  await expect(page.getByText("is not a status code")).toBeVisible();
  await expect(send(page)).toBeDisabled();
});

test("a mistake is marked on the tab of its group", async ({ page }) => {
  await page.goto("/codes/503?delay=2&key=a");
  for (const near of [false, true]) {
    if (near) await nearControls(page, "Sequence");
    await expect(page.getByRole("tab", { name: "Response · 1 , with a mistake" })).toBeVisible();
    await expect(page.getByRole("tab", { name: "Sequence · 1", exact: true })).toBeVisible();
  }
});

test("a fault is taken away again", async ({ page }) => {
  await page.goto("/codes/503?delay=1s&fault=reset");
  await nearControls(page, "Break it");
  await page.locator(".fault-picker").getByRole("link", { name: "none" }).click();
  await expect(page).toHaveURL("/codes/503?delay=1s");
});

test("the focus stays on the control whose live one comes", async ({ page }) => {
  await page.goto("/codes/503?omit=Date");
  await hydrated(page);
  const link = page.getByRole("link", { name: "Remove omit" });
  await link.focus();
  await expect(page.locator(".controls[data-live]").first()).toBeAttached();
  await expect(page.getByRole("button", { name: "Remove omit" })).toBeFocused();
});

test("a link that is clicked before its control is here does the same", async ({ page }) => {
  await page.goto("/codes/503");
  await hydrated(page);
  await page.evaluate(() => {
    Object.assign(window, { isSamePage: true });
    document.querySelector<HTMLElement>("[data-control='add-delay']")!.click();
  });
  await expect(page).toHaveURL("/codes/503?delay=1.5s");
  expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("controls are links, and every group is open", async ({ page }) => {
    await page.goto("/codes/503?retry_after=7");
    const response = panel(page, "response");
    await response.getByRole("link", { name: "delay", exact: true }).click();
    await expect(page).toHaveURL("/codes/503?delay=1.5s&retry_after=7");
    await response.getByRole("link", { name: "Remove retry_after" }).click();
    await expect(page).toHaveURL("/codes/503?delay=1.5s");
    await expect(page.getByRole("heading", { name: "Sequence" })).toBeVisible();
    await expect(page.locator(".compose").getByRole("tab").first()).toBeHidden();
    await panel(page, "sequence").getByRole("link", { name: "step" }).click();
    await expect(page).toHaveURL("/codes/503,503?delay=1.5s&key=my-test&order=sequence");
    await panel(page, "faults").getByRole("link", { name: "stall", exact: true }).click();
    await expect(page).toHaveURL(/fault=stall/);
  });

  test("the request is a form, which keeps the options", async ({ page }) => {
    await page.goto("/codes/503?delay=1.5s&header=X-A:%20%22b%22");
    const request = panel(page, "request");
    await request.getByLabel("Request method").fill("PROPFIND");
    await request.getByLabel("Header field 1").fill("If-None-Match: \"a\"");
    await request.getByLabel("Content", { exact: true }).fill('{"a": 1}');
    await request.getByLabel("Media type").selectOption("xml");
    await request.getByRole("button", { name: "Use this request" }).click();
    await expect(page).toHaveURL(/\/codes\/503\?.*method=PROPFIND/);
    const line = page.getByRole("group", { name: "curl command" });
    await expect(line).toContainText("-X PROPFIND");
    await expect(line).toContainText(`-H 'If-None-Match: "a"'`);
    await expect(line).toContainText("-H 'Content-Type: application/xml'");
    await expect(line).toContainText(`--data-raw '{"a": 1}'`);
    await expect(line).toContainText("/api/status/503?delay=1.5s&header=X-A:%20%22b%22");
    // What was typed is there again, and what is wrong stands beside it.
    await expect(request.getByLabel("Header field 1")).toHaveValue('If-None-Match: "a"');
    await expect(request.getByLabel("Media type")).toHaveValue("xml");
    await request.getByLabel("Header field 2").fill("no name");
    await request.getByLabel("Request method").fill("GET");
    await request.getByRole("button", { name: "Use this request" }).click();
    await expect(request).toContainText("without spaces");
    await expect(request).toContainText("This GET is sent without the content");
    await expect(page.getByRole("link", { name: "Remove delay" })).toBeVisible();
  });
});

for (const width of [360, 1440]) {
  test.describe(`${width} wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("axe finds nothing in any group, and nothing is too wide", async ({ page }) => {
      await page.goto(
        "/codes/503,200?delay=1s&body=a&header=A:%20b&key=a&order=sequence&step1.delay=1s",
      );
      await nearControls(page);
      for (const group of ["Response", "Sequence", "Break it"] as const) {
        await openGroup(page, group);
        await audit(page, ".compose");
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, group).toBeLessThanOrEqual(0);
      }
    });
  });
}
