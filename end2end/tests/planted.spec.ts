import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";

/**
 * Fields that a link asks the simulator to send, each with a value that a browser
 * would act on beyond the response: once each was accepted, or is one of the kind.
 */
const PLANTED = [
  "No-Vary-Search: params",
  'Use-As-Dictionary: match="/*", match-dest=("document")',
  "Dictionary-ID: \"visitor-7\"",
  "Access-Control-Allow-Credentials: true",
  "Accept-CH: Sec-CH-UA-Model, Sec-CH-UA-Arch, Device-Memory",
  "Critical-CH: Sec-CH-UA-Model",
  'Clear-Site-Data: "*"',
  "Strict-Transport-Security: max-age=31536000",
  "Service-Worker-Allowed: /",
  'NEL: {"report_to":"a","max_age":31536000,"success_fraction":1}',
  'Report-To: {"group":"a","max_age":31536000,"endpoints":[{"url":"https://evil.example/"}]}',
  'Reporting-Endpoints: a="https://evil.example/"',
  "Content-Security-Policy-Report-Only: default-src 'none'; report-uri https://evil.example/",
  'Speculation-Rules: "/api/status/200?body=rules"',
  "Set-Login: logged-in",
  "Activate-Storage-Access: load",
  'Sec-Session-Registration: (ES256);path="/"',
  'Secure-Session-Registration: (ES256);path="/"',
  "Attribution-Reporting-Register-Source: {}",
  "Observe-Browsing-Topics: ?1",
  "Shared-Storage-Write: set;key=a;value=b",
  "Origin-Agent-Cluster: ?1",
  'Alt-Svc: h3=":443"; ma=31536000',
  "Refresh: 0; url=/api/status/200?body=refreshed",
  "X-Accel-Redirect: /protected/x",
  "Set-Cookie: a=b; Path=/",
  "Set-Cookie: a=b; Domain=127.0.0.1",
  "Set-Cookie: a=b; Max-Age=31536000",
  "Keep-Alive: timeout=0",
  // These may be set.
  "Cache-Control: public, max-age=31536000, immutable",
  "Vary: *",
  'ETag: "planted"',
  "Link: </api/status/200>; rel=preload; as=fetch",
  "Permissions-Policy: geolocation=()",
  "Cross-Origin-Opener-Policy: same-origin",
  "X-Frame-Options: DENY",
  "Document-Policy: force-load-at-top",
];

const link = (field: string) => `/api/status/200?header=${encodeURIComponent(field)}`;

/** Addresses of every kind, as a visitor asks for them later. */
const LATER = [
  "/api/status/200",
  "/api/status/200?body=x",
  "/api/status/200?format=json",
  "/api/status/200?seed=1",
  "/api/status/503",
  "/api/codes/502",
  "/codes/200",
  "/",
  "/faults",
];

/** What a visitor gets, and what the browser sent for it, without what varies. */
async function visit(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (const target of LATER) {
    const answer = (await page.goto(target))!;
    const request = await answer.request().allHeaders();
    const whole = await answer.text();
    const nonce = /nonce="([^"]*)"/.exec(whole)?.[1] ?? "no nonce";
    const text = whole
      .replaceAll(nonce, "")
      .replace(/127\.0\.0\.1:\d+/g, "")
      .replace(/"time": "[^"]*"|Simulated at \S+/, "");
    seen.push(`${answer.status()} ${answer.url()} ${Object.keys(request)} ${text}`);
  }
  return seen;
}

test("a planted link changes nothing for later visits", async ({
  browser,
  baseURL,
  errors,
}) => {
  const open = () => browser.newContext({ baseURL });
  const [fresh, visited] = [await open(), await open()];
  const expected = await visit(await fresh.newPage());
  const page = await visited.newPage();
  for (const field of PLANTED) {
    await page.goto(link(field));
    expect(page.url(), field).toBe(new URL(link(field), baseURL).href);
  }
  expect(await visited.cookies()).toEqual([]);
  const seen = await visit(page);
  for (const [index, target] of LATER.entries()) {
    expect(seen[index], target).toBe(expected[index]);
  }
  await Promise.all([fresh.close(), visited.close()]);
  errors.length = 0;
});

