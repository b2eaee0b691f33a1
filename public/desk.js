// The desk of a service day when the network goes: what is typed is sealed to the key of that service day (RFC 9180:
// P-256, HKDF-SHA256, AES-256-GCM), kept on the device, counted where everybody sees it, and handed in once the network
// is back. Nobody can read it here; logging out wipes everything else.
const te = new TextEncoder();
const join = (...parts) => {
  const bytes = parts.map((p) => (typeof p === "string" ? te.encode(p) : p));
  const all = new Uint8Array(bytes.reduce((n, b) => n + b.length, 0));
  let at = 0;
  for (const b of bytes) {
    all.set(b, at);
    at += b.length;
  }
  return all;
};
const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const unbase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const randomId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

// --- sealing -------------------------------------------------------------------------------------------------------
const KEM = join("KEM", [0x00, 0x10]);
const SUITE = join("HPKE", [0x00, 0x10, 0x00, 0x01, 0x00, 0x02]);
const NONE = new Uint8Array(0);

const hmac = async (key, data) => {
  // an empty salt is one of zeros (RFC 5869)
  const raw = key.length ? key : new Uint8Array(32);
  const k = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", k, data));
};
const extract = (suite, salt, label, ikm) => hmac(salt, join("HPKE-v1", suite, label, ikm));
// every length asked for fits into one block of the hash
const expand = async (suite, prk, label, info, length) =>
  (await hmac(prk, join([0, length], "HPKE-v1", suite, label, info, [1]))).slice(0, length);

/** Seals `text` to `publicKey`, bound to `info` and `bound`; both parts base64. */
const seal = async (publicKey, info, bound, text) => {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const theirs = await crypto.subtle.importKey("raw", unbase64(publicKey), curve, true, []);
  const ours = await crypto.subtle.generateKey(curve, true, ["deriveBits"]);
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", ours.publicKey));
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, ours.privateKey, 256);
  const eae = await extract(KEM, NONE, "eae_prk", new Uint8Array(shared));
  const secret = await expand(KEM, eae, "shared_secret", join(enc, unbase64(publicKey)), 32);
  const context = join(
    [0],
    await extract(SUITE, NONE, "psk_id_hash", NONE),
    await extract(SUITE, NONE, "info_hash", te.encode(info)),
  );
  const prk = await extract(SUITE, secret, "secret", NONE);
  const key = await expand(SUITE, prk, "key", context, 32);
  const iv = await expand(SUITE, prk, "base_nonce", context, 12);
  const aes = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const how = { name: "AES-GCM", iv, additionalData: te.encode(bound) };
  return { enc: base64(enc), sealed: base64(await crypto.subtle.encrypt(how, aes, te.encode(text))) };
};

// --- what is kept on the device ------------------------------------------------------------------------------------
const opened = () =>
  new Promise((resolve, reject) => {
    const ask = indexedDB.open("zhuqi-desk", 1);
    ask.onupgradeneeded = () => {
      // kits: what a desk was given; entries: what waits, sealed
      ask.result.createObjectStore("kits", { keyPath: "day" });
      ask.result.createObjectStore("entries", { keyPath: "id" });
    };
    ask.onsuccess = () => resolve(ask.result);
    ask.onerror = () => reject(ask.error);
  });

/** Does something in one transaction, and waits until it is on disk. */
const inStore = async (name, mode, act) => {
  const db = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const tx = db.transaction(name, mode, { durability: "strict" });
      let result;
      act(tx.objectStore(name), (value) => (result = value));
      tx.oncomplete = () => resolve(result);
      tx.onabort = tx.onerror = () => reject(tx.error);
    });
  } finally {
    db.close();
  }
};
const get = (name, key) =>
  inStore(name, "readonly", (s, done) => {
    const ask = s.get(key);
    ask.onsuccess = () => done(ask.result);
  });
const put = (name, value) => inStore(name, "readwrite", (s) => s.put(value));
const drop = (name, key) => inStore(name, "readwrite", (s) => s.delete(key));
const waiting = () =>
  inStore("entries", "readonly", (s, done) => {
    const ask = s.getAll();
    ask.onsuccess = () => done(ask.result);
  });

/** The next number the device was given for that day, which is then used up; empty where none is left. */
const nextNumber = (day) =>
  inStore("kits", "readwrite", (s, done) => {
    const ask = s.get(day);
    ask.onsuccess = () => {
      const kit = ask.result;
      done(kit?.numbers.shift() ?? "");
      if (kit) s.put(kit);
    };
  });

/** How many entries wait on this device. */
export const count = async () => (await waiting()).length;

