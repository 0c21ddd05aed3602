import { expect, test } from "../fixtures.ts";

test("assets have hashed names, are compressed and stay in the cache", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const paths = [...html.matchAll(/(?:href|src)="(\/pkg\/[^"]+)"/g)].map((match) => match[1]);
  const kinds = paths.map((path) => path.replace(/^.*\./, ""));
  expect(new Set(kinds)).toEqual(new Set(["css", "js", "wasm"]));
  for (const path of paths) {
    expect(path).toMatch(/\/pkg\/statuslab\.[0-9a-f]{16}(\.[a-z-]+)?\.(css|js|wasm)$/);
    for (const coding of ["br", "gzip"]) {
      const headers = { "Accept-Encoding": coding };
      const response = await request.get(path, { headers });
      expect(response.status(), path).toBe(200);
      const fields = response.headers();
      expect(fields["content-encoding"], path).toBe(coding);
      expect(fields["cache-control"], path).toBe("public, max-age=31536000, immutable");
      expect(fields["vary"], path).toBe("accept-encoding");
      const known = { ...headers, "If-None-Match": fields["etag"] };
      expect((await request.get(path, { headers: known })).status(), path).toBe(304);
    }
    const plain = await request.get(path, { headers: { "Accept-Encoding": "identity" } });
    expect(plain.headers()["content-encoding"]).toBeUndefined();
  }
});

test("a first load is small and comes from this host alone", async ({ page, baseURL }) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let bytes = 0;
  const hosts = new Set<string>();
  client.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await page.goto("/codes/502");
  await page.waitForSelector("[data-ready]", { state: "attached" });
  await page.waitForLoadState("networkidle");
  expect([...hosts]).toEqual([baseURL]);
  console.log(`first load of /codes/502: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(130_000);
});

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
