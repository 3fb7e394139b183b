// Adds the slash that a server has left out at the end of the page's address. Pages lie in folders
// (`en/trade/`), and their links, fonts and program are found from there. So this runs before anything is
// loaded, without asking the server again. Where the browser forbids to change the address (in a sandboxed
// frame), the address with the slash is loaded, unless the server has just redirected from it to here.
const addSlash = () => {
  const address = location.href.split(/[?#]/)[0];
  if (!/^https?:\/\/[^/]+\/.*[^/]$/.test(address) || /\.html?$/.test(address)) return;
  const complete = address + "/" + location.search + location.hash;
  try {
    return history.replaceState(history.state, "", complete);
  } catch {}
  try {
    if (!performance.getEntriesByType("navigation")[0].redirectCount) location.replace(complete);
  } catch {}
};
