import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { send } from "../pages.ts";

const FOLDER = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
/** The pictures of the README: a page of 502 that was asked to wait, after its answer. */
const PICTURES = [
  { name: "code-light", width: 1280, height: 900, colorScheme: "light" },
  { name: "code-dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "code-phone", width: 390, height: 780, colorScheme: "light" },
] as const;
/** Bytes of a picture that a README may load. */
const MOST_BYTES = 150_000;

for (const { name, width, height, colorScheme } of PICTURES) {
  test(`docs/pictures/${name}.webp`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await page.goto("/codes/502?delay=300ms");
    await send(page);
    const picture = await webp(page, await page.screenshot());
    expect(picture.length).toBeLessThan(MOST_BYTES);
    await mkdir(FOLDER, { recursive: true });
    await writeFile(`${FOLDER}/${name}.webp`, picture);
  });
}

/** The picture as the browser compresses it: a third of what a PNG takes. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const coded = await page.evaluate(async (bytes) => {
    const png = new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]);
    const image = await createImageBitmap(png);
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d")!.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.9 });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer()).values()));
  }, png.toString("base64"));
  return Buffer.from(coded, "base64");
}
