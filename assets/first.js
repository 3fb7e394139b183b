// In every page, before its first paint and whether the program runs or not: does what the address
// asks for, and in a frame tells the parent how tall the page is and does what the parent may ask.
// Nothing that comes from outside is used but values that the page knows. The one exception is the
// name that a parent gave its frame; it goes back to that parent alone.
(() => {
  // The build writes what the site has, the defaults first, the language that this page was made in, and
  // where the site's root is from here. A translator may change `<html lang>`, so that is never read.
  // A page in one file has no root.
  const VIEWS = [], LANGUAGES = [], LANGUAGE = "", ROOT = "", TAKE = "";
  // As it was asked for: some hosts compare it with their frame's address.
  const asked = location.href;
  // The build puts `slash.js` here.
  if (ROOT) addSlash();

  const page = document.documentElement, data = page.dataset, query = new URLSearchParams(location.search);
  const known = { view: VIEWS, lang: LANGUAGES, digits: ["latn", "arab", "auto"], theme: ["light", "dark", "auto"] };
  const now = { view: data.view, lang: LANGUAGE, digits: data.digits || "latn", theme: "auto" };

  // Local fonts stand in until ours are here; `fonts.css` has a list for each system, the common ones alone.
  // With one list for all, a browser looks up every name that its system lacks before the first paint, some
  // 10 ms each: measured, a quarter of the wait on a slow phone. A wrong guess costs no more than that.
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

  // Goes to the page that is asked for, in place of this one. What is asked for until it is there counts too.
  const go = () => {
    const path = [now.lang != LANGUAGES[0] && now.lang, now.digits == "arab" && "arab", now.view != VIEWS[0] && now.view];
    for (const name in known) query.delete(name);
    if (now.theme != "auto") query.set("theme", now.theme);
    const url = new URL(ROOT + path.filter(Boolean).map((part) => part + "/").join(""), location);
    // On a disk a folder is a list of files.
    if (url.protocol == "file:") url.pathname += "index.html";
    url.search = query;
    url.hash = location.hash;
    location.replace(url);
  };

  // A parent may send several messages in one task. They are all taken over before the page is left once:
  // a message that reaches a page on its way out, or the next one before its script runs, is lost.
  let leaving;
  const goOnce = () => {
    clearTimeout(leaving);
    leaving = setTimeout(go);
  };

  // What the reader had before in another language stands behind a tilde: the place, what was chosen,
  // what was pressed. It is taken off the address, which people copy.
  const [hash, kept] = location.hash.split("~");
  if (kept) {
    history.replaceState(null, "", location.pathname + location.search + (hash == "#" ? "" : hash));
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

  // A page of one view is that view, whatever its address says besides. Another view than the whole,
  // another language and other digits are other pages; a page in one file is alone, and shows the view itself.
  const whole = now.view == VIEWS[0];
  const other = take((name) => (name != "view" || whole) && query.get(name));
  if (other && ROOT) return go();
  data.view = now.view;

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
  // What a parent sets counts from the beginning: it may set more while a page is on its way.
  addEventListener("message", ({ data: m, source }) => {
    if (source != parent || m?.type !== "jisr:set") return;
    const other = take((name) => m[name]);
    if (ROOT && (other || leaving)) goOnce();
    else data.view = now.view;
    // The program listens: its canvas has colours too.
    dispatchEvent(new Event("jisr:theme"));
  });
  // Before scripts that are loaded: heights don't wait for the program.
  document.addEventListener("readystatechange", () => {
    const main = document.querySelector("main"), child = query.get("childId") || "";
    const post = (message) => parent.postMessage(message, "*");
    let said, resizer;
    const amp = () => post({ sentinel: "amp", type: "embed-size", height: said });
    // WordPress listens to a frame that knows its secret: ten letters and digits behind the hash, or in the
    // greeting of a host whose script came later.
    const secretive = (text) => typeof text == "string" && /^[a-zA-Z0-9]{1,64}$/.test(text);
    let secret = location.hash.split("#?secret=").pop();
    const wordpress = () => secretive(secret) && post({ message: "height", value: said, secret });
    const sized = (event) => resizer && post("[iFrameSizer]" + resizer + ":" + said + ":" + Math.ceil(main.offsetWidth) + ":" + event);
    const tell = () => {
      // Rounded up: nothing is cut off. A frame that is hidden has no height yet.
      const height = Math.ceil(main.getBoundingClientRect().height);
      if (!height || height == said) return;
      said = height;
      post({ "datawrapper-height": { [now.view]: height } });
      amp();
      post({ type: "jisr:height", view: now.view, height });
      wordpress();
      post(JSON.stringify({ src: asked, context: "iframe.resize", height }));
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
      } else if (m.message === "ready" && secretive(m.secret)) {
        secret = m.secret;
        if (said) wordpress();
      }
    });
    post({ type: "jisr:ready", view: now.view });
    post("[iFrameResizerChild]Ready");
    tell();
    new ResizeObserver(tell).observe(main);
  }, { once: true });
})();
