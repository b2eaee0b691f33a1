// What a supervisor hands to the leader on a Monday.
import { expect, logIn, test } from "./fixtures";

test("the board and the list behind it are one sheet of paper each", async ({ page }) => {
  await logIn(page, "supervisor");
  for (const path of ["/supervision", "/supervision/overdue"]) {
    await page.goto(path);
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  }
});
