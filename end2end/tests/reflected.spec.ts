import { expect, test } from "../fixtures.ts";

/** Runs wherever markup that a stranger wrote is taken for markup. */
const PAYLOAD =
  "\"'>]]><script>window.ran=1</script><img src=x onerror=window.ran=1><svg onload=window.ran=1>";
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><script>window.ran=1</script></svg>';
const XHTML =
  '<html xmlns="http://www.w3.org/1999/xhtml"><script>window.ran=1</script><body>a</body></html>';

const text = encodeURIComponent(PAYLOAD);

/** Each place that a text of a link comes back from. */
const TARGETS = [
  ...["json", "text", "html", "problem"].flatMap((format) => [
    `/api/status/404?format=${format}&unknown=${text}`,
    `/api/status/404?format=${format}&key=a&body_delay=${text}`,
  ]),
  ...[
    ["text/html", PAYLOAD],
    ["text/html;charset=utf-7", "+ADw-script+AD4-window.ran=1+ADw-/script+AD4-"],
    ["text/plain", PAYLOAD],
    ["application/json", PAYLOAD],
    ["application/problem+json", PAYLOAD],
    ["image/svg+xml", SVG],
    ["application/xhtml+xml", XHTML],
    ["text/xml", XHTML],
    ["application/xml", SVG],
    ["x/y", PAYLOAD],
  ].map(([type, body]) => `/api/status/200?${new URLSearchParams({ type, body })}`),
  `/api/status/200?omit=Content-Type&body=${text}`,
  `/api/status/200?omit=X-Content-Type-Options&type=text/plain&body=${text}`,
  `/api/status/200?header=Refresh:0;url=javascript:window.ran=1`,
  `/api/status/200?header=X-Own:${text}&format=html`,
  `/api/status/${text}`,
  `/api/wire/404?format=html&unknown=${text}`,
  `/api/keys/${text}`,
  `/api/${text}`,
  `/${text}`,
  `/codes/${text}`,
  `/codes/502?header=X-Own:${text}`,
  `/codes/502?body=${text}&type=text/html`,
  `/fields/${text}`,
  `/rules/${text}`,
  `/search?q=${text}`,
  `/search.json?q=${text}`,
  `/?q=${text}`,
];

/** What a request sends that its document shows. */
const TYPES = [
  "application/x-www-form-urlencoded",
  "application/json",
  "text/plain",
  "text/xml",
  "multipart/form-data; boundary=a",
  PAYLOAD.replaceAll(/[^ -~]/g, ""),
];

function ran(): boolean {
  return "ran" in window;
}

test("the payload runs where nothing stops it", async ({ page, errors }) => {
  await page.setContent(`<p title="${PAYLOAD}">`);
  expect(await page.evaluate(ran)).toBe(true);
  errors.length = 0;
});

test("no text of a link runs where it comes back", async ({ page, errors }) => {
  const wrong: string[] = [];
  for (const target of TARGETS) {
    // A file to keep is not opened.
    await page.goto(target).catch(() => null);
    if (await page.evaluate(ran)) wrong.push(target);
  }
  expect(wrong).toEqual([]);
  errors.length = 0;
});

test("no content and no field of a request runs where it is shown", async ({ page, errors }) => {
  const wrong: string[] = [];
  let type = "";
  await page.route("**/api/status/**", (route) =>
    route.continue({
      method: "POST",
      postData: `a=${PAYLOAD}`,
      headers: { ...route.request().headers(), "content-type": type, referer: PAYLOAD, "x-own": PAYLOAD },
    }),
  );
  for (type of TYPES) {
    for (const format of ["json", "text", "html", "problem"]) {
      const response = await page.goto(`/api/status/404?format=${format}`);
      expect(response?.status(), type).toBe(404);
      if (await page.evaluate(ran)) wrong.push(`${type} ${format}`);
    }
  }
  expect(wrong).toEqual([]);
  errors.length = 0;
});
