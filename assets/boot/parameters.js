// View, language, digits, direction of time and theme, as the address or the parent page asks for them. Another view
// than the whole page, another language, other digits and another direction of time are other pages. Only values that
// the page knows are used.

const root = document.documentElement, attributes = root.dataset, query = new URLSearchParams(location.search);
const knownValues = { view: VIEWS, lang: LANGUAGES, digits: DIGITS, theme: ["light", "dark", "auto"], time: TIMES };
const current = { view: attributes.view, lang: LANGUAGE, digits: attributes.digits || "latn", theme: "auto", time: attributes.time || "auto" };

// The direction of time in the path of the current page. The language's usual one has no folder, and only views with
// the timeline have another.
const timeInPath = () => {
  const usual = RTL_TIME.includes(current.lang) ? "rtl" : "ltr";
  return current.time == usual || !TIME_VIEWS.includes(current.view) ? "auto" : current.time;
};

// Takes over the known values among those that `valueOf` gives for a parameter's name, and sets the theme.
// Returns whether the result is another page.
const applyParameters = (valueOf) => {
  const previous = { ...current, time: timeInPath() };
  for (const name in knownValues) {
    const value = valueOf(name);
    if (knownValues[name].includes(value)) current[name] = value;
  }
  if (current.digits == "auto") current.digits = "latn";
  if (current.theme == "auto") delete attributes.theme;
  else attributes.theme = current.theme;
  return ["view", "lang", "digits"].some((name) => previous[name] != current[name]) || previous.time != timeInPath();
};

// Shows the current view within this page: a page in one file has no other pages.
const showView = () => {
  attributes.view = current.view;
};

// Replaces this page by the page of the current view, language, digits and direction of time.
const redirect = () => {
  const time = timeInPath();
  const folders = [current.lang != LANGUAGES[0] && current.lang, current.digits == "arab" && "arab", time != "auto" && time, current.view != VIEWS[0] && current.view];
  const search = new URLSearchParams(location.search);
  for (const name in knownValues) search.delete(name);
  if (current.theme != "auto") search.set("theme", current.theme);
  const url = new URL(ROOT + folders.filter(Boolean).map((folder) => folder + "/").join(""), location);
  // From a disk, the browser opens a folder as a list of its files.
  if (url.protocol == "file:") url.pathname += "index.html";
  url.search = search;
  url.hash = location.hash;
  location.replace(url);
};
