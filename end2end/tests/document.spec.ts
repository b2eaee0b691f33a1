// The papers of a matter: read as a sheet, and downloaded to be edited on.
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, expectOnlyThePaper, logIn, scripted, shot, test } from "./fixtures";

test("an assignment is read as a sheet, printed and downloaded", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office?tab=open");
  await page.locator("[data-testid=cases-table] tbody a").first().click();
  await expect(page.getByTestId("papers")).toBeVisible();
  await page.getByTestId("papers").getByRole("link", { name: "交办单" }).click();
  await expect(page.getByTestId("paper")).toContainText("一、事项");
  // a series of its own, beside the number of the matter
  await expect(page.getByTestId("paper-number")).toHaveText(/交〔\d{4}〕\d+号$/);
  await expectAccessible(page);
  await shot(page, "paper-assignment");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载Word文件" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("assignment.docx");
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  if (scripted()) {
    await expectOnlyThePaper(page);
  }
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "paper-assignment-phone");
});
