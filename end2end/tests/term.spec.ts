// A deadline explains itself: from a list to its steps, in the firm's page as well, and tried before anything is saved.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("a deadline is tried, and its steps say every day", async ({ page }) => {
  await logIn(page, "gufei");
  await page.goto("/office/terms/try");
  await page.locator("[name=date]").fill("2026-02-13");
  await page.locator("[name=hour]").fill("10:00");
  await page.locator("[name=amount]").fill("3");
  await page.getByRole("button", { name: "试算" }).click();
  await expect(page).toHaveURL(/date=2026-02-13/);
  await expect(page.getByTestId("tried")).toContainText("2026年2月25日（周三）到期");
  await expect(page.getByTestId("tried")).toContainText("2月14日（周六）因春节调休上班，计入");
  await expectAccessible(page);
  await shot(page, "term-try");
  await page.locator("[name=amount]").fill("0");
  await page.getByRole("button", { name: "试算" }).click();
  await expect(page.getByTestId("error-summary")).toContainText("1到2500之间");
});

test("from the late list one press leads to how the date was counted", async ({ page }) => {
  await logIn(page, "gufei");
  await page.goto("/office?tab=late");
  await page.getByTestId("cases-table").getByTestId("pill").first().click();
  await expect(page).toHaveURL(/#terms$/);
  await page.locator("#terms details.explain summary").first().click();
  await expect(page.locator("#terms details.explain ol").first()).toBeVisible();
  await expect(page.locator("#terms details.explain li").first()).toContainText("起算");
  await expectAccessible(page);
  await shot(page, "term-explained");
});
