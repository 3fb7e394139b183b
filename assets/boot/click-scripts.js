// Loads a script when a reader clicks on what needs it: downloads and sharing, a button that names its script
// (listening, copying a table), and a link that opens in a dialog over this page. In a frame, which may be as tall as
// the whole story, that link stays a link. If the script can't be loaded, the click follows the link.
const loadScriptsOnClick = () => {
  document.addEventListener("click", (event) => {
    // The page with the embed codes begins with what is shown here.
    const builder = event.target.closest("[data-dialog]");
    if (builder) builder.search = location.search;
    const trigger = event.target.closest("[data-share], [data-script]" + (parent == self ? ", [data-dialog]" : ""));
    if (!trigger || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import(trigger.dataset.dialog || trigger.dataset.script || ROOT + SHARE_SCRIPT).then((script) => script.default(trigger, SWITCHES)).catch(() => {
      const link = trigger.cloneNode();
      for (const name of ["share", "dialog"]) delete link.dataset[name];
      link.click();
    });
  });
};
