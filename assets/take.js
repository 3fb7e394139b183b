// Loaded when a reader takes something away: a drawing as it is set, the sentence behind a figure, a link.
export default (at) => (at.href ? picture(at) : words(at));

// The build writes a file for all that can be set, but for the kind of event; what is pressed and the theme
// name it.
const picture = async (link) => {
  const [, first, outlines = "", scale] = /^(.*?)(-outlines)?(?:-(\d)x)?\.(?:svg|png)$/.exec(link.href);
  const part = link.closest("[data-chart], [data-timeline]");
  const pressed = [...part.querySelectorAll("[aria-pressed=true]")].filter((b) => b.previousElementSibling).map((b) => b.dataset.set.split("="));
  const dark = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const kind = pressed.find(([what]) => what == "kind")?.[1];
  const others = pressed.filter(([what]) => what != "kind").map(([, set]) => set);
  const base = [first, ...others, ...(dark == "dark" ? ["dark"] : [])].join("-"), file = base + outlines + ".svg";
  if (!kind && !scale) return save(file, file);
  if (!kind && base == first) return save(link.href, link.href);
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(file);
  const drawing = dimmed(await answer.text(), kind), name = base + (kind ? "-" + kind : "") + outlines;
  const taken = scale ? await paint(drawing, +scale) : new Blob([drawing], { type: "image/svg+xml" });
  const url = URL.createObjectURL(taken);
  save(url, name + (scale ? `-${scale}x.png` : ".svg"));
  setTimeout(() => URL.revokeObjectURL(url), 60000);
};

// The drawing with the events of other kinds dimmed, as in style/timeline.css: by an attribute, which every
// program that opens SVG understands.
const dimmed = (drawing, kind) =>
  kind ? drawing.replace(/<g data-kind="([^"]*)"/g, (group, kinds) => (kinds.split(" ").includes(kind) ? group : group + ' opacity=".3"')) : drawing;

// The drawing as pixels. As data, not as an address: in a frame without an origin the canvas could not be
// read otherwise.
const paint = async (drawing, scale) => {
  const image = new Image(), canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
  image.src = "data:image/svg+xml," + encodeURIComponent(drawing);
  await image.decode();
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  // Some browsers read the fonts inside only once the drawing is used: the second picture has them.
  for (const wait of [0, 250]) {
    await new Promise((on) => setTimeout(on, wait));
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((on, off) => canvas.toBlob((png) => (png ? on(png) : off(new Error("no picture")))));
};

const save = (address, name) => {
  const link = document.createElement("a");
  link.href = address;
  link.download = name.slice(name.lastIndexOf("/") + 1);
  link.click();
};

// A chart's link, a row of the ledger, or the row whose copy a card holds.
const words = async (button) => {
  const card = button.closest(".card")?.querySelector("a"), own = button.closest("[data-row]");
  const row = own || (card && document.querySelector(`[data-row="${card.hash.split("=")[1]}"]`));
  const url = new URL(button.dataset.href || (own ? "#figure=" + own.dataset.row : card.href), location);
  if (own) url.search = "";
  const text = button.dataset.take == "share" ? "" : sentence(row, button.closest("[data-form]").dataset);
  if (!text && navigator.share) {
    try {
      return await navigator.share({ title: document.title, url: url.href });
    } catch (error) {
      // The reader thought better of it.
      if (error.name == "AbortError") return;
    }
  }
  const whole = [text, url.href].filter(Boolean).join("\n");
  try {
    await navigator.clipboard.writeText(whole);
    say(button);
  } catch {
    // Nothing may be put on the clipboard here: the reader can.
    const field = button.parentElement.querySelector("textarea") || button.parentElement.appendChild(document.createElement("textarea"));
    field.readOnly = true;
    field.rows = 3;
    field.setAttribute("aria-label", button.textContent);
    field.value = whole;
    field.select();
  }
};

// What is said in the row's cells, without what explains it: what is counted and how much; in brackets
// who says so, on what ground, and what the reader is warned of.
const sentence = (row, { form, colon, separator }) => {
  const text = (node) => node?.textContent.trim();
  const join = (...parts) => parts.flat().filter(Boolean).join(separator);
  const all = (part) => [...row.querySelectorAll(part)].map(text);
  // The words that stand in a cell before its paragraphs.
  const first = (cell) => row.querySelector(cell)?.firstChild?.nodeType == 3 && text(row.querySelector(cell).firstChild);
  const event = row.dataset.kind;
  const what = event ? join(all("time"), all(".planned")) : first("th");
  const amount = event ? join(all("p:not(.quiet)")) : join(first("td"), all("td:nth-of-type(1) .said"));
  const ground = event ? join(all(".quiet")) : join(first("td:nth-of-type(3)"), first("td:nth-of-type(2)"), all("td:nth-of-type(2) .said"), all(".flag b"));
  const filled = { a: [what, amount].filter(Boolean).join(colon), b: ground };
  return form.replace(/\{(\w)\}/g, (_, name) => filled[name]);
};

// Said beside the button, to the ear too.
const say = (button) => {
  const said = button.parentElement.querySelector("[role=status]") || button.parentElement.appendChild(document.createElement("span"));
  said.setAttribute("role", "status");
  setTimeout(() => (said.textContent = button.closest("[data-form]").dataset.copied));
  setTimeout(() => (said.textContent = ""), 4000);
};
