// Chooses the local fonts that are shown until the web fonts have loaded: `style/fonts.css` has a list for each
// system, with the fonts that are common there. With one list for all systems, a browser looks up every name
// that its system lacks before the first paint, about 10 ms each; measured, that was a quarter of the wait on
// a slow phone. A wrong guess costs no more than that.
const chooseFallbackFonts = () => {
  attributes.os = ["Android", "Windows", "Mac OS", "Linux"].find((name) => navigator.userAgent.includes(name)) || "";
};