/** Wipes everything but what waits to be handed in. */
export const forget = () => inStore("kits", "readwrite", (s) => s.clear());

// --- the network ---------------------------------------------------------------------------------------------------
/** Whether the server can be reached: the browser only knows whether there is a network at all. */
const reachable = async () => {
  if (!navigator.onLine) return false;
  try {
    const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(4000) });
    return answer.ok;
  } catch {
    return false;
  }
};
const post = (path, body) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30000),
  });

// --- the page ------------------------------------------------------------------------------------------------------
const box = document.querySelector("[data-desk]");
if (box) start();

async function start() {
  // after its day a desk has no strip: what waits is handed in, and nothing is typed
  const strip = document.querySelector("[data-desk-strip]");
  const form = strip?.querySelector("form.form");
  const part = (name) => document.querySelector(`[data-desk-${name}]`);
  const say = (text) => (part("said").textContent = text);
  const words = (name, values) =>
    Object.entries(values).reduce((text, [k, v]) => text.replace(`{${k}}`, v), box.dataset[name]);
  const there = Boolean(box.dataset.desk);
  const day = there ? box.dataset.desk : decodeURIComponent(location.pathname.split("/")[3] ?? "");
  box.hidden = false;

  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) {
    part("state").textContent = box.dataset.cannot;
    return;
  }

  const show = async (up) => {
    part("state").textContent = up ? box.dataset.up : box.dataset.down;
    box.classList.toggle("down", !up);
    // those of this session; another one's are sent from its own desk
    const n = (await waiting()).filter((e) => e.day === day).length;
    part("count").textContent = n ? words("waiting", { n }) : "";
    return n;
  };

  /** Fetches what the desk needs without a network, and puts it beside what is left of before. */
  const equip = async () => {
    const before = await get("kits", day);
    // an id for the numbers, kept until they have come: asked for twice they are given once
    const block = before?.block ?? randomId();
    const numbers = before?.numbers ?? [];
    // the pages this is not the desk of ask only where there was one
    localStorage.setItem("zhuqi-desk", "yes");
    if (!before) await put("kits", { day, block, numbers, firms: [] });
    const answer = await post(`/office/desk/${encodeURIComponent(day)}/kit`, { block, numbers: numbers.length });
    if (!answer.ok) return;
    const kit = await answer.json();
    await inStore("kits", "readwrite", (s) => {
      const ask = s.get(day);
      ask.onsuccess = () => {
        const kept = ask.result?.numbers ?? [];
        const fresh = kit.numbers.filter((n) => !kept.includes(n));
        s.put({ ...kit, block: fresh.length ? randomId() : block, numbers: [...kept, ...fresh] });
      };
    });
    if ("serviceWorker" in navigator) {
      // it keeps the empty desk, so that the page opens without a network too
      const worker = await navigator.serviceWorker.register("/desk-worker.js", { scope: "/office/desk/" }).catch(() => null);
      worker?.active?.postMessage("keep");
    }
  };

  const askLogin = () => {
    part("login").href = `/login?next=${encodeURIComponent(`/office/desk/${day}`)}`;
    part("login").hidden = false;
  };

  /** Hands in what waits for this day; each entry is dropped only once the server says that it has it. */
  const deliver = async () => {
    const mine = (await waiting()).filter((e) => e.day === day).sort((a, b) => a.at - b.at).slice(0, 50);
    if (!mine.length) return;
    const entries = mine.map(({ id, number, enc, sealed }) => ({ id, number, enc, sealed }));
    const answer = await post(`/office/desk/${encodeURIComponent(day)}/deliver`, { entries });
    if (answer.status === 401) return askLogin();
    if (!answer.ok) return;
    part("login").hidden = true;
    const received = await answer.json();
    const of = (kind) => received.filter((r) => r.became === kind);
    for (const one of received) if (one.became !== "unreadable") await drop("entries", one.id);
    const sent = received.length - of("unreadable").length;
    const told = [words("sent", { n: sent })];
    if (of("incomplete").length) told.push(words("incomplete", { n: of("incomplete").length }));
    for (const one of of("sent_before")) told.push(words("before", { number: one.number }));
    if (of("unreadable").length) told.push(words("unreadable", { n: of("unreadable").length }));
    say(told.join(" · "));
    part("reload").hidden = !there || !sent;
    if (mine.length === 50 && sent) await deliver();
  };

  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    try {
      const up = await reachable();
      if ((await show(up)) && up) {
        await deliver();
        await show(up);
      }
    } catch {
      // the network went in between: what waits still waits, and the next look tries again
    } finally {
      busy = false;
    }
  };

  const firmOf = (kit, typed) => {
    const text = typed.trim();
    const like = kit.firms.filter((f) => f.name === text || f.name.includes(text));
    return text && like.length === 1 ? like[0].id : null;
  };

  /** Seals what is typed and keeps it; `sent` says under which key it was sent before, if it is not known to have come. */
  const keep = async (sent) => {
    const kit = await get("kits", day);
    if (!kit?.key) throw new Error("no kit");
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && !["key", "seq"].includes(name) && value.trim()) fields[name] = [value];
    }
    if (fields.firm) {
      const id = firmOf(kit, fields.firm[0]);
      if (id) {
        fields.enterprise = [id];
        delete fields.firm;
      }
    }
    // as it was typed, for whoever completes it should the bureau know no such firm
    if (fields.enterprise && !fields.firm && firmOf(kit, fields.enterprise[0]) === null) fields.firm = fields.enterprise;
    const at = Date.now();
    const id = randomId();
    const number = await nextNumber(day);
    const text = JSON.stringify({ said_at: at, fields, sent });
    const sealed = await seal(kit.key, `zhuqi desk ${kit.id}`, `${id} ${number}`, text);
    await put("entries", { id, day, number, at, ...sealed });
    form.reset();
    // the next entry is another one
    const key = form.querySelector("[name=key]");
    if (key) key.value = randomId();
    say(words("kept", { number: number || box.dataset.unnumbered }));
    form.querySelector("select, input:not([type=hidden])")?.focus();
    await show(false);
  };

  // before page.js, which only says that nothing was sent
  let sending = false;
  let asking = false;
  form?.addEventListener("submit", (event) => {
    if (sending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // a second press while the first still looks for the network is the same press
    if (asking) return;
    asking = true;
    take(event.submitter).finally(() => (asking = false));
  });
  /** Sends the form and stays on the page, so that a network that goes on the way takes no word with it. */
  const sendIt = async (button) => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    if (button?.name) body.append(button.name, button.value);
    // the same key: what came the first time is not recorded a second time
    for (let tries = 0; tries < 2; tries += 1) {
      const asked = { method: "POST", body, signal: AbortSignal.timeout(20000) };
      const answer = await fetch(form.action, asked).catch(() => null);
      if (answer || !(await reachable())) return answer;
    }
    return null;
  };
  const take = async (button) => {
    const kit = await get("kits", day);
    let sent;
    if (there && (await reachable())) {
      const answer = await sendIt(button);
      const loggedOut = answer?.redirected && new URL(answer.url).pathname === "/login";
      if (answer?.redirected && !loggedOut) return location.assign(answer.url);
      if (answer && !loggedOut) {
        // refused: the page that says why comes the usual way
        sending = true;
        form.requestSubmit(button);
        sending = false;
        return;
      }
      if (!answer) sent = { by: kit?.by ?? "", key: form.querySelector("[name=key]").value };
      if (loggedOut) askLogin();
    }
    // without a firm or a word there is nothing to keep: the field says so
    const firm = form.querySelector("[name=firm], [name=enterprise]");
    const said = form.querySelector("[name=words]");
    const missing = [firm, said].find((field) => !field.value.trim());
    if (missing) return missing.focus();
    await keep(sent).catch(() => say(box.dataset.stays));
  };

  // Alt and a digit: the category; Alt+T: the unit that takes it (the keys beside the fields say so)
  form?.addEventListener("keydown", (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const category = form.querySelector("[name=category]");
    const nth = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (nth && category) {
      const option = [...category.options].find((o) => o.text.startsWith(`${nth} `));
      if (!option) return;
      category.value = option.value;
    } else if (event.code === "KeyT" && form.querySelector("[name=hand_to]")) {
      form.querySelector("[name=hand_to]").focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  if (there && form) {
    await equip().catch(() => null);
  } else if (form) {
    const kit = await get("kits", day);
    part("no-kit").hidden = Boolean(kit?.key);
    part("retry").href = `/office/desk/${encodeURIComponent(day)}`;
    strip.hidden = !kit?.key;
    if (kit?.key) {
      part("theme").textContent = `${kit.day} ${kit.theme}`;
      const list = document.createElement("datalist");
      list.id = "desk-firms";
      for (const firm of kit.firms) list.append(new Option(firm.name, firm.name));
      form.append(list);
      form.querySelector("[name=firm]").setAttribute("list", list.id);
      form.querySelector("[name=firm]").focus();
    }
  }
  addEventListener("online", look);
  addEventListener("offline", look);
  setInterval(look, 15000);
  await look();
}
