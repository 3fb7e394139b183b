// View, language, digits and theme, as the address or the parent page asks for them. Another view than the
// whole page, another language and other digits are other pages. Only values that the page knows are used.

const root = document.documentElement, attributes = root.dataset, query = new URLSearchParams(location.search);
const knownValues = { view: VIEWS, lang: LANGUAGES, digits: DIGITS, theme: ["light", "dark", "auto"] };
const current = { view: attributes.view, lang: LANGUAGE, digits: attributes.digits || "latn", theme: "auto" };

// Takes over the known values among those that `valueOf` gives for a parameter's name, and sets the theme.
// Returns whether the result is another page.
const applyParameters = (valueOf) => {
  const previous = { ...current };
  for (const name in knownValues) {
    const value = valueOf(name);
    if (knownValues[name].includes(value)) current[name] = value;
  }
  if (current.digits == "auto") current.digits = "latn";
  if (current.theme == "auto") delete attributes.theme;
  else attributes.theme = current.theme;
  return ["view", "lang", "digits"].some((name) => previous[name] != current[name]);
};

// Shows the current view within this page: a page in one file has no other pages.
const showView = () => {
  attributes.view = current.view;
};

// Replaces this page by the page of the current view, language and digits.
const redirect = () => {
  const folders = [current.lang != LANGUAGES[0] && current.lang, current.digits == "arab" && "arab", current.view != VIEWS[0] && current.view];
  for (const name in knownValues) query.delete(name);
  if (current.theme != "auto") query.set("theme", current.theme);
  const url = new URL(ROOT + folders.filter(Boolean).map((folder) => folder + "/").join(""), location);
  // From a disk, the browser opens a folder as a list of its files.
  if (url.protocol == "file:") url.pathname += "index.html";
  url.search = query;
  url.hash = location.hash;
  location.replace(url);
};
