// One listener for the whole page; see live.py.

// Kept by the window: a redraw may load this script anew.
//   clicked: the last click, so that the keyboard stays where it was when a redraw replaces that element
//   shown: what was brought into view last, so that a mere redraw moves nothing
//   send: how the component that is on the page now reports; null while a redraw replaces it
//   pending: a click that the server has not confirmed: one that meets a redraw is lost on the way
//   refused: how often a file was refused, and when the last time was
//   typed: the question that is being written, and whether the keyboard is in its box
const page = (window.passerelle ??= {
  clicked: null, shown: null, send: null, pending: null, refused: { times: 0, at: 0 }, typed: { words: "", here: false },
  listening: false,
});

const BOX = '[data-testid="stChatInputTextArea"]'; // where questions are written

function copy(button) {
  const text = button.dataset.value;
  const done = () => {
    const label = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1500);
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).then(done);
    return;
  }
  const area = document.createElement("textarea"); // plain http has no clipboard of its own
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  done();
}

function markOpened(value) {
  for (const chip of document.querySelectorAll('[data-action="cite"]')) {
    if (value && chip.dataset.value === value) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
}

function rename(labels) {
  for (const [english, ours] of Object.entries(labels)) {
    if (english.endsWith(" ")) {
      for (const element of document.querySelectorAll(`[aria-label^="${english}"]`)) {
        element.setAttribute("aria-label", ours + element.getAttribute("aria-label").slice(english.length));
      }
      continue;
    }
    for (const element of document.querySelectorAll(`[aria-label="${english}"]`)) element.setAttribute("aria-label", ours);
    for (const part of document.querySelectorAll('[role="spinbutton"][data-placeholder]')) { // of a date
      if (part.textContent === english) part.firstChild.nodeValue = ours;
      if (part.getAttribute("aria-valuetext") === english) part.setAttribute("aria-valuetext", ours);
    }
    for (const link of document.querySelectorAll("a")) if (link.textContent === english) link.textContent = ours;
    for (const alert of document.querySelectorAll(
      '[data-testid="stFileUploader"] [role="alert"], [data-testid="stTooltipContent"], [data-testid="stDownloadButtonError"]',
    )) {
      if (alert.textContent.includes(english)) alert.textContent = ours;
    }
    for (const word of document.querySelectorAll("button p")) if (word.textContent === english) word.firstChild.nodeValue = ours;
  }
}

// A redraw gives every file a new number, and a click on the button of the old one is refused: it is clicked once more.
function askForFileAgain() {
  for (const error of document.querySelectorAll('[data-testid="stDownloadButtonError"]:not([data-seen])')) {
    error.dataset.seen = "yes";
    const { times, at } = page.refused;
    const again = performance.now() - at > 10000 ? 0 : times;
    page.refused = { times: again + 1, at: performance.now() };
    if (again >= 4) continue; // it is not the redraw
    error.style.display = "none";
    const button = error.closest('[data-testid="stDownloadButton"]').querySelector("button");
    const click = () => { if (isRunning()) setTimeout(click, 100); else button.click(); };
    setTimeout(click, 100);
  }
}

function bringIntoView(show) {
  if (show === "answer") {
    const turns = document.querySelectorAll(".turn");
    const last = turns[turns.length - 1];
    if (last && !(isVisible(last) && last.getBoundingClientRect().bottom < window.innerHeight - 120)) last.scrollIntoView({ block: "start" });
  }
  const mark = document.querySelector(".document mark"), picture = openedPicture();
  if (show !== "passage" || !mark) return;
  if (picture) { // the words are marked on it; the text is below
    document.querySelector(".st-key-evidence").scrollTop = 0;
    if (!isVisible(picture)) document.querySelector(".opened").scrollIntoView({ block: "start" });
  } else if (!isVisible(mark)) mark.scrollIntoView({ block: "center" });
}

function openedPicture() {
  return document.querySelector(".st-key-evidence .st-key-picture");
}

// A panel that was just drawn begins at its first line: its marked words are brought into its view, once.
function openAtMark() {
  const mark = document.querySelector(".document mark");
  const panel = mark?.closest(".document");
  if (!panel || panel.opened === mark) return;
  panel.opened = mark;
  panel.scrollTop = mark.offsetTop - panel.clientHeight / 4;
}

function keepFocus() {
  const clicked = page.clicked;
  if (!clicked || performance.now() - clicked.at > 3000 || document.activeElement !== document.body) return;
  const same = `[data-action="${clicked.action}"][data-value="${CSS.escape(clicked.value)}"]`;
  document.querySelector(same)?.focus({ preventScroll: true });
}

// A redraw may give the question a new box: what was being written is put back, and the keyboard with it.
function keepTyped() {
  const box = document.querySelector(BOX);
  if (!box || box.value || !page.typed.words) return;
  const { words, here } = page.typed;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(box, words);
  box.dispatchEvent(new Event("input", { bubbles: true })); // Streamlit takes it for typing
  if (here && document.activeElement === document.body) box.focus({ preventScroll: true });
}

function onTyped(event) {
  if (event.target.matches?.(BOX)) page.typed = { words: event.target.value, here: true };
}

function onSent(event) {
  const byKey = event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches?.(BOX);
  const byButton = event.type === "click" && event.target.closest?.('[data-testid="stChatInputSubmitButton"]');
  if (byKey || byButton) page.typed = { words: "", here: false };
}

// The keyboard has left the box by itself; where the box goes, it does not leave.
function onLeft(event) {
  if (event.target.matches?.(BOX) && event.target.isConnected) page.typed.here = false;
}

function isVisible(element) {
  const box = element.getBoundingClientRect();
  return box.top >= 0 && box.top < window.innerHeight - 120;
}

// A running script would be stopped and begun again by a second report, so it is waited for.
function isRunning() {
  return document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "running";
}

function report() {
  const click = page.pending;
  if (!click || click.reports >= 4) return;
  if (page.send && (click.reports === 0 || !isRunning())) {
    click.reports += 1;
    page.send("event", { action: click.action, value: click.value, click: click.click });
  }
  setTimeout(() => { if (page.pending === click) report(); }, 700);
}

function onClick(event) {
  const element = event.target.closest?.("[data-action]");
  if (!element) return;
  const { action, value } = element.dataset;
  page.clicked = { action, value, at: performance.now() };
  if (action === "copy") {
    copy(element);
    return;
  }
  page.pending = { action, value, click: `${Date.now()}`, reports: 0 };
  report();
}

if (!page.listening) {
  page.listening = true;
  document.addEventListener("click", onClick);
  document.addEventListener("input", onTyped);
  document.addEventListener("focusout", onLeft);
  for (const kind of ["keydown", "click"]) document.addEventListener(kind, onSent, true); // before Streamlit clears the box
}

export default function (component) {
  const { data, setTriggerValue } = component;
  document.documentElement.lang = data.language;

  page.send = setTriggerValue;
  if (page.pending?.click === data.heard) page.pending = null;

  const wanted = `${data.show} ${data.count}`;
  const moves = data.show && wanted !== page.shown;
  page.shown = wanted;
  setTimeout(() => { // the page is drawn after its components are called
    markOpened(data.opened);
    rename(data.labels);
    keepFocus();
    keepTyped();
    openAtMark();
    if (moves) bringIntoView(data.show);
  }, 50);
  const observer = new MutationObserver(() => { // dialogs and lists open without a redraw
    rename(data.labels);
    keepFocus();
    keepTyped();
    askForFileAgain();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    if (page.send === setTriggerValue) page.send = null;
  };
}
