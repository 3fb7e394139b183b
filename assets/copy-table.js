// Loaded when a reader clicks on "Copy the table": copies the table of a chart, or the rows that the ledger shows, as a
// table for word processors (HTML) and for spreadsheets (text with tabs).
//
// The texts come from the rows, which name each by `data-field`. A spreadsheet needs amounts as numbers, so the unit is
// taken out of them: it stands in the column's head, or in a column of its own where the rows have several. The build
// (`src/site/assets/copy_table.rs`) gives the units and the heads of each language.
const { WORDS } = BUILD_DATA;

const words = WORDS[document.getElementById("words").lang];

export default async (button) => {
  const table = button.closest("details, section").querySelector("table");
  const rows = [...table.querySelectorAll("tr[data-id]")].filter((row) => !row.hidden).map(readRow);
  const cells = columns(rows), text = cells.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
  try {
    await write(text, toHtml(cells));
    announce(button);
  } catch {
    showForCopying(button, text);
  }
};

// Browsers without `ClipboardItem` copy the text alone.
const write = (text, html) => {
  if (!window.ClipboardItem) return navigator.clipboard.writeText(text);
  const blob = (type, content) => new Blob([content], { type });
  return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) })]);
};

// The texts of a row, in which the amount and the change are numbers with their units taken out.
const readRow = (row) => {
  const texts = (...names) => names.flatMap((name) => [...row.querySelectorAll(`[data-field=${name}]`)].map(({ textContent }) => plain(textContent)));
  const joined = (...names) => texts(...names).join(words.separator);
  const [amount, unit] = splitAmount(joined("value"));
  const change = joined("change").replace(words.changeBefore, "").replace(words.changeAfter, "");
  return {
    figure: joined("label"),
    amount,
    unit,
    change: asNumber(change.replace(/[%٪]/, "")),
    period: joined("period"),
    basis: joined("basis", "formula", "rounding", "verdict"),
    source: joined("source"),
    notes: [joined("note"), ...texts("caveat").map((title, i) => title + words.colon + texts("reason")[i])].filter(Boolean).join(" "),
  };
};

// The text without the characters that direct its parts.
const plain = (text) => text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, "").trim();

// Spreadsheets know no other minus than the hyphen.
const asNumber = (text) => text.trim().replace("\u2212", "-");

// The number and the unit of an amount such as "332 thousand TEU". A form of a unit without a place for the number, such
// as the Arabic dual, says which number it means. An amount that no unit fits stays whole.
const splitAmount = (amount) => {
  const text = amount.replace(words.aboutBefore, "").replace(words.aboutAfter, "").trim();
  for (const { name, forms } of words.units)
    for (const [before, after, number] of forms) {
      if (number && text == before) return [number, name];
      const middle = text.slice(before.length, text.length - after.length);
      if (!number && text.startsWith(before) && text.endsWith(after) && isNumber(middle)) return [asNumber(middle), name];
    }
  return /[%٪]$/.test(text) ? [asNumber(text.slice(0, -1)), "%"] : [amount, ""];
};

const isNumber = (text) => /^\s*[\d٠-٩][\d٠-٩.,٫٬\s–-]*$/.test(text);

// The head and the rows, without columns that are empty. The head of a column of numbers names their one unit.
const columns = (rows) => {
  const units = [...new Set(rows.map(({ unit }) => unit).filter(Boolean))];
  const unitOf = { change: "%", amount: units.length == 1 && units[0] };
  const shown = words.heads.filter(([name]) => rows.some((row) => row[name]) && (name != "unit" || units.length > 1));
  const head = shown.map(([name, text]) => [text, unitOf[name]].filter(Boolean).join(words.separator));
  return [head, ...rows.map((row) => shown.map(([name]) => row[name]))];
};

// The table as HTML, with the language and the direction of its texts.
const toHtml = ([head, ...rows]) => {
  const table = document.createElement("table");
  table.lang = document.getElementById("words").lang;
  table.dir = words.direction;
  const fill = (row, name, texts) => {
    for (const text of texts) row.appendChild(document.createElement(name)).textContent = text;
  };
  fill(table.createTHead().insertRow(), "th", head);
  const body = table.createTBody();
  for (const row of rows) fill(body.insertRow(), "td", row);
  return table.outerHTML;
};

// Says "copied" beside the button, also to screen readers.
const announce = (button) => {
  const status = button.parentElement.querySelector("[role=status]") || button.parentElement.appendChild(document.createElement("span"));
  status.setAttribute("role", "status");
  setTimeout(() => (status.textContent = words.copied));
  setTimeout(() => (status.textContent = ""), 4000);
};

// Where the clipboard is not allowed, the text stands in a field, selected.
const showForCopying = (button, text) => {
  const field = button.parentElement.querySelector("textarea") || button.parentElement.appendChild(document.createElement("textarea"));
  field.readOnly = true;
  field.rows = 5;
  field.setAttribute("aria-label", button.textContent);
  field.value = text;
  field.select();
};
