// After a change of language, restores what the reader had: the place in the page and the selection.
// `language-links.js` writes them into the address, behind a tilde. They are removed from the address, because people
// copy it.
const restorePlace = () => {
  const [hash, savedState] = location.hash.split("~");
  if (!savedState) return;
  history.replaceState(null, "", location.pathname + location.search + (hash == "#" ? "" : hash));
  const [anchorId, top, selection] = savedState.split(",");
  // A reader who has scrolled or typed by now is left alone.
  let userInteracted = false;
  for (const type of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(type, () => (userInteracted = true), { once: true, passive: true });
  const restoreScroll = () => {
    const anchor = document.getElementById(anchorId);
    if (anchor && !userInteracted) scrollBy({ top: anchor.getBoundingClientRect().top - top || 0, behavior: "instant" });
  };
  attributes.selection = selection;
  document.addEventListener("DOMContentLoaded", restoreScroll);
  new MutationObserver((_, observer) => {
    if (attributes.app != "live") return;
    observer.disconnect();
    restoreScroll();
    // Text moves until the fonts are there. In the frame in which they arrive the browser itself scrolls to where
    // it takes the place to be, so the last correction comes one frame later.
    document.fonts.ready.then(() => requestAnimationFrame(restoreScroll));
  }).observe(root, { attributeFilter: ["data-app"] });
};
