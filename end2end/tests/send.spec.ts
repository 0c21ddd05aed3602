import { expect, hydrated, nearControls, test } from "../fixtures.ts";

/** Pick, copy, send, see: what each code shows in this browser. */
const CODES = [
  { code: 200, phrase: "OK", status: "200 OK", field: ["etag", 'W/"statuslab"'] },
  { code: 204, phrase: "No Content", status: "204 No Content", empty: true },
  {
    code: 301,
    phrase: "Moved Permanently",
    status: "200 OK",
    says: "The browser followed the redirect to",
  },
  { code: 304, phrase: "Not Modified", status: "304 Not Modified", empty: true },
  {
    code: 401,
    phrase: "Unauthorized",
    status: "401 Unauthorized",
    field: ["www-authenticate", 'Bearer realm="simulator"'],
  },
  { code: 404, phrase: "Not Found", status: "404 Not Found" },
  { code: 418, phrase: "I'm a teapot", status: "418 I'm a teapot" },
  {
    code: 429,
    phrase: "Too Many Requests",
    status: "429 Too Many Requests",
    field: ["retry-after", "5"],
  },
  { code: 502, phrase: "Bad Gateway", status: "502 Bad Gateway" },
  {
    code: 503,
    phrase: "Service Unavailable",
    status: "503 Service Unavailable",
    field: ["retry-after", "5"],
  },
];

for (const { code, phrase, status, field, says, empty } of CODES) {
  test(`pick ${code}, copy its URL, send it and see it`, async ({ page, baseURL }) => {
    await page.goto("/");
    await page.getByRole("link", { name: `${code} ${phrase}` }).last().click();
    await expect(page).toHaveURL(`/codes/${code}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${code} ${phrase}`);
    await hydrated(page);

    const url = `${baseURL}/api/status/${code}`;
    await expect(page.getByRole("group", { name: "Simulator URL" })).toHaveText(url);
    await page.getByRole("button", { name: "Copy URL" }).click();
    await expect(page.getByText("Copied the URL")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url);

    await page.getByRole("button", { name: "Send", exact: true }).click();
    const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
    await expect(seen.locator(".status-line")).toHaveText(status);
    await expect(seen.locator(".summary")).toContainText(/\d\.\d{3} s/);
    if (field) {
      const [name, value] = field;
      await expect(
        seen.getByRole("row").filter({ has: page.getByRole("rowheader", { name: `${name}:`, exact: true }) }),
      ).toContainText(value);
    }
    if (says) await expect(seen).toContainText(says);
    if (empty) {
      await expect(seen).toContainText(`this ${code} has no content`);
    } else {
      const json = JSON.parse(await seen.locator("pre.content").innerText());
      expect(json.status).toBe(Number(status.slice(0, 3)));
      expect(json.simulated).toBe(true);
      expect(json.request.method).toBe("GET");
    }
  });
}

test("the curl line on the page is what curl needs", async ({ page, baseURL }) => {
  await page.goto("/codes/503?method=POST&retry_after=9&header=X-A:%20it's");
  await hydrated(page);
  const line =
    `curl -i -X POST '${baseURL}/api/status/503` +
    `?header=X-A:%20it%27s&retry_after=9'`;
  await expect(page.getByRole("group", { name: "curl command" })).toHaveText(line);
  await page.getByRole("button", { name: "Copy curl" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
});

test("methods are really sent", async ({ page }) => {
  await page.goto("/codes/200");
  await hydrated(page);
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    await page.getByLabel("Method", { exact: true }).selectOption(method);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(seen.locator("pre.content")).toContainText(`"method": "${method}"`);
  }
  await page.getByLabel("Method", { exact: true }).selectOption("HEAD");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(seen).toContainText("the answer to a HEAD has none");
});

test("a request under way is cancelled and the next one is sent", async ({ page }) => {
  await page.goto("/codes/200?delay=20s");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  await expect(seen).toContainText("Waiting for the answer");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(seen).toContainText("Cancelled:");
  await nearControls(page);
  await page.getByLabel("delay", { exact: true }).fill("10ms");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(seen.locator(".status-line")).toHaveText("200 OK");
});

test("what the browser hides is said, before and after", async ({ page, errors }) => {
  const cases = [
    ["/codes/103", "Interim (1xx) responses never reach a script", "200 OK"],
    ["/codes/101", "A fetch cannot ask to upgrade", "426 Upgrade Required"],
    ["/codes/302", "Browsers follow this redirect by themselves", "200 OK"],
    ["/codes/408", "Chromium sends the request again", "408 Request Timeout"],
    [
      "/codes/401?header=WWW-Authenticate:%20Basic%20realm=x",
      "sign-in dialog",
      "401 Unauthorized",
    ],
    ["/codes/407", "A 407 belongs to a proxy", null],
  ] as const;
  for (const [address, sentence, status] of cases) {
    await page.goto(address);
    await hydrated(page);
    const sent = page.getByRole("tabpanel", { name: "What this URL sends" });
    await expect(sent).toContainText(sentence);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
    await expect(seen).toContainText(sentence);
    if (status) {
      await expect(seen.locator(".status-line")).toHaveText(status);
    } else {
      await expect(seen).toContainText("The browser shows this page no answer");
    }
  }
  // Chromium's own word for the 407 of an origin server.
  expect(errors.filter((error) => !error.includes("ERR_UNEXPECTED_PROXY_AUTH"))).toEqual([]);
  errors.length = 0;
});

test("Set-Cookie is marked as hidden by the browser", async ({ page }) => {
  await page.goto("/codes/200?header=Set-Cookie:%20a=1");
  await hydrated(page);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  await expect(seen.getByRole("row").filter({ hasText: "set-cookie" }).first()).toContainText(
    /hid/i,
  );
});
