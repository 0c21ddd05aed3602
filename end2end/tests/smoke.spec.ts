import { expect, test } from "../fixtures.ts";

test("the home page answers and leads to a code", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.locator('a[href="/codes/502"]').first()).toBeVisible();
});
