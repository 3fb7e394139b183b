// The page that makes embed codes: what is chosen in the form goes into the preview and the codes. The element
// `#data` has the titles, heights and languages of the site; each code's template is in its `data-template`. The form
// begins with what the query of this page's address asks for.
const data = JSON.parse(document.getElementById("data").textContent);
const form = document.querySelector("form"), preview = document.querySelector("iframe"), status = document.querySelector("[role=status]");
const here = new URL(data.root, location.href.split(/[?#]/)[0]).href;
const codes = [...document.querySelectorAll("textarea")];
const escapeHtml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
let shownPath, height;

const lists = [...form.querySelectorAll("select")];
const currentChoice = () => Object.fromEntries(lists.map((list) => [list.name, list.value]));

// Hides the lists of switches that the chosen view doesn't have.
const showSwitches = ({ view }) => {
  for (const name in data.switches) form.elements[name].parentElement.hidden = !data.switches[name].includes(view);
};

// The query of the chosen page: what differs from the default.
const queryOf = (choice) => {
  const query = new URLSearchParams(choice.theme == "auto" ? "" : { theme: choice.theme });
  for (const { name, value, selectedIndex } of lists)
    if (data.switches[name]?.includes(choice.view) && selectedIndex > 0) query.set(name, value);
  return String(query) && "?" + query;
};

// The path of the chosen page below the site's root.
const path = (choice) => {
  const { view, lang, digits, time } = choice;
  const usual = data.rtlTime.includes(lang) ? "rtl" : "ltr";
  const unusual = data.timeViews.includes(view) && time != "auto" && time != usual && time;
  const folders = [lang != data.first && lang, digits == "arab" && "arab", unusual, view != "all" && view].filter(Boolean).map((part) => part + "/").join("");
  return folders + queryOf(choice);
};

const writeCodes = () => {
  const choice = currentChoice(), site = data.site || here;
  const parts = { ...choice, site, address: site + path(choice), title: data.titles[choice.lang][choice.view], height: height || data.heights[choice.view] };
  for (const code of codes) code.value = code.dataset.template.replace(/{(\w+)}/g, (all, name) => (name in parts ? escapeHtml(String(parts[name])) : all));
};

const update = () => {
  const choice = currentChoice();
  showSwitches(choice);
  preview.title = data.titles[choice.lang][choice.view];
  // A page that is loaded tells its height. A choice that shows the same page keeps the height that was told.
  // `replace` keeps the preview out of this page's history.
  if (shownPath != path(choice)) {
    height = 0;
    preview.contentWindow.location.replace(here + (shownPath = path(choice)));
  }
  writeCodes();
};

// The preview tells its height, which is also that of the plain iframe in the codes.
addEventListener("message", ({ data: message, source }) => {
  if (source != preview.contentWindow || message?.type != "jisr:height" || message.view != form.elements.view.value) return;
  height = Math.min(message.height, 1e5);
  preview.style.height = height + "px";
  writeCodes();
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
    // Emptied first, so that screen readers announce the same text again.
    status.textContent = "";
    setTimeout(() => (status.textContent = done ? status.dataset.copied : status.dataset.failed), 50);
    button.dataset.done = done;
    setTimeout(() => delete button.dataset.done, 3000);
  });
}
const asked = new URLSearchParams(location.search);
for (const list of lists) {
  if ([...list.options].some(({ value }) => value == asked.get(list.name))) list.value = asked.get(list.name);
  list.disabled = false;
}
form.addEventListener("input", update);
update();
