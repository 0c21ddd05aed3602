import { type Page, audit, expect, hydrated, test } from "../fixtures.ts";

/** The results of the history, the newest first. */
const history = (page: Page) => page.getByRole("list", { name: "History" }).getByRole("button");

/** How the keys of the history begin. */
const PREFIX = "statuslab.history.2.";

const seen = (page: Page) => page.getByRole("tabpanel", { name: "What your browser saw" });

/** Opens a page, and comes near enough for its history to be shown. */
async function opened(page: Page, address: string) {
  await page.goto(address);
  await hydrated(page);
  await page.locator(".workbench").dispatchEvent("pointerenter");
  await expect(page.locator(".past-list")).toBeAttached();
}

/** Opens a page and sends what it asks for. */
async function send(page: Page, address: string) {
  await opened(page, address);
  const before = await history(page).count();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(history(page)).toHaveCount(before + 1);
}

test("an answer of before is a click away, with the ask that made it", async ({ page }) => {
  await send(page, "/codes/503,503,200?order=sequence&key=history");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(history(page)).toHaveText(["200", "503", "503"]);
  await expect(history(page).first()).toHaveAttribute("aria-pressed", "true");

  await send(page, "/codes/405?method=POST&request_body=abc&omit=Allow");
  await expect(history(page)).toHaveText(["405", "200", "503", "503"]);
  const first = await seen(page).locator(".summary").innerText();
  await page.getByLabel("Method", { exact: true }).selectOption("DELETE");
  await expect(page).toHaveURL(/method=DELETE/);

  await history(page).first().click();
  await expect(page).toHaveURL(/\/codes\/405\?method=POST&request_body=abc&omit=Allow$/);
  await expect(seen(page).locator(".status-line")).toHaveText("405 Method Not Allowed");
  await expect(seen(page).locator(".summary")).toHaveText(first);
  await expect(page.locator("#report-seen .finding").first()).toContainText("Allow");

  await history(page).nth(1).click();
  await expect(seen(page).locator(".status-line")).toHaveText("200 OK");
  await expect(seen(page).locator(".summary")).toContainText("attempt 3");
  await expect(page).toHaveURL(/\/codes\/503,503,200\?key=history&order=sequence$/);
  await expect(page.locator("#panel-seen")).not.toContainText("The request has changed");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(history(page)).toHaveText(["200", "405", "200", "503", "503"]);
});

test("what failed, was cancelled or cut is kept as what it was", async ({ page }) => {
  await send(page, "/codes/502?fault=reset");
  await send(page, "/codes/200?fault=truncate");
  await page.goto("/codes/200?delay=9s");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(history(page)).toHaveText(["cancelled", "200", "no answer"]);
  await opened(page, page.url());
  await expect(history(page)).toHaveText(["cancelled", "200", "no answer"]);
  await history(page).nth(1).click();
  await expect(seen(page).locator(".cut")).toContainText("Incomplete: ");
  await history(page).nth(2).click();
  await expect(seen(page)).toContainText("The browser shows this page no answer");
  await history(page).nth(0).click();
  await expect(seen(page)).toContainText("Cancelled: this page closed the request.");
});

test("fifty are kept, in all tabs, until they are cleared", async ({ page, context }) => {
  await send(page, "/codes/204");
  await page.evaluate((prefix) => {
    const one = localStorage.getItem(Object.keys(localStorage).find((key) => key.startsWith(prefix))!)!;
    for (let at = 1; at <= 60; at += 1) {
      localStorage.setItem(`${prefix}${at}`, one.replace(/^\d+/, `${at}`));
    }
    // The key of an earlier version, which nobody reads any more.
    localStorage.setItem("statuslab.history.1", "[]");
  }, PREFIX);
  await opened(page, page.url());
  await expect(history(page)).toHaveCount(50);
  const other = await context.newPage();
  await opened(page, "/codes/503");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(history(page).first()).toHaveText("503");
  await opened(other, "/codes/404");
  await expect(history(other)).toHaveCount(50);
  await expect(history(other).first()).toHaveText("503");
  await other.getByRole("button", { name: "Clear" }).click();
  await expect(history(other)).toHaveCount(0);
  await expect(history(page)).toHaveCount(0);
  await expect(other.locator(".past-row")).toContainText("Nothing was sent yet.");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("an entry is small, whatever came", async ({ page }) => {
  await send(page, "/codes/200?size=200000&format=text");
  const [text] = await page.evaluate(() => Object.values(localStorage) as string[]);
  expect(text!.length).toBeLessThan(11_000);
  await opened(page, page.url());
  await history(page).click();
  await expect(seen(page).locator(".summary")).toContainText("200000 bytes");
  // What was not kept is not said to be missing from the answer.
  await expect(seen(page).locator(".cut")).toHaveCount(0);
});

for (const storage of ["off", "full"]) {
  test(`where the storage is ${storage}, the history lasts as long as the page`, async ({ page }) => {
    await page.addInitScript((storage) => {
      const refuse = (name: string) => {
        throw new DOMException(storage, name);
      };
      if (storage === "full") {
        Storage.prototype.setItem = () => refuse("QuotaExceededError");
      } else {
        Object.defineProperty(window, "localStorage", { get: () => refuse("SecurityError") });
      }
    }, storage);
    await send(page, "/codes/502");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(history(page)).toHaveText(["502", "502"]);
    await history(page).last().click();
    await expect(history(page).last()).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: "Clear" }).click();
    await expect(history(page)).toHaveCount(0);
  });
}

test("what somebody else wrote into the storage is left out", async ({ page }) => {
  await page.addInitScript((prefix) => {
    const entries = {
      "": "",
      1: "1\n/codes/502\nanswered\n",
      "<img src=x onerror=alert(1)>": "<img src=x onerror=alert(1)>",
      4: "3\n/codes/502?delay=2s\ncancelled\n",
      5: "5\n/codes/502?delay=1s\ncancelled\n",
    };
    for (const [name, text] of Object.entries(entries)) localStorage.setItem(prefix + name, text);
  }, PREFIX);
  await opened(page, "/codes/404");
  await expect(history(page)).toHaveText(["cancelled"]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([`${PREFIX}5`]);
  // An entry of what this service does not take is no answer to show.
  await page.evaluate((prefix) => {
    localStorage.setItem(`${prefix}6`, "6\n/codes/502?delay=9999s\ncancelled\n");
    window.dispatchEvent(new StorageEvent("storage", { key: `${prefix}6` }));
  }, PREFIX);
  await history(page).first().click();
  await expect(page).toHaveURL(/delay=9999s/);
  await expect(page.getByText(/at most/).first()).toBeVisible();
});

test("the history is read by keyboard and without a violation", async ({ page }) => {
  await send(page, "/codes/502");
  await send(page, "/codes/200");
  await history(page).first().focus();
  await page.keyboard.press("Tab");
  await expect(history(page).last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(seen(page).locator(".status-line")).toHaveText("502 Bad Gateway");
  await audit(page);
});
