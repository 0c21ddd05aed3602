import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { test } from "../fixtures.ts";
import { KINDS } from "../pages.ts";

/** Where they go: `{page}-{width}-{scheme}.png`. */
const FOLDER = process.env.PICTURES || fileURLToPath(new URL("../../target/pictures", import.meta.url));
const WIDTHS = [360, 768, 1440];
const SCHEMES = ["light", "dark"] as const;
/** A page may be longer than anybody looks at. */
const MAX_HEIGHT = 4000;

for (const { name, address, prepare } of KINDS) {
  test(name, async ({ page, errors }) => {
    await page.goto(address);
    await prepare?.(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await picture(page, `${FOLDER}/${name}-${width}-${colorScheme}.png`, width);
      }
    }
    errors.length = 0;
  });
}

async function picture(page: Page, path: string, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT) };
  await page.screenshot({ path, fullPage: true, clip });
}
