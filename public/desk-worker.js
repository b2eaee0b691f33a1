// Keeps the empty desk, so that the page of a service-day desk opens without a network. It holds nothing of anybody:
// the page is fetched as by somebody who is not logged in.
"use strict";
const CACHE = "zhuqi-desk-1";
const EMPTY = "/desk/offline";

/** Everything the empty desk is made of, as its own page names it. */
const keep = async () => {
  const page = await fetch(EMPTY, { credentials: "omit", cache: "no-store" });
  if (!page.ok) throw new Error("no empty desk");
  const html = await page.clone().text();
  const parts = [...html.matchAll(/(?:href|src)="(\/(?:pkg\/[^"]+\.css|page\.js|favicon\.svg|arrow-down\.svg))"/g)];
  const cache = await caches.open(CACHE);
  await cache.addAll([...new Set([...parts.map((p) => p[1]), "/desk.js"])]);
  await cache.put(EMPTY, page);
};

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keep());
});
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(
      fetch(request).catch(async () => (await caches.match(EMPTY)) ?? Response.error()),
    );
    return;
  }
  event.respondWith(fetch(request).catch(async () => (await caches.match(url.pathname)) ?? Response.error()));
});

// a desk that is opened has the newest empty desk for later
addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(keep().catch(() => null));
});
