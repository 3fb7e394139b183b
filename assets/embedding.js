// The page of codes to copy: what is chosen goes into preview and codes. The codes' forms, their words
// and what the site has stand in the page (`#data`); nothing of an address is used but its place.
const data = JSON.parse(document.getElementById("data").textContent);
const form = document.querySelector("form"), preview = document.querySelector("iframe"), said = document.querySelector("[role=status]");
const here = new URL(data.root, location.href.split(/[?#]/)[0]).href;
const codes = [...document.querySelectorAll("textarea")];
const quoted = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
let shown, height;

const chosen = () => Object.fromEntries(["view", "lang", "theme", "digits"].map((name) => [name, form.elements[name].value]));

// Where the page is that is chosen, below the site's root.
const path = ({ view, lang, theme, digits }) =>
  [lang != data.first && lang, digits == "arab" && "arab", view != "all" && view].filter(Boolean).map((part) => part + "/").join("") +
  (theme == "auto" ? "" : "?theme=" + theme);

const write = () => {
  const wish = chosen(), site = data.site || here;
  const parts = { ...wish, site, address: site + path(wish), title: data.titles[wish.lang][wish.view], height: height || data.heights[wish.view] };
  for (const code of codes) code.value = code.dataset.form.replace(/{(\w+)}/g, (all, name) => (name in parts ? quoted(String(parts[name])) : all));
};

const show = () => {
  const wish = chosen();
  preview.title = data.titles[wish.lang][wish.view];
  // Another page says how tall it is; a choice that shows the same one leaves what was said. The address
  // that is shown changes, not this page's history.
  if (shown != path(wish)) {
    height = 0;
    preview.contentWindow.location.replace(here + (shown = path(wish)));
  }
  write();
};

// The preview says how tall it is; so tall is the frame that needs no script.
addEventListener("message", ({ data: message, source }) => {
  if (source != preview.contentWindow || message?.type != "jisr:height" || message.view != form.elements.view.value) return;
  height = Math.min(message.height, 1e5);
  preview.style.height = height + "px";
  write();
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.disabled = false;
  button.addEventListener("click", async () => {
    const code = document.getElementById(button.dataset.copy);
    code.select();
    let done;
    try {
      await navigator.clipboard.writeText(code.value);
      done = true;
    } catch {
      done = document.execCommand("copy");
    }
    // Said anew when it is the same again.
    said.textContent = "";
    setTimeout(() => (said.textContent = done ? said.dataset.copied : said.dataset.failed), 50);
    button.dataset.done = done;
    setTimeout(() => delete button.dataset.done, 3000);
  });
}
for (const choice of form.elements) choice.disabled = false;
form.addEventListener("input", show);
show();
