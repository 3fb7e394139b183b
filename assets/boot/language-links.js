// Lets a link to another language keep the other parameters of the address, and what `restore-place.js` restores
// there: the place of the element that is nearest to the top of the window, and the selection.
const keepPlaceInLanguageLinks = () => {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[hreflang]");
    if (!link) return;
    const top = (element) => element.getBoundingClientRect().top;
    const nearest = [...document.querySelectorAll("main [id]:not([role])")].filter((element) => element.offsetHeight)
      .reduce((a, b) => (Math.abs(top(b)) < Math.abs(top(a)) ? b : a), document.querySelector("main"));
    const selected = document.querySelector(".tooltip.pinned a"), search = new URLSearchParams(location.search);
    search.delete("lang");
    link.search = search;
    link.hash = location.hash + "~" + [nearest.id, top(nearest).toFixed(1), selected ? selected.hash : ""];
  });
};
