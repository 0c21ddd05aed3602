import { deflateRawSync } from "node:zlib";
import { readFile } from "node:fs/promises";

import { type Page, type Request } from "@playwright/test";

import { audit, expect, hydrated, test } from "../fixtures.ts";

const seen = (page: Page) => page.getByRole("tabpanel", { name: "What your browser saw" });
const shared = (page: Page) => page.getByRole("region", { name: /^What the sender saw, / });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens a page, and sends what it asks for. */
async function send(page: Page, address: string) {
  await page.goto(address);
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(seen(page).locator(".result, .summary").first()).toBeVisible();
  // It is in the history as well, also for a page that is opened next.
  await expect(page.locator(".past-chip[aria-pressed=true]")).toBeVisible();
}

async function openPanel(page: Page) {
  await page.locator(".command-bar").hover();
  await page.getByRole("button", { name: "Share", exact: true }).click();
}

/** Presses a button of the panel, and gives what it copied. */
async function copy(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.locator(".share-said")).toHaveText(name.replace("Copy", "Copied").replace(/ (?=link|response|fields|body)/, " the "));
  return clipboard(page);
}

/** The link with the result of what an address asks for. */
async function linkWithResult(page: Page, address: string): Promise<string> {
  await send(page, address);
  await openPanel(page);
  return copy(page, "Copy link with the result");
}

/** The row of a comparison, as texts. */
const row = (page: Page, name: string) =>
  page.locator(".compared tbody tr").filter({ has: page.locator("th", { hasText: new RegExp(`^${name}`) }) });

/** A fragment of any text, as the page makes one. */
function fragment(text: string): string {
  const letters = deflateRawSync(text).toString("base64url");
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(letters)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `r1.${letters}.${hash.toString(16).padStart(8, "0")}`;
}

const RESULT = [
  "1764550000123",
  "/codes/502",
  "answered",
  "502 Bad Gateway",
  "0 10 12 http/1.1",
  "text 3 whole",
  "said ",
  "from ",
  "content-type: text/plain",
].join("\n");

test("one shares a result, the other sees both", async ({ page, browser, baseURL, errors }) => {
  const address = "/codes/502?method=POST&request_body=%7B%22a%22:1%7D&delay=100ms&retry_after=30";
  const link = await linkWithResult(page, address);
  const [before, after] = link.split("#");
  expect(before).toBe(baseURL + address);
  expect(after).toMatch(/^r1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
  expect(link.length).toBeLessThan(2000);

  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC", serviceWorkers: "block" });
  const other = await context.newPage();
  const asked: string[] = [];
  other.on("request", (request: Request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  other.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.includes("/api/status/")) errors.push(message.text());
  });
  await other.goto(link);
  await expect(shared(other).getByRole("heading")).toHaveText(
    /^What the sender saw, \d{1,2} \w+ \d{4},? (at )?\d\d:\d\d UTC$/,
  );
  await expect(shared(other)).toContainText("Nobody checked it.");
  await expect(row(other, "Status")).toHaveText("Status502 Bad Gateway");
  await expect(row(other, "retry-after")).toHaveText("retry-after30");
  await expect(shared(other).locator(".compared-content")).toContainText('"method": "POST"');
  expect(asked.filter((url) => url.includes("/api/status/"))).toEqual([]);

  await shared(other).getByRole("button", { name: "Send it yourself" }).click();
  await expect(seen(other).locator(".status-line")).toHaveText("502 Bad Gateway");
  await expect(shared(other).getByRole("columnheader")).toHaveText(["The sender", "You"]);
  await expect(row(other, "Status")).toHaveText("Status502 Bad Gateway502 Bad Gateway");
  await expect(row(other, "date")).toHaveText(/differs at any time/);
  await expect(shared(other).locator(".compared-summary")).toHaveText("Different: the content.");
  await expect(shared(other).locator('[data-side="left"]').last()).toContainText(/^− The sender: .*"time"/);
  await expect(shared(other).locator('[data-side="right"]').last()).toContainText(/^\+ You: .*"time"/);

  expect(asked.filter((url) => url.includes("r1."))).toEqual([]);
  await shared(other).getByRole("button", { name: "Dismiss" }).click();
  await expect(shared(other)).toHaveCount(0);
  await expect(other).toHaveURL(baseURL + address);
  await context.close();
});

test("what differs is marked by words, and another ask is said to be one", async ({ page, context }) => {
  const link = await linkWithResult(page, "/codes/503?retry_after=30");
  const other = await context.newPage();
  const [, after] = link.split("#");
  await other.goto(`/codes/503?retry_after=60#${after}`);
  await expect(shared(other).getByText("This page asks for something else than the sender did.")).toBeVisible();
  await shared(other).getByRole("button", { name: "Send it yourself" }).click();
  await expect(row(other, "retry-after")).toHaveText("retry-after ≠, different3060");
  await expect(row(other, "Page")).toContainText("different");
  await shared(other).getByRole("link", { name: "Open what the sender asked for" }).click();
  await expect(other).toHaveURL(link);
  await expect(shared(other)).toBeVisible();
  await expect(shared(other).getByText("This page asks for something else")).toBeHidden();
  // The same page with another result is another fragment alone.
  await other.evaluate((hash) => (location.hash = hash), fragment(`${RESULT}\n\nabc`));
  await expect(row(other, "Status")).toContainText("502 Bad Gateway");
});

