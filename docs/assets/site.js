// Names that a screen reader needs and the theme does not give.
function name() {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
  document.querySelectorAll(".md-code__nav").forEach((nav, place) => {
    nav.setAttribute("aria-label", `Listing ${place + 1}`);
  });
  document.querySelectorAll(".md-annotation").forEach((note) => {
    const number = note.querySelector("[data-md-annotation-id]")?.dataset.mdAnnotationId;
    note.setAttribute("role", "note");
    note.querySelector("a")?.setAttribute("aria-label", `Note ${number}`);
  });
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
