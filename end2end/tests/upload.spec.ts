// A file is handed in over a network that breaks: nothing is lost, nothing is sent twice.
import { expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

/** A text of some parts. */
const LONG = Buffer.from("逐时数据：pH 7.2，COD 35 mg/L。\n".repeat(18_000));

test("a file goes on where the network broke, and the form waits for it", async ({ page }) => {
  await logIn(page, "henglan");
  await page.goto("/complaints/new");
  await page.locator("[name=category]").selectOption({ index: 1 });
  await page.locator("[name=words]").fill(`数采仪的数据见附件${scripted() ? "甲" : "乙"}。`);
  const choose = page.getByTestId("upload-file");
  const rows = page.getByTestId("upload-row");
  if (scripted()) {
    // the second part does not come through, three times
    let broken = 0;
    await page.route("**/uploads/*", async (route) => {
      if (route.request().url().includes("from=0") || broken >= 3) return route.continue();
      broken += 1;
      return route.abort();
    });
    await choose.setInputFiles([
      { name: "台账.txt", mimeType: "text/plain", buffer: LONG },
      { name: "网页.png", mimeType: "image/png", buffer: Buffer.from("<html><script>1</script></html>") },
    ]);
    await expect(rows.filter({ hasText: "台账.txt" })).toContainText("网络断了");
    await expect(rows.filter({ hasText: "网页.png" }).getByRole("alert")).toBeVisible();
    await shot(page, "upload-broken");
    await expect(rows.filter({ hasText: "台账.txt" })).toContainText("删除", { timeout: 40_000 });
    await expectAccessible(page);
    expect(broken).toBe(3);
  } else {
    await choose.setInputFiles({ name: "台账.txt", mimeType: "text/plain", buffer: LONG });
    await page.locator("button[name=_upload]").click();
    await expect(rows).toContainText("台账.txt");
  }
  await page.locator("main form .form-buttons button:not([name])").click();
  await expect(page).toHaveURL(/\/submitted/);
  const number = new URL(page.url()).pathname.split("/")[3];
  await page.goto(`/my/complaints/${number}`);
  const file = page.getByTestId("files").getByRole("link", { name: /台账\.txt/ });
  const answer = await page.request.get((await file.getAttribute("href")) ?? "");
  expect((await answer.body()).equals(LONG)).toBe(true);
  await expect(page.getByTestId("files").getByRole("listitem")).toHaveCount(1);
});
