import { audit, expect, test } from "../fixtures.ts";

/** What a form of another site sends. */
const FORM = "a<script>=one+two&b=%3Cb%3Ebold%3C%2Fb%3E";
const TARGET = "/api/status/503,404?order=sequence&interim=103&unknown=%3Cb%3E";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test("a simulator URL in a tab is a page that its policy lets be styled", async ({
        page,
        errors,
      }) => {
        const requests: string[] = [];
        page.on("request", (request) => requests.push(request.url()));
        await page.route(`**${TARGET}*`, (route) =>
          route.continue({
            method: "POST",
            postData: FORM,
            headers: {
              ...route.request().headers(),
              "content-type": "application/x-www-form-urlencoded",
            },
          }),
        );
        await page.goto(`${TARGET}&key=page-${colorScheme}-${width}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("503 Service Unavailable");
        await expect(page.getByRole("cell", { name: "<b>bold</b>", exact: true })).toBeVisible();
        await expect(page.locator("script, b b, td b")).toHaveCount(0);
        const styles = await page.evaluate(() => ({
          scheme: getComputedStyle(document.documentElement).colorScheme,
          number: getComputedStyle(document.querySelector("h1 b")!).color,
          ground: getComputedStyle(document.body).backgroundColor,
          overflow: document.documentElement.scrollWidth - innerWidth,
        }));
        expect(styles).toEqual({
          scheme: "light dark",
          number: colorScheme === "light" ? "oklch(0.54 0.18 25)" : "oklch(0.75 0.14 25)",
          ground: colorScheme === "light" ? "oklch(0.985 0.003 260)" : "oklch(0.17 0.008 260)",
          overflow: 0,
        });
        expect(requests.filter((url) => !url.includes("/api/status/"))).toEqual([]);
        onlyScriptsAreBlocked(errors);
        // Nothing that waits runs in a document without scripts, so the audit is of a copy.
        const copy = await page.context().newPage();
        await copy.setContent(await page.content());
        await audit(copy);
      });
    });
  }
}

test("the links of a page work in its tab and in a new one, and lead out of the sandbox", async ({
  page,
  context,
  baseURL,
  errors,
}) => {
  const address = "/api/status/404?format=html&reason=Gone+fishing";
  const follow = async (name: string) => {
    await page.goto(address);
    await page.getByRole("link", { name }).click();
  };
  await follow("Explanation");
  await expect(page).toHaveURL("/codes/404");
  expect(await page.evaluate(() => origin)).toBe(baseURL);
  await follow("The same as JSON");
  await expect(page).toHaveURL("/api/status/404?reason=Gone+fishing&format=json");
  await page.goto(address);
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Explanation" }).click({ modifiers: ["ControlOrMeta"] });
  const other = await opened;
  await expect(other).toHaveURL("/codes/404");
  expect(await other.evaluate(() => origin)).toBe(baseURL);
  onlyScriptsAreBlocked(errors);
});

/** The tools of the test are scripts, and the browser reports each: no style is refused. */
function onlyScriptsAreBlocked(errors: string[]): void {
  expect(errors.filter((error) => !error.startsWith("Blocked script execution"))).toEqual([]);
  errors.length = 0;
}
