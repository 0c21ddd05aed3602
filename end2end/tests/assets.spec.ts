import { expect, test } from "../fixtures.ts";

test("assets have hashed names, are compressed and stay in the cache", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const paths = [...html.matchAll(/"(\/pkg\/[^"]+)"/g)].map((match) => match[1]);
  const kinds = paths.map((path) => path.replace(/^.*\./, ""));
  expect(new Set(kinds)).toEqual(new Set(["css", "js", "wasm"]));
  for (const path of paths) {
    expect(path).toMatch(/\/pkg\/statuslab\.[0-9a-f]{16}(\.[a-z-]+)?\.(css|js|wasm)$/);
    const contents: Buffer[] = [];
    for (const coding of ["br", "gzip"]) {
      const headers = { "Accept-Encoding": coding };
      const response = await request.get(path, { headers });
      expect(response.status(), path).toBe(200);
      const fields = response.headers();
      expect(fields["content-encoding"], path).toBe(coding);
      expect(fields["cache-control"], path).toBe("public, max-age=31536000, immutable");
      expect(fields["vary"], path).toBe("accept-encoding");
      contents.push(await response.body());
      const known = { ...headers, "If-None-Match": fields["etag"] };
      expect((await request.get(path, { headers: known })).status(), path).toBe(304);
    }
    const plain = await request.get(path, { headers: { "Accept-Encoding": "identity" } });
    expect(plain.headers()["content-encoding"]).toBeUndefined();
    contents.push(await plain.body());
    expect(contents[0].length, path).toBeGreaterThan(0);
    expect(contents.every((content) => content.equals(contents[0])), path).toBe(true);
  }
});

/**
 * What each kind of page may load before anybody does anything, in bytes of brotli; 300 more
 * for the header section of each file.
 */
const PAGES = [
  { address: "/", wasm: 62_000, all: 100_000 },
  { address: "/codes/502", wasm: 163_000, all: 200_000 },
  { address: "/codes/299", wasm: 163_000, all: 200_000 },
  { address: "/inspect", wasm: 106_000, all: 144_000 },
  { address: "/faults", wasm: 0, all: 40_000 },
  { address: "/rules", wasm: 0, all: 40_000 },
  { address: "/rules/405-no-allow", wasm: 0, all: 40_000 },
  { address: "/fields", wasm: 0, all: 40_000 },
  { address: "/fields/retry-after", wasm: 0, all: 40_000 },
  { address: "/which-code", wasm: 0, all: 40_000 },
  { address: "/compare/301-vs-308", wasm: 0, all: 40_000 },
  { address: "/search?q=proxy", wasm: 0, all: 40_000 },
  { address: "/nothing-here", wasm: 0, all: 40_000 },
];

for (const { address, wasm, all } of PAGES) {
  test(`a first load of ${address} is small and comes from this host alone`, async ({
    page,
    baseURL,
    errors,
  }) => {
    const client = await page.context().newCDPSession(page);
    await client.send("Network.enable");
    const kinds = new Map<string, string>();
    const bytes = new Map<string, number>();
    const hosts = new Set<string>();
    client.on("Network.responseReceived", ({ requestId, response }) => {
      const ending = /\.(\w+)$/.exec(new URL(response.url).pathname)?.[1] ?? "html";
      kinds.set(requestId, ending);
    });
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "other";
      bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
    });
    const loaded = new Set<string>();
    page.on("request", (request) => {
      const { origin, pathname } = new URL(request.url());
      hosts.add(origin);
      if (pathname.endsWith(".wasm")) loaded.add(pathname);
    });
    await page.goto(address);
    // The paste box wakes when somebody comes near it.
    if (wasm > 0 && address !== "/inspect") {
      await page.waitForSelector("[data-ready]", { state: "attached" });
    }
    await page.waitForLoadState("networkidle");

    expect([...hosts]).toEqual([baseURL]);
    const sum = [...bytes.values()].reduce((sum, length) => sum + length, 0);
    console.log(`first load of ${address}: ${sum} bytes`, Object.fromEntries(bytes));
    expect(bytes.get("wasm") ?? 0).toBeLessThanOrEqual(wasm);
    expect((bytes.get("wasm") ?? 0) > 0, "wasm").toBe(wasm > 0);
    expect((bytes.get("js") ?? 0) > 0, "glue").toBe(wasm > 0);
    // The page names all of it, so that nothing waits for anything else.
    const html = await page.locator("head").innerHTML();
    const named = [...html.matchAll(/"(\/pkg\/[^"]+\.wasm)"/g)].map((match) => match[1]);
    expect(named.sort()).toEqual([...loaded].sort());
    // And asks for it when it is painted, or after a second: it would share the line with
    // the style sheet.
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
      asked: performance.getEntriesByType("resource").filter((e) => e.name.endsWith(".wasm"))[0]?.startTime ?? Infinity,
    }));
    expect(asked).toBeGreaterThanOrEqual(Math.min(painted, 1000));
    expect(sum).toBeLessThanOrEqual(all);
    // Pages that are a 404 are reported as such.
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
    errors.length = 0;
  });
}

test("the page keeps its place while scripts start", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const address of ["/", "/codes/502?delay=1s"]) {
    await page.goto(address);
    await page.waitForSelector("[data-ready]", { state: "attached" });
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (window as never as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0), address).toBeLessThan(0.01);
  }
});
