// The server answers, and the first page a person meets is whole.
import { expect, expectAccessible, shot, test } from "./fixtures";

test("the log-in page is whole", async ({ page }) => {
  const response = await page.goto("/login");
  expect(response?.status()).toBe(200);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("[name=login]")).toBeVisible();
  await expect(page.locator("[name=password]")).toBeVisible();
  await expectAccessible(page);
  await shot(page, "login");
});
