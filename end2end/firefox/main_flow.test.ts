import { expect, test as base } from "@playwright/test";
import type { Browser, Page } from "puppeteer-core";

import { type Server, startServer } from "../server.ts";
import { startFirefox } from "./firefox.ts";

interface Fixtures {
  /** A page of its own, which ends without an error on its console. */
  page: Page;
}

interface WorkerFixtures {
  firefox: Browser;
  server: Server;
}

const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  firefox: [
    async ({}, use) => {
      const firefox = await startFirefox();
      await use(firefox);
      await firefox.close();
    },
    { scope: "worker" },
  ],

  // In place of the page of Playwright, whose browser is Chromium.
  page: async ({ firefox }, use) => {
    // Without the service worker that another test has installed.
    const context = await firefox.createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await use(page);
    await context.close();
    expect(errors, "errors in the browser").toEqual([]);
  },
});

const SEND = ".command-bar .send";
const STATUS = "#panel-seen .status-line";

/** Waits until an element, or the page's address, has this text. */
async function expectText(page: Page, selector: string, text: string | RegExp): Promise<void> {
  const shown = () =>
    page.$$eval(selector, (elements) => elements.map((e) => e.textContent).join("\n"));
  const wanted = expect.poll(shown, { message: selector });
  await (typeof text === "string" ? wanted.toContain(text) : wanted.toMatch(text));
}

const expectAddress = (page: Page, path: string) =>
  expect.poll(() => page.evaluate(() => location.pathname + location.search)).toBe(path);

/** Opens the page of a code, and waits until it can send. */
async function open(page: Page, server: Server, address: string): Promise<void> {
  await page.goto(server.origin + address);
  await page.waitForSelector(`${SEND}:enabled`);
}

test("an option is set, sent and seen, and its findings are shown", async ({ page, server }) => {
  await open(page, server, "/codes/502");
  await page.hover(".command-bar");
  await page.waitForSelector(".controls[data-live]");
  await page.click("[data-control=add-delay]");
  await page.keyboard.type("0.3");
  await expectAddress(page, "/codes/502?delay=300ms");
  await page.click(SEND);
  await expectText(page, STATUS, "502 Bad Gateway");
  await expectText(page, "#panel-seen", /content-type:\s*application\/json/);
  await expectText(page, "#panel-seen .summary", /\d\.\d{3} s/);
  await expectText(page, ".result-bar [role=status]", /^502 Bad Gateway, \d+ ms, 1 note/);
  const content = await page.$eval("#panel-seen pre.content", (pre) => pre.innerText);
  expect(JSON.parse(content)).toMatchObject({ status: 502, simulated: true });
  await expectText(page, ".finding", "Proxy-Status");
});

test("the URL is copied", async ({ page, server }) => {
  await open(page, server, "/codes/502?delay=250ms");
  await page.click(".command-bar .copy-button");
  await expectText(page, ".copy-feedback", "Copied the URL");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${server.origin}/api/status/502?delay=250ms`);
});

test("a fault is shown as a failure", async ({ page, server }) => {
  await open(page, server, "/codes/502?fault=reset");
  await page.click(SEND);
  await expectText(page, "#panel-seen", "NetworkError");
  await expectText(page, ".result-bar [role=status]", /\S/);
});

test("a sequence answers step by step", async ({ page, server }) => {
  await open(page, server, "/codes/503,503,200?key=firefox&order=sequence");
  for (const [place, status] of [["1/3", "503"], ["2/3", "503"], ["3/3", "200"]] as const) {
    await page.click(SEND);
    await expectText(page, "#panel-seen", new RegExp(`sequence:\\s*${place}`));
    await expectText(page, STATUS, status);
  }
});

test("a pasted response is read, and a name is explained in a popover", async ({ page, server }) => {
  await page.goto(`${server.origin}/inspect`);
  await page.focus("#text");
  await page.waitForSelector(".paste[data-ready]");
  await page.type("#text", "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n\n");
  await expectText(page, "#report .finding", "A 405 has to list the methods");
  await page.click("#report .field-names a.explained");
  await expectText(page, ".explanation:popover-open", "Content-Length");
  await page.keyboard.press("Escape");
  await expect.poll(() => page.$(".explanation:popover-open")).toBeNull();
});

// Firefox lets no tool read a page once JavaScript is switched off, so it gets none.
test("a page without scripts is readable", async ({ page, server }) => {
  const address = `${server.origin}/codes/502`;
  const body = (await (await fetch(address)).text()).replace(/<script.*?<\/script>/gs, "");
  await page.setRequestInterception(true);
  page.on("request", (request) =>
    request.url() === address
      ? request.respond({ contentType: "text/html; charset=utf-8", body })
      : request.continue(),
  );
  await page.goto(address);
  expect(await page.$("script")).toBeNull();
  await expectText(page, "h1", "502 Bad Gateway");
  await expectText(page, "main", "What it means");
  await expectText(page, "#panel-sent", "502 Bad Gateway");
  expect(await page.$(`${SEND}:disabled`)).not.toBeNull();
});
