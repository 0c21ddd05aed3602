import { readFile } from "node:fs/promises";

import { type Page, audit, expect, hydrated, test } from "../fixtures.ts";

/** What the browser saw of a code, once it is opened and sent. */
async function sent(page: Page, address: string) {
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  return page.getByRole("tabpanel", { name: "What your browser saw" });
}

/** What is said aloud of the last result. */
const announcement = (page: Page) => page.locator(".result-bar [role=status]");

/** What can be said in place of findings. */
const inspector = (page: Page) => page.locator("#panel-seen .unanswered");

test("content is shown as it comes", async ({ page }) => {
  const seen = await sent(page, "/codes/200?drip=4s&format=text&size=4000");
  await expect(seen.locator(".status-line")).toHaveText("200 OK");
  await expect(seen.locator(".summary")).toContainText(/ · [1-9]\d* bytes so far/);
  await expect(seen.locator("pre.content")).not.toBeEmpty();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  // It is seen, and not said: it is no result yet.
  await expect(announcement(page)).toBeEmpty();
  await expect(seen.locator(".summary")).toContainText(" · 4000 bytes · ");
  await expect(announcement(page)).toContainText(/^200 OK, \d+ ms/);
  await expect(seen.locator(".cut")).toHaveCount(0);
});

test("a character that is cut between two pieces is never shown as a mistake", async ({ page }) => {
  const text = "\u{e9}\u{1f600}".repeat(40);
  const seen = await sent(page, `/codes/200?drip=2s&body=${encodeURIComponent(text)}`);
  await expect(seen.locator(".summary")).toContainText("so far");
  while (await page.getByRole("button", { name: "Cancel" }).isVisible()) {
    const shown = await seen.locator("pre.content").allInnerTexts();
    expect(text.startsWith(shown.join(""))).toBe(true);
  }
  await expect(seen.locator("pre.content")).toHaveText(text);
});

test("the time has parts that add up, and names what was asked for", async ({ page }) => {
  const seen = await sent(page, "/codes/502?delay=600ms&body_delay=300ms");
  const summary = seen.locator(".summary");
  await expect(summary).toContainText(
    /^\d\.\d{3} s: (\d+ ms for a connection, )?600 ms asked for, \d+ ms to the first byte, 300 ms asked for in the content, \d+ ms content · \d+ bytes · http\/1\.1$/,
  );
  const [total, parts] = (await summary.innerText()).split(" · ")[0].split(" s: ");
  const sum = [...parts.matchAll(/(\d+) ms/g)].reduce((sum, [, millis]) => sum + Number(millis), 0);
  expect(sum).toBe(Math.round(Number(total) * 1000));
  const bar = (await seen.locator(".time-bar").boundingBox())!;
  const asked = (await seen.locator(".time-bar [data-part=asked]").first().boundingBox())!;
  expect(asked.width / bar.width).toBeGreaterThan(0.3);
});

test("a browser without marks of its own still tells the time", async ({ page }) => {
  await page.addInitScript(() => {
    Performance.prototype.getEntriesByName = () => [];
  });
  const seen = await sent(page, "/codes/200?delay=300ms");
  await expect(seen.locator(".summary")).toContainText(
    /^\d\.\d{3} s: 300 ms asked for, \d+ ms to the first byte, \d+ ms content · \d+ bytes$/,
  );
});

test("there are marks after more requests than a browser keeps", async ({ page }) => {
  await page.goto("/codes/200");
  await hydrated(page);
  await page.evaluate(async () => {
    performance.setResourceTimingBufferSize(20);
    for (let count = 0; count < 30; count += 1) await fetch("/favicon.svg");
  });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("#panel-seen .summary")).toContainText(" · http/1.1");
});

test("a redirect is a chain that does not claim to have been seen", async ({ page }) => {
  const seen = await sent(page, "/codes/301");
  const hops = seen.getByRole("list", { name: "Redirects" }).getByRole("listitem");
  await expect(hops).toHaveText(["301", "200"]);
  await expect(hops.first()).toHaveAttribute("data-hidden", "");
  await expect(seen).toContainText("It hides what it follows; On the wire shows every hop.");
  await expect(seen.locator(".summary")).toContainText("for the redirect");
  await sent(page, "/codes/302?location=/api/status/307");
  await expect(hops).toHaveText(["302", "…", "200"]);
});

