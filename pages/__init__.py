"""One file a page; a page draws and decides nothing."""
