// A unit that supports: routed with days of its own, found in that unit's queue, stopped by what it says.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("a supporting unit finds its own date, gives its part, and the case shows it", async ({ page }) => {
  await logIn(page, "gufei");
  await page.goto("/office");
  // an order over it may stand above the cases
  const row = page.getByTestId("cases-table").locator("tr", { hasText: "旧砂再生装置是否属于重大变动" }).first();
  await expect(row).toBeVisible();
  await row.locator("a[href^='/office/cases/']").last().click();
  const owed = page.getByTestId("support").filter({ hasText: "固废科" });
  await expect(owed).toContainText("到期");
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "support-owed-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot(page, "support-owed-1440");
  await page.getByRole("link", { name: "提交协办意见" }).first().click();
  await page.locator("[name=text]").fill("旧砂属于一般工业固体废物，再生利用不改变性质。");
  await expectAccessible(page);
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByTestId("support").filter({ hasText: "固废科" })).toContainText("再生利用不改变性质");
});
