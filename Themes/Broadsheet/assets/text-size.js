// Before a text is drawn it gets the size that the reader chose on another page (see comforts.js), so that nothing moves.
try {
  document.documentElement.dataset.textSize = localStorage.getItem("text-size");
} catch {
  // A browser that forbids to keep anything has kept no size.
}
