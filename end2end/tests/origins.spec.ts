import { expect, test } from "../fixtures.ts";

test("a script of another origin reads every field of every code", async ({
  page,
  baseURL,
  second,
  errors,
}) => {
  test.setTimeout(300_000);
  // A page of our own may connect to its own origin only.
  await page.goto(`${second.origin}/api/codes/200`);
  const wrong = await page.evaluate(async (origin) => {
    const wrong: string[] = [];
    const check = async (code: number, init: RequestInit) => {
      const name = `${init.method} ${code}`;
      try {
        const response = await fetch(`${origin}/api/status/${code}`, init);
        const exposed = response.headers.get("access-control-expose-headers")?.split(", ");
        const read = [...response.headers.keys()];
        const missing = exposed?.filter((field) => !read.includes(field));
        if (!exposed || missing?.length) wrong.push(`${name}: cannot read ${missing}`);
        const sent = response.headers.get("simulated-status");
        if (Number(sent) !== response.status) wrong.push(`${name}: ${response.status} ${sent}`);
      } catch (error) {
        wrong.push(`${name}: ${error}`);
      }
    };
    // A 407 of an origin server is a network error in Chromium.
    const codes = [...Array(900).keys()].map((n) => n + 100).filter((code) => code !== 407);
    for (const code of codes) {
      await check(code, { method: "GET", redirect: "follow" });
    }
    // A method and a field that need a preflight.
    for (const code of codes.filter((code) => code < 600)) {
      await check(code, { method: "DELETE", headers: { "X-Needs-Preflight": "1" } });
    }
    return wrong;
  }, baseURL!);
  expect(wrong).toEqual([]);
  errors.length = 0;
});

test("a preflight that is simulated fails as the code says", async ({
  page,
  baseURL,
  second,
  errors,
}) => {
  // A page of our own may connect to its own origin only.
  await page.goto(`${second.origin}/api/codes/200`);
  const outcome = await page.evaluate(async (origin) => {
    const init = { method: "DELETE" };
    try {
      return (await fetch(`${origin}/api/status/503?preflight=simulate`, init)).status;
    } catch (error) {
      return `${error}`;
    }
  }, baseURL!);
  expect(outcome).toBe("TypeError: Failed to fetch");
  expect(errors.some((error) => error.includes("CORS"))).toBe(true);
  errors.length = 0;
});

test("simulated content of a stranger does not run", async ({ page, errors }) => {
  const script = "<script>document.title='ran'</script><p>shown</p>";
  const query = new URLSearchParams({ type: "text/html", body: script });
  await page.goto(`/api/status/200?${query}`);
  await expect(page.getByText("shown")).toBeVisible();
  expect(await page.title()).not.toBe("ran");
  expect(errors.join()).toContain("sandboxed");
  errors.length = 0;
});
