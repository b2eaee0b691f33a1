// The law as data: one legal officer proposes a change of a row, another reads field by field what it changes and adopts it.
import { DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("a rule changes by two hands and waits to be confirmed again", async ({ page }) => {
  await logIn(page, "legal2");
  await page.goto("/leniency/rules");
  await expectAccessible(page);
  await shot(page, "rules");
  await page.locator('a[href="/leniency/rules/items/dust-uncovered/change"]').click();
  await expectAccessible(page);
  await page.locator("[name=limit_days]").fill("");
  await page.locator("[name=text]").fill("市局轻微违法清单（讨论稿）");
  await page.locator("[name=reason]").fill("讨论稿把面积改为二十平方米。");
  await page.locator("[name=conditions]").fill("small_area | 面积小于20平方米 | Area below 20 square metres | area < 20");
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByTestId("error-summary")).toContainText("第1行读不懂");
  await shot(page, "rule-change-refused");
  await page
    .locator("[name=conditions]")
    .fill("small_area | 面积小于20平方米 | Area below 20 square metres | area < 20 m2");
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page).toHaveURL(/\/leniency\/rules\/changes\?/);
  const change = page.getByTestId("law-changes").getByRole("link").first();
  await change.click();
  await expect(page.getByTestId("law-change-preview")).toContainText("area < 20 m2");
  await expect(page.getByRole("link", { name: "采纳" })).toHaveCount(0);
  const here = new URL(page.url()).pathname;

  await page.context().clearCookies();
  await logIn(page, "legal");
  await page.goto(here);
  await expectAccessible(page);
  await shot(page, "rule-change");
  await page.setViewportSize({ width: 375, height: 812 });
  await shot(page, "rule-change-narrow");
  await page.getByRole("link", { name: "采纳" }).click();
  await page.locator("[name=opinion]").fill("已与讨论稿逐字对照。");
  await page.locator("[name=password]").fill(DEMO_PASSWORD);
  await page.locator(".form-buttons button:not([name])").click();
  await expect(page.getByTestId("law-change-state")).toHaveText("已采纳");
  await page.goto("/leniency/rules/changes");
  await expectAccessible(page);
});