test("a result of nothing is shared as well", async ({ page, context }) => {
  const link = await linkWithResult(page, "/codes/502?fault=reset");
  await expect(page.getByRole("button", { name: "Copy response" })).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(link);
  await expect(row(other, "Status")).toContainText("no answer: the browser says");
});

test("a link says how long it is, and what it lacks", async ({ page, context }) => {
  // Letters that cannot be made shorter.
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  const body = Array.from({ length: 3000 }, () => next().toString(36).slice(-1)).join("");
  await send(page, `/codes/200?body=${body}`);
  await openPanel(page);
  const item = page.locator(".share-item").last();
  await expect(item).toContainText(/\d\s\d{3} characters\. The result stands behind the #/);
  await expect(item).toContainText(/Some chats cut links longer than 2\s000 characters/);
  const link = await copy(page, "Copy link with the result");
  expect(link.length).toBeLessThanOrEqual(8000);
  const other = await context.newPage();
  await other.goto(link);
  await expect(row(other, "Content")).toContainText("3000 bytes");
  await expect(shared(other)).not.toContainText("no more is compared");

  // Cut where a chat cuts it.
  const cut = await context.newPage();
  await cut.goto(link.slice(0, -1));
  await expect(cut.getByRole("region", { name: "The result of this link" })).toContainText(
    "This link's result cannot be read: it was cut on its way, or made by another version.",
  );
  // The controls have come by themselves.
  await expect(cut.locator(".controls[data-live]").first()).toBeAttached();
  await cut.getByRole("button", { name: "Dismiss" }).click();
  await expect(cut.locator(".shared-card")).toHaveCount(0);
});

test("content that is too long is cut to fit", async ({ page, context }) => {
  const link = await linkWithResult(page, "/codes/200?size=200000&format=json&header=X-A:%20b");
  expect(link.length).toBeLessThanOrEqual(8000);
  const item = page.locator(".share-item").last();
  await expect(item).toContainText(/The link holds the first [\d\s]+ of 200\s000 bytes of the content\./);
  const other = await context.newPage();
  await other.goto(link);
  await expect(row(other, "Content")).toContainText("200000 bytes");
  await expect(shared(other)).toContainText(/the first \d+ bytes are here; no more is compared/);
});

for (const after of [".", ")", ">", ").", "&amp;utm_source=chat", "%3E"]) {
  test(`a link is read with ${after} behind it`, async ({ page }) => {
    await page.goto(`/codes/502#${fragment(`${RESULT}\n\nabc`)}${after}`);
    await expect(row(page, "Status")).toContainText("502 Bad Gateway");
    await expect(shared(page).locator(".compared-content")).toContainText("abc");
  });
}

test("what nobody wrote here is a sentence", async ({ page }) => {
  const good = fragment(`${RESULT}\n\nabc`);
  const bomb = fragment("0".repeat(10 * 1024 * 1024));
  for (const bad of [
    "r1.",
    "r1.garbage",
    good.slice(0, 60),
    good.replace("r1.", "r1.A"),
    fragment("no result"),
    fragment(RESULT.replace("/codes/502", "//evil.example/codes/502")),
    fragment(RESULT.replace("/codes/502", "javascript:alert(1)")),
    bomb,
    `r1.${"A".repeat(1024 * 1024)}.00000000`,
  ]) {
    await page.goto("about:blank");
    await page.goto(`/codes/502#${bad}`);
    await expect(page.getByRole("region", { name: "The result of this link" })).toBeVisible();
    await hydrated(page);
  }
});

test("a link whose # was encoded on its way shows its result all the same", async ({ page }) => {
  for (const before of ["/codes/502", "/codes/502?delay=1s"]) {
    const after = fragment(`${RESULT}\n\nabc`);
    await page.goto(`${before}%23${after}`);
    await expect(row(page, "Status")).toHaveText("Status502 Bad Gateway");
    await expect(page).toHaveURL(`${before}#${after}`);
  }
});

test("on a phone, fields and content of a result are folded", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/codes/502#${fragment(`${RESULT}\n\nabc`)}`);
  const more = shared(page).getByRole("button", { name: "All fields and the content" });
  const content = shared(page).getByRole("region", { name: "Content, line by line" });
  await expect(row(page, "Status")).toBeVisible();
  await expect(row(page, "content-type")).toBeHidden();
  await expect(content).toBeHidden();
  expect((await more.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await more.press("Enter");
  await expect(more).toHaveAttribute("aria-expanded", "true");
  await expect(row(page, "content-type")).toBeVisible();
  await expect(content).toBeVisible();
  await audit(page, ".shared-card");
  // What differs from the reader's own is never folded.
  await more.click();
  await shared(page).getByRole("button", { name: "Send it yourself" }).click();
  await expect(row(page, "content-type")).toBeVisible();
  await expect(content).toBeHidden();
});

test("HTML in a result is text", async ({ page }) => {
  const html = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  await page.goto(`/codes/502#${fragment(`${RESULT}\nx-html: ${html}\n\n${html}`.replace("3 whole", "300 whole"))}`);
  await expect(row(page, "x-html")).toContainText(html);
  await expect(shared(page).locator(".compared-content")).toContainText(html);
  await expect(shared(page).locator("img, script")).toHaveCount(0);
  await expect(page).toHaveTitle(/502/);
});

test("the response, its fields and its body are copied as text", async ({ page, baseURL }) => {
  await page.goto("/codes/404?body=not%20here&header=X-A:%20b");
  await hydrated(page);
  await openPanel(page);
  await expect(page.getByText("Send the request first")).toBeVisible();
  expect(await copy(page, "Copy link to this ask")).toBe(`${baseURL}/codes/404?body=not%20here&header=X-A:%20b`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Send the request first")).toBeHidden();
  const response = await copy(page, "Copy response");
  const fields = await copy(page, "Copy fields");
  const body = await copy(page, "Copy body");
  expect(body).toBe("not here");
  expect(fields).toMatch(/^x-a: b$/m);
  expect(response).toBe(`HTTP/1.1 404 Not Found\n${fields}\nnot here`);

  const link = page.getByRole("link", { name: "Open in the Inspector" });
  await link.click();
  await expect(page).toHaveURL(/\/inspect#text=/);
  await expect(page.getByRole("textbox").first()).toHaveValue(response);
  await expect(page.locator(".report")).toContainText("404");
});

test("an exchange and the history are saved as HAR", async ({ page, baseURL }) => {
  await send(page, "/codes/502?method=POST&request_body=abc&request_type=text");
  await send(page, "/codes/503?retry_after=30");
  await openPanel(page);
  const saved = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), log: JSON.parse(await readFile(await file.path(), "utf8")).log };
  };
  const one = await saved("Save as HAR");
  expect(one.name).toBe("statuslab-503.har");
  expect(one.log).toMatchObject({ version: "1.2", creator: { name: "Statuslab" } });
  expect(one.log.entries).toHaveLength(1);
  expect(one.log.entries[0].request).toMatchObject({
    method: "GET",
    url: `${baseURL}/api/status/503?retry_after=30`,
    queryString: [{ name: "retry_after", value: "30" }],
  });
  expect(one.log.entries[0].response.headers).toContainEqual({ name: "retry-after", value: "30" });
  expect(Math.abs(Date.parse(one.log.entries[0].startedDateTime) - Date.now())).toBeLessThan(600_000);

  const all = await saved("Save the history as HAR");
  expect(all.name).toBe("statuslab-history.har");
  expect(all.log.entries.map((entry: any) => [entry.request.method, entry.response.status])).toEqual([
    ["POST", 502],
    ["GET", 503],
  ]);
  expect(all.log.entries[0].request.postData).toMatchObject({ text: "abc" });
  expect(JSON.parse(all.log.entries[0].response.content.text).status).toBe(502);
});

test("two exchanges of the history stand side by side", async ({ page }) => {
  const chips = page.getByRole("list", { name: "History" }).getByRole("button");
  await send(page, "/codes/502");
  await send(page, "/codes/503");
  await expect(chips).toHaveText(["503", "502"]);
  const compare = page.getByRole("button", { name: "Compare two" });
  await compare.click();
  await expect(page.getByText("Choose two exchanges of the history below.")).toBeVisible();
  await chips.last().click();
  await expect(chips.last()).toHaveAttribute("aria-pressed", "true");
  await chips.first().click();
  const card = page.getByRole("region", { name: "Two exchanges side by side" });
  await expect(card.getByRole("columnheader")).toHaveText([/^Left, /, /^Right, /]);
  await expect(row(page, "Status")).toHaveText("Status ≠, different502 Bad Gateway503 Service Unavailable");
  await expect(page).toHaveURL(/\/codes\/503$/);
  await audit(page);
  await card.getByRole("button", { name: "Close" }).click();
  await expect(card).toHaveCount(0);
  await expect(chips.first()).toHaveAttribute("aria-pressed", "true");
  await expect(compare).toHaveAttribute("aria-pressed", "false");
});

for (const width of [360, 1440]) {
  test(`sharing has no violation and no overflow at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const link = await linkWithResult(page, "/codes/502?header=X-Long:%20" + "a".repeat(300));
    await audit(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Share", exact: true })).toBeFocused();
    await expect(page.locator(".share-item")).toHaveCount(0);
    await page.goto("about:blank");
    await page.goto(link);
    await expect(shared(page)).toBeVisible();
    await audit(page);
    await shared(page).getByRole("button", { name: "Send it yourself" }).click();
    await expect(shared(page).locator(".compared-summary")).not.toBeEmpty();
    await audit(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}
