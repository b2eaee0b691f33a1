// Two walks through the same specs, with script and without, and on demand one past every route in every look; each
// against a server and a database of its own.
// `cargo xtask test browser` starts the servers and says where they are.
import { defineConfig } from "@playwright/test";

const server = process.env.ZHUQI_URL ?? "http://127.0.0.1:3000";

/** The pictures of the review are taken only when asked for: `cargo xtask screenshots`. */
const pictures = process.env.ZHUQI_SCREENSHOTS
  ? [{ name: "screenshots", testDir: "screenshots", use: { baseURL: server } }]
  : [];

/** What pages cost on a slow phone, only when asked for: `cargo xtask pace`. */
const pace = process.env.ZHUQI_PACE ? [{ name: "pace", testDir: "pace", workers: 1, use: { baseURL: server } }] : [];

/**
 * The walk past every route in every look: first where each is met, then all of them, on both cores, since nothing is
 * written any more.
 */
// many pages a test: the last of them says little of the others
const quiet = { screenshot: "off" as const };
const routesAt = process.env.ZHUQI_URL_ROUTES ?? server;
const routes = process.env.ZHUQI_ROUTES
  ? [
      { name: "find", testDir: "routes", testMatch: "find.spec.ts", workers: 1, use: { baseURL: routesAt, ...quiet } },
      {
        name: "routes",
        testDir: "routes",
        testIgnore: "find.spec.ts",
        dependencies: ["find"],
        fullyParallel: true,
        use: { baseURL: routesAt, ...quiet },
      },
    ]
  : [];

export default defineConfig({
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 120_000,
  // two browsers and two servers share what cores there are
  expect: { timeout: 15_000 },
  reporter: [["list"], ["html", { outputFolder: "report", open: "never" }]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    // a trace costs as much again as the walk: `cargo xtask test browser -- --trace retain-on-failure` where one is wanted
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.ZHUQI_CHROMIUM ?? "/usr/bin/chromium",
      // root may not use the sandbox; the rest keeps a test browser from calling home
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    // the specs of one project tell a story in one database: one at a time, in order
    { name: "script", testDir: "tests", workers: 1, use: { baseURL: server } },
    {
      name: "no-script",
      testDir: "tests",
      workers: 1,
      use: { baseURL: process.env.ZHUQI_URL_NO_SCRIPT ?? server, javaScriptEnabled: false },
    },
    ...routes,
    ...pictures,
    ...pace,
  ],
});
