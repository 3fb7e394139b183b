// Chooses the local fonts that are shown until the web fonts have loaded: `style/fonts.css` has a list for each
// system, with the fonts that are common there. With one list for all systems, a browser would look up every name
// that its system lacks before the first paint, which is slow on phones. If the guess is wrong, it does just that.
const chooseFallbackFonts = () => {
  attributes.os = ["Android", "Windows", "Mac OS", "Linux"].find((name) => navigator.userAgent.includes(name)) || "";
};
