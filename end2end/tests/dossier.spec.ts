// A firm's dossier: masked contacts in full after a press that stays on record, the roster of key enterprises with its
// service officer, guidance that the firm answers, and a major project with its milestone.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

const press = ".form-buttons button:not([name])";

test("the officer of a key enterprise sees its contacts only on record", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/key-enterprises");
  await expectAccessible(page);
  await shot(page, "roster");
  await page.getByTestId("roster").locator("tbody a").first().click();
  await expect(page.getByTestId("contacts")).toContainText("****");
  await expectAccessible(page);
  await shot(page, "dossier");
  await page.getByRole("button", { name: "查看企业完整联系方式" }).click();
  await expect(page).toHaveURL(/done=/);
  await expect(page.getByTestId("contacts")).not.toContainText("****");
  await expect(page.locator("main")).toContainText("查看了企业完整联系方式");
  // each number leads to its list
  await page.locator("a.kpi-value").first().click();
  await expect(page).toHaveURL(/\/terms\?missed=no/);
  await expectAccessible(page);
  await shot(page, "dossier-terms");
});

test("a firm is put on the roster, and an end before its beginning is refused at its field", async ({ page }) => {
  await logIn(page, "intake");
  await page.goto("/office/enterprises?q=" + encodeURIComponent("华庭"));
  await page.getByTestId("enterprises-table").locator("a").first().click();
  await page.getByRole("link", { name: "列为重点企业" }).click();
  await choose(page, "市政府公布的重点企业");
  await page.locator("[name=document]").fill("焦政办〔2026〕18号");
  const officer = page.locator("[name=officer] option", { hasText: "卢正阳" }).first();
  await page.locator("[name=officer]").selectOption((await officer.getAttribute("value")) ?? "");
  await page.locator("[name=to]").fill("2020-01-01");
  await expectAccessible(page);
  await page.locator(press).click();
  await expect(page.getByText("结束要晚于开始").first()).toBeVisible();
  await expect(page.locator("[name=document]")).toHaveValue("焦政办〔2026〕18号");
  await page.locator("[name=to]").fill("2035-12-31");
  await page.locator(press).click();
  await expect(page.locator("main")).toContainText("焦政办〔2026〕18号");
  await expect(page.locator("main")).toContainText("卢正阳（水科）");
});

test("the firm reads the guidance it was given and says what is wrong with it", async ({ page }) => {
  await logIn(page, "mingyuan");
  await page.goto("/my");
  await expect(page.getByTestId("service-officer")).toContainText("卢正阳");
  await page.getByTestId("guidance-waits").locator("a").click();
  await page.getByTestId("our-visits").getByRole("link", { name: /待企业确认/ }).click();
  await expect(page.getByTestId("guidance")).toContainText("清洗废水");
  await expectAccessible(page);
  await shot(page, "guidance-ours");
  await page.getByRole("link", { name: "确认或说明哪里不对" }).click();
  await choose(page, "有不对的地方");
  await page.locator(press).click();
  await expect(page.getByText("写明哪里不对").first()).toBeVisible();
  await page.locator("[name=words]").fill("应急池上个月已经扩容。");
  await expectAccessible(page);
  await page.locator(press).click();
  await expect(page.getByTestId("response")).toContainText("企业有不同意见");
  await expect(page.getByTestId("guidance")).toContainText("清洗废水");
  await expect(page.getByTestId("guidance")).toContainText("应急池上个月已经扩容。");
});

test("a milestone of a major project is reached and the next one is set", async ({ page }) => {
  await logIn(page, "fuwu");
  await page.goto("/office/projects?state=late");
  await expectAccessible(page);
  await shot(page, "projects");
  await page.getByTestId("projects").locator("tbody a[href*='/XM-']").last().click();
  await page.getByRole("link", { name: "节点已完成" }).click();
  await page.locator("[name=note]").fill("评价机构已经签约。");
  await page.locator(press).click();
  await expect(page.getByTestId("milestones")).toContainText("评价机构已经签约。");
  await page.getByRole("link", { name: "确定环评路径" }).click();
  // a two-high project is not offered the way by commitment
  await expect(page.locator("[name=path][value=commitment]")).toHaveCount(0);
  await choose(page, "审批");
  await page.locator("[name=reason]").fill("编制报告书，报市局审批。");
  await expectAccessible(page);
  await page.locator(press).click();
  await expect(page.locator("main")).toContainText("编制报告书，报市局审批。");
  await expectAccessible(page);
  await shot(page, "project");
});
