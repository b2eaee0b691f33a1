// A suggestion through the open door: no name, a number and a code; the office adopts it; whoever made it reads that.
import { choose, expect, expectAccessible, logIn, shot, test } from "./fixtures";

const press = ".form-buttons button:not([name])";

test("without a name one suggests something and reads the answer by number and code", async ({ browser }) => {
  const phone = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await phone.goto("/");
  await phone.getByRole("link", { name: "提建议" }).click();
  await phone.locator(press).click();
  await expect(phone.getByText("写下您的建议").first()).toBeVisible();
  await phone.locator("[name=words]").fill("服务日能不能开到晚上？");
  await expectAccessible(phone);
  await shot(phone, "suggestion-new");
  await phone.locator(press).click();
  const number = ((await phone.getByTestId("number").textContent()) ?? "").trim();
  const code = ((await phone.getByTestId("code").textContent()) ?? "").trim();
  expect(number).toMatch(/^JY-\d{4}-\d{5}$/);
  await expectAccessible(phone);
  await shot(phone, "suggestion-received");

  const desk = await (await browser.newContext()).newPage();
  await logIn(desk, "intake");
  await desk.goto("/office/suggestions");
  await expectAccessible(desk);
  await shot(desk, "suggestions");
  await desk.getByTestId("suggestions").getByRole("link", { name: "服务日能不能开到晚上" }).first().click();
  await expect(desk.locator("main")).toContainText("没有署名");
  await desk.getByRole("link", { name: "采纳或答复" }).click();
  await choose(desk, "不采纳，说明理由");
  await desk.locator("[name=words]").fill("场地晚上不开放，可以线上参加。");
  await expectAccessible(desk);
  await desk.locator(press).click();
  await expect(desk.getByTestId("reply")).toContainText("场地晚上不开放");

  await phone.goto("/track");
  await phone.getByRole("link", { name: "查建议和咨询的答复" }).click();
  await phone.locator("[name=number]").fill(number);
  await phone.locator("[name=code]").fill("00000000");
  await phone.locator(press).click();
  await expect(phone.getByText("没有查到").first()).toBeVisible();
  await phone.locator("[name=code]").fill(` ${code.toLowerCase()} `);
  await phone.locator(press).click();
  await expect(phone.getByTestId("reply")).toContainText("场地晚上不开放");
  await expectAccessible(phone);
});
