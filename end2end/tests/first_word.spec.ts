// A firm nobody knows yet: six things on a phone and no account; the coordinator phones and gives it one.
import { choose, expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

// one firm each walk: the database is the walk's own, the code only has to be valid
const USCC = "91410882YYYY00030H";

test("without an account a firm says what troubles it, is phoned, and an account is ready for it", async ({ browser }) => {
  const { javaScriptEnabled, baseURL } = test.info().project.use;
  const begin = { javaScriptEnabled, baseURL, locale: "zh-CN" };
  const phone = await (await browser.newContext({ ...begin, viewport: { width: 375, height: 812 } })).newPage();
  await phone.goto("/");
  await phone.getByRole("main").getByRole("link", { name: "提交问题" }).first().click();
  await expect(phone).toHaveURL(/\/complaints\/first$/);
  // six must be filled in, and nobody has to know a category
  await expect(phone.locator("main form.form .field:not([data-optional])")).toHaveCount(6);
  await expectAccessible(phone);
  await shot(phone, "first-word");
  const fill = (name: string, text: string) => phone.locator(`main [name=${name}]`).fill(text);
  await fill("words", "新厂准备投产，排污许可要先办哪些手续？");
  await fill("name", "焦作市新来机械有限公司（演示）");
  await fill("uscc", "91410882YYYY00030X");
  await phone.locator("main [name=district]").selectOption({ index: 1 });
  await fill("contact_name", "周新来");
  await fill("contact_phone", "137 0000 4321");
  const send = phone.locator("main form.form .form-buttons button:not([name])");
  await send.click();
  // a slip in the code comes back at its field, with everything typed
  await expect(phone.getByTestId("error-summary")).toBeVisible();
  await expect(phone.locator("main [name=words]")).toHaveValue(/新厂准备投产/);
  await shot(phone, "first-word-refused");
  await fill("uscc", USCC);
  await send.click();
  const number = (await phone.getByTestId("number").textContent()) ?? "";
  expect(number).toMatch(/-\d{4}-\d+/);
  await expectAccessible(phone);
  await shot(phone, "first-word-receipt");
  // the receipt as a picture, which only script can draw; the print is there without it
  const picture = phone.locator("[data-picture]");
  if (scripted()) {
    await picture.getByRole("button", { name: "保存为图片" }).click();
    await expect(picture.getByRole("img")).toBeVisible();
    await expect(picture.getByRole("link", { name: "下载图片" })).toHaveAttribute("download", /^QY-.*png$/);
    expect(await picture.locator("img").evaluate((i: HTMLImageElement) => i.decode().then(() => i.naturalWidth))).toBe(1125);
    await shot(phone, "receipt-picture");
  } else {
    await expect(picture).toBeHidden();
  }
  await phone.getByRole("main").getByRole("link", { name: "查进度" }).click();
  await expect(phone.locator("[name=number]")).toHaveValue(number);
  await phone.locator("[name=last4]").fill("4321");
  await phone.locator("main form button:not([type=button])").first().click();
  await expect(phone.getByTestId("tracked")).toContainText(number);

  const desk = await (await browser.newContext({ ...begin, viewport: { width: 1440, height: 900 } })).newPage();
  await logIn(desk, "intake");
  await desk.goto("/office");
  await desk.getByRole("link", { name: /待电话核实的联系人/ }).click();
  await shot(desk, "to-be-phoned");
  await desk.getByRole("link", { name: /新厂准备投产/ }).first().click();
  await expect(desk.getByTestId("unverified")).toContainText("焦作市新来机械有限公司");
  await expect(desk.locator("main")).not.toContainText("13700004321");
  await desk.getByRole("button", { name: "查看完整联系方式" }).click();
  await expect(desk.locator("main")).toContainText("13700004321");
  if (scripted()) await expectAccessible(desk);
  await shot(desk, "contact-shown");
  await desk.getByRole("link", { name: "核实联系人" }).click();
  await choose(desk, "联系上了");
  await desk.locator("[name=note]").fill("打企业总机，转到周工，是环保负责人");
  await shot(desk, "contact-check");
  await desk.locator("main form.form .form-buttons button:not([name])").click();
  await expect(desk.getByTestId("unverified")).toHaveCount(0);
  await desk.getByRole("link", { name: "给这位联系人开账号" }).click();
  await expect(desk.locator("main [name=phone]")).toHaveValue("13700004321");
});
