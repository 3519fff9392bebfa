// What a screen reader and a keyboard need and the theme does not give.
function name() {
  document.querySelector(".md-search")?.setAttribute("aria-label", "Search");
  document.querySelectorAll(".md-code__nav").forEach((nav, place) => {
    nav.setAttribute("aria-label", `Listing ${place + 1}`);
  });
  // A table that is wider than the page is scrolled with the keys as well.
  document.querySelectorAll(".md-typeset__scrollwrap").forEach((table) => {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  });
  document.querySelectorAll(".md-annotation").forEach((note) => {
    const number = note.querySelector("[data-md-annotation-id]")?.dataset.mdAnnotationId;
    note.setAttribute("role", "note");
    note.querySelector("a")?.setAttribute("aria-label", `Note ${number}`);
  });
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
