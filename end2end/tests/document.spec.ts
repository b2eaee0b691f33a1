// The papers of a matter: read as a sheet, and downloaded to be edited on.
import { readFile } from "node:fs/promises";
import { expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

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
    // what is printed is the paper and nothing of the site, on as many sheets as its words fill
    await page.emulateMedia({ media: "print" });
    const [millimetre, size] = [96 / 25.4, page.viewportSize() ?? { width: 1280, height: 720 }];
    await page.setViewportSize({ width: Math.round((210 - 26 - 28) * millimetre), height: 850 });
    const paper = await page.locator(".sheet.doc").innerText();
    expect((await page.locator("body").innerText()).replace(/\s/g, "")).toBe(paper.replace(/\s/g, ""));
    const tall = await page.locator(".sheet.doc").evaluate((e) => e.getBoundingClientRect().height);
    const sheets = Math.ceil(tall / ((297 - 37 - 35) * millimetre) + 0.1);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = printed.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(sheets);
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize(size);
  }
  await page.setViewportSize({ width: 375, height: 800 });
  await shot(page, "paper-assignment-phone");
});
