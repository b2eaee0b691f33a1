// The figures of a period: from the board to a rate, from the rate to what it counts.
import { expect, expectAccessible, logIn, shot, test } from "./fixtures";

test("every rate leads to the things it counts", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/supervision");
  await expect(page.getByTestId("since-yesterday")).toContainText("比昨天");
  await page.locator("main").getByRole("link", { name: "办理成效" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "办理成效" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "results-375");
  await page.setViewportSize({ width: 1440, height: 900 });
  await shot(page, "results-1440");
  const rate = page.getByTestId("results").locator("tbody tr").first().locator("a[href*='/results/on_time']");
  const said = (await rate.textContent()) ?? "";
  const [, of, all] = said.match(/（(\d+)\/(\d+)）/) ?? [];
  await rate.click();
  await expect(page.getByRole("heading", { level: 1, name: "按时办结率" })).toBeVisible();
  await expect(page.locator("main")).toContainText(`共${all}件，计入${of}件`);
  await expectAccessible(page);
  const rows = page.getByTestId("behind").locator("tbody tr");
  await expect(rows).toHaveCount(Math.min(Number(all), 50));
  const href = await rows.first().locator("a").first().getAttribute("href");
  await rows.first().locator("a").first().click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("the overdue list can be taken as a file", async ({ page }) => {
  await logIn(page, "supervisor");
  await page.goto("/supervision/overdue");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("main").getByRole("link", { name: "下载表格" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("overdue.csv");
});
