// Loaded when a reader clicks on a link with `data-dialog`. Shows the page that the link leads to in a dialog.
export default (link) => {
  const [dialog, frame, close] = ["dialog", "iframe", "button"].map((name) => document.createElement(name));
  dialog.setAttribute("aria-label", (frame.title = link.textContent));
  dialog.style.cssText = "inline-size:min(60rem,96vw);block-size:94vh;max-block-size:none;padding:0;border:1px solid;background:var(--paper);color:var(--text);overflow:hidden";
  frame.style.cssText = "display:block;inline-size:100%;block-size:calc(100% - 2.75rem);border:0";
  close.style.cssText = "display:block;inline-size:100%;block-size:2.75rem";
  close.textContent = link.dataset.close;
  close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  // A click on the darkened page around the dialog closes it, too.
  dialog.onclick = (event) => event.target == dialog && dialog.close();
  frame.onload = () => frame.contentWindow.addEventListener("keydown", (event) => event.key == "Escape" && dialog.close());
  frame.src = link.href;
  dialog.append(close, frame);
  document.body.append(dialog);
  dialog.showModal();
};
