// Somebody asks on a phone to act for a firm, with proof; the firm's contact sees that and objects; intake looks at the
// proof on record and says no, and why; whoever asked reads it by number and phone. An administrator lets a colleague in.
import { DEMO_PASSWORD, expect, expectAccessible, logIn, scripted, shot, test } from "./fixtures";

const press = ".form-buttons button:not([name])";
const LICENCE = { name: "授权书.txt", mimeType: "text/plain", buffer: Buffer.from("授权书") };

test("who asks to act for a firm is checked by proof, and the firm is heard", async ({ browser }) => {
  const phone = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await phone.goto("/");
  await phone.getByRole("link", { name: "申请企业账号" }).click();
  await expectAccessible(phone);
  await phone.locator("[name=uscc]").fill("91410803YYYY000128");
  await phone.locator("[name=name]").fill("恒岚钛白");
  await phone.locator("[name=district]").selectOption({ index: 1 });
  await phone.locator("[name=contact_name]").fill("周新来");
  // one phone may send three things in a while, and two projects share the demo
  const last4 = scripted() ? "4321" : "4322";
  await phone.locator("[name=contact_phone]").fill(`1370000${last4}`);
  await phone.locator("[name=position]").fill("环保专员");
  await phone.locator(press).click();
  // the proof is missing; nothing typed is lost
  await expect(phone.getByText("上传营业执照照片和授权证明").first()).toBeVisible();
  await expect(phone.locator("[name=position]")).toHaveValue("环保专员");
  await phone.getByTestId("upload-file").setInputFiles(LICENCE);
  await shot(phone, "claim-new");
  await phone.locator(press).click();
  const number = ((await phone.getByTestId("number").textContent()) ?? "").trim();
  expect(number).toMatch(/^ZH-\d{4}-\d{5}$/);
  await expectAccessible(phone);
  await shot(phone, "claim-received");

  const firm = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await logIn(firm, "henglan");
  await firm.goto("/my");
  await firm.getByTestId("claims-wait").getByRole("link").click();
  await expectAccessible(firm);
  await shot(firm, "members");
  await firm.locator(`a[href*="${number}"]`).click();
  await firm.locator("[name=words]").fill("我单位没有这个人。");
  await expectAccessible(firm);
  await firm.locator(press).click();
  await expect(firm.getByTestId("members")).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await logIn(desk, "intake");
  await desk.goto("/office/claims");
  await expectAccessible(desk);
  await shot(desk, "claims");
  await desk.locator(`a[href$="${number}"]`).click();
  await expect(desk.getByTestId("objections")).toContainText("我单位没有这个人");
  await expect(desk.locator("main")).not.toContainText("周新来");
  await desk.getByRole("button", { name: "查看姓名、电话和证明" }).click();
  await expect(desk.getByTestId("proof")).toContainText("授权书.txt");
  await expect(desk.locator("main")).toContainText("周新来");
  await expectAccessible(desk);
  await shot(desk, "claim");
  await desk.getByRole("link", { name: "不通过" }).click();
  await desk.locator("[name=reason]").fill("企业说没有这个人。请由单位出具授权书。");
  await desk.locator(press).click();
  await expect(desk.getByTestId("outcome")).toBeVisible();

  await phone.goto("/track");
  await phone.locator("[name=number]").fill(number);
  await phone.locator("[name=last4]").fill(last4);
  await phone.locator(press).click();
  await expect(phone.getByTestId("tracked")).toContainText("请由单位出具授权书");
  await expectAccessible(phone);
  await shot(phone, "claim-tracked");
});

test("an administrator lets a colleague in, and out again", async ({ browser }) => {
  const login = scripted() ? "xiangrui.li" : "xiangrui.wang";
  const firm = await (await browser.newContext({ viewport: { width: 375, height: 800 } })).newPage();
  await logIn(firm, "xiangrui");
  await firm.goto("/my/members");
  await firm.getByRole("link", { name: "邀请同事" }).click();
  await firm.locator("[name=login]").fill(login);
  await firm.locator("[name=name]").fill("李四");
  await firm.locator("[name=phone]").fill("13800000001");
  await expectAccessible(firm);
  await firm.locator(press).click();
  const row = firm.getByTestId("members").locator("tr", { hasText: login });
  await row.getByRole("button", { name: "打印同事的登录码" }).click();
  const code = /[A-Z0-9]{4}(-[A-Z0-9]{4}){3}/i.exec(await firm.locator("main").innerText())?.[0] ?? "";
  expect(code).not.toBe("");

  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto("/login");
  await colleague.locator("[name=login]").fill(login);
  await colleague.locator("[name=password]").fill(code);
  await colleague.locator(press).click();
  await expect(colleague).toHaveURL(/\/password/);
  await colleague.locator("[name=old]").fill(code);
  await colleague.locator("[name=new]").fill(`${DEMO_PASSWORD}-own`);
  await colleague.locator("[name=again]").fill(`${DEMO_PASSWORD}-own`);
  await colleague.locator(press).click();
  await expect(colleague).not.toHaveURL(/\/password/);
  await colleague.goto("/my/members");
  await expect(colleague.getByRole("link", { name: "邀请同事" })).toHaveCount(0);

  await firm.goto("/my/members");
  await row.getByRole("link", { name: "移除" }).click();
  await expectAccessible(firm);
  await shot(firm, "member-remove");
  await firm.locator(press).click();
  await expect(firm.getByTestId("members")).not.toContainText(login);
  await colleague.goto("/my");
  await expect(colleague).not.toHaveURL(/\/my$/);
});
