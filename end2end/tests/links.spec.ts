import { expect, hydrated, nearControls, test } from "../fixtures.ts";

const LINK =
  "/codes/429?method=PUT&delay=250ms&header=X-A:%201&header=X-B:%202&retry_after=120&seed=7";

test("a link restores every option, with and without scripts alike", async ({
  page,
  baseURL,
}) => {
  const html = await (await page.request.get(LINK)).text();
  await page.goto(LINK);
  await hydrated(page);
  await expect(page.getByLabel("Method", { exact: true })).toHaveValue("PUT");
  await nearControls(page);
  const values = await page
    .locator(".option-row")
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector("label")?.textContent,
        [...row.querySelectorAll("input")].map((input) => input.value).join(": ") +
          (row.querySelector("select")?.value ?? ""),
      ]),
    );
  expect(values).toEqual([
    ["delay", "250ms"],
    ["header", "X-A: 1"],
    ["header", "X-B: 2"],
    ["retry_after", "120"],
    ["seed", "7"],
  ]);
  for (const [, value] of values) expect(html).toContain(`>${value}</code>`);
  await expect(page.getByRole("group", { name: "Simulator URL" })).toHaveText(
    `${baseURL}/api/status/429?delay=250ms&header=X-A:%201&header=X-B:%202&retry_after=120&seed=7`,
  );

  await page.locator(".copy-menu > details > summary").click();
  await page.locator(".copy-panel").getByText("Link to this page").click();
  await expect(page.locator(".copy-told")).toHaveText("Copied: Link to this page");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + LINK);

  await page.getByRole("button", { name: "Send", exact: true }).click();
  const seen = page.getByRole("tabpanel", { name: "What your browser saw" });
  await expect(seen.locator(".status-line")).toHaveText("429 Too Many Requests");
  for (const text of ["x-a", "x-b", "120", "delay;dur=250"]) {
    await expect(seen).toContainText(text);
  }
});

test("the address follows what is typed, and a reload keeps it", async ({ page }) => {
  await page.goto("/codes/503");
  await hydrated(page);
  await nearControls(page);
  await page.getByRole("button", { name: /delay/ }).first().click();
  await page.getByLabel("delay", { exact: true }).fill("1.5s");
  await page.getByLabel("Method", { exact: true }).selectOption("DELETE");
  await expect(page).toHaveURL("/codes/503?method=DELETE&delay=1.5s");
  await page.reload();
  await nearControls(page);
  await expect(page.getByLabel("delay", { exact: true })).toHaveValue("1.5");
  await expect(page.getByLabel("unit of delay")).toHaveValue("s");
  await page.getByRole("button", { name: "Remove delay" }).click();
  await page.getByLabel("Method", { exact: true }).selectOption("GET");
  await expect(page).toHaveURL("/codes/503");
});

test("a mistake is named under its input and nothing wrong is sent", async ({ page }) => {
  await page.goto("/codes/503?delay=2");
  const send = page.getByRole("button", { name: "Send", exact: true });
  await nearControls(page);
  const input = page.getByLabel("delay", { exact: true });
  await expect(input).toBeEnabled();
  await expect(send).toBeDisabled();
  await expect(page.getByText("a number needs a unit")).toBeVisible();
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await input.fill("2ms");
  await expect(send).toBeEnabled();
  await expect(page.getByText("a number needs a unit")).toHaveCount(0);
});

test("a redirect to another host is refused on the page as on the API", async ({
  page,
  request,
}) => {
  const query = "location=https://elsewhere.example/";
  await page.goto(`/codes/302?${query}`);
  await expect(page.getByText("names another host").first()).toBeVisible();
  const response = await request.get(`/api/status/302?${query}`, { maxRedirects: 0 });
  expect(response.status()).toBe(400);
  expect(response.headers()["simulated-status"]).toBeUndefined();
});
