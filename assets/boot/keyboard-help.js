// Shows the keys of a drawing: at the button below it, and at the key `?` while the focus is in a chart. Arabic and Chinese
// keyboards write another question mark. The dialog stands where it was asked for: a frame may be as tall as the whole
// story, and its middle out of sight. No other script gets the keys that are pressed in it, so Escape closes it alone.
const showKeysOnRequest = () => {
  const show = (place) => {
    const dialog = document.getElementById("keys");
    dialog.showModal();
    dialog.style.top = Math.max(0, Math.min(place.getBoundingClientRect().top, innerHeight - dialog.offsetHeight)) + "px";
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".keys button"), dialog = target.closest("#keys");
    if (button) show(button);
    // A click on the darkened page around the dialog closes it, too.
    if (dialog && (target == dialog || target.closest("button"))) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (target.closest("#keys")) event.stopImmediatePropagation();
    else if (/^[?؟？]$/.test(key) && !event.ctrlKey && !event.altKey && !event.metaKey && target.closest("[data-chart], [data-timeline]") && !target.closest("textarea")) {
      event.preventDefault();
      show(target);
    }
  });
};
