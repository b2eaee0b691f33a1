// Files that are sent at once, in parts, with what is there in per cent. A network that breaks costs one part: it goes
// on from there, also when the page was closed and the same file is chosen again. Without script a file goes with the
// form, as a whole.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** An answer, or nothing where the network or the server was gone. */
const ask = async (path, options) => {
  try {
    const answer = await fetch(path, { signal: AbortSignal.timeout(30000), ...options });
    return answer.status >= 500 ? null : answer;
  } catch {
    return null;
  }
};

/** Asks until there is an answer; `broken` is told while there is none. */
const insist = async (path, options, broken) => {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 15000)) {
    const answer = await ask(path, options);
    if (answer) return answer;
    broken();
    await Promise.race([sleep(wait), new Promise((go) => addEventListener("online", go, { once: true }))]);
  }
};

for (const box of document.querySelectorAll("[data-files]")) {
  const form = box.closest("form");
  const own = new URL(form.action).pathname;
  const inputs = [...box.querySelectorAll("input[type=file]")];
  const words = (name, n) => box.dataset[name].replace("{n}", n);
  const template = box.querySelector("template").innerHTML;
  let running = 0;
  let waiting = null;

  const list = () => {
    let list = box.querySelector("ul.uploads");
    if (!list) {
      list = document.createElement("ul");
      list.className = "uploads";
      box.prepend(list);
    }
    return list;
  };

  const safe = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

  /** A row that says how far one file is; `again` is offered once it failed for good. */
  const row = (file) => {
    const item = document.createElement("li");
    item.className = "upload-row";
    item.dataset.testid = "upload-row";
    const name = document.createElement("span");
    name.className = "upload-name";
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = file.size || 1;
    bar.setAttribute("aria-label", file.name);
    const state = document.createElement("span");
    state.className = "upload-size";
    item.append(name, bar, state);
    list().append(item);
    return {
      at: (bytes) => {
        bar.value = bytes;
        state.textContent = words("sending", Math.floor((100 * bytes) / (file.size || 1)));
      },
      broken: () => (state.textContent = box.dataset.broken),
      failed: (why, again) => {
        bar.remove();
        state.className = "field-error";
        state.setAttribute("role", "alert");
        state.textContent = why;
        const retry = document.createElement("button");
        Object.assign(retry, { type: "button", className: "button small", textContent: box.dataset.retry });
        retry.addEventListener("click", () => {
          item.remove();
          again();
        });
        item.append(retry);
      },
      done: ({ token, name, size }) => {
        item.outerHTML = template.replaceAll("{token}", safe(token)).replaceAll("{name}", safe(name)).replaceAll("{size}", safe(size));
      },
    };
  };

  const send = async (file) => {
    const shown = row(file);
    // by what the file is, not by what it is called: the name may tell what the file tells
    const key = `upload ${own} ${file.size} ${file.lastModified}`;
    const refuse = async (answer) => {
      localStorage.removeItem(key);
      const said = answer.status === 422 ? (await answer.json()).error : "";
      shown.failed(said || box.dataset.failed, () => start(file));
    };
    let token = localStorage.getItem(key);
    let at = 0;
    let part = 0;
    if (token) {
      const known = await insist(`/uploads/${token}`, {}, shown.broken);
      if (known.ok) at = (await known.json()).received;
      else token = null;
    }
    if (!token) {
      const begun = await insist(
        "/uploads",
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ form: own, name: file.name, size: file.size }),
        },
        shown.broken,
      );
      if (!begun.ok) return refuse(begun);
      ({ token, part } = await begun.json());
      localStorage.setItem(key, token);
    }
    for (;;) {
      shown.at(at);
      const answer = await insist(
        `/uploads/${token}?from=${at}`,
        { method: "POST", body: file.slice(at, at + (part || 256 * 1024)) },
        shown.broken,
      );
      if (!answer.ok) return refuse(answer);
      const now = await answer.json();
      if (now.token) {
        localStorage.removeItem(key);
        shown.done(now);
        return;
      }
      at = now.received;
    }
  };

  const start = async (file) => {
    running += 1;
    await send(file).catch(() => null);
    running -= 1;
    if (running === 0 && waiting) {
      const button = waiting;
      waiting = null;
      // what failed is seen first
      if (!box.querySelector(".field-error[role=alert]")) form.requestSubmit(button);
    }
  };

  for (const input of inputs) {
    // on some phones a choice of several breaks the choice (interface.md 4.9)
    if (!input.accept && matchMedia("(pointer: fine)").matches) input.multiple = true;
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = "";
      files.forEach(start);
    });
  }
  box.querySelector("button[name=_upload]").hidden = true;

  // a form that is sent while files are on their way waits for them
  form.addEventListener("submit", (event) => {
    if (running === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = event.submitter;
    box.querySelector("[data-files-wait]").hidden = false;
  });
}
