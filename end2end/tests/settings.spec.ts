import type { APIRequestContext, Browser, Page } from "@playwright/test";

import { expect, hydrated, nearControls, test } from "../fixtures.ts";
import { startServer } from "../server.ts";

/** What a service with these settings takes, and what it refuses and with which words. */
const SERVICES = [
  {
    settings: [],
    takes: ["delay=30s", "location=/api/status/204"],
    refuses: [
      ["delay=31s", "30s"],
      ["location=https://example.com/", "names another host"],
    ],
  },
  {
    settings: ["--max-delay", "60s"],
    takes: ["delay=45s", "drip=60s", "delay=1s-60s"],
    refuses: [["delay=61s", "60s"]],
  },
  {
    settings: ["--max-delay", "2s"],
    takes: ["delay=2s"],
    refuses: [
      ["delay=3s", "2s"],
      ["body_delay=1s-3s", "2s"],
    ],
  },
  {
    settings: ["--redirect-host", "example.com"],
    takes: ["location=https://example.com/"],
    refuses: [["location=https://other.example/", "names another host"]],
  },
  {
    settings: ["--max-fields", "2"],
    takes: ["header=A:%201&header=B:%202"],
    refuses: [],
  },
] as const;

/** What the simulator says: whether it takes the ask. A HEAD of 204 waits for nothing. */
async function isTaken(request: APIRequestContext, origin: string, query: string) {
  // The answer of /api/wire comes at once, whatever the delay.
  const response = await request.get(`${origin}/api/wire/302?${query}`);
  return response.status() === 200;
}

/** What the page says: whether the ask can be sent, and what is wrong with it. */
async function expectPage(page: Page, isRight: boolean, words: string) {
  const sent = page.getByRole("tabpanel", { name: "What this URL sends" });
  const hint = page.locator(".option-row .hint[data-problem]");
  if (isRight) {
    await expect(sent.locator(".status-line")).toHaveText("HTTP/1.1 302 Found");
    await expect(hint).toHaveCount(0);
  } else {
    await expect(sent.locator(".summary")).toContainText("the simulator would answer 400");
    await expect(hint.first()).toContainText(words);
  }
}

async function pageWithoutScripts(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

for (const { settings, takes, refuses } of SERVICES) {
  const named = settings.join(" ") || "no settings";
  test(`page and simulator agree with ${named}`, async ({ page, browser, request }) => {
    const server = await startServer([...settings]);
    try {
      const asks = [
        ...takes.map((query) => [query, true, ""] as const),
        ...refuses.map(([query, words]) => [query, false, words] as const),
      ];
      const plain = await pageWithoutScripts(browser);
      for (const [query, isRight, words] of asks) {
        expect(await isTaken(request, server.origin, query), query).toBe(isRight);
        const address = `${server.origin}/codes/302?${query}`;
        await plain.goto(address);
        await expectPage(plain, isRight, words);
        await page.goto(address);
        const send = page.getByRole("button", { name: "Send", exact: true });
        if (isRight) await hydrated(page);
        else await expect(page.getByLabel("Method", { exact: true })).toBeEnabled();
        await expect(send).toBeEnabled({ enabled: isRight });
        await expectPage(page, isRight, words);
      }
      await plain.context().close();
    } finally {
      await server.stop();
    }
  });
}

test("what is typed is checked by the limits of the service", async ({ page }) => {
  const server = await startServer(["--max-delay", "60s"]);
  try {
    await page.goto(`${server.origin}/codes/302`);
    await hydrated(page);
    await nearControls(page);
    await page.getByRole("button", { name: /delay/ }).first().click();
    const input = page.getByLabel("delay", { exact: true });
    await input.fill("45s");
    await expectPage(page, true, "");
    await input.fill("61s");
    await expectPage(page, false, "60s");
  } finally {
    await server.stop();
  }
});
