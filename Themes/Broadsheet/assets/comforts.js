// The small comforts of a story's page. Their buttons wait unseen; those that this browser can serve are shown, and the
// others give back their place.
const page = document.documentElement;
const address = document.querySelector("link[rel=canonical]")?.href ?? location.href;
const percentages = [90, 100, 120, 140];

offer("share-otherwise", navigator.share && shareOtherwise);
offer("copy-link", navigator.clipboard && copyLink);
offer("print", window.print && (() => print()));
const smaller = offer("smaller", () => resizeText(-1));
const larger = offer("larger", () => resizeText(1));
showText(keptSize());
// A page that the reader goes back to may come as it was left, before another size was chosen.
addEventListener("pageshow", (event) => event.persisted && showText(keptSize()));

function offer(comfort, serve) {
  const button = document.querySelector(`[data-comfort=${comfort}]`);
  const place = button?.closest(".by-script");
  if (!serve) place?.remove();
  else {
    for (let part = place; part; part = part.parentElement.closest(".by-script")) part.dataset.ready = "";
    button?.addEventListener("click", serve);
  }
  return button;
}

function shareOtherwise() {
  // It fails when the reader thinks better of it, which is no error.
  navigator.share({ title: document.querySelector("h1").textContent, url: address }).catch(() => {});
}

async function copyLink({ currentTarget: button }) {
  const status = button.nextElementSibling;
  status.textContent = "";
  // Where the browser forbids it after all, the address is shown, to be copied by hand.
  status.textContent = await navigator.clipboard.writeText(address).then(() => button.dataset.done, () => address);
}

function resizeText(steps) {
  const size = percentages[percentages.indexOf(Number(page.dataset.textSize)) + steps];
  if (!size) return;
  showText(size);
  // Some browsers forbid to keep anything: then the size holds for this page.
  try { localStorage.setItem("text-size", size); } catch {}
}

function showText(size) {
  page.dataset.textSize = size;
  if (!smaller || !larger) return;
  // Not disabled, which would take the focus away from who uses keys.
  smaller.setAttribute("aria-disabled", size === percentages.at(0));
  larger.setAttribute("aria-disabled", size === percentages.at(-1));
  smaller.nextElementSibling.textContent = `${size}%`;
}

function keptSize() {
  try {
    return percentages.find((size) => String(size) === localStorage.getItem("text-size")) ?? 100;
  } catch {
    return 100;
  }
}