test("planted cookies come back to their URL only, and never get too many", async ({
  page,
  context,
  errors,
}) => {
  for (let number = 0; number < 80; number++) {
    const cookies = [0, 1, 2, 3].map((index) => {
      const cookie = `Set-Cookie: c${number}-${index}=${"x".repeat(20)}; HttpOnly`;
      return `header=${encodeURIComponent(cookie)}`;
    });
    await page.goto(`/api/status/201?${cookies.join("&")}`);
  }
  const kept = await context.cookies();
  expect(kept.length).toBeGreaterThan(100);
  expect(new Set(kept.map(({ path }) => path))).toEqual(new Set(["/api/status/201"]));
  const sent = async (target: string) => {
    const answer = (await page.goto(target))!;
    return [answer.status(), Boolean((await answer.request().allHeaders())["cookie"])];
  };
  expect(await sent("/api/status/201")).toEqual([201, true]);
  for (const target of ["/api/status/200", "/api/wire/201", "/codes/201", "/"]) {
    expect(await sent(target), target).toEqual([200, false]);
  }
  // A document in a sandbox has no script, which the browser reports.
  errors.length = 0;
});

test("no other origin reads cookies, be it a sibling or a stranger", async ({
  page,
  baseURL,
  second,
  errors,
}) => {
  const secret = "s=secret-of-the-visitor";
  const own = "/api/status/200?format=json";
  await page.goto(`${own}&header=${encodeURIComponent(`Set-Cookie: ${secret}; HttpOnly`)}`);
  await page.goto(own);
  await expect(page.locator("body"), "it is there").toContainText(secret);
  // Ports share a site; another name of this machine is another site.
  const stranger = second.origin.replace("127.0.0.1", "localhost");
  for (const origin of [second.origin, stranger]) {
    await page.goto(`${origin}/api/codes/200`);
    const read = await page.evaluate(
      async ([own, origin]) => {
        const allow = encodeURIComponent(`Access-Control-Allow-Origin: ${origin}`);
        const texts: string[] = [];
        for (const credentials of ["include", "same-origin", "omit"] as const) {
          for (const query of ["", `&header=${allow}`, "&type=text/css"]) {
            const answer = fetch(own + query, { credentials });
            texts.push(await answer.then((answer) => answer.text()).catch(String));
          }
        }
        return texts;
      },
      [`${baseURL}${own}`, origin] as const,
    );
    // With credentials nothing is read at all, without them there is no cookie.
    expect(read.map((text) => text.startsWith("TypeError"))).toEqual(
      [true, true, true, false, false, false, false, false, false],
    );
    expect(read.join(), origin).not.toContain("secret-of");
    // A link of theirs: the document is the visitor's own, and may be read by
    // whoever looks at the screen or the history of the page.
    await page.evaluate((url) => (location.href = url), `${baseURL}${own}`);
    await page.waitForURL(`${baseURL}${own}`);
    const shown = await page.locator("body").innerText();
    expect(shown, origin).toContain("[masked: ");
    expect(shown, origin).not.toContain("secret-of");
  }
  errors.length = 0;
});

test.describe("where workers are allowed", () => {
  test.use({ serviceWorkers: "allow" });

  test("a simulated response is no service worker", async ({ page, errors }) => {
    await page.goto("/api/codes/200");
    const query = new URLSearchParams({ type: "text/javascript", body: "self.onfetch=()=>{}" });
    const outcome = await page.evaluate(async (script) => {
      const scope = "/api/status/";
      const registered = navigator.serviceWorker.register(script, { scope });
      return registered.then(() => "registered").catch(String);
    }, `/api/status/200?${query}`);
    expect(outcome).toContain("403");
    errors.length = 0;
  });
});

test("simulated style does not reach a page", async ({ page, errors }) => {
  const query = new URLSearchParams({ type: "text/css", body: "body{display:none}" });
  await page.goto("/");
  const refused = await page.evaluate(async (href) => {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    const done = new Promise((resolve) => {
      sheet.onload = () => resolve("loaded");
      sheet.onerror = () => resolve("refused");
    });
    document.head.append(sheet);
    return done;
  }, `/api/status/200?${query}`);
  expect(refused).toBe("refused");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(errors.join()).toContain("style-src");
  errors.length = 0;
});
