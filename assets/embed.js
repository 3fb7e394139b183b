// Jisr in a page of yours. Any of these becomes a frame as tall as what it shows:
//   <jisr-infographic view lang theme digits>   attributes as in the README; they can change later
//   <a data-jisr href="ADDRESS">title</a>       a link until this script runs
//   <iframe data-jisr src="ADDRESS">            works without this script, at a fixed height
// Frames load near the viewport. Nothing else of the page is read or touched.
(() => {
  // The build writes the story's languages and titles here; the first is the default.
  const TITLES = {};
  // About how tall each view is in a narrow and a wide column: room kept until the frame says.
  // The build writes the views; the first is the whole.
  const HEIGHTS = {};
  const NAME = "jisr-infographic";
  const ASKED = ["view", "lang", "theme", "digits"];

  const again = customElements.get(NAME);
  if (again) return again.upgrade();
  const script = document.currentScript || document.querySelector('script[src*="embed.js"]');
  const frames = new Set();

  class Infographic extends HTMLElement {
    static observedAttributes = [...ASKED, "src"];

    connectedCallback() {
      const frame = (this.frame = document.createElement("iframe"));
      frame.loading = "lazy";
      frame.allow = "clipboard-write;web-share";
      frame.style.cssText = "display:block;width:100%;border:0";
      this.style.display ||= "block";
      this.load();
      frames.add(frame);
      this.replaceChildren(frame);
    }

    disconnectedCallback() {
      frames.delete(this.frame);
      this.frame.remove();
      this.frame = null;
    }

    attributeChangedCallback(name, old, value) {
      if (!this.frame || old === value) return;
      this.name();
      // A frame that has spoken can be told; any other is loaded anew.
      if (value && this.frame.spoken && name != "src") this.frame.contentWindow.postMessage({ type: "jisr:set", [name]: value }, "*");
      else this.load();
    }

    load() {
      const [view, lang, , digits] = ASKED.map((name) => this.getAttribute(name));
      const others = Object.keys(TITLES).slice(1);
      const own = this.getAttribute("src");
      const path = "./" + (others.includes(lang) ? lang + "/" : "") + (digits == "arab" ? "arab/" : "") + (view in HEIGHTS && view != "all" ? view + "/" : "");
      const url = new URL(own || path, own ? document.baseURI : script.src);
      for (const name of own ? ASKED : ["theme"]) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      const said = url.searchParams.get("view") || url.pathname.split("/").slice(-2)[0];
      this.name();
      this.frame.style.height = (HEIGHTS[said] || HEIGHTS.all)[+(this.offsetWidth > 600)] + "px";
      this.frame.spoken = false;
      this.frame.src = url;
    }

    name() {
      this.frame.title = this.title || TITLES[this.getAttribute("lang")] || Object.values(TITLES)[0] || NAME;
    }

    static upgrade() {
      for (const link of document.querySelectorAll("a[data-jisr]")) {
        const element = document.createElement(NAME);
        element.setAttribute("src", link.href);
        element.title = link.title || link.textContent.trim();
        link.replaceWith(element);
      }
      // Frames that spoke before this script listened say it again.
      for (const { contentWindow } of document.querySelectorAll("iframe[data-jisr]")) contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
    }
  }

  addEventListener("message", ({ data, source }) => {
    if (!["jisr:height", "embed-size"].includes(data?.type) || !(typeof data.height == "number" && data.height > 0)) return;
    for (const frame of [...frames, ...document.querySelectorAll("iframe[data-jisr]")]) {
      if (frame.contentWindow != source) continue;
      frame.spoken = true;
      frame.style.height = Math.min(data.height, 1e5) + "px";
      if (frames.has(frame)) frame.parentNode.style.minHeight = "";
    }
  });
  customElements.define(NAME, Infographic);
  Infographic.upgrade();
  addEventListener("DOMContentLoaded", Infographic.upgrade);
})();
