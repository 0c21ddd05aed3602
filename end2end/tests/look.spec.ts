import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { KINDS } from "../pages.ts";

/** A phone, a tablet, a desk. */
const WIDTHS = [360, 768, 1440];

/**
 * What is grossly wrong with the look of a page, one line each. It asks for geometry
 * alone, which no font and no graphics card changes by much.
 */
function faults(): string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  const name = (e: Element) => {
    const words = (e.getAttribute("aria-label") ?? e.textContent ?? "").trim().slice(0, 24);
    return `${e.localName}${e.className && `.${String(e.className).split(" ")[0]}`} "${words}"`;
  };
  const isShown = (e: Element) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  /** Hidden from the eye, and read aloud. */
  const isSpoken = (e: Element) => Boolean(e.closest(".visually-hidden, .skip-link, [popover]"));
  const elements = [...document.body.querySelectorAll("*")].filter((e) => isShown(e) && !isSpoken(e));

  if (document.documentElement.scrollWidth > width) found.push("the page scrolls sideways");

  for (const e of elements) {
    const style = getComputedStyle(e);
    const hasText = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim());
    if (hasText && parseFloat(style.fontSize) < 12) found.push(`small text: ${name(e)}`);
    const isCut = ["hidden", "clip"].includes(style.overflowX) && style.textOverflow !== "ellipsis";
    if (isCut && e.scrollWidth > e.clientWidth + 1) found.push(`cut text: ${name(e)}`);
  }

  const controls = elements.filter((e) => e.matches("button, select, input, summary, nav a, [role=tab]"));
  const isPhoneBar = (e: Element) =>
    width < 640 && Boolean(e.closest(".command-bar, .curl-bar, .result-bar"));
  for (const e of controls) {
    const { width: w, height: h } = e.getBoundingClientRect();
    const least = isPhoneBar(e) ? 44 : 24;
    // A target of text is as wide as its text.
    if (h < least - 0.5 || w < 23.5) found.push(`small target, ${w} x ${h}: ${name(e)}`);
  }

  const bars = "header nav, .command-bar, .curl-bar, .tabs, .content-bar, .result-bar, .paste-bar";
  for (const bar of document.querySelectorAll(bars)) {
    const boxes = controls.filter((e) => bar.contains(e)).map((e) => [e, e.getBoundingClientRect()] as const);
    for (const [i, [a, one]] of boxes.entries()) {
      for (const [b, two] of boxes.slice(i + 1)) {
        const overlapsX = Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1;
        const overlapsY = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1;
        if (overlapsX && overlapsY && !a.contains(b)) found.push(`${name(a)} is over ${name(b)}`);
      }
    }
  }
  return found;
}

/** The landmarks of a page that are seen, from top to bottom, and its main headings. */
const landmarks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body > header, main, body > footer, h1")]
      .filter((e) => e.checkVisibility())
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((e) => e.localName),
  );

for (const { name, address, prepare } of KINDS) {
  test(`nothing of ${name} is cut, small or doubled at any width`, async ({ page, errors }) => {
    await page.goto(address);
    await prepare?.(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(faults), `${address} at ${width}`).toEqual([]);
      expect(await landmarks(page), `${address} at ${width}`).toEqual(["header", "main", "h1", "footer"]);
    }
    // A page that is not there says so to the browser.
    expect(errors.filter((error) => !error.includes("404"))).toEqual([]);
    errors.length = 0;
  });
}
