"""The browser app. The server imports this file for ``app``; every visit runs it as a script.

Nothing is decided here: page configuration, navigation, and what the server adds to its answers.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

PAGES = Path(__file__).parent / "pages"


def main() -> None:
    """Draw the page that a visitor is on."""
    from pages.interface import STYLE, engine, language, show_top  # noqa: PLC0415  a visit's business, not the server's
    from pages.memos import memo_name, show_collected  # noqa: PLC0415
    from pages.messages import message  # noqa: PLC0415

    st.set_page_config(message("product", language()), page_icon=PAGES / "passerelle.png", layout="wide")
    engine()
    st.html(STYLE)
    # An address is never the name of a file: Streamlit would run that file of pages/ by itself.
    pages = [
        st.Page(PAGES / "chat.py", title=message("chat", language()), url_path="assistant", default=True),
        st.Page(PAGES / "partnerships.py", title=message("partnerships", language()), url_path="partners"),
        st.Page(PAGES / "clauses.py", title=message("clauses", language()), url_path="compare"),
        st.Page(PAGES / "documents.py", title=message("documents", language()), url_path="library"),
        st.Page(PAGES / "first_days.py", title=message("first_days", language()), url_path="welcome"),
        st.Page(PAGES / "memo.py", title=memo_name(), url_path="collected"),
    ]
    page = st.navigation(pages, position="hidden")
    show_top(pages)
    show_collected()
    page.run()


if __name__ == "__main__":
    main()
else:
    from starlette.middleware import Middleware

    from pages.security import Headers
    from pages.visitor import Visitors

    # Outside of a visit this only says that main() makes the navigation, not the files of pages/.
    st.navigation([st.Page(main)], position="hidden")
    app = st.App(__file__, middleware=[Middleware(Headers), Middleware(Visitors)])
