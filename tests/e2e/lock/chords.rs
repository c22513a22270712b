//! Keys that are none of the guide's, with the X server's names.

/// Of browsers, of desktops, of toolkits, of keyboards with more keys.
pub(super) const FOREIGN: &[&str] = &[
    // Reload, address, tabs, windows.
    "F5", "ctrl+F5", "shift+F5", "ctrl+r", "ctrl+shift+r", "ctrl+l", "alt+d", "F6", "ctrl+e",
    "ctrl+t", "ctrl+shift+t", "ctrl+n", "ctrl+shift+p", "ctrl+w", "ctrl+shift+w", "ctrl+q",
    "ctrl+shift+q", "ctrl+Tab", "ctrl+shift+Tab", "ctrl+F4", "ctrl+1", "ctrl+2", "ctrl+8",
    "ctrl+9", "alt+1", "alt+9", "ctrl+Return", "alt+Return", "shift+alt+Return", "ctrl+m",
    // History, bookmarks, downloads.
    "alt+Left", "alt+Right", "alt+Up", "alt+Home", "ctrl+shift+o", "ctrl+shift+y", "ctrl+j",
    "ctrl+y", "ctrl+shift+Delete", "ctrl+bracketleft", "ctrl+bracketright", "alt+BackSpace",
    "ctrl+shift+a", "ctrl+shift+d", "ctrl+shift+m", "ctrl+i", "ctrl+shift+s",
    // Files, printing, source, the engine's own find.
    "ctrl+o", "ctrl+s", "ctrl+p", "ctrl+shift+p", "ctrl+u", "ctrl+g", "ctrl+shift+g", "F3",
    "shift+F3", "F7", "ctrl+F7", "ctrl+shift+f", "ctrl+apostrophe", "ctrl+slash",
    // An inspector.
    "F12", "shift+F12", "ctrl+F12", "ctrl+shift+i", "ctrl+shift+j", "ctrl+shift+c",
    "ctrl+shift+k", "ctrl+shift+e", "shift+F5", "shift+F7", "shift+F8", "shift+F9",
    // Menus, full screen, the window.
    "F10", "shift+F10", "F11", "alt+F4", "alt+F5", "alt+F6", "alt+F7", "alt+F8", "alt+F9",
    "alt+F10", "alt+space", "alt+F", "alt+e", "alt+v", "alt+h", "Menu", "ctrl+F10",
    // The desktop and the system.
    "alt+Tab", "alt+shift+Tab", "alt+Escape", "ctrl+Escape", "ctrl+shift+Escape", "super+l",
    "super+d", "super+e", "super+r", "super+Tab", "super+Left", "super+Up", "super+F1",
    "super+space", "super+1", "alt+F1", "alt+F2", "ctrl+alt+t", "ctrl+alt+l", "ctrl+alt+Delete",
    "ctrl+alt+BackSpace", "ctrl+alt+Left", "ctrl+alt+Down", "ctrl+alt+d", "Print", "alt+Print",
    "shift+Print", "ctrl+Print", "Sys_Req", "Pause", "ctrl+Pause", "Scroll_Lock",
    // Of toolkits: emoji, characters by number, a debugger.
    "ctrl+period", "ctrl+semicolon", "ctrl+shift+u", "ctrl+space", "shift+space+ctrl",
    "ctrl+shift+v", "Insert", "shift+Insert", "ctrl+Insert", "ctrl+b", "ctrl+shift+b+alt",
    "ctrl+comma", "ctrl+backslash", "ctrl+grave",
    // Further function keys.
    "F2", "F4", "F8", "F9", "ctrl+F1", "ctrl+F2", "ctrl+F3", "ctrl+F6", "ctrl+F8", "ctrl+F9",
    "ctrl+F11", "F13", "F14", "F19", "F20", "F24", "Help",
    // Of keyboards with more keys, and of remote controls.
    "XF86Back", "XF86Forward", "XF86Refresh", "XF86Reload", "XF86HomePage", "XF86Search",
    "XF86WWW", "XF86Mail", "XF86Explorer", "XF86MyComputer", "XF86Calculator", "XF86Favorites",
    "XF86AudioPlay", "XF86AudioMedia", "XF86Tools", "XF86New", "XF86Open", "XF86Close",
    "XF86Save", "XF86Send", "XF86Reply", "XF86Launch1", "XF86LaunchA", "XF86Battery", "XF86Xfer",
    "Find", "Undo", "Redo", "Cancel", "Execute",
];
