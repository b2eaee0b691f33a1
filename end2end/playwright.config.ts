// Two walks through the same specs, with script and without, and on demand one past every route in every look; each
// against a server and a database of its own.
// `cargo xtask test browser` starts the servers and says where they are.
import { defineConfig } from "@playwright/test";

const server = process.env.ZHUQI_URL ?? "http://127.0.0.1:3000";

/** The pictures of the review are taken only when asked for: `cargo xtask screenshots`. */
const pictures = process.env.ZHUQI_SCREENSHOTS
  ? [{ name: "screenshots", testDir: "screenshots", use: { baseURL: server } }]
  : [];

/** The walk past every route in every look, only when asked for: `cargo xtask test browser -- --routes`. */
const routes = process.env.ZHUQI_ROUTES
  ? [
      {
        name: "routes",
        testDir: "routes",
        // many pages a test: a trace of them all would cost more than looking at them
        use: { baseURL: process.env.ZHUQI_URL_ROUTES ?? server, trace: "off" as const, screenshot: "off" as const },
      },
    ]
  : [];

export default defineConfig({
  outputDir: "test-results",
  // the specs of one project tell a story in one database: one at a time, in order
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 120_000,
  reporter: [["list"], ["html", { outputFolder: "report", open: "never" }]],
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1280, height: 800 },
    trace: "retain-on-failure",
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
    { name: "script", testDir: "tests", use: { baseURL: server } },
    {
      name: "no-script",
      testDir: "tests",
      use: { baseURL: process.env.ZHUQI_URL_NO_SCRIPT ?? server, javaScriptEnabled: false },
    },
    ...routes,
    ...pictures,
  ],
});
