// Keys for what is built of plain elements. In [data-roving] one item is in the tab order (with data-start="last" the newest),
// and the arrows move on. After an element that had the focus is drawn again, its successor with the same data-key has it.
// A field in [data-label] is called so.
(() => {
  const items = (box) => [...box.querySelectorAll(box.dataset.roving)].filter((one) => one.offsetParent !== null && !one.disabled);
  const settle = (box, to) => items(box).forEach((one) => (one.tabIndex = one === to ? 0 : -1));
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const target = (key, all, at) => {
    if (key === "Home") return all[0];
    if (key === "End") return all.at(-1);
    return key in steps ? all[(at + steps[key] + all.length) % all.length] : undefined;
  };
  document.addEventListener("keydown", (event) => {
    const box = event.target.closest("[data-roving]");
    const all = box ? items(box) : [];
    const to = all.includes(event.target) ? target(event.key, all, all.indexOf(event.target)) : undefined;
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    settle(box, to);
    to.focus();
    if (box.dataset.follow !== undefined) to.click();
  });
  let last;
  document.addEventListener("focusin", (event) => {
    const box = event.target.closest("[data-roving]");
    if (box && event.target.matches(box.dataset.roving)) settle(box, event.target);
    last = event.target.dataset.key;
  });
  document.addEventListener("pointerdown", () => (last = undefined), true);
  new MutationObserver(() => {
    for (const field of document.querySelectorAll('[data-label] [role="textbox"]:not([aria-label])')) {
      field.setAttribute("aria-label", field.closest("[data-label]").dataset.label);
      field.tabIndex = 0;
    }
    if (last && document.activeElement === document.body) {
      document.querySelector(`[data-key="${CSS.escape(last)}"]`)?.focus({ preventScroll: true });
    }
    for (const box of document.querySelectorAll("[data-roving]")) {
      const all = items(box), newest = box.dataset.start === "last";
      if (newest && !box.contains(document.activeElement)) settle(box, all.at(-1));
      else if (all.length && !all.some((one) => one.tabIndex === 0)) all.at(newest ? -1 : 0).tabIndex = 0;
    }
  }).observe(document, { childList: true, subtree: true });
})();
