// Loaded when a reader clicks on a download, "copy sentence" or "share". `trigger` is the link or button: a link
// downloads a drawing in the state that the switches set, a button copies or shares a sentence or an address.
// `switches` are the parameters of an address that set the switches.
export default (trigger, switches) => (trigger.href ? downloadDrawing(trigger) : copyOrShare(trigger, switches));

// The build writes a file for every state of the switches except the kind of event. The name of the file has the
// values of the chosen options and the theme.
const downloadDrawing = async (link) => {
  const [, defaultState, outlines = "", scale] = /^(.*?)(-outlines)?(?:-(\d)x)?\.(?:svg|png)$/.exec(link.href);
  const part = link.closest("[data-chart], [data-timeline]");
  const chosen = [...part.querySelectorAll("[data-setting]:checked")].filter((option) => option.parentElement.previousElementSibling).map((option) => option.dataset.setting.split("="));
  const theme = document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const kind = chosen.find(([setting]) => setting == "kind")?.[1];
  const others = chosen.filter(([setting]) => setting != "kind").map(([, value]) => value);
  const base = [defaultState, ...others, ...(theme == "dark" ? ["dark"] : [])].join("-"), file = base + outlines + ".svg";
  if (!kind && !scale) return save(file, file);
  if (!kind && base == defaultState) return save(link.href, link.href);
  const response = await fetch(file);
  if (!response.ok) throw new Error(file);
  const drawing = dimOtherKinds(await response.text(), kind), name = base + (kind ? "-" + kind : "") + outlines;
  const blob = scale ? await paint(drawing, +scale) : new Blob([drawing], { type: "image/svg+xml" });
  const url = URL.createObjectURL(blob);
  save(url, name + (scale ? `-${scale}x.png` : ".svg"));
  setTimeout(() => URL.revokeObjectURL(url), 60000);
};

// The drawing with the events of other kinds as faint as style/timeline.css makes them. An attribute does it here,
// because every program that opens SVG understands it.
const dimOtherKinds = (drawing, kind) =>
  kind ? drawing.replace(/<g data-kind="([^"]*)"/g, (group, kinds) => (kinds.split(" ").includes(kind) ? group : group + ' opacity=".3"')) : drawing;

// Paints the SVG as PNG, with `scale` pixels to a unit. The image is loaded from a `data:` address, because a
// sandboxed frame could not read the canvas after an image from any other address.
const paint = async (drawing, scale) => {
  const image = new Image(), canvas = document.createElement("canvas"), context = canvas.getContext("2d");
  image.src = "data:image/svg+xml," + encodeURIComponent(drawing);
  await image.decode();
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  // Some browsers load the fonts inside an SVG only when it is first painted, so it is painted twice.
  for (const delay of [0, 250]) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((resolve, reject) => canvas.toBlob((png) => (png ? resolve(png) : reject(new Error("no picture")))));
};

const save = (address, name) => {
  const link = document.createElement("a");
  link.href = address;
  link.download = name.slice(name.lastIndexOf("/") + 1);
  link.click();
};

// Copies or shares the address of a chart, or the sentence of a row of the ledger. In a tooltip, the row is the one
// that the tooltip is a copy of.
const copyOrShare = async (button, switches) => {
  const tooltipLink = button.closest(".tooltip")?.querySelector("a"), own = button.closest("[data-id]");
  const row = own || (tooltipLink && document.querySelector(`[data-id="${tooltipLink.hash.split("=")[1]}"]`));
  const url = new URL(button.dataset.href || (own ? "#figure=" + own.dataset.id : tooltipLink.href), location);
  if (own) url.search = "";
  // The address of a chart keeps what the switches show.
  if (button.dataset.href)
    for (const [name, value] of new URLSearchParams(location.search)) if (switches.includes(name)) url.searchParams.set(name, value);
  const text = button.dataset.share == "link" ? "" : sentence(row, button.closest("[data-quote-template]").dataset);
  if (!text && navigator.share) {
    try {
      return await navigator.share({ title: document.title, url: url.href });
    } catch (error) {
      // The user cancelled the share sheet.
      if (error.name == "AbortError") return;
    }
  }
  const copied = [text, url.href].filter(Boolean).join("\n");
  try {
    await navigator.clipboard.writeText(copied);
    announceCopied(button);
  } catch {
    // The clipboard is not allowed here, so the text stands in a field, selected.
    const field = button.parentElement.querySelector("textarea") || button.parentElement.appendChild(document.createElement("textarea"));
    field.readOnly = true;
    field.rows = 3;
    field.setAttribute("aria-label", button.textContent);
    field.value = copied;
    field.select();
  }
};

// One sentence from the texts of a row, which `data-field` names: what is counted and how much; in brackets the
// source, how the amount was obtained, and the caveats.
const sentence = (row, { quoteTemplate, colon, separator }) => {
  const join = (parts) => parts.filter(Boolean).join(separator);
  const texts = (...fields) => join(fields.flatMap((field) => [...row.querySelectorAll(`[data-field=${field}]`)].map((text) => text.textContent.trim())));
  const what = texts("label", "date", "planned"), amount = texts("value", "change", "period", "text");
  const verdict = row.dataset.verdict == "disagrees" ? ["verdict"] : [];
  const filled = { a: [what, amount].filter(Boolean).join(colon), b: texts("source", "basis", ...verdict, "caveat", "dated-by") };
  return quoteTemplate.replace(/\{(\w)\}/g, (_, name) => filled[name]);
};

// Shows "copied" beside the button, and announces it to screen readers.
const announceCopied = (button) => {
  const status = button.parentElement.querySelector("[role=status]") || button.parentElement.appendChild(document.createElement("span"));
  status.setAttribute("role", "status");
  setTimeout(() => (status.textContent = button.closest("[data-quote-template]").dataset.copied));
  setTimeout(() => (status.textContent = ""), 4000);
};
