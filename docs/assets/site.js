// Names that a screen reader needs and the theme does not give.
function name() {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
  document.querySelectorAll(".md-code__nav").forEach((nav, place) => {
    nav.setAttribute("aria-label", `Listing ${place + 1}`);
  });
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
