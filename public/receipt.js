// The receipt as a picture: drawn from what the page says, shown so that a long press keeps it, and offered as a file.
const WIDTH = 375;
const PAD = 24;
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Breaks a text into lines that fit; Chinese breaks anywhere. */
const lines = (pen, text, width) => {
  const all = [];
  let line = "";
  for (const c of text) {
    if (line && pen.measureText(line + c).width > width) {
      all.push(line);
      line = "";
    }
    line += c;
  }
  return line ? [...all, line] : all;
};

const draw = (receipt, bureau) => {
  const text = (s) => [...receipt.querySelectorAll(s)].map((e) => e.textContent.trim()).filter(Boolean);
  const parts = [
    [[bureau], 14, 22],
    [text("h1"), 22, 34],
    [text(".reference"), 28, 44],
    [text(".prose p"), 16, 26],
  ];
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const font = (size) => (pen.font = `${size}px ${FONT}`);
  const set = parts.flatMap(([texts, size, step]) =>
    texts.flatMap((t) => (font(size), lines(pen, t, WIDTH - 2 * PAD))).map((line) => [line, size, step]),
  );
  // as sharp as a phone shows it
  canvas.width = WIDTH * 3;
  canvas.height = 3 * (2 * PAD + set.reduce((sum, [, , step]) => sum + step, 0));
  pen.scale(3, 3);
  // a picture is looked at outside of the page, so it has a ground of its own
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "black";
  let y = PAD;
  for (const [line, size, step] of set) {
    font(size);
    y += step;
    pen.fillText(line, PAD, y - (step - size) / 2);
  }
  return canvas;
};

for (const box of document.querySelectorAll("[data-picture]")) {
  box.hidden = false;
  const shown = box.querySelector("figure");
  box.querySelector("button").addEventListener("click", () => {
    draw(box.closest("[data-testid=receipt]"), box.dataset.picture).toBlob((blob) => {
      const address = URL.createObjectURL(blob);
      box.querySelector("img").src = address;
      box.querySelector("a").href = address;
      shown.hidden = false;
      shown.scrollIntoView({ block: "center" });
    });
  });
}