test("JSON folds, by mouse and by keys, and is shown as it came", async ({ page, baseURL }) => {
  const seen = await sent(page, "/codes/200?header=X-A:%201");
  const json = seen.locator("pre.json");
  const whole = await (await page.request.get(`${baseURL}/api/status/200`)).json();
  expect(Object.keys(JSON.parse(await json.innerText()))).toEqual(Object.keys(whole));

  const request = json.locator("summary", { hasText: '"request"' });
  const method = json.getByText('"method"');
  await expect(method).toBeVisible();
  await request.focus();
  await page.keyboard.press("Enter");
  await expect(method).toBeHidden();
  await request.click();
  await expect(method).toBeVisible();

  const content = seen.getByRole("group", { name: "Content" });
  await content.getByRole("button", { name: "Fold" }).click();
  await expect(method).toBeHidden();
  await expect(json.getByText('"status"')).toBeVisible();
  await content.getByRole("button", { name: "Fold" }).click();
  await expect(method).toBeVisible();

  await content.getByRole("button", { name: "Raw" }).click();
  await expect(json).toHaveCount(0);
  const raw = await seen.locator("pre.content").textContent();
  await content.getByRole("button", { name: "Copy the content" }).click();
  await expect(content.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(raw);

  const download = page.waitForEvent("download");
  await content.getByRole("button", { name: "Download the content" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("200.json");
  expect(await readFile(await file.path(), "utf8")).toBe(raw);
});

test("of a long string the rest can be opened", async ({ page }) => {
  const body = encodeURIComponent(JSON.stringify({ long: "x".repeat(1000), none: [], b: "<i>" }));
  const header = encodeURIComponent("Content-Type: application/json");
  const seen = await sent(page, `/codes/200?body=${body}&header=${header}`);
  const json = seen.locator("pre.json");
  await expect(json).toContainText('"none": []');
  await expect(json).toContainText('"<i>"');
  const more = json.getByRole("button", { name: "characters more" });
  await expect(more).toBeVisible();
  expect((await json.innerText()).length).toBeLessThan(600);
  await more.click();
  expect(JSON.parse(await json.innerText()).long).toHaveLength(1000);
});

// What comes together with the end of a connection, a browser may keep to itself.
const CUT = [
  ["truncate", /^(0|400) of the 800 bytes that Content-Length announces reached this page\..* closes\.$/],
  ["bad-length-short", /^400 of the 800 bytes that this URL sends came: Content-Length announces half/],
  ["bad-length-long", /^(0|800) of the 1600 bytes that Content-Length announces reached this page\..* looks cut\.$/],
  ["bad-chunk", /^(0|400) of the 800 bytes that this URL sends reached this page\..* a broken chunk\.$/],
  ["reset-after-headers", /^0 of the 800 bytes that Content-Length announces reached this page\./],
] as const;

for (const [fault, sentence] of CUT) {
  test(`${fault} never passes as whole`, async ({ page }) => {
    const seen = await sent(page, `/codes/200?fault=${fault}&body=${"0123456789".repeat(80)}`);
    const cut = seen.locator(".cut");
    await expect(cut).toContainText("Incomplete:");
    expect((await cut.innerText()).replace(/^Incomplete: /, "")).toMatch(sentence);
    await expect(seen.locator(".status-line")).toHaveText("200 OK");
    await expect(announcement(page)).toContainText(/^200 OK, incomplete: \d+ of \d+ bytes, \d+ ms/);
    await expect(inspector(page)).toContainText("Nothing is said of content that is cut.");
    await expect(inspector(page).getByRole("link", { name: `make of ${fault}` })).toHaveAttribute(
      "href",
      `/faults#${fault}`,
    );
    });
}

test("what came of a stalled answer stays, and is no whole one", async ({ page }) => {
  const seen = await sent(page, `/codes/200?fault=stall&body=${"0123456789".repeat(80)}`);
  await expect(seen.locator(".summary")).toContainText(" · 400 bytes so far");
  await page.keyboard.press("Escape");
  await expect(seen.locator(".cut")).toContainText(
    "400 of the 800 bytes that Content-Length announces reached this page. Then it was cancelled. This URL " +
      "does so on purpose: it sends half of the content, and then is silent.",
  );
  await expect(seen.locator("pre.content")).toHaveText("0123456789".repeat(40));
  await expect(announcement(page)).toContainText("incomplete: 400 of 800 bytes");
});

test("after a failure the Inspector says what can be said", async ({ page }) => {
  const seen = await sent(page, "/codes/503?fault=empty");
  await expect(seen).toContainText("The browser shows this page no answer");
  const card = inspector(page);
  await expect(card).toContainText("No response");
  await expect(card).toContainText("The connection closes without a byte of a response.");
  await expect(card.getByRole("link", { name: "make of empty" })).toHaveAttribute(
    "href",
    "/faults#empty",
  );
  await audit(page, "#panel-seen");
  await card.getByRole("button", { name: "On the wire" }).click();
  await expect(page.getByRole("tab", { name: "On the wire" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
});

test("before anything was sent, the Inspector says how to begin", async ({ page }) => {
  await page.goto("/codes/200");
  await hydrated(page);
  await page.getByRole("tab", { name: "What your browser saw" }).click();
  const words = await page.locator("#report-seen").evaluate(
    (card) => getComputedStyle(card, "::before").content,
  );
  expect(words).toContain("Send it");
});

test("what the browser changed is said with why", async ({ page }) => {
  const seen = await sent(
    page,
    "/codes/200?header=X-A:%201&header=X-A:%202&header=Set-Cookie:%20a=1",
  );
  const notes = seen.locator(".browser-notes");
  await expect(notes).toContainText("What the browser hid or changed");
  await expect(notes.getByRole("listitem")).toHaveText([
    /^Set-Cookie is never shown/,
    /^Lines of one name are joined by a comma/,
    /^Names of fields are in lower case/,
  ]);
  await expect(seen.getByRole("row").filter({ hasText: "x-a" })).toContainText("1, 2");
  await expect(seen.locator(".mark")).toHaveText(
    "hidden by the browser: cookies are kept from scripts",
  );
});

test("a GET is opened in a tab, and nothing else", async ({ page, baseURL }) => {
  const seen = await sent(page, "/codes/200?delay=1ms");
  const link = seen.getByRole("link", { name: "Open in a tab" });
  await expect(link).toHaveAttribute("rel", "noopener");
  const [tab] = await Promise.all([page.waitForEvent("popup"), link.click()]);
  await expect(tab).toHaveURL(`${baseURL}/api/status/200?delay=1ms`);
  await tab.close();
  await page.getByLabel("Method", { exact: true }).selectOption("POST");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(seen.locator(".request-line")).toContainText("POST");
  await expect(link).toHaveCount(0);
});

test("a result is accessible: whole, redirected and cut", async ({ page }) => {
  for (const address of ["/codes/502?delay=50ms", "/codes/301", "/codes/200?fault=truncate"]) {
    const seen = await sent(page, address);
    await expect(seen.locator(".time-bar")).toBeVisible();
    await audit(page, ".exchange-card");
  }
});
