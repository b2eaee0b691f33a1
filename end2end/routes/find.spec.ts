// Before the walk past every route: where in the demo each of them is met.
import { test } from "@playwright/test";
import { findAll } from "./map";

test("every route is looked for", async ({ browser, baseURL }) => {
  // a minute on a quiet machine
  test.setTimeout(900_000);
  await findAll(browser, baseURL ?? "", process.env.ZHUQI_ROUTES ?? "");
});
