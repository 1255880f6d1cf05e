const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as people of this computer write it. */
export function keyName(keys) {
    if (!keys) return ""
    return isMac
        ? keys.replace("Mod-", "⌘").replace("Alt-", "⌥").replace("Shift-", "⇧")
        : keys.replace("Mod", "Ctrl").replaceAll("-", "+").replace("++", "+-")
}

/** The same for assistive technology (`aria-keyshortcuts`). */
export function keyShortcut(keys) {
    return keys?.replace("Mod", isMac ? "Meta" : "Control").replaceAll("-", "+")
        .replace("↑", "ArrowUp").replace("↓", "ArrowDown")
}
