// First in every page, before anything that it loads. Pages lie in folders (`en/trade/`), and their links,
// fonts and program are found from there. A server may give a page without the slash at the end of its
// address; then the slash is added here, without asking the server again. Where the browser forbids that
// (in a sandboxed frame), the address with the slash is loaded, unless the server has just led here from it.
(() => {
  const asked = location.href.split(/[?#]/)[0];
  if (!/^https?:\/\/[^/]+\/.*[^/]$/.test(asked) || /\.html?$/.test(asked)) return;
  const whole = asked + "/" + location.search + location.hash;
  try {
    return history.replaceState(history.state, "", whole);
  } catch {}
  try {
    if (!performance.getEntriesByType("navigation")[0].redirectCount) location.replace(whole);
  } catch {}
})();
