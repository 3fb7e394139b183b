// In every page, before its first paint and whether the program runs or not: does what the address
// asks for, and in a frame tells the parent how tall the page is and does what the parent may ask.
// Nothing that comes from outside is used but values that the page knows. The one exception is the
// name that a parent gave its frame; it goes back to that parent alone.
(() => {
  // The build writes what the site has, the defaults first, and where its root is from this page.
  const VIEWS = [], LANGUAGES = [], ROOT = "", TAKE = "";
  const page = document.documentElement, data = page.dataset, query = new URLSearchParams(location.search);
  const known = { view: VIEWS, lang: LANGUAGES, digits: ["latn", "arab", "auto"], theme: ["light", "dark", "auto"] };
  const now = { view: data.view, lang: page.lang, digits: data.digits || "latn", theme: "auto" };

  // Local fonts stand in until ours are here; `fonts.css` has a list for each system, the common ones alone.
  data.on = ["Android", "Windows", "Mac OS", "Linux"].find((name) => navigator.userAgent.includes(name)) || "";

  // Takes over what is known of the wishes; answers whether that is another page.
  const take = (wish) => {
    const was = { ...now };
    for (const name in known) {
      const value = wish(name);
      if (known[name].includes(value)) now[name] = value;
    }
    if (now.digits == "auto") now.digits = "latn";
    if (now.theme == "auto") delete data.theme;
    else data.theme = now.theme;
    return ["view", "lang", "digits"].some((name) => was[name] != now[name]);
  };

  // Goes to the page that is asked for, in place of this one.
  const go = () => {
    const path = [now.lang != LANGUAGES[0] && now.lang, now.digits == "arab" && "arab", now.view != VIEWS[0] && now.view];
    for (const name in known) query.delete(name);
    if (now.theme != "auto") query.set("theme", now.theme);
    const url = new URL(ROOT + path.filter(Boolean).map((part) => part + "/").join(""), location);
    url.search = query;
    url.hash = location.hash;
    location.replace(url);
  };

  // What the reader had before in another language stands behind a tilde: the place, what was chosen,
  // what was pressed. It is taken off the address, which people copy.
  const [hash, kept] = location.hash.split("~");
  if (kept) {
    history.replaceState(null, "", hash || location.pathname + location.search);
    const [at, top, chosen, ...pressed] = kept.split(",");
    // Words change their places until fonts are there, and the browser keeps what it takes for the place
    // in that frame itself, so the last word is in the frame after. A reader who has gone on is left alone.
    let gone = false;
    for (const way of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(way, () => (gone = true), { once: true, passive: true });
    const back = () => {
      const there = document.getElementById(at);
      if (there && !gone) scrollBy({ top: there.getBoundingClientRect().top - top || 0, behavior: "instant" });
    };
    data.chosen = chosen;
    document.addEventListener("DOMContentLoaded", back);
    new MutationObserver((_, watch) => {
      if (data.app != "live") return;
      watch.disconnect();
      for (const button of document.querySelectorAll("[aria-pressed=false]"))
        if (pressed.includes(button.dataset.set)) button.click();
      back();
      document.fonts.ready.then(() => requestAnimationFrame(back));
    }).observe(page, { attributeFilter: ["data-app"] });
  }

  // A page of one view is that view, whatever its address says besides; a whole page shows the view
  // that is asked for. Another language and other digits are other pages.
  const whole = now.view == VIEWS[0];
  take((name) => (name != "view" || whole) && query.get(name));
  data.view = now.view;
  if (now.lang != page.lang || now.digits != (data.digits || "latn")) return go();

  // A page that is read from its beginning need not be laid out to its end before it is seen. Frames tell
  // their height, places further down and those come back to must be found at once.
  let way;
  try {
    way = performance.getEntriesByType("navigation")[0].type;
  } catch {}
  if (now.view == VIEWS[0] && parent == self && !location.hash && !kept && way == "navigate" && self.ContentVisibilityAutoStateChangeEvent) {
    // For the first frame nothing but the first screen is laid out; then, or where the page takes its
    // time to come, what is near.
    data.lazy = "first";
    const near = () => requestAnimationFrame(() => setTimeout(() => (data.lazy = "")));
    document.addEventListener("readystatechange", near, { once: true });
    setTimeout(() => data.lazy && near(), 1000);
    // What has come near is put off no more: the browser would clip a card at its edge.
    document.addEventListener("contentvisibilityautostatechange", ({ skipped, target }) => skipped || (target.style.contentVisibility = "visible"));
  }

  // What is asked for and not part of the page comes by a script of its own: what readers take away, and a
  // link to a small page, which opens over this one. In a frame, which may be as tall as a story, that
  // link is a link. Where the script doesn't come, so are all.
  document.addEventListener("click", (event) => {
    const at = event.target.closest(parent == self ? "[data-take], [data-dialog]" : "[data-take]");
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import(at.dataset.dialog || ROOT + TAKE).then((script) => script.default(at)).catch(() => {
      const link = at.cloneNode();
      for (const name of ["take", "dialog"]) delete link.dataset[name];
      link.click();
    });
  });

  if (parent == self) {
    document.addEventListener("click", (event) => {
      // Another language of the same: what the address says besides stays, and what the reader sees.
      const other = event.target.closest("a[hreflang]");
      if (!other) return;
      const top = (e) => e.getBoundingClientRect().top;
      const near = [...document.querySelectorAll("main [id]:not([role])")].filter((e) => e.offsetHeight)
        .reduce((a, b) => (Math.abs(top(b)) < Math.abs(top(a)) ? b : a), document.querySelector("main"));
      const card = document.querySelector(".card.pinned a"), pressed = document.querySelectorAll("[aria-pressed=true]");
      query.delete("lang");
      other.search = query;
      other.hash = location.hash + "~" + [near.id, top(near).toFixed(1), card ? card.hash : "", ...[...pressed].map((b) => b.dataset.set)];
    });
    return;
  }
  // Before scripts that are loaded: heights don't wait for the program.
  document.addEventListener("readystatechange", () => {
    const main = document.querySelector("main"), child = query.get("childId") || "";
    const post = (message) => parent.postMessage(message, "*");
    let said, resizer;
    const amp = () => post({ sentinel: "amp", type: "embed-size", height: said });
    const sized = (event) => resizer && post("[iFrameSizer]" + resizer + ":" + said + ":" + Math.ceil(main.offsetWidth) + ":" + event);
    const tell = () => {
      // Rounded up: nothing is cut off. A frame that is hidden has no height yet.
      const height = Math.ceil(main.getBoundingClientRect().height);
      if (!height || height == said) return;
      said = height;
      post({ "datawrapper-height": { [now.view]: height } });
      amp();
      post({ type: "jisr:height", view: now.view, height });
      post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
      post(JSON.stringify({ type: "set-height", value: height }));
      if (/^[^\0-\x1f\x7f-\x9f]{1,128}$/.test(child)) post("pymxPYMx" + child + "xPYMxheightxPYMx" + height);
      sized("resizeObserver");
      // Browsers that size frames by themselves are asked; few know how yet.
      (async () => requestResize())().catch(() => {});
    };
    addEventListener("message", ({ data: m, source }) => {
      if (source != parent || !m) return;
      // Compared strictly: anything else would ask a stranger's object for its text.
      if (typeof m == "string") {
        // iframe-resizer's greeting: after the frame's name follow at least eleven settings, of which
        // the second and the sixth are yes or no in versions 4 and 5.
        const [, name] = (m.length < 4096 && /^\[iFrameSizer\]([^:]+):[^:]*:(?:true|false):(?:[^:]*:){3}(?:true|false)(?::[^:]*){5}/.exec(m)) || [];
        if (!name) return;
        resizer = name;
        if (said) sized("init");
      } else if (m.type === "frames-init" && m.sentinel === "amp") {
        if (said) amp();
      } else if (m.type === "jisr:set") {
        if (take((name) => m[name])) go();
        // The program listens: its canvas has colours too.
        dispatchEvent(new Event("jisr:theme"));
      }
    });
    post({ type: "jisr:ready", view: now.view });
    post("[iFrameResizerChild]Ready");
    tell();
    new ResizeObserver(tell).observe(main);
  }, { once: true });
})();
