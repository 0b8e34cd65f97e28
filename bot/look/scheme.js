// Tells the page's program whether it is dark now, as what is coloured there must know: the event "scheme", true or false.
(() => {
  let told;
  const tell = () => {
    const dark = document.body.classList.contains("body--dark");
    if (window.emitEvent === undefined) setTimeout(tell, 50);
    else if (dark !== told) emitEvent("scheme", (told = dark));
  };
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(tell).observe(document.body, { attributeFilter: ["class"] });
    tell();
  });
})();
