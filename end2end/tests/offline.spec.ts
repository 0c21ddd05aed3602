import type { BrowserContext, Page } from "@playwright/test";

import { audit, expect, hydrated, takeOut, test } from "../fixtures.ts";
import { type Gateway, startGateway } from "../gateway.ts";

test.use({ serviceWorkers: "allow" });

/** Opens a page, and waits until the worker of this version rules over it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    });
  });
}

/** The paths of what is kept, in the order in which it goes. */
function kept(page: Page, kind: "files" | "pages"): Promise<string[]> {
  return page.evaluate(async (kind) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(`statuslab-${kind}-`));
    const requests = await Promise.all(
      names.map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search);
  }, kind);
}

/** What the pages show and do without network. */
async function useSite(page: Page): Promise<void> {
  // A page that was open when the worker came is kept as well.
  await page.goto("/codes/502?delay=1s");
  await hydrated(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("502");
  await expect(page.locator("#panel-sent")).toContainText("502 Bad Gateway");

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForSelector("[data-ready]", { state: "attached" });

  // Never opened before: the worker has it from the start, with the rules.
  const response = "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n";
  await page.goto(`/inspect#text=${encodeURIComponent(response)}`);
  await page.waitForSelector(".paste[data-ready]");
  await expect(page.locator("main")).toContainText("405-no-allow");

  // What is not kept is said to be so, with what is.
  await page.goto("/codes/404");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page needs the network");
  const links = page.locator(".offline-page li a");
  await expect(links.first()).toHaveAttribute("href", "/codes/502?delay=1s");
  await expect(page.getByRole("link", { name: "Inspect" }).last()).toBeVisible();
  await links.first().click();
  await hydrated(page);
}

test("without network there are the pages that were seen, the Inspector and the plan", async ({
  page,
  context,
  errors,
}) => {
  await open(page, "/codes/502?delay=1s");
  await context.setOffline(true);
  await useSite(page);
  expect(errors).toEqual([]);

  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.locator("main")).toContainText("This browser has no network");
  takeOut(errors, /ERR_INTERNET_DISCONNECTED/);

  await context.setOffline(false);
  await page.goto("/codes/404");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("404");
});

test("an address with other options leads to the page that is kept", async ({
  page,
  context,
  errors,
}) => {
  await open(page, "/codes/503");
  await context.setOffline(true);
  await page.goto("/codes/503?retry_after=7");
  const first = page.locator(".offline-page li a").first();
  await audit(page);
  await expect(first).toHaveText(/^503 .*, without the options of this address$/);
  await first.click();
  await expect(page).toHaveURL("/codes/503");
  await hydrated(page);
  expect(errors).toEqual([]);
});

test.describe("behind a gateway that is stopped, and changes versions", () => {
  let gateway: Gateway;
  let context: BrowserContext;
  let page: Page;

  test.beforeEach(async ({ browser, server }) => {
    gateway = await startGateway(server.origin);
    const reducedMotion = "reduce";
    context = await browser.newContext({ baseURL: gateway.origin, serviceWorkers: "allow", reducedMotion });
    page = await context.newPage();
  });
  test.afterEach(async () => {
    await context.close();
    await gateway.stop();
  });

  test("a service that is stopped is as good as no network", async () => {
    await open(page, "/codes/502?delay=1s");
    gateway.state.isDown = true;
    await useSite(page);
  });

  test("what the API and the simulator answer is never the worker's", async () => {
    const fromWorker: string[] = [];
    context.on("response", (response) => {
      if (response.fromServiceWorker()) fromWorker.push(new URL(response.url()).pathname);
    });
    await open(page, "/codes/502");
    const targets = ["/api/status/200?body=a", "/api/codes", "/api/wire/200", "/503", "/status/503"];
    for (const target of targets) {
      await page.evaluate((target) => fetch(target).then((answer) => answer.text()), target);
    }
    for (const target of ["/api/status/200?format=html", "/503"]) await page.goto(target);
    expect(fromWorker.filter((path) => /^\/(api|status|\d)/.test(path))).toEqual([]);
    expect(fromWorker, "it does answer for pages").toContain("/codes/503");
    const all = [...(await kept(page, "files")), ...(await kept(page, "pages"))];
    expect(all.filter((path) => /^\/(api|status|\d)/.test(path))).toEqual([]);

    gateway.state.isDown = true;
    const outcomes = await page.evaluate(async (targets) => {
      // What the browser itself keeps is no matter of the worker's.
      const asked = targets.map((target) =>
        fetch(target, { cache: "no-store" }).then(({ status }) => status, String),
      );
      return Promise.all(asked);
    }, targets);
    expect(outcomes).toEqual(targets.map(() => "TypeError: Failed to fetch"));
    await expect(page.goto("/api/status/200")).rejects.toThrow(/ERR_/);
  });

  test("after a deploy the first load shows the new version, and the old one goes", async () => {
    await open(page, "/codes/502");
    await page.goto("/faults");
    const before = await kept(page, "files");
    expect(before.filter((path) => path.endsWith(".wasm")).length).toBeGreaterThan(5);

    gateway.state.deployed = true;
    const activated = page.context().waitForEvent("serviceworker");
    await page.goto("/codes/502");
    await expect(page).toHaveTitle(/new version/);
    await activated;
    // The caches of the old version go when the new one has all of its own.
    const old = before.filter((path) => path.startsWith("/pkg/"));
    const left = async () => (await kept(page, "files")).filter((path) => old.includes(path));
    await expect.poll(left).toEqual([]);
    expect((await kept(page, "files")).length).toBe(before.length);

    // Pages that were kept are those of the new version, and fit its assets.
    gateway.state.isDown = true;
    for (const address of ["/faults", "/", "/codes/502"]) {
      await page.goto(address);
      await expect(page, address).toHaveTitle(/new version/);
      const style = await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0);
      expect(style, address).toBeGreaterThan(0);
    }
  });

  test("a page that takes too long is shown from its copy", async () => {
    await open(page, "/codes/502");
    await page.goto("/faults");
    gateway.state.isSilent = true;
    await page.goto("/faults");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Faults");
  });

  test("it leaves when another program has the origin", async () => {
    await open(page, "/codes/502");
    gateway.state.isOther = true;
    await page.goto("/codes/502");
    await expect(page.locator("body")).toHaveText("Another program");
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
  });
});

test("a hundred pages are kept, the newest", async ({ page, errors }) => {
  await open(page, "/which-code");
  await page.evaluate(async () => {
    for (let number = 0; number < 104; number++) await fetch(`/codes?n=${number}`);
    await fetch("/codes?n=50");
  });
  await expect.poll(async () => (await kept(page, "pages")).at(-1)).toBe("/codes?n=50");
  const pages = await kept(page, "pages");
  expect(pages.length).toBe(100);
  expect(pages[0]).toBe("/codes?n=4");
  expect(errors).toEqual([]);
});

test("the browser can install the site", async ({ page }) => {
  await page.goto("/");
  const client = await page.context().newCDPSession(page);
  const { url, errors, data } = await client.send("Page.getAppManifest");
  expect(new URL(url).pathname).toBe("/manifest.webmanifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data!).name).toBe("Statuslab");
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  // The windows of tests are private ones, from which nothing is installed.
  const problems = installabilityErrors.map(({ errorId }) => errorId);
  expect(problems.filter((id) => id !== "in-incognito")).toEqual([]);
});
