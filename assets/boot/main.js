// The script at the beginning of every page, before its first paint. It runs whether the program runs or not.
// The build (`src/site/assets/boot.rs`) joins this file and the others of this folder into one function, minifies it,
// and calls it with what it knows of the page:
//   VIEWS, LANGUAGES, DIGITS   what the site has, the defaults first
//   TIMES, RTL_TIME, TIME_VIEWS   the directions of time; the languages in which time usually runs from right to left;
//                              the views that show time
//   SWITCHES                   the parameters of an address that set the switches
//   LANGUAGE                   the language of this page; a translator may change `<html lang>`, so that isn't read
//   ROOT                       the way from this page to the site's root; empty in a page in one file
//   SHARE_SCRIPT               the file of the script for downloads and sharing
const addressAtStart = location.href;
if (ROOT) addSlash();
chooseFallbackFonts();
restorePlace();
// A page of one view stays that view, whatever its address asks for.
const isWholePage = current.view == VIEWS[0];
const isOtherPage = applyParameters((name) => (name != "view" || isWholePage) && query.get(name));
if (isOtherPage && ROOT) redirect();
else {
  showView();
  loadScriptsOnClick();
  showKeysOnRequest();
  if (parent == self) {
    // The first frame may show less of the page than fills the window. Its scroll bar comes later, and must not move
    // what is already there. A frame in a news page is as tall as its content, and needs no room for a scroll bar.
    document.documentElement.style.scrollbarGutter = "stable";
    keepPlaceInLanguageLinks();
  } else {
    followParent();
    reportHeight(addressAtStart);
  }
}
