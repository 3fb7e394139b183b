// In a frame, tells the parent how tall the page is, in the format of each kind of host. It doesn't wait for the
// program. `frameAddress` is the address as the parent wrote it: some hosts compare it with their frame's.
// Nothing that comes from outside is sent back, with two exceptions: the name or secret that a parent gave to
// its frame, which go to that parent alone.
const reportHeight = (frameAddress) => {
  document.addEventListener("readystatechange", () => {
    const main = document.querySelector("main"), child = query.get("childId") || "";
    const post = (message) => parent.postMessage(message, "*");
    let lastHeight, iframeResizerName;
    const postToAmp = () => post({ sentinel: "amp", type: "embed-size", height: lastHeight });
    // WordPress listens to a frame that knows its secret: ten letters and digits behind the hash, or in the
    // greeting of a host whose script came later.
    const isSecret = (text) => typeof text == "string" && /^[a-zA-Z0-9]{1,64}$/.test(text);
    let secret = location.hash.split("#?secret=").pop();
    const postToWordPress = () => isSecret(secret) && post({ message: "height", value: lastHeight, secret });
    const postToIframeResizer = (event) => iframeResizerName && post("[iFrameSizer]" + iframeResizerName + ":" + lastHeight + ":" + Math.ceil(main.offsetWidth) + ":" + event);
    const postHeight = () => {
      // Rounded up, so that nothing is cut off. A hidden frame has no height yet.
      const height = Math.ceil(main.getBoundingClientRect().height);
      if (!height || height == lastHeight) return;
      lastHeight = height;
      post({ "datawrapper-height": { [current.view]: height } });
      postToAmp();
      post({ type: "jisr:height", view: current.view, height });
      postToWordPress();
      post(JSON.stringify({ src: frameAddress, context: "iframe.resize", height }));
      post(JSON.stringify({ type: "set-height", value: height }));
      if (/^[^\0-\x1f\x7f-\x9f]{1,128}$/.test(child)) post("pymxPYMx" + child + "xPYMxheightxPYMx" + height);
      postToIframeResizer("resizeObserver");
      // Browsers that resize frames by themselves are asked to. Few can do it yet.
      (async () => requestResize())().catch(() => {});
    };
    addEventListener("message", ({ data: message, source }) => {
      if (source != parent || !message) return;
      // Compared strictly: a loose comparison would convert an object from another window to text.
      if (typeof message == "string") {
        // The greeting of iframe-resizer: the frame's name and at least eleven settings, of which the second and
        // the sixth are true or false in versions 4 and 5.
        const [, name] = (message.length < 4096 && /^\[iFrameSizer\]([^:]+):[^:]*:(?:true|false):(?:[^:]*:){3}(?:true|false)(?::[^:]*){5}/.exec(message)) || [];
        if (!name) return;
        iframeResizerName = name;
        if (lastHeight) postToIframeResizer("init");
      } else if (message.type === "frames-init" && message.sentinel === "amp") {
        if (lastHeight) postToAmp();
      } else if (message.message === "ready" && isSecret(message.secret)) {
        secret = message.secret;
        if (lastHeight) postToWordPress();
      }
    });
    post({ type: "jisr:ready", view: current.view });
    post("[iFrameResizerChild]Ready");
    postHeight();
    new ResizeObserver(postHeight).observe(main);
  }, { once: true });
};
