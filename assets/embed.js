// Jisr in a page of yours. Any of these becomes a frame as tall as what it shows:
//   <jisr-infographic src="ADDRESS">            the address of a page of ours, as the page `embed/` gives it
//   <jisr-infographic view lang theme digits time show source kind zoom>
//                                               beside this script, loaded as a file of its own
//   <a data-jisr href="ADDRESS">title</a>       a link until this script runs
//   <iframe data-jisr src="ADDRESS">            works without this script, at a fixed height
// The attributes can change later. Frames load near the viewport. Nothing else of the page is read or touched.
(({ SITE, TITLES, HEIGHTS, WIDTHS, SWITCHES }) => {
  // The build (`src/site/exports/embed_script.rs`) gives these: the site's address if it knows it; the titles of each
  // view in each language, the default first; the estimated height of each view in frames
  // of some widths; these widths, in CSS pixels; the parameters of an address that set the switches.
  const NAME = "jisr-infographic";
  // What a frame that is ready changes by itself, with the value that stands for a missing attribute.
  const SETTINGS = { theme: "auto", ...Object.fromEntries(SWITCHES.map((name) => [name, ""])) };
  const ATTRIBUTES = ["view", "lang", "digits", "time", ...Object.keys(SETTINGS)];

  // The folder that this script came from. It can't tell when it runs as a module, or when it was joined
  // with others into a file of another name.
  const from = (document.currentScript?.src || "").split(/[?#]/)[0];
  const here = { address: from.endsWith("/embed.js") ? new URL(".", from).href : SITE, titles: TITLES, heights: HEIGHTS };

  // A page can define the element only once, so the first script that runs defines it for the others too.
  const existing = customElements.get(NAME);
  if (existing) return existing.register ? existing.register(here) : existing.upgrade();
  const sites = [here], frames = new Set();
  let warned = false;

  // The site of an element without an address: that of the script that follows the element, as in the embed code,
  // or else the first site whose address is known.
  const siteOf = (element) => {
    const next = element.nextElementSibling, known = sites.filter((site) => site.address);
    return known.find((site) => next?.localName == "script" && next.src.split(/[?#]/)[0] == site.address + "embed.js") || known[0];
  };

  // The view, the title and the estimated heights of the page at an address.
  const about = (url) => {
    const site = sites.find(({ address }) => address && url.href.startsWith(address)) || sites.find(({ address }) => !address);
    const { titles, heights } = site || here;
    const parts = (site?.address ? url.href.slice(site.address.length).split(/[?#]/)[0] : url.pathname).split("/").slice(-5).reverse();
    const pick = (known, found) => found.find((name) => Object.keys(known).includes(name)) || Object.keys(known)[0];
    const view = pick(heights, [...parts, url.searchParams.get("view")]);
    const lang = pick(titles, [url.searchParams.get("lang"), ...parts]);
    return { view, title: site ? titles[lang][view] : url.hostname, heights: heights[view] };
  };

  // The permissions of the frame. A browser writes a warning for one that it doesn't know. Chromium lists those that it
  // knows; other browsers know both if they can share.
  const features = document.featurePolicy?.features();
  const allowed = ["clipboard-write", "web-share"].filter((name) => (features ? features.includes(name) : navigator.share)).join(";");

  // The place in WIDTHS of the width that is nearest to this one.
  const nearestWidth = (width) => {
    const distances = WIDTHS.map((known) => Math.abs(known - width));
    return distances.indexOf(Math.min(...distances));
  };

  class Infographic extends HTMLElement {
    static observedAttributes = [...ATTRIBUTES, "src"];

    connectedCallback() {
      this.style.display ||= "block";
      this.placed = true;
      this.load();
    }

    disconnectedCallback() {
      frames.delete(this.frame);
      this.frame?.remove();
      this.frame = this.url = this.view = null;
      this.placed = false;
    }

    attributeChangedCallback(name, old, value) {
      if (!this.placed || old === value) return;
      // Attributes that are set in one task are applied together.
      if (!this.changed) Promise.resolve().then(() => this.update());
      this.changed = { ...this.changed, [name]: value };
    }

    update() {
      const names = Object.keys(this.changed);
      this.changed = null;
      if (!this.placed) return;
      // A frame that is ready gets another setting by a message; any other change loads another page.
      if (this.frame?.ready && names.every((name) => name in SETTINGS)) {
        this.url = this.address().href;
        const settings = Object.fromEntries(names.map((name) => [name, this.getAttribute(name) || SETTINGS[name]]));
        this.frame.contentWindow.postMessage({ type: "jisr:set", ...settings }, "*");
      } else this.load();
    }

    // The address of the page to show, or nothing when it can't be known.
    address() {
      const [view, lang, digits] = ATTRIBUTES.map((name) => this.getAttribute(name));
      const src = this.getAttribute("src"), site = siteOf(this);
      if (!src && !site) return;
      const path = (name, known) => (Object.keys(known).slice(1).includes(name) ? name + "/" : "");
      let url;
      try {
        url = src ? new URL(src, document.baseURI) : new URL(path(lang, site.titles) + (digits == "arab" ? "arab/" : "") + path(view, site.heights), site.address);
      } catch {
        return;
      }
      for (const name of src ? ATTRIBUTES : ["time", ...Object.keys(SETTINGS)]) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      return url;
    }

    load() {
      const url = this.address();
      if (!url) {
        if (!warned) console.error(`<${NAME}> doesn't know which site to load from: its script runs as a module or was joined with others. Write the address into the element, as in <${NAME} src="https://YOUR.SITE/en/">; the site's page embed/ gives the whole code.`);
        warned = true;
        return;
      }
      if (url.href == this.url) return;
      this.url = url.href;
      const frame = (this.frame ||= document.createElement("iframe"));
      const { view, title, heights } = about(url);
      frame.title = this.title || title;
      if (!frames.has(frame)) {
        frame.loading = "lazy";
        frame.allow = allowed;
        frame.style.cssText = "display:block;width:100%;border:0";
      }
      if (view != this.view) frame.style.height = heights[nearestWidth(this.offsetWidth)] + "px";
      this.view = view;
      // The back button should leave the page, not go through what the frame showed before.
      if (frame.hasLoaded) frame.contentWindow.location.replace(url);
      else frame.src = url;
      frame.ready = false;
      if (frames.has(frame)) return;
      frames.add(frame);
      this.replaceChildren(frame);
    }

    // Adds a site whose script came later, and loads the elements that waited for it.
    static register(site) {
      if (!sites.some(({ address }) => address == site.address)) sites.push(site);
      this.upgrade();
      for (const element of document.querySelectorAll(NAME)) if (element.placed) element.load();
    }

    static upgrade() {
      for (const link of document.querySelectorAll("a[data-jisr]")) {
        const element = document.createElement(NAME);
        element.setAttribute("src", link.href);
        element.title = link.title || link.textContent.trim();
        link.replaceWith(element);
      }
      // Frames that sent their height before this script listened are asked to send it again.
      for (const { contentWindow } of document.querySelectorAll("iframe[data-jisr]")) contentWindow.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
    }
  }

  addEventListener("message", ({ data, source }) => {
    if (!["jisr:height", "embed-size"].includes(data?.type) || !(typeof data.height == "number" && data.height > 0)) return;
    for (const frame of [...frames, ...document.querySelectorAll("iframe[data-jisr]")]) {
      if (frame.contentWindow != source) continue;
      frame.ready = frame.hasLoaded = true;
      frame.style.height = Math.min(data.height, 1e5) + "px";
      if (frames.has(frame)) frame.parentNode.style.minHeight = "";
    }
  });
  customElements.define(NAME, Infographic);
  Infographic.upgrade();
  addEventListener("DOMContentLoaded", () => Infographic.upgrade());
})(BUILD_DATA);
