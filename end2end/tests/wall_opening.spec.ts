// The wall: an officer tells the leader of what must not stay behind it; the leader opens it to one reader with a code
// made just now; the reader reads, the firm sees who did.
import { choose, codeOf, DEMO_PASSWORD, expect, expectAccessible, logIn, shot, test } from "./fixtures";

/** Sets up the second step of whoever is logged in; gives the key. */
async function enrol(page: import("@playwright/test").Page): Promise<string> {
  await page.goto("/second-factor/enrol");
  const key = (await page.getByTestId("factor-key").textContent()) ?? "";
  await page.getByLabel("验证码", { exact: true }).fill(codeOf(key));
  await page.getByLabel("再输入一次登录密码").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "登记第二步验证" }).click();
  await expect(page.getByTestId("recovery-code")).toHaveCount(10);
  return key;
}

test("what must not stay behind the wall reaches a leader, one reader, and the firm's own page", async ({ page, browser }) => {
  await logIn(page, "leader3");
  const key = await enrol(page);
  await page.goto("/wall");
  await expectAccessible(page);
  await shot(page, "wall-list");
  await page.getByRole("row", { name: /等您处理/ }).getByRole("link").first().click();
  await expect(page.getByText("等卢正平决定")).toBeVisible();
  await shot(page, "wall-reported");
  await page.getByRole("link", { name: "批准一个人查阅" }).click();
  await page.getByLabel("查阅人").selectOption({ label: "孙立新（督察科）" });
  await choose(page, "正在污染");
  await page.getByLabel("依据", { exact: true }).fill("环境保护法第四十七条");
  await page.getByLabel("用途", { exact: true }).fill("核实是否仍在排放，安排现场处置。");
  // the code it was set up with was used: the next one is good ahead of its time
  await page.getByLabel("验证器现在的验证码").fill(codeOf(key, Date.now() + 30_000));
  await expectAccessible(page);
  await shot(page, "wall-open-form");
  await page.getByRole("button", { name: "批准查阅" }).click();
  await expect(page.getByTestId("opening-status")).toHaveText("可以查阅");
  await expect(page.getByText("内容只给查阅人看")).toBeVisible();
  const url = page.url().split("?")[0] ?? "";

  const other = await browser.newContext({ locale: "zh-CN" });
  const reader = await other.newPage();
  await logIn(reader, "supervisor");
  await reader.goto(url);
  await expect(reader.getByText("喷涂间门敞开作业")).toBeVisible();
  await shot(reader, "wall-reader");
  await other.close();

  const theirs = await browser.newContext({ locale: "zh-CN" });
  const firm = await theirs.newPage();
  await logIn(firm, "xiangrui");
  await firm.goto("/my/openings");
  await expect(firm.getByText("孙立新（卢正平批准）")).toBeVisible();
  await expect(firm.getByText("核实是否仍在排放")).toBeVisible();
  await shot(firm, "wall-firm");
  await theirs.close();
});
