// View, language, digits, theme and direction of time, as the address or the parent page asks for them. Another view
// than the whole page, another language and other digits are other pages. Only values that the page knows are used.

const root = document.documentElement, attributes = root.dataset, query = new URLSearchParams(location.search);
const knownValues = { view: VIEWS, lang: LANGUAGES, digits: DIGITS, theme: ["light", "dark", "auto"], time: ["rtl", "ltr", "auto"] };
const current = { view: attributes.view, lang: LANGUAGE, digits: attributes.digits || "latn", theme: "auto", time: "auto" };

// Parameters that the page shows by itself, without another page.
const ownParameters = ["theme", "time"];

// Takes over the known values among those that `valueOf` gives for a parameter's name, and sets theme and time.
// Returns whether the result is another page.
const applyParameters = (valueOf) => {
  const previous = { ...current };
  for (const name in knownValues) {
    const value = valueOf(name);
    if (knownValues[name].includes(value)) current[name] = value;
  }
  if (current.digits == "auto") current.digits = "latn";
  for (const name of ownParameters)
    if (current[name] == "auto") delete attributes[name];
    else attributes[name] = current[name];
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
  for (const name of ownParameters) if (current[name] != "auto") query.set(name, current[name]);
  const url = new URL(ROOT + folders.filter(Boolean).map((folder) => folder + "/").join(""), location);
  // From a disk, the browser opens a folder as a list of its files.
  if (url.protocol == "file:") url.pathname += "index.html";
  url.search = query;
  url.hash = location.hash;
  location.replace(url);
};
