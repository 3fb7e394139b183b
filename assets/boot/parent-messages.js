// In a frame, does what the parent page sets by messages of type `jisr:set`.
const followParent = () => {
  // A parent may send several messages in one task. All are applied before the page is left once: a message that
  // arrives while a page is being left, or before the script of the next page runs, is lost. Browsers deliver
  // each message in a task of its own, and a busy WebKit runs timers between them, so a timer of zero is too short.
  const WAIT_MS = 100;
  let redirecting;
  const redirectOnce = () => {
    clearTimeout(redirecting);
    redirecting = setTimeout(redirect, WAIT_MS);
  };
  // Writes what the message sets of the switches into the address, from which the program reads it, now or when it
  // starts.
  const setSwitches = (message) => {
    const given = SWITCHES.filter((name) => typeof message[name] == "string");
    if (!given.length) return;
    const url = new URL(location);
    for (const name of given) {
      if (message[name]) url.searchParams.set(name, message[name].slice(0, 64));
      else url.searchParams.delete(name);
    }
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // Browsers refuse this in a frame without an address, and after very many messages.
    }
    dispatchEvent(new Event("jisr:address"));
  };
  // This listener is there from the beginning, because a parent may send messages while the page loads.
  addEventListener("message", ({ data: message, source }) => {
    if (source != parent || message?.type !== "jisr:set") return;
    setSwitches(message);
    const isOtherPage = applyParameters((name) => message[name]);
    if (ROOT && (isOtherPage || redirecting)) redirectOnce();
    else showView();
    // The program listens for this, because its canvas has the theme's colours too.
    dispatchEvent(new Event("jisr:theme"));
  });
};
